"""Journeys by the rules: each step once, whatever is heard and however late, and what ends them ends them."""

from __future__ import annotations

from collections.abc import AsyncIterator
from datetime import UTC, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest
from sqlalchemy import delete, insert, update

from bot.auditing import audit
from campaigns import journeys, segments
from campaigns.journeys import Check, Happening, JourneyInvalid, Kind, Since
from campaigns.journeys.advancing import LEASE, advance_due, lease
from campaigns.journeys.catalogue import graph_of
from campaigns.journeys.finders.buyers import missed_after
from campaigns.journeys.journey import Tuning, make
from campaigns.journeys.learning import learn_due, missed_day, silences
from campaigns.journeys.models import enrolments_table, journeys_table, steps_table, waits_table
from campaigns.journeys.recipes import RECIPES
from campaigns.journeys.stepping import next_hour
from campaigns.journeys.steps import (
    Branch,
    End,
    Grant,
    Graph,
    Points,
    Send,
    Split,
    Tag,
    Wait,
    WaitFor,
    read,
    written,
)
from campaigns.outbox import Delivery
from commerce import membership
from commerce.coupons import Way
from commerce.kit import clock
from commerce.kit.database import Database, table_of
from tests.counter import SHOP, Counter
from tests.coupons import ever_had, published
from tests.travelling import enters, hears, owed, runs, runs_graph, stands, trail

MINUTE, HOUR, DAY = timedelta(minutes=1), timedelta(hours=1), timedelta(days=1)
HELLO = Send(notice="journey-cart", then="end")


@pytest.fixture
async def shop(database: Database) -> AsyncIterator[Counter]:
    """A shop whose books balance in the end."""
    shop = Counter(database)
    yield shop
    assert await shop.violations() == []


async def people(shop: Counter, count: int) -> list[int]:
    found = await shop.people(count)
    await hears(shop.database, *found)
    return found


async def goes_on(shop: Counter, by: timedelta = timedelta()) -> int:
    clock.advance(by)
    return await advance_due(shop.database, SHOP)


@pytest.mark.parametrize(
    "graph",
    [
        pytest.param(lambda: Graph("a", {}), id="nowhere to begin"),
        pytest.param(lambda: Graph("a", {"a": Wait(minutes=1, then="b")}), id="leads nowhere"),
        pytest.param(
            lambda: Graph("a", {"a": Wait(minutes=1, then="b"), "b": Tag(word="x", then="a")}), id="comes back"
        ),
        pytest.param(
            lambda: Graph("a", {"a": Split(salt="s", ways=((5000, "b"), (4000, "b"))), "b": End()}), id="lots left over"
        ),
    ],
)
def test_a_journey_that_leads_nowhere_or_back_is_none(graph: object) -> None:
    with pytest.raises(JourneyInvalid):
        graph()  # type: ignore[operator]


@pytest.mark.parametrize("kind", Kind)
def test_every_journey_of_the_catalogue_can_be_written_down_and_read_again(kind: Kind) -> None:
    for tuning in (Tuning(), Tuning(line="Hello", template_id=7 if journeys.RECIPES[kind].takes_coupon else None)):
        graph = graph_of(kind, RECIPES[kind], tuning)
        assert read(written(graph)) == graph


def test_every_kind_of_step_can_be_written_down_and_read_again() -> None:
    steps = {
        "a": Split(salt="s", ways=((2500, "b"), (7500, "c"))),
        "b": WaitFor(happening=Happening.ORDERED, minutes=5, then="c", otherwise="d"),
        "c": Points(points=5, then="d"),
        "d": Grant(template_id=3, then="e"),
        "e": Tag(word="tea", then="f"),
        "f": Branch(check=Check.NEVER_BOUGHT, yes="g", no="end"),
        "g": Wait(minutes=3, since=Since.CART, hour=10, least=4, then="h"),
        "h": Send(notice="n", checks=(Check.CART_BUYABLE,), line="Hi", then="end"),
        "end": End("done"),
    }
    graph = Graph("a", steps, {Happening.ORDERED: "bought"})
    assert read(written(graph)) == graph


async def test_steps_are_taken_one_after_the_other_each_once(shop: Counter) -> None:
    alice, mia = await people(shop, 2)
    kind = await published(shop.database, name="Tea", way=Way.JOURNEY)
    steps = {
        "tag": Tag(word="Tea lover", then="gift"),
        "gift": Grant(template_id=kind.id, then="points"),
        "points": Points(points=50, then="wait"),
        "wait": Wait(minutes=60, then="hello"),
        "hello": HELLO,
        "end": End(),
    }
    await runs_graph(shop.database, mia, Graph("tag", steps))
    assert await enters(shop.database, alice)
    assert (await goes_on(shop), await goes_on(shop), await goes_on(shop, 59 * MINUTE)) == (1, 0, 0)
    assert await owed(shop.database, alice) == []
    assert (await goes_on(shop, MINUTE), await goes_on(shop, DAY)) == (1, 0)

    given = [("tag", "tagged"), ("gift", "given"), ("points", "given"), ("hello", "sent")]
    assert await trail(shop.database, alice) == given
    assert await stands(shop.database, alice) == [("end", "done", "finished")]
    assert len(await ever_had(shop.database, alice)) == 1
    async with shop.database.reading() as session:
        assert (await membership.purse(session, alice)).available == 50
        assert [one.kind for one in (await membership.entries(session, alice)).entries] == [membership.Kind.GIFT]
        assert await segments.tags_of(session, alice) == ["tea lover"]


async def test_what_is_waited_for_moves_one_on_and_what_does_not_come_does_too(shop: Counter) -> None:
    alice, bob, mia = await people(shop, 3)
    steps = {
        "wait": WaitFor(happening=Happening.ORDERED, minutes=60, then="thanks", otherwise="pity"),
        "thanks": Tag(word="bought", then="end"),
        "pity": Tag(word="did not", then="end"),
        "end": End(),
    }
    await runs_graph(shop.database, mia, Graph("wait", steps))
    for one in (alice, bob):
        await enters(shop.database, one)
    await goes_on(shop)
    async with shop.database.unit_of_work() as session:
        assert await journeys.hear(session, Happening.ORDERED, alice, "1") == 1
        assert await journeys.hear(session, Happening.ORDERED, alice, "1") == 0
    await goes_on(shop)
    await goes_on(shop, HOUR)

    assert [await trail(shop.database, one) for one in (alice, bob)] == [
        [("thanks", "tagged")],
        [("wait", "too-late"), ("pity", "tagged")],
    ]


async def test_an_exit_ends_it_wherever_one_stands_and_takes_back_what_has_not_left(shop: Counter) -> None:
    alice, mia = await people(shop, 2)
    steps = {"hello": Send(notice="journey-cart", then="wait"), "wait": Wait(minutes=60, then="end"), "end": End()}
    await runs_graph(shop.database, mia, Graph("hello", steps, {Happening.ORDERED: "bought"}))
    await enters(shop.database, alice)
    await goes_on(shop)
    assert [one["state"] for one in await owed(shop.database, alice)] == ["due"]
    async with shop.database.unit_of_work() as session:
        await journeys.hear(session, Happening.ORDERED, alice)
    assert [(one["state"], one["reason"]) for one in await owed(shop.database, alice)] == [("cancelled", "bought")]
    assert await stands(shop.database, alice) == [("wait", "exited", "bought")]
    assert await goes_on(shop, DAY) == 0


async def test_one_enters_once_for_each_thing_and_again_only_after_long_enough(shop: Counter) -> None:
    alice, mia = await people(shop, 2)
    await runs_graph(shop.database, mia, Graph("end", {"end": End()}))
    week = timedelta(days=7)
    assert await enters(shop.database, alice, key="a", again_after=week)
    assert await enters(shop.database, alice, key="a", again_after=week) is None
    assert await enters(shop.database, alice, key="b")
    clock.advance(week)
    assert await enters(shop.database, alice, key="a", again_after=week) is None
    await goes_on(shop)
    assert await enters(shop.database, alice, key="b") is None
    assert await enters(shop.database, alice, key="a", again_after=week)
    assert await enters(shop.database, alice, key="a", again_after=week) is None


async def test_delays_that_are_over_are_not_waited_for_and_two_messages_do_not_come_at_once(shop: Counter) -> None:
    alice, mia = await people(shop, 2)
    await runs(shop.database, mia, Kind.WELCOME)
    await enters(shop.database, alice, Kind.WELCOME, began_at=clock.now() - 30 * DAY)
    await goes_on(shop)
    assert [one["step"] for one in await owed(shop.database, alice)] == ["hello"]
    await goes_on(shop, 2 * HOUR)
    assert [one["step"] for one in await owed(shop.database, alice)] == ["hello"]
    await goes_on(shop, HOUR)
    assert [one["step"] for one in await owed(shop.database, alice)] == ["hello", "look"]


async def test_by_lot_the_same_person_goes_the_same_way_and_all_ways_are_gone(shop: Counter) -> None:
    *crowd, mia = await shop.people(41)
    steps = {
        "lot": Split(salt="tea", ways=((5000, "left"), (5000, "right"))),
        "left": Tag(word="left", then="end"),
        "right": Tag(word="right", then="end"),
        "end": End(),
    }
    await runs_graph(shop.database, mia, Graph("lot", steps))
    for key in ("a", "b"):
        for one in crowd:
            await enters(shop.database, one, key=key)
    await goes_on(shop)
    ways = [{outcome for node, outcome in await trail(shop.database, one) if node == "lot"} for one in crowd]
    assert {len(one) for one in ways} == {1}
    assert 8 < sum(one == {"left"} for one in ways) < 32


async def test_no_coupon_goes_to_the_control_group_or_to_whoever_said_no(shop: Counter) -> None:
    alice, bob, carol, mia = await shop.people(4)
    await hears(shop.database, alice)
    await hears(shop.database, bob, held_out=True)
    kind = await published(shop.database, name="Tea", way=Way.JOURNEY)
    async with shop.database.unit_of_work() as session:
        await journeys.switch_on(session, mia, Kind.WELCOME)
        await journeys.set_coupon(session, mia, Kind.WELCOME, kind.id)
    for one in (alice, bob, carol):
        await enters(shop.database, one, Kind.WELCOME)
    await goes_on(shop)
    assert [len(await ever_had(shop.database, one)) for one in (alice, bob, carol)] == [1, 0, 0]
    assert [[one["step"] for one in await owed(shop.database, who)] for who in (alice, bob, carol)] == [["hello"]] * 3


async def test_whoever_dies_in_the_midst_has_done_nothing_and_another_goes_on(shop: Counter) -> None:
    alice, mia = await people(shop, 2)
    await runs_graph(shop.database, mia, Graph("hello", {"hello": HELLO, "end": End()}))
    await enters(shop.database, alice)
    async with shop.database.unit_of_work() as session:
        assert len(await lease(session, 10)) == 1
    assert await goes_on(shop) == 0
    assert await goes_on(shop, LEASE) == 1
    assert await trail(shop.database, alice) == [("hello", "sent")]


async def test_one_over_whom_the_shop_stumbles_holds_nobody_up(shop: Counter) -> None:
    alice, bob, mia = await people(shop, 3)
    await runs_graph(shop.database, mia, Graph("hello", {"hello": HELLO, "end": End()}))
    await enters(shop.database, alice)
    await enters(shop.database, bob)
    broken = update(enrolments_table).where(enrolments_table.c.customer_id == alice)
    async with shop.database.unit_of_work() as session:
        await session.execute(broken.values(node="nowhere"))
    with pytest.raises(KeyError):
        await goes_on(shop)
    assert await trail(shop.database, bob) == [("hello", "sent")]
    assert await goes_on(shop) == 0
    with pytest.raises(KeyError):
        await goes_on(shop, LEASE)
    assert await goes_on(shop, LEASE) == 0
    async with shop.database.unit_of_work() as session:
        await session.execute(broken.values(node="hello"))


async def test_whoever_is_on_the_way_leaves_when_it_is_switched_off_and_nothing_more_is_sent(shop: Counter) -> None:
    alice, mia = await people(shop, 2)
    await runs(shop.database, mia, Kind.WELCOME)
    await enters(shop.database, alice, Kind.WELCOME)
    await goes_on(shop)
    async with shop.database.unit_of_work() as session:
        await journeys.switch_off(session, mia, Kind.WELCOME)
    assert await stands(shop.database, alice) == [("look-wait", "exited", "switched-off")]
    assert [one["state"] for one in await owed(shop.database, alice)] == ["cancelled"]
    assert await enters(shop.database, alice, Kind.WELCOME, key="again") is None
    assert await goes_on(shop, 9 * DAY) == 0


async def test_what_waits_for_the_morning_is_taken_back_too_when_it_is_switched_off(shop: Counter) -> None:
    """Its last message is owed, and nobody is on the way any more."""
    alice, mia = await people(shop, 2)
    await runs_graph(shop.database, mia, Graph("hello", {"hello": HELLO, "end": End()}))
    await enters(shop.database, alice)
    await goes_on(shop)
    assert await stands(shop.database, alice) == [("end", "done", "finished")]
    async with shop.database.unit_of_work() as session:
        await journeys.switch_off(session, mia, Kind.CART)
    assert [(one["state"], one["reason"]) for one in await owed(shop.database, alice)] == [
        ("cancelled", "switched-off")
    ]


async def test_whoever_is_brought_onto_it_while_it_is_switched_off_gets_nothing(shop: Counter) -> None:
    """Who is to be brought onto it was looked up when it was still on."""
    alice, mia = await people(shop, 2)
    await runs_graph(
        shop.database, mia, Graph("tag", {"tag": Tag(word="tea", then="hello"), "hello": HELLO, "end": End()})
    )
    async with shop.database.unit_of_work() as session:
        as_it_was = await make(session, Kind.CART)
        await journeys.switch_off(session, mia, Kind.CART)
        assert await journeys.enter(session, as_it_was, alice)
    await goes_on(shop)
    assert await stands(shop.database, alice) == [("tag", "exited", "switched-off")]
    assert (await trail(shop.database, alice), await owed(shop.database, alice)) == ([], [])


@pytest.mark.parametrize(
    ("moment", "zone", "comes"),
    [
        ("2026-03-02T09:00", "UTC", "2026-03-02T10:00"),
        ("2026-03-02T10:30", "UTC", "2026-03-02T10:30"),
        ("2026-03-02T11:00", "UTC", "2026-03-03T10:00"),
        ("2026-03-28T20:00", "Europe/Berlin", "2026-03-29T08:00"),
        ("2026-03-02T23:00", "Asia/Shanghai", "2026-03-03T02:00"),
    ],
)
def test_an_hour_of_the_day_is_the_persons_own(moment: str, zone: str, comes: str) -> None:
    at = datetime.fromisoformat(moment).replace(tzinfo=UTC)
    assert next_hour(at, 10, ZoneInfo(zone)) == datetime.fromisoformat(comes).replace(tzinfo=UTC)


async def test_the_audit_finds_what_is_wrong_with_journeys(database: Database) -> None:
    shop = Counter(database)
    alice, mia = await people(shop, 2)
    await runs(shop.database, mia, Kind.WELCOME)
    await enters(shop.database, alice, Kind.WELCOME)
    await goes_on(shop)
    assert await shop.violations() == []
    wait = {"enrolment_id": 1, "happening": "ordered", "customer_id": mia, "key": "", "reason": "bought"}
    harm = [
        update(enrolments_table).values(wake_at=None),
        insert(waits_table).values(**wait),
        delete(steps_table).where(steps_table.c.node == "hello"),
        delete(table_of(Delivery)).where(table_of(Delivery).c.source_kind == "journey"),
        update(journeys_table).where(journeys_table.c.kind == Kind.WELCOME).values(version_id=None),
        update(enrolments_table).values(rotation=2),
    ]
    rules = [
        "everybody on a journey goes on, and nobody else",
        "nobody is waited for who is not on the way",
        "each message of a journey is a step",
        "each step that sends owes its message",
        "a journey that is on has a version",
        "journeys are counted one by one",
    ]
    for statement, rule in zip(harm, rules, strict=True):
        found: list[str] = []

        async def does_harm(statement: object = statement, found: list[str] = found) -> None:
            async with database.unit_of_work() as session:
                await session.execute(statement)  # type: ignore[call-overload]
                found += [one.rule for one in await audit(session)]
                raise _Undone

        with pytest.raises(_Undone):
            await does_harm()
        assert found == [rule]


class _Undone(Exception):
    """What was done is not kept."""


def silent(*spans: tuple[int, bool]) -> list[tuple[timedelta, bool]]:
    return [(timedelta(days=days), back) for days, back in spans for _ in range(60)]


@pytest.mark.parametrize(
    ("spans", "day"),
    [
        pytest.param(silent((5, True)), None, id="everybody comes back at once"),
        pytest.param(silent((20, True), (25, True), (400, False)), 30, id="after a month it is the silent ones"),
        pytest.param(silent((8, True), (400, False), (400, False)), 7, id="hardly anybody comes back"),
        pytest.param([(timedelta(days=400), False)] * 49, None, id="too few to tell"),
        pytest.param(silent((100, True), (101, True), (400, False)), 7, id="nobody comes back within four weeks"),
        pytest.param(silent((30, False)), None, id="what is not over yet tells nothing"),
    ],
)
def test_the_day_on_which_people_are_missed_is_read_from_when_others_come_back(
    spans: list[tuple[timedelta, bool]], day: int | None
) -> None:
    assert missed_day(spans) == day


async def test_the_shop_works_the_day_out_once_a_month_and_the_merchant_has_the_last_word(shop: Counter) -> None:
    [mia] = await shop.people(1)
    at = clock.now()
    paid = [(who, at - timedelta(days=300 + 20 * who % 7)) for who in range(60)]
    assert missed_day(silences(paid + [(who + 100, at - timedelta(days=200)) for who in range(60)], at)) == 7
    await runs(shop.database, mia, Kind.WINBACK)
    assert await learn_due(shop.database)
    assert not await learn_due(shop.database)
    clock.advance(30 * DAY)
    assert await learn_due(shop.database)
    async with shop.database.unit_of_work() as session:
        await session.execute(update(journeys_table).values(learned={"days": 21}))
        assert missed_after(await make(session, Kind.WINBACK)) == 21
        tuned = await journeys.set_delay(session, mia, Kind.WINBACK, "missed", 45 * 24 * 60)
    assert missed_after(tuned) == 45
