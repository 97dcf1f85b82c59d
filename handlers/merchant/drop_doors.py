"""The doors of drops at the counter: taps that several of its screens show."""

from __future__ import annotations

from dataclasses import dataclass

from commerce.staff import Permission
from handlers.chat.taps import Tap, tap


@tap("m.drops", needs=Permission.COUPON_EDIT)
@dataclass(frozen=True)
class ShowAllDrops(Tap):
    """All drops, a page of them."""

    page: int = 0


@tap("m.drop", needs=Permission.COUPON_EDIT)
@dataclass(frozen=True)
class ShowOneDrop(Tap):
    """A drop: its draft, or what came of it."""

    drop_id: int


@tap("m.dropnew", needs=Permission.COUPON_EDIT)
@dataclass(frozen=True)
class NewDrop(Tap):
    """Begin a drop: of which kind of coupon?"""


@tap("m.drop+", needs=Permission.COUPON_EDIT)
@dataclass(frozen=True)
class PublishDrop(Tap):
    """Let its days come."""

    drop_id: int
