"""Pieces that are called off before they are sent: stock and money agree, and nobody gets both goods and money."""

from __future__ import annotations

import asyncio
from collections.abc import Mapping
from datetime import timedelta

import pytest
from sqlalchemy import Update, select, update

from commerce import checkout, membership, orders, payments, returns, shipping
from commerce.checkout import Placed
from commerce.coupons import CouponStatus
from commerce.kit import clock
from commerce.kit.database import Database, Session
from commerce.kit.errors import NotFound
from commerce.membership import Kind, house_programme
from commerce.orders import Order, OrderNotCancellable, OrderStatus, PiecesCalledOff
from commerce.orders.models import lines_table
from commerce.payments import MoneyGoesBack, RefundReason, StaffTask, TaskKind
from commerce.payments.models import refunds_table
from commerce.payments.refunds import send_due
from commerce.returns import PiecesSent
from commerce.shipping import NewMethod, NotShippable, TooManyShipped
from tests.commerce.test_parcels import NUMBER, Desk
from tests.counter import GUARDS, SHOP
from tests.coupons import as_it_is, five_off, given, reviewed
from tests.makers import a_customer, euros
from tests.returning import came_back
from tests.trying import goes, tries


@pytest.fixture
def desk(database: Database) -> Desk:
    return Desk(database, orders.Guards(pre_checkout=GUARDS.pre_checkout, sending=(payments.nothing_goes_back,)))


async def calls_off(desk: Desk, order: Order, pieces: Mapping[int, int] | int, seen: int = 0) -> Order:
    """Alice calls off so many pieces, when so many were off before."""
    wanted = {order.lines[0].id: pieces} if isinstance(pieces, int) else pieces
    async with desk.database.unit_of_work() as session:
        how = {"count": sum(wanted.values()), "seen": seen}
        return await returns.call_off_pieces(session, order.customer_id, order.id, wanted, SHOP, **how)


async def refunds(desk: Desk, order: Order) -> list[tuple[RefundReason, int]]:
    return [(one.reason, one.amount.amount) for one in await desk.refunds(order)]


async def test_pieces_go_back_to_the_shelf_and_their_money_to_where_it_came_from(desk: Desk) -> None:
    order = await desk.sold(3)

    after = await calls_off(desk, order, 1)
    again = await calls_off(desk, order, 1)
    await desk.settles()

    assert (after.called_off, again.called_off, after.status) == (1, 1, OrderStatus.PAID)
    assert await refunds(desk, order) == [(RefundReason.NOT_SENT, 2400)]
    assert await desk.left(order) == 3
    assert await desk.violations() == []


async def test_a_provider_that_can_sends_the_money_by_itself(desk: Desk) -> None:
    alice, teapot = await desk.customer(), await desk.variant()
    order = await desk.orders(alice, {teapot: 2}, "cards")
    await desk.pays(order)

    await calls_off(desk, await desk.now(order), 1)
    await send_due(desk.database, desk.providers)
    await desk.settles()

    assert [amount for _, amount in desk.cards.returned.values()] == [euros(2400)]
    assert (await desk.balance(order)).refunded == euros(2400)
    assert await desk.violations() == []


async def test_parts_sum_to_what_a_line_cost_whatever_way_they_go(desk: Desk) -> None:
    """Three for ten euros: one called off, one sent and returned, one called off after that."""
    alice, cup = await desk.customer(), await desk.variant(price=400)
    coupon = await given(desk.database, alice, five_off(amount=200))
    review = await reviewed(desk, alice, {cup: 3}, coupon)
    placed = await desk.taps_order(alice, review)
    assert isinstance(placed, Placed)
    order = placed.order
    await desk.pays(order)
    async with desk.database.unit_of_work() as session:
        desk.staff = await a_customer(session, "Mia")
    await calls_off(desk, await desk.now(order), 1)
    await desk.sent(order, pieces=1)
    one = await came_back(desk, await desk.arrives(order))
    async with desk.database.unit_of_work() as session:
        await returns.settle(session, desk.staff, one.id)
    await calls_off(desk, await desk.now(order), 1, seen=1)
    await desk.settles()

    assert sorted(amount for _, amount in await refunds(desk, order)) == [333, 333, 334]
    async with desk.database.reading() as session:
        (refunded,) = await session.scalars(select(lines_table.c.refunded_total))
    assert refunded == 1000
    assert (await as_it_is(desk.database, coupon)).status is CouponStatus.REDEEMED
    assert await desk.violations() == []


async def test_what_it_cost_to_send_goes_back_only_if_nothing_is_sent_at_all(desk: Desk) -> None:
    async with desk.database.unit_of_work() as session:
        await shipping.add_method(session, None, NewMethod(code="post", title="Post", price=euros(500)))
    desk.delivery = "post"
    order = await desk.sold(2)
    assert order.total == euros(5300)

    await calls_off(desk, order, 1)
    await calls_off(desk, order, 1, seen=1)
    await desk.settles()

    assert (await desk.now(order)).status is OrderStatus.CANCELLED
    assert sum(amount for _, amount in await refunds(desk, order)) == 5300
    assert await desk.left(order) == 5
    assert await desk.violations() == []


async def test_the_rest_leaves_while_the_money_of_what_was_called_off_is_on_its_way(desk: Desk) -> None:
    order = await desk.sold(2)

    await calls_off(desk, order, 1)
    await desk.sent(order)
    await desk.settles()

    assert (await desk.now(order)).sent == (1, 1)
    assert await desk.violations() == []


async def test_what_is_being_prepared_is_not_called_off_by_a_tap(desk: Desk) -> None:
    order = await desk.sold(2)
    async with desk.database.unit_of_work() as session:
        await orders.accept(session, desk.staff, order.id)

    with pytest.raises(PiecesSent):
        await calls_off(desk, order, 1)
    assert await refunds(desk, order) == []


async def test_everything_that_is_left_is_what_its_customer_was_shown(desk: Desk) -> None:
    order = await desk.sold(3)

    async def calls_all_off(count: int) -> Order:
        async with desk.database.unit_of_work() as session:
            return await returns.call_off_pieces(
                session, order.customer_id, order.id, None, SHOP, count=count, seen=0, guards=desk.guards
            )

    await desk.sent(order, pieces=1)
    with pytest.raises(PiecesSent):
        await calls_all_off(3)
    once, twice = await calls_all_off(2), await calls_all_off(2)

    assert (once.called_off, once.unsent) == (2, {})
    assert twice == once
    assert await refunds(desk, order) == [(RefundReason.NOT_SENT, 4800)]
    assert await desk.violations() == []


async def test_nobody_calls_off_what_is_unpaid_somebody_elses_or_not_in_the_order(desk: Desk) -> None:
    order = await desk.sold(2)
    promised = await desk.orders(order.customer_id, {order.lines[0].variant_id: 2}, "cash")

    with pytest.raises(PiecesSent):
        await calls_off(desk, promised, 1)
    with pytest.raises(PiecesSent):
        await calls_off(desk, order, {promised.lines[0].id: 1})
    with pytest.raises(PiecesSent):
        await calls_off(desk, order, -1)
    with pytest.raises(NotFound):
        async with desk.database.unit_of_work() as session:
            one = {order.lines[0].id: 1}
            await returns.call_off_pieces(session, desk.staff, order.id, one, SHOP, count=1, seen=0)
    assert await refunds(desk, order) == []


async def test_points_follow_the_pieces(desk: Desk) -> None:
    order = await desk.sold(2)
    await desk.settles()
    async with desk.database.reading() as session:
        before = await membership.purse(session, order.customer_id)

    await calls_off(desk, order, 1)
    payment = await desk.payment(order)
    async with desk.database.unit_of_work() as session:
        (refund,) = await payments.refunds.of_order(session, order.id)
        await payments.refunds.confirm(session, desk.staff, refund.id)
    await desk.settles()

    async with desk.database.reading() as session:
        after = await membership.purse(session, order.customer_id)
    assert before.pending > 0
    assert after.pending == before.pending // 2
    assert payment.provider == "telegram"
    assert await desk.violations() == []


async def test_points_that_paid_for_it_come_back_with_the_pieces(desk: Desk) -> None:
    alice, teapot = await desk.customer(), await desk.variant(price=5000)
    async with desk.database.unit_of_work() as session:
        rules = house_programme("EUR")
        await membership.give(session, alice, 1000, Kind.CHECK_IN, "gift", rules, SHOP.timezone)
    await desk.reviews(alice, {teapot: 2})
    async with desk.database.unit_of_work() as session:
        await checkout.use_points(session, alice, 1000, SHOP, "en")
        review = await checkout.review(session, alice, SHOP, desk.providers, "en")
    placed = await desk.taps_order(alice, review, "cards")
    assert isinstance(placed, Placed)
    order = placed.order
    await desk.pays(order)
    await calls_off(desk, await desk.now(order), 1)
    await send_due(desk.database, desk.providers)
    await desk.settles()

    async with desk.database.reading() as session:
        assert (await membership.purse(session, alice)).available == 500
    assert (await desk.balance(order)).refunded == euros(4500)
    assert await desk.violations() == []


@pytest.mark.parametrize(
    ("broken", "rule"),
    [
        (update(lines_table).values(refunded_quantity=3), "no piece comes off an order and is returned as well"),
        (update(refunds_table).values(amount=2402), "what was not sent is paid back for what it cost"),
    ],
)
async def test_the_audit_sees_pieces_that_are_paid_back_twice_or_for_too_much(
    desk: Desk, broken: Update, rule: str
) -> None:
    await calls_off(desk, await desk.sold(3), 1)
    await desk.settles()

    async with desk.database.unit_of_work() as session:
        await session.execute(broken)

    assert rule in {one.rule for one in await desk.violations()}


async def test_what_the_shop_answered_holds_although_the_clock_has_found_it_due(
    desk: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    order = await desk.sold(2)
    async with desk.database.unit_of_work() as session:
        await orders.accept(session, desk.staff, order.id)
        await checkout.ask_to_call_off(session, order.customer_id, order.id)
    clock.advance(timedelta(days=2))
    finds = payments.due_tasks

    async def finds_and_is_overtaken(session: Session, kind: TaskKind) -> tuple[StaffTask, ...]:
        found = await finds(session, kind)
        async with desk.database.unit_of_work() as other:
            await checkout.decline_to_call_off(other, desk.staff, order.id)
        return found

    monkeypatch.setattr(payments, "due_tasks", finds_and_is_overtaken)
    assert await checkout.call_off_due(desk.database, desk.guards) == 1
    assert (await desk.now(order)).status is OrderStatus.PROCESSING


@pytest.mark.parametrize("acting", [("ships", "calls off", "calls off"), ("calls off", "ships", "calls off")])
async def test_either_the_parcel_leaves_or_the_money_goes_back_and_never_both(
    desk: Desk, acting: tuple[str, ...]
) -> None:
    order = await desk.sold(2)

    async def ships() -> bool:
        return await goes(desk.sent(order, NUMBER), NotShippable, TooManyShipped, MoneyGoesBack)

    async def calls_it_off() -> bool:
        return await tries(
            desk, lambda session: orders.cancel(session, order.customer_id, order.id), OrderNotCancellable
        )

    acts = {"ships": ships, "calls off": calls_it_off}
    done = await asyncio.gather(*(acts[one]() for one in acting))
    await desk.settles()

    after = await desk.now(order)
    called_off = after.status is OrderStatus.CANCELLED
    assert any(done)
    assert (sum(line.shipped for line in after.lines), len(await refunds(desk, order))) == (
        (0, 1) if called_off else (2, 0)
    )
    assert await desk.violations() == []


@pytest.mark.parametrize(
    "acting",
    [
        ("ships", "calls off", "calls off", "ships", "ships"),
        ("calls off", "calls off", "ships", "ships", "calls off"),
        ("calls off", "ships", "ships"),
        ("ships", "ships", "calls off"),
    ],
)
async def test_a_piece_is_sent_or_paid_back_and_never_both(desk: Desk, acting: tuple[str, ...]) -> None:
    """The last two pieces are packed by one, and called off by another, at the same moment and repeatedly."""
    order = await desk.sold(3)
    await desk.sent(order, NUMBER, pieces=1)

    async def ships() -> bool:
        return await goes(desk.sent(order, f"{NUMBER}9", pieces=2), NotShippable, TooManyShipped)

    async def calls_them_off() -> bool:
        return await goes(calls_off(desk, order, 2), PiecesSent)

    acts = {"ships": ships, "calls off": calls_them_off}
    await asyncio.gather(*(acts[one]() for one in acting))
    await desk.settles()

    after = await desk.now(order)
    assert after.sent in ((3, 3), (1, 1))
    assert await refunds(desk, order) == ([] if after.sent == (3, 3) else [(RefundReason.NOT_SENT, 4800)])
    assert len(await desk.told(PiecesCalledOff)) == (0 if after.sent == (3, 3) else 1)
    assert await desk.violations() == []
