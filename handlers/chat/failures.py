"""What can become of a call to Telegram, told apart by what the shop can do about it.

Every failure is also the error of python-telegram-bot that comes nearest (in brackets), so either may be caught.

CallFailed              [TelegramError]
├── NotCarriedOut       it never left the house; safe to repeat [NetworkError]
├── Unanswered          it may or may not have been carried out [TimedOut]
├── FloodWait           not carried out; not before `retry_after` seconds
├── FileTooLarge        the file is larger than we take
├── Unreachable         this chat cannot be written to [Forbidden]
├── ChatMoved           the group has a new id
├── TokenRejected       the bot's token is not (or no longer) valid [InvalidToken]
├── PollingConflict     somebody else fetches this bot's updates [Conflict]
└── Refused             Telegram said no, and will say no again [BadRequest]
"""

from __future__ import annotations

import re
from enum import StrEnum
from typing import Any

from telegram.error import BadRequest, Conflict, Forbidden, InvalidToken, NetworkError, TelegramError, TimedOut

from handlers.chat.reading import read_json
from handlers.chat.windows import ChatId


class CallFailed(TelegramError):
    """A call to Telegram that brought no result. `message` is Telegram's or the transport's text, without secrets."""

    def __init__(self, method: str, message: str) -> None:
        TelegramError.__init__(self, "")
        self.method = method
        self.message = message

    def __str__(self) -> str:
        return f"{self.method}: {self.message}"

    def __repr__(self) -> str:
        return f"{type(self).__name__}({self})"


class NotCarriedOut(CallFailed, NetworkError):
    """Certainly not sent: no connection."""


class Unanswered(CallFailed, TimedOut):
    """Sent, but without a clear answer (time-out, broken connection, 5xx): the message may have arrived."""


class FloodWait(CallFailed):
    """Not carried out, because too much was said: try again after `retry_after` seconds, not before."""

    def __init__(self, method: str, retry_after: float) -> None:
        super().__init__(method, f"too many requests, try again after {retry_after:.0f} s")
        self.retry_after = retry_after


class FileTooLarge(CallFailed):
    """The file is larger than the `limit` in bytes."""

    def __init__(self, method: str, limit: int) -> None:
        super().__init__(method, f"larger than {limit} bytes")
        self.limit = limit


class Refused(CallFailed, BadRequest):
    """Telegram understood and refused. `code` is the HTTP status, mostly 400."""

    def __init__(self, method: str, code: int, message: str) -> None:
        super().__init__(method, message)
        self.code = code


class Why(StrEnum):
    """Why a chat cannot be written to."""

    BLOCKED = "blocked"
    """The person blocked the bot; unblocking or /start ends it."""
    DEACTIVATED = "deactivated"
    """The account is deleted; final."""
    NEVER_STARTED = "never_started"
    """The person has never written to the bot."""
    REMOVED = "removed"
    """The bot is no longer (or not yet) in the group or channel."""
    GONE = "gone"
    """There is no such chat, at least not for this bot."""
    FORBIDDEN = "forbidden"
    """Any other 403, such as a group in which the bot may not write."""


class Unreachable(CallFailed, Forbidden):
    """The chat cannot be written to; stop trying until it shows itself again."""

    def __init__(self, method: str, message: str, chat_id: ChatId, reason: Why) -> None:
        super().__init__(method, message)
        self.chat_id = chat_id
        self.reason = reason


class ChatMoved(CallFailed):
    """The group became a supergroup: rewrite its id to `new_chat_id` and call again."""

    def __init__(self, method: str, message: str, chat_id: ChatId | None, new_chat_id: int) -> None:
        super().__init__(method, message)
        self.chat_id = chat_id
        self.new_chat_id = new_chat_id


class TokenRejected(CallFailed, InvalidToken):
    """Telegram does not know this bot (401, or 404 for a token that is no token)."""


class PollingConflict(CallFailed, Conflict):
    """Another process polls this bot, or a webhook is set."""


REASONS = (
    ("bot was blocked", Why.BLOCKED),
    ("user is deactivated", Why.DEACTIVATED),
    ("can't initiate conversation", Why.NEVER_STARTED),
    ("bot is not a member", Why.REMOVED),
    ("bot was kicked", Why.REMOVED),
    ("group chat was deleted", Why.GONE),
    ("chat not found", Why.GONE),
)
QUIET = {
    "message is not modified": "edit",
    "query is too old": "answer",
    "message to delete not found": "delete",
}
"""Refusals that mean the thing is as wished already, or past wishing, with the methods they are quiet for."""

NO_HINT = 5.0
"""Seconds to wait after a 429 that does not say how long."""


def result_of(method: str, chat_id: ChatId | None, status: int, body: bytes) -> Any:
    """The `result` of Telegram's answer, or None for a refusal that changes nothing (see `QUIET`).

    Raises the leaf of `CallFailed` that fits.
    """
    answer = _read(body)
    if status < 300 and answer.get("ok") is True and "result" in answer:
        return answer["result"]
    if status < 300 or status >= 500:
        raise Unanswered(method, _described(answer, f"HTTP {status} without a readable answer"))
    message = _described(answer, f"HTTP {status}")
    if _is_quiet(method, message):
        return None
    raise _refusal(method, chat_id, status, message, answer.get("parameters") or {})


def _read(body: bytes) -> dict[str, Any]:
    try:
        answer = read_json(body)
    except ValueError:
        return {}
    return answer if isinstance(answer, dict) else {}


def _described(answer: dict[str, Any], otherwise: str) -> str:
    return str(answer.get("description") or otherwise)


def _is_quiet(method: str, message: str) -> bool:
    text = message.lower()
    return any(words in text and method.startswith(verb) for words, verb in QUIET.items())


def _refusal(method: str, chat_id: ChatId | None, status: int, message: str, parameters: dict[str, Any]) -> CallFailed:
    if "migrate_to_chat_id" in parameters:
        return ChatMoved(method, message, chat_id, int(parameters["migrate_to_chat_id"]))
    match status:
        case 429:
            return FloodWait(method, _seconds(parameters, message))
        case 401:
            return TokenRejected(method, message)
        case 404 if "method not found" not in message.lower():
            return TokenRejected(method, message)
        case 409:
            return PollingConflict(method, message)
    reason = _why(status, message)
    if reason is None or chat_id is None:
        return Refused(method, status, message)
    return Unreachable(method, message, chat_id, reason)


def _seconds(parameters: dict[str, Any], message: str) -> float:
    if "retry_after" in parameters:
        return float(parameters["retry_after"])
    hint = re.search(r"retry after (\d+)", message)
    return float(hint[1]) if hint else NO_HINT


def _why(status: int, message: str) -> Why | None:
    text = message.lower()
    known = next((why for words, why in REASONS if words in text), None)
    return Why.FORBIDDEN if known is None and status == 403 else known
