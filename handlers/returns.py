"""What a customer sends back, from the day they asked: where it stands, and how it gets to the shop."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from commerce import orders, papers, returns
from commerce.orders import Order
from commerce.papers import PaperKind
from commerce.returns import Reason, Return, ReturnStatus
from handlers.carts import MOST_NAME, name_of
from handlers.chat.keyboards import Row, way_back
from handlers.chat.router import Router, Visit
from handlers.chat.screen import Answer, Button, Screen, Style, Words, lines, paragraphs, text
from handlers.chat.taps import Tap, tap
from handlers.chat.writing import shortened
from handlers.doors import ShowOrder, ShowReturn

router = Router()


@tap("ret-")
@dataclass(frozen=True)
class CallOff(Tap):
    """I keep it after all."""

    return_id: int


@tap("ret.s")
@dataclass(frozen=True)
class SentIt(Tap):
    """It is on its way; under which number?"""

    return_id: int


@tap("ret.n")
@dataclass(frozen=True)
class GiveNumber(Tap):
    """Which number does the parcel have?"""

    return_id: int


@tap("ret.0")
@dataclass(frozen=True)
class SentWithoutNumber(Tap):
    """It has no number."""

    return_id: int


@router.tap(ShowReturn)
async def show_return(visit: Visit, wanted: ShowReturn) -> Answer:
    return await return_screen(visit, await returns.get(visit.session, visit.customer.id, wanted.return_id))


@router.tap(CallOff)
async def call_off(visit: Visit, wanted: CallOff) -> Answer:
    return await return_screen(visit, await returns.call_off(visit.session, visit.customer.id, wanted.return_id))


@router.tap(SentIt)
async def sent_it(visit: Visit, wanted: SentIt) -> Answer:
    found = await returns.get(visit.session, visit.customer.id, wanted.return_id)
    rows: list[Row] = [[Button(text("return-no-number"), SentWithoutNumber(found.id))], way_back(ShowReturn(found.id))]
    return Screen(text("return-ask-number"), rows, asks=GiveNumber(found.id))


@router.reply(GiveNumber)
async def read_number(visit: Visit, asked: GiveNumber) -> Answer:
    return await return_screen(
        visit, await returns.send(visit.session, visit.customer.id, asked.return_id, visit.words)
    )


@router.tap(SentWithoutNumber)
async def sent_without_number(visit: Visit, wanted: SentWithoutNumber) -> Answer:
    return await return_screen(visit, await returns.send(visit.session, visit.customer.id, wanted.return_id, ""))


async def return_screen(visit: Visit, found: Return) -> Screen:
    """A return as its customer sees it, with whatever can still be done."""
    order = await orders.get(visit.session, visit.customer.id, found.order_id)
    rows: list[Row] = []
    if found.status is ReturnStatus.AWAITING:
        rows.append([Button(text("return-sent"), SentIt(found.id), style=Style.PRIMARY)])
    if found.status in (ReturnStatus.REQUESTED, ReturnStatus.AWAITING):
        rows.append([Button(text("return-keep"), CallOff(found.id))])
    rows.append(way_back(ShowOrder(order.id)))
    where = await _where_to(visit) if found.status is ReturnStatus.AWAITING else None
    body = paragraphs(
        text("return-title", number=order.number),
        state_words(found),
        lines(*pieces_words(await returns.goods_of(visit.session, order, found), found)),
        where,
    )
    return Screen(body, rows)


def state_in_short(found: Return) -> Words:
    """Where a return stands, in a word or two."""
    return text(_state(found))


def state_words(found: Return) -> Words:
    """Where a return stands, and what happens next."""
    if found.is_exchange and found.status is ReturnStatus.COMPLETED:
        return text("exchange-done" if found.replaced else "exchange-nothing")
    return text(_state(found) + "-long", due=found.due_at or "", refunded=found.refunded, answer=found.answer or "")


def pieces_words(order: Order, found: Return) -> Iterator[Words]:
    """What is to come back, and why."""
    by_id = {line.id: line for line in order.lines}
    for line_id, quantity in found.pieces.items():
        line = by_id[line_id]
        name = shortened(name_of(line.title, line.options), MOST_NAME)
        yield text("return-piece", quantity=quantity, name=name)
        if found.is_exchange:
            yield text("exchange-instead", name=shortened(found.replacements[line_id].name, MOST_NAME))
    yield text("return-because", reason=why_words(found.reason))
    if found.note:
        yield text("return-note", words=shortened(found.note, 600))


def why_words(reason: Reason) -> Words:
    """Why something goes back, as its customer chose it."""
    return text(f"return-reason-{reason.value.replace('_', '-')}")


async def _where_to(visit: Visit) -> Words:
    """Where the goods go: the seller's own address, or a word to ask for it."""
    seller = await papers.paper(visit.session, PaperKind.SELLER, visit.language)
    return text("return-where", address=seller) if seller else text("return-where-ask")


def _state(found: Return) -> str:
    return f"return-state-{found.status.value.replace('_', '-')}"
