"""What people are told of money without having tapped: what is to be paid, what came, what goes back, what was given.

Who hears of an order's payments is said beside its other news in `notices`, where the permanent names of that stand.
"""

from __future__ import annotations

from campaigns import outbox
from commerce import orders, payments
from commerce.credit import CreditGiven, Kind
from commerce.kit.database import Session
from commerce.kit.money import Money
from commerce.orders import Order, Stage
from commerce.payments import Payment, TransferAnnounced
from commerce.staff import Permission
from handlers.chat.keyboards import home
from handlers.chat.messenger import Drawing, Redraw
from handlers.chat.screen import Button, Screen, Style, lines, text
from handlers.doors import PayOrder, ShowCart
from handlers.merchant.doors import ShowStaffOrder, ShowTasks
from handlers.merchant.money_doors import AskTransfer
from handlers.notices import notices, ring, to_order
from handlers.order_card import draw_order


async def tell_credit(session: Session, given: CreditGiven) -> None:
    """A gift is announced; what goes back as credit is told with the refund."""
    if given.kind == Kind.GRANT:
        dedup = f"credit-given:{given.transaction_id}"
        await outbox.post(session, given.customer_id, "credit-given", {"amount": given.amount}, dedup=dedup)


async def ring_for_transfer(session: Session, announced: TransferAnnounced) -> None:
    """Somebody has to look into the bank's account."""
    details = {"order": announced.order_id}
    await ring(session, Permission.ORDER_REFUND, "staff-transfer-sent", announced.order_id, details)


@notices.draws("credit-given")
async def draw_credit(drawing: Drawing) -> Screen:
    """So much, and where it can be spent."""
    amount = Money(drawing.details["amount"], drawing.shop.profile.currency)
    return Screen(text("notice-credit-given", amount=amount), [[Button(text("button-cart"), ShowCart()), home()]])


@notices.draws("staff-transfer-sent", needs=Permission.ORDER_REFUND)
async def draw_transfer(drawing: Drawing) -> Screen | None:
    """Which order, and how much it waits for; nothing for somebody who has left the staff meanwhile."""
    order = await orders.get_for_staff(drawing.session, drawing.details["order"])
    return Screen(
        text("notice-staff-transfer-sent", number=order.number, total=order.total),
        [
            [Button(text("staff-transfer"), AskTransfer(order.id))],
            [Button(text("staff-open-order"), ShowStaffOrder(order.id))],
        ],
    )


@notices.draws("order-page")
async def draw_page(drawing: Drawing) -> Redraw | None:
    """The card with the link to pay by; nothing once the order is paid or over."""
    order = await orders.get(drawing.session, drawing.customer.id, drawing.details["order"])
    if order.stage is not Stage.WAITING_FOR_PAYMENT:
        return None
    return Redraw(await draw_order(drawing.session, order, drawing.shop), or_anew=True)


@notices.draws("payment-settling", "payment-failed")
async def draw_payment_news(drawing: Drawing) -> Screen | None:
    """How an attempt to pay went on; nothing once the order is paid or over."""
    order = await orders.get(drawing.session, drawing.customer.id, drawing.details["order"])
    if order.stage is not Stage.WAITING_FOR_PAYMENT:
        return None
    rows = [[to_order(order.id)]]
    if drawing.notice == "payment-failed":
        rows.insert(0, [_to_pay(order, await payments.of_order(drawing.session, order.id))])
    refused = bool(drawing.details.get("refused"))
    return Screen(text(f"notice-{drawing.notice}", number=order.number, total=order.total, refused=refused), rows)


@notices.draws("order-discounted")
async def draw_discounted(drawing: Drawing) -> Screen | None:
    """What it costs now, and this pays it; nothing once it is paid or over."""
    order = await orders.get(drawing.session, drawing.customer.id, drawing.details["order"])
    known = await payments.of_order(drawing.session, order.id)
    due = payments.balance_of(order, known).due
    if not due:
        return None
    off = order.adjustments[-1]
    words = text("notice-order-discounted", number=order.number, off=off.amount, label=off.label, due=due)
    rows = [[to_order(order.id)]]
    if order.waits_for_payment:
        rows.insert(0, [_to_pay(order, known)])
    return Screen(words, rows)


@notices.draws("order-short")
async def draw_short(drawing: Drawing) -> Screen:
    """So much is still missing, and this pays it."""
    order = await orders.get(drawing.session, drawing.customer.id, drawing.details["order"])
    known = await payments.of_order(drawing.session, order.id)
    due = payments.balance_of(order, known).due
    words = text("notice-order-short", number=order.number, missing=due, until=order.expires_at or order.placed_at)
    return Screen(words, [[_to_pay(order, known)], [to_order(order.id)]])


@notices.draws("refund-on-its-way", "refund-sent")
async def draw_refund(drawing: Drawing) -> Screen:
    """So much goes back, or has gone."""
    refund = await payments.refunds.get(drawing.session, drawing.details["refund"])
    rows = [[to_order(refund.order_id)]] if refund.order_id is not None else []
    if refund.order_id is None:
        return Screen(text(f"notice-{drawing.notice}-stray", amount=refund.amount), rows)
    order = await orders.get_for_staff(drawing.session, refund.order_id)
    key = "notice-refund-as-credit" if refund.as_credit else f"notice-{drawing.notice}"
    words = text(key, amount=refund.amount, number=order.number, reason=refund.reason)
    by_hand = text("notice-refund-by-hand") if refund.by_hand and drawing.notice == "refund-on-its-way" else None
    return Screen(lines(words, by_hand), rows)


@notices.draws("staff-refund", needs=Permission.ORDER_REFUND)
async def draw_staff_refund(drawing: Drawing) -> Screen | None:
    """So much has to go back, and a person has to send it."""
    refund = await payments.refunds.get(drawing.session, drawing.details["refund"])
    return Screen(text("notice-staff-refund", amount=refund.amount), [[Button(text("staff-open-tasks"), ShowTasks())]])


@notices.draws("staff-money-unmatched", needs=Permission.ORDER_REFUND)
async def draw_staff_task(drawing: Drawing) -> Screen | None:
    """Money nobody can match."""
    return Screen(text(f"notice-{drawing.notice}"), [[Button(text("staff-open-tasks"), ShowTasks())]])


@notices.draws("staff-money-not-heard", needs=Permission.ORDER_REFUND)
async def draw_staff_not_heard(drawing: Drawing) -> Screen | None:
    """Which update it was, to be named to whoever runs the shop."""
    return Screen(text("notice-staff-money-not-heard", update=str(drawing.details["update"])))


@notices.draws(
    "staff-dispute-opened",
    "staff-dispute-inquiry",
    "staff-dispute-won",
    "staff-dispute-lost",
    needs=Permission.ORDER_REFUND,
)
async def draw_dispute(drawing: Drawing) -> Screen | None:
    """A payment is contested, or no longer."""
    order_id = drawing.details["order"]
    if order_id is None:
        return Screen(text(f"notice-{drawing.notice}", number="–"), [[Button(text("staff-open-tasks"), ShowTasks())]])
    order = await orders.get_for_staff(drawing.session, order_id)
    rows = [[Button(text("staff-open-order"), ShowStaffOrder(order.id), style=Style.PRIMARY)]]
    return Screen(text(f"notice-{drawing.notice}", number=order.number), rows)


def _to_pay(order: Order, known: tuple[Payment, ...]) -> Button:
    """The way to pay, with what it asks for."""
    return Button(text("order-pay", total=payments.asked_of(order, known)), PayOrder(order.id), style=Style.PRIMARY)
