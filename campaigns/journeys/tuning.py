"""The merchant switches journeys on and off and tunes them: what is changed holds for whoever comes from then on."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from sqlalchemy import bindparam, func, insert, select, update

from campaigns import outbox
from campaigns.journeys.catalogue import graph_of
from campaigns.journeys.errors import JourneyInvalid
from campaigns.journeys.journey import MOST_LINE, TOPIC, Journey, Tuning, make
from campaigns.journeys.leaving import all_leave
from campaigns.journeys.models import journeys_table, versions_table
from campaigns.journeys.posting import source_of
from campaigns.journeys.recipes import RECIPES
from campaigns.journeys.states import SWITCHED_OFF, Kind
from campaigns.journeys.steps import written
from commerce import coupons, staff
from commerce.coupons import TemplateStatus, Way
from commerce.kit.clock import now
from commerce.kit.database import Session, insert_new, lock_for_update, touch

#: No delay is longer than that.
MOST_MINUTES = 366 * 24 * 60

_j, _v = journeys_table.c, versions_table.c
_kinds = select(_j.kind)
_held = select(_j.id).where(_j.kind == bindparam("of"))
_number = select(func.coalesce(func.max(_v.number), 0)).where(_v.journey_id == bindparam("of"))
_add = insert(versions_table).returning(_v.id)


async def switch_on(session: Session, staff_id: int, kind: Kind) -> Journey:
    """People are brought onto it from now on; twice changes nothing. The caller has checked the right."""
    journey = await _hold(session, kind)
    if journey.is_on:
        return journey
    await _set(session, kind, is_on=True, on_since=now(), looked_at=None, found_to=None)
    await staff.note(session, staff_id, "journey.on", f"journey:{kind}")
    touch(session, TOPIC)
    return await _renew(session, kind)


async def unbegun(session: Session) -> list[Kind]:
    """What runs in every shop until the merchant switches it off, and is not known to this one yet."""
    known = set(await session.scalars(_kinds))
    return [kind for kind, recipe in RECIPES.items() if recipe.from_the_start and kind not in known]


async def begin(session: Session) -> None:
    """What runs in every shop until the merchant switches it off runs, where nobody has touched it yet."""
    for kind in await unbegun(session):
        fresh = {"kind": kind, "is_on": True, "tuning": Tuning().written(), "learned": {}, "on_since": now()}
        if await insert_new(session, journeys_table, **fresh):
            await _renew(session, kind)


async def switch_off(session: Session, staff_id: int, kind: Kind) -> Journey:
    """Nobody is brought onto it any more, and whoever is on the way leaves it, and nothing owed leaves."""
    journey = await _hold(session, kind)
    if journey.is_on:
        await _set(session, kind, is_on=False)
        await staff.note(session, staff_id, "journey.off", f"journey:{kind}")
        while await all_leave(session, journey.id):
            pass
        await outbox.cancel_all(session, source_of(journey.id), SWITCHED_OFF)
    return await make(session, kind)


async def set_delay(session: Session, staff_id: int, kind: Kind, stage: str, minutes: int) -> Journey:
    """A stage comes so many minutes after its beginning. Raises `JourneyInvalid`."""
    known = {one.name: one.choices for one in RECIPES[kind].stages if one.choices}
    if stage not in known or minutes > MOST_MINUTES or (minutes < 1 and minutes not in known[stage]):
        raise JourneyInvalid
    journey = await _hold(session, kind)
    return await _tune(session, staff_id, journey, delays={**journey.tuning.delays, stage: minutes})


async def set_line(session: Session, staff_id: int, kind: Kind, line: str) -> Journey:
    """The merchant's own line stands below each message; none is an empty one. Raises `JourneyInvalid`."""
    line = line.strip()
    if len(line) > MOST_LINE:
        raise JourneyInvalid
    return await _tune(session, staff_id, await _hold(session, kind), line=line)


async def set_coupon(session: Session, staff_id: int, kind: Kind, template_id: int | None) -> Journey:
    """People are given a coupon of this kind on the way, or none. Raises `JourneyInvalid`, `NotFound`."""
    if template_id is not None:
        template = await coupons.get_template(session, template_id)
        if not RECIPES[kind].takes_coupon or template.plan.way is not Way.JOURNEY:
            raise JourneyInvalid
        if template.status is not TemplateStatus.ACTIVE:
            raise JourneyInvalid
    return await _tune(session, staff_id, await _hold(session, kind), template_id=template_id)


async def reset(session: Session, staff_id: int, kind: Kind) -> Journey:
    """Everything as the house has it."""
    journey = await _hold(session, kind)
    return await _tune(session, staff_id, journey, **vars(Tuning()))


async def _tune(session: Session, staff_id: int, journey: Journey, **changes: Any) -> Journey:
    tuning = replace(journey.tuning, **changes)
    if tuning == journey.tuning:
        return journey
    await _set(session, journey.kind, tuning=tuning.written(), found_to=None)
    await staff.note(session, staff_id, "journey.tune", f"journey:{journey.kind}")
    return await _renew(session, journey.kind) if journey.is_on else await make(session, journey.kind)


async def _renew(session: Session, kind: Kind) -> Journey:
    """The next version, for whoever comes from now on."""
    journey = await make(session, kind)
    number = (await session.scalars(_number, {"of": journey.id})).one() + 1
    graph = written(graph_of(kind, RECIPES[kind], journey.tuning))
    row = {"journey_id": journey.id, "number": number, "graph": graph, "made_at": now()}
    version_id = (await session.scalars(_add, [row])).one()
    await _set(session, kind, version_id=version_id)
    return await make(session, kind)


async def _hold(session: Session, kind: Kind) -> Journey:
    await begin(session)
    await make(session, kind)
    await session.execute(lock_for_update(session, _held), {"of": kind})
    return await make(session, kind)


async def _set(session: Session, kind: Kind, **values: Any) -> None:
    await session.execute(update(journeys_table).where(_j.kind == kind).values(**values))
