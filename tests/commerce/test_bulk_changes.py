"""Changes of many goods taken back: all of it, or as far as nobody has changed the goods since."""

from __future__ import annotations

import io
import zipfile
from pathlib import Path

import pytest
from PIL import Image

from commerce import bulk_changes, catalogue, customers, inventory
from commerce.bulk_changes import Desk as Works
from commerce.bulk_changes import PriceRule, Status
from commerce.catalogue import ImportReport, Layout, Where, Why
from commerce.catalogue.media import made_name
from commerce.kit.database import Database
from commerce.kit.money import Money
from commerce.kit.profile import ShopProfile
from tests.desk import Desk, archive_of, counted, reasons

BEFORE = "sku,product,price,stock,category,description\nTP,Teapot,24,7,Tea,Round.\nCUP,Cup,5,30,,\n"
AFTER = "sku,product,price,stock,category,description\nTP,Tea pot,30,9,Pots,\nCUP,Cup,6,30,,\nJUG,Jug,8,2,,\n"


class Counter(Desk):
    """A desk whose imports can be taken back."""

    async def brings(self, text: str | bytes) -> tuple[int, ImportReport]:
        return await self._by_hand(text if isinstance(text, bytes) else text.encode())

    async def _by_hand(self, content: bytes) -> tuple[int, ImportReport]:
        file = self.media.parent / "brought"
        file.write_bytes(content)
        layout: Layout | None = None if catalogue.holds_pictures(file) else catalogue.read_layout(file)
        return await bulk_changes.by_hand(self.works(), file, layout, lambda _, __: None)

    async def undoes(self, number: int) -> tuple[int, int]:
        """Tells of how many rows everything was taken back, and of how many not."""
        async with self.database.unit_of_work() as session:
            await bulk_changes.undo(session, None, number)
        await bulk_changes.keep_up(self.works())
        async with self.database.reading() as session:
            change = await bulk_changes.get(session, number)
        assert change.status is Status.UNDONE
        assert change.undone is not None
        return change.undone["rows"], change.undone["left_rows"]

    def works(self) -> Works:
        return Works(self.database, ShopProfile(), self.media, inventory, nothing_comes)

    async def prices(self) -> dict[str, int]:
        return {one.sku: one.price.amount for card in await self.shows() for one in card.variants}


async def nothing_comes(_: str) -> bytes:
    raise FileNotFoundError


@pytest.fixture
def desk(database: Database, tmp_path: Path) -> Counter:
    return Counter(database, tmp_path)


@pytest.fixture
async def shopkeeper(database: Database) -> int:
    async with database.unit_of_work() as session:
        return (await customers.expect(session, 9_000_001, "en")).id


def picture(colour: str, size: tuple[int, int] = (40, 30)) -> bytes:
    written = io.BytesIO()
    Image.new("RGB", size, colour).save(written, "PNG")
    return written.getvalue()


async def test_an_import_is_taken_back_as_if_it_had_never_been(desk: Counter) -> None:
    await desk.brings(BEFORE)
    stood = await desk.gives()
    number, report = await desk.brings(AFTER)
    assert counted(report) == (1, 2, 0, 0)

    assert await desk.undoes(number) == (3, 0)

    assert await desk.gives() == stood
    assert {card.title for card in await desk.shows()} == {"Teapot", "Cup"}


async def test_what_an_undone_import_had_made_is_made_anew_by_another_one(desk: Counter) -> None:
    number, _ = await desk.brings(AFTER)
    await desk.undoes(number)
    assert (await desk.shows(), await desk.gives()) == ([], (await desk.gives()).splitlines()[0] + "\n")

    await desk.brings(AFTER)

    assert await desk.prices() == {"TP": 3000, "CUP": 600, "JUG": 800}


async def test_rows_that_were_changed_since_are_left_as_they_are_and_told(desk: Counter) -> None:
    await desk.brings(BEFORE)
    number, _ = await desk.brings(AFTER)
    async with desk.database.unit_of_work() as session:
        cup = await catalogue.find_by_sku(session, "CUP", "en")
        assert cup is not None
        await catalogue.set_price(session, cup.variant_id, Money(700, "EUR"))

    assert await desk.undoes(number) == (2, 1)

    assert await desk.prices() == {"TP": 2400, "CUP": 700}
    async with desk.database.reading() as session:
        assert [trace.sku for trace in await bulk_changes.left_of(session, number)] == ["CUP"]


async def test_imports_are_taken_back_one_after_another_or_not_at_all(desk: Counter) -> None:
    await desk.brings(BEFORE)
    first, _ = await desk.brings("sku,product,price\nCUP,Cup,6\n")
    second, _ = await desk.brings("sku,product,price\nCUP,Cup,7\n")

    assert await desk.undoes(first) == (0, 1)
    assert await desk.undoes(second) == (1, 0)

    assert (await desk.prices())["CUP"] == 600
    with pytest.raises(bulk_changes.ChangeMoved):
        await desk.undoes(second)


async def test_options_and_products_that_changed_hands_go_back_together(desk: Counter) -> None:
    await desk.brings("sku,product,price,option1\nR,Teapot,24,Colour=Red\nB,Teapot,24,Colour=Blue\nC,Cup,5,Size=S\n")
    stood = await desk.gives()
    number, report = await desk.brings(
        "sku,product,price,option1,title:zh\nR,Teapot,24,Colour=Blue,茶壶\n"
        "B,Teapot,24,Colour=Red,\nC,Teapot,5,Colour=Green,\n"
    )
    assert report.refused_rows == 0

    assert await desk.undoes(number) == (3, 0)

    assert await desk.gives() == stood


async def test_options_that_somebody_else_took_meanwhile_stay_with_them(desk: Counter) -> None:
    await desk.brings("sku,product,price,option1\nR,Teapot,24,Colour=Red\n")
    number, _ = await desk.brings("sku,product,price,option1\nR,Teapot,24,Colour=Blue\n")
    await desk.brings("sku,product,price,option1\nN,Teapot,24,Colour=Red\n")

    assert await desk.undoes(number) == (0, 1)

    assert sorted(one.option_label for one in (await desk.shows_one()).variants) == ["Blue", "Red"]


async def test_pictures_are_given_to_the_goods_they_are_named_for_and_taken_away_again(desk: Counter) -> None:
    desk.has_picture("old.png", "grey")
    await desk.takes(
        {"sku": "TP-1", "product": "Teapot", "price": "24", "images": "old.png"},
        {"sku": "R", "product": "Cup", "price": "5", "option1": "Colour=Red"},
        {"sku": "B", "product": "Cup", "price": "5", "option1": "Colour=Blue"},
    )
    stood = await desk.gives()
    archive = archive_of(
        {
            "tp-1_2.png": picture("teal"),
            "photos/TP-1.png": picture("white"),
            "R.png": picture("red"),
            "__MACOSX/._R.png": b"",
            ".DS_Store": b"",
        }
    )

    number, report = await desk.brings(archive)

    assert counted(report) == (3, 0, 0, 0)
    cards = {card.title: card for card in await desk.shows()}
    assert [photo.variant_option for photo in cards["Cup"].photos] == ["Colour=Red"]
    assert [photo.path for photo in cards["Teapot"].photos] == [
        catalogue_name(picture("white")),
        catalogue_name(picture("teal")),
    ]
    assert counted((await desk.brings(archive))[1]) == (0, 0, 3, 0)
    assert counted(await desk.takes_text(await desk.gives())) == (0, 0, 3, 0)
    assert await desk.undoes(number) == (2, 0)
    assert await desk.gives() == stood


def catalogue_name(content: bytes) -> str:
    return made_name(content)


def linked() -> zipfile.ZipInfo:
    link = zipfile.ZipInfo("A.png")
    link.external_attr = 0o120777 << 16
    return link


@pytest.mark.parametrize(
    ("name", "content", "why"),
    [
        ("../A.png", picture("red"), Why.NAME_UNSAFE),
        ("/A.png", picture("red"), Why.NAME_UNSAFE),
        ("x\\..\\A.png", picture("red"), Why.NAME_UNSAFE),
        ("C:A.png", picture("red"), Why.NAME_UNSAFE),
        (linked(), b"/etc/hostname", Why.NAME_UNSAFE),
        ("Z.png", picture("red"), Why.SKU_UNKNOWN),
        ("A.exe", b"MZ", Why.PICTURE_REFUSED),
        ("A.png", b"no picture", Why.PICTURE_REFUSED),
        ("A.svg", b"<svg/>", Why.PICTURE_REFUSED),
        ("A.png", picture("red", (3000, 10)), Why.PICTURE_REFUSED),
        ("A.png", picture("red", (8000, 8000)), Why.PICTURE_REFUSED),
        ("A.png", b"\0" * (21 << 20), Why.PICTURE_REFUSED),
    ],
    ids=lambda one: one if isinstance(one, str) and one.isprintable() else "",
)
async def test_pictures_that_are_none_or_lead_elsewhere_are_refused_one_by_one(
    desk: Counter, name: str | zipfile.ZipInfo, content: bytes, why: Why
) -> None:
    await desk.takes({"sku": "A", "product": "Cup", "price": "5"}, {"sku": "B", "product": "Jug", "price": "5"})
    written = io.BytesIO()
    with zipfile.ZipFile(written, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr(name, content)
        archive.writestr("B.png", picture("blue"))

    dry = await desk.takes_pictures(written.getvalue(), dry_run=True)
    report = await desk.takes_pictures(written.getvalue())

    assert reasons(report) == [(1, why)]
    assert counted(dry) == counted(report) == (1, 0, 0, 1)
    assert {file.name for file in desk.media.parent.iterdir()} == {"media", "catalogue.csv", "pictures.zip"}


async def test_prices_of_a_shelf_change_together_and_back(desk: Counter, shopkeeper: int) -> None:
    await desk.brings(
        "sku,product,price,cost_price,category,tags\nA,Cup,5,4.80,Tea > Cups,gift\n"
        "B,Pot,24.99,,Tea,\nC,Coat,80,,Wear,gift\n"
    )
    async with desk.database.unit_of_work() as session:
        tea = await catalogue.category_at(session, ["Tea"])
        change = await bulk_changes.propose(
            session, shopkeeper, "Tea", Where(category_id=tea), PriceRule(percent=-1000)
        )
        assert change.report is not None
        assert (change.report["would"], change.report["below_cost"]) == (2, 1)
        await bulk_changes.confirm(session, shopkeeper, change.id, change.version)
    await bulk_changes.keep_up(desk.works())

    assert await desk.prices() == {"A": 450, "B": 2249, "C": 8000}
    assert await desk.undoes(change.id) == (2, 0)
    assert await desk.prices() == {"A": 500, "B": 2499, "C": 8000}


@pytest.mark.parametrize(
    ("rule", "prices"),
    [
        (PriceRule(percent=1000), {"A": 550, "C": 8800}),
        (PriceRule(amount=150), {"A": 650, "C": 8150}),
        (PriceRule(amount=-600), {"A": 500, "C": 7400}),
    ],
)
async def test_prices_of_a_tag_change_by_a_percentage_or_an_amount_and_never_fall_to_nothing(
    desk: Counter, shopkeeper: int, rule: PriceRule, prices: dict[str, int]
) -> None:
    await desk.brings("sku,product,price,tags\nA,Cup,5,gift\nC,Coat,80,gift;warm\nD,Pot,9,warm\n")
    async with desk.database.unit_of_work() as session:
        change = await bulk_changes.propose(session, shopkeeper, "gift", Where(tag="gift"), rule)
        await bulk_changes.confirm(session, shopkeeper, change.id, change.version)
    await bulk_changes.keep_up(desk.works())

    assert await desk.prices() == {**prices, "D": 900}


@pytest.mark.parametrize("rule", [PriceRule(), PriceRule(percent=0), PriceRule(percent=-10_000), PriceRule(amount=0)])
async def test_a_rule_that_cannot_be_meant_is_refused(desk: Counter, shopkeeper: int, rule: PriceRule) -> None:
    await desk.brings(BEFORE)

    async with desk.database.unit_of_work() as session:
        with pytest.raises(bulk_changes.PricesUnclear):
            await bulk_changes.propose(session, shopkeeper, "all", Where(), rule)
