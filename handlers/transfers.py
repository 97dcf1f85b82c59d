"""Paying by bank transfer: where to, how much, under which number; and the customer's word that it was sent."""

from __future__ import annotations

from dataclasses import dataclass

from commerce import orders, papers, payments
from commerce.orders import Order
from commerce.papers import PaperKind
from commerce.payments import Payment
from handlers.chat.keyboards import way_back
from handlers.chat.router import Router, Visit
from handlers.chat.screen import Answer, Button, Screen, Style, paragraphs, text
from handlers.chat.taps import Tap, tap
from handlers.doors import ShowOrder, ShowSupport

router = Router()


@tap("sent")
@dataclass(frozen=True)
class TransferSent(Tap):
    """I have sent the money."""

    order_id: int


@router.tap(TransferSent)
async def transfer_sent(visit: Visit, wanted: TransferSent) -> Answer:
    """A person at the shop is asked to look; the goods wait a little longer."""
    await payments.announce_transfer(visit.session, visit.customer.id, wanted.order_id)
    order = await orders.get(visit.session, visit.customer.id, wanted.order_id)
    body = text("transfer-thanks", number=order.number, until=order.expires_at or order.placed_at)
    return Screen(body, [[Button(text("button-support"), ShowSupport())], way_back(ShowOrder(order.id))])


async def transfer_screen(visit: Visit, order: Order, payment: Payment) -> Screen:
    """What to write on the transfer. The order's number is the reference, since it can be read aloud."""
    bank = await papers.paper(visit.session, PaperKind.BANK, visit.language) or await papers.paper(
        visit.session, PaperKind.BANK, visit.shop.profile.languages[0]
    )
    body = paragraphs(
        text("transfer-title", amount=payment.amount),
        bank or text("transfer-no-details"),
        text("transfer-reference", number=order.number),
        text("transfer-until", until=order.expires_at or order.placed_at),
    )
    rows = [
        [Button(text("transfer-copy"), copy=order.number)],
        [Button(text("transfer-sent"), TransferSent(order.id), style=Style.PRIMARY)],
        [Button(text("button-support"), ShowSupport())],
        way_back(ShowOrder(order.id)),
    ]
    return Screen(body, rows, fresh=True)
