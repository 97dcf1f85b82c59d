"""In which order everybody of a broadcast is written down, and when each has their turn, in which version.

By the shop's clock the most engaged go first. By everybody's own clock there is a walk for each zone and hour, in the
order in which these come; where something is tried on a part, the rest has its turn last.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any
from zoneinfo import ZoneInfo

from sqlalchemy import ColumnElement, String, and_, case, cast, exists, false, func, literal, null, or_, true

from campaigns import consent, experiments, outbox
from campaigns.broadcasts import comparing
from campaigns.broadcasts.audience import reads
from campaigns.broadcasts.broadcast import Broadcast
from campaigns.consent.models import habits_table
from campaigns.experiments import Experiment, Place, letter_of
from commerce.customers import CustomerRow
from commerce.kit.database import Instant, Session, table_of

_c, _h = table_of(CustomerRow).c, habits_table.c
_lives_in_some = exists().where(_h.customer_id == _c.id, _h.zone.is_not(None))
#: Whoever was here so shortly before, or later, may have come among the most engaged after those had been passed.
_MEANWHILE = timedelta(hours=1)
_nobody_in_particular = cast(null(), String)


@dataclass(frozen=True)
class Walk:
    """One walk through the audience: for whom of it, when they get it, and what their own clock shows then."""

    those: tuple[ColumnElement[bool], ...]
    due_at: ColumnElement[Any]
    local_at: ColumnElement[Any]
    arm: ColumnElement[Any]

    @property
    def columns(self) -> list[ColumnElement[Any]]:
        """When each has their turn, and in which version, as the outbox takes it."""
        return [self.due_at.label("due_at"), self.local_at.label("local_at"), self.arm.label("arm")]


@dataclass(frozen=True)
class _Turn:
    """Some of the people, and the moment of their own clock at which they get it."""

    those: ColumnElement[bool]
    wall: datetime


async def walks(
    session: Session, broadcast: Broadcast, at: datetime, engaged_from: datetime | None
) -> tuple[Walk, ...]:
    """All of them; the last one finds whoever the others missed. `at` is when it is decided who gets it.

    Somebody who moves to another clock, and a process that dies, may change which walk is which.
    """
    compared = await comparing.compared_on(session, broadcast)
    arm = await _arm(session, broadcast, compared, at)
    turns = _turns(broadcast, compared, arm)
    if turns:
        return await _by_clock(session, broadcast, turns, arm)
    due: ColumnElement[Any] = literal(at, Instant)
    if compared is not None and broadcast.rest_until is not None:
        waits = experiments.arm_column(compared, _c.lot).is_(None)
        due = case((waits, literal(broadcast.rest_until, Instant)), else_=due)
    if engaged_from is None:
        return (Walk((), due, _nobody_in_particular, arm),)
    others = or_(_c.seen_at < engaged_from, _c.seen_at > at - _MEANWHILE)
    return tuple(Walk((those,), due, _nobody_in_particular, arm) for those in (_c.seen_at >= engaged_from, others))


def _turns(broadcast: Broadcast, compared: Experiment | None, arm: ColumnElement[Any]) -> list[_Turn]:
    """By everybody's own clock: the arms that come at another hour, the rest, and everybody else."""
    hours, local = comparing.hours_of(compared, broadcast), broadcast.schedule.local
    if not hours or local is None:
        return []
    turns = [
        _Turn(arm == letter_of(position), local.replace(hour=hour)) for position, hour in enumerate(hours) if position
    ]
    days = comparing.rest_days(broadcast, compared)
    if days and compared is not None:
        turns.append(_Turn(experiments.arm_column(compared, _c.lot).is_(None), local + timedelta(days=days)))
    others = and_(true(), *(~func.coalesce(one.those, false()) for one in turns))
    return [_Turn(others, local), *turns]


async def _by_clock(
    session: Session, broadcast: Broadcast, turns: Sequence[_Turn], arm: ColumnElement[Any]
) -> tuple[Walk, ...]:
    zones = await consent.zones_lived_in(session)
    lives: list[tuple[ZoneInfo, ColumnElement[bool]]] = [
        (ZoneInfo(one), exists().where(_h.customer_id == _c.id, _h.zone == one)) for one in zones
    ]
    lives.append((broadcast.zone, ~_lives_in_some))
    dated = [
        (consent.moment_of(turn.wall, zone), Walk((there, turn.those), *_at(turn.wall, zone), arm))
        for zone, there in lives
        for turn in turns
    ]
    moments = [(one.those, await consent.local_moments(session, one.wall, broadcast.zone)) for one in turns]
    clocks = [(one.those, literal(outbox.wall_words(one.wall), String)) for one in turns]
    missed = Walk((), case(*moments), case(*clocks), arm)
    return (*(walk for _, walk in sorted(dated, key=lambda one: one[0])), missed)


def _at(wall: datetime, zone: ZoneInfo) -> tuple[ColumnElement[Any], ColumnElement[Any]]:
    return literal(consent.moment_of(wall, zone), Instant), literal(outbox.wall_words(wall), String)


async def _arm(session: Session, broadcast: Broadcast, compared: Experiment | None, at: datetime) -> ColumnElement[Any]:
    """The arm of each of many people; nothing for whoever takes no part.

    Whoever reads a language that not all versions speak takes none, nor does whoever's clock is past one of the hours.
    """
    if compared is None:
        return _nobody_in_particular
    apart = [reads(one) for one in broadcast.content.letters if not compared.speaks(one)]
    hours, local = comparing.hours_of(compared, broadcast), broadcast.schedule.local
    if compared.plan.place is Place.BROADCAST_HOUR and hours and local is not None:
        first = await consent.local_moments(session, local.replace(hour=min(hours)), broadcast.zone)
        apart.append(first <= literal(at, Instant))
    arm = experiments.arm_column(compared, _c.lot)
    return case((or_(*apart), _nobody_in_particular), else_=arm) if apart else arm
