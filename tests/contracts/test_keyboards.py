"""Which buttons Telegram accepts, and its words for the others."""

from __future__ import annotations

import json
from typing import Any

import pytest

from bot.playground import Person, Telegram
from tests.contracts.conftest import Shop

CALLBACK = {"text": "Add", "callback_data": "add"}


def inline(*rows: list[Any]) -> dict[str, Any]:
    return {"inline_keyboard": list(rows)}


REFUSED = {
    "not JSON": ("{", "can't parse reply keyboard markup JSON object"),
    "not an object": ([1], "object expected as reply markup"),
    "not rows": ({"inline_keyboard": 5}, 'field "inline_keyboard" of the InlineKeyboardMarkup must be an Array'),
    "not rows of rows": (
        {"inline_keyboard": [CALLBACK]},
        'field "inline_keyboard" of the InlineKeyboardMarkup must be an Array of Arrays',
    ),
    "a button without a label": (
        inline([{"callback_data": "x"}]),
        "can't parse inline keyboard button: Can't find field \"text\"",
    ),
    "a label that is no text": (
        inline([{"text": ["x"], "callback_data": "x"}]),
        'can\'t parse inline keyboard button: Field "text" must be of type String',
    ),
    "a button that does nothing": (
        inline([{"text": "x"}]),
        "can't parse inline keyboard button: Text buttons are unallowed in the inline keyboard",
    ),
    "empty data": (
        inline([{"text": "x", "callback_data": ""}]),
        "can't parse inline keyboard button: Text buttons are unallowed in the inline keyboard",
    ),
    "65 bytes of data": (inline([{"text": "x", "callback_data": "é" * 32 + "x"}]), "BUTTON_DATA_INVALID"),
    "101 buttons": (inline(*[[CALLBACK]] * 101), "reply markup is too long"),
    "localhost": (
        inline([{"text": "x", "url": "http://localhost/pay"}]),
        "inline keyboard button URL 'http://localhost/pay' is invalid: Wrong HTTP URL",
    ),
    "another protocol": (
        inline([{"text": "x", "url": "ftp://a.b"}]),
        "inline keyboard button URL 'ftp://a.b' is invalid: Unsupported URL protocol",
    ),
    "a Web App without TLS": (
        inline([{"text": "x", "web_app": {"url": "http://a.b"}}]),
        "inline keyboard button Web App URL 'http://a.b' is invalid: Only HTTPS links are allowed",
    ),
    "Pay outside an invoice": (inline([{"text": "Pay", "pay": True}]), "BUTTON_TYPE_INVALID"),
    "a colour nobody knows": (
        inline([{"text": "x", "callback_data": "x", "style": "pink"}]),
        "invalid button style specified",
    ),
}


@pytest.mark.parametrize(("markup", "refusal"), REFUSED.values(), ids=REFUSED.keys())
async def test_keyboards_telegram_refuses(shop: Shop, alice: Person, markup: Any, refusal: str) -> None:
    got = await shop.refused("sendMessage", chat_id=alice.id, text="x", reply_markup=markup)

    assert got == f"400 Bad Request: {refusal}"


async def test_what_fits_just_so_is_accepted(shop: Shop, alice: Person) -> None:
    data = "é" * 32
    rows = [[{"text": "x", "callback_data": data}]] * 100

    sent = await shop.call("sendMessage", chat_id=alice.id, text="x", reply_markup=json.dumps(inline(*rows)))

    assert len(sent["reply_markup"]["inline_keyboard"]) == 100


async def test_a_keyboard_of_more_than_ten_thousand_bytes_is_too_long(shop: Shop, alice: Person) -> None:
    rows = [[{"text": "x" * 150, "callback_data": "y" * 60}]] * 90

    got = await shop.refused("sendMessage", chat_id=alice.id, text="x", reply_markup=inline(*rows))

    assert got == "400 Bad Request: reply markup is too long"


async def test_buttons_without_a_label_are_dropped_silently(shop: Shop, alice: Person) -> None:
    markup = inline([{"text": "", "callback_data": "x"}, CALLBACK], [{"text": "", "callback_data": "x"}])

    sent = await shop.call("sendMessage", chat_id=alice.id, text="x", reply_markup=markup)

    assert sent["reply_markup"]["inline_keyboard"] == [[CALLBACK]]


async def test_no_more_than_eight_buttons_stand_side_by_side(shop: Shop, alice: Person) -> None:
    sent = await shop.call("sendMessage", chat_id=alice.id, text="x", reply_markup=inline([CALLBACK] * 10))

    assert [len(row) for row in sent["reply_markup"]["inline_keyboard"]] == [8, 2]


async def test_of_several_actions_the_address_wins(shop: Shop, alice: Person) -> None:
    markup = inline([{"text": "x", "callback_data": "x", "url": "a.b"}])

    sent = await shop.call("sendMessage", chat_id=alice.id, text="x", reply_markup=markup)

    assert sent["reply_markup"]["inline_keyboard"] == [[{"text": "x", "url": "http://a.b/"}]]


async def test_sharing_needs_inline_mode(telegram: Telegram, alice: Person) -> None:
    quiet = Shop(telegram, telegram.add_bot("78:quiet", "quiet_bot", "Quiet", inline=False))
    await alice.starts(quiet.account)
    markup = inline([{"text": "Share", "switch_inline_query": "mug"}])

    got = await quiet.refused("sendMessage", chat_id=alice.id, text="x", reply_markup=markup)

    assert got == "400 Bad Request: BUTTON_TYPE_INVALID"


async def test_an_edit_takes_inline_buttons_only(shop: Shop, alice: Person) -> None:
    sent = await shop.call("sendMessage", chat_id=alice.id, text="x")

    got = await shop.refused(
        "editMessageText", chat_id=alice.id, message_id=sent["message_id"], text="y", reply_markup={"keyboard": [["a"]]}
    )

    assert got == "400 Bad Request: inline keyboard expected"


@pytest.mark.parametrize(
    ("button", "refusal"),
    [
        ({"text": "x", "request_contact": True}, "phone number can be requested in private chats only"),
        ({"text": "x", "request_location": True}, "location can be requested in private chats only"),
        ({"request_location": True}, "can't parse keyboard button: Can't find field \"text\""),
        (5, "can't parse keyboard button: KeyboardButton must be an Object"),
    ],
)
async def test_a_group_is_not_asked_for_personal_things(
    telegram: Telegram, shop: Shop, alice: Person, button: Any, refusal: str
) -> None:
    group = telegram.add_group("Tea party", [alice], [shop.account])

    got = await shop.refused("sendMessage", chat_id=group.id, text="x", reply_markup={"keyboard": [[button]]})

    assert got == f"400 Bad Request: {refusal}"


async def test_a_reply_keyboard_stays_until_it_is_removed(shop: Shop, alice: Person) -> None:
    keyboard = {"keyboard": [["Menu", {"text": "My number", "request_contact": True}]], "resize_keyboard": True}
    await shop.call("sendMessage", chat_id=alice.id, text="x", reply_markup=keyboard)
    await shop.call("sendMessage", chat_id=alice.id, text="y")
    assert [[(button.label, button.kind) for button in row] for row in alice.keyboard()] == [
        [("Menu", "says"), ("My number", "contact")]
    ]

    await shop.call("sendMessage", chat_id=alice.id, text="z", reply_markup={"remove_keyboard": True})

    assert alice.keyboard() == ()
