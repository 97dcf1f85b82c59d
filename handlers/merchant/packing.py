"""What goes into the next parcel of an order: all that is left, or so many of each line."""

from __future__ import annotations

from commerce import orders, shipping, staff
from commerce.orders import Order
from commerce.staff import Permission
from handlers.carts import MOST_NAME, name_of
from handlers.chat.keyboards import Row, StayHere, way_back
from handlers.chat.router import Router, Visit
from handlers.chat.screen import Answer, Button, Screen, Style, Words, lines, paragraphs, text
from handlers.chat.writing import shortened
from handlers.merchant.doors import ChooseCarrier, PackOrder, PutIn, PutTogether, ShowStaffOrder
from handlers.merchant.places import where_it_lies
from handlers.merchant.wording import worded

router = Router()

#: So many lines fit on a screen; what comes after them goes along whole, and its line is chosen once they have left.
MOST_LINES = 25


@router.tap(PackOrder)
async def pack_order(visit: Visit, wanted: PackOrder) -> Answer:
    await staff.require(visit.session, visit.customer.id, Permission.ORDER_SHIP)
    await shipping.packing.start_over(visit.session, visit.customer.id, wanted.order_id)
    return await packing_screen(visit, await orders.get_for_staff(visit.session, wanted.order_id))


@router.tap(PutTogether)
async def put_together(visit: Visit, wanted: PutTogether) -> Answer:
    await staff.require(visit.session, visit.customer.id, Permission.ORDER_SHIP)
    return await packing_screen(visit, await orders.get_for_staff(visit.session, wanted.order_id))


@router.tap(PutIn)
async def put_in(visit: Visit, wanted: PutIn) -> Answer:
    await staff.require(visit.session, visit.customer.id, Permission.ORDER_SHIP)
    order = await shipping.packing.put_in(
        visit.session, visit.customer.id, wanted.order_id, wanted.line_id, wanted.quantity
    )
    return await packing_screen(visit, order)


async def packing_screen(visit: Visit, order: Order) -> Screen:
    """Each line that is left with how many of it go, a minus and a plus."""
    packed = await shipping.packing.contents(visit.session, visit.customer.id, order)
    order = await worded(visit.session, order, visit.language)
    where = await where_it_lies(visit, order.id)
    rows: list[Row] = []
    told: list[Words] = []
    for at, line in enumerate((one for one in order.lines if one.to_ship), 1):
        if at > MOST_LINES:
            break
        name = shortened(name_of(line.title, line.options), MOST_NAME)
        count = packed[line.id]
        told.append(
            lines(
                text("pack-line", at=at, packed=count, left=line.to_ship, name=name, sku=line.sku),
                where.get(line.variant_id),
            )
        )
        rows.append(
            [
                Button(text("pack-fewer", at=at), PutIn(order.id, line.id, max(count - 1, 0))),
                Button(text("pack-count", packed=count, left=line.to_ship), StayHere()),
                Button(text("pack-more", at=at), PutIn(order.id, line.id, min(count + 1, line.to_ship))),
            ]
        )
    pieces = sum(packed.values())
    if pieces:
        rows.append([Button(text("pack-next", count=pieces), ChooseCarrier(order.id), style=Style.PRIMARY)])
    rows.append(way_back(ShowStaffOrder(order.id)))
    title = text("pack-title" if told else "pack-nothing", number=order.number)
    return Screen(paragraphs(title, *told), rows)
