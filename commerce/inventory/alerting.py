"""The bell of the shelves: it rings once when little is left, and again only after there was well enough."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime, timedelta

from sqlalchemy import and_, bindparam, or_, select, update

from commerce.inventory.books import free, inventory, variants
from commerce.kit.clock import now
from commerce.kit.database import Session, changed
from commerce.kit.events import Event, emit

#: No variant rings more often than this.
QUIET = timedelta(hours=24)
#: So many are told at once; the rest in the next round.
MOST_AT_ONCE = 500
_i = inventory.c
#: What is there to be sold, held ones counted in: they may come back.
_there = free + _i.held
_watched = and_(_i.alert_threshold.is_not(None), _there < _i.alert_threshold, ~_i.alert_rang)
_moment = bindparam("before", type_=_i.alerted_at.type)
_due = and_(_watched, or_(_i.alerted_at.is_(None), _i.alerted_at <= _moment))
_low = (
    select(_i.variant_id)
    .join(variants, variants.c.id == _i.variant_id)
    .where(_due, variants.c.track_stock)
    .order_by(_i.variant_id)
    .limit(MOST_AT_ONCE)
)
#: One fifth above the threshold, one piece at least.
_well_above = _i.alert_threshold + (_i.alert_threshold + 4) // 5
_re_arm = (
    update(inventory)
    .where(_i.alert_threshold.is_not(None), _i.alert_rang, _there >= _well_above)
    .values(alert_rang=False)
)
_ring = (
    update(inventory)
    .where(_i.variant_id == bindparam("of_variant"), _due)
    .values(alert_rang=True, alerted_at=bindparam("at", type_=_i.alerted_at.type))
)
_waiting = (
    select(_i.variant_id, free, _i.incoming, _i.incoming_at)
    .join(variants, variants.c.id == _i.variant_id)
    .where(_i.variant_id.in_(bindparam("ids", expanding=True)), variants.c.track_stock, variants.c.allow_backorder)
)


@dataclass(frozen=True, kw_only=True)
class StockLow(Event):
    """Little is left of these variants; `at` is when it was noticed."""

    variant_ids: list[int]
    at: str


@dataclass(frozen=True)
class Wait:
    """So many pieces are sold before they are there, and when they are expected, if anybody knows."""

    pieces: int
    expected: datetime | None


async def ring(session: Session) -> list[int]:
    """The clock's job: tell of what has become low since the last time; returns those variants."""
    await session.execute(_re_arm)
    before = now() - QUIET
    rung = [
        variant_id
        for variant_id in (await session.scalars(_low, {"before": before})).all()
        if await changed(session, _ring, {"of_variant": variant_id, "before": before, "at": now()})
    ]
    if rung:
        await emit(session, StockLow(variant_ids=rung, at=now().isoformat()))
    return rung


async def waits(session: Session, wanted: dict[int, int]) -> dict[int, Wait]:
    """Of these units by variant, those that would be sold before they are there; others are left out.

    A date is promised only where what is incoming is enough for what is short.
    """
    if not wanted:
        return {}
    found = {}
    for variant_id, left, incoming, incoming_at in await session.execute(_waiting, {"ids": sorted(wanted)}):
        short = wanted[variant_id] - left
        if short > 0:
            expected = incoming_at if incoming >= short else None
            found[variant_id] = Wait(min(short, wanted[variant_id]), expected)
    return found
