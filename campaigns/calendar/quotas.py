"""How many pieces a campaign sells: kept with the order, sold with its payment, given back when it comes to nothing.

Pieces are counted in one place, the campaign's row of a variant, only where there is a limit to keep. Where there is
none nobody waits there for anybody else: who asks how many they are counts the seats, claims or bargains themselves.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import Any

from sqlalchemy import BindParameter, Select, Table, Update, and_, bindparam, case, or_, select, update

from campaigns.calendar import pooling
from campaigns.calendar.campaign import Campaign
from campaigns.calendar.models import campaigns_table, variants_table
from campaigns.calendar.states import Kind
from commerce.kit.database import Session, changed

_c, _v = campaigns_table.c, variants_table.c
_n: BindParameter[int] = bindparam("pieces")
_this = (_v.campaign_id == bindparam("campaign"), _v.variant_id == bindparam("variant"))
_mine = update(variants_table).where(*_this, _v.quota.is_not(None))
_room = _v.held + _v.sold + _n <= _v.quota
_unlimited = select(_v.quota.is_(None)).where(*_this)
_hold = _mine.where(_room).values(held=_v.held + _n)
_sell_at_once = _mine.where(_room).values(sold=_v.sold + _n)
_sell = _mine.where(_v.held >= _n).values(held=_v.held - _n, sold=_v.sold + _n)
_unsell = _mine.where(_v.sold >= _n).values(held=_v.held + _n, sold=_v.sold - _n)
_release = _mine.where(_v.held >= _n).values(held=_v.held - _n)
_take_back = _mine.where(_v.sold >= _n).values(sold=_v.sold - _n)


@dataclass(frozen=True, kw_only=True)
class Kept:
    """Which rows say what a kind of campaign keeps and has sold: sums over `table`."""

    kind: Kind
    table: Table
    held: Any
    sold: Any


async def hold(session: Session, campaign_id: int, variant_id: int, pieces: int) -> bool:
    """Keep so many for an order that is not paid yet; tells whether there were so many."""
    return await _taken(session, _hold, campaign_id, variant_id, pieces)


async def sell_at_once(session: Session, campaign_id: int, variant_id: int, pieces: int) -> bool:
    """So many are paid that were not kept (any more); tells whether there were so many."""
    return await _taken(session, _sell_at_once, campaign_id, variant_id, pieces)


async def sell(session: Session, campaign_id: int, variant_id: int, pieces: int) -> None:
    """What was kept is paid."""
    await _counted(session, _sell, campaign_id, variant_id, pieces)


async def unsell(session: Session, campaign_id: int, variant_id: int, pieces: int) -> None:
    """The money for what was sold was taken back; it is kept for now."""
    await _counted(session, _unsell, campaign_id, variant_id, pieces)


async def release(session: Session, campaign_id: int, variant_id: int, pieces: int) -> None:
    """What was kept is to be had again."""
    await _counted(session, _release, campaign_id, variant_id, pieces)


async def take_back(session: Session, campaign_id: int, variant_id: int, pieces: int) -> None:
    """What was sold is to be had again."""
    await _counted(session, _take_back, campaign_id, variant_id, pieces)


async def counted(session: Session, campaign: Campaign, kept: Kept) -> Campaign:
    """A campaign that knows also of goods without a limit how many pieces are kept and sold."""
    if all(one.quota is not None for one in campaign.variants.values()):
        return campaign
    of = kept.table.c
    asked = select(of.variant_id, kept.held, kept.sold).where(of.campaign_id == campaign.id).group_by(of.variant_id)
    found = {variant_id: (held, sold) for variant_id, held, sold in await session.execute(asked)}
    variants = dict(campaign.variants)
    for variant_id, one in campaign.variants.items():
        if one.quota is None:
            held, sold = found.get(variant_id, (0, 0))
            variants[variant_id] = replace(one, held=int(held), sold=int(sold))
    return replace(campaign, variants=variants)


def miscounted(kept: Kept) -> Select[Any]:
    """For the books: variants of campaigns of a kind of which its rows keep or sell others than counted.

    Without a limit nothing is counted, and that is what should stand there.
    """
    of = kept.table.c
    mine = and_(of.campaign_id == _v.campaign_id, of.variant_id == _v.variant_id)
    held, sold = (case((_v.quota.is_(None), 0), else_=one) for one in (kept.held, kept.sold))
    return (
        select(_v.campaign_id, _v.variant_id, _v.held, held, _v.sold, sold)
        .join(campaigns_table, and_(_c.id == _v.campaign_id, _c.kind == kept.kind))
        .outerjoin(kept.table, mine)
        .group_by(_v.campaign_id, _v.variant_id, _v.quota, _v.held, _v.sold)
        .having(or_(_v.held != held, _v.sold != sold))
    )


async def _taken(session: Session, statement: Update, campaign_id: int, variant_id: int, pieces: int) -> bool:
    """Where there is no limit there are always so many, and nobody holds anybody up."""
    if await _counted(session, statement, campaign_id, variant_id, pieces):
        await pooling.take_out(session, campaign_id, variant_id, pieces)
        return True
    return bool(await session.scalar(_unlimited, {"campaign": campaign_id, "variant": variant_id}))


async def _counted(session: Session, statement: Update, campaign_id: int, variant_id: int, pieces: int) -> bool:
    asked = {"campaign": campaign_id, "variant": variant_id, "pieces": pieces}
    return await changed(session, statement, asked) == 1
