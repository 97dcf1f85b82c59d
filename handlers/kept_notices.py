"""What is told of pieces that were called off before they were sent."""

from __future__ import annotations

from campaigns import outbox
from commerce import orders, staff
from commerce.kit.database import Session
from commerce.orders import PiecesCalledOff
from commerce.staff import Permission
from handlers.chat.messenger import Drawing
from handlers.chat.screen import Button, Screen, Style, paragraphs, text
from handlers.kept_words import off_words
from handlers.merchant.doors import ShowStaffOrder
from handlers.merchant.wording import worded
from handlers.notices import notices


async def tell_called_off(session: Session, off: PiecesCalledOff) -> None:
    """The card says it; whoever sends the rest hears of it before they pack too much."""
    card = f"order-card:{off.order_id}:off-{off.off}"
    await outbox.post(session, off.customer_id, "order-card", {"order": off.order_id}, dedup=card)
    for member in await staff.members(session, Permission.ORDER_SHIP):
        dedup = f"staff-pieces-off:{off.order_id}:{off.off}:{member.customer_id}"
        details = {"order": off.order_id, "pieces": off.pieces}
        await outbox.post(session, member.customer_id, "staff-pieces-off", details, dedup=dedup)


@notices.draws("staff-pieces-off")
async def draw_pieces_off(drawing: Drawing) -> Screen | None:
    """So many pieces less are to be sent; nothing for somebody who has left the staff meanwhile."""
    if not await staff.may(drawing.session, drawing.customer.id, Permission.ORDER_READ):
        return None
    order = await orders.get_for_staff(drawing.session, drawing.details["order"])
    order = await worded(drawing.session, order, drawing.language)
    words = text("notice-staff-pieces-off", number=order.number, count=drawing.details["pieces"])
    row = [Button(text("staff-open-order"), ShowStaffOrder(order.id), style=Style.PRIMARY)]
    return Screen(paragraphs(words, off_words(order)), [row])
