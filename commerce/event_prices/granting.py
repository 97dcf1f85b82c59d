"""A campaign writes its prices, and takes them back."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime

from sqlalchemy import bindparam, or_, update

from commerce.event_prices.models import StoredEventPrice
from commerce.kit.clock import now
from commerce.kit.database import Instant, Session, changed, put, table_of
from commerce.kit.money import Money

_table = table_of(StoredEventPrice)
_p, _at = _table.c, bindparam("at", type_=Instant())
_withdraw = (
    update(_table)
    .where(_p.event_ref == bindparam("ref"), or_(_p.ends_at.is_(None), _p.ends_at > _at))
    .values(ends_at=_at)
)


async def grant(
    session: Session,
    event_ref: str,
    variant_id: int,
    price: Money,
    labels: Mapping[str, str],
    *,
    customer_id: int | None = None,
    starts_at: datetime | None = None,
    ends_at: datetime | None = None,
    with_coupons: bool = False,
    with_promotions: bool = False,
) -> None:
    """Whoever comes for this event pays `price` for a piece until `ends_at`; with a `customer_id` this customer alone.

    A price that the event wrote earlier for the variant is replaced. Coupons and promotions come on top only where
    they are let in; points always do. Orders keep the price they were placed at.
    """
    await put(
        session,
        _table,
        ("event_ref", "variant_id"),
        event_ref=event_ref,
        variant_id=variant_id,
        customer_id=customer_id,
        price=price.amount,
        currency=price.currency,
        labels=dict(labels),
        starts_at=starts_at,
        ends_at=ends_at,
        with_coupons=with_coupons,
        with_promotions=with_promotions,
    )


async def withdraw(session: Session, event_ref: str) -> int:
    """The event is over: nobody buys at its prices from now on; tells how many were open."""
    return await changed(session, _withdraw, {"ref": event_ref, "at": now()})
