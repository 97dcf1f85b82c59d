"""What people are told of a return without having tapped: the shop decided, goods travel, money goes back."""

from __future__ import annotations

from typing import Any

from campaigns import outbox
from commerce import orders, returns
from commerce.kit.database import Session
from commerce.returns import ReturnDecided, ReturnLapsed, ReturnRequested, ReturnSent, ReturnSettled, ReturnStatus
from commerce.staff import Permission
from handlers.chat.messenger import Drawing
from handlers.chat.screen import Button, Screen, Style, paragraphs, text
from handlers.doors import ShowReturn
from handlers.merchant.doors import ShowStaffReturn
from handlers.notices import notices, ring


async def ring_for_return(session: Session, asked: ReturnRequested) -> None:
    """Somebody has to answer within the time the shop has, unless that was not needed."""
    found = await returns.get_for_staff(session, asked.return_id)
    if found.status is not ReturnStatus.REQUESTED:
        return
    await _ring(session, "staff-return", asked.return_id, asked.order_id)


async def tell_decision(session: Session, decided: ReturnDecided) -> None:
    """The customer hears whether, and where to send it."""
    notice = "return-agreed" if decided.agreed else "return-refused"
    await _tell(session, decided.customer_id, notice, decided.return_id, decided.order_id)


async def ring_for_goods(session: Session, sent: ReturnSent) -> None:
    """Goods are on their way back to the shop."""
    await _ring(session, "staff-return-sent", sent.return_id, sent.order_id)


async def tell_settled(session: Session, settled: ReturnSettled) -> None:
    """Looked at, and so much goes back."""
    await _tell(session, settled.customer_id, "return-settled", settled.return_id, settled.order_id)


async def tell_lapsed(session: Session, lapsed: ReturnLapsed) -> None:
    """Nothing was sent."""
    await _tell(session, lapsed.customer_id, "return-lapsed", lapsed.return_id, lapsed.order_id)


@notices.draws("return-agreed", "return-refused", "return-settled", "return-lapsed")
async def draw_return(drawing: Drawing) -> Screen:
    """What became of it, and the way to it."""
    found = await returns.get(drawing.session, drawing.customer.id, drawing.details["return"])
    order = await orders.get(drawing.session, drawing.customer.id, found.order_id)
    words = text(f"notice-{drawing.notice}", number=order.number, refunded=found.refunded)
    kept = text("notice-exchange-agreed") if found.is_exchange and drawing.notice == "return-agreed" else None
    if found.is_exchange and drawing.notice == "return-settled":
        words = text("notice-exchange-nothing", number=order.number)
    open_it = Button(text("notice-return-open"), ShowReturn(found.id), style=Style.PRIMARY)
    return Screen(paragraphs(words, kept), [[open_it]])


@notices.draws("staff-return", "staff-return-sent", needs=Permission.ORDER_REFUND)
async def draw_staff_return(drawing: Drawing) -> Screen | None:
    """Somebody would like to send goods back, or has sent them."""
    found = await returns.get_for_staff(drawing.session, drawing.details["return"])
    order = await orders.get_for_staff(drawing.session, found.order_id)
    open_it = Button(text("notice-return-open"), ShowStaffReturn(found.id), style=Style.PRIMARY)
    if found.is_exchange and drawing.notice == "staff-return":
        return Screen(text("notice-staff-exchange", number=order.number), [[open_it]])
    return Screen(text(f"notice-{drawing.notice}", number=order.number), [[open_it]])


async def _tell(session: Session, customer_id: int, notice: str, return_id: int, order_id: int) -> None:
    details: dict[str, Any] = {"return": return_id, "order": order_id}
    await outbox.post(session, customer_id, notice, details, dedup=f"{notice}:{return_id}")


async def _ring(session: Session, notice: str, return_id: int, order_id: int) -> None:
    await ring(session, Permission.ORDER_REFUND, notice, return_id, {"return": return_id, "order": order_id})
