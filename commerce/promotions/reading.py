"""Looking promotions up for their merchant."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from typing import Any

from sqlalchemy import Row, bindparam, case, func, select

from commerce.kit.database import Id, Session
from commerce.kit.errors import NotFound
from commerce.promotions.models import promotions_table, uses_table
from commerce.promotions.records import PREFIX, Record, record_of, source_of
from commerce.promotions.states import Status

_p, _u = promotions_table.c, uses_table.c


@dataclass(frozen=True)
class RecordPage:
    """Some promotions; pages count from 0 and there is always at least one."""

    records: tuple[Record, ...]
    page: int
    pages: int
    count: int


async def get(session: Session, promotion_id: int) -> Record:
    """A promotion, and how many orders have it now. Raises `NotFound`."""
    row = (await session.execute(_one, {"id": promotion_id})).first()
    if row is None:
        raise NotFound
    return record_of(row, row.used)


async def records(session: Session, page: int = 0, size: int = 8) -> RecordPage:
    """All promotions, drafts and those that run first, the newest first."""
    count = (await session.scalars(_count)).one()
    pages = max(1, -(-count // size))
    page = min(max(page, 0), pages - 1)
    rows = (await session.execute(_page, {"size": size, "skipped": page * size})).all()
    return RecordPage(tuple(_records(rows)), page, pages, count)


async def active(session: Session, currency: str) -> list[Record]:
    """All that are published and neither paused nor ended, whatever their time and their group."""
    return _records((await session.execute(_active, {"currency": currency})).all())


async def names_in(session: Session, sources: Collection[str], language: str) -> dict[str, str]:
    """What promotions are called in a language, by their sources; those that have no words in it are left out."""
    ids = sorted(int(one.removeprefix(PREFIX)) for one in sources if one.startswith(PREFIX))
    rows = await session.execute(_labels, {"ids": ids}) if ids else ()
    return {source_of(row.id): row.labels[language] for row in rows if row.labels.get(language)}


def _records(rows: Sequence[Row[*tuple[Any, ...]]]) -> list[Record]:
    return [record_of(row, row.used) for row in rows]


_used = (
    select(func.count())
    .where(_u.promotion_id == _p.id, _u.returned_at.is_(None))
    .correlate(promotions_table)
    .scalar_subquery()
    .label("used")
)
_all = select(promotions_table, _used)
_one = _all.where(_p.id == bindparam("id", type_=Id))
_labels = select(_p.id, _p.labels).where(_p.id.in_(bindparam("ids", expanding=True)))
_count = select(func.count()).select_from(promotions_table)
_page = (
    _all.order_by(case((_p.status == Status.ENDED, 1), else_=0), _p.id.desc())
    .limit(bindparam("size"))
    .offset(bindparam("skipped"))
)
_active = _all.where(_p.status == Status.ACTIVE, _p.currency == bindparam("currency")).order_by(_p.id)
