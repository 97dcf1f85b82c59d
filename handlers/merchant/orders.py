"""Orders at the counter: the list of what waits, and an order with its next steps."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace

from commerce import checkout, customers, orders, payments, returns, shipping, staff
from commerce.appointments import Appointment
from commerce.kit.money import Money
from commerce.orders import Order, OrderSummary, Stage
from commerce.payments import DisputeStatus, Payment, PaymentStatus
from commerce.returns import ReturnStatus
from commerce.staff import MAY, Permission
from handlers.addresses import address_words
from handlers.appointment_words import appointment_words, of_order
from handlers.carts import MOST_NAME, at_most, name_of
from handlers.chat.keyboards import Row, grid, pages, way_back
from handlers.chat.router import Router, Visit
from handlers.chat.screen import Answer, Button, Screen, Style, Words, lines, paragraphs, text
from handlers.chat.writing import shortened
from handlers.doors import ChooseDay, ShowConsole, ShowDocuments
from handlers.line_notes import off_words
from handlers.merchant.digital_lines import given_words, good_rows
from handlers.merchant.doors import (
    AcceptOrder,
    AskNeverPaid,
    ChooseCarrier,
    ChooseReason,
    FinishOrder,
    GiveOrderNumber,
    HandOver,
    MakeReady,
    MarkDelivered,
    MoneyInHand,
    PackOrder,
    SendAllTheSame,
    ShipReplacement,
    ShowCustomerPoints,
    ShowLog,
    ShowOpenOrders,
    ShowStaffOrder,
    ShowStaffParcel,
    WhyOfOrder,
)
from handlers.merchant.money_doors import money_rows
from handlers.merchant.places import where_it_lies
from handlers.merchant.wording import worded
from handlers.order_words import parcel_words, sums

router = Router()

PAGE = 8


@router.command("open_orders", needs=Permission.ORDER_READ)
async def open_orders_by_command(visit: Visit) -> Answer:
    return await open_orders_screen(visit, 0)


@router.tap(ShowOpenOrders)
async def show_open_orders(visit: Visit, wanted: ShowOpenOrders) -> Answer:
    return await open_orders_screen(visit, wanted.page)


@router.tap(ShowStaffOrder)
async def show_staff_order(visit: Visit, wanted: ShowStaffOrder) -> Answer:
    await staff.require(visit.session, visit.customer.id, Permission.ORDER_READ)
    return await staff_order_screen(visit, await orders.get_for_staff(visit.session, wanted.order_id))


@router.reply(GiveOrderNumber)
async def find_by_its_number(visit: Visit, _: GiveOrderNumber) -> Answer:
    """Any order, also one that is over or still to be paid."""
    await staff.require(visit.session, visit.customer.id, Permission.ORDER_READ)
    order = await orders.find_by_number_for_staff(visit.session, visit.words)
    if order is None:
        screen = await open_orders_screen(visit, 0)
        return replace(screen, body=paragraphs(text("log-no-such-order"), screen.body))
    return await staff_order_screen(visit, order)


async def open_orders_screen(visit: Visit, page: int) -> Screen:
    """Orders that wait for the shop, the oldest first; any other is found by its number."""
    await staff.require(visit.session, visit.customer.id, Permission.ORDER_READ)
    found = await orders.open_orders(visit.session, page, PAGE)
    rows: list[Row] = [[_summary(one)] for one in found.orders]
    rows += pages(found.page, found.pages - 1, ShowOpenOrders)
    rows.append(way_back(ShowConsole()))
    body = paragraphs(text("open-orders", count=found.count), text("open-orders-find"))
    return Screen(body, rows, asks=GiveOrderNumber())


@dataclass(frozen=True)
class _Look:
    """An order with what is known of it, and what whoever looks at it may do."""

    order: Order
    parcels: tuple[shipping.Shipment, ...]
    known: tuple[Payment, ...]
    balance: payments.Balance
    booked: Appointment | None
    may: frozenset[Permission]


async def staff_order_screen(visit: Visit, order: Order) -> Screen:
    """An order as the staff see it: who, what, where to, and the next step as a button."""
    order = await worded(visit.session, order, visit.language)
    known = await payments.of_order(visit.session, order.id)
    role = await staff.find_role(visit.session, visit.customer.id)
    look = _Look(
        order,
        await shipping.of_order(visit.session, order.id),
        known,
        payments.balance_of(order, known),
        await of_order(visit.session, order),
        MAY[role] if role else frozenset(),
    )
    rows = [*await _rows_of_work(visit, look), *await _rows_of_money(visit, look), *_rows_of_papers(look)]
    return Screen(await _told(visit, look), [*rows, way_back(ShowOpenOrders(0))])


async def _told(visit: Visit, look: _Look) -> Words:
    order, reads = look.order, Permission.CUSTOMER_READ in look.may
    lies = await where_it_lies(visit, order.id) if any(line.to_ship for line in order.lines) else {}
    return paragraphs(
        text("order-title", number=order.number),
        lines(text(f"stage-short-{order.stage.value.replace('_', '-')}"), _called_off(order)),
        await _who(visit, order) if Permission.CONTACT_READ in look.may else None,
        text("checkout-to", address=address_words(order.address)) if reads and order.address else None,
        lines(*at_most([lines(_line(line), lies.get(line.variant_id)) for line in order.lines])),
        appointment_words(look.booked, with_note=reads) if look.booked else None,
        off_words(order),
        lines(*await given_words(visit, order)),
        lines(*sums(order), _money(order, look.balance), *await _disputed(visit, order, look.known)),
        *(parcel_words(one, at) for at, one in enumerate(look.parcels, 1)),
    )


async def _rows_of_work(visit: Visit, look: _Look) -> list[Row]:
    """What is to be done next, with each of its parcels."""
    order, may = look.order, look.may
    pickup = await shipping.fetching.find_pickup(visit.session, order.id) if order.is_fetched else None
    steps = _steps(order, look.parcels, pickup, bool(look.balance.due))
    rows: list[Row] = [[button] for permission, button in steps if permission in may]
    ask = order.may_ask_to_cancel and Permission.ORDER_CANCEL in may
    asked = await checkout.find_request(visit.session, order) if ask else None
    if asked is not None and asked.is_open:
        rows.append([Button(text("staff-send-all-the-same"), SendAllTheSame(order.id))])
    parcels = enumerate(look.parcels, 1)
    rows += grid((Button(text("track-parcel", parcel=at), ShowStaffParcel(one.id)) for at, one in parcels), 3)
    rows += good_rows(order, may)
    if look.booked and order.is_promised and visit.shop.profile.hours and Permission.ORDER_ACCEPT in may:
        rows.append([Button(text("appointment-move"), ChooseDay(order.id, at_counter=True))])
    return rows + (await _replacement_rows(visit, order) if Permission.ORDER_SHIP in may else [])


async def _rows_of_money(visit: Visit, look: _Look) -> list[Row]:
    room = await _room(visit, look.order, look.known) if Permission.ORDER_REFUND in look.may else None
    rows = list(money_rows(look.order, look.known, look.may, room))
    if Permission.POINTS_ADJUST in look.may:
        rows.append([Button(text("staff-points"), ShowCustomerPoints(look.order.id, 0))])
    return rows


def _rows_of_papers(look: _Look) -> Iterator[Row]:
    """The number, documents, and what was written down about it."""
    order, may = look.order, look.may
    copy = Button(text("button-copy-number"), copy=order.number)
    if order.paid_at and Permission.CUSTOMER_READ in may:
        yield [Button(text("button-documents"), ShowDocuments(order.id, at_counter=True)), copy]
    else:
        yield [copy]
    if Permission.CONTACT_READ in may:
        yield [Button(text("staff-why"), WhyOfOrder(order.id))]
    if Permission.AUDIT_READ in may:
        yield [Button(text("staff-order-log"), ShowLog(order_id=order.id))]


async def _replacement_rows(visit: Visit, order: Order) -> list[Row]:
    """What is to be sent instead of goods that came back."""
    if not any(line.delivered for line in order.lines):
        return []
    return [
        [Button(text("exchange-ship"), ShipReplacement(one.id), style=Style.PRIMARY)]
        for one in await returns.of_order(visit.session, order.id)
        if one.status is ReturnStatus.ACCEPTED
    ]


async def _room(visit: Visit, order: Order, known: tuple[Payment, ...]) -> Money:
    return await checkout.room_for_discount(visit.session, order, known, visit.shop.providers)


async def _who(visit: Visit, order: Order) -> Words:
    person = await customers.person(visit.session, order.customer_id)
    return text("staff-customer", name=person.name, username=f"@{person.username}" if person.username else "–")


def _steps(
    order: Order, parcels: tuple[shipping.Shipment, ...], pickup: shipping.Pickup | None, due: bool
) -> Iterator[tuple[Permission, Button]]:
    """The next steps that this order allows, and the right that each needs."""
    if not order.is_promised or order.stage is Stage.PAYMENT_REVERSED:
        return
    if order.stage is Stage.AWAITING_GROUP:
        yield Permission.ORDER_CANCEL, Button(text("button-cancel-order"), ChooseReason(order.id))
        return
    if order.accepted_at is None:
        yield Permission.ORDER_ACCEPT, Button(text("staff-accept"), AcceptOrder(order.id), style=Style.PRIMARY)
    if any(line.to_ship for line in order.lines):
        yield Permission.ORDER_SHIP, _way_out(order, pickup)
    for at, parcel in enumerate(parcels, 1):
        if parcel.is_under_way:
            label = text("staff-delivered", parcel=at)
            yield Permission.ORDER_SHIP, Button(label, MarkDelivered(order.id, parcel.id), style=Style.SUCCESS)
    if order.pays_later and due:
        yield Permission.ORDER_SHIP, Button(text("staff-money-in-hand"), MoneyInHand(order.id))
        if order.sent[0]:
            yield Permission.ORDER_CANCEL, Button(text("staff-never-paid"), AskNeverPaid(order.id))
    if not due and order.accepted_at is not None and _only_services_left(order):
        yield Permission.ORDER_ACCEPT, Button(text("staff-done"), FinishOrder(order.id), style=Style.SUCCESS)
    if not any(line.shipped for line in order.lines):
        yield Permission.ORDER_CANCEL, Button(text("button-cancel-order"), ChooseReason(order.id))


def _way_out(order: Order, pickup: shipping.Pickup | None) -> Button:
    """How the goods leave the shop: by a carrier, in one parcel or several, or in the customer's hands."""
    if order.is_fetched:
        ready = pickup is not None and pickup.used_at is None
        step = HandOver(order.id) if ready else MakeReady(order.id)
        return Button(text("staff-hand-over" if ready else "staff-ready"), step, style=Style.PRIMARY)
    several = sum(line.to_ship for line in order.lines) > 1
    return Button(text("staff-ship"), PackOrder(order.id) if several else ChooseCarrier(order.id), style=Style.PRIMARY)


def _only_services_left(order: Order) -> bool:
    """Whether nothing is on its way any more, and something there is that never travels."""
    arrived = all(line.delivered == line.quantity - line.cancelled for line in order.lines if line.kind == "physical")
    return arrived and any(line.kind != "physical" for line in order.lines)


def _called_off(order: Order) -> Words | None:
    reason = order.cancel_reason
    return text(f"staff-reason-{reason.replace('_', '-')}") if reason else None


def _money(order: Order, balance: payments.Balance) -> Words:
    """What has been paid, what is due, what goes back."""
    back = balance.captured - balance.refunded if order.has_lapsed else balance.refund_pending
    if back:
        return text("staff-returning", amount=balance.captured, back=back)
    if balance.refunded:
        return text("staff-returned", amount=balance.captured, back=balance.refunded)
    if balance.due:
        return text("staff-due", amount=balance.due)
    return text("staff-paid" if balance.status is PaymentStatus.PAID else "staff-not-paid")


async def _disputed(visit: Visit, order: Order, known: tuple[Payment, ...]) -> list[Words]:
    """What the customer's bank contests, and how that stands."""
    if all(one.dispute is DisputeStatus.NONE for one in known):
        return []
    found = await payments.disputes.of_order(visit.session, order.id)
    return [text(f"dispute-{one.status.value.replace('_', '-')}", amount=one.amount) for one in found]


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
