"""Photos that people send from the chat page."""

from __future__ import annotations

from aiohttp import BodyPartReader, web

from bot.playground.errors import ApiError, NotPossible
from bot.playground.files import PHOTO_BYTES
from bot.playground.web_origin import check_origin
from bot.playground.web_stage import Stage
from bot.playground.web_wish import Misunderstood, Wish

_MOST_PHOTOS = 10


def photos_route(stage: Stage) -> web.RouteDef:
    """`POST /playground/photos`: a form with `as`, `chat`, `caption` and up to ten `photo` files of 10 MB."""

    async def photos(request: web.Request) -> web.Response:
        check_origin(request)
        try:
            words, pictures = await _read(request)
            await _send(Wish(stage, words), pictures)
        except (Misunderstood, NotPossible, ApiError) as refusal:
            raise web.HTTPBadRequest(text=str(refusal)) from None
        return web.Response(status=204)

    return web.post("/playground/photos", photos)


async def _send(wish: Wish, pictures: list[bytes]) -> None:
    person, chat, caption = wish.person, wish.number("chat"), wish.find_words("caption", 1024) or ""
    if len(pictures) == 1:
        await person.sends_photo(pictures[0], caption, chat)
    else:
        await person.sends_album(pictures, caption, chat)


async def _read(request: web.Request) -> tuple[dict[str, str | int], list[bytes]]:
    """The fields and the pictures. Raises `Misunderstood` for what is too large or too many."""
    if request.content_type != "multipart/form-data":
        raise Misunderstood("A form with photos is expected.")
    words: dict[str, str | int] = {}
    pictures: list[bytes] = []
    async for part in await request.multipart():
        if not isinstance(part, BodyPartReader):
            raise Misunderstood("A form with photos is expected.")
        content = await _content(part)
        if part.name == "photo":
            pictures.append(content)
        elif part.name:
            words[part.name] = _word(part.name, content)
        if len(pictures) > _MOST_PHOTOS:
            raise Misunderstood("Ten photos at most.")
    if not pictures:
        raise Misunderstood("There is no photo.")
    return words, pictures


async def _content(part: BodyPartReader) -> bytes:
    content = bytearray()
    while chunk := await part.read_chunk(64 * 1024):
        content += chunk
        if len(content) > PHOTO_BYTES:
            raise Misunderstood("A photo may have 10 MB at most.")
    return bytes(content)


def _word(name: str, content: bytes) -> str | int:
    try:
        words = content.decode()
        return int(words) if name in {"as", "chat"} else words
    except ValueError:
        raise Misunderstood(f"“{name}” makes no sense.") from None
