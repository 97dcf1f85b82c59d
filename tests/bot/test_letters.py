"""People who ask by letter: the operator finds them, sees what would become of their data, and acts."""

from __future__ import annotations

import io
from dataclasses import dataclass, replace
from datetime import timedelta
from functools import partial
from pathlib import Path
from typing import Any

import orjson
import pytest

from bot.commands import people_words
from bot.personal import REGISTER
from commerce import credit, customers, my_data, staff
from commerce.kit.database import Database
from commerce.kit.money import Money
from commerce.my_data import Fate, Why
from tests.bot.terminal import Parley, in_shop
from tests.commerce.test_parcels import Desk
from tests.commerce.test_trusted_refunds import buys
from tests.counter import HOME
from tests.erasing import traces
from tests.makers import a_customer

PHONE = "+49 170 5550123"
LONG_ENOUGH = timedelta(days=40)


@dataclass(frozen=True)
class Sold:
    """What Alice bought, and how she is known."""

    customer: int
    telegram: int
    order: str


async def alice_buys(database: Database, *, is_over: bool = True, desk: Desk | None = None) -> Sold:
    """Alice ordered a teapot with a telephone number in her address, and has it; perhaps long ago."""
    desk = desk or Desk(database)
    async with database.unit_of_work() as session:
        desk.staff = await a_customer(session, "Mia")
    alice = await desk.customer("Alice", replace(HOME, phone=PHONE))
    order = await buys(desk, alice)
    if is_over:
        await desk.waits(LONG_ENOUGH)
    async with database.reading() as session:
        return Sold(alice, (await customers.get(session, alice)).telegram_id, order.number)


async def two_buy(database: Database) -> list[Sold]:
    """Two people of one household."""
    desk = Desk(database)
    return [await alice_buys(database, desk=desk) for _ in range(2)]


async def what_is_left(database: Database, sold: Sold) -> list[str]:
    return await traces(database, sold.telegram, "Alice", "Hatter Lane", PHONE)


async def the_log(database: Database) -> list[tuple[str, str, Any]]:
    async with database.reading() as session:
        return [(one.action, one.subject, one.details) for one in await staff.entries(session, most=2)]


def sells(address: str, **facts: Any) -> Sold:
    sold = in_shop(address, partial(alice_buys, **facts))
    assert isinstance(sold, Sold)
    return sold


def types(monkeypatch: pytest.MonkeyPatch, words: str) -> None:
    """What the operator types when they are asked."""
    monkeypatch.setattr("sys.stdin", io.StringIO(f"{words}\n"))


def test_whoever_asks_by_letter_is_shown_first_and_erased_once_the_operator_is_sure(
    shop: Parley, database_url: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    sold = sells(database_url)
    assert in_shop(database_url, partial(what_is_left, sold=sold))

    types(monkeypatch, "no")
    looked = shop("erase", "--order", sold.order.lower().replace("-", " "))
    assert (looked.code, "Nothing was erased." in looked.err) == (1, True)
    for words in (
        f"Customer {sold.customer}: Alice, Telegram id {sold.telegram}",
        f"1 orders, the last one {sold.order}",
        "What goes, for good:",
        "What stays, under a number that leads to nobody:",
        "the law wants accounts to be kept",
        "0.00 EUR of store credit, 24 points, 0 coupons",
    ):
        assert words in looked.out
    assert in_shop(database_url, partial(what_is_left, sold=sold))

    types(monkeypatch, str(sold.customer))
    done = shop("erase", "--phone", "0170 / 555 01 23")
    assert (done.code, f"Customer {sold.customer} is erased." in done.err) == (0, True)
    assert in_shop(database_url, partial(what_is_left, sold=sold)) == []
    assert shop("audit").out == "The books agree.\n"
    log = in_shop(database_url, the_log)
    assert isinstance(log, list)
    assert log[0] == ("person.erase", f"customer:{sold.customer}", {})
    listed = my_data.read_list(tmp_path / "media-erased.jsonl")
    assert [one.customer for one in listed] == [sold.customer]

    again = shop("erase", "--customer", str(sold.customer), "--sure", str(sold.customer))
    assert (again.code, "was erased before" in again.err) == (1, True)


def test_nobody_is_erased_by_letter_while_money_or_goods_are_on_the_way(shop: Parley, database_url: str) -> None:
    sold = sells(database_url, is_over=False)

    told = shop("erase", "--telegram", str(sold.telegram), "--sure", str(sold.customer))

    assert told.code == 1
    assert f"- an order is not over: deliver it, or cancel it ({sold.order}, 1 in all)" in told.err
    assert "Nothing was erased." in told.err
    machine = orjson.loads(shop("erase", "--telegram", str(sold.telegram), "--json").out)
    assert machine["hindered_by"] == [{"why": "order", "numbers": [sold.order], "count": 1}]
    assert in_shop(database_url, partial(what_is_left, sold=sold))


def test_whoever_is_not_told_exactly_is_not_erased(shop: Parley, database_url: str) -> None:
    both = in_shop(database_url, two_buy)
    assert isinstance(both, list)
    sold, twin = both
    mine = str(sold.customer)

    assert (shop("erase").code, "by one of --telegram" in shop("erase").err) == (2, True)
    assert shop("erase", "--customer", mine, "--order", sold.order).code == 2
    assert shop("erase", "--telegram", "5").err == "The shop knows nobody by this telegram.\n"
    assert shop("erase", "--order", "K4M-7QX-9TD").code == 2
    several = shop("erase", "--phone", PHONE)
    assert (several.code, f"{sold.customer}, {twin.customer}. Choose by --customer" in several.err) == (2, True)
    wrong = shop("erase", "--customer", mine, "--sure", str(twin.customer))
    assert (wrong.code, wrong.err) == (1, "Nothing was erased.\n")
    assert in_shop(database_url, partial(what_is_left, sold=sold))


def test_what_is_given_up_is_told_before(shop: Parley, database_url: str) -> None:
    sold = sells(database_url)

    async def is_given(database: Database) -> None:
        async with database.unit_of_work() as session:
            clerk = await a_customer(session, "Cleo")
            await credit.grant(session, clerk, sold.customer, Money(5_00, "EUR"), "sorry", key="gift")

    in_shop(database_url, is_given)

    assert (
        "What is given up: 5.00 EUR of store credit"
        in shop("erase", "--customer", str(sold.customer), "--sure", "0").out
    )
    assert shop("erase", "--customer", str(sold.customer), "--sure", str(sold.customer)).code == 0
    assert shop("audit").out == "The books agree.\n"


def test_everything_about_somebody_is_written_down_as_the_chat_sends_it(
    shop: Parley, database_url: str, tmp_path: Path
) -> None:
    sold = sells(database_url)

    async def in_the_chat(database: Database) -> bytes:
        async with database.reading() as session:
            return await my_data.tell(session, REGISTER, sold.customer, "Teapots")

    told = shop("export-person", "alice.json", "--order", sold.order, SHOP_NAME="Teapots")
    file = tmp_path / "alice.json"

    assert told.code == 0
    assert file.stat().st_mode & 0o777 == 0o600
    assert file.read_bytes() == in_shop(database_url, in_the_chat)
    assert orjson.loads(file.read_bytes())["sections"]["person"]["customer"][0]["name"] == "Alice"
    assert shop("export-person", "-", "--customer", str(sold.customer)).out.startswith("{\n")
    assert "exists already" in shop("export-person", "alice.json", "--order", sold.order).err
    log = in_shop(database_url, the_log)
    assert log == [("person.export", f"customer:{sold.customer}", {})] * 2


def test_of_everything_that_goes_or_stays_it_is_told_what_and_why() -> None:
    sections = {
        fate: {one.section for one in REGISTER.holdings.values() if one.fate is fate}
        for fate in (Fate.ERASED, Fate.KEPT)
    }

    assert sections[Fate.ERASED] == set(people_words.GOES)
    assert sections[Fate.KEPT] == set(people_words.STAYS)
    assert set(people_words.NOT_YET) == set(Why)
