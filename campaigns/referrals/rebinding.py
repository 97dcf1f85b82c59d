"""The staff say that somebody else brought a friend: rarely, for a reason, and never without a line in the log.

`staff_id` is the customer id of a member of staff whose right the caller has checked.
"""

from __future__ import annotations

import re

from sqlalchemy import bindparam, or_, select, update

from campaigns.referrals.accepting import invited_already, upwards, whose_link
from campaigns.referrals.errors import ClosesCircle, InviterStays, InviterUnknown, NotForYourself
from campaigns.referrals.following import still_counts
from campaigns.referrals.models import referrals_table
from campaigns.referrals.referral import Referral, find_of_friend, get, move
from campaigns.referrals.states import TURNS_DOWN, Status
from commerce import orders, staff
from commerce.kit.database import Session, changed, lock_for_update
from commerce.kit.errors import MoveRefused, NotFound
from commerce.orders.models import orders_table

#: As long as the inviter has not been thanked and may still be.
MAY_CHANGE = (Status.BOUND, Status.QUALIFIED, Status.PENDING_REWARD, Status.IN_REVIEW)
_CODE = re.compile(r"(?:\br_)?([A-Z0-9]{10})\s*$", re.IGNORECASE)

_r, _o = referrals_table.c, orders_table.c
_chain = (
    select(_r.id)
    .where(or_(_r.friend_id == bindparam("friend"), _r.friend_id.in_(bindparam("above", expanding=True))))
    .order_by(_r.id)
)
_rebind = (
    update(referrals_table)
    .where(_r.id == bindparam("of"), _r.inviter_id == bindparam("was"), _r.status.in_(MAY_CHANGE))
    .values(inviter_id=bindparam("brought_by"))
)
_numbered = select(_o.customer_id).where(_o.number == bindparam("number"))


async def find(session: Session, words: str) -> Referral:
    """A referral by its number, by the number of an order of the friend's, or by the friend's own link.

    The caller has checked the right to see it. Raises `NotFound`.
    """
    words = words.strip().lstrip("#№")
    if words.isascii() and words.isdigit() and len(words) <= 9:
        return await get(session, int(words))
    friend_id: int | None = await session.scalar(_numbered, {"number": words.upper()})
    if friend_id is None:
        friend_id = await _owner(session, words)
    referral = None if friend_id is None else await find_of_friend(session, friend_id)
    if referral is None:
        raise NotFound
    return referral


async def inviter_by(session: Session, words: str) -> int:
    """Whose link these words are. Raises `InviterUnknown`."""
    found = await _owner(session, words)
    if found is None:
        raise InviterUnknown
    return found


async def rebind(session: Session, staff_id: int, referral_id: int, inviter_id: int, reason: str) -> Referral:
    """Somebody else brought this friend, for a reason that stays in the staff's book; the same one changes nothing.

    What was looked at because of the one is weighed anew for the other. Raises `InviterStays`, `ClosesCircle`,
    `NotForYourself`, `NotFound`.
    """
    referral = await _still(session, referral_id)
    was = referral.inviter_id
    if was == inviter_id:
        return referral
    if inviter_id == staff_id:
        raise NotForYourself
    if inviter_id == referral.friend_id or await _closes(session, referral.friend_id, inviter_id):
        raise ClosesCircle
    if not await changed(session, _rebind, {"of": referral_id, "was": was, "brought_by": inviter_id}):
        raise InviterStays
    if referral.status is Status.IN_REVIEW:
        await move(session, referral, Status.PENDING_REWARD, signals="")
    details = {"from": was, "to": inviter_id}
    await staff.note(session, staff_id, "referral.rebind", f"referral:{referral_id}", details, reason)
    return await get(session, referral_id)


async def look_again(session: Session, staff_id: int, referral_id: int) -> Referral:
    """A person is to look at what was turned down by itself. Raises `MoveRefused`, `NotFound`."""
    referral = await _still(session, referral_id)
    if referral.order_id is None or referral.reason not in TURNS_DOWN.values():
        raise MoveRefused(to=Status.IN_REVIEW.value)
    if not await still_counts(session, referral, await orders.get_for_staff(session, referral.order_id)):
        raise MoveRefused(to=Status.IN_REVIEW.value)
    await move(session, referral, Status.IN_REVIEW, reason=None, ended_at=None)
    await staff.note(session, staff_id, "referral.look", f"referral:{referral_id}")
    return await get(session, referral_id)


async def _closes(session: Session, friend_id: int, inviter_id: int) -> bool:
    """Whether a circle would close; everybody on the way up is held, so that two changes at once close none either."""
    above = list(await session.scalars(upwards, {"inviter": inviter_id}))
    chain = {"friend": friend_id, "above": [inviter_id, *above]}
    await session.execute(lock_for_update(session, _chain), chain)
    return await invited_already(session, friend_id, inviter_id)


async def _still(session: Session, referral_id: int) -> Referral:
    """A referral with its friend's order kept still."""
    referral = await get(session, referral_id)
    if referral.order_id is not None:
        await orders.locked(session, referral.order_id)
        referral = await get(session, referral_id)
    return referral


async def _owner(session: Session, words: str) -> int | None:
    found = _CODE.search(words.strip())
    return None if found is None else await whose_link(session, found.group(1).upper())
