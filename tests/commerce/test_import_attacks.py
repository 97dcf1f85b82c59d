"""Files and moments that are bad for an import: half a spreadsheet's mistakes, writers, sales and others beside it."""

from __future__ import annotations

import asyncio
import io
from collections.abc import Collection, Mapping
from datetime import date, timedelta
from pathlib import Path
from typing import Any, cast

import pytest
from openpyxl import Workbook, load_workbook
from sqlalchemy import select, update

from commerce import bulk_changes, catalogue, inventory
from commerce.catalogue import Count, FileWrong, Why
from commerce.catalogue.filing import importing
from commerce.catalogue.filing.agreeing import agree
from commerce.kit import clock
from commerce.kit.database import Database, Session, table_of
from tests.commerce.test_bulk_changes import Counter
from tests.desk import counted, reasons


@pytest.fixture
def desk(database: Database, tmp_path: Path) -> Counter:
    return Counter(database, tmp_path)


def spoons(many: int, price: int = 1, stock: int = 5) -> bytes:
    rows = (f"S{number},Spoon {number},{price},{stock},Shelf {number % 7}\n" for number in range(many))
    return ("sku,product,price,stock,category\n" + "".join(rows)).encode()


async def test_codes_that_a_spreadsheet_has_shortened_or_made_dates_of_are_refused_and_others_are_not(
    desk: Counter,
) -> None:
    report = await desk.takes_text(
        "sku,product,price,barcode\nA,Cup,5,4.00638E+12\n4.5E+11,Jug,5,\nC,Pot,5,0042\n1E5,Pan,5,5E+2\n"
    )
    book = await desk.takes_workbook(
        ["sku", "product", "price", "barcode", "option1"],
        [date(2024, 2, 1), "Bowl", 3, None, None],
        ["D", "Bowl", 3, date(2024, 2, 1), None],
        ["E", "Bowl", 3, 123456789012345678.0, None],
        ["F", "Dish", 3, 4006381333931.0, None],
    )

    assert [(one.row, one.why, one.facts) for one in report.refused] == [
        (2, Why.SHORTENED, {"column": "barcode", "said": "4.00638E+12"}),
        (3, Why.SHORTENED, {"column": "sku", "said": "4.5E+11"}),
    ]
    assert reasons(book) == [(2, Why.A_DATE), (3, Why.A_DATE), (4, Why.SHORTENED)]
    assert "4006381333931" in await desk.gives()


async def test_a_day_in_a_workbook_is_told_as_a_day(desk: Counter) -> None:
    await desk.takes_workbook(["sku", "product", "price", "Size"], ["A", "Concert", 20, date(2027, 5, 1)])

    assert (await desk.shows_one()).variants[0].option_label == "2027-05-01"


async def test_products_of_three_options_keep_them_through_an_export_in_both_forms(desk: Counter) -> None:
    rows = "".join(
        f"{size}{colour}{cut},Shirt,20,Size={size},Colour={colour},Cut={cut}\n"
        for size in "SML"
        for colour in ("Red", "Blue")
        for cut in ("Slim", "Wide")
    )
    report = await desk.takes_text(f"sku,product,price,option1,option2,option3\n{rows}")

    assert counted(report) == (12, 0, 0, 0)
    assert [option.name for option in (await desk.shows_one()).options] == ["Size", "Colour", "Cut"]
    assert counted(await desk.takes_text(await desk.gives())) == (0, 0, 12, 0)
    assert counted(await desk.takes_text(await desk.gives_workbook())) == (0, 0, 12, 0)


async def test_of_merged_cells_only_the_first_speaks_and_further_sheets_are_told(desk: Counter) -> None:
    book = Workbook()
    assert book.active is not None
    for row in (["sku", "product", "price"], ["A", "Cup", 5], ["B", "Jug", 6]):
        book.active.append(row)
    book.active.merge_cells("B2:B3")
    book.create_sheet("Prices of last year").append(["sku", "product", "price"])
    written = io.BytesIO()
    book.save(written)

    report = await desk.takes_text(written.getvalue())

    assert (counted(report), reasons(report)) == ((1, 0, 0, 1), [(3, Why.MISSING)])
    assert desk.layout(written.getvalue()).unread == ("Prices of last year",)


async def test_a_workbook_with_macros_is_read_and_they_are_not(desk: Counter) -> None:
    book = Workbook()
    assert book.active is not None
    for row in (["sku", "product", "price"], ["A", "Cup", 5]):
        book.active.append(row)
    written = io.BytesIO()
    book.save(written)
    with_macros = load_workbook(io.BytesIO(written.getvalue()), keep_vba=True)
    again = io.BytesIO()
    with_macros.save(again)

    assert counted(await desk.takes_text(again.getvalue())) == (1, 0, 0, 0)


async def test_a_file_that_somebody_writes_into_is_not_read_on_and_what_came_in_can_be_taken_back(
    desk: Counter,
) -> None:
    file = desk.media.parent / "goods.csv"
    file.write_bytes(spoons(3000))

    def write_into_it(done: int, size: int) -> None:
        with file.open("ab") as opened:
            opened.write(b"X,half a ro")

    with pytest.raises(FileWrong) as refusal:
        await bulk_changes.by_hand(desk.works(), file, catalogue.read_layout(file), write_into_it)

    async with desk.database.reading() as session:
        [change] = await bulk_changes.latest(session, 1)
    assert refusal.value.facts["problem"] == "changed-meanwhile"
    assert 0 < len(await desk.shows()) < 3000
    await desk.undoes(change.id)
    assert await desk.shows() == []


async def test_two_imports_at_once_make_each_product_and_each_shelf_once(desk: Counter) -> None:
    first, second = desk.media.parent / "first.csv", desk.media.parent / "second.csv"
    first.write_bytes(spoons(1200, price=1))
    second.write_bytes(spoons(1200, price=2, stock=9))

    (one, here), (other, there) = await asyncio.gather(
        *(
            bulk_changes.by_hand(desk.works(), file, catalogue.read_layout(file), lambda _, __: None)
            for file in (first, second)
        )
    )

    assert here.new + there.new == 1200
    assert here.refused_rows == there.refused_rows == 0
    async with desk.database.reading() as session:
        assert len(await catalogue.categories(session, None, "en")) == 7
        assert await inventory.reconcile(session) == []
    assert len(set(await desk.prices())) == 1200
    assert one != other


async def _ids(desk: Counter) -> dict[str, int]:
    async with desk.database.reading() as session:
        rows = (await session.execute(select(catalogue.Variant.sku, catalogue.Variant.id))).all()
        return {row.sku: row.id for row in rows}


async def _holds(desk: Counter, order_id: int, variant_id: int, units: int) -> None:
    async with desk.database.unit_of_work() as session:
        await inventory.hold(
            session, {variant_id: units}, order_id=order_id, expires_at=clock.now() + timedelta(minutes=30)
        )


async def test_what_is_promised_while_goods_are_counted_anew_stays_promised(desk: Counter) -> None:
    await desk.brings(spoons(3, stock=10))
    spoon = (await _ids(desk))["S0"]
    await _holds(desk, 1, spoon, 4)

    await desk.brings(spoons(3, stock=6))

    async with desk.database.unit_of_work() as session:
        assert await inventory.available(session, [spoon]) == {spoon: 2}
        await inventory.commit(session, 1)
        await inventory.ship(session, 1, {spoon: 4})
    async with desk.database.reading() as session:
        assert await inventory.counts(session, [spoon]) == {spoon: Count(2, 0)}
        assert await inventory.reconcile(session) == []


async def test_goods_are_sold_and_sent_while_imports_count_them_and_the_books_agree(desk: Counter) -> None:
    await desk.brings(spoons(30, stock=100))
    ids = list((await _ids(desk)).values())

    async def sells(order_id: int) -> None:
        spoon = ids[order_id % len(ids)]
        await _holds(desk, order_id, spoon, 1)
        async with desk.database.unit_of_work() as session:
            await inventory.commit(session, order_id)
            await inventory.ship(session, order_id, {spoon: 1})

    async def counts() -> None:
        for stock in (90, 80, 70):
            await desk.takes_text(spoons(30, stock=stock))

    await asyncio.gather(counts(), *(sells(order_id) for order_id in range(1, 61)))

    async with desk.database.reading() as session:
        assert await inventory.reconcile(session) == []
        assert all(68 <= one.on_hand <= 70 for one in (await inventory.counts(session, ids)).values())


async def test_goods_that_were_sold_since_keep_their_count_when_an_import_is_taken_back(desk: Counter) -> None:
    await desk.brings(spoons(3, stock=1))
    number, _ = await desk.brings(spoons(4, stock=9, price=2))
    ids = await _ids(desk)
    await _holds(desk, 1, ids["S0"], 5)
    await _holds(desk, 2, ids["S3"], 2)
    await _holds(desk, 3, ids["S1"], 2)
    async with desk.database.unit_of_work() as session:
        for order_id in (2, 3):
            await inventory.commit(session, order_id)
        await inventory.ship(session, 3, {ids["S1"]: 2})

    assert await desk.undoes(number) == (1, 3)

    async with desk.database.reading() as session:
        stands = await inventory.counts(session, list(ids.values()))
        assert {sku: stands[one].on_hand for sku, one in ids.items()} == {"S0": 9, "S1": 7, "S2": 1, "S3": 9}
        assert await inventory.reconcile(session) == []
    assert await desk.prices() == {"S0": 100, "S1": 100, "S2": 100}


async def test_undo_tells_what_stood_in_the_books_and_not_what_somebody_had_seen_before(desk: Counter) -> None:
    """Between looking at the counts and writing them down somebody may have sent goods."""
    await desk.brings(spoons(1, stock=10))
    spoon = (await _ids(desk))["S0"]

    class Slow:
        """Stock that leaves while a file is compared with it."""

        def __getattr__(self, name: str) -> Any:
            return getattr(inventory, name)

        async def counts(self, session: Session, ids: Collection[int]) -> Mapping[int, Count]:
            found = await inventory.counts(session, ids)
            books = table_of(inventory.Inventory)
            await session.execute(update(books).values(on_hand=books.c.on_hand - 3))
            return found

    works = desk.works()
    file = desk.media.parent / "goods.csv"
    file.write_bytes(spoons(1, stock=20))
    slow = bulk_changes.Desk(works.database, works.profile, works.media_dir, cast(Any, Slow()), works.download)
    number, _ = await bulk_changes.by_hand(slow, file, catalogue.read_layout(file), lambda _, __: None)

    assert await desk.undoes(number) == (1, 0)

    async with desk.database.reading() as session:
        assert await inventory.counts(session, [spoon]) == {spoon: Count(7, 0)}


async def test_rows_that_were_taken_in_before_are_known_and_nothing_else_is(
    desk: Counter, monkeypatch: pytest.MonkeyPatch
) -> None:
    await desk.brings(spoons(1200))
    compared: list[int] = []
    monkeypatch.setattr(importing, "agree", lambda lines, table: (compared.append(len(lines)), agree(lines, table))[1])

    assert counted((await desk.brings(spoons(1200)))[1]) == (0, 0, 1200, 0)
    assert compared == []
    assert counted(await desk.takes_text(spoons(1200, price=2), dry_run=True)) == (0, 1200, 0, 0)
    twice = spoons(1200) + b"S3,Spoon 3,1,5,Shelf 3\n"
    assert reasons(await desk.takes_text(twice)) == [(1202, Why.SKU_TWICE)]
    compared.clear()
    async with desk.database.unit_of_work() as session:
        spoon = await catalogue.find_by_sku(session, "S700", "en")
        assert spoon is not None
        await inventory.set_on_hand(session, spoon.variant_id, 3)

    assert counted((await desk.brings(spoons(1200)))[1]) == (0, 1, 1199, 0)
    assert compared == [1000]
