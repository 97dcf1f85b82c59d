"""Files as they come out of people's spreadsheets: their letters, their signs, their headings, and workbooks."""

from __future__ import annotations

import io
import zipfile
from pathlib import Path

import pytest
from openpyxl import Workbook

from commerce.catalogue import FileWrong, Form, NewProduct, NewVariant, Why, add_product
from commerce.kit.database import Database
from commerce.kit.money import Money
from tests.desk import Desk, a_workbook, archive_of, counted, reasons

RUSSIAN = "Артикул;Название;Цена;Остаток\r\nЧ-1;Чайник глиняный;24,50;7\r\nЧ-2;Чашка с блюдцем;1 250,00;3\r\n"
CHINESE = "货号,商品名称,价格,库存\n茶-1,紫砂茶壶,24.50,7\n茶-2,青花瓷杯,1250.00,3\n"
ARABIC = "رمز المنتج,اسم المنتج,السعر,الكمية\nش-1,إبريق شاي,24.50,7\nش-2,فنجان قهوة,1250.00,3\n"
JAPANESE = "sku,product,price,stock\n茶-1,急須と茶こし,24.50,7\n茶-2,ガラスのコップ,1250.00,3\n"
FRENCH = "sku;product;price;stock\r\nT-1;Théière en grès;24,50;7\r\nT-2;Tasse à café;1250,00;3\r\n"


@pytest.fixture
def desk(database: Database, tmp_path: Path) -> Desk:
    return Desk(database, tmp_path)


@pytest.mark.parametrize(
    ("text", "written", "understood"),
    [
        (RUSSIAN, "utf-8", "utf-8"),
        (RUSSIAN, "utf-8-sig", "utf-8"),
        (RUSSIAN, "utf-16", "utf-16"),
        (RUSSIAN, "cp1251", "cp1251"),
        (CHINESE, "utf-8", "utf-8"),
        (CHINESE, "gb18030", "gb18030"),
        (ARABIC, "utf-8", "utf-8"),
        (ARABIC, "cp1256", "cp1256"),
        (JAPANESE, "utf-8", "utf-8"),
        (JAPANESE, "cp932", "cp932"),
        (CHINESE, "utf-16", "utf-16"),
        (FRENCH, "utf-8", "utf-8"),
        (FRENCH, "latin-1", "cp1252"),
        (FRENCH, "utf-16-le", "utf-16-le"),
        (FRENCH, "utf-16-be", "utf-16-be"),
    ],
)
async def test_files_are_read_in_the_letters_they_were_written_in(
    desk: Desk, text: str, written: str, understood: str
) -> None:
    assert desk.layout(text.encode(written)).encoding == understood

    report = await desk.takes_text(text.encode(written))

    assert counted(report) == (2, 0, 0, 0)
    titles = {card.title for card in await desk.shows()}
    assert titles == {line.replace(";", ",").split(",")[1] for line in text.splitlines()[1:]}
    assert {card.variants[0].price for card in await desk.shows()} == {Money(2450, "EUR"), Money(125000, "EUR")}


@pytest.mark.parametrize(
    ("line", "delimiter"),
    [("sku,product,price", ","), ("sku;product;price", ";"), ("sku\tproduct\tprice", "\t"), ("sku|product|price", "|")],
)
async def test_the_sign_between_cells_is_the_one_that_makes_sense_of_the_headings(
    desk: Desk, line: str, delimiter: str
) -> None:
    text = line + "\nTP,1;2|3\tX,Tea; pot,24\n".replace(",", "§").replace(";", "§").replace("|", "§")

    assert desk.layout(text.encode()).delimiter == delimiter


async def test_a_spreadsheet_may_say_itself_what_stands_between_its_cells(desk: Desk) -> None:
    report = await desk.takes_text(b"sep=|\r\nsku|product|price\r\nTP|Tea;pot,1|24\r\nX|Cup|?\r\n")

    assert (await desk.shows_one()).title == "Tea;pot,1"
    assert reasons(report) == [(3, Why.NOT_MONEY)]


@pytest.mark.parametrize(
    ("cells", "cents"),
    [
        (["24,50", "3"], [2450, 300]),
        (["1.250,00", "2,5"], [125000, 250]),
        (["1 250,00", "7,00"], [125000, 700]),
        (["1'250.00", "7.00"], [125000, 700]),
        (["1,250.00", "7.00"], [125000, 700]),
        (["1,250", "7"], [125000, 700]),
        (["12,50", "7.00"], [None, 700]),
    ],
)
async def test_cents_stand_behind_a_comma_where_the_file_shows_it(
    desk: Desk, cells: list[str], cents: list[int | None]
) -> None:
    rows = "".join(f"S{number};Spoon {number};{cell}\n" for number, cell in enumerate(cells))

    report = await desk.takes_text(f"sku;product;price\n{rows}")

    prices = {card.title: card.variants[0].price.amount for card in await desk.shows()}
    assert [prices.get(f"Spoon {number}") for number in range(len(cells))] == cents
    assert [refused.why for refused in report.refused] == [Why.NOT_MONEY] * cents.count(None)


@pytest.mark.parametrize(
    ("headings", "columns"),
    [
        ("SKU,Title,Price (€),In stock,EAN", "sku product price stock barcode"),
        ("Item number,Name,Price,Old price,Colour,Size", "sku product price compare_at_price option1 option2"),
        ("Артикул,Наименование,Цена,Категория,Штрих-код", "sku product price category barcode"),
        ("货号,商品名称,售价,原价,分类,图片", "sku product price compare_at_price category images"),
        ("رمز المنتج,اسم المنتج,السعر,الوصف,الفئة", "sku product price description category"),
        ("sku,product,price,Product name (ru),title:zh", "sku product price title:ru title:zh"),
        ("sku,product,price,Shelf life", "sku product price -"),
        ("Name,product,Unit price,price,sku", "- product - price sku"),
    ],
)
def test_columns_are_told_by_their_headings_in_four_languages(desk: Desk, headings: str, columns: str) -> None:
    layout = desk.layout(f"{headings}\n".encode())

    assert [column or "-" for column in layout.columns] == columns.split()


async def test_a_column_can_be_corrected_and_what_stood_for_it_before_is_left_out(desk: Desk) -> None:
    text = b"Code,Name,Price,Sale\nTP,Teapot,24,20\n"
    layout = desk.layout(text).with_column(3, "price")

    report = await desk.takes_text(text, layout=layout)

    assert (await desk.shows_one()).variants[0].price == Money(2000, "EUR")
    assert report.ignored_columns == ("price",)
    with pytest.raises(FileWrong):
        layout.with_column(4, "price")
    with pytest.raises(FileWrong):
        layout.with_column(0, "colour of the box")


async def test_columns_named_for_an_option_hold_its_values(desk: Desk) -> None:
    report = await desk.takes_text("sku,product,price,Colour\nR,Teapot,24,Red\nB,Teapot,24,Blue\n")

    card = await desk.shows_one()
    assert counted(report) == (2, 0, 0, 0)
    assert [option.name for option in card.options] == ["Colour"]
    assert [one.option_label for one in card.variants] == ["Red", "Blue"]


async def test_a_workbook_is_taken_in_like_a_text(desk: Desk) -> None:
    report = await desk.takes_workbook(
        ["SKU", "Product", "Price", "Stock", "Barcode", "Returnable"],
        ["TP", "Teapot", 24.5, 7, 4006381333931, False],
        [],
        ["CUP", "Cup", 5, None, None, True],
        ["X", "Refused", "cheap", 1, None, None],
    )

    cards = {card.title: card for card in await desk.shows()}
    assert (counted(report), reasons(report)) == ((2, 0, 0, 1), [(5, Why.NOT_MONEY)])
    assert cards["Teapot"].variants[0].price == Money(2450, "EUR")
    assert not cards["Teapot"].variants[0].returnable
    assert desk.layout(a_workbook(["sku"])).form is Form.XLSX
    assert "4006381333931" in await desk.gives()


async def test_words_in_a_workbook_may_have_a_comma_before_the_cents(desk: Desk) -> None:
    await desk.takes_workbook(["sku", "product", "price"], ["A", "Cup", "12,50"], ["B", "Pot", 24.5])

    assert sorted(card.variants[0].price.amount for card in await desk.shows()) == [1250, 2450]


async def test_what_a_workbook_has_worked_out_counts_and_a_formula_without_a_value_refuses_its_row(desk: Desk) -> None:
    book = Workbook()
    assert book.active is not None
    for row in (["sku", "product", "price", "note"], ["A", "Cup", "=2+3", "x"], ["B", "Pot", 24, "=1/0"]):
        book.active.append(row)
    written = io.BytesIO()
    book.save(written)
    never_worked_out = written.getvalue()

    report = await desk.takes_text(never_worked_out)

    assert (counted(report), reasons(report)) == ((1, 0, 0, 1), [(2, Why.FORMULA)])


async def test_an_exported_workbook_is_read_in_again_without_a_change(desk: Desk) -> None:
    desk.has_picture("cup.png")
    await desk.takes(
        {
            "sku": "'A",
            "product": "=Teapot",
            "price": "24.00",
            "stock": "7",
            "category": "Tea > Pots",
            "barcode": "0042",
        },
        {"sku": "B", "product": "+Cup", "price": "5.10", "barcode": "0042", "images": "cup.png", "tags": "a;b"},
    )

    report = await desk.takes_text(await desk.gives_workbook())

    assert counted(report) == (0, 0, 1, 0)


async def test_words_that_look_like_formulas_leave_the_shop_behind_an_apostrophe_and_come_back_as_they_were(
    desk: Desk,
) -> None:
    async with desk.database.unit_of_work() as session:
        for number, title in enumerate(["=1+1", "+49", "-10 %", "@home", "'quoted", "''", "plain"]):
            variant = NewVariant(sku=f"S{number}", price=Money(100, "EUR"), track_stock=False)
            await add_product(session, NewProduct(title=title, variants=(variant,)))

    exported = await desk.gives()

    assert all(f",'{title}," in exported for title in ("=1+1", "+49", "-10 %", "@home", "'quoted", "''"))
    assert counted(await desk.takes_text(exported)) == (0, 0, 7, 0)


def hostile_workbook(part: str, content: bytes) -> bytes:
    with_it = io.BytesIO(a_workbook(["sku", "product", "price"], ["A", "Cup", 5]))
    with zipfile.ZipFile(with_it) as archive:
        parts = {name: archive.read(name) for name in archive.namelist()}
    return archive_of({**parts, part: content})


ENTITIES = b"""<?xml version="1.0"?><!DOCTYPE lolz [<!ENTITY lol "lol"><!ENTITY lol2 "&lol;&lol;&lol;">]>
<sst xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><si><t>&lol2;</t></si></sst>"""
OUTSIDE = b"""<?xml version="1.0"?><!DOCTYPE x [<!ENTITY file SYSTEM "file:///etc/hostname">]>
<worksheet><sheetData><row r="1"><c t="inlineStr"><is><t>&file;</t></is></c></row></sheetData></worksheet>"""


@pytest.mark.parametrize(
    ("content", "problem"),
    [
        (hostile_workbook("xl/sharedStrings.xml", ENTITIES), "harmful"),
        (hostile_workbook("xl/worksheets/sheet1.xml", OUTSIDE), "harmful"),
        (hostile_workbook("xl/worksheets/sheet1.xml", OUTSIDE.decode().encode("utf-16")), "harmful"),
        (hostile_workbook("xl/worksheets/sheet1.xml", b"<a>" + b"x" * (3 << 20)), "too-much-inside"),
        (hostile_workbook("xl/sharedStrings.xml", b" " * (97 << 20)), "too-much-inside"),
        (hostile_workbook("xl/worksheets/sheet1.xml", b"<broken"), "broken-workbook"),
        (hostile_workbook("xl/workbook.xml", b"no workbook"), "broken-workbook"),
        (archive_of({"xl/workbook.xml": b""}), "broken-workbook"),
        (archive_of({"teapot.jpg": b"\xff\xd8\xff"}), "no-table"),
        (b"PK\x03\x04 and then nothing", "broken-workbook"),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "old-workbook"),
        (b"%PDF-1.7", "no-table"),
        (b"\x89PNG\r\n", "no-table"),
        (b"<!DOCTYPE html><html>", "no-table"),
        (b"", "empty"),
        (b"\n\n", "empty"),
        (b"\xff\xfe", "empty"),
        (b",".join(b"c%d" % number for number in range(301)), "too-many-columns"),
        (b"sku,product,price\n" + b'"x"y\n' * 102, "broken-rows"),
    ],
    ids=lambda one: one if isinstance(one, str) else None,
)
async def test_files_that_are_made_to_do_harm_or_are_none_are_refused_whole(
    desk: Desk, content: bytes, problem: str
) -> None:
    with pytest.raises(FileWrong) as refusal:
        await desk.takes_text(content)

    assert refusal.value.facts["problem"] == problem
    assert await desk.shows() == []


@pytest.mark.parametrize(
    ("row", "why"),
    [
        (b"X,=1+1,5", Why.FORMULA),
        (b"=cmd|' /C calc'!A0,Pot,5", Why.FORMULA),
        (b'X,"Pot,5', Why.BROKEN),
        (b'X,"Po"t,5', Why.BROKEN),
        (b"X," + b"x" * 200_000 + b",5", Why.BROKEN),
        (b"X," + b"x" * 3_000_000 + b",5", Why.BROKEN),
        (b"X,Po\0t,5", Why.UNREADABLE),
        (b"X,Pot,5,6,7", Why.TOO_MANY_CELLS),
        (b"X" * 101 + b",Pot,5", Why.TOO_LONG),
        (b"X,Pot,=5", Why.NOT_MONEY),
    ],
    ids=lambda one: one if isinstance(one, str) else None,
)
async def test_rows_that_are_made_to_do_harm_are_refused_and_those_around_them_taken(
    desk: Desk, row: bytes, why: Why
) -> None:
    report = await desk.takes_text(b"sku,product,price\nA,Cup,5\n" + row + b"\nB,Jug,6\nC,Bowl,7\n")

    assert reasons(report) == [(3, why)]
    assert sorted(card.title for card in await desk.shows()) == ["Bowl", "Cup", "Jug"]
