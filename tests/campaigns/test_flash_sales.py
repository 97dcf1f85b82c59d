"""Flash sales: few pieces, one price, one moment; limits hold, and what nobody pays for can be had again."""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from datetime import UTC, datetime, timedelta
from typing import Any

import pytest
from sqlalchemy import select

from campaigns import calendar, flash_sales
from campaigns.calendar import BelowFloor, CampaignFixed, CampaignUnfinished, PriceOnlyFalls, Status, VariantTaken
from campaigns.flash_sales import (
    ClaimStatus,
    FlashBarred,
    FlashBelowCost,
    FlashLimit,
    FlashNotBegun,
    FlashOver,
    FlashPaidFast,
    FlashPaused,
    FlashSoldOut,
    FlashTermsUnclear,
    FlashTooDear,
    FlashWithoutEnd,
    Terms,
)
from campaigns.flash_sales.models import claims_table
from commerce import carts, catalogue, orders, returns
from commerce.carts import EventOver
from commerce.checkout import NothingToOrder, Placed, QuoteChanged
from commerce.kit import clock
from commerce.kit.clock import now
from commerce.kit.database import Database, Session
from commerce.orders import Order, OrderStatus
from commerce.payments import BankTransfer
from tests.counter import EN, SHOP
from tests.flash import HOUR, MINUTE, FlashDesk
from tests.makers import euros
from tests.statements import statements_of
from tests.trying import refused

EIGHT = datetime(2026, 3, 3, 20, 0, tzinfo=UTC)
BLINK = timedelta(milliseconds=1)


@pytest.fixture
def desk(database: Database) -> FlashDesk:
    return FlashDesk(database)


async def does(desk: FlashDesk, act: Callable[[Session], Awaitable[Any]]) -> Any:
    async with desk.database.unit_of_work() as session:
        done = await act(session)
    await desk.settles()
    return done


async def cancels(desk: FlashDesk, order: Order) -> None:
    await does(desk, lambda session: orders.cancel(session, order.customer_id, order.id))


async def test_pieces_are_claimed_with_the_order_and_sold_with_its_payment(desk: FlashDesk) -> None:
    alice = await desk.customer("Alice")
    sale = await desk.sells(await desk.variant(price=2400), 1200, quota=3)
    order = await desk.buys(alice, sale)
    assert (order.lines[0].net_total, await desk.counts(sale)) == (euros(1200), (1, 0))
    await desk.pays(order)
    await desk.settles()
    assert await desk.counts(sale) == (0, 1)
    assert [one.status for one in await desk.claims(order)] == [ClaimStatus.SOLD]
    assert await desk.violations() == []


async def test_the_price_is_there_at_eight_and_not_a_blink_before(desk: FlashDesk) -> None:
    clock.freeze(EIGHT - BLINK)
    alice = await desk.customer("Alice")
    teapot = await desk.variant(price=2400)
    sale = await desk.sells(teapot, window=(EIGHT, EIGHT + HOUR), early=False)
    await refused(FlashNotBegun, desk.looks(alice, sale), starts=EIGHT)
    await refused(EventOver, desk.fills(alice, sale))
    clock.advance(BLINK)
    order = await desk.buys(alice, sale)
    assert (order.placed_at, order.total) == (EIGHT, euros(1200))


async def test_the_price_is_gone_with_the_last_moment(desk: FlashDesk) -> None:
    clock.freeze(EIGHT - BLINK)
    alice, bob = await desk.customer("Alice"), await desk.customer("Bob")
    sale = await desk.sells(await desk.variant(price=2400), window=(None, EIGHT))
    assert (await desk.buys(alice, sale)).total == euros(1200)
    await desk.fills(bob, sale)
    seen = await desk.reviews(bob, {})
    clock.advance(BLINK)
    with pytest.raises(flash_sales.FlashOver):
        await desk.looks(bob, sale)
    assert not isinstance(await placing(desk, bob, seen), Placed)


async def placing(desk: FlashDesk, customer_id: int, seen: Any) -> object:
    try:
        return await desk.taps_order(customer_id, seen, "cards")
    except NothingToOrder as nothing:
        return nothing


async def test_members_come_before_the_others_by_as_much_as_their_tier_gives(desk: FlashDesk) -> None:
    clock.freeze(EIGHT - 31 * MINUTE)
    anna, bob = await desk.member("Anna", "gold"), await desk.customer("Bob")
    sale = await desk.sells(await desk.variant(price=2400), window=(EIGHT, EIGHT + HOUR), max_pieces=2)
    await refused(FlashNotBegun, desk.looks(anna, sale), starts=EIGHT - 30 * MINUTE)
    clock.advance(MINUTE)
    assert (await desk.buys(anna, sale)).total == euros(1200)
    await refused(FlashNotBegun, desk.looks(bob, sale), starts=EIGHT)
    await refused(FlashNotBegun, desk.buys(bob, sale), starts=EIGHT)
    clock.advance(30 * MINUTE)
    assert (await desk.buys(bob, sale)).total == euros(1200)
    assert await desk.violations() == []


async def test_where_nobody_comes_first_a_tier_does_not_help(desk: FlashDesk) -> None:
    clock.freeze(EIGHT - MINUTE)
    anna = await desk.member("Anna", "diamond")
    sale = await desk.sells(await desk.variant(price=2400), window=(EIGHT, EIGHT + HOUR), early=False)
    await refused(FlashNotBegun, desk.looks(anna, sale), starts=EIGHT)


async def test_a_customer_has_so_many_pieces_and_the_next_one_is_refused(desk: FlashDesk) -> None:
    alice = await desk.customer("Alice")
    sale = await desk.sells(await desk.variant(price=2400), max_pieces=3)
    await desk.bought(alice, sale, 2)
    await refused(FlashLimit, desk.buys(alice, sale, 2), most=3, left=1)
    await refused(FlashLimit, desk.looks(alice, sale, 2), most=3, left=1)
    await desk.bought(alice, sale, 1)
    await refused(FlashLimit, desk.buys(alice, sale), most=3, left=0)
    assert (await desk.counts(sale), await desk.violations()) == ((0, 3), [])


async def test_whoever_is_refused_takes_nothing_away_from_the_others(desk: FlashDesk) -> None:
    alice, bob = await desk.customer("Alice"), await desk.customer("Bob")
    teapot = await desk.variant(price=2400, on_hand=2)
    sale = await desk.sells(teapot, max_pieces=1, quota=2)
    await desk.bought(alice, sale)
    await refused(FlashLimit, desk.buys(alice, sale), most=1, left=0)
    assert (await desk.counts(sale), await desk.left(teapot)) == ((0, 1), 1)
    await desk.bought(bob, sale)


async def test_without_stock_neither_the_limit_nor_the_quota_is_used_up(desk: FlashDesk) -> None:
    alice = await desk.customer("Alice")
    teapot = await desk.variant(price=2400, on_hand=5)
    sale = await desk.sells(teapot, quota=5)
    await desk.fills(alice, sale)
    seen = await desk.reviews(alice, {})
    bob = await desk.customer("Bob")
    await desk.orders(bob, {teapot: 5})
    assert not isinstance(await placing(desk, alice, seen), Placed)
    assert (await desk.counts(sale), (await desk.sees(alice, sale)).pieces) == ((0, 0), 0)


async def test_a_quota_that_is_used_up_is_sold_out(desk: FlashDesk) -> None:
    alice, bob, carol = [await desk.customer(name) for name in ("Alice", "Bob", "Carol")]
    sale = await desk.sells(await desk.variant(price=2400, on_hand=9), quota=3, max_pieces=2)
    await desk.bought(alice, sale, 2)
    await refused(FlashSoldOut, desk.buys(bob, sale, 2), left=1)
    await desk.bought(bob, sale)
    await refused(FlashSoldOut, desk.buys(carol, sale), left=0)
    await refused(FlashSoldOut, desk.looks(carol, sale), left=0)
    assert (await desk.sale(sale)).is_sold_out(next(iter(sale.prices)))


async def test_a_crowd_that_comes_in_vain_costs_little_until_a_piece_comes_back(desk: FlashDesk) -> None:
    alice, bob, carol = [await desk.customer(name) for name in ("Alice", "Bob", "Carol")]
    sale = await desk.sells(await desk.variant(price=2400, on_hand=9), quota=1)
    looks = []
    for person in (bob, carol):
        await desk.fills(person, sale)
        looks.append(await desk.reviews(person, {}))
    clock.freeze(now())
    order = await desk.buys(alice, sale)
    at_once = await statements_of(refused(FlashSoldOut, desk.taps_order(bob, looks[0], "cards"), left=0))
    clock.advance(MINUTE)
    later = await statements_of(refused(FlashSoldOut, desk.taps_order(carol, looks[1], "cards"), left=0))
    assert [sum("SELECT" in one or "UPDATE" in one for one in told) for told in (at_once, later)] == [1, 2]
    await cancels(desk, order)
    clock.advance(MINUTE)
    await desk.frees()
    assert isinstance(await desk.taps_order(carol, looks[1], "cards"), Placed)


async def test_the_order_waits_five_minutes_and_no_longer(desk: FlashDesk) -> None:
    alice = await desk.customer("Alice")
    teapot = await desk.variant(price=2400, on_hand=1)
    sale = await desk.sells(teapot)
    clock.freeze(now())
    order = await desk.buys(alice, sale)
    assert order.expires_at == now() + 5 * MINUTE
    clock.advance(5 * MINUTE)
    await desk.lapses()
    assert (await desk.now(order)).status is OrderStatus.EXPIRED
    assert await desk.left(teapot) == 1
    assert await desk.violations() == []


async def test_a_sale_may_keep_pieces_as_long_as_the_shop_does_otherwise(desk: FlashDesk) -> None:
    clock.freeze(EIGHT)
    sale = await desk.sells(await desk.variant(price=2400), hold=None)
    assert (await desk.buys(await desk.customer(), sale)).expires_at == EIGHT + 15 * MINUTE


async def test_a_way_to_pay_that_takes_days_does_not_go_with_a_hold_of_minutes(desk: FlashDesk) -> None:
    desk.providers = {**desk.providers, "bank": BankTransfer(timedelta(days=7))}
    sale = await desk.sells(await desk.variant(price=2400))
    await refused(FlashPaidFast, desk.buys(await desk.customer(), sale, method="bank"), minutes=5)


async def test_what_is_paid_on_delivery_is_sold_at_once_and_counts_against_whoever_calls_it_off(
    desk: FlashDesk,
) -> None:
    alice = await desk.customer()
    sale = await desk.sells(await desk.variant(price=2400), quota=2)
    order = await desk.buys(alice, sale, method="cash")
    assert await desk.counts(sale) == (0, 1)
    await cancels(desk, order)
    assert [one.status for one in await desk.claims(order)] == [ClaimStatus.LAPSED]
    clock.advance(MINUTE)
    assert (await desk.frees(), await desk.counts(sale), await desk.violations()) == (1, (0, 0), [])


async def test_what_is_given_back_can_be_had_within_a_minute_and_whoever_asked_hears_of_it(desk: FlashDesk) -> None:
    alice, bob = await desk.customer("Alice"), await desk.customer("Bob")
    teapot = await desk.variant(price=2400, on_hand=9)
    sale = await desk.sells(teapot, quota=1)
    clock.freeze(now())
    await desk.buys(alice, sale)
    await refused(FlashSoldOut, desk.buys(bob, sale), left=0)
    assert await does(desk, lambda session: flash_sales.watch(session, bob, sale.id, teapot))
    assert not await does(desk, lambda session: flash_sales.watch(session, bob, sale.id, teapot))
    assert (await desk.sees(bob, sale)).watching
    clock.advance(5 * MINUTE)
    await desk.lapses()
    assert await desk.counts(sale) == (1, 0)
    assert [one.free_at is not None for one in await all_claims(desk, sale)] == [True]
    clock.advance(MINUTE)
    assert (await desk.frees(), await desk.frees(), await desk.counts(sale)) == (1, 0, (0, 0))
    assert [one[0] for one in await desk.owed("flash-back")] == [bob]
    assert not (await desk.sees(bob, sale)).watching
    await desk.bought(bob, sale)
    assert await desk.violations() == []


async def all_claims(desk: FlashDesk, sale: flash_sales.FlashSale) -> list[Any]:
    async with desk.database.reading() as session:
        rows = await session.execute(select(claims_table).where(claims_table.c.campaign_id == sale.id))
        return list(rows)


async def test_pieces_come_back_at_a_moment_that_nobody_can_guess(desk: FlashDesk) -> None:
    sale = await desk.sells(await desk.variant(price=2400, on_hand=20), quota=12)
    clock.freeze(now())
    for number in range(12):
        await desk.buys(await desk.customer(f"Person {number}"), sale)
    clock.advance(5 * MINUTE)
    await desk.lapses()
    moments = [one.free_at for one in await all_claims(desk, sale)]
    assert len(set(moments)) > 6
    assert all(now() <= one <= now() + MINUTE for one in moments)


async def test_a_cancelled_order_gives_the_limit_back_once(desk: FlashDesk) -> None:
    alice = await desk.customer()
    sale = await desk.sells(await desk.variant(price=2400), max_pieces=2)
    first = await desk.bought(alice, sale)
    await desk.bought(alice, sale)
    await refused(FlashLimit, desk.buys(alice, sale), most=2, left=0)
    await cancels(desk, first)
    again = orders.OrderCancelled(order_id=first.id, customer_id=alice, by="customer", reason="x", was_promised=True)
    await does(desk, lambda session: flash_sales.give_back(session, again))
    assert (await desk.sees(alice, sale)).may_have == 1
    await desk.bought(alice, sale)
    await refused(FlashLimit, desk.buys(alice, sale), most=2, left=0)
    assert [one.status for one in await desk.claims(first)] == [ClaimStatus.RETURNED]
    clock.advance(MINUTE)
    await desk.frees()
    assert (await desk.counts(sale), await desk.violations()) == ((0, 2), [])


async def test_whoever_does_not_pay_three_times_gets_no_further_piece(desk: FlashDesk) -> None:
    alice, bob = await desk.customer("Alice"), await desk.customer("Bob")
    sale = await desk.sells(await desk.variant(price=2400, on_hand=20), max_pieces=9)
    first = await desk.buys(alice, sale)
    await desk.buys(alice, sale)
    clock.advance(5 * MINUTE)
    await desk.lapses()
    third = await desk.buys(alice, sale)
    await refused(FlashBarred, desk.buys(alice, sale), most=2)
    await refused(FlashBarred, desk.looks(alice, sale), most=2)
    await desk.pays(third)
    await desk.settles()
    fourth = await desk.buys(alice, sale)
    await cancels(desk, fourth)
    await refused(FlashBarred, desk.buys(alice, sale), most=2)
    await desk.bought(bob, sale)
    assert (await desk.now(first)).status is OrderStatus.EXPIRED


async def test_what_the_shop_calls_off_does_not_count_against_the_customer(desk: FlashDesk) -> None:
    alice, mia = await desk.customer("Alice"), await desk.merchant()
    sale = await desk.sells(await desk.variant(price=2400, on_hand=20), max_pieces=9)
    reason = orders.STAFF_REASONS[0]

    async def calls_off(order: Order) -> None:
        await does(desk, lambda session: orders.cancel_by_staff(session, mia, order.id, reason))

    for _ in range(3):
        order = await desk.buys(alice, sale)
        await calls_off(order)
        assert [one.status for one in await desk.claims(order)] == [ClaimStatus.RETURNED]
    await desk.bought(alice, sale)


async def test_late_money_has_its_pieces_if_there_are_any(desk: FlashDesk) -> None:
    alice = await desk.customer()
    sale = await desk.sells(await desk.variant(price=2400), quota=1)
    order = await desk.buys(alice, sale)
    clock.advance(5 * MINUTE)
    await desk.lapses()
    await desk.pays(order)
    await desk.settles()
    assert ((await desk.now(order)).status, await desk.counts(sale)) == (OrderStatus.PAID, (0, 1))
    clock.advance(MINUTE)
    assert (await desk.frees(), await desk.counts(sale), await desk.violations()) == (0, (0, 1), [])


async def test_late_money_for_pieces_that_others_have_goes_back(desk: FlashDesk) -> None:
    alice, bob = await desk.customer("Alice"), await desk.customer("Bob")
    sale = await desk.sells(await desk.variant(price=2400, on_hand=9), quota=1)
    late = await desk.buys(alice, sale)
    clock.advance(5 * MINUTE)
    await desk.lapses()
    clock.advance(MINUTE)
    await desk.frees()
    await desk.bought(bob, sale)
    await desk.pays(late)
    await desk.settles()
    balance = await desk.payment(late)
    assert (await desk.now(late)).status is OrderStatus.EXPIRED
    assert balance.refund_pending + balance.refunded == euros(1200)
    assert (await desk.counts(sale), await desk.violations()) == ((0, 1), [])


async def test_pieces_that_are_called_off_one_by_one_can_be_had_again(desk: FlashDesk) -> None:
    alice = await desk.customer()
    sale = await desk.sells(await desk.variant(price=2400), quota=3, max_pieces=3)
    order = await desk.bought(alice, sale, 3)
    [line] = order.lines

    async def calls_off(pieces: int) -> None:
        await does(
            desk,
            lambda session: returns.call_off_pieces(
                session, alice, order.id, {line.id: pieces}, SHOP, count=pieces, seen=0
            ),
        )

    await calls_off(1)
    assert ((await desk.sees(alice, sale)).may_have, await desk.counts(sale)) == (1, (0, 2))
    assert await desk.violations() == []


async def test_a_paused_sale_sells_nothing_until_it_goes_on(desk: FlashDesk) -> None:
    alice, merchant = await desk.customer(), await desk.merchant()
    sale = await desk.sells(await desk.variant(price=2400))
    await desk.fills(alice, sale)
    seen = await desk.reviews(alice, {})
    await does(desk, lambda session: calendar.pause(session, merchant, sale.id))
    await refused(FlashPaused, desk.looks(alice, sale))
    assert not isinstance(await placing(desk, alice, seen), Placed)
    await does(desk, lambda session: calendar.resume(session, merchant, sale.id))
    await desk.bought(alice, sale)


async def test_a_sale_that_is_ended_sells_nothing_more_and_open_orders_keep_their_pieces(desk: FlashDesk) -> None:
    alice, bob, merchant = await desk.customer("Alice"), await desk.customer("Bob"), await desk.merchant()
    sale = await desk.sells(await desk.variant(price=2400))
    order = await desk.buys(alice, sale)
    await does(desk, lambda session: flash_sales.stop(session, merchant, sale.id))
    await does(desk, lambda session: flash_sales.stop(session, merchant, sale.id))
    assert (await desk.sale(sale)).campaign.status is Status.ENDED
    await refused(FlashOver, desk.looks(bob, sale))
    await refused(EventOver, desk.fills(bob, sale))
    await desk.pays(order)
    await desk.settles()
    assert (await desk.now(order)).status is OrderStatus.PAID
    assert await desk.violations() == []


async def test_whoever_asked_is_told_shortly_before_and_not_all_in_the_same_moment(desk: FlashDesk) -> None:
    clock.freeze(EIGHT - 3 * HOUR)
    people = [await desk.customer(f"Person {number}") for number in range(4)]
    gold = await desk.member("Anna", "gold")
    sale = await desk.sells(await desk.variant(price=2400), window=(EIGHT, EIGHT + HOUR))

    async def asks(person: int) -> None:
        await does(desk, lambda session: flash_sales.remind(session, person, sale.id))

    for person in (*people, gold, people[0]):
        await asks(person)
    first, *others = await desk.owed("flash-starts")
    assert (first[0], len(others)) == (gold, 4)
    assert EIGHT - 35 * MINUTE <= first[1] <= EIGHT - 32 * MINUTE
    moments = [due for _, due, _ in others]
    assert len(set(moments)) == 4
    assert all(EIGHT - 5 * MINUTE <= one <= EIGHT - 2 * MINUTE for one in moments)
    await does(desk, lambda session: flash_sales.do_not_remind(session, people[0], sale.id))
    assert not (await desk.sees(people[0], sale)).reminded
    assert (await desk.sees(people[1], sale)).reminded
    assert sorted(state for *_, state in await desk.owed("flash-starts")) == ["cancelled", *["due"] * 4]
    assert await does(desk, lambda session: flash_sales.remind(session, people[0], sale.id))


async def test_nobody_is_reminded_of_a_sale_that_was_called_off(desk: FlashDesk) -> None:
    clock.freeze(EIGHT - HOUR)
    alice, merchant = await desk.customer(), await desk.merchant()
    sale = await desk.sells(await desk.variant(price=2400), window=(EIGHT, EIGHT + HOUR))
    await does(desk, lambda session: flash_sales.remind(session, alice, sale.id))
    await does(desk, lambda session: flash_sales.stop(session, merchant, sale.id))
    assert (await desk.sale(sale)).campaign.status is Status.CANCELLED
    assert [state for *_, state in await desk.owed("flash-starts")] == ["cancelled"]
    await refused(FlashOver, does(desk, lambda session: flash_sales.remind(session, alice, sale.id)))


async def test_there_is_nothing_to_be_reminded_of_once_it_has_begun(desk: FlashDesk) -> None:
    alice = await desk.customer()
    sale = await desk.sells(await desk.variant(price=2400))
    await refused(FlashOver, does(desk, lambda session: flash_sales.remind(session, alice, sale.id)))


async def test_more_pieces_are_told_to_whoever_waits(desk: FlashDesk) -> None:
    alice, bob, merchant = await desk.customer("Alice"), await desk.customer("Bob"), await desk.merchant()
    teapot = await desk.variant(price=2400, on_hand=9)
    sale = await desk.sells(teapot, quota=1)
    await desk.bought(alice, sale)
    await does(desk, lambda session: flash_sales.watch(session, bob, sale.id, teapot))
    await does(desk, lambda session: calendar.raise_quota(session, merchant, sale.id, teapot, 2))
    assert [one[0] for one in await desk.owed("flash-back")] == [bob]
    await desk.bought(bob, sale)


async def test_a_few_more_hear_of_a_piece_than_there_are_pieces(desk: FlashDesk) -> None:
    teapot = await desk.variant(price=2400, on_hand=9)
    sale = await desk.sells(teapot, quota=1)
    order = await desk.bought(await desk.customer(), sale)
    people = [await desk.customer(f"Person {number}") for number in range(5)]

    async def waits(person: int) -> None:
        await does(desk, lambda session: flash_sales.watch(session, person, sale.id, teapot))

    for person in people:
        await waits(person)
    await cancels(desk, order)
    clock.advance(MINUTE)
    await desk.frees()
    assert [one[0] for one in await desk.owed("flash-back")] == people[:3]


async def test_before_and_now_are_told_honestly(desk: FlashDesk) -> None:
    teapot = await desk.variant(price=2400)
    earlier = await desk.sells(teapot, 1500, window=(None, now() + HOUR))
    clock.advance(2 * HOUR)
    await calendar.turn_due(desk.database)
    await desk.settles()
    later = await desk.sells(teapot, 1200, window=(now() + 24 * HOUR, now() + 25 * HOUR))
    long_after = await desk.sells(teapot, 1200, window=(now() + 40 * 24 * HOUR, now() + 41 * 24 * HOUR))
    async with desk.database.reading() as session:
        assert await flash_sales.earlier_prices(session, earlier) == {}
        assert await flash_sales.earlier_prices(session, later) == {teapot: euros(1500)}
        assert await flash_sales.earlier_prices(session, await desk.sale(long_after)) == {teapot: euros(2400)}


async def test_a_sale_that_members_enter_earlier_has_its_goods_from_then_on(desk: FlashDesk) -> None:
    teapot, merchant = await desk.variant(price=2400), await desk.merchant()
    start = now() + 5 * HOUR
    await desk.sells(teapot, window=(start, start + HOUR), early=True)

    async def fits(window: tuple[datetime | None, datetime | None], early: bool) -> bool:
        made = await desk.plans(teapot, window=window, early=early)
        try:
            await does(desk, lambda session: flash_sales.publish(session, merchant, made.id))
        except VariantTaken:
            return False
        await does(desk, lambda session: flash_sales.stop(session, merchant, made.id))
        return True

    assert not await fits((None, start - 59 * MINUTE), early=False)
    assert await fits((None, start - HOUR), early=False)
    assert not await fits((start + 90 * MINUTE, start + 3 * HOUR), early=True)
    assert await fits((start + 90 * MINUTE, start + 3 * HOUR), early=False)
    assert await fits((start + 2 * HOUR, start + 3 * HOUR), early=True)


async def test_a_sale_that_begins_for_everybody_at_once_has_its_goods_from_its_beginning(desk: FlashDesk) -> None:
    teapot = await desk.variant(price=2400)
    start = now() + 5 * HOUR
    await desk.sells(teapot, window=(start, start + HOUR), early=False)

    assert (await desk.sells(teapot, window=(None, start), early=True)).campaign.status is Status.RUNNING


async def test_a_list_price_raised_for_the_sale_is_not_what_the_goods_cost_before(desk: FlashDesk) -> None:
    teapot = await desk.variant(price=2000)
    clock.advance(24 * HOUR)
    await does(desk, lambda session: catalogue.set_price(session, teapot, euros(3000)))
    clock.advance(24 * HOUR)
    sale = await desk.sells(teapot, 1200)
    async with desk.database.reading() as session:
        assert await flash_sales.earlier_prices(session, sale) == {teapot: euros(2000)}
    clock.advance(40 * 24 * HOUR)
    later = await desk.plans(teapot)
    async with desk.database.reading() as session:
        assert await flash_sales.earlier_prices(session, later) == {teapot: euros(3000)}


async def test_prices_are_remembered_as_long_as_a_sale_needs_them(desk: FlashDesk) -> None:
    teapot = await desk.variant(price=2000)
    clock.advance(24 * HOUR)
    await does(desk, lambda session: catalogue.set_price(session, teapot, euros(3000)))
    sale = await desk.sells(teapot, 1200, window=(None, now() + 50 * 24 * HOUR))
    clock.advance(40 * 24 * HOUR)
    assert await does(desk, flash_sales.forget_prices) == 0
    async with desk.database.reading() as session:
        assert await flash_sales.earlier_prices(session, sale) == {teapot: euros(2000)}
    clock.advance(10 * 24 * HOUR)
    await calendar.turn_due(desk.database)
    assert await does(desk, flash_sales.forget_prices) == 1


async def test_what_runs_and_what_is_to_come_is_found(desk: FlashDesk) -> None:
    teapot, cup = await desk.variant(price=2400), await desk.variant("Cup", price=2000)
    coming = await desk.sells(teapot, window=(now() + HOUR, now() + 2 * HOUR))
    runs = await desk.sells(cup)
    async with desk.database.reading() as session:
        listed = await flash_sales.running_and_coming(session)
        assert [one.id for one in listed] == [runs.id, coming.id]
        of_teapot = await flash_sales.of_product(session, coming.campaign.product_id)
        assert of_teapot is not None
        assert (of_teapot.id, of_teapot.window.has_begun) == (coming.id, False)
    clock.advance(3 * HOUR)
    async with desk.database.reading() as session:
        assert await flash_sales.running_and_coming(session) == ()


async def test_what_came_of_a_sale_is_counted(desk: FlashDesk) -> None:
    alice, bob = await desk.customer("Alice"), await desk.customer("Bob")
    sale = await desk.sells(await desk.variant(price=2400, on_hand=9), 1200, max_pieces=3)
    await desk.bought(alice, sale, 2)
    await desk.buys(bob, sale)
    clock.advance(5 * MINUTE)
    await desk.lapses()
    await desk.buys(bob, sale)
    async with desk.database.reading() as session:
        came = await flash_sales.results(session, sale.id)
    assert (came.orders, came.pieces, came.held, came.lapsed, came.customers) == (1, 2, 1, 1, 2)
    assert (came.revenue, came.given) == (euros(2400), euros(2400))


async def test_a_flash_price_is_below_the_usual_one_and_ends(desk: FlashDesk) -> None:
    merchant, teapot = await desk.merchant(), await desk.variant(price=2400)
    await refused(FlashTooDear, desk.plans(teapot, 2400), price=euros(2400))
    for terms in ({"max_pieces": 0}, {"hold": timedelta(seconds=30)}, {"hold": 2 * HOUR}):
        await refused(FlashTermsUnclear, desk.plans(teapot, **terms))
    await refused(FlashTermsUnclear, desk.plans(teapot, quota=0))
    endless = await desk.plans(teapot, window=(now() + HOUR, None))
    await refused(FlashWithoutEnd, does(desk, lambda session: flash_sales.publish(session, merchant, endless.id)))
    await does(desk, lambda session: calendar.set_window(session, endless.id, None, now() + HOUR))
    await does(desk, lambda session: flash_sales.drop_variant(session, endless.id, teapot))
    await refused(CampaignUnfinished, does(desk, lambda session: flash_sales.publish(session, merchant, endless.id)))


async def test_below_cost_asks_twice_and_below_the_lowest_price_is_refused(desk: FlashDesk) -> None:
    merchant = await desk.merchant()
    teapot = await desk.variant(price=2400, cost=euros(2000), floor=euros(1500))
    made = await desk.plans(teapot, 1900)
    await refused(FlashBelowCost, does(desk, lambda session: flash_sales.publish(session, merchant, made.id)))
    await does(desk, lambda session: flash_sales.publish(session, merchant, made.id, below_cost=True))
    low = {"below_cost": True}
    await refused(
        BelowFloor,
        does(desk, lambda session: flash_sales.lower_price(session, merchant, made.id, teapot, euros(1400), **low)),
        floor=euros(1500),
    )


async def test_what_runs_only_gets_better_for_customers(desk: FlashDesk) -> None:
    merchant, teapot = await desk.merchant(), await desk.variant(price=2400)
    sale = await desk.sells(teapot, 1200)

    async def lowers(price: int) -> None:
        await does(desk, lambda session: flash_sales.lower_price(session, merchant, sale.id, teapot, euros(price)))

    await refused(PriceOnlyFalls, lowers(1300), price=euros(1200))
    await refused(CampaignFixed, does(desk, lambda session: flash_sales.set_terms(session, sale.id, Terms())))
    await lowers(1000)
    assert (await desk.buys(await desk.customer(), sale)).total == euros(1000)


async def test_the_same_goods_are_in_one_sale_at_a_time(desk: FlashDesk) -> None:
    teapot = await desk.variant(price=2400)
    await desk.sells(teapot)
    with pytest.raises(VariantTaken):
        await desk.sells(teapot)


async def test_a_price_at_a_sale_and_the_usual_price_lie_side_by_side(desk: FlashDesk) -> None:
    alice = await desk.customer()
    teapot = await desk.variant(price=2400)
    sale = await desk.sells(teapot)
    await desk.fills(alice, sale)
    async with desk.database.unit_of_work() as session:
        await carts.add(session, alice, teapot, 1, **EN)
    placed = await desk.taps_order(alice, await desk.reviews(alice, {}), "cards")
    assert isinstance(placed, Placed)
    assert placed.order.total == euros(3600)
    assert [one.quantity for one in await desk.claims(placed.order)] == [1]


async def test_the_staffs_new_price_does_not_touch_what_is_sold(desk: FlashDesk) -> None:
    alice = await desk.customer()
    teapot = await desk.variant(price=2400)
    sale = await desk.sells(teapot)
    await desk.fills(alice, sale)
    seen = await desk.reviews(alice, {})
    async with desk.database.unit_of_work() as session:
        await catalogue.set_price(session, teapot, euros(3000))
    answer = await desk.taps_order(alice, seen, "cards")
    again = answer.review if isinstance(answer, QuoteChanged) else seen
    assert again.quote.total == euros(1200)
