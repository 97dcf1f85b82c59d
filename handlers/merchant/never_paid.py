"""Orders that end without a payment, or do not end although their customer asked: closed as never paid, or kept."""

from __future__ import annotations

from dataclasses import dataclass

from commerce import checkout, orders
from commerce.returns import Disposition
from commerce.staff import Permission
from handlers.chat.keyboards import Row, way_back
from handlers.chat.router import Router, Visit
from handlers.chat.screen import Answer, Button, Screen, Style, paragraphs, text
from handlers.chat.taps import Tap, tap
from handlers.merchant.doors import AskNeverPaid, SendAllTheSame, ShowStaffOrder
from handlers.merchant.orders import staff_order_screen

router = Router()


@tap("m.np!", needs=Permission.ORDER_CANCEL)
@dataclass(frozen=True)
class CloseNeverPaid(Tap):
    """They are like that; nobody will pay."""

    order_id: int
    became: Disposition


@router.tap(AskNeverPaid)
async def ask_never_paid(visit: Visit, wanted: AskNeverPaid) -> Answer:
    order = await orders.get_for_staff(visit.session, wanted.order_id)
    rows: list[Row] = [[Button(text("order-keep"), ShowStaffOrder(order.id))]]
    rows += [
        [Button(text(f"never-paid-{one.value}"), CloseNeverPaid(order.id, one), style=Style.DANGER)]
        for one in Disposition
    ]
    rows.append(way_back(ShowStaffOrder(order.id)))
    ask = text("never-paid-ask", number=order.number, total=order.total)
    return Screen(paragraphs(ask, text("never-paid-where", count=order.sent[0])), rows)


@router.tap(CloseNeverPaid)
async def close_never_paid(visit: Visit, wanted: CloseNeverPaid) -> Answer:
    order = await checkout.close_never_paid(
        visit.session, visit.customer.id, wanted.order_id, wanted.became, visit.shop.guards
    )
    return await staff_order_screen(visit, order)


@router.tap(SendAllTheSame)
async def send_all_the_same(visit: Visit, wanted: SendAllTheSame) -> Answer:
    order = await checkout.decline_to_call_off(visit.session, visit.customer.id, wanted.order_id)
    return await staff_order_screen(visit, order)
