"""Orders at the counter: accept, ship with carrier and number, delivered, cancel with a reason, money in hand."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from commerce import customers, orders, payments, shipping, staff
from commerce.orders import STAFF_REASONS, CancelReason, Order, OrderSummary
from commerce.payments import PaymentStatus
from commerce.shipping import CARRIERS, ShipmentStatus
from commerce.staff import Permission
from handlers.carts import MOST_NAME, at_most, name_of
from handlers.chat.keyboards import Row, grid, pages, way_back
from handlers.chat.router import Router, Visit
from handlers.chat.screen import Answer, Button, Screen, Style, Words, lines, paragraphs, text
from handlers.chat.taps import Tap, tap
from handlers.chat.writing import shortened
from handlers.doors import ShowConsole
from handlers.merchant.doors import ShowOpenOrders, ShowStaffOrder
from handlers.orders import address_words, parcel_words, sums

router = Router()

PAGE = 8


@tap("m.accept")
@dataclass(frozen=True)
class AcceptOrder(Tap):
    """We take it."""

    order_id: int


@tap("m.ship")
@dataclass(frozen=True)
class ChooseCarrier(Tap):
    """Who carries it?"""

    order_id: int


@tap("m.ship=")
@dataclass(frozen=True)
class CarrierChosen(Tap):
    """This one does."""

    order_id: int
    carrier: str


@tap("m.ship!")
@dataclass(frozen=True)
class ShipUntracked(Tap):
    """It has no number."""

    order_id: int
    carrier: str


@tap("m.ship?")
@dataclass(frozen=True)
class GiveTracking(Tap):
    """Under which number?"""

    order_id: int
    carrier: str


@tap("m.there")
@dataclass(frozen=True)
class MarkDelivered(Tap):
    """The parcel has arrived."""

    order_id: int
    shipment_id: int


@tap("m.cash")
@dataclass(frozen=True)
class MoneyInHand(Tap):
    """The money was handed over."""

    order_id: int


@tap("m.cancel")
@dataclass(frozen=True)
class ChooseReason(Tap):
    """Call it off: why?"""

    order_id: int


@tap("m.cancel=")
@dataclass(frozen=True)
class CancelFor(Tap):
    """Because of this."""

    order_id: int
    reason: CancelReason


@router.command("open_orders")
async def open_orders_by_command(visit: Visit) -> Answer:
    return await open_orders_screen(visit, 0)


@router.tap(ShowOpenOrders)
async def show_open_orders(visit: Visit, wanted: ShowOpenOrders) -> Answer:
    return await open_orders_screen(visit, wanted.page)


@router.tap(ShowStaffOrder)
async def show_staff_order(visit: Visit, wanted: ShowStaffOrder) -> Answer:
    await _require(visit, Permission.ORDER_READ)
    return await staff_order_screen(visit, await orders.get_for_staff(visit.session, wanted.order_id))


@router.tap(AcceptOrder)
async def accept_order(visit: Visit, wanted: AcceptOrder) -> Answer:
    await _require(visit, Permission.ORDER_ACCEPT)
    order = await orders.accept(visit.session, visit.customer.id, wanted.order_id)
    return await staff_order_screen(visit, order)


@router.tap(ChooseCarrier)
async def choose_carrier(visit: Visit, wanted: ChooseCarrier) -> Answer:
    await _require(visit, Permission.ORDER_SHIP)
    order = await orders.get_for_staff(visit.session, wanted.order_id)
    carriers = [
        Button(one.name or text("carrier-another"), CarrierChosen(order.id, code)) for code, one in CARRIERS.items()
    ]
    rows = [*grid(carriers, 3), way_back(ShowStaffOrder(order.id))]
    return Screen(text("ship-choose-carrier", number=order.number), rows)


@router.tap(CarrierChosen)
async def carrier_chosen(visit: Visit, chosen: CarrierChosen) -> Answer:
    await _require(visit, Permission.ORDER_SHIP)
    order = await orders.get_for_staff(visit.session, chosen.order_id)
    rows = [
        [Button(text("ship-untracked"), ShipUntracked(order.id, chosen.carrier))],
        way_back(ChooseCarrier(order.id)),
    ]
    return Screen(text("ship-ask-number", number=order.number), rows, asks=GiveTracking(order.id, chosen.carrier))


@router.reply(GiveTracking)
async def ship_tracked(visit: Visit, asked: GiveTracking) -> Answer:
    return await _ship(visit, asked.order_id, asked.carrier, visit.words)


@router.tap(ShipUntracked)
async def ship_untracked(visit: Visit, wanted: ShipUntracked) -> Answer:
    return await _ship(visit, wanted.order_id, wanted.carrier, "")


@router.tap(MarkDelivered)
async def mark_delivered(visit: Visit, wanted: MarkDelivered) -> Answer:
    await _require(visit, Permission.ORDER_SHIP)
    await shipping.deliver(visit.session, visit.customer.id, wanted.shipment_id)
    return await staff_order_screen(visit, await orders.get_for_staff(visit.session, wanted.order_id))


@router.tap(MoneyInHand)
async def money_in_hand(visit: Visit, wanted: MoneyInHand) -> Answer:
    await _require(visit, Permission.ORDER_SHIP)
    await payments.collect(visit.session, visit.customer.id, wanted.order_id)
    return await staff_order_screen(visit, await orders.get_for_staff(visit.session, wanted.order_id))


@router.tap(ChooseReason)
async def choose_reason(visit: Visit, wanted: ChooseReason) -> Answer:
    await _require(visit, Permission.ORDER_CANCEL)
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
    await _require(visit, Permission.ORDER_CANCEL)
    order = await orders.cancel_by_staff(
        visit.session, visit.customer.id, wanted.order_id, wanted.reason, guards=visit.shop.guards
    )
    return await staff_order_screen(visit, order)


async def open_orders_screen(visit: Visit, page: int) -> Screen:
    """Orders that wait for the shop, the oldest first."""
    await _require(visit, Permission.ORDER_READ)
    found = await orders.open_orders(visit.session, page, PAGE)
    rows: list[Row] = [[_summary(one)] for one in found.orders]
    rows += pages(found.page, found.pages - 1, ShowOpenOrders)
    rows.append(way_back(ShowConsole()))
    return Screen(text("open-orders", count=found.count), rows)


async def staff_order_screen(visit: Visit, order: Order) -> Screen:
    """An order as the staff see it: who, what, where to, and the next step as a button."""
    parcels = await shipping.of_order(visit.session, order.id)
    balance = await payments.balance(visit.session, order)
    who: Words | None = None
    where: Words | None = None
    if await staff.may(visit.session, visit.customer.id, Permission.CUSTOMER_READ):
        person = await customers.person(visit.session, order.customer_id)
        who = text("staff-customer", name=person.name, username=f"@{person.username}" if person.username else "–")
        where = address_words(order)
    body = paragraphs(
        text("order-title", number=order.number),
        text(f"stage-short-{order.stage.value.replace('_', '-')}"),
        _called_off(order),
        who,
        where and text("checkout-to", address=where),
        lines(*at_most([_line(line) for line in order.lines])),
        lines(*sums(order), _money(balance)),
        *(parcel_words(one, at) for at, one in enumerate(parcels, 1)),
    )
    rows = list(_steps(order, parcels, bool(balance.due)))
    rows.append([Button(text("button-copy-number"), copy=order.number)])
    rows.append(way_back(ShowOpenOrders(0)))
    return Screen(body, rows)


async def _ship(visit: Visit, order_id: int, carrier: str, number: str) -> Screen:
    await _require(visit, Permission.ORDER_SHIP)
    await shipping.ship(visit.session, visit.customer.id, order_id, carrier, number)
    return await staff_order_screen(visit, await orders.get_for_staff(visit.session, order_id))


async def _require(visit: Visit, permission: Permission) -> None:
    await staff.require(visit.session, visit.customer.id, permission)


def _steps(order: Order, parcels: tuple[shipping.Shipment, ...], due: bool) -> Iterator[Row]:
    """The next steps that this order allows."""
    if not order.is_promised:
        return
    if order.accepted_at is None:
        yield [Button(text("staff-accept"), AcceptOrder(order.id), style=Style.PRIMARY)]
    if any(line.to_ship for line in order.lines):
        yield [Button(text("staff-ship"), ChooseCarrier(order.id), style=Style.PRIMARY)]
    for at, parcel in enumerate(parcels, 1):
        if parcel.status is not ShipmentStatus.DELIVERED:
            yield [Button(text("staff-delivered", parcel=at), MarkDelivered(order.id, parcel.id), style=Style.SUCCESS)]
    if order.pays_later and due:
        yield [Button(text("staff-money-in-hand"), MoneyInHand(order.id))]
    if not parcels:
        yield [Button(text("button-cancel-order"), ChooseReason(order.id))]


def _called_off(order: Order) -> Words | None:
    reason = order.cancel_reason
    return text(f"staff-reason-{reason.replace('_', '-')}") if reason else None


def _money(balance: payments.Balance) -> Words:
    """What has been paid, what is due, what goes back."""
    if balance.refund_pending:
        return text("staff-returning", amount=balance.captured, back=balance.refund_pending)
    if balance.refunded:
        return text("staff-returned", amount=balance.captured, back=balance.refunded)
    if balance.due:
        return text("staff-due", amount=balance.due)
    return text("staff-paid" if balance.status is PaymentStatus.PAID else "staff-not-paid")


def _line(line: orders.OrderLine) -> Words:
    return text(
        "staff-line",
        quantity=line.quantity,
        name=shortened(name_of(line.title, line.options), MOST_NAME),
        sku=line.sku,
        total=line.list_total,
    )


def _summary(one: OrderSummary) -> Button:
    stage = text(f"stage-short-{one.stage.value.replace('_', '-')}")
    return Button(text("orders-row", number=one.number, total=one.total, stage=stage), ShowStaffOrder(one.id))
