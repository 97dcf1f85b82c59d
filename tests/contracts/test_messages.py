"""Sending, editing, deleting, copying: what works, who may not be written to, and Telegram's words for it."""

from __future__ import annotations

from datetime import timedelta
from typing import Any

import pytest

from bot.playground import Happening, Person, Telegram, Upload
from bot.playground.methods import all_methods, published_names
from commerce.kit import clock
from tests.contracts.conftest import Shop, picture

NOT_MODIFIED = (
    "400 Bad Request: message is not modified: specified new message content and reply markup are exactly the same "
    "as a current content and reply markup of the message"
)
BUTTONS = {"inline_keyboard": [[{"text": "Go", "callback_data": "go"}]]}


async def test_a_stranger_cannot_be_written_to(telegram: Telegram, shop: Shop) -> None:
    stranger = telegram.add_person("Stranger")

    assert await shop.refused("sendMessage", chat_id=stranger.id, text="x") == "400 Bad Request: chat not found"
    assert await shop.refused("sendMessage", chat_id="abc", text="x") == "400 Bad Request: chat not found"
    assert await shop.refused("sendMessage", text="x") == "400 Bad Request: chat_id is empty"


async def test_somebody_met_in_a_group_must_press_start_first(telegram: Telegram, shop: Shop, alice: Person) -> None:
    bob = telegram.add_person("Bob")
    group = telegram.add_group("Tea party", [alice, bob], [shop.account])
    await bob.says("/shop", group)

    refusal = await shop.refused("sendMessage", chat_id=bob.id, text="x")

    assert refusal == "403 Forbidden: bot can't initiate conversation with a user"


async def test_somebody_who_blocked_the_bot_is_left_alone_until_they_start_again(shop: Shop, alice: Person) -> None:
    sent = await shop.call("sendMessage", chat_id=alice.id, text="x")
    await alice.blocks()

    for method, params in {
        "sendMessage": {"text": "x"},
        "editMessageText": {"text": "y", "message_id": sent["message_id"]},
        "sendChatAction": {"action": "typing"},
    }.items():
        refusal = await shop.refused(method, chat_id=alice.id, **params)
        assert refusal == "403 Forbidden: bot was blocked by the user"

    await alice.starts()
    assert await shop.call("sendMessage", chat_id=alice.id, text="back")
    told = [update["my_chat_member"]["new_chat_member"]["status"] for update in shop.updates()[:2]]
    assert told == ["kicked", "member"]


async def test_other_people_and_bots_who_cannot_be_written_to(telegram: Telegram, shop: Shop, alice: Person) -> None:
    other = telegram.add_bot("99:other", "other_bot", "Other")
    await alice.deletes_account()

    assert await shop.refused("sendMessage", chat_id=alice.id, text="x") == "403 Forbidden: user is deactivated"
    assert (
        await shop.refused("sendMessage", chat_id=other.id, text="x")
        == "403 Forbidden: the bot can't send messages to the bot"
    )


@pytest.mark.parametrize("kind", ["group", "supergroup", "channel"])
async def test_groups_the_bot_has_left_or_was_thrown_out_of(
    telegram: Telegram, shop: Shop, alice: Person, kind: str
) -> None:
    group = telegram.add_group("Tea party", [alice], [shop.account], kind=kind)

    await shop.call("leaveChat", chat_id=group.id)
    left = await shop.refused("sendMessage", chat_id=group.id, text="x")
    await alice.adds_bot(group)
    await alice.removes_bot(group)
    kicked = await shop.refused("sendMessage", chat_id=group.id, text="x")
    group.standing.deleted = True
    deleted = await shop.refused("sendMessage", chat_id=group.id, text="x")

    assert left == f"403 Forbidden: bot is not a member of the {kind} chat"
    assert kicked == f"403 Forbidden: bot was kicked from the {kind} chat"
    assert deleted == "403 Forbidden: the group chat was deleted"


async def test_a_group_that_moved_tells_where_to(telegram: Telegram, shop: Shop, alice: Person) -> None:
    group = telegram.add_group("Tea party", [alice], [shop.account], kind="group")
    shop.updates()

    supergroup = telegram.upgrade(group)

    told = [update["message"] for update in shop.updates()]
    assert [message.get("migrate_to_chat_id") for message in told] == [supergroup.id, None]
    assert [message.get("migrate_from_chat_id") for message in told] == [None, group.id]
    refusal = await shop.refused("sendMessage", chat_id=group.id, text="x")
    assert refusal == "400 Bad Request: group chat was upgraded to a supergroup chat"
    assert await shop.call("sendMessage", chat_id=supergroup.id, text="x")


@pytest.mark.parametrize(
    ("method", "params", "refusal"),
    [
        ("editMessageText", {"text": "y"}, "message identifier is not specified"),
        ("editMessageText", {"text": "y", "message_id": 999}, "message to edit not found"),
        ("editMessageText", {"text": "y", "message_id": "abc"}, "message identifier is not specified"),
        ("editMessageText", {"text": "", "message_id": 2}, "message text is empty"),
        ("editMessageCaption", {"caption": "y", "message_id": 2}, "there is no caption in the message to edit"),
        ("editMessageText", {"text": "y", "message_id": 1}, "message can't be edited"),
        ("editMessageText", {"text": "y", "inline_message_id": "AAA"}, "MESSAGE_ID_INVALID"),
        ("deleteMessage", {}, "message identifier is not specified"),
        ("deleteMessage", {"message_id": 999}, "message to delete not found"),
        ("deleteMessages", {}, "message identifiers are not specified"),
        ("deleteMessages", {"message_ids": list(range(1, 102))}, "too many message identifiers specified"),
        ("pinChatMessage", {"message_id": 999}, "message to pin not found"),
        ("unpinChatMessage", {"message_id": 2}, "message to unpin not found"),
        ("sendChatAction", {"action": "dancing"}, "wrong parameter action in request"),
        ("sendMessage", {"text": "x", "reply_parameters": {"message_id": 999}}, "message to be replied not found"),
        (
            "sendMessage",
            {"text": "x", "reply_parameters": {}},
            "can't parse reply parameters: Can't find field \"message_id\"",
        ),
        ("sendMessage", {"text": "x", "message_thread_id": 5}, "message thread not found"),
        ("setMessageReaction", {"message_id": 999}, "message to react not found"),
        ("setMessageReaction", {"message_id": 2, "reaction": [{"type": "emoji"}]}, "REACTION_INVALID"),
        ("sendContact", {}, "phone number is empty"),
        ("sendContact", {"phone_number": "1"}, "first name is empty"),
        ("sendLocation", {"latitude": 1}, "longitude is empty"),
        ("sendLocation", {"latitude": 91, "longitude": 0}, "wrong location specified"),
        ("sendDice", {"emoji": "🫖"}, "EMOTICON_INVALID"),
    ],
)
async def test_acts_that_are_refused(
    shop: Shop, alice: Person, method: str, params: dict[str, Any], refusal: str
) -> None:
    await shop.call("sendMessage", chat_id=alice.id, text="x")

    assert await shop.refused(method, chat_id=alice.id, **params) == f"400 Bad Request: {refusal}"


@pytest.mark.parametrize(
    ("method", "refusal"),
    [("copyMessage", "message to copy not found"), ("forwardMessage", "message to forward not found")],
)
async def test_what_is_not_there_cannot_be_copied(shop: Shop, alice: Person, method: str, refusal: str) -> None:
    got = await shop.refused(method, chat_id=alice.id, from_chat_id=alice.id, message_id=999)

    assert got == f"400 Bad Request: {refusal}"


async def test_an_edit_that_changes_nothing_is_refused(shop: Shop, alice: Person) -> None:
    params = {"chat_id": alice.id, "text": "<b>x</b>", "parse_mode": "HTML", "reply_markup": BUTTONS}
    sent = await shop.call("sendMessage", **params)

    assert await shop.refused("editMessageText", message_id=sent["message_id"], **params) == NOT_MODIFIED
    again = await shop.refused(
        "editMessageReplyMarkup", chat_id=alice.id, message_id=sent["message_id"], reply_markup=BUTTONS
    )
    assert again == NOT_MODIFIED


async def test_an_edit_replaces_words_and_buttons(shop: Shop, alice: Person) -> None:
    sent = await shop.call("sendMessage", chat_id=alice.id, text="x", reply_markup=BUTTONS)
    clock.advance(timedelta(seconds=5))

    edited = await shop.call("editMessageText", chat_id=alice.id, message_id=sent["message_id"], text="y")

    assert edited["edit_date"] == sent["date"] + 5
    assert "reply_markup" not in edited
    assert (alice.sees()[-1].text, alice.sees()[-1].buttons) == ("y", ())


async def test_text_becomes_a_picture_but_a_picture_never_text(shop: Shop, alice: Person) -> None:
    sent = await shop.call("sendMessage", chat_id=alice.id, text="x")
    media = {"type": "photo", "media": "attach://p", "caption": "c"}

    edited = await shop.call(
        "editMessageMedia",
        p=Upload("p.png", picture()),
        chat_id=alice.id,
        message_id=sent["message_id"],
        media=media,
    )
    refusal = await shop.refused("editMessageText", chat_id=alice.id, message_id=sent["message_id"], text="y")

    assert (edited["caption"], "text" in edited, len(edited["photo"])) == ("c", False, 1)
    assert refusal == "400 Bad Request: there is no text in the message to edit"


async def test_the_same_picture_again_changes_nothing(shop: Shop, alice: Person) -> None:
    sent = await shop.call("sendPhoto", photo=Upload("p.png", picture()), chat_id=alice.id, caption="c")
    media = {"type": "photo", "media": sent["photo"][-1]["file_id"], "caption": "c"}

    refusal = await shop.refused("editMessageMedia", chat_id=alice.id, message_id=sent["message_id"], media=media)

    assert refusal == NOT_MODIFIED


async def test_a_message_that_brought_a_reply_keyboard_stays_as_it_is(shop: Shop, alice: Person) -> None:
    sent = await shop.call("sendMessage", chat_id=alice.id, text="x", reply_markup={"keyboard": [["Menu"]]})

    refusal = await shop.refused("editMessageText", chat_id=alice.id, message_id=sent["message_id"], text="y")

    assert refusal == "400 Bad Request: message can't be edited"


async def test_after_two_days_nothing_is_deleted_any_more(shop: Shop, alice: Person) -> None:
    sent = await shop.call("sendMessage", chat_id=alice.id, text="x")
    clock.advance(timedelta(hours=48, seconds=1))

    refusal = await shop.refused("deleteMessage", chat_id=alice.id, message_id=sent["message_id"])

    assert refusal == "400 Bad Request: message can't be deleted for everyone"


async def test_deleting_many_passes_over_what_is_gone(shop: Shop, alice: Person) -> None:
    ids = [(await shop.call("sendMessage", chat_id=alice.id, text=str(n)))["message_id"] for n in range(3)]
    await shop.call("deleteMessage", chat_id=alice.id, message_id=ids[0])

    assert await shop.call("deleteMessages", chat_id=alice.id, message_ids=ids) is True
    assert [message.text for message in alice.sees()] == ["/start"]


async def test_a_reply_may_go_out_without_what_it_replies_to(shop: Shop, alice: Person) -> None:
    lenient = {"message_id": 999, "allow_sending_without_reply": True}
    strict = {"message_id": 1}

    assert "reply_to_message" not in await shop.call(
        "sendMessage", chat_id=alice.id, text="x", reply_parameters=lenient
    )
    answered = await shop.call("sendMessage", chat_id=alice.id, text="x", reply_parameters=strict)
    assert answered["reply_to_message"]["text"] == "/start"


async def test_a_copy_hides_where_it_came_from_and_a_forward_shows_it(shop: Shop, alice: Person) -> None:
    said = await alice.says("I like tea")

    copied = await shop.call("copyMessage", chat_id=alice.id, from_chat_id=alice.id, message_id=said)
    forwarded = await shop.call("forwardMessage", chat_id=alice.id, from_chat_id=alice.id, message_id=said)

    copy = next(message for message in alice.sees() if message.id == copied["message_id"])
    assert (copy.text, copy.forwarded_from) == ("I like tea", None)
    assert forwarded["forward_origin"]["sender_user"]["first_name"] == "Alice"


async def test_a_copy_may_carry_new_words_and_buttons(shop: Shop, alice: Person) -> None:
    sent = await shop.call("sendPhoto", photo=Upload("p.png", picture()), chat_id=alice.id, caption="old")

    await shop.call(
        "copyMessage",
        chat_id=alice.id,
        from_chat_id=alice.id,
        message_id=sent["message_id"],
        caption="new",
        reply_markup=BUTTONS,
    )

    assert (alice.sees()[-1].caption, alice.sees()[-1].labels) == ("new", [["Go"]])


async def test_several_are_copied_and_forwarded_at_once(shop: Shop, alice: Person) -> None:
    ids = [await alice.says("one"), await alice.says("two")]
    here = {"chat_id": alice.id, "from_chat_id": alice.id}

    assert len(await shop.call("copyMessages", **here, message_ids=[*ids, 999])) == 2
    assert len(await shop.call("forwardMessages", **here, message_ids=ids)) == 2
    assert await shop.refused("copyMessages", **here, message_ids=[2, 1]) == (
        "400 Bad Request: message identifiers must be in a strictly increasing order"
    )
    assert await shop.refused("copyMessages", **here, message_ids=[998]) == (
        "400 Bad Request: there are no messages to copy"
    )


async def test_pins_are_noted_and_found_again(shop: Shop, alice: Person) -> None:
    sent = await shop.call("sendMessage", chat_id=alice.id, text="Order 7")

    await shop.call("pinChatMessage", chat_id=alice.id, message_id=sent["message_id"])

    chat = await shop.call("getChat", chat_id=alice.id)
    assert (chat["pinned_message"]["text"], alice.sees()[-1].service) == ("Order 7", "pinned_message")
    await shop.call("unpinAllChatMessages", chat_id=alice.id)
    assert "pinned_message" not in await shop.call("getChat", chat_id=alice.id)


async def test_names_of_methods_are_compared_without_regard_to_case(shop: Shop, alice: Person) -> None:
    assert (await shop.call("SENDmessage", chat_id=str(alice.id), text="x"))["text"] == "x"


async def test_unknown_methods_and_methods_not_learnt_are_told_apart(shop: Shop) -> None:
    assert await shop.refused("sendTeapot") == "404 Not Found: method not found"
    assert await shop.refused("sendGift") == "501 Not Implemented: the playground does not know sendGift"


async def test_a_forward_shows_its_links_from_the_first_moment(telegram: Telegram, shop: Shop, alice: Person) -> None:
    links = {"inline_keyboard": [[{"text": "Site", "url": "https://a.b/c"}]]}
    sent = await shop.call("sendMessage", chat_id=alice.id, text="x", reply_markup=links)
    heard: list[Happening] = []
    telegram.subscribe(heard.append)

    await shop.call("forwardMessage", chat_id=alice.id, from_chat_id=alice.id, message_id=sent["message_id"])

    assert [button["label"] for button in heard[0].payload["message"]["buttons"][0]] == ["Site"]


async def test_only_published_names_are_methods() -> None:
    assert set(all_methods()) - published_names() == {"getchatmemberscount"}


async def test_refusals_are_kept_for_the_operator_without_secrets(telegram: Telegram, shop: Shop) -> None:
    heard: list[Happening] = []
    telegram.subscribe(heard.append)

    await shop.refused("setWebhook", url="http://example.com", secret_token="hush")

    refusal = telegram.refusals[-1]
    assert (refusal.method, refusal.code, dict(refusal.params)) == ("setWebhook", 400, {"url": "http://example.com"})
    assert [happening.kind for happening in heard] == ["refused"]
    assert "hush" not in str(heard)
