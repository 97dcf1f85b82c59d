"""Paying from the tap to the money: who is asked what, in which order, and what a bot may do wrong."""

from __future__ import annotations

import asyncio
from datetime import timedelta
from typing import Any

import pytest

from bot.playground import Address, NotPossible, PayResult, Person, Telegram
from commerce.kit import clock
from tests.contracts.conftest import Shop, others_go_first
from tests.contracts.test_invoices import GOOD, STARS

OPTIONS = [
    {"id": "post", "title": "Post, 3 days", "prices": [{"label": "Post", "amount": 500}]},
    {"id": "pickup", "title": "Pickup", "prices": [{"label": "Pickup", "amount": 0}]},
]
TOO_OLD = "400 Bad Request: query is too old and response timeout expired or query ID is invalid"


async def asked(shop: Shop, kind: str) -> dict[str, Any]:
    """Wait for the next update, which is of this kind, and confirm it."""
    update = (await shop.call("getUpdates", timeout=5))[0]
    await shop.call("getUpdates", offset=update["update_id"] + 1)
    found: dict[str, Any] = update[kind]
    return found


async def agree(shop: Shop) -> dict[str, Any]:
    """Let the next payment through."""
    query = await asked(shop, "pre_checkout_query")
    await shop.call("answerPreCheckoutQuery", pre_checkout_query_id=query["id"], ok=True)
    return query


async def test_a_payment_is_checked_then_told(shop: Shop, alice: Person) -> None:
    await shop.call("sendInvoice", chat_id=alice.id, **GOOD)

    paying = asyncio.create_task(alice.pays())
    query = await agree(shop)
    result = await paying

    told = (await asked(shop, "message"))["successful_payment"]
    assert (query["total_amount"], query["currency"], query["invoice_payload"]) == (2400, "EUR", "order-1")
    assert (told["total_amount"], told["invoice_payload"]) == (2400, "order-1")
    assert result == PayResult(
        "paid", None, told["telegram_payment_charge_id"], told["provider_payment_charge_id"], 2400
    )
    assert alice.sees()[-1].service == "successful_payment"
    card = alice.sees()[-2]
    assert (card.invoice is not None and card.invoice.paid, card.buttons) == (True, ())


async def test_a_refusal_reaches_the_person_and_no_money_moves(shop: Shop, alice: Person) -> None:
    await shop.call("sendInvoice", chat_id=alice.id, **GOOD)

    paying = asyncio.create_task(alice.pays())
    query = await asked(shop, "pre_checkout_query")
    await shop.call(
        "answerPreCheckoutQuery",
        pre_checkout_query_id=query["id"],
        ok=False,
        error_message="Sold out. Nothing charged.",
    )

    result = await paying
    assert (result.outcome, result.reason, shop.updates()) == ("refused", "Sold out. Nothing charged.", [])


async def test_a_refusal_needs_words_and_an_answer_counts_once(shop: Shop, alice: Person) -> None:
    await shop.call("sendInvoice", chat_id=alice.id, **GOOD)
    paying = asyncio.create_task(alice.pays())
    query = await asked(shop, "pre_checkout_query")

    wordless = await shop.refused("answerPreCheckoutQuery", pre_checkout_query_id=query["id"], ok=False)
    await shop.call("answerPreCheckoutQuery", pre_checkout_query_id=query["id"], ok=True)
    await paying
    twice = await shop.refused("answerPreCheckoutQuery", pre_checkout_query_id=query["id"], ok=True)

    assert wordless == '400 Bad Request: parameter "error_message" is required'
    assert twice == TOO_OLD


async def test_after_ten_seconds_it_is_too_late(shop: Shop, alice: Person) -> None:
    await shop.call("sendInvoice", chat_id=alice.id, **GOOD)
    paying = asyncio.create_task(alice.pays())
    query = await asked(shop, "pre_checkout_query")

    clock.advance(timedelta(seconds=9.9))
    await others_go_first()
    assert not paying.done()
    clock.advance(timedelta(seconds=0.1))

    assert (await paying).outcome == "timed_out"
    late = await shop.refused("answerPreCheckoutQuery", pre_checkout_query_id=query["id"], ok=True)
    assert late == TOO_OLD


async def test_a_declined_card_leaves_the_bot_without_news(shop: Shop, alice: Person) -> None:
    await shop.call("sendInvoice", chat_id=alice.id, **GOOD)

    paying = asyncio.create_task(alice.pays(succeed=False))
    await agree(shop)

    assert (await paying).outcome == "declined"
    assert shop.updates() == []
    card = alice.sees()[-1].invoice
    assert card is not None
    assert not card.paid


async def test_delivery_is_asked_before_the_total_is_known(shop: Shop, alice: Person) -> None:
    await shop.call("sendInvoice", chat_id=alice.id, **GOOD, is_flexible=True, need_name=True, need_phone_number=True)
    lane = Address("DE", "Berlin", "Hutweg 2", "10115")

    paying = asyncio.create_task(alice.pays(address=lane, shipping_option="post", name="A. Hatter"))
    shipping = await asked(shop, "shipping_query")
    await shop.call("answerShippingQuery", shipping_query_id=shipping["id"], ok=True, shipping_options=OPTIONS)
    query = await agree(shop)
    result = await paying

    assert "total_amount" not in shipping
    assert (shipping["invoice_payload"], shipping["shipping_address"]["city"]) == ("order-1", "Berlin")
    assert (query["total_amount"], query["shipping_option_id"]) == (2900, "post")
    assert query["order_info"]["name"] == "A. Hatter"
    assert query["order_info"]["shipping_address"]["post_code"] == "10115"
    assert query["order_info"]["phone_number"] == alice.phone.removeprefix("+")
    told = (await asked(shop, "message"))["successful_payment"]
    assert (told["shipping_option_id"], told["total_amount"], result.total) == ("post", 2900, 2900)


async def test_options_already_offered_for_an_address_are_not_asked_again(shop: Shop, alice: Person) -> None:
    sent = await shop.call("sendInvoice", chat_id=alice.id, **GOOD, is_flexible=True)

    looking = asyncio.create_task(alice.shipping_options(sent["message_id"]))
    shipping = await asked(shop, "shipping_query")
    await shop.call("answerShippingQuery", shipping_query_id=shipping["id"], ok=True, shipping_options=OPTIONS)
    offered = await looking
    paying = asyncio.create_task(alice.pays(shipping_option="Pickup"))
    query = await agree(shop)

    assert [option.title for option in offered.shipping_options] == ["Post, 3 days", "Pickup"]
    assert (query["total_amount"], (await paying).paid) == (2400, True)


async def test_somewhere_nothing_is_delivered_to(shop: Shop, alice: Person) -> None:
    await shop.call("sendInvoice", chat_id=alice.id, **GOOD, is_flexible=True)

    paying = asyncio.create_task(alice.pays())
    shipping = await asked(shop, "shipping_query")
    wordless = await shop.refused("answerShippingQuery", shipping_query_id=shipping["id"], ok=False)
    await shop.call("answerShippingQuery", shipping_query_id=shipping["id"], ok=False, error_message="Not to the moon")

    assert wordless == '400 Bad Request: parameter "error_message" is required'
    assert await paying == PayResult("refused", "Not to the moon")


@pytest.mark.parametrize(
    ("options", "refusal"),
    [
        (None, "can't parse shipping options JSON object"),
        ([], "there must be at least one shipping option"),
        ([{"title": "x", "prices": []}], "can't parse shipping option: Can't find field \"id\""),
        (
            [{"id": "", "title": "x", "prices": []}],
            "can't parse shipping option: ShippingOption identifier must be non-empty",
        ),
        (
            [{"id": "x", "title": "", "prices": []}],
            "can't parse shipping option: ShippingOption title must be non-empty",
        ),
        ([{"id": "x", "title": "x", "prices": []}], "can't parse shipping option: there must be at least one price"),
        ([OPTIONS[0], OPTIONS[0]], "SHIPPING_ID_DUPLICATE"),
    ],
)
async def test_shipping_options_telegram_refuses(shop: Shop, options: Any, refusal: str) -> None:
    got = await shop.refused("answerShippingQuery", shipping_query_id="1", ok=True, shipping_options=options)

    assert got == f"400 Bad Request: {refusal}"


async def test_two_devices_can_pay_the_same_invoice_at_once(shop: Shop, alice: Person) -> None:
    await shop.call("sendInvoice", chat_id=alice.id, **GOOD)

    paying = asyncio.create_task(alice.pays(times=2))
    await agree(shop)
    await agree(shop)
    result = await paying

    assert result.paid
    assert [again.paid for again in result.again] == [True]
    assert result.charge_id != result.again[0].charge_id
    with pytest.raises(NotPossible):
        await alice.pays()


async def test_a_link_can_be_paid_by_anybody_any_number_of_times(telegram: Telegram, shop: Shop, alice: Person) -> None:
    link = await shop.call("createInvoiceLink", **GOOD)
    bob = telegram.add_person("Bob")

    for person in (alice, bob, bob):
        paying = asyncio.create_task(person.pays(link=link))
        query = await agree(shop)
        assert (await paying).paid
        assert query["from"]["id"] == person.id
        assert (await asked(shop, "message"))["chat"]["id"] == person.id
    assert alice.looks_at(link).total == 2400


async def test_a_forwarded_invoice_is_paid_by_others_unless_it_names_a_start_parameter(
    telegram: Telegram, shop: Shop, alice: Person
) -> None:
    bob = telegram.add_person("Bob")
    open_one = await shop.call("sendInvoice", chat_id=alice.id, **GOOD)
    closed = await shop.call("sendInvoice", chat_id=alice.id, **GOOD, start_parameter="o_1")

    await alice.forwards(closed["message_id"], bob)
    with pytest.raises(NotPossible):
        await bob.pays(chat=alice)
    assert bob.sees(alice)[-1].buttons[0][0].value == "https://t.me/teapot_bot?start=o_1"

    await alice.forwards(open_one["message_id"], bob)
    paying = asyncio.create_task(bob.pays(chat=alice))
    await agree(shop)
    assert (await paying).paid


async def test_a_tip_is_added_to_the_total(shop: Shop, alice: Person) -> None:
    await shop.call("sendInvoice", chat_id=alice.id, **GOOD, max_tip_amount=300, suggested_tip_amounts=[100])

    paying = asyncio.create_task(alice.pays(tip=300))

    assert (await agree(shop))["total_amount"] == 2700
    assert (await paying).total == 2700
    with pytest.raises(NotPossible):
        await alice.pays(tip=1)


async def test_stars_are_booked_and_given_back_once(shop: Shop, alice: Person) -> None:
    link = await shop.call("createInvoiceLink", **STARS)
    paying = asyncio.create_task(alice.pays(link=link))
    await agree(shop)
    charge = {"user_id": alice.id, "telegram_payment_charge_id": (await paying).charge_id}
    await asked(shop, "message")
    assert await shop.call("getMyStarBalance") == {"amount": 50}

    await shop.call("refundStarPayment", **charge)

    refunded = (await asked(shop, "message"))["refunded_payment"]
    assert (refunded["total_amount"], refunded["invoice_payload"]) == (50, "order-1")
    assert await shop.refused("refundStarPayment", **charge) == "400 Bad Request: CHARGE_ALREADY_REFUNDED"
    moves = (await shop.call("getStarTransactions"))["transactions"]
    assert [("source" in move, "receiver" in move) for move in moves] == [(True, False), (False, True)]
    assert await shop.call("getMyStarBalance") == {"amount": 0}
    assert alice.sees()[-1].service == "refunded_payment"


async def test_a_subscription_tells_until_when(shop: Shop, alice: Person) -> None:
    link = await shop.call("createInvoiceLink", **STARS, subscription_period=2_592_000)
    paying = asyncio.create_task(alice.pays(link=link))
    await agree(shop)
    await paying

    told = (await asked(shop, "message"))["successful_payment"]
    assert told["subscription_expiration_date"] == int(clock.now().timestamp()) + 2_592_000
    assert told["is_first_recurring"] is True


async def test_a_receipt_keeps_the_other_buttons(shop: Shop, alice: Person) -> None:
    row = [{"text": "Pay", "pay": True}, {"text": "Details", "callback_data": "details"}]
    sent = await shop.call("sendInvoice", chat_id=alice.id, **GOOD, reply_markup={"inline_keyboard": [row]})
    paying = asyncio.create_task(alice.pays())
    await agree(shop)
    await paying
    shop.updates()

    await alice.presses(sent["message_id"], 0, 0)

    assert shop.updates()[0]["callback_query"]["data"] == "details"


async def test_charges_nobody_made_are_not_refunded(shop: Shop, alice: Person) -> None:
    unknown = await shop.refused("refundStarPayment", user_id=alice.id, telegram_payment_charge_id="x")
    stranger = await shop.refused("refundStarPayment", user_id=5, telegram_payment_charge_id="x")

    assert (unknown, stranger) == ("400 Bad Request: CHARGE_NOT_FOUND", "400 Bad Request: user not found")


async def test_watchers_follow_a_payment(telegram: Telegram, shop: Shop, alice: Person) -> None:
    await shop.call("sendInvoice", chat_id=alice.id, **GOOD)
    states = []
    telegram.subscribe(lambda happening: states.append(happening.payload.get("state")))

    paying = asyncio.create_task(alice.pays())
    await agree(shop)
    await paying

    assert [state for state in states if state] == ["checking", "paid"]
