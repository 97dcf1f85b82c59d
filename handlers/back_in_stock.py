"""Goods that are sold out: somebody asks to be told when they are back, or takes it back."""

from __future__ import annotations

from dataclasses import replace

from campaigns import journeys
from commerce import catalogue
from commerce.kit.errors import NotFound
from handlers.chat.router import Router, Visit
from handlers.chat.screen import Answer, text
from handlers.doors import WatchGoods
from handlers.products import product_screen
from handlers.wishes import promised

router = Router()


@router.tap(WatchGoods)
async def watch(visit: Visit, wanted: WatchGoods) -> Answer:
    """The wish itself is the consent; it ends with one message."""
    found = await catalogue.find_variants(visit.session, [wanted.variant_id], visit.language)
    if wanted.variant_id not in found:
        raise NotFound
    if wanted.wanted:
        await journeys.watch(visit.session, visit.customer.id, wanted.variant_id)
        toast = await promised(visit, text("goods-will-tell"))
    else:
        await journeys.unwatch(visit.session, visit.customer.id, wanted.variant_id)
        toast = text("goods-will-not-tell")
    screen = await product_screen(visit, found[wanted.variant_id].product_id, wanted.variant_id)
    return replace(screen, toast=toast)
