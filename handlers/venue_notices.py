"""What staff hear of groups and channels: that the shop was brought in, and that it could not write there."""

from __future__ import annotations

from campaigns import outbox, venues
from campaigns.venues import PostLost, PostRefused, PostStatus
from commerce.kit.database import Session
from commerce.staff import Permission
from handlers.chat.messenger import Drawing
from handlers.chat.screen import Button, Screen, Style, lines, text
from handlers.merchant.venue_doors import PreviewPost, ShowVenues
from handlers.notices import notices


async def tell_refused(session: Session, refused: PostRefused) -> None:
    """A reaction: whoever posted hears that Telegram would not have it, and why."""
    details = {"venue": refused.venue_id, "trouble": refused.trouble}
    dedup = f"venue-refused:{refused.post_id}"
    await outbox.post(session, refused.staff_id, "venue-refused", details, dedup=dedup)


async def tell_lost(session: Session, lost: PostLost) -> None:
    """A reaction: whoever posted is asked to look whether it stands there."""
    await outbox.post(session, lost.staff_id, "venue-lost", {"post": lost.post_id}, dedup=f"venue-lost:{lost.post_id}")


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


@notices.draws("venue-lost", needs=Permission.CAMPAIGN_PUBLISH)
async def draw_lost(drawing: Drawing) -> Screen | None:
    """Where to look, and the way to post it again; nothing of what has turned up."""
    post = await venues.post(drawing.session, drawing.details["post"])
    if post.status is not PostStatus.UNKNOWN:
        return None
    again = Button(text("venue-post-lost-again"), PreviewPost(post.subject, post.ref, post.venue_id))
    return Screen(
        text("notice-venue-lost", title=post.venue_title), [[again], [Button(text("venues-show"), ShowVenues())]]
    )
