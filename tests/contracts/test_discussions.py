"""Channels and the groups where their posts are talked about: what is forwarded there, and who hears of it."""

from __future__ import annotations

from typing import Any

import pytest

from bot.playground import Group, Person, Telegram
from tests.contracts.conftest import Shop

LINK = {"inline_keyboard": [[{"text": "Buy", "url": "https://t.me/teapot_bot?start=p_1"}]]}


@pytest.fixture
async def talk(telegram: Telegram, alice: Person) -> Group:
    return telegram.add_group("Tea talk", [alice])


@pytest.fixture
async def news(telegram: Telegram, shop: Shop, alice: Person, talk: Group) -> Group:
    channel = telegram.add_group("Tea news", [alice], [shop.account], kind="channel")
    telegram.link(channel, talk)
    shop.updates()
    return channel


def heard(shop: Shop) -> list[dict[str, Any]]:
    return [update["message"] for update in shop.updates() if "message" in update and "text" in update["message"]]


async def test_a_post_is_forwarded_into_the_discussion_by_telegram_itself(
    shop: Shop, alice: Person, news: Group, talk: Group
) -> None:
    await alice.adds_bot(talk, admin=True)
    shop.updates()

    post = await shop.call("sendMessage", chat_id=news.id, text="Sale!", reply_markup=LINK)

    [echo] = heard(shop)
    assert (echo["chat"]["id"], echo["text"], echo["is_automatic_forward"]) == (talk.id, "Sale!", True)
    assert (echo["from"]["id"], echo["from"]["is_bot"]) == (777000, False)
    assert echo["sender_chat"]["id"] == news.id
    assert (echo["forward_origin"]["type"], echo["forward_origin"]["chat"]["id"]) == ("channel", news.id)
    assert echo["forward_origin"]["message_id"] == post["message_id"]
    assert echo["reply_markup"] == LINK
    assert [(one.sender_name, one.words) for one in alice.sees(talk)][-1] == ("Tea news", "Sale!")
    assert talk.pins == [echo["message_id"]]


async def test_comments_are_replies_to_the_forward_and_name_their_thread(
    shop: Shop, alice: Person, news: Group, talk: Group
) -> None:
    await alice.adds_bot(talk, admin=True)
    await shop.call("sendMessage", chat_id=news.id, text="Sale!")
    [echo] = heard(shop)

    first = await alice.says("+1", talk, reply_to=echo["message_id"])
    await alice.says("me too", talk, reply_to=first)
    await alice.says("hello", talk)

    comment, answer, other = heard(shop)
    assert (comment["reply_to_message"]["message_id"], comment["message_thread_id"]) == (echo["message_id"],) * 2
    assert comment["reply_to_message"]["is_automatic_forward"]
    assert (answer["reply_to_message"]["message_id"], answer["message_thread_id"]) == (first, echo["message_id"])
    assert "message_thread_id" not in other


async def test_with_privacy_a_plain_member_sees_neither_the_forward_nor_its_comments(
    shop: Shop, alice: Person, news: Group, talk: Group
) -> None:
    await alice.adds_bot(talk)
    await shop.call("sendMessage", chat_id=news.id, text="Sale!")
    await alice.says("+1", talk, reply_to=alice.sees(talk)[-1].id)

    assert heard(shop) == []


async def test_an_edited_post_is_edited_in_the_discussion_as_well(
    shop: Shop, alice: Person, news: Group, talk: Group
) -> None:
    post = await shop.call("sendMessage", chat_id=news.id, text="10 left")

    await shop.call("editMessageText", chat_id=news.id, message_id=post["message_id"], text="Sold out")

    assert alice.sees(talk)[-1].words == "Sold out"


async def test_a_channel_and_its_discussion_name_each_other(
    shop: Shop, alice: Person, news: Group, talk: Group
) -> None:
    await alice.adds_bot(talk)

    assert (await shop.call("getChat", chat_id=news.id))["linked_chat_id"] == talk.id
    assert (await shop.call("getChat", chat_id=talk.id))["linked_chat_id"] == news.id


async def test_a_bot_is_told_what_it_may_do_in_a_channel_and_when_that_changes(
    shop: Shop, alice: Person, talk: Group, telegram: Telegram
) -> None:
    channel = telegram.add_group("Other news", [alice], [shop.account], kind="channel")
    await alice.adds_bot(talk)
    await alice.promotes_bot(talk)

    told = [update["my_chat_member"] for update in shop.updates() if "my_chat_member" in update]

    assert [one["new_chat_member"]["status"] for one in told] == ["administrator", "member", "administrator"]
    assert (told[0]["chat"]["type"], told[0]["new_chat_member"]["can_post_messages"]) == ("channel", True)
    assert told[0]["chat"]["id"] == channel.id
    assert told[2]["old_chat_member"]["status"] == "member"


async def test_a_group_that_is_renamed_says_so(shop: Shop, alice: Person, talk: Group) -> None:
    await alice.adds_bot(talk)
    await alice.renames(talk, "Tea talks")

    told = [update["message"] for update in shop.updates() if "message" in update]

    assert (told[-1]["new_chat_title"], told[-1]["chat"]["title"]) == ("Tea talks", "Tea talks")
