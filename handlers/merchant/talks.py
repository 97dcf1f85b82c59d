"""Talks at the counter: who waits for an answer, what was said, and the answer itself."""

from __future__ import annotations

from dataclasses import dataclass

from commerce import customers, orders, staff, support
from commerce.kit.database import Session
from commerce.orders import OrderSummary
from commerce.staff import Permission
from commerce.support import Talk
from handlers.chat.incoming import Kind
from handlers.chat.keyboards import Row, pages, way_back
from handlers.chat.router import Router, Visit
from handlers.chat.screen import Answer, Button, Copies, Screen, Style, Words, paragraphs, text
from handlers.chat.taps import Tap, tap
from handlers.doors import ShowConsole
from handlers.merchant.doors import ShowStaffOrder
from handlers.merchant.people import name_words
from handlers.merchant.talk_doors import AnswerTalk, ShowTalk, ShowTalks
from handlers.talk_words import history_words

router = Router()

PAGE = 8


@tap("m.talk!", needs=Permission.TALK_ANSWER)
@dataclass(frozen=True)
class CloseTalk(Tap):
    """This one is over."""

    talk_id: int


@tap("m.talk^", needs=Permission.TALK_ANSWER)
@dataclass(frozen=True)
class ReopenTalk(Tap):
    """It is not over after all."""

    talk_id: int


@tap("m.talk.p", needs=Permission.TALK_ANSWER)
@dataclass(frozen=True)
class ShowTalkPhotos(Tap):
    """The photos of this one."""

    talk_id: int


@router.tap(ShowTalks)
async def show_talks(visit: Visit, wanted: ShowTalks) -> Answer:
    found, count = await support.waiting(visit.session, wanted.page, PAGE)
    rows: list[Row] = [[Button(await _label(visit.session, one), ShowTalk(one.id))] for one in found]
    rows += pages(wanted.page, (count - 1) // PAGE, ShowTalks)
    waits = await support.count_open(visit.session)
    body = paragraphs(text("talks-title", count=waits), None if count else text("talks-none"))
    return Screen(body, [*rows, way_back(ShowConsole())])


@router.tap(ShowTalk)
async def show_talk(visit: Visit, wanted: ShowTalk) -> Answer:
    return await talk_screen(visit, await support.get_for_staff(visit.session, wanted.talk_id), page=wanted.page)


@router.tap(AnswerTalk)
async def let_answer(visit: Visit, wanted: AnswerTalk) -> Answer:
    """Always a new message: the question stays where it is."""
    talk = await support.get_for_staff(visit.session, wanted.talk_id)
    told = await support.history(visit.session, talk)
    name = await customer_words(visit.session, talk.customer_id)
    body = paragraphs(history_words(told, for_staff=True), text("talk-answer-ask", name=name))
    return Screen(body, [way_back(ShowTalk(talk.id))], asks=AnswerTalk(talk.id), fresh=True)


@router.reply(AnswerTalk)
async def read_answer(visit: Visit, asked: AnswerTalk) -> Answer:
    return await _answered(visit, asked.talk_id)


@router.reply(AnswerTalk, Kind.PHOTO)
async def read_photo(visit: Visit, asked: AnswerTalk) -> Answer:
    return await _answered(visit, asked.talk_id)


async def answer_in_reply(visit: Visit, talk: Talk) -> Answer:
    """Whoever replies to the news of a question has answered it, if they may. Raises `NotAllowed`."""
    await staff.require(visit.session, visit.customer.id, Permission.TALK_ANSWER)
    return await _answered(visit, talk.id)


@router.tap(CloseTalk)
async def close_talk(visit: Visit, wanted: CloseTalk) -> Answer:
    await support.close(visit.session, visit.customer.id, wanted.talk_id)
    return await talk_screen(visit, await support.get_for_staff(visit.session, wanted.talk_id))


@router.tap(ReopenTalk)
async def reopen_talk(visit: Visit, wanted: ReopenTalk) -> Answer:
    await support.reopen(visit.session, visit.customer.id, wanted.talk_id)
    return await talk_screen(visit, await support.get_for_staff(visit.session, wanted.talk_id))


@router.tap(ShowTalkPhotos)
async def show_photos(visit: Visit, wanted: ShowTalkPhotos) -> Answer:
    talk = await support.get_for_staff(visit.session, wanted.talk_id)
    return Copies(await support.photos(visit.session, talk)), await talk_screen(visit, talk, fresh=True)


async def talk_screen(
    visit: Visit, talk: Talk, notice: Words | None = None, page: int = 0, *, fresh: bool = False
) -> Screen:
    """What was said, by whom, how it stands, and what their last order was."""
    told = await support.history(visit.session, talk, page)
    name = await customer_words(visit.session, talk.customer_id)
    title = text("talk-title", name=name, state=state_words(talk))
    rows: list[Row] = pages(told.page, told.pages - 1, lambda number: ShowTalk(talk.id, number))
    rows.append([Button(text("talk-answer"), AnswerTalk(talk.id), style=Style.PRIMARY)])
    if await support.photos(visit.session, talk):
        rows[-1].append(Button(text("talk-photos"), ShowTalkPhotos(talk.id)))
    rows += await order_row(visit.session, visit.customer.id, talk.customer_id)
    turn = ReopenTalk(talk.id) if talk.is_over else CloseTalk(talk.id)
    rows.append([Button(text("talk-reopen" if talk.is_over else "talk-close"), turn)])
    body = paragraphs(title, history_words(told, for_staff=True), notice)
    return Screen(body, [*rows, way_back(ShowTalks(0))], fresh=fresh)


def state_words(talk: Talk) -> Words:
    """Whose turn it is."""
    return text(f"talk-state-{talk.state}")


async def customer_words(session: Session, customer_id: int) -> Words:
    """Who it is: by name, or by number where there is none."""
    person = await customers.person(session, customer_id)
    if not person.name:
        return text("talk-nameless", number=str(customer_id))
    return name_words(person.name, person.username)


async def order_row(session: Session, staff_id: int, customer_id: int) -> list[Row]:
    """The way to the last order of a customer, for those who may see orders."""
    last = await last_order(session, customer_id)
    if last is None or not await staff.may(session, staff_id, Permission.ORDER_READ):
        return []
    stage = text(f"stage-short-{last.stage.value.replace('_', '-')}")
    return [[Button(text("talk-last-order", number=last.number, stage=stage), ShowStaffOrder(last.id))]]


async def last_order(session: Session, customer_id: int) -> OrderSummary | None:
    """A customer's newest order."""
    return next(iter((await orders.mine(session, customer_id, 0, 1)).orders), None)


async def _label(session: Session, talk: Talk) -> Words:
    name = await customer_words(session, talk.customer_id)
    return text("talks-row", name=name, at=talk.asked_at, state=state_words(talk))


async def _answered(visit: Visit, talk_id: int) -> Answer:
    photo = visit.incoming.raw["photo"][-1]["file_id"] if visit.incoming.kind is Kind.PHOTO else None
    await support.answer(visit.session, visit.customer.id, talk_id, visit.words, photo)
    if visit.shop.albums.is_answered(visit.incoming):
        return ()
    return await talk_screen(visit, await support.get_for_staff(visit.session, talk_id), text("talk-answered"))
