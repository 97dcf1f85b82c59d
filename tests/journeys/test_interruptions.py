"""When the shop's process ends between what it did and what it wanted to say, people hear of it."""

from __future__ import annotations

from tests.town import Town

INTERRUPTED = "I was interrupted for a moment"


async def loses_its_next_answer(town: Town) -> None:
    """As if the process had ended before it could speak."""
    for method in ("answerCallbackQuery", "sendMessage", "editMessageText"):
        town.telegram.faults.fail(method, code=400)


async def comes_back(town: Town) -> None:
    """A new process, and a line that works again."""
    town.telegram.faults.clear()
    town.refusals()
    await town.restarts()


async def test_who_missed_an_answer_is_told_so_after_the_restart_and_only_once(town: Town) -> None:
    await town.sells("Teapot")
    alice, bob = town.person("Alice"), town.person("Bob")
    await alice.says("teapot")
    await bob.says("teapot")
    await loses_its_next_answer(town)
    tap = await alice.person.taps("Teapot")
    await town.settles()
    assert tap.answer is None

    await comes_back(town)

    alice.sees(INTERRUPTED)
    assert "🏠 Home" in alice.labels
    bob.does_not_see(INTERRUPTED)
    await town.restarts()
    assert [one.words for one in alice.chat()].count(alice.message(INTERRUPTED).words) == 1


async def test_who_missed_a_refusal_is_told_so_as_well_and_their_question_stays_open(town: Town) -> None:
    await town.sells("Teapot")
    alice = town.person("Alice")
    await alice.puts_into_cart("Teapot")
    await alice.says("/cart")
    await alice.taps("Check out")
    await loses_its_next_answer(town)
    await alice.says("nowhere")
    alice.does_not_see("I cannot find")

    await comes_back(town)

    alice.sees(INTERRUPTED)
    await alice.says("Alice Liddell\n2 Hatter Lane\n10115 Berlin\nGermany")
    alice.sees("step 2 of 3")


async def test_who_cannot_be_told_at_once_is_told_later_unless_they_were_answered_meanwhile(town: Town) -> None:
    alice, bob = town.person("Alice"), town.person("Bob")
    for one in (alice, bob):
        await one.says("/start")
        await loses_its_next_answer(town)
        await one.says("/cart")
    town.telegram.faults.clear()
    town.refusals()

    town.telegram.faults.fail("sendMessage", code=500, times=2)
    left = await town.dispatcher.make_up()
    assert {one.chat_id for one in left} == {alice.person.id, bob.person.id}
    town.refusals()
    await bob.says("/help")
    assert await town.dispatcher.make_up(left) == []

    alice.sees(INTERRUPTED)
    bob.does_not_see(INTERRUPTED)


async def test_who_blocked_the_shop_meanwhile_is_not_told_again_and_again(town: Town) -> None:
    alice = town.person("Alice")
    await alice.says("/start")
    await loses_its_next_answer(town)
    await alice.says("/cart")
    town.telegram.faults.clear()
    await alice.blocks()
    town.refusals()

    assert await town.dispatcher.make_up() == []
    assert await town.dispatcher.make_up() == []
    assert town.refusals() == ["sendMessage: Forbidden: bot was blocked by the user"]
