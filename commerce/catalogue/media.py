"""Pictures of the goods: made safe once, and known to each bot's messenger by a name of its own."""

from __future__ import annotations

from sqlalchemy import bindparam, select

from commerce.catalogue.cards import PhotoCard
from commerce.catalogue.models import Photo, PhotoFile
from commerce.kit.database import Session, put, table_of

_photos = table_of(Photo)
_files = table_of(PhotoFile)
_of_product = (
    select(_photos.c.id, _photos.c.path, _photos.c.variant_option)
    .where(_photos.c.product_id == bindparam("product_id"))
    .order_by(_photos.c.position, _photos.c.id)
)
_file = select(_files.c.file_id).where(
    _files.c.photo_id == bindparam("photo_id"), _files.c.bot_id == bindparam("bot_id")
)


async def photos(session: Session, product_id: int) -> list[PhotoCard]:
    """A product's pictures in their order."""
    rows = await session.execute(_of_product, {"product_id": product_id})
    return [PhotoCard(row.id, row.path, row.variant_option) for row in rows]


async def photo_file_id(session: Session, photo_id: int, bot_id: int) -> str | None:
    """The name under which a bot has sent this picture before, if it has."""
    found: str | None = await session.scalar(_file, {"photo_id": photo_id, "bot_id": bot_id})
    return found


async def remember_photo_file(session: Session, photo_id: int, bot_id: int, file_id: str) -> None:
    """Keep the name the messenger gave to a picture, so that it need not be uploaded again by this bot."""
    await put(session, _files, ("photo_id", "bot_id"), photo_id=photo_id, bot_id=bot_id, file_id=file_id)
