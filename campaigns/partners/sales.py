"""An order that came by a partner's link, as it stands, and how it moves: always in one guarded update."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any
from zoneinfo import ZoneInfo

from sqlalchemy import Row, and_, bindparam, case, exists, func, select, update

from campaigns.partners.models import entries_table, part_lines_table, parts_table, sales_table, statements_table
from campaigns.partners.states import COUNTED, SALE_MOVES, Reason, SaleStatus
from commerce.kit.database import Session, changed
from commerce.kit.states import before
from commerce.orders.models import orders_table

_s, _part, _l = sales_table.c, parts_table.c, part_lines_table.c
_e, _st, _o = entries_table.c, statements_table.c, orders_table.c
_by_id = select(sales_table).where(_s.order_id == bindparam("order_id"))
_is_sale = select(_s.order_id).where(_s.order_id == bindparam("order_id"))
_lines = select(_l.line_id, _l.rate).where(_l.order_id == bindparam("order_id"))
_parts = select(_part.rate, _part.sold, _part.net, _part.commission).where(_part.order_id == bindparam("order_id"))
_parts = _parts.order_by(_part.rate)
_move = update(sales_table).where(_s.order_id == bindparam("of"))
_in_a_payout = exists().where(_e.order_id == _s.order_id) & ~exists().where(
    _e.order_id == _s.order_id,
    ~exists().where(_st.id == _e.statement_id, _st.payout_id.is_not(None)),
)
_paid = and_(_s.status == SaleStatus.APPROVED, _in_a_payout)
_page = (
    select(
        _s.order_id,
        _o.number,
        _o.placed_at,
        _s.status,
        _s.reason,
        _s.ripens_at,
        case((_paid, 1), else_=0).label("is_paid"),
        func.sum(_part.net).label("net"),
        func.sum(_part.commission).label("commission"),
        func.min(_part.rate).label("least"),
        func.max(_part.rate).label("most"),
    )
    .join(orders_table, _o.id == _s.order_id)
    .join(parts_table, _part.order_id == _s.order_id)
    .where(_s.partner_id == bindparam("of"), _s.status.in_((*COUNTED, SaleStatus.DECLINED)))
    .group_by(_s.order_id, _o.number, _o.placed_at)
    .order_by(_s.order_id.desc())
    .limit(bindparam("size"))
    .offset(bindparam("skip"))
)
_count = select(func.count()).where(_s.partner_id == bindparam("of"), _s.status.in_((*COUNTED, SaleStatus.DECLINED)))


@dataclass(frozen=True, kw_only=True)
class Sale:
    """An order that came by a link; see `StoredSale`."""

    order_id: int
    partner_id: int
    status: SaleStatus
    reason: Reason | None
    new_only: bool
    zone: ZoneInfo
    ripens_at: datetime | None
    approved_at: datetime | None


@dataclass(frozen=True, kw_only=True)
class Part:
    """What of an order earns at one rate, in minor units; see `StoredPart`."""

    rate: int
    sold: int
    net: int
    commission: int


@dataclass(frozen=True, kw_only=True)
class SoldLine:
    """An order in a partner's list; whoever ordered is not told."""

    order_id: int
    number: str
    placed_at: datetime
    status: SaleStatus
    reason: Reason | None
    ripens_at: datetime | None
    #: Every entry of it stands on a statement that was paid.
    is_paid: bool
    net: int
    commission: int
    #: Basis points; nothing where several lines earn differently.
    rate: int | None


async def is_sale(session: Session, order_id: int) -> bool:
    """Whether an order came by a partner's link; most did not."""
    return await session.scalar(_is_sale, {"order_id": order_id}) is not None


async def find(session: Session, order_id: int) -> Sale | None:
    """The sale that an order is, if it is one."""
    row = (await session.execute(_by_id, {"order_id": order_id})).first()
    return None if row is None else _sale(row)


async def rates_of_lines(session: Session, order_id: int) -> dict[int, int]:
    """Basis points by order line."""
    return {row.line_id: row.rate for row in await session.execute(_lines, {"order_id": order_id})}


async def parts_of(session: Session, order_id: int) -> tuple[Part, ...]:
    """What of an order earns at which rate, the lowest first."""
    rows = await session.execute(_parts, {"order_id": order_id})
    return tuple(Part(rate=row.rate, sold=row.sold, net=row.net, commission=row.commission) for row in rows)


async def try_move(session: Session, sale: Sale, to: SaleStatus, **values: Any) -> bool:
    """On to another state, from one that allows it; tells whether it moved. The caller keeps the order still."""
    moving = _move.where(_s.status.in_(before(SALE_MOVES, to))).values(status=to, **values)
    return await changed(session, moving, {"of": sale.order_id}) == 1


async def set_ripe(session: Session, sale: Sale, ripens_at: datetime) -> None:
    """It has all arrived, and can be sent back no more from then on."""
    await session.execute(_move.values(ripens_at=ripens_at), {"of": sale.order_id})


async def page_of(session: Session, partner_id: int, page: int, size: int) -> tuple[Sequence[SoldLine], int]:
    """A page of a partner's orders, the newest first, and how many there are; the caller has checked the right."""
    rows = await session.execute(_page, {"of": partner_id, "size": size, "skip": page * size})
    return [_sold_line(row) for row in rows], (await session.scalars(_count, {"of": partner_id})).one()


def _sale(row: Row[*tuple[Any, ...]]) -> Sale:
    return Sale(
        order_id=row.order_id,
        partner_id=row.partner_id,
        status=SaleStatus(row.status),
        reason=Reason(row.reason) if row.reason else None,
        new_only=row.new_only,
        zone=ZoneInfo(row.timezone),
        ripens_at=row.ripens_at,
        approved_at=row.approved_at,
    )


def _sold_line(row: Row[*tuple[Any, ...]]) -> SoldLine:
    return SoldLine(
        order_id=row.order_id,
        number=row.number,
        placed_at=row.placed_at,
        status=SaleStatus(row.status),
        reason=Reason(row.reason) if row.reason else None,
        ripens_at=row.ripens_at,
        is_paid=bool(row.is_paid),
        net=int(row.net),
        commission=int(row.commission),
        rate=row.least if row.least == row.most else None,
    )
