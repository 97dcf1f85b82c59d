"""The bell of the shelves: whoever may fill them hears what is running out, all of it in one message."""

from __future__ import annotations

from commerce import catalogue, inventory
from commerce.inventory import StockLow
from commerce.kit.database import Session
from commerce.staff import Permission
from handlers.carts import MOST_NAME, name_of
from handlers.chat.messenger import Drawing
from handlers.chat.screen import Button, Screen, Words, lines, paragraphs, text
from handlers.chat.writing import shortened
from handlers.merchant.doors import ShowCounts
from handlers.merchant.stock import cover_words
from handlers.notices import notices, ring

#: So many variants are told by name.
MOST_NAMED = 15
#: So many have a button of their own.
MOST_BUTTONS = 5


async def tell_low(session: Session, low: StockLow) -> None:
    """Whoever may fill the shelves hears what is running out."""
    about = f"{low.at}:{low.variant_ids[0]}"
    await ring(session, Permission.STOCK_ADJUST, "staff-stock-low", about, {"variants": low.variant_ids})


@notices.draws("staff-stock-low", needs=Permission.STOCK_ADJUST)
async def draw_low(drawing: Drawing) -> Screen | None:
    """What is running out, with how much is left and for how long; nothing for somebody who has left the staff."""
    ids: list[int] = drawing.details["variants"]
    variants = await catalogue.find_variants(drawing.session, ids[:MOST_NAMED], drawing.language)
    told: list[Words] = []
    rows: list[list[Button]] = []
    for variant in variants.values():
        stands = await inventory.standing(drawing.session, variant.variant_id)
        name = shortened(name_of(variant.title, variant.option_label), MOST_NAME)
        left = text("stock-low-left", name=name, sku=variant.sku, count=stands.free, held=stands.held)
        told.append(lines(left, cover_words(stands)))
        rows.append(
            [Button(text("stock-row", name=shortened(name, 40), sku=variant.sku), ShowCounts(variant.variant_id))]
        )
    more = text("stock-low-more", count=len(ids) - len(told)) if len(ids) > len(told) else None
    return Screen(paragraphs(text("notice-staff-stock-low", count=len(ids)), *told, more), rows[:MOST_BUTTONS])
