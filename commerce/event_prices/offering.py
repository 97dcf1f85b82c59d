"""Which event prices are open to a customer now: one statement, and only for carts that hold something of an event."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any

from sqlalchemy import Row, bindparam, or_, select

from commerce.event_prices.models import StoredEventPrice
from commerce.kit.clock import now
from commerce.kit.database import Instant, Session, table_of
from commerce.pricing import CLOSED_TO_EVENTS, Lane, Promotion, Scope, UnitPrice

_p = table_of(StoredEventPrice).c
_at = bindparam("at", type_=Instant())
_open = select(table_of(StoredEventPrice)).where(
    _p.event_ref.in_(bindparam("refs", expanding=True)),
    _p.currency == bindparam("currency"),
    or_(_p.customer_id.is_(None), _p.customer_id == bindparam("customer")),
    or_(_p.starts_at.is_(None), _p.starts_at <= _at),
    or_(_p.ends_at.is_(None), _p.ends_at > _at),
)
_labels = select(_p.id, _p.labels).where(_p.id.in_(bindparam("ids", expanding=True)))
_PREFIX = "event:"


@dataclass(frozen=True)
class EventPrices:
    """The unit prices of some events, when they end, and what stays closed to goods at such a price."""

    prices: tuple[Promotion, ...] = ()
    ends: Mapping[str, datetime] = field(default_factory=dict)
    closed: Mapping[tuple[str, int], frozenset[Lane]] = field(default_factory=dict)

    def has(self, event_ref: str, variant_id: int) -> bool:
        """Whether an event sells a variant now."""
        return (event_ref, variant_id) in self.closed

    def closed_lanes(self, event_ref: str, variant_id: int) -> frozenset[Lane]:
        """The lanes that do not look at a line of these goods; an ordinary line is open to all."""
        return self.closed.get((event_ref, variant_id), CLOSED_TO_EVENTS if event_ref else frozenset())


#: Nothing was bought for an event's price.
NO_EVENT_PRICES = EventPrices()


async def open_to(
    session: Session, customer_id: int | None, event_refs: Collection[str], language: str, currency: str
) -> EventPrices:
    """What pieces cost this customer who came for these events, in this currency; events that are over are left out."""
    if not event_refs:
        return NO_EVENT_PRICES
    asked = {"refs": sorted(event_refs), "currency": currency, "customer": customer_id, "at": now()}
    rows = (await session.execute(_open, asked)).all()
    return EventPrices(
        prices=tuple(_price(row, language) for row in rows),
        ends={_source(row): row.ends_at for row in rows if row.ends_at is not None},
        closed={(row.event_ref, row.variant_id): _closed(row) for row in rows},
    )


async def names_in(session: Session, sources: Collection[str], language: str) -> dict[str, str]:
    """What event prices are called in a language, by their sources; those that have no words in it are left out."""
    ids = sorted(int(one.removeprefix(_PREFIX)) for one in sources if one.startswith(_PREFIX))
    rows = await session.execute(_labels, {"ids": ids}) if ids else ()
    return {_source(row): row.labels[language] for row in rows if row.labels.get(language)}


def _price(row: Row[*tuple[Any, ...]], language: str) -> Promotion:
    return Promotion(
        source=_source(row),
        label=row.labels.get(language) or next(iter(row.labels.values()), ""),
        lane=Lane.UNIT_PRICE,
        benefit=UnitPrice(row.price),
        scope=Scope(any_of=frozenset({f"variant:{row.variant_id}"})),
        event_ref=row.event_ref,
    )


def _source(row: Row[*tuple[Any, ...]]) -> str:
    return f"{_PREFIX}{row.id}"


def _closed(row: Row[*tuple[Any, ...]]) -> frozenset[Lane]:
    opened = {Lane.COUPON} if row.with_coupons else set()
    if row.with_promotions:
        opened |= {Lane.ITEM, Lane.ORDER}
    return CLOSED_TO_EVENTS - opened
