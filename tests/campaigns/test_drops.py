"""Drops by the rules: each day in its time, one for each, no more than there are, and what is late, missed or over."""

from __future__ import annotations

from collections.abc import AsyncIterator
from datetime import UTC, date, datetime, time, timedelta
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st
from sqlalchemy import Delete, Update, delete, update

from bot.reactions import REACTIONS
from campaigns import drops
from campaigns.drops import (
    DropGone,
    DropInvalid,
    DropKindTaken,
    DropLimit,
    DropNotBegun,
    DropNotDraft,
    DropOver,
    DropPaused,
    Plan,
    Status,
    window_of,
)
from campaigns.drops.models import claims_table, days_table, drops_table
from campaigns.outbox import Delivery, State
from commerce import coupons, staff
from commerce.coupons import CouponNotOffered, TemplateStatus, Way
from commerce.kit import clock
from commerce.kit.database import Database, table_of
from commerce.kit.errors import NotFound, ShopError
from tests.counter import REACTIONS as COUNTED
from tests.counter import SHOP, Counter
from tests.coupons import ever_had, five_off, ordered, published
from tests.drops import a_drop, a_shop_in, as_it_stands, claims, seen_by
from tests.makers import a_customer
from tests.statements import statements_of

HOUR, DAY = timedelta(hours=1), timedelta(days=1)
MONDAY = date(2026, 3, 2)


@pytest.fixture
async def shop(database: Database) -> AsyncIterator[Counter]:
    """A shop whose books balance in the end, with the shop's own reactions."""
    followed = {one: [*REACTIONS[one]] for one in (drops.DropComing, drops.DropStopped)}
    shop = Counter(database, reactions={**COUNTED, **followed})
    yield shop
    await shop.settles()
    assert await shop.violations() == []


async def mia_of(shop: Counter) -> int:
    async with shop.database.unit_of_work() as session:
        return await a_customer(session, "Mia")


async def test_ten_come_first_and_the_eleventh_hears_when_the_next_ones_come(shop: Counter) -> None:
    drop = await a_drop(shop.database, daily=2)
    alice, bob, carol = await shop.people(3)
    clock.advance(HOUR)

    coupon = await claims(shop.database, alice, drop)
    again = await claims(shop.database, alice, drop)
    await claims(shop.database, bob, drop)

    assert (coupon.id, coupon.customer_id, coupon.terms.amount) == (again.id, alice, 500)
    for _ in range(2):
        with pytest.raises(DropGone) as gone:
            await claims(shop.database, carol, drop)
        assert gone.value.facts == {"starts": datetime(2026, 3, 3, 10, tzinfo=UTC)}
    look = await seen_by(shop.database, carol, drop)
    assert (look.day, look.left, look.quota, look.has_todays) == (MONDAY, 0, 2, False)
    assert (await claims(shop.database, alice, drop)).id == coupon.id


async def test_nothing_is_claimed_before_the_time_by_whatever_button(shop: Counter) -> None:
    drop = await a_drop(shop.database)
    [alice] = await shop.people(1)
    starts = datetime(2026, 3, 2, 10, tzinfo=UTC)
    for day in (MONDAY, MONDAY + DAY, MONDAY - DAY, MONDAY + 400 * DAY, date.min, date.max):
        with pytest.raises((DropNotBegun, DropGone)) as early:
            await claims(shop.database, alice, drop, day)
        assert early.value.facts == {"starts": starts}

    clock.advance(HOUR - timedelta(seconds=1))
    with pytest.raises(DropNotBegun):
        await claims(shop.database, alice, drop)
    clock.advance(timedelta(seconds=1))

    assert await claims(shop.database, alice, drop)
    with pytest.raises(DropNotBegun):
        await claims(shop.database, alice, drop, MONDAY + DAY)


async def test_each_day_gives_its_own_and_what_is_left_of_one_lapses(shop: Counter) -> None:
    drop = await a_drop(shop.database, daily=3)
    alice, bob = await shop.people(2)
    clock.advance(HOUR)
    first = await claims(shop.database, alice, drop)

    clock.advance(DAY)
    look = await seen_by(shop.database, bob, drop)
    second = await claims(shop.database, alice, drop)
    old = await claims(shop.database, alice, drop, MONDAY)
    with pytest.raises(DropGone):
        await claims(shop.database, bob, drop, MONDAY)

    assert (look.left, look.quota) == (3, 3)
    assert first.id == old.id != second.id
    clock.advance(DAY)
    async with shop.database.reading() as session:
        came = await drops.figures(session, await drops.get(session, drop.id))
    assert (came.people, came.lapsed, [(one.day, one.taken) for one in came.days]) == (
        1,
        4,
        [(MONDAY + DAY, 1), (MONDAY, 1)],
    )


async def test_it_comes_only_on_its_days_of_the_week_from_its_first_day_until_its_last(shop: Counter) -> None:
    plan = {"weekdays": 0b0000101, "first_day": MONDAY + 2 * DAY, "last_day": MONDAY + 7 * DAY}
    drop = await a_drop(shop.database, **plan)
    [alice] = await shop.people(1)
    came = []
    for number in range(10):
        clock.freeze(datetime.combine(MONDAY + number * DAY, time(12), UTC))
        await drops.keep_up(shop.database)
        try:
            came.append((await claims(shop.database, alice, drop)).id and number)
        except ShopError:
            continue

    assert came == [2, 7]
    assert (await as_it_stands(shop.database, drop)).status is Status.ENDED
    with pytest.raises(DropOver):
        await claims(shop.database, alice, drop)


async def test_one_person_has_no_more_than_there_are_for_one(shop: Counter) -> None:
    drop = await a_drop(shop.database, per_person=2)
    [alice] = await shop.people(1)
    clock.advance(HOUR)
    for _ in range(2):
        await claims(shop.database, alice, drop)
        clock.advance(DAY)

    with pytest.raises(DropLimit) as limit:
        await claims(shop.database, alice, drop)

    assert limit.value.facts == {"most": 2}
    look = await seen_by(shop.database, alice, drop)
    assert (look.has_all, look.has_todays) == (True, False)


async def test_a_drop_ends_once_all_there_are_in_all_are_claimed(shop: Counter) -> None:
    drop = await a_drop(shop.database, daily=2, total=3)
    alice, bob, carol = await shop.people(3)
    clock.advance(HOUR)
    for one in (alice, bob):
        await claims(shop.database, one, drop)
    clock.advance(DAY)
    assert (await seen_by(shop.database, carol, drop)).left == 1
    await claims(shop.database, alice, drop)
    with pytest.raises(DropOver):
        await claims(shop.database, carol, drop)

    assert await drops.keep_up(shop.database) == 1
    assert await drops.keep_up(shop.database) == 0

    drop = await as_it_stands(shop.database, drop)
    assert (drop.status, drop.claimed) == (Status.ENDED, 3)
    async with shop.database.reading() as session:
        kind = await coupons.get_template(session, drop.plan.template_id)
    assert kind.status is TemplateStatus.ENDED


async def test_a_start_that_was_missed_comes_late_and_a_missed_day_is_not_made_up(shop: Counter) -> None:
    drop = await a_drop(shop.database, daily=2)
    [alice] = await shop.people(1)

    clock.advance(3 * DAY + 9 * HOUR)
    await drops.keep_up(shop.database)
    coupon = await claims(shop.database, alice, drop)

    assert coupon.seq == (MONDAY + 3 * DAY).toordinal()
    async with shop.database.reading() as session:
        days = (await drops.figures(session, await drops.get(session, drop.id))).days
    assert [(one.day, one.quota) for one in days] == [(MONDAY + 3 * DAY, 2)]


async def test_the_very_first_claim_does_not_wait_for_the_clock_of_the_house(shop: Counter) -> None:
    drop = await a_drop(shop.database)
    alice, bob = await shop.people(2)
    clock.advance(HOUR)

    await claims(shop.database, alice, drop)
    await drops.keep_up(shop.database)
    await claims(shop.database, bob, drop)

    assert (await seen_by(shop.database, alice, drop)).left == 8
    assert len(await shop.told(drops.DropComing)) == 1


async def test_while_it_is_paused_nothing_is_given_and_it_goes_on_with_the_day_that_is(shop: Counter) -> None:
    drop, mia = await a_drop(shop.database), await mia_of(shop)
    [alice] = await shop.people(1)
    clock.advance(HOUR)
    async with shop.database.unit_of_work() as session:
        for _ in range(2):
            await drops.pause(session, mia, drop.id)
    with pytest.raises(DropPaused):
        await claims(shop.database, alice, drop)
    async with shop.database.reading() as session:
        assert await drops.looks(session, alice) == ()

    clock.advance(DAY)
    async with shop.database.unit_of_work() as session:
        await drops.resume(session, mia, drop.id)
    await claims(shop.database, alice, drop)

    async with shop.database.reading() as session:
        entries = (await staff.log_page(session, 0, 9, subjects=[f"drop:{drop.id}"])).entries
    assert [one.action for one in entries] == ["drop.resume", "drop.pause", "drop.publish"]


async def test_what_is_ended_gives_nothing_and_what_people_have_stays(shop: Counter) -> None:
    drop, mia = await a_drop(shop.database), await mia_of(shop)
    alice, bob = await shop.people(2)
    clock.advance(HOUR)
    coupon = await claims(shop.database, alice, drop)

    async with shop.database.unit_of_work() as session:
        await drops.end(session, mia, drop.id)
        await drops.resume(session, mia, drop.id)

    with pytest.raises(DropOver):
        await claims(shop.database, bob, drop)
    assert (await claims(shop.database, alice, drop)).id == coupon.id
    assert (await as_it_stands(shop.database, drop)).status is Status.ENDED


async def test_a_kind_that_is_paused_pauses_its_drop(shop: Counter) -> None:
    drop, mia = await a_drop(shop.database), await mia_of(shop)
    [alice] = await shop.people(1)
    clock.advance(HOUR)
    async with shop.database.unit_of_work() as session:
        await coupons.pause(session, mia, drop.plan.template_id)

    with pytest.raises(DropPaused):
        await claims(shop.database, alice, drop)


async def test_a_kind_that_has_taken_off_all_it_may_stops_its_drop(shop: Counter) -> None:
    drop = await a_drop(shop.database, budget=500)
    alice, bob = await shop.people(2)
    clock.advance(HOUR)
    coupon = await claims(shop.database, alice, drop)
    await shop.pays(await ordered(shop, alice, {await shop.variant(price=2400): 1}, coupon))
    await shop.settles()

    with pytest.raises(DropPaused):
        await claims(shop.database, bob, drop)

    async with shop.database.reading() as session:
        assert await drops.looks(session, bob) == ()


async def test_a_coupon_for_new_customers_is_none_for_others(shop: Counter) -> None:
    drop = await a_drop(shop.database, terms=five_off(new_customers_only=True))
    [alice] = await shop.people(1)
    clock.advance(HOUR)

    with pytest.raises(CouponNotOffered):
        await claims(shop.database, alice, drop, bought_before=True)

    assert await claims(shop.database, alice, drop)


async def test_its_coupons_come_no_other_way(shop: Counter) -> None:
    drop = await a_drop(shop.database)
    [alice] = await shop.people(1)
    clock.advance(HOUR)
    template_id = drop.plan.template_id

    with pytest.raises(NotFound):
        async with shop.database.unit_of_work() as session:
            await coupons.claim(session, alice, template_id, 1, SHOP, bought_before=False)
    with pytest.raises(CouponNotOffered):
        async with shop.database.unit_of_work() as session:
            await coupons.grant(session, alice, template_id, [alice], SHOP)

    assert await ever_had(shop.database, alice) == []


async def test_what_came_of_it_is_counted(shop: Counter) -> None:
    drop = await a_drop(shop.database)
    alice, bob, carol = await shop.people(3)
    teapot = await shop.variant(price=2400)
    await shop.pays(await shop.orders(bob, {teapot: 1}))
    clock.advance(HOUR)
    for one in (alice, bob):
        order = await ordered(shop, one, {teapot: 1}, await claims(shop.database, one, drop))
        await shop.pays(order)
    await claims(shop.database, carol, drop)
    await shop.settles()

    async with shop.database.reading() as session:
        came = await drops.figures(session, await drops.get(session, drop.id))

    assert (came.people, came.used, came.given.amount, came.new_customers) == (3, 2, 1000, 1)


async def test_a_draft_is_seen_by_nobody_and_what_is_published_is_not_changed(shop: Counter) -> None:
    mia, [alice] = await mia_of(shop), await shop.people(1)
    kind = await published(shop.database, name="Tea", way=Way.DROP)
    other = await published(shop.database, name="For all")
    plan = Plan(template_id=kind.id, first_day=MONDAY)
    async with shop.database.unit_of_work() as session:
        assert [one.id for one in await drops.free_kinds(session)] == [kind.id]
        drop = await drops.draft(session, mia, plan, SHOP)
        assert (await drops.draft(session, mia, plan, SHOP)).id == drop.id
        assert await drops.free_kinds(session) == ()
        with pytest.raises(DropKindTaken):
            await drops.draft(session, mia, Plan(template_id=other.id, first_day=MONDAY), SHOP)
    clock.advance(HOUR)
    with pytest.raises(NotFound):
        await claims(shop.database, alice, drop)

    async with shop.database.unit_of_work() as session:
        await drops.publish(session, mia, drop.id)
        with pytest.raises(DropNotDraft):
            await drops.redraft(session, drop.id, plan)
        with pytest.raises(DropKindTaken):
            await drops.draft(session, mia, plan, SHOP)
        await drops.discard(session, drop.id)

    assert await claims(shop.database, alice, drop)


async def test_a_drop_without_a_day_is_not_published(shop: Counter) -> None:
    mia = await mia_of(shop)
    kind = await published(shop.database, name="Tea", way=Way.DROP)
    tuesday = {"first_day": MONDAY + DAY, "last_day": MONDAY + 3 * DAY, "weekdays": 0b1000001}
    past = {"first_day": MONDAY - 9 * DAY, "last_day": MONDAY - DAY}
    for wrong in (tuesday, past):
        async with shop.database.unit_of_work() as session:
            drop = await drops.draft(session, mia, Plan(template_id=kind.id, first_day=MONDAY), SHOP)
            await drops.redraft(session, drop.id, Plan(template_id=kind.id, **wrong))
        with pytest.raises(DropInvalid):
            async with shop.database.unit_of_work() as session:
                await drops.publish(session, mia, drop.id)
    for facts in ({"daily": 0}, {"weekdays": 0}, {"weekdays": 128}, {"minute": 1440}, {"per_person": 0}, {"total": 0}):
        with pytest.raises(DropInvalid):
            Plan(**{"template_id": kind.id, "first_day": MONDAY, **facts})


async def waiting(shop: Counter) -> list[tuple[int, State, datetime]]:
    """Reminders: whose, how they stand, and when they leave."""
    d = table_of(Delivery).c
    async with shop.database.reading() as session:
        rows = await session.execute(
            table_of(Delivery).select().where(d.notice == drops.COMING).order_by(d.due_at, d.id)
        )
        return [(row.customer_id, State(row.state), row.due_at) for row in rows]


async def test_whoever_asked_hears_shortly_before_each_day_one_after_the_other_until_it_is_over(shop: Counter) -> None:
    drop, mia = await a_drop(shop.database, per_person=1), await mia_of(shop)
    people = await shop.people(4)
    for one in people:
        async with shop.database.unit_of_work() as session:
            assert await drops.remind(session, one, drop.id)
            assert not await drops.remind(session, one, drop.id)
    assert await waiting(shop) == []

    clock.advance(HOUR - drops.LEAD)
    await drops.keep_up(shop.database)
    await drops.keep_up(shop.database)
    await shop.settles()
    told = await waiting(shop)
    assert [who for who, _, _ in told] == people
    moments = [moment for _, _, moment in told]
    assert len(set(moments)) == 4
    assert datetime(2026, 3, 2, 9, 55, tzinfo=UTC) <= min(moments) < max(moments) < datetime(2026, 3, 2, 10, tzinfo=UTC)

    async with shop.database.unit_of_work() as session:
        assert await drops.do_not_remind(session, people[0], drop.id)
        assert not await drops.do_not_remind(session, people[0], drop.id)
    clock.advance(drops.LEAD)
    await claims(shop.database, people[1], drop)
    clock.advance(DAY - drops.LEAD)
    await drops.keep_up(shop.database)
    await shop.settles()
    assert [who for who, _, moment in await waiting(shop) if moment.day == 3] == people[2:]

    async with shop.database.unit_of_work() as session:
        await drops.end(session, mia, drop.id)
    await shop.settles()
    open_ones = {who for who, state, moment in await waiting(shop) if state is State.DUE and moment.day == 3}
    assert open_ones == set()
    with pytest.raises(DropOver):
        async with shop.database.unit_of_work() as session:
            await drops.remind(session, people[0], drop.id)


async def test_of_what_begins_at_midnight_people_hear_while_the_day_before_still_runs(shop: Counter) -> None:
    drop = await a_drop(shop.database, minute=0)
    alice, bob = await shop.people(2)
    for one in (alice, bob):
        async with shop.database.unit_of_work() as session:
            await drops.remind(session, one, drop.id)
    await claims(shop.database, alice, drop)
    await shop.settles()

    clock.advance(datetime(2026, 3, 2, 23, 55, tzinfo=UTC) - clock.now())
    await drops.keep_up(shop.database)
    await shop.settles()

    told = [(who, moment) for who, _, moment in await waiting(shop) if moment.hour == 23]
    assert [who for who, _ in told] == [alice, bob]


async def test_whoever_asks_in_the_last_minutes_hears_of_that_very_day(shop: Counter) -> None:
    drop = await a_drop(shop.database)
    [alice] = await shop.people(1)
    clock.advance(HOUR - timedelta(minutes=2))
    await drops.keep_up(shop.database)
    await shop.settles()

    async with shop.database.unit_of_work() as session:
        await drops.remind(session, alice, drop.id)

    assert [who for who, _, _ in await waiting(shop)] == [alice]


@pytest.mark.parametrize(
    ("day", "minute", "starts", "ends"),
    [
        # Clocks leap from two to three: half past two comes when it would have come without that.
        (date(2026, 3, 29), 150, "2026-03-29T01:30", "2026-03-29T22:00"),
        (date(2026, 3, 29), 600, "2026-03-29T08:00", "2026-03-29T22:00"),
        # Clocks go back from three to two: half past two counts once, the first time.
        (date(2026, 10, 25), 150, "2026-10-25T00:30", "2026-10-25T23:00"),
        (date(2026, 10, 25), 600, "2026-10-25T09:00", "2026-10-25T23:00"),
        (date(2026, 7, 1), 0, "2026-06-30T22:00", "2026-07-01T22:00"),
    ],
)
def test_a_day_is_a_day_of_the_shops_clock_also_when_clocks_change(
    day: date, minute: int, starts: str, ends: str
) -> None:
    window = window_of(day, minute, ZoneInfo("Europe/Berlin"))

    assert (f"{window.starts_at:%Y-%m-%dT%H:%M}", f"{window.ends_at:%Y-%m-%dT%H:%M}") == (starts, ends)


ZONES = st.sampled_from(
    ["Europe/Berlin", "America/New_York", "America/Santiago", "Asia/Shanghai", "Africa/Cairo", "Australia/Lord_Howe"]
)


@given(zone=ZONES, first=st.dates(date(2024, 1, 1), date(2030, 1, 1)), minute=st.integers(0, 1439))
def test_days_follow_each_other_without_a_gap_or_an_overlap(zone: str, first: date, minute: int) -> None:
    one, two = (window_of(first + by * DAY, minute, ZoneInfo(zone)) for by in (0, 1))

    assert one.starts_at < one.ends_at <= two.starts_at < two.ends_at
    assert one.starts_at.astimezone(ZoneInfo(zone)).date() == first
    assert (one.ends_at - timedelta(seconds=1)).astimezone(ZoneInfo(zone)).date() == first
    assert not one.is_open(one.ends_at)
    assert two.is_open(two.starts_at)


async def test_a_drop_at_midnight_gives_one_a_day_in_a_shop_far_away(shop: Counter) -> None:
    far = a_shop_in("Asia/Shanghai")
    drop = await a_drop(shop.database, shop=far, minute=0)
    [alice] = await shop.people(1)
    clock.freeze(datetime(2026, 3, 2, 15, 59, 59, tzinfo=UTC))
    monday = await claims(shop.database, alice, drop)
    clock.advance(timedelta(seconds=1))

    doubled = await claims(shop.database, alice, drop, MONDAY)
    tuesday = await claims(shop.database, alice, drop, MONDAY + DAY)

    assert monday.id == doubled.id != tuesday.id


#: What goes wrong, and the rule that says so.
BROKEN: dict[str, tuple[str, Update | Delete]] = {
    "a claim too many": ("a day of a drop gives what it has", update(days_table).values(taken=2)),
    "more than in all": ("a drop gives no more than there is in all", update(drops_table).values(claimed=1)),
    "more than for one": (
        "nobody has more of a drop than one may have",
        update(drops_table).values(per_person=1),
    ),
    "too early": (
        "a coupon of a drop is claimed in its time",
        update(claims_table).values(claimed_at=datetime(2026, 3, 2, 9, 59, tzinfo=UTC)),
    ),
    "somebody else's coupon": (
        "each claim of a drop has its coupon",
        update(claims_table).values(customer_id=1),
    ),
    "a coupon of nobody's claim": ("each coupon of a drop is a claim", delete(claims_table)),
}


@pytest.mark.parametrize("mistake", BROKEN)
async def test_the_audit_names_what_is_wrong(database: Database, mistake: str) -> None:
    shop = Counter(database)
    mia = await mia_of(shop)
    drop = await a_drop(database)
    [alice] = await shop.people(1)
    clock.advance(HOUR)
    for _ in range(2):
        await claims(database, alice, drop)
        clock.advance(DAY)
    assert mia == 1
    assert await shop.violations() == []
    name, breaks = BROKEN[mistake]

    async with database.unit_of_work() as session:
        await session.execute(breaks)

    assert name in {one.rule for one in await shop.violations()}


async def test_a_crowd_that_comes_in_vain_costs_a_look_and_holds_nothing(shop: Counter) -> None:
    drop = await a_drop(shop.database, daily=1)
    alice, bob, carol = await shop.people(3)
    clock.advance(HOUR)
    await claims(shop.database, alice, drop)

    async def in_vain(customer_id: int) -> None:
        with pytest.raises(DropGone):
            await claims(shop.database, customer_id, drop)

    first, later = await statements_of(in_vain(bob)), await statements_of(in_vain(carol))

    asked = [one for one in later if one.startswith("SELECT")]
    assert len(asked) == 2 < len([one for one in first if one.startswith("SELECT")])
    for one in (*first, *later):
        assert not one.startswith(("UPDATE", "INSERT")), one
        assert "FOR NO KEY UPDATE" not in one
