"""The doors of broadcasts at the counter: taps that several of its screens show."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from commerce.staff import Permission
from handlers.chat.taps import Tap, tap
from handlers.merchant.segment_doors import Ready

#: The kind of kept message that shows a broadcast, by its number.
CARD = "broadcast"
_SEND = Permission.BROADCAST_SEND


class Part(StrEnum):
    """What a draft is put together from."""

    MEDIA = "media"
    GOODS = "goods"
    BUTTONS = "buttons"
    COUPON = "coupon"
    AUDIENCE = "audience"
    TIME = "time"
    SPEED = "speed"


@tap("m.bcwait", needs=Permission.BROADCAST_SEND)
@dataclass(frozen=True)
class LetRestWait(Tap):
    """Where versions are tried on a part first, the rest waits so many hours; nought: let me choose."""

    broadcast_id: int
    hours: int = 0


@tap("m.bcs", needs=_SEND)
@dataclass(frozen=True)
class ShowBroadcasts(Tap):
    """All broadcasts, a page of them."""

    page: int = 0


@tap("m.bc", needs=_SEND)
@dataclass(frozen=True)
class ShowBroadcast(Tap):
    """One broadcast: its draft, or how far it has come; `fresh` shows it below."""

    broadcast_id: int
    fresh: bool = False


@tap("m.bcnew", needs=_SEND)
@dataclass(frozen=True)
class NewBroadcast(Tap):
    """Begin one: what shall it say?"""


@tap("m.bcto", needs=_SEND)
@dataclass(frozen=True)
class WriteTo(Tap):
    """Begin one to the people of a saved audience, or of one that every shop has: what shall it say?"""

    segment_id: int | None = None
    ready: Ready | None = None


@tap("m.bcto?", needs=_SEND)
@dataclass(frozen=True)
class GiveMessageTo(Tap):
    """What shall it say to these?"""

    segment_id: int | None
    ready: Ready | None
    language: str


@tap("m.bcsay", needs=_SEND)
@dataclass(frozen=True)
class SayAgain(Tap):
    """Let me say it anew in this language."""

    broadcast_id: int
    language: str


@tap("m.bcsay?", needs=_SEND)
@dataclass(frozen=True)
class GiveMessage(Tap):
    """What shall it say? Of a new broadcast there is no number yet."""

    broadcast_id: int | None
    language: str


@tap("m.bcsee", needs=_SEND)
@dataclass(frozen=True)
class SeeBroadcast(Tap):
    """As its readers see it, in a language."""

    broadcast_id: int
    language: str


@tap("m.bctest", needs=_SEND)
@dataclass(frozen=True)
class TryBroadcast(Tap):
    """Send it to me alone."""

    broadcast_id: int
    version: int


@tap("m.bcpart", needs=_SEND)
@dataclass(frozen=True)
class ShowPart(Tap):
    """Let me change this of a draft."""

    broadcast_id: int
    part: Part


@tap("m.bcgo", needs=_SEND)
@dataclass(frozen=True)
class AskLaunch(Tap):
    """Let it go: to whom, until when, sure?"""

    broadcast_id: int


@tap("m.bccopy", needs=_SEND)
@dataclass(frozen=True)
class CopyBroadcast(Tap):
    """The same again, as a draft."""

    broadcast_id: int
