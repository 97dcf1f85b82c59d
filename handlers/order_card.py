"""The card of one's own order, drawn again whenever things move, with what can be done with it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from campaigns import group_buys
from commerce import checkout, digital, payments, reviews, shipping
from commerce.kit.database import Session
from commerce.kit.money import Money
from commerce.orders import Order, Stage
from handlers import appointment_words
from handlers.carts import at_most
from handlers.chat.front import ShopFront
from handlers.chat.keyboards import Row, home
from handlers.chat.router import Visit
from handlers.chat.screen import Button, Keep, Screen, Style, lines, paragraphs, text
from handlers.chat.taps import Tap, tap
from handlers.coupon_words import coupon_back_words
from handlers.doors import (
    AskShopToCancel,
    ChooseUnsent,
    GetGoods,
    SendElsewhere,
    ShowDocuments,
    ShowMyOrders,
    ShowSupport,
    ShowTeam,
    StartReturn,
)
from handlers.line_notes import kept_words, off_words
from handlers.order_words import (
    ending_words,
    gone_back,
    line_words,
    parcel_words,
    sent_words,
    stage_words,
    sums,
    tenders,
    where_words,
)
from handlers.pages import page_to_pay_on, page_words, pay_row
from handlers.review_doors import ReviewOrder
from handlers.sharing import share_button


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


@tap("again")
@dataclass(frozen=True)
class BuyAgain(Tap):
    """The same once more."""

    order_id: int


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
    has = await _has_goods(session, order)
    reviewable = await _may_be_reviewed(session, order)
    visit_at = await appointment_words.of_order(session, order)
    body = paragraphs(
        text("order-title", number=order.number),
        lines(
            stage_words(order),
            text("off-asked", due=asked.due_at) if asked and asked.is_open else None,
            page_words(page),
            sent_words(order),
            ending_words(order, known),
            coupon_back_words(order),
        ),
        appointment_words.appointment_words(visit_at) if visit_at else None,
        text("pickup-code", code=code) if code else None,
        lines(*at_most([line_words(line) for line in order.lines])),
        off_words(order),
        None if order.is_over else kept_words(order.lines),
        text("digital-here" if has else "digital-ended") if order.given else None,
        lines(*sums(order), *tenders(order, known), *gone_back(order, known)),
        lines(*where_words(order)),
        *(parcel_words(one, at) for at, one in enumerate(parcels, 1)),
    )
    rows = list(_order_rows(order, page, payments.asked_of(order, known), reviewable))
    if order.may_ask_to_cancel and asked is None:
        rows.insert(-1, [Button(text("off-ask-shop"), AskShopToCancel(order.id))])
    rows[-1:-1] = appointment_words.move_rows(order, visit_at, shop)
    if has:
        rows.insert(0, [Button(text("digital-get"), GetGoods(order.id), style=Style.PRIMARY)])
    rows[:0] = await _team_rows(session, order, shop)
    if code:
        rows.insert(0, [Button(text("pickup-copy"), copy=code)])
    return Screen(body, rows, keep=Keep("order", order.id))


def _order_rows(order: Order, page: payments.Page | None, due: Money, reviewable: bool) -> Iterator[Row]:
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
    if reviewable:
        yield [Button(text("order-review"), ReviewOrder(order.id))]
    second: Row = []
    if order.customer_may_cancel:
        second.append(Button(text("button-cancel-order"), AskCancel(order.id)))
    if not order.waits_for_payment:
        second.append(Button(text("button-buy-again"), BuyAgain(order.id)))
    if order.unsent and order.sent[0]:
        second.append(Button(text("off-rest"), ChooseUnsent(order.id)))
    if any(line.delivered for line in order.lines if line.kind == "physical"):
        second.append(Button(text("button-return"), StartReturn(order.id)))
    second.append(Button(text("button-support"), ShowSupport()))
    yield second
    yield [Button(text("button-my-orders"), ShowMyOrders(0)), home()]


async def _team_rows(session: Session, order: Order, shop: ShopFront) -> list[Row]:
    """The way to the team that an order waits for, with how many are in it, and the link for others."""
    if order.stage is not Stage.AWAITING_GROUP:
        return []
    team = await group_buys.team_of_order(session, order.customer_id, order.id)
    if team is None:
        return []
    to_team = Button(text("order-team", paid=team.paid, size=team.size), ShowTeam(team.token))
    return [[to_team, share_button(shop, "g", team.token)]]


async def _may_be_reviewed(session: Session, order: Order) -> bool:
    """Whether anything of it can be spoken of now, or was."""
    if order.stage is not Stage.COMPLETED and not any(line.delivered for line in order.lines):
        return False
    there = await reviews.of_order(session, order.customer_id, order.id)
    return any(one.may_be_written or one.is_spoken_of for one in there)


async def _has_goods(session: Session, order: Order) -> bool:
    """Whether the order gave its customer something that can be had again."""
    return bool(order.given) and await digital.is_open(session, order)


async def _pickup_code(session: Session, order: Order) -> str | None:
    """The code by which goods that wait at the shop are fetched; none once they are, or come no more."""
    if not order.is_fetched or not order.is_promised or order.stage is Stage.PAYMENT_REVERSED:
        return None
    pickup = await shipping.fetching.find_pickup(session, order.id)
    return pickup.code if pickup is not None and pickup.used_at is None else None
