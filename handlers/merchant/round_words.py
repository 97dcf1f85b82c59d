"""How a round reads at the counter, whatever it brings: how far it is, who gets it later, and why it rests."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import datetime

from campaigns.consent import Reason
from campaigns.rounds import Figures, Rest
from handlers.chat.screen import Words, lines, text

_BAR = 12
_ENOUGH = (Reason.CAPPED_DAY, Reason.CAPPED_WEEK, Reason.CAPPED_APART)


def bar(done: int, total: int) -> str:
    """`▓▓▓░░░ 42 %`; of nobody yet it is empty."""
    part = done / total if total else 0.0
    full = int(part * _BAR)
    return "▓" * full + "░" * (_BAR - full) + f" {int(part * 100)} %"


def rest_words(why: Rest) -> Words:
    """Why it rests."""
    return text(f"round-rests-{why.value}")


def figures_words(found: Figures, finish: datetime | None) -> Words:
    """The figures, without those that are nought."""
    counts = {
        "failed": found.failed,
        "unknown": found.unknown,
        "blocked": found.blocked,
        "stopped": found.stopped,
        "went-away": found.went_away,
        "clicked": found.clicked,
        "bought": found.bought,
        "held-out": found.held_out,
        "lapsed": found.lapsed,
        "called-off": found.called_off,
        "left": found.left_out,
    }
    return lines(
        text("round-sent", count=found.sent, total=found.total),
        *_put_off_words(found.put_off),
        None if finish is None else text("round-finish", at=finish),
        *(text(f"round-{name}", count=count) for name, count in counts.items() if count),
    )


def _put_off_words(put_off: Mapping[str, int]) -> Iterator[Words]:
    """Who of those that have not got it gets it later, and why."""
    asleep = put_off.get(Reason.QUIET, 0)
    enough = sum(count for reason, count in put_off.items() if reason in _ENOUGH)
    if asleep:
        yield text("round-sleeping", count=asleep)
    if enough:
        yield text("round-resting", count=enough)
