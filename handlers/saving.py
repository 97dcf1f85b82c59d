"""On the card of goods: somebody saves them, or wishes to be told that they are back or cost less, or takes it back."""

from __future__ import annotations

from dataclasses import replace

from campaigns import behaviour, journeys
from campaigns.behaviour import Kind as Act
from commerce import catalogue, wishlists
from commerce.kit.errors import NotFound
from commerce.wishlists import WishKind
from handlers.chat.router import Router, Visit
from handlers.chat.screen import Answer, Words, text
from handlers.doors import SaveGoods, WatchGoods, WatchPrice
from handlers.products import product_screen
from handlers.wishes import promised

router = Router()


@router.tap(SaveGoods)
async def save(visit: Visit, wanted: SaveGoods) -> Answer:
    """The card stays as it is; its button says how it stands."""
    if wanted.wanted:
        toast = await _saved(visit, wanted)
    else:
        await wishlists.forget(visit.session, visit.customer.id, wanted.product_id, wanted.variant_id)
        toast = text("goods-forgotten")
    screen = await product_screen(visit, wanted.product_id, wanted.variant_id)
    return replace(screen, toast=toast)


@router.tap(WatchGoods)
async def watch(visit: Visit, wanted: WatchGoods) -> Answer:
    """The wish itself is the consent; it ends with one message."""
    return await _watched(visit, wanted.variant_id, WishKind.BACK, wanted=wanted.wanted)


@router.tap(WatchPrice)
async def watch_price(visit: Visit, wanted: WatchPrice) -> Answer:
    """The wish itself is the consent."""
    return await _watched(visit, wanted.variant_id, WishKind.PRICE, wanted=wanted.wanted)


async def wish(visit: Visit, variant_id: int, kind: WishKind, *, wanted: bool) -> Words:
    """Note a wish, or that it is none any more, and tell what comes of it. Raises `NotFound`, `WishlistFull`."""
    if not wanted:
        await wishlists.unwish(visit.session, visit.customer.id, variant_id, kind)
        return text(f"goods-will-not-tell-{kind}")
    language, currency = visit.language, visit.shop.profile.currency
    await journeys.watch(visit.session, visit.customer.id, variant_id, kind, language=language, currency=currency)
    return await promised(visit, text(f"goods-will-tell-{kind}"))


async def _saved(visit: Visit, wanted: SaveGoods) -> Words:
    fresh = await wishlists.save(
        visit.session,
        visit.customer.id,
        wanted.product_id,
        wanted.variant_id,
        language=visit.language,
        currency=visit.shop.profile.currency,
    )
    if fresh:
        await behaviour.note(visit.session, visit.customer.id, Act.SAVED, wanted.product_id)
    return text("goods-now-saved")


async def _watched(visit: Visit, variant_id: int, kind: WishKind, *, wanted: bool) -> Answer:
    found = await catalogue.find_variants(visit.session, [variant_id], visit.language)
    if variant_id not in found:
        raise NotFound
    toast = await wish(visit, variant_id, kind, wanted=wanted)
    return replace(await product_screen(visit, found[variant_id].product_id, variant_id), toast=toast)
