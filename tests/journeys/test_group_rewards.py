"""Thanks for whoever leads a team, promised before anybody begins, seen while it waits, and given at the end."""

from __future__ import annotations

from datetime import timedelta

from campaigns.group_buys import Reward
from commerce import payments
from commerce.orders import OrderStatus
from commerce.payments import RefundStatus
from tests.actors import Actor
from tests.journeys.test_group_buys import HOUR, joins, runs, starts
from tests.journeys.test_group_truth import calls_off, latest
from tests.town import Town

DAY = timedelta(days=1)


async def five(town: Town, reward: Reward) -> tuple[list[Actor], str]:
    """Alice leads a team of five, and four of them are in it."""
    await runs(town, await town.sells("Teapot", price=2400, on_hand=20), sizes=(5,), reward=reward)
    people = [town.person(name) for name in ("Alice", "Bob", "Carol", "Dan", "Eve")]
    link = await starts(town, people[0])
    for one in people[1:4]:
        await joins(one, link)
    return people, link


async def test_a_leader_reads_what_leading_brings_and_has_it_when_the_order_stays(town: Town) -> None:
    mia = await town.merchant()
    people, link = await five(town, Reward(points=300, most=1))
    alice, eve = people[0], people[4]
    await eve.says("Teapot")
    await eve.taps("Teapot")
    await eve.taps("Group price")
    eve.sees("Whoever leads a team when it is complete is thanked with 300 points, once for each customer")
    await eve.taps("Start a group")
    eve.sees("is thanked with 300 points")
    await alice.opens(link)
    alice.sees("is thanked with 300 points")
    await joins(eve, link)
    await alice.opens(link)
    alice.sees("For leading it you get 300 points, once your order has arrived and can be sent back no more.")
    await alice.says("/deals")
    alice.sees("For leading it you get 300 points")
    await eve.opens(link)
    eve.does_not_see("For leading it")

    await mia.forges(f"m.order:{(await latest(town, alice)).id}")
    await mia.sends_the_order()
    await town.passes(DAY)
    await alice.opens(link)
    for _ in range(40):
        await town.passes(DAY)
    alice.sees("Thank you for leading your team for Teapot!", "This is yours: 300 points.")
    await alice.taps("My points")
    await alice.taps("History")
    alice.sees("for leading a team")


async def test_a_leaders_piece_is_free_once_their_order_stays(town: Town) -> None:
    mia = await town.merchant()
    people, link = await five(town, Reward(share=10_000))
    alice, eve = people[0], people[4]
    await alice.opens(link)
    alice.sees("is thanked with one piece for free (its price comes back)")
    await joins(eve, link)
    await mia.forges(f"m.order:{(await latest(town, alice)).id}")
    await mia.sends_the_order()
    for _ in range(40):
        await town.passes(DAY)
    await town.sends_refunds()

    alice.sees("Thank you for leading your team for Teapot!", "This is yours: €19.00 back, to where you paid from.")
    await alice.taps("Show the order")
    assert (await latest(town, alice)).status is not OrderStatus.CLOSED
    await alice.opens(link)
    alice.sees("For leading it you were thanked with €19.00 back")


async def test_a_leader_whose_order_went_back_reads_that_nothing_comes_of_it(town: Town) -> None:
    people, link = await five(town, Reward(points=300))
    alice, eve = people[0], people[4]
    await joins(eve, link)
    await calls_off(alice, await latest(town, alice))
    await alice.opens(link)
    alice.sees("Your order of it went back, so nothing comes of the reward for leading it.")
    await town.passes(40 * DAY)
    alice.does_not_see("Thank you for leading")


async def test_a_member_who_blocked_the_shop_has_the_money_back_all_the_same(town: Town) -> None:
    people, _ = await five(town, Reward(points=300))
    bob = people[1]
    orders = [await latest(town, one) for one in people[:4]]
    await bob.blocks()
    await town.passes(23 * HOUR)
    await town.passes(2 * HOUR)
    await town.sends_refunds()
    await town.settles()
    async with town.database.reading() as session:
        back = [one for order in orders for one in await payments.refunds.of_order(session, order.id)]
    assert [(one.order_id, one.amount) for one in back] == [(order.id, order.total) for order in orders]
    assert not [one for one in back if one.status is RefundStatus.VOID]
