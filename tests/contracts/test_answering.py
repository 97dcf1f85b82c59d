"""Taps and their answers, and inline mode: what comes back, what is too late, what is refused."""

from __future__ import annotations

import asyncio
from datetime import timedelta
from typing import Any

import pytest

from bot.playground import CallbackAnswer, NotPossible, Person, Telegram, Upload
from commerce.kit import clock
from tests.contracts.conftest import Shop, picture

TOO_OLD = "400 Bad Request: query is too old and response timeout expired or query ID is invalid"
BUTTONS = {"inline_keyboard": [[{"text": "Go", "callback_data": "go"}]]}
ARTICLE: dict[str, Any] = {
    "type": "article",
    "id": "1",
    "title": "Mug",
    "description": "Blue",
    "input_message_content": {"message_text": "<b>Mug</b>", "parse_mode": "HTML"},
    "reply_markup": BUTTONS,
}


async def test_a_tap_carries_its_data_and_message(shop: Shop, alice: Person) -> None:
    sent = await shop.call("sendMessage", chat_id=alice.id, text="x", reply_markup=BUTTONS)

    tap = await alice.taps("Go")

    query = shop.updates()[0]["callback_query"]
    assert (query["id"], query["data"], query["from"]["id"]) == (tap.callback_id, "go", alice.id)
    assert query["message"] == sent


async def test_a_button_goes_with_its_message(shop: Shop, alice: Person) -> None:
    sent = await shop.call("sendMessage", chat_id=alice.id, text="x", reply_markup=BUTTONS)
    await shop.call("deleteMessage", chat_id=alice.id, message_id=sent["message_id"])

    with pytest.raises(NotPossible):
        await alice.taps("Go")


async def test_a_toast_and_an_alert_reach_the_person(shop: Shop, alice: Person) -> None:
    await shop.call("sendMessage", chat_id=alice.id, text="x", reply_markup=BUTTONS)

    first = await alice.taps("Go")
    await shop.call("answerCallbackQuery", callback_query_id=first.callback_id, text="Added")
    second = await alice.taps("Go")
    await shop.call("answerCallbackQuery", callback_query_id=second.callback_id, text="Sold out", show_alert=True)
    third = await alice.taps("Go")
    await shop.call("answerCallbackQuery", callback_query_id=third.callback_id)

    assert await first.answered() == CallbackAnswer("Added")
    assert alice.toasts == [CallbackAnswer("Added"), CallbackAnswer("Sold out", alert=True)]
    assert await third.answered() == CallbackAnswer()


async def test_answers_that_come_twice_late_or_to_nothing(telegram: Telegram, shop: Shop, alice: Person) -> None:
    await shop.call("sendMessage", chat_id=alice.id, text="x", reply_markup=BUTTONS)
    answered, late = await alice.taps("Go"), await alice.taps("Go")
    await shop.call("answerCallbackQuery", callback_query_id=answered.callback_id)
    other = Shop(telegram, telegram.add_bot("78:other", "other_bot", "Other"))

    assert await shop.refused("answerCallbackQuery", callback_query_id=answered.callback_id) == TOO_OLD
    assert await shop.refused("answerCallbackQuery", callback_query_id="nonsense") == TOO_OLD
    assert await other.refused("answerCallbackQuery", callback_query_id=late.callback_id) == TOO_OLD
    clock.advance(timedelta(seconds=150))
    assert await shop.refused("answerCallbackQuery", callback_query_id=late.callback_id) == TOO_OLD
    with pytest.raises(NotPossible):
        await late.answered()


async def test_a_toast_has_two_hundred_characters_and_opens_only_the_bot_itself(shop: Shop, alice: Person) -> None:
    await shop.call("sendMessage", chat_id=alice.id, text="x", reply_markup=BUTTONS)
    tap = await alice.taps("Go")
    query = {"callback_query_id": tap.callback_id}

    assert await shop.refused("answerCallbackQuery", **query, text="x" * 201) == "400 Bad Request: MESSAGE_TOO_LONG"
    assert await shop.refused("answerCallbackQuery", **query, url="https://a.b") == "400 Bad Request: URL_INVALID"
    await shop.call("answerCallbackQuery", **query, url="https://t.me/teapot_bot?start=p_1", text="x" * 200)
    assert (await tap.answered()).url == "https://t.me/teapot_bot?start=p_1"


async def test_inline_results_are_shown_and_the_chosen_card_stays_editable(
    telegram: Telegram, shop: Shop, alice: Person
) -> None:
    bob = telegram.add_person("Bob")

    asked = await alice.types_inline("mug", bob)
    query = shop.updates()[0]["inline_query"]
    await shop.call("answerInlineQuery", inline_query_id=query["id"], results=[ARTICLE])
    results = await asked.answered()
    await alice.chooses_inline(asked, "1", bob)
    chosen = shop.updates()[0]["chosen_inline_result"]
    await shop.call(
        "editMessageText", inline_message_id=chosen["inline_message_id"], text="Mug, 2 left", reply_markup=BUTTONS
    )

    assert (query["query"], query["chat_type"], query["from"]["id"]) == ("mug", "private", alice.id)
    assert [(result["title"], result["description"]) for result in results] == [("Mug", "Blue")]
    assert (chosen["result_id"], chosen["query"]) == ("1", "mug")
    seen = bob.sees(alice)[-1]
    assert (seen.text, seen.via_bot, seen.labels) == ("Mug, 2 left", "teapot_bot", [["Go"]])


async def test_a_tap_on_a_shared_card_names_the_card_instead_of_a_message(
    telegram: Telegram, shop: Shop, alice: Person
) -> None:
    bob = telegram.add_person("Bob")
    asked = await alice.types_inline("mug", bob)
    await shop.call("answerInlineQuery", inline_query_id=asked.id, results=[ARTICLE])
    await alice.chooses_inline(asked, "1", bob)
    inline_id = shop.updates()[-1]["chosen_inline_result"]["inline_message_id"]

    await bob.taps("Go", alice)

    query = shop.updates()[0]["callback_query"]
    assert (query["inline_message_id"], query["from"]["id"], "message" in query) == (inline_id, bob.id, False)


async def test_without_feedback_nobody_hears_what_was_chosen(telegram: Telegram, alice: Person) -> None:
    deaf = Shop(telegram, telegram.add_bot("78:deaf", "deaf_bot", "Deaf", inline_feedback=False))
    asked = await alice.types_inline("mug", bot=deaf.account)
    await deaf.call("answerInlineQuery", inline_query_id=asked.id, results=[ARTICLE])

    await alice.chooses_inline(asked, "1")

    assert deaf.kinds() == ["inline_query", "message"]


async def test_a_known_picture_can_be_shared(telegram: Telegram, shop: Shop, alice: Person) -> None:
    sent = await shop.call("sendPhoto", photo=Upload("p.png", picture()), chat_id=alice.id)
    photo = {"type": "photo", "id": "1", "photo_file_id": sent["photo"][-1]["file_id"], "caption": "Mug"}
    asked = await alice.types_inline("mug")

    await shop.call("answerInlineQuery", inline_query_id=asked.id, results=[photo])
    await alice.chooses_inline(asked, "1")

    seen = alice.sees()[-1]
    assert (seen.caption, seen.media.kind if seen.media else None) == ("Mug", "photo")


async def shares_a_picture(shop: Shop, alice: Person, bob: Person) -> tuple[str, str]:
    """Alice sends Bob a card with a picture; gives the card's id, and the picture's at the shop's bot."""
    sent = await shop.call("sendPhoto", photo=Upload("p.png", picture()), chat_id=alice.id)
    file_id = sent["photo"][-1]["file_id"]
    photo = {"type": "photo", "id": "1", "photo_file_id": file_id, "caption": "Mug", "reply_markup": BUTTONS}
    asked = await alice.types_inline("mug", bob)
    await shop.call("answerInlineQuery", inline_query_id=asked.id, results=[photo])
    await alice.chooses_inline(asked, "1", bob)
    return shop.updates()[-1]["chosen_inline_result"]["inline_message_id"], file_id


async def test_the_caption_and_the_picture_of_a_shared_card_are_edited_by_what_telegram_holds(
    telegram: Telegram, shop: Shop, alice: Person
) -> None:
    bob = telegram.add_person("Bob")
    card, _ = await shares_a_picture(shop, alice, bob)
    newer = await shop.call("sendPhoto", photo=Upload("q.png", picture(300, 200)), chat_id=alice.id)

    captioned = await shop.call("editMessageCaption", inline_message_id=card, caption="2 left", reply_markup=BUTTONS)
    seen = bob.sees(alice)[-1]
    assert (captioned, seen.caption, seen.media.width if seen.media else 0) == (True, "2 left", 60)
    media = {"type": "photo", "media": newer["photo"][-1]["file_id"], "caption": "1 left"}
    assert await shop.call("editMessageMedia", inline_message_id=card, media=media, reply_markup=BUTTONS) is True

    seen = bob.sees(alice)[-1]
    assert (seen.caption, seen.media.width if seen.media else 0, seen.labels) == ("1 left", 300, [["Go"]])


async def test_a_card_in_words_becomes_one_with_a_picture_and_never_one_in_words_again(
    telegram: Telegram, shop: Shop, alice: Person
) -> None:
    bob = telegram.add_person("Bob")
    asked = await alice.types_inline("mug", bob)
    await shop.call("answerInlineQuery", inline_query_id=asked.id, results=[ARTICLE])
    await alice.chooses_inline(asked, "1", bob)
    card = shop.updates()[-1]["chosen_inline_result"]["inline_message_id"]
    sent = await shop.call("sendPhoto", photo=Upload("p.png", picture()), chat_id=alice.id)

    refusal = await shop.refused("editMessageCaption", inline_message_id=card, caption="x")
    assert refusal == "400 Bad Request: there is no caption in the message to edit"
    media = {"type": "photo", "media": sent["photo"][-1]["file_id"]}
    assert await shop.call("editMessageMedia", inline_message_id=card, media=media) is True
    assert bob.sees(alice)[-1].media is not None

    refusal = await shop.refused("editMessageText", inline_message_id=card, text="x")
    assert refusal == "400 Bad Request: there is no text in the message to edit"


async def test_nothing_new_is_uploaded_into_a_chat_that_the_bot_does_not_see(
    telegram: Telegram, shop: Shop, alice: Person
) -> None:
    bob = telegram.add_person("Bob")
    card, file_id = await shares_a_picture(shop, alice, bob)
    fresh = {"type": "photo", "media": "attach://fresh"}

    refusal = await shop.refused(
        "editMessageMedia", inline_message_id=card, media=fresh, fresh=Upload("q.png", picture())
    )
    assert refusal == "400 Bad Request: wrong file identifier/HTTP URL specified"
    other = Shop(telegram, telegram.add_bot("78:other", "other_bot", "Other"))
    known = {"type": "photo", "media": file_id}
    assert "wrong file_id" in await other.refused("editMessageMedia", inline_message_id=card, media=known)
    same = {"type": "photo", "media": file_id, "caption": "Mug"}
    refusal = await shop.refused("editMessageMedia", inline_message_id=card, media=same, reply_markup=BUTTONS)
    assert "message is not modified" in refusal
    assert "MESSAGE_ID_INVALID" in await shop.refused("editMessageMedia", inline_message_id="gone", media=known)


async def test_a_bot_without_inline_mode_is_not_asked(telegram: Telegram, alice: Person) -> None:
    quiet = telegram.add_bot("78:quiet", "quiet_bot", "Quiet", inline=False)

    with pytest.raises(NotPossible):
        await alice.types_inline("mug", bot=quiet)


RESULTS_REFUSED: list[tuple[dict[str, Any], str]] = [
    ({"results": "["}, "can't parse inline query results JSON object"),
    ({"results": {}}, "expected an Array of inline query results"),
    ({"results": [{**ARTICLE, "id": str(n)} for n in range(51)]}, "too many inline query results specified"),
    ({"results": [ARTICLE, ARTICLE]}, "RESULT_ID_DUPLICATE"),
    ({"results": [{**ARTICLE, "id": "é" * 33}]}, "RESULT_ID_INVALID"),
    ({"results": [{**ARTICLE, "id": ""}]}, "RESULT_ID_INVALID"),
    (
        {"results": [{"type": "article", "id": "1", "title": "x"}]},
        "can't parse inline query result: Can't find field \"input_message_content\"",
    ),
    ({"results": [{"id": "1"}]}, "can't parse inline query result: Can't find field \"type\""),
    (
        {"results": [{**ARTICLE, "type": "teapot"}]},
        'can\'t parse inline query result: invalid inline query result type "teapot"',
    ),
    ({"results": [{**ARTICLE, "input_message_content": {"message_text": ""}}]}, "message text is empty"),
    (
        {"results": [{**ARTICLE, "reply_markup": {"inline_keyboard": [[{"text": "x", "callback_data": "x" * 65}]]}}]},
        "BUTTON_DATA_INVALID",
    ),
    ({"next_offset": "x" * 65}, "NEXT_OFFSET_INVALID"),
    (
        {"button": {"text": "x"}},
        "exactly one of the fields start_parameter and web_app must be specified",
    ),
    ({"button": {"text": "x", "start_parameter": "x" * 65}}, "too long start_parameter specified"),
    ({"button": {"text": "x", "start_parameter": "a b"}}, "unallowed characters in start_parameter are used"),
]


@pytest.mark.parametrize(("change", "refusal"), RESULTS_REFUSED)
async def test_inline_answers_telegram_refuses(shop: Shop, alice: Person, change: dict[str, Any], refusal: str) -> None:
    asked = await alice.types_inline("mug")

    got = await shop.refused("answerInlineQuery", **{"inline_query_id": asked.id, "results": [ARTICLE], **change})

    assert got == f"400 Bad Request: {refusal}"


async def test_after_thirty_seconds_the_list_has_gone(shop: Shop, alice: Person) -> None:
    asked = await alice.types_inline("mug")
    waiting = asyncio.create_task(asked.answered())

    clock.advance(timedelta(seconds=30))

    assert await shop.refused("answerInlineQuery", inline_query_id=asked.id, results=[ARTICLE]) == TOO_OLD
    assert list(await waiting) == []
