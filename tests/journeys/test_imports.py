"""Importing in chat: a file is sent, looked over, corrected, let happen, and taken back."""

from __future__ import annotations

import io

from openpyxl import Workbook

from commerce.staff import Role
from tests.actors import Actor
from tests.desk import a_workbook, archive_of
from tests.town import Town, a_picture

GOODS = "Artikel;Name;Цена;Остаток\nTP;Teapot;24,50;7\nCUP;Cup;teuer;3\n".encode()
SIMPLE = b"sku,product,price,stock\nTP,Teapot,24.50,7\nCUP,Cup,5,3\n"


async def importer(town: Town) -> Actor:
    """Cleo, who looks after the catalogue."""
    cleo = await town.merchant("Cleo", Role.CATALOGUE)
    await cleo.says("/import")
    return cleo


async def sends(actor: Actor, content: bytes, name: str = "goods.csv") -> None:
    await actor.does(actor.person.sends_document(content, name))


async def test_a_file_is_looked_over_imported_and_taken_back(town: Town) -> None:
    cleo = await importer(town)
    cleo.sees("Send me a file", "30 days")

    await sends(cleo, SIMPLE)
    cleo.sees("Nothing is changed yet", "2 rows are new", "price → Price", "UTF-8")
    assert await town.front_titles() == []
    await cleo.taps("Confirm")
    cleo.sees("✅ goods.csv", "2 rows are new")
    assert await town.front_titles() == ["Cup", "Teapot"]

    await cleo.taps("Undo")
    cleo.sees("Orders and money are not touched")
    await cleo.taps("Yes, take it back")
    cleo.sees("2 rows were taken back")
    assert await town.front_titles() == []
    assert "Undo" not in cleo.labels


async def test_columns_that_could_not_be_told_are_named_by_hand(town: Town) -> None:
    cleo = await importer(town)

    await sends(cleo, GOODS)
    cleo.sees("No column is the SKU", "Not used: artikel", "Цена → Price", "cents behind ,")
    assert not [label for label in cleo.labels if "Confirm" in label]
    await cleo.taps("Columns")
    await cleo.taps("Artikel → not used")
    await cleo.taps("SKU")
    cleo.sees("Artikel → SKU", "One row is new", "One row is refused", "Row 3 (CUP): Price is no amount: teuer")
    await cleo.taps("Refused rows")

    text = town.file_of(cleo).decode("utf-8-sig")
    assert text == "Artikel,Name,Цена,Остаток,row,reason\nCUP,Cup,teuer,3,3,Price is no amount: teuer\n"


async def test_letters_can_be_corrected_too(town: Town) -> None:
    cleo = await importer(town)
    await sends(cleo, "sku;product;price\nТП;Чайник;24\n".encode("cp1251"))
    cleo.sees("Windows-1251")

    await cleo.taps("Letters")
    await cleo.taps("Latin-1")

    cleo.sees("Latin-1 (Windows-1252)", "One row is new")


async def test_a_workbook_and_an_archive_of_pictures_come_the_same_way(town: Town) -> None:
    cleo = await importer(town)
    await sends(cleo, a_workbook(["SKU", "Product", "Price"], ["TP", "Teapot", 24.5]), "goods.xlsx")
    cleo.sees("Workbook (XLSX)")
    await cleo.taps("Confirm")

    await sends(cleo, archive_of({"tp.jpg": a_picture("teal"), "Z.jpg": a_picture("red")}), "pictures.zip")
    cleo.sees("One picture is new", "no goods have the SKU Z")
    await cleo.taps("Confirm")

    cleo.sees("✅ pictures.zip")
    assert [photo.variant_option for photo in await town.photos_of("TP")] == [None]


async def test_files_that_cannot_be_taken_say_why_and_change_nothing(town: Town) -> None:
    cleo = await importer(town)

    await sends(cleo, b"%PDF-1.7", "list.csv")
    cleo.sees("That is no table", "Nothing was changed")
    await sends(cleo, b"\xd0\xcf\x11\xe0", "list.xls")
    cleo.sees("Save it as .xlsx")
    await cleo.says("/import")
    await cleo.does(cleo.person.sends_sticker())
    cleo.sees("That is no file")


async def test_nothing_happens_twice_and_what_was_put_away_stays_so(town: Town) -> None:
    cleo = await importer(town)
    await sends(cleo, SIMPLE)
    await cleo.taps("Do not import")
    cleo.sees("It is put away")

    await sends(cleo, SIMPLE, "again.csv")
    await cleo.taps_twice("Confirm")
    cleo.sees("✅ again.csv", "2 rows are new")
    await cleo.forges("m.imp!:2:1")

    assert "moved on" in cleo.toast
    assert await town.front_titles() == ["Cup", "Teapot"]


async def test_who_may_not_change_the_goods_imports_nothing(town: Town) -> None:
    mia = await town.merchant("Mia")
    alice = await town.merchant("Alice", Role.SUPPORT)
    await sends(alice, SIMPLE)
    alice.does_not_see("Nothing is changed yet")
    await alice.says("/import")
    alice.does_not_see("Send me a file")
    await sends(mia, SIMPLE)
    mia.sees("2 rows are new")

    await alice.says("/start")
    await alice.forges("m.imp!:1:1")

    assert alice.toast
    assert await town.front_titles() == []


async def test_the_log_tells_who_imported_and_who_took_back(town: Town) -> None:
    mia = await town.merchant("Mia")
    await sends(mia, SIMPLE)
    await mia.taps("Confirm")
    await mia.taps("Undo")
    await mia.taps("Yes, take it back")

    await mia.says("/merchant")
    await mia.taps("log")

    mia.sees("imported goods", "took back: change of goods 1")


async def test_all_goods_come_as_a_workbook_and_sent_back_it_changes_nothing(town: Town) -> None:
    cleo = await importer(town)
    await cleo.says("/products")
    assert not [label for label in cleo.labels if "Export" in label]
    await sends(cleo, SIMPLE)
    await cleo.taps("Confirm")
    await cleo.says("/products")
    await cleo.taps("Export")

    assert cleo.toast == "Your file is coming."
    cleo.sees("All goods as they stand now")
    await sends(cleo, town.file_of(cleo), "catalogue.xlsx")
    cleo.sees("2 rows change nothing")


async def test_a_table_and_its_pictures_come_as_one_file_and_are_taken_back_together(town: Town) -> None:
    cleo = await importer(town)
    cleo.sees("a ZIP with such a table and the pictures of its goods")
    packed = archive_of({"goods.csv": SIMPLE, "TP.jpg": a_picture("teal"), "more.zip": archive_of({"a.txt": b"a"})})

    await sends(cleo, packed, "goods.zip")
    cleo.sees("Nothing is changed yet", "2 rows are new", "price → Price", "more.zip is an archive inside the archive")
    await cleo.taps("Confirm")
    cleo.sees("✅ goods.zip", "2 rows are new", "One row is refused")
    assert await town.front_titles() == ["Cup", "Teapot"]

    await cleo.taps("Undo")
    await cleo.taps("Yes, take it back")
    cleo.sees("2 rows were taken back")
    assert await town.front_titles() == []

    await sends(cleo, archive_of({"a.csv": SIMPLE, "b.csv": SIMPLE}), "two.zip")
    cleo.sees("several tables in it: a.csv, b.csv", "Nothing was changed")


async def test_further_sheets_of_a_workbook_are_told(town: Town) -> None:
    cleo = await importer(town)
    book = Workbook()
    assert book.active is not None
    for row in (["sku", "product", "price", "barcode"], ["TP", "Teapot", 24.5, "4.00638E+12"]):
        book.active.append(row)
    book.create_sheet("Last year")
    written = io.BytesIO()
    book.save(written)

    await sends(cleo, written.getvalue(), "goods.xlsm")

    cleo.sees("Only the first sheet is read, not: Last year")
    cleo.sees("Barcode: a spreadsheet has shortened it to 4.00638E+12. Format the column as text")
