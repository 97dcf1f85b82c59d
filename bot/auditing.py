"""All the books of a shop together: those of commerce, and those of every campaign."""

from __future__ import annotations

from campaigns import referrals
from commerce import checkout
from commerce.checkout import Violation
from commerce.kit.database import Session

#: What campaigns promise, besides what the shop itself does.
CAMPAIGN_RULES = (*referrals.RULES,)


async def audit(session: Session) -> list[Violation]:
    """Check everything the shop promises to itself; an empty list is good books."""
    return await checkout.audit(session, CAMPAIGN_RULES)
