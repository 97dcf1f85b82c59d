"""Whom a broadcast is for, and who of them is left out, with the reason: counted before, written down when launched."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from typing import Any

from sqlalchemy import ColumnElement, Select, case, exists, func, or_, select

from campaigns import consent, segments
from campaigns.consent import Topic
from campaigns.outbox import Lane
from campaigns.segments import Rule, Segment
from commerce.customers import CustomerRow
from commerce.kit.database import Session, table_of
from commerce.orders.models import orders_table

_c, _o = table_of(CustomerRow).c, orders_table.c
_bought = exists().where(_o.customer_id == _c.id, _o.paid_at.is_not(None))


@dataclass(frozen=True)
class Audience:
    """Everybody who agrees, or those of a segment, or who speak some languages, or have bought, or never have.

    Of a segment the rule is kept as it was chosen, whatever becomes of the segment afterwards; one that every shop has
    is known by its `word`.
    """

    languages: tuple[str, ...] = ()
    bought: bool | None = None
    segment_id: int | None = None
    rule: Rule | None = None
    word: str | None = None

    def of_segment(self, segment: Segment) -> Audience:
        """Those of it that belong to a saved segment, as its rule stands now."""
        return replace(self, segment_id=segment.id, rule=segment.rule, word=None)

    def of_ready_made(self, word: str, rule: Rule) -> Audience:
        """Those of it that belong to a segment that every shop has."""
        return replace(self, segment_id=None, rule=rule, word=word)

    def of_no_segment(self) -> Audience:
        """All of it, whatever segment they belong to."""
        return replace(self, segment_id=None, rule=None, word=None)

    def conditions(self, at: datetime, snapshot_id: int | None = None) -> list[ColumnElement[bool]]:
        """What holds of each of them at a moment; a snapshot has the people of the rule already."""
        found: list[ColumnElement[bool]] = []
        if snapshot_id is not None:
            found.append(_c.id.in_(segments.members(snapshot_id)))
        elif self.rule is not None:
            found.append(_c.id.in_(segments.people(self.rule, at)))
        if self.languages:
            found.append(or_(*(reads(one) for one in self.languages)))
        if self.bought is not None:
            found.append(_bought if self.bought else ~_bought)
        return found


@dataclass(frozen=True)
class Headcount:
    """How many there are of an audience, how many of them get it, and why the others do not.

    Of those who get it so many (`later`) wait until `until` at the latest, for they have had enough for now.
    """

    whole: int
    reached: int
    left_out: Mapping[str, int]
    later: int = 0
    until: datetime | None = None


def reads(language: str) -> ColumnElement[bool]:
    """Whether somebody's app speaks this language, or theirs is a kind of it."""
    return or_(_c.language == language, _c.language.like(f"{language}-%"))


def people(audience: Audience, at: datetime, *columns: Any, snapshot_id: int | None = None) -> Select[Any]:
    """These columns of everybody in an audience, reachable or not."""
    return select(*(columns or (_c.id,))).where(*audience.conditions(at, snapshot_id))


async def count(session: Session, audience: Audience, at: datetime) -> Headcount:
    """How an audience stands at a moment: a long look where there are many people. Caps are not looked at."""
    reason = consent.excluded(Topic.OFFERS, at).label("reason")
    rows = (await session.execute(people(audience, at, reason, func.count()).group_by(reason))).all()
    out = {row[0]: row[1] for row in rows if row[0] is not None}
    reached = sum(row[1] for row in rows if row[0] is None)
    return Headcount(reached + sum(out.values()), reached, out)


async def count_closely(
    session: Session, audience: Audience, at: datetime, start: datetime, limit: datetime
) -> Headcount:
    """The same, and who has had enough: when it starts, or still when it is too late. A longer look."""
    enough = consent.Enough(Lane.BULK)
    # With an offset neither database works out again what stands below it, wherever it is used.
    reason = consent.excluded(Topic.OFFERS, at).label("reason")
    those = people(audience, at, _c.id, reason).offset(0).subquery("those").c
    left = enough.columns(those.id, those.reason.is_(None), start)
    seen = select(those.reason, *left).offset(0).subquery("seen").c
    why = func.coalesce(seen.reason, enough.too_much(seen, limit)).label("why")
    waits = case((enough.waits(seen, start), 1), else_=0).label("waits")
    found = select(why, waits, func.count(), *enough.latest(seen)).group_by(why, waits)
    out: Counter[str] = Counter()
    reached = later = 0
    until = None
    for word, has_enough, many, *latest in await session.execute(found):
        if word is not None:
            out[word] += many
            continue
        reached += many
        if has_enough:
            later, until = many, enough.until(latest)
    return Headcount(reached + out.total(), reached, out, later, until)


def written(audience: Audience) -> dict[str, Any]:
    """The audience as a row keeps it."""
    rule = None if audience.rule is None else segments.written(audience.rule)
    chosen = {"languages": list(audience.languages), "bought": audience.bought}
    return {**chosen, "segment": audience.segment_id, "word": audience.word, "rule": rule}


def read(row: Mapping[str, Any]) -> Audience:
    """The audience of a row."""
    languages: Sequence[str] = row.get("languages", ())
    rule = None if row.get("rule") is None else segments.read(row["rule"])
    return Audience(tuple(languages), row.get("bought"), row.get("segment"), rule, row.get("word"))
