"""Stars, transfers, credit and what goes back: conversations in which every cent stays in sight."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import timedelta

from commerce import papers
from commerce.catalogue import Kind
from commerce.papers import PaperKind
from commerce.payments import Owed, Truth
from commerce.staff import Role
from handlers.chat.pacing import Lane
from tests.actors import Actor
from tests.town import Town

DAY = timedelta(days=1)


async def an_ebook(town: Town, price: int = 999) -> None:
    await town.sells("E-book", price=price, on_hand=None, kind=Kind.DIGITAL)


async def gives_credit(mia: Actor, amount: str) -> None:
    """Mia gives the customer of the order she looks at some credit."""
    await mia.taps("Give credit")
    await mia.says(amount)
    await mia.taps("Our mistake")


async def with_credit(town: Town) -> tuple[Actor, Actor]:
    """Alice has bought something before, and Mia has given her €5.00 for it."""
    mia, alice = await town.merchant("Mia"), town.person("Alice")
    await town.sells("Teapot", price=2400, on_hand=9)
    await alice.orders("Teapot", by="Pay on delivery")
    await mia.taps("Open the order")
    await gives_credit(mia, "5.00")
    alice.sees("The shop has given you €5.00 store credit")
    return alice, mia


async def test_an_ebook_is_bought_for_stars(rich_town: Town) -> None:
    town, alice = rich_town, rich_town.person("Alice")
    mia = await town.merchant("Mia")
    await an_ebook(town)

    await alice.says("E-book")
    await alice.taps("E-book")
    alice.sees("Paid in Telegram Stars: 769 ⭐")
    await alice.taps("Add to cart")
    await alice.checks_out()
    await alice.taps("Pay 769 ⭐")
    alice.sees("Total: €9.99", "which is 769 ⭐", "Pay 769 ⭐")
    alice.does_not_see("Pay €9.99")
    paid = await alice.pays()

    assert (paid.paid, paid.total) == (True, 769)
    alice.sees("Thank you! Your payment of €9.99", "Paid.")
    mia.sees("New order")


async def test_stars_go_back_whole_from_the_order_card(rich_town: Town) -> None:
    town, alice = rich_town, rich_town.person("Alice")
    mia = await town.merchant("Mia")
    await an_ebook(town)
    await alice.orders("E-book", by="Pay 769")
    await alice.pays()
    await mia.taps("Open the order")

    await mia.taps("Refund")
    await mia.says("5.00")
    assert not [label for label in mia.labels if "store credit" in label]
    await mia.taps("Our mistake")
    assert "Stars go back in one piece or not at all: all of €9.99" in mia.toast + mia.screen.words
    await mia.says("/open_orders")
    await mia.taps("€9.99")
    await mia.taps("Refund")
    await mia.taps("All of it: €9.99")
    await mia.taps("Our mistake")
    await town.sends_refunds()

    alice.sees("have been sent back to you", "Refunded")
    assert any(one.service == "refunded_payment" for one in alice.chat())
    balance = await town.courier.call("getMyStarBalance", {}, lane=Lane.REPLY)
    assert balance == {"amount": 0}


async def test_stars_that_telegram_gave_back_before_count_as_given_back(rich_town: Town) -> None:
    town, alice = rich_town, rich_town.person("Alice")
    mia = await town.merchant("Mia")
    await an_ebook(town)
    await alice.orders("E-book", by="Pay 769")
    paid = await alice.pays()
    asked = {"user_id": alice.person.id, "telegram_payment_charge_id": paid.charge_id}
    await mia.taps("Open the order")
    await mia.taps("Refund")
    await mia.taps("All of it")
    await mia.taps("Our mistake")

    await town.courier.call("refundStarPayment", asked, lane=Lane.REPLY)
    await town.sends_refunds()

    alice.sees("have been sent back to you")
    mia.does_not_see("failed")
    assert town.refusals() == ["refundStarPayment: Bad Request: CHARGE_ALREADY_REFUNDED"]


async def test_a_mixed_cart_explains_itself_and_makes_two_payments(rich_town: Town) -> None:
    town, alice = rich_town, rich_town.person("Alice")
    await an_ebook(town)
    teapot = await town.sells("Teapot", price=2400, on_hand=3)
    await alice.puts_into_cart("E-book", "Teapot")
    await alice.checks_out()
    alice.sees("it becomes two orders, and you pay both: €24.00 and 769 ⭐")
    pays = [label for label in alice.labels if "⭐" in label]
    assert pays == [
        "Pay €24.00 + Pay 769 ⭐",
        "Pay on delivery · €24.00 + Pay 769 ⭐",
        "Pay by bank transfer · €24.00 + Pay 769 ⭐",
    ]

    await alice.taps("Pay €24.00 + Pay 769 ⭐")
    bills = [one for one in alice.chat() if one.invoice is not None]
    for bill in bills:
        assert (await alice.pays(message_id=bill.id)).paid

    assert len(bills) == 2
    assert [one.total.amount for one in await town.orders_of(alice)] == [999, 2400]
    alice.sees("Your payment of €24.00", "Your payment of €9.99")
    assert await town.left(teapot) == 2


async def test_the_last_look_is_tapped_twice_and_makes_two_orders_not_four(rich_town: Town) -> None:
    town, alice = rich_town, rich_town.person("Alice")
    await an_ebook(town)
    await town.sells("Teapot", price=2400)
    await alice.puts_into_cart("E-book", "Teapot")
    await alice.checks_out()

    await alice.taps_twice("Pay on delivery · €24.00 + Pay 769 ⭐")

    assert len(await town.orders_of(alice)) == 2
    assert len([one for one in alice.chat() if one.invoice is not None]) == 1


async def test_a_transfer_is_announced_found_and_confirmed(rich_town: Town) -> None:
    town, alice = rich_town, rich_town.person("Alice")
    mia = await town.merchant("Mia")
    await town.sells("Teapot", price=2400)
    async with town.database.unit_of_work() as session:
        await papers.set_paper(session, PaperKind.BANK, "en", "IBAN: DE02 1203")

    await alice.orders("Teapot", by="Pay by bank transfer")
    [order] = await town.orders_of(alice)
    alice.sees("Please transfer €24.00", "IBAN: DE02 1203", f"Reference: {order.number}")
    await alice.taps("I have sent it")
    alice.sees("A person at the shop looks for the money")
    mia.sees(f"The customer of order {order.number} · €24.00 says that the transfer was sent")
    await mia.taps("A transfer has arrived")
    await mia.taps("Exactly €24.00")

    mia.sees("€24.00 counted: the order is paid")
    alice.sees("Thank you! Your payment of €24.00")
    await mia.says("/merchant")
    mia.sees("Nothing else needs a person")


async def test_a_short_transfer_is_told_before_it_counts_and_the_rest_is_asked_for(rich_town: Town) -> None:
    town, alice = rich_town, rich_town.person("Alice")
    mia = await town.merchant("Mia")
    await town.sells("Teapot", price=2400)
    await alice.orders("Teapot", by="Pay by bank transfer")
    await mia.says("/merchant")
    await mia.taps("Bank transfers")
    await mia.taps("€24.00")

    await mia.says("20.00")
    mia.sees("€4.00 less than is due")
    await mia.taps_twice("Confirm")
    alice.sees("€4.00 are missing")
    await alice.taps("Pay €4.00")
    alice.sees("Please transfer €4.00")
    await mia.taps("A transfer has arrived")
    await mia.taps("Exactly €4.00")

    alice.sees("Thank you! Your payment of €24.00")


async def test_what_a_transfer_still_lacks_stands_in_the_list_and_the_reference_can_be_copied(rich_town: Town) -> None:
    town, alice = rich_town, rich_town.person("Alice")
    mia = await town.merchant("Mia")
    await town.sells("Teapot", price=2400)
    await alice.orders("Teapot", by="Pay by bank transfer")
    assert "📋 Copy the reference" in alice.labels
    await mia.says("/merchant")
    await mia.taps("Bank transfers")
    await mia.taps("€24.00")
    await mia.says("20.00")
    await mia.taps("Confirm")

    await mia.says("/merchant")
    await mia.taps("Bank transfers")

    assert [label for label in mia.labels if "€4.00" in label]


async def test_a_transfer_that_never_comes_lets_the_goods_go(rich_town: Town) -> None:
    town, alice = rich_town, rich_town.person("Alice")
    teapot = await town.sells("Teapot", price=2400, on_hand=1)
    await alice.orders("Teapot", by="Pay by bank transfer")

    await town.passes(6 * DAY)
    alice.does_not_see("Expired")
    await town.passes(DAY)

    alice.sees("was not paid in time", "You have not been charged")
    assert await town.left(teapot) == 1


async def test_a_late_transfer_is_found_by_the_number_it_names(rich_town: Town) -> None:
    town, alice = rich_town, rich_town.person("Alice")
    mia = await town.merchant("Mia")
    await town.sells("Teapot", price=2400, on_hand=1)
    await alice.orders("Teapot", by="Pay by bank transfer")
    [order] = await town.orders_of(alice)
    await town.passes(7 * DAY)

    await mia.says("/merchant")
    await mia.taps("Bank transfers")
    mia.sees("No order waits for a transfer")
    await mia.says(order.number.lower())
    await mia.taps("A transfer has arrived")
    await mia.taps("Exactly €24.00")

    mia.sees("it came late, and the order stands again")
    alice.sees("came late, but the goods were still there")


async def test_credit_pays_a_part_and_comes_back_when_the_order_is_called_off(town: Town) -> None:
    alice, _ = await with_credit(town)
    await alice.puts_into_cart("Teapot")
    await alice.checks_out()

    await alice.taps("Use €5.00 credit")
    alice.sees("Your store credit: -€5.00", "To pay: €19.00")
    await alice.taps("Using €5.00 credit")
    alice.sees("Use €5.00 credit")
    await alice.taps("Use €5.00 credit")
    await alice.taps("Pay €19.00")
    alice.sees("Your store credit: -€5.00")
    assert (await alice.pays()).total == 1900
    alice.sees("Your payment of €24.00")
    await alice.taps("Show the order")
    await alice.taps("Cancel order")
    await alice.taps("Cancel order")

    alice.sees("€5.00 of order", "are yours as store credit", "€19.00 go back to you")
    await alice.puts_into_cart("Teapot")
    await alice.checks_out()
    alice.sees("Use €5.00 credit")


async def test_whoever_cancels_may_keep_the_money_as_credit(town: Town) -> None:
    alice, mia = town.person("Alice"), await town.merchant("Mia")
    await town.sells("Teapot", price=2400)
    await alice.orders("Teapot")
    await alice.pays()
    await alice.taps("Show the order")

    await alice.taps("Cancel order")
    await alice.taps("Cancel and keep it as credit")

    alice.sees("€24.00 of order", "are yours as store credit")
    await mia.says("/merchant")
    mia.sees("Nothing else needs a person")
    await alice.puts_into_cart("Teapot")
    await alice.checks_out()
    await alice.taps("Use €24.00 credit")
    await alice.taps("Confirm the order · paid with your credit")
    alice.sees("Paid.")


async def test_staff_give_a_part_back_with_a_reason_and_it_becomes_a_task(town: Town) -> None:
    alice, mia = town.person("Alice"), await town.merchant("Mia")
    await town.sells("Teapot", price=2400)
    await alice.orders("Teapot")
    await alice.pays()
    await mia.taps("Open the order")

    await mia.taps("Refund")
    mia.sees("At most €24.00")
    await mia.says("99.00")
    assert "At most €24.00 can go back" in mia.screen.words
    await mia.says("4.00")
    mia.sees("€4.00 of order", "go back the way they were paid. Why?")
    await mia.taps_twice("It was damaged or wrong")

    alice.sees("€4.00 of order", "go back to you, the way you paid", "within a day")
    await mia.says("/merchant")
    await mia.taps("Tasks")
    mia.sees("Send €4.00 back")
    await mia.taps("1 sent back")
    alice.sees("The €4.00 of order", "have been sent back to you")
    mia.sees("Nothing needs a person")


async def test_what_waits_to_be_sent_back_may_become_credit_instead(rich_town: Town) -> None:
    town, alice = rich_town, rich_town.person("Alice")
    mia = await town.merchant("Mia")
    await town.sells("Teapot", price=2400)
    await alice.orders("Teapot", by="Pay by bank transfer")
    await mia.says("/merchant")
    await mia.taps("Bank transfers")
    await mia.taps("€24.00")
    await mia.says("25.00")
    mia.sees("€1.00 more than is due")
    await mia.taps("Confirm")
    alice.sees("You paid €1.00 more than order")

    await mia.says("/merchant")
    await mia.taps("Tasks")
    mia.sees("paid by bank transfer")
    assert max(len(row) for row in mia.screen.labels) == 2
    await mia.taps_twice("1 as credit")

    mia.sees("Nothing needs a person")
    alice.sees("€1.00 of order", "are yours as store credit")
    await alice.puts_into_cart("Teapot")
    await alice.checks_out()
    alice.sees("Use €1.00 credit")


async def test_staff_give_a_part_back_as_credit(town: Town) -> None:
    alice, mia = town.person("Alice"), await town.merchant("Mia")
    await town.sells("Teapot", price=2400)
    await alice.orders("Teapot")
    await alice.pays()
    await mia.taps("Open the order")
    await mia.taps("Refund")
    await mia.says("4.00")
    await mia.taps("As store credit")

    await mia.taps("Agreed with the customer")

    alice.sees("€4.00 of order", "are yours as store credit")
    mia.sees("€4.00 is store credit of the customer now", "Paid: €24.00, of which €4.00 have gone back")
    await mia.taps("Refund")
    await mia.taps("All of it: €20.00")
    await mia.taps("As store credit")
    await mia.taps("Agreed with the customer")
    assert "↩ Refund" not in mia.labels
    await mia.forges("m.rf:1")
    mia.sees("can go back: all that was paid has gone back")


async def test_whoever_has_no_right_to_money_sees_no_button_and_forged_ones_refuse(rich_town: Town) -> None:
    town, alice = rich_town, rich_town.person("Alice")
    will = await town.merchant("Will", Role.WAREHOUSE)
    await town.sells("Teapot", price=2400)
    await alice.orders("Teapot", by="Pay on delivery")
    await will.says("/open_orders")
    await will.taps("€24.00")
    assert not [label for label in will.labels if "Refund" in label or "credit" in label or "transfer" in label]

    for forged in ("m.rf:1", "m.rf!:1:100:2400:goodwill:0", "m.gift!:1:100:word:goodwill", "m.bank!:1:2400:0"):
        await will.forges(forged)
        assert "You may not do this" in will.toast + will.screen.words, forged


async def test_paysupport_shows_payments_and_the_way_to_a_person(town: Town) -> None:
    alice = town.person("Alice")
    await alice.says("/paysupport")
    alice.sees("You have not paid anything here yet", "Telegram cannot help with purchases", "Support")
    await town.sells("Teapot", price=2400)
    await alice.orders("Teapot")
    await alice.says("/paysupport")
    alice.sees("€24.00 for order", "not paid yet")
    await alice.pays()

    await alice.says("/paysupport")
    [order] = await town.orders_of(alice)
    alice.sees(f"€24.00 for order {order.number}: paid")
    await alice.taps(f"Order {order.number}")
    alice.sees("Paid.")


async def test_a_fourth_order_to_be_paid_on_delivery_is_refused_in_words(rich_town: Town) -> None:
    town, alice = rich_town, rich_town.person("Alice")
    await town.sells("Teapot", price=2400, on_hand=9)
    for _ in range(3):
        await alice.orders("Teapot", by="Pay on delivery")

    await alice.orders("Teapot", by="Pay on delivery")

    assert "You have 3 orders that are still to be paid on delivery" in alice.toast + alice.screen.words
    assert len(await town.orders_of(alice)) == 3


async def test_the_wallet_tells_what_somebody_has_and_what_became_of_it(town: Town) -> None:
    alice, _ = await with_credit(town)
    await alice.puts_into_cart("Teapot")
    await alice.checks_out()
    await alice.taps("Use €5.00 credit")
    await alice.taps("Pay €19.00")

    await alice.says("/wallet")
    alice.sees("Store credit: €0.00", "€5.00 more are set apart", "+ €5.00", "from the shop", "− €5.00", "for an order")
    bob = town.person("Bob")
    await bob.says("/wallet")

    bob.sees("Store credit: none")


async def test_a_free_sample_beside_a_teapot_is_one_payment_and_two_orders(town: Town) -> None:
    alice = town.person("Alice")
    await an_ebook(town, price=0)
    await town.sells("Teapot", price=2400)
    await alice.puts_into_cart("E-book", "Teapot")
    await alice.checks_out()

    await alice.taps("Pay €24.00")
    await alice.pays()

    assert [one.total.amount for one in await town.orders_of(alice)] == [0, 2400]


@dataclass(frozen=True)
class Shells:
    """A way to pay that another package brings: explained in words, and heard of by nobody here."""

    name: str = "shells"
    kinds: frozenset[str] = frozenset({"physical"})
    pays_later: bool = False

    def instructions(self, owed: Owed, number: str, language: str) -> str:
        return f"Bring {owed.amount} in shells to the beach and say {number}."

    async def truth(self, owed: Owed) -> Truth:
        return Truth.UNPAID


async def test_a_way_to_pay_that_a_package_brings_is_explained_in_its_own_words(town: Town) -> None:
    town.front.providers = {"shells": Shells()}
    alice = town.person("Alice")
    await town.sells("Teapot", price=2400)

    await alice.orders("Teapot", by="Pay €24.00")
    [order] = await town.orders_of(alice)
    alice.sees(f"Bring 24.00 EUR in shells to the beach and say {order.number}.")
    await alice.taps("Back")
    alice.does_not_see("in shells")
    await alice.taps("Pay €24.00")

    alice.sees("in shells")
    assert not [one for one in alice.chat() if one.invoice]


async def dear_order(town: Town) -> Actor:
    """Alice has paid for a samovar of €300.00."""
    alice = town.person("Alice")
    await town.sells("Samovar", price=30000, on_hand=9)
    await alice.orders("Samovar")
    await alice.pays()
    return alice


async def test_a_refund_over_the_limit_waits_for_a_second_person(town: Town) -> None:
    mia, pat, alice = await town.merchant("Mia"), await town.merchant("Pat"), await dear_order(town)
    await mia.taps("Open the order")
    await mia.taps("Refund")
    await mia.says("150.00")
    await mia.taps_twice("Our mistake")
    pat.does_not_see("One person alone may not decide this")
    mia.sees("Paid: €300.00, of which €150.00 still have to go back")
    alice.sees("€150.00")

    await mia.taps("Refund")
    await mia.says("60.00")
    await mia.taps("Our mistake")
    mia.sees("€60.00 is more than one person may send back of an order alone", "nothing has moved yet")
    alice.does_not_see("€60.00")
    pat.sees("One person alone may not decide this", "Refund for order", "€60.00")
    await pat.taps("Approve")
    await pat.forges("m.eye=:1")

    pat.sees("Approved and done")
    alice.sees("€60.00 of order")
    await mia.says("/open_orders")
    await mia.taps("€300.00")
    mia.sees("Paid: €300.00, of which €210.00 still have to go back")


async def test_credit_over_the_limit_waits_for_a_second_person_however_it_is_parted(town: Town) -> None:
    mia, pat, alice = await town.merchant("Mia"), await town.merchant("Pat"), await dear_order(town)
    await mia.taps("Open the order")
    await mia.taps("Give credit")
    await mia.says("30.00")
    await mia.taps_twice("Our mistake")
    mia.sees("The customer has €30.00 more to spend")
    pat.does_not_see("One person alone may not decide this")
    await gives_credit(mia, "30.00")
    mia.sees("€30.00 is more than one person may give a customer alone", "nothing was given yet")

    pat.sees("Store credit for Alice", "€30.00")
    await pat.taps("Approve")
    pat.sees("Approved and done")
    assert len([one for one in alice.chat() if "given you €30.00 store credit" in one.words]) == 2


async def test_a_shop_of_one_decides_alone(town: Town) -> None:
    mia, _ = await town.merchant("Mia"), await dear_order(town)
    await mia.taps("Open the order")
    await mia.taps("Refund")
    await mia.taps("All of it")
    await mia.taps("Our mistake")

    mia.sees("€300.00 are going back")


async def test_something_comes_off_before_the_order_is_paid(town: Town) -> None:
    mia, alice = await town.merchant("Mia"), town.person("Alice")
    await town.sells("Teapot", price=2400)
    await alice.orders("Teapot", by="Pay €")
    (order,) = await town.orders_of(alice)

    await mia.says("/open_orders")
    await mia.says(order.number)
    await mia.taps("Take something off")
    mia.sees("which costs €24.00", "up to €23.")
    await mia.says("2.50")
    mia.sees("€2.50 off order", "The customer reads them")
    await mia.says("For the scratched lid")

    mia.sees("€2.50 was taken off", "For the scratched lid: -€2.50", "Total: €21.50")
    alice.sees("The shop took €2.50 off order", "For the scratched lid", "To pay: €21.50")
    await alice.taps("Pay €21.50")
    paid = await alice.pays()
    assert (paid.paid, paid.total) == (True, 2150)
    await mia.says("/open_orders")
    await mia.says(order.number)
    assert "🏷 Take something off" not in mia.labels


async def test_something_comes_off_an_order_that_is_paid_in_stars(rich_town: Town) -> None:
    town, alice = rich_town, rich_town.person("Alice")
    mia = await town.merchant("Mia")
    await an_ebook(town)
    await alice.orders("E-book", by="Pay 769")
    (order,) = await town.orders_of(alice)

    await mia.says("/open_orders")
    await mia.says(order.number)
    await mia.taps("Take something off")
    await mia.says("5.00")
    await mia.says("For the typos")

    alice.sees("To pay: €4.99")
    assert [label for label in alice.labels if "Pay" in label] == ["Pay 384 ⭐"]
    await alice.taps("Show the order")
    alice.sees("which is 384 ⭐")
    assert "769" not in alice.screen.words.replace(order.number, "its number")
    assert [label for label in alice.labels if "Pay" in label] == ["Pay 384 ⭐"]
    await alice.taps("Pay 384 ⭐")
    paid = await alice.pays()
    assert (paid.paid, paid.total) == (True, 384)


async def test_more_than_may_come_off_is_refused_in_words(town: Town) -> None:
    mia, alice = await town.merchant("Mia"), town.person("Alice")
    await town.sells("Teapot", price=2400)
    await alice.orders("Teapot", by="Pay €")
    (order,) = await town.orders_of(alice)

    await mia.says("/open_orders")
    await mia.says(order.number)
    await mia.taps("Take something off")
    await mia.says("24.00")

    mia.sees("not between nothing and", "Nothing was taken off")
