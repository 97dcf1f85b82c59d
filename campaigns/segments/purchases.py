"""Conditions on what people bought: orders that are paid and stand, and what they brought in the end."""

from __future__ import annotations

from datetime import datetime, timedelta

from sqlalchemy import BigInteger, ColumnElement, Select, Subquery, case, cast, func, literal_column, select

from campaigns.segments.goods import products_of
from campaigns.segments.rules import BoughtTogether, LastOrdered, Ordered, Rfm, Rule, Spent
from commerce.kit.database import table_of
from commerce.orders import OrderStatus
from commerce.orders.models import lines_table, orders_table
from commerce.payments.models import payments_table
from commerce.staff.models import StaffMember

_o, _l, _p, _s = orders_table.c, lines_table.c, payments_table.c, table_of(StaffMember).c
#: An order that is paid and stands.
STANDING = (OrderStatus.PAID, OrderStatus.AWAITING_GROUP, OrderStatus.PROCESSING, OrderStatus.COMPLETED)
#: Whom the fifths are taken of: who bought within so many days.
RFM_DAYS = 365
#: With fewer people than this fifths say little: steps are fixed.
FEWEST = 50
#: The steps then: days since the last order, orders, and how many times the average order they brought.
RECENT_DAYS, ORDERS, TIMES_AVERAGE = (180, 90, 60, 30), (2, 3, 4, 5), (1, 2, 3, 5)
#: How the event of an order line begins that was bought at a price for groups.
_TOGETHER = "group:"
_bought = (_o.paid_at.is_not(None), _o.status.in_(STANDING))
#: What a payment brought, as its order counts it.
_worth = case((_p.worth.is_(None), _p.applied), else_=_p.worth * _p.applied // _p.amount)


def purchases(rule: Rule, at: datetime) -> Select[int] | None:
    """Who bought so; None where the condition is about something else."""
    match rule:
        case Ordered():
            return _ordered(rule, at)
        case LastOrdered(days):
            last = func.max(_o.paid_at) < at - timedelta(days=days)
            return select(_o.customer_id).where(*_bought).group_by(_o.customer_id).having(last)
        case Spent(amount, currency, days):
            brought = _brought(currency, days, at).subquery()
            return select(brought.c.customer_id).where(brought.c.net >= amount)
        case BoughtTogether(least, days):
            return _together(least, days, at)
        case Rfm():
            return _cells(rule, at)
    return None


def _within(days: int | None, at: datetime) -> tuple[ColumnElement[bool], ...]:
    return _bought if days is None else (*_bought, _o.paid_at >= at - timedelta(days=days))


def _ordered(rule: Ordered, at: datetime) -> Select[int]:
    who = select(_o.customer_id).where(*_within(rule.days, at)).group_by(_o.customer_id)
    if rule.product_id is None and rule.category_id is None:
        return who if rule.least == 1 else who.having(func.count() >= rule.least)
    its = select(_l.order_id)
    if rule.product_id is not None:
        its = its.where(_l.product_id == rule.product_id)
    else:
        its = its.where(_l.product_id.in_(products_of(rule.category_id or 0)))
    return who.where(_o.id.in_(its)).having(func.count() >= rule.least)


def _together(least: int, days: int | None, at: datetime) -> Select[int]:
    event = _l.event_ref != literal_column("''")
    its = select(_l.order_id).where(event, _l.event_ref.startswith(_TOGETHER, autoescape=True))
    who = select(_o.customer_id).where(*_within(days, at), _o.id.in_(its)).group_by(_o.customer_id)
    return who.having(func.count() >= least)


def _brought(currency: str, days: int | None, at: datetime) -> Select[int, datetime, int, int]:
    """Who bought in a currency, when last, how often, and what the payments say is left of it."""
    net = func.coalesce(func.sum(_worth), 0)
    paid = orders_table.outerjoin(payments_table, (_p.order_id == _o.id) & (_p.applied > literal_column("0")))
    return (
        select(
            _o.customer_id,
            func.max(_o.paid_at).label("last"),
            func.count(_o.id.distinct()).label("orders"),
            cast(net, BigInteger).label("net"),
        )
        .select_from(paid)
        .where(*_within(days, at), _o.currency == currency)
        .group_by(_o.customer_id)
    )


def _cells(rule: Rfm, at: datetime) -> Select[int]:
    """Whose recency, frequency and money lie where the rule wants them; those of the staff are not among them."""
    staff = select(_s.customer_id).where(_s.revoked_at.is_(None))
    facts = _brought(rule.currency, RFM_DAYS, at).where(_o.customer_id.not_in(staff)).subquery()
    wanted = {"last": rule.recency, "orders": rule.frequency, "net": rule.money}
    asked = {name: span for name, span in wanted.items() if span != (1, 5)}
    ranked = _ranked(facts, tuple(asked))
    inside = (_mark(ranked, name, at).between(*span) for name, span in asked.items())
    return select(ranked.c.customer_id).where(*inside)


def _ranked(facts: Subquery, asked: tuple[str, ...]) -> Subquery:
    """Each with how many stand below in each respect that is asked for; equals stand together."""
    below = {name: func.rank().over(order_by=facts.c[name]) - 1 for name in asked}
    everybody = {
        "people": func.count().over(),
        "all_orders": func.sum(facts.c.orders).over(),
        "all_net": func.sum(facts.c.net).over(),
    }
    counted = (each.label(name) for name, each in everybody.items())
    return select(facts, *(rank.label(f"below_{name}") for name, rank in below.items()), *counted).subquery()


def _mark(r: Subquery, name: str, at: datetime) -> ColumnElement[int]:
    """From 1 to 5 for how lately (`last`), how often (`orders`) or how much (`net`)."""
    reached: dict[str, list[ColumnElement[bool]]] = {
        "last": [r.c.last >= at - timedelta(days=days) for days in RECENT_DAYS],
        "orders": [r.c.orders >= count for count in ORDERS],
        "net": [r.c.net * r.c.all_orders >= r.c.all_net * times for times in TIMES_AVERAGE],
    }
    fifth = 1 + r.c[f"below_{name}"] * 5 // r.c.people
    return case((r.c.people < FEWEST, _steps(reached[name])), else_=fifth)


def _steps(reached: list[ColumnElement[bool]]) -> ColumnElement[int]:
    """1, and one more for each step that is reached; each step holds where the next one does."""
    return case(*((step, mark) for mark, step in reversed(list(enumerate(reached, 2)))), else_=1)
