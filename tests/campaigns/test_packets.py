"""Packets by the rules: what is parted is exact, one share for each, in time, as a coupon that buys."""

from __future__ import annotations

from collections.abc import AsyncIterator
from datetime import timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st
from sqlalchemy import delete, update

from campaigns import packets
from campaigns.packets import PacketEnded, PacketInvalid, PacketNotDraft, PacketTooThin, ShareTaken, Status
from campaigns.packets.models import packets_table, shares_table
from campaigns.packets.parting import drawn, fair_minimum, most_for_one, next_share
from commerce import coupons, staff
from commerce.coupons import CouponStatus, TemplateStatus, Way
from commerce.coupons.models import coupons_table
from commerce.kit import clock
from commerce.kit.database import Database
from commerce.kit.errors import NotFound
from tests.counter import SHOP, Counter
from tests.coupons import ever_had, ordered, reviewed
from tests.makers import a_customer, euros
from tests.packets import a_plan, as_it_stands, dropped, opened

HOUR, DAY = timedelta(hours=1), timedelta(days=1)


@pytest.fixture
async def shop(database: Database) -> AsyncIterator[Counter]:
    """A shop whose books balance in the end."""
    shop = Counter(database)
    yield shop
    await shop.settles()
    assert await shop.violations() == []


@st.composite
def partings(draw: st.DrawFn) -> tuple[int, int, int]:
    """A sum, so many people, and a least share that is possible."""
    people, minimum = draw(st.integers(1, 60)), draw(st.integers(1, 500))
    return people * minimum + draw(st.integers(0, 20_000)), people, minimum


@given(partings(), st.data())
def test_shares_are_exact_and_none_is_below_the_least_whatever_is_drawn(
    parting: tuple[int, int, int], data: st.DataObject
) -> None:
    total, people, minimum = parting
    rest, shares = total, []
    for left in range(people, 0, -1):
        average = 2 * rest // left

        share = next_share(rest, left, minimum, lambda least, most: data.draw(st.integers(least, most)))

        assert minimum <= share <= most_for_one(total, people, minimum)
        assert left == 1 or share <= average
        shares.append(share)
        rest -= share
    assert (sum(shares), rest) == (total, 0)


@given(partings(), st.sampled_from(["least", "most", "random"]))
def test_the_greediest_and_the_humblest_draws_are_exact_too(parting: tuple[int, int, int], how: str) -> None:
    total, people, minimum = parting
    draws = {"least": lambda least, _: least, "most": lambda _, most: most, "random": drawn}
    rest, shares = total, []
    for left in range(people, 0, -1):
        shares.append(next_share(rest, left, minimum, draws[how]))
        rest -= shares[-1]
    assert sum(shares) == total
    assert min(shares) >= minimum


def test_whoever_comes_first_has_as_much_as_whoever_comes_last_on_the_average() -> None:
    runs, people = 4000, 5
    sums = [0] * people
    for _ in range(runs):
        rest = 5000
        for at in range(people):
            share = next_share(rest, people - at, 100)
            sums[at] += share
            rest -= share
    assert all(900 < one / runs < 1100 for one in sums), sums


@given(st.integers(1, 1_000_000), st.integers(1, 1000))
def test_the_least_share_that_is_proposed_is_possible(total: int, people: int) -> None:
    assert fair_minimum(total, people) >= 1
    assert total < people or fair_minimum(total, people) * people <= total


@pytest.mark.parametrize(
    "facts",
    [
        {"people": 0},
        {"people": 1001},
        {"total": 0},
        {"minimum": 0},
        {"threshold": -1},
        {"term_days": 0},
        {"term_days": 366},
        {"hours": 0},
        {"hours": 721},
        {"total": 10**10},
    ],
)
def test_a_packet_that_makes_no_sense_is_refused(facts: dict[str, int]) -> None:
    with pytest.raises(PacketInvalid):
        a_plan(**facts)


def test_a_sum_that_is_too_small_for_so_many_says_for_how_many_it_is_enough() -> None:
    with pytest.raises(PacketTooThin) as refused:
        a_plan(total=950, people=10, minimum=100)

    assert refused.value.facts == {"least": euros(100), "most": 9}


async def test_ten_people_have_a_share_each_and_the_sum_is_exact(shop: Counter) -> None:
    packet = await dropped(shop.database, threshold=500, term_days=7)
    crowd = await shop.people(12)

    answers = [await opened(shop.database, one, packet) for one in crowd]

    shares = [one.share for one in answers if one.share is not None]
    assert [one.number for one in shares] == list(range(1, 11))
    assert sum(one.amount.amount for one in shares) == 2000
    assert min(one.amount.amount for one in shares) >= 100
    assert [one.share for one in answers[10:]] == [None, None]
    stands = await as_it_stands(shop.database, packet)
    assert (stands.status, stands.rest, stands.taken) == (Status.EMPTY, 0, 10)
    [coupon] = await ever_had(shop.database, crowd[3])
    assert answers[3].coupon == coupon
    assert (coupon.terms.amount, coupon.terms.threshold, coupon.status) == (
        shares[3].amount.amount,
        500,
        CouponStatus.AVAILABLE,
    )
    await shop.settles()
    assert len(await shop.told(ShareTaken)) == 10


async def test_whoever_taps_again_has_the_same_share_and_no_second_one(shop: Counter) -> None:
    packet = await dropped(shop.database, people=2, total=500)
    alice, bob, carol = await shop.people(3)
    first = await opened(shop.database, alice, packet)
    await opened(shop.database, bob, packet)

    again, late = await opened(shop.database, alice, packet), await opened(shop.database, carol, packet)

    assert again.share == first.share
    assert late.share is None
    assert len(await ever_had(shop.database, alice)) == 1


async def test_a_share_buys_from_its_threshold_on_for_what_it_is_worth(shop: Counter) -> None:
    packet = await dropped(shop.database, people=1, total=700, threshold=2000)
    alice = await shop.customer("Alice")
    coupon = (await opened(shop.database, alice, packet)).coupon
    assert coupon is not None
    cup, teapot = await shop.variant(price=1900), await shop.variant(price=2400)
    assert (await reviewed(shop, alice, {cup: 1}, coupon)).quote.adjustments == ()

    order = await ordered(shop, alice, {teapot: 1}, coupon)
    await shop.pays(order)
    await shop.settles()

    async with shop.database.reading() as session:
        came = await packets.figures(session, await packets.get(session, packet.id))
    assert (came.given, came.redeemed, came.taken_off) == (euros(700), 1, euros(700))


async def test_what_nobody_took_ends_with_the_time_and_what_was_taken_stays(shop: Counter) -> None:
    packet = await dropped(shop.database, hours=3)
    alice, bob = await shop.people(2)
    clock.advance(3 * HOUR - timedelta(seconds=1))
    share = (await opened(shop.database, alice, packet)).share
    assert share is not None
    clock.advance(timedelta(seconds=1))

    assert (await opened(shop.database, bob, packet)).share is None
    assert await packets.end_due(shop.database) == 1
    assert await packets.end_due(shop.database) == 0

    stands = await as_it_stands(shop.database, packet)
    assert (stands.status, stands.taken, stands.rest) == (Status.OVER, 1, 2000 - share.amount.amount)
    assert (await opened(shop.database, alice, packet)).share == share
    async with shop.database.reading() as session:
        assert stands.template_id is not None
        assert (await coupons.get_template(session, stands.template_id)).status is TemplateStatus.ENDED
    await shop.settles()
    assert len(await shop.told(PacketEnded)) == 1


async def test_the_shop_ends_a_packet_once_and_it_stands_in_the_log(shop: Counter) -> None:
    packet = await dropped(shop.database)
    [alice] = await shop.people(1)
    async with shop.database.unit_of_work() as session:
        mia = await a_customer(session, "Mia")
        for _ in range(2):
            assert (await packets.end(session, mia, packet.id)).status is Status.ENDED
            await packets.publish(session, mia, packet.id, "Packet")

    assert (await opened(shop.database, alice, packet)).share is None
    async with shop.database.reading() as session:
        done = [one.action for one in (await staff.log_page(session, 0, 9)).entries]
    assert done == ["packet.end", "packet.publish"]


async def test_a_draft_leads_nowhere_and_is_changed_until_it_is_published(shop: Counter) -> None:
    async with shop.database.unit_of_work() as session:
        mia = await a_customer(session, "Mia")
        draft = await packets.draft(session, mia, a_plan())
        assert (await packets.draft(session, mia, a_plan())).id == draft.id
        changed = await packets.redraft(session, draft.id, a_plan(total=3000))
        assert changed.rest == 3000
    [alice] = await shop.people(1)
    with pytest.raises(NotFound):
        await opened(shop.database, alice, draft)
    async with shop.database.unit_of_work() as session:
        await packets.publish(session, mia, draft.id, "Packet")
        await packets.discard(session, draft.id)

    with pytest.raises(PacketNotDraft):
        async with shop.database.unit_of_work() as session:
            await packets.redraft(session, draft.id, a_plan())
    assert (await opened(shop.database, alice, draft)).share is not None


@pytest.mark.parametrize("token", ["", "NOBODYS", "%", "1"])
async def test_a_link_that_leads_to_nothing_is_not_found(shop: Counter, token: str) -> None:
    await dropped(shop.database)
    [alice] = await shop.people(1)

    with pytest.raises(NotFound):
        async with shop.database.unit_of_work() as session:
            await packets.take(session, alice, token, SHOP)


async def test_the_kind_of_a_packet_is_the_packets_and_nobody_elses(shop: Counter) -> None:
    packet = await dropped(shop.database)
    assert packet.template_id is not None
    async with shop.database.reading() as session:
        kind = await coupons.get_template(session, packet.template_id)
        assert kind.plan.way is Way.PACKET
        assert await coupons.figures(session) == ()
        assert await coupons.running(session) == 0
        [foreseen] = await coupons.terms_about(session, "EUR")
    assert kind.plan.terms.amount == 2000 - 9 * 100
    assert foreseen.source == f"coupon-kind:{kind.id}"
    for act in (coupons.pause, coupons.end, coupons.publish):
        with pytest.raises(NotFound):
            async with shop.database.unit_of_work() as session:
                await act(session, 1, packet.template_id)


@pytest.mark.parametrize("wrong", ["rest", "amount", "coupon", "share", "status"])
async def test_the_books_notice_what_does_not_agree(database: Database, wrong: str) -> None:
    shop = Counter(database)
    packet = await dropped(database, people=3)
    alice, bob, _ = crowd = await shop.people(3)
    for one in crowd[:2]:
        await opened(database, one, packet)
    assert await shop.violations() == []
    mine = shares_table.c.customer_id == alice
    statements = {
        "rest": update(packets_table).values(rest=packets_table.c.rest + 1),
        "amount": update(shares_table).where(mine).values(amount=99),
        "coupon": update(coupons_table).where(coupons_table.c.customer_id == alice).values(customer_id=crowd[2]),
        "share": delete(shares_table).where(shares_table.c.customer_id == bob),
        "status": update(packets_table).values(status=Status.EMPTY),
    }

    async with database.unit_of_work() as session:
        await session.execute(statements[wrong])

    assert [one for one in await shop.violations() if "packet" in one.rule]
