"""Goods go from one place of the shop to another: from where, to where, how many."""

from __future__ import annotations

import re
from dataclasses import dataclass

from commerce import staff
from commerce.inventory import CountInvalid, TooManyMoved, keeping, locations
from commerce.kit.errors import NotFound
from commerce.staff import Permission
from handlers.chat.keyboards import Row, way_back
from handlers.chat.refusals import words_for
from handlers.chat.router import Router, Visit
from handlers.chat.screen import Answer, Button, Screen, Words, paragraphs, text
from handlers.chat.taps import Tap, tap
from handlers.merchant.doors import MoveGoods, ShowCounts
from handlers.merchant.places import named
from handlers.merchant.stock import counts_screen, variant_name, variant_of

router = Router()

#: `12`, `12 for the sale`: a number, and why.
_WHOLE = re.compile(r"(\d{1,7})(?:\s+(.*))?", re.ASCII | re.DOTALL)


@tap("m.mfrom", needs=Permission.STOCK_ADJUST)
@dataclass(frozen=True)
class MoveFrom(Tap):
    """They go from here: to where?"""

    variant_id: int
    source: str


@tap("m.mto", needs=Permission.STOCK_ADJUST)
@dataclass(frozen=True)
class MoveTo(Tap):
    """They come here: how many?"""

    variant_id: int
    source: str
    target: str


@tap("m.mto?", needs=Permission.STOCK_ADJUST)
@dataclass(frozen=True)
class GiveMove(Tap):
    """How many, and why?"""

    variant_id: int
    source: str
    target: str


@tap("m.mall", needs=Permission.STOCK_ADJUST)
@dataclass(frozen=True)
class MoveAll(Tap):
    """Nothing that can be moved stays where it is."""

    variant_id: int
    source: str
    target: str


@router.tap(MoveGoods)
async def move_goods(visit: Visit, wanted: MoveGoods) -> Answer:
    """The places that have something to give."""
    await staff.require(visit.session, visit.customer.id, Permission.STOCK_ADJUST)
    name = variant_name(await variant_of(visit, wanted.variant_id))
    places = {one.code: one for one in await locations.view(visit.session)}
    rows: list[Row] = [
        [
            Button(
                text("move-from", place=named(places[one.location]), count=one.free),
                MoveFrom(wanted.variant_id, one.location),
            )
        ]
        for one in await keeping.shares(visit.session, wanted.variant_id)
        if one.free > 0
    ]
    title = text("move-title" if rows else "move-nothing", name=name)
    return Screen(title, [*rows, way_back(ShowCounts(wanted.variant_id))])


@router.tap(MoveFrom)
async def move_from(visit: Visit, wanted: MoveFrom) -> Answer:
    """Where else there is; with one other place, nothing is left to choose."""
    await staff.require(visit.session, visit.customer.id, Permission.STOCK_ADJUST)
    name = variant_name(await variant_of(visit, wanted.variant_id))
    source = await locations.get(visit.session, wanted.source)
    others = [one for one in await locations.view(visit.session) if one.code != wanted.source]
    if len(others) == 1:
        return await _ask(visit, MoveTo(wanted.variant_id, wanted.source, others[0].code))
    rows: list[Row] = [
        [Button(text("move-to", place=named(one)), MoveTo(wanted.variant_id, wanted.source, one.code))]
        for one in others
    ]
    title = text("move-where", name=name, place=named(source))
    return Screen(title, [*rows, way_back(MoveGoods(wanted.variant_id))])


@router.tap(MoveTo)
async def move_to(visit: Visit, wanted: MoveTo) -> Answer:
    await staff.require(visit.session, visit.customer.id, Permission.STOCK_ADJUST)
    return await _ask(visit, wanted)


@router.reply(GiveMove)
async def take_move(visit: Visit, asked: GiveMove) -> Answer:
    """The number of the update makes it happen once, however often the message is heard."""
    await staff.require(visit.session, visit.customer.id, Permission.STOCK_ADJUST)
    again = MoveTo(asked.variant_id, asked.source, asked.target)
    await variant_of(visit, asked.variant_id)
    said = _WHOLE.fullmatch(visit.words.strip())
    if said is None:
        return await _ask(visit, again, text("stock-no-number"))
    try:
        return await _move(visit, again, int(said[1]), said[2] or "")
    except (CountInvalid, TooManyMoved) as refused:
        return await _ask(visit, again, words_for(refused))


@router.tap(MoveAll)
async def move_all(visit: Visit, wanted: MoveAll) -> Answer:
    """Whatever is free; a second tap finds nothing more to move."""
    await staff.require(visit.session, visit.customer.id, Permission.STOCK_ADJUST)
    await variant_of(visit, wanted.variant_id)
    there = await _free_at(visit, wanted.variant_id, wanted.source)
    if not there:
        return await counts_screen(visit, wanted.variant_id)
    return await _move(visit, MoveTo(wanted.variant_id, wanted.source, wanted.target), there, "")


async def _move(visit: Visit, way: MoveTo, units: int, reason: str) -> Screen:
    await keeping.move(
        visit.session,
        visit.customer.id,
        way.variant_id,
        units,
        way.source,
        way.target,
        key=f"{visit.incoming.update_id}",
        reason=reason,
    )
    source, target = [named(await locations.get(visit.session, code)) for code in (way.source, way.target)]
    done = text("move-done", count=units, source=source, target=target)
    return await counts_screen(visit, way.variant_id, done)


async def _ask(visit: Visit, way: MoveTo, notice: Words | None = None) -> Screen:
    name = variant_name(await variant_of(visit, way.variant_id))
    if way.source == way.target:
        raise NotFound
    source, target = [named(await locations.get(visit.session, code)) for code in (way.source, way.target)]
    there = await _free_at(visit, way.variant_id, way.source)
    rows: list[Row] = []
    if there:
        rows.append([Button(text("move-all", count=there), MoveAll(way.variant_id, way.source, way.target))])
    ask = text("move-ask", name=name, source=source, target=target, count=there)
    asks = GiveMove(way.variant_id, way.source, way.target)
    return Screen(paragraphs(notice, ask), [*rows, way_back(MoveGoods(way.variant_id))], asks=asks)


async def _free_at(visit: Visit, variant_id: int, location: str) -> int:
    there = await keeping.shares(visit.session, variant_id)
    return max(0, *(one.free for one in there if one.location == location), 0)
