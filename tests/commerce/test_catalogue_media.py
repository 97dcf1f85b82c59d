"""Pictures of the goods: made safe, made once, and known to each bot's messenger."""

from __future__ import annotations

import io
from pathlib import Path

import pytest
from PIL import Image

from commerce import catalogue
from commerce.catalogue import NewProduct, NewVariant, NoPicture
from commerce.catalogue.media import make_picture, read_source
from commerce.kit.database import Database
from commerce.kit.money import Money

ORIENTATION, ARTIST = 0x0112, 0x013B


def picture(size: tuple[int, int] = (60, 40), colour: object = "teal", kind: str = "PNG", mode: str = "RGB") -> bytes:
    written = io.BytesIO()
    Image.new(mode, size, colour).save(written, kind)  # type: ignore[arg-type]
    return written.getvalue()


def photograph() -> bytes:
    """A picture lying on its side, with notes of the camera: the left half is red, which is to be the top."""
    lying = Image.new("RGB", (80, 40), "blue")
    lying.paste("red", (0, 0, 40, 40))
    notes = Image.Exif()
    notes[ORIENTATION], notes[ARTIST] = 6, "Alice Liddell"
    written = io.BytesIO()
    lying.save(written, "JPEG", exif=notes, comment=b"51.75 N, 1.25 W", quality=95)
    return written.getvalue()


def files_in(folder: Path) -> list[str]:
    return [file.name for file in folder.rglob("*.*")]


async def test_a_photograph_is_set_upright_and_stripped_of_everything_but_the_picture(tmp_path: Path) -> None:
    path = await make_picture(tmp_path, photograph())

    with Image.open(tmp_path / path) as made:
        assert (made.format, made.mode, made.size) == ("JPEG", "RGB", (40, 80))
        assert not made.getexif()
        assert made.info.keys() <= {"jfif", "jfif_version", "jfif_unit", "jfif_density", "progressive", "progression"}
        red, _, blue = made.getpixel((20, 10))  # type: ignore[misc]
        assert red > 200 > blue
    assert b"Alice" not in (tmp_path / path).read_bytes()
    assert b"51.75" not in (tmp_path / path).read_bytes()


async def test_what_is_transparent_becomes_white(tmp_path: Path) -> None:
    path = await make_picture(tmp_path, picture(colour=(0, 0, 0, 0), mode="RGBA"))

    with Image.open(tmp_path / path) as made:
        assert made.getpixel((5, 5)) == (255, 255, 255)


async def test_the_same_content_is_made_once_and_another_beside_it(tmp_path: Path) -> None:
    first = await make_picture(tmp_path, picture())
    made_at = (tmp_path / first).stat().st_mtime_ns
    again = await make_picture(tmp_path, picture())
    other = await make_picture(tmp_path, picture(colour="gold"))

    assert first == again != other
    assert (tmp_path / first).stat().st_mtime_ns == made_at
    assert [name.endswith(".jpg") for name in files_in(tmp_path)] == [True, True]


async def test_a_huge_picture_is_brought_to_the_size_that_is_shown(tmp_path: Path) -> None:
    path = await make_picture(tmp_path, picture((5000, 2500), kind="JPEG"))

    with Image.open(tmp_path / path) as made:
        assert made.size == (2560, 1280)


@pytest.mark.parametrize(
    "data",
    [
        b"",
        b"<svg xmlns='http://www.w3.org/2000/svg'/>",
        picture()[:50],
        picture(kind="BMP"),
        picture((2100, 100)),
        picture((10000, 6000)),
        b"\x89PNG\r\n\x1a\n" + b"\0" * 100,
    ],
    ids=["empty", "drawing", "torn", "unusual", "stretched", "too many pixels", "header alone"],
)
async def test_what_cannot_be_shown_is_refused_and_leaves_no_file(tmp_path: Path, data: bytes) -> None:
    with pytest.raises(NoPicture):
        await make_picture(tmp_path, data)

    assert files_in(tmp_path) == []


def test_only_files_under_the_media_folder_are_read(tmp_path: Path) -> None:
    media = tmp_path / "media"
    (media / "deep").mkdir(parents=True)
    (media / "deep" / "cup.png").write_bytes(b"cup")
    (tmp_path / "secret.png").write_bytes(b"secret")
    (media / "link.png").symlink_to(tmp_path / "secret.png")

    assert read_source(media, "deep/cup.png") == b"cup"
    assert read_source(media, "deep/../deep/cup.png") == b"cup"
    for name in ("../secret.png", "link.png", str(tmp_path / "secret.png"), "deep", "none.png", "a\0b", "x" * 5000):
        with pytest.raises(NoPicture):
            read_source(media, name)


async def test_a_photo_joins_the_product_and_may_leave_it_again(database: Database, tmp_path: Path) -> None:
    async with database.unit_of_work() as session:
        new = NewProduct(
            title="Teapot",
            option_names=("Colour",),
            variants=(
                NewVariant(sku="R", price=Money(1, "EUR"), options=("Red",)),
                NewVariant(sku="B", price=Money(1, "EUR"), options=("Blue",)),
            ),
        )
        teapot = await catalogue.add_product(session, new)
        whole = await catalogue.add_photo(session, tmp_path, teapot, picture())
        blue = await catalogue.add_photo(session, tmp_path, teapot, picture(colour="blue"), "Colour=Blue")
    async with database.unit_of_work() as session:
        card = await catalogue.card(session, teapot, "en")
        found = await catalogue.find_variants(session, [card.variants[1].variant_id], "en")

        assert card.photos == (whole, blue)
        assert [variant.photo for variant in card.variants] == [whole.path, blue.path]
        assert found[card.variants[1].variant_id].photo == whole.path

        await catalogue.remove_photo(session, teapot, whole.photo_id)
    async with database.unit_of_work() as session:
        assert (await catalogue.card(session, teapot, "en")).photos == (blue,)
        with pytest.raises(catalogue.ProductGone):
            await catalogue.add_photo(session, tmp_path, 999, picture())


async def test_each_bot_knows_a_picture_by_a_name_of_its_own(database: Database, tmp_path: Path) -> None:
    async with database.unit_of_work() as session:
        variants = (NewVariant(sku="T", price=Money(1, "EUR")),)
        teapot = await catalogue.add_product(session, NewProduct(title="Teapot", variants=variants))
        photo = (await catalogue.add_photo(session, tmp_path, teapot, picture())).photo_id

        assert await catalogue.photo_file_id(session, photo, 1) is None
        await catalogue.remember_photo_file(session, photo, 1, "old")
        await catalogue.remember_photo_file(session, photo, 1, "new")
        await catalogue.remember_photo_file(session, photo, 2, "other")

        assert await catalogue.photo_file_id(session, photo, 1) == "new"
        assert await catalogue.photo_file_id(session, photo, 2) == "other"
        await catalogue.remove_photo(session, teapot, photo)
        assert await catalogue.photo_file_id(session, photo, 1) is None
