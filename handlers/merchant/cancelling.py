"""The shop calls an order off, and says why."""

from __future__ import annotations

from commerce import orders, staff
from commerce.orders import STAFF_REASONS
from commerce.staff import Permission
from handlers.chat.keyboards import Row, way_back
from handlers.chat.router import Router, Visit
from handlers.chat.screen import Answer, Button, Screen, Style, text
from handlers.merchant.doors import CancelFor, ChooseReason, ShowStaffOrder
from handlers.merchant.orders import staff_order_screen

router = Router()


@router.tap(ChooseReason)
async def choose_reason(visit: Visit, wanted: ChooseReason) -> Answer:
    await staff.require(visit.session, visit.customer.id, Permission.ORDER_CANCEL)
    order = await orders.get_for_staff(visit.session, wanted.order_id)
    rows: list[Row] = [
        [
            Button(
                text(f"staff-reason-{reason.value.replace('_', '-')}"), CancelFor(order.id, reason), style=Style.DANGER
            )
        ]
        for reason in STAFF_REASONS
    ]
    rows.insert(0, [Button(text("order-keep"), ShowStaffOrder(order.id))])
    key = "staff-cancel-ask-paid" if order.paid_at else "staff-cancel-ask"
    return Screen(text(key, number=order.number, total=order.total), [*rows, way_back(ShowStaffOrder(order.id))])


@router.tap(CancelFor)
async def cancel_for(visit: Visit, wanted: CancelFor) -> Answer:
    await staff.require(visit.session, visit.customer.id, Permission.ORDER_CANCEL)
    order = await orders.cancel_by_staff(
        visit.session, visit.customer.id, wanted.order_id, wanted.reason, guards=visit.shop.guards
    )
    return await staff_order_screen(visit, order)
