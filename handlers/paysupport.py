"""/paysupport: what was paid and what became of it, and the way to a person. Telegram itself cannot help with it."""

from __future__ import annotations

from commerce import payments
from commerce.payments import PaidBefore
from handlers.chat.keyboards import GoHome, Row, way_back
from handlers.chat.router import Router, Visit
from handlers.chat.screen import Answer, Button, Screen, Words, lines, paragraphs, text
from handlers.doors import ShowOrder, ShowSupport

router = Router()

MOST_SHOWN = 6


@router.command("paysupport")
async def payment_support(visit: Visit) -> Answer:
    told = await payments.recent(visit.session, visit.customer.id, MOST_SHOWN)
    rows: list[Row] = [
        [Button(text("paysupport-order", number=one.number), ShowOrder(one.order_id))]
        for one in {one.order_id: one for one in told}.values()
    ]
    rows.append([Button(text("button-support"), ShowSupport())])
    rows.append(way_back(GoHome()))
    listed = lines(*(_words(one) for one in told)) if told else text("paysupport-none")
    return Screen(paragraphs(text("paysupport-title"), listed, text("paysupport-how")), rows)


def _words(one: PaidBefore) -> Words:
    payment = one.payment
    facts = {"number": one.number, "amount": payment.captured or payment.amount, "at": one.created_at}
    if not payment.captured:
        return text("paysupport-open", **facts)
    if payment.refunded == payment.captured:
        return text("paysupport-returned", **facts)
    if payment.refund_pending:
        return text("paysupport-returning", **facts, back=payment.refund_pending)
    if payment.refunded:
        return text("paysupport-partly", **facts, back=payment.refunded)
    return text("paysupport-paid", **facts)
