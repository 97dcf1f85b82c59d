"""Who has not shown themselves for so long that one last word is enough."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime, timedelta
from typing import Any

from sqlalchemy import ColumnElement, Row, and_, bindparam, exists, select, update

from campaigns.consent.habits import begin_all_habits
from campaigns.consent.models import habits_table
from campaigns.outbox import Delivery, Owed, State
from commerce.customers import CustomerRow
from commerce.kit.clock import now
from commerce.kit.database import Instant, Session, table_of

#: Whoever did nothing here for so long hears of offers once more, and then no more until they come back.
ASLEEP_AFTER = timedelta(days=120)
#: It is spent only by a message that left: one that was refused, or found nobody, was none.
_LEFT = (State.SENDING, State.SENT, State.UNKNOWN)
_customers, _d = table_of(CustomerRow).c, table_of(Delivery).c
_h = habits_table.c
_note = (
    update(habits_table)
    .where(_h.customer_id == bindparam("whom"))
    .values(last_word_id=bindparam("what"), last_word_at=bindparam("at"))
)
_had = (
    select(_h.customer_id, _h.last_word_id, _h.last_word_at)
    .join(table_of(Delivery), _d.id == _h.last_word_id)
    .where(_h.customer_id.in_(bindparam("whom", expanding=True)), _d.state.in_(_LEFT))
)
_stays_away = exists().where(
    _customers.id == _h.customer_id,
    _customers.seen_at < _h.last_word_at,
    _customers.seen_at <= bindparam("long_ago", type_=Instant()),
)
_sleepers = select(_h.customer_id).where(
    _h.customer_id > bindparam("after"),
    _h.customer_id <= bindparam("to"),
    _h.last_word_id.is_not(None),
    _stays_away,
    exists().where(_d.id == _h.last_word_id, _d.state.in_(_LEFT)),
)


def asleep(at: datetime) -> ColumnElement[bool]:
    """Whether somebody has stayed away so long, and has had the last word already; as SQL beside `customer`."""
    had_it = exists().where(
        _h.customer_id == _customers.id,
        _h.last_word_at > _customers.seen_at,
        _d.id == _h.last_word_id,
        _d.state.in_(_LEFT),
    )
    return and_(_customers.seen_at <= at - ASLEEP_AFTER, had_it.correlate(table_of(CustomerRow)))


async def sleepers(session: Session, at: datetime, after: int, to: int) -> Sequence[int]:
    """Who of the customers with numbers above `after` and up to `to` is asleep."""
    asked = {"after": after, "to": to, "long_ago": at - ASLEEP_AFTER}
    return (await session.scalars(_sleepers, asked)).all()


def sleeps(row: Row[Any]) -> bool:
    """Whether this person has stayed away so long."""
    return bool(row.seen_at <= now() - ASLEEP_AFTER)


async def with_last_word(session: Session, asked: Sequence[tuple[Row[Any], Owed]]) -> set[int]:
    """Those messages to such people, by number, who have had the last word already, and it was another message."""
    if not asked:
        return set()
    found = await session.execute(_had, {"whom": sorted({owed.customer_id for _, owed in asked})})
    words = {row.customer_id: row for row in found}
    return {owed.id for person, owed in asked if _had_another(words.get(owed.customer_id), person, owed)}


def _had_another(word: Row[*tuple[Any, ...]] | None, person: Row[Any], owed: Owed) -> bool:
    return word is not None and word.last_word_at > person.seen_at and word.last_word_id != owed.id


async def note_last_words(session: Session, these: Sequence[Owed]) -> None:
    """Each of these is the last word to somebody, until they come back."""
    in_order = sorted(these, key=lambda owed: owed.customer_id)
    if in_order:
        await begin_all_habits(session, [owed.customer_id for owed in in_order])
        said = [{"whom": owed.customer_id, "what": owed.id, "at": now()} for owed in in_order]
        await session.execute(_note, said)
