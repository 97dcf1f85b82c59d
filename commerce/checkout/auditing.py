"""Do the books agree? Every promise the shop makes to itself, checked on the rows as they stand."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import timedelta

from sqlalchemy import ColumnElement, or_, select

from commerce import inventory
from commerce.checkout import (
    coupon_books,
    credit_books,
    digital_books,
    document_books,
    exchange_books,
    money_books,
    order_books,
    page_books,
    parcel_books,
    points_books,
    price_books,
    promotion_books,
    return_books,
    staff_books,
    stock_books,
)
from commerce.checkout.rule import Rule, broken_ones
from commerce.kit.clock import now
from commerce.kit.database import Session, table_of
from commerce.kit.events import Event, Progress, StoredEvent, StoredReaction
from commerce.orders import OrderCancelled, OrderClosed, OrderExpired, OrderPaid
from commerce.orders.models import orders_table
from commerce.orders.states import UNPAID

#: How long after its deadline an unpaid order may still be undecided: provider silence, and a process that was away.
STUCK_AFTER = timedelta(minutes=30)
#: How long a consequence may be owed.
OWED_AT_MOST = timedelta(hours=2)

_BOOKS = (
    order_books,
    money_books,
    credit_books,
    price_books,
    promotion_books,
    stock_books,
    parcel_books,
    document_books,
    return_books,
    exchange_books,
    digital_books,
    staff_books,
)
#: Books that are put right by a payment too, as soon as it is heard of.
_BOOKS_OF_PAYMENTS = (coupon_books, points_books)
#: The rules of these books, which say the same at any moment.
ALWAYS = tuple(rule for book in _BOOKS for rule in book.RULES)
OF_PAYMENTS = tuple(rule for book in _BOOKS_OF_PAYMENTS for rule in book.RULES)
#: Facts that put an order's books right once they are heard of.
_ENDS: tuple[type[Event], ...] = (OrderExpired, OrderCancelled, OrderClosed, OrderPaid)
_events, _reactions = table_of(StoredEvent), table_of(StoredReaction)


@dataclass(frozen=True)
class Violation:
    """One rule that does not hold, and where: both in English, for operators."""

    rule: str
    what: str


async def audit(session: Session, also: Sequence[Rule] = (), heard: Sequence[type[Event]] = ()) -> list[Violation]:
    """Check the shop's invariants; an empty list is good books.

    What is still owed for an order that has just ended (stock, money, cart) is no violation, as long as it is owed
    and not set aside. Reads everything: run it on a quiet shop or on a copy. `also` are the rules of whoever builds
    upon the shop, and `heard` what has to be heard of, besides, before they hold.
    """
    owed = await _orders_with_consequences(session)
    unheard = await _orders_with_consequences(session, payments_too=True)
    rules = [(rule, owed) for rule in await broken_ones(session, ALWAYS)]
    rules += [(rule, owed) for rule in page_books.rules()]
    late = await _orders_with_consequences(session, heard, payments_too=True) if also else set()
    rules += [(rule, late) for rule in await broken_ones(session, also)]
    rules += [(rule, unheard) for rule in await broken_ones(session, OF_PAYMENTS)]
    found = [
        Violation(rule.name, rule.says.format(*row))
        for rule, waits in rules
        for row in await session.execute(rule.broken)
        if not (rule.may_be_owed and row[0] in waits)
    ]
    found += [
        Violation(
            "stock agrees with its movements and holds",
            f"variant {one.variant_id} at {one.location}: {one.what} is {one.stands}, should be {one.should}",
        )
        for one in await inventory.reconcile(session)
    ]
    return [*found, *await _stuck(session)]


async def _orders_with_consequences(
    session: Session, more: Sequence[type[Event]] = (), *, payments_too: bool = False
) -> set[int | str]:
    """The orders whose end, or whose coming back to life (or any payment), has not been heard of by everyone yet.

    With `more` also campaigns, as `campaign:7`.
    """
    due = select(_reactions.c.event_id).where(_reactions.c.status == Progress.DUE)
    owed = select(_events.c.facts).where(
        _events.c.name.in_([one.name for one in (*_ENDS, *more)]),
        or_(~_events.c.shared_out, _events.c.id.in_(due)),
    )
    told = [one for one in await session.scalars(owed) if payments_too or one.get("reinstated", True)]
    return {one["order_id"] if "order_id" in one else f"campaign:{one['campaign_id']}" for one in told}


async def _stuck(session: Session) -> list[Violation]:
    late = now() - STUCK_AFTER
    o = orders_table.c
    undecided = (
        o.status.in_(UNPAID),
        o.expires_at < late,
        or_(o.payment_in_flight_until.is_(None), o.payment_in_flight_until < late),
    )
    waiting = await session.execute(select(o.number, o.status).where(*undecided))
    found = [Violation("orders do not get stuck", f"order {number} is still {status}") for number, status in waiting]
    overdue: ColumnElement[bool] = (_reactions.c.status == Progress.DUE) & (_reactions.c.due_at < now() - OWED_AT_MOST)
    owed = await session.execute(
        select(_reactions.c.name, _reactions.c.status, _events.c.id, _events.c.name)
        .join(_events, _events.c.id == _reactions.c.event_id)
        .where(or_(_reactions.c.status == Progress.SET_ASIDE, overdue))
    )
    return found + [
        Violation("what follows from a fact happens", f"{name} is {status} for event {event_id} ({event})")
        for name, status, event_id, event in owed
    ]
