"""What staff hear of groups and channels: that the shop was brought in, and that it could not write there."""

from __future__ import annotations

from campaigns import outbox, venues
from campaigns.venues import PostRefused
from commerce.kit.database import Session
from commerce.staff import Permission
from handlers.chat.messenger import Drawing
from handlers.chat.screen import Button, Screen, Style, lines, text
from handlers.merchant.venue_doors import ShowVenues
from handlers.notices import notices


async def tell_refused(session: Session, refused: PostRefused) -> None:
    """A reaction: whoever posted hears that Telegram would not have it, and why."""
    details = {"venue": refused.venue_id, "trouble": refused.trouble}
    dedup = f"venue-refused:{refused.post_id}"
    await outbox.post(session, refused.staff_id, "venue-refused", details, dedup=dedup)


@notices.draws("venue-added", needs=Permission.CAMPAIGN_PUBLISH)
async def draw_added(drawing: Drawing) -> Screen | None:
    """Where the shop can post now, and what it still lacks."""
    venue = await venues.get(drawing.session, drawing.details["venue"])
    if venue.gone:
        return None
    lacks = None if venue.leads else text("venue-lacks-channel" if venue.is_channel else "venue-lacks-group")
    body = lines(text("notice-venue-added", title=venue.title), lacks)
    return Screen(body, [[Button(text("venues-show"), ShowVenues(), style=Style.PRIMARY)]])


@notices.draws("venue-refused", needs=Permission.CAMPAIGN_PUBLISH)
async def draw_refused(drawing: Drawing) -> Screen | None:
    """What was not posted, and what to do about it."""
    venue = await venues.get(drawing.session, drawing.details["venue"])
    why = text(f"venue-trouble-{drawing.details['trouble'].replace('_', '-')}")
    body = lines(text("notice-venue-refused", title=venue.title), why)
    return Screen(body, [[Button(text("venues-show"), ShowVenues())]])
