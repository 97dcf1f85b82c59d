"""What chats tell of group buys beside what is seen of teams: a glance for a card, and the names people let be told."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from itertools import groupby
from typing import Any

from sqlalchemy import Row, bindparam, select, update

from campaigns.calendar import Kind
from campaigns.calendar.models import campaigns_table
from campaigns.calendar.reading import runs
from campaigns.group_buys import selling
from campaigns.group_buys.asking import as_asked, asked
from campaigns.group_buys.models import members_table, prices_table, terms_table
from campaigns.group_buys.states import LIVE, SeatStatus
from campaigns.group_buys.teams import find_team
from campaigns.group_buys.terms import GroupBuy, get
from commerce.catalogue.models import Variant
from commerce.kit.clock import now
from commerce.kit.database import Session, changed, table_of
from commerce.kit.errors import NotFound
from commerce.kit.money import Money

goods_table = table_of(Variant)
_goods = goods_table.c
_c, _t, _p, _m = campaigns_table.c, terms_table.c, prices_table.c, members_table.c
_runs = runs(Kind.GROUP_BUY)
_all = (
    select(
        _c.id,
        _c.product_id,
        _c.currency,
        _t.sizes,
        _p.variant_id,
        _p.price,
        _goods.price.label("usual"),
        _goods.floor_price,
    )
    .join(terms_table, _t.campaign_id == _c.id)
    .join(prices_table, _p.campaign_id == _c.id)
    .join(goods_table, _goods.id == _p.variant_id)
    .order_by(_c.id.desc(), _p.variant_id, _p.size)
)
_glance = _all.where(_runs, _c.product_id == bindparam("product"))
_latest = select(_c.id).where(_runs).order_by(_c.id.desc()).limit(bindparam("most"))
_glances = _all.where(_c.id.in_(_latest))
_paid = (
    select(_m.customer_id, _m.order_id, _m.named)
    .where(_m.team_id == bindparam("team"), _m.status.in_((SeatStatus.JOINED, SeatStatus.SUCCEEDED)))
    .order_by(_m.paid_at, _m.id)
)
_let_be_named = (
    update(members_table)
    .where(
        _m.team_id == bindparam("team"),
        _m.customer_id == bindparam("customer"),
        _m.status.in_((*LIVE, SeatStatus.SUCCEEDED)),
    )
    .values(named=bindparam("so"))
)


@dataclass(frozen=True)
class Glance:
    """A group buy as the card of its product tells it: the price of the smallest size of a team, by variant.

    Only goods that cost less than their list price in some team are told.
    """

    campaign_id: int
    product_id: int
    size: int
    prices: Mapping[int, Money]
    #: What a piece costs in the largest team.
    lowest_prices: Mapping[int, Money]

    def price(self, variant_id: int) -> Money:
        """What a piece of this variant costs in a team; where it is not sold to teams, of the cheapest that is."""
        return _of_or_least(self.prices, variant_id)

    def lowest(self, variant_id: int) -> Money:
        """What it costs in the largest team; where it is not sold to teams, what the cheapest does."""
        return _of_or_least(self.lowest_prices, variant_id)


@dataclass(frozen=True)
class PaidSeat:
    """A seat that is paid, by whom, and whether others may read their first name."""

    customer_id: int
    order_id: int
    named: bool


async def glance(session: Session, product_id: int) -> Glance | None:
    """The group buy that sells a product now, in one statement."""
    rows = (await session.execute(_glance, {"product": product_id, "at": now()})).all()
    return next(_glances_in(rows), None)


async def glances(session: Session, most: int) -> tuple[Glance, ...]:
    """The group buys that run now, the latest first, in one statement."""
    rows = (await session.execute(_glances, {"most": most, "at": now()})).all()
    return tuple(_glances_in(rows))


async def as_opened(session: Session, team_id: int) -> GroupBuy:
    """The group buy of a team at the prices that it was opened at, as they are asked today. Raises `NotFound`."""
    team = await find_team(session, team_id)
    return await as_asked(session, selling.as_opened(await get(session, team.campaign_id), team))


async def paid_seats(session: Session, team_id: int) -> tuple[PaidSeat, ...]:
    """The seats in a team that are paid, the first one first."""
    rows = await session.execute(_paid, {"team": team_id})
    return tuple(PaidSeat(row.customer_id, row.order_id, row.named) for row in rows)


async def let_be_named(session: Session, customer_id: int, team_id: int, named: bool) -> None:
    """Whoever has a seat in a team lets the others read their first name, or no more. Raises `NotFound`."""
    if not await changed(session, _let_be_named, {"team": team_id, "customer": customer_id, "so": named}):
        raise NotFound


def _glances_in(rows: Iterable[Row[*tuple[Any, ...]]]) -> Iterator[Glance]:
    """One for each campaign; of a variant's prices the one of the smallest size."""
    for _, theirs in groupby(rows, key=lambda row: row.id):
        first: dict[int, Money] = {}
        lowest: dict[int, Money] = {}
        for row in theirs:
            price = asked(row.price, row.usual, row.floor_price)
            first.setdefault(row.variant_id, Money(price, row.currency))
            if price < row.usual:
                lowest[row.variant_id] = Money(price, row.currency)
        if lowest:
            yield Glance(row.id, row.product_id, row.sizes[-1], {one: first[one] for one in lowest}, lowest)


def _of_or_least(prices: Mapping[int, Money], variant_id: int) -> Money:
    return prices.get(variant_id) or min(prices.values(), key=lambda one: one.amount)
