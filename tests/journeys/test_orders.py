"""One's own orders: the card that is kept up to date, tracking, calling off, buying again."""

from __future__ import annotations

from datetime import timedelta

import pytest

from tests.actors import Actor
from tests.town import Town

MINUTE = timedelta(minutes=1)


async def with_an_order(town: Town, by: str = "Pay on delivery") -> tuple[Actor, int, str]:
    """Alice has ordered a teapot; also its variant and the order's number."""
    teapot = await town.sells("Teapot")
    alice = town.person("Alice")
    await alice.orders("Teapot", by=by)
    (order,) = await town.orders_of(alice)
    return alice, teapot, order.number


async def test_the_card_itemises_and_its_number_can_be_copied(town: Town) -> None:
    alice, _, number = await with_an_order(town)

    alice.sees(f"Order {number}", "1 × Teapot · €24.00", "Goods: €24.00", "Total: €24.00", "7 Rabbit Row, 10115 Berlin")
    copy = next(button for row in alice.screen.buttons for button in row if button.kind == "copy")
    assert copy.value == number


async def test_the_card_is_redrawn_wherever_it_stands_and_never_over_another_screen(town: Town) -> None:
    mia = await town.merchant("Mia")
    alice, _, number = await with_an_order(town)
    first = alice.screen
    await alice.says("/orders")
    await alice.taps(number)
    second = alice.screen
    await alice.says(number)
    third = alice.screen
    await alice.taps("Home")

    await mia.taps("Open the order")
    await mia.taps("Accept")

    assert "Accepted." in _message(alice, first.id)
    assert "Accepted." in _message(alice, second.id)
    assert "Welcome" in _message(alice, third.id)


async def test_a_card_the_customer_deleted_is_let_go(town: Town) -> None:
    mia = await town.merchant("Mia")
    alice, _, _ = await with_an_order(town)

    await alice.does(alice.person.deletes(alice.screen.id))
    await mia.taps("Open the order")
    await mia.taps("Accept")

    assert town.refusals() == ["editMessageText: Bad Request: message to edit not found"]
    await mia.taps("Ship")
    await mia.taps("DHL")
    await mia.says("JD014600003RR")
    alice.sees("is on its way")
    assert town.refusals() == []


async def test_news_stay_and_lead_to_the_card_below(town: Town) -> None:
    alice, _, number = await with_an_order(town, by="Pay €")
    await alice.pays()

    await alice.taps("Show the order")

    alice.sees("Thank you! Your payment of €24.00")
    assert f"Order {number}" in alice.screen.words


async def test_many_orders_have_pages(town: Town) -> None:
    await town.sells("Teapot", on_hand=20)
    alice = town.person("Alice")
    for _ in range(7):
        await alice.orders("Teapot", by="Pay on delivery")
    numbers = [order.number for order in await town.orders_of(alice)]

    await alice.says("/orders")
    alice.sees("Your 7 orders, the newest first")
    assert [label[:11] for label in alice.labels[:6]] == numbers[:6]
    await alice.taps("Next")
    assert alice.labels[0] == f"{numbers[6]} · €24.00 · 🧾 ordered"
    await alice.forges("orders:99")

    assert alice.labels[0].startswith(numbers[6])


async def test_track_tells_parcels_links_and_what_happened(town: Town) -> None:
    mia = await town.merchant("Mia")
    alice, _, _ = await with_an_order(town, by="Pay €")
    await alice.pays()

    await alice.taps("Show the order")
    await alice.taps("Track")
    alice.sees("Nothing has left the shop yet", "ordered", "Mon, Mar 2, 09:00 UTC paid")
    await mia.taps("Open the order")
    await mia.taps("Ship")
    await mia.taps("UPS")
    await mia.says("1Z999AA10123456784")
    await alice.taps("Show the order")
    await alice.taps("Track")

    alice.sees("is on its way with UPS, number 1Z999AA10123456784", "accepted by the shop", "shipped")
    link = next(button for row in alice.screen.buttons for button in row if button.kind == "url")
    assert link.value == "https://www.ups.com/track?tracknum=1Z999AA10123456784"


async def test_calling_off_before_paying_asks_first_and_charges_nothing(town: Town) -> None:
    alice, teapot, number = await with_an_order(town, by="Pay €")

    await alice.taps("Cancel order")
    alice.sees(f"Call off order {number}?", "Nothing has been charged")
    assert alice.message("Call off").labels[0] == ["Keep the order"]
    await alice.taps("Keep the order")
    alice.sees("Waiting for your payment")
    await alice.taps("Cancel order")
    await alice.person.taps("Cancel order")
    await alice.person.taps("Cancel order")
    refused = await alice.pays()

    assert refused.reason == f"Order {number} was called off. You have not been charged."
    alice.sees("Cancelled.", "You called it off.", "You have not been charged.")
    assert await town.left(teapot) == 10
    assert not any(one.invoice for one in alice.chat())


async def test_calling_off_after_paying_sends_the_money_back(town: Town) -> None:
    mia = await town.merchant("Mia")
    alice, teapot, number = await with_an_order(town, by="Pay €")
    await alice.pays()
    await alice.taps("Show the order")

    await alice.taps("Cancel order")
    alice.sees("The €24.00 you paid will be returned in full")
    await alice.taps("Cancel order")

    alice.sees("The €24.00 you paid are on their way back to you", f"Order {number} was called off: €24.00 go back")
    assert await town.left(teapot) == 10
    mia.sees(f"The customer called off order {number}", "have to go back to a customer by hand")
    await mia.taps("Open tasks")
    await mia.taps("Order of 1")
    mia.sees("The customer called it off", "of which €24.00 still have to go back")
    await mia.says("/merchant")
    await mia.taps("Tasks")
    await mia.taps("1 sent back")
    alice.sees(f"The €24.00 of order {number} have been sent back", "The €24.00 you paid have gone back to you")


async def test_what_the_shop_has_accepted_is_not_called_off_by_a_tap(town: Town) -> None:
    mia = await town.merchant("Mia")
    alice, _, number = await with_an_order(town)
    await alice.taps("Cancel order")
    asking = alice.screen

    await mia.taps("Open the order")
    await mia.taps("Accept")
    await alice.forges("order--:1")

    assert alice.toast.startswith(f"Order {number} can no longer be called off")
    assert "Accepted." in _message(alice, asking.id)
    assert "Cancel order" not in alice.labels


async def test_an_order_whose_payment_is_under_way_is_not_called_off(town: Town) -> None:
    alice, _, number = await with_an_order(town, by="Pay €")
    assert (await alice.pays(succeed=False)).outcome == "declined"

    await alice.taps("Cancel order")
    await alice.taps("Cancel order")
    assert alice.toast.startswith(f"A payment of order {number} is on its way. Try again in ten minutes")
    await town.passes(10 * MINUTE)
    await alice.taps("Cancel order")

    alice.sees("Cancelled.", "You have not been charged.")


async def test_an_unpaid_order_expires_once_and_fills_the_cart_again(town: Town) -> None:
    alice, teapot, number = await with_an_order(town, by="Pay €")
    assert await town.left(teapot) == 9

    await town.passes(15 * MINUTE)
    await town.passes(60 * MINUTE)

    alice.sees(f"Order {number} was not paid in time", "Expired.", "You have not been charged.")
    assert len([one for one in alice.chat() if "was not paid in time, so the goods" in one.words]) == 1
    assert await town.left(teapot) == 10
    await alice.says("/cart")
    alice.sees("1 × Teapot")


async def test_buying_again_fills_the_cart_with_what_is_still_there(town: Town) -> None:
    teapot, scarf, cup = await town.sells("Teapot"), await town.sells("Scarf"), await town.sells("Cup", price=500)
    alice = town.person("Alice")
    await alice.puts_into_cart("Cup")
    await alice.taps("Add to cart")
    await alice.orders("Teapot", "Scarf", by="Pay on delivery")
    await town.takes_off_the_shelf(scarf)
    await town.stocks(cup, 3)

    await alice.taps("Buy again")

    alice.sees(
        "1 × Teapot · €24.00",
        "1 × Cup · €5.00",
        "Scarf cannot be bought at the moment",
        "Of Cup only one could be added",
    )
    assert await town.left(teapot) == 9


async def test_buying_again_in_chinese_names_what_is_missing(town: Town) -> None:
    teapot = await town.sells("茶壶")
    wei = town.person("Wei", "zh")
    await wei.says("茶壶")
    await wei.taps("茶壶")
    await wei.taps("加入购物车")
    await wei.taps("购物车")
    await wei.taps("去结算")
    await wei.says("王小明\n南京东路 100 号\n200001 上海\n中国")
    await wei.taps("标准配送")
    await wei.taps("接受条款")
    await wei.taps("货到付款")
    wei.sees("已下单。", "货到付款", "复制订单号")

    await town.takes_off_the_shelf(teapot)
    await wei.taps("再买一次")

    wei.sees("购物车是空的", "茶壶目前无法购买")


@pytest.mark.parametrize("data", ["order:1:0", "order-:1", "order--:1", "track:1", "again:1", "pay:1", "order:99:0"])
async def test_somebody_elses_order_is_not_there_for_anybody_else(town: Town, data: str) -> None:
    alice, _, number = await with_an_order(town, by="Pay €")
    mallory = town.person("Mallory")
    await mallory.says("/start")

    await mallory.forges(data)

    assert "not yours" in mallory.toast
    assert mallory.alert
    mallory.does_not_see(number, "Rabbit Row", "Teapot ·")
    alice.sees("Waiting for your payment")


async def test_a_large_order_fits_into_its_card(town: Town) -> None:
    mia = await town.merchant("Mia")
    alice = town.person("Alice")
    await alice.says("/start")
    for number in range(1, 41):
        cup = await town.sells(f"Cup number {number:02} " + "with a very long name " * 8, price=100)
        await alice.forges(f"cart+:{cup}:1")

    await alice.checks_out()
    alice.sees("Total: €40.00")
    await alice.taps("Pay €")
    alice.sees("Cup number 16", "and 24 things more", "Total: €40.00")
    assert (await alice.pays()).paid

    await mia.taps("Open the order")
    mia.sees("and 24 things more", "Paid in full")


def _message(actor: Actor, message_id: int) -> str:
    return next(one.words for one in actor.chat() if one.id == message_id)
