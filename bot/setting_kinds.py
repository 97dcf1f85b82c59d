"""What a setting may be: each kind is checked in one place, and refused in words that an operator understands."""

from __future__ import annotations

import re
from typing import Annotated, Any, Literal
from urllib.parse import urlsplit
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from babel.numbers import list_currencies
from pydantic import AfterValidator, BeforeValidator, Field, SecretStr
from pydantic_settings import NoDecode
from sqlalchemy.engine import make_url
from sqlalchemy.exc import ArgumentError

from commerce.kit.hours import HoursUnclear, read_hours
from commerce.kit.sealing import Keyring, KeysWrong
from handlers.chat.texts import LOCALES

_TOKEN = re.compile(r"\d+:[A-Za-z0-9_-]{3,}")
_RATE = re.compile(r"\d{1,9}(\.\d{1,4})?")
_WEBHOOK_SECRET = re.compile(r"[A-Za-z0-9_-]{1,256}")


def _token(token: SecretStr) -> SecretStr:
    if not _TOKEN.fullmatch(token.get_secret_value()):
        raise ValueError("must look like 123456789:AA…, as @BotFather gave it")
    return token


def _name(name: str) -> str:
    if not name.strip():
        raise ValueError("must have at least one sign that can be seen")
    return name.strip()


def _address(url: str) -> str:
    parts = urlsplit(url)
    if parts.scheme not in ("http", "https") or not parts.hostname:
        raise ValueError("must be an address that begins with https://")
    return url.rstrip("/").removesuffix("/bot")


def _webhook_secret(secret: SecretStr) -> SecretStr:
    if not _WEBHOOK_SECRET.fullmatch(secret.get_secret_value()):
        raise ValueError("must be 1 to 256 of the signs A-Z a-z 0-9 _ -")
    return secret


def _database(url: str) -> str:
    try:
        kind = make_url(url).get_backend_name()
    except ArgumentError:
        kind = ""
    if kind not in ("sqlite", "postgresql"):
        raise ValueError("must be sqlite:///path/to/file.db or postgresql://user:password@host/name")
    if kind == "sqlite" and not make_url(url).database:
        raise ValueError("must name a file, such as sqlite:///var/shop.db")
    return url


def _keys(keys: SecretStr) -> SecretStr:
    try:
        Keyring.parse(keys.get_secret_value())
    except KeysWrong:
        raise ValueError("must be 32 random bytes in URL-safe base64, as `parley rekey --new-key` prints") from None
    return keys


def _rate(rate: str) -> str:
    if not _RATE.fullmatch(rate) or not rate.replace(".", "").strip("0"):
        raise ValueError("must be an amount of minor units above nought with up to 4 decimals, such as 1.3")
    return rate


def _hours(words: str) -> str:
    try:
        read_hours(words)
    except HoursUnclear:
        raise ValueError("must be hours by weekday, such as mon-fri 10:00-18:00, sat 10:00-14:00") from None
    return words


def _currency(code: Any) -> str:
    named = str(code).strip().upper()
    if named not in list_currencies() and named != "XTR":
        raise ValueError("must be an ISO-4217 code such as EUR, USD or CNY")
    return named


def _timezone(name: str) -> str:
    try:
        ZoneInfo(name)
    except (ZoneInfoNotFoundError, ValueError, OSError):
        raise ValueError("must be a time zone such as Europe/Berlin or Asia/Shanghai") from None
    return name


def _languages(given: Any) -> tuple[str, ...]:
    known = sorted(path.name for path in LOCALES.iterdir() if path.is_dir())
    languages = tuple(_listed(given))
    if not languages or set(languages) - set(known):
        raise ValueError(f"must be some of {', '.join(known)}, separated by commas")
    return tuple(dict.fromkeys(languages))


def _people(given: Any) -> tuple[int, ...]:
    try:
        return tuple(int(one) for one in _listed(given))
    except ValueError:
        raise ValueError("must be Telegram ids (whole numbers), separated by commas") from None


def _in_capitals(level: Any) -> Any:
    return level.upper() if isinstance(level, str) else level


def _listed(given: Any) -> list[str]:
    parts = given.split(",") if isinstance(given, str) else [str(one) for one in given]
    return [part.strip() for part in parts if part.strip()]


Token = Annotated[SecretStr, AfterValidator(_token)]
Name = Annotated[str, Field(min_length=1, max_length=64), AfterValidator(_name)]
#: The root of a server, without a stroke at its end.
Address = Annotated[str, AfterValidator(_address)]
WebhookSecret = Annotated[SecretStr, AfterValidator(_webhook_secret)]
DatabaseUrl = Annotated[str, AfterValidator(_database)]
Keys = Annotated[SecretStr, AfterValidator(_keys)]
#: Minor units with up to four decimals.
Rate = Annotated[str, AfterValidator(_rate)]
WeeklyHours = Annotated[str, AfterValidator(_hours)]
Currency = Annotated[str, BeforeValidator(_currency)]
Timezone = Annotated[str, AfterValidator(_timezone)]
Languages = Annotated[tuple[str, ...], NoDecode, BeforeValidator(_languages)]
People = Annotated[tuple[int, ...], NoDecode, BeforeValidator(_people)]
LogLevel = Annotated[Literal["DEBUG", "INFO", "WARNING", "ERROR"], BeforeValidator(_in_capitals)]
Version = Annotated[str, Field(min_length=1, max_length=20)]
