"""What people are told of their points and their tier without having tapped."""

from __future__ import annotations

from campaigns import outbox
from commerce import membership
from commerce.kit.clock import now
from commerce.kit.database import Session
from commerce.membership import PointsExpiring, TierChanged
from handlers.chat.messenger import Drawing
from handlers.chat.screen import Button, Screen, lines, paragraphs, text
from handlers.doors import ShowPoints
from handlers.loyalty import last_day, tier_benefits
from handlers.notices import notices

#: Days on which points expire that one warning names.
MOST_DAYS = 3


async def tell_tier(session: Session, changed: TierChanged) -> None:
    """Somebody reached a tier, kept less than they had, or was given one."""
    details = {"tier": changed.became, "reason": changed.reason}
    dedup = f"tier-changed:{changed.change_id}"
    await outbox.post(session, changed.customer_id, "tier-changed", details, dedup=dedup)


async def warn_of_expiry(session: Session, warning: PointsExpiring) -> None:
    """Points expire soon: one message for all of them."""
    dedup = f"points-expiring:{warning.customer_id}:{warning.day}"
    await outbox.post(session, warning.customer_id, "points-expiring", dedup=dedup)


@notices.draws("tier-changed")
async def draw_tier(drawing: Drawing) -> Screen:
    """The new tier with what it gives, or that there is none any more and why."""
    rules = await membership.programme(drawing.session, drawing.shop.profile.currency)
    tier, reason = rules.tier(drawing.details["tier"]), drawing.details["reason"]
    rows = [[Button(text("notice-to-points"), ShowPoints())]]
    why = text("notice-tier-refunded") if reason == membership.TierReason.REFUNDED else None
    if tier is None:
        return Screen(paragraphs(text("notice-tier-none"), why), rows)
    named = text("notice-tier-changed", tier=tier.named(drawing.language))
    return Screen(paragraphs(named, why, lines(*tier_benefits(tier, rules.currency))), rows)


@notices.draws("points-expiring")
async def draw_expiry(drawing: Drawing) -> Screen | None:
    """What expires when; nothing where it was spent meanwhile."""
    going = await membership.expiring(drawing.session, drawing.customer.id, now(), MOST_DAYS)
    if not going:
        return None
    zone = drawing.shop.profile.timezone
    told = [text("points-going", points=points, day=last_day(over, zone, drawing.language)) for over, points in going]
    body = paragraphs(text("notice-points-expiring"), lines(*told))
    return Screen(body, [[Button(text("notice-to-points"), ShowPoints())]])
