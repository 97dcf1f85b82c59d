"""A hand on a running broadcast: pause, resume, stop; each is at once, and what is on its way arrives.

`staff_id` is the customer id of a member of staff whose right the caller has checked.
"""

from __future__ import annotations

from collections.abc import Sequence

from campaigns import rounds
from campaigns.broadcasts.broadcast import ROUNDS, Broadcast, get
from campaigns.outbox import Later, Never, Owed
from campaigns.rounds import Rest
from commerce import staff
from commerce.kit.database import Session


async def pause(session: Session, staff_id: int, broadcast_id: int) -> Broadcast:
    """Let it rest. Raises `MoveRefused`, `NotFound`."""
    await get(session, broadcast_id)
    await rounds.rest(session, ROUNDS, broadcast_id, Rest.STAFF)
    await staff.note(session, staff_id, "broadcast.pause", f"broadcast:{broadcast_id}")
    return await get(session, broadcast_id)


async def resume(session: Session, staff_id: int, broadcast_id: int) -> Broadcast:
    """Let it go on; what went wrong before counts no more. Raises `MoveRefused`, `NotFound`."""
    await get(session, broadcast_id)
    await rounds.resume(session, ROUNDS, broadcast_id)
    await staff.note(session, staff_id, "broadcast.resume", f"broadcast:{broadcast_id}")
    return await get(session, broadcast_id)


async def stop(session: Session, staff_id: int, broadcast_id: int) -> Broadcast:
    """Nobody else gets it. Raises `MoveRefused`, `NotFound`."""
    await get(session, broadcast_id)
    await rounds.stop(session, ROUNDS, broadcast_id)
    await staff.note(session, staff_id, "broadcast.stop", f"broadcast:{broadcast_id}")
    return await get(session, broadcast_id)


async def still_go_out(session: Session, these: Sequence[Owed]) -> Sequence[Later | Never | None]:
    """The gate's last look at messages that were in hand when their broadcast was stopped, or told to rest."""
    return await rounds.still_go_out(session, ROUNDS, these)
