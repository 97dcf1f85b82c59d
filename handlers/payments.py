"""Paying in chat: Telegram's invoice, its last question before money moves, and what came of it."""

from __future__ import annotations

from collections.abc import Iterator

from commerce import customers, orders, payments
from commerce.checkout import Placed
from commerce.kit.clock import now
from commerce.kit.database import Session
from commerce.kit.money import Money
from commerce.orders import Order, OrderLine
from commerce.payments import Payment
from handlers.carts import name_of
from handlers.chat.front import ShopFront
from handlers.chat.incoming import Incoming, Kind
from handlers.chat.keyboards import way_back
from handlers.chat.router import Router, Visit
from handlers.chat.screen import Answer, Button, CheckoutVerdict, Invoice, Keep, One, Price, Screen, Silence, text
from handlers.chat.writing import shortened
from handlers.doors import BILL, PayOrder, ShowOrder, ShowSupport
from handlers.forms import place_by_form, ref_of_form
from handlers.order_card import order_screen
from handlers.transfers import transfer_screen

router = Router()

#: Lines of an invoice that are named one by one; the rest is one line "and more".
MOST_LINES = 20


@router.tap(PayOrder)
async def pay_order(visit: Visit, wanted: PayOrder) -> Answer:
    order = await orders.get(visit.session, visit.customer.id, wanted.order_id)
    payment = await payments.offer(visit.session, visit.customer.id, order.id)
    if await payments.find_page(visit.session, payment.id) is not None:
        return await order_screen(visit, order)
    bills = await _bill(visit, order, payment)
    if payment.provider == payments.BANK:
        return bills
    return (await order_screen(visit, order), *bills)


@router.on(Kind.PRE_CHECKOUT)
async def pre_checkout(visit: Visit) -> Answer:
    """Telegram asks once more before it charges (10 s to answer): a refusal is told, and nothing is taken."""
    asked = visit.incoming.raw
    amount = Money(int(asked["total_amount"]), str(asked["currency"]))
    ref = await place_by_form(visit, asked, amount) or str(asked["invoice_payload"])
    await payments.pre_checkout(visit.session, visit.customer.id, ref, amount, guards=visit.shop.guards)
    return CheckoutVerdict()


@router.on(Kind.PAID)
async def paid(visit: Visit) -> Answer:
    """Only this credits an order. What follows is told by the reactions to it."""
    done = visit.incoming.raw["successful_payment"]
    paid_in = str(done["currency"])
    report = payments.telegram_report(
        await ref_of_form(visit, done) or str(done["invoice_payload"]),
        str(done["telegram_payment_charge_id"]),
        str(done.get("provider_payment_charge_id", "")),
        Money(int(done["total_amount"]), paid_in),
        now(),
        visit.customer.id,
    )
    await payments.record(visit.session, report, guards=visit.shop.guards, by_hand=paid_in != payments.STARS)
    return Silence()


@router.overhears(Kind.RETURNED)
async def returned(session: Session, shop: ShopFront, incoming: Incoming) -> None:
    """Telegram says that Stars went back, at our word or at its own; it makes nobody known who was forgotten."""
    done = incoming.raw["refunded_payment"]
    payer = await customers.by_telegram_id(session, incoming.sender.id)
    report = payments.stars_returned(
        str(done["invoice_payload"]),
        str(done["telegram_payment_charge_id"]),
        Money(int(done["total_amount"]), str(done["currency"])),
        now(),
        payer.id if payer is not None else None,
    )
    await payments.record(session, report, guards=shop.guards, by_hand=False)


async def placed_answer(visit: Visit, placed: Placed) -> Answer:
    """The order's card in place of the last look, and the bill below it where one is due; once per order."""
    screen = await order_screen(visit, placed.order)
    if placed.also:
        return (screen, *await _bills(visit, placed), *await _cards_of_others(visit, placed))
    bills = await _bills(visit, placed)
    return (screen, *bills) if bills else screen


async def _bills(visit: Visit, placed: Placed) -> tuple[One, ...]:
    """What is sent below the card of an order that was just placed, so that it can be paid."""
    if not placed.fresh or placed.payment is None:
        return ()
    return await _bill(visit, placed.order, placed.payment)


async def _bill(visit: Visit, order: Order, payment: Payment) -> tuple[One, ...]:
    """How this payment is asked for: by Telegram's invoice, or in words."""
    if payment.provider in ("telegram", "stars"):
        return (invoice(order, payment),)
    if payment.provider == payments.BANK:
        return (await transfer_screen(visit, order, payment),)
    provider = visit.shop.providers.get(payment.provider)
    if not isinstance(provider, payments.Instructs):
        return ()
    owed = payments.Owed(payment_id=payment.id, ref=payment.ref, amount=payment.amount, customer_id=payment.customer_id)
    words = provider.instructions(owed, order.number, visit.language)
    return (
        Screen(words, [[Button(text("button-support"), ShowSupport())], way_back(ShowOrder(order.id))], fresh=True),
    )


async def _cards_of_others(visit: Visit, placed: Placed) -> list[One]:
    """A cart that became two orders: the card and the bill of the other one as well."""
    said: list[One] = []
    for other in placed.also:
        said += [await order_screen(visit, other.order), *await _bills(visit, other)]
    return said


def invoice(order: Order, payment: Payment) -> Invoice:
    """Telegram's bill for what is due on an order; its lines sum to the amount exactly."""
    return Invoice(
        title=text("invoice-title", number=order.number),
        description=shortened(", ".join(map(_named, order.lines)), 255),
        payload=payment.ref,
        currency=payment.amount.currency,
        prices=tuple(_prices(order, payment)),
        pay_label=text("invoice-pay", total=payment.amount),
        more=[[Button(text("invoice-order", number=order.number), ShowOrder(order.id))]],
        keep=Keep(BILL, order.id),
    )


def _prices(order: Order, payment: Payment) -> Iterator[Price]:
    """Line by line when the whole order is due; one line when only a part of it is."""
    if payment.amount != order.total:
        whole = payment.worth == order.total
        yield Price(text("invoice-title" if whole else "invoice-rest", number=order.number), payment.amount.amount)
        return
    for line in order.lines[:MOST_LINES]:
        yield Price(shortened(_named(line), 64), line.net_total.amount)
    if more := sum(line.net_total.amount for line in order.lines[MOST_LINES:]):
        yield Price(text("invoice-more"), more)
    if order.delivery is not None:
        yield Price(text("invoice-delivery"), order.delivery_fee.amount)
    if order.tax_added:
        yield Price(text("invoice-tax"), order.tax_added.amount)


def _named(line: OrderLine) -> str:
    return f"{line.quantity} × {name_of(line.title, line.options)}"
