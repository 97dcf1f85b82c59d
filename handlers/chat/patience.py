"""How long and how often a call to Telegram is tried, and which calls may be tried twice."""

from __future__ import annotations

from dataclasses import dataclass

from handlers.chat.turnstile import Lane

REPEATABLE = ("answer", "createInvoiceLink", "delete", "download", "edit", "get", "sendChatAction", "set")
"""Beginnings of calls that nobody notices when they are carried out twice."""


@dataclass(frozen=True)
class Patience:
    """Seconds, and attempts, before the courier gives a call back."""

    answer: float = 8
    """Telegram waits ten seconds for the answer to a pre-checkout query."""
    reply: float = 60
    transactional: float = 120
    bulk: float = 60
    download: float = 120
    attempts: int = 6
    first_pause: float = 0.25
    longest_pause: float = 5
    answer_timeout: float = 3
    """An answer waits no longer than this for Telegram's, so that there is time for a second try."""

    def of(self, lane: Lane) -> float:
        """Seconds from the call to giving up."""
        return (self.answer, self.reply, self.transactional, self.bulk, self.bulk)[lane]

    def pause(self, attempt: int) -> float:
        """Seconds to wait after the attempt of that number, counted from one."""
        return float(min(self.first_pause * 2 ** (attempt - 1), self.longest_pause))


def repeatable(method: str) -> bool:
    """Whether the call may be made again when nobody knows if it was carried out."""
    return method.startswith(REPEATABLE)
