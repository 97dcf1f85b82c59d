"""Another hour has won: the rest, which waits for that of the first arm, is moved to it, some at a time."""

from __future__ import annotations

from datetime import datetime, timedelta
from zoneinfo import ZoneInfo

from sqlalchemy import bindparam, func, select, update

from campaigns import consent, outbox
from campaigns.broadcasts import comparing
from campaigns.broadcasts.broadcast import KIND, Broadcast
from campaigns.consent.models import habits_table
from campaigns.experiments import Experiment, Place, position_of
from campaigns.outbox import Delivery, State
from campaigns.rounds import SWEEP
from commerce.kit.database import Instant, Session, changed, table_of

_deliveries, _d, _h = table_of(Delivery), table_of(Delivery).c, habits_table.c
_those = (
    select(_d.id)
    .outerjoin(habits_table, _h.customer_id == _d.customer_id)
    .where(
        _d.source_kind == KIND,
        _d.source_id == bindparam("of"),
        _d.state.in_((State.PLANNED, State.HELD_OUT)),
        _d.arm.is_(None),
        _d.local_at == bindparam("was"),
        func.coalesce(_h.zone, bindparam("house")) == bindparam("zone"),
    )
    .order_by(_d.id)
    .limit(bindparam("most"))
)
_move = (
    update(_deliveries)
    .where(_d.id.in_(_those))
    .values(due_at=bindparam("due", type_=Instant()), local_at=bindparam("becomes"))
)


async def move_rest(session: Session, broadcast: Broadcast, compared: Experiment, letter: str) -> int:
    """Some more of the rest, and of whoever is left alone beside it, wait for the hour that won; tells how many.

    Nought once all of them do, and where nothing is to be moved.
    """
    local, hours = broadcast.schedule.local, comparing.hours_of(compared, broadcast)
    if compared.plan.place is not Place.BROADCAST_HOUR or local is None or not hours:
        return 0
    day = local + timedelta(days=comparing.rest_days(broadcast, compared))
    was, becomes = day.replace(hour=hours[0]), day.replace(hour=hours[position_of(letter)])
    if was == becomes:
        return 0
    return await _moved(session, broadcast, was, becomes)


async def _moved(session: Session, broadcast: Broadcast, was: datetime, becomes: datetime) -> int:
    said = {"was": outbox.wall_words(was), "becomes": outbox.wall_words(becomes), "house": broadcast.zone.key}
    count = 0
    for zone in sorted({broadcast.zone.key, *await consent.zones_lived_in(session)}):
        asked = {**said, "of": broadcast.id, "zone": zone, "most": SWEEP - count}
        count += await changed(session, _move, {**asked, "due": consent.moment_of(becomes, ZoneInfo(zone))})
        if count >= SWEEP:
            break
    return count
