"""The steps by which the tables come to be, on both databases."""

from __future__ import annotations

import threading
from collections.abc import AsyncIterator, Iterator
from datetime import UTC, datetime, timedelta

import pytest
from alembic import command
from sqlalchemy import bindparam, create_engine, insert, select, text
from sqlalchemy.engine import URL, make_url

from bot.migrations import steps, tables
from bot.migrations.steps import current, differences, head, upgrade
from campaigns import outbox
from campaigns.outbox import Delivery, Lane, Source, State
from commerce import catalogue, wishlists
from commerce.catalogue import Product, Variant
from commerce.customers import CustomerRow
from commerce.kit import clock
from commerce.kit.clock import now
from commerce.kit.database import Base, Database, Instant, table_of
from commerce.kit.money import Money
from commerce.kit.sealing import Keyring
from commerce.loyalty.models import reminders_table
from commerce.wishlists.models import wishes_table

A_PRODUCT = {
    "id": 1,
    "kind": "physical",
    "status": "active",
    "listed": True,
    "title": "Teapot",
    "title_key": "teapot",
    "description": "",
    "tags": [],
    "tax_class": "standard",
    "returnable": True,
    "option_names": [],
    "version": 1,
    "units_sold": 0,
    "created_at": now(),
}
A_VARIANT = {
    "id": 1,
    "product_id": 1,
    "sku": "TP",
    "sku_key": "tp",
    "option_values": [],
    "options_key": "",
    "price": 2400,
    "compare_at_price": 3000,
    "currency": "EUR",
    "track_stock": False,
    "allow_backorder": False,
    "status": "active",
    "position": 0,
}

A_CUSTOMER = {
    "language": "en",
    "language_chosen": False,
    "reachable": True,
    "seen_as": "",
    "created_at": now(),
    "seen_at": now(),
}
A_DELIVERY = {"lane": "transactional", "due_at": now(), "state": "due", "created_at": now()}


@pytest.fixture
def bare(bare_url: str) -> URL:
    return make_url(bare_url)


@pytest.fixture
async def bare_shop(bare_url: str, keyring: Keyring) -> AsyncIterator[Database]:
    database = Database(bare_url, keyring)
    yield database
    await database.close()


async def test_a_bare_database_is_brought_up_to_date_once(bare: URL, bare_shop: Database) -> None:
    assert await current(bare_shop) is None

    first, second = upgrade(bare), upgrade(bare)

    assert await current(bare_shop) == head()
    assert (first[0], second) == ("0001 The first shop.", [])


def test_the_steps_lead_to_what_the_models_say(bare: URL) -> None:
    upgrade(bare)

    assert differences(bare) == []


async def test_a_shop_that_is_brought_up_to_date_remembers_todays_prices(bare: URL, bare_shop: Database) -> None:
    with steps._connection(bare, None) as connection:
        command.upgrade(steps._config(connection), "0031_referral_rest")
        connection.execute(insert(table_of(Product)).values(**A_PRODUCT))
        connection.execute(insert(table_of(Variant)).values(**A_VARIANT))
    upgrade(bare)
    clock.freeze(datetime.now(UTC) + timedelta(days=1))

    async with bare_shop.unit_of_work() as session:
        before = (await catalogue.find_variants(session, [1], "en"))[1]
        await catalogue.set_price(session, 1, Money(2000, "EUR"), Money(3000, "EUR"))
    async with bare_shop.reading() as session:
        after = (await catalogue.find_variants(session, [1], "en"))[1]

    assert before.compare_at == Money(3000, "EUR")
    assert after.compare_at == Money(2400, "EUR")


async def test_whoever_waited_for_goods_waits_on_in_their_place_and_finds_them_on_their_list(
    bare: URL, bare_shop: Database
) -> None:
    asked_at = now() - timedelta(days=200)
    with steps._connection(bare, None) as connection:
        command.upgrade(steps._config(connection), "0043_deliveries")
        connection.execute(insert(table_of(Product)).values(**A_PRODUCT))
        connection.execute(insert(table_of(Variant)).values(**A_VARIANT))
        for number in (2, 1):
            connection.execute(insert(table_of(CustomerRow)).values(**A_CUSTOMER, id=number, telegram_id=number))
            watch = "INSERT INTO journey_watch (variant_id, customer_id, asked_at) VALUES (1, :who, :at)"
            connection.execute(
                text(watch).bindparams(bindparam("at", type_=Instant())), {"who": number, "at": asked_at}
            )
    upgrade(bare)

    async with bare_shop.reading() as session:
        line = await session.scalars(select(wishes_table.c.customer_id).order_by(wishes_table.c.id))
        assert list(line) == [2, 1]
        assert await wishlists.wishes_for(session, 1, [1]) == {1: {wishlists.WishKind.BACK}}
        [saved] = (await wishlists.view(session, 1, "en", "EUR")).saved
        assert (saved.variant_id, saved.saved_at) == (1, asked_at)


async def test_greetings_of_before_are_not_drawn_and_reminders_move_out_of_the_night(
    bare: URL, bare_shop: Database
) -> None:
    notices = ["birthday", "checkin-reminder", "order-paid"]
    hours = {1: 7, 2: 8, 3: 12, 4: 22}
    with steps._connection(bare, None) as connection:
        command.upgrade(steps._config(connection), "0040_personal_offers")
        for number in hours:
            connection.execute(insert(table_of(CustomerRow)).values(**A_CUSTOMER, id=number, telegram_id=number))
            row = {"customer_id": number, "hour": hours[number], "reminded_on": None}
            connection.execute(insert(reminders_table).values(**row))
        for number, notice in enumerate(notices, 1):
            row = {"id": number, "customer_id": 1, "notice": notice, "dedup": notice}
            connection.execute(insert(table_of(Delivery)).values(**A_DELIVERY, **row))
    upgrade(bare)

    async with bare_shop.reading() as session:
        owed = await session.execute(select(Delivery.state, Delivery.reason).order_by(Delivery.id))
        chosen = await session.scalars(select(reminders_table.c.hour).order_by(reminders_table.c.customer_id))
        assert [tuple(one) for one in owed] == [(State.CANCELLED, "replaced")] * 2 + [(State.DUE, None)]
        assert list(chosen) == [8, 8, 12, 21]


def test_two_processes_that_migrate_at_once_do_not_disturb_each_other(bare: URL) -> None:
    taken: list[list[str]] = []
    threads = [threading.Thread(target=lambda: taken.append(upgrade(bare))) for _ in range(2)]

    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()

    assert sorted(len(steps) for steps in taken) == [0, len(max(taken, key=len))]


def test_a_step_that_fails_leaves_the_database_as_it_was(bare: URL) -> None:
    engine = create_engine(bare.set(drivername="postgresql+psycopg") if bare.drivername == "postgresql" else bare)
    with engine.begin() as connection:
        connection.execute(text("CREATE TABLE variant (id INTEGER)"))

    with pytest.raises(Exception, match="already exists"):
        upgrade(bare)

    with engine.begin() as connection:
        connection.execute(text("DROP TABLE variant"))
    engine.dispose()
    assert upgrade(bare)


def test_a_shop_may_live_in_a_schema_of_its_own(postgresql_server: object, request: pytest.FixtureRequest) -> None:
    with request.getfixturevalue("postgresql_server").lent_database() as address:
        url = make_url(address)
        for schema in ("one", "two"):
            assert upgrade(url, schema)
            assert differences(url, schema) == []


def test_no_table_is_declared_where_the_steps_would_not_see_it() -> None:
    known = set(tables().tables)

    import bot
    import campaigns
    import commerce
    import handlers

    for package in (bot, handlers, campaigns, commerce):
        for name in _modules_below(package.__name__, list(package.__path__)):
            if not name.startswith("bot.migrations.") and not name.endswith("__main__"):
                __import__(name)
    assert set(Base.metadata.tables) == known


def _modules_below(name: str, path: list[str]) -> Iterator[str]:
    import pkgutil

    return (found.name for found in pkgutil.walk_packages(path, f"{name}."))


async def test_a_broadcast_that_is_being_written_down_while_the_shop_is_renewed_has_nobody_twice(
    bare: URL, bare_shop: Database
) -> None:
    """Who was written down before has the row that the new index knows, and a step back tells them by a word again."""
    rows = [("v1", "broadcast:7:v1:1"), ("v1$", "broadcast:7:v1:2"), (None, "order-paid")]
    with steps._connection(bare, None) as connection:
        command.upgrade(steps._config(connection), "0051_imports")
        for number, (step, word) in enumerate(rows, 1):
            connection.execute(
                insert(table_of(CustomerRow)).values(**A_CUSTOMER, id=number, telegram_id=number, lot=number)
            )
            source = {"source_kind": "broadcast", "source_id": 7, "step": step} if step else {}
            row = {**A_DELIVERY, "id": number, "customer_id": number, "notice": "broadcast", "dedup": word, **source}
            columns = ", ".join(row)
            values = ", ".join(f":{name}" for name in row)
            moments = [bindparam(name, type_=Instant()) for name in ("due_at", "created_at")]
            connection.execute(
                text(f"INSERT INTO delivery ({columns}, attempt) VALUES ({values}, 0)").bindparams(*moments), row
            )
    upgrade(bare)

    everybody = select(CustomerRow.id.label("customer_id"))
    async with bare_shop.unit_of_work() as session:
        known = await session.execute(select(Delivery.once, Delivery.dedup).order_by(Delivery.id))
        assert [tuple(one) for one in known] == [("v1", None), ("v1", None), (None, "order-paid")]
        again = await outbox.post_many(
            session, Source("broadcast", 7, "v1"), "broadcast", everybody, lane=Lane.BULK, topic="offers"
        )
    assert again == 1
    with steps._connection(bare, None) as connection:
        command.downgrade(steps._config(connection), "0051_imports")
        words = connection.scalars(text("SELECT dedup FROM delivery ORDER BY id")).all()
    assert words == ["broadcast:7:v1:1", "broadcast:7:v1:2", "order-paid", "broadcast:7:v1:3"]
    assert upgrade(bare)
    assert differences(bare) == []
