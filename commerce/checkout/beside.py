"""What lowers prices beside promotions: the prices of tiers, and coupons that somebody has or may still get."""

from __future__ import annotations

from commerce import coupons, membership, promotions
from commerce.kit.database import Session
from commerce.pricing import Promotion
from commerce.staff import Approval


async def discounts_beside(session: Session, currency: str) -> tuple[Promotion, ...]:
    """All that may come on top of promotions, for whomever: for the lowest price that one of them may lead to."""
    rules = await membership.programme(session, currency)
    return (*membership.tier_prices(rules), *await coupons.terms_about(session, currency))


async def carry_out_publishing(session: Session, approval: Approval) -> None:
    """Publish what somebody asked for and somebody else agreed to; raises as `promotions.carry_out_publishing`."""
    beside = await discounts_beside(session, approval.facts["currency"])
    await promotions.carry_out_publishing(session, approval, beside)
