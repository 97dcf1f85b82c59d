"""The inviter is thanked once a friend's order can go back no more, or a person looks first; what time does to both."""

from __future__ import annotations

from datetime import datetime, time

from sqlalchemy import bindparam, func, select

from campaigns.referrals.accepting import give_thanks
from campaigns.referrals.clustering import sweep
from campaigns.referrals.events import ReferralHeld, ReferralRewarded
from campaigns.referrals.following import reverse, still_counts
from campaigns.referrals.lapsing import end_over
from campaigns.referrals.models import links_table, referrals_table
from campaigns.referrals.promising import MOST_A_DAY, MOST_A_MONTH, most_worth
from campaigns.referrals.referral import Referral, get, move
from campaigns.referrals.states import TURNS_DOWN, Reason, Signal, Status
from campaigns.referrals.taking_back import take_back_left
from campaigns.referrals.weighing import weigh
from commerce import coupons, orders, staff
from commerce.coupons import Terms, Way
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
_had_in_all = select(func.coalesce(func.sum(_r.worth), 0)).where(
    _r.inviter_id == bindparam("of"), _r.status == Status.REWARDED, _r.currency == bindparam("currency")
)


async def keep_up(database: Database, profile: ShopProfile) -> int:
    """Thank for what is due, and end what came to nothing; may run anywhere, any number of times. Returns how much.

    Who belongs together is found out each night before anybody is thanked.
    """
    await sweep(database, profile)
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
    given = await give_thanks(session, referral.id, inviter, kinds, profile, for_inviter=True)
    if not given:
        return False
    worth = sum(_worth(one.terms, referral) for one in given)
    await move(session, referral, Status.REWARDED, rewarded_at=now(), ended_at=now(), worth=worth)
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
    reason = next((TURNS_DOWN[one] for one in signals if one in TURNS_DOWN), None)
    if reason is not None:
        await _turn_down(session, referral, signals, reason)
        return
    signals += await _over_the_caps(session, referral, profile)
    if not signals and await reward(session, referral, profile):
        return
    if not signals and not referral.promised:
        await move(session, referral, Status.REJECTED, reason=Reason.NOTHING_PROMISED, ended_at=now())
        return
    await _hold(session, referral, signals or [Signal.NO_COUPON])


async def _hold(session: Session, referral: Referral, signals: list[Signal]) -> None:
    await move(session, referral, Status.IN_REVIEW, signals=",".join(signals))
    await emit(session, ReferralHeld(referral_id=referral.id))


async def _turn_down(session: Session, referral: Referral, signals: list[Signal], reason: Reason) -> None:
    """Nobody invites themselves; the order stays as it is, and a person may look all the same."""
    told = ",".join(signals)
    await move(session, referral, Status.REJECTED, reason=reason, ended_at=now(), signals=told)
    details = {"signals": list(signals), "order": referral.order_id}
    await staff.note(session, None, "referral.turn_down", f"referral:{referral.id}", details)


async def _over_the_caps(session: Session, referral: Referral, profile: ShopProfile) -> list[Signal]:
    """What an inviter has had already, by the day, the month and the worth of all; two are never counted at once."""
    await session.execute(lock_for_update(session, _inviter), {"of": referral.inviter_id})
    over = [Signal.CAP] if await _had_all(session, referral.inviter_id, profile) else []
    kinds = await coupons.kinds_of(session, Way.INVITER)
    currency = referral.minimum.currency
    had = (await session.scalars(_had_in_all, {"of": referral.inviter_id, "currency": currency})).one()
    worth = sum(_worth(one.plan.terms, referral) for one in kinds)
    if had + worth > (await most_worth(session, currency)).amount:
        over.append(Signal.WORTH)
    return over


def _worth(terms: Terms, referral: Referral) -> int:
    """What a reward is worth at the most; a share without a most counts as if an order of the minimum took it."""
    if terms.amount is not None:
        return terms.amount
    return terms.most or referral.minimum.share(terms.basis_points or 0).amount


async def _had_all(session: Session, inviter_id: int, profile: ShopProfile) -> bool:
    """Whether the inviter has had all of a day's or a month's rewards."""
    today = now().astimezone(profile.timezone).date()
    for first, most in ((today, MOST_A_DAY), (today.replace(day=1), MOST_A_MONTH)):
        since = datetime.combine(first, time(), profile.timezone)
        if (await session.scalars(_since, {"of": inviter_id, "since": since})).one() >= most:
            return True
    return False
