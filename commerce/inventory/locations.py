"""The places where a shop's goods stand: made, named, put in order, closed and opened again by its staff."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass, replace
from typing import Any

from sqlalchemy import Row, bindparam, case, func, select, update

from commerce import staff
from commerce.inventory.books import inventory, locations, tidy
from commerce.inventory.models import MAIN
from commerce.inventory.refusals import LastPlace, PlaceTaken, PlaceUnclear, TooManyPlaces
from commerce.kit.clock import now
from commerce.kit.database import Session, insert_new, lock_for_update
from commerce.kit.errors import NotFound

#: Places of one shop.
MOST = 10
MOST_NAME = 40
#: Both databases sort these alike, and they fit into buttons.
_CODE = re.compile(r"[a-z0-9]{1,10}")
_l = locations.c
_all = select(locations).order_by(_l.priority, _l.code)
_locked = select(locations).order_by(_l.code)
_this = _l.code == bindparam("of_code")
_name = update(locations).where(_this).values(name=bindparam("called"))
_place_at = update(locations).where(_this).values(priority=bindparam("at"))
_close = update(locations).where(_this).values(closed_at=bindparam("moment", type_=_l.closed_at.type))
_contents = select(
    func.coalesce(func.sum(case((inventory.c.on_hand != 0, 1), else_=0)), 0),
    func.coalesce(func.sum(inventory.c.on_hand), 0),
    func.coalesce(func.sum(inventory.c.committed + inventory.c.held), 0),
).where(inventory.c.location == bindparam("of_code"))


@dataclass(frozen=True)
class Place:
    """One place; its name is empty as long as nobody gave the main one a name."""

    code: str
    name: str = ""
    closed: bool = False


@dataclass(frozen=True)
class Contents:
    """How many kinds of goods stand at a place, how many pieces of them, and how many of these are promised."""

    kinds: int
    pieces: int
    promised: int


async def view(session: Session) -> tuple[Place, ...]:
    """All places in the order in which stock is taken from them; a shop without goods has its first one too."""
    return tuple(_place(row) for row in await session.execute(_all)) or (Place(MAIN),)


async def get(session: Session, code: str) -> Place:
    """One place. Raises `NotFound`."""
    return _of(code, await view(session))


async def contents(session: Session, code: str) -> Contents:
    """What stands at a place."""
    return Contents(*(await session.execute(_contents, {"of_code": code})).one())


async def add(session: Session, staff_id: int, code: str, name: str) -> Place:
    """A further place, the last in the order.

    Here and below `staff_id` is the customer id of a member of staff whose right the caller has checked.
    Raises `PlaceUnclear`, `PlaceTaken(code)`, `TooManyPlaces(most)`.
    """
    called = tidy(name, MOST_NAME)
    if not _CODE.fullmatch(code) or not called:
        raise PlaceUnclear
    known = await _lock(session)
    if len(known) >= MOST:
        raise TooManyPlaces(most=MOST)
    last = max(row.priority for row in known)
    if not await insert_new(session, locations, code=code, name=called, priority=last + 1):
        raise PlaceTaken(code=code)
    await staff.note(session, staff_id, "place.add", f"place:{code}", {"name": called})
    return Place(code, called)


async def rename(session: Session, staff_id: int, code: str, name: str) -> Place:
    """Call a place something else. Raises `PlaceUnclear`, `NotFound`."""
    called = tidy(name, MOST_NAME)
    if not called:
        raise PlaceUnclear
    place = _of(code, _places(await _lock(session)))
    if place.name != called:
        await session.execute(_name, {"of_code": code, "called": called})
        await staff.note(session, staff_id, "place.rename", f"place:{code}", {"name": called})
    return replace(place, name=called)


async def put_at(session: Session, staff_id: int, code: str, position: int) -> tuple[Place, ...]:
    """Take stock from a place as the first (0), the second, and so on; returns all in their new order.

    Raises `NotFound`.
    """
    before = _places(await _lock(session))
    wanted = _of(code, before)
    after = [one for one in before if one != wanted]
    after.insert(max(position, 0), wanted)
    if after != list(before):
        for at, one in sorted(enumerate(after), key=lambda pair: pair[1].code):
            await session.execute(_place_at, {"of_code": one.code, "at": at})
        await staff.note(session, staff_id, "place.order", f"place:{code}", {"name": wanted.name})
    return tuple(after)


async def close(session: Session, staff_id: int, code: str) -> Place:
    """Sell no more from a place; what was promised from there is sent all the same.

    Closing it twice changes nothing. Raises `LastPlace`, `NotFound`.
    """
    places = _places(await _lock(session))
    place = _of(code, places)
    if not place.closed:
        if sum(not one.closed for one in places) == 1:
            raise LastPlace
        await session.execute(_close, {"of_code": code, "moment": now()})
        await staff.note(session, staff_id, "place.close", f"place:{code}", {"name": place.name})
    return replace(place, closed=True)


async def reopen(session: Session, staff_id: int, code: str) -> Place:
    """Sell from a place again. Opening it twice changes nothing. Raises `NotFound`."""
    place = _of(code, _places(await _lock(session)))
    if place.closed:
        await session.execute(_close, {"of_code": code, "moment": None})
        await staff.note(session, staff_id, "place.reopen", f"place:{code}", {"name": place.name})
    return replace(place, closed=False)


async def _lock(session: Session) -> list[Row[*tuple[Any, ...]]]:
    """All places, kept as they are until the end of the unit of work."""
    await insert_new(session, locations, code=MAIN)
    return list(await session.execute(lock_for_update(session, _locked)))


def _places(rows: Iterable[Row[*tuple[Any, ...]]]) -> tuple[Place, ...]:
    return tuple(_place(row) for row in sorted(rows, key=lambda row: (row.priority, row.code)))


def _place(row: Row[*tuple[Any, ...]]) -> Place:
    return Place(row.code, row.name, row.closed_at is not None)


def _of(code: str, places: Iterable[Place]) -> Place:
    """Raises `NotFound`."""
    found = next((one for one in places if one.code == code), None)
    if found is None:
        raise NotFound
    return found
