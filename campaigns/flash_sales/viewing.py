"""Flash sales for whoever looks: what runs or is to come, and what came of it all."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import Select, and_, bindparam, case, func, select

from campaigns.calendar import Kind
from campaigns.calendar.models import campaigns_table
from campaigns.calendar.states import ALIVE
from campaigns.flash_sales.entitled import opens_for, pieces_of
from campaigns.flash_sales.models import claims_table
from campaigns.flash_sales.selling import ref_of
from campaigns.flash_sales.states import LIVE, ClaimStatus
from campaigns.flash_sales.terms import FlashSale, get
from campaigns.flash_sales.watching import is_reminded, is_watching
from commerce.kit.clock import now
from commerce.kit.database import Instant, Session
from commerce.kit.money import Money
from commerce.orders.models import lines_table

_c, _k, _l = campaigns_table.c, claims_table.c, lines_table.c
_open: Select[Any] = (
    select(_c.id)
    .where(
        _c.kind == Kind.FLASH_SALE,
        _c.status.in_(ALIVE),
        _c.ends_at > bindparam("at", type_=Instant()),
    )
    .order_by(_c.starts_at, _c.id)
)
_of_product = _open.where(_c.product_id == bindparam("product")).limit(1)
_listed = _open.limit(bindparam("most"))
_lines = and_(
    _l.order_id == _k.order_id,
    _l.variant_id == _k.variant_id,
    _l.event_ref == bindparam("ref"),
)


def _sum_of(status: ClaimStatus, what: Any) -> Any:
    return func.coalesce(func.sum(case((_k.status == status, what), else_=0)), 0)


_results = (
    select(
        _sum_of(ClaimStatus.SOLD, 1),
        _sum_of(ClaimStatus.SOLD, _k.quantity),
        _sum_of(ClaimStatus.HELD, _k.quantity),
        _sum_of(ClaimStatus.LAPSED, 1),
        _sum_of(ClaimStatus.SOLD, _l.net_total + _l.tax_added),
        _sum_of(ClaimStatus.SOLD, _l.list_total - _l.net_total),
    )
    .join(lines_table, _lines)
    .where(_k.campaign_id == bindparam("campaign"))
)
_buyers = select(func.count(func.distinct(_k.customer_id))).where(
    _k.campaign_id == bindparam("campaign"), _k.status.in_(LIVE)
)


@dataclass(frozen=True, kw_only=True)
class Look:
    """A sale as one customer sees one of its variants."""

    sale: FlashSale
    variant_id: int
    #: When it begins for this customer.
    opens_at: datetime
    #: How many pieces they have already, kept or paid.
    pieces: int
    reminded: bool
    watching: bool

    @property
    def has_begun(self) -> bool:
        """Whether this customer may buy now."""
        return self.opens_at <= now()

    @property
    def may_have(self) -> int | None:
        """How many more they may have; None without a limit."""
        most = self.sale.terms.max_pieces
        return None if most is None else max(0, most - self.pieces)


@dataclass(frozen=True, kw_only=True)
class Results:
    """What came of a sale: what was paid, what waits, what nobody paid for; `given` is what came off list prices."""

    orders: int
    pieces: int
    held: int
    lapsed: int
    revenue: Money
    given: Money
    customers: int


async def of_product(session: Session, product_id: int) -> FlashSale | None:
    """The flash sale that sells a product now, or the next one that will."""
    found = await session.scalar(_of_product, {"at": now(), "product": product_id})
    return None if found is None else await get(session, found)


async def running_and_coming(session: Session, most: int = 10) -> tuple[FlashSale, ...]:
    """What sells now and what is to come, the earliest first."""
    found = (await session.scalars(_listed, {"at": now(), "most": most})).all()
    return tuple([await get(session, one) for one in found])


async def seen_by(session: Session, customer_id: int, sale: FlashSale, variant_id: int) -> Look:
    """How a sale stands for this customer."""
    opens = await opens_for(session, customer_id, sale.window, sale.campaign.currency)
    began = opens <= now()
    return Look(
        sale=sale,
        variant_id=variant_id,
        opens_at=opens,
        pieces=await pieces_of(session, customer_id, sale.id, variant_id) if began else 0,
        reminded=not began and await is_reminded(session, customer_id, sale.id),
        watching=began and await is_watching(session, customer_id, sale.id, variant_id),
    )


async def results(session: Session, campaign_id: int) -> Results:
    """What came of a sale. Raises `NotFound`."""
    sale = await get(session, campaign_id)
    currency = sale.campaign.currency
    asked = {"campaign": campaign_id, "ref": ref_of(campaign_id)}
    placed, pieces, held, lapsed, revenue, given = (await session.execute(_results, asked)).one()
    return Results(
        orders=placed,
        pieces=pieces,
        held=held,
        lapsed=lapsed,
        revenue=Money(int(revenue), currency),
        given=Money(int(given), currency),
        customers=await session.scalar(_buyers, {"campaign": campaign_id}) or 0,
    )
