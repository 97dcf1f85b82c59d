"""A person looks: referrals that wait for one, with what speaks against them, and the two answers there are."""

from __future__ import annotations

from sqlalchemy import bindparam, func, select

from campaigns.referrals.errors import NoThanksLeft
from campaigns.referrals.models import referrals_table
from campaigns.referrals.referral import Referral, get, move, referral_of
from campaigns.referrals.rewarding import reward
from campaigns.referrals.states import Reason, Status
from commerce import orders, staff
from commerce.kit.clock import now
from commerce.kit.database import Session
from commerce.kit.errors import MoveRefused
from commerce.kit.profile import ShopProfile

_r = referrals_table.c
_waiting = (
    select(referrals_table)
    .where(_r.status == Status.IN_REVIEW)
    .order_by(_r.id)
    .limit(bindparam("size"))
    .offset(bindparam("skip"))
)
_count = select(func.count()).where(_r.status == Status.IN_REVIEW)


async def waiting(session: Session, page: int, size: int) -> tuple[tuple[Referral, ...], int]:
    """A page of those that wait, the oldest first, and how many there are; the caller has checked the right."""
    rows = await session.execute(_waiting, {"size": size, "skip": page * size})
    return tuple(map(referral_of, rows)), await count_waiting(session)


async def count_waiting(session: Session) -> int:
    """How many wait for a person."""
    return (await session.scalars(_count)).one()


async def approve(session: Session, staff_id: int, referral_id: int, profile: ShopProfile) -> None:
    """It is a friend: the inviter is thanked, over any cap. Raises `MoveRefused`, `NoThanksLeft`, `NotFound`.

    `staff_id` is the customer id of a member of staff whose right the caller has checked.
    """
    referral = await _held(session, referral_id)
    if not await reward(session, referral, profile):
        raise NoThanksLeft
    await staff.note(session, staff_id, "referral.approve", f"referral:{referral_id}", _details(referral))


async def refuse(session: Session, staff_id: int, referral_id: int, reason: str) -> None:
    """It brings nothing, for a reason that stays in the staff's book. Raises `MoveRefused`, `NotFound`."""
    referral = await _held(session, referral_id)
    await move(session, referral, Status.REJECTED, reason=Reason.BY_STAFF, ended_at=now())
    await staff.note(session, staff_id, "referral.refuse", f"referral:{referral_id}", _details(referral), reason)


async def _held(session: Session, referral_id: int) -> Referral:
    """A referral that waits, with its friend's order kept still."""
    referral = await get(session, referral_id)
    if referral.order_id is not None:
        await orders.locked(session, referral.order_id)
        referral = await get(session, referral_id)
    if referral.status is not Status.IN_REVIEW:
        raise MoveRefused
    return referral


def _details(referral: Referral) -> dict[str, object]:
    return {"signals": list(referral.signals), "order": referral.order_id}
