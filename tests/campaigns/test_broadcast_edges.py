"""Where broadcasts could go wrong: stopped while messages are in hand, changed behind a second person, thrown away."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import UTC, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest
from sqlalchemy import Engine, event, select, update

from bot.auditing import audit
from bot.rechecks import RECHECKS
from campaigns import broadcasts, consent, experiments, outbox
from campaigns.broadcasts import Audience, Broadcast, Content, Letter, Media, MediaKind, Status, Timing
from campaigns.consent import Gatekeeper
from campaigns.experiments import Place, Plan
from campaigns.outbox import Delivery, Lane, Sender
from campaigns.segments import HasBirthday
from commerce import customers, loyalty, staff
from commerce.kit import clock
from commerce.kit.database import Database, table_of
from commerce.kit.profile import ShopProfile
from commerce.staff import Act, Role, approvals
from tests.campaigns.test_broadcasts import SECOND, SHOP, Postman, goes_on, launched, now_is, staff_person
from tests.campaigns.test_outbox import person
from tests.readers import crowd, states

DOING = {Act.BROADCAST: broadcasts.carry_out_launch}
_people = table_of(customers.CustomerRow)


def a_sender(database: Database, postman: Postman) -> Sender:
    return Sender(database, postman, Gatekeeper(SHOP.timezone, RECHECKS))


async def in_hand(database: Database, owner: str = "a process that died") -> int:
    """Somebody takes the next messages out, and does not begin with any of them."""
    async with database.unit_of_work() as session:
        return len(await outbox.lease(session, owner, Lane.BULK, 60))


async def by_staff(database: Database, broadcast: Broadcast, act: str) -> None:
    mia = await staff_person(database)
    async with database.unit_of_work() as session:
        await getattr(broadcasts, act)(session, mia, broadcast.id)


@pytest.mark.parametrize("act", ["stop", "pause"])
async def test_what_a_dead_process_had_in_hand_does_not_go_out_after_a_stop_or_a_pause(
    database: Database, act: str
) -> None:
    await crowd(database, 30)
    broadcast = await launched(database)
    await broadcasts.keep_up(database)
    clock.advance(SECOND)
    await broadcasts.keep_up(database)
    assert await in_hand(database) > 0

    await by_staff(database, broadcast, act)
    for _ in range(5):
        await broadcasts.keep_up(database)
    postman = Postman()
    sender = a_sender(database, postman)
    await sender.take_over()
    await sender.run()

    assert not postman.got
    await broadcasts.keep_up(database)
    over = {"cancelled": 30, "suppressed": 1} if act == "stop" else {"planned": 30, "suppressed": 1}
    assert Counter(await states(database, broadcast.id)) == over


async def test_a_stopped_broadcast_is_over_when_nobody_has_any_of_it_in_hand(database: Database) -> None:
    await crowd(database, 30)
    broadcast = await launched(database)
    await broadcasts.keep_up(database)
    clock.advance(SECOND)
    await broadcasts.keep_up(database)
    assert await in_hand(database) > 0

    await by_staff(database, broadcast, "stop")
    for _ in range(5):
        await broadcasts.keep_up(database)
    async with database.unit_of_work() as session:
        assert await audit(session) == []
    assert (await now_is(database, broadcast)).ended_at is None

    clock.advance(timedelta(minutes=5))
    async with database.unit_of_work() as session:
        await outbox.reap(session)
    for _ in range(5):
        await broadcasts.keep_up(database)
    assert (await now_is(database, broadcast)).ended_at is not None


@pytest.mark.parametrize("change", ["audience", "time", "speed"])
async def test_nobody_changes_a_broadcast_behind_whoever_agrees_to_it(database: Database, change: str) -> None:
    await crowd(database, 3)
    await crowd(database, 5, 70_000, language="zh")
    mia, ben = await staff_person(database), await colleague(database)
    few = Audience(languages=("zh",))
    async with database.unit_of_work() as session:
        draft = await broadcasts.draft(session, ben, Content({"en": Letter("Hello")}), SHOP)
        await broadcasts.aim(session, draft.id, few)
        assert not await broadcasts.launch(session, ben, draft.id, version=1, limit=1)
        [asked] = await approvals.waiting(session, mia)

    async with database.unit_of_work() as session:
        if change == "audience":
            await broadcasts.aim(session, draft.id, Audience())
        elif change == "time":
            later = broadcasts.Schedule(timing=Timing.AT, starts_at=clock.now() + timedelta(days=2))
            await broadcasts.schedule(session, draft.id, later)
        else:
            await broadcasts.pay(session, draft.id, 5_000)
    async with database.unit_of_work() as session:
        with pytest.raises(broadcasts.BroadcastMovedOn):
            await approvals.approve(session, mia, asked.id, DOING)


async def test_what_was_agreed_to_is_launched_as_it_was_seen(database: Database) -> None:
    await crowd(database, 3)
    mia, ben = await staff_person(database), await colleague(database)
    async with database.unit_of_work() as session:
        draft = await broadcasts.draft(session, ben, Content({"en": Letter("Hello")}), SHOP)
        assert not await broadcasts.launch(session, ben, draft.id, version=1, limit=1)
        [asked] = await approvals.waiting(session, mia)
        await approvals.approve(session, mia, asked.id, DOING)
    assert (await now_is(database, draft)).status is Status.PREPARING


async def test_another_broadcast_does_not_inherit_what_was_asked_for_one_that_was_thrown_away(
    database: Database,
) -> None:
    """Numbers of rows that were thrown away can come again."""
    await crowd(database, 3)
    mia, ben = await staff_person(database), await colleague(database)
    async with database.unit_of_work() as session:
        old = await broadcasts.draft(session, ben, Content({"en": Letter("Hello")}), SHOP)
        assert not await broadcasts.launch(session, ben, old.id, version=1, limit=1)
        [asked] = await approvals.waiting(session, mia)
        tried = await experiments.draft(session, mia, Plan(place=Place.BROADCAST, subject_id=old.id))
        await experiments.set_arm(session, tried.id, 1, words={"en": "Summer sale!"})
        await broadcasts.discard(session, old.id)
        fresh = await broadcasts.draft(session, ben, Content({"en": Letter("We are closed")}), SHOP)
    async with database.unit_of_work() as session:
        if fresh.id == old.id:
            with pytest.raises(broadcasts.BroadcastMovedOn):
                await approvals.approve(session, mia, asked.id, DOING)
        assert await broadcasts.launch(session, mia, fresh.id, version=1, limit=10)
        assert await experiments.running(session, Place.BROADCAST, old.id) is None


async def test_whoever_joins_before_its_moment_gets_what_was_planned_before(database: Database) -> None:
    await crowd(database, 3)
    mia = await staff_person(database)
    async with database.unit_of_work() as session:
        draft = await broadcasts.draft(session, mia, Content({"en": Letter("Hello")}), SHOP)
        moment = clock.now() + timedelta(days=2)
        await broadcasts.schedule(session, draft.id, broadcasts.Schedule(timing=Timing.AT, starts_at=moment))
        assert await broadcasts.launch(session, mia, draft.id, version=1, limit=10)
    clock.advance(timedelta(days=1))
    late = await crowd(database, 2, 90_000)
    clock.advance(timedelta(days=1))
    postman = Postman()
    await goes_on(database, Sender(database, postman), 4)

    assert len(postman.got) == 5
    assert postman.got.keys() >= set(late)


async def test_who_is_held_out_is_decided_by_one_quarter_alone(database: Database) -> None:
    """Planned in one quarter and sent in the next: whoever was held out in the first gets it."""
    clock.advance(datetime(2026, 6, 29, 10, tzinfo=UTC) - clock.now())
    before = next(
        lot
        for lot in range(1, 10**6)
        if consent.is_held_out(lot, clock.now()) and not consent.is_held_out(lot, clock.now() + timedelta(days=3))
    )
    [alice, *_] = await crowd(database, 3)
    mia = await staff_person(database)
    async with database.unit_of_work() as session:
        await session.execute(update(_people).where(_people.c.id == alice).values(lot=before))
        draft = await broadcasts.draft(session, mia, Content({"en": Letter("Hello")}), SHOP)
        moment = clock.now() + timedelta(days=3)
        await broadcasts.schedule(session, draft.id, broadcasts.Schedule(timing=Timing.AT, starts_at=moment))
        assert await broadcasts.launch(session, mia, draft.id, version=1, limit=10)
    clock.advance(timedelta(days=3))
    postman = Postman()
    await goes_on(database, a_sender(database, postman), 4)

    assert alice in postman.got


async def test_no_version_is_longer_than_what_it_stands_below(database: Database) -> None:
    """The words of a version were fine without a picture, which came later."""
    await crowd(database, 3)
    mia = await staff_person(database)
    plain = Content({"en": Letter("Hello")})
    async with database.unit_of_work() as session:
        draft = await broadcasts.draft(session, mia, plain, SHOP)
        tried = await experiments.draft(session, mia, Plan(place=Place.BROADCAST, subject_id=draft.id))
        await experiments.set_arm(session, tried.id, 1, words={"en": "x" * 1000})
        shown = plain.showing(Media(MediaKind.PHOTO, "abc"), None)
        draft = await broadcasts.rewrite(session, mia, draft, shown)
        with pytest.raises(broadcasts.BroadcastTooLong):
            await broadcasts.launch(session, mia, draft.id, version=draft.version, limit=10)


async def test_today_is_the_shops_day_when_people_have_their_birthday(database: Database) -> None:
    """In Shanghai the third of March has begun, in London it has not."""
    clock.advance(datetime(2026, 3, 2, 20, tzinfo=UTC) - clock.now())
    shanghai = ShopProfile(name="Teapots", timezone=ZoneInfo("Asia/Shanghai"))
    [alice, bob] = await crowd(database, 2)
    mia = await staff_person(database)
    async with database.unit_of_work() as session:
        await loyalty.set_birthday(session, alice, 3, 3)
        await loyalty.set_birthday(session, bob, 3, 2)
        draft = await broadcasts.draft(session, mia, Content({"en": Letter("Hurray")}), shanghai)
        draft = await broadcasts.aim(session, draft.id, Audience(rule=HasBirthday(1)))
        assert (await broadcasts.foresee(session, draft)).heads.reached == 1
        assert await broadcasts.launch(session, mia, draft.id, version=1, limit=10)
    postman = Postman()
    await goes_on(database, Sender(database, postman), 4)

    assert [*postman.got] == [alice]


class Killed(Exception):
    """The process is no more."""


@contextmanager
def killed_after(pieces: int) -> Iterator[None]:
    """So many pieces of an audience are written down; in the midst of the next one the process dies."""
    written = 0

    def count(_: object, __: object, statement: str, *___: object) -> None:
        nonlocal written
        written += statement.startswith("INSERT INTO delivery")
        if written > pieces:
            raise Killed

    event.listen(Engine, "before_cursor_execute", count)
    try:
        with pytest.raises(Killed):
            yield
    finally:
        event.remove(Engine, "before_cursor_execute", count)


async def moves_to(database: Database, zone: str, *people: int) -> None:
    async with database.unit_of_work() as session:
        for one in people:
            await consent.choose_zone(session, one, zone)


@pytest.mark.parametrize("pieces", [0, 1, 2, 3])
@pytest.mark.parametrize(
    ("movers", "to"),
    [
        pytest.param((0, 5, 11), "Pacific/Auckland", id="to a clock that nobody lived by, before all others"),
        pytest.param((0, 5, 11), "Asia/Karachi", id="to one in the midst"),
        pytest.param((0, 5, 11), "Pacific/Honolulu", id="to one after all others"),
        pytest.param((0, 3, 6, 9), "Europe/Berlin", id="so that nobody is left who lives by the first clock"),
    ],
)
async def test_whoever_moves_while_a_broadcast_is_written_down_by_a_process_that_dies_has_it_once_at_their_own_hour(
    database: Database, pieces: int, movers: tuple[int, ...], to: str
) -> None:
    people = await crowd(database, 12)
    for zone, theirs in (("Asia/Tokyo", people[::3]), ("Europe/Berlin", people[1::3])):
        await moves_to(database, zone, *theirs)
    wall = datetime(2026, 3, 4, 10, tzinfo=SHOP.timezone)
    mia = await staff_person(database)
    async with database.unit_of_work() as session:
        draft = await broadcasts.draft(session, mia, Content({"en": Letter("Hello")}), SHOP)
        await broadcasts.schedule(
            session, draft.id, broadcasts.Schedule(timing=Timing.LOCAL, local=wall.replace(tzinfo=None))
        )
        assert await broadcasts.launch(session, mia, draft.id, version=1, limit=10)
        begins = (await broadcasts.get(session, draft.id)).schedule.starts_at
    assert begins is not None
    clock.advance(begins - clock.now())
    await broadcasts.keep_up(database)

    with killed_after(pieces):
        await broadcasts.keep_up(database)
    await moves_to(database, to, *(people[one] for one in movers))
    await broadcasts.keep_up(database)

    async with database.reading() as session:
        rows = await session.execute(select(Delivery.customer_id, Delivery.due_at).order_by(Delivery.customer_id))
        found = [(row.customer_id, row.due_at) for row in rows if row.customer_id != mia]
        assert found == [(one, await consent.moment_for(session, one, wall, SHOP.timezone)) for one in people]


async def colleague(database: Database) -> int:
    """Somebody who may write broadcasts, and not agree to large ones."""
    mia, ben = await staff_person(database), await person(database, 2)
    async with database.unit_of_work() as session:
        await staff.grant(session, mia, ben, Role.MARKETING)
    return ben
