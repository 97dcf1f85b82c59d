"""Asking to send something back, as the customer does it: why, which pieces, what is wrong, and the last look."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from commerce import orders, returns
from commerce.kit.errors import NotFound
from commerce.orders import Order
from commerce.returns import Choices, Reason, Return, Returnable, ReturnStatus
from handlers.carts import MOST_NAME, name_of, names_words
from handlers.chat.incoming import Kind
from handlers.chat.keyboards import Row, StayHere, way_back
from handlers.chat.router import Router, Visit
from handlers.chat.screen import Answer, Button, Screen, Style, Words, lines, paragraphs, text
from handlers.chat.taps import Tap, tap
from handlers.chat.writing import shortened, until
from handlers.doors import RatherMoney, ShowOrder, ShowReturn, StartExchange, StartReturn
from handlers.returns import pieces_words, return_screen, state_in_short, why_words

router = Router()

#: A reason without the shop's fault, and one by it.
_EITHER = (Reason.NO_REASON, Reason.FAULTY)


@tap("ret.r")
@dataclass(frozen=True)
class ReturnReplacement(Tap):
    """Send back what an exchange sent."""

    return_id: int


@tap("ret?")
@dataclass(frozen=True)
class ChooseWhy(Tap):
    """This is why."""

    order_id: int
    reason: Reason


@tap("ret?r")
@dataclass(frozen=True)
class ChooseWhyAgain(Tap):
    """This is why what was sent instead goes back."""

    return_id: int
    reason: Reason


@tap("ret=")
@dataclass(frozen=True)
class ChoosePieces(Tap):
    """So many pieces of this line."""

    return_id: int
    line_id: int
    quantity: int


@tap("ret>")
@dataclass(frozen=True)
class Describe(Tap):
    """These pieces; on to what is wrong with them."""

    return_id: int


@tap("ret.w")
@dataclass(frozen=True)
class GiveWords(Tap):
    """What is wrong with it?"""

    return_id: int


@tap("ret.c")
@dataclass(frozen=True)
class PreferCredit(Tap):
    """As store credit, or where it came from."""

    return_id: int
    wanted: bool


@tap("ret.v")
@dataclass(frozen=True)
class LookOver(Tap):
    """The last look before it is asked for."""

    return_id: int


@tap("ret!")
@dataclass(frozen=True)
class AskForReturn(Tap):
    """Yes, I want to send it back."""

    return_id: int


@router.tap(StartReturn)
async def start_return(visit: Visit, wanted: StartReturn) -> Answer:
    order = await orders.get(visit.session, visit.customer.id, wanted.order_id)
    rows: list[Row] = []
    told: list[Words] = []
    either = await _either(visit, order)
    for reason in Reason:
        if open_ones := either[reason.is_shops_fault]:
            rows.append([Button(why_words(reason), ChooseWhy(order.id, reason))])
            if reason in _EITHER:
                key = "return-until-fault" if reason.is_shops_fault else "return-until"
                told.append(text(key, until=until(min(one.until for one in open_ones))))
    before = await returns.of_order(visit.session, order.id)
    replaced = [one for one in before if await _may_come_back_again(visit, order, one)]
    rows += [[Button(text("exchange-return", name=_instead(one)), ReturnReplacement(one.id))] for one in replaced]
    rows += [
        [Button(text("return-row", count=one.count, state=state_in_short(one)), ShowReturn(one.id))] for one in before
    ]
    rows.append(way_back(ShowOrder(order.id)))
    ask = text("return-why") if told or replaced else text("return-nothing", number=order.number)
    return Screen(paragraphs(text("return-title", number=order.number), ask, *told), rows)


@router.tap(ChooseWhy)
async def choose_why(visit: Visit, chosen: ChooseWhy) -> Answer:
    zone = visit.shop.profile.timezone
    draft = await returns.begin(visit.session, visit.customer.id, chosen.order_id, chosen.reason, zone)
    return await _pieces_screen(visit, draft)


@router.tap(ReturnReplacement)
async def return_replacement(visit: Visit, wanted: ReturnReplacement) -> Answer:
    exchange = await returns.get(visit.session, visit.customer.id, wanted.return_id)
    order = await orders.get(visit.session, visit.customer.id, exchange.order_id)
    either = await _either(visit, order, exchange.id)
    rows: list[Row] = [
        [Button(why_words(reason), ChooseWhyAgain(exchange.id, reason))]
        for reason in Reason
        if either[reason.is_shops_fault]
    ]
    ask = text("return-why") if rows else text("return-nothing", number=order.number)
    rows.append(way_back(StartReturn(order.id)))
    title = text("return-title", number=order.number)
    return Screen(paragraphs(title, text("exchange-return", name=_instead(exchange)), ask), rows)


@router.tap(ChooseWhyAgain)
async def choose_why_again(visit: Visit, chosen: ChooseWhyAgain) -> Answer:
    exchange = await returns.get(visit.session, visit.customer.id, chosen.return_id)
    zone, order_id = visit.shop.profile.timezone, exchange.order_id
    draft = await returns.begin(visit.session, visit.customer.id, order_id, chosen.reason, zone, exchange.id)
    return await _pieces_screen(visit, draft)


@router.tap(ChoosePieces)
async def choose_pieces(visit: Visit, chosen: ChoosePieces) -> Answer:
    draft = await returns.choose(
        visit.session,
        visit.customer.id,
        chosen.return_id,
        chosen.line_id,
        chosen.quantity,
        visit.shop.profile.timezone,
    )
    return await _pieces_screen(visit, draft)


@router.tap(Describe)
async def describe(visit: Visit, wanted: Describe) -> Answer:
    return _words_screen(await _draft(visit, wanted.return_id))


@router.reply(GiveWords)
async def read_words(visit: Visit, asked: GiveWords) -> Answer:
    """A photo may follow, so the question stays open."""
    return _words_screen(await returns.describe(visit.session, visit.customer.id, asked.return_id, visit.words))


@router.reply(GiveWords, Kind.PHOTO)
async def take_photo(visit: Visit, asked: GiveWords) -> Answer:
    file_id = str(visit.incoming.raw["photo"][-1]["file_id"])
    draft = await returns.show(visit.session, visit.customer.id, asked.return_id, file_id)
    if visit.words:
        draft = await returns.describe(visit.session, visit.customer.id, asked.return_id, visit.words)
    return _words_screen(draft)


@router.tap(LookOver)
async def look_over(visit: Visit, wanted: LookOver) -> Answer:
    return await last_look(visit, wanted.return_id)


@router.tap(PreferCredit)
async def prefer_credit(visit: Visit, wanted: PreferCredit) -> Answer:
    await returns.prefer_credit(visit.session, visit.customer.id, wanted.return_id, wanted.wanted)
    return await last_look(visit, wanted.return_id)


@router.tap(AskForReturn)
async def ask_for_return(visit: Visit, wanted: AskForReturn) -> Answer:
    zone = visit.shop.profile.timezone
    asked = await returns.ask(visit.session, visit.customer.id, wanted.return_id, zone)
    asked = await returns.refund_trusted(visit.session, asked.id, visit.shop.profile.limits.trusted)
    return await return_screen(visit, asked)


async def last_look(visit: Visit, return_id: int) -> Screen:
    """All that was chosen, what will happen, and whether it ends in money or in something else."""
    draft = await _draft(visit, return_id)
    order = await orders.get(visit.session, visit.customer.id, draft.order_id)
    goods = await returns.goods_of(visit.session, order, draft)
    choices = await returns.choices(visit.session, order, draft)
    worth = await returns.foreseen(visit.session, order, draft)
    key = "return-way-fault" if draft.reason.is_shops_fault else "return-way"
    body = paragraphs(
        text("return-title", number=order.number),
        lines(*pieces_words(goods, draft)),
        text("exchange-way") if draft.is_exchange else text("return-worth", amount=worth, credit=draft.as_credit),
        text("exchange-sending" if draft.is_exchange and draft.reason.is_shops_fault else key),
        None if draft.is_exchange else _why_no_exchange(goods, draft, choices),
    )
    rows: list[Row] = [
        [Button(text("button-confirm"), AskForReturn(draft.id), style=Style.PRIMARY)],
        *_endings(draft, choices),
        way_back(Describe(draft.id)),
    ]
    return Screen(body, rows)


async def _pieces_screen(visit: Visit, draft: Return) -> Screen:
    order = await orders.get(visit.session, visit.customer.id, draft.order_id)
    zone = visit.shop.profile.timezone
    open_ones = await returns.returnable(visit.session, order, draft.reason, zone, draft.of_return_id)
    rows: list[Row] = []
    for one in open_ones:
        chosen = draft.pieces.get(one.line.id, 0)
        name = shortened(name_of(one.line.title, one.line.options), 40)
        rows.append([Button(text("return-line", chosen=chosen, most=one.most, name=name), StayHere())])
        rows.append(_counter(draft, one.line.id, chosen, one.most))
    if draft.pieces:
        rows.append([Button(text("button-next"), Describe(draft.id), style=Style.PRIMARY)])
    rows.append(way_back(ReturnReplacement(draft.of_return_id) if draft.of_return_id else StartReturn(order.id)))
    return Screen(paragraphs(text("return-title", number=order.number), text("return-which")), rows)


def _counter(draft: Return, line_id: int, chosen: int, most: int) -> Row:
    less = ChoosePieces(draft.id, line_id, chosen - 1) if chosen else StayHere()
    more = ChoosePieces(draft.id, line_id, chosen + 1) if chosen < most else StayHere()
    return [
        Button(text("return-less"), less),
        Button(text("return-count", count=chosen), StayHere()),
        Button(text("return-more"), more),
    ]


def _words_screen(draft: Return) -> Screen:
    rows: list[Row] = [[Button(text("button-next"), LookOver(draft.id), style=Style.PRIMARY)]]
    again = draft.of_return_id and ChooseWhyAgain(draft.of_return_id, draft.reason)
    rows.append(way_back(again or ChooseWhy(draft.order_id, draft.reason)))
    key = "return-ask-words-fault" if draft.reason.is_shops_fault else "return-ask-words"
    photos = text("return-photos", count=len(draft.photos)) if draft.photos else None
    note = text("return-note", words=draft.note) if draft.note else None
    return Screen(paragraphs(text(key), note, photos), rows, asks=GiveWords(draft.id))


def _endings(draft: Return, choices: Choices) -> Iterator[Row]:
    """What else the return could end in."""
    if draft.is_exchange:
        yield [Button(text("exchange-other"), StartExchange(draft.id))]
        yield [Button(text("exchange-rather-money"), RatherMoney(draft.id))]
        return
    if choices and all(choices.values()):
        yield [Button(text("exchange-start"), StartExchange(draft.id))]
    credit = text("return-credit-no") if draft.as_credit else text("return-credit")
    yield [Button(credit, PreferCredit(draft.id, not draft.as_credit))]


def _why_no_exchange(goods: Order, draft: Return, choices: Choices) -> Words | None:
    """Which of the pieces keeps the others from being exchanged, where some could be."""
    if not any(choices.values()):
        return None
    lacking = next((line for line in goods.lines if line.id in draft.pieces and not choices[line.id]), None)
    if lacking is None:
        return None
    return text("exchange-not-all", name=shortened(name_of(lacking.title, lacking.options), MOST_NAME))


async def _either(visit: Visit, order: Order, exchange_id: int | None = None) -> dict[bool, tuple[Returnable, ...]]:
    """What may go back without the shop's fault (`False`) and by it (`True`), the same for all reasons of a side."""
    zone = visit.shop.profile.timezone
    return {
        reason.is_shops_fault: await returns.returnable(visit.session, order, reason, zone, exchange_id)
        for reason in _EITHER
    }


async def _may_come_back_again(visit: Visit, order: Order, found: Return) -> bool:
    """Whether what an exchange sent may go back now; the window for what the shop must answer for is the longest."""
    if not found.is_exchange:
        return False
    zone = visit.shop.profile.timezone
    return bool(await returns.returnable(visit.session, order, Reason.FAULTY, zone, found.id))


def _instead(exchange: Return) -> Words:
    """What an exchange sent, in a few words."""
    return names_words((exchange.replacements[line_id].name for line_id in exchange.replaced), MOST_NAME)


async def _draft(visit: Visit, return_id: int) -> Return:
    draft = await returns.get(visit.session, visit.customer.id, return_id)
    if draft.status is not ReturnStatus.DRAFT:
        raise NotFound
    return draft
