"""A broadcast as it stands."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any
from zoneinfo import ZoneInfo

from sqlalchemy import Row, bindparam, func, select

from campaigns import rounds
from campaigns.broadcasts import audience as audiences
from campaigns.broadcasts import content as contents
from campaigns.broadcasts.audience import Audience
from campaigns.broadcasts.content import Content
from campaigns.broadcasts.events import BroadcastOver, BroadcastRested
from campaigns.broadcasts.models import broadcasts_table, contents_table
from campaigns.broadcasts.states import BEFORE, MOVES, OVER, How, Status
from campaigns.outbox import Owed
from campaigns.rounds import Card, Counted, Kind, Rest, Schedule, Timing
from commerce.kit.database import Session, lock_for_update
from commerce.kit.errors import NotFound

#: Rows of the outbox that belong to a broadcast say so by this word; it is permanent.
KIND = "broadcast"
#: Paying for speed costs a tenth of a Star for each message (Bot API: `allow_paid_broadcast`).
MESSAGES_PER_STAR = 10
#: How the step of such a message ends.
_PAID = "$"
#: What stands before the figures of a broadcast, and is brought up to date.
_CARD = "broadcast-card"
ROUNDS = Kind(
    name=KIND,
    table=broadcasts_table,
    status=Status,
    moves=MOVES,
    over=lambda one: BroadcastOver(broadcast_id=one),
    rested=lambda one, why, times: BroadcastRested(broadcast_id=one, why=why, times=times),
    counted=Counted("paid_given", _PAID, lambda session, one: _messages_of(session, one)),
)

_b, _v = broadcasts_table.c, contents_table.c
_whole = select(broadcasts_table, _v.content).join(
    contents_table, (_v.broadcast_id == _b.id) & (_v.version == _b.version)
)
_by_id = _whole.where(_b.id == bindparam("broadcast_id"))
_row_of = select(_b.id).where(_b.id == bindparam("broadcast_id"))
_page = _whole.order_by(_b.id.desc()).limit(bindparam("size")).offset(bindparam("skip"))
_count = select(func.count()).select_from(broadcasts_table)
_in = _whole.where(_b.status.in_(bindparam("statuses", expanding=True))).order_by(_b.id)
_best = select(_b.rest_arm).where(_b.id == bindparam("broadcast_id"))
_content = select(_v.content).where(_v.broadcast_id == bindparam("broadcast_id"), _v.version == bindparam("version"))


@dataclass(frozen=True, kw_only=True)
class Broadcast:
    """A broadcast, launched or not, with its newest content."""

    id: int
    status: Status
    version: int
    content: Content
    audience: Audience
    schedule: Schedule
    zone: ZoneInfo
    not_after: datetime | None
    paid_stars: int
    paid_most: int
    paid_given: int
    fed_at: datetime | None
    fed_to: int
    watch_from: int
    why: Rest | None
    rests: int
    trial_hours: int
    rest_until: datetime | None
    rest_from: datetime | None
    rest_arm: str | None
    rest_how: How | None
    left_out: dict[str, int]
    recipients: int
    snapshot_id: int | None
    created_by: int
    created_at: datetime
    launched_by: int | None
    launched_at: datetime | None
    began_at: datetime | None
    ended_at: datetime | None

    @property
    def is_draft(self) -> bool:
        """Whether it can be changed."""
        return self.status is Status.DRAFT

    @property
    def is_launched(self) -> bool:
        """Whether people have been written down for it."""
        return self.status not in BEFORE

    @property
    def is_over(self) -> bool:
        """Whether nobody will receive it any more."""
        return self.status in OVER

    @property
    def rest_waits(self) -> bool:
        """Whether most of its people wait until it is known which version is best."""
        return self.rest_until is not None and self.rest_from is None

    @property
    def paid_people(self) -> int:
        """How many more people can have it by the paid way: an album costs each of them several messages."""
        return max(0, self.paid_most - self.paid_given) // self.content.messages

    def horizon(self, at: datetime) -> datetime:
        """Whoever is due until then may have their turn: the rest not before it is let go.

        By the shop's clock all of it has it then; by everybody's own clock each still has it at their hour.
        """
        if self.rest_until is None:
            return at
        if self.rest_from is None:
            return min(at, self.rest_until - timedelta(microseconds=1))
        return at if self.schedule.timing is Timing.LOCAL else max(at, self.rest_until)

    def deadline(self, start: datetime) -> datetime:
        """When it is too late for anybody, if it starts at a moment; on everybody's own clocks the last begin later."""
        return rounds.deadline(self.schedule, start)


def card_of(broadcast: Broadcast) -> Card:
    """Whoever launched it sees how it stands."""
    return Card(_CARD, "broadcast", broadcast.id, broadcast.launched_by or broadcast.created_by)


def step(version: int, *, paid: bool = False) -> str:
    """How a row of the outbox names the version it brings, and whether it goes by the paid way."""
    return f"v{version}{_PAID}" if paid else f"v{version}"


def read_step(step: str) -> tuple[int, bool]:
    """The version behind such a name, and whether it is paid for."""
    return int(step.removeprefix("v").removesuffix(_PAID)), step.endswith(_PAID)


def is_paid(owed: Owed) -> bool:
    """Whether a message goes by the way that is paid for."""
    return owed.source is not None and owed.source.kind == KIND and owed.source.step.endswith(_PAID)


async def get(session: Session, broadcast_id: int) -> Broadcast:
    """Any broadcast: the caller has checked the right to see it. Raises `NotFound`."""
    row = (await session.execute(_by_id, {"broadcast_id": broadcast_id})).first()
    if row is None:
        raise NotFound
    return _broadcast(row)


async def locked(session: Session, broadcast_id: int) -> Broadcast:
    """Any broadcast, kept as it is until the end of the unit of work. Raises `NotFound`."""
    await session.execute(lock_for_update(session, _row_of), {"broadcast_id": broadcast_id})
    return await get(session, broadcast_id)


async def page(session: Session, number: int, size: int) -> tuple[list[Broadcast], int]:
    """A page of all broadcasts, the newest first, and how many there are."""
    rows = await session.execute(_page, {"size": size, "skip": number * size})
    return [_broadcast(row) for row in rows], int(await session.scalar(_count) or 0)


async def those_in(session: Session, *statuses: Status) -> list[Broadcast]:
    """All broadcasts that stand so."""
    return [_broadcast(row) for row in await session.execute(_in, {"statuses": list(statuses)})]


async def content_of(session: Session, broadcast_id: int, version: int) -> Content:
    """What one version says. Raises `NotFound`."""
    row = (await session.execute(_content, {"broadcast_id": broadcast_id, "version": version})).first()
    if row is None:
        raise NotFound
    return contents.read(row.content)


async def _messages_of(session: Session, broadcast_id: int) -> int:
    return (await get(session, broadcast_id)).content.messages


async def best_of(session: Session, broadcast_id: int) -> str | None:
    """The version that was best among those on whom versions were tried, once the rest goes."""
    letter: str | None = await session.scalar(_best, {"broadcast_id": broadcast_id})
    return letter


def _broadcast(row: Row[*tuple[Any, ...]]) -> Broadcast:
    local = rounds.read_local(row.local_start)
    return Broadcast(
        id=row.id,
        status=Status(row.status),
        version=row.version,
        content=contents.read(row.content),
        audience=audiences.read(row.audience),
        schedule=Schedule(timing=Timing(row.timing), starts_at=row.starts_at, local=local, hours=row.keeps_hours),
        zone=ZoneInfo(row.timezone),
        not_after=row.not_after,
        paid_stars=row.paid_stars,
        paid_most=row.paid_most,
        paid_given=row.paid_given,
        fed_at=row.fed_at,
        fed_to=row.fed_to,
        watch_from=row.watch_from,
        why=None if row.rest_reason is None else Rest(row.rest_reason),
        rests=row.rests,
        trial_hours=row.trial_hours,
        rest_until=row.rest_until,
        rest_from=row.rest_from,
        rest_arm=row.rest_arm,
        rest_how=None if row.rest_how is None else How(row.rest_how),
        left_out=row.left_out,
        recipients=row.recipients,
        snapshot_id=row.snapshot_id,
        created_by=row.created_by,
        created_at=row.created_at,
        launched_by=row.launched_by,
        launched_at=row.launched_at,
        began_at=row.began_at,
        ended_at=row.ended_at,
    )
