"""How updates wait for a bot: numbered, confirmed by offset, forgotten when too old, for one poller at a time."""

from __future__ import annotations

import asyncio
from datetime import timedelta

import pytest

from bot.playground import ApiError, Person, Telegram
from commerce.kit import clock
from tests.contracts.conftest import Shop, others_go_first


async def says(alice: Person, *words: str) -> None:
    for word in words:
        await alice.says(word)


async def texts(shop: Shop, **params: int) -> list[str]:
    """The words of the updates a poll returns."""
    clock.advance(timedelta(seconds=4))
    return [update["message"]["text"] for update in await shop.call("getUpdates", **params)]


async def test_updates_are_told_again_until_an_offset_confirms_them(shop: Shop, alice: Person) -> None:
    await says(alice, "a", "b", "c")
    first = await shop.call("getUpdates")
    numbers = [update["update_id"] for update in first]

    assert await texts(shop) == ["a", "b", "c"]
    assert await texts(shop, offset=numbers[1]) == ["b", "c"]
    assert await texts(shop) == ["b", "c"]
    assert numbers == list(range(numbers[0], numbers[0] + 3))


async def test_a_limit_shows_only_so_many(shop: Shop, alice: Person) -> None:
    await says(alice, "a", "b", "c")

    assert await texts(shop, limit=2) == ["a", "b"]
    assert await texts(shop, limit=1000) == ["a", "b", "c"]


async def test_a_negative_offset_keeps_only_the_newest(shop: Shop, alice: Person) -> None:
    await says(alice, "a", "b", "c")

    assert await texts(shop, offset=-1) == ["c"]
    assert await texts(shop) == ["c"]


async def test_a_poll_waits_for_news(shop: Shop, alice: Person) -> None:
    polling = asyncio.create_task(shop.call("getUpdates", timeout=30))
    await others_go_first()
    assert not polling.done()

    await alice.says("hello")

    assert [update["message"]["text"] for update in await polling] == ["hello"]


async def test_asking_again_at_once_for_the_same_offset_shows_one_update(shop: Shop, alice: Person) -> None:
    await says(alice, "a", "b")
    await shop.call("getUpdates", offset=5)

    hasty = await shop.call("getUpdates", offset=5)
    clock.advance(timedelta(seconds=0.6))
    patient = await shop.call("getUpdates", offset=5)

    assert (len(hasty), len(patient)) == (1, 2)


async def test_a_second_poller_sends_the_first_away(shop: Shop, alice: Person) -> None:
    first = asyncio.create_task(shop.call("getUpdates", timeout=30))
    await others_go_first()
    second = asyncio.create_task(shop.call("getUpdates", timeout=30))

    with pytest.raises(ApiError) as refusal:
        await first
    await alice.says("hello")

    assert (refusal.value.code, refusal.value.description) == (
        409,
        "Conflict: terminated by other getUpdates request; make sure that only one bot instance is running",
    )
    assert len(await second) == 1


async def test_polling_and_a_webhook_exclude_each_other(shop: Shop) -> None:
    polling = asyncio.create_task(shop.call("getUpdates", timeout=30))
    await others_go_first()
    await shop.call("setWebhook", url="http://127.0.0.1:9/hook")

    with pytest.raises(ApiError, match="Conflict: terminated by setWebhook request"):
        await polling
    assert await shop.refused("getUpdates") == (
        "409 Conflict: can't use getUpdates method while webhook is active; "
        "use deleteWebhook to delete the webhook first"
    )


async def test_old_news_is_forgotten_kind_by_kind(telegram: Telegram, shop: Shop, alice: Person) -> None:
    buttons = {"inline_keyboard": [[{"text": "Go", "callback_data": "go"}]]}
    await shop.call("sendMessage", chat_id=alice.id, text="x", reply_markup=buttons)
    await alice.says("hello")
    await alice.taps("Go")
    await alice.types_inline("mug")

    left = []
    since = 0
    for seconds in (29, 30, 149, 150, 86_399, 86_400):
        clock.advance(timedelta(seconds=seconds - since))
        since = seconds
        left.append(telegram.pending(shop.account.token))

    assert left == [3, 2, 2, 1, 1, 0]


async def test_a_bot_hears_only_what_it_asked_for(shop: Shop, alice: Person) -> None:
    await alice.says("before")
    await shop.call("getUpdates", allowed_updates=["callback_query"])

    await alice.says("after")

    assert await texts(shop) == ["before"]
    await shop.call("getUpdates", allowed_updates=[])
    await alice.says("again")
    assert await texts(shop) == ["before", "again"]


async def test_reactions_and_members_are_told_only_on_request(shop: Shop, alice: Person) -> None:
    said = await alice.says("hello")
    await alice.reacts("👍", said)
    assert shop.kinds() == ["message"]

    await shop.call("setWebhook", url="", allowed_updates=[])
    await shop.call("getUpdates", allowed_updates='["message", "message_reaction"]')
    await alice.reacts("🔥", said)

    assert shop.kinds() == ["message_reaction"]


async def test_pending_updates_can_be_dropped(telegram: Telegram, shop: Shop, alice: Person) -> None:
    await says(alice, "a", "b")
    assert telegram.pending(shop.account.token) == 2

    await shop.call("deleteWebhook", drop_pending_updates=True)

    assert telegram.pending(shop.account.token) == 0


@pytest.mark.parametrize(
    ("token", "refusal"), [("123:unknown", "401 Unauthorized"), ("nonsense", "404 Not Found"), (":x", "404 Not Found")]
)
async def test_tokens_nobody_has(telegram: Telegram, token: str, refusal: str) -> None:
    with pytest.raises(ApiError) as refused:
        await telegram.call(token, "getMe", {})

    assert f"{refused.value.code} {refused.value.description}" == refusal
