"""Goods that are sold out: whoever asks is told once when they are back, one person for each piece, in turn."""

from __future__ import annotations

from datetime import timedelta

from sqlalchemy import update

from campaigns import journeys
from campaigns.journeys import Kind
from campaigns.outbox import Delivery, State
from tests.town import Town
from tests.travelling import owed, runs

MINUTE, HOUR, DAY = timedelta(minutes=1), timedelta(hours=1), timedelta(days=1)
BACK = "It is back"


async def opened(town: Town) -> int:
    pot = await town.sells("Blue teapot", price=2400, on_hand=0)
    mia = await town.merchant("Mia")
    await runs(town.database, (await town.customer(mia)).id, Kind.BACK)
    return pot


async def test_whoever_asks_is_told_once_one_person_for_each_piece_in_the_order_they_asked(town: Town) -> None:
    pot = await opened(town)
    crowd = [town.person(f"P{number}") for number in range(5)]
    for one in crowd:
        await one.says("Blue teapot")
        await one.taps("Blue teapot")
        await one.taps("Notify me")
        assert "I will write to you once" in one.toast
        assert "🔕 Do not notify me" in one.labels
    await crowd[0].taps("Do not notify me")
    assert "🔔 Notify me" in crowd[0].labels
    await town.passes(HOUR)
    await town.stocks(pot, 3)
    await town.passes(6 * MINUTE)
    for one in crowd[1:4]:
        one.sees(BACK, "Blue teapot · €24.00")
    for one in (crowd[0], crowd[4]):
        one.does_not_see(BACK)
    await town.passes(50 * MINUTE)
    crowd[4].does_not_see(BACK)
    await town.passes(20 * MINUTE)
    crowd[4].sees(BACK)

    await town.stocks(pot, 0)
    await town.passes(HOUR)
    before = len(crowd[1].chat())
    await town.stocks(pot, 5)
    await town.passes(HOUR)
    assert len(crowd[1].chat()) == before


async def test_whoever_blocked_the_shop_takes_nobodys_place(town: Town) -> None:
    pot = await opened(town)
    crowd = [town.person(f"P{number}") for number in range(6)]
    for one in crowd:
        await one.says("Blue teapot")
        await one.taps("Blue teapot")
        await one.taps("Notify me")
    await crowd[0].blocks()
    await crowd[1].says("/stop")
    await town.stocks(pot, 3)
    await town.passes(6 * MINUTE)
    for one in crowd[2:5]:
        one.sees(BACK)
    crowd[5].does_not_see(BACK)


async def test_whoever_turns_out_to_have_blocked_the_shop_gives_their_place_to_the_next(town: Town) -> None:
    pot = await opened(town)
    crowd = [town.person(f"P{number}") for number in range(4)]
    for one in crowd:
        await one.says("Blue teapot")
        await one.taps("Blue teapot")
        await one.taps("Notify me")
    await town.stocks(pot, 3)
    await town.passes(6 * MINUTE)
    crowd[3].does_not_see(BACK)

    async with town.database.unit_of_work() as session:
        first = Delivery.customer_id == (await town.customer(crowd[0])).id
        vain = {"state": State.SUPPRESSED, "reason": "unreachable: blocked", "sent_at": None}
        await session.execute(update(Delivery).where(first, Delivery.notice == "journey-back").values(**vain))
    await town.passes(6 * MINUTE)
    crowd[3].sees(BACK)


async def test_nothing_is_offered_where_the_shop_does_not_tell_and_forged_wishes_are_none(town: Town) -> None:
    pot = await town.sells("Blue teapot", price=2400, on_hand=0)
    alice, mia = town.person("Alice"), await town.merchant("Mia")
    async with town.database.unit_of_work() as session:
        await journeys.switch_off(session, (await town.customer(mia)).id, Kind.BACK)
    await alice.says("Blue teapot")
    await alice.taps("Blue teapot")
    alice.does_not_see("Notify me")
    for forged in (f"back:{pot}:1", "back:77:1", "back:77:0"):
        await alice.forges(forged)
    await runs(town.database, (await town.customer(mia)).id, Kind.BACK)
    await town.stocks(pot, 3)
    await town.passes(HOUR)
    alice.does_not_see(BACK)


async def test_whoever_stopped_such_messages_hears_nothing(town: Town) -> None:
    pot = await opened(town)
    alice = town.person("Alice")
    await alice.says("Blue teapot")
    await alice.taps("Blue teapot")
    await alice.taps("Notify me")
    assert "I will write to you once" in alice.toast
    await alice.says("/stop")
    await town.stocks(pot, 3)
    await town.passes(HOUR)
    alice.does_not_see(BACK)
    cup = await town.sells("Red cup", price=900, on_hand=0)
    await alice.says("Red cup")
    await alice.taps("Red cup")
    await alice.taps("Notify me")
    assert "You stopped messages about what you wish to be told" in alice.toast
    await alice.says("/settings")
    await alice.taps("reminders I asked for")
    await town.stocks(cup, 3)
    await town.passes(HOUR)
    alice.sees(BACK, "Red cup")


async def test_goods_that_come_back_at_once_are_told_of_in_one_message(town: Town) -> None:
    pot = await opened(town)
    cup = await town.sells("Red cup", price=900, on_hand=0)
    alice, bob = town.person("Alice"), town.person("Bob")
    for one, goods in ((alice, ("Blue teapot", "Red cup")), (bob, ("Red cup",))):
        for title in goods:
            await one.says(title)
            await one.taps(title)
            await one.taps("Notify me")
    await town.stocks(pot, 3)
    await town.stocks(cup, 3)
    await town.passes(6 * MINUTE)
    assert [one.words.count("It is back") for one in alice.chat() if BACK in one.words] == [1]
    alice.sees(BACK, "Blue teapot · €24.00\nRed cup · €9.00")
    assert alice.labels[:2] == ["Blue teapot", "Red cup"]
    bob.sees(BACK, "Red cup · €9.00")
    bob.does_not_see("Blue teapot · €24.00")
    forged = [f"jy.g:{delivery['id']}:77" for delivery in await owed(town.database, (await town.customer(alice)).id)]
    await alice.taps("Red cup")
    alice.sees("Red cup", "€9.00", "Add to cart")
    await alice.forges(*forged)
    assert "I cannot find this" in alice.toast
    await town.passes(2 * DAY)
    assert len([one for one in alice.chat() if BACK in one.words]) == 1


async def test_of_goods_that_came_back_at_once_those_are_told_of_that_are_still_there(town: Town) -> None:
    """They come back in the night; in the morning the first of them is sold out again."""
    pot = await opened(town)
    cup = await town.sells("Red cup", price=900, on_hand=0)
    alice = town.person("Alice")
    for title in ("Blue teapot", "Red cup"):
        await alice.says(title)
        await alice.taps(title)
        await alice.taps("Notify me")
    await town.passes(14 * HOUR)
    await town.stocks(pot, 3)
    await town.stocks(cup, 3)
    await town.passes(6 * MINUTE)
    alice.does_not_see(BACK)
    await town.stocks(pot, 0)
    await town.passes(10 * HOUR)
    alice.sees(BACK, "Red cup · €9.00")
    alice.does_not_see("Blue teapot · €24.00")
    await town.stocks(pot, 2)
    await town.passes(DAY)
    alice.sees("Blue teapot · €24.00")
