"""Groups, channels and forums: what a bot hears there, what it may do, and what it is told."""

from __future__ import annotations

from typing import Any

import pytest

from bot.playground import Group, NotPossible, Person, Telegram
from tests.contracts.conftest import Shop

BUTTONS = {"inline_keyboard": [[{"text": "Join", "callback_data": "join"}]]}


@pytest.fixture
async def group(telegram: Telegram, shop: Shop, alice: Person) -> Group:
    group = telegram.add_group("Tea party", [alice], [shop.account])
    shop.updates()
    return group


async def heard(shop: Shop) -> list[str]:
    return [update["message"].get("text", "") for update in shop.updates() if "message" in update]


async def test_a_bot_with_privacy_hears_only_what_is_meant_for_it(shop: Shop, alice: Person, group: Group) -> None:
    sent = await shop.call("sendMessage", chat_id=group.id, text="Buy tea!")

    await alice.says("just talking", group)
    await alice.says("/deal", group)
    await alice.says("/deal@teapot_bot", group)
    await alice.says("/deal@other_bot", group)
    await alice.says("how much?", group, reply_to=sent["message_id"])

    assert await heard(shop) == ["/deal", "/deal@teapot_bot", "how much?"]


async def test_without_privacy_or_as_an_administrator_it_hears_everything(
    telegram: Telegram, shop: Shop, alice: Person, group: Group
) -> None:
    nosy = Shop(telegram, telegram.add_bot("78:nosy", "nosy_bot", "Nosy", privacy=False))
    await alice.adds_bot(group, nosy.account)
    led = telegram.add_group("Desk", [alice], [shop.account], admins=[shop.account])
    shop.updates()
    nosy.updates()

    await alice.says("just talking", group)
    await alice.says("at the desk", led)

    assert (await heard(nosy), await heard(shop)) == (["just talking"], ["at the desk"])


async def test_coming_and_going_is_told_as_service_messages(
    telegram: Telegram, shop: Shop, alice: Person, group: Group
) -> None:
    bob = telegram.add_person("Bob")
    await bob.joins(group)
    await bob.leaves(group)

    told = [update["message"] for update in shop.updates()]
    assert [message.get("new_chat_members", [{}])[0].get("first_name") for message in told] == ["Bob", None]
    assert told[1]["left_chat_member"]["first_name"] == "Bob"
    with pytest.raises(NotPossible):
        await bob.says("still here?", group)


async def test_taps_in_a_group_come_with_the_group(telegram: Telegram, shop: Shop, alice: Person, group: Group) -> None:
    bob = telegram.add_person("Bob")
    await bob.joins(group)
    await shop.call("sendMessage", chat_id=group.id, text="Join?", reply_markup=BUTTONS)
    shop.updates()

    await bob.taps("Join", group)

    query = shop.updates()[0]["callback_query"]
    assert (query["message"]["chat"]["id"], query["message"]["chat"]["type"]) == (group.id, "supergroup")
    assert query["from"]["first_name"] == "Bob"


@pytest.mark.parametrize(
    ("method", "params"),
    [
        ("pinChatMessage", {"message_id": 2}),
        ("setChatTitle", {"title": "x"}),
        ("banChatMember", {"user_id": 5}),
        ("exportChatInviteLink", {}),
    ],
)
async def test_a_plain_member_may_not_rule(shop: Shop, group: Group, method: str, params: dict[str, Any]) -> None:
    assert await shop.refused(method, chat_id=group.id, **params) == "400 Bad Request: not enough rights"


async def test_a_plain_member_deletes_only_its_own(shop: Shop, alice: Person, group: Group) -> None:
    hers = await alice.says("hello", group)
    own = (await shop.call("sendMessage", chat_id=group.id, text="x"))["message_id"]

    refusal = await shop.refused("deleteMessage", chat_id=group.id, message_id=hers)

    assert refusal == "400 Bad Request: message can't be deleted"
    assert await shop.call("deleteMessage", chat_id=group.id, message_id=own)


async def test_an_administrator_rules(telegram: Telegram, shop: Shop, alice: Person) -> None:
    bob = telegram.add_person("Bob")
    led = telegram.add_group("Desk", [alice, bob], [shop.account], admins=[shop.account])
    hers = await bob.says("spam", led)

    assert await shop.call("deleteMessage", chat_id=led.id, message_id=hers)
    assert await shop.call("setChatTitle", chat_id=led.id, title="Quiet desk")
    assert await shop.call("setChatDescription", chat_id=led.id, description="Shh")
    assert await shop.call("banChatMember", chat_id=led.id, user_id=bob.id)

    assert (await shop.call("getChat", chat_id=led.id))["description"] == "Shh"
    assert (await shop.call("getChatMember", chat_id=led.id, user_id=bob.id))["status"] == "kicked"
    assert await shop.refused("banChatMember", chat_id=led.id, user_id=alice.id) == (
        "400 Bad Request: can't remove chat owner"
    )
    with pytest.raises(NotPossible):
        await bob.joins(led)
    assert await shop.call("unbanChatMember", chat_id=led.id, user_id=bob.id, only_if_banned=True)
    await bob.joins(led)


async def test_invitations_and_promotions(telegram: Telegram, shop: Shop, alice: Person) -> None:
    bob = telegram.add_person("Bob")
    led = telegram.add_group("Desk", [alice], [shop.account], admins=[shop.account])
    first = await shop.call("exportChatInviteLink", chat_id=led.id)
    named = await shop.call("createChatInviteLink", chat_id=led.id, name="For Bob")

    await bob.opens(named["invite_link"])

    assert named["name"] == "For Bob"
    assert first != named["invite_link"]
    await shop.call("promoteChatMember", chat_id=led.id, user_id=bob.id, can_delete_messages=True)
    assert (await shop.call("getChatMember", chat_id=led.id, user_id=bob.id))["status"] == "administrator"
    await shop.call("promoteChatMember", chat_id=led.id, user_id=bob.id)
    assert (await shop.call("getChatMember", chat_id=led.id, user_id=bob.id))["status"] == "member"


async def test_a_public_group_is_found_by_its_name(telegram: Telegram, shop: Shop, alice: Person) -> None:
    telegram.add_group("News", [alice], [shop.account], kind="channel", username="tea_news")

    sent = await shop.call("sendMessage", chat_id="@Tea_News", text="Sale")

    assert (sent["sender_chat"]["title"], "from" in sent) == ("News", False)
    assert await shop.refused("sendMessage", chat_id="@nothing", text="x") == "400 Bad Request: chat not found"


async def test_topics_of_a_forum(telegram: Telegram, shop: Shop, alice: Person, group: Group) -> None:
    forum = telegram.add_group("Desk", [alice], [shop.account], forum=True, admins=[shop.account])
    topic = (await shop.call("createForumTopic", chat_id=forum.id, name="Alice"))["message_thread_id"]
    here = {"chat_id": forum.id, "message_thread_id": topic}
    shop.updates()

    await alice.says("Where is my teapot?", forum, topic=topic)

    asked = shop.updates()[0]["message"]
    assert (asked["message_thread_id"], asked["is_topic_message"]) == (topic, True)
    assert await shop.refused("editForumTopic", **here, name="Alice") == "400 Bad Request: TOPIC_NOT_MODIFIED"
    assert await shop.refused("reopenForumTopic", **here) == "400 Bad Request: TOPIC_NOT_MODIFIED"
    assert await shop.refused("createForumTopic", chat_id=forum.id, name=" ") == "400 Bad Request: TOPIC_TITLE_EMPTY"
    assert await shop.refused("createForumTopic", chat_id=forum.id, name="x" * 129) == (
        "400 Bad Request: TOPIC_TITLE_TOO_LONG"
    )
    assert await shop.refused("createForumTopic", chat_id=group.id, name="x") == (
        "400 Bad Request: the chat is not a forum"
    )
    await shop.call("pinChatMessage", chat_id=forum.id, message_id=asked["message_id"])
    await shop.call("unpinAllForumTopicMessages", **here)
    assert forum.pins == []
    await shop.call("deleteForumTopic", **here)
    assert await shop.refused("sendMessage", **here, text="x") == "400 Bad Request: message thread not found"
    assert await shop.refused("closeForumTopic", **here) == "400 Bad Request: TOPIC_ID_INVALID"
    assert {message.topic for message in alice.sees(forum)} == {None}


async def test_protected_content_of_a_group_stays_there(shop: Shop, alice: Person, group: Group) -> None:
    sent = await shop.call("sendMessage", chat_id=group.id, text="secret", protect_content=True)
    where = {"chat_id": alice.id, "from_chat_id": group.id, "message_id": sent["message_id"]}

    assert await shop.refused("forwardMessage", **where) == "400 Bad Request: message can't be forwarded"
    assert await shop.refused("copyMessage", **where) == "400 Bad Request: message can't be copied"
    with pytest.raises(NotPossible):
        await alice.forwards(sent["message_id"], alice, group)
