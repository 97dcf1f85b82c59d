"""Who of an audience is left out, and why, as SQL beside the `customer` table; with the state its row begins in."""

from __future__ import annotations

from datetime import datetime
from typing import Any

from sqlalchemy import ColumnElement, String, case, cast, literal, null, select

from campaigns.consent.lots import held_out
from campaigns.consent.models import consents_table
from campaigns.consent.sleeping import asleep
from campaigns.consent.topics import ASKED_FOR, Reason, Topic
from campaigns.outbox import State
from commerce.customers import CustomerRow
from commerce.kit.database import table_of

_customers = table_of(CustomerRow)
_c = consents_table.c


def excluded(topic: Topic, at: datetime, sleeping: ColumnElement[bool] | None = None) -> ColumnElement[Any]:
    """Why somebody is not to be written to on a topic at a moment, or NULL: for a SELECT from `customer`.

    What they said is looked up once for each of them, whatever comes of it. `sleeping` tells who is asleep,
    where that was looked up before (`sleepers`).
    """
    told = select(_c.agreed).where(_c.customer_id == _customers.c.id, _c.topic == topic.value)
    said = told.correlate(_customers).scalar_subquery()
    otherwise = _although_agreed(topic, asleep(at) if sleeping is None else sleeping, at)
    if topic in ASKED_FOR:
        return case({False: literal(Reason.STOPPED.value)}, value=said, else_=otherwise)
    known = {False: literal(Reason.STOPPED.value), True: otherwise}
    return case(known, value=said, else_=literal(Reason.NOT_AGREED.value))


def state_for(why: ColumnElement[Any], welcome: State = State.DUE) -> ColumnElement[Any]:
    """The `state` that a message to somebody begins with who is left out for this reason, or `welcome` for none.

    It asks for the reason more than once: for many people it is better a column of a subquery than worked out here.
    """
    return case(
        (why.is_(None), welcome.value), (why == Reason.HELD_OUT.value, State.HELD_OUT.value), else_=State.SUPPRESSED
    )


def welcome(topic: Topic, at: datetime) -> ColumnElement[bool]:
    """Whether somebody may be written to on a topic and is not held out, as SQL."""
    return excluded(topic, at).is_(None)


def _although_agreed(topic: Topic, sleeping: ColumnElement[bool], at: datetime) -> ColumnElement[Any]:
    """What else may be the reason; only advertising is kept from those who sleep or are held out."""
    reasons: list[tuple[Any, Reason]] = [(_customers.c.reachable.is_(False), Reason.BLOCKED)]
    if topic not in ASKED_FOR:
        reasons += [(sleeping, Reason.ASLEEP), (held_out(_customers.c.lot, at), Reason.HELD_OUT)]
    return case(*((test, literal(reason.value)) for test, reason in reasons), else_=cast(null(), String))
