"""A card for whoever shares it: as a result of inline mode, with the picture that Telegram holds of it or in words."""

from __future__ import annotations

from campaigns import shared_cards
from handlers.chat.card_hand import CardDrawing, DrawCard, DrawnCard
from handlers.chat.messenger import Drawing
from handlers.chat.router import Visit
from handlers.chat.screen import CardPicture, Found, Words


def drawing_for(visit: Visit, ref: int) -> CardDrawing:
    """What whoever looks draws a card from."""
    return CardDrawing(visit.session, visit.shop, visit.language, ref)


def drawing_of(drawing: Drawing, ref: int) -> CardDrawing:
    """What the notice of a card's thing is drawn from."""
    return CardDrawing(drawing.session, drawing.shop, drawing.language, ref)


async def picture_for_sharers(drawing: CardDrawing, draw: DrawCard) -> CardPicture | None:
    """The picture that cards bear, for whoever shares them; shown by itself only where goods have a photo."""
    picture = (await draw(drawing)).picture
    return picture if picture is not None and picture.or_else is not None else None


async def found_card(visit: Visit, letter: str, ref: int, card: DrawnCard, title: Words, about: Words) -> Found:
    """The result; its id says what it is, and which picture it was sent with."""
    held = None
    if card.picture is not None:
        album = shared_cards.Album(visit.shop.bot_id, card.picture.kind, ref, visit.language)
        held = await shared_cards.held(visit.session, album)
    return Found(
        id=f"{letter}{ref}" if held is None else f"{letter}{ref}:{held.mark}",
        title=title,
        description=about,
        card=card.screen.body,
        rows=card.screen.rows,
        file_id=held.file_id if held is not None else None,
    )
