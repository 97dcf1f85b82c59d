"""What people do at the shelves: goods come in, are counted, break, are kept back or expected; each with its reason."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any

from sqlalchemy import Row, and_, bindparam, func, select, update

from commerce import staff
from commerce.inventory.books import Change, free, inventory, movements, open_books, shift
from commerce.inventory.models import MAIN, MovementKind
from commerce.inventory.refusals import CountInvalid
from commerce.kit.clock import now
from commerce.kit.database import Session, lock_for_update
from commerce.kit.errors import NotFound

#: No count is larger than this.
MOST = 1_000_000
#: Over so many days sales are averaged to tell for how long stock lasts.
COVER_DAYS = 28
_MOST_REASON = 200
_m = movements.c
_here = and_(inventory.c.variant_id == bindparam("of_variant"), inventory.c.location == MAIN)
_row = select(inventory, free.label("free")).where(_here)
_of_variant = and_(_m.variant_id == bindparam("of_variant"), _m.location == MAIN)
_moves = select(movements).where(_of_variant).order_by(_m.id.desc())
_sold = select(func.coalesce(func.sum(_m.committed), 0)).where(
    _of_variant,
    _m.kind.in_((MovementKind.COMMIT, MovementKind.UNCOMMIT)),
    _m.reason != "lost",
    _m.moved_at > bindparam("since", type_=_m.moved_at.type),
)


@dataclass(frozen=True, kw_only=True)
class Standing:
    """All counts of one variant; `free` may be below zero where more is promised than there is."""

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


@dataclass(frozen=True, kw_only=True)
class Movement:
    """One line of the stock's book."""

    kind: MovementKind
    on_hand: int
    committed: int
    held: int
    safety: int
    damaged: int
    incoming: int
    order_id: int | None
    reason: str
    moved_at: datetime


async def standing(session: Session, variant_id: int) -> Standing:
    """The counts of a variant as they stand; one that was never counted has none."""
    row = (await session.execute(_row, {"of_variant": variant_id})).first()
    since = now() - timedelta(days=COVER_DAYS)
    sold = int((await session.scalars(_sold, {"of_variant": variant_id, "since": since})).one())
    return _standing(variant_id, row, sold)


async def history(
    session: Session, variant_id: int, page: int = 0, size: int = 10
) -> tuple[tuple[Movement, ...], bool]:
    """Lines of a variant's book, the newest first, and whether there are older ones."""
    statement = _moves.limit(size + 1).offset(max(page, 0) * size)
    rows = (await session.execute(statement, {"of_variant": variant_id})).all()
    return tuple(_movement(row) for row in rows[:size]), len(rows) > size


async def take_in(session: Session, staff_id: int, variant_id: int, units: int, reason: str = "") -> None:
    """Goods came in; what was expected of them is expected no longer.

    Here and below `staff_id` is the customer id of a member of staff whose right the caller has checked.
    Raises `CountInvalid`, `NotFound`.
    """
    _insist(0 < units <= MOST)
    row = await _locked(session, variant_id)
    change = Change(on_hand=units, incoming=-min(units, row.incoming))
    await _write(session, staff_id, variant_id, MovementKind.RECEIVE, change, reason)
    if row.incoming and row.incoming <= units:
        await session.execute(update(inventory).where(_here).values(incoming_at=None), {"of_variant": variant_id})


async def correct(session: Session, staff_id: int, variant_id: int, on_hand: int, reason: str) -> None:
    """So many were counted, and why it is another number. Counting the same again changes nothing. Raises as above.

    What is promised stays promised, even where there is less now; then nothing is sold until there is more.
    """
    _insist(0 <= on_hand <= MOST and bool(reason.strip()))
    row = await _locked(session, variant_id)
    _insist(on_hand >= row.damaged)
    await _write(session, staff_id, variant_id, MovementKind.ADJUST, Change(on_hand=on_hand - row.on_hand), reason)


async def set_damaged(session: Session, staff_id: int, variant_id: int, units: int, reason: str) -> None:
    """So many of those on the shelf broke: they are there, and cannot be sold. Raises as above."""
    row = await _locked(session, variant_id)
    _insist(0 < units <= row.on_hand - row.damaged)
    await _write(session, staff_id, variant_id, MovementKind.DAMAGE, Change(damaged=units), reason)


async def throw_away(session: Session, staff_id: int, variant_id: int, units: int, reason: str = "") -> None:
    """So many of the damaged ones are gone for good. Raises as above."""
    row = await _locked(session, variant_id)
    _insist(0 < units <= row.damaged)
    await _write(session, staff_id, variant_id, MovementKind.DAMAGE, Change(on_hand=-units, damaged=-units), reason)


async def keep_back(session: Session, staff_id: int, variant_id: int, safety: int, reason: str = "") -> None:
    """So many are never sold. Raises as above."""
    _insist(0 <= safety <= MOST)
    row = await _locked(session, variant_id)
    await _write(session, staff_id, variant_id, MovementKind.SAFETY, Change(safety=safety - row.safety), reason)


async def expect(session: Session, staff_id: int, variant_id: int, units: int, at: datetime | None) -> None:
    """So many were ordered by the shop and are expected then; none: nothing is expected any more. Raises as above."""
    _insist(0 <= units <= MOST)
    row = await _locked(session, variant_id)
    change = Change(incoming=units - row.incoming)
    expected = update(inventory).where(_here).values(incoming_at=at if units else None)
    await session.execute(expected, {"of_variant": variant_id})
    await _write(session, staff_id, variant_id, MovementKind.EXPECT, change, "")


async def alert_below(session: Session, staff_id: int, variant_id: int, threshold: int | None) -> None:
    """Tell staff when fewer than this are left; None: never. A new threshold may ring at once. Raises as above."""
    _insist(threshold is None or 0 < threshold <= MOST)
    await _locked(session, variant_id)
    values = {"alert_threshold": threshold, "alert_rang": False, "alerted_at": None}
    await session.execute(update(inventory).where(_here).values(**values), {"of_variant": variant_id})
    await staff.note(session, staff_id, "stock.alert", f"variant:{variant_id}", {"below": threshold})


async def _write(
    session: Session, staff_id: int, variant_id: int, kind: MovementKind, change: Change, reason: str
) -> None:
    if change == Change():
        return
    said = "".join(sign for sign in " ".join(reason.split()) if sign.isprintable())[:_MOST_REASON]
    await shift(session, kind, {variant_id: change}, reason=said)
    await staff.note(session, staff_id, f"stock.{kind.value}", f"variant:{variant_id}", _told(change), said or None)


def _told(change: Change) -> dict[str, int]:
    return {name: count for name, count in vars(change).items() if count and name != "backorder"}


async def _locked(session: Session, variant_id: int) -> Row[*tuple[Any, ...]]:
    """The counts of a variant, kept as they are until the end of the unit of work. Raises `NotFound`."""
    await open_books(session, [variant_id])
    row = (await session.execute(lock_for_update(session, _row), {"of_variant": variant_id})).first()
    if row is None:
        raise NotFound
    return row


def _insist(right: bool) -> None:
    if not right:
        raise CountInvalid


def _standing(variant_id: int, row: Row[*tuple[Any, ...]] | None, sold: int) -> Standing:
    names = ("on_hand", "committed", "held", "safety", "damaged", "free", "incoming")
    counts = {name: 0 if row is None else getattr(row, name) for name in names}
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
