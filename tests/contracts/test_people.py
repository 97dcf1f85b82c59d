"""What people can do and see in their app."""

from __future__ import annotations

import pytest

from bot.playground import Happening, NotPossible, Person, Telegram
from tests.contracts.conftest import Shop


def buttons(*rows: list[str]) -> dict[str, object]:
    return {"inline_keyboard": [[{"text": label, "callback_data": label} for label in row] for row in rows]}


async def tapped(shop: Shop) -> str:
    """The data of the tap that came last."""
    return str(shop.updates()[-1]["callback_query"]["data"])


@pytest.mark.parametrize(
    ("wanted", "meant"),
    [
        ("Cart", "🛒 Cart (2)"),
        ("cart", "🛒 Cart (2)"),
        ("add to cart", "➕ Add to cart · €24"),
        ("Pay", "Pay"),
        ("pay on", "💵 Pay on delivery"),
        ("−", "−"),
        ("▶️", "▶️"),
        ("2", "2"),
        ("XL", "⬜ XL"),
    ],
)
async def test_a_button_is_found_by_its_words(shop: Shop, alice: Person, wanted: str, meant: str) -> None:
    rows = [["➕ Add to cart · €24", "🛒 Cart (2)"], ["💵 Pay on delivery", "Pay"], ["−", "2", "+", "▶️", "⬜ XL"]]
    await shop.call("sendMessage", chat_id=alice.id, text="x", reply_markup=buttons(*rows))

    await alice.taps(wanted)

    assert await tapped(shop) == meant


async def test_the_newest_message_that_has_the_button_is_meant(shop: Shop, alice: Person) -> None:
    first = await shop.call("sendMessage", chat_id=alice.id, text="1", reply_markup=buttons(["Next", "Old"]))
    await shop.call("sendMessage", chat_id=alice.id, text="2", reply_markup=buttons(["Next"]))

    assert (await alice.taps("Next")).message_id == first["message_id"] + 1
    assert (await alice.taps("Old")).message_id == first["message_id"]
    assert (await alice.taps("Next", message_id=first["message_id"])).message_id == first["message_id"]
    assert (await alice.presses(first["message_id"], 0, 1)).label == "Old"


async def test_buttons_can_be_named_by_their_data_and_forged(shop: Shop, alice: Person) -> None:
    sent = await shop.call("sendMessage", chat_id=alice.id, text="1", reply_markup=buttons(["Next"]))

    await alice.taps(data="Next")
    await alice.forges("order:7", sent["message_id"])

    assert [update["callback_query"]["data"] for update in shop.updates()] == ["Next", "order:7"]
    with pytest.raises(NotPossible):
        await alice.taps(data="Previous")
    with pytest.raises(NotPossible):
        await alice.taps("Previous")
    with pytest.raises(NotPossible):
        await alice.presses(sent["message_id"], 1, 0)


async def test_a_stale_app_can_tap_what_was_deleted(shop: Shop, alice: Person) -> None:
    sent = await shop.call("sendMessage", chat_id=alice.id, text="1", reply_markup=buttons(["Next"]))
    await shop.call("deleteMessage", chat_id=alice.id, message_id=sent["message_id"])

    await alice.forges("Next", sent["message_id"])

    query = shop.updates()[0]["callback_query"]
    assert query["message"] == {"chat": sent["chat"], "message_id": sent["message_id"], "date": 0}


async def test_buttons_that_stay_in_the_app_tell_what_they_do(shop: Shop, alice: Person) -> None:
    rows = [
        {"text": "Site", "url": "https://a.b/c"},
        {"text": "Copy", "copy_text": {"text": "PARLEY5"}},
        {"text": "Share", "switch_inline_query": "p_1"},
        {"text": "Here", "switch_inline_query_current_chat": "mug"},
        {"text": "Friends", "switch_inline_query_chosen_chat": {"query": "p_2"}},
    ]
    markup = {"inline_keyboard": [rows]}
    await shop.call("sendMessage", chat_id=alice.id, text="x", reply_markup=markup)

    done = [await alice.taps(label) for label in ("Site", "Copy", "Share", "Here", "Friends")]

    assert [(tap.kind, tap.value) for tap in done] == [
        ("url", "https://a.b/c"),
        ("copy", "PARLEY5"),
        ("switch_inline", "p_1"),
        ("switch_inline_here", "mug"),
        ("switch_inline", "p_2"),
    ]
    assert shop.updates() == []


async def test_the_reply_keyboard_says_its_words_or_shares(shop: Shop, alice: Person) -> None:
    keys = [["🛍 Shop", {"text": "My number", "request_contact": True}, {"text": "Here", "request_location": True}]]
    await shop.call("sendMessage", chat_id=alice.id, text="x", reply_markup={"keyboard": keys})

    for label in ("shop", "my number", "here"):
        await alice.taps(label)

    said, shared, placed = [update["message"] for update in shop.updates()]
    assert (said["text"], shared["contact"]["user_id"]) == ("🛍 Shop", alice.id)
    assert set(placed["location"]) == {"latitude", "longitude"}


async def test_a_keyboard_for_one_time_goes_after_use(shop: Shop, alice: Person) -> None:
    markup = {"keyboard": [["Yes"]], "one_time_keyboard": True}
    await shop.call("sendMessage", chat_id=alice.id, text="x", reply_markup=markup)

    await alice.taps("Yes")

    assert alice.keyboard() == ()


@pytest.mark.parametrize(
    ("link", "sent"),
    [
        ("https://t.me/teapot_bot?start=p_1", "/start p_1"),
        ("t.me/Teapot_Bot?start=p_1", "/start p_1"),
        ("tg://resolve?domain=teapot_bot&start=p_1", "/start p_1"),
        ("https://t.me/teapot_bot?start=", "/start"),
        ("p_1", "/start p_1"),
    ],
)
async def test_links_press_start(shop: Shop, alice: Person, link: str, sent: str) -> None:
    await alice.opens(link)

    assert shop.updates()[-1]["message"]["text"] == sent


async def test_links_that_press_nothing(shop: Shop, alice: Person) -> None:
    assert await alice.opens("https://t.me/teapot_bot") is None
    for link in ("https://t.me/nobody_bot?start=x", "https://example.com", "https://t.me/teapot_bot?start=a%20b"):
        with pytest.raises(NotPossible):
            await alice.opens(link)
    with pytest.raises(NotPossible):
        await alice.starts(payload="x" * 65)


async def test_whoever_blocked_the_bot_cannot_write_until_restarting(shop: Shop, alice: Person) -> None:
    await alice.blocks()
    await alice.blocks()
    with pytest.raises(NotPossible):
        await alice.says("hello")

    await alice.unblocks()
    await alice.says("hello")

    assert shop.kinds() == ["my_chat_member", "my_chat_member", "message"]


async def test_long_words_go_in_several_messages(shop: Shop, alice: Person) -> None:
    await alice.says("x" * 5000)

    assert [len(update["message"]["text"]) for update in shop.updates()] == [4096, 904]
    with pytest.raises(NotPossible):
        await alice.says("  ")


async def test_an_edit_by_a_person_is_told_as_such(shop: Shop, alice: Person) -> None:
    said = await alice.says("2 Hatter Lane")
    sent = await shop.call("sendMessage", chat_id=alice.id, text="x")

    await alice.edits(said, "3 Hatter Lane")

    assert shop.updates()[-1]["edited_message"]["text"] == "3 Hatter Lane"
    with pytest.raises(NotPossible):
        await alice.edits(sent["message_id"], "y")


async def test_chats_are_listed_newest_first(telegram: Telegram, shop: Shop, alice: Person) -> None:
    bob = telegram.add_person("Bob", last_name="Baker")
    telegram.add_bot("78:other", "other_bot", "Other")
    group = telegram.add_group("Tea party", [alice, bob], [shop.account])
    await alice.says("hi", bob)

    listed = alice.chats()

    assert [(chat.title, chat.kind, chat.started) for chat in listed] == [
        ("Bob Baker", "person", True),
        ("Tea party", "supergroup", True),
        ("Teapots", "bot", True),
        ("Other", "bot", False),
    ]
    assert listed[1].members == ("Alice", "Bob Baker", "Teapots")
    assert [alice.sees(chat.id) == [] for chat in listed] == [False, False, False, True]
    assert bob.sees(alice)[-1].text == alice.sees(bob.id)[-1].text == "hi"
    assert alice.sees(group.id)[0].service == "supergroup_chat_created"


async def test_looking_at_a_chat_does_not_introduce_anybody(telegram: Telegram, shop: Shop) -> None:
    stranger = telegram.add_person("Stranger")
    assert [chat.started for chat in stranger.chats()] == [False]

    assert await shop.refused("sendMessage", chat_id=stranger.id, text="x") == "400 Bad Request: chat not found"


async def test_only_what_was_not_silent_rings(shop: Shop, alice: Person) -> None:
    await shop.call("sendMessage", chat_id=alice.id, text="loud")
    await shop.call("sendMessage", chat_id=alice.id, text="quiet", disable_notification=True)

    assert [message.text for message in alice.notifications()] == ["loud"]


async def test_watchers_see_what_each_viewer_sees(telegram: Telegram, shop: Shop, alice: Person) -> None:
    bob = telegram.add_person("Bob")
    group = telegram.add_group("Tea party", [alice, bob], [shop.account])
    happened: list[Happening] = []
    stop = telegram.subscribe(happened.append)

    sent = await shop.call("sendMessage", chat_id=alice.id, text="x")
    await shop.call("editMessageText", chat_id=alice.id, message_id=sent["message_id"], text="y")
    await shop.call("sendChatAction", chat_id=alice.id, action="typing")
    await shop.call("deleteMessage", chat_id=alice.id, message_id=sent["message_id"])
    await alice.says("hi", group)
    stop()
    await alice.says("unheard", group)

    assert [(happening.kind, set(happening.seen_by)) for happening in happened] == [
        ("message", {alice.id}),
        ("edited", {alice.id}),
        ("action", {alice.id}),
        ("deleted", {alice.id}),
        ("message", {alice.id}),
        ("message", {bob.id}),
    ]
    assert happened[1].payload["message"]["text"] == "y"
    assert [happening.payload["message"]["mine"] for happening in happened[4:]] == [True, False]
    assert happened[3].payload == {"chat_id": shop.account.id, "message_ids": [sent["message_id"]]}
