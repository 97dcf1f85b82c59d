"""Customers write to the shop, staff answer from their chat, and neither has to be there at the same time."""

from __future__ import annotations

from datetime import timedelta

import pytest
from sqlalchemy import select, text

from commerce import staff, support
from commerce.kit.sealing import keyring_of
from commerce.staff import Role
from commerce.support.models import messages_table
from commerce.support.talk import MOST_WAITING
from tests.actors import Actor
from tests.erasing import traces
from tests.journeys.test_my_data import erases_herself
from tests.town import Town, a_picture

DAY = timedelta(days=1)


async def asks(alice: Actor, words: str = "Is the spout dishwasher-proof?") -> None:
    await alice.says("/support")
    await alice.says(words)


async def test_a_question_is_told_to_the_staff_and_the_answer_to_the_customer(town: Town) -> None:
    mia = await town.merchant("Mia")
    await town.sells("Teapot")
    alice = town.person("Alice")
    await alice.orders("Teapot")
    await alice.pays()
    (order,) = await town.orders_of(alice)

    await asks(alice)
    alice.sees("Sent.", "You are told here as soon as somebody answers", "Is the spout dishwasher-proof?")
    mia.sees("Alice (@alice) asks:", "Is the spout dishwasher-proof?", f"Last order {order.number}")
    await mia.taps("Answer")
    mia.sees("Write your answer to Alice")
    await mia.says("It is, up to 60 °C.")
    mia.sees("Sent.")

    alice.sees("Teapots has answered you:", "It is, up to 60 °C.")
    await alice.taps("Write back")
    alice.sees("The shop, Mon, Mar 2", "It is, up to 60 °C.")
    await alice.says("Thank you!")
    mia.sees("Thank you!")


async def test_staff_answer_by_replying_to_the_news_itself_and_customers_by_replying_to_the_answer(town: Town) -> None:
    mia = await town.merchant("Mia")
    alice = town.person("Alice")
    await asks(alice)
    await alice.says("/start")

    await mia.does(mia.person.says("It is.", reply_to=mia.message("asks:").id))
    alice.sees("has answered you:", "It is.")
    await alice.does(alice.person.says("And the lid?", reply_to=alice.message("has answered you:").id))

    mia.sees("And the lid?")
    alice.sees("Sent.")


async def test_photos_go_both_ways(town: Town) -> None:
    mia = await town.merchant("Mia")
    alice = town.person("Alice")
    await alice.says("/support")
    await alice.does(alice.person.sends_photo(a_picture("red"), "It came like this"))
    asked = mia.message("It came like this")
    assert asked.media is not None

    await mia.taps("Answer")
    await mia.does(mia.person.sends_photo(a_picture("blue"), "Like this one?"))

    assert alice.message("Like this one?").media is not None
    await alice.taps("Write back")
    alice.sees("📷 a photo")
    await alice.taps("Photos")
    assert len([one for one in alice.chat() if one.media is not None and not one.mine]) >= 2


async def test_an_album_is_one_question_and_every_picture_of_it_is_kept(town: Town) -> None:
    await town.merchant("Mia")
    alice = town.person("Alice")
    await alice.says("/support")

    await alice.does(alice.person.sends_album([a_picture("red"), a_picture("blue")], "Both are cracked"))

    assert len([one for one in alice.chat() if "Sent." in one.words]) == 1
    talk = await talk_of(town, alice)
    async with town.database.reading() as session:
        assert len(await support.photos(session, talk)) == 2


async def test_nobody_has_to_be_there(town: Town) -> None:
    """The question waits, also for staff who come later; the answer finds the customer days later."""
    alice = town.person("Alice")
    await asks(alice)
    await town.passes(2 * DAY)
    mia = await town.merchant("Mia")

    await mia.says("/merchant")
    mia.sees("1 customer waits for an answer")
    await mia.taps("Talks (1)")
    await mia.taps("Alice")
    await mia.taps("Answer")
    await mia.says("We were away, sorry. It is.")

    alice.sees("We were away, sorry. It is.")
    await mia.says("/merchant")
    mia.sees("💬 Talks")
    assert "💬 Talks (1)" not in mia.labels


async def test_a_talk_ends_by_either_side_and_may_be_taken_up_again(town: Town) -> None:
    mia = await town.merchant("Mia")
    alice = town.person("Alice")
    await asks(alice)
    first = await talk_of(town, alice)

    await mia.taps("The whole talk")
    await mia.taps("It is settled")
    assert "↩️ Not settled after all" in mia.labels
    await mia.taps("Not settled after all")
    await mia.taps("Answer")
    await mia.says("It is.")
    await alice.taps("That answers it")
    alice.sees("Should anything else come up")
    await asks(alice, "One more thing")

    second = await talk_of(town, alice)
    assert (first.id != second.id, second.state) == (True, support.TalkState.OPEN)
    async with town.database.reading() as session:
        assert (await support.get_for_staff(session, first.id)).is_over
        log = [one.action for one in await staff.entries(session, f"talk:{first.id}")]
    assert log == ["talk.answer", "talk.reopen", "talk.close"]


async def test_a_second_answer_to_a_question_that_was_answered_rings_nobody(town: Town) -> None:
    """Two of the staff are told; once one has answered, the news of later ones says nothing more."""
    mia, sue = await town.merchant("Mia"), await town.merchant("Sue", Role.SUPPORT)
    alice = town.person("Alice")
    await asks(alice)
    sue.sees("Alice (@alice) asks:")

    await sue.taps("Answer")
    await sue.says("It is.")
    await mia.taps("Answer")

    mia.sees("We", "It is.", "Write your answer to Alice")


async def test_only_those_who_may_answer_hear_of_it_and_forged_buttons_do_nothing(town: Town) -> None:
    pat, alice, bob = await town.merchant("Pat", Role.WAREHOUSE), town.person("Alice"), town.person("Bob")
    await asks(alice)
    talk = await talk_of(town, alice)
    await bob.says("/start")

    pat.does_not_see("asks:")
    for actor in (pat, bob):
        for data in (f"m.talk:{talk.id}:0", f"m.talk?:{talk.id}", f"m.talk!:{talk.id}", "m.talks:0"):
            await actor.forges(data)
            assert actor.alert
    bob.does_not_see("dishwasher")


async def test_what_is_said_is_sealed_and_goes_with_whoever_is_erased(town: Town) -> None:
    await town.merchant("Mia")
    alice = town.person("Alice")
    await asks(alice)
    async with town.database.unit_of_work() as session:
        raw = (await session.execute(text("SELECT words FROM talk_message"))).scalar_one()
        assert b"dishwasher" not in bytes(raw)
        assert b"dishwasher" in keyring_of(session.get_bind().dialect).open(bytes(raw))

    await erases_herself(alice)

    assert await traces(town.database, alice.person.id, "Alice", "dishwasher") == []
    async with town.database.reading() as session:
        assert (await session.execute(select(messages_table))).all() == []


async def test_so_many_questions_wait_and_no_more(town: Town) -> None:
    alice = town.person("Alice")
    await alice.says("/support")
    for number in range(MOST_WAITING):
        await alice.says(f"Question {number}")

    await alice.says("And one more")

    alice.sees("so this one was not kept")
    talk = await talk_of(town, alice)
    async with town.database.reading() as session:
        assert (await support.history(session, talk)).messages[-1].words == f"Question {MOST_WAITING - 1}"


@pytest.mark.parametrize("words", ["<b>bold</b> & <script>", "🫖" * 4000, "\u202egnp.exe"])
async def test_whatever_is_typed_arrives_as_it_was(town: Town, words: str) -> None:
    mia = await town.merchant("Mia")
    alice = town.person("Alice")

    await asks(alice, words)

    assert words[:100] in mia.screen.words
    await alice.says("/support")
    alice.sees(words[:100])


async def test_what_was_answered_and_rests_for_two_weeks_is_over(town: Town) -> None:
    mia = await town.merchant("Mia")
    alice = town.person("Alice")
    await asks(alice)
    await mia.taps("Answer")
    await mia.says("It is.")
    await town.passes(15 * DAY)

    async with town.database.unit_of_work() as session:
        assert await support.close_quiet(session) == 1

    await alice.says("/support")
    alice.sees("This talk is over. Write again, and a new one begins.")


async def test_each_side_reads_its_own_language(town: Town) -> None:
    mia, wei = await town.merchant("Mia"), town.person("Wei", "zh")

    await asks(wei, "?!")

    wei.sees("已发送")
    mia.sees("Wei (@wei) asks:")


async def talk_of(town: Town, alice: Actor) -> support.Talk:
    known = await town.customer(alice)
    async with town.database.reading() as session:
        talk = await support.find_latest(session, known.id)
    assert talk is not None
    return talk


async def test_a_forged_page_of_talks_is_the_first_one(town: Town) -> None:
    alice = town.person("Alice")
    await asks(alice)

    async with town.database.reading() as session:
        found, count = await support.waiting(session, -3, 8)

    assert (len(found), count) == (1, 1)
