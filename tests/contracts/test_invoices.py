"""Invoices Telegram refuses, in the order it looks at them."""

from __future__ import annotations

from typing import Any

import pytest

from bot.playground import Person
from tests.contracts.conftest import Shop

GOOD: dict[str, Any] = {
    "title": "Teapot",
    "description": "A blue teapot",
    "payload": "order-1",
    "currency": "EUR",
    "provider_token": "1:TEST:x",
    "prices": [{"label": "Teapot", "amount": 2400}],
}
STARS = {**GOOD, "currency": "XTR", "provider_token": "", "prices": [{"label": "Teapot", "amount": 50}]}

REFUSED = [
    ({"title": ""}, 'parameter "title" is required'),
    ({"description": ""}, 'parameter "description" is required'),
    ({"payload": ""}, 'parameter "payload" is required'),
    ({"currency": ""}, 'parameter "currency" is required'),
    ({"prices": "{"}, "can't parse prices JSON object"),
    ({"prices": None}, "can't parse prices JSON object"),
    ({"prices": {}}, "expected an Array of labeled prices"),
    ({"prices": []}, "there must be at least one price"),
    ({"prices": [5]}, "can't parse labeled price: LabeledPrice must be an Object"),
    ({"prices": [{"amount": 1}]}, "can't parse labeled price: Can't find field \"label\""),
    ({"prices": [{"label": "x"}]}, "can't parse labeled price: Can't find field \"amount\""),
    (
        {"prices": [{"label": "x", "amount": 1.5}]},
        'can\'t parse labeled price: Field "amount" must be of type Number or String',
    ),
    ({"prices": [{"label": "", "amount": 1}]}, "can't parse labeled price: LabeledPrice label must be non-empty"),
    ({"prices": [{"label": "x", "amount": 0}]}, "total price must be positive"),
    ({"prices": [{"label": "x", "amount": 5}, {"label": "y", "amount": -5}]}, "total price must be positive"),
    ({"prices": [{"label": "x", "amount": 10**15}]}, "too big amount of the currency specified"),
    ({"max_tip_amount": -1}, "invalid max_tip_amount of the currency specified"),
    ({"max_tip_amount": 9, "suggested_tip_amounts": [1, 2, 3, 4, 5]}, "there can be at most 4 suggested tip amounts"),
    ({"max_tip_amount": 9, "suggested_tip_amounts": [0]}, "suggested tip amount must be positive"),
    ({"suggested_tip_amounts": [5]}, "suggested tip amount can't be bigger than max_tip_amount"),
    ({"max_tip_amount": 9, "suggested_tip_amounts": [5, 4]}, "SUGGESTED_TIP_AMOUNTS_INVALID"),
    ({"title": "x" * 33}, "INVOICE_TITLE_INVALID"),
    ({"description": "x" * 256}, "INVOICE_DESCRIPTION_INVALID"),
    ({"payload": "é" * 65}, "INVOICE_PAYLOAD_INVALID"),
    ({"provider_token": ""}, "PAYMENT_PROVIDER_INVALID"),
    ({"provider_token": "somebody else's"}, "PAYMENT_PROVIDER_INVALID"),
    ({"currency": "XTZ", "provider_token": ""}, "PAYMENT_PROVIDER_INVALID"),
    ({"currency": "XXX"}, "CURRENCY_INVALID"),
    ({"prices": [{"label": "x", "amount": 50}]}, "CURRENCY_TOTAL_AMOUNT_INVALID"),
    ({"prices": [{"label": "x", "amount": 2_000_000}]}, "CURRENCY_TOTAL_AMOUNT_INVALID"),
    ({"subscription_period": 2592000}, "SUBSCRIPTION_PERIOD_INVALID"),
    ({"start_parameter": "a b"}, "START_PARAM_INVALID"),
    ({"provider_data": "{"}, "DATA_JSON_INVALID"),
    ({"photo_url": "http://localhost/x.png"}, "WEBDOCUMENT_URL_INVALID"),
    ({"reply_markup": {"inline_keyboard": [[{"text": "x", "callback_data": "x"}]]}}, "REPLY_MARKUP_BUY_EMPTY"),
    (
        {"reply_markup": {"inline_keyboard": [[{"text": "Pay", "pay": True}, {"text": "Pay", "pay": True}]]}},
        "BUTTON_TYPE_INVALID",
    ),
    ({"reply_markup": {"keyboard": [["x"]]}}, "inline keyboard expected"),
]

REFUSED_STARS = [
    ({"provider_token": "1:TEST:x"}, "STARS_INVOICE_INVALID"),
    ({"max_tip_amount": 5}, "STARS_INVOICE_INVALID"),
    ({"need_email": True}, "STARS_INVOICE_INVALID"),
    ({"prices": [{"label": "a", "amount": 1}, {"label": "b", "amount": 1}]}, "STARS_INVOICE_INVALID"),
    ({"prices": [{"label": "a", "amount": 100_001}]}, "STARS_INVOICE_INVALID"),
    ({"subscription_period": 5}, "SUBSCRIPTION_PERIOD_INVALID"),
]


@pytest.mark.parametrize(("change", "refusal"), REFUSED)
async def test_invoices_telegram_refuses(shop: Shop, alice: Person, change: dict[str, Any], refusal: str) -> None:
    got = await shop.refused("sendInvoice", chat_id=alice.id, **{**GOOD, **change})

    assert got == f"400 Bad Request: {refusal}"


@pytest.mark.parametrize(("change", "refusal"), REFUSED_STARS)
async def test_stars_have_rules_of_their_own(shop: Shop, alice: Person, change: dict[str, Any], refusal: str) -> None:
    got = await shop.refused("createInvoiceLink", **{**STARS, **change})

    assert got == f"400 Bad Request: {refusal}"


async def test_what_fits_just_so_is_accepted(shop: Shop, alice: Person) -> None:
    edge = {"title": "x" * 32, "description": "x" * 255, "payload": "é" * 64}
    discounted = [{"label": "Teapot", "amount": "2400"}, {"label": "Discount", "amount": -400}]

    sent = await shop.call("sendInvoice", chat_id=alice.id, **{**GOOD, **edge, "prices": discounted})

    assert (sent["invoice"]["total_amount"], sent["invoice"]["currency"]) == (2000, "EUR")
    assert alice.sees()[-1].labels == [["Pay"]]


async def test_a_bot_may_be_limited_to_its_own_provider_tokens(shop: Shop, alice: Person) -> None:
    shop.account.provider_tokens = frozenset({"1:LIVE:mine"})

    assert await shop.refused("createInvoiceLink", **GOOD) == "400 Bad Request: PAYMENT_PROVIDER_INVALID"
    assert (await shop.call("createInvoiceLink", **{**GOOD, "provider_token": "1:LIVE:mine"})).startswith(
        "https://t.me/$"
    )


async def test_the_buttons_of_an_invoice_begin_with_pay(shop: Shop, alice: Person) -> None:
    pay = [{"text": "Pay €24", "pay": True}]
    other = [{"text": "Cancel", "callback_data": "cancel"}]
    sent = await shop.call("sendInvoice", chat_id=alice.id, **GOOD, reply_markup={"inline_keyboard": [pay]})
    where = {"chat_id": alice.id, "message_id": sent["message_id"]}

    await shop.call("editMessageReplyMarkup", **where, reply_markup={"inline_keyboard": [pay, other]})

    assert alice.sees()[-1].labels == [["Pay €24"], ["Cancel"]]
    refusal = await shop.refused("editMessageReplyMarkup", **where, reply_markup={"inline_keyboard": [other]})
    assert refusal == "400 Bad Request: REPLY_MARKUP_BUY_EMPTY"


async def test_an_invoice_cannot_be_copied_nor_its_words_edited(shop: Shop, alice: Person) -> None:
    sent = await shop.call("sendInvoice", chat_id=alice.id, **GOOD)
    where = {"chat_id": alice.id, "message_id": sent["message_id"]}

    assert (
        await shop.refused("copyMessage", from_chat_id=alice.id, **where) == "400 Bad Request: message can't be copied"
    )
    assert (
        await shop.refused("editMessageText", text="x", **where)
        == "400 Bad Request: there is no text in the message to edit"
    )
