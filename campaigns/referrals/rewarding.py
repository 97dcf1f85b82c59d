"""The inviter is thanked once a friend's order can go back no more, or a person looks first; what time does to both."""

from __future__ import annotations

from datetime import datetime, time

from sqlalchemy import bindparam, func, select

from campaigns.referrals.accepting import give_thanks
from campaigns.referrals.events import ReferralHeld, ReferralRewarded
from campaigns.referrals.following import reverse, still_counts
from campaigns.referrals.lapsing import end_over
from campaigns.referrals.models import links_table, referrals_table
from campaigns.referrals.promising import MOST_A_DAY, MOST_A_MONTH
from campaigns.referrals.referral import Referral, get, move
from campaigns.referrals.states import Reason, Signal, Status
from campaigns.referrals.taking_back import take_back_left
from campaigns.referrals.weighing import weigh
from commerce import coupons, orders
from commerce.coupons import Way
from commerce.kit.clock import now
from commerce.kit.database import Database, Instant, Session, lock_for_update
from commerce.kit.events import emit
from commerce.kit.profile import ShopProfile
from commerce.returns import undecided

_r = referrals_table.c
#: A bank contests the payment of a friend's order, or something of it is on its way back: it is not decided yet.
_undecided = undecided(_r.order_id)
_ripe = (_r.status == Status.PENDING_REWARD, _r.ripens_at <= bindparam("at", type_=Instant()), ~_undecided)
_due = select(_r.id, _r.order_id).where(*_ripe).order_by(_r.ripens_at, _r.id).limit(200)
_is_ripe = select(_r.id).where(_r.id == bindparam("referral_id"), *_ripe)
_inviter = select(links_table.c.customer_id).where(links_table.c.customer_id == bindparam("of"))
_since = select(func.count()).where(
    _r.inviter_id == bindparam("of"), _r.rewarded_at >= bindparam("since", type_=Instant())
)


async def keep_up(database: Database, profile: ShopProfile) -> int:
    """Thank for what is due, and end what came to nothing; may run anywhere, any number of times. Returns how much."""
    async with database.reading() as session:
        due = (await session.execute(_due, {"at": now()})).all()
    for referral_id, order_id in due:
        async with database.unit_of_work() as session:
            await _decide(session, referral_id, order_id, profile)
    return len(due) + await end_over(database) + await take_back_left(database)


async def reward(session: Session, referral: Referral, profile: ShopProfile) -> bool:
    """The inviter has a coupon of each kind there is for inviters; `False` where there is none left.

    The caller keeps the friend's order still. Raises `MoveRefused` for a referral that is decided.
    """
    kinds = await coupons.kinds_of(session, Way.INVITER)
    inviter = referral.inviter_id
    if not await give_thanks(session, referral.id, inviter, kinds, profile, for_inviter=True):
        return False
    await move(session, referral, Status.REWARDED, rewarded_at=now(), ended_at=now())
    await emit(session, ReferralRewarded(referral_id=referral.id, inviter_id=inviter))
    return True


async def _decide(session: Session, referral_id: int, order_id: int, profile: ShopProfile) -> None:
    """Whatever came in between is seen once the order is held."""
    order = await orders.locked(session, order_id)
    if await session.scalar(_is_ripe, {"referral_id": referral_id, "at": now()}) is None:
        return
    referral = await get(session, referral_id)
    if not await still_counts(session, referral, order):
        await reverse(session, referral)
        return
    signals = await weigh(session, referral)
    if await _is_over_the_cap(session, referral.inviter_id, profile):
        signals.append(Signal.CAP)
    if not signals and await reward(session, referral, profile):
        return
    if not signals and not referral.promised:
        await move(session, referral, Status.REJECTED, reason=Reason.NOTHING_PROMISED, ended_at=now())
        return
    await _hold(session, referral, signals or [Signal.NO_COUPON])


async def _hold(session: Session, referral: Referral, signals: list[Signal]) -> None:
    await move(session, referral, Status.IN_REVIEW, signals=",".join(signals))
    await emit(session, ReferralHeld(referral_id=referral.id))


async def _is_over_the_cap(session: Session, inviter_id: int, profile: ShopProfile) -> bool:
    """Whether the inviter has had all of a day's or a month's rewards; two are never counted at once."""
    await session.execute(lock_for_update(session, _inviter), {"of": inviter_id})
    today = now().astimezone(profile.timezone).date()
    for first, most in ((today, MOST_A_DAY), (today.replace(day=1), MOST_A_MONTH)):
        since = datetime.combine(first, time(), profile.timezone)
        if (await session.scalars(_since, {"of": inviter_id, "since": since})).one() >= most:
            return True
    return False
