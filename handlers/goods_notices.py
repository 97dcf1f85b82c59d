"""Whoever has sent pictures of a product sees them on its card as soon as they hang there."""

from __future__ import annotations

from campaigns import outbox
from commerce import catalogue
from commerce.catalogue import PhotosCame
from commerce.kit.database import Session
from commerce.staff import Permission
from handlers.chat.messenger import Drawing
from handlers.chat.screen import Screen, text
from handlers.merchant.goods import draw_item
from handlers.notices import notices


async def tell_photos_came(session: Session, came: PhotosCame) -> None:
    """A reaction: the card is shown anew once all that were sent together are there, and for each that was none."""
    if came.refused or not await catalogue.count_awaited(session, came.product_id):
        details = {"product": came.product_id, "refused": came.refused}
        dedup = f"goods-card:{came.awaited_id}"
        await outbox.post(session, came.actor_id, "goods-card", details, dedup=dedup)


@notices.draws("goods-card", needs=Permission.CATALOGUE_EDIT)
async def draw_photos_came(drawing: Drawing) -> Screen:
    """The card, and whether a picture could not be used."""
    notice = text("goods-photo-refused") if drawing.details["refused"] else None
    return await draw_item(drawing.session, drawing.language, drawing.details["product"], notice)
