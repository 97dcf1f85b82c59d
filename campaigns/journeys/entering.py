"""Somebody enters a journey: once for what it is about, and again only when that is long enough ago."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime, timedelta
from typing import Any

from sqlalchemy import bindparam, insert, select

from campaigns.journeys.enrolment import graph_of
from campaigns.journeys.journey import TOPIC, Journey
from campaigns.journeys.models import enrolments_table, waits_table
from campaigns.journeys.states import OF_ITS_OWN, State
from campaigns.journeys.steps import Graph
from commerce.kit.clock import now
from commerce.kit.database import Session, insert_new, touch

_e = enrolments_table.c
_theirs = (
    _e.journey_id == bindparam("journey"),
    _e.customer_id == bindparam("customer"),
    _e.key == bindparam("about"),
)
_latest = select(_e.rotation, _e.state, _e.entered_at).where(*_theirs).order_by(_e.rotation.desc()).limit(1)
_new = select(_e.id).where(*_theirs, _e.rotation == bindparam("rotation"))
_wait = insert(waits_table)


async def enter(
    session: Session,
    journey: Journey,
    customer_id: int,
    key: str = "",
    *,
    began_at: datetime | None = None,
    again_after: timedelta | None = None,
    facts: Mapping[str, Any] | None = None,
) -> int | None:
    """Let somebody enter, about `key`, as the next one that is taken on; returns the number, `None` if they may not.

    Once for each key, unless `again_after` has passed since they entered last and they are not on the way any more.
    """
    if not journey.is_on or journey.version_id is None:
        return None
    asked = {"journey": journey.id, "customer": customer_id, "about": key}
    latest = (await session.execute(_latest, asked)).first()
    if latest is not None and not _may_again(latest.state, latest.entered_at, again_after):
        return None
    rotation = 0 if latest is None else latest.rotation + 1
    graph = await graph_of(session, journey.version_id)
    row = {
        "journey_id": journey.id,
        "version_id": journey.version_id,
        "customer_id": customer_id,
        "key": key,
        "rotation": rotation,
        "state": State.ACTIVE,
        "node": graph.start,
        "facts": dict(facts or {}),
        "entered_at": now(),
        "began_at": began_at or now(),
        "wake_at": now(),
        "attempt": 0,
    }
    if not await insert_new(session, enrolments_table, **row):
        return None
    enrolment_id: int = (await session.scalars(_new, {**asked, "rotation": rotation})).one()
    await _wait_for_exits(session, enrolment_id, customer_id, key, graph)
    touch(session, TOPIC)
    return enrolment_id


async def _wait_for_exits(session: Session, enrolment_id: int, customer_id: int, key: str, graph: Graph) -> None:
    """Whatever ends the journey is waited for from the first moment on."""
    waits = [
        {
            "enrolment_id": enrolment_id,
            "happening": one,
            "customer_id": customer_id,
            "key": key if one in OF_ITS_OWN else "",
            "reason": why,
        }
        for one, why in graph.exits.items()
    ]
    if waits:
        await session.execute(_wait, waits)


def _may_again(state: str, entered_at: datetime, again_after: timedelta | None) -> bool:
    if again_after is None or state == State.ACTIVE:
        return False
    return now() - entered_at >= again_after
