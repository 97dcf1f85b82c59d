"""The books of journeys: nobody on the way is forgotten, nobody who left waits, and each message has its step."""

from __future__ import annotations

from typing import Any

from sqlalchemy import Select, String, and_, cast, exists, func, literal, or_, select

from campaigns.journeys.leaving import SENT
from campaigns.journeys.models import enrolments_table, journeys_table, steps_table, versions_table, waits_table
from campaigns.journeys.states import State
from campaigns.outbox import Delivery
from commerce.checkout import Rule
from commerce.kit.database import table_of
from commerce.wishlists.models import saved_table, wishes_table

_e, _j, _s, _v, _w = enrolments_table.c, journeys_table.c, steps_table.c, versions_table.c, waits_table.c
_g, _h = saved_table.c, wishes_table.c
_deliveries = table_of(Delivery)
_d = _deliveries.c
_dedup = literal("journey:") + cast(_s.enrolment_id, String) + ":" + _s.node


def _forgotten() -> Select[Any]:
    """Somebody is on the way and nobody will ever look at them again, or the other way round."""
    wrong = or_(
        and_(_e.state == State.ACTIVE, _e.wake_at.is_(None)),
        and_(_e.state != State.ACTIVE, _e.wake_at.is_not(None)),
        and_(_e.state != State.ACTIVE, _e.reason.is_(None)),
    )
    return select(_e.id, _e.state, _e.reason).where(wrong)


def _still_waiting() -> Select[Any]:
    """Somebody who is not on the way any more is waited for."""
    return (
        select(_w.enrolment_id, _w.happening)
        .join(enrolments_table, _e.id == _w.enrolment_id)
        .where(or_(_e.state != State.ACTIVE, _e.customer_id != _w.customer_id))
    )


def _unowed() -> Select[Any]:
    """A step that sends has no message to the person on the way."""
    its = exists().where(_d.dedup == _dedup, _d.customer_id == _e.customer_id)
    return (
        select(_s.enrolment_id, _s.node)
        .join(enrolments_table, _e.id == _s.enrolment_id)
        .where(_s.outcome == SENT, ~its)
    )


def _without_step() -> Select[Any]:
    """A message of a journey has no step that sent it."""
    its = exists().where(_dedup == _d.dedup, _s.outcome == SENT)
    return select(_d.id, _d.dedup).where(_d.dedup.like("journey:%"), ~its)


def _other_version() -> Select[Any]:
    """Somebody is on a version of another journey, or a journey that is on has none of its own."""
    return (
        select(_e.id, _e.journey_id, _v.journey_id)
        .join(versions_table, _v.id == _e.version_id)
        .where(_v.journey_id != _e.journey_id)
    )


def _versionless() -> Select[Any]:
    its = exists().where(_v.id == _j.version_id, _v.journey_id == _j.id)
    return select(_j.id, _j.kind).where(_j.is_on, ~its)


def _gaps() -> Select[Any]:
    """Somebody is on the way for the third time and never was for the second."""
    count, last = func.count(_e.id), func.max(_e.rotation)
    return (
        select(_e.journey_id, _e.customer_id, _e.key, last, count)
        .group_by(_e.journey_id, _e.customer_id, _e.key)
        .having(count != last + 1)
    )


def _unlisted() -> Select[Any]:
    """Somebody waits for goods that do not stand on their list, where they could end it."""
    theirs = exists().where(_g.customer_id == _h.customer_id, _g.variant_id == _h.variant_id, _g.removed_at.is_(None))
    return select(_h.id, _h.customer_id, _h.variant_id).where(_h.dropped_at.is_(None), ~theirs)


RULES = (
    Rule("everybody on a journey goes on, and nobody else", "traveller {0}: {1}, {2}", _forgotten()),
    Rule("nobody is waited for who is not on the way", "traveller {0} waits for {1}", _still_waiting()),
    Rule("each step that sends owes its message", "traveller {0}, step {1}", _unowed()),
    Rule("each message of a journey is a step", "delivery {0}: {1}", _without_step()),
    Rule("everybody is on a version of their journey", "traveller {0}: journey {1}, not {2}", _other_version()),
    Rule("a journey that is on has a version", "journey {0} ({1})", _versionless()),
    Rule("journeys are counted one by one", "journey {0}, customer {1}, {2}: the {3}th of {4}", _gaps()),
    Rule("whoever waits for goods finds them on their list", "wish {0}: customer {1}, variant {2}", _unlisted()),
)
