"""Whatever a merchant sends to be said to everybody is taken as it can arrive, or refused in words at once."""

from __future__ import annotations

from typing import Any

import pytest

from bot.playground.files import Upload
from commerce.staff import Role
from tests.actors import Actor
from tests.journeys.test_broadcasts import goes_on, launches, writes
from tests.readers import agrees
from tests.town import Town, a_picture

#: What Telegram has messages of, and no shop can bring to others.
KINDS: dict[str, dict[str, Any]] = {
    "a poll": {"poll": {"id": "1", "question": "Tea?", "options": [], "total_voter_count": 0}},
    "an invoice": {"invoice": {"title": "Tea", "description": "Tea", "currency": "EUR", "total_amount": 900}},
    "paid media": {"paid_media": {"star_count": 5, "paid_media": [{"type": "preview"}]}, "caption": "Pay to see"},
    "a giveaway": {"giveaway": {"chats": [], "winners_selection_date": 1, "winner_count": 1}},
    "its winners": {"giveaway_winners": {"giveaway_message_id": 1, "winner_count": 1, "winners": []}},
    "a story": {"story": {"id": 1, "chat": {"id": 1, "type": "private"}}},
    "dice": {"dice": {"emoji": "🎲", "value": 4}},
    "a voice": {"voice": {"file_id": "v", "duration": 1}},
    "a round film": {"video_note": {"file_id": "v", "duration": 1, "length": 1}},
    "a list": {"checklist": {"title": "Tea", "tasks": []}},
    "a game": {"game": {"title": "Tea", "description": "Tea", "photo": []}},
    "a contact": {"contact": {"phone_number": "+491701234567", "first_name": "Eve"}},
    "a place": {"location": {"latitude": 1.5, "longitude": 2.5}},
    "a venue": {"venue": {"title": "Tea", "address": "Row 7"}, "location": {"latitude": 1.5, "longitude": 2.5}},
}
CANNOT = "A broadcast brings texts, photos, albums and videos"


async def asked(town: Town) -> Actor:
    """The merchant is asked for the message."""
    mia = await town.merchant("Mia", Role.OWNER)
    await mia.says("/broadcast")
    await mia.taps("New broadcast")
    return mia


@pytest.mark.parametrize("kind", KINDS)
async def test_what_nobody_can_bring_to_others_is_refused_in_words_and_the_question_stays_open(
    town: Town, kind: str
) -> None:
    mia = await asked(town)
    await town.hears_from_telegram(mia, **KINDS[kind])
    mia.sees(CANNOT)

    await mia.says("Then in words")
    mia.sees("Then in words", "A draft")
    await town.hears_from_telegram(mia, **KINDS[kind])
    mia.sees(CANNOT)
    await mia.says("/broadcast")
    mia.sees("Then in words")


@pytest.mark.parametrize("words", ["{first_name} " * 250, "{shop}" * 300, "{first_name}{shop}" * 8 + "a" * 3_600])
async def test_words_that_fit_only_until_names_are_put_in_are_refused_at_once(town: Town, words: str) -> None:
    """Every name may have forty signs, and every shop's sixty-four."""
    mia = await asked(town)
    await mia.says(words)
    mia.sees("That is too long")
    await mia.says("Dear {first_name}, " + "tea " * 900)
    mia.sees("Dear Mia", "A draft")


async def test_the_longest_words_arrive_whole_with_their_formatting_for_the_longest_name(town: Town) -> None:
    mia = await asked(town)
    alice = town.person("👨‍👩‍👧‍👦ليلى" * 8)
    await agrees(town, alice)
    text = "{first_name}" * 8 + "x" * (3_800 - 8 * 12 - 3) + "end"
    await town.hears_from_telegram(mia, text=text, entities=[{"type": "bold", "offset": len(text) - 3, "length": 3}])
    mia.sees("A draft")
    await launches(mia)
    await goes_on(town)

    seen = alice.message("xxxend")
    told = seen.words.encode("utf-16-le")
    [bold] = seen.entities
    assert told[2 * bold["offset"] : 2 * (bold["offset"] + bold["length"])].decode("utf-16-le") == "end"
    assert len(seen.words) == 8 * 40 + 3_800 - 8 * 12


async def test_a_caption_that_is_too_long_for_one_picture_is_refused_and_a_shorter_one_taken(town: Town) -> None:
    mia = await asked(town)
    alice = town.person("Alice")
    await agrees(town, alice)
    picture = town.telegram.files.keep("photo", Upload("a.jpg", a_picture("blue"), "image/jpeg")).as_json(town.bot.id)
    await town.hears_from_telegram(mia, **picture, caption="x" * 1_025)
    mia.sees("That is too long")
    await town.hears_from_telegram(mia, **picture, caption="{first_name}" * 60)
    mia.sees("That is too long")
    await town.hears_from_telegram(mia, **picture, caption="Blue")
    await launches(mia)
    await goes_on(town)
    assert alice.message("Blue").media is not None


async def test_an_album_whose_words_are_too_long_for_one_picture_arrives_whole_with_all_of_them(town: Town) -> None:
    """Whoever pays Telegram writes captions of four thousand signs; the words come after an album in any case."""
    mia = await asked(town)
    alice = town.person("Alice")
    await agrees(town, alice)
    for number, colour in enumerate(("blue", "red", "green")):
        kept = town.telegram.files.keep("photo", Upload("a.jpg", a_picture(colour), "image/jpeg")).as_json(town.bot.id)
        words = {"caption": "x" * 1_022 + "end"} if number == 0 else {}
        await town.hears_from_telegram(mia, **kept, **words, media_group_id="77")
    await mia.says("/broadcast")
    await mia.taps("xxx")
    mia.sees("Pictures: 3")
    await launches(mia)
    await goes_on(town)

    shown = [one for one in alice.chat() if one.from_bot][-4:]
    assert [one.media is not None for one in shown] == [True, True, True, False]
    assert shown[-1].words == "x" * 1_022 + "end"


async def test_an_album_whose_words_nobody_can_bring_leaves_no_half_of_it_behind(town: Town) -> None:
    mia = await asked(town)
    for number, colour in enumerate(("blue", "red")):
        kept = town.telegram.files.keep("photo", Upload("a.jpg", a_picture(colour), "image/jpeg")).as_json(town.bot.id)
        words = {"caption": "Dear {nobody}"} if number == 0 else {}
        await town.hears_from_telegram(mia, **kept, **words, media_group_id="78")
    mia.sees("stands for nothing")
    await mia.says("/broadcast")
    mia.sees("No broadcasts yet")


async def test_words_that_became_too_long_for_what_they_stand_below_are_not_launched(town: Town) -> None:
    """Of an album that began, only one picture came."""
    mia = await asked(town)
    await agrees(town, town.person("Alice"))
    kept = town.telegram.files.keep("photo", Upload("a.jpg", a_picture("blue"), "image/jpeg")).as_json(town.bot.id)
    await town.hears_from_telegram(mia, **kept, caption="x" * 1_025, media_group_id="79")
    await mia.taps("Launch…")
    assert mia.toast.startswith("That is too long: 900 signs fit")


async def test_a_name_that_would_turn_the_words_round_does_not(town: Town) -> None:
    mia = await town.merchant("Mia", Role.OWNER)
    eve = town.person("\u202eeve\u2067")
    await agrees(town, eve)
    await writes(mia, "Dear {first_name}, ten percent off")
    await launches(mia)
    await goes_on(town)
    eve.sees("Dear eve, ten percent off")
