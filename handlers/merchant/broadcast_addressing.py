"""A broadcast that begins with its people: from an audience straight to what shall be said to them."""

from __future__ import annotations

from handlers.chat.incoming import Kind
from handlers.chat.keyboards import way_back
from handlers.chat.router import Router, Visit
from handlers.chat.screen import Answer, Screen, paragraphs, text
from handlers.chat.taps import Tap
from handlers.merchant.broadcast_aiming import audience_of
from handlers.merchant.broadcast_doors import GiveMessageTo, WriteTo
from handlers.merchant.broadcast_drafts import message_taken
from handlers.merchant.broadcast_words import audience_words
from handlers.merchant.segment_doors import ShowAudience, ShowAudiences, ShowReadyMade

router = Router()


@router.tap(WriteTo)
async def write_to(visit: Visit, wanted: WriteTo) -> Answer:
    """Nothing is kept before something was said."""
    audience = await audience_of(visit, wanted.segment_id, wanted.ready)
    who = text("broadcast-for", who=await audience_words(visit.session, audience))
    asked = GiveMessageTo(wanted.segment_id, wanted.ready, visit.language)
    return Screen(paragraphs(who, text("broadcast-ask-message")), [way_back(_whence(wanted))], asks=asked)


@router.reply(GiveMessageTo, Kind.WORDS, Kind.PHOTO, Kind.CONTACT, Kind.LOCATION, Kind.DOCUMENT, Kind.OTHER)
async def message_to_them_given(visit: Visit, asked: GiveMessageTo) -> Answer:
    """A draft for them begins with it. Raises `NotFound` where the audience is gone by now."""
    audience = await audience_of(visit, asked.segment_id, asked.ready)
    return await message_taken(visit, asked, asked.language, None, audience)


def _whence(wanted: WriteTo) -> Tap:
    if wanted.segment_id is not None:
        return ShowAudience(wanted.segment_id)
    return ShowAudiences() if wanted.ready is None else ShowReadyMade(wanted.ready)
