"""The further buttons under a message of a journey: each names the very message, so that whoever follows is counted."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from handlers.chat.taps import Tap, tap


class Way(StrEnum):
    """Where such a button leads; the words stand in buttons and are permanent."""

    CART = "cart"
    ORDER = "order"
    WALLET = "wallet"


@tap("jy.p")
@dataclass(frozen=True)
class FollowPick(Tap):
    """To something that the message suggested."""

    delivery_id: int
    product_id: int


@tap("jy.g")
@dataclass(frozen=True)
class FollowGoods(Tap):
    """To one of the goods that the message tells of."""

    delivery_id: int
    variant_id: int


@tap("jy.s")
@dataclass(frozen=True)
class FollowStars(Tap):
    """So many stars for something of the order that the message asks about; 0: first a look at it."""

    delivery_id: int
    line_id: int
    stars: int


@tap("jy.w")
@dataclass(frozen=True)
class FollowWay(Tap):
    """There, and not to what the message was about first of all."""

    delivery_id: int
    way: Way
