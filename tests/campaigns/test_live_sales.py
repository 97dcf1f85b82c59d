"""Live sales: what a comment means, who is served in which order, what is kept for them, and how a sale ends."""

from __future__ import annotations

from datetime import timedelta
from typing import Any

import pytest
from sqlalchemy import text

from campaigns import calendar, live_sales
from campaigns.live_sales import (
    Claim,
    ClaimLapsed,
    ClaimServed,
    ClaimStatus,
    LiveAlone,
    LiveClaimGone,
    LivePaidFast,
    LiveTooDear,
    LiveWordTaken,
    TakenBack,
    Wish,
    names_nothing,
    understand,
)
from commerce import carts, catalogue, inventory, orders, payments, returns
from commerce.inventory import OutOfStock
from commerce.kit import clock
from commerce.kit.database import Database
from commerce.orders import CancelReason, OrderPaid, OrderStatus, PiecesCalledOff
from commerce.payments import BankTransfer
from tests.counter import EN, SHOP
from tests.live import HOUR, MINUTE, LiveDesk
from tests.makers import euros

COLOURS = {1: "blue", 2: "red", 3: "蓝色"}
HELD, WAITING, LAPSED, SOLD, OVER = (
    ClaimStatus.HELD,
    ClaimStatus.WAITING,
    ClaimStatus.LAPSED,
    ClaimStatus.SOLD,
    ClaimStatus.OVER,
)


@pytest.fixture
def desk(database: Database) -> LiveDesk:
    return LiveDesk(database)


@pytest.mark.parametrize(
    ("words", "meant"),
    [
        ("+1 blue", Wish(1, 1)),
        ("+2 blue", Wish(1, 2)),
        ("+2  BLUE ", Wish(1, 2)),
        ("blue", Wish(1, 1)),
        ("Blue!", Wish(1, 1)),
        ("blue x2", Wish(1, 2)),
        ("blue ×3", Wish(1, 3)),
        ("blue*2", Wish(1, 2)),
        ("blue +2", Wish(1, 2)),
        ("2 blue", Wish(1, 2)),
        ("2x blue", Wish(1, 2)),
        ("＋１ ｂｌｕｅ", Wish(1, 1)),
        ("+1 蓝色", Wish(3, 1)),
        ("+1蓝色", Wish(3, 1)),
        ("蓝色 x2", Wish(3, 2)),
        ("+2个蓝色", Wish(3, 2)),
        ("+1 bleu", None),
        ("+1 bluee", Wish(1, 1)),
        ("-1", TakenBack()),
        ("－1", TakenBack()),
        ("cancel", TakenBack()),
        ("Cancel red", TakenBack(2)),
        ("取消", TakenBack()),
        ("+1", None),
        ("+0 blue", None),
        ("1", None),
        ("is blue nice?", None),
        ("blue?", None),
        ("+1 blue？", None),
        ("cancel?", None),
        ("I love the blue one so much", None),
        ("hello", None),
        ("", None),
        ("+1 green", None),
        ("🔵", None),
    ],
)
def test_what_a_comment_means(words: str, meant: Wish | TakenBack | None) -> None:
    assert understand(words, COLOURS) == meant


@pytest.mark.parametrize("words", ["+1", "＋１", "+ 2", "+3x", "+1!", "+1件"])
def test_a_claim_may_not_say_of_what(words: str) -> None:
    assert names_nothing(words)


@pytest.mark.parametrize("words", ["+1 blue", "+1 purple", "blue", "1", "+0", "-1", "+1?", "hello", "", "1+1"])
def test_what_says_more_or_less_than_that_is_no_such_claim(words: str) -> None:
    assert not names_nothing(words)


@pytest.mark.parametrize(("words", "pieces"), [("+1", 1), ("＋１", 1), ("+3", 3), ("teapot", 1), ("teepot x2", 2)])
def test_the_only_variant_needs_no_word(words: str, pieces: int) -> None:
    assert understand(words, {7: "teapot"}) == Wish(7, pieces)


async def test_comments_are_served_in_order_while_stock_lasts_and_the_others_wait(desk: LiveDesk) -> None:
    teapot = await desk.variant(price=2400, on_hand=10)
    sale = await desk.sells(teapot, quota=3)
    alice, bob, carol, dan = await desk.people(4)

    claims = [await desk.claimed(who, sale, words) for who, words in ((alice, "+1"), (bob, "+1"), (carol, "+2"))]
    late = await desk.claimed(dan, sale)

    assert [await desk.stands(one) for one in (*claims, late)] == [HELD, HELD, HELD, WAITING]
    assert ((await desk.again(claims[2])).wanted, (await desk.again(claims[2])).quantity) == (2, 1)
    assert (await desk.counts(sale), await desk.left(teapot)) == ((3, 0), 7)
    assert await desk.violations() == []


async def test_a_comment_claims_once_however_often_it_is_heard(desk: LiveDesk) -> None:
    sale = await desk.sells(await desk.variant(price=2400, on_hand=10), quota=5)
    alice = await desk.customer()

    first = await desk.comments(alice, sale, message=900)
    again = await desk.comments(alice, sale, "+2", message=900)

    assert (isinstance(first, Claim), again) == (True, None)
    assert await desk.counts(sale) == (1, 0)


async def test_nobody_claims_more_than_one_person_may(desk: LiveDesk) -> None:
    sale = await desk.sells(await desk.variant(price=2400, on_hand=10), quota=9, most=2)
    alice = await desk.customer()

    assert (await desk.claimed(alice, sale, "+5")).quantity == 2
    assert await desk.comments(alice, sale) is None
    assert await desk.counts(sale) == (2, 0)


async def test_nobody_claims_more_than_an_order_may_have_nor_what_is_off_the_shelf(desk: LiveDesk) -> None:
    teapot = await desk.variant(price=2400, on_hand=10)
    sale = await desk.sells(teapot, quota=9)
    alice, bob = await desk.people(2)
    async with desk.database.unit_of_work() as session:
        await catalogue.set_limit(session, teapot, 2)
    assert (await desk.claimed(alice, sale, "+5")).quantity == 2

    async with desk.database.unit_of_work() as session:
        await catalogue.set_product_status(session, sale.campaign.product_id, catalogue.Status.ARCHIVED)
    assert await desk.comments(bob, sale) is None


async def test_what_is_kept_for_a_claim_is_out_of_reach_for_the_ordinary_shop(desk: LiveDesk) -> None:
    teapot = await desk.variant(price=2400, on_hand=2)
    sale = await desk.sells(teapot)
    alice, bob = await desk.people(2)
    kept = await desk.claimed(alice, sale, "+2")

    with pytest.raises(OutOfStock):
        await desk.orders(bob, {teapot: 1})

    order = await desk.bought(kept)
    assert (order.lines[0].net_total, order.lines[0].quantity) == (euros(2 * 1200), 2)
    assert await desk.stands(kept) is SOLD
    assert (await desk.counts(sale), await desk.left(teapot)) == ((0, 2), 0)
    assert await desk.violations() == []


async def test_when_the_shop_sells_the_last_piece_whoever_claims_waits_for_the_next_delivery(desk: LiveDesk) -> None:
    teapot = await desk.variant(price=2400, on_hand=1)
    sale = await desk.sells(teapot, quota=5)
    alice, bob = await desk.people(2)
    await desk.orders(bob, {teapot: 1})
    waits = await desk.claimed(alice, sale)
    assert await desk.stands(waits) is WAITING

    async with desk.database.unit_of_work() as session:
        await inventory.receive(session, teapot, 3)
    await desk.looks_after()

    assert await desk.stands(waits) is HELD


async def test_a_claim_is_ordered_only_by_whoever_made_it_alone_and_as_it_is(desk: LiveDesk) -> None:
    teapot, cup = await desk.variant(price=2400, on_hand=9), await desk.variant("Cup", price=500, on_hand=9)
    sale = await desk.sells(teapot, quota=5)
    alice, eve = await desk.people(2)
    kept = await desk.claimed(alice, sale, "+2")

    async with desk.database.unit_of_work() as session:
        with pytest.raises(carts.EventOver):
            await carts.buy_alone(session, eve, teapot, 2, kept.event_ref, **EN)
    async with desk.database.unit_of_work() as session:
        await carts.buy_alone(session, alice, teapot, 2, kept.event_ref, **EN)
        await carts.add(session, alice, cup, 1, **EN)
    with pytest.raises(LiveAlone):
        await desk.taps_order(alice, await desk.reviews(alice, {}), "cards")
    async with desk.database.unit_of_work() as session:
        await carts.buy_alone(session, alice, teapot, 1, kept.event_ref, **EN)
    with pytest.raises(LiveAlone):
        await desk.taps_order(alice, await desk.reviews(alice, {}), "cards")
    assert await desk.stands(kept) is HELD


async def test_what_nobody_ordered_in_time_goes_to_the_next_in_line_who_has_a_window_of_their_own(
    desk: LiveDesk,
) -> None:
    sale = await desk.sells(await desk.variant(price=2400, on_hand=9), quota=1, window=15)
    alice, bob, carol = await desk.people(3)
    first, second, third = [await desk.claimed(who, sale) for who in (alice, bob, carol)]

    clock.advance(15 * MINUTE)
    await desk.looks_after()
    assert [await desk.stands(one) for one in (first, second, third)] == [LAPSED, HELD, WAITING]
    assert (await desk.again(second)).until == clock.now() + 15 * MINUTE
    with pytest.raises((carts.EventOver, LiveClaimGone)):
        await desk.buys(first)
    clock.advance(14 * MINUTE)
    await desk.looks_after()
    await desk.bought(second)
    clock.advance(15 * MINUTE)
    await desk.looks_after()

    assert [await desk.stands(one) for one in (first, second, third)] == [LAPSED, SOLD, WAITING]
    assert [one["customer_id"] for one in await desk.told(ClaimServed)] == [alice, bob]
    assert [one["customer_id"] for one in await desk.told(ClaimLapsed)] == [alice]
    assert await desk.violations() == []


async def test_whoever_lets_two_claims_lapse_is_not_listened_to_any_more(desk: LiveDesk) -> None:
    sale = await desk.sells(await desk.variant(price=2400, on_hand=9), quota=5)
    alice, bob = await desk.people(2)
    for _ in range(2):
        await desk.claimed(alice, sale)
        clock.advance(15 * MINUTE)
        await desk.looks_after()

    assert await desk.comments(alice, sale) is None
    assert await desk.stands(await desk.claimed(bob, sale)) is HELD


async def test_an_order_that_is_not_paid_in_time_frees_its_pieces_for_the_line(desk: LiveDesk) -> None:
    teapot = await desk.variant(price=2400, on_hand=1)
    sale = await desk.sells(teapot, quota=1)
    alice, bob = await desk.people(2)
    first, second = await desk.claimed(alice, sale), await desk.claimed(bob, sale)
    clock.advance(14 * MINUTE)
    order = await desk.buys(first)
    assert order.expires_at == clock.now() + live_sales.GRACE

    clock.advance(5 * MINUTE)
    await desk.expires()
    await desk.settles()
    await desk.looks_after()

    assert [await desk.stands(one) for one in (first, second)] == [LAPSED, HELD]
    assert await desk.violations() == []


async def test_a_way_to_pay_that_takes_days_is_refused_and_one_on_delivery_counts_as_sold(desk: LiveDesk) -> None:
    desk.providers = {**desk.providers, "bank": BankTransfer(timedelta(days=7))}
    sale = await desk.sells(await desk.variant(price=2400, on_hand=1), quota=1)
    kept = await desk.claimed(await desk.customer(), sale)

    with pytest.raises(LivePaidFast) as refusal:
        await desk.buys(kept, "bank")

    assert (refusal.value.facts, await desk.stands(kept)) == ({"minutes": 15}, HELD)
    order = await desk.buys(kept, "cash")
    assert (await desk.stands(kept), order.pays_later) == (SOLD, True)
    assert await desk.violations() == []


@pytest.mark.parametrize("taken", [True, False])
async def test_late_money_has_the_goods_if_they_are_still_there_and_else_goes_back_once(
    desk: LiveDesk, taken: bool
) -> None:
    teapot = await desk.variant(price=2400, on_hand=5)
    sale = await desk.sells(teapot, quota=1)
    alice, bob = await desk.people(2)
    kept = await desk.claimed(alice, sale)
    order = await desk.buys(kept)
    if taken:
        await desk.claimed(bob, sale)
    clock.advance(20 * MINUTE)
    await desk.expires()
    await desk.settles()

    await desk.pays(order, charge="late")
    await desk.settles()
    await payments.refunds.send_due(desk.database, desk.providers)
    await desk.settles()

    stands = (await desk.now(order)).status
    if taken:
        assert (stands, await desk.stands(kept), await desk.back(order)) == (
            OrderStatus.EXPIRED,
            LAPSED,
            order.total.amount,
        )
    else:
        assert (stands, await desk.stands(kept), await desk.back(order)) == (OrderStatus.PAID, SOLD, 0)
    assert await desk.violations() == []


async def test_a_paid_order_that_is_called_off_frees_its_pieces_for_the_line(desk: LiveDesk) -> None:
    sale = await desk.sells(await desk.variant(price=2400, on_hand=1), quota=1)
    alice, bob = await desk.people(2)
    order = await desk.bought(await desk.claimed(alice, sale))
    waits = await desk.claimed(bob, sale)
    merchant = await desk.merchant()

    async with desk.database.unit_of_work() as session:
        await orders.cancel_by_staff(session, merchant, order.id, CancelReason.OTHER)
    await desk.settles()
    await desk.looks_after()

    assert await desk.stands(waits) is HELD
    assert await desk.violations() == []


async def test_pieces_that_are_called_off_before_the_payment_is_heard_of_go_to_the_line_all_the_same(
    desk: LiveDesk,
) -> None:
    sale = await desk.sells(await desk.variant(price=2400, on_hand=5), quota=2)
    alice, bob = await desk.people(2)
    order = await desk.buys(await desk.claimed(alice, sale, "+2"))
    waits = await desk.claimed(bob, sale)
    await desk.pays(order, charge="both")
    async with desk.database.unit_of_work() as session:
        off = await returns.call_off_pieces(session, alice, order.id, {order.lines[0].id: 1}, SHOP, count=1, seen=0)
        told = PiecesCalledOff(order_id=off.id, customer_id=alice, pieces=1, off=1)
    async with desk.database.unit_of_work() as session:
        await live_sales.free_pieces(session, told)
        await live_sales.count_payment(session, OrderPaid(order_id=order.id, customer_id=alice, reinstated=False))

    assert await desk.counts(sale) == (1, 1)
    await desk.settles()
    assert await desk.counts(sale) == (1, 1)
    assert await desk.stands(waits) is HELD
    assert await desk.violations() == []


async def test_a_claim_is_taken_back_by_a_comment_the_waiting_one_first(desk: LiveDesk) -> None:
    sale = await desk.sells(await desk.variant(price=2400, on_hand=9), quota=1)
    alice, bob, carol = await desk.people(3)
    kept, waits, last = [await desk.claimed(who, sale) for who in (alice, bob, carol)]

    assert await desk.comments(bob, sale, "-1") is True
    assert await desk.comments(bob, sale, "-1") is False
    assert [await desk.stands(one) for one in (kept, waits, last)] == [HELD, ClaimStatus.GIVEN_UP, WAITING]
    assert await desk.comments(alice, sale, "cancel") is True
    assert [await desk.stands(one) for one in (kept, last)] == [ClaimStatus.GIVEN_UP, HELD]
    assert await desk.violations() == []


@pytest.mark.parametrize("free", [True, False])
async def test_an_end_keeps_the_claims_in_their_window_or_frees_them(desk: LiveDesk, free: bool) -> None:
    teapot = await desk.variant(price=2400, on_hand=9)
    sale = await desk.sells(teapot, quota=2)
    alice, bob, carol = await desk.people(3)
    kept, paid = await desk.claimed(alice, sale), await desk.claimed(bob, sale)
    await desk.bought(paid)
    waits = await desk.claimed(carol, sale)

    await desk.stops(sale, free=free)

    assert [await desk.stands(one) for one in (kept, paid, waits)] == [OVER if free else HELD, SOLD, OVER]
    assert await desk.comments(carol, sale) is None
    if not free:
        await desk.bought(kept)
    assert await desk.left(teapot) == (8 if free else 7)
    assert await desk.violations() == []


async def test_a_sale_that_ends_by_the_clock_frees_what_was_kept_when_its_window_is_over(desk: LiveDesk) -> None:
    teapot = await desk.variant(price=2400, on_hand=9)
    sale = await desk.sells(teapot, quota=1, ends_at=clock.now() + HOUR)
    alice, bob = await desk.people(2)
    clock.advance(55 * MINUTE)
    kept, waits = await desk.claimed(alice, sale), await desk.claimed(bob, sale)
    clock.advance(6 * MINUTE)
    await calendar.turn_due(desk.database)
    await desk.settles()
    assert [await desk.stands(one) for one in (kept, waits)] == [HELD, OVER]
    clock.advance(10 * MINUTE)
    await desk.looks_after()

    assert (await desk.stands(kept), await desk.left(teapot)) == (LAPSED, 9)
    assert await desk.violations() == []


async def test_a_plan_has_a_price_at_most_as_usual_and_a_word_for_each_variant(desk: LiveDesk) -> None:
    teapot = await desk.variant(price=2400, on_hand=9)
    with pytest.raises(LiveTooDear):
        await desk.sells(teapot, 2401)
    sale = await desk.sells(teapot, 2400)
    assert sale.words == {teapot: "teapot"}
    merchant = await desk.merchant()
    for word in ("cancel", "12", "  "):
        async with desk.database.unit_of_work() as session:
            card = (await catalogue.find_variants(session, [teapot], "en"))[teapot]
            plan = await live_sales.begin(session, merchant, card.product_id, "EUR")
        async with desk.database.unit_of_work() as session:
            await live_sales.set_price(session, plan.id, teapot, euros(1000))
            with pytest.raises(LiveWordTaken):
                await live_sales.set_word(session, plan.id, teapot, word)


@pytest.mark.parametrize(
    ("stock", "lies", "left"),
    [
        ({"on_hand": None}, 0, None),
        ({"on_hand": 1, "allow_backorder": True}, 3, None),
        ({"on_hand": None, "track_stock": True, "allow_backorder": True}, 3, None),
        ({"on_hand": 5}, 3, 2),
    ],
    ids=["untracked", "one of three", "never counted", "counted"],
)
async def test_what_is_not_counted_or_comes_later_is_claimed_as_well(
    desk: LiveDesk, stock: dict[str, Any], lies: int, left: int | None
) -> None:
    teapot = await desk.variant(price=2400, **stock)
    sale = await desk.sells(teapot)
    alice, bob = await desk.people(2)
    kept, given_up = await desk.claimed(alice, sale, "+3"), await desk.claimed(bob, sale, "+2")

    assert (await desk.stands(kept), kept.quantity, await desk.aside(kept)) == (HELD, 3, lies)
    assert await desk.comments(bob, sale, "-1") is True
    assert (await desk.aside(given_up), await desk.left(teapot)) == (0, left)
    assert await desk.violations() == []
    await desk.bought(kept)
    assert (await desk.stands(kept), await desk.aside(kept), await desk.left(teapot)) == (SOLD, 0, left)
    assert await desk.violations() == []


async def test_pieces_for_one_claim_may_lie_at_two_places(desk: LiveDesk) -> None:
    teapot, merchant = await desk.variant(price=2400, on_hand=1), await desk.merchant()
    sale = await desk.sells(teapot)
    async with desk.database.unit_of_work() as session:
        await inventory.locations.add(session, merchant, "berlin", "Berlin")
        await inventory.receive(session, teapot, 2, location="berlin")
    kept = await desk.claimed(await desk.customer(), sale, "+3")

    assert (await desk.aside(kept), await desk.left(teapot)) == (3, 0)
    assert await desk.violations() == []
    await desk.bought(kept)
    assert (await desk.aside(kept), await desk.left(teapot), await desk.violations()) == (0, 0, [])


@pytest.mark.parametrize(
    ("damage", "rule"),
    [
        ("DELETE FROM stock_aside", "what is claimed and not ordered is kept on the shelf"),
        ("UPDATE stock_aside SET holder = 'live:999' WHERE holder = 'live:1'", "pieces lie aside for claims"),
        ("UPDATE campaign_variant SET held = held - 1", "a live sale counts its pieces"),
        ("UPDATE live_claim SET status = 'waiting' WHERE id = 1", "nobody is overtaken in a line"),
        ("UPDATE campaign SET status = 'ended'", "nobody waits in a sale that is over"),
    ],
)
async def test_the_books_notice_what_cannot_be(desk: LiveDesk, damage: str, rule: str) -> None:
    sale = await desk.sells(await desk.variant(price=2400, on_hand=9), quota=2)
    for who in await desk.people(3):
        await desk.claimed(who, sale)
    assert await desk.violations() == []

    async with desk.database.unit_of_work() as session:
        await session.execute(text(damage))

    assert rule in {one.rule for one in await desk.violations()}


async def test_who_waits_in_a_sale_that_has_just_ended_is_owed_the_news(desk: LiveDesk) -> None:
    sale, merchant = await desk.sells(await desk.variant(price=2400, on_hand=9), quota=1), await desk.merchant()
    _, waits = [await desk.claimed(who, sale) for who in await desk.people(2)]

    async with desk.database.unit_of_work() as session:
        await live_sales.stop(session, merchant, sale.id, free=False)

    assert (await desk.stands(waits), await desk.violations()) == (WAITING, [])
    await desk.settles()
    assert (await desk.stands(waits), await desk.violations()) == (OVER, [])
