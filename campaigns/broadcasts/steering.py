"""A hand on a running broadcast: pause, resume, stop; each is at once, and what is on its way arrives."""

from __future__ import annotations

from collections.abc import Sequence

from campaigns import rounds
from campaigns.broadcasts.broadcast import ROUNDS, get
from campaigns.outbox import Later, Never, Owed
from commerce.kit.database import Session

_hand = rounds.Hand(ROUNDS, get)
pause, resume, stop = _hand.pause, _hand.resume, _hand.stop


async def still_go_out(session: Session, these: Sequence[Owed]) -> Sequence[Later | Never | None]:
    """The gate's last look at messages that were in hand when their broadcast was stopped, or told to rest."""
    return await rounds.still_go_out(session, ROUNDS, these)
