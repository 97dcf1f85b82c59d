"""Buttons under messages and under the composer: which ones Telegram accepts, and its words for the others."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from bot.playground.addresses import AddressError, checked_address
from bot.playground.errors import bad_request
from bot.playground.parameters import Call, FieldError, Json, flag_field, text_field

_MOST_INLINE = 100
_MOST_REPLY = 300
_INLINE_ROW = 8
_REPLY_ROW = 12
_MOST_BYTES = 10_000
_BUTTON_BYTES = 16
_STYLES = frozenset({"danger", "success", "primary"})


@dataclass(frozen=True, slots=True)
class Markup:
    """What a message brings along: `inline` buttons, a reply `keyboard`, its `remove`, or a `force`d reply."""

    kind: str
    data: Json

    @property
    def rows(self) -> list[list[Json]]:
        """The inline rows, empty for the other kinds."""
        rows: list[list[Json]] = self.data.get("inline_keyboard", [])
        return rows


@dataclass(frozen=True, slots=True)
class Place:
    """Where the buttons will be shown, which decides what they may do."""

    private: bool
    invoice: bool = False
    inline_only: bool = False


def read_markup(call: Call, place: Place, raw: Any = None) -> Markup | None:
    """The call's `reply_markup` (or the one given), checked; None when there is none. Raises `ApiError`."""
    if raw is None:
        raw = call.json("reply_markup", "can't parse reply keyboard markup JSON object")
    if raw is None:
        return None
    if not isinstance(raw, dict):
        raise bad_request("object expected as reply markup")
    if "inline_keyboard" in raw:
        return _inline(call, raw, place)
    if place.inline_only or place.invoice:
        if any(name in raw for name in ("keyboard", "remove_keyboard", "force_reply")):
            raise bad_request("inline keyboard expected")
        return None
    if "keyboard" in raw:
        return _reply(raw, place)
    if raw.get("remove_keyboard"):
        return Markup("remove", {"remove_keyboard": True, "selective": bool(raw.get("selective"))})
    if raw.get("force_reply"):
        return Markup("force", dict(raw))
    return None


def _inline(call: Call, raw: Json, place: Place) -> Markup | None:
    rows = _rows(raw, "inline_keyboard", "InlineKeyboardMarkup")
    read = [_inline_button(call, button, place) for row in rows for button in [*row, None]]
    keyboard = _regrouped(read, _INLINE_ROW)
    _check_size(keyboard, _MOST_INLINE)
    _check_pay(keyboard, place)
    return Markup("inline", {"inline_keyboard": keyboard}) if keyboard else None


def _rows(raw: Json, name: str, kind: str) -> list[list[Any]]:
    rows = raw[name]
    if not isinstance(rows, list):
        raise bad_request(f'Field "{name}" of the {kind} must be an Array')
    if not all(isinstance(row, list) for row in rows):
        raise bad_request(f'Field "{name}" of the {kind} must be an Array of Arrays')
    return rows


def _regrouped(buttons: list[Json | None], widest: int) -> list[list[Json]]:
    """Rows again, split where Telegram would not show so many side by side; None ends a row, {} is dropped."""
    rows: list[list[Json]] = [[]]
    for button in buttons:
        if button is None or len(rows[-1]) == widest:
            rows.append([])
        if button:
            rows[-1].append(button)
    return [row for row in rows if row]


def _check_size(keyboard: list[list[Json]], most: int) -> None:
    size = sum(_weight(button) for row in keyboard for button in row)
    if sum(map(len, keyboard)) > most or size > _MOST_BYTES:
        raise bad_request("reply markup is too long")


def _weight(button: Json) -> int:
    """About how many bytes a button takes on its way; the exact sum is Telegram's secret."""
    return _BUTTON_BYTES + sum(len(value.encode()) for value in button.values() if isinstance(value, str))


def _check_pay(keyboard: list[list[Json]], place: Place) -> None:
    buttons = [button for row in keyboard for button in row]
    for index, button in enumerate(buttons):
        if "pay" in button and (index > 0 or not place.invoice):
            raise bad_request("BUTTON_TYPE_INVALID")
    if place.invoice and buttons and "pay" not in buttons[0]:
        raise bad_request("REPLY_MARKUP_BUY_EMPTY")


def _inline_button(call: Call, raw: Any, place: Place) -> Json | None:
    if raw is None:
        return None
    try:
        if not isinstance(raw, dict):
            raise FieldError("InlineKeyboardButton must be an Object")
        text = text_field(raw, "text", required=True)
        if not text:
            return {}
        return {"text": text, **_styled(raw), **_action(call, raw, place)}
    except FieldError as error:
        raise bad_request(f"can't parse inline keyboard button: {error}") from None


def _styled(raw: Json) -> Json:
    style = text_field(raw, "style")
    if style and style not in _STYLES:
        raise bad_request("invalid button style specified")
    return {"style": style} if style else {}


def _action(call: Call, raw: Json, place: Place) -> Json:
    """The one thing a button does: the first action in the server's own order wins."""
    for name, read in _ACTIONS.items():
        if raw.get(name) not in (None, "", False) or (name.startswith("switch") and raw.get(name) == ""):
            return {name: read(call, raw[name], place)}
    raise FieldError("Text buttons are unallowed in the inline keyboard")


def _url(_: Call, value: Any, __: Place) -> str:
    try:
        return checked_address(_words(value, "url"))
    except AddressError as error:
        raise bad_request(f"inline keyboard button URL '{value}' is invalid: {error}") from None


def _callback_data(_: Call, value: Any, __: Place) -> str:
    data = _words(value, "callback_data")
    if len(data.encode()) > 64:
        raise bad_request("BUTTON_DATA_INVALID")
    return data


def _pay(_: Call, value: Any, __: Place) -> bool:
    return flag_field({"pay": value}, "pay")


def _switch(call: Call, value: Any, _: Place) -> Any:
    if not call.bot.inline:
        raise bad_request("BUTTON_TYPE_INVALID")
    return value


def _web_app(_: Call, value: Any, place: Place) -> Json:
    if not isinstance(value, dict):
        raise FieldError('Field "web_app" must be of type Object')
    address = text_field(value, "url", required=True)
    if not place.private:
        raise bad_request("BUTTON_TYPE_INVALID")
    return {"url": _secure(address, "Web App")}


def _login(_: Call, value: Any, __: Place) -> Json:
    if not isinstance(value, dict):
        raise FieldError('Field "login_url" must be of type Object')
    return {**value, "url": _secure(text_field(value, "url", required=True), "login")}


def _secure(address: str, what: str) -> str:
    try:
        checked = checked_address(address)
        if not checked.startswith("https://"):
            raise AddressError("Only HTTPS links are allowed")
    except AddressError as error:
        raise bad_request(f"inline keyboard button {what} URL '{address}' is invalid: {error}") from None
    return checked


def _copy_text(_: Call, value: Any, __: Place) -> Json:
    if not isinstance(value, dict):
        raise FieldError('Field "copy_text" must be of type Object')
    text = text_field(value, "text", required=True)
    if not 1 <= len(text) <= 256:
        raise bad_request("BUTTON_COPY_TEXT_INVALID")
    return {"text": text}


_ACTIONS: dict[str, Callable[[Call, Any, Place], Any]] = {
    "url": _url,
    "callback_data": _callback_data,
    "pay": _pay,
    "switch_inline_query": _switch,
    "switch_inline_query_chosen_chat": _switch,
    "switch_inline_query_current_chat": _switch,
    "login_url": _login,
    "web_app": _web_app,
    "copy_text": _copy_text,
}


def _words(value: Any, name: str) -> str:
    return text_field({name: value}, name)


def _reply(raw: Json, place: Place) -> Markup:
    rows = _rows(raw, "keyboard", "ReplyKeyboardMarkup")
    read = [_reply_button(button, place) for row in rows for button in [*row, None]]
    keyboard = _regrouped(read, _REPLY_ROW)
    _check_size(keyboard, _MOST_REPLY)
    options = {name: value for name, value in raw.items() if name != "keyboard"}
    return Markup("keyboard", {**options, "keyboard": keyboard})


def _reply_button(raw: Any, place: Place) -> Json | None:
    if raw is None:
        return None
    if isinstance(raw, str):
        return {"text": raw} if raw else {}
    try:
        if not isinstance(raw, dict):
            raise FieldError("KeyboardButton must be an Object")
        text = text_field(raw, "text", required=True)
        styled = _styled(raw)
    except FieldError as error:
        raise bad_request(f"can't parse keyboard button: {error}") from None
    return {"text": text, **styled, **_request(raw, place)} if text else {}


_REQUESTS = {
    "request_contact": "phone number can be requested in private chats only",
    "request_location": "location can be requested in private chats only",
    "request_poll": "poll can be requested in private chats only",
    "web_app": "Web App buttons can be used in private chats only",
    "request_users": "users can be requested in private chats only",
    "request_chat": "chats can be requested in private chats only",
}


def _request(raw: Json, place: Place) -> Json:
    for name, refusal in _REQUESTS.items():
        if raw.get(name):
            if not place.private:
                raise bad_request(refusal)
            return {name: raw[name]}
    return {}
