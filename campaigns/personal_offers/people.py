"""What is known of some people at once, in a few statements: whether they may be written to, and what they bought."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any

from sqlalchemy import ColumnElement, Select, bindparam, func, select

from campaigns import consent, segments
from campaigns.consent import Topic
from campaigns.personal_offers.models import picks_table
from campaigns.personal_offers.standing import Standing
from campaigns.personal_offers.states import ONCE_PROMISED
from campaigns.recommendations.candidates import LATELY
from campaigns.recommendations.models import (
    avoidances_table,
    demand_table,
    purchases_table,
    pushes_table,
    tastes_table,
)
from campaigns.recommendations.scoring import buys_anyway
from campaigns.recommendations.taste import Taste, day_of
from commerce.carts.models import StoredLine
from commerce.catalogue import Product, Variant
from commerce.coupons import CouponStatus
from commerce.coupons.models import coupons_table
from commerce.customers import CustomerRow
from commerce.kit.database import Session, table_of
from commerce.orders.models import StoredOrderLine

_LONG = 365

_c = table_of(CustomerRow).c
_t, _d, _p, _l = tastes_table.c, demand_table.c, purchases_table.c, table_of(StoredOrderLine).c
_products, _variants, _cart = table_of(Product).c, table_of(Variant).c, table_of(StoredLine).c
_k, _q, _a, _s = picks_table.c, coupons_table.c, avoidances_table.c, pushes_table.c
_ids: Any = bindparam("people", expanding=True)
_goods: Any = bindparam("products", expanding=True)

_taste_columns = (_t.customer_id, _t.product_id, _t.times, _t.weight, _t.first_day, _t.last_day, _d.rebuy, _d.gap)
_tastes = (
    select(*_taste_columns)
    .outerjoin(demand_table, _d.product_id == _t.product_id)
    .where(_t.customer_id.in_(_ids), _t.product_id.in_(_goods))
)
_bought = (
    select(_p.customer_id, _p.order_id, _p.product_id, _p.day, _products.category_id)
    .add_columns(func.coalesce(_l.list_total, 0).label("listed"), func.coalesce(_l.net_total, 0).label("paid"))
    .join(table_of(Product), _products.id == _p.product_id)
    .outerjoin(table_of(StoredOrderLine), (_l.order_id == _p.order_id) & (_l.product_id == _p.product_id))
    .where(_p.customer_id.in_(_ids))
)
_offered = (
    select(_k.customer_id, _q.status, _q.redeemed_at)
    .outerjoin(coupons_table, _q.id == _k.coupon_id)
    .where(_k.customer_id.in_(_ids), _k.fate.in_(ONCE_PROMISED), _k.campaign_id != bindparam("but"))
)
_in_carts = (
    select(_cart.customer_id, _variants.product_id)
    .join(table_of(Variant), _variants.id == _cart.variant_id)
    .where(_cart.customer_id.in_(_ids), _cart.removed_at.is_(None), _cart.order_id.is_(None))
)
_avoided = select(_a.customer_id, _a.product_id).where(_a.customer_id.in_(_ids), _a.until_day > bindparam("day"))
_lately = select(_s.customer_id, _s.product_id).where(_s.customer_id.in_(_ids), _s.day > bindparam("since"))


@dataclass(frozen=True, slots=True)
class Line:
    """Something that was bought: on which day, in which order, for how much (minor units)."""

    order_id: int
    product_id: int
    category_id: int | None
    day: int
    listed: int
    paid: int


@dataclass(slots=True)
class Known:
    """What is known of one person; of whoever wants no personal offers nothing is looked at."""

    id: int
    lot: int
    #: Why they are not written to at all, if they are not.
    excluded: str | None
    personal: bool
    bought: list[Line] = field(default_factory=list)
    anyway: dict[int, float] = field(default_factory=dict)
    offered: int = 0
    #: The days on which they used what they were offered.
    used: list[int] = field(default_factory=list)
    unwanted: set[int] = field(default_factory=set)
    lately: set[int] = field(default_factory=set)

    @property
    def is_weighed(self) -> bool:
        """Whether an offer is looked for: also for whoever is left alone this quarter, who would have had one."""
        return self.excluded in (None, consent.Reason.HELD_OUT)

    def standing(self, product_id: int, category_id: int | None, days: int, day: int, unit: int) -> Standing:
        """The numbers beside a product and all others on its shelf; `unit` is how many minor units make a major one."""
        on = [one for one in self.bought if _is_alike(one, product_id, category_id)]
        late, on_late = _since(self.bought, day - 84), _since(on, day - 84)
        latest = _since(self.bought, day - 28)
        listed = sum(one.listed for one in self.bought)
        paid = sum(one.paid for one in self.bought)
        return Standing(
            recency=_ago(self.bought, day),
            recency_on=_ago(on, day),
            orders_28=_orders(latest),
            orders_84=_orders(late),
            spent_28=sum(one.paid for one in latest) / unit,
            spent_84=sum(one.paid for one in late) / unit,
            orders_on_84=_orders(on_late),
            spent_on_84=sum(one.paid for one in on_late) / unit,
            breadth_on=len({one.product_id for one in on}),
            orders_on=_orders(on),
            offered=self.offered,
            used=len(self.used),
            used_recency=min([_LONG, *(day - one for one in self.used)]),
            discount_share=(listed - paid) / (listed + 1) if listed > paid else 0,
            tenure=max((day - one.day for one in self.bought), default=0),
            goods=1,
            chosen=1,
            days=days,
        )


def crowd(rule_snapshot: int | None, rule: segments.Rule | None, at: datetime) -> list[ColumnElement[bool]]:
    """What holds of everybody a campaign is for; a snapshot has the people of the rule already."""
    found: list[ColumnElement[bool]] = [_c.created_at <= at]
    if rule_snapshot is not None:
        found.append(_c.id.in_(segments.members(rule_snapshot)))
    elif rule is not None:
        found.append(_c.id.in_(segments.people(rule, at)))
    return found


def scores_of(product_id: int, those: Iterable[ColumnElement[bool]]) -> Select[Any]:
    """What everybody of a crowd bought of one product: what tells who buys it anyway."""
    return (
        select(*_taste_columns)
        .join(table_of(CustomerRow), _c.id == _t.customer_id)
        .outerjoin(demand_table, _d.product_id == _t.product_id)
        .where(_t.product_id == product_id, *those)
    )


def anyway(row: Any, day: int) -> float:
    """How likely somebody buys a thing without any offer: what they bought within its last two gaps, as it fades."""
    taste = Taste(row.product_id, row.times, row.weight, row.first_day, row.last_day)
    return buys_anyway(taste, row.rebuy or 0, row.gap, day)


async def read_people(
    session: Session,
    those: Select[Any] | Sequence[int],
    products: Sequence[int],
    at: datetime,
    but: int = 0,
) -> list[Known]:
    """Everybody of `those` (ids), with all that is needed to weigh these products for them; in the order of their ids.

    `but` is the campaign whose own offers are no earlier ones.
    """
    excluded = consent.excluded(Topic.OFFERS, at).label("excluded")
    rows = await session.execute(
        select(_c.id, _c.lot, excluded, consent.personal_only(_c.id).label("personal"))
        .where(_c.id.in_(those))
        .order_by(_c.id)
    )
    found = {row.id: Known(row.id, row.lot, row.excluded, bool(row.personal)) for row in rows}
    ids = [one.id for one in found.values() if one.is_weighed and one.personal]
    if ids:
        await _read_past(session, found, {"people": ids, "products": list(products)}, day_of(at), but)
    return list(found.values())


async def _read_past(session: Session, found: dict[int, Known], asked: dict[str, Any], day: int, but: int) -> None:
    people = {"people": asked["people"]}
    for taste in await session.execute(_tastes, asked):
        found[taste.customer_id].anyway[taste.product_id] = anyway(taste, day)
    for row in await session.execute(_bought, people):
        line = Line(row.order_id, row.product_id, row.category_id, row.day, row.listed, row.paid)
        found[row.customer_id].bought.append(line)
    for earlier in await session.execute(_offered, {**people, "but": but}):
        found[earlier.customer_id].offered += 1
        if earlier.status == CouponStatus.REDEEMED and earlier.redeemed_at is not None:
            found[earlier.customer_id].used.append(day_of(earlier.redeemed_at))
    for statement, more in ((_in_carts, {}), (_avoided, {"day": day})):
        for unwanted in await session.execute(statement, {**people, **more}):
            found[unwanted.customer_id].unwanted.add(unwanted.product_id)
    for customer_id, products in (await offered_lately(session, people["people"], day)).items():
        found[customer_id].lately |= products


async def offered_lately(session: Session, people: Sequence[int], day: int) -> dict[int, set[int]]:
    """What was written of to each of these people within the last 14 days."""
    found: dict[int, set[int]] = defaultdict(set)
    for row in await session.execute(_lately, {"people": list(people), "since": day - LATELY}):
        found[row.customer_id].add(row.product_id)
    return found


def _is_alike(one: Line, product_id: int, category_id: int | None) -> bool:
    return one.product_id == product_id or (category_id is not None and one.category_id == category_id)


def _since(those: Iterable[Line], day: int) -> list[Line]:
    return [one for one in those if one.day >= day]


def _orders(those: Iterable[Line]) -> int:
    return len({one.order_id for one in those})


def _ago(those: Iterable[Line], day: int) -> int:
    return min([_LONG, *(day - one.day for one in those)])
