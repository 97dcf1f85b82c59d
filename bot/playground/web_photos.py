"""Photos and files that people send from the chat page."""

from __future__ import annotations

from dataclasses import dataclass, field

from aiohttp import BodyPartReader, web

from bot.playground.errors import ApiError, NotPossible
from bot.playground.files import DOWNLOAD_BYTES, PHOTO_BYTES
from bot.playground.web_origin import check_origin
from bot.playground.web_stage import Stage
from bot.playground.web_wish import Misunderstood, Wish

_MOST_PHOTOS = 10


def photos_route(stage: Stage) -> web.RouteDef:
    """`POST /playground/photos`: a form with `as`, `chat`, `caption`, and one `file` or up to ten `photo` of 10 MB.

    A file may be as large as bots can fetch, 20 MB, and keeps its name.
    """

    async def photos(request: web.Request) -> web.Response:
        check_origin(request)
        try:
            sent = await _read(request)
            await _send(Wish(stage, sent.words), sent)
        except (Misunderstood, NotPossible, ApiError) as refusal:
            raise web.HTTPBadRequest(text=str(refusal)) from None
        return web.Response(status=204)

    return web.post("/playground/photos", photos)


@dataclass
class _Sent:
    """What came in one form."""

    words: dict[str, str | int] = field(default_factory=dict)
    pictures: list[bytes] = field(default_factory=list)
    file: tuple[str, bytes] | None = None


async def _send(wish: Wish, sent: _Sent) -> None:
    person, chat, caption = wish.person, wish.number("chat"), wish.find_words("caption", 1024) or ""
    if sent.file is not None:
        name, content = sent.file
        await person.sends_document(content, name, caption, chat)
    elif len(sent.pictures) == 1:
        await person.sends_photo(sent.pictures[0], caption, chat)
    else:
        await person.sends_album(sent.pictures, caption, chat)


async def _read(request: web.Request) -> _Sent:
    """The fields and what is sent. Raises `Misunderstood` for what is too large or too many."""
    if request.content_type != "multipart/form-data":
        raise Misunderstood("A form with photos is expected.")
    sent = _Sent()
    async for part in await request.multipart():
        if not isinstance(part, BodyPartReader):
            raise Misunderstood("A form with photos is expected.")
        await _take(part, sent)
    if not sent.pictures and sent.file is None:
        raise Misunderstood("There is no photo.")
    return sent


async def _take(part: BodyPartReader, sent: _Sent) -> None:
    if part.name == "file":
        sent.file = part.filename or "file", await _content(part, DOWNLOAD_BYTES)
    elif part.name == "photo":
        sent.pictures.append(await _content(part, PHOTO_BYTES))
    elif part.name:
        sent.words[part.name] = _word(part.name, await _content(part, PHOTO_BYTES))
    if len(sent.pictures) > _MOST_PHOTOS:
        raise Misunderstood("Ten photos at most.")


async def _content(part: BodyPartReader, most: int) -> bytes:
    content = bytearray()
    while chunk := await part.read_chunk(64 * 1024):
        content += chunk
        if len(content) > most:
            raise Misunderstood(f"It may have {most >> 20} MB at most.")
    return bytes(content)


def _word(name: str, content: bytes) -> str | int:
    try:
        words = content.decode()
        return int(words) if name in {"as", "chat"} else words
    except ValueError:
        raise Misunderstood(f"“{name}” makes no sense.") from None
