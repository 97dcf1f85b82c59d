"""After a busy day of marketing nobody is named in a log, a file or, unsealed, in the database."""

from __future__ import annotations

import io
import logging
from collections.abc import Iterator
from dataclasses import asdict

import orjson
import pytest
import structlog
from sqlalchemy import select, text

from bot.logs import start_logging
from bot.migrations import tables
from campaigns import behaviour, experiments, journeys, segments
from campaigns.behaviour import Kind
from campaigns.outbox import Delivery
from campaigns.segments import Did
from commerce import staff
from commerce.kit.database import table_of
from tests.journeys.test_marketing_taps import DAY, LINKS, UNDER_MESSAGES, goes_on, makes_noise
from tests.journeys.test_rights import some
from tests.town import TOKEN, Town

NAME, PHONE, SOUGHT, SAID = "Zebedeequill", "+4917055501234", "zebrafish samovar", "my grandmother is ill"
ANSWERED = "wish her a quick recovery"
#: What customers are called, where they live, and what they typed: nobody but the shop's staff reads it.
PERSONAL = (NAME, NAME.lower(), PHONE, PHONE[1:], "Rabbit Row", SOUGHT, SAID, ANSWERED)
#: What is said to somebody is no business of a log either.
LETTERS = ("new pots", "Take it and see", "Dear ", "bit.ly/secret-sale")


@pytest.fixture
def logged() -> Iterator[io.StringIO]:
    """All that is logged by anybody, however small it is."""
    root = logging.getLogger()
    before, stream = (root.handlers[:], root.level), io.StringIO()
    start_logging("json", "DEBUG", secrets=[], stream=stream)
    yield stream
    root.handlers, root.level = before
    structlog.reset_defaults()


async def busy_day(town: Town) -> int:
    """A broadcast, an offer, reminders, orders, searches, wrong taps and links; the reader's id."""
    who = await makes_noise(town, NAME)
    reader = who["alice"]
    await reader.says(SOUGHT)
    await reader.says("/support")
    await reader.says(SAID)
    reader.sees("Sent.")
    await who["mia"].does(who["mia"].person.says(ANSWERED, reply_to=who["mia"].message("asks:").id))
    reader.sees(ANSWERED)
    await reader.says("/my_data")
    await reader.does(reader.person.shares_contact(phone=PHONE))
    await reader.orders("Teapot")
    await reader.pays()
    for link in LINKS[:10]:
        await reader.opens(f"https://t.me/teapot_bot?start={link}")
    for kind in UNDER_MESSAGES:
        for number in (1, 5, 9):
            await reader.forges(some(kind, number))
    await reader.blocks()
    await goes_on(town, DAY)
    return (await town.customer(reader)).id


def found_in(words: str, *wanted: str) -> list[str]:
    return [one for one in wanted if one.casefold() in words.casefold()]


async def test_no_line_of_the_log_names_anybody_or_says_what_was_written(town: Town, logged: io.StringIO) -> None:
    await busy_day(town)

    said = logged.getvalue()
    assert said.count('"event"') > 50
    assert found_in(said, *PERSONAL, *LETTERS, TOKEN, TOKEN.partition(":")[2]) == []


async def test_what_the_shop_tells_of_it_in_files_names_nobody(town: Town) -> None:
    """The log of the staff, the answer to why, and the rules of audiences, as the command line writes them."""
    reader = await busy_day(town)
    async with town.database.reading() as session:
        log = await staff.log_after(session, 0, None)
        why = await journeys.why(session, reader)
        compared, _ = await experiments.page(session, 0, 10)
        rules = [segments.written(one.rule) for one in (await segments.listed(session))[0]]
    told = orjson.dumps([*map(asdict, log), asdict(why), *map(asdict, compared), rules], default=str).decode()

    assert len(log) > 4
    assert len(why.messages) >= 3
    assert found_in(told, *PERSONAL, *LETTERS, TOKEN) == []


async def test_whoever_reads_the_database_without_the_keys_finds_nobody(town: Town) -> None:
    """The words of a broadcast are the merchant's own and stand there; who got them, with which name, does not."""
    reader = await busy_day(town)
    async with town.database.unit_of_work() as session:
        await behaviour.write(session)
        assert await segments.count(session, Did(Kind.SEARCHED)) >= 1
        rows = [
            b"|".join(_plainly(value) for value in row)
            for table in tables().sorted_tables
            for row in await session.execute(text(f'SELECT * FROM "{table.name}"'))
        ]
        assert await session.scalar(select(table_of(Delivery).c.id).where(Delivery.customer_id == reader)) is not None
    whole = b"\n".join(rows).decode("utf-8", errors="ignore")
    assert len(rows) > 200
    assert found_in(whole, *PERSONAL, f"Dear {NAME}", TOKEN, TOKEN.partition(":")[2]) == []
    if town.database.is_sqlite:
        path = str(town.database.url.database)
        stored = b"".join(_bytes_of(path + end) for end in ("", "-wal", "-journal")).decode("latin-1")
        assert found_in(stored, *PERSONAL, f"Dear {NAME}", TOKEN) == []


def _plainly(value: object) -> bytes:
    return bytes(value) if isinstance(value, bytes | memoryview) else str(value).encode()


def _bytes_of(path: str) -> bytes:
    try:
        with open(path, "rb") as file:
            return file.read()
    except FileNotFoundError:
        return b""
