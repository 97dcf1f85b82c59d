"""How an owed message is said: an advertisement behind everybody else and with its way out, news softly at night."""

from __future__ import annotations

from dataclasses import dataclass, replace

from handlers.chat.pacing import Lane
from handlers.chat.screen import Button, Screen, text
from handlers.chat.taps import Tap, tap


@tap("stop")
@dataclass(frozen=True)
class StopThese(Tap):
    """No more of what this message is about."""

    delivery_id: int


@dataclass(frozen=True)
class Manner:
    """In which of Telegram's lanes a message goes, and whether it makes a sound."""

    lane: Lane = Lane.TRANSACTIONAL
    silent: bool = False


def with_stop(screen: Screen, delivery_id: int) -> Screen:
    """An advertisement with its last row: nobody can forget it, because nobody else puts it there."""
    return replace(screen, rows=[*screen.rows, [Button(text("button-stop-these"), StopThese(delivery_id))]])
