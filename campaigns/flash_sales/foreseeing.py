"""What a flash sale will come to before it is published: the least a piece may bring, with all that comes on top."""

from __future__ import annotations

from collections.abc import Sequence

from campaigns import calendar
from campaigns.calendar import Outlook
from campaigns.flash_sales.selling import ref_of
from campaigns.flash_sales.terms import FlashSale
from commerce.kit.database import Session
from commerce.pricing import Promotion


async def foresee(session: Session, sale: FlashSale, beside: Sequence[Promotion] = ()) -> tuple[Outlook, ...]:
    """The worst case of each variant, what loses first; `beside`, such as coupons, counts where it is let in."""
    coupons = sale.terms.with_coupons
    found = await calendar.foresee(session, ref_of(sale.id), sale.prices, beside, with_coupons=coupons)
    return tuple(sorted(found, key=lambda one: (not one.below_cost, one.worst.amount, one.card.variant_id)))
