"""Which promotions are open to a customer now: one statement, and another where gifts are among them."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import datetime

from sqlalchemy import and_, bindparam, or_, select

from commerce import catalogue, inventory
from commerce.catalogue import Variant, VariantCard
from commerce.customers import CustomerRow
from commerce.kit.clock import now
from commerce.kit.database import Id, Instant, Session, table_of
from commerce.pricing import Lane, Promotion
from commerce.promotions.memory import Key, Known, memory_of
from commerce.promotions.models import promotions_table, tallies_table
from commerce.promotions.records import Record, source_of
from commerce.promotions.states import Status

_p, _t = promotions_table.c, tallies_table.c
_customers, _variants = table_of(CustomerRow), table_of(Variant)


@dataclass(frozen=True)
class GiftGoods:
    """What a promotion would bring along, and how many of it there are (None: as many as wanted)."""

    promotion_id: int
    card: VariantCard
    quantity: int
    left: int | None


@dataclass(frozen=True)
class Offers:
    """The promotions that are open to somebody, what they would bring along, and when those end that do."""

    promotions: tuple[Promotion, ...] = ()
    gifts: tuple[GiftGoods, ...] = ()
    ends: Mapping[str, datetime] = field(default_factory=dict)

    def without_gifts(self, promotion_ids: Collection[int]) -> Offers:
        """The same without the gifts that cannot come, so that nobody is told of them."""
        if not promotion_ids:
            return self
        gone = {source_of(one) for one in promotion_ids}
        return Offers(
            promotions=tuple(one for one in self.promotions if one.source not in gone),
            gifts=tuple(one for one in self.gifts if one.promotion_id not in promotion_ids),
            ends=self.ends,
        )

    def with_price(self, price: Promotion | None) -> Offers:
        """The same with one more unit price, from elsewhere."""
        return self if price is None else self.with_prices((price,), {})

    def with_prices(self, prices: Sequence[Promotion], ends: Mapping[str, datetime]) -> Offers:
        """The same with more unit prices, from elsewhere, and when they end."""
        return replace(self, promotions=(*self.promotions, *prices), ends={**self.ends, **ends}) if prices else self

    def concerning(self, marks: frozenset[str]) -> tuple[Promotion, ...]:
        """Those that look at goods with these marks."""
        return tuple(one for one in self.promotions if one.scope.covers(marks))


#: A shop without promotions.
NO_OFFERS = Offers()


async def open_to(session: Session, customer_id: int | None, language: str, currency: str) -> Offers:
    """What is running now for this customer in this currency, named in this language; None for a stranger.

    What a customer or everybody has used up is left out, and gifts of which there are not enough.
    """
    found = await _running_for(session, customer_id, currency)
    if not found:
        return NO_OFFERS
    gifts = await _gifts(session, [one.record for one in found], language)
    offers = Offers(
        promotions=tuple(one.in_language(language) for one in found),
        gifts=gifts,
        ends={one.record.source: one.record.ends_at for one in found if one.record.ends_at is not None},
    )
    bringing = {one.record.id for one in found if one.record.gift_variant_id is not None}
    there = {one.promotion_id for one in gifts if one.left is None or one.left >= one.quantity}
    return offers.without_gifts(bringing - there)


async def unit_prices(session: Session, customer_id: int | None, language: str, currency: str) -> tuple[Promotion, ...]:
    """Those of `open_to` that lower the price of a piece by itself: one statement."""
    found = [one.in_language(language) for one in await _running_for(session, customer_id, currency)]
    return tuple(one for one in found if one.lane is Lane.UNIT_PRICE)


async def _running_for(session: Session, customer_id: int | None, currency: str) -> list[Known]:
    asked = {"customer": customer_id, "currency": currency, "moment": now()}
    keys = [Key(*row) for row in await session.execute(_running, asked)]
    return await memory_of(session).records(session, keys) if keys else []


async def _gifts(session: Session, records: list[Record], language: str) -> tuple[GiftGoods, ...]:
    wanted = {one.gift_variant_id: one for one in records if one.gift_variant_id is not None}
    if not wanted:
        return ()
    rows = await session.execute(_goods, {"ids": sorted(wanted), "language": language})
    goods = {row.id: (catalogue.card_of(row), inventory.left_of(row)) for row in rows}
    return tuple(
        GiftGoods(one.id, *_with_quantity(goods[one.gift_variant_id], one.gift_quantity))
        for one in records
        if one.gift_variant_id is not None and _may_be_given(goods[one.gift_variant_id][0], one)
    )


def _with_quantity(found: tuple[VariantCard, int | None], quantity: int) -> tuple[VariantCard, int, int | None]:
    card, left = found
    return card, quantity, left


def _may_be_given(card: VariantCard, record: Record) -> bool:
    return card.for_sale and card.price.currency == record.currency and card.price.amount > 0


_group = select(_customers.c.customer_group).where(_customers.c.id == bindparam("customer", type_=Id)).scalar_subquery()
_moment = bindparam("moment", type_=Instant())
_running = (
    select(_p.id, _p.version, _p.created_at)
    .select_from(promotions_table)
    .outerjoin(tallies_table, and_(_t.promotion_id == _p.id, _t.customer_id == bindparam("customer", type_=Id)))
    .where(
        _p.status == Status.ACTIVE,
        _p.currency == bindparam("currency"),
        or_(_p.starts_at.is_(None), _p.starts_at <= _moment),
        or_(_p.ends_at.is_(None), _p.ends_at > _moment),
        or_(_p.customer_group.is_(None), _p.customer_group == _group),
        or_(_p.most_uses.is_(None), _p.uses < _p.most_uses),
        or_(_p.most_each.is_(None), _t.uses.is_(None), _t.uses < _p.most_each),
    )
    .order_by(_p.id)
)
_goods = inventory.with_stock(catalogue.select_variants()).where(_variants.c.id.in_(bindparam("ids", expanding=True)))
