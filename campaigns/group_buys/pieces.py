"""How many pieces a group buy keeps for unpaid orders and has sold: counted seat by seat."""

from __future__ import annotations

from typing import Any

from sqlalchemy import case

from campaigns.calendar import Campaign, Kind, quotas
from campaigns.group_buys.models import members_table
from campaigns.group_buys.states import SeatStatus
from commerce.checkout.rule import summed
from commerce.kit.database import Session

_m = members_table.c
PAID = (SeatStatus.JOINED, SeatStatus.SUCCEEDED)


def sum_where(statuses: tuple[SeatStatus, ...], what: Any) -> Any:
    """For statements: the sum over seats in these states."""
    return summed(case((_m.status.in_(statuses), what), else_=0))


KEPT = quotas.Kept(
    kind=Kind.GROUP_BUY,
    table=members_table,
    held=sum_where((SeatStatus.HELD,), _m.quantity),
    sold=sum_where(PAID, _m.quantity),
)


async def counted(session: Session, campaign: Campaign) -> Campaign:
    """A campaign that knows of all its goods how many pieces are kept and sold."""
    return await quotas.counted(session, campaign, KEPT)
