"""The gate: never at night, never too much, never without a yes; and what must be told passes it by."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from typing import Any
from zoneinfo import ZoneInfo

import pytest
from sqlalchemy import select, text, update

from campaigns import consent, outbox
from campaigns.consent import Gatekeeper, QuietHours, Reason, Topic
from campaigns.outbox import Failed, Lane, Owed, Sender, Source, State
from commerce import customers
from commerce.customers import CustomerRow
from commerce.kit import clock
from commerce.kit.database import Database, Session
from tests.campaigns.test_outbox import Postman, deliveries, person, state

HOUSE = ZoneInfo("Europe/Berlin")
#: A lot that is not held out in the quarter in which tests take place.
HEARS = next(lot for lot in range(10**6) if not consent.is_held_out(lot, datetime(2026, 3, 2, tzinfo=UTC)))
HELD = next(lot for lot in range(10**6) if consent.is_held_out(lot, datetime(2026, 3, 2, tzinfo=UTC)))


@pytest.fixture
def postman() -> Postman:
    return Postman()


@pytest.fixture
def sender(database: Database, postman: Postman) -> Sender:
    return Sender(database, postman, Gatekeeper(HOUSE))


@pytest.fixture
async def alice(database: Database) -> int:
    """Somebody who said yes to everything and is in no control group."""
    return await willing(database, 7)


async def willing(database: Database, telegram_id: int, lot: int = HEARS) -> int:
    who = await person(database, telegram_id)
    async with database.unit_of_work() as session:
        await consent.allow_all(session, who, Topic, "question")
        await session.execute(update(CustomerRow).where(CustomerRow.id == who).values(lot=lot))
    return who


async def advertise(
    database: Database, whom: int, notice: str, lane: Lane = Lane.BULK, topic: Topic = Topic.OFFERS, **more: Any
) -> None:
    source = Source("broadcast" if lane is Lane.BULK else "journey", 1, notice)
    async with database.unit_of_work() as session:
        await outbox.post(session, whom, notice, source=source, lane=lane, topic=topic, **more)


async def test_without_a_yes_nothing_is_sent_but_what_was_wished_for(
    database: Database, sender: Sender, postman: Postman
) -> None:
    alice = await person(database, 7)
    await advertise(database, alice, "spring")
    await advertise(database, alice, "price-fell", Lane.TRIGGERED, Topic.WATCHED)

    await sender.run()

    assert postman.notices() == ["price-fell"]
    assert await state(database, "spring") == (State.SUPPRESSED, Reason.NOT_AGREED)


async def test_what_was_stopped_after_it_was_planned_is_not_sent(
    database: Database, sender: Sender, postman: Postman, alice: int
) -> None:
    await advertise(database, alice, "spring", due_at=clock.now() + timedelta(hours=1))
    async with database.unit_of_work() as session:
        await consent.stop(session, alice, Topic.OFFERS, "message")
    clock.advance(timedelta(hours=2))

    await sender.run()

    assert await state(database, "spring") == (State.SUPPRESSED, Reason.STOPPED)


async def test_whoever_blocked_the_shop_is_not_written_to(database: Database, sender: Sender, alice: int) -> None:
    async with database.unit_of_work() as session:
        await customers.mark_unreachable(session, alice, "blocked")
    await advertise(database, alice, "spring")

    await sender.run()

    assert await state(database, "spring") == (State.SUPPRESSED, Reason.BLOCKED)


async def test_the_control_group_has_a_row_and_no_message_but_is_told_what_it_asked_for_and_bought(
    database: Database, sender: Sender, postman: Postman
) -> None:
    held = await willing(database, 8, HELD)
    await advertise(database, held, "spring")
    await advertise(database, held, "price-fell", Lane.TRIGGERED, Topic.WATCHED)
    async with database.unit_of_work() as session:
        await outbox.post(session, held, "order-paid", dedup="paid")

    await sender.run()

    assert sorted(postman.notices()) == ["order-paid", "price-fell"]
    assert await state(database, "spring") == (State.HELD_OUT, Reason.HELD_OUT)


async def test_at_night_an_advertisement_waits_for_the_persons_own_morning(
    database: Database, sender: Sender, postman: Postman, alice: int
) -> None:
    async with database.unit_of_work() as session:
        await consent.choose_zone(session, alice, "Asia/Tokyo")
    clock.freeze(datetime(2026, 3, 2, 14, 0, tzinfo=UTC))  # 23:00 in Tokyo, three in the afternoon in Berlin
    await advertise(database, alice, "spring")

    await sender.run()

    row = (await deliveries(database))["spring"]
    assert (row.state, row.reason, postman.notices()) == (State.DUE, Reason.QUIET, [])
    morning = datetime(2026, 3, 2, 23, 0, tzinfo=UTC)
    assert morning <= row.due_at <= morning + timedelta(minutes=45)
    clock.freeze(row.due_at)
    await sender.run()
    assert postman.notices() == ["spring"]


async def test_what_the_night_would_make_too_late_lapses_and_says_so(
    database: Database, sender: Sender, alice: int
) -> None:
    clock.freeze(datetime(2026, 3, 2, 22, 0, tzinfo=UTC))
    await advertise(database, alice, "tonight", not_after=clock.now() + timedelta(hours=3))

    await sender.run()

    assert await state(database, "tonight") == (State.EXPIRED, "too late: quiet")


async def test_what_waits_for_the_morning_and_is_late_by_then_says_that_it_was_the_night(
    database: Database, sender: Sender, alice: int
) -> None:
    clock.freeze(datetime(2026, 3, 2, 22, 0, tzinfo=UTC))
    await advertise(database, alice, "early", not_after=datetime(2026, 3, 3, 7, 0, tzinfo=UTC))
    await sender.run()
    assert await state(database, "early") == (State.DUE, Reason.QUIET)
    clock.freeze(datetime(2026, 3, 3, 7, 1, tzinfo=UTC))

    await sender.run()

    assert await state(database, "early") == (State.EXPIRED, "too late: quiet")


async def test_the_spread_after_the_night_never_makes_a_message_too_late(
    database: Database, sender: Sender, postman: Postman, alice: int
) -> None:
    clock.freeze(datetime(2026, 3, 2, 22, 0, tzinfo=UTC))
    eight = datetime(2026, 3, 3, 7, 0, tzinfo=UTC)
    await advertise(database, alice, "early", not_after=eight)

    await sender.run()
    assert (await deliveries(database))["early"].due_at == eight
    clock.freeze(eight)
    await sender.run()

    assert postman.notices() == ["early"]


async def test_who_moves_to_another_clock_hears_by_the_new_one(database: Database, sender: Sender, alice: int) -> None:
    wall = datetime(2026, 3, 3, 10, 0, tzinfo=HOUSE)
    async with database.unit_of_work() as session:
        due = await consent.moment_for(session, alice, wall, HOUSE)
    await advertise(database, alice, "at-ten", due_at=due, local_at=wall)
    assert due == datetime(2026, 3, 3, 9, 0, tzinfo=UTC)

    async with database.unit_of_work() as session:
        await consent.choose_zone(session, alice, "America/New_York")
    assert (await deliveries(database))["at-ten"].due_at == datetime(2026, 3, 3, 15, 0, tzinfo=UTC)

    clock.freeze(datetime(2026, 3, 3, 8, 0, tzinfo=UTC))
    async with database.unit_of_work() as session:
        await consent.choose_zone(session, alice, "Asia/Tokyo")
    assert (await deliveries(database))["at-ten"].due_at == clock.now()


async def test_a_message_that_waits_for_the_night_to_end_is_judged_anew_when_there_is_no_night(
    database: Database, sender: Sender, postman: Postman, alice: int
) -> None:
    clock.freeze(datetime(2026, 3, 2, 22, 0, tzinfo=UTC))
    await advertise(database, alice, "spring")
    await sender.run()
    async with database.unit_of_work() as session:
        await consent.choose_quiet(session, alice, QuietHours(0, 0))

    await sender.run()

    assert postman.notices() == ["spring"]


async def test_broadcasts_come_once_a_day_and_thrice_a_week_and_the_rest_is_dropped(
    database: Database, sender: Sender, postman: Postman, alice: int
) -> None:
    for day in range(5):
        for hour in range(2):
            await advertise(database, alice, f"{day}-{hour}")
            await sender.run()
            clock.advance(timedelta(hours=1))
        clock.advance(timedelta(hours=23))

    assert postman.notices() == ["0-0", "1-0", "2-0"]
    assert await state(database, "0-1") == (State.CAPPED, Reason.CAPPED_DAY)
    assert await state(database, "3-0") == (State.CAPPED, Reason.CAPPED_WEEK)


async def test_a_broadcast_that_may_wait_comes_when_there_is_room(
    database: Database, sender: Sender, postman: Postman, alice: int
) -> None:
    await advertise(database, alice, "first")
    await sender.run()
    await advertise(database, alice, "second", not_after=clock.now() + timedelta(days=2))
    await sender.run()
    assert await state(database, "second") == (State.DUE, Reason.CAPPED_DAY)

    clock.advance(timedelta(hours=24))
    await sender.run()

    assert postman.notices() == ["first", "second"]


async def test_what_somebody_brought_about_waits_for_its_turn_until_it_is_too_late(
    database: Database, sender: Sender, postman: Postman, alice: int
) -> None:
    for notice in ("one", "two", "three"):
        await advertise(database, alice, notice, Lane.TRIGGERED)
    await advertise(database, alice, "four", Lane.TRIGGERED, not_after=clock.now() + timedelta(hours=5))

    await sender.run()
    assert postman.notices() == ["one", "two"]
    assert await state(database, "three") == (State.DUE, Reason.CAPPED_DAY)
    assert await state(database, "four") == (State.CAPPED, Reason.CAPPED_DAY)
    clock.advance(timedelta(days=1))
    await sender.run()

    assert postman.notices() == ["one", "two", "three"]


async def test_what_was_ordered_is_told_however_often_and_counts_against_nothing(
    database: Database, sender: Sender, postman: Postman, alice: int
) -> None:
    async with database.unit_of_work() as session:
        await consent.stop_all(session, alice, "stop")
        for number in range(20):
            await outbox.post(session, alice, "order-paid", dedup=f"paid {number}")
        await consent.allow(session, alice, Topic.OFFERS, "settings")
    clock.freeze(datetime(2026, 3, 3, 2, 0, tzinfo=UTC))
    await sender.run()
    assert postman.notices() == ["order-paid"] * 20

    clock.freeze(datetime(2026, 3, 3, 9, 0, tzinfo=UTC))
    await advertise(database, alice, "spring")
    await sender.run()
    assert postman.notices()[-1] == "spring"


async def test_one_that_may_have_arrived_counts_and_one_that_did_not_leave_does_not(
    database: Database, sender: Sender, postman: Postman, alice: int
) -> None:
    postman.plans["lost"] = [Failed("no answer", maybe_sent=True)]
    postman.plans["refused"] = [Failed("refused", final=True)]
    await advertise(database, alice, "refused")
    await sender.run()
    await advertise(database, alice, "lost")
    await sender.run()
    assert await state(database, "lost") == (State.UNKNOWN, "no answer")
    await advertise(database, alice, "third")

    await sender.run()

    assert await state(database, "third") == (State.CAPPED, Reason.CAPPED_DAY)


async def test_who_stays_away_for_months_has_one_last_word_until_they_come_back(
    database: Database, sender: Sender, postman: Postman, alice: int
) -> None:
    await advertise(database, alice, "before")
    await sender.run()
    clock.advance(consent.ASLEEP_AFTER + timedelta(days=1))
    await set_lot(database, alice)
    for notice in ("last word", "one more"):
        await advertise(database, alice, notice)
        await sender.run()
        clock.advance(timedelta(days=3))

    assert postman.notices() == ["before", "last word"]
    assert await state(database, "one more") == (State.SUPPRESSED, Reason.ASLEEP)

    async with database.unit_of_work() as session:
        await customers.meet(session, 7, "Somebody", None, "en")
    await advertise(database, alice, "back again")
    await sender.run()
    assert postman.notices()[-1] == "back again"


async def test_a_last_word_that_has_to_be_said_twice_is_still_one(
    database: Database, sender: Sender, postman: Postman, alice: int
) -> None:
    clock.advance(consent.ASLEEP_AFTER + timedelta(days=1))
    await set_lot(database, alice)
    postman.plans["last word"] = [Failed("flood", retry_after=timedelta(seconds=30))]
    await advertise(database, alice, "last word")
    await sender.run()
    clock.advance(timedelta(minutes=1))

    await sender.run()

    assert postman.notices() == ["last word"]


async def test_a_last_word_that_never_left_is_not_spent(
    database: Database, sender: Sender, postman: Postman, alice: int
) -> None:
    clock.advance(consent.ASLEEP_AFTER + timedelta(days=1))
    await set_lot(database, alice)
    postman.plans["refused"] = [Failed("Bad Request", final=True)]
    await advertise(database, alice, "refused")
    await sender.run()
    assert (await state(database, "refused"))[0] == State.FAILED
    assert await why_not(database, alice) is None

    for notice in ("last word", "one more"):
        await advertise(database, alice, notice)
        await sender.run()
        clock.advance(timedelta(days=3))

    assert postman.notices() == ["last word"]
    assert await state(database, "one more") == (State.SUPPRESSED, Reason.ASLEEP)


async def test_a_last_word_that_may_have_arrived_is_spent(
    database: Database, sender: Sender, postman: Postman, alice: int
) -> None:
    clock.advance(consent.ASLEEP_AFTER + timedelta(days=1))
    await set_lot(database, alice)
    postman.plans["perhaps"] = [Failed("timed out", maybe_sent=True)]
    await advertise(database, alice, "perhaps")
    await sender.run()
    assert (await state(database, "perhaps"))[0] == State.UNKNOWN

    await advertise(database, alice, "one more")
    await sender.run()

    assert await state(database, "one more") == (State.SUPPRESSED, Reason.ASLEEP)
    assert await why_not(database, alice) == Reason.ASLEEP


async def test_an_audience_leaves_out_whoever_had_their_last_word(
    database: Database, sender: Sender, alice: int
) -> None:
    clock.advance(consent.ASLEEP_AFTER + timedelta(days=1))
    await set_lot(database, alice)
    assert await why_not(database, alice) is None
    await advertise(database, alice, "last word")
    await sender.run()

    assert await why_not(database, alice) == Reason.ASLEEP


async def test_whoever_planned_a_message_may_find_it_needless_at_the_last_moment(
    database: Database, postman: Postman, alice: int
) -> None:
    async def bought_meanwhile(_: Session, owed: Owed) -> str | None:
        return "bought" if owed.notice == "cart" else None

    sender = Sender(database, postman, Gatekeeper(HOUSE, {"journey": consent.one_by_one(bought_meanwhile)}))
    await advertise(database, alice, "cart", Lane.TRIGGERED)
    await advertise(database, alice, "welcome", Lane.TRIGGERED)

    await sender.run()

    assert postman.notices() == ["welcome"]
    assert await state(database, "cart") == (State.SUPPRESSED, "bought")


async def test_a_block_takes_back_what_was_agreed_to(database: Database, alice: int) -> None:
    async with database.unit_of_work() as session:
        await customers.mark_unreachable(session, alice, "blocked")
        await customers.mark_reachable(session, alice)
        await consent.forget_yes(session, alice)

        assert await consent.agreed_to(session, alice) == {Topic.WATCHED}
        assert {one.source for one in await consent.history(session, alice) if not one.agreed} == {"block"}


async def set_lot(database: Database, whom: int) -> None:
    """Let them be in no control group in this quarter either."""
    lot = next(lot for lot in range(10**6) if not consent.is_held_out(lot, clock.now()))
    async with database.unit_of_work() as session:
        await session.execute(text("UPDATE customer SET lot = :lot WHERE id = :id"), {"lot": lot, "id": whom})


async def why_not(database: Database, whom: int) -> str | None:
    async with database.reading() as session:
        why: str | None = await session.scalar(
            select(consent.excluded(Topic.OFFERS, clock.now())).where(CustomerRow.id == whom)
        )
    return why
