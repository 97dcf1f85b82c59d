"""What people do at the shelves: goods come in, are counted, break, are kept back or expected; each with its reason."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any

from sqlalchemy import Row, and_, bindparam, case, func, or_, select, update

from commerce import staff
from commerce.inventory.books import (
    COUNTS,
    Change,
    Spot,
    free,
    here,
    inventory,
    is_open,
    locations,
    movements,
    open_books,
    shift,
    tidy,
    to_be_sold,
)
from commerce.inventory.by_hand import insist_by_hand
from commerce.inventory.models import MAIN, MovementKind
from commerce.inventory.refusals import CountInvalid, TooManyMoved
from commerce.kit.clock import now
from commerce.kit.database import Session, lock_for_update
from commerce.kit.errors import NotFound

#: No count is larger than this.
MOST = 1_000_000
#: Over so many days sales are averaged to tell for how long stock lasts.
COVER_DAYS = 28
_MOST_REASON = 200
_m = movements.c
_at = bindparam("at", type_=_m.location.type)
_row = select(inventory, free.label("free")).where(here)
#: At one place, or at none in particular.
_of_variant = and_(_m.variant_id == bindparam("of_variant"), or_(_at.is_(None), _m.location == _at))
_moves = select(movements).where(_of_variant).order_by(_m.id.desc())
_sold = select(func.coalesce(func.sum(_m.committed), 0)).where(
    _of_variant,
    _m.kind.in_((MovementKind.COMMIT, MovementKind.UNCOMMIT)),
    _m.reason != "lost",
    _m.moved_at > bindparam("since", type_=_m.moved_at.type),
)
_threshold = (
    select(func.max(inventory.c.alert_threshold))
    .where(inventory.c.variant_id == bindparam("of_variant"))
    .scalar_subquery()
)
#: Over all open places; what they can sell, and where that is nothing, what more is promised than there is.
_sums = (
    select(
        *(func.coalesce(func.sum(inventory.c[name]), 0).label(name) for name in COUNTS),
        func.coalesce(func.sum(to_be_sold(inventory.c)), 0).label("sellable"),
        func.coalesce(func.sum(free), 0).label("free"),
        func.max(case((inventory.c.incoming > 0, inventory.c.incoming_at))).label("incoming_at"),
        _threshold.label("alert_threshold"),
    )
    .join(locations, locations.c.code == inventory.c.location)
    .where(inventory.c.variant_id == bindparam("of_variant"), is_open)
)
_shares = (
    select(inventory.c.location, inventory.c.on_hand, free)
    .join(locations, locations.c.code == inventory.c.location)
    .where(inventory.c.variant_id == bindparam("of_variant"))
    .order_by(locations.c.priority, locations.c.code)
)
#: The counts that stand at each of two places, in the order in which stock is locked.
_both = (
    select(inventory.c.location, free.label("free"))
    .where(inventory.c.variant_id == bindparam("of_variant"))
    .where(inventory.c.location.in_(bindparam("places", expanding=True)))
    .order_by(inventory.c.location)
)
_moved_before = select(_m.id).where(_m.transfer == bindparam("key")).limit(1)


@dataclass(frozen=True, kw_only=True)
class Standing:
    """All counts of one variant, over all open places or at one of them.

    `free` may be below zero where more is promised than there is.
    """

    variant_id: int
    on_hand: int
    committed: int
    held: int
    safety: int
    damaged: int
    free: int
    incoming: int
    incoming_at: datetime | None
    #: Staff are told below this many, held ones counted in.
    alert_threshold: int | None
    #: Units sold in the last 28 days.
    sold: int

    @property
    def days_of_cover(self) -> int | None:
        """For how many days what is free lasts at the pace of the last 28; None where nothing was sold."""
        return max(self.free, 0) * COVER_DAYS // self.sold if self.sold > 0 else None


@dataclass(frozen=True)
class Share:
    """What one place has of a variant: how many are there, and how many are free, below zero where too few are."""

    location: str
    on_hand: int
    free: int


@dataclass(frozen=True, kw_only=True)
class Movement:
    """One line of the stock's book."""

    kind: MovementKind
    location: str
    on_hand: int
    committed: int
    held: int
    safety: int
    damaged: int
    incoming: int
    order_id: int | None
    reason: str
    moved_at: datetime


async def standing(session: Session, variant_id: int, location: str | None = None) -> Standing:
    """The counts of a variant as they stand, over all open places or at one; one that was never counted has none."""
    asked = {"of_variant": variant_id, "at": location}
    row = (await session.execute(_sums if location is None else _row, asked)).first()
    since = now() - timedelta(days=COVER_DAYS)
    sold = int((await session.scalars(_sold, {**asked, "since": since})).one())
    return _standing(variant_id, row, sold)


async def shares(session: Session, variant_id: int) -> tuple[Share, ...]:
    """What each place has of a variant, closed ones too, in their order; those that never had any are left out."""
    return tuple(Share(*row) for row in await session.execute(_shares, {"of_variant": variant_id}))


async def history(
    session: Session, variant_id: int, page: int = 0, size: int = 10, *, location: str | None = None
) -> tuple[tuple[Movement, ...], bool]:
    """Lines of a variant's book, at all places or at one, the newest first, and whether there are older ones."""
    statement = _moves.limit(size + 1).offset(max(page, 0) * size)
    rows = (await session.execute(statement, {"of_variant": variant_id, "at": location})).all()
    return tuple(_movement(row) for row in rows[:size]), len(rows) > size


async def take_in(
    session: Session, staff_id: int, variant_id: int, units: int, reason: str = "", *, location: str = MAIN
) -> None:
    """Goods came in; what was expected of them is expected no longer.

    Here and below `staff_id` is the customer id of a member of staff whose right the caller has checked,
    and `location` the place where they stand: the main one, unless another is named.
    Raises `CountInvalid`, `NotFound`.
    """
    _insist(0 < units <= MOST)
    row = await _locked(session, variant_id, location)
    change = Change(on_hand=units, incoming=-min(units, row.incoming))
    await _write(session, staff_id, (variant_id, location), MovementKind.RECEIVE, change, reason)
    if row.incoming and row.incoming <= units:
        await session.execute(
            update(inventory).where(here).values(incoming_at=None), {"of_variant": variant_id, "at": location}
        )


async def correct(
    session: Session, staff_id: int, variant_id: int, on_hand: int, reason: str, *, location: str = MAIN
) -> None:
    """So many were counted, and why it is another number. Counting the same again changes nothing. Raises as above.

    What is promised stays promised, even where there is less now; then nothing is sold until there is more.
    """
    _insist(0 <= on_hand <= MOST and bool(reason.strip()))
    row = await _locked(session, variant_id, location)
    _insist(on_hand >= row.damaged)
    await _write(
        session, staff_id, (variant_id, location), MovementKind.ADJUST, Change(on_hand=on_hand - row.on_hand), reason
    )


async def set_damaged(
    session: Session, staff_id: int, variant_id: int, units: int, reason: str, *, location: str = MAIN
) -> None:
    """So many of those on the shelf broke: they are there, and cannot be sold. Raises as above."""
    row = await _locked(session, variant_id, location)
    _insist(0 < units <= row.on_hand - row.damaged)
    await _write(session, staff_id, (variant_id, location), MovementKind.DAMAGE, Change(damaged=units), reason)


async def throw_away(
    session: Session, staff_id: int, variant_id: int, units: int, reason: str = "", *, location: str = MAIN
) -> None:
    """So many of the damaged ones are gone for good. Raises as above."""
    row = await _locked(session, variant_id, location)
    _insist(0 < units <= row.damaged)
    await _write(
        session, staff_id, (variant_id, location), MovementKind.DAMAGE, Change(on_hand=-units, damaged=-units), reason
    )


async def keep_back(
    session: Session, staff_id: int, variant_id: int, safety: int, reason: str = "", *, location: str = MAIN
) -> None:
    """So many are never sold. Raises as above."""
    _insist(0 <= safety <= MOST)
    row = await _locked(session, variant_id, location)
    await _write(
        session, staff_id, (variant_id, location), MovementKind.SAFETY, Change(safety=safety - row.safety), reason
    )


async def expect(
    session: Session, staff_id: int, variant_id: int, units: int, at: datetime | None, *, location: str = MAIN
) -> None:
    """So many were ordered by the shop and are expected then; none: nothing is expected any more. Raises as above."""
    _insist(0 <= units <= MOST)
    row = await _locked(session, variant_id, location)
    change = Change(incoming=units - row.incoming)
    expected = update(inventory).where(here).values(incoming_at=at if units else None)
    await session.execute(expected, {"of_variant": variant_id, "at": location})
    await _write(session, staff_id, (variant_id, location), MovementKind.EXPECT, change, "")


async def move(
    session: Session,
    staff_id: int,
    variant_id: int,
    units: int,
    source: str,
    target: str,
    *,
    key: str,
    reason: str = "",
) -> bool:
    """So many go from one place to another; tells whether they went now, and not under this key before.

    Only what is free goes: what is promised, held, kept back or damaged stays where it is.
    Raises `TooManyMoved(left)`, `CountInvalid`, and `NotFound` for a variant or a place that does not exist.
    """
    _insist(0 < units <= MOST and source != target)
    free_at = await _both_locked(session, variant_id, source, target)
    if await session.scalar(_moved_before, {"key": key}) is not None:
        return False
    if units > free_at[source]:
        raise TooManyMoved(left=max(free_at[source], 0))
    legs = {(variant_id, source): Change(on_hand=-units), (variant_id, target): Change(on_hand=units)}
    said = tidy(reason, _MOST_REASON)
    await shift(session, MovementKind.TRANSFER, legs, reason=said, transfer=key)
    told = {"units": units, "from": source, "to": target}
    await staff.note(session, staff_id, "stock.transfer", f"variant:{variant_id}", told, said or None)
    return True


async def alert_below(session: Session, staff_id: int, variant_id: int, threshold: int | None) -> None:
    """Tell staff when fewer than this are left over all open places; None: never. A new threshold may ring at once.

    It stands with the counts of the main place. Raises as above.
    """
    _insist(threshold is None or 0 < threshold <= MOST)
    await _locked(session, variant_id, MAIN)
    values = {"alert_threshold": threshold, "alert_rang": False, "alerted_at": None}
    await session.execute(update(inventory).where(here).values(**values), {"of_variant": variant_id, "at": MAIN})
    await staff.note(session, staff_id, "stock.alert", f"variant:{variant_id}", {"below": threshold})


async def _write(session: Session, staff_id: int, spot: Spot, kind: MovementKind, change: Change, reason: str) -> None:
    if change == Change():
        return
    if change.on_hand or change.damaged:
        await insist_by_hand(session, spot[0])
    said = tidy(reason, _MOST_REASON)
    await shift(session, kind, {spot: change}, reason=said)
    await staff.note(session, staff_id, f"stock.{kind.value}", f"variant:{spot[0]}", _told(spot, change), said or None)


def _told(spot: Spot, change: Change) -> dict[str, int | str]:
    told: dict[str, int | str] = {name: count for name, count in vars(change).items() if count and name != "backorder"}
    return told if spot[1] == MAIN else {**told, "at": spot[1]}


async def _locked(session: Session, variant_id: int, location: str) -> Row[*tuple[Any, ...]]:
    """The counts of a variant at a place, kept as they are until the end of the unit of work. Raises `NotFound`."""
    await open_books(session, [variant_id], location)
    asked = {"of_variant": variant_id, "at": location}
    row = (await session.execute(lock_for_update(session, _row), asked)).first()
    if row is None:
        raise NotFound
    return row


async def _both_locked(session: Session, variant_id: int, *places: str) -> dict[str, int]:
    """What is free of a variant at two places, kept as it is until the end of the unit of work. Raises `NotFound`."""
    for location in sorted(places):
        await open_books(session, [variant_id], location)
    asked = {"of_variant": variant_id, "places": places}
    found = {row.location: row.free for row in await session.execute(lock_for_update(session, _both), asked)}
    if len(found) < len(places):
        raise NotFound
    return found


def _insist(right: bool) -> None:
    if not right:
        raise CountInvalid


def _standing(variant_id: int, row: Row[*tuple[Any, ...]] | None, sold: int) -> Standing:
    counts = {name: 0 if row is None else int(getattr(row, name)) for name in (*COUNTS, "free")}
    counts["free"] = getattr(row, "sellable", 0) or counts["free"]
    return Standing(
        variant_id=variant_id,
        **counts,
        incoming_at=None if row is None else row.incoming_at,
        alert_threshold=None if row is None else row.alert_threshold,
        sold=sold,
    )


def _movement(row: Row[*tuple[Any, ...]]) -> Movement:
    return Movement(
        kind=MovementKind(row.kind),
        location=row.location,
        on_hand=row.on_hand,
        committed=row.committed,
        held=row.held,
        safety=row.safety,
        damaged=row.damaged,
        incoming=row.incoming,
        order_id=row.order_id,
        reason=row.reason,
        moved_at=row.moved_at,
    )
