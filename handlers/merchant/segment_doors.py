"""The doors of audiences at the counter: taps that several of their screens show.

A tap that changes something names the version it was shown for, so that places in it are still those that were seen.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from commerce.staff import Permission
from handlers.chat.taps import Tap, tap


class Ready(StrEnum):
    """The audiences every shop has; the values are permanent."""

    NEW = "new"
    ACTIVE = "active"
    FIRST_ORDER = "first-order"
    NEVER_ORDERED = "never-ordered"
    HIGH_VALUE = "high-value"
    SLIPPING_AWAY = "slipping-away"
    ASLEEP = "asleep"
    GROUP_BUYERS = "group-buyers"
    COUPON_HUNTERS = "coupon-hunters"
    BIRTHDAY = "birthday"


class Field(StrEnum):
    """What is decided about a condition; the values are permanent."""

    DAYS = "d"
    TIMES = "n"
    ACT = "k"
    CATEGORY = "c"
    AMOUNT = "a"
    SHARE = "s"
    WORD = "w"
    RECENCY = "r"
    FREQUENCY = "f"
    MONEY = "m"
    NOT = "x"


@tap("m.sgs", needs=Permission.BROADCAST_SEND)
@dataclass(frozen=True)
class ShowAudiences(Tap):
    """All audiences, a page of those that were made."""

    page: int = 0


@tap("m.sgr", needs=Permission.BROADCAST_SEND)
@dataclass(frozen=True)
class ShowReadyMade(Tap):
    """One that every shop has."""

    which: Ready


@tap("m.sg", needs=Permission.BROADCAST_SEND)
@dataclass(frozen=True)
class ShowAudience(Tap):
    """One that was made, or a draft of one."""

    segment_id: int


@tap("m.sgl", needs=Permission.BROADCAST_SEND)
@dataclass(frozen=True)
class ShowLine(Tap):
    """One line of it: its conditions, of which one must hold."""

    segment_id: int
    version: int
    line: int


@tap("m.sgt", needs=Permission.BROADCAST_SEND)
@dataclass(frozen=True)
class ShowTerm(Tap):
    """One condition; `place` is a hundred times its line, and its place there."""

    segment_id: int
    version: int
    place: int


@tap("m.sg+", needs=Permission.BROADCAST_SEND)
@dataclass(frozen=True)
class AddTerm(Tap):
    """Another condition at this place: about what?"""

    segment_id: int
    version: int
    place: int
