"""The clock of a card in another chat: when its time is over, and how much is left as coarsely as it is told."""

from __future__ import annotations

from datetime import datetime, timedelta

from campaigns.shared_cards import told
from commerce.kit.clock import now
from handlers.chat.screen import Words, text
from handlers.team_words import duration_words

_DAY, _HOUR, _MINUTE = timedelta(days=1), timedelta(hours=1), timedelta(minutes=1)


def clock_words(ends_at: datetime, shown_end: datetime | None = None) -> Words:
    """`ends Tue, Mar 3, 20:00 CET · 5 h left`; the end may be told as the last moment before it."""
    left, until = told(ends_at - now()), shown_end or ends_at
    if left < _MINUTE:
        return text("card-ends-now", until=until)
    return text("card-ends", until=until, left=_left_words(left))


def _left_words(left: timedelta) -> Words:
    minutes = left % _HOUR // _MINUTE
    if left >= 2 * _DAY or left < _HOUR or not minutes:
        return duration_words(left)
    return text("card-hours-minutes", hours=left // _HOUR, minutes=minutes)
