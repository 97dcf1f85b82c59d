"""The buttons under goods by which they are saved, and by which somebody is told that they are back, or cost less."""

from __future__ import annotations

from campaigns import journeys
from commerce import wishlists
from commerce.kit.facts import Facts
from commerce.wishlists import WishKind
from handlers.chat.keyboards import Row
from handlers.chat.router import Visit
from handlers.chat.screen import Button, text
from handlers.doors import SaveGoods, WatchGoods, WatchPrice


async def watch_rows(visit: Visit, variant_id: int, facts: Facts) -> list[Row]:
    """Under goods that are sold out: one button, where the shop tells people at all."""
    if not await journeys.can_watch(visit.session, WishKind.BACK):
        return []
    watching = (variant_id, WishKind.BACK) in facts.of(wishlists.WISHED)
    label = text("goods-notified" if watching else "goods-notify")
    return [[Button(label, WatchGoods(variant_id, wanted=not watching))]]


async def saving_row(visit: Visit, product_id: int, shown: int, chosen: int | None, facts: Facts) -> Row:
    """Save, or what is saved already; and beside it whether a lower price is told of.

    `shown` is the variant that the card tells of, `chosen` the one that was asked for, if any was.
    """
    if not facts.of(wishlists.SAVED) & {shown, None}:
        return [Button(text("goods-save"), SaveGoods(product_id, chosen, wanted=True))]
    row = [Button(text("goods-saved"), SaveGoods(product_id, shown, wanted=False))]
    if await journeys.can_watch(visit.session, WishKind.PRICE):
        row.append(price_button(shown, (shown, WishKind.PRICE) in facts.of(wishlists.WISHED)))
    return row


def price_button(variant_id: int, wished: bool) -> Button:
    """Tell me of a lower price, or do not any more."""
    return Button(text("goods-price-watched" if wished else "goods-watch-price"), WatchPrice(variant_id, not wished))
