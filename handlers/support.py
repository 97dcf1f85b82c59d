"""Support: a customer writes to the shop, in words or by a photo, and reads what it answered."""

from __future__ import annotations

from dataclasses import dataclass

from campaigns import behaviour
from campaigns.behaviour import Kind as Act
from commerce import papers, support
from commerce.papers import PaperKind
from commerce.support import Talk, TalkState
from handlers.chat.incoming import Kind
from handlers.chat.keyboards import GoHome, Row, home, pages, way_back
from handlers.chat.router import Router, Visit
from handlers.chat.screen import Answer, Button, Copies, Screen, Words, paragraphs, text
from handlers.chat.taps import Tap, tap
from handlers.doors import ShowMyOrders, ShowSupport
from handlers.menu import checkout_row
from handlers.merchant.talks import answer_in_reply
from handlers.talk_words import TALK, history_words

router = Router()


@tap("talk?")
@dataclass(frozen=True)
class WriteToShop(Tap):
    """What does somebody want to say to the shop?"""


@tap("talk")
@dataclass(frozen=True)
class ShowMyTalk(Tap):
    """What was said, a page of it; page 0 is the newest."""

    page: int


@tap("talk.p")
@dataclass(frozen=True)
class ShowMyPhotos(Tap):
    """The photos of my talk."""


@tap("talk!")
@dataclass(frozen=True)
class AllIsWell(Tap):
    """That answers it: the talk is over."""


@router.command("support")
async def support_by_command(visit: Visit) -> Answer:
    await behaviour.note(visit.session, visit.customer.id, Act.ASKED)
    return await support_screen(visit)


@router.tap(ShowSupport)
async def show_support(visit: Visit, _: ShowSupport) -> Answer:
    return await support_by_command(visit)


@router.tap(ShowMyTalk)
async def show_my_talk(visit: Visit, wanted: ShowMyTalk) -> Answer:
    return await support_screen(visit, page=wanted.page)


@router.reply(WriteToShop)
async def write_to_shop(visit: Visit, _: WriteToShop) -> Answer:
    return await said(visit)


@router.reply(WriteToShop, Kind.PHOTO)
async def show_to_shop(visit: Visit, _: WriteToShop) -> Answer:
    return await said(visit)


@router.answering(TALK)
async def reply_in_talk(visit: Visit, talk_id: int) -> Answer:
    """Whoever replies to what the other side wrote goes on with the talk, on whichever side they are."""
    talk = await support.get_for_staff(visit.session, talk_id)
    if talk.customer_id == visit.customer.id:
        return await said(visit)
    return await answer_in_reply(visit, talk)


@router.tap(ShowMyPhotos)
async def show_my_photos(visit: Visit, _: ShowMyPhotos) -> Answer:
    talk = await support.find_latest(visit.session, visit.customer.id)
    found = await support.photos(visit.session, talk) if talk else ()
    return (Copies(found), await support_screen(visit, fresh=True)) if found else await support_screen(visit)


@router.tap(AllIsWell)
async def all_is_well(visit: Visit, _: AllIsWell) -> Answer:
    await support.settle(visit.session, visit.customer.id)
    return Screen(text("support-settled"), [[Button(text("support-again"), ShowSupport()), home()]])


async def said(visit: Visit) -> Answer:
    """It is written down, and the staff hear of it; of an album each picture is, and one answer comes."""
    photo = visit.incoming.raw["photo"][-1]["file_id"] if visit.incoming.kind is Kind.PHOTO else None
    await support.ask(visit.session, visit.customer.id, visit.words, photo)
    if visit.shop.albums.is_answered(visit.incoming):
        return ()
    return await support_screen(visit, text("support-sent"))


async def support_screen(visit: Visit, notice: Words | None = None, page: int = 0, *, fresh: bool = False) -> Screen:
    """How to reach a person: the next typed words, or a photo, go to the shop."""
    talk = await support.find_latest(visit.session, visit.customer.id)
    contact = await papers.paper(visit.session, PaperKind.CONTACT, visit.language)
    told = await support.history(visit.session, talk, page) if talk else None
    body = paragraphs(
        text("support"),
        history_words(told) if told else None,
        notice,
        text(f"support-stands-{talk.state}") if talk and notice is None else None,
        text("support-write"),
        contact,
        text("support-telegram"),
    )
    rows: list[Row] = pages(told.page, told.pages - 1, ShowMyTalk) if told else []
    rows += await _talk_rows(visit, talk)
    rows += [[Button(text("button-my-orders"), ShowMyOrders(0))], *await checkout_row(visit), way_back(GoHome())]
    return Screen(body, rows, asks=WriteToShop(), fresh=fresh)


async def _talk_rows(visit: Visit, talk: Talk | None) -> list[Row]:
    if talk is None:
        return []
    row: Row = []
    if await support.photos(visit.session, talk):
        row.append(Button(text("talk-photos"), ShowMyPhotos()))
    if talk.state is TalkState.ANSWERED:
        row.append(Button(text("support-all-is-well"), AllIsWell()))
    return [row] if row else []
