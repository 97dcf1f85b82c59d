"""Putting several things into the cart at once: one of each that can be had and is not there yet."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass

from commerce.carts.cart import Cart
from commerce.carts.contents import Contents, contents, drawn
from commerce.carts.filling import put_in, refuse_more
from commerce.carts.refusals import LimitReached, VariantUnavailable
from commerce.inventory import OutOfStock
from commerce.kit.database import Session
from commerce.kit.profile import ShopProfile


@dataclass(frozen=True)
class Several:
    """The cart, which variants came into it, and which could not be had; the others lay in it before."""

    cart: Cart
    added: tuple[int, ...]
    refused: tuple[int, ...]


async def add_each(
    session: Session, customer_id: int, variant_ids: Collection[int], *, language: str, profile: ShopProfile
) -> Several:
    """Put one of each into the cart; twice changes nothing more. What cannot be had keeps nothing else back."""
    wanted = sorted(set(variant_ids))
    found = await contents(session, customer_id, language, profile, among=wanted)
    missing = [one for one in wanted if one not in found.goods or not found.units(one)]
    refused = tuple(one for one in missing if not _can_be_had(found, one, profile))
    added = tuple(one for one in missing if one not in refused)
    for one in added:
        found = found.having(await put_in(session, customer_id, one, "", 1, found.price_now(one)))
    return Several(drawn(customer_id, found, profile), added, refused)


def _can_be_had(found: Contents, variant_id: int, profile: ShopProfile) -> bool:
    try:
        refuse_more(found, variant_id, 1, profile)
    except (VariantUnavailable, LimitReached, OutOfStock):
        return False
    return True
