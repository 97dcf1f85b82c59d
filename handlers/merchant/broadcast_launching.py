"""Letting a broadcast go: whom it reaches until when, once more, and then one tap; above a number a second person's."""

from __future__ import annotations

from dataclasses import dataclass

from campaigns import broadcasts
from campaigns.broadcasts import Broadcast
from commerce.kit.database import Session
from commerce.staff import Permission
from handlers.chat.keyboards import Row, way_back
from handlers.chat.router import Router, Visit
from handlers.chat.screen import Answer, Button, Screen, Style, lines, paragraphs, text
from handlers.chat.taps import Tap, tap
from handlers.merchant.broadcast_doors import AskLaunch, Part, ShowBroadcast, ShowPart
from handlers.merchant.broadcast_drafts import reader_of
from handlers.merchant.broadcast_versions import versions_words
from handlers.merchant.broadcast_words import audience_words, outlook_words, time_words
from handlers.merchant.broadcasts import broadcast_screen

router = Router()


@tap("m.bcgo=", needs=Permission.BROADCAST_SEND)
@dataclass(frozen=True)
class LaunchBroadcast(Tap):
    """Let this very version go."""

    broadcast_id: int
    version: int


@router.tap(AskLaunch)
async def ask_launch(visit: Visit, wanted: AskLaunch) -> Answer:
    """Nothing has been sent yet; what speaks against it is said instead of a button."""
    found = await broadcasts.get(visit.session, wanted.broadcast_id)
    if found.content.is_empty:
        raise broadcasts.BroadcastEmpty
    found.content.whole.insist_that_words_fit()

    async def looked(session: Session) -> Screen:
        return await _launch_screen(session, found)

    return Screen(text("broadcast-launch-ask"), [_back(found)], study=looked)


async def _launch_screen(session: Session, found: Broadcast) -> Screen:
    seen = await broadcasts.foresee(session, found)
    body = paragraphs(
        text("broadcast-launch-ask"),
        await audience_words(session, found.audience),
        lines(time_words(found), await versions_words(session, found)),
        outlook_words(seen),
    )
    if not seen.heads.reached:
        return Screen(paragraphs(body, text("broadcast-nobody")), [[_aim(found)], _back(found)])
    if seen.is_too_late:
        late = text("broadcast-too-late", limit=seen.limit)
        faster = Button(text("broadcast-part-speed", count=0), ShowPart(found.id, Part.SPEED))
        longer = Button(text("broadcast-part-time", count=0), ShowPart(found.id, Part.TIME))
        return Screen(paragraphs(body, late), [[faster, longer], _back(found)])
    label = text("broadcast-launch-sure", count=seen.heads.reached)
    go = Button(label, LaunchBroadcast(found.id, found.version), style=Style.SUCCESS)
    return Screen(body, [[go], _back(found)])


@router.tap(LaunchBroadcast)
async def launch(visit: Visit, wanted: LaunchBroadcast) -> Answer:
    """A doubled tap launches once; above the shop's limit somebody else is asked first."""
    limit = visit.shop.profile.limits.broadcast
    gone = await broadcasts.launch(
        visit.session, visit.customer.id, wanted.broadcast_id, version=wanted.version, limit=limit
    )
    if not gone:
        return Screen(text("broadcast-second-person", limit=limit), [way_back(ShowBroadcast(wanted.broadcast_id))])
    found = await broadcasts.get(visit.session, wanted.broadcast_id)
    return await broadcast_screen(reader_of(visit), found, text("broadcast-launched"))


def _aim(found: Broadcast) -> Button:
    return Button(text("broadcast-part-audience", count=0), ShowPart(found.id, Part.AUDIENCE))


def _back(found: Broadcast) -> Row:
    return way_back(ShowBroadcast(found.id))
