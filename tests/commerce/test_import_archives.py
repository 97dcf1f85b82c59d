"""A ZIP with a table of goods and their pictures: one file, one look over, one Undo; and what nobody should pack."""

from __future__ import annotations

import io
import zipfile
from pathlib import Path

import pytest

from commerce import catalogue
from commerce.catalogue import FileWrong, Why
from commerce.kit.database import Database
from tests.commerce.test_bulk_changes import Counter, catalogue_name, picture
from tests.desk import a_workbook, archive_of, counted, reasons

GOODS = b"sku,product,price,option1\nTP-1,Teapot,24,\nR,Cup,5,Colour=Red\nB,Cup,5,Colour=Blue\n"
PICTURES = {"pictures/TP-1_2.png": picture("teal"), "pictures/tp-1.png": picture("white"), "R.png": picture("red")}


@pytest.fixture
def desk(database: Database, tmp_path: Path) -> Counter:
    return Counter(database, tmp_path)


@pytest.mark.parametrize("table", ["goods.csv", "my goods/Goods.CSV", "goods.xlsx"])
async def test_goods_come_with_their_pictures_change_nothing_again_and_are_taken_back_together(
    desk: Counter, table: str
) -> None:
    stood = await desk.gives()
    rows = [line.split(",") for line in GOODS.decode().splitlines()]
    content = a_workbook(*rows) if table.endswith("xlsx") else GOODS
    archive = archive_of({"__MACOSX/._goods.csv": b"", table: content, "~$goods.xlsx": b"", **PICTURES})

    dry = await desk.takes_text(archive, dry_run=True)
    assert (await desk.gives(), list(desk.media.iterdir())) == (stood, [])
    number, report = await desk.brings(archive)

    assert counted(dry) == counted(report) == (3, 0, 0, 0)
    cards = {card.title: card for card in await desk.shows()}
    assert [photo.path for photo in cards["Teapot"].photos] == [
        catalogue_name(picture("white")),
        catalogue_name(picture("teal")),
    ]
    assert [(photo.path, photo.variant_option) for photo in cards["Cup"].photos] == [
        (catalogue_name(picture("red")), "Colour=Red")
    ]
    assert all((desk.media / photo.path).is_file() for card in cards.values() for photo in card.photos)
    version = await desk.version()
    assert counted((await desk.brings(archive))[1]) == (0, 0, 3, 0)
    assert counted(await desk.takes_text(await desk.gives())) == (0, 0, 3, 0)
    assert await desk.version() == version
    assert await desk.undoes(number) == (3, 0)
    assert await desk.shows() == []


async def test_rows_may_name_pictures_in_the_archive_and_its_other_pictures_find_their_goods(desk: Counter) -> None:
    desk.has_picture("here.png", "gold")
    await desk.takes({"sku": "OLD", "product": "Samovar", "price": "90"})
    table = b"sku,product,price,images\nA,Bowl,3,Front view.png;here.png\nC,Jug,4,\nD,Pan,5,\n"
    archive = archive_of(
        {
            "goods.csv": table,
            "photos/front VIEW.png": picture("white"),
            "C.png": picture("blue"),
            "OLD.png": picture("grey"),
            "nobody.png": picture("black"),
        }
    )

    report = await desk.takes_text(archive)

    assert reasons(report) == [(5, Why.SKU_UNKNOWN)]
    assert counted(report) == (4, 0, 0, 1)
    shown = {card.title: [photo.path for photo in card.photos] for card in await desk.shows()}
    assert shown["Bowl"][0] == catalogue_name(picture("white"))
    assert len(shown["Bowl"]) == 2
    assert shown["Jug"] == [catalogue_name(picture("blue"))]
    assert shown["Samovar"] == [catalogue_name(picture("grey"))]
    assert shown["Pan"] == []
    assert counted(await desk.takes_text(archive)) == (0, 0, 4, 1)
    assert counted(await desk.takes_text(await desk.gives())) == (0, 0, 4, 0)


async def test_a_name_that_is_a_sku_itself_is_no_second_picture_of_another(desk: Counter) -> None:
    table = b"sku,product,price\nA,Bowl,3\nA_2,Jug,4\n"

    await desk.takes_text(archive_of({"goods.csv": table, "A_2.png": picture("red"), "A_3.png": picture("blue")}))

    shown = {card.title: [photo.path for photo in card.photos] for card in await desk.shows()}
    assert shown == {"Bowl": [catalogue_name(picture("blue"))], "Jug": [catalogue_name(picture("red"))]}


async def test_an_export_packed_with_the_shops_pictures_makes_the_same_goods_elsewhere(desk: Counter) -> None:
    await desk.takes_text(archive_of({"goods.csv": GOODS, **PICTURES}))
    made = {str(file.relative_to(desk.media)): file.read_bytes() for file in desk.media.rglob("*.jpg")}
    packed = archive_of({"export.csv": (await desk.gives()).encode(), **made})
    version = await desk.version()

    assert counted(await desk.takes_text(packed)) == (0, 0, 3, 0)
    assert await desk.version() == version


@pytest.mark.parametrize(
    ("name", "content", "why"),
    [
        ("../A.png", picture("red"), Why.NAME_UNSAFE),
        ("/etc/A.csv", GOODS, Why.NAME_UNSAFE),
        ("more.zip", archive_of({"A.png": picture("red")}), Why.ARCHIVE_INSIDE),
        ("A.png", b"no picture", Why.PICTURE_REFUSED),
        ("A.png", b"\0" * (21 << 20), Why.PICTURE_REFUSED),
        ("A.exe", b"MZ", Why.PICTURE_REFUSED),
        ("Z.png", picture("red"), Why.SKU_UNKNOWN),
    ],
)
async def test_what_lies_beside_a_table_and_cannot_be_taken_is_refused_and_the_goods_are_taken(
    desk: Counter, name: str, content: bytes, why: Why
) -> None:
    archive = archive_of({"goods.csv": b"sku,product,price\nA,Cup,5\nB,Jug,6\n", name: content})

    dry = await desk.takes_text(archive, dry_run=True)
    report = await desk.takes_text(archive)

    assert reasons(dry) == reasons(report) == [(2, why)]
    assert counted(dry) == counted(report) == (2, 0, 0, 1)
    assert {file.name for file in desk.media.parent.iterdir()} <= {"media", "media-imports", "catalogue.csv"}


def damaged() -> bytes:
    packed = bytearray(archive_of({"goods.csv": GOODS * 50}))
    packed[60:80] = b"\xff" * 20
    return bytes(packed)


def stated_larger_than_anybody_sends() -> bytes:
    written = io.BytesIO()
    with zipfile.ZipFile(written, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("goods.csv", b"\0" * ((256 << 20) + 1))
    return written.getvalue()


@pytest.mark.parametrize(
    ("archive", "problem"),
    [
        (archive_of({"a.csv": GOODS, "b.xlsx": GOODS}), "several-tables"),
        (archive_of({"goods.csv": b"%PDF-1.7"}), "no-table"),
        (archive_of({"goods.csv": archive_of({"goods.csv": GOODS})}), "no-table"),
        (archive_of({"goods.xls": b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"}), "old-workbook"),
        (archive_of({"xl/workbook.bin": b""}), "other-workbook"),
        (archive_of({"mimetype": b"", "content.xml": b""}), "other-workbook"),
        (archive_of({f"{number}.png": b"" for number in range(10_001)}), "too-much-inside"),
        (stated_larger_than_anybody_sends(), "too-much-inside"),
        (damaged(), "broken-archive"),
        (archive_of({"goods.csv": GOODS})[:-30], "broken-workbook"),
    ],
    ids=lambda one: one if isinstance(one, str) else None,
)
async def test_archives_that_are_made_to_do_harm_or_say_two_things_are_refused_whole(
    desk: Counter, archive: bytes, problem: str
) -> None:
    file = desk.media.parent / "sent"
    file.write_bytes(archive)

    with pytest.raises(FileWrong) as refusal:
        if not catalogue.holds_pictures(file):
            catalogue.read_layout(file)
            await desk.takes_text(archive)

    assert refusal.value.facts["problem"] == problem
    assert await desk.shows() == []
