"""Store credit pays its part of an order: set apart at first, taken when the rest is paid, given back if it lapses.

What each line owes to each tender is written down once, so that what goes back goes to where it came from.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from sqlalchemy import bindparam, func, insert, select, update

from commerce import credit
from commerce.kit.clock import now
from commerce.kit.database import Session
from commerce.kit.money import Money, allocate, total
from commerce.orders import Order
from commerce.payments import ledger
from commerce.payments.attempts import Payment, hold_apart, of_order
from commerce.payments.models import payments_table, shares_table
from commerce.payments.report import Report
from commerce.payments.states import Attempt, EventKind

#: The name of store credit among the ways to pay, and of the two kinds of tender.
CREDIT = "credit"
MONEY = "money"

_p, _s = payments_table.c, shares_table.c
_set_attempt = update(payments_table).where(_p.id == bindparam("payment_id"))
_shares_of = (
    select(_s.line_id, _s.tender, func.sum(_s.amount).label("amount"))
    .where(_s.order_id == bindparam("order_id"))
    .group_by(_s.line_id, _s.tender)
)
_add_shares = insert(shares_table)


async def hold_credit(session: Session, order: Order, amount: Money) -> Payment:
    """Set credit apart for an order that was just placed. Raises `CreditShort`."""
    payment = await hold_apart(session, order, CREDIT, amount)
    await _move(session, credit.Kind.HOLD, payment, f"hold:{payment.id}")
    await _share_out(session, order, amount)
    return payment


async def take_credit(session: Session, order: Order) -> None:
    """The rest of the order is paid: what was set apart is spent."""
    for payment in await _held(session, order):
        await _move(session, credit.Kind.TAKE, payment, f"take:{payment.id}")
        taken = Report(
            provider=CREDIT,
            event_id=f"{CREDIT}:{payment.ref}",
            kind=EventKind.CAPTURED,
            ref=payment.ref,
            charge=payment.ref,
            amount=payment.amount,
            happened_at=now(),
            customer_id=order.customer_id,
        )
        await ledger.write_down(session, payment.id, taken)
        await ledger.recount(session, payment.id)
        await ledger.apply(session, payment.id, payment.amount)
        await session.execute(_set_attempt.values(attempt=Attempt.CLOSED), {"payment_id": payment.id})


async def release_credit(session: Session, order: Order) -> None:
    """The order came to nothing: what was set apart can be spent again."""
    for payment in await _held(session, order):
        await _move(session, credit.Kind.RELEASE, payment, f"release:{payment.id}")
        await session.execute(_set_attempt.values(attempt=Attempt.CLOSED), {"payment_id": payment.id})


async def hold_credit_again(session: Session, order: Order, mark: str) -> None:
    """Late money would bring the order back: set the same credit apart once more. Raises `CreditShort`."""
    for payment in await of_order(session, order.id):
        if _never_taken(payment) and payment.attempt is Attempt.CLOSED:
            await _move(session, credit.Kind.HOLD, payment, f"hold:{payment.id}:{mark}"[:120])
            await session.execute(_set_attempt.values(attempt=Attempt.HELD), {"payment_id": payment.id})


def given_back(order: Order, payments: Sequence[Payment]) -> Money:
    """What an order that lapsed would be paid in credit if it came back."""
    return total((payment.amount for payment in payments if _never_taken(payment)), order.currency)


def split(
    payments: Sequence[Payment], shares: Mapping[tuple[int | None, str], int], amount: Money, lines: Mapping[int, int]
) -> tuple[Money, Money]:
    """Share what goes back over credit and money, as they paid for the lines it is for (or for all of the order).

    `lines` are minor units by order line; empty: the amount is for the whole order. Neither gets more than is left.
    """
    tenders = (CREDIT, MONEY)
    captured = [sum(one.in_order(one.captured).amount for one in _of(tender, payments)) for tender in tenders]
    left = [sum(one.in_order(one.returnable).amount for one in _of(tender, payments)) for tender in tenders]
    weights = [sum(shares.get((line, tender), 0) for line in lines) for tender in tenders] if lines else captured
    try:
        parts = allocate(amount.amount, weights, left)
    except ValueError:
        parts = allocate(amount.amount, captured, left)
    return Money(parts[0], amount.currency), Money(parts[1], amount.currency)


async def shares_of(session: Session, order_id: int) -> dict[tuple[int | None, str], int]:
    """What each line (None: the delivery) owes to each tender; empty where one tender pays for everything."""
    rows = await session.execute(_shares_of, {"order_id": order_id})
    return {(row.line_id, row.tender): int(row.amount) for row in rows}


async def _share_out(session: Session, order: Order, amount: Money) -> None:
    """Write down which part of which line the credit pays; the rest of each is paid with money."""
    lines: list[int | None] = [line.id for line in order.lines]
    gross = [line.net_total.amount + line.tax_added.amount for line in order.lines]
    sending = order.total.amount - sum(gross)
    if sending:
        lines, gross = [*lines, None], [*gross, sending]
    parts = allocate(amount.amount, gross)
    rows = [
        {"order_id": order.id, "line_id": line, "tender": tender, "amount": part}
        for line, whole, mine in zip(lines, gross, parts, strict=True)
        for tender, part in ((CREDIT, mine), (MONEY, whole - mine))
    ]
    await session.execute(_add_shares, rows)


async def _move(session: Session, kind: credit.Kind, payment: Payment, key: str) -> None:
    assert payment.customer_id is not None
    await credit.move(session, kind, payment.customer_id, payment.amount, key=key, order_id=payment.order_id)


async def _held(session: Session, order: Order) -> list[Payment]:
    return [one for one in await of_order(session, order.id) if one.attempt is Attempt.HELD]


def _never_taken(payment: Payment) -> bool:
    return payment.provider == CREDIT and not payment.captured


def _of(tender: str, payments: Sequence[Payment]) -> list[Payment]:
    return [payment for payment in payments if (payment.provider == CREDIT) == (tender == CREDIT)]
