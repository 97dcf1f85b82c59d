"""Pictures of the goods for the world: in full and small, and only of what stands on the shelf."""

from __future__ import annotations

import io
from collections.abc import AsyncIterator
from pathlib import Path

import pytest
from aiohttp import web
from aiohttp.test_utils import TestClient, TestServer
from PIL import Image
from prometheus_client import CollectorRegistry

from bot.http import make_app
from commerce import catalogue
from commerce.catalogue import NewProduct, NewVariant, Status
from commerce.kit.database import Database
from commerce.kit.money import Money

Client = TestClient[web.Request, web.Application]


@pytest.fixture
async def client(database: Database, tmp_path: Path) -> AsyncIterator[Client]:
    app = make_app(database, CollectorRegistry(), leads=lambda: True, media=tmp_path)
    async with TestClient(TestServer(app)) as client:
        yield client


async def a_photo(database: Database, media: Path, status: Status = Status.ACTIVE) -> int:
    """A wide red picture of a teapot."""
    written = io.BytesIO()
    Image.new("RGB", (1600, 800), "red").save(written, "JPEG")
    async with database.unit_of_work() as session:
        variant = NewVariant(sku="T", price=Money(100, "EUR"))
        product_id = await catalogue.add_product(session, NewProduct(title="Teapot", variants=(variant,)))
        photo = await catalogue.add_photo(session, media, product_id, written.getvalue())
        await catalogue.set_product_status(session, product_id, status)
    return photo.photo_id


async def test_a_picture_is_had_in_full_and_small(client: Client, database: Database, tmp_path: Path) -> None:
    photo_id = await a_photo(database, tmp_path)

    for address, size in ((f"/photos/{photo_id}.jpg", (1600, 800)), (f"/photos/{photo_id}/small.jpg", (320, 160))):
        for _ in range(2):
            answer = await client.get(address)
            assert (answer.status, answer.content_type) == (200, "image/jpeg")
            assert Image.open(io.BytesIO(await answer.read())).size == size


@pytest.mark.parametrize("status", [Status.DRAFT, Status.ARCHIVED])
async def test_what_is_not_on_the_shelf_is_shown_to_nobody(
    client: Client, database: Database, tmp_path: Path, status: Status
) -> None:
    photo_id = await a_photo(database, tmp_path, status)

    assert (await client.get(f"/photos/{photo_id}.jpg")).status == 404
    assert (await client.get(f"/photos/{photo_id}/small.jpg")).status == 404


async def test_pictures_that_are_gone_or_never_were_are_not_there(
    client: Client, database: Database, tmp_path: Path
) -> None:
    photo_id = await a_photo(database, tmp_path)
    for file in (tmp_path / "photos").iterdir():
        file.unlink()

    for address in (photo_id, 4711, "9" * 19, "9" * 30, "..%2F..%2Fetc%2Fpasswd"):
        assert (await client.get(f"/photos/{address}.jpg")).status == 404
        assert (await client.get(f"/photos/{address}/small.jpg")).status == 404


async def test_a_shop_that_the_world_does_not_reach_shows_no_pictures(database: Database, tmp_path: Path) -> None:
    photo_id = await a_photo(database, tmp_path)
    async with TestClient(TestServer(make_app(database, CollectorRegistry(), leads=lambda: True))) as client:
        assert (await client.get(f"/photos/{photo_id}.jpg")).status == 404
