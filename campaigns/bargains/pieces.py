"""How many pieces a campaign of bargains keeps and has sold: counted bargain by bargain."""

from __future__ import annotations

from typing import Any

from sqlalchemy import and_, case

from campaigns.bargains.models import bargains_table
from campaigns.bargains.states import KEEPING, BargainStatus
from campaigns.calendar import Campaign, Kind, quotas
from commerce.checkout.rule import summed
from commerce.kit.database import Session

_b = bargains_table.c


def _sum_where(which: Any) -> Any:
    return summed(case((and_(which, _b.counted), 1), else_=0))


KEPT = quotas.Kept(
    kind=Kind.BARGAIN,
    table=bargains_table,
    held=_sum_where(_b.status.in_(KEEPING)),
    sold=_sum_where(_b.status == BargainStatus.PAID),
)


async def counted(session: Session, campaign: Campaign) -> Campaign:
    """A campaign that knows of all its goods how many pieces are kept and sold."""
    return await quotas.counted(session, campaign, KEPT)
