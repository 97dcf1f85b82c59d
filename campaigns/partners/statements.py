"""Statements as they were closed, for the partner they are of and for the staff."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

from sqlalchemy import Row, bindparam, func, select

from campaigns.partners.models import entries_table, partners_table, payouts_table, statements_table
from campaigns.partners.states import EntryKind
from commerce.kit.database import Session
from commerce.kit.errors import NotFound
from commerce.kit.money import Money
from commerce.orders.models import orders_table

_s, _p, _e, _o, _out = statements_table.c, partners_table.c, entries_table.c, orders_table.c, payouts_table.c
_all = (
    select(statements_table, _p.currency, _out.day.label("paid_on"), _out.reference)
    .join(partners_table, _p.id == _s.partner_id)
    .outerjoin(payouts_table, _out.id == _s.payout_id)
)
_by_id = _all.where(_s.id == bindparam("statement_id"))
_page = _all.where(_s.partner_id == bindparam("of")).order_by(_s.seq.desc())
_page = _page.limit(bindparam("size")).offset(bindparam("skip"))
_count = select(func.count()).where(_s.partner_id == bindparam("of"))
_lines = (
    select(_o.number, _e.happened_at, _e.kind, _e.rate, _e.net, _e.amount)
    .join(orders_table, _o.id == _e.order_id)
    .where(_e.statement_id == bindparam("statement_id"))
    .order_by(_e.id)
)


@dataclass(frozen=True, kw_only=True)
class Statement:
    """A month of a partner's; `carried` was not paid before it was closed."""

    id: int
    partner_id: int
    number: str
    month: date
    entries: int
    net: Money
    total: Money
    carried: Money
    closed_at: datetime
    #: When it was paid, as the staff say, and what stands on the transfer.
    paid_on: date | None
    reference: str | None

    @property
    def balance(self) -> Money:
        """What the partner had to get when it was closed; less than nothing is set against what comes later."""
        return self.carried + self.total


@dataclass(frozen=True, kw_only=True)
class StatementLine:
    """One change of a partner's account; whoever ordered is not told."""

    number: str
    happened_at: datetime
    kind: EntryKind
    #: Basis points.
    rate: int
    net: Money
    amount: Money


async def get(session: Session, statement_id: int) -> Statement:
    """A statement: the caller has checked the right to see it. Raises `NotFound`."""
    row = (await session.execute(_by_id, {"statement_id": statement_id})).first()
    if row is None:
        raise NotFound
    return _statement(row)


async def of_partner(session: Session, partner_id: int, statement_id: int) -> Statement:
    """One of a partner's own statements. Raises `NotFound`."""
    found = await get(session, statement_id)
    if found.partner_id != partner_id:
        raise NotFound
    return found


async def page_of(session: Session, partner_id: int, page: int, size: int) -> tuple[Sequence[Statement], int]:
    """A page of a partner's statements, the newest first, and how many there are; the caller has checked the right."""
    rows = await session.execute(_page, {"of": partner_id, "size": size, "skip": page * size})
    return [_statement(row) for row in rows], (await session.scalars(_count, {"of": partner_id})).one()


async def lines_of(session: Session, statement: Statement) -> tuple[StatementLine, ...]:
    """What a statement sums up, the oldest first."""
    currency = statement.total.currency
    return tuple(
        StatementLine(
            number=row.number,
            happened_at=row.happened_at,
            kind=EntryKind(row.kind),
            rate=row.rate,
            net=Money(row.net, currency),
            amount=Money(row.amount, currency),
        )
        for row in await session.execute(_lines, {"statement_id": statement.id})
    )


def _statement(row: Row[*tuple[Any, ...]]) -> Statement:
    money = {name: Money(getattr(row, name), row.currency) for name in ("net", "total", "carried")}
    return Statement(
        id=row.id,
        partner_id=row.partner_id,
        number=row.number,
        month=row.month,
        entries=row.entries,
        closed_at=row.closed_at,
        paid_on=row.paid_on,
        reference=row.reference,
        **money,
    )
