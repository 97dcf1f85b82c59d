"""Consent agrees with itself: what holds is what was said last, and no advertisement left without a yes."""

from __future__ import annotations

from typing import Any

from sqlalchemy import Select, and_, exists, func, or_, select

from campaigns.consent.models import changes_table, consents_table
from campaigns.consent.topics import ASKED_FOR
from campaigns.outbox import Delivery, Lane, State
from commerce.checkout.rule import Rule
from commerce.customers import CustomerRow
from commerce.kit.database import table_of

_deliveries = table_of(Delivery)
_c, _h, _d, _people = consents_table.c, changes_table.c, _deliveries.c, table_of(CustomerRow).c
_NOT_SENT = (State.SUPPRESSED, State.CAPPED, State.HELD_OUT, State.EXPIRED)
_GONE_OUT = (State.SENDING, State.SENT, State.UNKNOWN)


def _not_as_said() -> Select[Any]:
    """What holds for somebody is not what they said last, or nobody ever said it."""
    said = changes_table.alias("said").c
    last = select(func.max(said.id)).where(said.customer_id == _c.customer_id, said.topic == _c.topic)
    this = _h.id == last.correlate(consents_table).scalar_subquery()
    return (
        select(_c.customer_id, _c.topic)
        .select_from(consents_table.outerjoin(changes_table, this))
        .where(_h.agreed.is_distinct_from(_c.agreed))
    )


def _said_for_nothing() -> Select[Any]:
    """Somebody said something, and nothing holds."""
    there = exists().where(_c.customer_id == _h.customer_id, _c.topic == _h.topic)
    return select(_h.customer_id, _h.topic).where(~there)


def _without_a_yes() -> Select[Any]:
    """An advertisement left to somebody who had never agreed to its topic, or had stopped it before."""
    yes, no, again = changes_table.alias("yes"), changes_table.alias("no"), changes_table.alias("again")
    about = and_(yes.c.customer_id == _d.customer_id, yes.c.topic == _d.topic, yes.c.changed_at <= _d.begun_at)
    agreed = exists().where(about, yes.c.agreed.is_(True))
    back = exists().where(
        again.c.customer_id == no.c.customer_id,
        again.c.topic == no.c.topic,
        again.c.id > no.c.id,
        again.c.agreed.is_(True),
        again.c.changed_at <= _d.begun_at,
    )
    back = back.correlate(no, _deliveries)
    stopped = exists().where(
        no.c.customer_id == _d.customer_id,
        no.c.topic == _d.topic,
        no.c.agreed.is_(False),
        no.c.changed_at < _d.begun_at,
        ~back,
    )
    asked_for = _d.topic.in_(sorted(ASKED_FOR))
    return select(_d.id, _d.topic).where(
        _d.topic.is_not(None), _d.state.in_(_GONE_OUT), or_(stopped, and_(~asked_for, ~agreed))
    )


RULES = (
    Rule("what somebody agrees to is what they said last", "customer {0}, {1}", _not_as_said()),
    Rule("what somebody said holds", "customer {0}, {1}", _said_for_nothing()),
    Rule("no advertisement leaves without a yes", "message {0} about {1}", _without_a_yes()),
    Rule(
        "a message that is not sent says why",
        "message {0} is {1}",
        select(_d.id, _d.state).where(_d.state.in_(_NOT_SENT), func.coalesce(_d.reason, "") == ""),
    ),
    Rule(
        "who is held out hears nothing",
        "message {0} left at {1}",
        select(_d.id, _d.begun_at).where(_d.state == State.HELD_OUT, _d.begun_at.is_not(None)),
    ),
    Rule(
        "each message is for somebody who is there",
        "message {0} is for customer {1}",
        select(_d.id, _d.customer_id).where(~exists().where(_people.id == _d.customer_id)),
    ),
    Rule(
        "what somebody brought about can be stopped by its topic",
        "message {0} is a {1}",
        select(_d.id, _d.notice).where(_d.lane == Lane.TRIGGERED, _d.topic.is_(None)),
    ),
)
