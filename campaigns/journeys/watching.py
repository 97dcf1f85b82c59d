"""What people wish to be told of, as far as the shop tells anybody: the wishes themselves stand on their lists."""

from __future__ import annotations

from collections.abc import Mapping

from campaigns.journeys.journey import find
from campaigns.journeys.recipes import RECIPES
from campaigns.journeys.states import Kind
from commerce import wishlists
from commerce.kit.database import Session
from commerce.kit.errors import NotFound
from commerce.wishlists import WishKind

#: Which journey tells of what is wished.
TELLS_OF: Mapping[WishKind, Kind] = {WishKind.BACK: Kind.BACK, WishKind.PRICE: Kind.CHEAPER}


async def can_watch(session: Session, wished: WishKind) -> bool:
    """Whether the shop tells people that goods are back, or cost less: unless the merchant has switched that off."""
    return await _runs(session, TELLS_OF[wished])


async def reminds(session: Session) -> bool:
    """Whether the shop reminds people to look in, if they wish: unless the merchant has switched that off."""
    return await _runs(session, Kind.CHECKIN)


async def watch(
    session: Session, customer_id: int, variant_id: int, wished: WishKind, *, language: str, currency: str
) -> bool:
    """Tell this customer of these goods; tells whether that is new.

    Raises `NotFound` where the shop tells nobody, or does not sell them, and `WishlistFull(most)`.
    """
    if not await can_watch(session, wished):
        raise NotFound
    return await wishlists.wish(session, customer_id, variant_id, wished, language=language, currency=currency)


async def _runs(session: Session, kind: Kind) -> bool:
    journey = await find(session, kind)
    return RECIPES[kind].from_the_start if journey is None else journey.is_on
