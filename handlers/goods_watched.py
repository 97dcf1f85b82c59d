"""The button under goods that are sold out: tell me when they are back, or do not after all."""

from __future__ import annotations

from campaigns import journeys
from handlers.chat.keyboards import Row
from handlers.chat.router import Visit
from handlers.chat.screen import Button, text
from handlers.doors import WatchGoods


async def watch_rows(visit: Visit, variant_id: int) -> list[Row]:
    """One button, where the shop tells people at all."""
    if not await journeys.can_watch(visit.session):
        return []
    watching = await journeys.is_watching(visit.session, visit.customer.id, variant_id)
    label = text("goods-notified" if watching else "goods-notify")
    return [[Button(label, WatchGoods(variant_id, wanted=not watching))]]
