"""Everything Telegram tells the shop, written down before the shop says that it heard."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import StrEnum
from functools import cache
from typing import Any, TypeGuard

import orjson
from sqlalchemy import LargeBinary, String, bindparam, case, delete, func, select, type_coerce, update
from sqlalchemy.dialects import postgresql, sqlite
from sqlalchemy.orm import Mapped, mapped_column

from commerce.kit.clock import now
from commerce.kit.database import Base, Id, Session, changed, partial_index, speaks_postgresql, table_of
from commerce.kit.events import Event
from commerce.kit.sealing import Keyring, KeysWrong, Sealed, keyring_of

Update = Mapping[str, Any]

#: An update that failed so often is set aside for a person to look at.
MOST_ATTEMPTS = 3
_LARGEST_ID = 2**63 - 1


class State(StrEnum):
    """What has become of an update."""

    WAITING = "waiting"
    DONE = "done"
    #: Its sender was told to wait a moment: there were too many at once.
    DROPPED = "dropped"
    SET_ASIDE = "set_aside"


class InboxRow(Base):
    """One update as Telegram sent it, sealed; its words are kept only until it is settled."""

    __tablename__ = "inbox"

    update_id: Mapped[int] = mapped_column(Id, primary_key=True, autoincrement=False)
    body: Mapped[dict[str, Any] | None] = mapped_column(Sealed)
    state: Mapped[str] = mapped_column(String(12))
    attempts: Mapped[int] = mapped_column(default=0)
    error: Mapped[str | None] = mapped_column(String(120))
    received_at: Mapped[datetime]

    __table_args__ = (
        partial_index("ix_inbox_waiting", "update_id", where=state == "waiting"),
        partial_index("ix_inbox_set_aside", "update_id", where=state == "set_aside"),
    )


@dataclass(frozen=True, kw_only=True)
class MoneyNotHeard(Event):
    """An update about money kept failing and was set aside: staff must know, whoever paid waits for it."""

    update_id: int


@dataclass(frozen=True)
class Waiting:
    """An update that is stored and not settled yet."""

    update_id: int
    update: Update


@dataclass(frozen=True)
class SetAside:
    """An update that could not be handled, without its words."""

    update_id: int
    error: str
    attempts: int
    received_at: datetime


@dataclass(frozen=True)
class Backlog:
    """How much stands in the inbox, and since when the oldest waits."""

    waiting: int
    set_aside: int
    oldest: datetime | None


_inbox = table_of(InboxRow)
_settle = (
    update(_inbox)
    .where(_inbox.c.update_id == bindparam("settled"), _inbox.c.state == State.WAITING)
    .values(state=State.DONE, body=None)
)
_waiting = (
    select(_inbox.c.update_id, type_coerce(_inbox.c.body, LargeBinary))
    .where(_inbox.c.state == State.WAITING, _inbox.c.update_id > bindparam("after"))
    .order_by(_inbox.c.update_id)
    .limit(bindparam("most"))
)
_aside = (
    select(_inbox.c.update_id, type_coerce(_inbox.c.body, LargeBinary))
    .where(_inbox.c.state == State.SET_ASIDE, _inbox.c.body.is_not(None))
    .order_by(_inbox.c.update_id)
)
_put_back = (
    update(_inbox)
    .where(_inbox.c.update_id == bindparam("failed"), _inbox.c.state == State.WAITING)
    .values(
        attempts=_inbox.c.attempts + 1,
        error=bindparam("reason"),
        state=case((_inbox.c.attempts + 1 >= bindparam("most"), State.SET_ASIDE), else_=State.WAITING),
    )
    .returning(_inbox.c.attempts)
)


def id_of(update: Any) -> int | None:
    """The number by which an update is known, or `None` if this is not an update at all."""
    found = update.get("update_id") if isinstance(update, Mapping) else None
    return found if type(found) is int and 0 <= found <= _LARGEST_ID else None


async def store(session: Session, updates: Sequence[Update]) -> list[int]:
    """Write updates down; returns the ids of those that were not known yet, in the order given.

    Each must have an id (`id_of`). What cannot be stored as it is goes aside at once, alone.
    """
    keyring = keyring_of(session.get_bind().dialect)
    rows = [_row(one, keyring) for one in {one["update_id"]: one for one in updates}.values()]
    if len(rows) == 1:
        new = {rows[0]["update_id"]} if await changed(session, _add(speaks_postgresql(session)), rows[0]) else set()
    else:
        new = set(await session.scalars(_add_several(speaks_postgresql(session)), rows)) if rows else set()
    return [row["update_id"] for row in rows if row["update_id"] in new and row["state"] == State.WAITING]


async def settle(session: Session, update_id: int) -> bool:
    """Mark an update done in the transaction of its effects; `False` if it was settled before."""
    return await changed(session, _settle, {"settled": update_id}) == 1


async def drop(session: Session, update_ids: Iterable[int]) -> None:
    """Settle updates of somebody who sends faster than the shop can follow, unhandled."""
    await session.execute(
        update(_inbox)
        .where(_inbox.c.update_id.in_(list(update_ids)), _inbox.c.state == State.WAITING)
        .values(state=State.DROPPED, body=None)
    )


async def failed(session: Session, update_id: int, reason: str) -> int:
    """Count a failure; the third sets the update aside. Returns the number of failures, 0 if it was settled before."""
    values = {"failed": update_id, "reason": reason[:120], "most": MOST_ATTEMPTS}
    return await session.scalar(_put_back, values) or 0


async def set_aside(session: Session, update_id: int, reason: str) -> None:
    """Leave an update to a person; the next one goes on."""
    await session.execute(
        update(_inbox)
        .where(_inbox.c.update_id == update_id, _inbox.c.state == State.WAITING)
        .values(state=State.SET_ASIDE, error=reason[:120], attempts=_inbox.c.attempts + 1)
    )


async def waiting(session: Session, after: int = -1, most: int = 500) -> list[Waiting | SetAside]:
    """Updates that are stored and not settled, oldest first, from those with an id above `after`.

    One that the keys do not open, or that holds no readable words, comes as `SetAside` and belongs there.
    """
    rows = await session.execute(_waiting, {"after": after, "most": most})
    return [_opened(session, update_id, body) for update_id, body in rows]


async def broken(session: Session) -> list[SetAside]:
    """The updates that were set aside, newest last."""
    columns = (_inbox.c.update_id, _inbox.c.error, _inbox.c.attempts, _inbox.c.received_at)
    rows = await session.execute(select(*columns).where(_inbox.c.state == State.SET_ASIDE).order_by(_inbox.c.update_id))
    return [SetAside(row.update_id, row.error or "", row.attempts, row.received_at) for row in rows]


async def try_again(session: Session) -> int:
    """Give everything that was set aside another round; returns how many."""
    return await changed(
        session,
        update(_inbox)
        .where(_inbox.c.state == State.SET_ASIDE, _inbox.c.body.is_not(None))
        .values(state=State.WAITING, attempts=0),
    )


async def forget(session: Session, telegram_id: int) -> int:
    """Forget what was set aside of somebody who is erased: nobody tries it again. Returns how many updates that was."""
    rows = await session.execute(_aside)
    theirs = [update_id for update_id, body in rows if _is_from(_opened(session, update_id, body), telegram_id)]
    return await changed(
        session,
        update(_inbox).where(_inbox.c.update_id.in_(theirs)).values(state=State.DROPPED, body=None),
    )


async def set_aside_of(session: Session, telegram_id: int) -> list[dict[str, Any]]:
    """What of somebody's could not be handled and waits for a person: their own words, by the update's number."""
    found = [_opened(session, update_id, body) for update_id, body in await session.execute(_aside)]
    return [{"update_id": one.update_id, "update": dict(one.update)} for one in found if _is_by(one, telegram_id)]


async def backlog(session: Session) -> Backlog:
    """How much waits and how much was set aside."""
    waits = select(func.count(), func.min(_inbox.c.received_at)).where(_inbox.c.state == State.WAITING)
    count, oldest = (await session.execute(waits)).one()
    aside = await session.scalar(select(func.count()).where(_inbox.c.state == State.SET_ASIDE))
    return Backlog(count, aside or 0, oldest)


async def purge(session: Session, older_than: timedelta, most: int = 2000) -> int:
    """Forget settled updates that Telegram cannot send again; returns how many rows went.

    Telegram keeps updates for 24 hours, so anything beyond that is only weight.
    """
    old = (
        select(_inbox.c.update_id)
        .where(_inbox.c.state.in_((State.DONE, State.DROPPED)), _inbox.c.received_at < now() - older_than)
        .order_by(_inbox.c.update_id)
        .limit(most)
    )
    return await changed(session, delete(_inbox).where(_inbox.c.update_id.in_(old)))


def _row(one: Update, keyring: Keyring) -> dict[str, Any]:
    row = {"update_id": one["update_id"], "state": State.WAITING, "attempts": 0, "error": None, "received_at": now()}
    try:
        return row | {"body": keyring.seal(orjson.dumps(one))}
    except (TypeError, ValueError) as error:
        return row | {"body": None, "state": State.SET_ASIDE, "error": f"cannot be stored: {type(error).__name__}"}


@cache
def _add(on_postgresql: bool) -> Any:
    insert = postgresql.insert(_inbox) if on_postgresql else sqlite.insert(_inbox)
    return insert.values({"body": bindparam("body", type_=LargeBinary)}).on_conflict_do_nothing()


@cache
def _add_several(on_postgresql: bool) -> Any:
    return _add(on_postgresql).returning(_inbox.c.update_id)


def _is_from(stored: Waiting | SetAside, telegram_id: int) -> bool:
    """Whether somebody did this, or it names them."""
    return isinstance(stored, Waiting) and _names(stored.update, telegram_id)


def _is_by(stored: Waiting | SetAside, telegram_id: int) -> TypeGuard[Waiting]:
    """Whether somebody did this themselves."""
    return isinstance(stored, Waiting) and any(
        isinstance(part, Mapping) and isinstance(by := part.get("from"), Mapping) and by.get("id") == telegram_id
        for part in stored.update.values()
    )


def _names(part: Any, telegram_id: int) -> bool:
    if isinstance(part, Mapping):
        return part.get("id") == telegram_id or any(_names(one, telegram_id) for one in part.values())
    return isinstance(part, list) and any(_names(one, telegram_id) for one in part)


def _opened(session: Session, update_id: int, body: bytes | None) -> Waiting | SetAside:
    try:
        if body is not None:
            return Waiting(update_id, orjson.loads(keyring_of(session.get_bind().dialect).open(body)))
        reason = "no words"
    except (KeysWrong, ValueError) as error:
        reason = type(error).__name__
    return SetAside(update_id, reason, 0, now())
