"""Invoices: what Telegram checks before it shows one, in the order and the words of the server."""

from __future__ import annotations

import json
from dataclasses import dataclass, field
from functools import cache
from importlib import resources
from typing import Any

from bot.playground.addresses import AddressError, checked_address
from bot.playground.errors import bad_request
from bot.playground.parameters import Call, FieldError, Json, integer_field, text_field

_STARS = "XTR"
_MOST_STARS = 100_000
_SUBSCRIPTION = 2_592_000
_MOST_MONEY = 9_999_999_999_99


@dataclass(frozen=True, slots=True)
class Price:
    """One line of an invoice; minor units, negative for a discount."""

    label: str
    amount: int

    def as_json(self) -> Json:
        """The LabeledPrice of the Bot API."""
        return {"label": self.label, "amount": self.amount}


@dataclass(eq=False)
class Invoice:
    """An invoice and who has paid it. Amounts are minor units; `link` is set for one that stands alone."""

    bot_id: int
    title: str
    description: str
    payload: str
    currency: str
    prices: tuple[Price, ...]
    max_tip: int = 0
    suggested_tips: tuple[int, ...] = ()
    start_parameter: str = ""
    photo_url: str = ""
    needs: frozenset[str] = frozenset()
    is_flexible: bool = False
    subscription_period: int = 0
    link: str = ""
    paid_by: set[int] = field(default_factory=set)
    offers: dict[tuple[int, str], Any] = field(default_factory=dict)

    @property
    def total(self) -> int:
        """What it costs before delivery and tip."""
        return sum(price.amount for price in self.prices)

    @property
    def in_stars(self) -> bool:
        """Whether it is paid in Telegram Stars."""
        return self.currency == _STARS

    def as_json(self) -> Json:
        """The Invoice of the Bot API."""
        return {
            "title": self.title,
            "description": self.description,
            "start_parameter": self.start_parameter,
            "currency": self.currency,
            "total_amount": self.total,
        }


def read_invoice(call: Call) -> Invoice:
    """The invoice a call describes. Raises `ApiError` for the first thing Telegram would refuse."""
    title, description, payload = (call.required(name) for name in ("title", "description", "payload"))
    currency = call.required("currency")
    prices = _prices(call)
    max_tip, tips = _tips(call)
    invoice = Invoice(
        bot_id=call.bot.id,
        title=title,
        description=description,
        payload=payload,
        currency=currency,
        prices=prices,
        max_tip=max_tip,
        suggested_tips=tips,
        start_parameter=call.text("start_parameter"),
        photo_url=call.text("photo_url"),
        needs=_needs(call),
        is_flexible=call.flag("is_flexible"),
        subscription_period=call.integer("subscription_period"),
    )
    _check_words(invoice)
    _check_money(call, invoice)
    _check_rest(call, invoice)
    return invoice


def read_prices(raw: Any) -> tuple[Price, ...]:
    """A list of labelled prices. Raises `ApiError`."""
    if not isinstance(raw, list):
        raise bad_request("expected an Array of labeled prices")
    try:
        return tuple(_price(entry) for entry in raw)
    except FieldError as error:
        raise bad_request(f"can't parse labeled price: {error}") from None


@cache
def currency_limits() -> dict[str, tuple[int, int]]:
    """The least and the most a payment may be, in minor units, by currency code."""
    source = resources.files("bot.playground").joinpath("currencies.json").read_text("utf-8")
    return {code: (least, most) for code, (least, most) in json.loads(source)["limits"].items()}


def _price(entry: Any) -> Price:
    if not isinstance(entry, dict):
        raise FieldError("LabeledPrice must be an Object")
    label = text_field(entry, "label", required=True)
    amount = entry.get("amount")
    if amount is None:
        raise FieldError('Can\'t find field "amount"')
    if isinstance(amount, bool) or not (isinstance(amount, int) or str(amount).lstrip("-").isdigit()):
        raise FieldError('Field "amount" must be of type Number or String')
    if not label:
        raise FieldError("LabeledPrice label must be non-empty")
    return Price(label, int(amount))


def _prices(call: Call) -> tuple[Price, ...]:
    raw = call.json("prices", "can't parse prices JSON object")
    if raw is None:
        raise bad_request("can't parse prices JSON object")
    prices = read_prices(raw)
    if not prices:
        raise bad_request("there must be at least one price")
    total = sum(price.amount for price in prices)
    if total <= 0:
        raise bad_request("total price must be positive")
    if max(total, *(abs(price.amount) for price in prices)) > _MOST_MONEY:
        raise bad_request("too big amount of the currency specified")
    return prices


def _tips(call: Call) -> tuple[int, tuple[int, ...]]:
    most = call.integer("max_tip_amount")
    if not 0 <= most <= _MOST_MONEY:
        raise bad_request("invalid max_tip_amount of the currency specified")
    raw = call.json("suggested_tip_amounts", "can't parse suggested tip amounts JSON object") or []
    if not isinstance(raw, list):
        raise bad_request("expected an Array of suggested tip amounts")
    if len(raw) > 4:
        raise bad_request("there can be at most 4 suggested tip amounts")
    tips = tuple(integer_field({"tip": tip}, "tip") for tip in raw)
    if any(tip <= 0 for tip in tips):
        raise bad_request("suggested tip amount must be positive")
    if any(tip > most for tip in tips):
        raise bad_request("suggested tip amount can't be bigger than max_tip_amount")
    if list(tips) != sorted(set(tips)):
        raise bad_request("SUGGESTED_TIP_AMOUNTS_INVALID")
    return most, tips


def _needs(call: Call) -> frozenset[str]:
    asked = {
        "name": call.flag("need_name"),
        "phone": call.flag("need_phone_number"),
        "email": call.flag("need_email"),
        "address": call.flag("need_shipping_address") or call.flag("is_flexible"),
    }
    return frozenset(name for name, wanted in asked.items() if wanted)


def _check_words(invoice: Invoice) -> None:
    if len(invoice.title) > 32:
        raise bad_request("INVOICE_TITLE_INVALID")
    if len(invoice.description) > 255:
        raise bad_request("INVOICE_DESCRIPTION_INVALID")
    if len(invoice.payload.encode()) > 128:
        raise bad_request("INVOICE_PAYLOAD_INVALID")


def _check_money(call: Call, invoice: Invoice) -> None:
    if invoice.in_stars:
        _check_stars(call, invoice)
        return
    if not _provider_fits(call, call.text("provider_token")):
        raise bad_request("PAYMENT_PROVIDER_INVALID")
    if invoice.currency not in currency_limits():
        raise bad_request("CURRENCY_INVALID")
    least, most = currency_limits()[invoice.currency]
    if not least <= invoice.total <= most:
        raise bad_request("CURRENCY_TOTAL_AMOUNT_INVALID")
    if invoice.subscription_period:
        raise bad_request("SUBSCRIPTION_PERIOD_INVALID")


def _check_stars(call: Call, invoice: Invoice) -> None:
    plain = not invoice.max_tip and not invoice.suggested_tips and not call.text("provider_token")
    if not plain or invoice.needs or len(invoice.prices) != 1 or invoice.total > _MOST_STARS:
        raise bad_request("STARS_INVOICE_INVALID")
    if invoice.subscription_period not in {0, _SUBSCRIPTION}:
        raise bad_request("SUBSCRIPTION_PERIOD_INVALID")


def _provider_fits(call: Call, token: str) -> bool:
    """BotFather's tokens look like `123:TEST:…` or `123:LIVE:…`; a bot may be limited to its own."""
    if call.bot.provider_tokens:
        return token in call.bot.provider_tokens
    parts = token.split(":")
    return len(parts) == 3 and parts[0].isdigit() and parts[1] in {"TEST", "LIVE"} and bool(parts[2])


def _check_rest(call: Call, invoice: Invoice) -> None:
    start = invoice.start_parameter
    if start and (len(start) > 64 or not start.replace("_", "").replace("-", "").isalnum() or not start.isascii()):
        raise bad_request("START_PARAM_INVALID")
    provider_data = call.text("provider_data")
    if provider_data:
        try:
            json.loads(provider_data)
        except ValueError:
            raise bad_request("DATA_JSON_INVALID") from None
    if invoice.photo_url:
        try:
            checked_address(invoice.photo_url)
        except AddressError:
            raise bad_request("WEBDOCUMENT_URL_INVALID") from None
