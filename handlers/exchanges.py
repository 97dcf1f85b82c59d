"""Something else instead of money: which size or colour, for each thing that goes back."""

from __future__ import annotations

from dataclasses import dataclass

from commerce import orders, returns
from commerce.catalogue import VariantCard
from commerce.kit.errors import NotFound
from commerce.orders import OrderLine
from commerce.returns import NotExchangeable, Return
from handlers.carts import MOST_NAME, name_of
from handlers.chat.keyboards import Row, pages, way_back
from handlers.chat.router import Router, Visit
from handlers.chat.screen import Answer, Button, Screen, Words, paragraphs, text
from handlers.chat.taps import Tap, tap
from handlers.chat.writing import shortened
from handlers.doors import RatherMoney, StartExchange
from handlers.return_drafts import LookOver, last_look

router = Router()

PAGE = 8


@tap("ret.x>")
@dataclass(frozen=True)
class ShowChoices(Tap):
    """What could be had instead of this line, a page of it."""

    return_id: int
    line_id: int
    page: int = 0


@tap("ret.x=")
@dataclass(frozen=True)
class ChooseInstead(Tap):
    """This one."""

    return_id: int
    line_id: int
    variant_id: int


@router.tap(StartExchange)
async def start_exchange(visit: Visit, wanted: StartExchange) -> Answer:
    draft = await returns.get(visit.session, visit.customer.id, wanted.return_id)
    if not draft.pieces:
        raise NotFound
    return await _choices_screen(visit, draft, min(draft.pieces), 0)


@router.tap(ShowChoices)
async def show_choices(visit: Visit, wanted: ShowChoices) -> Answer:
    draft = await returns.get(visit.session, visit.customer.id, wanted.return_id)
    return await _choices_screen(visit, draft, wanted.line_id, wanted.page)


@router.tap(ChooseInstead)
async def choose_instead(visit: Visit, chosen: ChooseInstead) -> Answer:
    """On to the next thing that goes back, or to the last look."""
    draft = await returns.exchange_for(
        visit.session, visit.customer.id, chosen.return_id, chosen.line_id, chosen.variant_id
    )
    following = [line_id for line_id in sorted(draft.pieces) if line_id > chosen.line_id]
    if following:
        return await _choices_screen(visit, draft, following[0], 0)
    return await last_look(visit, draft.id)


@router.tap(RatherMoney)
async def rather_money(visit: Visit, wanted: RatherMoney) -> Answer:
    draft = await returns.rather_money(visit.session, visit.customer.id, wanted.return_id)
    return await last_look(visit, draft.id)


async def _choices_screen(visit: Visit, draft: Return, line_id: int, page: int) -> Screen:
    """Raises `NotExchangeable` where nothing is left to choose from, `NotFound`."""
    order = await orders.get(visit.session, visit.customer.id, draft.order_id)
    goods = await returns.goods_of(visit.session, order, draft)
    offered = (await returns.choices(visit.session, order, draft)).get(line_id, ())
    line = next((one for one in goods.lines if one.id == line_id), None)
    if line is None or line_id not in draft.pieces:
        raise NotFound
    if not offered:
        raise NotExchangeable(number=order.number)
    rows: list[Row] = [
        [Button(_label(line, one), ChooseInstead(draft.id, line_id, one.variant_id))]
        for one in offered[page * PAGE : (page + 1) * PAGE]
    ]
    rows += pages(page, -(-len(offered) // PAGE) - 1, lambda at: ShowChoices(draft.id, line_id, at))
    earlier = [one for one in sorted(draft.pieces) if one < line_id]
    rows.append(way_back(ShowChoices(draft.id, earlier[-1]) if earlier else LookOver(draft.id)))
    name = shortened(name_of(line.title, line.options), MOST_NAME)
    ask = text("exchange-which", quantity=draft.pieces[line_id], name=name)
    return Screen(paragraphs(text("return-title", number=order.number), ask), rows)


def _label(line: OrderLine, one: VariantCard) -> Words:
    name = shortened(one.option_label or one.title, MOST_NAME)
    return text("exchange-same", name=name) if one.variant_id == line.variant_id else name
