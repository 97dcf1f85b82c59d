"""A call as it arrived, and how its fields are read: leniently where Telegram is lenient, strictly where it is not."""

from __future__ import annotations

import json
import re
from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, TypeAlias

from bot.playground.errors import bad_request

if TYPE_CHECKING:
    from bot.playground.accounts import BotAccount
    from bot.playground.files import Upload
    from bot.playground.telegram import Telegram

Json: TypeAlias = "dict[str, Any]"
_LEADING_NUMBER = re.compile(r"\s*[+-]?\d+")
_TRUE_WORDS = frozenset({"true", "yes", "1"})


class Call:
    """One Bot API call: who calls what with which fields and files."""

    __slots__ = ("bot", "files", "method", "params", "telegram")

    def __init__(
        self,
        telegram: Telegram,
        bot: BotAccount,
        method: str,
        params: Mapping[str, Any],
        files: Mapping[str, Upload],
    ) -> None:
        self.telegram = telegram
        self.bot = bot
        self.method = method
        self.params = params
        self.files = files

    def text(self, name: str) -> str:
        """A field as text; an absent field is the same as an empty one."""
        value = self.params.get(name)
        if value is None:
            return ""
        if isinstance(value, str):
            return value
        return json.dumps(value)

    def integer(self, name: str, default: int = 0) -> int:
        """A field as a number; words that are no number count as zero, as on the real server."""
        value = self.params.get(name)
        if value is None or value == "":
            return default
        return lenient_integer(value)

    def flag(self, name: str) -> bool:
        """A field as yes or no."""
        value = self.params.get(name)
        if value is None or isinstance(value, bool):
            return bool(value)
        return str(value).lower() in _TRUE_WORDS

    def json(self, name: str, complaint: str) -> Any:
        """A field holding JSON, parsed; None when absent. Raises `ApiError` with the complaint if it is not JSON."""
        value = self.params.get(name)
        if value is None or value == "":
            return None
        if not isinstance(value, str):
            return list(value) if isinstance(value, tuple) else value
        try:
            return json.loads(value)
        except ValueError:
            raise bad_request(complaint) from None

    def required(self, name: str) -> str:
        """A text field that must be there. Raises `ApiError`."""
        value = self.text(name)
        if not value:
            raise bad_request(f'Parameter "{name}" is required')
        return value


class FieldError(ValueError):
    """A field of a JSON object is missing or of the wrong kind; the caller puts its own words in front."""


def lenient_integer(value: Any) -> int:
    """Read a number the way the server does: what cannot be read is zero."""
    if isinstance(value, int):
        return int(value)
    found = _LEADING_NUMBER.match(str(value))
    return int(found.group()) if found else 0


def text_field(thing: Json, name: str, *, required: bool = False) -> str:
    """A text field of a JSON object. Raises `FieldError`."""
    value = thing.get(name)
    if value is None:
        if required:
            raise FieldError(f'Can\'t find field "{name}"')
        return ""
    if isinstance(value, str):
        return value
    if isinstance(value, int | float) and not isinstance(value, bool):
        return str(value)
    raise FieldError(f'Field "{name}" must be of type String')


def integer_field(thing: Json, name: str, *, required: bool = False, default: int = 0) -> int:
    """A number field of a JSON object. Raises `FieldError`."""
    value = thing.get(name)
    if value is None:
        if required:
            raise FieldError(f'Can\'t find field "{name}"')
        return default
    if isinstance(value, bool) or not isinstance(value, int | float | str):
        raise FieldError(f'Field "{name}" must be a Number')
    try:
        return int(value)
    except ValueError:
        raise FieldError(f'Field "{name}" must be a valid Number') from None


def flag_field(thing: Json, name: str) -> bool:
    """A yes-or-no field of a JSON object. Raises `FieldError`."""
    value = thing.get(name)
    if value is None:
        return False
    if not isinstance(value, bool):
        raise FieldError(f'Field "{name}" must be of type Boolean')
    return value
