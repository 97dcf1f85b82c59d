"""Reaches cards in chats that the shop does not see: words are edited there, and pictures that Telegram holds."""

from __future__ import annotations

from collections.abc import Awaitable, Callable, Iterator, Mapping
from dataclasses import dataclass
from datetime import datetime, timedelta
from hashlib import blake2b

import orjson
from telegram.error import BadRequest

from campaigns import shared_cards
from campaigns.shared_cards import Album, Face, Gone, Held, Lost, Outcome, Owed, Shown
from commerce import catalogue
from commerce.kit.database import Database, Session
from commerce.kit.errors import NotFound
from handlers.chat.courier import Courier, FloodWait, NotCarriedOut, Unanswered, Unreachable
from handlers.chat.front import ShopFront
from handlers.chat.pacing import Lane
from handlers.chat.screen import CardPicture, Screen
from handlers.chat.writing import Payload, Writer

#: What Telegram says when there is no such message, or none of ours.
_NO_CARD = "message_id_invalid"
#: What it says of a file that it does not know (any more).
_BAD_FILE = "file"


@dataclass(frozen=True)
class CardDrawing:
    """What a card is drawn from, at the moment it is edited."""

    session: Session
    shop: ShopFront
    language: str
    ref: int


@dataclass(frozen=True)
class DrawnCard:
    """A card for anybody's eyes: what it says, by which token links lead to it, when its time is over, its picture."""

    screen: Screen
    token: str
    ends_at: datetime | None = None
    picture: CardPicture | None = None


DrawCard = Callable[[CardDrawing], Awaitable[DrawnCard]]


@dataclass(frozen=True)
class _Ways:
    """A card written out: as words alone, and as words below a picture."""

    text: Payload
    caption: Payload
    album: Album
    held: Held | None
    #: Whether the picture that Telegram holds shows how things stand now.
    is_current: bool


class CardHand:
    """The hand that edits cards for one shop."""

    def __init__(self, database: Database, shop: ShopFront, courier: Courier, draws: Mapping[str, DrawCard]) -> None:
        self._database = database
        self._shop = shop
        self._courier = courier
        self._draws = draws

    async def draw(self, kind: str, ref: int, language: str) -> Face | None:
        """A thing as its cards show it in a language; none of a kind that the shop does not know (any more)."""
        draw = self._draws.get(kind)
        if draw is None:
            return None
        spoken = self._shop.texts.language_for(language)
        album = Album(self._shop.bot_id, kind, ref, spoken)
        async with self._database.reading() as session:
            try:
                drawn = await draw(CardDrawing(session, self._shop, spoken, ref))
            except NotFound:
                return None
            held = await held_for(session, album, drawn) if drawn.picture is not None else None
        writer = Writer(self._shop.texts, spoken)
        current = held is not None and drawn.picture is not None and held.mark == drawn.picture.mark
        ways = _Ways(writer.text(drawn.screen), writer.caption(drawn.screen), album, held, current)
        return Face(looks_of(drawn.screen, held, writer), drawn.ends_at, ways)

    async def show(self, card: Owed, face: Face) -> Outcome:
        """Edit a card in the way that it can be; a picture it bears stays where there is none newer."""
        for method, payload, picture in _tries(card, face.content):
            try:
                await self._courier.call(
                    method, {"inline_message_id": card.inline_message_id, **payload}, lane=Lane.BULK
                )
            except FloodWait as flood:
                return Lost(timedelta(seconds=flood.retry_after))
            except (NotCarriedOut, Unanswered):
                return Lost()
            except Unreachable:
                return Gone()
            except BadRequest as refused:
                if _NO_CARD in refused.message.lower():
                    return Gone()
                if _BAD_FILE in refused.message.lower():
                    await self._let_go(face.content)
            else:
                return Shown(picture)
        return Gone()

    async def _let_go(self, ways: _Ways) -> None:
        if ways.held is not None:
            async with self._database.unit_of_work() as session:
                await shared_cards.let_go(session, ways.album, ways.held.file_id)


def _tries(card: Owed, ways: _Ways) -> Iterator[tuple[str, Payload, str | None]]:
    """Methods that may do it, the best first; each with the mark of the picture that stands there then."""
    held = ways.held
    if held is not None and held.mark != card.picture and (ways.is_current or card.picture is not None):
        words = {**ways.caption}
        markup = {"reply_markup": words.pop("reply_markup", {"inline_keyboard": []})}
        media = {"type": "photo", "media": held.file_id, **words}
        yield "editMessageMedia", {"media": media, **markup}, held.mark
    if card.picture is not None:
        yield "editMessageCaption", ways.caption, card.picture
    yield "editMessageText", ways.text, None


async def held_for(session: Session, album: Album, drawn: DrawnCard) -> Held | None:
    """The picture that Telegram holds for a card: the newest one, which may show how things stood a while ago.

    Of what nobody can enter any more an old one would still ask people in: the goods are shown as they are instead.
    """
    held = await shared_cards.held(session, album)
    goods = drawn.picture.or_else if drawn.picture is not None else None
    if drawn.ends_at is not None or drawn.picture is None or goods is None:
        return held
    if held is not None and held.mark == drawn.picture.mark:
        return held
    file_id = await catalogue.photo_file_id(session, goods.photo_id, album.bot_id)
    return Held(f"photo-{goods.photo_id}", file_id) if file_id is not None else held


def looks_of(screen: Screen, held: Held | None, writer: Writer) -> str:
    """A print of all that a card shows: the same for whatever looks the same."""
    told = orjson.dumps([writer.text(screen), held.mark if held is not None else None])
    return blake2b(told, digest_size=8).hexdigest()
