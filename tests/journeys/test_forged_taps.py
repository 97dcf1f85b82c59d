"""Every button there is, with numbers that no button carries, in the hands of a customer and of an owner."""

from __future__ import annotations

from dataclasses import fields
from datetime import timedelta
from enum import Enum
from itertools import cycle
from typing import Any, get_type_hints

import pytest
from sqlalchemy import select

from bot.migrations import tables
from handlers import ROUTERS
from handlers.chat.router import Routes
from handlers.chat.taps import Tap as Button
from handlers.chat.taps import pack
from tests.actors import Actor
from tests.forging import forges
from tests.journeys.test_digital import an_ebook, loads
from tests.town import Town

DAY = timedelta(days=1)
ROUTES = Routes(ROUTERS)
KINDS = sorted(set(ROUTES.taps), key=lambda one: one.tag)
QUESTIONS = sorted(set(ROUTES.questions), key=lambda one: (one[0].tag, one[1]))
#: Below nothing, and the most that is read at all.
NUMBERS = (-1, 2**52)
WORDS = ("dhl", "en", "\u0660", "x" * 9, "\u202e", "-", "a_b", "Nowhere/Zone")
#: What only Alice knows.
SECRETS = ("Rabbit Row", "KEY-OF-ALICE", "my grandmother is ill", "@alice", "+4917055501234", "Liddell", "a good pot")


def forged(kind: type[Button], number: int, words: str, pick: int) -> str | None:
    """A button of this kind as somebody might forge it; None where it would not fit."""
    hints = get_type_hints(kind)
    try:
        return pack(kind(**{one.name: _value(hints[one.name], number, words, pick) for one in fields(kind)}))  # type: ignore[arg-type]
    except ValueError:
        return None


def _value(hint: Any, number: int, words: str, pick: int) -> Any:
    options = [one for one in getattr(hint, "__args__", ()) if one is not type(None)]
    plain = options[0] if options else hint
    if options and pick % 5 == 4:
        return None
    if isinstance(plain, type) and issubclass(plain, Enum):
        members = list(plain)
        return members[pick % len(members)]
    return {bool: bool(pick % 2), int: number, str: words}[plain]


@pytest.fixture
async def lived_in(rich_town: Town) -> dict[str, Actor]:
    """A shop in which Alice has something of everything; Bob is new, and Mia owns it."""
    town = rich_town
    mia = await town.merchant("Mia")
    await an_ebook(town)
    await loads(mia, "KEY-OF-ALICE", "KEY-OF-NOBODY")
    pot = await town.sells("Teapot", on_hand=1000, category=("Kitchen", "Pots"))
    await town.pictures(pot, "red")
    alice, bob = town.person("Alice"), town.person("Bob")
    for one in (alice, bob):
        await one.says("/start")
    await alice.says("/invite")
    await alice.does(alice.person.shares_contact(phone="+4917055501234"))
    await alice.orders("E-book", by="Pay 769")
    await alice.pays()
    await alice.orders("Teapot", by="Pay €")
    await alice.pays()
    await mia.sends_the_order()
    await alice.says("/support")
    await alice.says("my grandmother is ill")
    await alice.says("/start")
    await alice.orders("Teapot", by="Pay on delivery")
    await alice.puts_into_cart("Teapot")
    return {"mia": mia, "alice": alice, "bob": bob}


async def rows_of(town: Town, actor: Actor) -> dict[str, list[str]]:
    """Everything the shop has under somebody's number, but what is noted of who was seen when."""
    known = await town.customer(actor)
    async with town.database.reading() as session:
        return {
            table.name: sorted(
                map(repr, (await session.execute(select(table).where(table.c.customer_id == known.id))).all())
            )
            for table in tables().sorted_tables
            if "customer_id" in table.c and table.name not in ("delivery", "touch")
        }


FOR_CUSTOMERS = [one for one in KINDS if one.needs is None]


@pytest.mark.parametrize("number", NUMBERS)
async def test_whatever_a_stranger_forges_they_see_and_change_nothing_of_somebody_else(
    rich_town: Town, lived_in: dict[str, Actor], number: int
) -> None:
    bob, before = lived_in["bob"], await rows_of(rich_town, lived_in["alice"])

    words = cycle(WORDS)
    for at, kind in enumerate(FOR_CUSTOMERS):
        data = forged(kind, number, next(words), at)
        if data is not None:
            await forges(rich_town, bob, data)

    shown = bob._shown()
    assert [one for one in SECRETS if one in shown] == []
    assert await rows_of(rich_town, lived_in["alice"]) == before


@pytest.mark.parametrize("number", NUMBERS)
async def test_whatever_an_owner_forges_is_answered(rich_town: Town, lived_in: dict[str, Actor], number: int) -> None:
    words = cycle(WORDS)
    for at, kind in enumerate(KINDS):
        data = forged(kind, number, next(words), at)
        if data is not None:
            await forges(rich_town, lived_in["mia"], data)
