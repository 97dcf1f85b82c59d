"""A look ahead at a broadcast knows who has had enough: who gets it later, and who would get it too late."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime, timedelta
from itertools import count
from random import Random

from sqlalchemy import insert

from campaigns import broadcasts, consent
from campaigns.broadcasts import Broadcast, Content, Letter, Outlook
from campaigns.consent.capping import over
from campaigns.outbox import Delivery, Lane, Sender, State
from commerce.kit import clock
from commerce.kit.database import Database, table_of
from tests.campaigns.test_broadcasts import SHOP, Postman, goes_on, launched, now_is, staff_person
from tests.readers import crowd, states

HOUR, DAY = timedelta(hours=1), timedelta(days=1)
_words = count()


async def had(
    database: Database,
    customer_id: int,
    *ago: timedelta,
    lane: Lane = Lane.BULK,
    state: State = State.SENT,
    topic: str | None = "offers",
) -> None:
    """Somebody was sent messages so long ago."""
    rows = [
        {
            "dedup": f"had {next(_words)}",
            "customer_id": customer_id,
            "lane": lane,
            "topic": topic,
            "notice": "broadcast",
            "due_at": clock.now() - one,
            "state": state,
            "attempt": 1,
            "created_at": clock.now() - one,
            "begun_at": clock.now() - one,
            "sent_at": clock.now() - one if state is State.SENT else None,
        }
        for one in ago
    ]
    async with database.unit_of_work() as session:
        await session.execute(insert(table_of(Delivery)), rows)


async def drafted(database: Database) -> Broadcast:
    mia = await staff_person(database)
    async with database.unit_of_work() as session:
        return await broadcasts.draft(session, mia, Content({"en": Letter("Hello")}), SHOP)


async def foreseen(database: Database) -> Outlook:
    draft = await drafted(database)
    async with database.studying() as session:
        return await broadcasts.foresee(session, draft)


async def test_whoever_has_had_enough_gets_it_later_and_the_look_ahead_says_so(database: Database) -> None:
    lately, nearly, lots, others, old, news, *_ = await crowd(database, 12)
    await had(database, lately, 2 * HOUR)
    await had(database, nearly, 2 * DAY, 4 * DAY, 7 * DAY - HOUR)
    await had(database, lots, 2 * DAY, 2 * DAY + HOUR, 3 * DAY)
    await had(database, others, HOUR, 2 * HOUR, lane=Lane.TRIGGERED)
    await had(database, old, 9 * DAY, 10 * DAY, 11 * DAY)
    await had(database, news, HOUR, topic=None)

    seen = await foreseen(database)

    assert (seen.heads.reached, seen.heads.later, seen.heads.until) == (11, 2, clock.now() + 22 * HOUR)
    assert seen.heads.left_out["capped-week"] == 1
    assert seen.finish == clock.now() + 22 * HOUR
    assert not seen.is_too_late
    assert seen.heads.whole == 13


async def test_what_it_foresees_is_what_the_gate_does(database: Database) -> None:
    lately, lots, free = await crowd(database, 3)
    await had(database, lately, 2 * HOUR, state=State.UNKNOWN)
    await had(database, lots, 2 * DAY, 2 * DAY + HOUR, 3 * DAY)
    seen = await foreseen(database)
    broadcast = await launched(database)
    postman = Postman()
    gate = consent.Gatekeeper(SHOP.timezone)
    assert (seen.heads.reached, seen.heads.later) == (2, 1)

    await goes_on(database, Sender(database, postman, gate), 4)
    found = await progress_of(database, broadcast)
    assert sorted(await states(database, broadcast.id)).count("capped") == seen.heads.left_out["capped-week"] == 1
    assert (found.put_off, found.put_off_until) == ({"capped-day": 1}, seen.heads.until)
    assert set(postman.got) == {free}


async def progress_of(database: Database, broadcast: Broadcast) -> broadcasts.Progress:
    async with database.reading() as session:
        return await broadcasts.progress(session, await now_is(database, broadcast))


async def test_the_caps_as_sql_are_the_caps(database: Database) -> None:
    """Two hundred people with histories drawn by lot, each judged by the rule and by the statement."""
    chance = Random(7)
    people = await crowd(database, 200)
    histories = {one: [chance.uniform(0.1, 9 * 24) * HOUR for _ in range(chance.randrange(5))] for one in people}
    for one, ago in histories.items():
        if ago:
            await had(database, one, *ago)

    seen = await foreseen(database)

    at = clock.now()
    ends = {one: until(ago, at) for one, ago in histories.items()}
    later = [end for end in ends.values() if end is not None and end <= seen.limit]
    too_late = sum(end is not None and end > seen.limit for end in ends.values())
    assert later
    assert too_late
    assert (seen.heads.later, seen.heads.until) == (len(later), max(later))
    assert seen.heads.left_out.get("capped-week", 0) + seen.heads.left_out.get("capped-day", 0) == too_late
    assert seen.heads.reached == len(people) - too_late


def until(ago: Sequence[timedelta], at: datetime) -> datetime | None:
    held = over(consent.CAPS[Lane.BULK], sorted((at - one for one in ago), reverse=True), at)
    return None if held is None else held[0]
