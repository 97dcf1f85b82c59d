"""The bell of the shelves: it rings once when little is left, and again only after there was well enough."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime, timedelta

from sqlalchemy import and_, bindparam, case, func, or_, select, update

from commerce.inventory.books import (
    free,
    free_of,
    inventory,
    is_open,
    locations,
    over_open_places,
    to_be_sold,
    variants,
)
from commerce.kit.clock import now
from commerce.kit.database import Session
from commerce.kit.events import Event, emit

#: No variant rings more often than this.
QUIET = timedelta(hours=24)
#: So many are told at once; the rest in the next round.
MOST_AT_ONCE = 500
_i = inventory.c
#: What is there to be sold over all open places, held ones counted in: they may come back.
_there = over_open_places(_i.variant_id, lambda counts: free_of(counts) + counts.held)
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
    .where(_i.variant_id.in_(_low), _due)
    .values(alert_rang=True, alerted_at=bindparam("at", type_=_i.alerted_at.type))
    .returning(_i.variant_id)
)
#: What can be sold over all open places, what is owed beyond that, what is expected and by when all of it is there.
_waiting = (
    select(
        _i.variant_id,
        func.sum(to_be_sold(_i)),
        func.sum(case((free < 0, -free), else_=0)),
        func.sum(_i.incoming),
        func.max(case((_i.incoming > 0, _i.incoming_at))),
    )
    .join(variants, variants.c.id == _i.variant_id)
    .join(locations, locations.c.code == _i.location)
    .where(_i.variant_id.in_(bindparam("ids", expanding=True)), variants.c.track_stock, variants.c.allow_backorder)
    .where(is_open)
    .group_by(_i.variant_id)
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
    rung = sorted(await session.scalars(_ring, {"before": now() - QUIET, "at": now()}))
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
    for variant_id, left, owed, incoming, incoming_at in await session.execute(_waiting, {"ids": sorted(wanted)}):
        short = wanted[variant_id] - left
        if short > 0:
            found[variant_id] = Wait(short, incoming_at if incoming >= short + owed else None)
    return found
