"""Something off an order that waits for its money: how much, and in what words its customer reads it."""

from __future__ import annotations

from commerce import checkout, orders, payments, staff
from commerce.checkout import DiscountTooLarge, NotToBeDiscounted
from commerce.kit.money import Money
from commerce.kit.numerals import read_amount
from commerce.orders import Order
from commerce.staff import Permission
from handlers.chat.keyboards import way_back
from handlers.chat.router import Router, Visit
from handlers.chat.screen import Answer, Screen, paragraphs, text
from handlers.merchant.doors import ShowStaffOrder
from handlers.merchant.money_doors import AskDiscount, GiveDiscount, GiveDiscountWords
from handlers.merchant.orders import staff_order_screen

router = Router()


@router.tap(AskDiscount)
async def ask_discount(visit: Visit, wanted: AskDiscount) -> Answer:
    order, most = await _order(visit, wanted.order_id)
    body = text("discount-ask", number=order.number, total=order.total, most=most)
    return Screen(body, [way_back(ShowStaffOrder(order.id))], asks=GiveDiscount(order.id))


@router.reply(GiveDiscount)
async def read_discount(visit: Visit, asked: GiveDiscount) -> Answer:
    """Words come with it: nothing is taken off before they are there."""
    order, most = await _order(visit, asked.order_id)
    amount = read_amount(visit.words, order.currency)
    if not Money.zero(order.currency) < amount <= most:
        raise DiscountTooLarge(most=most)
    body = text("discount-words", number=order.number, amount=amount)
    asks = GiveDiscountWords(order.id, amount.amount, order.total.amount)
    return Screen(body, [way_back(AskDiscount(order.id))], asks=asks)


@router.reply(GiveDiscountWords)
async def read_words(visit: Visit, asked: GiveDiscountWords) -> Answer:
    await staff.require(visit.session, visit.customer.id, Permission.ORDER_REFUND)
    order = await orders.get_for_staff(visit.session, asked.order_id)
    amount = Money(asked.amount, order.currency)
    done = await checkout.discount(
        visit.session,
        visit.customer.id,
        order.id,
        amount,
        visit.words,
        visit.shop.providers,
        seen=asked.seen,
        limit=visit.shop.profile.limits.refund,
    )
    screen = await staff_order_screen(visit, await orders.get_for_staff(visit.session, order.id))
    notice = text("discount-given" if done else "discount-takes-two", amount=amount)
    return Screen(paragraphs(notice, screen.body), screen.rows)


async def _order(visit: Visit, order_id: int) -> tuple[Order, Money]:
    """The order, and how much can be taken off it. Raises `NotAllowed`, `NotFound`, `NotToBeDiscounted`."""
    await staff.require(visit.session, visit.customer.id, Permission.ORDER_REFUND)
    order = await orders.get_for_staff(visit.session, order_id)
    known = await payments.of_order(visit.session, order.id)
    most = await checkout.room_for_discount(visit.session, order, known, visit.shop.providers)
    if not most:
        raise NotToBeDiscounted(number=order.number)
    return order, most
