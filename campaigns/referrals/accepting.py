"""A link for friends, and what happens when somebody comes by one: bound once, at their very first visit, for ever."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from sqlalchemy import bindparam, insert, literal, select

from campaigns.referrals.models import links_table, referrals_table, thanks_table
from campaigns.referrals.promising import CONVERTS_WITHIN, promise
from campaigns.referrals.states import Status
from commerce import coupons, orders
from commerce.coupons import Coupon, Template
from commerce.kit import ids
from commerce.kit.clock import now
from commerce.kit.database import Session, insert_new
from commerce.kit.errors import NotFound
from commerce.kit.profile import ShopProfile

#: Signs of a link: nobody finds one of 41 million million by guessing.
SIGNS = 10
#: So many steps up from an inviter a circle is looked for.
MOST_STEPS = 100

_l, _r = links_table.c, referrals_table.c
_mine = select(_l.code).where(_l.customer_id == bindparam("of"))
_whose = select(_l.customer_id).where(_l.code == bindparam("code"))
_of_friend = select(_r.id).where(_r.friend_id == bindparam("friend"))
_upwards = (
    select(_r.inviter_id.label("who"), literal(1).label("steps"))
    .where(_r.friend_id == bindparam("inviter"))
    .cte("upwards", recursive=True)
)
_upwards = _upwards.union_all(
    select(_r.inviter_id, _upwards.c.steps + 1).where(_r.friend_id == _upwards.c.who, _upwards.c.steps < MOST_STEPS)
)
#: Whoever brought an inviter, and whoever brought those.
upwards = select(_upwards.c.who)
_circle = select(_upwards.c.who).where(_upwards.c.who == bindparam("friend")).limit(1)
_thank = insert(thanks_table)


class Came(StrEnum):
    """What came of opening a link."""

    BOUND = "bound"
    #: It is their own.
    OWN = "own"
    #: They were here before, or they brought the inviter here themselves.
    KNOWN = "known"


@dataclass(frozen=True, kw_only=True)
class Arrival:
    """What came of opening a link, and the coupons that are the friend's at once."""

    came: Came
    coupons: tuple[Coupon, ...] = ()


async def link_code(session: Session, customer_id: int) -> str:
    """The code of somebody's link, the same for ever."""
    await insert_new(
        session, links_table, customer_id=customer_id, code=ids.code(SIGNS), listed=False, created_at=now()
    )
    return str((await session.scalars(_mine, {"of": customer_id})).one())


async def accept(session: Session, customer_id: int, code: str, profile: ShopProfile, *, first_visit: bool) -> Arrival:
    """Somebody came by a link. Only their very first visit binds them to whoever it belongs to, and that stays so.

    Raises `NotFound` for a link that is nobody's.
    """
    inviter_id = await whose_link(session, code)
    if inviter_id is None:
        raise NotFound
    if inviter_id == customer_id:
        return Arrival(came=Came.OWN)
    if await invited_already(session, customer_id, inviter_id):
        return Arrival(came=Came.KNOWN)
    if not first_visit or await orders.has_bought(session, customer_id):
        return Arrival(came=Came.KNOWN)
    return await _bind(session, customer_id, inviter_id, profile)


async def whose_link(session: Session, code: str) -> int | None:
    """Whose link it is, if anybody's."""
    found: int | None = await session.scalar(_whose, {"code": code})
    return found


async def give_thanks(
    session: Session,
    referral_id: int,
    customer_id: int,
    kinds: tuple[Template, ...],
    profile: ShopProfile,
    *,
    for_inviter: bool,
) -> tuple[Coupon, ...]:
    """One coupon of each of these kinds for a referral, as far as there are any left; never a second one."""
    found = [await coupons.give_once(session, customer_id, kind, referral_id, profile) for kind in kinds]
    given = tuple(one for one in found if one is not None)
    if given:
        facts = {"referral_id": referral_id, "for_inviter": for_inviter}
        rows = [{"coupon_id": one.id, "template_id": one.template_id, **facts} for one in given]
        await session.execute(_thank, rows)
    return given


async def invited_already(session: Session, customer_id: int, inviter_id: int) -> bool:
    """Whether this would close a circle: the inviter came by a friend of a friend … of theirs."""
    return await session.scalar(_circle, {"inviter": inviter_id, "friend": customer_id}) is not None


async def _bind(session: Session, customer_id: int, inviter_id: int, profile: ShopProfile) -> Arrival:
    """The first one wins, also of two that come at once."""
    promised = await promise(session, profile)
    fresh = await insert_new(
        session,
        referrals_table,
        friend_id=customer_id,
        inviter_id=inviter_id,
        status=Status.BOUND,
        promised=bool(promised.for_inviters),
        minimum=promised.minimum.amount,
        currency=promised.minimum.currency,
        wait_days=promised.wait_days,
        timezone=profile.timezone.key,
        bound_at=now(),
        converts_until=now() + CONVERTS_WITHIN,
        signals="",
    )
    if not fresh:
        return Arrival(came=Came.KNOWN)
    referral_id = (await session.scalars(_of_friend, {"friend": customer_id})).one()
    given = await give_thanks(session, referral_id, customer_id, promised.for_friends, profile, for_inviter=False)
    return Arrival(came=Came.BOUND, coupons=given)
