"""When things go wrong: blocks, floods, broken and doubled updates, errors of our own, a line that goes dead."""

from __future__ import annotations

from collections.abc import AsyncIterator
from datetime import timedelta
from pathlib import Path

import pytest

from campaigns import outbox
from commerce import customers
from commerce.kit.database import Database
from handlers import ROUTERS
from handlers.chat.ordering import Bounds
from handlers.chat.router import Router, Visit
from handlers.chat.screen import Answer, Screen
from tests.actors import Actor
from tests.journeys.conftest import opened
from tests.town import TOKEN, Town

SECOND = timedelta(seconds=1)


class Stumbler:
    """A slice whose `/stumble` fails as often as it is told to; the words of its message are kept in its cart."""

    def __init__(self) -> None:
        self.falls = 0
        self.tries = 0
        self.router = Router()
        self.router.command("stumble")(self.stumble)

    async def stumble(self, visit: Visit) -> Answer:
        self.tries += 1
        await customers.set_language(visit.session, visit.customer.id, "zh")
        if self.tries <= self.falls:
            raise ZeroDivisionError(visit.words)
        return Screen("upright again")


@pytest.fixture
def stumbler() -> Stumbler:
    return Stumbler()


@pytest.fixture
async def stumbling(database: Database, tmp_path: Path, stumbler: Stumbler) -> AsyncIterator[Town]:
    """A shop with a slice that stumbles."""
    async with opened(Town(database, tmp_path, routers=(*ROUTERS, stumbler.router))) as town:
        yield town


@pytest.fixture
async def narrow(database: Database, tmp_path: Path) -> AsyncIterator[Town]:
    """A shop that lets three updates of one person wait."""
    async with opened(Town(database, tmp_path, bounds=Bounds(per_person=3))) as town:
        yield town


async def with_an_order(town: Town) -> tuple[Actor, Actor]:
    mia = await town.merchant("Mia")
    await town.sells("Teapot")
    alice = town.person("Alice")
    await alice.orders("Teapot", by="Pay on delivery")
    await mia.taps("Open the order")
    return mia, alice


async def test_whoever_blocked_the_shop_is_written_to_again_after_coming_back(town: Town) -> None:
    mia, alice = await with_an_order(town)

    await alice.blocks()
    await mia.taps("Ship")
    await mia.taps("UPS")
    await mia.taps("It has no number")
    assert await _troubles(town) == []
    assert "Shipped." not in alice.message("📦 Order").words
    await alice.does(alice.person.starts())
    assert "Shipped." in alice.message("📦 Order").words
    await mia.taps("delivered")

    alice.sees("Welcome to Teapots", "has been delivered")


async def test_a_block_the_shop_has_not_heard_of_is_noticed_by_the_first_refusal(town: Town) -> None:
    mia, alice = await with_an_order(town)

    await alice.person.blocks()
    town.telegram.take_updates(TOKEN)
    await mia.taps("Ship")
    await mia.taps("UPS")
    await mia.taps("It has no number")

    assert set(town.refusals()) == {"editMessageText: Forbidden: bot was blocked by the user"}
    assert await _troubles(town) == []
    assert not (await town.customer(alice)).reachable
    await alice.unblocks()
    assert "Shipped." in alice.message("📦 Order").words
    await alice.says("/cart")
    assert (await town.customer(alice)).reachable


async def test_an_account_that_is_gone_troubles_nobody_else(town: Town) -> None:
    mia, alice = await with_an_order(town)

    await alice.person.deletes_account()
    await mia.taps("Accept")

    mia.sees("accepted")
    assert set(town.refusals()) == {"editMessageText: Forbidden: user is deactivated"}
    assert not (await town.customer(alice)).reachable


async def test_a_broken_update_is_set_aside_alone(town: Town) -> None:
    alice = town.person("Alice")
    await alice.says("/start")

    await town.intake.take(
        [
            {"update_id": 1, "message": {"from": "nobody", "chat": 7}},
            {"update_id": 2, "message": {"message_id": 1, "from": {"id": 1}, "chat": {"id": 1, "type": "private"}}},
            {"update_id": 3, "callback_query": None},
            {"update_id": 4, "something_new": {"from": {"id": 1}}},
            {"update_id": 5},
            {"no": "update"},
            "nothing",
        ]
    )
    await alice.says("/cart")

    alice.sees("Your cart is empty")
    assert await town.set_aside() == ["Unreadable"] * 3


async def test_a_repeated_update_changes_nothing_more(town: Town) -> None:
    await town.sells("Teapot")
    alice = town.person("Alice")
    await alice.says("teapot")
    await alice.taps("Teapot")

    await alice.person.taps("Add to cart")
    again = town.telegram.take_updates(TOKEN)
    for _ in range(3):
        await town.intake.take(again)
        await town.settles()
    await town.restarts()
    await town.intake.take(again)
    await alice.says("/cart")

    alice.sees("1 × Teapot")
    assert len(alice.person.toasts) == 1


async def test_a_flood_gets_one_busy_answer_and_starves_nobody(narrow: Town) -> None:
    alice, bob = narrow.person("Alice"), narrow.person("Bob")
    for number in range(12):
        await alice.person.says(f"teapot number {number}")
    await bob.person.says("/start")

    await narrow.settles()

    said = [one.words for one in alice.chat() if one.from_bot]
    assert len([words for words in said if "you are faster than I am" in words]) == 1
    assert len([words for words in said if "I found nothing" in words]) == 3
    bob.sees("Welcome")
    await alice.says("/cart")
    alice.sees("Your cart is empty")


async def test_an_error_of_ours_loses_no_update_and_leaves_no_trace(stumbling: Town, stumbler: Stumbler) -> None:
    alice = stumbling.person("Alice")
    stumbler.falls = 1

    await alice.says("/stumble")
    assert not [one for one in alice.chat() if one.from_bot]
    await stumbling.passes(SECOND)

    alice.sees("upright again")
    assert stumbler.tries == 2


async def test_an_error_that_stays_is_apologised_for_and_the_next_words_are_heard(
    stumbling: Town, stumbler: Stumbler
) -> None:
    alice = stumbling.person("Alice")
    stumbler.falls = 99

    await alice.says("/stumble")
    await alice.says("/cart")
    assert not [one for one in alice.chat() if one.from_bot]
    await stumbling.passes(SECOND)
    await stumbling.passes(5 * SECOND)

    (update_id,) = [one.update_id for one in await stumbling.broken()]
    alice.sees("the mistake is ours", "Nothing was changed and you have not been charged", f"this code: {update_id}")
    alice.sees("Your cart is empty")
    assert await stumbling.set_aside() == ["ZeroDivisionError"]


@pytest.mark.parametrize("broken", [{"total_amount": "a lot"}, {"total_amount": None}])
async def test_staff_hear_of_money_that_could_not_be_taken_in(town: Town, broken: dict[str, object]) -> None:
    mia, alice = await town.merchant("Mia"), town.person("Alice")
    await alice.says("/start")
    money = {"currency": "EUR", "invoice_payload": "x", "telegram_payment_charge_id": "c", **broken}

    await town.hears_from_telegram(alice, successful_payment=money)
    for _ in range(3):
        await town.passes(10 * SECOND)

    mia.sees("A payment that Telegram reported could not be taken in")
    assert len(await town.set_aside()) == 1


async def test_what_was_set_aside_can_be_tried_again(stumbling: Town, stumbler: Stumbler) -> None:
    alice = stumbling.person("Alice")
    stumbler.falls = 3
    await alice.says("/stumble")
    await stumbling.passes(SECOND)
    await stumbling.passes(5 * SECOND)
    assert await stumbling.set_aside() == ["ZeroDivisionError"]

    await stumbling.tries_again()

    alice.sees("upright again")


async def test_an_answer_that_was_lost_is_made_up_for_after_a_restart(town: Town) -> None:
    alice = town.person("Alice")
    await alice.says("/start")

    town.telegram.faults.drop("sendMessage")
    await alice.says("/cart")
    alice.does_not_see("Your cart is empty")
    await town.restarts()
    alice.sees("I was interrupted for a moment")
    await town.restarts()

    assert len([one for one in alice.chat() if "interrupted" in one.words]) == 1


async def test_a_notice_that_met_a_dead_line_is_told_later(town: Town) -> None:
    _, alice = await with_an_order(town)
    mia = town.person("Pat")
    await mia.says(f"/merchant {await town.claim_code()}")
    await mia.says("/open_orders")
    await mia.taps("€24.00")
    await mia.taps("Ship")
    await mia.taps("UPS")

    town.telegram.faults.fail("sendMessage", code=502)
    await mia.taps("It has no number")
    alice.does_not_see("is on its way.")
    await town.passes(timedelta(minutes=1))

    alice.sees("is on its way.")
    assert set(town.refusals()) == {"sendMessage: Bad Gateway"}


async def test_a_card_gone_from_the_chat_is_written_anew(town: Town) -> None:
    await town.sells("Teapot")
    alice = town.person("Alice")
    await alice.says("teapot")
    await alice.taps("Teapot")

    tap = await alice.person.taps("Cart")
    await alice.person.deletes(alice.screen.id)
    await town.settles()

    assert (await tap.answered()).text is None
    alice.sees("Your cart is empty")
    assert town.refusals() == ["editMessageText: Bad Request: message to edit not found"]


async def _troubles(town: Town) -> list[outbox.Trouble]:
    async with town.database.reading() as session:
        return await outbox.troubles(session)
