"""A broadcast compared by the hour of everybody's own day, and by its coupon: who gets what when, and what is said."""

from __future__ import annotations

from collections import Counter
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest
from sqlalchemy import insert, select

from bot.auditing import audit
from campaigns import attribution, broadcasts, consent, experiments
from campaigns.broadcasts import (
    NO_COUPON,
    Broadcast,
    BroadcastAlike,
    BroadcastMovedOn,
    BroadcastWithoutHour,
    Content,
    How,
    Letter,
    Schedule,
    Status,
    Timing,
)
from campaigns.broadcasts.moving import move_rest
from campaigns.consent.models import habits_table
from campaigns.experiments import Experiment, ExperimentInvalid, Place, Ruling
from campaigns.outbox import Delivery, Sender, Source
from campaigns.rounds import SWEEP, RoundTimeWrong
from commerce import coupons
from commerce.coupons import CouponNotOffered
from commerce.kit import clock
from commerce.kit.clock import now
from commerce.kit.database import Database, table_of
from commerce.staff import approvals
from tests.campaigns.test_broadcast_edges import DOING, colleague
from tests.campaigns.test_broadcast_trials import HOUR, Readers, many
from tests.campaigns.test_broadcasts import SHOP, goes_on, now_is, staff_person
from tests.comparing import without_luck
from tests.coupons import published
from tests.readers import crowd

DAY = timedelta(days=1)
TOKYO = ZoneInfo("Asia/Tokyo")
_d = table_of(Delivery).c


def the_day(hour: int = 10, days: int = 1) -> datetime:
    """An hour on a day to come, without a zone."""
    return (now() + timedelta(days=days)).replace(tzinfo=None, hour=hour, minute=0, second=0, microsecond=0)


async def drafted(
    database: Database, place: Place, choice: int, *, coupon: int | None = None, local: datetime | None = None
) -> Broadcast:
    """A draft that compares what it is with another choice."""
    mia = await staff_person(database)
    async with database.unit_of_work() as session:
        draft = await broadcasts.draft(session, mia, Content({"en": Letter("Hello")}, coupon=coupon), SHOP)
        if place is Place.BROADCAST_HOUR or local is not None:
            await broadcasts.schedule(session, draft.id, Schedule(timing=Timing.LOCAL, local=local or the_day()))
        made = await broadcasts.compare(session, mia, draft.id, place)
        if place is Place.BROADCAST:
            await experiments.set_arm(session, made.id, 1, words={"en": "Tea!"})
        else:
            await broadcasts.choose(session, made.id, 1, choice)
        return await broadcasts.get(session, draft.id)


async def share(database: Database, broadcast: Broadcast, percent: int) -> None:
    """Only so many of its people take part."""
    made = await compared(database, broadcast)
    async with database.unit_of_work() as session:
        plan = replace(made.plan, share=100 * percent, smallest=10_000)
        await experiments.redraft(session, made.id, plan)


async def launch(database: Database, broadcast: Broadcast) -> Broadcast:
    async with database.unit_of_work() as session:
        mia = broadcast.created_by
        assert await broadcasts.launch(session, mia, broadcast.id, version=broadcast.version, limit=10**9)
        return await broadcasts.get(session, broadcast.id)


async def compared(database: Database, broadcast: Broadcast) -> Experiment:
    async with database.reading() as session:
        found = await broadcasts.compared_or_drafted(session, broadcast.id)
    assert found is not None
    return found


async def written_down(database: Database, broadcast: Broadcast) -> list[tuple[int, str | None, datetime, str | None]]:
    """Everybody who shall get it: who, in which arm, when, and what their own clock shows then."""
    async with database.reading() as session:
        rows = select(_d.customer_id, _d.arm, _d.due_at, _d.local_at).where(
            _d.source_id == broadcast.id, _d.source_kind == "broadcast", _d.state != "suppressed"
        )
        return [(row[0], row[1], row[2], row[3]) for row in await session.execute(rows.order_by(_d.id))]


async def arrives(moment: datetime) -> None:
    clock.advance(moment - now())


async def prepared(database: Database, broadcast: Broadcast) -> None:
    """The first clock of the world shows its first hour: everybody is written down."""
    assert broadcast.schedule.starts_at is not None
    await arrives(broadcast.schedule.starts_at)
    await broadcasts.keep_up(database)
    await broadcasts.keep_up(database)


async def test_each_hour_comes_when_everybodys_own_clock_shows_it(database: Database) -> None:
    people = await many(database, 80)
    async with database.unit_of_work() as session:
        await session.execute(
            insert(habits_table), [{"customer_id": one, "zone": TOKYO.key, "personal": True} for one in people[:40]]
        )
    day = the_day()
    broadcast = await launch(database, await drafted(database, Place.BROADCAST_HOUR, 18))
    assert broadcast.schedule.starts_at == day.replace(tzinfo=UTC) - 14 * HOUR
    await prepared(database, broadcast)
    rows = await written_down(database, broadcast)
    hours = {"A": 10, "B": 18}
    assert {one[0] for one in rows} == set(people)
    assert {one[1] for one in rows} == {"A", "B"}
    for who, arm, due_at, wall in rows:
        theirs = day.replace(hour=hours[arm or ""])
        assert due_at == consent.moment_of(theirs, TOKYO if who in people[:40] else ZoneInfo("UTC"))
        assert wall == theirs.isoformat(timespec="minutes")
    assert [one[2] for one in rows] == sorted(one[2] for one in rows), "whose turn is first is written down first"


async def test_an_earlier_hour_than_the_broadcasts_own_is_not_missed(database: Database) -> None:
    await many(database, 40)
    broadcast = await launch(database, await drafted(database, Place.BROADCAST_HOUR, 8, local=the_day(18)))
    assert broadcast.schedule.starts_at == the_day(8).replace(tzinfo=UTC) - 14 * HOUR
    assert broadcast.not_after == broadcast.schedule.starts_at + (24 + 26 + 10) * HOUR


async def test_nothing_is_said_between_two_hours_and_then_of_both_for_as_long(database: Database) -> None:
    people = await many(database, 600)
    day = the_day(10)
    broadcast = await launch(database, await drafted(database, Place.BROADCAST_HOUR, 18))
    readers = Readers(database, A=8, B=8)
    sender = Sender(database, readers)
    await prepared(database, broadcast)
    await arrives(day.replace(tzinfo=UTC))
    await goes_on(database, sender, 40)
    made = await compared(database, broadcast)
    assert set(readers.told) == {"A"}
    async with database.reading() as session:
        found = await broadcasts.outcomes(session, made)
        span = await broadcasts.span_of(session, made)
    assert sum(one.people for one in found) == 600, "whoever's hour has not come is meant already"
    assert [one.clicked for one in found] == [0, 0]
    assert span is not None
    assert (span.is_judged, span.waiting) == (False, 600 - len(readers.told["A"]))
    ruling = experiments.verdict(made, found).ruling
    assert ruling not in (Ruling.UNEVEN, Ruling.WINNER, Ruling.FIRST_STAYS, Ruling.HARMS)

    await arrives(now() + 8 * HOUR)
    await goes_on(database, sender, 40)
    assert readers.got == dict.fromkeys(people, 1)
    clock.advance(2 * HOUR)
    async with database.reading() as session:
        span = await broadcasts.span_of(session, made)
        found = await broadcasts.outcomes(session, made)
    assert span is not None
    assert (span.is_judged, span.hours, span.waiting) == (True, 2, 0)
    assert [one.clicked for one in found] == [sum(n % 10 < 8 for n in range(1, one.people + 1)) for one in found]


async def test_what_the_earlier_ones_did_in_the_hours_that_the_later_ones_have_not_had_does_not_count(
    database: Database,
) -> None:
    await many(database, 60)
    day = the_day(10)
    broadcast = await launch(database, await drafted(database, Place.BROADCAST_HOUR, 18))
    readers = Readers(database)
    sender = Sender(database, readers)
    await prepared(database, broadcast)
    await arrives(day.replace(tzinfo=UTC))
    await goes_on(database, sender, 10)
    clock.advance(5 * HOUR)
    async with database.unit_of_work() as session:
        for one in readers.seen:
            await attribution.note_click(session, one.id, one.customer_id)
    await arrives(day.replace(tzinfo=UTC, hour=18))
    await goes_on(database, sender, 10)
    clock.advance(3 * HOUR)
    made = await compared(database, broadcast)
    async with database.reading() as session:
        assert [one.clicked for one in await broadcasts.outcomes(session, made)] == [0, 0]
    clock.advance(3 * HOUR)
    async with database.reading() as session:
        first, second = await broadcasts.outcomes(session, made)
    assert (first.clicked, second.clicked) == (first.people, 0)


async def test_what_was_stopped_between_two_hours_says_nothing_of_them(database: Database) -> None:
    await many(database, 60)
    day = the_day(10)
    broadcast = await launch(database, await drafted(database, Place.BROADCAST_HOUR, 18))
    readers = Readers(database, A=9)
    sender = Sender(database, readers)
    await prepared(database, broadcast)
    await arrives(day.replace(tzinfo=UTC))
    await goes_on(database, sender, 10)
    async with database.unit_of_work() as session:
        await broadcasts.stop(session, broadcast.created_by, broadcast.id)
    await goes_on(database, sender, 5)
    clock.advance(DAY)
    made = await compared(database, broadcast)
    async with database.reading() as session:
        span = await broadcasts.span_of(session, made)
        found = await broadcasts.outcomes(session, made)
    assert span is not None
    assert (span.is_judged, span.missed) == (False, 60 - len(readers.told["A"]))
    assert [one.clicked for one in found] == [0, 0]


async def test_whoever_moves_to_another_clock_has_it_at_the_hour_of_their_arm_there(database: Database) -> None:
    people = await many(database, 20)
    broadcast = await launch(database, await drafted(database, Place.BROADCAST_HOUR, 18))
    await prepared(database, broadcast)
    async with database.unit_of_work() as session:
        for one in people:
            await consent.choose_zone(session, one, TOKYO.key)
    hours = {"A": 10, "B": 18}
    for _, arm, due_at, wall in await written_down(database, broadcast):
        assert wall is not None
        assert due_at == consent.moment_of(datetime.fromisoformat(wall), TOKYO)
        assert datetime.fromisoformat(wall).hour == hours[arm or ""]


async def test_whoevers_clock_is_past_an_hour_takes_no_part(database: Database) -> None:
    people = await many(database, 40)
    ahead = people[:20]
    async with database.unit_of_work() as session:
        rows = [{"customer_id": one, "zone": "Pacific/Kiritimati", "personal": True} for one in ahead]
        await session.execute(insert(habits_table), rows)
    clock.advance(12 * HOUR)
    broadcast = await launch(database, await drafted(database, Place.BROADCAST_HOUR, 18))
    await broadcasts.keep_up(database)
    arms = {one[0]: one[1] for one in await written_down(database, broadcast)}
    assert {arms[one] for one in ahead} == {None}
    assert {arms[one] for one in people[20:]} == {"A", "B"}


async def test_hours_need_a_day_of_everybodys_own_differ_and_lie_ahead(database: Database) -> None:
    await crowd(database, 3)
    mia = await staff_person(database)
    async with database.unit_of_work() as session:
        draft = await broadcasts.draft(session, mia, Content({"en": Letter("Hello")}), SHOP)
        with pytest.raises(BroadcastWithoutHour):
            await broadcasts.compare(session, mia, draft.id, Place.BROADCAST_HOUR)
    draft = await drafted(database, Place.BROADCAST_HOUR, 18)
    made = await compared(database, draft)
    for arm, hour in ((1, 24), (1, -1), (0, 12)):
        with pytest.raises(ExperimentInvalid):
            async with database.unit_of_work() as session:
                await broadcasts.choose(session, made.id, arm, hour)
    for wanted, refusal in (
        (Schedule(timing=Timing.LOCAL, local=the_day(18)), BroadcastAlike),
        (Schedule(timing=Timing.LOCAL, local=the_day(8, days=0)), RoundTimeWrong),
        (Schedule(), BroadcastWithoutHour),
    ):
        async with database.unit_of_work() as session:
            await broadcasts.schedule(session, draft.id, wanted)
        with pytest.raises(refusal):
            await launch(database, draft)


async def test_by_everybodys_own_clock_the_rest_has_the_winner_a_day_later_at_their_hour(database: Database) -> None:
    people = await many(database, 900)
    draft = await drafted(database, Place.BROADCAST, 0, local=the_day(18))
    await share(database, draft, 50)
    day = the_day(18)
    broadcast = await launch(database, draft)
    assert broadcast.rest_until == (day + DAY).replace(tzinfo=UTC) - 14 * HOUR
    readers = Readers(database, A=2, B=8)
    sender = Sender(database, readers)
    await prepared(database, broadcast)
    await arrives(day.replace(tzinfo=UTC))
    await goes_on(database, sender, 45)
    assert None not in readers.told
    first = len(readers.told["A"]) + len(readers.told["B"])
    clock.advance(timedelta(minutes=1))
    await goes_on(database, sender, 3)
    found = await now_is(database, broadcast)
    assert (found.rest_arm, found.rest_how) == ("B", How.WON)
    assert None not in readers.told, "each still has it at their own hour"
    await arrives((day + DAY).replace(tzinfo=UTC) - timedelta(minutes=1))
    await goes_on(database, sender, 2)
    assert None not in readers.told
    await arrives((day + DAY).replace(tzinfo=UTC))
    await goes_on(database, sender, 45)
    assert len(readers.told[None]) == 900 - first
    assert readers.got == dict.fromkeys(people, 1)
    assert (await now_is(database, broadcast)).status is Status.ENDED
    async with database.unit_of_work() as session:
        assert await audit(session) == []


async def test_the_rest_has_it_at_the_hour_that_won_two_days_later(database: Database) -> None:
    people = await many(database, 900)
    draft = await drafted(database, Place.BROADCAST_HOUR, 18)
    await share(database, draft, 50)
    day = the_day(10)
    broadcast = await launch(database, draft)
    await prepared(database, broadcast)
    readers = Readers(database, A=2, B=8)
    sender = Sender(database, readers)
    for hour in (10, 18):
        await arrives(day.replace(tzinfo=UTC, hour=hour))
        await goes_on(database, sender, 30)
    assert None not in readers.told
    clock.advance(2 * HOUR)
    await goes_on(database, sender, 3)
    found = await now_is(database, broadcast)
    assert (found.rest_arm, found.rest_how, found.rest_waits) == ("B", How.WON, False)
    rest = [one for one in await written_down(database, broadcast) if one[1] is None]
    assert {one[2] for one in rest} == {(day + 2 * DAY).replace(tzinfo=UTC, hour=18)}
    await arrives((day + 2 * DAY).replace(tzinfo=UTC, hour=10))
    await goes_on(database, sender, 3)
    assert None not in readers.told
    await arrives((day + 2 * DAY).replace(tzinfo=UTC, hour=18))
    await goes_on(database, sender, 40)
    assert readers.got == dict.fromkeys(people, 1)
    assert (await now_is(database, broadcast)).status is Status.ENDED


async def test_a_large_rest_is_moved_to_the_hour_that_won_some_at_a_time(database: Database) -> None:
    people = await crowd(database, SWEEP + 400)
    east = set(people[::2])
    async with database.unit_of_work() as session:
        rows = [{"customer_id": one, "zone": TOKYO.key, "personal": True} for one in east]
        await session.execute(insert(habits_table), rows)
    draft = await drafted(database, Place.BROADCAST_HOUR, 18)
    await share(database, draft, 10)
    await without_luck(database)
    day = the_day() + 2 * DAY
    broadcast = await launch(database, draft)
    await prepared(database, broadcast)
    rest = [one[0] for one in await written_down(database, broadcast) if one[1] is None]
    made = await compared(database, broadcast)
    moved = []
    for _ in range(3):
        async with database.unit_of_work() as session:
            moved.append(await move_rest(session, broadcast, made, "B"))
    assert moved == [SWEEP, len(rest) - SWEEP, 0]
    evening = {one: consent.moment_of(day.replace(hour=18), TOKYO if one in east else ZoneInfo("UTC")) for one in rest}
    assert {one[0]: one[2] for one in await written_down(database, broadcast) if one[1] is None} == evening


async def test_each_reader_has_the_coupon_of_their_version_and_not_that_of_another(database: Database) -> None:
    people = await many(database, 40)
    kind = await published(database)
    broadcast = await launch(database, await drafted(database, Place.BROADCAST_OFFER, NO_COUPON, coupon=kind.id))
    await broadcasts.keep_up(database)
    arms = {one[0]: one[1] for one in await written_down(database, broadcast)}
    assert Counter(arms.values()).keys() == {"A", "B"}
    stranger = await staff_person(database)
    async with database.reading() as session:
        for letter, brings in (("A", kind.id), ("B", None)):
            bulletin = await broadcasts.bulletin(session, Source("broadcast", broadcast.id, "v1"), letter)
            assert bulletin.content.coupon == brings
        for one in people:
            withheld = await broadcasts.withheld(session, one)
            assert withheld == (frozenset() if arms[one] == "A" else {kind.id})
        assert await broadcasts.withheld(session, stranger) == frozenset()
    await goes_on(database, Sender(database, Readers(database)), 6)
    clock.advance(3 * DAY + HOUR)
    async with database.reading() as session:
        assert not any([await broadcasts.withheld(session, one) for one in people]), "it is counted no more"


async def test_what_was_stopped_before_the_launch_stands_in_the_way_of_no_other_comparison(database: Database) -> None:
    await many(database, 40)
    draft = await launch(database, await drafted(database, Place.BROADCAST, 0, local=the_day()))
    made = await compared(database, draft)
    mia = draft.created_by
    clock.advance(timedelta(minutes=1))
    async with database.unit_of_work() as session:
        await broadcasts.unschedule(session, mia, draft.id)
        await experiments.stop(session, mia, made.id)
        other = await broadcasts.compare(session, mia, draft.id, Place.BROADCAST_HOUR)
        await broadcasts.choose(session, other.id, 1, 18)
    clock.advance(timedelta(minutes=1))
    broadcast = await launch(database, draft)
    await prepared(database, broadcast)
    rows = await written_down(database, broadcast)
    assert {(one[1], one[2].hour) for one in rows} == {("A", 10), ("B", 18)}


async def test_a_comparison_that_is_stopped_withholds_nothing(database: Database) -> None:
    people = await many(database, 20)
    kind = await published(database)
    broadcast = await launch(database, await drafted(database, Place.BROADCAST_OFFER, kind.id))
    await broadcasts.keep_up(database)
    made = await compared(database, broadcast)
    async with database.unit_of_work() as session:
        assert any([await broadcasts.withheld(session, one) for one in people])
        await experiments.stop(session, broadcast.created_by, made.id)
        assert not any([await broadcasts.withheld(session, one) for one in people])


async def test_a_coupon_that_nobody_can_claim_is_not_compared(database: Database) -> None:
    await crowd(database, 3)
    kind = await published(database)
    draft = await drafted(database, Place.BROADCAST_OFFER, kind.id)
    made = await compared(database, draft)
    with pytest.raises(ExperimentInvalid):
        async with database.unit_of_work() as session:
            await broadcasts.choose(session, made.id, 1, kind.id + 7)
    async with database.unit_of_work() as session:
        await coupons.end(session, draft.created_by, kind.id)
    with pytest.raises(CouponNotOffered):
        await launch(database, draft)


async def test_a_broadcast_compares_one_thing_and_what_is_thrown_away_is_inherited_by_none(database: Database) -> None:
    await crowd(database, 3)
    draft = await drafted(database, Place.BROADCAST_HOUR, 18)
    made = await compared(database, draft)
    async with database.unit_of_work() as session:
        again = await broadcasts.compare(session, draft.created_by, draft.id, Place.BROADCAST_OFFER)
    assert (again.id, again.plan.place) == (made.id, Place.BROADCAST_HOUR)
    await launch(database, draft)
    async with database.unit_of_work() as session:
        await broadcasts.unschedule(session, draft.created_by, draft.id)
        await broadcasts.discard(session, draft.id)
        assert await broadcasts.compared_or_drafted(session, draft.id) is None
        assert await experiments.find(session, Place.BROADCAST_HOUR, draft.id) is None


@pytest.mark.parametrize("place", [Place.BROADCAST_HOUR, Place.BROADCAST_OFFER])
async def test_nobody_changes_what_is_compared_behind_whoever_agrees_to_it(database: Database, place: Place) -> None:
    await crowd(database, 3)
    kind = await published(database)
    ben = await colleague(database)
    draft = await drafted(database, place, 18 if place is Place.BROADCAST_HOUR else kind.id, coupon=None)
    made = await compared(database, draft)
    other = (await published(database, name="Autumn")).id if place is Place.BROADCAST_OFFER else 20
    async with database.unit_of_work() as session:
        assert not await broadcasts.launch(session, ben, draft.id, version=1, limit=1)
        [asked] = await approvals.waiting(session, draft.created_by)
        await broadcasts.choose(session, made.id, 1, other)
    with pytest.raises(BroadcastMovedOn):
        async with database.unit_of_work() as session:
            await approvals.approve(session, draft.created_by, asked.id, DOING)
