"""Whatever Telegram may bring, in every shape its documentation allows: the shop answers or is quiet, and goes on."""

from __future__ import annotations

from collections.abc import Mapping
from itertools import count
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from tests.actors import Actor
from tests.town import Town

#: Names and words that people have put into Telegram: turned round, empty to the eye, very long, of many signs in one.
ODD_WORDS = (
    "\u202egnp.toppeaT\u202c", "\u2066\u2067\u2068", "\u200b\u200d\ufeff\u2060", "🏴\U000e0067\U000e0062\U000e007f",
    "👩‍👩‍👧‍👦" * 300, "e" + "\u0301" * 500,
    "﷽" * 1000, "\u00a0", "a" * 4096, "<b>", "&lt;", "</a>", "`_*[", "/start", "@", "#", "٣",
    "\x00", "\x1b[31m",
    "\ufffe", "\U0010ffff", "\r\n\r\n", "{{x}}", "{ $name }", "%(x)s", "null", "-0", "\u2028", "İ",
)  # fmt: skip
#: What a message may hold, as the Bot API names it.
PIECES: Mapping[str, Any] = {
    "animation": {"file_id": "A", "file_unique_id": "a", "width": 1, "height": 1, "duration": 1},
    "audio": {"file_id": "A", "file_unique_id": "a", "duration": 1},
    "checklist": {"title": "To do", "tasks": []},
    "contact": {"phone_number": "1", "first_name": "X"},
    "dice": {"emoji": "🎲", "value": 6},
    "document": {"file_id": "A", "file_unique_id": "a"},
    "game": {"title": "G", "description": "g", "photo": []},
    "giveaway": {"chats": [], "winners_selection_date": 0, "winner_count": 1},
    "location": {"latitude": -90.0, "longitude": 180.0},
    "paid_media": {"star_count": 1, "paid_media": []},
    "photo": [{"file_id": "P", "file_unique_id": "p", "width": 1, "height": 1}],
    "poll": {"id": "1", "question": "?", "options": [], "total_voter_count": 0},
    "sticker": {"file_id": "S", "file_unique_id": "s", "type": "regular", "width": 1, "height": 1},
    "story": {"chat": {"id": 5, "type": "private"}, "id": 1},
    "venue": {"location": {"latitude": 0.0, "longitude": 0.0}, "title": "V", "address": "v"},
    "video": {"file_id": "V", "file_unique_id": "v", "width": 1, "height": 1, "duration": 1},
    "video_note": {"file_id": "V", "file_unique_id": "v", "length": 1, "duration": 1},
    "voice": {"file_id": "V", "file_unique_id": "v", "duration": 1},
    "new_chat_photo": [],
    "users_shared": {"request_id": 1, "users": []},
    "write_access_allowed": {},
    "web_app_data": {"data": "x" * 4000, "button_text": "x"},
    "passport_data": {},
    "connected_website": "x.example",
    "message_auto_delete_timer_changed": {"message_auto_delete_time": 1},
    "gift": {"gift": {}},
    "direct_message_price_changed": {},
    "something_of_tomorrow": {"deep": [{"deeper": None}]},
}  # fmt: skip
BESIDES: Mapping[str, Any] = {
    "forward_origin": {"type": "hidden_user", "date": 1, "sender_user_name": "\u202e"},
    "via_bot": {"id": 7, "is_bot": True, "first_name": "B", "username": "b_bot"},
    "media_group_id": "77",
    "has_media_spoiler": True,
    "is_topic_message": True,
    "edit_date": 1,
    "quote": {"text": "q", "position": 0},
    "external_reply": {"origin": {"type": "hidden_user", "date": 1, "sender_user_name": "x"}},
    "reply_to_story": {"chat": {"id": 5, "type": "private"}, "id": 1},
    "business_connection_id": "b",
    "effect_id": "1",
    "sender_boost_count": 3,
}
#: Our Telegram does not know the groups of these updates.
NOWHERE = "chat not found"
_numbers = count(800_000_001)
FEWER = settings().max_examples // 2


def a_person(actor: Actor, name: str = "", **more: Any) -> dict[str, Any]:
    return {**actor.person.as_json(), **({"first_name": name} if name else {}), **more}


async def brings(town: Town, *, but: str = "no refusal", **update: Any) -> None:
    """Telegram brings this, and nothing breaks of it; `but` is what our Telegram may say to an answer."""
    await town.intake.take([{"update_id": next(_numbers), **update}])
    await town.settles()
    assert await town.set_aside() == [], update
    assert town.failures == [], update
    assert [one for one in town.refusals() if but not in one] == [], update


@pytest.fixture
async def alice(town: Town) -> Actor:
    await town.sells("Teapot", on_hand=1000)
    alice = town.person("Alice")
    await alice.says("/start")
    return alice


def a_message(alice: Actor, **content: Any) -> dict[str, Any]:
    who = content.pop("from_", None) or a_person(alice)
    return {"message_id": next(_numbers), "date": 1_772_442_000, "from": who, "chat": alice.person.as_chat(), **content}


async def test_every_kind_of_message_is_answered_or_passed_over(town: Town, alice: Actor) -> None:
    for name, piece in PIECES.items():
        for words in ("", "caption"):
            await brings(town, message=a_message(alice, **{name: piece}, **({"caption": words} if words else {})))
        for besides, value in BESIDES.items():
            await brings(town, message=a_message(alice, **{name: piece, besides: value}))


async def test_any_words_and_any_name_are_taken_as_they_are(town: Town, alice: Actor) -> None:
    for words in ODD_WORDS:
        await brings(town, message=a_message(alice, text=words))
        await brings(town, message=a_message(alice, text=f"/start {words}"))
        await brings(town, message=a_message(alice, text=f"/search {words}"))
        await brings(town, message=a_message(alice, photo=PIECES["photo"], caption=words))
        who = a_person(alice, words, last_name=words, username="x", language_code=words)
        await brings(town, message=a_message(alice, text="/cart", from_=who))
        await alice.person.types_inline(words[:256])
        await brings(town)
        found = {"result_id": words, "from": who, "query": words, "inline_message_id": "x"}
        await brings(town, chosen_inline_result=found)


async def test_updates_that_a_shop_has_no_use_for_are_passed_over(town: Town, alice: Actor) -> None:
    message = a_message(alice, text="hi")
    channel = {"id": -100123, "type": "channel", "title": "C"}
    group = {"id": -100124, "type": "supergroup", "title": "G", "is_forum": True}
    for name in (
        "edited_message",
        "channel_post",
        "edited_channel_post",
        "business_message",
        "edited_business_message",
    ):
        await brings(town, **{name: {**message, "chat": channel}})
    for name in ("message_reaction", "message_reaction_count", "poll", "poll_answer", "chat_member", "chat_boost"):
        await brings(town, **{name: {"chat": channel, "date": 1}})
    for name in ("purchased_paid_media", "business_connection", "deleted_business_messages", "tomorrow"):
        await brings(town, **{name: {}})
    await brings(town)
    await brings(town, message={"message_id": 1, "date": 1, "chat": channel, "text": "from nobody"})
    anonymous = {"id": 1087968824, "is_bot": True, "first_name": "Group", "username": "GroupAnonymousBot"}
    for words in ("/start", "/deals", "+1", "hi"):
        await brings(town, message={**message, "from": anonymous, "sender_chat": group, "chat": group, "text": words})
        await brings(town, but=NOWHERE, message={**message, "chat": group, "text": words, "message_thread_id": 3})
        await brings(
            town,
            but=NOWHERE,
            message={**message, "chat": group, "text": words, "reply_to_message": {**message, "chat": group}},
        )
    for status in ("member", "administrator", "left", "kicked", "restricted", "creator", "of tomorrow"):
        me = {"user": {"id": town.bot.id, "is_bot": True, "first_name": "T"}, "status": status}
        for chat in (group, channel, alice.person.as_chat()):
            change = {"chat": chat, "from": a_person(alice), "date": 1, "old_chat_member": me, "new_chat_member": me}
            await brings(town, but=NOWHERE, my_chat_member=change)


async def test_taps_on_what_is_too_old_are_answered(town: Town, alice: Actor) -> None:
    shown = alice.screen
    chat = alice.person.as_chat()
    gone = {"chat": chat, "message_id": shown.id, "date": 0}
    old = {
        "chat": chat,
        "message_id": shown.id,
        "date": 1,
        "text": "x",
        "from": {"id": town.bot.id, "is_bot": True, "first_name": "T"},
    }
    for data in ("home", "cart", "noop", "", "\u202e", "x" * 64, "prod:1:0", "me.erase?", "bar", "lang:zh"):
        for message in (gone, old, {**old, "message_id": 0}, {**old, "poll": {}}, {**old, "photo": []}):
            tap = await alice.person.forges(data, shown.id)
            await brings(town)
            assert tap.answer is not None
            query = {
                "id": tap.callback_id,
                "from": a_person(alice),
                "message": message,
                "chat_instance": "1",
                "data": data,
            }
            await takes_old(town, query)
        for more in ({"inline_message_id": "AAAA"}, {"game_short_name": "g"}, {}):
            await takes_old(town, {"id": "5", "from": a_person(alice), "chat_instance": "1", "data": data, **more})


async def takes_old(town: Town, query: dict[str, Any]) -> None:
    """A tap that was answered long ago: Telegram refuses the answer, and nothing else happens."""
    await town.intake.take([{"update_id": next(_numbers), "callback_query": query}])
    await town.settles()
    assert await town.set_aside() == [], query
    assert town.failures == [], query
    left = [one for one in town.refusals() if "query is too old" not in one]
    assert [one for one in left if not one.startswith(("deleteMessage", "editMessage", "sendMessage: inline"))] == [], (
        query
    )


CONTENT = st.fixed_dictionaries(
    {},
    optional={
        **{name: st.just(piece) for name, piece in PIECES.items()},
        **{name: st.just(piece) for name, piece in BESIDES.items()},
        "text": st.sampled_from(ODD_WORDS) | st.text(max_size=200),
        "caption": st.sampled_from(ODD_WORDS),
    },
)


@settings(max_examples=FEWER, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(contents=st.lists(CONTENT, min_size=1, max_size=6), name=st.sampled_from(ODD_WORDS) | st.text(max_size=128))
async def test_any_mixture_of_it_is_no_trouble(
    town: Town, alice: Actor, contents: list[dict[str, Any]], name: str
) -> None:
    for content in contents:
        await brings(town, message=a_message(alice, from_=a_person(alice, name), **content))
