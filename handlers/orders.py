"""One's own orders in chat: the list, the card, tracking, cancelling, buying again."""

from __future__ import annotations

from dataclasses import dataclass, replace

from campaigns import group_buys
from commerce import carts, checkout, orders, payments, shipping
from commerce.kit.errors import NotFound
from commerce.orders import Order, OrderSummary, Stage
from commerce.shipping import Shipment
from handlers.carts import cart_screen
from handlers.chat.deep_links import DeepLink
from handlers.chat.keyboards import Row, home, pages, way_back
from handlers.chat.router import Router, Visit
from handlers.chat.screen import Answer, Button, Keep, Screen, Style, Words, lines, paragraphs, text
from handlers.chat.taps import Tap, tap
from handlers.doors import (
    CancelForCredit,
    ChooseUnsent,
    ShowMyOrders,
    ShowOrder,
    ShowParcel,
    ShowShelf,
)
from handlers.going_back import everything_back_words
from handlers.order_card import AskCancel, BuyAgain, TrackOrder, order_screen
from handlers.order_words import parcel_words

router = Router()

PAGE = 6


@tap("order--")
@dataclass(frozen=True)
class CancelOrder(Tap):
    """Yes, call it off."""

    order_id: int


@router.command("orders")
async def orders_by_command(visit: Visit) -> Answer:
    return await my_orders_screen(visit, 0)


@router.tap(ShowMyOrders)
async def show_my_orders(visit: Visit, wanted: ShowMyOrders) -> Answer:
    return await my_orders_screen(visit, wanted.page)


@router.tap(ShowOrder)
async def show_order(visit: Visit, wanted: ShowOrder) -> Answer:
    screen = await order_screen(visit, await orders.get(visit.session, visit.customer.id, wanted.order_id))
    return replace(screen, fresh=wanted.fresh)


@router.link("o")
async def open_order(visit: Visit, link: DeepLink) -> Answer:
    order = await orders.find_by_number(visit.session, visit.customer.id, link.ref)
    if order is None:
        raise NotFound
    return await order_screen(visit, order)


@router.tap(TrackOrder)
async def track_order(visit: Visit, wanted: TrackOrder) -> Answer:
    order = await orders.get(visit.session, visit.customer.id, wanted.order_id)
    parcels = await shipping.of_order(visit.session, order.id)
    rows: list[Row] = [_parcel_row(one, at) for at, one in enumerate(parcels, 1)]
    rows.append(way_back(ShowOrder(order.id)))
    body = paragraphs(
        text("track-title", number=order.number),
        *(parcel_words(one, at) for at, one in enumerate(parcels, 1)),
        None if parcels else text("track-nothing-yet"),
        lines(*[_happened(one) for one in await orders.history(visit.session, order.id) if one.what in TOLD]),
    )
    return Screen(body, rows)


@router.tap(AskCancel)
async def ask_cancel(visit: Visit, wanted: AskCancel) -> Answer:
    order = await orders.get(visit.session, visit.customer.id, wanted.order_id)
    key = "order-cancel-ask-paid" if order.paid_at else "order-cancel-ask"
    back = await everything_back_words(visit.session, order) if order.paid_at else []
    if order.stage is Stage.AWAITING_GROUP:
        leaves = await group_buys.would_leave(visit.session, order.id)
        back = [text("order-cancel-leaves-team" if leaves else "order-cancel-no-leaving"), *back]
    return Screen(
        paragraphs(text(key, number=order.number, total=order.total), lines(*back) if back else None),
        [
            [Button(text("order-keep"), ShowOrder(order.id))],
            [Button(text("button-cancel-order"), CancelOrder(order.id), style=Style.DANGER)],
            *_cancel_for_credit(order),
            *_cancel_in_part(order),
        ],
        keep=Keep("order", order.id),
    )


def _cancel_for_credit(order: Order) -> list[Row]:
    """What was paid could be kept as store credit; Stars go back as Stars."""
    if order.paid_at is None or order.method in {"stars", "zero", payments.CREDIT}:
        return []
    return [[Button(text("order-cancel-for-credit"), CancelForCredit(order.id))]]


def _cancel_in_part(order: Order) -> list[Row]:
    """Of several pieces some may be called off, and the others sent."""
    several = sum(order.unsent.values()) > 1
    return [[Button(text("off-some"), ChooseUnsent(order.id))]] if several else []


@router.tap(CancelOrder)
async def cancel_order(visit: Visit, wanted: CancelOrder) -> Answer:
    order = await orders.cancel(visit.session, visit.customer.id, wanted.order_id, guards=visit.shop.guards)
    return await order_screen(visit, order)


@router.tap(BuyAgain)
async def buy_again(visit: Visit, wanted: BuyAgain) -> Answer:
    again = await checkout.buy_again(
        visit.session, visit.customer.id, wanted.order_id, visit.shop.profile, visit.language
    )
    cart = await carts.view(visit.session, visit.customer.id, visit.language, visit.shop.profile)
    screen = cart_screen(cart)
    told = [text("again-gone", title=title) for title in again.gone]
    told += [text("again-fewer", title=title, count=count) for title, count in again.fewer]
    return Screen(paragraphs(screen.body, lines(*told)) if told else screen.body, screen.rows)


async def my_orders_screen(visit: Visit, page: int) -> Screen:
    """A customer's orders, the newest first."""
    found = await orders.mine(visit.session, visit.customer.id, page, PAGE)
    if not found.count:
        return Screen(text("orders-none"), [[Button(text("home-browse"), ShowShelf(None, 0)), home()]])
    rows: list[Row] = [[_summary(one)] for one in found.orders]
    rows += pages(found.page, found.pages - 1, ShowMyOrders)
    rows.append(way_back())
    return Screen(text("orders-title", count=found.count), rows)


#: What of an order's history a customer is shown.
TOLD = frozenset(
    {
        "placed",
        "paid",
        "group_full",
        "price_cut",
        "accepted",
        "readdressed",
        "called_off",
        "shipped",
        "given",
        "delivered",
        "cancelled",
        "expired",
        "reinstated",
    }
)


def _parcel_row(parcel: Shipment, at: int) -> Row:
    """The way to a parcel's own card, and to its carrier's page."""
    row = [Button(text("track-parcel", parcel=at), ShowParcel(parcel.id))]
    return [*row, Button(text("order-follow", parcel=at), url=parcel.link)] if parcel.link else row


def _happened(entry: orders.HistoryEntry) -> Words:
    return text(f"history-{entry.what.replace('_', '-')}", at=entry.happened_at)


def _summary(one: OrderSummary) -> Button:
    stage = text(f"stage-short-{one.stage.value.replace('_', '-')}")
    return Button(text("orders-row", number=one.number, total=one.total, stage=stage), ShowOrder(one.id))
