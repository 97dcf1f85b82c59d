"""What speaks against a reward, who belongs together, the most that an inviter has, and who brought whom in truth."""

from __future__ import annotations

from collections.abc import AsyncIterator
from dataclasses import replace
from datetime import timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from campaigns import referrals
from campaigns.referrals import (
    ClosesCircle,
    InviterStays,
    InviterUnknown,
    NotForYourself,
    Reason,
    Referral,
    Sign,
    Signal,
    Status,
    WorthInvalid,
)
from campaigns.referrals.clustering import together
from commerce import customers, staff
from commerce.coupons import Way
from commerce.kit import clock
from commerce.kit.database import Database
from commerce.kit.errors import MoveRefused, NotFound
from tests.counter import HOME, SHOP
from tests.coupons import five_off, published
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


async def mia_of(shop: Friends) -> int:
    async with shop.database.unit_of_work() as session:
        return await a_customer(session, "Mia")


async def rebound(shop: Friends, friend: int, inviter: int, reason: str = "both of them wrote to us") -> Referral:
    """A member of the staff says that somebody else brought this friend."""
    mia = await mia_of(shop)
    referral = await shop.referral(friend)
    async with shop.database.unit_of_work() as session:
        return await referrals.rebind(session, mia, referral.id, inviter, reason)


async def at(shop: Friends, name: str, street: str, phone: str | None = None) -> int:
    """Somebody who lives there and has this phone."""
    return await shop.customer(name, replace(HOME, recipient=name, lines=(street,), phone=phone))


async def test_one_phone_number_turns_it_down_by_itself_and_the_order_stays(shop: Friends) -> None:
    alice, bob = await at(shop, "Alice", "1 A Road", "+49 30 1234567"), await at(shop, "Bob", "2 B Road", "030 1234567")
    await shop.comes(bob, alice)
    order = await shop.buys(bob)

    await shop.passes(WINDOW)

    referral = await shop.referral(bob)
    assert (referral.status, referral.reason) == (Status.REJECTED, Reason.ONE_PHONE)
    assert (referral.signals, await shop.thanks(alice)) == ((Signal.PHONE,), [])
    assert (await shop.now(order)).paid_at is not None
    async with shop.database.reading() as session:
        [entry] = (await staff.log_page(session, 0, 5, subjects=[f"referral:{referral.id}"])).entries
    assert (entry.actor_id, entry.action, entry.details["signals"]) == (None, "referral.turn_down", ["phone"])
    async with shop.database.unit_of_work() as session:
        assert (await referrals.standing(session, alice)).turned_down == 1


async def test_a_friend_whose_card_is_the_inviters_does_not_count(shop: Friends) -> None:
    alice = await shop.settled("Alice")
    bob, carol = await shop.brings(alice, "Bob"), await shop.brings(alice, "Carol")
    await shop.buys(alice, card="a card of Alice's")

    await shop.buys(bob, card="a card of Alice's")
    await shop.buys(carol, card="a card of Carol's")
    await shop.passes(WINDOW)

    first, second = await shop.referral(bob), await shop.referral(carol)
    assert (first.status, first.reason, first.signals) == (Status.REJECTED, Reason.ONE_CARD, (Signal.CARD,))
    assert (second.status, len(await shop.thanks(alice))) == (Status.REWARDED, 1)


async def test_what_was_turned_down_by_itself_is_looked_at_when_a_person_wants_to(shop: Friends) -> None:
    alice = await shop.settled("Alice")
    bob = await shop.brings(alice)
    await shop.buys(alice, card="one for the family")
    await shop.buys(bob, card="one for the family")
    await shop.passes(WINDOW)
    referral, mia = await shop.referral(bob), await mia_of(shop)

    async with shop.database.unit_of_work() as session:
        again = await referrals.look_again(session, mia, referral.id)
        await referrals.approve(session, mia, referral.id, SHOP)
    await shop.settles()

    assert again.status is Status.IN_REVIEW
    assert (await shop.referral(bob)).status is Status.REWARDED
    assert len(await shop.thanks(alice)) == 1
    with pytest.raises(MoveRefused):
        async with shop.database.unit_of_work() as session:
            await referrals.look_again(session, mia, referral.id)


async def test_what_went_back_meanwhile_is_not_looked_at_again(shop: Friends) -> None:
    alice = await shop.settled("Alice")
    bob = await shop.brings(alice)
    await shop.buys(alice, card="one")
    order = await shop.buys(bob, card="one")
    await shop.passes(WINDOW)
    await shop.goes_back(order, 2400)

    referral, mia = await shop.referral(bob), await mia_of(shop)
    with pytest.raises(MoveRefused):
        async with shop.database.unit_of_work() as session:
            await referrals.look_again(session, mia, referral.id)

    assert (await shop.referral(bob)).status is Status.REJECTED


async def test_a_friend_who_sends_everything_else_back_is_looked_at(shop: Friends) -> None:
    alice = await shop.settled("Alice")
    bob = await shop.brings(alice)
    await shop.buys(bob)
    for _ in range(2):
        await shop.goes_back(await shop.buys(bob, 500, arrives=False), 500)

    await shop.passes(WINDOW)

    assert (await shop.referral(bob)).signals == (Signal.SENT_BACK,)


async def test_of_people_who_belong_together_one_counts_by_itself_whoever_brought_them(shop: Friends) -> None:
    """Bob and Carol share a phone, Carol and Dora an address: three friends of three inviters, and one circle."""
    inviters = [await shop.settled(f"Inviter {number}") for number in range(3)]
    bob = await at(shop, "Bob", "1 B Road", "0171 5550001")
    carol = await at(shop, "Carol", "2 C Road", "+49 171 5550001")
    dora = await at(shop, "Dora", "2 c road")
    emil = await at(shop, "Emil", "5 E Road")
    for friend, inviter in ((bob, inviters[0]), (carol, inviters[1]), (dora, inviters[2]), (emil, inviters[0])):
        await shop.comes(friend, inviter)
        await shop.buys(friend)
        clock.advance(timedelta(hours=2))

    await shop.passes(WINDOW)

    stands = [await shop.referral(one) for one in (bob, carol, dora, emil)]
    assert [one.status for one in stands] == [
        Status.REWARDED,
        Status.IN_REVIEW,
        Status.IN_REVIEW,
        Status.REWARDED,
    ]
    assert [one.signals for one in stands[1:3]] == [(Signal.CLUSTER,), (Signal.CLUSTER,)]
    async with shop.database.reading() as session:
        assert await referrals.circle_of(session, dora) == (3, (Sign.PHONE, Sign.PLACE))
        assert await referrals.circle_of(session, emil) == (1, ())


async def test_an_inviter_who_belongs_to_a_friend_over_a_third_person_is_looked_at(shop: Friends) -> None:
    alice = await at(shop, "Alice", "1 A Road", "0171 5550001")
    zoe = await at(shop, "Zoe", "2 B Road", "0171 5550001")
    bob = await at(shop, "Bob", "2 B Road")
    await shop.comes(zoe, await shop.settled("Somebody else"))
    await shop.comes(bob, alice)
    await shop.buys(bob)

    await shop.passes(WINDOW)

    assert (await shop.referral(bob)).signals == (Signal.CLUSTER,)


async def test_circles_are_found_anew_each_night_and_once(shop: Friends) -> None:
    alice, bob = await at(shop, "Alice", "1 A Road"), await at(shop, "Bob", "1 A Road")
    await shop.comes(bob, alice)

    tonight = await referrals.sweep(shop.database, SHOP)
    again = await referrals.sweep(shop.database, SHOP)
    async with shop.database.unit_of_work() as session:
        for one in await customers.list_addresses(session, bob):
            await customers.remove_address(session, bob, one.id)
    clock.advance(DAY)
    tomorrow = await referrals.sweep(shop.database, SHOP)

    assert (tonight, again, tomorrow) == (2, 0, 0)
    async with shop.database.reading() as session:
        assert await referrals.circle_of(session, bob) == (1, ())


async def test_somebody_who_is_forgotten_leaves_their_circle(shop: Friends) -> None:
    alice, bob = await at(shop, "Alice", "1 A Road"), await at(shop, "Bob", "1 A Road")
    await shop.comes(bob, alice)
    await referrals.sweep(shop.database, SHOP)

    async with shop.database.unit_of_work() as session:
        await referrals.forget(session, bob)

    async with shop.database.reading() as session:
        assert await referrals.circle_of(session, bob) == (1, ())


MARKS = st.sets(st.tuples(st.sampled_from(Sign), st.sampled_from("abcdef")), max_size=3)


@given(marks=st.dictionaries(st.integers(1, 12), MARKS, max_size=12))
def test_whoever_can_be_reached_over_shared_signs_is_of_one_circle(marks: dict[int, set[tuple[Sign, str]]]) -> None:
    found = together(marks)

    for one in marks:
        circle = {one}
        while more := {who for who in marks if who not in circle and any(marks[who] & marks[at] for at in circle)}:
            circle |= more
        if len(circle) == 1:
            assert one not in found
        else:
            shared = {
                sign for who in circle for other in circle if who != other for sign, _ in marks[who] & marks[other]
            }
            assert found[one] == (min(circle), tuple(sorted(shared)))


async def test_rewards_above_the_worth_of_all_wait_for_a_person_and_are_not_lost(shop: Friends) -> None:
    mia, alice = await mia_of(shop), await shop.settled("Alice")
    async with shop.database.unit_of_work() as session:
        await referrals.set_most_worth(session, mia, euros(2000))
    friends = []
    for number in range(3):
        friends.append(await shop.brings(alice, f"Friend {number}"))
        await shop.buys(friends[-1])
        clock.advance(timedelta(hours=3))

    await shop.passes(WINDOW)

    stands = [await shop.referral(one) for one in friends]
    assert [one.status for one in stands] == [Status.REWARDED, Status.REWARDED, Status.IN_REVIEW]
    assert stands[-1].signals == (Signal.WORTH,)
    async with shop.database.unit_of_work() as session:
        await referrals.approve(session, mia, stands[-1].id, SHOP)
    assert len(await shop.thanks(alice)) == 3


async def test_a_reward_that_was_taken_back_makes_room_for_another(shop: Friends) -> None:
    mia, alice = await mia_of(shop), await shop.settled("Alice")
    async with shop.database.unit_of_work() as session:
        await referrals.set_most_worth(session, mia, euros(700))
    bob, carol = await shop.brings(alice, "Bob"), await shop.brings(alice, "Carol")
    order = await shop.buys(bob)
    await shop.passes(WINDOW)
    await shop.goes_back(order, 2400)

    await shop.buys(carol)
    await shop.passes(WINDOW)

    assert (await shop.referral(carol)).status is Status.REWARDED


async def test_a_share_counts_with_the_most_it_takes_off(database: Database) -> None:
    shop = Friends(database)
    terms = five_off(amount=None, basis_points=2000, most=1500)
    await published(database, terms, name="Thanks", way=Way.INVITER)
    mia, alice = await mia_of(shop), await shop.settled("Alice")
    async with database.unit_of_work() as session:
        await referrals.set_most_worth(session, mia, euros(1499))
    bob = await shop.brings(alice)
    await shop.buys(bob)

    await shop.passes(WINDOW)

    assert (await shop.referral(bob)).signals == (Signal.WORTH,)


@pytest.mark.parametrize("cents", [0, -100, 1_000_000_01])
async def test_a_worth_that_is_none_is_refused(shop: Friends, cents: int) -> None:
    mia = await mia_of(shop)
    with pytest.raises(WorthInvalid):
        async with shop.database.unit_of_work() as session:
            await referrals.set_most_worth(session, mia, euros(cents))


async def test_a_new_worth_leaves_the_minimum_and_a_new_minimum_the_worth(shop: Friends) -> None:
    mia = await mia_of(shop)
    async with shop.database.unit_of_work() as session:
        await referrals.set_minimum(session, mia, euros(3000))
        await referrals.set_most_worth(session, mia, euros(9000))
        await referrals.set_minimum(session, mia, euros(2500))
        promised = await referrals.promise(session, SHOP)

    assert (promised.minimum, promised.most_worth) == (euros(2500), euros(9000))


async def test_the_staff_say_who_brought_a_friend_in_truth_and_the_log_keeps_why(shop: Friends) -> None:
    alice, carol = await shop.settled("Alice"), await shop.settled("Carol")
    bob = await shop.brings(alice)
    await shop.buys(bob)

    changed = await rebound(shop, bob, carol)
    same = await rebound(shop, bob, carol, "again")
    await shop.passes(WINDOW)

    assert (changed.inviter_id, same.inviter_id) == (carol, carol)
    assert (await shop.thanks(alice), len(await shop.thanks(carol))) == ([], 1)
    async with shop.database.reading() as session:
        entries = (await staff.log_page(session, 0, 5, subjects=[f"referral:{changed.id}"])).entries
    [entry] = entries
    assert (entry.action, entry.reason) == ("referral.rebind", "both of them wrote to us")
    assert entry.details == {"from": alice, "to": carol}


async def test_what_was_looked_at_for_one_inviter_is_weighed_anew_for_the_other(shop: Friends) -> None:
    alice, bob, carol = await shop.customer("Alice"), await shop.customer("Bob"), await shop.settled("Carol")
    await shop.comes(bob, alice)
    await shop.buys(bob)
    await shop.passes(WINDOW)
    assert (await shop.referral(bob)).status is Status.IN_REVIEW

    await rebound(shop, bob, carol)
    await shop.passes(timedelta(minutes=1))

    assert (await shop.referral(bob)).status is Status.REWARDED
    assert len(await shop.thanks(carol)) == 1


@pytest.mark.parametrize("steps", [0, 1, 2, 4])
async def test_a_change_closes_no_circle_however_long(shop: Friends, steps: int) -> None:
    chain = [await shop.settled("Person 0")]
    for number in range(1, 6):
        chain.append(await shop.brings(chain[-1], f"Person {number}"))

    with pytest.raises(ClosesCircle):
        await rebound(shop, chain[1], chain[1 + steps])

    assert (await shop.referral(chain[1])).inviter_id == chain[0]


async def test_what_came_earlier_may_hang_below_what_came_later(shop: Friends) -> None:
    """The books look for circles, and not for who came first."""
    alice, emil = await shop.settled("Alice"), await shop.settled("Emil")
    bob = await shop.brings(alice, "Bob")
    carol = await shop.brings(emil, "Carol")

    await rebound(shop, bob, carol)

    assert (await shop.referral(bob)).inviter_id == carol
    assert await shop.violations() == []


async def test_what_is_decided_is_not_changed(shop: Friends) -> None:
    alice, carol = await shop.settled("Alice"), await shop.settled("Carol")
    bob = await shop.brings(alice)
    await shop.buys(bob)
    await shop.passes(WINDOW)

    with pytest.raises(InviterStays):
        await rebound(shop, bob, carol)


async def test_nobody_of_the_staff_makes_themselves_an_inviter(shop: Friends) -> None:
    bob, mia = await shop.brings(await shop.settled("Alice")), await shop.settled("Mia")
    referral = await shop.referral(bob)

    with pytest.raises(NotForYourself):
        async with shop.database.unit_of_work() as session:
            await referrals.rebind(session, mia, referral.id, mia, "mine")


async def test_an_invitation_is_found_by_its_number_an_order_or_the_friends_link(shop: Friends) -> None:
    alice = await shop.settled("Alice")
    bob = await shop.brings(alice)
    order = await shop.buys(bob, arrives=False)
    referral = await shop.referral(bob)
    async with shop.database.unit_of_work() as session:
        code = await referrals.link_code(session, bob)

        ways = (str(referral.id), f" #{referral.id}", order.number.lower(), code, f"https://t.me/a_bot?start=r_{code}")
        found = [(await referrals.find(session, one)).id for one in ways]

        assert found == [referral.id] * len(ways)
        assert await referrals.inviter_by(session, f"r_{code.lower()}") == bob
        for nothing in ("", "999999", "r_NOBODYSXXX", "hello there, who is it?"):
            with pytest.raises(NotFound):
                await referrals.find(session, nothing)
        with pytest.raises(InviterUnknown):
            await referrals.inviter_by(session, "r_NOBODYSXXX")
