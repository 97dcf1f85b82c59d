"""The shop calls an order off, and says why."""

from __future__ import annotations

from commerce import orders, staff
from commerce.orders import STAFF_REASONS, CancelReason, Order
from commerce.staff import Permission
from handlers.chat.incoming import words_in_italics
from handlers.chat.keyboards import Row, way_back
from handlers.chat.router import Router, Visit
from handlers.chat.screen import Answer, Button, Screen, Style, text
from handlers.chat.writing import shortened
from handlers.merchant.doors import AskWhy, CancelFor, CancelWithWords, ChooseReason, GiveWhy, ShowStaffOrder
from handlers.merchant.orders import staff_order_screen

router = Router()

#: Signs of what a customer is told; a sentence or two.
MOST_WORDS = 300


@router.tap(ChooseReason)
async def choose_reason(visit: Visit, wanted: ChooseReason) -> Answer:
    await staff.require(visit.session, visit.customer.id, Permission.ORDER_CANCEL)
    order = await orders.get_for_staff(visit.session, wanted.order_id)
    rows: list[Row] = [[_because(order, reason)] for reason in STAFF_REASONS]
    rows.insert(0, [Button(text("order-keep"), ShowStaffOrder(order.id))])
    key = "staff-cancel-ask-paid" if order.paid_at else "staff-cancel-ask"
    return Screen(text(key, number=order.number, total=order.total), [*rows, way_back(ShowStaffOrder(order.id))])


@router.tap(AskWhy)
async def ask_why(visit: Visit, wanted: AskWhy) -> Answer:
    """What the customer reads is typed, or left out."""
    await staff.require(visit.session, visit.customer.id, Permission.ORDER_CANCEL)
    order = await orders.get_for_staff(visit.session, wanted.order_id)
    without = Button(text("staff-cancel-without-words"), CancelFor(order.id, CancelReason.OTHER), style=Style.DANGER)
    rows = [[without], way_back(ChooseReason(order.id))]
    return Screen(text("staff-cancel-ask-words", number=order.number), rows, asks=GiveWhy(order.id))


@router.reply(GiveWhy)
async def read_why(visit: Visit, asked: GiveWhy) -> Answer:
    """The words are shown as the customer will read them, before anything happens."""
    await staff.require(visit.session, visit.customer.id, Permission.ORDER_CANCEL)
    order = await orders.get_for_staff(visit.session, asked.order_id)
    words = shortened(" ".join(visit.words.split()), MOST_WORDS)
    confirm = Button(text("button-cancel-order"), CancelWithWords(order.id), style=Style.DANGER)
    rows = [[Button(text("order-keep"), ShowStaffOrder(order.id))], [confirm], way_back(AskWhy(order.id))]
    return Screen(text("staff-cancel-confirm", number=order.number, words=words), rows)


@router.tap(CancelWithWords)
async def cancel_with_words(visit: Visit, wanted: CancelWithWords) -> Answer:
    words = words_in_italics(visit.incoming)
    if not words:
        return await ask_why(visit, AskWhy(wanted.order_id))
    return await _cancel(visit, wanted.order_id, CancelReason.OTHER, words)


@router.tap(CancelFor)
async def cancel_for(visit: Visit, wanted: CancelFor) -> Answer:
    return await _cancel(visit, wanted.order_id, wanted.reason)


async def _cancel(visit: Visit, order_id: int, reason: CancelReason, words: str | None = None) -> Screen:
    await staff.require(visit.session, visit.customer.id, Permission.ORDER_CANCEL)
    order = await orders.cancel_by_staff(
        visit.session, visit.customer.id, order_id, reason, words=words, guards=visit.shop.guards
    )
    return await staff_order_screen(visit, order)


def _because(order: Order, reason: CancelReason) -> Button:
    tap = AskWhy(order.id) if reason is CancelReason.OTHER else CancelFor(order.id, reason)
    return Button(text(f"staff-reason-{reason.value.replace('_', '-')}"), tap, style=Style.DANGER)
