"""What people are told of money without having tapped: credit they were given, a transfer that is said to be sent."""

from __future__ import annotations

from campaigns import outbox
from commerce import orders
from commerce.credit import CreditGiven, Kind
from commerce.kit.database import Session
from commerce.kit.money import Money
from commerce.payments import TransferAnnounced
from commerce.staff import Permission
from handlers.chat.keyboards import home
from handlers.chat.messenger import Drawing
from handlers.chat.screen import Button, Screen, text
from handlers.doors import ShowCart
from handlers.merchant.doors import ShowStaffOrder
from handlers.merchant.money_doors import AskTransfer
from handlers.notices import notices, ring


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
