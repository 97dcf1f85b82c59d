"""Bargains for whoever looks: values, never rows; a friend sees how many have helped, and nobody's name."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from itertools import groupby
from typing import Any

from sqlalchemy import ColumnElement, Row, and_, bindparam, case, func, select

from campaigns import calendar
from campaigns.bargains import rows
from campaigns.bargains.bargain import Bargain, bargain_of
from campaigns.bargains.helping import my_cut
from campaigns.bargains.models import bargain_terms_table, bargains_table, floors_table, helps_table
from campaigns.bargains.states import LIVE, BargainStatus
from campaigns.bargains.terms import BargainSale, get
from campaigns.calendar import Kind
from campaigns.calendar.models import campaigns_table
from campaigns.calendar.reading import runs
from commerce.kit.clock import now
from commerce.kit.database import Session
from commerce.kit.money import Money

_b, _h, _c, _f, _t = bargains_table.c, helps_table.c, campaigns_table.c, floors_table.c, bargain_terms_table.c
_live_first = case((_b.status.in_(LIVE), 0), else_=1)
_mine = (
    select(bargains_table)
    .where(_b.customer_id == bindparam("customer"))
    .order_by(_live_first, _b.id.desc())
    .limit(bindparam("most"))
)
_live = select(bargains_table).where(
    _b.customer_id == bindparam("customer"),
    _b.campaign_id == bindparam("campaign"),
    _b.variant_id == bindparam("variant"),
    _b.status.in_(LIVE),
)
_helps = select(_h.helper_id, _h.seq, _h.amount).where(_h.bargain_id == bindparam("bargain")).order_by(_h.seq)
_runs = runs(Kind.BARGAIN)
_all = (
    select(_c.id, _c.product_id, _c.currency, _t.helpers, _f.variant_id, _f.floor)
    .join(bargain_terms_table, _t.campaign_id == _c.id)
    .join(floors_table, _f.campaign_id == _c.id)
    .order_by(_c.id.desc(), _f.variant_id)
)
_glance = _all.where(_runs, _c.product_id == bindparam("product"))
_latest = select(_c.id).where(_runs).order_by(_c.id.desc()).limit(bindparam("most"))
_glances = _all.where(_c.id.in_(_latest))


def _count(which: ColumnElement[bool]) -> Any:
    return func.coalesce(func.sum(case((which, 1), else_=0)), 0)


_bought = and_(_b.status == BargainStatus.PAID, _b.counted)
_results = select(
    func.count(),
    _count(_b.status.in_(LIVE)),
    _count(_b.helps == _b.helpers),
    _count(_bought),
    func.coalesce(func.sum(_b.helps), 0),
    func.coalesce(func.sum(case((_bought, _b.start_price - _b.cut_total), else_=0)), 0),
    func.coalesce(func.sum(case((_bought, _b.cut_total), else_=0)), 0),
).where(_b.campaign_id == bindparam("campaign"))
_new = select(func.count()).select_from(helps_table).where(_h.campaign_id == bindparam("campaign"), _h.is_new)


@dataclass(frozen=True, kw_only=True)
class SeenBargain:
    """A bargain as somebody sees it who has its link."""

    bargain: Bargain
    product_id: int
    is_mine: bool
    #: What whoever looks has cut.
    my_cut: Money | None
    #: How many pieces the campaign has left; None where only stock sets a limit.
    pieces_left: int | None


@dataclass(frozen=True)
class Help:
    """Who cut how much, as the `seq`-th."""

    helper_id: int
    seq: int
    amount: Money


@dataclass(frozen=True)
class BargainGlance:
    """A campaign of bargains as the card of its product tells it: the lowest price by variant."""

    campaign_id: int
    product_id: int
    helpers: int
    floors: Mapping[int, Money]

    @property
    def cheapest(self) -> Money:
        """The lowest price of any variant."""
        return min(self.floors.values(), key=lambda one: one.amount)


@dataclass(frozen=True, kw_only=True)
class BargainResults:
    """What came of a campaign so far: pieces bought are those that were kept."""

    started: int
    open: int
    reached: int
    bought: int
    helps: int
    #: Helps by people who had not bought here yet.
    by_new: int
    revenue: Money
    given: Money


async def bargain(session: Session, customer_id: int, token: str) -> SeenBargain:
    """The bargain of a shared link. Raises `NotFound`."""
    return await _seen(session, customer_id, await rows.find_by_token(session, token))


async def bargain_by_id(session: Session, customer_id: int, bargain_id: int) -> SeenBargain:
    """The same by its number, for messages to whoever it is about. Raises `NotFound`."""
    return await _seen(session, customer_id, await rows.find(session, bargain_id))


async def mine(session: Session, customer_id: int, most: int = 20) -> tuple[Bargain, ...]:
    """Somebody's own bargains, the open ones first and the latest of them at the top."""
    found = await session.execute(_mine, {"customer": customer_id, "most": most})
    return tuple(bargain_of(row) for row in found)


async def my_open(session: Session, customer_id: int, campaign_id: int, variant_id: int) -> Bargain | None:
    """The bargain that somebody has open for a variant."""
    asked = {"customer": customer_id, "campaign": campaign_id, "variant": variant_id}
    row = (await session.execute(_live, asked)).first()
    return None if row is None else bargain_of(row)


async def helps(session: Session, bargain: Bargain) -> tuple[Help, ...]:
    """Who has helped with a bargain, the first one first."""
    found = await session.execute(_helps, {"bargain": bargain.id})
    return tuple(Help(one.helper_id, one.seq, Money(one.amount, bargain.floor.currency)) for one in found)


async def open_sale_of(session: Session, product_id: int) -> BargainSale | None:
    """The campaign of bargains that sells a product now."""
    found = await calendar.running_of(session, product_id, Kind.BARGAIN)
    return None if found is None else await get(session, found)


async def glance(session: Session, product_id: int) -> BargainGlance | None:
    """The campaign of bargains that sells a product now, in one statement."""
    found = (await session.execute(_glance, {"product": product_id, "at": now()})).all()
    return next(_glances_in(found), None)


async def glances(session: Session, most: int) -> tuple[BargainGlance, ...]:
    """The campaigns of bargains that run now, the latest first, in one statement."""
    found = (await session.execute(_glances, {"most": most, "at": now()})).all()
    return tuple(_glances_in(found))


async def results(session: Session, campaign_id: int) -> BargainResults:
    """What came of a campaign so far. Raises `NotFound`."""
    currency = (await calendar.get(session, campaign_id)).currency
    row = (await session.execute(_results, {"campaign": campaign_id})).one()
    started, still_open, reached, bought, cuts, revenue, given = row
    return BargainResults(
        started=started,
        open=still_open,
        reached=reached,
        bought=bought,
        helps=cuts,
        by_new=(await session.scalars(_new, {"campaign": campaign_id})).one(),
        revenue=Money(revenue, currency),
        given=Money(given, currency),
    )


async def _seen(session: Session, customer_id: int, found: Bargain) -> SeenBargain:
    campaign = await calendar.get(session, found.campaign_id)
    kept = campaign.variants.get(found.variant_id)
    return SeenBargain(
        bargain=found,
        product_id=campaign.product_id,
        is_mine=found.customer_id == customer_id,
        my_cut=await my_cut(session, customer_id, found),
        pieces_left=None if kept is None else kept.left,
    )


def _glances_in(found: Iterable[Row[*tuple[Any, ...]]]) -> Iterator[BargainGlance]:
    for _, theirs in groupby(found, key=lambda row: row.id):
        first, *others = theirs
        floors = {one.variant_id: Money(one.floor, one.currency) for one in (first, *others)}
        yield BargainGlance(first.id, first.product_id, first.helpers, floors)
