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

#: What `Database.after_commit` listeners may wait for.
PHOTOS = "awaited photos"
#: No product has more pictures: an album shows ten.
MOST_PHOTOS = 30
_MOST_ATTEMPTS = 5
_awaited = table_of(AwaitedPhoto)
_products = table_of(Product)
#: Brings a picture by the messenger's name of it. Raises `OSError` when it cannot be had.
Download = Callable[[str], Awaitable[bytes]]


async def await_photo(session: Session, product_id: int, upload: str, hanging: int = 0) -> None:
    """Note a picture for a product that has so many already. Raises `ProductGone`, `TooManyPhotos`."""
    if await session.scalar(select(_products.c.id).where(_products.c.id == product_id)) is None:
        raise ProductGone
    if hanging + await count_awaited(session, product_id) >= MOST_PHOTOS:
        raise TooManyPhotos(most=MOST_PHOTOS)
    await session.execute(insert(_awaited), [{"product_id": product_id, "upload": upload}])
    touch(session, PHOTOS)


async def count_awaited(session: Session, product_id: int) -> int:
    """How many pictures of a product are on their way."""
    return (await session.scalars(select(func.count()).where(_awaited.c.product_id == product_id))).one()


async def fetch_photos(database: Database, media_dir: Path, download: Download) -> int:
    """Fetch what is on its way, in the order in which it was sent; returns how many came or were given up."""
    async with database.reading() as session:
        waiting = (await session.execute(select(_awaited).order_by(_awaited.c.id).limit(50))).all()
    done = 0
    for row in waiting:
        done += await _fetch_one(database, media_dir, download, row.id, row.product_id, row.upload, row.attempts)
    return done


async def _fetch_one(
    database: Database,
    media_dir: Path,
    download: Download,
    awaited_id: int,
    product_id: int,
    upload: str,
    attempts: int,
) -> bool:
    try:
        data = await download(upload)
    except OSError:
        return await _try_later(database, awaited_id, product_id, attempts + 1)
    try:
        await make_picture(media_dir, data)
        refused = False
    except NoPicture:
        refused = True
    async with database.unit_of_work() as session:
        await begin_change(session)
        if not refused:
            await add_photo(session, media_dir, product_id, data)
        await session.execute(delete(_awaited).where(_awaited.c.id == awaited_id))
        await emit(session, PhotosCame(product_id=product_id, awaited_id=awaited_id, refused=refused))
    return True


async def _try_later(database: Database, awaited_id: int, product_id: int, attempts: int) -> bool:
    async with database.unit_of_work() as session:
        if attempts < _MOST_ATTEMPTS:
            await session.execute(update(_awaited).where(_awaited.c.id == awaited_id).values(attempts=attempts))
            return False
        await session.execute(delete(_awaited).where(_awaited.c.id == awaited_id))
        await emit(session, PhotosCame(product_id=product_id, awaited_id=awaited_id, refused=True))
    return True
