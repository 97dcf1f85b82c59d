"""The rules of broadcasts: written down first, in pieces, at a pace, once for everybody, resting when it does harm."""

from __future__ import annotations

import asyncio
from collections import Counter
from dataclasses import dataclass, field
from datetime import timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st
from sqlalchemy import select, update

from bot.auditing import audit
from campaigns import attribution, broadcasts, consent, outbox, rounds
from campaigns.broadcasts import Audience, Broadcast, Content, Letter, Status, filled
from campaigns.broadcasts import broadcast as one_broadcast
from campaigns.broadcasts.placeholders import KNOWN, widened
from campaigns.consent import Topic
from campaigns.outbox import Delivered, Delivery, Failed, Lane, Outcome, Owed, Sender, State, Unreachable, claiming
from campaigns.outbox.ending import Ending
from campaigns.rounds import Rest
from campaigns.rounds.feeding import AHEAD, MOST_SECONDS
from commerce import customers, staff
from commerce.kit import clock
from commerce.kit.database import Database, table_of
from commerce.kit.profile import ShopProfile
from tests.campaigns.test_outbox import person
from tests.readers import a_lot, crowd, states

SHOP = ShopProfile(name="Teapots")
SECOND = timedelta(seconds=1)
_d = table_of(Delivery).c


@dataclass
class Postman:
    """Delivers everything, except to whom it is told not to; counts what each got."""

    got: Counter[int] = field(default_factory=Counter)
    gone: set[int] = field(default_factory=set)
    failing: set[int] = field(default_factory=set)
    seen: list[Owed] = field(default_factory=list)

    async def deliver(self, owed: Owed) -> Outcome:
        if owed.notice != "broadcast":
            return Delivered(1)
        self.seen.append(owed)
        if owed.customer_id in self.gone:
            return Unreachable("blocked")
        if owed.customer_id in self.failing:
            return Failed("refused", final=True)
        self.got[owed.customer_id] += 1
        return Delivered(len(self.seen))


async def launched(database: Database, *, stars: int = 0, audience: Audience | None = None) -> Broadcast:
    """A broadcast that somebody of the staff has launched."""
    mia = await staff_person(database)
    async with database.unit_of_work() as session:
        draft = await broadcasts.draft(session, mia, Content({"en": Letter("Hello")}), SHOP)
        if stars:
            await broadcasts.pay(session, draft.id, stars)
        if audience is not None:
            await broadcasts.aim(session, draft.id, audience)
        assert await broadcasts.launch(session, mia, draft.id, version=1, limit=10**9)
        return await broadcasts.get(session, draft.id)


async def staff_person(database: Database) -> int:
    mia = await person(database, 1)
    async with database.unit_of_work() as session:
        await staff.ensure_owner(session, mia)
    return mia


async def now_is(database: Database, broadcast: Broadcast) -> Broadcast:
    async with database.reading() as session:
        return await broadcasts.get(session, broadcast.id)


async def goes_on(database: Database, sender: Sender, seconds: int) -> None:
    """So many seconds in which the clock rings and the sender works."""
    for _ in range(seconds):
        await broadcasts.keep_up(database)
        while await sender.run():
            pass
        clock.advance(SECOND)


async def test_everybody_is_written_down_before_the_first_one_gets_it(database: Database) -> None:
    readers = await crowd(database, 900)
    broadcast = await launched(database)
    postman = Postman()
    await broadcasts.keep_up(database)
    assert Counter(await states(database, broadcast.id)) == {"planned": 900, "suppressed": 1}
    assert await Sender(database, postman).run() == 0

    clock.advance(SECOND)
    await goes_on(database, Sender(database, postman), 60)
    assert postman.got == dict.fromkeys(readers, 1)
    assert (await now_is(database, broadcast)).status is Status.ENDED
    async with database.unit_of_work() as session:
        assert await audit(session) == []


async def test_the_most_engaged_twentieth_comes_first(database: Database) -> None:
    readers = await crowd(database, 400)
    async with database.unit_of_work() as session:
        eager = readers[-20:]
        seen = update(table_of(customers.CustomerRow)).where(table_of(customers.CustomerRow).c.id.in_(eager))
        await session.execute(seen.values(seen_at=clock.now() + timedelta(minutes=1)))
    await launched(database)
    postman = Postman()
    await goes_on(database, Sender(database, postman), 3)

    assert {one.customer_id for one in postman.seen[:20]} == set(eager)


async def test_it_keeps_its_pace_however_late_the_clock_rings(database: Database) -> None:
    await crowd(database, 500)
    await launched(database)
    await broadcasts.keep_up(database)
    postman = Postman()
    sender = Sender(database, postman)
    for seconds in (1, 1, 1, 600, 1):
        clock.advance(timedelta(seconds=seconds))
        before = len(postman.seen)
        await broadcasts.keep_up(database)
        while await sender.run():
            pass
        assert 0 < len(postman.seen) - before <= rounds.USUAL * MOST_SECONDS


async def test_no_more_are_given_to_the_sender_than_it_can_take(database: Database) -> None:
    await crowd(database, 500)
    broadcast = await launched(database)
    for _ in range(20):
        await broadcasts.keep_up(database)
        clock.advance(SECOND)

    assert Counter(await states(database, broadcast.id))["due"] == rounds.USUAL * AHEAD


async def test_turns_come_half_a_second_apart_and_between_them_there_is_nothing_to_do(database: Database) -> None:
    await crowd(database, 500)
    await launched(database)
    await broadcasts.keep_up(database)
    clock.advance(SECOND)
    given = [await broadcasts.keep_up(database)]
    for _ in range(20):
        clock.advance(SECOND / 20)
        given.append(await broadcasts.keep_up(database))

    half = rounds.USUAL // 2
    assert given == [rounds.USUAL, *[*[0] * 9, half] * 2]


async def test_a_sender_that_is_full_gets_the_next_people_when_it_has_room_for_half_a_second(
    database: Database,
) -> None:
    await crowd(database, 500)
    await launched(database)
    for _ in range(20):
        await broadcasts.keep_up(database)
        clock.advance(SECOND)
    given = []
    for _ in range(9):
        await four_are_brought(database)
        clock.advance(SECOND)
        given.append(await broadcasts.keep_up(database))

    assert given == [0, 0, 12] * 3


async def four_are_brought(database: Database) -> None:
    """All that a slow sender does in a second."""
    async with database.unit_of_work() as session:
        owed = await claiming.lease(session, "slow", Lane.BULK, 4)
        assert len(await claiming.begin(session, owed)) == len(owed) == 4
        assert not await claiming.record(session, [Ending(one, State.SENT, message_id=one.id) for one in owed])


async def test_pausing_and_resuming_twenty_times_loses_nobody_and_reaches_nobody_twice(database: Database) -> None:
    readers = await crowd(database, 400)
    broadcast = await launched(database)
    mia = broadcast.created_by
    postman = Postman()
    sender = Sender(database, postman)
    await goes_on(database, sender, 2)
    for _ in range(20):
        await broadcasts.keep_up(database)
        async with database.unit_of_work() as session:
            await broadcasts.pause(session, mia, broadcast.id)
        reached = len(postman.seen)
        await goes_on(database, sender, 2)
        assert len(postman.seen) == reached
        async with database.unit_of_work() as session:
            await broadcasts.resume(session, mia, broadcast.id)
        await goes_on(database, sender, 1)
    await goes_on(database, sender, 40)

    assert postman.got == dict.fromkeys(readers, 1)
    assert (await now_is(database, broadcast)).status is Status.ENDED


async def test_two_processes_on_one_database_share_the_work_and_reach_everybody_once(database: Database) -> None:
    readers = await crowd(database, 300)
    broadcast = await launched(database)
    postman = Postman()
    ours, theirs = Sender(database, postman), Sender(database, postman)
    for _ in range(40):
        await asyncio.gather(broadcasts.keep_up(database), broadcasts.keep_up(database))
        await asyncio.gather(ours.run(), theirs.run())
        clock.advance(SECOND)

    assert postman.got == dict.fromkeys(readers, 1)
    assert (await now_is(database, broadcast)).status is Status.ENDED


async def test_stopping_is_at_once_and_accounts_for_everybody(database: Database) -> None:
    await crowd(database, 300)
    broadcast = await launched(database)
    postman = Postman()
    sender = Sender(database, postman)
    await goes_on(database, sender, 4)
    async with database.unit_of_work() as session:
        await broadcasts.stop(session, broadcast.created_by, broadcast.id)
    reached = len(postman.seen)
    await goes_on(database, sender, 4)

    assert len(postman.seen) == reached
    counts = Counter(await states(database, broadcast.id))
    assert counts == {"sent": reached, "cancelled": 300 - reached, "suppressed": 1}
    assert (await now_is(database, broadcast)).ended_at is not None


@pytest.mark.parametrize(
    ("why", "kind", "allowed"),
    [(Rest.BLOCKS, "gone", 6), (Rest.BLOCKS, "leave", 6), (Rest.FAILURES, "failing", 20), (Rest.STOPS, "stop", 4)],
)
async def test_it_rests_by_itself_when_it_does_harm(database: Database, why: Rest, kind: str, allowed: int) -> None:
    readers = await crowd(database, 300)
    broadcast = await launched(database)
    postman = Postman()
    sender = Sender(database, postman)
    await goes_on(database, sender, 1)
    await harms(database, postman, kind, readers[:allowed])
    await goes_on(database, sender, 30)
    assert (await now_is(database, broadcast)).status is Status.ENDED

    more = await crowd(database, 300, 50_000)
    again = await launched(database)
    await goes_on(database, sender, 1)
    await harms(database, postman, kind, more[: allowed + 1])
    await goes_on(database, sender, 60)
    found = await now_is(database, again)
    assert (found.status, found.why) == (Status.PAUSED, why)


async def harms(database: Database, postman: Postman, kind: str, whom: list[int]) -> None:
    """These people block the shop, cannot be reached, or stop offers or block the shop as soon as they read this."""
    if kind not in {"stop", "leave"}:
        getattr(postman, kind).update(whom)
        return
    deliver = postman.deliver

    async def reads_and_acts(owed: Owed) -> Outcome:
        outcome = await deliver(owed)
        if owed.customer_id in whom:
            clock.advance(timedelta(milliseconds=1))
            async with database.unit_of_work() as session:
                if kind == "leave":
                    await attribution.note_block(session, owed.customer_id)
                else:
                    await consent.stop(session, owed.customer_id, Topic.OFFERS, "message")
        return outcome

    postman.deliver = reads_and_acts  # type: ignore[method-assign]


async def test_after_a_person_lets_it_go_on_it_is_judged_anew(database: Database) -> None:
    readers = await crowd(database, 400)
    broadcast = await launched(database)
    postman = Postman(failing=set(readers[:60]))
    sender = Sender(database, postman)
    await goes_on(database, sender, 20)
    assert (await now_is(database, broadcast)).status is Status.PAUSED
    postman.failing.clear()
    async with database.unit_of_work() as session:
        await broadcasts.resume(session, broadcast.created_by, broadcast.id)
    await goes_on(database, sender, 60)

    assert (await now_is(database, broadcast)).status is Status.ENDED


async def test_paying_for_speed_keeps_its_budget_and_is_off_unless_wished(database: Database) -> None:
    await crowd(database, 200)
    free = await launched(database)
    postman = Postman()
    await goes_on(database, Sender(database, postman), 20)
    assert (await now_is(database, free)).status is Status.ENDED
    assert not any(one.source and one.source.step.endswith("$") for one in postman.seen)

    postman = Postman()
    paid = await launched(database, stars=5)
    await goes_on(database, Sender(database, postman), 20)
    by_stars = [one for one in postman.seen if one.source and one.source.step.endswith("$")]
    found = await now_is(database, paid)
    assert (len(by_stars), found.paid_given, found.status) == (50, 50, Status.ENDED)
    assert one_broadcast.read_step("v1$") == (1, True)


async def test_what_is_launched_is_not_changed_any_more(database: Database) -> None:
    await crowd(database, 3)
    broadcast = await launched(database)
    mia = broadcast.created_by
    async with database.unit_of_work() as session:
        with pytest.raises(broadcasts.BroadcastFixed):
            await broadcasts.rewrite(session, mia, broadcast, Content({"en": Letter("Other")}))
        with pytest.raises(broadcasts.BroadcastFixed):
            await broadcasts.aim(session, broadcast.id, Audience(bought=True))
        with pytest.raises(broadcasts.BroadcastFixed):
            await broadcasts.launch(session, mia, broadcast.id, version=1, limit=10)


async def test_only_the_version_that_was_seen_is_launched(database: Database) -> None:
    await crowd(database, 3)
    mia = await staff_person(database)
    async with database.unit_of_work() as session:
        draft = await broadcasts.draft(session, mia, Content({"en": Letter("Hello")}), SHOP)
        await broadcasts.rewrite(session, mia, draft, Content({"en": Letter("Goodbye")}))
        with pytest.raises(broadcasts.BroadcastMovedOn):
            await broadcasts.launch(session, mia, draft.id, version=1, limit=10)


async def test_whoever_comes_after_the_launch_is_not_among_its_people(database: Database) -> None:
    await crowd(database, 3)
    broadcast = await launched(database)
    clock.advance(SECOND)
    late = await crowd(database, 3, 90_000)
    postman = Postman()
    await goes_on(database, Sender(database, postman), 5)

    assert len(postman.got) == 3
    assert not postman.got.keys() & set(late)
    assert (await now_is(database, broadcast)).recipients == 3


async def test_it_ends_for_whoever_has_not_had_it_when_it_is_too_late(database: Database) -> None:
    await crowd(database, 300)
    broadcast = await launched(database)
    postman = Postman()
    await goes_on(database, Sender(database, postman), 3)
    clock.advance(timedelta(hours=25))
    await goes_on(database, Sender(database, postman), 5)

    counts = Counter(await states(database, broadcast.id))
    assert counts["expired"] == 300 - counts["sent"] > 0
    assert (await now_is(database, broadcast)).status is Status.ENDED


async def test_whoever_is_held_out_has_a_row_and_no_message(database: Database) -> None:
    readers = await crowd(database, 10)
    held = a_lot(held_out=True)
    table = table_of(customers.CustomerRow)
    async with database.unit_of_work() as session:
        await session.execute(update(table).where(table.c.id.in_(readers[:4])).values(lot=held))
    broadcast = await launched(database)
    postman = Postman()
    await goes_on(database, Sender(database, postman), 4)

    assert sorted(postman.got) == readers[4:]
    async with database.reading() as session:
        kept = select(_d.customer_id).where(_d.source_kind == "broadcast", _d.state == State.HELD_OUT)
        assert sorted(await session.scalars(kept)) == readers[:4]
        found = await broadcasts.get(session, broadcast.id)
    assert found.left_out["held-out"] == 4


async def test_an_audience_is_by_language(database: Database) -> None:
    await crowd(database, 3)
    chinese = await crowd(database, 2, 70_000, language="zh")
    await launched(database, audience=Audience(languages=("zh",)))
    postman = Postman()
    await goes_on(database, Sender(database, postman), 4)

    assert sorted(postman.got) == chinese


async def test_its_messages_are_bulk_about_offers_and_from_it(database: Database) -> None:
    await crowd(database, 1)
    broadcast = await launched(database)
    postman = Postman()
    await goes_on(database, Sender(database, postman), 3)

    [owed] = postman.seen
    assert (owed.lane, owed.topic) == (Lane.BULK, Topic.OFFERS)
    assert owed.source == outbox.Source("broadcast", broadcast.id, "v1")


NAMES = st.text(min_size=0, max_size=8)
PIECES = st.lists(
    st.one_of(st.text(alphabet="ab 🫖\n", max_size=6), st.sampled_from(["{first_name}", "{shop}", "{first_name|you}"])),
    max_size=6,
)


@given(pieces=PIECES, name=NAMES, start=st.integers(0, 30), length=st.integers(1, 30))
def test_no_braces_are_left_and_formatting_stays_inside(pieces: list[str], name: str, start: int, length: int) -> None:
    text = "".join(pieces)
    units = len(text.encode("utf-16-le")) // 2
    given_entities = [{"type": "bold", "offset": min(start, units), "length": min(length, max(units - start, 0))}]
    entities = widened(text, [one for one in given_entities if one["length"]])
    told, moved = filled(text, entities, {"first_name": name, "shop": "Teapots"})

    assert not set("{}") & set(told)
    assert not any(f"{{{one}" in told for one in KNOWN)
    whole = len(told.encode("utf-16-le", "surrogatepass")) // 2
    assert all(one["offset"] >= 0 and one["offset"] + one["length"] <= whole for one in moved)
    if not entities:
        return
    span = text.encode("utf-16-le")[2 * entities[0]["offset"] : 2 * (entities[0]["offset"] + entities[0]["length"])]
    inside, _ = filled(span.decode("utf-16-le", "ignore"), (), {"first_name": name, "shop": "Teapots"})
    if moved:
        [one] = moved
        covered = told.encode("utf-16-le", "surrogatepass")[2 * one["offset"] : 2 * (one["offset"] + one["length"])]
        assert covered.decode("utf-16-le", "ignore") == inside
