"""Any catalogue file, and any shop: taking in what is there already changes nothing."""

from __future__ import annotations

import asyncio
import csv
import io
import shutil
import tempfile
from collections.abc import Awaitable, Callable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import timedelta
from pathlib import Path
from typing import Any

from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st
from sqlalchemy import select

from commerce import catalogue, inventory
from commerce.catalogue import ImportReport, NewProduct, NewVariant, ProductWords, Status
from commerce.catalogue.naming import title_key
from commerce.kit.clock import now
from commerce.kit.database import Database, Session
from commerce.kit.money import Money
from commerce.kit.profile import ShopProfile
from commerce.kit.sealing import Keyring
from tests.properties.conftest import Lender
from tests.properties.test_days import hunted

Rows = list[dict[str, str]]


@dataclass
class Shop:
    """A shop of its own for one example, to be spoken to without waiting."""

    database: Database
    folder: Path
    runner: asyncio.Runner

    def takes(self, text: str | bytes, *, dry_run: bool = False) -> ImportReport:
        file = self.folder / "catalogue"
        file.write_bytes(text if isinstance(text, bytes) else text.encode())
        return self.runner.run(
            catalogue.import_catalogue(
                self.database, file, ShopProfile(), self.folder, stock=inventory, dry_run=dry_run
            )
        )

    def gives(self) -> str:
        async def export() -> str:
            written = io.StringIO(newline="")
            async with self.database.reading() as session:
                await catalogue.export_catalogue(session, written, stock=inventory)
            return written.getvalue()

        return self.runner.run(export())

    def gives_workbook(self) -> bytes:
        async def export() -> bytes:
            written = io.BytesIO()
            async with self.database.reading() as session:
                await catalogue.export_workbook(session, written, stock=inventory)
            return written.getvalue()

        return self.runner.run(export())

    def version(self) -> int:
        async def look() -> int:
            async with self.database.reading() as session:
                return await catalogue.highest_version(session)

        return self.runner.run(look())


@contextmanager
def kept_by(database: Database) -> Iterator[Shop]:
    """A shop in a database that somebody lends."""
    with tempfile.TemporaryDirectory() as folder, asyncio.Runner() as runner:
        try:
            yield Shop(database, Path(folder), runner)
        finally:
            runner.run(database.close())


@contextmanager
def a_shop(template: Path, keyring: Keyring) -> Iterator[Shop]:
    with tempfile.TemporaryDirectory() as folder, asyncio.Runner() as runner:
        database = Database(f"sqlite:///{shutil.copy(template, Path(folder) / 'shop.db')}", keyring)
        try:
            yield Shop(database, Path(folder), runner)
        finally:
            runner.run(database.close())


def as_file(rows: Rows) -> str:
    written = io.StringIO(newline="")
    writer = csv.DictWriter(written, list(dict.fromkeys(column for row in rows for column in row)), restval="")
    writer.writeheader()
    writer.writerows(rows)
    return written.getvalue()


def counted(report: ImportReport) -> tuple[int, int, int, int]:
    return report.new, report.changed, report.unchanged, report.refused_rows


def one_of(*words: str) -> st.SearchStrategy[str]:
    return st.sampled_from(words)


_NEEDED = {
    "sku": one_of("a", "b", "c", "d", "A", "e", "f"),
    "product": one_of("Teapot", "Cup", "cup", "Jug"),
    "price": one_of("1", "2.50", "0", "?", "3.00"),
}
_OTHERS = {
    "category": one_of("", "Kitchen", "Kitchen > Tea", "kitchen > TEA", "Garden"),
    "description": one_of("", "", "Round.", "Square."),
    "option1": one_of("", "Size=S", "Size=L", "Size=s", "Colour=Red", "Colour=Blue"),
    "option2": one_of("", "", "Colour=Red", "Colour=Blue"),
    "compare_at_price": one_of("", "9"),
    "cost_price": one_of("", "1.20"),
    "stock": one_of("", "0", "5", "7"),
    "safety_stock": one_of("", "2"),
    "weight_grams": one_of("", "100"),
    "kind": one_of("", "physical", "digital"),
    "tags": one_of("", "gift", "gift;tea"),
    "barcode": one_of("", "123"),
    "returnable": one_of("", "yes", "no"),
    "active": one_of("", "yes", "no"),
    "title:zh": one_of("", "", "茶壶"),
    "category:zh": one_of("", "", "厨房", "厨房 > 茶"),
    "option1:zh": one_of("", "尺寸=小", "=小", "小", "颜色="),
}


@st.composite
def files(draw: st.DrawFn) -> Rows:
    """Files with a few rows about a few goods, with any of the columns, contradictions included."""
    columns = draw(st.lists(st.sampled_from(sorted(_OTHERS)), unique=True))
    row = st.fixed_dictionaries({**_NEEDED, **{column: _OTHERS[column] for column in columns}})
    return draw(st.lists(row, min_size=1, max_size=7))


@given(before=files(), file=files())
@example(
    before=[{"sku": "a", "product": "Teapot", "price": "1", "option1": "Size=S"}],
    file=[
        {"sku": "b", "product": "Teapot", "price": "1", "option1": "Size=S"},
        {"sku": "a", "product": "Cup", "price": "1", "option1": "Size=S"},
    ],
)
@example(
    before=[{"sku": "a", "product": "Teapot", "price": "1"}, {"sku": "b", "product": "Cup", "price": "1"}],
    file=[
        {"sku": "b", "product": "Jug", "price": "1"},
        {"sku": "c", "product": "Cup", "price": "1"},
        {"sku": "a", "product": "Jug", "price": "1"},
    ],
)
@example(
    before=[
        {"sku": "d", "product": "Teapot", "price": "1", "option1": "Size=S"},
        {"sku": "b", "product": "Cup", "price": "1", "option1": ""},
    ],
    file=[
        {"sku": "a", "product": "Teapot", "price": "1"},
        {"sku": "b", "product": "Jug", "price": "1"},
        {"sku": "d", "product": "Cup", "price": "1"},
    ],
)
@example(
    before=[{"sku": "a", "product": "Teapot", "price": "1"}],
    file=[
        {"sku": "a", "product": "Teapot", "price": "1", "category": "Kitchen"},
        {"sku": "b", "product": "Cup", "price": "1", "category": "kitchen > TEA"},
    ],
)
@example(
    before=[{"sku": "a", "product": "Teapot", "price": "1"}],
    file=[
        {"sku": "a", "product": "Cup", "price": "1", "option1": "", "active": ""},
        {"sku": "c", "product": "Teapot", "price": "1", "option1": "", "active": "no"},
        {"sku": "b", "product": "Teapot", "price": "1", "option1": "Size=S", "active": ""},
    ],
)
def test_a_file_taken_in_twice_changes_nothing_the_second_time(
    before: Rows, file: Rows, sqlite_template: Path, keyring: Keyring
) -> None:
    with a_shop(sqlite_template, keyring) as shop:
        shop.takes(as_file(before))
        dry = shop.takes(as_file(file), dry_run=True)
        first = shop.takes(as_file(file))
        given_out, version = shop.gives(), shop.version()
        again = shop.takes(as_file(file))

        assert counted(dry) == counted(first)
        assert (again.new, again.changed) == (0, 0)
        assert again.unchanged >= first.new + first.changed + first.unchanged
        assert (shop.gives(), shop.version()) == (given_out, version)


async def _cheaper(session: Session, variant_id: int, product_id: int) -> None:
    await catalogue.set_price(session, variant_id, Money(77, "EUR"))


async def _counted(session: Session, variant_id: int, product_id: int) -> None:
    await inventory.set_counts(session, {variant_id: catalogue.Count(6, 1)})


async def _renamed(session: Session, variant_id: int, product_id: int) -> None:
    await catalogue.rename(session, product_id, "Samovar")


async def _archived(session: Session, variant_id: int, product_id: int) -> None:
    await catalogue.set_variant_status(session, variant_id, Status.ARCHIVED)


async def _described(session: Session, variant_id: int, product_id: int) -> None:
    await catalogue.describe(session, product_id, "Said by hand.")


async def _moved(session: Session, variant_id: int, product_id: int) -> None:
    await catalogue.move_to_category(session, product_id, ["Garden"])


async def _said(session: Session, variant_id: int, product_id: int) -> None:
    await catalogue.set_words(session, product_id, "zh", ProductWords(title="壶"))


@given(
    file=files(),
    other=st.none() | files(),
    by_hand=st.lists(
        st.tuples(
            st.sampled_from([_cheaper, _counted, _renamed, _archived, _described, _moved, _said]), st.integers(0, 9)
        ),
        max_size=2,
    ),
)
@example(file=[{"sku": "a", "product": "Cup", "price": "1", "stock": "5"}], other=None, by_hand=[])
@example(file=[{"sku": "a", "product": "Cup", "price": "1", "stock": "5"}], other=None, by_hand=[(_counted, 0)])
@example(
    file=[{"sku": "a", "product": "Cup", "price": "1"}],
    other=[{"sku": "a", "product": "Jug", "price": "1"}],
    by_hand=[],
)
def test_rows_that_are_known_hide_nothing_that_was_changed_since(
    file: Rows, other: Rows | None, by_hand: list[tuple[Any, int]], sqlite_template: Path, keyring: Keyring
) -> None:
    file = [{**row, "price": row["price"].replace("?", "4")} for row in file]
    with a_shop(sqlite_template, keyring) as shop:
        shop.takes(as_file(file))
        shop.takes(as_file(file))

        async def change(session: Session) -> None:
            rows = (await session.execute(select(catalogue.Variant.id, catalogue.Variant.product_id))).all()
            for work, place in by_hand:
                if rows:
                    await work(session, *rows[place % len(rows)])

        shop.runner.run(_in_one(shop.database, change))
        if other is not None:
            shop.takes(as_file(other))

        known = shop.takes(as_file(file), dry_run=True)
        shop.runner.run(_in_one(shop.database, _forget_marks))

        assert counted(known) == counted(shop.takes(as_file(file), dry_run=True))


async def _forget_marks(session: Session) -> None:
    await catalogue.forget_marks(session, now() + timedelta(days=1))


words = st.text(
    st.characters(exclude_categories=("Cs", "Cc", "Co", "Cn"))
    | st.sampled_from(['"', ",", ";", "\n", "=", ">", " ", "+", "-", "@", "'"]),
    min_size=1,
    max_size=12,
).filter(lambda word: bool(word.strip()) and bool(word.replace(">", "").strip()))
labels = st.lists(words, max_size=3, unique_by=lambda word: " ".join(word.split()).casefold())


@st.composite
def products(draw: st.DrawFn) -> NewProduct:
    """Products as a merchant might make them by hand, with any words."""
    names = tuple(draw(st.lists(one_of("Colour", "Size", "a=b", "Größe"), max_size=3, unique=True)))
    value = one_of("Red", "Blue", "S", "x=y", "a; b", "1")
    values = draw(st.lists(st.tuples(*(value for _ in names)), min_size=1, max_size=3 if names else 1, unique=True))
    said = st.builds(
        ProductWords,
        title=st.none() | words,
        description=st.none() | words,
        words=st.dictionaries(st.sampled_from([*names, *(f"{name}=Red" for name in names), "Old"]), words, max_size=3),
    )
    return NewProduct(
        title=draw(words),
        description=draw(st.just("") | words),
        category=tuple(draw(labels)),
        option_names=names,
        tags=tuple(draw(labels)),
        returnable=draw(st.booleans()),
        kind=draw(st.sampled_from(catalogue.Kind)),
        status=draw(st.sampled_from(Status)),
        texts=draw(st.dictionaries(one_of("zh", "de", "pt-br"), said, max_size=2)),
        variants=tuple(draw(variants(one)) for one in values),
    )


def variants(values: tuple[str, ...]) -> st.SearchStrategy[NewVariant]:
    """A variant with these options."""
    price = st.builds(Money, st.integers(0, 10**9), st.just("EUR"))
    return st.builds(
        NewVariant,
        sku=st.uuids().map(str),
        price=price,
        options=st.just(values),
        compare_at=st.none() | price,
        weight_grams=st.none() | st.integers(0, 10**6),
        max_quantity=st.none() | st.integers(1, 9),
        track_stock=st.booleans(),
        allow_backorder=st.booleans(),
        barcode=st.none() | words,
        status=st.sampled_from(Status),
    )


@hunted
def test_an_export_taken_in_again_changes_nothing_and_makes_the_same_shop_elsewhere(
    lender: Lender, sqlite_template: Path, keyring: Keyring
) -> None:
    @settings(
        max_examples=max(5, settings().max_examples // lender.slowness),
        deadline=None,
        suppress_health_check=list(HealthCheck),
    )
    @given(
        goods=st.lists(products(), min_size=1, max_size=3, unique_by=lambda one: title_key(one.title)),
        counts=st.lists(st.integers(0, 50), max_size=4),
        called=st.dictionaries(st.integers(1, 4), words, max_size=2),
    )
    def hold(goods: list[NewProduct], counts: list[int], called: Mapping[int, str]) -> None:
        async def fill(session: Session) -> None:
            ids = [await catalogue.add_product(session, one) for one in goods]
            shelves = await catalogue.categories(session, None, "en")
            for place, shelf in enumerate(shelves, start=1):
                if place in called:
                    await catalogue.set_category_words(session, shelf.category_id, "zh", called[place])
            cards = [await catalogue.staff_card(session, one) for one in ids]
            known = [one.variant_id for card in cards for one in card.variants]
            stands = {
                one: catalogue.Count(count, place)
                for place, (one, count) in enumerate(zip(known, counts, strict=False))
            }
            await inventory.set_counts(session, stands)

        with lender.lend() as database, kept_by(database) as shop:
            shop.runner.run(_in_one(shop.database, fill))
            exported, version = shop.gives(), shop.version()

            report = shop.takes(exported)
            book = shop.takes(shop.gives_workbook(), dry_run=True) if writable(goods, called) else None

            assert counted(report) == (0, 0, sum(len(one.variants) for one in goods), 0)
            assert book is None or counted(book) == counted(report)
            assert (shop.gives(), shop.version()) == (exported, version)
            assert not any(cell[:1] in set("=+-@") for row in csv.reader(io.StringIO(exported)) for cell in row)
            with a_shop(sqlite_template, keyring) as elsewhere:
                assert elsewhere.takes(exported).refused_rows == 0
                assert said_in(elsewhere.gives()) == said_in(exported)

    hold()


def writable(goods: list[NewProduct], called: Mapping[int, str]) -> bool:
    """Whether everything that is said can stand in a workbook, which knows one way to end a line and no `_x0041_`."""
    said = f"{goods!r}{called!r}"
    return not any(sign in said for sign in ("\\r", "\\x", "_x", "\\u"))


def said_in(file: str) -> Rows:
    """The rows of a file without their empty cells."""
    return [{column: cell for column, cell in row.items() if cell} for row in csv.DictReader(io.StringIO(file))]


async def _in_one(database: Database, work: Callable[[Session], Awaitable[None]]) -> None:
    async with database.unit_of_work() as session:
        await work(session)
