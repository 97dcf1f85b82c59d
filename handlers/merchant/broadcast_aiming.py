"""Whom a broadcast is for: languages, who has bought and who has not, with live counts and the reasons for the rest."""

from __future__ import annotations

from dataclasses import dataclass, replace

from campaigns import broadcasts, segments
from campaigns.broadcasts import Audience, Broadcast
from campaigns.segments import Segment
from commerce.kit.database import Session
from commerce.kit.errors import NotFound
from commerce.staff import Permission
from handlers.chat.keyboards import Row, grid, way_back
from handlers.chat.router import Router, Visit
from handlers.chat.screen import Answer, Button, Screen, Words, lines, paragraphs, text
from handlers.chat.taps import Tap, tap
from handlers.chat.writing import shortened
from handlers.merchant.broadcast_doors import ShowBroadcast
from handlers.merchant.broadcast_words import audience_words, left_out_words
from handlers.merchant.segment_doors import Ready
from handlers.merchant.segment_words import ready_rule
from handlers.start import LANGUAGE_NAMES

router = Router()

_MOST_SEGMENTS, _MOST_NAME = 20, 32


@tap("m.bca", needs=Permission.BROADCAST_SEND)
@dataclass(frozen=True)
class AimAtBuyers(Tap):
    """For whoever has bought, for whoever has not, or for both."""

    broadcast_id: int
    bought: bool | None


@tap("m.bcal", needs=Permission.BROADCAST_SEND)
@dataclass(frozen=True)
class AimAtLanguage(Tap):
    """For whoever speaks this as well, or not for them."""

    broadcast_id: int
    language: str
    wanted: bool


@tap("m.bcas", needs=Permission.BROADCAST_SEND)
@dataclass(frozen=True)
class AimAtSegment(Tap):
    """For those of this saved audience, or for all again."""

    broadcast_id: int
    segment_id: int | None


@tap("m.bcar", needs=Permission.BROADCAST_SEND)
@dataclass(frozen=True)
class AimAtReady(Tap):
    """For those of an audience that every shop has."""

    broadcast_id: int
    ready: Ready


@router.tap(AimAtSegment)
async def aim_at_segment(visit: Visit, wanted: AimAtSegment) -> Answer:
    """The rule is kept as it stands now."""
    found = await broadcasts.get(visit.session, wanted.broadcast_id)
    if wanted.segment_id is None:
        return await _aimed(visit, found, found.audience.of_no_segment())
    return await _aimed(visit, found, found.audience.of_segment(await _kept(visit, wanted.segment_id)))


@router.tap(AimAtReady)
async def aim_at_ready(visit: Visit, wanted: AimAtReady) -> Answer:
    found = await broadcasts.get(visit.session, wanted.broadcast_id)
    return await _aimed(visit, found, found.audience.of_ready_made(wanted.ready.value, ready_rule(visit, wanted.ready)))


@router.tap(AimAtBuyers)
async def aim_at_buyers(visit: Visit, wanted: AimAtBuyers) -> Answer:
    found = await broadcasts.get(visit.session, wanted.broadcast_id)
    return await _aimed(visit, found, replace(found.audience, bought=wanted.bought))


@router.tap(AimAtLanguage)
async def aim_at_language(visit: Visit, wanted: AimAtLanguage) -> Answer:
    found = await broadcasts.get(visit.session, wanted.broadcast_id)
    chosen = {*found.audience.languages, wanted.language}
    if not wanted.wanted:
        chosen.discard(wanted.language)
    known = tuple(one for one in visit.shop.profile.languages if one in chosen)
    return await _aimed(visit, found, replace(found.audience, languages=known))


async def audience_of(visit: Visit, segment_id: int | None, ready: Ready | None) -> Audience:
    """Those of a saved audience, or of one that every shop has. Raises `NotFound`."""
    if segment_id is not None:
        return Audience().of_segment(await _kept(visit, segment_id))
    if ready is None:
        raise NotFound
    return Audience().of_ready_made(ready.value, ready_rule(visit, ready))


async def audience_screen(visit: Visit, found: Broadcast) -> Screen:
    """Who it is, how many that are now, and how many of them are left out for which reason."""
    said = paragraphs(text("broadcast-ask-audience"), await audience_words(visit.session, found.audience))

    async def counted(session: Session) -> Words:
        heads = (await broadcasts.foresee(session, found)).heads
        reached = text("broadcast-reaches", count=heads.reached, whole=heads.whole)
        return paragraphs(said, lines(reached, *left_out_words(heads.left_out)))

    rows: list[Row] = [_buyers(found)]
    if len(visit.shop.profile.languages) > 1:
        rows += grid([_language(found, one) for one in visit.shop.profile.languages], 2)
    rows += grid([_segment(found, one) for one in (await segments.listed(visit.session, 0, _MOST_SEGMENTS))[0]], 2)
    rows += grid([_ready(found, one) for one in Ready], 2)
    return Screen(said, [*rows, way_back(ShowBroadcast(found.id))], study=counted)


def _segment(found: Broadcast, segment: Segment) -> Button:
    chosen = found.audience.segment_id == segment.id
    label = text("broadcast-chosen" if chosen else "broadcast-not-chosen", what=shortened(segment.name, _MOST_NAME))
    return Button(label, AimAtSegment(found.id, None if chosen else segment.id))


def _ready(found: Broadcast, ready: Ready) -> Button:
    chosen = found.audience.word == ready.value
    name = text(f"audience-ready-{ready.value}")
    label = text("broadcast-chosen" if chosen else "broadcast-not-chosen", what=name)
    return Button(label, AimAtSegment(found.id, None) if chosen else AimAtReady(found.id, ready))


def _buyers(found: Broadcast) -> Row:
    labels = {None: "broadcast-aim-all", True: "broadcast-aim-buyers", False: "broadcast-aim-others"}
    chosen = found.audience.bought
    return [
        Button(text("broadcast-chosen" if value is chosen else "broadcast-not-chosen", what=text(key)), to)
        for value, key in labels.items()
        for to in (AimAtBuyers(found.id, value),)
    ]


def _language(found: Broadcast, language: str) -> Button:
    there = language in found.audience.languages
    name = LANGUAGE_NAMES.get(language, language)
    label = text("broadcast-chosen" if there else "broadcast-not-chosen", what=name)
    return Button(label, AimAtLanguage(found.id, language, not there))


async def _kept(visit: Visit, segment_id: int) -> Segment:
    """A saved audience that is still there. Raises `NotFound`."""
    segment = await segments.get(visit.session, segment_id)
    if not segment.is_kept or segment.is_removed:
        raise NotFound
    return segment


async def _aimed(visit: Visit, found: Broadcast, audience: Audience) -> Screen:
    return await audience_screen(visit, await broadcasts.aim(visit.session, found.id, audience))
