"""The merchant's side before anything is sent: a draft is written, aimed, timed, copied, thrown away.

`staff_id` is the customer id of a member of staff whose right the caller has checked.
"""

from __future__ import annotations

from dataclasses import replace

from sqlalchemy import Executable, bindparam, delete, insert, update

from campaigns import rounds
from campaigns.broadcasts import audience as audiences
from campaigns.broadcasts import comparing
from campaigns.broadcasts import content as contents
from campaigns.broadcasts.audience import Audience
from campaigns.broadcasts.broadcast import MESSAGES_PER_STAR, Broadcast, get, locked
from campaigns.broadcasts.content import Content
from campaigns.broadcasts.models import broadcasts_table, contents_table
from campaigns.broadcasts.refusals import BroadcastFixed
from campaigns.broadcasts.states import Status
from campaigns.rounds import RoundTimeWrong, Schedule, Timing
from commerce.kit.clock import now
from commerce.kit.database import Session, changed
from commerce.kit.profile import ShopProfile

#: For so many hours the rest may wait while versions are tried on a part.
TRIALS, TRIAL_HOURS = (1, 2, 4, 8, 24), 4

_b, _v = broadcasts_table.c, contents_table.c
_add = insert(broadcasts_table).returning(_b.id)
_say = insert(contents_table)
_draft = (_b.id == bindparam("of"), _b.status == Status.DRAFT)
_next = update(broadcasts_table).where(*_draft, _b.version == bindparam("was")).values(version=_b.version + 1)
_aim = update(broadcasts_table).where(*_draft).values(audience=bindparam("aimed_at"))
_time = (
    update(broadcasts_table)
    .where(*_draft)
    .values(
        timing=bindparam("how"),
        starts_at=bindparam("first_at"),
        local_start=bindparam("locally"),
        keeps_hours=bindparam("keeps"),
    )
)
_pay = update(broadcasts_table).where(*_draft).values(paid_stars=bindparam("stars"), paid_most=bindparam("most"))
_wait = update(broadcasts_table).where(*_draft).values(trial_hours=bindparam("hours"))
_unsay = delete(contents_table).where(_v.broadcast_id == bindparam("of"))
_drop = delete(broadcasts_table).where(*_draft)


async def draft(session: Session, staff_id: int, content: Content, profile: ShopProfile) -> Broadcast:
    """Begin a broadcast that nobody gets yet, for everybody who agrees, at once."""
    row = {
        "status": Status.DRAFT,
        "version": 1,
        "audience": audiences.written(Audience()),
        "timing": Timing.NOW,
        "timezone": profile.timezone.key,
        "keeps_hours": Schedule().hours,
        "paid_stars": 0,
        "paid_most": 0,
        "paid_given": 0,
        "rests": 0,
        "trial_hours": TRIAL_HOURS,
        "left_out": {},
        "recipients": 0,
        "pass_no": 0,
        "pass_after": 0,
        "fed_to": 0,
        "watch_from": 0,
        "created_by": staff_id,
        "created_at": now(),
    }
    broadcast_id = (await session.scalars(_add, row)).one()
    await _write(session, staff_id, broadcast_id, 1, content)
    return await get(session, broadcast_id)


async def rewrite(session: Session, staff_id: int, broadcast: Broadcast, content: Content) -> Broadcast:
    """A draft says something else from now on: a new version; who was quicker is not overwritten.

    Raises `BroadcastFixed`.
    """
    if not await changed(session, _next, {"of": broadcast.id, "was": broadcast.version}):
        raise BroadcastFixed
    await _write(session, staff_id, broadcast.id, broadcast.version + 1, content)
    return await get(session, broadcast.id)


async def aim(session: Session, broadcast_id: int, audience: Audience) -> Broadcast:
    """For whom it is. Raises `BroadcastFixed`."""
    return await _set(session, broadcast_id, _aim, aimed_at=audiences.written(audience))


async def schedule(session: Session, broadcast_id: int, wanted: Schedule) -> Broadcast:
    """When it goes out, and how long it may take. Raises `RoundTimeWrong`, `BroadcastFixed`."""
    fixed = rounds.fixed(wanted)
    local = rounds.written_local(fixed)
    facts = {"how": fixed.timing, "first_at": fixed.starts_at, "locally": local, "keeps": fixed.hours}
    return await _set(session, broadcast_id, _time, **facts)


async def pay(session: Session, broadcast_id: int, stars: int) -> Broadcast:
    """How many Stars may be paid for speed; nought turns it off. Raises `BroadcastFixed`."""
    return await _set(session, broadcast_id, _pay, stars=stars, most=stars * MESSAGES_PER_STAR)


async def let_rest_wait(session: Session, broadcast_id: int, hours: int) -> Broadcast:
    """Where versions are tried on a part, the rest waits so long. Raises `RoundTimeWrong`, `BroadcastFixed`."""
    if hours not in TRIALS:
        raise RoundTimeWrong
    return await _set(session, broadcast_id, _wait, hours=hours)


async def copy(session: Session, staff_id: int, broadcast_id: int, profile: ShopProfile) -> Broadcast:
    """A new draft that says the same to the same people. Raises `NotFound`."""
    old = await get(session, broadcast_id)
    fresh = await draft(session, staff_id, replace(old.content, album=None), profile)
    return await aim(session, fresh.id, old.audience)


async def discard(session: Session, broadcast_id: int) -> None:
    """Throw a draft away, with what was to be compared on it. Raises `BroadcastFixed`, `NotFound`."""
    if not (await locked(session, broadcast_id)).is_draft:
        raise BroadcastFixed
    await comparing.discard(session, broadcast_id)
    await session.execute(_unsay, {"of": broadcast_id})
    await session.execute(_drop, {"of": broadcast_id})


async def _write(session: Session, staff_id: int, broadcast_id: int, version: int, content: Content) -> None:
    row = {"broadcast_id": broadcast_id, "version": version, "content": contents.written(content)}
    await session.execute(_say, {**row, "created_by": staff_id, "created_at": now()})


async def _set(session: Session, broadcast_id: int, statement: Executable, **values: object) -> Broadcast:
    if not await changed(session, statement, {"of": broadcast_id, **values}):
        raise BroadcastFixed
    return await get(session, broadcast_id)
