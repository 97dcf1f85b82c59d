"""The places where goods stand, at the counter: opened, named, put in order, closed and opened again."""

from __future__ import annotations

from dataclasses import dataclass

from commerce import inventory, staff
from commerce.inventory import Place, PlaceTaken, PlaceUnclear, locations
from commerce.kit.errors import NotFound
from commerce.staff import Permission
from handlers.chat.keyboards import Row, way_back
from handlers.chat.refusals import words_for
from handlers.chat.router import Router, Visit
from handlers.chat.screen import Answer, Button, Screen, Style, Words, lines, listed, paragraphs, text
from handlers.chat.taps import Tap, tap
from handlers.merchant.doors import ShowPlaces, ShowStock

router = Router()


@tap("m.place", needs=Permission.STOCK_ADJUST)
@dataclass(frozen=True)
class ShowPlace(Tap):
    """One place, and what may be done about it."""

    code: str


@tap("m.place+", needs=Permission.STOCK_ADJUST)
@dataclass(frozen=True)
class AskPlace(Tap):
    """Another place."""


@tap("m.place?", needs=Permission.STOCK_ADJUST)
@dataclass(frozen=True)
class GivePlace(Tap):
    """Its code and its name?"""


@tap("m.place.name", needs=Permission.STOCK_ADJUST)
@dataclass(frozen=True)
class AskName(Tap):
    """Call it something else."""

    code: str


@tap("m.place.name?", needs=Permission.STOCK_ADJUST)
@dataclass(frozen=True)
class GiveName(Tap):
    """What is it called?"""

    code: str


@tap("m.place.at", needs=Permission.STOCK_ADJUST)
@dataclass(frozen=True)
class PutAt(Tap):
    """Take goods from here as the first (0), the second, and so on."""

    code: str
    position: int


@tap("m.place.shut", needs=Permission.STOCK_ADJUST)
@dataclass(frozen=True)
class ClosePlace(Tap):
    """Sell no more from here."""

    code: str


@tap("m.place.open", needs=Permission.STOCK_ADJUST)
@dataclass(frozen=True)
class ReopenPlace(Tap):
    """Sell from here again."""

    code: str


@router.tap(ShowPlaces)
async def show_places(visit: Visit, _: ShowPlaces) -> Answer:
    await staff.require(visit.session, visit.customer.id, Permission.STOCK_ADJUST)
    return await places_screen(visit)


@router.tap(ShowPlace)
async def show_place(visit: Visit, wanted: ShowPlace) -> Answer:
    await staff.require(visit.session, visit.customer.id, Permission.STOCK_ADJUST)
    return await place_screen(visit, wanted.code)


@router.tap(AskPlace)
async def ask_place(visit: Visit, _: AskPlace) -> Answer:
    await staff.require(visit.session, visit.customer.id, Permission.STOCK_ADJUST)
    return _ask_place(None)


@router.reply(GivePlace)
async def take_place(visit: Visit, _: GivePlace) -> Answer:
    """A short code and a name; what cannot be is refused, and the question stays."""
    await staff.require(visit.session, visit.customer.id, Permission.STOCK_ADJUST)
    code, _sep, name = " ".join(visit.words.split()).partition(" ")
    try:
        place = await locations.add(visit.session, visit.customer.id, code.lower(), name)
    except (PlaceUnclear, PlaceTaken) as refused:
        return _ask_place(words_for(refused))
    return await place_screen(visit, place.code, text("place-added"))


@router.tap(AskName)
async def ask_name(visit: Visit, wanted: AskName) -> Answer:
    await staff.require(visit.session, visit.customer.id, Permission.STOCK_ADJUST)
    return _ask_name(await locations.get(visit.session, wanted.code), None)


@router.reply(GiveName)
async def take_name(visit: Visit, asked: GiveName) -> Answer:
    await staff.require(visit.session, visit.customer.id, Permission.STOCK_ADJUST)
    try:
        place = await locations.rename(visit.session, visit.customer.id, asked.code, visit.words)
    except PlaceUnclear as refused:
        return _ask_name(await locations.get(visit.session, asked.code), words_for(refused))
    return await place_screen(visit, place.code)


@router.tap(PutAt)
async def put_at(visit: Visit, wanted: PutAt) -> Answer:
    await staff.require(visit.session, visit.customer.id, Permission.STOCK_ADJUST)
    await locations.put_at(visit.session, visit.customer.id, wanted.code, wanted.position)
    return await place_screen(visit, wanted.code)


@router.tap(ClosePlace)
async def close_place(visit: Visit, wanted: ClosePlace) -> Answer:
    """Nothing is lost by it, and one tap opens it again; so it is not asked about."""
    await staff.require(visit.session, visit.customer.id, Permission.STOCK_ADJUST)
    await locations.close(visit.session, visit.customer.id, wanted.code)
    return await place_screen(visit, wanted.code)


@router.tap(ReopenPlace)
async def reopen_place(visit: Visit, wanted: ReopenPlace) -> Answer:
    await staff.require(visit.session, visit.customer.id, Permission.STOCK_ADJUST)
    await locations.reopen(visit.session, visit.customer.id, wanted.code)
    return await place_screen(visit, wanted.code)


async def places_screen(visit: Visit) -> Screen:
    """All places in the order in which they are sold from."""
    known = await locations.view(visit.session)
    told = [text("place-row-closed" if one.closed else "place-row", at=at, name=named(one)) for at, one in _at(known)]
    rows: list[Row] = [
        [Button(text("place-row", at=at, name=named(one)), ShowPlace(one.code))] for at, one in _at(known)
    ]
    if len(known) < locations.MOST:
        rows.append([Button(text("place-add"), AskPlace())])
    rows.append(way_back(ShowStock()))
    return Screen(paragraphs(text("places-title", count=len(known)), lines(*told)), rows)


async def place_screen(visit: Visit, code: str, notice: Words | None = None) -> Screen:
    """What stands at a place, whether and when it is sold from, and what may be done about it."""
    known = await locations.view(visit.session)
    at, place = next(((at, one) for at, one in _at(known) if one.code == code), (0, None))
    if place is None:
        raise NotFound
    there = await locations.contents(visit.session, code)
    body = lines(
        text("place-title", name=named(place), code=place.code),
        text("place-closed") if place.closed else text("place-open", at=at, count=len(known)),
        text("place-holds", kinds=there.kinds, pieces=there.pieces),
        text("place-promised", count=there.promised) if there.promised else None,
    )
    rows: list[Row] = [_order_row(place, at - 1, len(known)), [Button(text("place-rename"), AskName(code))]]
    if place.closed:
        rows.append([Button(text("place-reopen"), ReopenPlace(code), style=Style.PRIMARY)])
    elif len(known) > 1:
        rows.append([Button(text("place-close"), ClosePlace(code))])
    return Screen(paragraphs(notice, body), [*filter(None, rows), way_back(ShowPlaces())])


def named(place: Place) -> Words:
    """A place as it is called; the main one has words of ours until somebody gives it a name."""
    return place.name or text("place-main")


async def where_it_lies(visit: Visit, order_id: int) -> dict[int, Words]:
    """By variant where an order's pieces lie until they are sent, if goods of the shop stand at several places."""
    lying = await inventory.lying(visit.session, order_id)
    if not lying:
        return {}
    places = {one.code: named(one) for one in await locations.view(visit.session)}
    return {
        variant_id: text("pack-lies", places=listed(*(_lies(places[at], count) for at, count in there.items())))
        for variant_id, there in lying.items()
    }


def _lies(place: Words, count: int) -> Words:
    return text("pack-lies-at", place=place, count=count)


def _order_row(place: Place, position: int, count: int) -> Row:
    row = []
    if position > 0:
        row.append(Button(text("place-earlier"), PutAt(place.code, position - 1)))
    if position < count - 1:
        row.append(Button(text("place-later"), PutAt(place.code, position + 1)))
    return row


def _at(places: tuple[Place, ...]) -> list[tuple[int, Place]]:
    return list(enumerate(places, 1))


def _ask_place(notice: Words | None) -> Screen:
    return Screen(paragraphs(notice, text("place-ask")), [way_back(ShowPlaces())], asks=GivePlace())


def _ask_name(place: Place, notice: Words | None) -> Screen:
    ask = text("place-ask-name", name=named(place))
    return Screen(paragraphs(notice, ask), [way_back(ShowPlace(place.code))], asks=GiveName(place.code))
