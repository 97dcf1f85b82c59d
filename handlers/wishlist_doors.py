"""The doors of wishlists: to save goods, to be told of them, and to the list itself."""

from __future__ import annotations

from dataclasses import dataclass

from handlers.chat.taps import Tap, tap


@tap("wl")
@dataclass(frozen=True)
class ShowWishlist(Tap):
    """What I saved, a page of it."""

    page: int = 0


@tap("wl=")
@dataclass(frozen=True)
class SaveGoods(Tap):
    """Have this on my list, or not any more: the very variant, or the product while none was chosen."""

    product_id: int
    variant_id: int | None
    wanted: bool


@tap("wl.p")
@dataclass(frozen=True)
class WatchPrice(Tap):
    """Tell me when these goods cost less, or do not."""

    variant_id: int
    wanted: bool


@tap("wl@")
@dataclass(frozen=True)
class ShareWishlist(Tap):
    """A link by which friends may look at my list."""
