"""Pictures that staff have sent in the chat: noted at once, fetched outside of any conversation, and hung up."""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from pathlib import Path

from sqlalchemy import delete, func, insert, select, update

from commerce.catalogue.changing import begin_change
from commerce.catalogue.events import PhotosCame
from commerce.catalogue.media import add_photo, make_picture
from commerce.catalogue.models import AwaitedPhoto, Product
from commerce.catalogue.refusals import NoPicture, ProductGone, TooManyPhotos
from commerce.kit.database import Database, Session, table_of, touch
from commerce.kit.events import emit
from commerce.kit.rows import AnyRow

#: What `Database.after_commit` listeners may wait for.
PHOTOS = "awaited photos"
#: No product has more pictures: an album shows ten.
MOST_PHOTOS = 30
_MOST_ATTEMPTS = 5
_awaited = table_of(AwaitedPhoto)
_products = table_of(Product)
#: Brings a picture by the messenger's name of it. Raises `OSError` when it cannot be had.
Download = Callable[[str], Awaitable[bytes]]


async def await_photo(session: Session, actor_id: int, product_id: int, upload: str, hanging: int = 0) -> None:
    """Note a picture that somebody has sent for a product that has so many. Raises `ProductGone`, `TooManyPhotos`."""
    if await session.scalar(select(_products.c.id).where(_products.c.id == product_id)) is None:
        raise ProductGone
    if hanging + await count_awaited(session, product_id) >= MOST_PHOTOS:
        raise TooManyPhotos(most=MOST_PHOTOS)
    await session.execute(insert(_awaited), [{"product_id": product_id, "upload": upload, "actor_id": actor_id}])
    touch(session, PHOTOS)


async def count_awaited(session: Session, product_id: int) -> int:
    """How many pictures of a product are on their way."""
    return (await session.scalars(select(func.count()).where(_awaited.c.product_id == product_id))).one()


async def fetch_photos(database: Database, media_dir: Path, download: Download) -> int:
    """Fetch what is on its way, in the order in which it was sent; returns how many came or were given up."""
    async with database.reading() as session:
        waiting = (await session.execute(select(_awaited).order_by(_awaited.c.id).limit(50))).all()
    return sum([await _fetch_one(database, media_dir, download, row) for row in waiting])


async def _fetch_one(database: Database, media_dir: Path, download: Download, row: AnyRow) -> bool:
    """Tells whether it came, or was given up."""
    refused = False
    try:
        data = await download(row.upload)
        await make_picture(media_dir, data)
    except OSError:
        if row.attempts + 1 < _MOST_ATTEMPTS:
            await _try_later(database, row)
            return False
        refused = True
    except NoPicture:
        refused = True
    async with database.unit_of_work() as session:
        await begin_change(session)
        if not refused:
            await add_photo(session, media_dir, row.product_id, data)
        await session.execute(delete(_awaited).where(_awaited.c.id == row.id))
        came = PhotosCame(product_id=row.product_id, actor_id=row.actor_id, awaited_id=row.id, refused=refused)
        await emit(session, came)
    return True


async def _try_later(database: Database, row: AnyRow) -> None:
    async with database.unit_of_work() as session:
        later = update(_awaited).where(_awaited.c.id == row.id).values(attempts=row.attempts + 1)
        await session.execute(later)
