"""All the books of a shop together: those of commerce, and those of whoever persuades people to buy in it."""

from __future__ import annotations

from campaigns import packets, referrals
from campaigns.bargains import books as bargain_books
from campaigns.flash_sales import books as flash_books
from campaigns.group_buys import books as group_books
from campaigns.live_sales import books as live_books
from campaigns.venues import books as venue_books
from commerce import checkout
from commerce.checkout import Violation
from commerce.kit.database import Session

#: What campaigns promise, besides what the shop itself does.
CAMPAIGN_RULES = (
    *referrals.RULES,
    *packets.RULES,
    *group_books.RULES,
    *flash_books.RULES,
    *bargain_books.RULES,
    *live_books.RULES,
    *venue_books.RULES,
)
#: Facts that some of these wait for.
HEARD = (*group_books.HEARD, *flash_books.HEARD, *live_books.HEARD)


async def audit(session: Session) -> list[Violation]:
    """Check everything the shop promises to itself; an empty list is good books. See `checkout.audit`."""
    return await checkout.audit(session, also=CAMPAIGN_RULES, heard=HEARD)
