"""Digital goods: given once they are paid, the same again to their buyer, and each key to one buyer for ever."""

from __future__ import annotations

from datetime import timedelta
from pathlib import Path

import pytest
from sqlalchemy import LargeBinary, insert, select, type_coerce, update

from commerce import catalogue, digital, inventory, orders, payments
from commerce.catalogue import StockOfKeys
from commerce.catalogue.models import Variant
from commerce.checkout import NothingToOrder
from commerce.digital import (
    AccessEnded,
    KeysLeft,
    KeysPromised,
    KeysShort,
    LinkUnclear,
    NoKeys,
    NotDigital,
    Refusal,
    TooManyKeys,
)
from commerce.digital.models import batches_table, goods_table, grants_table, keys_table
from commerce.digital.reading_keys import decoded
from commerce.inventory import keeping
from commerce.kit import clock
from commerce.kit.database import Database, table_of
from commerce.kit.errors import NotFound
from commerce.orders import Order, OrderNotCancellable, OrderStatus
from commerce.orders.models import lines_table, orders_table
from commerce.payments import Outcome
from tests.bookshop import Bookshop
from tests.counter import SHOP
from tests.makers import euros

variants_table = table_of(Variant)


async def test_a_key_is_given_once_it_is_paid_and_the_order_is_done(database: Database) -> None:
    shop = Bookshop(database)
    alice, book = await shop.customer(), await shop.sells_keys("AAAA-1111", "BBBB-2222")
    assert await shop.left(book) == 2

    order = await shop.sells_it(alice, book)

    had = await shop.has(order)
    assert (had.keys, had.link, had.file) == (("AAAA-1111",), None, None)
    assert (await shop.now(order)).status is OrderStatus.COMPLETED
    assert await shop.left(book) == 1
    assert await shop.violations() == []


async def test_every_piece_has_a_key_of_its_own(database: Database) -> None:
    shop = Bookshop(database)
    alice, book = await shop.customer(), await shop.sells_keys("A1", "B2", "C3", "D4")

    order = await shop.sells_it(alice, book, 3)

    assert (await shop.has(order)).keys == ("A1", "B2", "C3")
    assert await shop.keys(book) == {
        "A1": order.lines[0].id,
        "B2": order.lines[0].id,
        "C3": order.lines[0].id,
        "D4": None,
    }
    assert await shop.violations() == []


async def test_a_link_reaches_whoever_bought_it_also_when_it_is_mended(database: Database) -> None:
    shop = Bookshop(database)
    alice, book = await shop.customer(), await shop.sells_link("https://books.example/old")
    order = await shop.sells_it(alice, book)
    assert (await shop.has(order)).link == "https://books.example/old"

    clerk = await shop.clerk()
    async with database.unit_of_work() as session:
        await digital.set_link(session, clerk, book, " https://books.example/new ")
    assert (await shop.has(order)).link == "https://books.example/new"
    async with database.unit_of_work() as session:
        await digital.deliver_by_hand(session, clerk, book)

    assert (await shop.has(order)).link == "https://books.example/old"
    assert await shop.violations() == []


async def test_a_file_is_given_by_its_name_at_the_messenger(database: Database) -> None:
    shop = Bookshop(database)
    alice, book, clerk = await shop.customer(), await shop.ebook(), await shop.clerk()
    async with database.unit_of_work() as session:
        await digital.set_file(session, clerk, book, digital.File("document", "BQAC-1", "tea.pdf"))

    order = await shop.sells_it(alice, book)

    assert (await shop.has(order)).file == digital.File("document", "BQAC-1", "tea.pdf")
    assert (await shop.now(order)).status is OrderStatus.COMPLETED
    assert await shop.violations() == []


async def test_what_somebody_bought_is_shown_to_nobody_else(database: Database) -> None:
    shop = Bookshop(database)
    alice, bob, book = await shop.customer(), await shop.customer("Bob"), await shop.sells_keys("AAAA-1111")
    order = await shop.sells_it(alice, book)

    for _ in range(3):
        assert (await shop.has(order)).keys == ("AAAA-1111",)
    with pytest.raises(NotFound):
        await shop.has(order, bob)


async def test_nothing_is_given_before_it_is_paid_and_what_lapses_is_for_sale_again(database: Database) -> None:
    shop = Bookshop(database)
    alice, book = await shop.customer(), await shop.sells_keys("AAAA-1111")
    order = await shop.orders_it(alice, book)
    await shop.settles()

    with pytest.raises(NotFound):
        await shop.has(order)
    assert await shop.left(book) == 0
    clock.advance(timedelta(minutes=16))
    await shop.expires()
    await shop.settles()

    assert await shop.left(book) == 1
    assert await shop.keys(book) == {"AAAA-1111": None}
    assert await shop.violations() == []


async def test_the_last_key_is_sold_once(database: Database) -> None:
    shop = Bookshop(database)
    alice, bob, book = await shop.customer(), await shop.customer("Bob"), await shop.sells_keys("AAAA-1111")
    review = await shop.looks(bob, {book: 1})
    await shop.orders_it(alice, book)

    with pytest.raises(NothingToOrder):
        await shop.taps_order(bob, review, "stars")


async def test_late_stars_for_a_key_that_somebody_else_has_go_back(database: Database) -> None:
    shop = Bookshop(database)
    alice, bob, book = await shop.customer(), await shop.customer("Bob"), await shop.sells_keys("AAAA-1111")
    late = await shop.orders_it(alice, book)
    clock.advance(timedelta(minutes=16))
    await shop.expires()
    await shop.settles()
    quick = await shop.sells_it(bob, book)

    ref = await shop.payment(late)
    recorded = await shop.hears(ref.ref, ref.amount, charge="stx-late", provider="stars")
    await shop.settles()

    assert recorded.outcome not in (Outcome.PAID, Outcome.REINSTATED)
    assert (await shop.has(quick)).keys == ("AAAA-1111",)
    with pytest.raises(NotFound):
        await shop.has(late)
    assert await shop.violations() == []


async def test_whoever_has_the_key_cannot_call_the_order_off(database: Database) -> None:
    shop = Bookshop(database)
    alice, book = await shop.customer(), await shop.sells_keys("AAAA-1111")
    order = await shop.sells_it(alice, book)

    async with database.unit_of_work() as session:
        with pytest.raises(OrderNotCancellable):
            await orders.cancel(session, alice, order.id)
    assert (await shop.has(order)).keys == ("AAAA-1111",)


async def test_who_calls_it_off_before_it_was_given_has_nothing_and_the_key_is_for_sale(database: Database) -> None:
    shop = Bookshop(database)
    alice, book = await shop.customer(), await shop.sells_keys("AAAA-1111")
    order = await shop.orders_it(alice, book)
    await shop.pays_stars(order)
    async with database.unit_of_work() as session:
        await orders.cancel(session, alice, order.id)
    await shop.settles()

    with pytest.raises(NotFound):
        await shop.has(order)
    assert (await shop.left(book), await shop.keys(book)) == (1, {"AAAA-1111": None})
    assert await shop.violations() == []


async def test_a_refund_ends_access_from_its_first_moment_and_the_key_is_never_sold_again(database: Database) -> None:
    shop = Bookshop(database)
    alice, book = await shop.customer(), await shop.sells_keys("AAAA-1111")
    order = await shop.sells_it(alice, book)

    await shop.gives_back(order)
    with pytest.raises(AccessEnded):
        await shop.has(order)
    await shop.sends_refunds()

    assert (await shop.now(order)).status is OrderStatus.CLOSED
    assert shop.stars.given == {(alice, f"stx-{order.id}")}
    with pytest.raises(AccessEnded) as refused:
        await shop.has(order)
    assert refused.value.facts["number"] == order.number
    assert (await shop.left(book), await shop.keys(book)) == (0, {"AAAA-1111": order.lines[0].id})
    assert await shop.violations() == []


async def test_a_link_is_not_given_while_the_payment_is_taken_back(database: Database) -> None:
    shop = Bookshop(database)
    alice, book = await shop.customer(), await shop.sells_link()
    order = await shop.sells_it(alice, book)
    async with database.unit_of_work() as session:
        assert await orders.reverse_payment(session, await orders.locked(session, order.id))

    with pytest.raises(AccessEnded):
        await shop.has(order)


async def test_whoever_paid_before_there_were_keys_is_served_first_in_the_order_of_payment(database: Database) -> None:
    shop = Bookshop(database)
    book, clerk = await shop.ebook(), await shop.clerk()
    first = await shop.sells_it(await shop.customer(), book)
    second = await shop.sells_it(await shop.customer("Bob"), book, 2)
    async with database.unit_of_work() as session:
        await digital.sell_keys(session, clerk, book)
    await shop.settles()
    assert [one["missing"] for one in await shop.told(KeysShort)] == [1, 2]
    assert (await shop.now(first)).status is OrderStatus.PAID

    await shop.loads(book, "A1", "B2")
    await shop.settles()
    assert ((await shop.has(first)).keys, (await shop.has(second)).keys) == (("A1",), ("B2",))
    assert await shop.left(book) == 0
    await shop.loads(book, "C3", "D4")
    await shop.settles()

    assert (await shop.has(second)).keys == ("B2", "C3")
    assert (await shop.now(second)).status is OrderStatus.COMPLETED
    assert await shop.left(book) == 1
    assert await shop.violations() == []


async def one_waits_and_one_key_comes(shop: Bookshop) -> tuple[int, Order]:
    """Alice paid for a book before the shop sold keys of it; then one key is loaded."""
    book, clerk = await shop.ebook(), await shop.clerk()
    waits = await shop.sells_it(await shop.customer(), book)
    async with shop.database.unit_of_work() as session:
        await digital.sell_keys(session, clerk, book)
    await shop.settles()
    await shop.loads(book, "A1")
    return book, waits


async def test_a_key_that_is_promised_is_not_given_to_who_only_waits(database: Database) -> None:
    shop = Bookshop(database)
    book, waits = await one_waits_and_one_key_comes(shop)
    promised = await shop.orders_it(await shop.customer("Bob"), book)
    await shop.settles()
    with pytest.raises(NotFound):
        await shop.has(waits)

    await shop.pays_stars(promised, "stx-promised")
    await shop.settles()

    assert (await shop.has(promised)).keys == ("A1",)
    assert await shop.violations() == []


async def test_what_a_shop_delivers_by_hand_waits_for_the_shop(database: Database) -> None:
    shop = Bookshop(database)
    order = await shop.sells_it(await shop.customer(), await shop.ebook())

    assert (await shop.now(order)).status is OrderStatus.PAID
    with pytest.raises(NotFound):
        await shop.has(order)
    assert await shop.told(KeysShort) == []


async def test_lines_that_are_no_new_keys_are_named_and_the_others_loaded(database: Database) -> None:
    shop = Bookshop(database)
    book, clerk = await shop.sells_keys("OLD-1"), await shop.clerk()
    typed = f" NEW-1 \n\nold-1\nNEW-1\n{'x' * 301}\nNEW-2"

    async with database.unit_of_work() as session:
        draft = await digital.bring(session, clerk, book, typed)
    assert draft.fresh == 2
    assert [(one.number, one.why) for one in draft.refused] == [
        (3, Refusal.KNOWN),
        (4, Refusal.TWICE),
        (5, Refusal.LONG),
    ]
    assert await shop.left(book) == 1
    async with database.unit_of_work() as session:
        assert await digital.load(session, clerk, draft.batch_id) == 2
        assert await digital.load(session, clerk, draft.batch_id) == 0

    assert (await shop.left(book), list(await shop.keys(book))) == (3, ["OLD-1", "NEW-1", "NEW-2"])
    assert await shop.violations() == []


async def test_a_key_of_one_thing_is_no_key_of_another(database: Database) -> None:
    shop = Bookshop(database)
    await shop.sells_keys("SAME")
    other, clerk = await shop.sells_keys(), await shop.clerk()

    async with database.unit_of_work() as session:
        draft = await digital.bring(session, clerk, other, "SAME")

    assert (draft.fresh, [one.why for one in draft.refused]) == (0, [Refusal.KNOWN])


@pytest.mark.parametrize(("typed", "refusal"), [("  \n ", NoKeys), ("\n".join(map(str, range(5001))), TooManyKeys)])
async def test_what_is_no_list_of_keys_is_refused_whole(
    database: Database, typed: str, refusal: type[Exception]
) -> None:
    shop = Bookshop(database)
    book, clerk = await shop.sells_keys(), await shop.clerk()

    async with database.unit_of_work() as session:
        with pytest.raises(refusal):
            await digital.bring(session, clerk, book, typed)


@pytest.mark.parametrize(
    "content", ["Schlüssel".encode(), "Schlüssel".encode("utf-8-sig"), "Schlüssel".encode("utf-16"), b"Schl\xfcssel"]
)
def test_files_of_keys_are_read_in_whatever_way_they_were_written(content: bytes) -> None:
    assert decoded(content) == "Schlüssel"


async def test_a_batch_is_taken_out_as_far_as_it_is_unsold(database: Database) -> None:
    shop = Bookshop(database)
    alice, book = await shop.customer(), await shop.sells_keys()
    batch = await shop.loads(book, "A1", "B2", "C3")
    order = await shop.sells_it(alice, book)

    assert await shop.takes_out(batch) == 2
    assert await shop.takes_out(batch) == 0

    assert (await shop.left(book), await shop.keys(book)) == (0, {"A1": order.lines[0].id})
    assert (await shop.has(order)).keys == ("A1",)
    await shop.loads(book, "B2")
    assert await shop.left(book) == 1
    assert await shop.violations() == []


async def test_keys_that_are_promised_stay(database: Database) -> None:
    shop = Bookshop(database)
    alice, book = await shop.customer(), await shop.sells_keys()
    batch = await shop.loads(book, "A1", "B2")
    order = await shop.orders_it(alice, book)

    with pytest.raises(KeysPromised) as refused:
        await shop.takes_out(batch)
    await shop.pays_stars(order)
    await shop.settles()

    assert refused.value.facts["free"] == 1
    assert (await shop.has(order)).keys == ("A1",)
    assert await shop.takes_out(batch) == 1
    assert await shop.violations() == []


async def test_nobody_counts_the_stock_of_keys_by_hand(database: Database) -> None:
    shop = Bookshop(database)
    book, clerk = await shop.sells_keys("A1", "B2"), await shop.clerk()

    async with database.unit_of_work() as session:
        for act in (
            keeping.correct(session, clerk, book, 9, "found some"),
            keeping.take_in(session, clerk, book, 1),
            keeping.set_damaged(session, clerk, book, 1, "fell down"),
            inventory.receive(session, book, 1),
            inventory.adjust(session, book, 1, reason="found"),
            catalogue.set_stock_rule(session, book, track=False),
            catalogue.set_stock_rule(session, book, track=True, backorder=True),
        ):
            with pytest.raises(StockOfKeys):
                await act
        await inventory.set_on_hand(session, book, 50)
        await keeping.keep_back(session, clerk, book, 1)

    assert await shop.left(book) == 1
    assert await shop.violations() == []


async def test_a_catalogue_file_leaves_the_stock_of_keys_alone(database: Database, tmp_path: Path) -> None:
    shop = Bookshop(database)
    book = await shop.sells_keys("A1", "B2")
    path = tmp_path / "goods.csv"
    async with database.reading() as session:
        with path.open("w", newline="") as stream:
            await catalogue.export_catalogue(session, stream, stock=inventory)
        sku = (await catalogue.find_variants(session, [book], "en"))[book].sku

    same = await catalogue.import_catalogue(database, path, SHOP, tmp_path, stock=inventory)
    assert (same.new, same.changed, same.refused_rows) == (0, 0, 0)
    for stock in ("50", ""):
        path.write_text(f"sku,product,price,kind,stock\n{sku},E-book,9.99,digital,{stock}\n")
        await catalogue.import_catalogue(database, path, SHOP, tmp_path, stock=inventory)

    assert await shop.left(book) == 2
    assert await shop.violations() == []


async def test_what_a_variant_delivers_changes_only_when_no_key_is_left(database: Database) -> None:
    shop = Bookshop(database)
    book, clerk = await shop.sells_keys(), await shop.clerk()
    batch = await shop.loads(book, "A1")

    async with database.unit_of_work() as session:
        with pytest.raises(KeysLeft):
            await digital.set_link(session, clerk, book, "https://books.example/tea")
        with pytest.raises(KeysLeft):
            await digital.deliver_by_hand(session, clerk, book)
    await shop.takes_out(batch)
    async with database.unit_of_work() as session:
        await digital.set_link(session, clerk, book, "https://books.example/tea")

    assert await shop.left(book) is None
    assert await shop.violations() == []


@pytest.mark.parametrize(
    "link",
    [
        "",
        "books.example",
        "ftp://books.example/x",
        "https://",
        "https://a b.example",
        "https://x\ny",
        "http://localhost",
    ],
)
async def test_what_is_no_link_is_refused(database: Database, link: str) -> None:
    shop = Bookshop(database)
    book, clerk = await shop.ebook(), await shop.clerk()

    async with database.unit_of_work() as session:
        with pytest.raises(LinkUnclear):
            await digital.set_link(session, clerk, book, link)


async def test_a_teapot_delivers_no_link(database: Database) -> None:
    shop = Bookshop(database)
    teapot, clerk = await shop.variant(), await shop.clerk()

    async with database.unit_of_work() as session:
        with pytest.raises(NotDigital):
            await digital.set_link(session, clerk, teapot, "https://books.example/tea")


async def test_what_is_delivered_lies_sealed_in_the_database(database: Database) -> None:
    shop = Bookshop(database)
    book = await shop.sells_keys("SECRET-KEY-1", "SECRET-KEY-2")
    link = await shop.sells_link("https://books.example/SECRET")
    await shop.sells_it(await shop.customer(), book)
    await shop.sells_it(await shop.customer("Bob"), link)
    clerk = await shop.clerk()
    async with database.unit_of_work() as session:
        await digital.bring(session, clerk, book, "SECRET-KEY-3")

    sealed = (keys_table.c.words, goods_table.c.content, grants_table.c.content, batches_table.c.draft)
    async with database.reading() as session:
        lying = [
            bytes(one)
            for column in sealed
            for one in await session.scalars(select(type_coerce(column, LargeBinary)).where(column.is_not(None)))
        ]
        signs = list(await session.scalars(select(keys_table.c.sign)))

    assert len(lying) == 2 + 1 + 1 + 1
    assert [one for one in lying if b"SECRET" in one] == []
    assert [one for one in signs if "secret" in one.lower()] == []


async def test_keys_that_nobody_loaded_are_forgotten(database: Database) -> None:
    shop = Bookshop(database)
    book, clerk = await shop.sells_keys("A1"), await shop.clerk()
    async with database.unit_of_work() as session:
        draft = await digital.bring(session, clerk, book, "B2")

    async with database.unit_of_work() as session:
        assert await digital.forget_drafts(session) == 0
    clock.advance(timedelta(days=1, minutes=1))
    async with database.unit_of_work() as session:
        assert await digital.forget_drafts(session) == 1
        with pytest.raises(NotFound):
            await digital.load(session, clerk, draft.batch_id)

    assert list(await shop.keys(book)) == ["A1"]


async def test_everybody_who_waits_is_served_however_many_they_are(database: Database) -> None:
    shop = Bookshop(database)
    book, clerk = await shop.ebook(), await shop.clerk()
    first = await shop.sells_it(await shop.customer(), book)
    await wait_as_well(database, first, 205)

    async with database.unit_of_work() as session:
        await digital.set_link(session, clerk, book, "https://books.example/tea")
    await shop.settles()

    async with database.reading() as session:
        assert len((await session.execute(select(grants_table.c.order_id))).all()) == 206


async def wait_as_well(database: Database, like: Order, many: int) -> None:
    """So many other paid orders like this one."""
    async with database.unit_of_work() as session:
        for table, of in ((orders_table, orders_table.c.id), (lines_table, lines_table.c.order_id)):
            row = dict((await session.execute(select(table).where(of == like.id))).mappings().one())
            if table is lines_table:
                fresh = [{**row, "id": 1000 + n, "order_id": 1000 + n} for n in range(many)]
            else:
                fresh = [{**row, "id": 1000 + n, "number": f"N{n}", "idempotency_key": f"key {n}"} for n in range(many)]
            await session.execute(insert(table), fresh)


async def test_a_key_that_came_while_a_part_of_the_money_went_back_is_given_afterwards(database: Database) -> None:
    shop = Bookshop(database)
    alice, clerk, book = await shop.customer(), await shop.clerk(), await shop.ebook()
    shop.providers = {**shop.providers, "cards": shop.cards}
    order = (await shop.buys(alice, {book: 1}, "cards")).order
    await shop.pays(order)
    async with database.unit_of_work() as session:
        await digital.sell_keys(session, clerk, book)
    await shop.settles()
    async with database.unit_of_work() as session:
        sorry = payments.RefundReason.GOODWILL
        await payments.give_back(session, order.id, euros(100), sorry, key="for waiting")
    await shop.loads(book, "A1")
    await shop.settles()
    with pytest.raises(NotFound):
        await shop.has(order)

    await shop.sends_refunds()

    assert (await shop.has(order)).keys == ("A1",)
    assert await shop.violations() == []


async def test_a_key_that_is_promised_to_nobody_any_more_is_for_who_paid_and_waits(database: Database) -> None:
    shop = Bookshop(database)
    book, waits = await one_waits_and_one_key_comes(shop)
    await shop.orders_it(await shop.customer("Bob"), book)
    await shop.settles()

    clock.advance(timedelta(minutes=16))
    await shop.expires()
    await shop.settles()

    assert (await shop.has(waits)).keys == ("A1",)
    assert await shop.violations() == []


async def test_a_mixed_cart_gives_the_book_once_and_its_money_goes_back_without_it(
    database: Database,
) -> None:
    shop = Bookshop(database)
    alice, clerk, book = await shop.customer(), await shop.clerk(), await shop.sells_keys("A1", "B2")
    pot = await shop.variant("Teapot", price=2400, on_hand=3)
    shop.providers = {**shop.providers, "cards": shop.cards}
    order = (await shop.buys(alice, {book: 1, pot: 1}, "cards")).order
    await shop.pays(order)
    await shop.settles()
    line = next(one for one in (await shop.now(order)).lines if one.kind == "digital")
    assert (await shop.keys(book))["A1"] == line.id

    with pytest.raises(OrderNotCancellable):
        async with database.unit_of_work() as session:
            await orders.cancel(session, alice, order.id)
    with pytest.raises(OrderNotCancellable):
        async with database.unit_of_work() as session:
            await orders.cancel_by_staff(session, clerk, order.id, orders.CancelReason.OTHER)
    await shop.gives_back(order)
    await shop.sends_refunds()

    assert (await shop.now(order)).status is OrderStatus.CLOSED
    assert await shop.left(pot) == 3
    assert await shop.left(book) == 1
    assert [key for key, owner in (await shop.keys(book)).items() if owner is not None] == ["A1"]
    assert await shop.violations() == []


async def test_what_was_promised_before_the_shop_sold_keys_waits_for_one_and_is_told(database: Database) -> None:
    """The shop counted ten and delivered by hand; when it changes to keys, one is promised, and there is no key yet."""
    shop = Bookshop(database)
    alice, clerk, book = await shop.customer(), await shop.clerk(), await shop.ebook()
    async with database.unit_of_work() as session:
        await session.execute(update(variants_table).where(variants_table.c.id == book).values(track_stock=True))
        await inventory.set_on_hand(session, book, 10)
    order = await shop.orders_it(alice, book)
    async with database.unit_of_work() as session:
        await digital.sell_keys(session, clerk, book)

    await shop.pays_stars(order)
    await shop.settles()

    assert shop.failures == []
    assert {one["missing"] for one in await shop.told(KeysShort)} == {1}
    await shop.loads(book, "A1")
    await shop.settles()
    assert (await shop.has(order)).keys == ("A1",)
    assert await shop.violations() == []
