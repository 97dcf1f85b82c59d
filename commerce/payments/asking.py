"""Asking providers, outside of any transaction, and writing down what they know."""

from __future__ import annotations

from dataclasses import replace

from commerce import inventory, orders
from commerce.kit.clock import now
from commerce.kit.database import Database, Session
from commerce.kit.events import emit
from commerce.orders import NO_GUARDS, Guards, Order
from commerce.payments import disputes
from commerce.payments.attempts import Payment, end_attempt, find_by_ref, get_payment
from commerce.payments.events import PaymentFailed, PaymentSettling
from commerce.payments.gate import IN_FLIGHT
from commerce.payments.pages import turn_page
from commerce.payments.providers import Owed, PageProvider, PageState, Provider, Seen, Truth
from commerce.payments.reports import record
from commerce.payments.states import Attempt


async def last_word(database: Database, provider: Provider, owed: Owed, guards: Guards = NO_GUARDS) -> Truth:
    """What a provider knows of an attempt whose time is over; on a page of the provider's nobody pays any more then.

    Raises `ProviderSilent`.
    """
    if not isinstance(provider, PageProvider):
        return await provider.truth(owed)
    seen = await provider.close_page(owed)
    async with database.unit_of_work() as session:
        await take_in(session, seen, guards=guards)
    return seen.truth


async def take_in(session: Session, seen: Seen, *, guards: Guards = NO_GUARDS) -> None:
    """Write down all that a provider knows of an attempt: the same in whatever order, and however often, it is told."""
    payment = await find_by_ref(session, seen.ref)
    order = None
    if payment is not None and payment.order_id is not None:
        order = await orders.locked(session, payment.order_id)
    ref = seen.ref
    for report in seen.reports:
        recorded = await record(session, replace(report, ref=ref), guards=guards, by_hand=False)
        # Money nobody can match is kept under a word of its own, and all that is told of it afterwards with it.
        ref = (await get_payment(session, recorded.payment_id)).ref
    for dispute in seen.disputes:
        await disputes.note(session, ref, dispute)
    if payment is not None and order is not None:
        await _follow(session, payment, order, seen)


async def _follow(session: Session, payment: Payment, order: Order, seen: Seen) -> None:
    """What its page says about an attempt."""
    if seen.truth is Truth.PROCESSING:
        await _wait_for_money(session, payment, order, settling=seen.page is PageState.SETTLING)
    if seen.page is PageState.SETTLING:
        await turn_page(session, payment.id, PageState.SETTLING)
    if seen.page is None or seen.page not in (PageState.PAID, PageState.CLOSED):
        return
    await turn_page(session, payment.id, seen.page)
    ended = await end_attempt(session, payment.id, Attempt.FAILED if seen.failed else Attempt.CLOSED)
    if seen.failed and ended and payment.customer_id is not None:
        if order.waits_for_payment:
            await orders.put_in_flight(session, order.id, now())
        failed = PaymentFailed(payment_id=payment.id, order_id=order.id, customer_id=payment.customer_id, refused=False)
        await emit(session, failed)


async def _wait_for_money(session: Session, payment: Payment, order: Order, *, settling: bool) -> None:
    """Order and stock wait for money that is on its way, as long as the provider says that it is."""
    if not order.waits_for_payment or payment.customer_id is None:
        return
    until = now() + IN_FLIGHT
    if order.status is orders.OrderStatus.PENDING_PAYMENT:
        await orders.put_in_flight(session, order.id, until)
        await inventory.extend(session, order.id, until)
    if settling and await turn_page(session, payment.id, PageState.SETTLING):
        await emit(session, PaymentSettling(payment_id=payment.id, order_id=order.id, customer_id=payment.customer_id))
