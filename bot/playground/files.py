"""Pictures and files: what was uploaded, what it is called, and under which name each bot knows it."""

from __future__ import annotations

import base64
import io
import mimetypes
from dataclasses import dataclass
from itertools import count
from typing import Any

import aiohttp
from PIL import Image, UnidentifiedImageError

from bot.playground.addresses import is_loopback
from bot.playground.errors import ApiError, bad_request
from bot.playground.parameters import Call, Json

PHOTO_BYTES = 10 * 1024 * 1024
UPLOAD_BYTES = 50 * 1024 * 1024
DOWNLOAD_BYTES = 20 * 1024 * 1024
_URL_BYTES = {"photo": 5 * 1024 * 1024}
_PREFIX = {
    "photo": "AgACAgIA",
    "document": "BQACAgIA",
    "video": "BAACAgIA",
    "animation": "CgACAgIA",
    "audio": "CQACAgIA",
    "voice": "AwACAgIA",
    "sticker": "CAACAgIA",
    "video_note": "DQACAgIA",
}
_KINDS = {prefix: kind for kind, prefix in _PREFIX.items()}
_FOLDERS = {"photo": "photos", "video": "videos", "voice": "voice", "sticker": "stickers"}
_PREVIEW = 90


@dataclass(frozen=True)
class Upload:
    """A file handed in with a call or sent by a person."""

    name: str
    content: bytes
    mime: str = "application/octet-stream"


@dataclass(frozen=True, slots=True)
class StoredFile:
    """A file Telegram keeps. Width and height are pixels, duration seconds."""

    unique_id: str
    kind: str
    upload: Upload
    width: int = 0
    height: int = 0
    duration: int = 0
    emoji: str | None = None

    @property
    def path(self) -> str:
        """Where it is downloaded from, below `/file/bot<token>/`."""
        folder = _FOLDERS.get(self.kind, "documents")
        extension = mimetypes.guess_extension(self.upload.mime) or ""
        return f"{folder}/{self.unique_id}{extension}"

    def as_json(self, bot_id: int) -> Json:
        """The message fields this file fills, as one bot sees them."""
        if self.kind == "photo":
            return {"photo": self._sizes(bot_id)}
        described = {**self._named(bot_id), **self._described()}
        if self.kind == "animation":
            return {"animation": described, "document": self._named(bot_id)}
        return {self.kind: described}

    def _sizes(self, bot_id: int) -> list[Json]:
        scale = max(self.width, self.height) / _PREVIEW
        full = {**self._ids(bot_id), "file_size": len(self.upload.content), "width": self.width, "height": self.height}
        if scale <= 1:
            return [full]
        small = {
            **self._ids(bot_id, "s"),
            "file_size": len(self.upload.content),
            "width": max(1, round(self.width / scale)),
            "height": max(1, round(self.height / scale)),
        }
        return [small, full]

    def _ids(self, bot_id: int, size: str = "") -> Json:
        unique_id = self.unique_id + size
        return {"file_id": _file_id(bot_id, self.kind, unique_id), "file_unique_id": unique_id}

    def _named(self, bot_id: int) -> Json:
        size = {"file_size": len(self.upload.content)}
        if self.kind in {"sticker", "video_note"}:
            return {**self._ids(bot_id), **size}
        name = {} if self.kind == "voice" else {"file_name": self.upload.name}
        return {**self._ids(bot_id), **size, "mime_type": self.upload.mime, **name}

    def _described(self) -> Json:
        if self.kind == "sticker":
            look = {"type": "regular", "is_animated": False, "is_video": False, "emoji": self.emoji or "🙂"}
            return {"width": self.width or 512, "height": self.height or 512, **look}
        if self.kind == "video_note":
            return {"length": self.width or 240, "duration": self.duration}
        if self.kind in {"video", "animation"}:
            return {"width": self.width or 320, "height": self.height or 240, "duration": self.duration}
        return {"duration": self.duration} if self.kind in {"audio", "voice"} else {}


class FileStore:
    """All files by their unique id."""

    def __init__(self) -> None:
        self._files: dict[str, StoredFile] = {}
        self._withheld: set[str] = set()
        self._numbers = count(1)

    def withhold(self, unique_id: str) -> None:
        """Hand a file out no more, as Telegram does with those it has dropped; messages that show it go on to."""
        self._withheld.add(unique_id)

    def keep(self, kind: str, upload: Upload, **facts: Any) -> StoredFile:
        """Keep a new file. Raises `ApiError` if it is empty, too big, or a picture that is none."""
        if not upload.content:
            raise bad_request("file must be non-empty")
        if len(upload.content) > UPLOAD_BYTES:
            raise ApiError(413, "Request Entity Too Large")
        if kind == "photo":
            width, height, mime = _measured(upload.content)
            upload, facts = Upload(upload.name, upload.content, mime), {"width": width, "height": height}
        unique_id = base64.urlsafe_b64encode(f"AQAD{next(self._numbers):08d}".encode()).decode().rstrip("=")
        stored = StoredFile(unique_id, kind, _with_mime(upload), **facts)
        self._files[unique_id] = stored
        return stored

    def by_unique_id(self, unique_id: str) -> StoredFile | None:
        """A file, also by the id of its small picture."""
        return self._files.get(unique_id) or self._files.get(unique_id.removesuffix("s"))

    def by_file_id(self, bot_id: int, file_id: str) -> StoredFile:
        """A file by the name one bot knows it under. Raises `ApiError` for a broken name or another bot's."""
        owner, kind, unique_id = _read_file_id(file_id)
        stored = self.by_unique_id(unique_id)
        if stored is None or owner != bot_id or stored.kind != kind or stored.unique_id in self._withheld:
            raise bad_request("wrong file_id or the file is temporarily unavailable")
        return stored


async def file_in(call: Call, name: str, kind: str, raw: str | None = None) -> StoredFile:
    """The file a call sends in a field: uploaded, attached, known by id, or at an address of this machine.

    Raises `ApiError`; other addresses than loopback count as unreachable, since the playground asks nothing outside.
    """
    if raw is None and name in call.files:
        return call.telegram.files.keep(kind, _fits(call.files[name], kind), **_facts(call))
    value = call.text(name) if raw is None else raw
    if not value:
        raise bad_request(f"there is no {kind.replace('_', ' ')} in the request")
    if value.startswith("attach://"):
        upload = call.files.get(value.removeprefix("attach://"))
        if upload is None:
            raise bad_request("wrong file identifier/HTTP URL specified")
        return call.telegram.files.keep(kind, _fits(upload, kind), **_facts(call))
    if "://" in value:
        return await fetched_file(call.telegram.files, value, kind)
    stored = call.telegram.files.by_file_id(call.bot.id, value)
    if stored.kind != kind and not {stored.kind, kind} <= {"document", "animation"}:
        raise bad_request(f"can't use file of type {stored.kind.title()} as {kind.title()}")
    return stored


async def fetched_file(store: FileStore, address: str, kind: str) -> StoredFile:
    """Fetch a picture or file from this machine and keep it. Raises `ApiError`."""
    return store.keep(kind, await _fetched(address, kind))


def _fits(upload: Upload, kind: str) -> Upload:
    if kind == "photo" and len(upload.content) > PHOTO_BYTES:
        raise bad_request("file is too big")
    return upload


def _facts(call: Call) -> Json:
    facts: Json = {name: call.integer(name) for name in ("width", "height", "duration") if call.integer(name)}
    return {**facts, "emoji": call.text("emoji")} if call.text("emoji") else facts


async def _fetched(address: str, kind: str) -> Upload:
    if not is_loopback(address):
        raise bad_request("failed to get HTTP URL content")
    try:
        async with aiohttp.ClientSession() as session, session.get(address) as answer:
            content = await answer.read()
            if answer.status != 200 or len(content) > _URL_BYTES.get(kind, DOWNLOAD_BYTES):
                raise bad_request("failed to get HTTP URL content")
            return Upload(address.rsplit("/", 1)[-1], content, answer.content_type)
    except aiohttp.ClientError:
        raise bad_request("failed to get HTTP URL content") from None


def _measured(content: bytes) -> tuple[int, int, str]:
    """Width, height and type of a picture. Raises `ApiError` when it cannot be read or is out of shape."""
    try:
        with Image.open(io.BytesIO(content)) as image:
            width, height = image.size
            mime = Image.MIME.get(image.format or "", "image/jpeg")
            image.verify()
    except (Image.DecompressionBombError, Image.DecompressionBombWarning):
        raise bad_request("PHOTO_INVALID_DIMENSIONS") from None
    except (UnidentifiedImageError, OSError, SyntaxError, ValueError):
        raise bad_request("IMAGE_PROCESS_FAILED") from None
    if width + height > 10_000 or max(width, height) > 20 * min(width, height):
        raise bad_request("PHOTO_INVALID_DIMENSIONS")
    return width, height, mime


def _with_mime(upload: Upload) -> Upload:
    if upload.mime != "application/octet-stream":
        return upload
    return Upload(upload.name, upload.content, mimetypes.guess_type(upload.name)[0] or upload.mime)


def _file_id(bot_id: int, kind: str, unique_id: str) -> str:
    hidden = base64.urlsafe_b64encode(f"{bot_id}:{unique_id}".encode()).decode().rstrip("=")
    return _PREFIX[kind] + hidden


def _read_file_id(file_id: str) -> tuple[int, str, str]:
    kind = _KINDS.get(file_id[:8])
    if kind is None or not file_id.isascii():
        raise bad_request("wrong file identifier/HTTP URL specified")
    hidden = file_id[8:]
    try:
        owner, unique_id = base64.urlsafe_b64decode(hidden + "=" * (-len(hidden) % 4)).decode().split(":")
        return int(owner), kind, unique_id
    except ValueError:
        raise bad_request("wrong remote file identifier specified: Wrong padding in the string") from None
