"""Statements: each month of a partner's in which something was earned or taken back is closed once, with its number."""

from __future__ import annotations

from datetime import UTC, date, datetime, time
from zoneinfo import ZoneInfo

from sqlalchemy import bindparam, func, insert, select, update

from campaigns.partners.events import StatementClosed
from campaigns.partners.models import entries_table, statements_table
from campaigns.partners.partner import locked
from commerce.checkout.rule import summed
from commerce.kit.clock import now
from commerce.kit.database import Database, Instant, Session
from commerce.kit.events import emit
from commerce.kit.profile import ShopProfile

_e, _s = entries_table.c, statements_table.c
_open = (_e.statement_id.is_(None), _e.happened_at < bindparam("until", type_=Instant()))
_due = select(_e.partner_id).where(*_open).distinct().order_by(_e.partner_id)
_oldest = select(func.min(_e.happened_at)).where(_e.partner_id == bindparam("of"), *_open)
_last = select(_s.seq, _s.month).where(_s.partner_id == bindparam("of")).order_by(_s.seq.desc()).limit(1)
_unpaid = select(summed(_s.total)).where(_s.partner_id == bindparam("of"), _s.payout_id.is_(None))
_add = insert(statements_table).returning(_s.id)
_take = update(entries_table).where(_e.partner_id == bindparam("of"), *_open).values(statement_id=bindparam("taken_by"))
_sums = select(func.count(), summed(_e.net), summed(_e.amount)).where(_e.statement_id == bindparam("taken_by"))
_write = update(statements_table).where(_s.id == bindparam("taken_by"))


async def close_due(database: Database, profile: ShopProfile) -> int:
    """Close every month that is over, by the shop's calendar; returns how many statements that were."""
    until = _begins(_month_of(now(), profile.timezone), profile.timezone)
    async with database.reading() as session:
        due = list(await session.scalars(_due, {"until": until}))
    closed = 0
    for partner_id in due:
        async with database.unit_of_work() as session:
            closed += await _close_all(session, partner_id, profile.timezone)
    return closed


async def _close_all(session: Session, partner_id: int, zone: ZoneInfo) -> int:
    """The partner is kept still: nobody else closes one of its months, or pays for one, meanwhile."""
    await locked(session, partner_id)
    closed = 0
    while (month := await _next_month(session, partner_id, zone)) is not None:
        await _close(session, partner_id, month, zone)
        closed += 1
    return closed


async def _next_month(session: Session, partner_id: int, zone: ZoneInfo) -> date | None:
    """The earliest month that is over and has something to state.

    What came too late for a month that is closed is stated with the next.
    """
    this = _month_of(now(), zone)
    oldest = await session.scalar(_oldest, {"of": partner_id, "until": _begins(this, zone)})
    if oldest is None:
        return None
    month = _month_of(oldest, zone)
    last = (await session.execute(_last, {"of": partner_id})).first()
    if last is not None:
        month = max(month, _after(last.month))
    return month if month < this else None


async def _close(session: Session, partner_id: int, month: date, zone: ZoneInfo) -> None:
    last = (await session.execute(_last, {"of": partner_id})).first()
    seq = 1 if last is None else last.seq + 1
    carried = (await session.scalars(_unpaid, {"of": partner_id})).one()
    row = {"partner_id": partner_id, "seq": seq, "number": f"P{partner_id}-{seq:03}", "month": month}
    empty = {"entries": 0, "net": 0, "total": 0, "carried": int(carried), "closed_at": now()}
    statement_id = (await session.scalars(_add, {**row, **empty})).one()
    whose = {"of": partner_id, "until": _begins(_after(month), zone), "taken_by": statement_id}
    await session.execute(_take, whose)
    count, net, total = (await session.execute(_sums, {"taken_by": statement_id})).one()
    sums = {"entries": int(count), "net": int(net), "total": int(total)}
    await session.execute(_write.values(**sums), {"taken_by": statement_id})
    await emit(session, StatementClosed(partner_id=partner_id, statement_id=statement_id))


def _month_of(moment: datetime, zone: ZoneInfo) -> date:
    return moment.astimezone(zone).date().replace(day=1)


def _after(month: date) -> date:
    years, at = divmod(month.month, 12)
    return date(month.year + years, at + 1, 1)


def _begins(month: date, zone: ZoneInfo) -> datetime:
    return datetime.combine(month, time(), zone).astimezone(UTC)
