"""The merchant's counter in chat: who may stand there, and what they do with orders."""

from __future__ import annotations

from datetime import timedelta

import pytest

from commerce import customers, shipping, staff
from commerce.catalogue import Kind, ProductWords
from commerce.kit.money import Money
from commerce.shipping import DeliveryKind, NewMethod
from commerce.staff import Role
from tests.actors import Actor
from tests.town import Town


async def with_an_order(town: Town, by: str = "Pay on delivery", role: Role = Role.OWNER) -> tuple[Actor, Actor, str]:
    """Somebody of the staff, Alice, and the number of the teapot order she has placed."""
    mia = await town.merchant("Mia", role)
    await town.sells("Teapot")
    alice = town.person("Alice")
    await alice.orders("Teapot", by=by)
    if by.startswith("Pay €"):
        await alice.pays()
    (order,) = await town.orders_of(alice)
    return mia, alice, order.number


async def asked_who_carries(town: Town, by: str = "Pay on delivery") -> tuple[Actor, Actor, str]:
    """As `with_an_order`; the order is to leave, and whoever sends it is asked with whom."""
    mia, alice, number = await with_an_order(town, by)
    await mia.taps("Open the order")
    await mia.taps("Ship")
    return mia, alice, number


async def asked_why(town: Town, by: str = "Pay on delivery") -> tuple[Actor, Actor, str]:
    """As `with_an_order`; the order is to be called off, and whoever does it is asked why."""
    mia, alice, number = await with_an_order(town, by)
    await mia.taps("Open the order")
    await mia.taps("Cancel order")
    return mia, alice, number


async def test_a_code_makes_whoever_says_it_first_an_owner(town: Town) -> None:
    mia, eve = town.person("Mia"), town.person("Eve")
    code = await town.claim_code()

    await mia.says("/merchant")
    mia.sees("one-time code", "parley claim")
    await mia.says("not the code")
    mia.sees("This code opens nothing", "Just type it again, or /cancel")
    await mia.says(code.lower().replace("-", " "))
    mia.sees("Welcome to the counter", "No order is waiting for you", "Nothing else needs a person")
    await eve.says(f"/merchant {code}")

    eve.sees("This code opens nothing: it was mistyped, used before, or is too old")
    await eve.says("/merchant")
    eve.does_not_see("Open orders")


async def test_a_code_is_good_for_a_day(town: Town) -> None:
    mia = town.person("Mia", "zh")
    code = await town.claim_code()

    await town.passes(timedelta(hours=24))
    await mia.says(f"/merchant {code}")

    mia.sees("这个代码无效")


async def test_whom_the_settings_name_is_an_owner_before_the_first_word(town: Town) -> None:
    mia = town.person("Mia")
    async with town.database.unit_of_work() as session:
        owner = await customers.expect(session, mia.person.id, "en")
        await staff.ensure_owner(session, owner.id)

    await mia.says("/merchant")

    mia.sees("Teapots: the counter")


async def test_the_counter_in_chinese(town: Town) -> None:
    await town.sells("Teapot")
    wei, alice = town.person("Wei", "zh"), town.person("Alice")
    await wei.says(f"/merchant {await town.claim_code()}")
    wei.sees("欢迎来到柜台", "没有等待处理的订单，有新订单会在这里提醒", "没有其他待办事项")

    await alice.orders("Teapot", by="Pay on delivery")
    wei.sees("新订单")
    await wei.taps("打开订单")
    wei.sees("待付款：€24.00", "👤 Alice", "接单", "发货")
    await wei.taps("接单")
    await wei.taps("发货")
    wei.sees("由谁配送？")
    await wei.taps("其他快递")
    await wei.says("?")
    wei.sees("这不是有效的运单号", "请在第一行输入快递公司名称")
    await wei.says("SF1234567890")
    wei.sees("包裹 1 已由 快递，单号 SF1234567890 发出")
    await wei.taps("包裹 1 已送达")
    await wei.taps("已收款")

    wei.sees("已付清")
    alice.sees("Parcel 1 was delivered (a parcel service, number SF1234567890)")


async def test_a_wrong_number_is_refused_and_the_question_stays(town: Town) -> None:
    mia, alice, number = await asked_who_carries(town)
    mia.sees(f"Who carries order {number}?")
    await mia.taps("DHL")

    await mia.says("n° 7")
    mia.sees("That is no tracking number", "Type the tracking number", "It has no number")
    await mia.says("jd01 4600 0036 06")

    alice.sees("is on its way with DHL, number JD01460000")
    mia.sees("on its way with DHL")


@pytest.mark.parametrize(
    ("typed", "by"),
    [
        ("https://www.dhl.de/t?x=1", "with a parcel service, since"),
        ("JD014600003606 https://www.dhl.de/t?x=1", "with a parcel service, number JD014600003606"),
        ("Swift Parcels\nJD014600003606\nhttps://www.dhl.de/t?x=1", "with Swift Parcels, number JD014600003606"),
    ],
)
async def test_a_parcel_is_followed_by_the_link_that_was_typed(town: Town, typed: str, by: str) -> None:
    mia, alice, number = await asked_who_carries(town)
    await mia.taps("Another carrier")
    mia.sees("Type the carrier's name, and on the next line the tracking number")

    await mia.says("https://")
    mia.sees("That is no tracking number or link")
    await mia.says(typed)
    mia.sees(f"on its way {by}")
    await alice.says(number)
    await alice.taps("Track")

    alice.sees(f"on its way {by}")
    link = next(button for row in alice.screen.buttons for button in row if button.kind == "url")
    assert link.value == "https://www.dhl.de/t?x=1"


async def test_a_parcel_without_a_number_is_carried_by_somebody_who_can_be_named(town: Town) -> None:
    mia, alice, number = await asked_who_carries(town)
    await mia.taps("Another carrier")
    await mia.taps("It has no number")
    mia.sees(f"Who carries order {number}?", "Ship without a name")

    await mia.says("Tom on\n his bicycle")

    mia.sees("on its way with Tom on his bicycle, since")
    alice.sees("on its way with Tom on his bicycle, since")


async def test_a_parcel_may_go_with_somebody_who_is_not_named(town: Town) -> None:
    mia, alice, _ = await asked_who_carries(town)
    await mia.taps("Another carrier")
    await mia.taps("It has no number")
    await mia.taps("Ship without a name")

    alice.sees("on its way with a parcel service, since")


async def test_a_parcel_without_a_number_goes_out_and_arrives(town: Town) -> None:
    mia, alice, number = await asked_who_carries(town, by="Pay €")
    await mia.taps("Royal Mail")
    await mia.taps("It has no number")
    alice.sees(f"Order {number} is on its way", "on its way with Royal Mail, since")
    await mia.taps_twice("delivered")

    alice.sees("has been delivered. Enjoy it!", "Delivered.")
    assert len([one for one in alice.chat() if "has been delivered" in one.words]) == 1
    await mia.says("/open_orders")
    mia.sees("No open orders")


async def test_what_is_fetched_is_handed_over(town: Town) -> None:
    async with town.database.unit_of_work() as session:
        price = Money(0, "EUR")
        method = NewMethod(code="pickup", title="", price=price, kind=DeliveryKind.PICKUP, details="Tea Lane 1")
        await shipping.add_method(session, None, method)
    mia = await town.merchant("Mia")
    await town.sells("Teapot")
    alice = town.person("Alice")
    await alice.puts_into_cart("Teapot")
    await alice.taps("Cart")
    await alice.taps("Check out")
    await alice.taps("Pick up at the shop")
    await alice.taps("Accept the terms")
    await alice.taps("Pay on delivery")

    alice.sees("To be paid when you pick it up")
    await mia.taps("Open the order")
    await mia.taps("Money received")
    await mia.taps("Ready for pickup")
    alice.sees("is ready for you to pick up", "Tea Lane 1")
    code = next(button.value for row in alice.screen.buttons for button in row if "Copy the code" in button.label)
    await mia.taps("Hand over")
    await mia.says("1234")
    mia.sees("That is not the code. 4 more tries.")
    await mia.says(f"{code[:4]} {code[4:]}")

    mia.sees("Fetched at the shop", "Paid in full")
    alice.sees("Fetched at the shop", "Delivered.", "You have picked up order")
    alice.does_not_see("is on its way", "has been delivered")


async def test_a_service_is_done_when_the_shop_says_so(town: Town) -> None:
    mia = await town.merchant("Mia")
    await town.sells("Tea ceremony", on_hand=None, kind=Kind.SERVICE)
    alice = town.person("Alice")
    await alice.puts_into_cart("Tea ceremony")
    await alice.taps("Cart")
    await alice.taps("Check out")
    await alice.taps("Accept the terms")
    await alice.taps("Pay €24.00")
    await alice.pays()

    await mia.taps("Open the order")
    assert "🚚 Ship" not in mia.labels
    await mia.taps("Accept")
    await mia.taps("Done")

    alice.sees("Completed.")
    await mia.says("/open_orders")
    mia.sees("No open orders")


@pytest.mark.parametrize(
    ("reason", "told"),
    [
        ("We cannot deliver it", "The shop could not deliver it."),
        ("The address cannot be reached", "The address could not be reached."),
        ("The price was a mistake", "The price was a mistake."),
        ("We cannot confirm the order", "The shop could not confirm the order."),
        ("The customer asked for it", "You asked the shop to call it off."),
    ],
)
async def test_an_order_is_called_off_with_a_reason_the_customer_is_told(town: Town, reason: str, told: str) -> None:
    mia, alice, number = await asked_why(town)
    mia.sees(f"Call off order {number} (€24.00)?", "nothing has been paid")
    await mia.taps("Keep the order")
    await mia.taps("Cancel order")
    await mia.taps(reason)

    mia.sees("cancelled", "Nothing has been paid")
    assert told in alice.message("had to call off").words
    alice.sees("You have not been charged.")


async def test_another_reason_is_told_in_the_words_of_the_shop(town: Town) -> None:
    mia, alice, number = await asked_why(town)
    await mia.taps("Another reason")
    mia.sees(f"What shall the customer of order {number} read?")
    await mia.taps("Back")
    await mia.taps("Another reason")

    await mia.says("The kiln <broke> 🫖, sorry.")
    mia.sees(f"Call off order {number}? The customer reads:", "The kiln <broke> 🫖, sorry.")
    alice.does_not_see("had to call off")
    await mia.taps("Cancel order")

    mia.sees("cancelled", "Another reason")
    assert "The shop called it off.\nThe kiln <broke> 🫖, sorry." in alice.message("had to call off").words


async def test_another_reason_may_be_kept_to_oneself(town: Town) -> None:
    mia, alice, _ = await asked_why(town)
    await mia.taps("Another reason")

    await mia.taps("Call it off without words")

    assert alice.message("had to call off").words.endswith("The shop called it off.")


async def test_calling_off_a_paid_order_asks_for_the_money_to_be_sent_back(town: Town) -> None:
    mia, alice, number = await asked_why(town, by="Pay €")
    mia.sees("the €24.00 that were paid have to go back")
    await mia.taps("We cannot deliver it")

    alice.sees(f"The shop had to call off order {number}. What you paid goes back to you in full.")
    mia.sees("Paid: €24.00, of which €24.00 still have to go back", "have to go back to a customer by hand")
    await mia.taps("Open tasks")
    copied = next(button.value for row in mia.screen.buttons for button in row if button.label == "📋 Payment of 1")
    mia.sees("1. Send €24.00 back", f"Order {number}, paid by Telegram", "👤 Alice (@alice)", f"Payment {copied}")
    await mia.taps_twice("1 sent back")
    alice.sees("have been sent back to you")
    assert len([one for one in alice.chat() if "have been sent back" in one.words]) == 1


async def test_staff_read_an_order_in_their_own_language(town: Town) -> None:
    async with town.database.unit_of_work() as session:
        zone = await shipping.add_zone(session, "Everywhere", [])
        price, words = Money(490, "EUR"), {"zh": ("邮寄", "")}
        await shipping.add_method(session, zone, NewMethod(code="post", title="Post", price=price, words=words))
    mia = await town.merchant("Mia")
    in_chinese = {"zh": ProductWords(title="茶壶", words={"Colour": "颜色", "Colour=Red": "红色"})}
    (red,) = await town.sells_in_variants("Teapot", [(("Red",), 2400, 9)], option_names=("Colour",), texts=in_chinese)
    wei = town.person("Wei", "zh")
    await wei.says("茶壶")
    await wei.taps("茶壶")
    await wei.taps("加入购物车")
    await wei.taps("购物车")
    await wei.taps("去结算")
    await wei.says("王小明\n南京东路 100 号\n200001 上海\n中国")
    await wei.taps("邮寄")
    await wei.taps("接受条款")
    await wei.taps("货到付款")
    wei.sees("1 × 茶壶 (红色)", "邮寄：€4.90")

    mia.sees("1 × Teapot (Red) · €24.00")
    await mia.taps("Open the order")

    mia.sees("1 × Teapot (Red) · TEA-1 · €24.00", "Post: €4.90", "200001 上海, China")
    mia.does_not_see("茶壶", "邮寄")
    await mia.taps("Ship")
    await mia.taps("DHL")
    await mia.says("JD014600003606")
    await mia.taps("Parcel 1")
    mia.sees("1 × Teapot (Red)")
    mia.does_not_see("茶壶")
    await town.takes_off_the_shelf(red)
    await mia.forges("m.order:1")
    mia.sees("1 × Teapot (Red) · TEA-1 · €24.00")


async def test_open_orders_have_pages_the_oldest_first(town: Town) -> None:
    mia = await town.merchant("Mia")
    await town.sells("Teapot", on_hand=20)
    alice = town.person("Alice")
    for _ in range(9):
        await alice.orders("Teapot", by="Pay on delivery")
    numbers = [order.number for order in reversed(await town.orders_of(alice))]

    await mia.says("/merchant")
    mia.sees("9 orders are waiting for you")
    await mia.taps("Open orders (9)")
    assert [label[:11] for label in mia.labels[:8]] == numbers[:8]
    await mia.taps("Next")

    assert mia.labels[0].startswith(numbers[8])


async def test_a_role_sees_and_does_only_its_part(town: Town) -> None:
    mia, alice, _ = await with_an_order(town)
    pat, sue = await town.merchant("Pat", Role.WAREHOUSE), await town.merchant("Sue", Role.SUPPORT)
    cat = await town.merchant("Cat", Role.CATALOGUE)
    cat.sees("Welcome to the counter", "Stock")

    for one in (pat, sue):
        await one.says("/open_orders")
        await one.taps("€24.00")
    assert pat.labels == ["🚚 Ship", "💶 Money received", "📋 Copy number", "‹ Back", "🏠 Home"]
    pat.sees("7 Rabbit Row")
    pat.does_not_see("👤", "@alice")
    assert sue.labels == ["📋 Copy number", "‹ Back", "🏠 Home"]
    sue.does_not_see("Rabbit Row", "Alice")
    for data in (
        "m.accept:1",
        "m.ship:1",
        "m.cash:1",
        "m.cancel:1",
        "m.cancel=:1:other",
        "m.cancel!:1",
        "m.cancel+:1",
        "m.tasks",
        "m.refund:1",
    ):
        await sue.forges(data)
        assert sue.toast.startswith("You may not do this"), data
    await cat.forges("m.order:1")

    assert cat.toast.startswith("You may not do this")
    alice.sees("Ordered.")
    mia.sees("New order")


async def test_no_customer_gets_behind_the_counter(town: Town) -> None:
    _, alice, _ = await with_an_order(town)
    before = alice.screen

    for data in (
        "console", "m.orders:0", "m.order:1", "m.accept:1", "m.ship:1", "m.ship=:1:dhl", "m.ship!:1:dhl", "m.there:1:1",
        "m.hand:1", "m.ready:1", "m.pack:1", "m.packed:1", "m.pack=:1:1:1", "m.parcel:1", "m.where:1:exception",
        "m.track:1", "m.track=:1:dhl", "m.found:1", "m.lost?:1:1", "m.lost:1:0", "m.stock", "m.count:1",
        "m.count?:1:in", "m.moves:1:0",
        "m.done:1", "m.cash:1", "m.cancel:1", "m.cancel=:1:other", "m.cancel!:1", "m.cancel+:1",
        "m.tasks", "m.task:1", "m.refund:1",
    ):  # fmt: skip
        await alice.forges(data)
        assert alice.toast.startswith("You may not do this"), data
        assert alice.alert, data
        assert alice.screen == before, data


async def test_the_buttons_of_a_withdrawn_role_do_nothing_any_more(town: Town) -> None:
    mia, alice, _ = await with_an_order(town)
    pat = await town.merchant("Pat", Role.ADMIN)
    await pat.says("/open_orders")
    await pat.taps("€24.00")
    await pat.taps("Ship")
    await pat.taps("DHL")

    await town.dismisses(mia, pat)
    await pat.says("JD014600003RR")
    pat.sees("You may not do this", "Your role at Teapots was withdrawn")
    await pat.forges("m.accept:1")
    assert pat.toast.startswith("You may not do this")
    await alice.orders("Teapot", by="Pay on delivery")

    alice.does_not_see("on its way")
    assert len([one for one in pat.chat() if "New order" in one.words]) == 0
    assert len([one for one in mia.chat() if "New order" in one.words]) == 2
    await pat.says("/merchant")
    pat.sees("one-time code")


async def test_two_of_the_staff_do_the_same_thing_once(town: Town) -> None:
    mia, alice, _ = await with_an_order(town, by="Pay €")
    pat = await town.merchant("Pat", Role.ADMIN)
    await pat.says("/open_orders")
    await pat.taps("€24.00")
    await mia.taps("Open the order")

    await mia.taps("Accept")
    await pat.taps("Accept")
    await mia.taps("Ship")
    await pat.taps("Ship")
    for one in (mia, pat):
        await one.taps("UPS")
    await mia.says("1Z999AA10123456784")
    await pat.says("1Z999AA10123456785")

    assert "Nothing of order" in pat.screen.words
    assert len([one for one in alice.chat() if "is on its way." in one.words]) == 1


async def test_finance_hears_of_money_and_not_of_every_order(town: Town) -> None:
    fay = await town.merchant("Fay", Role.FINANCE)
    _, alice, number = await with_an_order(town, by="Pay €")
    await alice.taps("Show the order")
    await alice.taps("Cancel order")
    await alice.taps("Cancel order")

    fay.does_not_see("New order", f"called off order {number}")
    fay.sees("have to go back to a customer by hand")
    await fay.taps("Open tasks")
    assert f"Order {number}, paid by Telegram" in fay.screen.words
    assert "Alice" not in fay.screen.words
    await fay.taps("1 sent back")
    alice.sees("have been sent back")


async def test_what_brings_customers_stands_together_at_the_counter(town: Town) -> None:
    mia = await town.merchant()

    await mia.says("/merchant")
    assert ["🤝 Partners", "🤝 Invitations"] in mia.screen.labels
