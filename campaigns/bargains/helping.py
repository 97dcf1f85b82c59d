"""Friends cut the price, one after another, each of them once; the last one reaches the lowest price exactly."""

from __future__ import annotations

from collections.abc import Awaitable, Callable, Collection
from dataclasses import dataclass
from datetime import UTC, datetime, time
from zoneinfo import ZoneInfo

from sqlalchemy import bindparam, func, select, update

from campaigns.bargains import rows
from campaigns.bargains.bargain import Bargain
from campaigns.bargains.cutting import NEW, USUAL, cut, luck
from campaigns.bargains.events import FloorReached, PriceCut
from campaigns.bargains.models import bargains_table, helps_table
from campaigns.bargains.refusals import (
    AlreadyHelped,
    BargainOver,
    BargainSoldOut,
    HelpNeedsStart,
    HelpOfOneCircle,
    OwnBargain,
    TooManyHelps,
    TooManyHelpsToday,
)
from campaigns.bargains.selling import offer
from campaigns.bargains.states import BargainStatus
from campaigns.bargains.terms import BargainTerms, get
from campaigns.calendar import quotas
from commerce import customers, orders
from commerce.kit.clock import now
from commerce.kit.database import Instant, Session, changed, insert_new
from commerce.kit.events import emit
from commerce.kit.money import Money

#: Whether somebody belongs together with any of some others; who knows that is no campaign of bargains.
Kinship = Callable[[Session, int, Collection[int]], Awaitable[bool]]

_b, _h = bargains_table.c, helps_table.c
_helpers = select(_h.helper_id).where(_h.bargain_id == bindparam("bargain"))
_my_help = select(_h.amount).where(_h.bargain_id == bindparam("bargain"), _h.helper_id == bindparam("helper"))
#: A first cut of one's own is no help to anybody.
_my_helps = (
    select(func.count())
    .select_from(helps_table)
    .join(bargains_table, _b.id == _h.bargain_id)
    .where(
        _h.helper_id == bindparam("helper"),
        _h.campaign_id == bindparam("campaign"),
        _h.helped_at >= bindparam("since", type_=Instant()),
        _b.customer_id != _h.helper_id,
    )
)
_count = (
    update(bargains_table)
    .where(_b.id == bindparam("bargain"), _b.status == BargainStatus.ACTIVE, _b.helps == bindparam("seen"))
    .values(helps=_b.helps + 1, cut_total=_b.cut_total + bindparam("more"))
)
_EVER = datetime(1970, 1, 1, tzinfo=UTC)


@dataclass(frozen=True)
class Cut:
    """What somebody cut as the `seq`-th, and the bargain afterwards."""

    amount: Money
    seq: int
    bargain: Bargain


async def help_cut(
    session: Session, helper_id: int, bargain_id: int, timezone: ZoneInfo, kinship: Kinship | None = None
) -> Cut:
    """Cut the price of a friend's bargain, once; a helper's days are counted by the shop's clock.

    With `kinship` people who belong together help once, and nobody helps with a bargain of their own circle.

    Raises `OwnBargain`, `AlreadyHelped(amount)`, `BargainOver`, `TooManyHelps(most)`, `TooManyHelpsToday(most)`,
    `HelpNeedsStart`, `HelpOfOneCircle`, `NotFound`, `BargainSoldOut` when no piece can be kept at the lowest price.
    """
    await rows.one_at_a_time(session, helper_id)
    bargain = await rows.locked(session, bargain_id)
    await _refuse_help(session, helper_id, bargain, timezone)
    if kinship is not None and await kinship(session, helper_id, await _everybody_in(session, bargain)):
        raise HelpOfOneCircle
    is_new = bargain.new_cut_more and not await orders.has_bought(session, helper_id)
    return await cut_by(session, bargain, helper_id, is_new=is_new)


async def my_cut(session: Session, helper_id: int, bargain: Bargain) -> Money | None:
    """What somebody has cut of a bargain, if they have helped."""
    amount = await session.scalar(_my_help, {"bargain": bargain.id, "helper": helper_id})
    return None if amount is None else Money(amount, bargain.floor.currency)


async def cut_by(session: Session, bargain: Bargain, helper_id: int, *, is_new: bool) -> Cut:
    """Somebody cuts as the next one; the caller holds the bargain and has looked whether they may."""
    seq, factor = bargain.helps + 1, NEW if is_new else USUAL
    amount = cut(bargain.left.amount, bargain.missing, bargain.smallest, factor, luck(bargain.seed, seq))
    if not await changed(session, _count, {"bargain": bargain.id, "seen": bargain.helps, "more": amount}):
        raise BargainOver
    await _write_down(session, bargain, helper_id, seq, amount, is_new=is_new)
    told = {"bargain_id": bargain.id, "customer_id": bargain.customer_id}
    await emit(session, PriceCut(**told, helper_id=helper_id, seq=seq, amount=amount))
    if bargain.missing == 1:
        await _settle(session, bargain)
    after = await rows.find(session, bargain.id)
    await offer(session, after)
    return Cut(Money(amount, bargain.floor.currency), seq, after)


async def _everybody_in(session: Session, bargain: Bargain) -> set[int]:
    """Whose bargain it is, and who has helped; no one helps meanwhile, for the caller holds it."""
    return {bargain.customer_id, *await session.scalars(_helpers, {"bargain": bargain.id})}


async def _write_down(
    session: Session, bargain: Bargain, helper_id: int, seq: int, amount: int, *, is_new: bool
) -> None:
    row = {"bargain_id": bargain.id, "campaign_id": bargain.campaign_id, "helper_id": helper_id, "seq": seq}
    if not await insert_new(session, helps_table, **row, amount=amount, is_new=is_new, helped_at=now()):
        raise AlreadyHelped(amount=await my_cut(session, helper_id, bargain))


async def _settle(session: Session, bargain: Bargain) -> None:
    """The lowest price is reached: a piece is kept for its owner."""
    if not await quotas.hold(session, bargain.campaign_id, bargain.variant_id, 1):
        raise BargainSoldOut
    until = now() + bargain.time_to_pay
    await rows.try_move(session, bargain, BargainStatus.REACHED, pay_by=until, settled_at=now(), counted=True)
    await emit(session, FloorReached(bargain_id=bargain.id, customer_id=bargain.customer_id))


async def _refuse_help(session: Session, helper_id: int, bargain: Bargain, timezone: ZoneInfo) -> None:
    if helper_id == bargain.customer_id:
        raise OwnBargain
    mine = await my_cut(session, helper_id, bargain)
    if mine is not None:
        raise AlreadyHelped(amount=mine)
    if not bargain.can_be_helped:
        raise BargainOver
    if not (await customers.get(session, helper_id)).reachable:
        raise HelpNeedsStart
    await _refuse_more(session, helper_id, bargain, (await get(session, bargain.campaign_id)).terms, timezone)


async def _refuse_more(
    session: Session, helper_id: int, bargain: Bargain, terms: BargainTerms, timezone: ZoneInfo
) -> None:
    asked = {"helper": helper_id, "campaign": bargain.campaign_id}
    if terms.max_helps is not None:
        had = (await session.scalars(_my_helps, {**asked, "since": _EVER})).one()
        if had >= terms.max_helps:
            raise TooManyHelps(most=terms.max_helps)
    if terms.max_helps_a_day is not None:
        today = datetime.combine(now().astimezone(timezone).date(), time(), tzinfo=timezone)
        had = (await session.scalars(_my_helps, {**asked, "since": today.astimezone(UTC)})).one()
        if had >= terms.max_helps_a_day:
            raise TooManyHelpsToday(most=terms.max_helps_a_day)
