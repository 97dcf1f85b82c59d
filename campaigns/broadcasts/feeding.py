"""The next people of a running broadcast: fast where speed is paid for, and the rest not before its time."""

from __future__ import annotations

from campaigns import rounds
from campaigns.broadcasts.broadcast import ROUNDS, Broadcast, locked, step
from campaigns.broadcasts.states import Status
from commerce.kit.clock import now
from commerce.kit.database import Session

_AHEAD = 1.25


async def anybody_next(session: Session, broadcast: Broadcast, per_second: float) -> bool:
    """Whether there is something to do for a running broadcast: people may have their turn, or it is too late."""
    at = now()
    if broadcast.not_after is not None and at > broadcast.not_after:
        return True
    return await rounds.next_ones(session, at, _pace(broadcast, per_second), broadcast.fed_at) > 0


async def feed(session: Session, broadcast: Broadcast, per_second: float) -> int:
    """Give the next people their turn; tells how many, or ends what nobody is left of."""
    at = now()
    broadcast = await locked(session, broadcast.id)
    if broadcast.status is not Status.RUNNING:
        return 0
    if broadcast.not_after is not None and at > broadcast.not_after:
        return await rounds.lapse(session, ROUNDS, broadcast.id)
    paid = broadcast.paid_people
    fed = await rounds.take_turn(
        session,
        ROUNDS,
        broadcast.id,
        _pace(broadcast, per_second),
        fed_at=broadcast.fed_at,
        fed_to=broadcast.fed_to,
        by=step(broadcast.version, paid=paid > 0),
        horizon=broadcast.horizon(at),
        most=paid if paid > 0 else rounds.SWEEP,
        also={"paid_given": broadcast.content.messages} if paid > 0 else None,
    )
    return len(fed)


def _pace(broadcast: Broadcast, per_second: float) -> float:
    """What is paid for is fed faster than it may go: the windows of the pacer keep it, and nobody waits for a clock."""
    return _AHEAD * rounds.PAID / broadcast.content.messages if broadcast.paid_people else per_second
