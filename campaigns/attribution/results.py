"""What the messages of a source brought: what is thanked to them, beside what people buy who were left alone."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import timedelta
from functools import cache
from typing import Any

from sqlalchemy import ColumnElement, Select, and_, bindparam, case, exists, func, literal, or_, select, true

from campaigns.attribution.kinds import AFTER_STOP, LIFT_WINDOW, Touch
from campaigns.attribution.models import touches_table
from campaigns.attribution.moments import later
from campaigns.consent.models import changes_table
from campaigns.experiments import Experiment, Outcome, fill, position_of
from campaigns.experiments.analysis import Compared, Sample, adjusted, compare
from campaigns.experiments.outcomes import BEFORE, outcome_of, totals
from campaigns.experiments.worth import spent
from campaigns.outbox import Delivery, Source, State
from campaigns.outbox.models import UNREACHABLE
from commerce.kit.clock import now
from commerce.kit.database import Session, table_of

#: How often the bounds of the lift may be wrong at any look.
ERROR = 0.05

_d, _t, _h = table_of(Delivery).c, touches_table.c, changes_table.c
#: 1 for whoever was left alone.
is_held = case((_d.state == State.HELD_OUT, 1), else_=0)
_any_step = literal("*")
of_source = and_(
    _d.source_kind == bindparam("kind"),
    _d.source_id == bindparam("of"),
    or_(_any_step == bindparam("step"), _d.step == bindparam("step")),
)


@dataclass(frozen=True)
class Results:
    """What came of a source by now: counts are people, money is minor units less what went back."""

    people: int
    sent: int
    clicked: int
    bought: int
    orders: int
    revenue: int
    stopped: int
    blocked: int
    #: Who was left alone to see what the messages do, and how many of them bought.
    held: int
    held_bought: int
    #: Who counts beside them: all who were meant, reached or not, and how many of those bought.
    meant: int
    meant_bought: int
    #: The share who bought with the message less the share without; what each spent with it less without.
    lift: Compared | None
    money: Compared | None


def _sent_counts() -> Select[*tuple[Any, ...]]:
    reached = _d.state.in_((State.SENT, State.UNKNOWN))
    return select(
        func.count(_d.customer_id.distinct()).label("people"),
        func.count(case((reached, _d.customer_id)).distinct()).label("sent"),
        func.count(case((_stopped(), _d.customer_id)).distinct()).label("stopped"),
    ).where(of_source, _d.state.not_in((State.SUPPRESSED, State.HELD_OUT)))


def _touch_counts() -> Select[Any]:
    def who(kind: Touch) -> ColumnElement[Any]:
        return func.count(case((_t.kind == kind, _t.customer_id)).distinct())

    converted = and_(_t.kind == Touch.CONVERT, _t.value > 0)
    return (
        select(
            who(Touch.CLICK).label("clicked"),
            who(Touch.BLOCK).label("blocked"),
            func.count(case((converted, _t.customer_id)).distinct()).label("bought"),
            func.count(case((converted, _t.order_id))).label("orders"),
            func.coalesce(func.sum(case((converted, _t.value), else_=0)), 0).label("revenue"),
        )
        .join(table_of(Delivery), _d.id == _t.delivery_id)
        .where(of_source)
    )


def _stopped(within: timedelta = AFTER_STOP) -> ColumnElement[bool]:
    """Whether the reader of a message stopped such messages so soon after it."""
    return exists().where(
        _h.customer_id == _d.customer_id,
        _h.topic == _d.topic,
        _h.agreed.is_(False),
        _h.changed_at >= _d.sent_at,
        _h.changed_at < later(_d.sent_at, within),
    )


def meant(*, to_come: bool = False) -> ColumnElement[bool]:
    """Whoever would have been written to just as those who were left alone, whatever came in between later.

    Where arms come at different hours, whoever's is `to_come` is meant as well: they have their arm already.

    Where it was decided with the audience who is left alone, only those left out with the audience are no part of
    it; where it was decided message by message, those whom the same gate had turned away before are none.
    """
    other = table_of(Delivery).alias()
    early = exists().where(
        other.c.source_kind == bindparam("kind"),
        other.c.source_id == bindparam("of"),
        other.c.state == State.HELD_OUT,
        other.c.attempt == 0,
    )
    kept_out = case((early, _d.attempt == 0), else_=~func.coalesce(_d.reason, "").startswith(UNREACHABLE))
    turned_away = and_(_d.state == State.SUPPRESSED, kept_out)
    if to_come:
        return ~turned_away
    return and_(~turned_away, _d.state != State.CANCELLED, _d.due_at <= bindparam("at"))


def firsts(*, to_come: bool = False) -> ColumnElement[bool]:
    """Of several messages to one person the first: a journey writes more than once, and everybody counts once."""
    first = select(func.min(_d.id)).where(of_source, meant(to_come=to_come)).group_by(_d.customer_id)
    return _d.id.in_(first)


def _people(within: timedelta | None = None) -> Select[Any]:
    """Each with what they did; `within`: so long after their own message, and whoever's is to come counts too."""
    until = later(_d.due_at, LIFT_WINDOW if within is None else within)

    def touched(kind: Touch) -> ColumnElement[Any]:
        soon = true() if within is None else _t.at < until
        return case((exists().where(_t.delivery_id == _d.id, _t.kind == kind, soon), 1), else_=0)

    return select(
        _d.arm,
        is_held.label("held"),
        spent(_d.customer_id, _d.due_at, until).label("value"),
        spent(_d.customer_id, later(_d.due_at, -BEFORE), _d.due_at).label("earlier"),
        touched(Touch.CLICK).label("clicked"),
        case((_stopped(within or AFTER_STOP), 1), else_=0).label("stopped"),
        touched(Touch.BLOCK).label("blocked"),
    ).where(of_source, firsts(to_come=within is not None))


def _grouped(column: str, *where: Any, within: timedelta | None = None) -> Select[Any]:
    one = _people(within).subquery()
    counts = (func.sum(one.c[name]).label(name) for name in ("clicked", "stopped", "blocked"))
    summed = select(one.c[column], *totals(one.c.value, one.c.earlier), *counts).group_by(one.c[column])
    return summed.where(*(condition(one.c) for condition in where))


_counts, _touched = _sent_counts(), _touch_counts()
_by_group = _grouped("held")
_by_arm = _grouped("arm", lambda one: one.arm.is_not(None), lambda one: one.held == 0)


@cache
def _by_arm_within(hours: int) -> Select[Any]:
    conditions = (lambda one: one.arm.is_not(None), lambda one: one.held == 0)
    return _grouped("arm", *conditions, within=timedelta(hours=hours))


async def results(session: Session, source: Source, *, every_step: bool = True) -> Results:
    """What came of a source: of all its steps together, or of the one it names."""
    asked = asked_of(source, every_step=every_step)
    sent = (await session.execute(_counts, asked)).one()
    told = (await session.execute(_touched, asked)).one()
    groups = {row.held: outcome_of(row, 0) for row in await session.execute(_by_group, asked)}
    meant, held = groups.get(0, _NOBODY), groups.get(1, _NOBODY)
    return Results(
        people=sent.people,
        sent=sent.sent,
        clicked=told.clicked,
        bought=told.bought,
        orders=told.orders,
        revenue=int(told.revenue),
        stopped=sent.stopped,
        blocked=told.blocked,
        held=held.people,
        held_bought=held.bought,
        meant=meant.people,
        meant_bought=meant.bought,
        lift=compare(Sample.of_hits(held.people, held.bought), Sample.of_hits(meant.people, meant.bought), ERROR),
        money=_of_money(held, meant),
    )


async def arms_of(session: Session, source: Source, experiment: Experiment, hours: int | None = None) -> list[Outcome]:
    """What came of each arm of an experiment on what a source sends; everybody meant counts, reached or not.

    `hours`: only what each did so many hours after their message; where arms come at different hours (`span_of`).
    """
    statement = _by_arm if hours is None else _by_arm_within(hours)
    rows = (await session.execute(statement, asked_of(source, every_step=True))).all()
    return fill(experiment, {position_of(row.arm): outcome_of(row, position_of(row.arm)) for row in rows})


def _of_money(held: Outcome, meant: Outcome) -> Compared | None:
    without, with_it = adjusted([Sample(one.people, one.revenue, *one.sums) for one in (held, meant)])
    return compare(without, with_it, ERROR)


def asked_of(source: Source, *, every_step: bool) -> dict[str, Any]:
    """What the statements on a source are asked with."""
    return {"kind": source.kind, "of": source.id, "step": "*" if every_step else source.step, "at": now()}


_NOBODY = Outcome(0, 0, 0, 0, 0, (0.0, 0.0, 0.0, 0.0))
