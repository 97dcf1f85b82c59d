"""How many pieces a flash sale keeps and has sold: counted claim by claim."""

from __future__ import annotations

from typing import Any

from sqlalchemy import case, or_

from campaigns.calendar import Campaign, Kind, quotas
from campaigns.flash_sales.models import claims_table
from campaigns.flash_sales.states import ClaimStatus
from commerce.checkout.rule import summed
from commerce.kit.database import Session

_k = claims_table.c


def sum_where(which: Any) -> Any:
    """For statements: the pieces of claims of which this is so."""
    return summed(case((which, _k.quantity), else_=0))


KEPT = quotas.Kept(
    kind=Kind.FLASH_SALE,
    table=claims_table,
    held=sum_where(or_(_k.status == ClaimStatus.HELD, _k.free_at.is_not(None))),
    sold=sum_where(_k.status == ClaimStatus.SOLD),
)


async def counted(session: Session, campaign: Campaign) -> Campaign:
    """A campaign that knows of all its goods how many pieces are kept and sold."""
    return await quotas.counted(session, campaign, KEPT)
