"""One's own orders in chat: the list, the card that is kept up to date, tracking, cancelling, buying again."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace

from campaigns import group_buys
from commerce import carts, checkout, orders, payments, shipping
from commerce.kit.database import Session
from commerce.kit.errors import NotFound
from commerce.kit.money import Money, total
from commerce.orders import Order, OrderSummary, Stage
from commerce.payments import Attempt, Payment
from commerce.pricing import Lane
from commerce.shipping import Shipment
from handlers.addresses import address_words
from handlers.carts import MOST_NAME, at_most, cart_screen, name_of
from handlers.chat.deep_links import DeepLink
from handlers.chat.front import ShopFront
from handlers.chat.keyboards import Row, home, pages, way_back
from handlers.chat.router import Router, Visit
from handlers.chat.screen import Answer, Button, Keep, Screen, Style, Words, lines, paragraphs, text
from handlers.chat.taps import Tap, tap
from handlers.chat.writing import shortened
from handlers.coupon_words import coupon_back_words
from handlers.doors import (
    AskShopToCancel,
    CancelForCredit,
    ChooseUnsent,
    SendElsewhere,
    ShowDocuments,
    ShowMyOrders,
    ShowOrder,
    ShowParcel,
    ShowShelf,
    ShowSupport,
    ShowTeam,
    StartReturn,
)
from handlers.going_back import everything_back_words
from handlers.line_notes import kept_words, off_words
from handlers.pages import page_to_pay_on, page_words, pay_row
from handlers.promotions import sending_words
from handlers.sharing import share_button

router = Router()

PAGE = 6


@tap("track")
@dataclass(frozen=True)
class TrackOrder(Tap):
    """Where is my parcel?"""

    order_id: int


@tap("order-")
@dataclass(frozen=True)
class AskCancel(Tap):
    """I would like to call the order off."""

    order_id: int


@tap("order--")
@dataclass(frozen=True)
class CancelOrder(Tap):
    """Yes, call it off."""

    order_id: int


@tap("again")
@dataclass(frozen=True)
class BuyAgain(Tap):
    """The same once more."""

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


async def order_screen(visit: Visit, order: Order) -> Screen:
    """The card of an order as it stands now."""
    return await draw_order(visit.session, order, visit.shop)


async def draw_order(session: Session, order: Order, shop: ShopFront) -> Screen:
    """The card of an order, kept so that it can be redrawn when things move."""
    parcels = await shipping.of_order(session, order.id)
    code = await _pickup_code(session, order)
    page = await page_to_pay_on(session, order)
    asked = await checkout.find_request(session, order) if order.may_ask_to_cancel else None
    known = await payments.of_order(session, order.id)
    body = paragraphs(
        text("order-title", number=order.number),
        lines(
            stage_words(order),
            text("off-asked", due=asked.due_at) if asked and asked.is_open else None,
            page_words(page),
            _sent_words(order),
            _ending_words(order, known),
            coupon_back_words(order),
        ),
        text("pickup-code", code=code) if code else None,
        lines(*at_most([_line(line) for line in order.lines])),
        off_words(order),
        None if order.is_over else kept_words(order.lines),
        lines(*sums(order), *_tenders(order, known), *_gone_back(order, known)),
        lines(*_where(order)),
        *(parcel_words(one, at) for at, one in enumerate(parcels, 1)),
    )
    rows = list(_order_rows(order, page, payments.asked_of(order, known)))
    if order.may_ask_to_cancel and asked is None:
        rows.insert(-1, [Button(text("off-ask-shop"), AskShopToCancel(order.id))])
    rows[:0] = await _team_rows(session, order, shop)
    if code:
        rows.insert(0, [Button(text("pickup-copy"), copy=code)])
    return Screen(body, rows, keep=Keep("order", order.id))


async def _team_rows(session: Session, order: Order, shop: ShopFront) -> list[Row]:
    """The way to the team that an order waits for, with how many are in it, and the link for others."""
    if order.stage is not Stage.AWAITING_GROUP:
        return []
    team = await group_buys.team_of_order(session, order.customer_id, order.id)
    if team is None:
        return []
    to_team = Button(text("order-team", paid=team.paid, size=team.size), ShowTeam(team.token))
    return [[to_team, share_button(shop, "g", team.token)]]


def _sent_words(order: Order) -> Words | None:
    """How much of an order that leaves in several parcels has left."""
    sent, wanted = order.sent
    return text("order-sent-of", sent=sent, wanted=wanted) if 0 < sent < wanted else None


async def _pickup_code(session: Session, order: Order) -> str | None:
    """The code by which goods that wait at the shop are fetched; none once they are, or come no more."""
    if not order.is_fetched or not order.is_promised or order.stage is Stage.PAYMENT_REVERSED:
        return None
    pickup = await shipping.fetching.find_pickup(session, order.id)
    return pickup.code if pickup is not None and pickup.used_at is None else None


def _tenders(order: Order, known: tuple[Payment, ...]) -> Iterator[Words]:
    """What of an order is paid in another way than with its own money: credit, Stars."""
    for one in known:
        if order.has_lapsed:
            return
        if one.provider == payments.CREDIT:
            yield text("quote-credit", amount=-one.amount)
        elif one.is_foreign and (one.captured or (one.attempt is Attempt.OPEN and order.waits_for_payment)):
            yield text("order-in-another", amount=one.amount)


def _gone_back(order: Order, known: tuple[Payment, ...]) -> Iterator[Words]:
    """How much of what was paid for an order that goes on has gone back, or is on its way."""
    money = payments.balance_of(order, known)
    if order.paid_at and not order.is_over and (back := money.refunded + money.refund_pending):
        yield text("order-gone-back", amount=back)


def stage_words(order: Order) -> Words:
    """Where the order stands, in one line a customer understands."""
    key = f"stage-{order.stage.value.replace('_', '-')}"
    if order.stage is Stage.WAITING_FOR_PAYMENT and order.expires_at is not None:
        return text(key, until=order.expires_at)
    if order.stage is Stage.CANCELLED and order.cancel_reason:
        return lines(text(key), cancel_words(order), order.cancel_note or None)
    return text(key)


def cancel_words(order: Order) -> Words | None:
    """Why an order was called off, as its customer is told."""
    reason = order.cancel_reason
    return text(f"cancel-reason-{reason.replace('_', '-')}") if reason else None


def _ending_words(order: Order, known: tuple[Payment, ...]) -> Words | None:
    """What became of the money of an order that came to nothing."""
    if not order.has_lapsed:
        return None
    money = payments.balance_of(order, known)
    if not money.captured:
        return text("order-not-charged")
    if money.refunded == money.captured:
        return text("order-returned", amount=money.refunded)
    return text("order-returning", amount=money.captured)


def sums(order: Order) -> Iterator[Words]:
    """Goods, discounts, delivery as it is charged, tax, total."""
    discounts = [one for one in order.adjustments if one.lane != Lane.DELIVERY]
    yield text("quote-goods", amount=total((line.list_total for line in order.lines), order.currency))
    for one in discounts:
        yield text("quote-discount", label=one.label, amount=-one.amount)
    if order.delivery is not None:
        title = order.delivery.title or text(
            f"delivery-{order.delivery.kind if order.delivery.kind == 'pickup' else 'standard'}"
        )
        yield sending_words(title, order.delivery_fee, order.adjustments)
    if order.tax_added:
        yield text("quote-tax-added", amount=order.tax_added)
    yield text("quote-total", amount=order.total)
    if order.tax and not order.tax_added:
        yield text("quote-tax-included", amount=order.tax)


def parcel_words(parcel: Shipment, at: int) -> Words:
    """One parcel: how far it is, who carries it, under which number; or that it was fetched."""
    moment = parcel.delivered_at or parcel.shipped_at
    if parcel.carrier == shipping.BY_HAND:
        return text("parcel-fetched", at=moment)
    carrier = parcel.carrier_name or text("carrier-other")
    number = parcel.tracking_number
    by = text("parcel-by-number", carrier=carrier, number=number) if number else carrier
    return text(f"parcel-{parcel.status.value.replace('_', '-')}", parcel=at, by=by, at=moment)


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


def _where(order: Order) -> Iterator[Words]:
    if order.pays_later and order.is_promised and order.paid_at is None:
        yield text("order-pays-at-pickup" if order.is_fetched else "order-pays-later")
    if order.delivery is not None and order.is_fetched:
        yield text("checkout-pick-up-at", details=order.delivery.details)
    elif order.address is not None:
        yield text("checkout-to", address=address_words(order.address))


def _line(line: orders.OrderLine) -> Words:
    name = shortened(name_of(line.title, line.options), MOST_NAME)
    if line.event_ref.startswith(carts.GIFT):
        return text("promo-gift-line", quantity=line.quantity, name=name)
    return text("checkout-line", quantity=line.quantity, name=name, total=line.list_total)


def _order_rows(order: Order, page: payments.Page | None, due: Money) -> Iterator[Row]:
    if order.stage is Stage.WAITING_FOR_PAYMENT:
        yield pay_row(order, page, due)
    first: Row = []
    if order.is_promised or order.stage in {Stage.SHIPPED, Stage.DELIVERED, Stage.COMPLETED}:
        first.append(Button(text("button-track"), TrackOrder(order.id)))
    if order.paid_at is not None:
        first.append(Button(text("button-documents"), ShowDocuments(order.id)))
    first.append(Button(text("button-copy-number"), copy=order.number))
    yield first
    if order.may_be_readdressed:
        yield [Button(text("checkout-change-address"), SendElsewhere(order.id))]
    second: Row = []
    if order.customer_may_cancel:
        second.append(Button(text("button-cancel-order"), AskCancel(order.id)))
    if not order.waits_for_payment:
        second.append(Button(text("button-buy-again"), BuyAgain(order.id)))
    if order.unsent and order.sent[0]:
        second.append(Button(text("off-rest"), ChooseUnsent(order.id)))
    if any(line.delivered for line in order.lines):
        second.append(Button(text("button-return"), StartReturn(order.id)))
    second.append(Button(text("button-support"), ShowSupport()))
    yield second
    yield [Button(text("button-my-orders"), ShowMyOrders(0)), home()]


def _summary(one: OrderSummary) -> Button:
    stage = text(f"stage-short-{one.stage.value.replace('_', '-')}")
    return Button(text("orders-row", number=one.number, total=one.total, stage=stage), ShowOrder(one.id))
