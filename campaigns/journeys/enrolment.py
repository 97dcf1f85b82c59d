"""Somebody on the way: as plain values, with their version's graph."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import Row, bindparam, select

from campaigns.journeys.models import enrolments_table, journeys_table, versions_table
from campaigns.journeys.states import Kind, State
from campaigns.journeys.steps import Graph, read
from commerce.kit.database import Session
from commerce.kit.errors import NotFound

_e, _v, _j = enrolments_table.c, versions_table.c, journeys_table.c
_by_id = (
    select(enrolments_table, _j.kind, _j.is_on)
    .join(journeys_table, _j.id == _e.journey_id)
    .where(_e.id == bindparam("of"))
)
_graph = select(_v.graph).where(_v.id == bindparam("of"))


@dataclass(frozen=True, kw_only=True)
class Enrolment:
    """Somebody on a journey, or who was on one."""

    id: int
    kind: Kind
    #: Whether the journey is switched on.
    is_on: bool
    journey_id: int
    version_id: int
    customer_id: int
    key: str
    rotation: int
    state: State
    node: str
    facts: Mapping[str, Any]
    entered_at: datetime
    began_at: datetime
    arrived_at: datetime | None
    wake_at: datetime | None
    ended_at: datetime | None
    reason: str | None

    @property
    def goods(self) -> tuple[int, ...]:
        """The variants that it is about: of several that are told of together, the first stands for all."""
        alone = [self.facts["variant"]] if "variant" in self.facts else []
        return tuple(self.facts.get("variants", alone))

    @property
    def stands_for_all(self) -> bool:
        """Whether its message tells of all these goods; where it does not, another one's does."""
        return self.goods[:1] == (self.facts["variant"],)


async def get(session: Session, enrolment_id: int) -> Enrolment:
    """Somebody on the way, by number. Raises `NotFound`."""
    row = (await session.execute(_by_id, {"of": enrolment_id})).first()
    if row is None:
        raise NotFound
    return enrolment_of(row)


async def graph_of(session: Session, version_id: int) -> Graph:
    """The steps of a version."""
    return read((await session.scalars(_graph, {"of": version_id})).one())


def enrolment_of(row: Row[Any]) -> Enrolment:
    """A row, with the kind of its journey, as plain values."""
    return Enrolment(
        id=row.id,
        kind=Kind(row.kind),
        is_on=row.is_on,
        journey_id=row.journey_id,
        version_id=row.version_id,
        customer_id=row.customer_id,
        key=row.key,
        rotation=row.rotation,
        state=State(row.state),
        node=row.node,
        facts=row.facts,
        entered_at=row.entered_at,
        began_at=row.began_at,
        arrived_at=row.arrived_at,
        wake_at=row.wake_at,
        ended_at=row.ended_at,
        reason=row.reason,
    )
