"""Letting a broadcast go: a look ahead at whom it reaches until when, then its moment, or a second person first."""

from __future__ import annotations

import json
from dataclasses import dataclass
from datetime import datetime, timedelta
from hashlib import sha256
from typing import Any

from sqlalchemy import bindparam, update

from campaigns import rounds
from campaigns.broadcasts import audience as audiences
from campaigns.broadcasts import comparing
from campaigns.broadcasts import content as contents
from campaigns.broadcasts.audience import Headcount
from campaigns.broadcasts.broadcast import MESSAGES_PER_STAR, Broadcast, get, locked
from campaigns.broadcasts.models import broadcasts_table
from campaigns.broadcasts.refusals import (
    BroadcastEmpty,
    BroadcastFixed,
    BroadcastForNobody,
    BroadcastMovedOn,
    BroadcastTooLate,
)
from campaigns.broadcasts.states import MOVES, Status
from campaigns.experiments import Experiment
from campaigns.rounds import RoundTimeWrong, Timing
from commerce import staff
from commerce.kit.clock import now
from commerce.kit.database import Instant, Session, changed
from commerce.kit.states import try_move
from commerce.staff import Act, Approval, approvals

_b = broadcasts_table.c
_let_wait = (
    update(broadcasts_table)
    .where(_b.id == bindparam("of"))
    .values(rest_until=bindparam("until", type_=Instant()), rest_seen_at=None)
)


@dataclass(frozen=True, kw_only=True)
class Outlook:
    """What launching it now would mean. `finish` is when the last one has it; `limit` when that would be too late."""

    heads: Headcount
    start: datetime
    finish: datetime
    limit: datetime
    per_second: int
    #: How many messages are paid for, and the Stars that takes at most.
    paid: int
    stars: int

    @property
    def is_too_late(self) -> bool:
        """Whether somebody would get it after nobody wants it any more."""
        return self.finish > self.limit


async def foresee(session: Session, broadcast: Broadcast) -> Outlook:
    """Count everybody, those who have had enough among them, and work out the time: a long look at many people."""
    return await _outlook(session, broadcast, closely=True)


async def _outlook(session: Session, broadcast: Broadcast, *, closely: bool) -> Outlook:
    """Whoever lets it go is not kept waiting for what can only be known at the moment of sending: the caps."""
    at = now()
    per_second = await rounds.pace(session)
    compared = await comparing.upcoming(session, broadcast.id)
    later = comparing.takes_longer(broadcast, compared)
    start = max(comparing.starts_at(broadcast, compared) or at, at)
    limit = broadcast.deadline(start) + later
    audience, house_at = broadcast.audience, at.astimezone(broadcast.zone)
    if closely:
        heads = await audiences.count_closely(session, audience, house_at, start, limit)
    else:
        heads = await audiences.count(session, audience, house_at)
    each = broadcast.content.messages
    paid = min(heads.reached, broadcast.paid_people)
    takes = rounds.duration(heads.reached, per_second, paid, each)
    if broadcast.schedule.timing is Timing.LOCAL:
        takes += rounds.AROUND + later
    elif comparing.is_tried(compared):
        takes += timedelta(hours=broadcast.trial_hours)
    return Outlook(
        heads=heads,
        start=start,
        finish=max(start + takes, heads.until or start),
        limit=limit,
        per_second=per_second,
        paid=paid * each,
        stars=-(-paid * each // MESSAGES_PER_STAR),
    )


async def launch(session: Session, staff_id: int, broadcast_id: int, *, version: int, limit: int) -> bool:
    """Let a draft go, at once or at its moment; False if a second person is to agree first.

    `version` is what was seen and confirmed; it takes two above `limit` people. Raises `BroadcastMovedOn`,
    `BroadcastEmpty`, `BroadcastTooLong`, `BroadcastForNobody`, `BroadcastTooLate`, `RoundTimeWrong`,
    `AlreadyAsked`.
    """
    broadcast = await locked(session, broadcast_id)
    if broadcast.status not in (Status.DRAFT, Status.OVERDUE):
        raise BroadcastFixed
    if broadcast.version != version:
        raise BroadcastMovedOn
    seen = await _checked(session, broadcast)
    if await approvals.needed(session, staff_id, Act.BROADCAST, size=seen.heads.reached, limit=limit):
        plan = await _plan(session, broadcast)
        facts = {"people": seen.heads.reached, "version": broadcast.version, "plan": plan}
        await approvals.request(session, staff_id, Act.BROADCAST, f"broadcast:{broadcast_id}", facts)
        return False
    await _go(session, staff_id, broadcast, seen)
    return True


async def carry_out_launch(session: Session, approval: Approval) -> None:
    """Launch what somebody asked for and somebody else agreed to, just as it was then.

    Raises `BroadcastMovedOn`, and as `launch`.
    """
    broadcast = await locked(session, approval.subject_id)
    if broadcast.status not in (Status.DRAFT, Status.OVERDUE):
        raise BroadcastMovedOn
    if approval.facts["plan"] != await _plan(session, broadcast):
        raise BroadcastMovedOn
    await _go(session, approval.requested_by, broadcast, await _checked(session, broadcast))


async def unschedule(session: Session, staff_id: int, broadcast_id: int) -> Broadcast:
    """Make a draft again of what waits for its moment. Raises `BroadcastFixed`."""
    if not await try_move(
        session, broadcasts_table, broadcast_id, MOVES, Status.DRAFT, launched_by=None, launched_at=None
    ):
        raise BroadcastFixed
    await staff.note(session, staff_id, "broadcast.unschedule", f"broadcast:{broadcast_id}")
    return await get(session, broadcast_id)


async def _checked(session: Session, broadcast: Broadcast) -> Outlook:
    if broadcast.content.is_empty:
        raise BroadcastEmpty
    starts = broadcast.schedule.starts_at
    if broadcast.schedule.timing is Timing.AT and broadcast.is_draft and (starts is None or starts <= now()):
        raise RoundTimeWrong
    await comparing.insist_that_it_can_be_compared(session, broadcast)
    seen = await _outlook(session, broadcast, closely=False)
    if not seen.heads.reached:
        raise BroadcastForNobody
    if seen.is_too_late:
        raise BroadcastTooLate(finish=seen.finish, limit=seen.limit)
    return seen


async def _plan(session: Session, broadcast: Broadcast) -> str:
    """A fingerprint of what somebody else agrees to: what it says, what it compares, its people, time and price."""
    compared = await comparing.upcoming(session, broadcast.id)
    said = (contents.written(broadcast.content), _compared(compared), audiences.written(broadcast.audience))
    told = json.dumps(
        [broadcast.version, *said, broadcast.paid_stars, vars(broadcast.schedule)], default=str, sort_keys=True
    )
    return sha256(told.encode()).hexdigest()[:32]


def _compared(compared: Experiment | None) -> list[Any]:
    """All that makes a difference to whoever gets it: what is compared, on how many, and each arm."""
    if compared is None:
        return []
    arms = [(one.weight, dict(one.words), one.choice) for one in compared.arms]
    return [compared.plan.place, compared.plan.share, arms]


async def _go(session: Session, staff_id: int, broadcast: Broadcast, seen: Outlook) -> None:
    """An overdue one goes at once, whatever its moment was."""
    waits = broadcast.is_draft and seen.start > now()
    facts: dict[str, Any] = {
        "launched_by": staff_id,
        "launched_at": now(),
        "not_after": seen.limit,
        "starts_at": seen.start if waits or broadcast.schedule.timing is Timing.LOCAL else now(),
    }
    to = Status.SCHEDULED if waits else Status.PREPARING
    if not await try_move(session, broadcasts_table, broadcast.id, MOVES, to, **facts):
        raise BroadcastFixed
    compared = await comparing.start(session, staff_id, broadcast.id)
    until = comparing.rest_until(broadcast, compared, seen.start)
    await changed(session, _let_wait, {"of": broadcast.id, "until": until})
    details = {"people": seen.heads.reached, "version": broadcast.version}
    await staff.note(session, staff_id, "broadcast.launch", f"broadcast:{broadcast.id}", details)
