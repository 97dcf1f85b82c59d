"""Pictures of the goods: made safe once, and known to each bot's messenger by a name of its own."""

from __future__ import annotations

import asyncio
import hashlib
import io
import os
import warnings
from collections.abc import Callable, Collection
from pathlib import Path
from typing import TypeVar

from PIL import Image, ImageOps, UnidentifiedImageError
from sqlalchemy import bindparam, delete, func, insert, select

from commerce.catalogue.cards import PhotoCard
from commerce.catalogue.changing import begin_change, note_change
from commerce.catalogue.models import Photo, PhotoFile, Product
from commerce.catalogue.refusals import NoPicture, ProductGone
from commerce.kit.database import Session, put, table_of

#: Made pictures stand here, under the media folder.
FOLDER = "photos"
_FORMATS = ("JPEG", "PNG", "WEBP", "GIF")
#: No picture may have more bytes.
MOST_BYTES = 20 * 2**20
_MOST_PIXELS = 50_000_000
#: Telegram refuses photos whose sides differ more than this.
_MOST_STRETCHED = 20
#: Telegram shows no more pixels than this along a side.
_LONGEST_SIDE = 2560
_QUALITY = 88

Made = TypeVar("Made")

_photos = table_of(Photo)
_files = table_of(PhotoFile)
_products = table_of(Product)
_of_product = (
    select(_photos.c.id, _photos.c.path, _photos.c.variant_option)
    .where(_photos.c.product_id == bindparam("product_id"))
    .order_by(_photos.c.position, _photos.c.id)
)
_file = select(_files.c.file_id).where(
    _files.c.photo_id == bindparam("photo_id"), _files.c.bot_id == bindparam("bot_id")
)

_file_of_many = select(_files.c.photo_id, _files.c.file_id).where(
    _files.c.photo_id.in_(bindparam("photo_ids", expanding=True)), _files.c.bot_id == bindparam("bot_id")
)
_shown = (
    select(_photos.c.path)
    .join(_products, _products.c.id == _photos.c.product_id)
    .where(_photos.c.id == bindparam("photo_id"), _products.c.listed)
)


async def photos(session: Session, product_id: int) -> list[PhotoCard]:
    """A product's pictures in their order."""
    rows = await session.execute(_of_product, {"product_id": product_id})
    return [PhotoCard(row.id, row.path, row.variant_option) for row in rows]


async def photo_file_id(session: Session, photo_id: int, bot_id: int) -> str | None:
    """The name under which a bot has sent this picture before, if it has."""
    found: str | None = await session.scalar(_file, {"photo_id": photo_id, "bot_id": bot_id})
    return found


async def photo_file_ids(session: Session, photo_ids: Collection[int], bot_id: int) -> dict[int, str]:
    """The names of those of these pictures that a bot has sent before."""
    if not photo_ids:
        return {}
    rows = await session.execute(_file_of_many, {"photo_ids": sorted(photo_ids), "bot_id": bot_id})
    return {row.photo_id: row.file_id for row in rows}


async def shown_photo(session: Session, photo_id: int) -> str | None:
    """The path of a picture under the media folder, if its product is on the shelf for everybody to see."""
    found: str | None = await session.scalar(_shown, {"photo_id": photo_id})
    return found


async def remember_photo_file(session: Session, photo_id: int, bot_id: int, file_id: str) -> None:
    """Keep the name the messenger gave to a picture, so that it need not be uploaded again by this bot."""
    await put(session, _files, ("photo_id", "bot_id"), photo_id=photo_id, bot_id=bot_id, file_id=file_id)


async def forget_photo_file(session: Session, photo_id: int, bot_id: int) -> None:
    """The messenger knows the picture by this name no more."""
    await session.execute(delete(_files).where(_files.c.photo_id == photo_id, _files.c.bot_id == bot_id))


async def add_photo(
    session: Session, media_dir: Path, product_id: int, data: bytes, variant_option: str | None = None
) -> PhotoCard:
    """Add a picture to a product, after those it has; `variant_option` as in `Colour=Red`.

    Raises `NoPicture` for what cannot be shown, and `ProductGone`.
    """
    path = await make_picture(media_dir, data)
    await begin_change(session)
    if await session.scalar(select(_products.c.id).where(_products.c.id == product_id)) is None:
        raise ProductGone
    beside = select(func.coalesce(func.max(_photos.c.position) + 1, 0)).where(_photos.c.product_id == product_id)
    row = {
        "product_id": product_id,
        "path": path,
        "source": path,
        "position": await session.scalar(beside),
        "variant_option": variant_option,
    }
    photo_id = (await session.scalars(insert(_photos).returning(_photos.c.id), row)).one()
    await note_change(session, [product_id])
    return PhotoCard(photo_id, path, variant_option)


async def remove_photo(session: Session, product_id: int, photo_id: int) -> None:
    """Take a picture off a product; the file stays, since others may show it."""
    await begin_change(session)
    mine = (_photos.c.id == photo_id, _photos.c.product_id == product_id)
    if await session.scalar(select(_photos.c.id).where(*mine)):
        await session.execute(delete(_files).where(_files.c.photo_id == photo_id))
        await session.execute(delete(_photos).where(*mine))
        await note_change(session, [product_id])


async def make_picture(media_dir: Path, data: bytes) -> str:
    """Write a picture anew without anything but the picture, and return its path under the media folder.

    Its name is made from its content: the same file is made once. It becomes a JPEG, upright, on white, of a size
    that Telegram shows. Raises `NoPicture`.
    """
    path = made_name(data)
    if not (media_dir / path).exists():
        await asyncio.to_thread(_make, media_dir / path, data)
    return path


def look_at(data: bytes) -> None:
    """Whether this is a picture that can be shown, without making it. Raises `NoPicture`."""
    _examined(data, Image.Image.verify)


def made_name(data: bytes) -> str:
    """Where the picture made from this content stands under the media folder."""
    return f"{FOLDER}/{hashlib.sha256(data).hexdigest()[:32]}.jpg"


def read_source(media_dir: Path, name: str) -> bytes:
    """The content of a file under the media folder. Raises `NoPicture` when there is none, or it lies elsewhere."""
    try:
        file = (media_dir / name).resolve()
        if not file.is_relative_to(media_dir.resolve()) or not file.is_file():
            raise NoPicture(problem="missing")
        if file.stat().st_size > MOST_BYTES:
            raise NoPicture(problem="too-large")
        return file.read_bytes()
    except (OSError, ValueError) as error:
        raise NoPicture(problem="missing") from error


def _make(file: Path, data: bytes) -> None:
    picture = _upright(data)
    written = io.BytesIO()
    picture.save(written, "JPEG", quality=_QUALITY, optimize=True)
    file.parent.mkdir(parents=True, exist_ok=True)
    unfinished = file.with_suffix(f".{os.getpid()}.part")
    unfinished.write_bytes(written.getvalue())
    unfinished.replace(file)


def _upright(data: bytes) -> Image.Image:
    """The picture as it is to be seen, without what cameras note beside it."""
    return _examined(data, _turned)


def _turned(opened: Image.Image) -> Image.Image:
    turned = ImageOps.exif_transpose(opened)
    turned.thumbnail((_LONGEST_SIDE, _LONGEST_SIDE))
    return _on_white(turned)


def _examined(data: bytes, work: Callable[[Image.Image], Made]) -> Made:
    """What comes of work on a picture that is one, and of a size that can be shown. Raises `NoPicture`."""
    if len(data) > MOST_BYTES:
        raise NoPicture(problem="too-large")
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("error", Image.DecompressionBombWarning)
            opened = Image.open(io.BytesIO(data), formats=_FORMATS)
            _check_size(*opened.size)
            return work(opened)
    except (UnidentifiedImageError, OSError, ValueError, SyntaxError, Image.DecompressionBombError) as error:
        raise NoPicture(problem="no-picture") from error
    except Image.DecompressionBombWarning as error:
        raise NoPicture(problem="too-large") from error


def _check_size(width: int, height: int) -> None:
    if width * height > _MOST_PIXELS:
        raise NoPicture(problem="too-large")
    if max(width, height) > _MOST_STRETCHED * min(width, height):
        raise NoPicture(problem="too-long")


def _on_white(picture: Image.Image) -> Image.Image:
    if not picture.has_transparency_data:
        return _bare(picture.convert("RGB"))
    layered = picture.convert("RGBA")
    ground = Image.new("RGB", layered.size, "white")
    ground.paste(layered, mask=layered.getchannel("A"))
    return ground


def _bare(picture: Image.Image) -> Image.Image:
    """A copy of the pixels alone."""
    bare = Image.new("RGB", picture.size)
    bare.paste(picture)
    return bare
