"""Ways to pay that are offered for an order."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import Row, bindparam, func, insert, or_, select, update

from commerce import orders
from commerce.kit import ids
from commerce.kit.clock import now
from commerce.kit.database import Session, changed
from commerce.kit.errors import NotFound
from commerce.kit.money import Money, total
from commerce.orders import Order
from commerce.orders.models import orders_table
from commerce.payments.errors import NothingDue, PaymentTooLate
from commerce.payments.models import payments_table
from commerce.payments.pages import has_page, want_page
from commerce.payments.providers import Asked, PageProvider, Provider, SendsBack, asked_by
from commerce.payments.providers.abilities import PARTS
from commerce.payments.states import Attempt, DisputeStatus


@dataclass(frozen=True, kw_only=True)
class Payment:
    """One attempt to pay an order, and what came of it."""

    id: int
    #: The unguessable word that stands in an invoice (22 signs of `A-Za-z0-9_-`).
    ref: str
    order_id: int | None
    customer_id: int | None
    provider: str
    #: Whether money of this provider goes back by a person.
    by_hand: bool
    attempt: Attempt
    attempt_no: int
    amount: Money
    captured: Money
    refunded: Money
    refund_pending: Money
    applied: Money
    #: Whether the customer's bank contests it, and how that went.
    dispute: DisputeStatus
    #: What the amount is worth to its order, in the order's currency; the amount itself where both are the same.
    worth: Money
    #: What one unit was worth when it was offered, in ten-thousandths of a minor unit of the order's currency.
    rate: int | None = None
    #: Whether the customer wants what goes back as store credit.
    to_credit: bool = False

    @property
    def is_foreign(self) -> bool:
        """Whether it is paid in another currency than its order."""
        return self.worth.currency != self.amount.currency

    def in_order(self, part: Money) -> Money:
        """What a part of this payment's money is worth to its order, by the two amounts that were offered."""
        if not self.is_foreign:
            return part
        return Money(self.worth.amount * part.amount // self.amount.amount, self.worth.currency)

    @property
    def returnable(self) -> Money:
        """What can still go back: captured, and neither back nor on its way."""
        there = self.captured - self.refunded - self.refund_pending
        return max(there, Money.zero(there.currency))

    @property
    def unapplied(self) -> Money:
        """What the shop holds of it without an order that counts it: on its way back, or for staff to settle."""
        return self.captured - self.refunded - self.applied


_p = payments_table.c
_all = select(payments_table)
_by_ref = _all.where(_p.ref == bindparam("ref"))
_by_id = _all.where(_p.id == bindparam("payment_id"))
_of_order = _all.where(_p.order_id == bindparam("order_id")).order_by(_p.attempt_no)
_recent = (
    select(payments_table, orders_table.c.number)
    .join(orders_table, orders_table.c.id == _p.order_id)
    .where(
        _p.customer_id == bindparam("customer_id"),
        or_(_p.captured > 0, _p.attempt.in_((Attempt.OPEN, Attempt.HELD))),
        _p.amount > 0,
    )
    .order_by(_p.id.desc())
    .limit(bindparam("most"))
)
_earlier = payments_table.alias()
_next_number = (
    select(func.coalesce(func.max(_earlier.c.attempt_no), 0) + 1)
    .where(_earlier.c.order_id == bindparam("of_order"))
    .scalar_subquery()
)
_add = insert(payments_table).values(attempt_no=_next_number).returning(*payments_table.c)


async def begin(session: Session, order: Order, provider: Provider, amount: Money) -> Payment:
    """Offer one more way to pay an order; the caller keeps the order still."""
    by_hand, asked = not isinstance(provider, SendsBack), asked_by(provider, amount)
    payment = await _begin(session, order, provider.name, by_hand, asked, amount, Attempt.OPEN)
    if isinstance(provider, PageProvider):
        await want_page(session, payment.id, order)
    return payment


async def hold_apart(session: Session, order: Order, name: str, amount: Money) -> Payment:
    """A part of an order that is paid from what the shop keeps for its customer, as soon as the rest is there."""
    return await _begin(session, order, name, False, Asked(amount), amount, Attempt.HELD)


async def note_nothing_to_pay(session: Session, order: Order) -> Payment:
    """The payment of an order that costs nothing: a record, so that each order has one."""
    nothing = Money.zero(order.currency)
    return await _begin(session, order, "zero", False, Asked(nothing), nothing, Attempt.CLOSED)


async def offer(session: Session, customer_id: int, order_id: int, provider: Provider | None = None) -> Payment:
    """The open attempt to pay what is due on this customer's order: the same one until something changed.

    Without a provider the way that was chosen last is taken.
    Raises `NothingDue`, `PaymentTooLate` once the order's time is over, `NotFound`.
    """
    order = await orders.locked(session, order_id)
    if order.customer_id != customer_id:
        raise NotFound
    known = await of_order(session, order_id)
    due = due_of(order, known)
    if not due:
        raise NothingDue(number=order.number)
    if time_is_over(order):
        raise PaymentTooLate(number=order.number)
    last = _chosen_last(known)
    assert last is not None
    name = provider.name if provider else last.provider
    for payment in known:
        if payment.attempt is Attempt.OPEN and (payment.provider, payment.worth) == (name, due):
            return payment
    by_hand = not isinstance(provider, SendsBack) if provider else last.by_hand
    on_page = isinstance(provider, PageProvider) if provider else await has_page(session, last.id)
    asked = asked_by(provider, due) if provider else _asked_before(last, due)
    await close_attempts(session, order_id)
    payment = await _begin(session, order, name, by_hand, asked, due, Attempt.OPEN)
    if on_page:
        await want_page(session, payment.id, order)
    return payment


async def find_by_ref(session: Session, ref: str) -> Payment | None:
    """The payment an invoice speaks of."""
    row = (await session.execute(_by_ref, {"ref": ref})).first()
    return None if row is None else _payment(row)


async def get_payment(session: Session, payment_id: int) -> Payment:
    """One payment. Raises `NotFound`."""
    row = (await session.execute(_by_id, {"payment_id": payment_id})).first()
    if row is None:
        raise NotFound
    return _payment(row)


async def of_order(session: Session, order_id: int) -> tuple[Payment, ...]:
    """All attempts to pay an order, the first one first; the caller has checked whose it is."""
    return tuple(_payment(row) for row in await session.execute(_of_order, {"order_id": order_id}))


async def end_attempt(session: Session, payment_id: int, how: Attempt) -> bool:
    """Offer this attempt no more; tells whether it was offered until now."""
    offered = update(payments_table).where(_p.id == payment_id, _p.attempt == Attempt.OPEN)
    return await changed(session, offered.values(attempt=how)) == 1


@dataclass(frozen=True)
class PaidBefore:
    """A payment as its customer remembers it: for which order, and when it was offered."""

    payment: Payment
    order_id: int
    number: str
    created_at: datetime


async def recent(session: Session, customer_id: int, most: int) -> tuple[PaidBefore, ...]:
    """What a customer paid or may still pay, the newest first."""
    rows = await session.execute(_recent, {"customer_id": customer_id, "most": most})
    return tuple(PaidBefore(_payment(row), row.order_id, row.number, row.created_at) for row in rows)


async def close_attempts(session: Session, order_id: int) -> None:
    """Offer no attempt of this order any more."""
    offered = update(payments_table).where(_p.order_id == order_id, _p.attempt == Attempt.OPEN)
    await session.execute(offered.values(attempt=Attempt.CLOSED))


def due_of(order: Order, payments: tuple[Payment, ...]) -> Money:
    """What is still to be paid; nothing on an order that ended or was paid, whatever went back since."""
    was_paid = order.paid_at is not None and order.status is not orders.OrderStatus.PAYMENT_REVERSED
    if was_paid or order.has_lapsed or order.status is orders.OrderStatus.CLOSED:
        return Money.zero(order.currency)
    return order.total - applied_of(order, payments) - held_of(order, payments)


def asked_of(order: Order, payments: tuple[Payment, ...]) -> Money:
    """What paying asks for, in the money it is paid in: Stars are counted as Stars; nothing where nothing is due."""
    due, last = due_of(order, payments), _chosen_last(payments)
    if not due or last is None:
        return due
    offered = (one for one in payments if one.attempt is Attempt.OPEN)
    return next((one.amount for one in offered if one.worth == due), _asked_before(last, due).amount)


def applied_of(order: Order, payments: tuple[Payment, ...]) -> Money:
    """What the order counts as paid."""
    mine = (payment for payment in payments if payment.order_id == order.id)
    return total((payment.in_order(payment.applied) for payment in mine), order.currency)


def held_of(order: Order, payments: tuple[Payment, ...]) -> Money:
    """What is set apart for the order and taken as soon as the rest is paid."""
    return total((payment.worth for payment in payments if payment.attempt is Attempt.HELD), order.currency)


def time_is_over(order: Order) -> bool:
    """Whether an unpaid order may not be paid any more, although it has not expired yet."""
    if order.status is orders.OrderStatus.EXPIRING:
        return True
    return order.expires_at is not None and order.expires_at <= now() and not order.payment_in_flight(now())


def _chosen_last(payments: tuple[Payment, ...]) -> Payment | None:
    """The attempt by the way to pay that was chosen last; store credit only goes along."""
    return next((one for one in reversed(payments) if one.attempt is not Attempt.HELD), None)


def _asked_before(last: Payment, due: Money) -> Asked:
    """The same way to pay once more, at the rate that was offered before."""
    if last.rate is None:
        return Asked(due)
    return Asked(Money(-(-due.amount * PARTS // last.rate), last.amount.currency), last.rate)


async def _begin(
    session: Session, order: Order, provider: str, by_hand: bool, asked: Asked, worth: Money, attempt: Attempt
) -> Payment:
    amount = asked.amount
    foreign = amount.currency != worth.currency
    row = {
        "ref": ids.token(),
        "order_id": order.id,
        "customer_id": order.customer_id,
        "provider": provider,
        "by_hand": by_hand,
        "attempt": attempt,
        "amount": amount.amount,
        "currency": amount.currency,
        "worth": worth.amount if foreign else None,
        "worth_currency": worth.currency if foreign else None,
        "rate": asked.rate,
        "created_at": now(),
        "of_order": order.id,
    }
    return _payment((await session.execute(_add, row)).one())


def _payment(row: Row[*tuple[Any, ...]]) -> Payment:
    currency = row.currency
    return Payment(
        id=row.id,
        ref=row.ref,
        order_id=row.order_id,
        customer_id=row.customer_id,
        provider=row.provider,
        by_hand=row.by_hand,
        attempt=Attempt(row.attempt),
        attempt_no=row.attempt_no,
        amount=Money(row.amount, currency),
        captured=Money(row.captured, currency),
        refunded=Money(row.refunded, currency),
        refund_pending=Money(row.refund_pending, currency),
        applied=Money(row.applied, currency),
        dispute=DisputeStatus(row.dispute_status),
        worth=Money(row.amount, currency) if row.worth is None else Money(row.worth, row.worth_currency),
        rate=row.rate,
        to_credit=row.to_credit,
    )
