"""What goods cost everybody today: what promotions for all make of the list price, and nothing that is one person's."""

from __future__ import annotations

from collections.abc import Collection

from commerce import promotions
from commerce.catalogue import VariantCard
from commerce.kit.database import Session
from commerce.membership import Prices


async def public_prices(session: Session, variants: Collection[VariantCard], currency: str) -> Prices:
    """The prices of these variants for whoever has no coupon, no group and no tier."""
    open_to_all = await promotions.unit_prices(session, None, "", currency)
    marks = await promotions.marks(session, variants) if open_to_all else {}
    return Prices(currency, open_to_all, marks)
