"""The gate before every advertisement: asked just before it leaves, it lets it go, puts it off, or says why not."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Awaitable, Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any
from zoneinfo import ZoneInfo

from sqlalchemy import Row, and_, bindparam, select

from campaigns.consent.capping import capped_until
from campaigns.consent.habits import habits_in
from campaigns.consent.lots import bucket_of, is_held_out
from campaigns.consent.models import consents_table, habits_table
from campaigns.consent.quiet import quiet_end
from campaigns.consent.sleeping import note_last_words, sleeps, with_last_word
from campaigns.consent.topics import ASKED_FOR, Reason, Topic
from campaigns.outbox import Go, Lane, Later, Never, Owed, State, Verdict
from commerce.customers import CustomerRow
from commerce.kit.clock import now
from commerce.kit.database import Session, speaks_postgresql, table_of

#: Why a message is not sent, or not yet, in a word or in full; or None.
Said = str | Later | Never | None
#: Looks at messages once more for whoever planned them, and says so of each, in their order.
Recheck = Callable[[Session, Sequence[Owed]], Awaitable[Sequence[Said]]]
#: Not everybody is written to in the very minute in which the night ends.
_SPREAD_MINUTES = 45
_p, _c, _h = table_of(CustomerRow), consents_table, habits_table
_people = (
    select(_p.c.id, _p.c.reachable, _p.c.lot, _p.c.seen_at, _c.c.topic, _c.c.agreed)
    .add_columns(*(column for column in _h.c if column is not _h.c.customer_id))
    .select_from(
        _p.outerjoin(_c, and_(_c.c.customer_id == _p.c.id, _c.c.topic.in_(bindparam("on", expanding=True)))).outerjoin(
            _h, _h.c.customer_id == _p.c.id
        )
    )
    .where(_p.c.id.in_(bindparam("whom", expanding=True)))
    .order_by(_p.c.id)
)
#: Two messages to one person are judged one after the other, or both would find room for one.
_people_held = _people.with_for_update(key_share=True, of=_p)


@dataclass(frozen=True)
class _Case:
    """A message, the person it is for, and what they said to its topic."""

    owed: Owed
    topic: Topic
    person: Row[Any]
    agreed: bool | None

    @property
    def is_pushed(self) -> bool:
        """Nobody asked for it."""
        return self.topic not in ASKED_FOR

    @property
    def sleeps(self) -> bool:
        return self.is_pushed and sleeps(self.person)


class _Hearing:
    """Messages that are judged together; whatever is said of one first stands."""

    def __init__(self, cases: Sequence[_Case]) -> None:
        self._cases = cases
        self._said: dict[int, Verdict] = {}

    @property
    def open(self) -> list[_Case]:
        """Those of which nothing has been said."""
        return [case for case in self._cases if case.owed.id not in self._said]

    def say(self, case: _Case, verdict: Verdict | None) -> None:
        if verdict is not None:
            self._said.setdefault(case.owed.id, verdict)

    def verdicts(self) -> list[Verdict]:
        return [self._said.get(case.owed.id, Go()) for case in self._cases]


class Gatekeeper:
    """The outbox's gate: consent, reach, the control group, whoever planned it, the night, and how much is too much."""

    def __init__(self, house: ZoneInfo, rechecks: Mapping[str, Recheck] | None = None) -> None:
        """`house` is the shop's zone; `rechecks` has, by kind of source, who looks at a message once more."""
        self._house = house
        self._rechecks = rechecks or {}

    async def judge(self, session: Session, these: Sequence[Owed]) -> Sequence[Verdict]:
        """Go, later, or never, for each; in the transaction in which the messages would leave."""
        hearing = _Hearing(await _cases(session, these))
        for case in hearing.open:
            hearing.say(case, _unwanted(case))
        await _hear_sleepers(session, hearing)
        await self._hear_planners(session, hearing)
        for case in hearing.open:
            hearing.say(case, _left_out(case) or self._when_awake(case.person, case.owed))
        await _hear_caps(session, hearing)
        await note_last_words(session, [case.owed for case in hearing.open if case.sleeps])
        return hearing.verdicts()

    async def _hear_planners(self, session: Session, hearing: _Hearing) -> None:
        """Whoever planned them may know why they are not to be sent any more."""
        by_kind: dict[str, list[_Case]] = defaultdict(list)
        for case in hearing.open:
            if case.owed.source is not None and case.owed.source.kind in self._rechecks:
                by_kind[case.owed.source.kind].append(case)
        for kind, cases in by_kind.items():
            said = await self._rechecks[kind](session, [case.owed for case in cases])
            for case, word in zip(cases, said, strict=True):
                hearing.say(case, Never(State.SUPPRESSED, word) if isinstance(word, str) else word)

    def _when_awake(self, row: Row[Any], owed: Owed) -> Verdict | None:
        theirs = habits_in(row)
        zone, at = theirs.zone or self._house, now()
        end = quiet_end(at, zone, theirs.quiet)
        if end == at:
            return None
        rested = end + timedelta(minutes=bucket_of(row.lot, f"{end:%Y-%m-%d}") % (_SPREAD_MINUTES + 1))
        too_late = owed.not_after is not None and rested > owed.not_after
        fits = not too_late and quiet_end(rested, zone, theirs.quiet) == rested
        return Later(rested if fits else end, Reason.QUIET)


async def _cases(session: Session, these: Sequence[Owed]) -> list[_Case]:
    asked = {"whom": sorted({owed.customer_id for owed in these}), "on": sorted({owed.topic or "" for owed in these})}
    rows = (await session.execute(_people_held if speaks_postgresql(session) else _people, asked)).all()
    people = {row.id: row for row in rows}
    said = {(row.id, row.topic): row.agreed for row in rows}
    return [
        _Case(owed, Topic(owed.topic or ""), people[owed.customer_id], said.get((owed.customer_id, owed.topic)))
        for owed in these
    ]


def _unwanted(case: _Case) -> Never | None:
    if case.agreed is False:
        return Never(State.SUPPRESSED, Reason.STOPPED)
    if case.agreed is None and case.is_pushed:
        return Never(State.SUPPRESSED, Reason.NOT_AGREED)
    if not case.person.reachable:
        return Never(State.SUPPRESSED, Reason.BLOCKED)
    return None


async def _hear_sleepers(session: Session, hearing: _Hearing) -> None:
    """Whoever stayed away so long hears one last word."""
    sleeping = [case for case in hearing.open if case.sleeps]
    had_it = await with_last_word(session, [(case.person, case.owed) for case in sleeping])
    for case in sleeping:
        hearing.say(case, Never(State.SUPPRESSED, Reason.ASLEEP) if case.owed.id in had_it else None)


def _left_out(case: _Case) -> Never | None:
    """Decided by the quarter in which the message was written down, as for the audience of a broadcast."""
    held = case.is_pushed and is_held_out(case.person.lot, case.owed.created_at)
    return Never(State.HELD_OUT, Reason.HELD_OUT) if held else None


async def _hear_caps(session: Session, hearing: _Hearing) -> None:
    """What is too much waits, or is dropped where it would be old by then."""
    capped = await capped_until(session, [(case.owed.customer_id, case.owed.lane) for case in hearing.open])
    for case in hearing.open:
        hearing.say(case, _over_caps(case.owed, capped.get((case.owed.customer_id, case.owed.lane))))


def _over_caps(owed: Owed, capped: tuple[datetime, Reason] | None) -> Verdict | None:
    if capped is None:
        return None
    until, reason = capped
    waits = owed.lane is Lane.TRIGGERED if owed.not_after is None else until <= owed.not_after
    return Later(until, reason) if waits else Never(State.CAPPED, reason)


def one_by_one(look: Callable[[Session, Owed], Awaitable[Said]]) -> Recheck:
    """A look at each of several messages that have little in common."""

    async def looks(session: Session, these: Sequence[Owed]) -> Sequence[Said]:
        return [await look(session, owed) for owed in these]

    return looks
