"""What a broadcast brings to its readers, and what the staff hear of it: how far it is, and why it rests."""

from __future__ import annotations

from campaigns import broadcasts, rounds
from campaigns.broadcasts import (
    BroadcastChosen,
    BroadcastOver,
    BroadcastOverdue,
    BroadcastRested,
    Content,
    Status,
)
from campaigns.rounds import Rest
from commerce.kit.database import Session
from commerce.kit.errors import NotFound
from commerce.staff import Permission
from handlers.broadcast_letters import Reader, letter_screen
from handlers.chat.messenger import Drawing, Redraw
from handlers.chat.screen import Button, Screen, Style, lines, text
from handlers.merchant.broadcast_doors import ShowBroadcast
from handlers.merchant.broadcast_words import label, progress_words
from handlers.merchant.broadcasts import broadcast_screen
from handlers.merchant.round_words import rest_words
from handlers.notices import notices, ring


async def tell_rested(session: Session, rested: BroadcastRested) -> None:
    """A reaction: the shop has paused a broadcast by itself."""
    about = f"{rested.broadcast_id}:{rested.times}"
    details = {"broadcast": rested.broadcast_id, "why": rested.why}
    await ring(session, Permission.BROADCAST_SEND, "staff-broadcast-rested", about, details)
    found = await broadcasts.get(session, rested.broadcast_id)
    await rounds.redraw_card(session, broadcasts.card_of(found), f"rested:{rested.times}")


async def tell_overdue(session: Session, overdue: BroadcastOverdue) -> None:
    """A reaction: a moment was missed, and somebody must say whether it still goes out."""
    details = {"broadcast": overdue.broadcast_id}
    found = await broadcasts.get(session, overdue.broadcast_id)
    about = f"{overdue.broadcast_id}:{found.version}:{found.schedule.starts_at}"
    await ring(session, Permission.BROADCAST_SEND, "staff-broadcast-overdue", about, details)


async def tell_chosen(session: Session, chosen: BroadcastChosen) -> None:
    """A reaction: the rest goes; the card says with which version."""
    found = await broadcasts.get(session, chosen.broadcast_id)
    await rounds.redraw_card(session, broadcasts.card_of(found), "chosen")


async def tell_over(session: Session, over: BroadcastOver) -> None:
    """A reaction: everybody is accounted for; the card says so, and a message."""
    found = await broadcasts.get(session, over.broadcast_id)
    await rounds.redraw_card(session, broadcasts.card_of(found), "over")
    await ring(session, Permission.BROADCAST_SEND, "staff-broadcast-over", over.broadcast_id, {"broadcast": found.id})


@notices.draws("broadcast")
async def draw_broadcast(drawing: Drawing) -> Screen | None:
    """One reader's message, in the version that was launched."""
    owed = drawing.owed
    if owed is None or owed.source is None:
        return None
    source, arm = owed.source, owed.arm
    bulletin = await drawing.shared.once((source, arm), lambda: broadcasts.bulletin(drawing.session, source, arm))
    first = drawing.shop.profile.languages[0]
    content = bulletin.content.in_version(bulletin.words, drawing.language, first)
    return await _letter(drawing, content, owed.id, paid=bulletin.paid)


@notices.draws("broadcast-test", needs=Permission.BROADCAST_SEND)
async def draw_test(drawing: Drawing) -> Screen | None:
    """The same, to whoever wrote it."""
    try:
        found = await broadcasts.get(drawing.session, drawing.details["broadcast"])
    except NotFound:
        return None
    return await _letter(drawing, found.content, None)


@notices.draws("broadcast-card", needs=Permission.BROADCAST_SEND)
async def draw_card(drawing: Drawing) -> Redraw | None:
    """How far it is, on the message that shows it."""
    try:
        found = await broadcasts.get(drawing.session, drawing.details["broadcast"])
    except NotFound:
        return None
    return Redraw(await broadcast_screen(_reader(drawing), found))


@notices.draws(
    "staff-broadcast-rested", "staff-broadcast-overdue", "staff-broadcast-over", needs=Permission.BROADCAST_SEND
)
async def draw_news(drawing: Drawing) -> Screen:
    """What happened to it, and the way to it."""
    found = await broadcasts.get(drawing.session, drawing.details["broadcast"])
    why = drawing.details.get("why")
    figures = await broadcasts.progress(drawing.session, found) if found.is_launched else None
    is_stopped = found.status is Status.STOPPED
    told = lines(
        text("notice-staff-broadcast-stopped" if is_stopped else f"notice-{drawing.notice}"),
        label(found, drawing.language, drawing.shop.profile),
        rest_words(Rest(why)) if why else None,
        progress_words(figures) if figures is not None else None,
    )
    return Screen(told, [[Button(text("broadcast-show"), ShowBroadcast(found.id, fresh=True), style=Style.PRIMARY)]])


async def _letter(drawing: Drawing, content: Content, delivery_id: int | None, *, paid: bool = False) -> Screen | None:
    """Nothing at all where every part of it is gone by now."""
    screen = await letter_screen(_reader(drawing, delivery_id), content, paid=paid)
    return screen if screen.body or screen.attached else None


def _reader(drawing: Drawing, delivery_id: int | None = None) -> Reader:
    return Reader(drawing.session, drawing.shop, drawing.customer.id, drawing.language, delivery_id)
