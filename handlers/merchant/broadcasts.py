"""Broadcasts at the counter: all of them, each as it stands, and a hand on those that run."""

from __future__ import annotations

from dataclasses import dataclass, replace

from campaigns import broadcasts
from campaigns.broadcasts import Broadcast, Status, Timing
from commerce.staff import Permission
from handlers.broadcast_letters import Reader, letter_screen
from handlers.chat.keyboards import Row, ShowsLive, pages, way_back
from handlers.chat.router import Router, Visit
from handlers.chat.screen import Answer, Button, Keep, Screen, Style, Words, lines, paragraphs, text
from handlers.chat.taps import Tap, tap
from handlers.doors import ShowConsole
from handlers.merchant.broadcast_doors import (
    CARD,
    AskLaunch,
    CopyBroadcast,
    NewBroadcast,
    SeeBroadcast,
    ShowBroadcast,
    ShowBroadcasts,
)
from handlers.merchant.broadcast_drafts import draft_screen, reader_of
from handlers.merchant.broadcast_versions import results_row
from handlers.merchant.broadcast_words import (
    audience_words,
    label,
    progress_words,
    rest_waits_words,
    time_words,
)
from handlers.merchant.round_words import bar, rest_words

router = Router()

PAGE = 6


@tap("m.bcrest", needs=Permission.BROADCAST_SEND)
@dataclass(frozen=True)
class PauseBroadcast(Tap):
    """Let it rest."""

    broadcast_id: int


@tap("m.bcon", needs=Permission.BROADCAST_SEND)
@dataclass(frozen=True)
class ResumeBroadcast(Tap):
    """Let it go on."""

    broadcast_id: int


@tap("m.bcfree", needs=Permission.BROADCAST_SEND)
@dataclass(frozen=True)
class LetRestGo(Tap):
    """The rest shall wait for no winner any more."""

    broadcast_id: int


@tap("m.bcend", needs=Permission.BROADCAST_SEND)
@dataclass(frozen=True)
class AskStopBroadcast(Tap):
    """Stop it: sure?"""

    broadcast_id: int


@tap("m.bcend=", needs=Permission.BROADCAST_SEND)
@dataclass(frozen=True)
class StopBroadcast(Tap):
    """Nobody else shall get it."""

    broadcast_id: int


@tap("m.bcback", needs=Permission.BROADCAST_SEND)
@dataclass(frozen=True)
class Unschedule(Tap):
    """Not at that moment: make a draft of it again."""

    broadcast_id: int


@router.command("broadcast", needs=Permission.BROADCAST_SEND)
async def broadcasts_by_command(visit: Visit) -> Answer:
    return await broadcasts_screen(visit, 0)


@router.tap(ShowBroadcasts)
async def show_broadcasts(visit: Visit, wanted: ShowBroadcasts) -> Answer:
    return await broadcasts_screen(visit, wanted.page)


@router.tap(ShowBroadcast)
async def show_broadcast(visit: Visit, wanted: ShowBroadcast) -> Answer:
    found = await broadcasts.get(visit.session, wanted.broadcast_id)
    return replace(await broadcast_screen(reader_of(visit), found), fresh=wanted.fresh)


@router.tap(SeeBroadcast)
async def see_broadcast(visit: Visit, wanted: SeeBroadcast) -> Answer:
    """Below, as it looks to its readers."""
    found = await broadcasts.get(visit.session, wanted.broadcast_id)
    reader = replace(reader_of(visit), language=visit.shop.texts.language_for(wanted.language))
    if found.content.is_empty:
        raise broadcasts.BroadcastEmpty
    return await letter_screen(reader, found.content)


@router.tap(PauseBroadcast)
async def pause(visit: Visit, wanted: PauseBroadcast) -> Answer:
    return await _now(visit, await broadcasts.pause(visit.session, visit.customer.id, wanted.broadcast_id))


@router.tap(ResumeBroadcast)
async def resume(visit: Visit, wanted: ResumeBroadcast) -> Answer:
    return await _now(visit, await broadcasts.resume(visit.session, visit.customer.id, wanted.broadcast_id))


@router.tap(LetRestGo)
async def let_rest_go(visit: Visit, wanted: LetRestGo) -> Answer:
    return await _now(visit, await broadcasts.let_go(visit.session, visit.customer.id, wanted.broadcast_id))


@router.tap(AskStopBroadcast)
async def ask_stop(visit: Visit, wanted: AskStopBroadcast) -> Answer:
    found = await broadcasts.get(visit.session, wanted.broadcast_id)
    figures = await broadcasts.progress(visit.session, found)
    keep = Button(text("broadcast-keep"), ShowBroadcast(found.id))
    stop_it = Button(text("broadcast-stop-sure"), StopBroadcast(found.id), style=Style.DANGER)
    return Screen(text("broadcast-stop-ask", sent=figures.sent, waiting=figures.waiting), [[keep], [stop_it]])


@router.tap(StopBroadcast)
async def stop(visit: Visit, wanted: StopBroadcast) -> Answer:
    return await _now(visit, await broadcasts.stop(visit.session, visit.customer.id, wanted.broadcast_id))


@router.tap(Unschedule)
async def unschedule(visit: Visit, wanted: Unschedule) -> Answer:
    return await _now(visit, await broadcasts.unschedule(visit.session, visit.customer.id, wanted.broadcast_id))


@router.tap(CopyBroadcast)
async def copy(visit: Visit, wanted: CopyBroadcast) -> Answer:
    fresh = await broadcasts.copy(visit.session, visit.customer.id, wanted.broadcast_id, visit.shop.profile)
    return await draft_screen(reader_of(visit), fresh, text("broadcast-copied"))


async def broadcasts_screen(visit: Visit, page: int) -> Screen:
    """Every broadcast with how it stands, the newest first; or what they are good for."""
    page = max(0, page)
    shown, count = await broadcasts.page(visit.session, page, PAGE)
    rows: list[Row] = [[Button(label(one, visit.language, visit.shop.profile), ShowBroadcast(one.id))] for one in shown]
    rows += pages(page, max(page, (count - 1) // PAGE), ShowBroadcasts)
    rows.append([Button(text("broadcast-new"), NewBroadcast(), style=Style.PRIMARY)])
    rows.append(way_back(ShowConsole()))
    return Screen(text("broadcasts-title", count=count), rows)


async def broadcast_screen(reader: Reader, found: Broadcast, notice: Words | None = None) -> Screen:
    """A draft, one that waits, or the card of one that was launched."""
    if found.status is Status.DRAFT:
        return await draft_screen(reader, found, notice)
    if not found.is_launched:
        return await _waiting_screen(reader, found, notice)
    return await card_screen(reader, found, notice)


async def card_screen(reader: Reader, found: Broadcast, notice: Words | None = None) -> Screen:
    """How far it has come, and what can be done about it."""
    figures = await broadcasts.progress(reader.session, found)
    preparing = found.status is Status.PREPARING
    body = paragraphs(
        notice,
        label(found, reader.language, reader.shop.profile),
        text(f"broadcast-is-{found.status.value}"),
        rest_words(found.why) if found.why is not None and found.status is Status.PAUSED else None,
        None if preparing else progress_words(figures, found.left_out),
        None if preparing else rest_waits_words(found, figures),
        await audience_words(reader.session, found.audience),
    )
    rows: list[Row] = [[Button(bar(figures.done, 0 if preparing else figures.total), ShowsLive())], *_steps(found)]
    if found.rest_waits and not found.is_over:
        label_of_it = "broadcast-trial-decide" if found.schedule.timing is Timing.LOCAL else "broadcast-trial-let-go"
        rows.append([Button(text(label_of_it), LetRestGo(found.id))])
    rows.append([_see(reader, found), Button(text("broadcast-copy"), CopyBroadcast(found.id))])
    rows.append(await results_row(reader.session, found))
    rows.append(way_back(ShowBroadcasts()))
    return Screen(body, rows, keep=Keep(CARD, found.id))


def _steps(found: Broadcast) -> list[Row]:
    stop_it = Button(text("broadcast-stop"), AskStopBroadcast(found.id))
    match found.status:
        case Status.RUNNING:
            return [[Button(text("round-pause"), PauseBroadcast(found.id)), stop_it]]
        case Status.PAUSED:
            go_on = Button(text("round-resume"), ResumeBroadcast(found.id), style=Style.SUCCESS)
            return [[go_on, stop_it]]
        case Status.PREPARING:
            return [[stop_it]]
    return []


async def _waiting_screen(reader: Reader, found: Broadcast, notice: Words | None) -> Screen:
    """It waits for its moment, or missed it and waits for somebody's word."""
    overdue = found.status is Status.OVERDUE
    body = paragraphs(
        notice,
        label(found, reader.language, reader.shop.profile),
        text("broadcast-is-overdue" if overdue else "broadcast-is-scheduled"),
        lines(
            text("broadcast-for", who=await audience_words(reader.session, found.audience)),
            text("broadcast-at", when=time_words(found)),
        ),
    )
    rows: list[Row] = []
    if overdue:
        rows.append([Button(text("broadcast-launch-late"), AskLaunch(found.id), style=Style.PRIMARY)])
    rows.append([Button(text("broadcast-unschedule"), Unschedule(found.id))])
    rows.append([_see(reader, found), Button(text("broadcast-copy"), CopyBroadcast(found.id))])
    return Screen(body, [*rows, way_back(ShowBroadcasts())])


def _see(reader: Reader, found: Broadcast) -> Button:
    return Button(text("broadcast-see"), SeeBroadcast(found.id, reader.language))


async def _now(visit: Visit, found: Broadcast) -> Screen:
    return await broadcast_screen(reader_of(visit), found)
