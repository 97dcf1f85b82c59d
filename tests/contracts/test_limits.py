"""Telegram's rates, by the model's clock, and the accidents a test can order."""

from __future__ import annotations

from datetime import timedelta

import pytest

from bot.playground import ApiError, ConnectionDropped, Person, Telegram, Upload
from commerce.kit import clock
from tests.contracts.conftest import Shop, picture


@pytest.fixture
def strict(telegram: Telegram) -> Telegram:
    telegram.limits.on = True
    return telegram


async def crowd(telegram: Telegram, size: int) -> list[Person]:
    people = [telegram.add_person(f"Person {n}") for n in range(size)]
    for person in people:
        await person.starts()
    return people


async def sent_until_refused(shop: Shop, people: list[Person]) -> tuple[int, int]:
    """How many messages went out, and how many seconds to wait after that (0: none was refused)."""
    for count, person in enumerate(people):
        try:
            await shop.call("sendMessage", chat_id=person.id, text="x")
        except ApiError as refusal:
            return count, int(refusal.parameters["retry_after"])
    return len(people), 0


async def test_thirty_messages_a_second_in_all(strict: Telegram, shop: Shop) -> None:
    people = await crowd(strict, 60)

    assert await sent_until_refused(shop, people) == (30, 1)
    clock.advance(timedelta(seconds=0.99))
    assert await sent_until_refused(shop, people) == (0, 1)
    clock.advance(timedelta(seconds=0.01))
    assert await sent_until_refused(shop, people) == (30, 1)


async def test_no_second_ever_holds_more_than_thirty(strict: Telegram, shop: Shop) -> None:
    people = await crowd(strict, 60)
    await sent_until_refused(shop, people[:15])
    clock.advance(timedelta(seconds=0.5))

    assert (await sent_until_refused(shop, people[15:]))[0] == 15
    clock.advance(timedelta(seconds=0.5))
    assert (await sent_until_refused(shop, people[:30]))[0] == 15


async def test_one_message_a_second_per_chat_with_a_small_burst(strict: Telegram, shop: Shop, alice: Person) -> None:
    assert await sent_until_refused(shop, [alice] * 9) == (3, 1)
    clock.advance(timedelta(seconds=1))
    assert await sent_until_refused(shop, [alice] * 9) == (1, 1)
    clock.advance(timedelta(seconds=60))
    assert await sent_until_refused(shop, [alice] * 9) == (3, 1)


async def test_twenty_messages_a_minute_per_group_edits_included(strict: Telegram, shop: Shop, alice: Person) -> None:
    group = strict.add_group("Tea party", [alice], [shop.account])
    sent = await shop.call("sendMessage", chat_id=group.id, text="0")
    for count in range(1, 20):
        await shop.call("editMessageText", chat_id=group.id, message_id=sent["message_id"], text=str(count))

    assert await shop.refused("sendMessage", chat_id=group.id, text="x") == ("429 Too Many Requests: retry after 60")
    clock.advance(timedelta(seconds=60))
    assert await shop.call("sendMessage", chat_id=group.id, text="x")


async def test_an_album_counts_as_one_message(strict: Telegram, shop: Shop, alice: Person) -> None:
    media = [{"type": "photo", "media": "attach://p"}] * 10

    for _ in range(3):
        assert len(await shop.call("sendMediaGroup", chat_id=alice.id, media=media, p=Upload("p.png", picture()))) == 10


async def test_a_webhook_is_set_once_a_second(strict: Telegram, shop: Shop) -> None:
    url = "http://127.0.0.1:9/hook"
    await shop.call("setWebhook", url=url)

    assert await shop.refused("setWebhook", url=url) == "429 Too Many Requests: retry after 1"
    clock.advance(timedelta(seconds=1))
    assert await shop.call("setWebhook", url=url)


async def test_answers_and_edits_to_people_are_not_counted(strict: Telegram, shop: Shop, alice: Person) -> None:
    sent = await shop.call("sendMessage", chat_id=alice.id, text="0")

    for count in range(1, 50):
        await shop.call("editMessageText", chat_id=alice.id, message_id=sent["message_id"], text=str(count))

    assert alice.sees()[-1].text == "49"


async def test_without_limits_nobody_is_too_fast(telegram: Telegram, shop: Shop, alice: Person) -> None:
    assert await sent_until_refused(shop, [alice] * 100) == (100, 0)


async def test_ordered_accidents_happen_once_each(telegram: Telegram, shop: Shop, alice: Person) -> None:
    telegram.faults.fail("sendMessage", times=2)
    telegram.faults.fail("sendMessage", code=429, retry_after=9)
    telegram.faults.drop("*")
    x = {"chat_id": alice.id, "text": "x"}

    assert await shop.refused("sendMessage", **x) == "500 Internal Server Error"
    assert await shop.refused("sendMessage", **x) == "500 Internal Server Error"
    assert await shop.refused("sendMessage", **x) == "429 Too Many Requests: retry after 9"
    with pytest.raises(ConnectionDropped):
        await shop.call("sendMessage", **x)
    assert (await shop.call("sendMessage", **x))["text"] == "x"


async def test_accidents_can_be_called_off(telegram: Telegram, shop: Shop) -> None:
    telegram.faults.fail("getMe", times=5)

    telegram.faults.clear()

    assert (await shop.call("getMe"))["username"] == "teapot_bot"
