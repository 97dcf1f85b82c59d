"""Money back before anything is sent: at once, by piece, without anybody's leave, once however often it is tapped."""

from __future__ import annotations

from datetime import timedelta

from commerce.staff import Role
from tests.actors import Actor
from tests.journeys.test_returns import opens_the_order
from tests.town import Town


async def paid_for(town: Town, *titles: str) -> tuple[Actor, Actor]:
    """Mia's shop has Alice's money for these, and has not begun to prepare them."""
    mia, alice = await town.merchant("Mia"), town.person("Alice")
    await alice.orders(*titles)
    await alice.pays()
    await opens_the_order(alice, town)
    return mia, alice


async def looks_at_some(alice: Actor) -> None:
    """Alice looks at her order, and at which pieces of it she can call off."""
    await alice.taps("Cancel order")
    await alice.taps("Only some of it")


async def sends_one(mia: Actor) -> None:
    """Mia packs one piece of the first line into a parcel that leaves."""
    await mia.taps("Ship")
    while not any("· 1 of" in label or "1 of" in label for label in mia.labels):
        await mia.taps("−")
    await mia.taps("Next: ship")
    await mia.taps("UPS")
    await mia.taps("It has no number")


async def test_before_anything_is_sent_some_of_it_is_called_off_at_once(town: Town) -> None:
    teapot = await town.sells("Teapot", price=2400)
    mia, alice = await paid_for(town, "Teapot", "Teapot", "Teapot")

    await alice.taps("Cancel order")
    alice.sees("Only some of it")
    await alice.taps("Only some of it")
    alice.sees("Call this off order", "3 × Teapot", "all of it is called off", "Call off · €72.00 back")
    await alice.taps("−")
    await alice.taps("−")
    alice.sees(
        "1 × Teapot",
        "€24.00 → the way you paid. A person at the shop sends it within a day",
        "The rest of your order is sent as before",
    )
    await alice.taps_twice("Call off · €24.00 back")

    alice.sees("✗ 1 × Teapot: not sent any more", "Gone back, or on its way back to you: €24.00", "Paid.")
    assert await town.left(teapot) == 8
    mia.sees("The customer called 1 piece off order")
    await mia.says("/merchant")
    await mia.taps("Tasks")
    await mia.taps("1 sent back")
    alice.sees("have been sent back to you")
    await mia.says("/open_orders")
    await mia.taps("€72.00")
    mia.sees("✗ 1 × Teapot: not sent any more")
    await mia.taps("Ship")
    mia.sees("2 of 2")


async def test_the_rest_is_sent_while_the_money_for_what_was_called_off_is_still_on_its_way(town: Town) -> None:
    await town.sells("Teapot")
    mia, alice = await paid_for(town, "Teapot", "Teapot")
    await looks_at_some(alice)
    await alice.taps("−")
    await alice.taps("Call off · €24.00")

    await mia.says("/open_orders")
    await mia.taps("€48.00")
    await mia.taps("Ship")
    await mia.taps("UPS")
    await mia.taps("It has no number")
    await mia.taps("delivered")

    await opens_the_order(alice, town)
    alice.sees("Delivered.")
    await alice.taps("Return")
    await alice.taps("changed my mind")
    alice.sees("Teapot · 1 of 1")


async def test_what_was_left_out_of_a_parcel_is_called_off_although_the_shop_has_begun(town: Town) -> None:
    teapot = await town.sells("Teapot")
    mia, alice = await paid_for(town, "Teapot", "Teapot", "Teapot")
    await mia.taps("Open the order")
    await mia.taps("Accept")
    await opens_the_order(alice, town)
    assert not any("ancel" in label or "Call off" in label for label in alice.labels)
    await sends_one(mia)

    await opens_the_order(alice, town)
    await alice.taps("Call off the rest")
    await alice.taps("Call off · €48.00 back")

    alice.sees("✗ 2 × Teapot: not sent any more", "Shipped.")
    assert await town.left(teapot) == 9
    await mia.says("/open_orders")
    await mia.taps("€72.00")
    assert not any("Ship" in label for label in mia.labels)


async def test_calling_off_every_piece_calls_off_the_order(town: Town) -> None:
    teapot, cup = await town.sells("Teapot"), await town.sells("Cup", price=900)
    _, alice = await paid_for(town, "Teapot", "Cup")

    await looks_at_some(alice)
    await alice.taps("1 × Cup")
    await alice.taps("Call off · €9.00 back")
    await alice.taps("Cancel order")
    alice.sees("€24.00 → the way you paid")
    await alice.taps("Keep the order")
    await alice.taps("Cancel order")
    await alice.taps("Cancel order")

    alice.sees("Cancelled.")
    assert (await town.left(teapot), await town.left(cup)) == (10, 10)


async def test_everything_at_once_from_the_list_calls_off_the_order(town: Town) -> None:
    await town.sells("Teapot")
    await town.sells("Cup", price=900)
    _, alice = await paid_for(town, "Teapot", "Cup")

    await looks_at_some(alice)
    await alice.taps("Everything that is not sent yet (2)")
    await alice.taps_twice("Call off · €33.00 back")

    assert not alice.toast
    alice.sees("Cancelled.", "The €33.00 you paid are on their way back to you")


async def test_what_left_meanwhile_is_not_called_off(town: Town) -> None:
    teapot = await town.sells("Teapot")
    mia, alice = await paid_for(town, "Teapot", "Teapot")
    await looks_at_some(alice)
    await alice.taps("−")
    asked = alice.screen
    await mia.taps("Open the order")
    await mia.taps("Ship")
    await mia.taps("Next: ship")
    await mia.taps("UPS")
    await mia.taps("It has no number")

    assert "Shipped." in alice.message("📦 Order").words
    assert alice.message("📦 Order").id == asked.id
    await alice.forges("off!:1:1:1:0")

    assert alice.toast.startswith("Nothing of order"), alice.toast
    assert "no money has moved" in alice.toast
    assert await town.left(teapot) == 8


async def test_somebody_elses_order_is_not_called_off(town: Town) -> None:
    await town.sells("Teapot")
    await paid_for(town, "Teapot", "Teapot")
    eve = town.person("Eve")
    await eve.says("/start")

    for data in ("off:1", "off?:1:1:1", "off!:1:1:1:0"):
        await eve.forges(data)
        eve.does_not_see("1 × Teapot", "Call this off", "📦 Order")


async def test_it_is_told_in_chinese_too(town: Town) -> None:
    await town.sells("Teapot")
    wei = town.person("Wei", "zh")
    await wei.says("Teapot")
    await wei.taps("Teapot")
    await wei.taps("+")
    await wei.taps("加入购物车")
    await wei.says("/cart")
    await wei.taps("结算")
    await wei.says("Wei Wu\n7 Rabbit Row\n10115 Berlin\nGermany")
    await wei.taps("标准配送")
    await wei.taps("接受")
    await wei.taps("付款")
    await wei.pays()
    await wei.says((await town.orders_of(wei))[0].number)
    await wei.taps("取消订单")
    await wei.taps("只取消一部分")
    await wei.taps("−")

    wei.sees("要从订单", "1 × Teapot", "→ 原路退回")
    await wei.taps("取消 · 退")
    wei.sees("✗ 1 × Teapot：不再发货")


async def asks_the_shop(town: Town) -> tuple[Actor, Actor, int]:
    """Mia has begun to prepare Alice's teapot, and Alice would like to call it off."""
    teapot = await town.sells("Teapot")
    mia, alice = await paid_for(town, "Teapot")
    await mia.taps("Open the order")
    await mia.taps("Accept")
    await opens_the_order(alice, town)
    await alice.taps("Ask to call it off")
    alice.sees(
        "It has begun to prepare it", "If the shop does not answer in two days, it has agreed", "€24.00 → the way"
    )
    await alice.taps_twice("Yes, ask the shop")
    alice.sees("You asked the shop to call it off. It answers by Wed, Mar 4, 09:00")
    return mia, alice, teapot


async def test_what_is_being_prepared_is_called_off_if_the_shop_agrees(town: Town) -> None:
    mia, alice, teapot = await asks_the_shop(town)

    assert len([one for one in mia.chat() if "The customer asks to call off order" in one.words]) == 1
    await mia.says("/merchant")
    mia.sees("One thing needs a person")
    await mia.taps("Tasks")
    mia.sees("A customer asks to call off an order you have begun to prepare")
    await mia.taps("Order of 1")
    await mia.taps("Cancel order")
    await mia.taps("The customer asked for it")

    alice.sees("You asked the shop to call it off.", "The €24.00 you paid are on their way back")
    assert await town.left(teapot) == 10
    await mia.says("/merchant")
    await mia.taps("Tasks")
    mia.does_not_see("A customer asks to call off an order")


async def test_a_shop_that_does_not_answer_in_two_days_has_agreed(town: Town) -> None:
    _, alice, teapot = await asks_the_shop(town)

    await town.passes(timedelta(hours=47))
    assert await town.left(teapot) == 9
    await town.passes(timedelta(hours=1))

    alice.sees("You asked the shop to call it off.", "The €24.00 you paid are on their way back")
    assert await town.left(teapot) == 10


async def test_the_shop_may_send_it_all_the_same_and_is_asked_once(town: Town) -> None:
    mia, alice, teapot = await asks_the_shop(town)

    await mia.taps("Open the order")
    await mia.taps("Send it all the same")
    alice.sees("could not be stopped any more and is sent. You can return it once it has arrived")
    await alice.taps("Show the order")
    assert "Ask to call it off" not in alice.labels
    for data in ("off.:1:0", "off.:1:1"):
        await alice.forges(data)
        assert "can no longer be called off" in alice.toast
    await town.passes(timedelta(days=3))

    assert await town.left(teapot) == 9


async def test_what_is_sent_before_the_answer_is_not_called_off_by_time(town: Town) -> None:
    mia, alice, teapot = await asks_the_shop(town)

    await mia.taps("Open the order")
    for label in ("Ship", "UPS", "It has no number"):
        await mia.taps(label)
    await town.passes(timedelta(days=2))

    alice.sees("Shipped.")
    alice.does_not_see("It answers")
    assert await town.left(teapot) == 9


async def test_whoever_may_not_call_orders_off_does_not_answer_for_the_shop(town: Town) -> None:
    _, alice, _ = await asks_the_shop(town)
    wei = await town.merchant("Wei", Role.WAREHOUSE)
    await wei.says("/open_orders")
    await wei.taps("€24.00")

    assert "Send it all the same" not in " ".join(wei.labels)
    await wei.forges("m.keep:1")
    assert wei.toast.startswith("You may not do this")
    alice.sees("It answers")
    await wei.says("/merchant")
    wei.does_not_see("A customer asks to call off")
