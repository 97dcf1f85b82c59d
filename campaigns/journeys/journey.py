"""A journey of this shop as it stands: on or off, and as the merchant tuned it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any

from sqlalchemy import Row, bindparam, select

from campaigns.journeys.models import journeys_table
from campaigns.journeys.states import Kind
from commerce.kit.database import Session, insert_new
from commerce.kit.errors import NotFound

TOPIC = "journeys"
#: The longest the merchant's own line may be.
MOST_LINE = 300

_j = journeys_table.c
_by_kind = select(journeys_table).where(_j.kind == bindparam("of"))
_kind_of = select(_j.kind).where(_j.id == bindparam("of"))
_running = select(journeys_table).where(_j.is_on).order_by(_j.id)


@dataclass(frozen=True, kw_only=True)
class Tuning:
    """What the merchant decides about a journey: delays in minutes by step, their own line, a coupon to win people."""

    delays: Mapping[str, int] = field(default_factory=dict)
    line: str = ""
    template_id: int | None = None

    def written(self) -> dict[str, Any]:
        """As plain JSON."""
        return {"delays": dict(self.delays), "line": self.line, "template_id": self.template_id}


@dataclass(frozen=True, kw_only=True)
class Journey:
    """A journey of the catalogue, in this shop. `learned` is what the shop's own figures say.

    Whatever happened before `found_to` has been looked through for people who are to be brought onto it.
    """

    id: int
    kind: Kind
    is_on: bool
    tuning: Tuning
    learned: Mapping[str, Any]
    version_id: int | None
    on_since: datetime | None
    found_to: datetime | None


async def find(session: Session, kind: Kind) -> Journey | None:
    """A journey, if the merchant has ever touched it."""
    row = (await session.execute(_by_kind, {"of": kind})).first()
    return None if row is None else _journey(row)


async def kind_of(session: Session, journey_id: int) -> Kind:
    """Which journey has this number. Raises `NotFound`."""
    kind: str | None = await session.scalar(_kind_of, {"of": journey_id})
    if kind is None:
        raise NotFound
    return Kind(kind)


async def make(session: Session, kind: Kind) -> Journey:
    """A journey, noted as switched off where nobody has touched it yet."""
    fresh = {"kind": kind, "is_on": False, "tuning": Tuning().written(), "learned": {}}
    await insert_new(session, journeys_table, **fresh)
    return _journey((await session.execute(_by_kind, {"of": kind})).one())


async def running(session: Session) -> list[Journey]:
    """The journeys that are switched on."""
    return [_journey(row) for row in await session.execute(_running)]


def _journey(row: Row[Any]) -> Journey:
    tuning = Tuning(**row.tuning)
    return Journey(
        id=row.id,
        kind=Kind(row.kind),
        is_on=row.is_on,
        tuning=tuning,
        learned=row.learned,
        version_id=row.version_id,
        on_since=row.on_since,
        found_to=row.found_to,
    )
