"""Which cards are to be edited now, the most urgent and longest untouched first, and what is written down after."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any

from sqlalchemy import and_, bindparam, delete, exists, func, or_, select, update

from campaigns.shared_cards.keeping import Urgency
from campaigns.shared_cards.models import cards_table, things_table
from campaigns.shared_cards.pace import next_tick
from commerce.customers import CustomerRow
from commerce.kit.clock import now
from commerce.kit.database import Instant, Session, changed, table_of

_c, _t = cards_table.c, things_table.c
_customers = table_of(CustomerRow).c
_at = bindparam("at", type_=Instant())
_its_card = and_(_c.kind == _t.kind, _c.ref == _t.ref)
_is_old = _c.version < _t.version
#: A card rests after an edit; its last one does not wait for that, only for a network that failed.
_may_go = or_(_c.not_before.is_(None), _c.not_before <= _at, and_(_t.urgency == Urgency.FINAL, _c.failures == 0))
_is_due = _t.due_at <= _at
_any = select(_t.ref).where(or_(_is_due, _t.tick_at <= _at)).limit(1)
#: The clock is told when there is nothing else to tell.
_strike = (
    update(things_table)
    .where(_t.tick_at <= _at, _t.due_at.is_(None))
    .values(version=_t.version + 1, urgency=Urgency.CLOCK, due_at=_at, tick_at=None)
)
_longest_ago = func.coalesce(_c.edited_at, _c.shared_at)
_next = (
    select(_t.kind, _t.ref)
    .join(cards_table, _its_card)
    .where(_is_due, _is_old, _may_go)
    .order_by(_t.urgency, _longest_ago, _c.id)
    .limit(1)
)
_cards = (
    select(
        _c.id,
        _c.kind,
        _c.ref,
        _c.inline_message_id,
        _c.customer_id,
        _customers.language,
        _t.version,
        _t.urgency,
        _c.looks,
        _c.picture,
        _c.failures,
    )
    .join(things_table, _its_card)
    .join(table_of(CustomerRow), _customers.id == _c.customer_id)
    .where(_c.kind == bindparam("of_kind"), _c.ref == bindparam("of_ref"), _is_due, _is_old, _may_go)
    .order_by(_longest_ago, _c.id)
    .limit(bindparam("most"))
)
_this_card = _c.id == bindparam("card")
_told = (
    update(cards_table)
    .where(_this_card)
    .values(
        version=bindparam("told_version"),
        edited_at=_at,
        not_before=bindparam("rests_until", type_=Instant()),
        failures=0,
        looks=bindparam("now_looks"),
        picture=bindparam("now_picture"),
    )
)
_put_off = (
    update(cards_table)
    .where(_this_card)
    .values(not_before=bindparam("again_at", type_=Instant()), failures=_c.failures + 1)
)
_forget = delete(cards_table).where(_this_card)
_note_end = (
    update(things_table)
    .where(_t.kind == bindparam("of_kind"), _t.ref == bindparam("of_ref"))
    .values(ends_at=bindparam("over_at", type_=Instant()))
)
_waiting = select(func.min(_c.not_before)).where(_its_card, _is_old).scalar_subquery()
_done = select(_t.kind, _t.ref, _t.version, _t.urgency, _t.ends_at, _waiting.label("again_at")).where(
    _is_due, ~exists().where(_its_card, _is_old, _may_go)
)
_as_seen = (
    _t.kind == bindparam("of_kind"),
    _t.ref == bindparam("of_ref"),
    _t.version == bindparam("seen_version"),
    _is_due,
)
_settle = (
    update(things_table)
    .where(*_as_seen)
    .values(due_at=bindparam("again_at", type_=Instant()), tick_at=bindparam("ticks_at", type_=Instant()))
)
_close = delete(things_table).where(*_as_seen)


@dataclass(frozen=True)
class Owed:
    """A card that is to be edited: where it stands, whose words it speaks, and what it showed last."""

    id: int
    kind: str
    ref: int
    inline_message_id: str
    customer_id: int
    language: str
    version: int
    urgency: Urgency
    looks: str | None
    picture: str | None
    failures: int


@dataclass(frozen=True)
class Told:
    """A card that was edited: how it looks now, with which picture, and how long it rests."""

    card: Owed
    looks: str
    picture: str | None
    rests: timedelta


async def anything_due(session: Session) -> bool:
    """Whether there is something to tell now."""
    return await session.scalar(_any, {"at": now()}) is not None


async def strike(session: Session) -> int:
    """Let clocks move on that are due; tells how many."""
    return await changed(session, _strike, {"at": now()})


async def owed(session: Session, most: int) -> Sequence[Owed]:
    """So many cards that may be edited now, all of the thing whose turn it is: it is drawn once for them."""
    moment = now()
    thing = (await session.execute(_next, {"at": moment})).first()
    if thing is None:
        return []
    rows = await session.execute(_cards, {"of_kind": thing.kind, "of_ref": thing.ref, "at": moment, "most": most})
    return [Owed(*row[:7], Urgency(row[7]), *row[8:]) for row in rows]


async def told(session: Session, cards: Sequence[Told]) -> None:
    """Cards show how their thing stood; those of a thing that is over are forgotten."""
    await forget(session, [one.card for one in cards if one.card.urgency is Urgency.FINAL])
    moment = now()
    rows = [_row(one, moment) for one in cards if one.card.urgency is not Urgency.FINAL]
    if rows:
        await session.execute(_told, rows)


async def forget(session: Session, cards: Sequence[Owed]) -> None:
    """Cards are gone from their chats, or will not change any more."""
    if cards:
        await session.execute(_forget, [{"card": one.id} for one in cards])


async def put_off(session: Session, card: Owed, pause: timedelta) -> None:
    """Try it again later."""
    await session.execute(_put_off, {"card": card.id, "again_at": now() + pause})


def _row(one: Told, moment: datetime) -> dict[str, Any]:
    return {
        "card": one.card.id,
        "told_version": one.card.version,
        "now_looks": one.looks,
        "now_picture": one.picture,
        "at": moment,
        "rests_until": moment + one.rests,
    }


async def note_ends(session: Session, ends: Iterable[tuple[str, int, datetime | None]]) -> None:
    """When the time of things is over, as their cards were just told."""
    for kind, ref, ends_at in sorted(ends, key=lambda one: one[:2]):
        await session.execute(_note_end, {"of_kind": kind, "of_ref": ref, "over_at": ends_at})


async def settle(session: Session) -> None:
    """What was owed is told: from now on the clock says when cards are looked at again, or nothing does."""
    moment = now()
    rows = (await session.execute(_done, {"at": moment})).all()
    for row in sorted(rows, key=lambda one: (one.kind, one.ref)):
        seen: dict[str, Any] = {"of_kind": row.kind, "of_ref": row.ref, "seen_version": row.version, "at": moment}
        if row.urgency == Urgency.FINAL and row.again_at is None:
            await session.execute(_close, seen)
            continue
        ticks_at = None if row.urgency == Urgency.FINAL else next_tick(row.ends_at, moment)
        await session.execute(_settle, seen | {"again_at": row.again_at, "ticks_at": ticks_at})
