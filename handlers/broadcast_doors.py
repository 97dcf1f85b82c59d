"""The buttons under a message of a broadcast: each names the very message, so that only its reader can follow it."""

from __future__ import annotations

from dataclasses import dataclass

from handlers.chat.taps import Tap, tap


@tap("bc.p")
@dataclass(frozen=True)
class OpenGoods(Tap):
    """Show me these goods."""

    delivery_id: int
    product_id: int


@tap("bc.0")
@dataclass(frozen=True)
class OnlyShown(Tap):
    """A button of a message that nobody got yet: what would it do?"""


@tap("bc.c")
@dataclass(frozen=True)
class TakeCoupon(Tap):
    """Give me the coupon."""

    delivery_id: int
