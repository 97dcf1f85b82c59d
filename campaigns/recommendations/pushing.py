"""What was suggested in messages of the shop's own accord: noted, so that nobody hears of the same goods again soon."""

from __future__ import annotations

from collections.abc import Iterable

from sqlalchemy import bindparam, func, select

from campaigns.recommendations.candidates import LATELY
from campaigns.recommendations.models import pushes_table
from campaigns.recommendations.picks import Pick
from campaigns.recommendations.taste import day_of
from commerce.kit.clock import now
from commerce.kit.database import Session, put

_s = pushes_table.c
_told = select(func.count()).where(_s.customer_id == bindparam("of"), _s.day > bindparam("since"))


async def told_lately(session: Session, customer_id: int, day: int) -> int:
    """Of how many goods somebody was told in messages of the last 14 days."""
    return await session.scalar(_told, {"of": customer_id, "since": day - LATELY}) or 0


async def note_pushed(session: Session, customer_id: int, picks: Iterable[Pick]) -> None:
    """These were written to somebody, for these reasons: for 14 days `for_push` leaves them alone."""
    for pick in picks:
        key = {"customer_id": customer_id, "product_id": pick.product_id}
        facts = {"reason": pick.reason, "day": day_of(now())}
        await put(session, pushes_table, ("customer_id", "product_id"), **key, **facts)
