"""What people are told of an exchange without having tapped: money instead, or the replacement is to be sent."""

from __future__ import annotations

from typing import Any

from campaigns import outbox
from commerce import orders, returns
from commerce.kit.database import Session
from commerce.returns import ExchangeAccepted, ExchangeTurned, ReturnStatus, Turned
from commerce.staff import Permission
from handlers.chat.messenger import Drawing
from handlers.chat.screen import Button, Screen, Style, text
from handlers.doors import ShowReturn
from handlers.merchant.doors import ShipReplacement, ShowStaffReturn
from handlers.notices import notices, ring


async def tell_turned(session: Session, turned: ExchangeTurned) -> None:
    """Money goes back instead, and why; staff who did not decide it themselves are told too."""
    details: dict[str, Any] = {"return": turned.return_id, "order": turned.order_id, "why": turned.why}
    dedup = f"exchange-turned:{turned.return_id}"
    await outbox.post(session, turned.customer_id, "exchange-turned", details, dedup=dedup)
    if turned.why != Turned.STAFF:
        await ring(session, Permission.ORDER_REFUND, "staff-exchange-turned", dedup, details)


async def tell_accepted(session: Session, accepted: ExchangeAccepted) -> None:
    """The customer hears that the goods were fine, those who ship that something waits for them."""
    details: dict[str, Any] = {"return": accepted.return_id, "order": accepted.order_id}
    dedup = f"exchange-accepted:{accepted.return_id}:{accepted.time}"
    if accepted.time == 1:
        await outbox.post(session, accepted.customer_id, "exchange-accepted", details, dedup=dedup)
    await ring(session, Permission.ORDER_SHIP, "staff-exchange-ship", dedup, details)


@notices.draws("exchange-turned", "exchange-accepted")
async def draw_exchange(drawing: Drawing) -> Screen:
    """What became of it, and the way to it."""
    found = await returns.get(drawing.session, drawing.customer.id, drawing.details["return"])
    order = await orders.get(drawing.session, drawing.customer.id, found.order_id)
    words = text(f"notice-{drawing.notice}", number=order.number, why=drawing.details.get("why", ""))
    return Screen(words, [[Button(text("notice-return-open"), ShowReturn(found.id), style=Style.PRIMARY)]])


@notices.draws("staff-exchange-turned", needs=Permission.ORDER_REFUND)
async def draw_staff_turned(drawing: Drawing) -> Screen | None:
    """An exchange ends in money, and why."""
    order = await orders.get_for_staff(drawing.session, drawing.details["order"])
    words = text("notice-staff-exchange-turned", number=order.number, why=drawing.details["why"])
    open_it = Button(text("notice-return-open"), ShowStaffReturn(drawing.details["return"]), style=Style.PRIMARY)
    return Screen(words, [[open_it]])


@notices.draws("staff-exchange-ship", needs=Permission.ORDER_SHIP)
async def draw_staff_ship(drawing: Drawing) -> Screen | None:
    """A replacement is to be sent; nothing once it has been."""
    found = await returns.get_for_staff(drawing.session, drawing.details["return"])
    if found.status is not ReturnStatus.ACCEPTED:
        return None
    order = await orders.get_for_staff(drawing.session, found.order_id)
    send_it = Button(text("exchange-ship"), ShipReplacement(found.id), style=Style.PRIMARY)
    return Screen(text("notice-staff-exchange-ship", number=order.number), [[send_it]])
