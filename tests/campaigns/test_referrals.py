"""Referrals by the rules: who is bound to whom, what counts, when an inviter is thanked, and what a person looks at."""

from __future__ import annotations

from collections.abc import AsyncIterator, Callable
from datetime import timedelta

import pytest
from sqlalchemy import Update, update

from campaigns import referrals
from campaigns.referrals import Came, NoThanksLeft, Reason, Referral, Signal, Status
from campaigns.referrals.models import referrals_table, thanks_table
from commerce import coupons, returns, staff
from commerce.coupons import CouponNotOffered, CouponStatus, Way
from commerce.coupons.models import coupons_table
from commerce.kit import clock
from commerce.kit.database import Database
from commerce.kit.errors import MoveRefused, NotFound
from commerce.orders.models import orders_table
from commerce.payments import DisputeStatus
from commerce.returns import Reason as ReturnReason
from tests.counter import SHOP
from tests.coupons import ever_had, ordered, published
from tests.inviting import DAY, WINDOW, Friends
from tests.makers import a_customer, euros


@pytest.fixture
async def shop(database: Database) -> AsyncIterator[Friends]:
    """A shop with coupons for both, whose books balance in the end."""
    shop = Friends(database)
    await shop.promises()
    yield shop
    await shop.settles()
    assert await shop.violations() == []


async def approved(shop: Friends, friend: int) -> None:
    referral = await shop.referral(friend)
    async with shop.database.unit_of_work() as session:
        mia = await a_customer(session, "Mia")
        await referrals.approve(session, mia, referral.id, SHOP)
    await shop.settles()


async def refused(shop: Friends, friend: int, reason: str = "one household") -> None:
    referral = await shop.referral(friend)
    async with shop.database.unit_of_work() as session:
        mia = await a_customer(session, "Mia")
        await referrals.refuse(session, mia, referral.id, reason)
    await shop.settles()


async def status(shop: Friends, friend: int) -> Status:
    return (await shop.referral(friend)).status


async def test_a_friend_has_a_coupon_at_once_and_the_inviter_once_nothing_can_go_back(shop: Friends) -> None:
    alice = await shop.settled("Alice")
    bob = await shop.settled("Bob")

    arrival = await shop.comes(bob, alice)

    assert (arrival.came, [one.name for one in arrival.coupons]) == (Came.BOUND, ["Welcome"])
    order = await shop.buys(bob, arrives=False)
    assert await status(shop, bob) is Status.QUALIFIED
    await shop.passes(40 * DAY)
    assert await status(shop, bob) is Status.QUALIFIED
    await shop.arrives(order)
    assert await status(shop, bob) is Status.PENDING_REWARD
    await shop.passes(14 * DAY)
    assert await shop.thanks(alice) == []

    await shop.passes(DAY)

    [coupon] = await shop.thanks(alice)
    assert (await status(shop, bob), coupon.status) == (Status.REWARDED, CouponStatus.AVAILABLE)
    assert len(await ever_had(shop.database, bob)) == 1


async def test_a_reward_comes_the_moment_the_points_of_that_order_can_be_spent(shop: Friends) -> None:
    alice = await shop.settled("Alice")
    bob = await shop.brings(alice)
    await shop.buys(bob)
    ripe = (await shop.referral(bob)).ripens_at
    assert ripe is not None

    await shop.passes(ripe - clock.now() - timedelta(seconds=1))
    assert await shop.thanks(alice) == []
    await shop.passes(timedelta(seconds=1))

    assert len(await shop.thanks(alice)) == 1


async def test_the_first_link_counts_and_later_ones_change_nothing(shop: Friends) -> None:
    alice, carol = await shop.settled("Alice"), await shop.settled("Carol")
    bob = await shop.brings(alice)

    for first_visit in (True, False):
        assert (await shop.comes(bob, carol, first_visit=first_visit)).came is Came.KNOWN

    assert (await shop.referral(bob)).inviter_id == alice
    assert len(await ever_had(shop.database, bob)) == 1


async def test_nobody_invites_themselves(shop: Friends) -> None:
    alice = await shop.settled("Alice")

    assert (await shop.comes(alice, alice)).came is Came.OWN
    assert await ever_had(shop.database, alice) == []


async def test_whoever_was_here_before_is_no_friend_who_comes_for_the_first_time(shop: Friends) -> None:
    alice, bob, carol = [await shop.settled(name) for name in ("Alice", "Bob", "Carol")]
    await shop.buys(carol, arrives=False)

    assert (await shop.comes(bob, alice, first_visit=False)).came is Came.KNOWN
    assert (await shop.comes(carol, alice)).came is Came.KNOWN


async def test_a_link_that_is_nobodys_is_not_found(shop: Friends) -> None:
    bob = await shop.settled("Bob")

    with pytest.raises(NotFound):
        async with shop.database.unit_of_work() as session:
            await referrals.accept(session, bob, "NOBODYS", SHOP, first_visit=True)


@pytest.mark.parametrize("length", [2, 3, 5])
async def test_circles_of_any_length_are_refused(shop: Friends, length: int) -> None:
    first = await shop.settled("Person 0")
    last = first
    for number in range(1, length):
        last = await shop.brings(last, f"Person {number}")

    assert (await shop.comes(first, last)).came is Came.KNOWN


async def test_a_friends_order_must_be_large_enough_and_a_later_one_may_be(shop: Friends) -> None:
    alice = await shop.settled("Alice")
    bob = await shop.brings(alice)
    await shop.buys(bob, 999, arrives=False)
    assert await status(shop, bob) is Status.BOUND

    await shop.buys(bob, 1000, arrives=False)

    assert await status(shop, bob) is Status.QUALIFIED


async def test_what_a_coupon_takes_off_does_not_count(shop: Friends) -> None:
    alice, bob = await shop.settled("Alice"), await shop.settled("Bob")
    [welcome] = (await shop.comes(bob, alice)).coupons
    order = await ordered(shop, bob, {await shop.variant(price=1499): 1}, welcome)
    await shop.pays(order)
    await shop.settles()

    assert await status(shop, bob) is Status.BOUND


async def test_a_friend_who_orders_after_thirty_days_came_too_late(shop: Friends) -> None:
    alice = await shop.settled("Alice")
    bob, carol = await shop.brings(alice, "Bob"), await shop.brings(alice, "Carol")
    await shop.passes(30 * DAY - timedelta(seconds=1))
    late = await shop.orders(bob, {await shop.variant(): 1}, "cash")
    await shop.passes(timedelta(seconds=1))
    assert (await status(shop, bob), await status(shop, carol)) == (Status.BOUND, Status.REJECTED)
    assert (await shop.referral(carol)).reason == Reason.TOO_LATE

    await shop.passes(3 * DAY)
    await shop.pays(late)
    await shop.settles()
    await shop.buys(carol)

    assert (await status(shop, bob), await status(shop, carol)) == (Status.QUALIFIED, Status.REJECTED)


async def test_an_order_that_was_paid_in_time_and_is_heard_of_late_counts(shop: Friends) -> None:
    alice = await shop.settled("Alice")
    bob = await shop.brings(alice)
    clock.advance(30 * DAY - timedelta(seconds=1))
    await shop.pays(await shop.orders(bob, {await shop.variant(): 1}))
    clock.advance(timedelta(hours=1))

    await referrals.keep_up(shop.database, SHOP)

    assert await status(shop, bob) is Status.QUALIFIED


async def test_money_that_goes_back_before_the_time_is_over_takes_the_reward_with_it(shop: Friends) -> None:
    alice = await shop.settled("Alice")
    bob = await shop.brings(alice)
    order = await shop.buys(bob, 2400)

    await shop.goes_back(order, 2400)
    await shop.passes(WINDOW)

    referral = await shop.referral(bob)
    assert (referral.status, referral.reason) == (Status.REVERSED, Reason.REFUNDED)
    assert await shop.thanks(alice) == []


@pytest.mark.parametrize(("back", "ends"), [(1400, Status.REWARDED), (1401, Status.REVERSED)])
async def test_what_stays_after_a_part_went_back_must_be_enough(shop: Friends, back: int, ends: Status) -> None:
    alice = await shop.settled("Alice")
    bob = await shop.brings(alice)
    order = await shop.buys(bob, 2400)

    await shop.goes_back(order, back)
    await shop.passes(WINDOW)

    assert await status(shop, bob) is ends


async def test_a_coupon_is_taken_back_when_the_order_goes_back_later_unless_it_is_used(shop: Friends) -> None:
    alice = await shop.settled("Alice")
    friends = [await shop.brings(alice, name) for name in ("Bob", "Carol")]
    placed = [await shop.buys(one) for one in friends]
    await shop.passes(WINDOW)
    used, unused = await shop.thanks(alice)
    await shop.pays(await ordered(shop, alice, {await shop.variant(price=3000): 1}, used))
    await shop.settles()

    for order in placed:
        await shop.goes_back(order, 2400)

    assert [await status(shop, one) for one in friends] == [Status.REVERSED, Status.REVERSED]
    after = {one.id: one.status for one in await shop.thanks(alice)}
    assert after == {used.id: CouponStatus.REDEEMED, unused.id: CouponStatus.VOIDED}


async def test_a_coupon_that_an_order_had_just_then_is_no_more_once_that_order_gives_it_back(shop: Friends) -> None:
    alice = await shop.settled("Alice")
    bob = await shop.brings(alice)
    order = await shop.buys(bob)
    await shop.passes(WINDOW)
    [coupon] = await shop.thanks(alice)
    await ordered(shop, alice, {await shop.variant(price=3000): 1}, coupon)
    await shop.goes_back(order, 2400)
    [waiting] = await shop.thanks(alice)
    assert waiting.status is CouponStatus.LOCKED

    clock.advance(timedelta(minutes=16))
    await shop.expires()
    await shop.settles()
    await shop.passes(timedelta(minutes=1))

    [taken] = await shop.thanks(alice)
    assert taken.status is CouponStatus.VOIDED


async def test_while_a_bank_contests_the_payment_the_reward_waits_and_lost_it_is_gone(shop: Friends) -> None:
    alice = await shop.settled("Alice")
    bob = await shop.brings(alice)
    order = await shop.buys(bob)
    await shop.hears_of_a_dispute(order, DisputeStatus.OPEN)
    await shop.passes(WINDOW)
    assert await status(shop, bob) is Status.PENDING_REWARD

    await shop.hears_of_a_dispute(order, DisputeStatus.LOST)

    assert await status(shop, bob) is Status.REVERSED


async def test_once_the_bank_has_decided_for_the_shop_the_reward_comes(shop: Friends) -> None:
    alice = await shop.settled("Alice")
    bob = await shop.brings(alice)
    order = await shop.buys(bob)
    await shop.hears_of_a_dispute(order, DisputeStatus.OPEN)
    await shop.passes(WINDOW)
    await shop.hears_of_a_dispute(order, DisputeStatus.WON)

    await shop.passes(timedelta(minutes=1))

    assert await status(shop, bob) is Status.REWARDED


async def test_the_eleventh_reward_of_a_day_waits_for_a_person_and_is_not_lost(shop: Friends) -> None:
    alice = await shop.settled("Alice")
    friends = []
    for number in range(11):
        friends.append(await shop.brings(alice, f"Friend {number}"))
        clock.advance(timedelta(hours=3))
    for friend in friends:
        await shop.buys(friend)

    await shop.passes(WINDOW)

    ends = [await status(shop, one) for one in friends]
    assert ends == [Status.REWARDED] * 10 + [Status.IN_REVIEW]
    assert (await shop.referral(friends[-1])).signals == (Signal.CAP,)
    await approved(shop, friends[-1])
    assert len(await shop.thanks(alice)) == 11


async def test_many_friends_within_an_hour_are_looked_at(shop: Friends) -> None:
    alice = await shop.settled("Alice")
    friends = [await shop.brings(alice, f"Friend {number}") for number in range(6)]
    await shop.buys(friends[0])

    await shop.passes(WINDOW)

    assert (await shop.referral(friends[0])).signals == (Signal.BURST,)


async def test_a_friend_who_lives_where_the_inviter_lives_is_looked_at_and_may_buy_all_the_same(shop: Friends) -> None:
    alice, bob = await shop.customer("Alice"), await shop.customer("Bob")
    await shop.comes(bob, alice)
    await shop.buys(bob)

    await shop.passes(WINDOW)

    referral = await shop.referral(bob)
    assert (referral.status, referral.signals) == (Status.IN_REVIEW, (Signal.ADDRESS,))
    await approved(shop, bob)
    assert len(await shop.thanks(alice)) == 1
    with pytest.raises(MoveRefused):
        await refused(shop, bob)


async def test_two_friends_at_one_address_are_looked_at(shop: Friends) -> None:
    alice, bob, carol = await shop.settled("Alice"), await shop.customer("Bob"), await shop.customer("Carol")
    for friend in (bob, carol):
        await shop.comes(friend, alice)
        await shop.buys(friend)

    await shop.passes(WINDOW)

    assert [(await shop.referral(one)).signals for one in (bob, carol)] == [(Signal.ADDRESS,), (Signal.ADDRESS,)]


async def test_what_is_looked_at_is_refused_for_a_reason(shop: Friends) -> None:
    alice, bob = await shop.customer("Alice"), await shop.customer("Bob")
    await shop.comes(bob, alice)
    await shop.buys(bob)
    await shop.passes(WINDOW)

    await refused(shop, bob)

    referral = await shop.referral(bob)
    assert (referral.status, referral.reason, await shop.thanks(alice)) == (Status.REJECTED, Reason.BY_STAFF, [])
    async with shop.database.reading() as session:
        [entry] = (await staff.log_page(session, 0, 10, subjects=[f"referral:{referral.id}"])).entries
    assert (entry.action, entry.reason, entry.details["signals"]) == ("referral.refuse", "one household", ["address"])


async def test_an_inviter_whose_friends_send_everything_back_is_looked_at(shop: Friends) -> None:
    alice = await shop.settled("Alice")
    for number in range(3):
        friend = await shop.brings(alice, f"Friend {number}")
        await shop.goes_back(await shop.buys(friend), 2400)
    bob = await shop.brings(alice)
    await shop.buys(bob)

    await shop.passes(WINDOW)

    assert (await shop.referral(bob)).signals == (Signal.REFUNDS,)


async def test_money_that_goes_back_while_a_person_looks_ends_it(shop: Friends) -> None:
    alice, bob = await shop.customer("Alice"), await shop.customer("Bob")
    await shop.comes(bob, alice)
    order = await shop.buys(bob)
    await shop.passes(WINDOW)

    await shop.goes_back(order, 2400)

    with pytest.raises(MoveRefused):
        await approved(shop, bob)
    assert await status(shop, bob) is Status.REVERSED


async def test_what_was_promised_and_is_used_up_waits_until_there_is_more(database: Database) -> None:
    shop = Friends(database)
    [thanks] = await shop.promises(friends=False)
    alice = await shop.settled("Alice")
    bob = await shop.brings(alice)
    await shop.buys(bob)
    async with database.unit_of_work() as session:
        await coupons.end(session, alice, thanks.id)
    await shop.passes(WINDOW)
    assert (await shop.referral(bob)).signals == (Signal.NO_COUPON,)
    with pytest.raises(NoThanksLeft):
        await approved(shop, bob)

    await shop.promises(friends=False)
    await approved(shop, bob)

    assert len(await shop.thanks(alice)) == 1
    assert await shop.violations() == []


async def test_where_nothing_is_promised_friends_are_counted_and_nothing_is_given(database: Database) -> None:
    shop = Friends(database)
    alice, bob = await shop.settled("Alice"), await shop.settled("Bob")
    arrival = await shop.comes(bob, alice)
    await shop.buys(bob)

    await shop.passes(WINDOW)

    referral = await shop.referral(bob)
    assert (arrival.coupons, referral.reason) == ((), Reason.NOTHING_PROMISED)
    assert await shop.violations() == []


async def test_a_new_minimum_is_for_those_who_come_later(shop: Friends) -> None:
    alice = await shop.settled("Alice")
    bob = await shop.brings(alice)
    async with shop.database.unit_of_work() as session:
        await referrals.set_minimum(session, alice, euros(5000))
    carol = await shop.brings(alice, "Carol")

    for friend in (bob, carol):
        await shop.buys(friend)

    assert [await status(shop, one) for one in (bob, carol)] == [Status.PENDING_REWARD, Status.BOUND]


@pytest.mark.parametrize("cents", [0, -1, 10**12])
async def test_a_minimum_that_is_none_is_refused(shop: Friends, cents: int) -> None:
    alice = await shop.settled("Alice")

    with pytest.raises(referrals.MinimumInvalid):
        async with shop.database.unit_of_work() as session:
            await referrals.set_minimum(session, alice, euros(cents))


@pytest.mark.parametrize("way", [Way.FRIEND, Way.INVITER])
async def test_coupons_for_invitations_are_not_given_by_hand(shop: Friends, way: Way) -> None:
    template, alice = await published(shop.database, way=way), await shop.settled("Alice")

    with pytest.raises(CouponNotOffered):
        async with shop.database.unit_of_work() as session:
            await coupons.grant(session, alice, template.id, [alice], SHOP)


async def test_an_inviter_who_is_forgotten_has_no_link_any_more_and_is_promised_nothing(shop: Friends) -> None:
    alice = await shop.settled("Alice")
    bob, carol = await shop.brings(alice, "Bob"), await shop.settled("Carol")
    await shop.buys(bob)
    async with shop.database.unit_of_work() as session:
        code = await referrals.link_code(session, alice)
        await referrals.be_listed(session, alice, True)
        await referrals.forget(session, alice)

    with pytest.raises(NotFound):
        async with shop.database.unit_of_work() as session:
            await referrals.accept(session, carol, code, SHOP, first_visit=True)
    await shop.passes(WINDOW)
    referral = await shop.referral(bob)
    assert (referral.status, referral.reason) == (Status.REJECTED, Reason.LEFT)


async def test_the_board_shows_those_who_want_to_be_seen(shop: Friends) -> None:
    people = [await shop.settled(name) for name in ("Alice Liddell", "Carol", "Dora")]
    for inviter, count in zip(people, (1, 2, 1), strict=True):
        for number in range(count):
            await shop.buys(await shop.brings(inviter, f"Friend {number} of {inviter}"))
    await shop.passes(WINDOW)
    async with shop.database.unit_of_work() as session:
        for one in people[:2]:
            await referrals.be_listed(session, one, True)

    async with shop.database.reading() as session:
        board = await referrals.leaders(session, people[0])

    assert [(one.name, one.count, one.is_me) for one in board] == [("Carol", 2, False), ("Alice", 1, True)]


async def test_an_open_return_is_waited_for(shop: Friends) -> None:
    alice = await shop.settled("Alice")
    bob = await shop.brings(alice)
    order = await shop.buys(bob)
    async with shop.database.unit_of_work() as session:
        wanted = await returns.begin(session, bob, order.id, ReturnReason.NO_REASON, SHOP.timezone)
        await returns.choose(session, bob, wanted.id, order.lines[0].id, 1, SHOP.timezone)
        await returns.ask(session, bob, wanted.id, SHOP.timezone)
    await shop.passes(WINDOW)
    assert await status(shop, bob) is Status.PENDING_REWARD

    async with shop.database.unit_of_work() as session:
        await returns.refuse(session, alice, wanted.id, "worn")
    await shop.passes(timedelta(minutes=1))

    assert await status(shop, bob) is Status.REWARDED


#: What goes wrong, the rule that says so, and how it comes about.
BROKEN: dict[str, tuple[str, Callable[[Referral, Referral], Update]]] = {
    "a circle": (
        "nobody is invited by whom they brought",
        lambda first, second: of(first, inviter_id=second.friend_id),
    ),
    "too early": (
        "a reward waits until nothing can go back",
        lambda first, _: of(first, ripens_at=None),
    ),
    "a reward without a coupon": (
        "a reward is a coupon of the inviter's, given once",
        lambda *_: update(thanks_table).values(for_inviter=False),
    ),
    "a coupon without a reward": (
        "a reward is a coupon of the inviter's, given once",
        lambda first, _: of(first, status="review"),
    ),
    "somebody else's coupon": (
        "a reward is a coupon of the inviter's, given once",
        lambda _, second: update(coupons_table).values(customer_id=second.inviter_id),
    ),
    "too late an order": (
        "a referral counts its friend's order, placed in time",
        lambda first, _: of(first, converts_until=first.bound_at),
    ),
    "an order that came to nothing": (
        "an order that came to nothing brings nobody a reward",
        lambda *_: update(orders_table).values(status="closed"),
    ),
}


def of(referral: Referral, **values: object) -> Update:
    return update(referrals_table).where(referrals_table.c.id == referral.id).values(**values)


@pytest.mark.parametrize("mistake", BROKEN)
async def test_the_audit_names_what_is_wrong(database: Database, mistake: str) -> None:
    shop = Friends(database)
    await shop.promises(friends=False)
    bob = await shop.brings(await shop.settled("Alice"))
    await shop.buys(bob)
    await shop.passes(WINDOW)
    carol = await shop.brings(bob, "Carol")
    assert await shop.violations() == []
    name, breaks = BROKEN[mistake]

    async with database.unit_of_work() as session:
        await session.execute(breaks(await shop.referral(bob), await shop.referral(carol)))

    assert name in {one.rule for one in await shop.violations()}
