"""One step of a journey: what it does, and where it leads."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import UTC, date, datetime, time, timedelta
from typing import assert_never
from zoneinfo import ZoneInfo

from sqlalchemy import bindparam, delete, insert

from campaigns import consent, segments
from campaigns.journeys.checking import cart_changed_at, holds
from campaigns.journeys.enrolment import Enrolment
from campaigns.journeys.giving import give_coupon, give_points
from campaigns.journeys.leaving import SENT
from campaigns.journeys.lots import way_of
from campaigns.journeys.models import steps_table, waits_table
from campaigns.journeys.posting import owe
from campaigns.journeys.states import Since
from campaigns.journeys.steps import Branch, End, Grant, Points, Send, Split, Step, Tag, Wait, WaitFor
from commerce.kit.clock import now
from commerce.kit.database import Session
from commerce.kit.profile import ShopProfile

_w = waits_table.c
_note = insert(steps_table)
_wait = insert(waits_table)
_stop_waiting = delete(waits_table).where(_w.enrolment_id == bindparam("of"), _w.target.is_not(None))


@dataclass(frozen=True)
class Onward:
    """The way goes on at once, from where `who` stands now."""

    who: Enrolment


@dataclass(frozen=True)
class Pause:
    """Nothing more is to be done before a moment."""

    who: Enrolment
    until: datetime


@dataclass(frozen=True)
class Over:
    """Nothing follows."""

    reason: str


async def take(session: Session, who: Enrolment, step: Step, profile: ShopProfile) -> Onward | Pause | Over:
    """Take the step at which somebody stands; what it does and its note belong to the caller's transaction."""
    match step:
        case End():
            return Over(step.reason)
        case Wait():
            return await _wait_until(session, who, step, profile)
        case WaitFor():
            return await _wait_for(session, who, step)
        case Branch():
            is_so = await holds(session, step.check, who)
            return await _onward(session, who, step.yes if is_so else step.no, "yes" if is_so else "no")
        case Split():
            way = await way_of(session, who.customer_id, step)
            return await _onward(session, who, way, way)
        case Send():
            await owe(session, who, step)
            return await _onward(session, who, step.then, SENT)
        case Grant():
            who, came = await give_coupon(session, who, step, profile)
            return await _onward(session, who, step.then, "given" if came else "none-left")
        case Tag():
            fresh = await segments.tag(session, who.customer_id, step.word)
            return await _onward(session, who, step.then, "tagged" if fresh else "had-it")
        case Points():
            came = await give_points(session, who, step, profile)
            return await _onward(session, who, step.then, "given" if came else "none")
    assert_never(step)


async def _onward(session: Session, who: Enrolment, to: str, outcome: str) -> Onward:
    taken = {"enrolment_id": who.id, "node": who.node, "outcome": outcome, "taken_at": now()}
    await session.execute(_note, [taken])
    return Onward(replace(who, node=to, arrived_at=None))


async def _wait_until(session: Session, who: Enrolment, step: Wait, profile: ShopProfile) -> Onward | Pause:
    """The moment is worked out anew each time, since a cart may have been changed meanwhile."""
    who = who if who.arrived_at is not None else replace(who, arrived_at=now())
    due = await _beginning_of(session, who, step.since, profile) + timedelta(minutes=step.minutes)
    if step.hour is not None:
        zone = await consent.zone_of(session, who.customer_id, profile.timezone)
        due = next_hour(due, step.hour, zone)
    due = max(due, (who.arrived_at or now()) + timedelta(minutes=step.least))
    if due <= now():
        return Onward(replace(who, node=step.then, arrived_at=None))
    return Pause(who, due)


async def _beginning_of(session: Session, who: Enrolment, since: Since, profile: ShopProfile) -> datetime:
    match since:
        case Since.DAY:
            zone = await consent.zone_of(session, who.customer_id, profile.timezone)
            return datetime.combine(date.fromisoformat(who.facts["day"]), time(), zone).astimezone(UTC)
        case Since.BEGINNING:
            return who.began_at
        case Since.CART:
            return await cart_changed_at(session, who.customer_id) or who.began_at
        case _:
            return who.arrived_at or now()


async def _wait_for(session: Session, who: Enrolment, step: WaitFor) -> Onward | Pause:
    """Whatever is waited for moves them on by itself (see `hearing`); here is only what follows if it does not come."""
    if who.arrived_at is None:
        who = replace(who, arrived_at=now())
        row = {"enrolment_id": who.id, "happening": step.happening, "customer_id": who.customer_id, "key": ""}
        await session.execute(_wait, [{**row, "target": step.then}])
    due = (who.arrived_at or now()) + timedelta(minutes=step.minutes)
    if due > now():
        return Pause(who, due)
    await session.execute(_stop_waiting, {"of": who.id})
    return await _onward(session, who, step.otherwise, "too-late")


def next_hour(moment: datetime, hour: int, zone: ZoneInfo) -> datetime:
    """The first moment from this one on at which it is this hour of the day there."""
    local = moment.astimezone(zone)
    if local.hour == hour:
        return moment
    day = local.date() if local.hour < hour else local.date() + timedelta(days=1)
    return datetime.combine(day, time(hour), zone).astimezone(UTC)
