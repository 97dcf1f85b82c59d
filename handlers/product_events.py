"""What campaigns say and offer on a product's card: a flash sale, a group's price, a bargain, what goes with it."""

from __future__ import annotations

from dataclasses import dataclass

from campaigns import bargains, calendar, group_buys, recommendations
from campaigns.calendar import Kind
from commerce.catalogue import ProductCard, VariantCard
from commerce.kit.money import Money
from handlers.chat.keyboards import Row
from handlers.chat.router import Visit
from handlers.chat.screen import Button, Words, text
from handlers.doors import ShowBargains, ShowGroup, ShowTogether
from handlers.flash_words import flash_part


@dataclass(frozen=True)
class Events:
    """What campaigns say of a product, and the ways into them."""

    words: Words | None
    rows: tuple[Row, ...]


async def events_of(visit: Visit, card: ProductCard, chosen: VariantCard, alone: Money) -> Events:
    """What campaigns say and offer on a product's card; most products have none, and one statement tells so.

    Whether anything goes with it is one look more.
    """
    kinds = await calendar.kinds_at_hand(visit.session, card.product_id)
    flash, rush = await flash_part(visit, card.product_id, chosen) if Kind.FLASH_SALE in kinds else (None, [])
    group = await _group_row(visit, card, chosen, alone) if Kind.GROUP_BUY in kinds else []
    bargain = await _bargain_row(visit, card, chosen) if Kind.BARGAIN in kinds else []
    return Events(flash, (rush, group, bargain, await _together_row(visit, card)))


async def _together_row(visit: Visit, card: ProductCard) -> Row:
    """The way to what is often bought together with it: one look into an index."""
    if not await recommendations.has_companions(visit.session, card.product_id):
        return []
    return [Button(text("together-button"), ShowTogether(card.product_id))]


async def _group_row(visit: Visit, card: ProductCard, chosen: VariantCard, alone: Money) -> Row:
    """The way to buy it together, and how far the fullest team is; an empty row where that saves nothing."""
    group = await group_buys.glance(visit.session, card.product_id)
    if group is None or group.lowest(chosen.variant_id) >= alone:
        return []
    price, to = group.price(chosen.variant_id), ShowGroup(card.product_id, chosen.variant_id)
    for team in await group_buys.teams_nearly_full(visit.session, visit.customer.id, group.campaign_id, 1):
        return [Button(text("product-group-price-team", price=price, paid=team.paid, size=team.size), to)]
    return [Button(text("product-group-price", price=price, size=group.size), to)]


async def _bargain_row(visit: Visit, card: ProductCard, chosen: VariantCard) -> Row:
    """The way to bargain for it with the help of friends, and how low it goes; an empty row where that is not so."""
    deal = await bargains.glance(visit.session, card.product_id)
    if deal is None:
        return []
    floor = deal.floors.get(chosen.variant_id, deal.cheapest)
    return [Button(text("product-bargain", floor=floor), ShowBargains(card.product_id, chosen.variant_id))]
