"""Flash sales in chat: into the cart at the sale's price, and word for whoever asked for it."""

from __future__ import annotations

from dataclasses import replace

from campaigns import flash_sales
from campaigns.flash_sales import BACK, STARTS, FlashSale
from commerce import carts, catalogue
from handlers.chat.messenger import Drawing
from handlers.chat.router import Router, Visit
from handlers.chat.screen import Answer, Button, Screen, Style, Words, lines, text
from handlers.doors import BuyFlash, RemindOfFlash, ShowVariant, WatchFlash
from handlers.flash_words import price_words
from handlers.notices import notices
from handlers.products import product_screen
from handlers.team_words import time_left

router = Router()


@router.tap(BuyFlash)
async def buy(visit: Visit, wanted: BuyFlash) -> Answer:
    """One more into the cart at the sale's price: what could not be ordered now is refused before it lies there."""
    session, customer_id, variant_id = visit.session, visit.customer.id, wanted.variant_id
    ref = flash_sales.ref_of(wanted.campaign_id)
    cart = await carts.view(session, customer_id, visit.language, visit.shop.profile)
    there = sum(one.quantity for one in cart.lines if one.event_ref == ref and one.variant_id == variant_id)
    await flash_sales.look(session, customer_id, wanted.campaign_id, variant_id, there + 1)
    cart = await carts.add(
        session, customer_id, variant_id, 1, language=visit.language, profile=visit.shop.profile, event_ref=ref
    )
    line = next(one for one in cart.lines if one.event_ref == ref and one.variant_id == variant_id)
    screen = await product_screen(visit, line.product_id, variant_id)
    return replace(screen, toast=text("flash-in-cart", price=line.unit_price))


@router.tap(RemindOfFlash)
async def remind(visit: Visit, wanted: RemindOfFlash) -> Answer:
    """Ask to be told before it begins, or not any more."""
    if wanted.wanted:
        await flash_sales.remind(visit.session, visit.customer.id, wanted.campaign_id)
    else:
        await flash_sales.do_not_remind(visit.session, visit.customer.id, wanted.campaign_id)
    toast = text("flash-will-tell" if wanted.wanted else "flash-will-not-tell")
    return replace(await _card(visit, wanted.campaign_id, wanted.variant_id), toast=toast)


@router.tap(WatchFlash)
async def watch(visit: Visit, wanted: WatchFlash) -> Answer:
    """Ask to be told when a piece can be had again."""
    await flash_sales.watch(visit.session, visit.customer.id, wanted.campaign_id, wanted.variant_id)
    card = await _card(visit, wanted.campaign_id, wanted.variant_id)
    return replace(card, toast=text("flash-will-tell-back"))


@notices.draws(STARTS)
async def draw_starts(drawing: Drawing) -> Screen | None:
    """The sale begins in a moment, or has begun; nothing if it does not take place."""
    sale = await flash_sales.get(drawing.session, drawing.details["campaign"])
    if sale.window.is_over or not sale.prices:
        return None
    variant_id = min(sale.prices)
    look = await flash_sales.seen_by(drawing.session, drawing.customer.id, sale, variant_id)
    when = (
        text("flash-ends", until=sale.window.ends_at, left=time_left(sale.window.ends_at))
        if look.has_begun
        else text("flash-starts", starts=look.opens_at, left=time_left(look.opens_at))
    )
    return await _told(drawing, sale, variant_id, "notice-flash-starts", when)


@notices.draws(BACK)
async def draw_back(drawing: Drawing) -> Screen | None:
    """A piece can be had again; nothing when somebody else was faster."""
    sale = await flash_sales.get(drawing.session, drawing.details["campaign"])
    variant_id = int(drawing.details["variant"])
    if sale.window.is_over or variant_id not in sale.prices or sale.is_sold_out(variant_id):
        return None
    when = text("flash-ends", until=sale.window.ends_at, left=time_left(sale.window.ends_at))
    return await _told(drawing, sale, variant_id, "notice-flash-back", when)


async def _told(drawing: Drawing, sale: FlashSale, variant_id: int, key: str, when: Words) -> Screen | None:
    card = (await catalogue.find_variants(drawing.session, [variant_id], drawing.language)).get(variant_id)
    if card is None:
        return None
    earlier = await flash_sales.earlier_prices(drawing.session, sale)
    former = min(card.price, earlier.get(variant_id, card.price), key=lambda one: one.amount)
    words = lines(text(key, title=card.title), price_words(sale.prices[variant_id], former), when)
    return Screen(words, [[Button(text("flash-show"), ShowVariant(variant_id), style=Style.PRIMARY)]])


async def _card(visit: Visit, campaign_id: int, variant_id: int) -> Screen:
    sale = await flash_sales.get(visit.session, campaign_id)
    return await product_screen(visit, sale.campaign.product_id, variant_id)
