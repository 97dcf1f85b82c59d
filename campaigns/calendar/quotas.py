"""How many pieces a campaign sells: kept with the order, sold with its payment, given back when it comes to nothing."""

from __future__ import annotations

from typing import Any

from sqlalchemy import BindParameter, Select, Table, Update, and_, bindparam, or_, select, update

from campaigns.calendar.models import campaigns_table, variants_table
from campaigns.calendar.states import Kind
from commerce.kit.database import Session, changed

_c, _v = campaigns_table.c, variants_table.c
_n: BindParameter[int] = bindparam("pieces")
_mine = update(variants_table).where(_v.campaign_id == bindparam("campaign"), _v.variant_id == bindparam("variant"))
_room = or_(_v.quota.is_(None), _v.held + _v.sold + _n <= _v.quota)
_hold = _mine.where(_room).values(held=_v.held + _n)
_sell_at_once = _mine.where(_room).values(sold=_v.sold + _n)
_sell = _mine.where(_v.held >= _n).values(held=_v.held - _n, sold=_v.sold + _n)
_unsell = _mine.where(_v.sold >= _n).values(held=_v.held + _n, sold=_v.sold - _n)
_release = _mine.where(_v.held >= _n).values(held=_v.held - _n)
_take_back = _mine.where(_v.sold >= _n).values(sold=_v.sold - _n)


async def hold(session: Session, campaign_id: int, variant_id: int, pieces: int) -> bool:
    """Keep so many for an order that is not paid yet; tells whether there were so many."""
    return await _changed(session, _hold, campaign_id, variant_id, pieces)


async def sell(session: Session, campaign_id: int, variant_id: int, pieces: int) -> bool:
    """What was kept is paid."""
    return await _changed(session, _sell, campaign_id, variant_id, pieces)


async def sell_at_once(session: Session, campaign_id: int, variant_id: int, pieces: int) -> bool:
    """So many are paid that were not kept (any more); tells whether there were so many."""
    return await _changed(session, _sell_at_once, campaign_id, variant_id, pieces)


async def unsell(session: Session, campaign_id: int, variant_id: int, pieces: int) -> bool:
    """The money for what was sold was taken back; it is kept for now."""
    return await _changed(session, _unsell, campaign_id, variant_id, pieces)


async def release(session: Session, campaign_id: int, variant_id: int, pieces: int) -> bool:
    """What was kept is to be had again."""
    return await _changed(session, _release, campaign_id, variant_id, pieces)


async def take_back(session: Session, campaign_id: int, variant_id: int, pieces: int) -> bool:
    """What was sold is to be had again."""
    return await _changed(session, _take_back, campaign_id, variant_id, pieces)


def miscounted(kind: Kind, table: Table, held: Any, sold: Any) -> Select[Any]:
    """For the books: variants of campaigns of a kind of which the rows of `table` keep or sell others than counted."""
    mine = and_(table.c.campaign_id == _v.campaign_id, table.c.variant_id == _v.variant_id)
    return (
        select(_v.campaign_id, _v.variant_id, _v.held, held, _v.sold, sold)
        .join(campaigns_table, and_(_c.id == _v.campaign_id, _c.kind == kind))
        .outerjoin(table, mine)
        .group_by(_v.campaign_id, _v.variant_id, _v.held, _v.sold)
        .having(or_(_v.held != held, _v.sold != sold))
    )


async def _changed(session: Session, statement: Update, campaign_id: int, variant_id: int, pieces: int) -> bool:
    asked = {"campaign": campaign_id, "variant": variant_id, "pieces": pieces}
    return await changed(session, statement, asked) == 1
