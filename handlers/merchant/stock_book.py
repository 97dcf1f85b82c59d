"""The book of a variant at the counter: whatever moved, when, where and why."""

from __future__ import annotations

from collections.abc import Mapping

from commerce import staff
from commerce.inventory import Movement, MovementKind, Place, keeping
from commerce.staff import Permission
from handlers.chat.keyboards import Row, pages, way_back
from handlers.chat.router import Router, Visit
from handlers.chat.screen import Answer, Screen, Words, lines, paragraphs, text
from handlers.merchant.doors import ShowCounts, ShowMovements
from handlers.merchant.places import named
from handlers.merchant.stock import several_places, variant_name, variant_of

router = Router()

PAGE = 10
#: Movements whose reason is a person's own words.
_SAID = frozenset(
    {
        MovementKind.RECEIVE,
        MovementKind.ADJUST,
        MovementKind.DAMAGE,
        MovementKind.SAFETY,
        MovementKind.TRANSFER,
    }
)


@router.tap(ShowMovements)
async def show_movements(visit: Visit, wanted: ShowMovements) -> Answer:
    await staff.require(visit.session, visit.customer.id, Permission.STOCK_ADJUST)
    variant = await variant_of(visit, wanted.variant_id)
    page = max(wanted.page, 0)
    moves, more = await keeping.history(visit.session, variant.variant_id, page, PAGE)
    places = await several_places(visit)
    rows: list[Row] = pages(page, page + more, lambda to: ShowMovements(variant.variant_id, to))
    rows.append(way_back(ShowCounts(variant.variant_id)))
    title = text("stock-moves-title" if moves else "stock-moves-none", name=variant_name(variant))
    return Screen(paragraphs(title, lines(*(_move(one, places) for one in moves)) if moves else None), rows)


def _move(one: Movement, places: Mapping[str, Place]) -> Words:
    kind: Words = text(f"stock-move-{one.kind.value.replace('_', '-')}", at=one.moved_at, count=_count_of(one))
    if one.location in places:
        kind = text("stock-move-at", move=kind, place=named(places[one.location]))
    return text("stock-move-why", move=kind, reason=one.reason) if one.reason and one.kind in _SAID else kind


def _count_of(one: Movement) -> int:
    """The count that a movement is told by."""
    if one.kind in (MovementKind.HOLD, MovementKind.RELEASE):
        return one.held
    if one.kind in (MovementKind.COMMIT, MovementKind.UNCOMMIT):
        return one.committed
    if one.kind is MovementKind.SAFETY:
        return one.safety
    if one.kind is MovementKind.EXPECT:
        return one.incoming
    return one.damaged if one.kind is MovementKind.DAMAGE else one.on_hand or one.safety
