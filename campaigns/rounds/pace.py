"""How fast rounds go: so many people a second for all of one kind together, as the merchant likes, under the limit."""

from __future__ import annotations

from datetime import timedelta

from sqlalchemy import select

from campaigns.rounds.models import pace_table
from campaigns.rounds.refusals import RoundTimeWrong
from commerce import staff
from commerce.kit.clock import now
from commerce.kit.database import Session, put

#: People a second where nobody has chosen: two thirds of what Telegram allows, so that answers always have room.
USUAL = 20
CHOICES = (5, 10, 15, 20, 25, 28)
#: People a second where speed is paid for (Bot API: up to a thousand).
PAID = 990
_p = pace_table.c
_pace = select(_p.per_second)


async def pace(session: Session) -> int:
    """How many people a second rounds of one kind may reach without paying for it."""
    return int(await session.scalar(_pace) or USUAL)


async def set_pace(session: Session, staff_id: int, per_second: int) -> None:
    """Go at another pace from now on. Raises `RoundTimeWrong`."""
    if per_second not in CHOICES:
        raise RoundTimeWrong
    await put(session, pace_table, ["id"], id=1, per_second=per_second, changed_by=staff_id, changed_at=now())
    await staff.note(session, staff_id, "broadcast.pace", "shop", {"per_second": per_second})


def duration(people: int, per_second: int, paid: int = 0, messages: int = 1) -> timedelta:
    """How long so many people take, the first `paid` of them by the paid way, so many messages each."""
    quick = min(people, paid)
    return timedelta(seconds=quick * messages / PAID + (people - quick) / per_second)
