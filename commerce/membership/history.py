"""The book of points as its owner reads it, and what of it expires when."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import bindparam, func, select

from commerce.kit.database import Instant, Session
from commerce.membership.ledger import Account, Kind
from commerce.membership.models import legs_table, lots_table, transactions_table

_t, _g, _l = transactions_table.c, legs_table.c, lots_table.c
_mine = (_t.customer_id == bindparam("of"), _t.kind != Kind.REDEEM)
_count = select(func.count()).select_from(transactions_table).where(*_mine)
_page = (
    select(_t.id, _t.kind, _t.ref, _t.happened_at, _t.actor_id, _t.note)
    .where(*_mine)
    .order_by(_t.id.desc())
    .limit(bindparam("size"))
    .offset(bindparam("skip"))
)
_legs = select(_g.txn_id, _g.account, _g.amount).where(_g.txn_id.in_(bindparam("ids", expanding=True)))
_expiring = (
    select(_l.expires_at, func.sum(_l.remaining))
    .where(_l.customer_id == bindparam("of"), _l.remaining > 0, _l.expires_at > bindparam("at", type_=Instant()))
    .group_by(_l.expires_at)
    .order_by(_l.expires_at)
    .limit(bindparam("most"))
)


@dataclass(frozen=True, kw_only=True)
class Entry:
    """One thing that happened: what it did to the points one can spend, to those on their way, and to what is owed."""

    kind: Kind
    #: Such as `order:42`; empty where it is about nothing else.
    ref: str
    happened_at: datetime
    available: int
    pending: int
    debt: int
    actor_id: int | None
    note: str | None


@dataclass(frozen=True, kw_only=True)
class EntryPage:
    """A page of the book, the newest first; pages count from 0."""

    entries: tuple[Entry, ...]
    page: int
    pages: int


async def entries(session: Session, customer_id: int, page: int = 0, size: int = 8) -> EntryPage:
    """What happened to a customer's points; the caller has checked whose they are."""
    count = (await session.scalars(_count, {"of": customer_id})).one()
    pages = max(1, -(-count // size))
    page = min(max(page, 0), pages - 1)
    rows = (await session.execute(_page, {"of": customer_id, "size": size, "skip": page * size})).all()
    legs: dict[tuple[int, str], int] = {}
    for txn_id, account, amount in await session.execute(_legs, {"ids": [row.id for row in rows]}):
        legs[txn_id, account] = amount
    told = (
        Entry(
            kind=Kind(row.kind),
            ref=row.ref,
            happened_at=row.happened_at,
            available=legs.get((row.id, Account.AVAILABLE), 0),
            pending=legs.get((row.id, Account.PENDING), 0),
            debt=-legs.get((row.id, Account.DEBT), 0),
            actor_id=row.actor_id,
            note=row.note,
        )
        for row in rows
    )
    return EntryPage(entries=tuple(told), page=page, pages=pages)


async def expiring(session: Session, customer_id: int, after: datetime, most: int = 3) -> list[tuple[datetime, int]]:
    """The next days on which points of a customer expire, and how many."""
    rows = await session.execute(_expiring, {"of": customer_id, "at": after, "most": most})
    return [(expires_at, int(points)) for expires_at, points in rows]
