"""What is said of flash sales wherever they are shown: the price, from when until when, and how many are left."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import timedelta

from campaigns import flash_sales
from campaigns.calendar import Status
from campaigns.flash_sales import FlashSale, Look
from commerce.catalogue import VariantCard
from commerce.kit.clock import now
from commerce.kit.money import Money
from handlers.chat.keyboards import Row
from handlers.chat.router import Visit
from handlers.chat.screen import Button, Style, Words, lines, text
from handlers.doors import BuyFlash, RemindOfFlash, WatchFlash
from handlers.team_words import time_left

#: "Only 3 left" is said from here down.
FEW = 20


async def flash_part(visit: Visit, product_id: int, chosen: VariantCard) -> tuple[Words | None, Row]:
    """What a product's card says of its flash sale, and what can be done; nothing where there is none."""
    sale = await flash_sales.of_product(visit.session, product_id)
    if sale is None or chosen.variant_id not in sale.prices:
        return None, []
    look = await flash_sales.seen_by(visit.session, visit.customer.id, sale, chosen.variant_id)
    earlier = await flash_sales.earlier_prices(visit.session, sale)
    former = min(chosen.price, earlier.get(chosen.variant_id, chosen.price), key=lambda one: one.amount)
    return lines(*_words(look, former)), _row(look)


def price_words(price: Money, former: Money) -> Words:
    """The price of a sale, beside what the goods really cost before, where that was more."""
    if former.amount <= price.amount:
        return text("flash-price", price=price)
    return text("flash-price-former", price=price, former=former)


def _words(look: Look, former: Money) -> Iterator[Words]:
    window, price = look.sale.window, look.sale.prices[look.variant_id]
    yield price_words(price, former)
    if window.status is Status.PAUSED:
        yield text("flash-paused")
        return
    if not look.has_begun:
        yield text("flash-starts", starts=look.opens_at, left=time_left(look.opens_at))
    else:
        yield text("flash-ends", until=window.ends_at, left=time_left(window.ends_at))
    if look.opens_at < window.starts_at and window.starts_at > now():
        yield text("flash-member", minutes=(window.starts_at - look.opens_at) // timedelta(minutes=1))
    if look.has_begun:
        yield from _left_words(look)
    if look.sale.terms.max_pieces is not None and not look.pieces:
        yield text("flash-limit", most=look.sale.terms.max_pieces)


def _left_words(look: Look) -> Iterator[Words]:
    left = look.sale.allotment(look.variant_id).left
    if look.pieces:
        yield text("flash-have", count=look.pieces, more=-1 if look.may_have is None else look.may_have)
    if left == 0:
        yield text("flash-sold-out")
    elif left is not None and left <= FEW:
        yield text("flash-left", left=left)


def _row(look: Look) -> Row:
    sale, variant_id = look.sale, look.variant_id
    if sale.window.status is Status.PAUSED:
        return []
    if not look.has_begun:
        label = text("flash-notified" if look.reminded else "flash-notify")
        return [Button(label, RemindOfFlash(sale.id, variant_id, wanted=not look.reminded))]
    if look.may_have == 0:
        return []
    if sale.is_sold_out(variant_id):
        return [] if look.watching else [Button(text("flash-notify"), WatchFlash(sale.id, variant_id))]
    label = text("flash-buy", price=sale.prices[variant_id])
    return [Button(label, BuyFlash(sale.id, variant_id), style=Style.PRIMARY)]


def deal_words(title: str, sale: FlashSale) -> Words:
    """A flash sale in a list: what, for how much, and until when or from when on."""
    window, price = sale.window, min(sale.prices.values(), key=lambda one: one.amount)
    if window.status is Status.PAUSED:
        return text("deal-flash-paused", title=title, price=price)
    if not window.has_begun:
        return text("deal-flash-coming", title=title, price=price, starts=window.starts_at)
    if all(sale.is_sold_out(one) for one in sale.prices):
        return text("deal-flash-sold-out", title=title, price=price)
    return text("deal-flash", title=title, price=price, left=time_left(window.ends_at))
