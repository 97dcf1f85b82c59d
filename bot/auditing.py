"""All the books of a shop together: those of commerce, and those of whoever persuades people to buy in it."""

from __future__ import annotations

from sqlalchemy import select

from campaigns import (
    attribution,
    behaviour,
    broadcasts,
    drops,
    experiments,
    journeys,
    packets,
    partners,
    personal_offers,
    recommendations,
    referrals,
    segments,
)
from campaigns.bargains import books as bargain_books
from campaigns.calendar import books as calendar_books
from campaigns.consent import books as consent_books
from campaigns.flash_sales import books as flash_books
from campaigns.group_buys import books as group_books
from campaigns.live_sales import books as live_books
from campaigns.partners.models import sales_table
from campaigns.referrals.models import referrals_table
from campaigns.referrals.states import WITH_ORDER
from campaigns.shared_cards import books as card_books
from campaigns.venues import books as venue_books
from commerce import checkout, reviews
from commerce.checkout import Rule, Violation
from commerce.kit.database import Session

_s, _r = sales_table.c, referrals_table.c
#: No campaign knows of another; here both are seen.
_paid_twice = (
    select(_s.order_id, _s.partner_id, _r.inviter_id)
    .join(referrals_table, _r.order_id == _s.order_id)
    .where(_s.approved_at.is_not(None), _r.promised.is_(True), _r.status.in_(WITH_ORDER))
)
BETWEEN_CAMPAIGNS = (
    Rule("an order thanks an inviter or a partner", "order {0}: partner {1} and customer {2}", _paid_twice),
)
#: What campaigns and reviews promise, besides what the shop itself does.
CAMPAIGN_RULES = (
    *reviews.RULES,
    *referrals.RULES,
    *packets.RULES,
    *partners.RULES,
    *drops.RULES,
    *broadcasts.RULES,
    *journeys.RULES,
    *calendar_books.RULES,
    *group_books.RULES,
    *flash_books.RULES,
    *bargain_books.RULES,
    *BETWEEN_CAMPAIGNS,
    *card_books.RULES,
    *live_books.RULES,
    *venue_books.RULES,
    *consent_books.RULES,
    *behaviour.RULES,
    *segments.RULES,
    *experiments.RULES,
    *attribution.RULES,
    *recommendations.RULES,
    *personal_offers.RULES,
)
#: Facts that some of these wait for.
HEARD = (*attribution.HEARD, *calendar_books.HEARD, *group_books.HEARD, *flash_books.HEARD, *live_books.HEARD)


async def audit(session: Session) -> list[Violation]:
    """Check everything the shop promises to itself; an empty list is good books. See `checkout.audit`."""
    return await checkout.audit(session, also=CAMPAIGN_RULES, heard=HEARD)
