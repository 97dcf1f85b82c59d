"""Digital goods in chat: the file, the link or the keys, and the same again whenever their buyer asks."""

from __future__ import annotations

from commerce import digital, orders
from commerce.digital import Delivered
from commerce.kit.errors import NotFound
from handlers.carts import name_of
from handlers.chat.keyboards import Row, pages, way_back
from handlers.chat.router import Router, Visit
from handlers.chat.screen import Answer, Attached, Button, Keep, Screen, Words, lines, paragraphs, text
from handlers.chat.writing import shortened
from handlers.doors import GetGoods, GetLine, ShowOrder

router = Router()

#: Under what a message with the goods themselves is found again.
GOODS = "digital"
#: Keys in one message (4096 signs) or below a file (1024 signs).
KEYS_AT_ONCE, KEYS_BELOW = 10, 2
_MOST_NAME = 120


@router.tap(GetGoods)
async def get_goods(visit: Visit, wanted: GetGoods) -> Answer:
    """At once where it is one thing, as a list where there are several."""
    order = await orders.get(visit.session, visit.customer.id, wanted.order_id)
    given = await digital.given_of(visit.session, order.id)
    if not given:
        raise NotFound
    if len(given) == 1:
        return goods_screen(await digital.have(visit.session, visit.customer.id, given[0].line_id))
    names = {line.id: shortened(name_of(line.title, line.options), 60) for line in order.lines}
    rows: list[Row] = [[Button(names[one.line_id], GetLine(one.line_id))] for one in given]
    return Screen(text("digital-list", number=order.number), [*rows, way_back(ShowOrder(order.id))])


@router.tap(GetLine)
async def get_line(visit: Visit, wanted: GetLine) -> Answer:
    """From the order's card below it; the pages of many keys in their own place."""
    had = await digital.have(visit.session, visit.customer.id, wanted.line_id)
    return goods_screen(had, page=wanted.page, fresh=wanted.fresh)


def goods_screen(had: Delivered, notice: Words | None = None, *, page: int = 0, fresh: bool = True) -> Screen:
    """What a buyer was given of one line. A file cannot be passed on; links and keys have to be copied."""
    line, order = had.line, had.order
    name = shortened(name_of(line.title, line.options), _MOST_NAME)
    at_once = KEYS_AT_ONCE if had.file is None else KEYS_BELOW
    last = max(len(had.keys) - 1, 0) // at_once
    page = max(0, min(page, last))
    shown = had.keys[page * at_once : (page + 1) * at_once]
    body = paragraphs(
        notice,
        text("digital-file", name=name) if had.file is not None else None,
        lines(text("digital-link", name=name), had.link) if had.link is not None else None,
        lines(text("digital-keys", name=name, count=len(had.keys)), *(text("digital-key", key=key) for key in shown))
        if had.keys
        else None,
        text("digital-again", number=order.number),
    )
    rows = pages(page, last, lambda to: GetLine(line.id, to, fresh=had.file is not None))
    rows.append([Button(text("notice-show-order"), ShowOrder(order.id, fresh=True))])
    file, about = had.file, f"digital:{line.variant_id}"
    attached = () if file is None else (Attached(file.kind, file.file_id, file.path, about),)
    keep = Keep(GOODS, line.id)
    return Screen(body, rows, attached=attached, protected=had.file is not None, keep=keep, fresh=fresh)
