"""What goods really cost before a flash sale, and until when that has to be remembered."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from sqlalchemy import Select, bindparam, func, select

from campaigns.calendar import Kind
from campaigns.calendar.models import campaigns_table
from campaigns.calendar.states import ALIVE, Status
from campaigns.flash_sales.models import prices_table
from campaigns.flash_sales.terms import FlashSale
from commerce import catalogue
from commerce.catalogue import BEFORE
from commerce.kit.clock import now
from commerce.kit.database import Instant, Session
from commerce.kit.money import Money

_c, _p = campaigns_table.c, prices_table.c
_until = func.coalesce(_c.ended_at, _c.ends_at)
_earlier = (
    select(_p.variant_id, func.min(_p.price))
    .join(campaigns_table, _c.id == _p.campaign_id)
    .where(
        _p.variant_id.in_(bindparam("variants", expanding=True)),
        _c.id != bindparam("campaign"),
        _c.currency == bindparam("currency"),
        _c.status != Status.DRAFT,
        _c.starts_at < bindparam("before", type_=Instant()),
        _until > bindparam("after", type_=Instant()),
        _until > _c.starts_at,
    )
    .group_by(_p.variant_id)
)
_first: Select[Any] = select(func.min(_c.starts_at)).where(_c.kind == Kind.FLASH_SALE, _c.status.in_(ALIVE))


async def earlier_prices(session: Session, sale: FlashSale) -> Mapping[int, Money]:
    """The least that these variants cost within thirty days before this sale began, by list price or in other sales.

    Where it says nothing the list price is the honest price of before; where it says less than the list price, this is.
    """
    begins = sale.campaign.starts_at or now()
    currency = sale.campaign.currency
    found = await catalogue.lowest_prices(session, sale.prices, currency, begins)
    asked = {
        "variants": sorted(sale.prices),
        "campaign": sale.id,
        "currency": currency,
        "before": begins,
        "after": begins - BEFORE,
    }
    for variant_id, price in await session.execute(_earlier, asked):
        told = Money(price, currency)
        found[variant_id] = min(told, found.get(variant_id, told), key=lambda one: one.amount)
    return found


async def forget_prices(session: Session) -> int:
    """Forget what goods cost before anything that can still be lowered or shown as lowered; tells how many prices."""
    first = await session.scalar(_first)
    return await catalogue.forget_prices(session, min(now(), first or now()) - BEFORE)
