"""What people are told of their points and their tier without having tapped."""

from __future__ import annotations

from datetime import datetime

from campaigns import outbox
from campaigns.outbox import Lane
from commerce import loyalty, membership
from commerce.kit.clock import now
from commerce.kit.database import Session
from commerce.membership import BirthdayCame, CheckInDue, PointsExpiring, TierChanged
from handlers.chat.messenger import Drawing
from handlers.chat.screen import Button, Screen, lines, paragraphs, text
from handlers.doors import ShowCheckIn, ShowPoints
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


async def congratulate(session: Session, came: BirthdayCame) -> None:
    """Happy birthday."""
    dedup = f"birthday:{came.customer_id}:{came.year}"
    await outbox.post(session, came.customer_id, "birthday", {"points": came.points}, dedup=dedup)


async def remind_to_look_in(session: Session, due: CheckInDue) -> None:
    """A reminder that was asked for; worth nothing when the day is over."""
    dedup = f"checkin-reminder:{due.customer_id}:{due.day}"
    over = datetime.fromisoformat(due.until)
    await outbox.post(session, due.customer_id, "checkin-reminder", dedup=dedup, not_after=over, lane=Lane.BULK)


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


@notices.draws("birthday")
async def draw_birthday(drawing: Drawing) -> Screen:
    """Points, and good wishes."""
    words = text("notice-birthday", points=drawing.details["points"], shop=drawing.shop.profile.name)
    return Screen(words, [[Button(text("notice-to-points"), ShowPoints())]])


@notices.draws("checkin-reminder")
async def draw_reminder(drawing: Drawing) -> Screen | None:
    """A word and a button; nothing for whoever has looked in meanwhile or wants no reminder any more."""
    stands = await loyalty.check_ins(drawing.session, drawing.customer.id, drawing.shop.profile)
    if stands.done or await loyalty.reminder(drawing.session, drawing.customer.id) is None:
        return None
    return Screen(
        text("notice-checkin-reminder", streak=stands.streak), [[Button(text("checkin-button"), ShowCheckIn())]]
    )
