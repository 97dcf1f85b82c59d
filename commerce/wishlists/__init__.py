"""Wishlists: goods that somebody saved for later, what they wish to be told of them, and the list as friends see it.

`look_at_prices` and `forget_old` run by the clock; who is told of a wish, and when, is for the campaigns to decide.
"""

from commerce.wishlists.falling import WORTH_TELLING
from commerce.wishlists.models import WishKind
from commerce.wishlists.reckoning import STEADY, Fall, look_at_prices, lower_now
from commerce.wishlists.refusals import WishlistFull
from commerce.wishlists.saving import MOST, SAVED, Removed, forget, forget_old, put_back, remove, save
from commerce.wishlists.sharing import link_of, owner_of, share, withdraw
from commerce.wishlists.viewing import Saved, Wishlist, view
from commerce.wishlists.wishing import LASTS, WISHED, come_true, unwish, wish, wishes_for

__all__ = [
    "LASTS",
    "MOST",
    "SAVED",
    "STEADY",
    "WISHED",
    "WORTH_TELLING",
    "Fall",
    "Removed",
    "Saved",
    "WishKind",
    "Wishlist",
    "WishlistFull",
    "come_true",
    "forget",
    "forget_old",
    "link_of",
    "look_at_prices",
    "lower_now",
    "owner_of",
    "put_back",
    "remove",
    "save",
    "share",
    "unwish",
    "view",
    "wish",
    "wishes_for",
    "withdraw",
]
