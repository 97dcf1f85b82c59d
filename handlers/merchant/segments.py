"""Audiences at the counter: those every shop has and those that were made, in words, counted, with a few people."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import timedelta

from campaigns import behaviour, segments
from campaigns.segments import Lines, Look, Rule, Segment, SegmentInvalid, as_lines
from commerce import customers, staff
from commerce.kit.clock import now
from commerce.kit.database import Session
from commerce.kit.errors import NotFound
from commerce.staff import Permission
from handlers.chat.keyboards import Row, grid, pages, way_back
from handlers.chat.refusals import words_for
from handlers.chat.router import Router, Visit
from handlers.chat.screen import Answer, Button, Screen, Style, Words, lines, paragraphs, text
from handlers.chat.taps import Tap, tap
from handlers.chat.writing import shortened
from handlers.doors import ShowConsole
from handlers.merchant.broadcast_doors import WriteTo
from handlers.merchant.segment_doors import AddTerm, Ready, ShowAudience, ShowAudiences, ShowLine, ShowReadyMade
from handlers.merchant.segment_words import came_words, joined_kinds, ready_rule, sentence

router = Router()

PAGE = 6
SOURCE_DAYS = 30
_MOST_NAME = 40
#: Of a share drawn by lot everybody has another one.
_NEEDS = Permission.BROADCAST_SEND


@tap("m.sgnew", needs=_NEEDS)
@dataclass(frozen=True)
class NewAudience(Tap):
    """Begin one with nothing in it."""


@tap("m.sgf", needs=_NEEDS)
@dataclass(frozen=True)
class ShowSources(Tap):
    """By what did people and orders come lately?"""


@tap("m.sgr+", needs=_NEEDS)
@dataclass(frozen=True)
class StartFrom(Tap):
    """Begin one from an audience every shop has."""

    which: Ready


@tap("m.sg!", needs=_NEEDS)
@dataclass(frozen=True)
class KeepAudience(Tap):
    """Save the draft."""

    segment_id: int


@tap("m.sgn?", needs=_NEEDS)
@dataclass(frozen=True)
class GiveName(Tap):
    """What is it called?"""

    segment_id: int
    version: int


@tap("m.sgn", needs=_NEEDS)
@dataclass(frozen=True)
class AskName(Tap):
    """Let me name it."""

    segment_id: int
    version: int


@tap("m.sgc", needs=_NEEDS)
@dataclass(frozen=True)
class CopyAudience(Tap):
    """Another one like it."""

    segment_id: int


@tap("m.sg-", needs=_NEEDS)
@dataclass(frozen=True)
class RemoveAudience(Tap):
    """Use it no more."""

    segment_id: int


@tap("m.sgu", needs=_NEEDS)
@dataclass(frozen=True)
class PutBackAudience(Tap):
    """Undo the removal."""

    segment_id: int


@router.tap(ShowAudiences)
async def show_audiences(visit: Visit, wanted: ShowAudiences) -> Answer:
    return await audiences_screen(visit, wanted.page)


@router.tap(ShowReadyMade)
async def show_ready_made(visit: Visit, wanted: ShowReadyMade) -> Answer:
    """An audience of the house: it can be looked at, and be the beginning of another one."""
    rule = ready_rule(visit, wanted.which)
    title = text("audience-title", name=text(f"audience-ready-{wanted.which.value}"))
    write = Button(text("audience-write"), WriteTo(ready=wanted.which), style=Style.PRIMARY)
    start = Button(text("audience-start-from"), StartFrom(wanted.which))
    return await _counted(visit, rule, [title], [[write], [start], way_back(ShowAudiences())])


@router.tap(ShowSources)
async def show_sources(visit: Visit, _: ShowSources) -> Answer:
    """What brought most orders first; the staff and what they order are left out."""
    found = await behaviour.came_by(visit.session, now() - timedelta(days=SOURCE_DAYS))
    said = [text("audience-came", source=came_words(one.source), people=one.people, orders=one.orders) for one in found]
    title = text("audience-sources", days=SOURCE_DAYS)
    return Screen(paragraphs(title, lines(*said) if said else text("audience-no-sources")), [way_back(ShowAudiences())])


@router.tap(NewAudience)
async def new_audience(visit: Visit, _: NewAudience) -> Answer:
    name = visit.shop.texts.plain(text("audience-unnamed"), visit.language)
    segment = await segments.draft(visit.session, visit.customer.id, name, segments.Everyone())
    return await audience_screen(visit, segment)


@router.tap(StartFrom)
async def start_from(visit: Visit, wanted: StartFrom) -> Answer:
    name = visit.shop.texts.plain(text(f"audience-ready-{wanted.which.value}"), visit.language)
    segment = await segments.draft(visit.session, visit.customer.id, name, ready_rule(visit, wanted.which))
    return await audience_screen(visit, segment)


@router.tap(ShowAudience)
async def show_audience(visit: Visit, wanted: ShowAudience) -> Answer:
    return await audience_screen(visit, await alive(visit, wanted.segment_id))


@router.tap(KeepAudience)
async def keep(visit: Visit, wanted: KeepAudience) -> Answer:
    await alive(visit, wanted.segment_id)
    segment = await segments.keep(visit.session, visit.customer.id, wanted.segment_id)
    return await audience_screen(visit, segment, text("audience-kept"))


@router.tap(AskName)
async def ask_name(visit: Visit, wanted: AskName) -> Answer:
    await alive(visit, wanted.segment_id)
    return _name_screen(GiveName(wanted.segment_id, wanted.version))


@router.reply(GiveName)
async def read_name(visit: Visit, asked: GiveName) -> Answer:
    """A name that cannot be one is asked again."""
    segment = await alive(visit, asked.segment_id)
    try:
        renamed = await segments.rename(visit.session, visit.customer.id, segment.id, asked.version, visit.words)
    except SegmentInvalid as refused:
        return _name_screen(asked, words_for(refused))
    return await audience_screen(visit, renamed)


@router.tap(CopyAudience)
async def copy(visit: Visit, wanted: CopyAudience) -> Answer:
    segment = await alive(visit, wanted.segment_id)
    name = visit.shop.texts.plain(text("audience-copy-of", name=shortened(segment.name, _MOST_NAME)), visit.language)
    made = await segments.copy(visit.session, visit.customer.id, segment.id, name)
    return await audience_screen(visit, made, text("audience-copied"))


@router.tap(RemoveAudience)
async def remove(visit: Visit, wanted: RemoveAudience) -> Answer:
    """It goes at once, and can be put back."""
    segment = await alive(visit, wanted.segment_id)
    await segments.remove(visit.session, visit.customer.id, segment.id)
    screen = await audiences_screen(visit, 0, text("audience-removed", name=segment.name))
    undo = Button(text("audience-undo", name=shortened(segment.name, _MOST_NAME)), PutBackAudience(segment.id))
    return Screen(screen.body, [[undo], *screen.rows])


@router.tap(PutBackAudience)
async def put_back(visit: Visit, wanted: PutBackAudience) -> Answer:
    segment = await segments.restore(visit.session, visit.customer.id, wanted.segment_id)
    return await audience_screen(visit, segment)


async def alive(visit: Visit, segment_id: int) -> Segment:
    """An audience that is there, or a draft. Raises `NotFound`."""
    segment = await segments.get(visit.session, segment_id)
    if segment.is_removed:
        raise NotFound
    return segment


async def audiences_screen(visit: Visit, page: int, notice: Words | None = None) -> Screen:
    """Those that were made, then those of the house."""
    page = max(0, page)
    shown, count = await segments.listed(visit.session, page, PAGE)
    rows: list[Row] = [[Button(text("audience-label", name=one.name), ShowAudience(one.id))] for one in shown]
    rows += pages(page, max(page, (count - 1) // PAGE), ShowAudiences)
    rows.append([Button(text("audience-new"), NewAudience(), style=Style.PRIMARY)])
    rows += grid((Button(text(f"audience-ready-{one.value}"), ShowReadyMade(one)) for one in Ready), 2)
    rows.append([Button(text("audience-show-sources"), ShowSources())])
    rows.append(way_back(ShowConsole()))
    return Screen(paragraphs(notice, text("audiences-title", count=count), text("audiences-ready")), rows)


async def audience_screen(visit: Visit, segment: Segment, notice: Words | None = None) -> Screen:
    """What it says, how many people that is now and a few of them, and a button for each line."""
    known = as_lines(segment.rule)
    title = text("audience-title" if segment.is_kept else "audience-draft", name=segment.name)
    rows = [*_line_rows(segment, known), *_steps(segment), way_back(ShowAudiences())]
    return await _counted(
        visit, segment.rule, [notice, title], rows, text("audience-not-of-lines") if known is None else None
    )


async def _counted(
    visit: Visit, rule: Rule, above: Sequence[Words | None], rows: Sequence[Row], below: Words | None = None
) -> Screen:
    """A rule in words, with how many people it is now and a few of them: a long look, for which nobody waits."""
    said, at = await sentence(visit, rule), now().astimezone(visit.shop.profile.timezone)
    may_read_names = await staff.may(visit.session, visit.customer.id, Permission.CUSTOMER_READ)

    async def counted(session: Session) -> Words:
        look = await segments.look(session, rule, at=at)
        return paragraphs(*above, said, await _look_words(session, look, may_read_names), below)

    return Screen(paragraphs(*above, said, below), rows, study=counted)


async def _look_words(session: Session, look: Look, may_read_names: bool) -> Words:
    """How many people it is now, and a few of them: by name for whoever may read names."""
    if not look.count:
        return text("audience-nobody")
    people = await _names(session, look) if may_read_names else ", ".join(f"#{one}" for one in look.people)
    return lines(text("audience-count", count=look.count), text("audience-sample", people=people))


async def _names(session: Session, look: Look) -> str:
    found = [(one, (await customers.person(session, one)).name) for one in look.people]
    return ", ".join(shortened(name, 30) if name else f"#{one}" for one, name in found)


def _line_rows(segment: Segment, known: Lines | None) -> Iterator[Row]:
    for number, line in enumerate(known or ()):
        label = text("audience-change-line", number=number + 1, what=joined_kinds(line))
        yield [Button(label, ShowLine(segment.id, segment.version, number))]
    if known is not None:
        more = text("audience-and-more" if known else "audience-first")
        style = None if known else Style.PRIMARY
        yield [Button(more, AddTerm(segment.id, segment.version, len(known) * 100), style=style)]


def _steps(segment: Segment) -> Iterator[Row]:
    rename = Button(text("audience-rename"), AskName(segment.id, segment.version))
    if not segment.is_kept:
        yield [Button(text("audience-keep"), KeepAudience(segment.id), style=Style.SUCCESS), rename]
    else:
        yield [Button(text("audience-write"), WriteTo(segment.id), style=Style.PRIMARY)]
        yield [rename, Button(text("audience-copy"), CopyAudience(segment.id))]
    yield [Button(text("audience-remove"), RemoveAudience(segment.id), style=Style.DANGER)]


def _name_screen(asked: GiveName, notice: Words | None = None) -> Screen:
    return Screen(paragraphs(notice, text("audience-ask-name")), [way_back(ShowAudience(asked.segment_id))], asks=asked)
