"""What follows in the chat when an order shrinks or ends: pieces that are not sent any more, bills nobody can pay."""

from __future__ import annotations

from campaigns import outbox
from commerce import checkout, orders, payments
from commerce.kit.database import Session
from commerce.orders import CancelAsked, CancelDeclined, OrderCancelled, OrderExpired, PiecesCalledOff
from commerce.staff import Permission
from handlers.chat.messenger import Drawing, Removal
from handlers.chat.screen import Button, Keep, Screen, Style, paragraphs, text
from handlers.doors import BILL
from handlers.line_notes import off_words
from handlers.merchant.doors import ShowStaffOrder
from handlers.merchant.wording import worded
from handlers.notices import notices, redraw, ring, to_order


async def tell_called_off(session: Session, off: PiecesCalledOff) -> None:
    """The card says it; whoever sends the rest hears of it before they pack too much."""
    await redraw(session, off.customer_id, off.order_id, f"off-{off.off}")
    details = {"order": off.order_id, "pieces": off.pieces}
    await ring(session, Permission.ORDER_SHIP, "staff-pieces-off", f"{off.order_id}:{off.off}", details)


async def ring_for_request(session: Session, asked: CancelAsked) -> None:
    """Whoever may call the order off hears that its customer asks for it."""
    await ring(session, Permission.ORDER_CANCEL, "staff-cancel-asked", asked.order_id, {"order": asked.order_id})


async def tell_declined(session: Session, declined: CancelDeclined) -> None:
    """The customer hears that it is sent."""
    await redraw(session, declined.customer_id, declined.order_id, "declined")
    dedup = f"cancel-declined:{declined.order_id}:declined"
    await outbox.post(session, declined.customer_id, "cancel-declined", {"order": declined.order_id}, dedup=dedup)


@notices.draws("cancel-declined")
async def draw_declined(drawing: Drawing) -> Screen:
    """It is sent all the same, and may be returned."""
    order = await orders.get(drawing.session, drawing.customer.id, drawing.details["order"])
    return Screen(text("notice-cancel-declined", number=order.number), [[to_order(order.id)]])


@notices.draws("staff-cancel-asked", needs=Permission.ORDER_CANCEL)
async def draw_cancel_asked(drawing: Drawing) -> Screen | None:
    """Their customer would like to call it off; nothing once that is settled."""
    order = await orders.get_for_staff(drawing.session, drawing.details["order"])
    asked = await checkout.find_request(drawing.session, order)
    if asked is None or not asked.is_open:
        return None
    row = [Button(text("staff-open-order"), ShowStaffOrder(order.id), style=Style.PRIMARY)]
    return Screen(text("notice-staff-cancel-asked", number=order.number, due=asked.due_at), [row])


async def take_bill_away(session: Session, ended: OrderExpired | OrderCancelled) -> None:
    """A bill that nobody can pay any more does not stay in the chat with its button."""
    if not await _has_idle_bills(session, ended.order_id):
        return
    name = "expired" if isinstance(ended, OrderExpired) else "cancelled"
    dedup = f"bill-over:{ended.order_id}:{name}"
    await outbox.post(session, ended.customer_id, "bill-over", {"order": ended.order_id}, dedup=dedup)


@notices.draws("bill-over")
async def draw_bill_over(drawing: Drawing) -> Removal | None:
    """The bills of an order that came to nothing; one that was paid is its customer's receipt, and stays."""
    order = await orders.get(drawing.session, drawing.customer.id, drawing.details["order"])
    idle = order.has_lapsed and await _has_idle_bills(drawing.session, order.id)
    return Removal(Keep(BILL, order.id)) if idle else None


async def _has_idle_bills(session: Session, order_id: int) -> bool:
    """Whether bills of Telegram's may stand in the chat for an order, and none of them was paid."""
    known = [one for one in await payments.of_order(session, order_id) if one.provider in ("telegram", "stars")]
    return bool(known) and not any(one.captured for one in known)


@notices.draws("staff-pieces-off", needs=Permission.ORDER_READ)
async def draw_pieces_off(drawing: Drawing) -> Screen | None:
    """So many pieces less are to be sent; nothing for somebody who has left the staff meanwhile."""
    order = await orders.get_for_staff(drawing.session, drawing.details["order"])
    order = await worded(drawing.session, order, drawing.language)
    words = text("notice-staff-pieces-off", number=order.number, count=drawing.details["pieces"])
    row = [Button(text("staff-open-order"), ShowStaffOrder(order.id), style=Style.PRIMARY)]
    return Screen(paragraphs(words, off_words(order)), [row])
