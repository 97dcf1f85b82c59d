"""A card for whoever shares it: as a result of inline mode, with the picture that Telegram holds of it or in words."""

from __future__ import annotations

from dataclasses import dataclass

from campaigns import shared_cards
from handlers.chat.card_hand import CardDrawing, DrawCard, DrawnCard, held_for, looks_of
from handlers.chat.messenger import Drawing
from handlers.chat.router import Visit
from handlers.chat.screen import CardPicture, Found, Words
from handlers.chat.writing import Writer


@dataclass(frozen=True)
class Sent:
    """A card that went into some chat: by which Telegram finds it, with which picture, and how it looked."""

    where: str
    picture: str | None
    looks: str | None


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


async def last_picture(
    drawing: Drawing, kind: str, ref: int, draw: DrawCard, *, for_all: bool = True
) -> CardPicture | None:
    """The picture of how a thing ended, for whoever is told so: with it Telegram holds it for cards elsewhere.

    None where no card waits for one; unless `for_all`, only for cards that whoever is told has sent.
    """
    sent_by = None if for_all else drawing.customer.id
    if not await shared_cards.bears_picture(drawing.session, kind, ref, sent_by):
        return None
    return (await draw(drawing_of(drawing, ref))).picture


async def found_card(visit: Visit, letter: str, ref: int, card: DrawnCard, title: Words, about: Words) -> Found:
    """The result; its id says what it is, which picture it is sent with, and how it looks then."""
    held = None
    if card.picture is not None:
        album = shared_cards.Album(visit.shop.bot_id, card.picture.kind, ref, visit.language)
        held = await held_for(visit.session, album, card)
    looks = looks_of(card.screen, held, Writer(visit.shop.texts, visit.language))
    return Found(
        id=f"{letter}{ref}:{held.mark if held is not None else ''}:{looks}",
        title=title,
        description=about,
        card=card.screen.body,
        rows=card.screen.rows,
        file_id=held.file_id if held is not None else None,
    )
