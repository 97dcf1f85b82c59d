"""A year in forty time zones: nobody is woken, nobody hears too much, and nobody hears what they stopped."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from datetime import UTC, datetime, timedelta
from itertools import cycle
from random import Random
from zoneinfo import ZoneInfo

import pytest
from hypothesis import example, given
from hypothesis import strategies as st
from sqlalchemy import func, insert, literal, select, update

from campaigns import consent, outbox
from campaigns.consent import CAPS, Gatekeeper, QuietHours, Topic, quiet_end
from campaigns.consent.models import consents_table, habits_table
from campaigns.outbox import Delivered, Delivery, Lane, Outcome, Owed, Sender, Source, State
from commerce.customers import CustomerRow
from commerce.kit import clock
from commerce.kit.database import Database

#: With half hours, quarters, both hemispheres, a half hour of daylight saving, and nights that Ramadan changes.
_NAMED = """
Pacific/Pago_Pago Pacific/Honolulu Pacific/Marquesas America/Anchorage America/Los_Angeles America/Denver
America/Chicago America/New_York America/Halifax America/St_Johns America/Sao_Paulo America/Santiago
America/Havana America/Asuncion Atlantic/Azores Africa/Casablanca Europe/London Europe/Dublin Europe/Berlin
Europe/Kyiv Africa/Cairo Asia/Beirut Asia/Gaza Asia/Jerusalem Europe/Istanbul Asia/Tehran Asia/Dubai Asia/Kabul
Asia/Karachi Asia/Kolkata Asia/Kathmandu Asia/Yangon Asia/Bangkok Asia/Shanghai Asia/Tokyo Australia/Adelaide
Australia/Lord_Howe Australia/Sydney Pacific/Auckland Pacific/Chatham
"""
ZONES = tuple(_NAMED.split())
HOUSE = ZoneInfo("Europe/Berlin")
YEAR = timedelta(days=365)
USUAL = consent.USUAL
#: Whose nights are unusual: over noon, into the hours that clocks skip and repeat, and none at all.
ODD = {
    3: QuietHours(90, 150),
    11: QuietHours(23 * 60, 2 * 60 + 30),
    18: QuietHours(2 * 60, 3 * 60),
    30: QuietHours(0, 0),
}


class Diary:
    """Brings every message at once, and notes when each person heard what."""

    def __init__(self) -> None:
        self.heard: dict[int, list[tuple[Lane, datetime, str]]] = defaultdict(list)

    async def deliver(self, owed: Owed) -> Outcome:
        self.heard[owed.customer_id].append((owed.lane, clock.now(), owed.topic or ""))
        return Delivered(1)


async def test_in_a_year_in_forty_zones_nobody_is_woken_hears_too_much_or_what_they_stopped(database: Database) -> None:
    assert len(ZONES) == 40
    chance, diary, stopped = Random(5), Diary(), {}
    people = await settle_down(database)
    sender, begun = Sender(database, diary, Gatekeeper(HOUSE)), clock.now()
    posted = 0
    for week, at in enumerate(moments(chance, begun)):
        await pass_until(database, sender, at)
        posted += await campaign(database, week, chance)
        if week % 4 == 0 and week:
            stopped[people[week // 4 + 20]] = clock.now()
            async with database.unit_of_work() as session:
                await consent.stop_all(session, people[week // 4 + 20], "stop")
        await sender.run()
    await pass_until(database, sender, begun + YEAR)

    for number, whom in enumerate(people):
        nobody_is_woken(diary.heard[whom], ZoneInfo(ZONES[number]), ODD.get(number, USUAL))
        nothing_is_too_much(diary.heard[whom])
    late = [at for whom, since in stopped.items() for _, at, _ in diary.heard[whom] if at > since]
    assert (late, len(stopped)) == ([], 7)
    assert min(len(one) for one in diary.heard.values()) > 3
    await everything_is_accounted_for(database, posted, sum(len(one) for one in diary.heard.values()))


@pytest.mark.parametrize("hour", [9, 21])
async def test_what_is_for_an_hour_of_everybodys_own_day_comes_in_that_hour_the_whole_year(
    database: Database, hour: int
) -> None:
    """Broadcasts, personal offers and greetings of automations, also on the days on which clocks are changed."""
    diary, people = Diary(), await settle_down(database)
    sender, walls = Sender(database, diary, Gatekeeper(HOUSE)), own_days(clock.now(), hour)
    kinds = cycle((("broadcast", Lane.BULK), ("offer", Lane.BULK), ("journey", Lane.TRIGGERED)))
    for number, (wall, (kind, lane)) in enumerate(zip(walls, kinds, strict=False)):
        await pass_until(database, sender, wall.replace(tzinfo=UTC) - timedelta(hours=15))
        async with database.unit_of_work() as session:
            lot = next(lot for lot in range(10**6) if not consent.is_held_out(lot, clock.now()))
            await session.execute(update(CustomerRow).values(lot=lot))
            due = (await consent.local_moments(session, wall, HOUSE)).label("due_at")
            shown = literal(wall.isoformat(timespec="minutes")).label("local_at")
            everybody = select(CustomerRow.id.label("customer_id"), literal(State.DUE.value).label("state"), due, shown)
            source, last = Source(kind, number, "hello"), wall.replace(tzinfo=UTC) + timedelta(hours=15)
            await outbox.post_many(session, source, "hello", everybody, lane=lane, topic=Topic.OFFERS, not_after=last)
    await pass_until(database, sender, clock.now() + timedelta(days=2))

    for number, whom in enumerate(people):
        theirs = [at.astimezone(ZoneInfo(ZONES[number])) for _, at, _ in diary.heard[whom]]
        assert [one.date() for one in theirs] == [wall.date() for wall in walls], ZONES[number]
        assert {one.hour for one in theirs} == {hour}, ZONES[number]


def own_days(begun: datetime, hour: int) -> list[datetime]:
    """This hour by everybody's own clock: every third week, and the days on which clocks are changed somewhere."""
    changes = ((3, 8), (3, 29), (4, 5), (9, 6), (9, 27), (10, 4), (10, 25), (11, 1))
    days = {datetime(2026, month, day) for month, day in changes}  # noqa: DTZ001 (a wall clock has no zone)
    regular = {begun.replace(hour=0, minute=0, tzinfo=None) + timedelta(days=21 * week) for week in range(1, 17)}
    far = {day for day in regular if all(abs(day - one) > timedelta(days=3) for one in days)}
    return sorted(day + timedelta(hours=hour) for day in days | far)


async def settle_down(database: Database) -> Sequence[int]:
    """Forty people who agreed to everything, one in each zone, and in no control group."""
    at = clock.now()
    async with database.unit_of_work() as session:
        for number, zone in enumerate(ZONES, start=1):
            row = {"telegram_id": number, "seen_as": "", "language": "en", "language_chosen": False, "reachable": True}
            await session.execute(insert(CustomerRow).values(**row, id=number, created_at=at, seen_at=at + YEAR))
            yes = [{"customer_id": number, "topic": one, "agreed": True, "changed_at": at} for one in Topic]
            await session.execute(insert(consents_table), yes)
            night = ODD.get(number - 1)
            theirs = {"quiet_from": night.begins, "quiet_until": night.ends} if night else {}
            await session.execute(
                insert(habits_table).values(customer_id=number, zone=zone, zone_from="chosen", personal=True, **theirs)
            )
    return range(1, len(ZONES) + 1)


def moments(chance: Random, begun: datetime) -> list[datetime]:
    """A moment of every other week, and more of them in those in which clocks are changed."""
    weekly = [begun + timedelta(days=7 * week, minutes=chance.randrange(7 * 1440)) for week in range(0, 51, 2)]
    nights = [
        datetime(2026, 3, 28, 22, tzinfo=UTC),
        datetime(2026, 10, 24, 22, tzinfo=UTC),
        datetime(2026, 4, 4, 14, tzinfo=UTC),
    ]
    return sorted([*weekly, *nights])


async def campaign(database: Database, number: int, chance: Random) -> int:
    """Everybody is written to; some of it may wait, and some is what they brought about themselves."""
    lane = chance.choice((Lane.BULK, Lane.TRIGGERED, Lane.TRIGGERED))
    patience = chance.choice((None, timedelta(hours=6), timedelta(days=3)))
    at = clock.now()
    everybody = select(CustomerRow.id.label("customer_id"), literal(State.DUE.value).label("state"))
    posted = 0
    async with database.unit_of_work() as session:
        # Nobody is held out here: the control group is tried elsewhere.
        lot = next(lot for lot in range(10**6) if not consent.is_held_out(lot, at))
        await session.execute(update(CustomerRow).values(lot=lot))
        for step in range(chance.choice((1, 1, 3))):
            posted += await outbox.post_many(
                session,
                Source("broadcast", number, str(step)),
                "spring",
                everybody,
                lane=lane,
                topic=Topic.OFFERS,
                not_after=at + patience if patience else None,
            )
    return posted


async def pass_until(database: Database, sender: Sender, until: datetime) -> None:
    """Go from one moment at which something is due to the next, a quarter of an hour at a time."""
    waits = select(func.min(Delivery.due_at)).where(Delivery.state == State.DUE)
    while True:
        async with database.reading() as session:
            due = await session.scalar(waits)
        if due is None or due >= until:
            break
        if due + timedelta(minutes=15) > clock.now():
            clock.freeze(min(due + timedelta(minutes=15), until))
        while await sender.run():
            pass
    clock.freeze(until)


def nobody_is_woken(heard: Sequence[tuple[Lane, datetime, str]], zone: ZoneInfo, hours: QuietHours) -> None:
    assert [at.astimezone(zone) for _, at, _ in heard if hours.cover(at.astimezone(zone))] == []


def nothing_is_too_much(heard: Sequence[tuple[Lane, datetime, str]]) -> None:
    for lane, caps in CAPS.items():
        times = [at for one, at, _ in heard if one is lane]
        for cap in caps:
            assert all(later - earlier >= cap.within for earlier, later in zip(times, times[cap.most :], strict=False))


async def everything_is_accounted_for(database: Database, posted: int, heard: int) -> None:
    async with database.reading() as session:
        rows = await session.execute(select(Delivery.state, func.count()).group_by(Delivery.state))
        counts = {row[0]: row[1] for row in rows}
    assert sum(counts.values()) == posted
    assert counts[State.SENT] == heard
    assert {State.CAPPED, State.EXPIRED, State.SUPPRESSED} <= set(counts)


def utc(*parts: int) -> datetime:
    year, month, day, hour, minute = parts
    return datetime(year, month, day, hour, minute, tzinfo=UTC)


@given(
    zone=st.sampled_from(ZONES),
    begun=st.integers(0, 420 * 1440).map(lambda minutes: utc(2025, 12, 1, 0, 0) + timedelta(minutes=minutes)),
    hours=st.builds(QuietHours, st.integers(0, 1439), st.integers(0, 1439)),
)
@example(zone="Australia/Lord_Howe", begun=utc(2026, 4, 4, 14, 50), hours=QuietHours(90, 120))
@example(zone="Europe/Berlin", begun=utc(2026, 3, 29, 0, 30), hours=QuietHours(60, 150))
@example(zone="Europe/Berlin", begun=utc(2026, 10, 25, 0, 10), hours=QuietHours(120, 150))
def test_the_night_ends_when_it_ends_and_nobody_is_written_to_within_it(
    zone: str, begun: datetime, hours: QuietHours
) -> None:
    theirs = ZoneInfo(zone)
    end = quiet_end(begun, theirs, hours)

    assert not hours.cover(end.astimezone(theirs))
    assert timedelta() <= end - begun <= timedelta(hours=25)
    # It never waits longer than the clocks say, but for the hour that they may skip.
    minutes = range(0, max(0, int((end - begun).total_seconds() // 60) - 60), 7)
    assert all(hours.cover((begun + timedelta(minutes=minute)).astimezone(theirs)) for minute in minutes)
