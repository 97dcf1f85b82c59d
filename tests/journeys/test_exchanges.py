"""Something else instead of money: chosen by the customer, kept by the shop, sent once the goods were looked at."""

from __future__ import annotations

from datetime import timedelta
from typing import Any

from commerce import inventory, shipping, staff
from commerce.catalogue import ProductWords
from commerce.returns import Ending, ReturnStatus
from tests.actors import Actor
from tests.journeys.test_returns import (
    all_returns,
    has_teapots,
    looks_at_a_return,
    only_return,
    opens_the_order,
    opens_the_return,
)
from tests.town import Town

DAY = timedelta(days=1)
RED, BLUE = ("Red",), ("Blue",)


async def delivered(town: Town, pieces: int = 1, blue: int = 3, **product: Any) -> tuple[Actor, Actor, int, int]:
    """Mia sold Alice so many red teapots, which have arrived; there are blue ones too, and dear green ones."""
    mia = await town.merchant("Mia")
    red, other, _ = await town.sells_in_variants(
        "Teapot",
        [(RED, 2400, 5), (BLUE, 2400, blue), (("Green",), 3000, 5)],
        option_names=("Colour",),
        **product,
    )
    return mia, await has_teapots(town, mia, pieces), red, other


async def chooses_blue(town: Town, alice: Actor) -> None:
    await looks_at_a_return(town, alice, "changed my mind")
    await alice.taps("Exchange it instead")
    await alice.taps("Blue")


async def asks_for_blue(town: Town, alice: Actor) -> None:
    await chooses_blue(town, alice)
    await alice.taps("Confirm")


async def sends_back(town: Town, mia: Actor, alice: Actor) -> None:
    """Mia agrees, the goods travel, and are there."""
    await asks_for_blue(town, alice)
    await opens_the_return(mia)
    await mia.taps("Agree: exchange it")
    await alice.taps("Show the return")
    await alice.taps("I have sent it")
    await alice.taps("It has no number")
    await opens_the_return(mia)
    await mia.taps("It has arrived")


async def test_a_red_teapot_becomes_a_blue_one_and_no_money_moves(town: Town) -> None:
    mia, alice, red, blue = await delivered(town)

    await chooses_blue(town, alice)
    alice.sees("1 × Teapot (Red)", "Teapot (Blue) instead", "No money moves", "You pay for sending it back")
    await alice.taps("Confirm")
    assert await town.left(blue) == 3
    mia.sees("An exchange is asked for")
    await opens_the_return(mia)
    mia.sees("The customer wants an exchange", "Teapot (Blue) instead")
    await mia.taps("Agree: exchange it")
    assert await town.left(blue) == 2
    alice.sees("You may send it back", "What you chose instead is kept for you")
    await alice.taps("Show the return")
    await alice.taps("I have sent it")
    await alice.says("RET 123")
    await opens_the_return(mia)
    await mia.taps("It has arrived")
    mia.sees("for what did not come back nothing is sent")
    await mia.taps("Done: send the replacement")
    assert (await town.left(red), await town.left(blue)) == (5, 2)
    alice.sees("were looked at. What you chose instead is being packed")

    await mia.says("/merchant")
    mia.sees("One thing needs a person", "Replacements to send (1)")
    await mia.taps("Replacements to send")
    await mia.taps("1 piece")
    mia.sees("1 × Teapot (Blue)", "7 Rabbit Row")
    await mia.taps("UPS")
    await mia.says("1Z999AA10123456784")
    alice.sees("1Z999AA10123456784")
    alice.sees("This parcel replaces goods that came back", "1 × Teapot (Blue)")
    await alice.taps("I received it")

    found = await only_return(town, alice)
    assert (found.status, found.refunded.amount) == (ReturnStatus.COMPLETED, 0)
    await opens_the_order(alice, town)
    await alice.taps("Return")
    await alice.taps("done")
    alice.sees("What you chose instead has arrived. No money moved.")
    assert await town.left(blue) == 2


async def test_only_what_costs_the_same_and_is_there_is_offered_and_the_same_again_where_it_is_broken(
    town: Town,
) -> None:
    _, alice, _, blue = await delivered(town)
    await looks_at_a_return(town, alice, "It arrived damaged")
    await alice.taps("Exchange it instead")
    assert [label for label in alice.labels if "Red" in label or "Blue" in label] == ["The same again · Red", "Blue"]
    await alice.taps("Back")
    alice.sees("You get €24.00 back")
    await alice.taps("Exchange it instead")
    await alice.taps("The same again")
    alice.sees("Teapot (Red) instead", "The shop pays for sending it back")
    await alice.taps("Rather the money back")
    alice.sees("You get €24.00 back")

    await town.stocks(blue, 0)
    await looks_at_a_return(town, alice, "changed my mind")
    assert "🔁 Exchange it instead" not in alice.labels


async def test_what_is_gone_when_the_shop_agrees_becomes_money_and_both_are_told(town: Town) -> None:
    mia, alice, _, blue = await delivered(town, blue=1)
    await asks_for_blue(town, alice)
    await town.stocks(blue, 0)
    await opens_the_return(mia)
    await mia.taps("Agree: exchange it")

    alice.sees("ends in money: what you chose is not there any more")
    mia.sees("the replacement is not there any more")
    await opens_the_return(mia)
    await mia.taps("It has arrived")
    await mia.taps("Done: pay it back")
    alice.sees("€24.00 go back")


async def test_a_choice_that_was_sold_before_it_was_asked_for_changes_nothing(town: Town) -> None:
    _, alice, _, blue = await delivered(town, blue=1)
    await chooses_blue(town, alice)
    await town.stocks(blue, 0)

    await alice.taps("Confirm")

    assert "cannot be had instead" in alice.toast
    assert await all_returns(town, alice) == ()


async def test_what_is_kept_can_be_sold_again_when_the_customer_keeps_the_goods_or_never_sends_them(town: Town) -> None:
    mia, alice, _, blue = await delivered(town)
    for _ in range(2):
        await asks_for_blue(town, alice)
        await opens_the_return(mia)
        await mia.taps("Agree: exchange it")
        assert await town.left(blue) == 2
        await alice.taps("Show the return")
        await alice.taps("I keep it")
        assert await town.left(blue) == 3

    await asks_for_blue(town, alice)
    await town.passes(2 * DAY + timedelta(minutes=1))
    assert await town.left(blue) == 2
    await town.passes(8 * DAY)
    alice.sees("has lapsed, because nothing was sent")
    assert await town.left(blue) == 3


async def test_the_staff_may_rather_pay_before_and_after_the_goods_came_back(town: Town) -> None:
    mia, alice, _, blue = await delivered(town, pieces=2)
    await opens_the_order(alice, town)
    await alice.taps("Return")
    await alice.taps("changed my mind")
    await alice.taps("−")
    await alice.taps("Next")
    await alice.taps("Next")
    await alice.taps("Exchange it instead")
    await alice.taps("Blue")
    await alice.taps("Confirm")
    await opens_the_return(mia)
    await mia.taps("Refund instead")
    await mia.taps("Confirm")
    alice.sees("ends in money: the shop decided so")
    await mia.taps("Send it back")
    await mia.taps("It has arrived")
    await mia.taps("Done: pay it back")
    alice.sees("€24.00 go back")

    await sends_back(town, mia, alice)
    await mia.taps("Done: send the replacement")
    assert await town.left(blue) == 2
    await mia.taps("Refund instead")
    await mia.taps("Confirm")
    assert await town.left(blue) == 3
    assert [one.refunded.amount for one in await all_returns(town, alice)] == [2400, 2400]


async def test_nothing_is_sent_for_what_did_not_come_back(town: Town) -> None:
    mia, alice, _, blue = await delivered(town)
    await sends_back(town, mia, alice)
    await mia.taps("Not there")
    await mia.taps("Done: send the replacement")

    alice.sees("Nothing came back, so nothing is sent instead")
    assert await town.left(blue) == 3
    assert (await only_return(town, alice)).status is ReturnStatus.COMPLETED


async def test_nobody_looked_in_two_days_and_the_replacement_waits_for_somebody_who_ships(town: Town) -> None:
    mia, alice, red, blue = await delivered(town)
    await sends_back(town, mia, alice)
    packer = await town.merchant("Wes", staff.Role.WAREHOUSE)

    await town.passes(2 * DAY + timedelta(minutes=1))

    assert (await town.left(red), await town.left(blue)) == (5, 2)
    assert (await only_return(town, alice)).refunded.amount == 0
    packer.sees("A replacement is to be sent")
    await packer.taps("Send the replacement")
    await packer.taps("Into the customer's hands")
    assert (await only_return(town, alice)).status is ReturnStatus.COMPLETED
    async with town.database.reading() as session:
        assert await inventory.reconcile(session) == []


async def test_another_carrier_of_a_replacement_is_named_where_there_is_no_number(town: Town) -> None:
    mia, alice, _, _ = await delivered(town)
    await sends_back(town, mia, alice)
    await mia.taps("Done: send the replacement")
    await mia.taps("Send the replacement")
    await mia.taps("Another carrier")
    mia.sees("Type the carrier's name, and on the next line the tracking number")
    await mia.taps("It has no number")
    mia.sees("Type the name, such as the courier's")
    assert (await only_return(town, alice)).status is ReturnStatus.ACCEPTED
    await mia.taps("Back")
    await mia.taps("It has no number")
    await mia.says("Bicycle  Bert")

    alice.sees("This parcel replaces goods that came back", "Bicycle Bert")
    assert (await only_return(town, alice)).status is ReturnStatus.SHIPPED


async def test_a_replacement_may_go_with_somebody_who_is_not_named(town: Town) -> None:
    mia, alice, _, _ = await delivered(town)
    await sends_back(town, mia, alice)
    await mia.taps("Done: send the replacement")
    for label in ("Send the replacement", "Another carrier", "It has no number", "Ship without a name"):
        await mia.taps(label)

    alice.sees("This parcel replaces goods that came back", "a parcel service")


async def test_staff_read_an_exchange_in_their_own_words_and_language(town: Town) -> None:
    words = {"Colour": "颜色", "Colour=Red": "红色", "Colour=Blue": "蓝色"}
    mia, alice, _, _ = await delivered(town, texts={"zh": ProductWords(title="茶壶", words=words)})
    wei = town.person("Wei", "zh")
    await wei.says(f"/merchant {await town.claim_code()}")
    await sends_back(town, mia, alice)
    await mia.taps("Done: send the replacement")
    mia.sees("The replacement is to be packed and sent")

    await opens_the_return(wei, "退货", "1 件")
    wei.sees("1 × 茶壶 (红色)", "换成 茶壶 (蓝色)", "请打包并寄出换货商品")
    assert "您" not in wei.screen.words
    await wei.taps("寄出换货")
    wei.sees("1 × 茶壶 (蓝色)")
    await wei.taps("UPS")
    await wei.taps("没有单号")
    await wei.taps("包裹 2")
    wei.sees("1 × 茶壶 (蓝色)")
    assert "Teapot" not in wei.screen.words
    await alice.taps("I received it")
    await alice.taps("Show the order")
    await alice.taps("Return")
    await alice.taps("What was sent instead: Teapot (Blue)")
    await alice.taps("changed my mind")
    await alice.taps("Next")
    await alice.taps("Next")
    await alice.taps("Confirm")

    await opens_the_return(wei, "退货", "1 件")
    wei.sees("1 × 茶壶 (蓝色)")
    assert "Teapot" not in wei.screen.words


async def test_what_was_sent_instead_has_a_window_of_its_own_and_its_money_comes_back_once(town: Town) -> None:
    mia, alice, red, blue = await delivered(town)
    await town.passes(6 * DAY)
    await sends_back(town, mia, alice)
    await mia.taps("Done: send the replacement")
    await mia.taps("Send the replacement")
    await mia.taps("UPS")
    await mia.taps("It has no number")
    await town.passes(3 * DAY)
    await alice.taps("I received it")

    await town.passes(5 * DAY)
    await opens_the_order(alice, town)
    await alice.taps("Return")
    await alice.taps("What was sent instead: Teapot (Blue)")
    await alice.taps("changed my mind")
    alice.sees("Teapot (Blue) · 1 of 1")
    await alice.taps("Next")
    await alice.taps("Next")
    alice.sees("1 × Teapot (Blue)", "You get €24.00 back")
    await alice.taps("Confirm")
    await opens_the_return(mia)
    mia.sees("1 × Teapot (Blue)")
    await mia.taps("Send it back")
    await mia.taps("It has arrived")
    await mia.taps("Done: pay it back")

    alice.sees("€24.00 go back")
    assert (await town.left(red), await town.left(blue)) == (5, 3)
    await opens_the_order(alice, town)
    await alice.taps("Return")
    alice.sees("can be sent back now")


async def test_a_replacement_that_is_lost_is_sent_again_or_paid_back(town: Town) -> None:
    mia, alice, _, blue = await delivered(town)
    await sends_back(town, mia, alice)
    await mia.taps("Done: send the replacement")
    for number in ("1Z999AA10123456784", "1Z999AA10123456785"):
        await mia.taps("Send the replacement")
        await mia.taps("UPS")
        await mia.says(number)
        await mia.taps("Parcel 2" if number.endswith("4") else "Parcel 3")
        await mia.taps("Comes back")
        if number.endswith("4"):
            await mia.taps("Send again")
            await mia.taps("Send again")
            assert await town.left(blue) == 1
            mia.sees("A replacement is to be sent")
        else:
            await mia.taps("Pay back")
            await mia.taps("Pay back")
    alice.sees("what you chose is not there any more")
    assert (await only_return(town, alice)).refunded.amount == 2400
    assert await town.left(blue) == 1


async def test_goods_that_were_paid_back_meanwhile_are_not_replaced(town: Town) -> None:
    mia, alice, _, blue = await delivered(town)
    await sends_back(town, mia, alice)
    await mia.taps("Done: send the replacement")
    await opens_the_return(mia)
    await mia.taps("Open the order")
    await mia.taps("Refund")
    await mia.says("24.00")
    await mia.taps("Our mistake")

    alice.sees("its money had already gone back")
    assert await town.left(blue) == 3
    assert (await only_return(town, alice)).ending is Ending.MONEY


async def test_two_things_are_exchanged_one_after_the_other_and_what_cannot_be_is_named(town: Town) -> None:
    mia = await town.merchant("Mia")
    for title in ("Cup", "Plate"):
        await town.sells_in_variants(title, [(("Small",), 500, 3), (("Large",), 500, 3)], option_names=("Size",))
    _, pot = await town.sells_in_variants("Pot", [(("Small",), 500, 3), (("Large",), 500, 3)], option_names=("Size",))
    alice = town.person("Alice")
    await alice.orders("Cup", "Plate", "Pot")
    await alice.pays()
    await mia.sends_the_order(pieces=3)
    await town.stocks(pot, 0)

    await looks_at_a_return(town, alice, "changed my mind")
    alice.sees("Pot (Small) cannot be exchanged")
    assert "🔁 Exchange it instead" not in alice.labels
    await town.stocks(pot, 3)
    await alice.taps("Back")
    await alice.taps("Next")
    await alice.taps("Exchange it instead")
    for title in ("Cup", "Plate", "Pot"):
        alice.sees(f"instead of 1 × {title} (Small)")
        await alice.taps("Large")
    alice.sees("Cup (Large) instead", "Plate (Large) instead", "Pot (Large) instead")
    await alice.taps("Choose something else")
    await alice.taps("Large")
    alice.sees("instead of 1 × Plate (Small)")
    await alice.taps("Back")
    alice.sees("instead of 1 × Cup (Small)")


async def test_nobody_else_touches_an_exchange_and_each_right_is_looked_at(town: Town) -> None:
    mia, alice, *_ = await delivered(town)
    await sends_back(town, mia, alice)
    await mia.taps("Done: send the replacement")
    found = await only_return(town, alice)
    bob = town.person("Bob")
    await bob.says("/start")
    clerk = await town.merchant("Finn", staff.Role.FINANCE)

    for who, data in (
        (bob, f"ret.x:{found.id}"),
        (bob, f"ret.$:{found.id}"),
        (bob, f"ret.r:{found.id}"),
        (bob, f"m.exc:{found.id}"),
        (bob, f"m.exc$:{found.id}:1"),
        (clerk, f"m.exc:{found.id}"),
        (clerk, f"m.exc0:{found.id}:{shipping.BY_HAND}"),
    ):
        await who.forges(data)
        assert who.alert, data
    assert (await only_return(town, alice)).status is ReturnStatus.ACCEPTED
