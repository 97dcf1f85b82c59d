"""An audience as it is saved: looked up, counted, and shown by a few of its people."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import bindparam, func, select

from campaigns.segments.compiling import people
from campaigns.segments.models import segments_table
from campaigns.segments.rules import Rule
from campaigns.segments.writing import read
from commerce.customers.models import CustomerRow
from commerce.kit.database import Session, table_of
from commerce.kit.errors import NotFound
from commerce.kit.rows import AnyRow

_s = segments_table.c
_columns = (_s.id, _s.name, _s.definition, _s.version, _s.kept_at, _s.removed_at, _s.changed_at)
_by_id = select(*_columns).where(_s.id == bindparam("segment_id"))
_is_kept = (_s.kept_at.is_not(None), _s.removed_at.is_(None))
_kept = select(*_columns).where(*_is_kept).order_by(func.lower(_s.name), _s.id)
_group = table_of(CustomerRow).c.customer_group
_groups = select(_group).where(_group.is_not(None)).distinct().order_by(_group)
_count = select(func.count()).where(*_is_kept)


@dataclass(frozen=True, kw_only=True)
class Segment:
    """A rule with a name. Its version tells whether it is still the one that somebody saw."""

    id: int
    name: str
    rule: Rule
    version: int
    changed_at: datetime
    is_kept: bool
    is_removed: bool


@dataclass(frozen=True)
class Look:
    """How many people a rule gives, and the ids of a few of them, who came last first."""

    count: int
    people: tuple[int, ...]


async def get(session: Session, segment_id: int) -> Segment:
    """The audience with this id, a draft or a removed one too. Raises `NotFound`."""
    row = (await session.execute(_by_id, {"segment_id": segment_id})).first()
    if row is None:
        raise NotFound
    return segment_of(row)


async def listed(session: Session, page: int = 0, size: int = 100) -> tuple[list[Segment], int]:
    """A page of those that are kept, by name, and how many there are in all; pages count from 0."""
    rows = await session.execute(_kept.limit(size).offset(max(page, 0) * size))
    return [segment_of(row) for row in rows], (await session.scalars(_count)).one()


async def count(session: Session, rule: Rule, at: datetime | None = None) -> int:
    """How many people a rule gives now."""
    return (await session.scalars(select(func.count()).select_from(people(rule, at).subquery()))).one()


async def look(session: Session, rule: Rule, most: int = 3, at: datetime | None = None) -> Look:
    """How many people a rule gives now and a few of them, by one statement."""
    found = people(rule, at).subquery().c.customer_id
    newest = select(found, func.count().over().label("everybody")).order_by(found.desc()).limit(most)
    rows = (await session.execute(newest)).all()
    return Look(rows[0].everybody if rows else 0, tuple(row.customer_id for row in rows))


async def groups_in_use(session: Session, most: int = 12) -> list[str]:
    """The groups that customers buy by the price lists of."""
    return list(await session.scalars(_groups.limit(most)))


def segment_of(row: AnyRow) -> Segment:
    return Segment(
        id=row.id,
        name=row.name,
        rule=read(row.definition),
        version=row.version,
        changed_at=row.changed_at,
        is_kept=row.kept_at is not None,
        is_removed=row.removed_at is not None,
    )
