"""My data: all of it as a file, and all of it erased, after two questions."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import partial

from commerce import my_data
from commerce.kit.clock import now
from commerce.kit.database import Session
from commerce.my_data import GivenUp, Hindrance
from handlers.chat.keyboards import Row, back, home, way_back
from handlers.chat.router import Router, Visit
from handlers.chat.screen import (
    Answer,
    Button,
    Extract,
    Screen,
    Style,
    Toast,
    Words,
    lines,
    listed,
    paragraphs,
    text,
)
from handlers.chat.taps import Tap, tap
from handlers.doors import ShowMyData, ShowMyOrders, ShowSettings, ShowSupport

router = Router()


@tap("me.file")
@dataclass(frozen=True)
class SendMyData(Tap):
    """Everything about me, as a file."""


@tap("me.erase?")
@dataclass(frozen=True)
class AskToErase(Tap):
    """What would become of it if I had everything erased?"""


@tap("me.erase!")
@dataclass(frozen=True)
class AskAgain(Tap):
    """Yes, I want that."""


@tap("me.erase=")
@dataclass(frozen=True)
class EraseMe(Tap):
    """Yes, now; and this is what I was told that I give up."""

    credit: int
    points: int


@router.command("my_data")
async def my_data_by_command(visit: Visit) -> Answer:
    return _file(visit)


@router.command("delete_my_data")
async def delete_by_command(visit: Visit) -> Answer:
    return await erase_screen(visit)


@router.tap(ShowMyData)
async def show_my_data(visit: Visit, _: ShowMyData) -> Answer:
    rows: list[Row] = [
        [Button(text("my-data-send"), SendMyData(), style=Style.PRIMARY)],
        [Button(text("my-data-erase"), AskToErase())],
        way_back(ShowSettings()),
    ]
    return Screen(paragraphs(text("my-data-title"), text("my-data-what")), rows)


@router.tap(SendMyData)
async def send_my_data(visit: Visit, _: SendMyData) -> Answer:
    return Toast(text("my-data-coming")), _file(visit)


@router.tap(AskToErase)
async def ask_to_erase(visit: Visit, _: AskToErase) -> Answer:
    return await erase_screen(visit)


@router.tap(AskAgain)
async def ask_again(visit: Visit, _: AskAgain) -> Answer:
    return await sure_screen(visit)


@router.tap(EraseMe)
async def erase_me(visit: Visit, told: EraseMe) -> Answer:
    """Not while something is under way, nor for a price that nobody was told."""
    await my_data.keep_still(visit.session, visit.customer.id)
    if await my_data.hindrances(visit.session, visit.shop.register, visit.customer.id):
        return await erase_screen(visit)
    lost = await _given_up(visit)
    if (lost.credit.amount, lost.points) != (told.credit, told.points):
        return await sure_screen(visit, text("erase-moved"))
    await my_data.erase(visit.session, visit.shop.register, visit.customer.id)
    visit.leaves = True
    return Screen(text("erase-done", shop=visit.shop.profile.name))


async def erase_screen(visit: Visit) -> Screen:
    """The first question: what goes, what stays and why; or what has to be over before."""
    found = await my_data.hindrances(visit.session, visit.shop.register, visit.customer.id)
    if found:
        return _not_yet(found)
    body = paragraphs(
        text("erase-title"),
        text("erase-goes"),
        text("erase-stays"),
        _lost_words(await _given_up(visit)),
        text("erase-backups"),
    )
    rows: list[Row] = [
        [Button(text("erase-keep"), ShowMyData(), style=Style.PRIMARY)],
        [Button(text("my-data-send"), SendMyData())],
        [Button(text("erase-go-on"), AskAgain(), style=Style.DANGER)],
        way_back(ShowMyData()),
    ]
    return Screen(body, rows)


async def sure_screen(visit: Visit, notice: Words | None = None) -> Screen:
    """The second question, with the price of it once more."""
    if await my_data.hindrances(visit.session, visit.shop.register, visit.customer.id):
        return await erase_screen(visit)
    lost = await _given_up(visit)
    rows: list[Row] = [
        [Button(text("erase-keep"), ShowMyData(), style=Style.PRIMARY)],
        [Button(text("erase-now"), EraseMe(lost.credit.amount, lost.points), style=Style.DANGER)],
        way_back(AskToErase()),
    ]
    return Screen(paragraphs(notice, text("erase-sure"), _lost_words(lost)), rows)


def _not_yet(found: tuple[Hindrance, ...]) -> Screen:
    reasons = [text(f"erase-why-{one.why}", count=one.count, numbers=_numbers(one)) for one in found]
    rows: list[Row] = [
        [Button(text("button-my-orders"), ShowMyOrders(0)), Button(text("button-support"), ShowSupport())],
        [back(ShowMyData()), home()],
    ]
    return Screen(paragraphs(text("erase-not-yet"), lines(*reasons), text("erase-not-yet-then")), rows)


def _numbers(one: Hindrance) -> Words:
    """The orders it is about, as many as are told."""
    return listed(*one.numbers) if one.numbers else ""


def _lost_words(lost: GivenUp) -> Words | None:
    told = list(_lost(lost))
    return lines(text("erase-gives-up"), *told) if told else None


def _lost(lost: GivenUp) -> Iterator[Words]:
    if lost.credit.amount:
        yield text("erase-credit", amount=lost.credit)
    if lost.points:
        yield text("erase-points", count=lost.points)
    if lost.coupons:
        yield text("erase-coupons", count=lost.coupons)


async def _given_up(visit: Visit) -> GivenUp:
    return await my_data.given_up(visit.session, visit.customer.id, visit.shop.profile.currency)


def _file(visit: Visit) -> Extract:
    name = f"my-data-{now().astimezone(visit.shop.profile.timezone):%Y-%m-%d}.json"
    study = partial(_tell, visit, visit.customer.id)
    return Extract(name, study, text("my-data-caption", shop=visit.shop.profile.name))


async def _tell(visit: Visit, customer_id: int, session: Session) -> bytes:
    """Looked up when everything is committed, where nobody who writes waits for it."""
    return await my_data.tell(session, visit.shop.register, customer_id, visit.shop.profile.name)
