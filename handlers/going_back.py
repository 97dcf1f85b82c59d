"""What goes back where, and when: told before anybody says yes to it."""

from __future__ import annotations

from collections.abc import Mapping

from commerce import membership, payments
from commerce.kit.database import Session
from commerce.kit.money import Money
from commerce.membership import Spending
from commerce.orders import Order
from commerce.payments import CREDIT, STARS, Payment
from handlers.chat.screen import Words, text
from handlers.coupon_words import had_coupons


async def going_back_words(
    session: Session,
    order: Order,
    amount: Money,
    lines: Mapping[int, int] | None = None,
    known: tuple[Payment, ...] | None = None,
) -> list[Words]:
    """How a sum goes back by the ways it was paid with; `lines` as for `payments.give_back`.

    `known` are the order's payments, where they have been read.
    """
    if not amount:
        return []
    known = await payments.of_order(session, order.id) if known is None else known
    credit, money = await payments.parted(session, order, known, amount, lines)
    told = [text("back-credit", amount=credit)] if credit else []
    paid = [one for one in known if one.provider != CREDIT and one.returnable]
    return [*told, *(_money_words(one, money) for one in paid[:1] if money)]


async def everything_back_words(session: Session, order: Order) -> list[Words]:
    """What comes back with an order that is called off whole: its money, its points, its coupons."""
    known = await payments.of_order(session, order.id)
    told = await going_back_words(session, order, payments.returnable(order, known), known=known)
    points = await membership.find_order_points(session, order.id)
    if points is not None and points.spending in (Spending.HELD, Spending.REDEEMED):
        told.append(text("back-points", points=points.spent - points.returned))
    if had_coupons(order):
        told.append(text("back-coupons"))
    return told


def _money_words(payment: Payment, amount: Money) -> Words:
    if payment.amount.currency == STARS:
        return text("back-stars", amount=payment.returnable)
    return text("back-money-by-hand" if payment.by_hand else "back-money", amount=amount)
