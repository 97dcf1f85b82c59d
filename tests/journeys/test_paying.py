"""Paying: money moves once, for the right order, by the right person, and is never lost."""

from __future__ import annotations

from datetime import timedelta

import pytest

from bot.playground import PayResult
from commerce import payments
from tests.actors import Actor
from tests.town import Town

MINUTE = timedelta(minutes=1)


async def with_a_bill(town: Town, on_hand: int = 1) -> tuple[Actor, int]:
    """Alice has ordered a teapot and sees its bill."""
    teapot = await town.sells("Teapot", on_hand=on_hand)
    alice = town.person("Alice")
    await alice.orders("Teapot")
    return alice, teapot


async def test_a_declined_card_charges_nothing_and_can_be_tried_again(town: Town) -> None:
    alice, teapot = await with_a_bill(town)

    declined = await alice.pays(succeed=False)
    assert declined.outcome == "declined"
    alice.sees("Waiting for your payment")
    assert (await alice.pays()).paid

    alice.sees("Thank you! Your payment of €24.00", "Paid.")
    assert await town.left(teapot) == 0


async def test_a_bill_paid_on_two_devices_at_once_is_returned_once(town: Town) -> None:
    mia = await town.merchant("Mia")
    alice, _ = await with_a_bill(town)

    paid = await alice.pays(times=2)

    assert paid.paid
    assert paid.again[0].paid
    alice.sees("Thank you!", "was paid twice: the second €24.00 go back to you", "within a day")
    mia.sees("€24.00 have to go back to a customer by hand")
    await mia.taps("Open tasks")
    await mia.taps("1 sent back")
    alice.sees("have been sent back to you")
    mia.sees("Nothing needs a person")


async def test_a_bill_paid_already_refuses_to_be_paid_again(town: Town) -> None:
    alice, _ = await with_a_bill(town)
    bill = alice.bill()
    await alice.taps("Pay €24.00", under=alice.message("Waiting for your payment"))
    assert (await alice.pays(message_id=bill.id)).paid

    refused = await alice.pays()

    assert (refused.outcome, refused.reason) == (
        "refused",
        _number(alice, "Order {} is paid already. You have not been charged again."),
    )


async def test_the_bill_of_an_expired_order_is_refused_in_words(town: Town) -> None:
    alice, teapot = await with_a_bill(town)

    await town.passes(15 * MINUTE, hearing=False)
    refused = await alice.pays()
    assert refused.outcome == "refused"
    assert "You have not been charged" in (refused.reason or "")
    alice.sees("was not paid in time", "You have not been charged", "Expired.")
    await alice.says("/cart")

    alice.sees("1 × Teapot")
    assert await town.left(teapot) == 1


def bills(actor: Actor) -> list[str]:
    """What the bills in somebody's chat are called."""
    return [one.invoice.title for one in actor.chat() if one.invoice is not None]


async def test_no_bill_of_an_order_that_expired_stays_in_the_chat(town: Town) -> None:
    alice, _ = await with_a_bill(town)
    await alice.taps("Pay €", under=alice.message("📦 Order"))
    assert len(bills(alice)) == 2

    await town.passes(15 * MINUTE)

    assert bills(alice) == []
    alice.sees("was not paid in time")


async def test_the_bill_of_an_order_that_was_paid_stays_as_a_receipt_whatever_follows(town: Town) -> None:
    alice, _ = await with_a_bill(town)
    await alice.pays()
    assert len(bills(alice)) == 1

    await alice.taps("Show the order")
    await alice.taps("Cancel order")
    await alice.taps("Cancel order")

    assert len(bills(alice)) == 1


async def test_a_bill_that_its_reader_deleted_is_missed_by_nobody(town: Town) -> None:
    alice, _ = await with_a_bill(town)
    await alice.does(alice.person.deletes(alice.bill().id))

    await town.passes(15 * MINUTE)

    alice.sees("was not paid in time")
    assert town.refusals() == ["deleteMessage: Bad Request: message to delete not found"]


async def test_the_bill_is_refused_in_chinese_too(town: Town) -> None:
    await town.sells("茶壶")
    wei = town.person("Wei", "zh")
    await wei.says("茶壶")
    await wei.taps("茶壶")
    await wei.taps("加入购物车")
    await wei.taps("购物车")
    await wei.taps("去结算")
    await wei.says("王小明\n南京东路 100 号\n200001 上海\n中国")
    await wei.taps("标准配送")
    await wei.taps("接受条款")
    await wei.taps("付款 €24.00")

    await town.passes(16 * MINUTE, hearing=False)
    refused = await wei.pays()

    assert "付款时间已过" in (refused.reason or "")
    assert "没有被扣款" in (refused.reason or "")
    wei.sees("没有按时付款", "没有扣款")


async def test_somebody_else_cannot_pay_a_bill_that_was_passed_on(town: Town) -> None:
    alice, _ = await with_a_bill(town)
    bob, wei = town.person("Bob"), town.person("Wei", "zh")

    refused = [await _pays_for(town, one, alice) for one in (bob, wei)]

    assert [one.outcome for one in refused] == ["refused", "refused"]
    assert "only they can pay it. You have not been charged." in (refused[0].reason or "")
    assert "只能由本人支付。您没有被扣款。" in (refused[1].reason or "")
    alice.sees("Waiting for your payment")


async def test_money_sent_in_the_last_second_arrives_later_and_counts(town: Town) -> None:
    alice, teapot = await with_a_bill(town)
    bob = town.person("Bob")

    await town.passes(15 * MINUTE - timedelta(seconds=1))
    paid = await alice.pays(success_after=timedelta(seconds=91))

    assert paid.paid
    alice.sees("Thank you!", "Paid.")
    alice.does_not_see("Expired")
    assert await town.left(teapot) == 0
    await bob.says("teapot")
    await bob.taps("Teapot")
    bob.sees("Sold out")


async def test_money_that_comes_late_brings_the_order_back_while_there_is_stock(town: Town) -> None:
    mia = await town.merchant("Mia")
    alice, teapot = await with_a_bill(town)

    await town.passes(14 * MINUTE)
    paid = await alice.pays(success_after=20 * MINUTE)

    assert paid.paid
    alice.sees("came late, but the goods were still there: your order stands", "Paid.")
    mia.sees("New order")
    assert await town.left(teapot) == 0
    await alice.taps("Show the order")
    await alice.taps("Track")
    alice.sees("expired unpaid", "paid late, and brought back")


async def test_money_that_comes_when_the_goods_are_gone_goes_back(town: Town) -> None:
    mia = await town.merchant("Mia")
    alice, teapot = await with_a_bill(town)

    await town.passes(14 * MINUTE)
    paying = await alice.begins_to_pay()
    await town.passes(12 * MINUTE, hearing=False)
    await town.stocks(teapot, 0)
    await town.settles()
    assert (await paying).paid

    alice.sees("came when its time was over and the goods were gone: €24.00 go back to you")
    alice.sees("Expired.", "The €24.00 you paid are on their way back to you")
    mia.sees("€24.00 have to go back")
    await mia.taps("Open tasks")
    mia.sees("Send €24.00 back")
    await mia.taps("1 sent back")
    alice.sees("have been sent back")
    await alice.taps("Show the order")

    alice.sees("The €24.00 you paid have gone back to you")


async def test_an_order_that_costs_nothing_is_placed_without_paying(town: Town) -> None:
    mia = await town.merchant("Mia")
    await town.sells("Tea sample", price=0)
    alice = town.person("Alice")

    await alice.orders("Tea sample", by="Confirm the order")

    alice.sees("Paid.", "Total: €0.00")
    assert not [one for one in alice.chat() if one.invoice]
    mia.sees("New order")
    await mia.taps("Open the order")
    mia.sees("Paid in full")


async def test_an_order_paid_on_delivery_is_promised_at_once_and_settled_in_cash(town: Town) -> None:
    mia = await town.merchant("Mia")
    teapot = await town.sells("Teapot", on_hand=3)
    alice = town.person("Alice")

    await alice.orders("Teapot", by="Pay on delivery")
    alice.sees("Ordered.", "To be paid on delivery")
    assert await town.left(teapot) == 2
    await town.passes(60 * MINUTE)
    mia.sees("New order")
    await mia.taps("Open the order")
    mia.sees("Still to be paid: €24.00")
    await mia.taps("Ship")
    await mia.taps("Another carrier")
    await mia.taps("It has no number")
    await mia.taps("Ship without a name")
    await mia.taps("delivered")
    await mia.taps("Money received")
    mia.sees("Paid in full")

    assert "Money received" not in " ".join(mia.labels)
    alice.sees("Thank you! Your payment of €24.00", "Delivered.")
    alice.does_not_see("To be paid on delivery")
    alice.does_not_see("You hear from us when it leaves")


async def test_nothing_is_paid_on_delivery_of_what_was_called_off(town: Town) -> None:
    await town.sells("Teapot")
    alice = town.person("Alice")
    await alice.orders("Teapot", by="Pay on delivery")
    alice.sees("To be paid on delivery")

    await alice.taps("Cancel order")
    await alice.taps("Cancel order")

    alice.sees("Cancelled.", "You have not been charged.")
    alice.does_not_see("To be paid on delivery")


async def test_a_shop_without_a_payment_provider_offers_what_it_can(without_provider: Town) -> None:
    town = without_provider
    await town.sells("Teapot")
    alice = town.person("Alice")
    await alice.puts_into_cart("Teapot")
    await alice.checks_out()

    assert [label for label in alice.labels if label.startswith("Pay")] == ["Pay on delivery · €24.00"]
    alice.does_not_see("Telegram's form")


@pytest.mark.parametrize("payload", ["nothing", "form:nothing", "🫖"])
async def test_a_bill_that_belongs_to_nothing_is_refused(town: Town, payload: str) -> None:
    alice, _ = await with_a_bill(town)
    await town.bills(alice, payload)

    refused = await alice.pays()

    assert refused.outcome == "refused"
    assert "You have not been charged" in (refused.reason or "")


async def test_money_nobody_asked_for_is_kept_visible_and_returned(town: Town) -> None:
    mia = await town.merchant("Mia")
    alice, _ = await with_a_bill(town)

    await town.hears_from_telegram(
        alice,
        successful_payment={
            "currency": "EUR",
            "total_amount": 990,
            "invoice_payload": "lost",
            "telegram_payment_charge_id": "stray-1",
            "provider_payment_charge_id": "ch-1",
        },
    )

    alice.sees("You paid €9.90 that belong to no order")
    mia.sees("Money came that belongs to no order")
    async with town.database.reading() as session:
        kinds = [task.kind for task in await payments.open_tasks(session)]
    assert kinds == [payments.TaskKind.MONEY_UNMATCHED]
    await mia.taps("Open tasks")
    await mia.taps("1 done")
    mia.sees("Nothing needs a person")


async def test_money_counts_wherever_its_bill_was_passed_on_to(town: Town) -> None:
    alice, _ = await with_a_bill(town)
    async with town.database.reading() as session:
        bill = (await payments.of_order(session, 1))[0]

    await town.hears_from_telegram(
        alice,
        chat={"id": -100, "type": "supergroup", "title": "Tea club"},
        successful_payment={
            "currency": "EUR",
            "total_amount": 2400,
            "invoice_payload": bill.ref,
            "telegram_payment_charge_id": "tg-1",
            "provider_payment_charge_id": "ch-1",
        },
    )

    alice.sees("Thank you! Your payment of €24.00")


async def _pays_for(town: Town, payer: Actor, owner: Actor) -> PayResult:
    """Pay a bill that its owner forwarded."""
    await payer.says("/start")
    await owner.does(owner.person.forwards(owner.bill().id, payer.person))
    forwarded = payer.person.sees(owner.person)[-1]
    return await payer.pays(message_id=forwarded.id, chat=owner.person)


def _number(actor: Actor, words: str) -> str:
    title = actor.bill().invoice
    assert title is not None
    return words.format(title.title.removeprefix("Order "))
