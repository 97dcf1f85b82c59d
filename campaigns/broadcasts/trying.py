"""What is tried on a part first: the rest waits, and gets what brought most.

It is looked at every minute, and may be: the verdict keeps its error however often it is asked. What waits is due at
its time whatever happens, so nothing but the choice is lost with a process that dies. By everybody's own clock the
rest has it on a later day at its own hour; where another hour has won, it is moved to that before it is let go.
"""

from __future__ import annotations

from datetime import timedelta

from sqlalchemy import bindparam, or_, update

from campaigns import experiments
from campaigns.broadcasts import comparing
from campaigns.broadcasts.broadcast import KIND, Broadcast, get, locked
from campaigns.broadcasts.events import BroadcastChosen
from campaigns.broadcasts.judging import outcomes
from campaigns.broadcasts.models import broadcasts_table
from campaigns.broadcasts.moving import move_rest
from campaigns.broadcasts.refusals import BroadcastMovedOn
from campaigns.broadcasts.states import ALIVE, How
from campaigns.experiments import Ruling
from campaigns.outbox import Delivery, State
from campaigns.rounds import Timing
from commerce import staff
from commerce.kit.clock import now
from commerce.kit.database import Instant, Session, changed, table_of
from commerce.kit.events import emit

#: How often it is looked whether one version is better.
EVERY = timedelta(minutes=1)

_b, _d = broadcasts_table.c, table_of(Delivery).c
_waits = (_b.id == bindparam("of"), _b.rest_until.is_not(None), _b.rest_from.is_(None))
_at = bindparam("at", type_=Instant())
_my_turn = (
    update(broadcasts_table)
    .where(*_waits, or_(_b.rest_seen_at.is_(None), _b.rest_seen_at <= bindparam("long_ago", type_=Instant())))
    .values(rest_seen_at=_at)
)
_choose = (
    update(broadcasts_table)
    .where(*_waits, _b.status.in_(ALIVE))
    .values(rest_arm=bindparam("letter"), rest_how=bindparam("how"))
)
_let_go = update(broadcasts_table).where(*_waits, _b.status.in_(ALIVE)).values(rest_from=_at)
#: Those who are held out of the rest are set beside it from the moment it goes.
_held = (
    update(table_of(Delivery))
    .where(_d.source_kind == KIND, _d.source_id == bindparam("of"), _d.state == State.HELD_OUT)
    .where(_d.due_at > _at)
    .values(due_at=_at)
)


async def look_at_trial(session: Session, broadcast: Broadcast) -> None:
    """Let the rest go once a version has won, or its time has come."""
    if broadcast.rest_until is None or not broadcast.rest_waits:
        return
    is_time = now() >= broadcast.rest_until
    asked = {"of": broadcast.id, "at": now(), "long_ago": now() - EVERY}
    if broadcast.rest_arm is not None:
        await _release(session, broadcast, broadcast.rest_arm, broadcast.rest_how or How.WON)
        return
    if not await changed(session, _my_turn, asked) and not is_time:
        return
    letter = await _best(session, broadcast)
    if letter is not None:
        await _release(session, broadcast, letter, How.WON)
    elif is_time:
        await _release(session, broadcast, None, How.UNSURE)


async def let_go(session: Session, staff_id: int, broadcast_id: int) -> Broadcast:
    """The rest waits no longer: it gets the winner, or the first version where nothing is sure.

    Raises `BroadcastMovedOn` where nothing waits any more, `NotFound`.
    """
    broadcast = await locked(session, broadcast_id)
    if broadcast.rest_how is not None:
        raise BroadcastMovedOn
    if not await _release(session, broadcast, await _best(session, broadcast), How.STAFF):
        raise BroadcastMovedOn
    await staff.note(session, staff_id, "broadcast.let_go", f"broadcast:{broadcast_id}")
    return await get(session, broadcast_id)


async def _best(session: Session, broadcast: Broadcast) -> str | None:
    """The letter of the version that surely brings most, by what the merchant judges it by."""
    compared = await comparing.compared_on(session, broadcast)
    if compared is None:
        return None
    verdict = experiments.verdict(compared, await outcomes(session, compared))
    if verdict.ruling is Ruling.FIRST_STAYS:
        return compared.arms[0].letter
    won = verdict.ruling is Ruling.WINNER and verdict.arm is not None
    return compared.arms[verdict.arm].letter if won and verdict.arm is not None else None


async def _release(session: Session, broadcast: Broadcast, letter: str | None, how: How) -> bool:
    """It is known what the rest gets; once all of it waits for the right hour, it is let go."""
    asked = {"of": broadcast.id, "at": now()}
    if not await changed(session, _choose, {"of": broadcast.id, "letter": letter, "how": how}):
        return False
    if letter is not None and await _moves_on(session, broadcast, letter):
        return True
    await changed(session, _let_go, asked)
    if broadcast.schedule.timing is not Timing.LOCAL:
        await changed(session, _held, asked)
    await emit(session, BroadcastChosen(broadcast_id=broadcast.id))
    return True


async def _moves_on(session: Session, broadcast: Broadcast, letter: str) -> bool:
    """Whether some more of the rest was moved to the hour that won."""
    compared = await comparing.compared_on(session, broadcast)
    return compared is not None and await move_rest(session, broadcast, compared, letter) > 0
