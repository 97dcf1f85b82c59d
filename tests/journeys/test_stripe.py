"""Paying on Stripe's pages: the link comes after the commit, and only what Stripe itself confirms counts."""

from __future__ import annotations

from collections.abc import AsyncIterator
from datetime import timedelta
from pathlib import Path

import pytest

from bot.playground.stripe import Stripe
from commerce.kit.database import Database
from tests.actors import Actor
from tests.journeys.conftest import opened
from tests.till import opened_till
from tests.town import Town

MINUTE = timedelta(minutes=1)


@pytest.fixture
async def till(database: Database) -> AsyncIterator[Stripe]:
    async with opened_till(database) as till:
        yield till


@pytest.fixture
async def town(database: Database, tmp_path: Path, till: Stripe) -> AsyncIterator[Town]:
    """A shop that takes cards at Stripe, beside Telegram's own bills and pay on delivery."""
    async with opened(Town(database, tmp_path, stripe=till)) as town:
        yield town


async def with_a_page(town: Town, on_hand: int = 1) -> tuple[Actor, int]:
    """Alice has ordered a teapot and has the link to pay for it."""
    teapot = await town.sells("Teapot", on_hand=on_hand)
    alice = town.person("Alice")
    await alice.orders("Teapot", by="online")
    return alice, teapot


def page_of(actor: Actor) -> str:
    """The number of the page behind the newest button that pays."""
    links = [button.value for row in actor.screen.buttons for button in row if button.kind == "url"]
    [link] = [one for one in links if "/pay/" in one]
    return str(link).rpartition("/")[2]


async def hears(town: Town, till: Stripe, **how: object) -> None:
    """Stripe tells the shop, and what follows happens."""
    await till.deliver(**how)  # type: ignore[arg-type]
    await town.settles()


async def test_an_order_is_paid_on_a_page_of_stripes(town: Town, till: Stripe) -> None:
    mia = await town.merchant("Mia")
    alice, teapot = await with_a_page(town)
    alice.sees("Waiting for your payment", "The button below opens the payment page")

    till.pay(page_of(alice))
    alice.does_not_see("Thank you")
    await hears(town, till)

    alice.sees("Thank you! Your payment of €24.00", "Paid.")
    alice.does_not_see("payment page")
    mia.sees("New order")
    assert await town.left(teapot) == 0
