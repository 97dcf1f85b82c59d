"""Answers to what a person's app waits for: taps, deliveries, the last word before paying."""

from __future__ import annotations

from bot.playground.errors import bad_request
from bot.playground.invoices import read_prices
from bot.playground.parameters import Call, FieldError, Json, text_field

_TOAST = 200


def answer_callback_query(call: Call) -> bool:
    """Answer a tap: nothing, a toast, an alert, or an address to open."""
    text = call.text("text")
    question = call.telegram.questions.open_for("callback", call.text("callback_query_id"), call.bot)
    if len(text) > _TOAST:
        raise bad_request("MESSAGE_TOO_LONG")
    answer = {"text": text or None, "alert": call.flag("show_alert"), "url": call.text("url") or None}
    if answer["url"] and not str(answer["url"]).startswith(f"https://t.me/{call.bot.username}?start="):
        raise bad_request("URL_INVALID")
    question.give(answer)
    question.about.answered_with(answer)
    return True


def answer_shipping_query(call: Call) -> bool:
    """Offer ways of delivery, or say why there is none."""
    if not call.flag("ok"):
        fields: Json = {"ok": False, "reason": _reason(call)}
    else:
        fields = {"ok": True, "options": _shipping_options(call)}
    call.telegram.questions.open_for("shipping", call.text("shipping_query_id"), call.bot).give(fields)
    return True


def answer_pre_checkout_query(call: Call) -> bool:
    """Let the money move, or say why not."""
    fields: Json = {"ok": True} if call.flag("ok") else {"ok": False, "reason": _reason(call)}
    call.telegram.questions.open_for("pre_checkout", call.text("pre_checkout_query_id"), call.bot).give(fields)
    return True


def _reason(call: Call) -> str:
    reason = call.text("error_message")
    if not reason:
        raise bad_request('parameter "error_message" is required')
    return reason


def _shipping_options(call: Call) -> list[Json]:
    raw = call.json("shipping_options", "can't parse shipping options JSON object")
    if raw is None:
        raise bad_request("can't parse shipping options JSON object")
    if not isinstance(raw, list):
        raise bad_request("expected an Array of shipping options")
    if not raw:
        raise bad_request("there must be at least one shipping option")
    options = [_shipping_option(entry) for entry in raw]
    if len({option["id"] for option in options}) < len(options):
        raise bad_request("SHIPPING_ID_DUPLICATE")
    return options


def _shipping_option(raw: object) -> Json:
    try:
        if not isinstance(raw, dict):
            raise FieldError("ShippingOption must be an Object")
        id_, title = text_field(raw, "id", required=True), text_field(raw, "title", required=True)
        if not id_:
            raise FieldError("ShippingOption identifier must be non-empty")
        if not title:
            raise FieldError("ShippingOption title must be non-empty")
        prices = read_prices(raw.get("prices"))
        if not prices:
            raise FieldError("there must be at least one price")
    except FieldError as error:
        raise bad_request(f"can't parse shipping option: {error}") from None
    return {"id": id_, "title": title, "prices": [price.as_json() for price in prices]}


METHODS = {
    "answerCallbackQuery": answer_callback_query,
    "answerShippingQuery": answer_shipping_query,
    "answerPreCheckoutQuery": answer_pre_checkout_query,
}
