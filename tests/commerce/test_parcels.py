"""Parcels that are followed: what carriers say counts once and in its own order; what does not come is looked for."""

from __future__ import annotations

import asyncio
from collections.abc import Sequence
from dataclasses import replace
from datetime import datetime, timedelta
from zoneinfo import ZoneInfo

import pytest

from commerce import checkout, inventory, orders, payments, returns, shipping, staff
from commerce.kit import clock
from commerce.kit.clock import now
from commerce.kit.database import Database, Session
from commerce.kit.errors import MoveRefused, NotFound
from commerce.kit.events import Relay
from commerce.kit.money import Money
from commerce.orders import CancelReason, Guards, Order, OrderNotOpen, OrderStatus, Stage
from commerce.payments import MoneyGoesBack, RefundReason, StaffTask, TaskKind
from commerce.payments.refunding import request
from commerce.returns import Reason
from commerce.shipping import (
    ArrivedBy,
    CodeWrong,
    DeliveryKind,
    NewMethod,
    NotShippable,
    Report,
    Shipment,
    ShipmentDelivered,
    ShipmentMissing,
    ShipmentMoved,
    ShipmentStatus,
    TooManyShipped,
    WaitedLongEnough,
)
from commerce.staff import Act, AlreadyDecided, Role, approvals
from tests.counter import REACTIONS, SHOP, Counter
from tests.coupons import five_off, given, ordered
from tests.makers import a_customer, euros
from tests.trying import goes

NUMBER = "JD014600003606"
CASES = {
    ShipmentMissing: [checkout.open_case],
    ShipmentMoved: [checkout.open_case_of_return],
    ShipmentDelivered: [checkout.close_case],
    shipping.ShipmentFound: [checkout.close_case],
    shipping.ShipmentLost: [checkout.close_case],
}


class Desk(Counter):
    """A counter that also sends parcels, hears carriers, and lets time pass."""

    staff: int

    def __init__(self, database: Database, guards: Guards | None = None) -> None:
        super().__init__(database, guards or Guards(), {**REACTIONS, **CASES})

    async def sold(
        self, quantity: int = 2, on_hand: int = 5, method: str = "telegram", charge: str | None = None
    ) -> Order:
        """An order that is paid (or promised), and somebody who works on it."""
        alice, teapot = await self.customer(), await self.variant(on_hand=on_hand)
        order = await self.orders(alice, {teapot: quantity}, method)
        if method == "telegram":
            await self.pays(order, charge=charge)
        async with self.database.unit_of_work() as session:
            self.staff = await a_customer(session, "Mia")
        return await self.now(order)

    async def sent(self, order: Order, number: str = NUMBER, pieces: int | None = None) -> Shipment:
        """A parcel leaves."""
        quantities = None if pieces is None else {order.lines[0].id: pieces}
        async with self.database.unit_of_work() as session:
            return await shipping.ship(
                session, self.staff, order.id, "dhl", number, quantities=quantities, profile=SHOP, guards=self.guards
            )

    async def told_by_carrier(self, *reports: Report, source: str = "dhl") -> shipping.Heard:
        """A carrier reports."""
        async with self.database.unit_of_work() as session:
            return await shipping.hear(session, source, reports, SHOP)

    async def parcel(self, parcel: Shipment) -> Shipment:
        """The parcel as it stands."""
        async with self.database.reading() as session:
            return await shipping.get(session, parcel.id)

    async def arrives(self, order: Order) -> Order:
        """Two hours later the carrier says that it is there; the order as it stands then."""
        clock.advance(timedelta(hours=2))
        await self.told_by_carrier(says(THERE, timedelta()))
        await self.settles()
        return await self.now(order)

    async def waits(self, by: timedelta, *, hears: bool = True) -> None:
        """Time passes, and what is due happens."""
        clock.advance(by)
        await checkout.look_after_parcels(self.database, SHOP, self.guards, hears_carriers=hears)
        await self.settles()


def says(
    status: ShipmentStatus, after: timedelta = timedelta(hours=1), number: str = NUMBER, words: str = ""
) -> Report:
    """What a carrier says happened so long after Monday morning."""
    at = now() + after
    return Report(id=f"{number}-{status}-{at.isoformat()}", number=number, status=status, happened_at=at, words=words)


MOVED, ROUND, THERE = ShipmentStatus.IN_TRANSIT, ShipmentStatus.OUT_FOR_DELIVERY, ShipmentStatus.DELIVERED


async def test_what_a_carrier_says_counts_once_and_in_its_own_order(database: Database) -> None:
    desk = Desk(database)
    parcel = await desk.sent(await desk.sold())
    first, second = says(MOVED, words="Leipzig"), says(ROUND, timedelta(hours=5))
    clock.advance(timedelta(hours=6))

    assert await desk.told_by_carrier(second) == shipping.Heard(1, 1, 1)
    assert await desk.told_by_carrier(first, second) == shipping.Heard(2, 1, 1)
    assert await desk.told_by_carrier(first) == shipping.Heard(1, 0, 1)

    stands = await desk.parcel(parcel)
    assert stands.status is ROUND
    assert [(step.status, step.note) for step in stands.steps] == [
        ("shipped", None), ("in_transit", "Leipzig"), ("out_for_delivery", None)
    ]  # fmt: skip
    assert [(fact["status"], fact["moved"]) for fact in await desk.told(ShipmentMoved)] == [
        ("out_for_delivery", True), ("out_for_delivery", False)
    ]  # fmt: skip
    assert await desk.violations() == []


async def test_a_number_nobody_knows_is_kept_until_a_parcel_has_it(database: Database) -> None:
    desk = Desk(database)
    order = await desk.sold()
    early = says(MOVED, -timedelta(hours=2))
    assert await desk.told_by_carrier(early) == shipping.Heard(1, 1, 0)

    parcel = await desk.sent(order, "jd01 4600 0036 06")

    assert parcel.status is MOVED


async def test_a_corrected_number_hears_what_was_said_under_it(database: Database) -> None:
    desk = Desk(database)
    parcel = await desk.sent(await desk.sold(), "WRONG12345")
    await desk.told_by_carrier(says(MOVED, timedelta()))

    async with database.unit_of_work() as session:
        fixed = await shipping.change_tracking(session, desk.staff, parcel.id, "dhl", NUMBER, profile=SHOP)

    assert fixed.status is MOVED
    assert {"shipped", "tracking_changed", "in_transit"} == {step.status for step in fixed.steps}


async def test_a_number_that_was_used_before_moves_only_the_parcel_of_its_time(database: Database) -> None:
    desk = Desk(database)
    await desk.told_by_carrier(says(THERE, -timedelta(days=40)))

    parcel = await desk.sent(await desk.sold())

    assert (parcel.status, len(parcel.steps)) == (ShipmentStatus.SHIPPED, 1)


async def test_a_report_that_missed_its_parcel_by_a_moment_is_heard_soon(database: Database) -> None:
    desk = Desk(database)
    order = await desk.sold()

    async with database.unit_of_work() as session:
        other = await shipping.ship(session, desk.staff, order.id, "dhl", "OTHER12345")
        await session.execute(
            shipping.following.update(shipping.following.shipments_table).values(tracking_number=NUMBER)
        )
    async with database.unit_of_work() as session:
        await session.execute(
            shipping.following.reports_table.insert().values(
                source="dhl", event_id="1", number=NUMBER, status=MOVED, happened_at=now(), received_at=now()
            )
        )
    await desk.waits(timedelta())

    assert (await desk.parcel(other)).status is MOVED


async def test_a_carrier_marks_delivered_and_the_day_of_completion_is_set(database: Database) -> None:
    desk = Desk(database)
    order = await desk.sold()
    parcel = await desk.sent(order)
    clock.advance(timedelta(days=3))
    await desk.told_by_carrier(says(THERE, -timedelta(hours=3)))

    stands, now_ = await desk.parcel(parcel), await desk.now(order)

    assert (stands.delivered_at, stands.delivered_by) == (now() - timedelta(hours=3), ArrivedBy.CARRIER)
    assert now_.stage is Stage.DELIVERED
    assert now_.complete_at == datetime(2026, 3, 13, tzinfo=ZoneInfo("UTC"))
    await desk.waits(timedelta(days=7))
    assert (await desk.now(order)).stage is Stage.DELIVERED
    await desk.waits(timedelta(days=1))
    assert (await desk.now(order)).status is OrderStatus.COMPLETED
    assert [one["by"] for one in await desk.told(ShipmentDelivered)] == ["carrier"]
    assert await desk.violations() == []


def test_the_window_ends_with_a_day_of_the_shop_whatever_the_season() -> None:
    berlin = replace(SHOP, timezone=ZoneInfo("Europe/Berlin"))

    end = shipping.window_end(datetime(2026, 3, 24, 23, 30, tzinfo=ZoneInfo("UTC")), berlin)

    assert end == datetime(2026, 4, 1, 22, 0, tzinfo=ZoneInfo("UTC"))


async def test_the_last_parcel_sets_the_day(database: Database) -> None:
    desk = Desk(database)
    order = await desk.sold(3)
    first = await desk.sent(order, pieces=2)
    second = await desk.sent(order, "SECOND1234")
    async with database.unit_of_work() as session:
        await shipping.deliver(session, desk.staff, second.id, SHOP)
    assert (await desk.now(order)).complete_at is None

    clock.advance(timedelta(days=2))
    async with database.unit_of_work() as session:
        await shipping.deliver(session, desk.staff, first.id, SHOP)

    assert (await desk.now(order)).complete_at == datetime(2026, 3, 12, tzinfo=ZoneInfo("UTC"))


async def test_what_arrived_stays_arrived_and_what_comes_back_may_still_arrive(database: Database) -> None:
    desk = Desk(database)
    order = await desk.sold(2)
    first, second = await desk.sent(order, pieces=1), await desk.sent(order, "SECOND1234")
    back = ShipmentStatus.RETURNED_TO_SENDER
    clock.advance(timedelta(days=1))

    await desk.told_by_carrier(says(THERE, -timedelta(hours=3)), says(back, -timedelta(hours=1)))
    await desk.told_by_carrier(
        says(back, -timedelta(hours=3), "SECOND1234"), says(MOVED, -timedelta(hours=1), "SECOND1234")
    )

    assert ((await desk.parcel(first)).status, (await desk.parcel(second)).status) == (THERE, back)
    await desk.told_by_carrier(says(THERE, timedelta(), "SECOND1234"))
    assert (await desk.parcel(second)).status is THERE
    assert await desk.violations() == []


async def test_without_a_word_a_parcel_counts_as_received_in_time(database: Database) -> None:
    desk = Desk(database)
    order = await desk.sold()
    parcel = await desk.sent(order, "")

    await desk.waits(timedelta(days=13, hours=23))
    assert (await desk.parcel(parcel)).status is ShipmentStatus.SHIPPED
    await desk.waits(timedelta(hours=1))
    await desk.waits(timedelta(hours=1))

    stands = await desk.parcel(parcel)
    assert (stands.status, stands.delivered_by) == (THERE, ArrivedBy.TIME)
    assert [one["by"] for one in await desk.told(ShipmentDelivered)] == ["time"]


async def test_a_customer_waits_longer_once_and_says_when_it_is_there(database: Database) -> None:
    desk = Desk(database)
    order = await desk.sold()
    parcel = await desk.sent(order, "")
    async with database.unit_of_work() as session:
        longer = await shipping.wait_longer(session, order.customer_id, parcel.id)
        assert longer.receipt_due_at == now() + timedelta(days=17)
        with pytest.raises(WaitedLongEnough):
            await shipping.wait_longer(session, order.customer_id, parcel.id)
        for act in (shipping.wait_longer, shipping.receive):
            with pytest.raises(NotFound):
                await act(session, desk.staff, parcel.id)

    await desk.waits(timedelta(days=15))
    assert (await desk.parcel(parcel)).status is ShipmentStatus.SHIPPED
    for _ in range(2):
        async with database.unit_of_work() as session:
            await shipping.receive(session, order.customer_id, parcel.id, SHOP)
    async with database.unit_of_work() as session:
        with pytest.raises(WaitedLongEnough):
            await shipping.wait_longer(session, order.customer_id, parcel.id)

    stands = await desk.parcel(parcel)
    assert (stands.delivered_by, [step.status for step in stands.steps]) == (
        ArrivedBy.CUSTOMER, ["shipped", "delivered"]
    )  # fmt: skip


async def test_trouble_and_objections_stop_the_clock(database: Database) -> None:
    async def objects(_: object, order: Order) -> None:
        if objecting:
            raise OrderNotOpen(number=order.number)

    objecting = True
    desk = Desk(database, Guards(finishing=(objects,)))
    order = await desk.sold()
    late, quiet = await desk.sent(order, "", 1), await desk.sent(order, "")
    async with database.unit_of_work() as session:
        await shipping.report(session, desk.staff, late.id, ShipmentStatus.EXCEPTION)

    await desk.waits(timedelta(days=15))
    assert [(await desk.parcel(one)).delivered_at for one in (late, quiet)] == [None, None]
    objecting = False
    await desk.waits(timedelta(days=1))
    assert [bool((await desk.parcel(one)).delivered_at) for one in (late, quiet)] == [False, True]
    async with database.unit_of_work() as session:
        await shipping.deliver(session, desk.staff, late.id, SHOP)
    objecting = True
    await desk.waits(timedelta(days=8))
    assert (await desk.now(order)).stage is Stage.DELIVERED
    objecting = False
    await desk.waits(timedelta(days=1))

    assert (await desk.now(order)).status is OrderStatus.COMPLETED


async def test_an_order_that_nobody_paid_or_whose_service_is_owed_is_not_completed_by_time(database: Database) -> None:
    desk = Desk(database)
    order = await desk.sold(method="cash")
    parcel = await desk.sent(order)
    async with database.unit_of_work() as session:
        await shipping.deliver(session, desk.staff, parcel.id, SHOP)

    await desk.waits(timedelta(days=30))
    assert (await desk.now(order)).stage is Stage.DELIVERED
    async with database.unit_of_work() as session:
        await payments.collect(session, desk.staff, order.id)
    await desk.waits(timedelta())

    assert (await desk.now(order)).status is OrderStatus.COMPLETED


async def test_staff_say_where_a_parcel_is(database: Database) -> None:
    desk = Desk(database)
    parcel = await desk.sent(await desk.sold())
    for _ in range(2):
        async with database.unit_of_work() as session:
            await shipping.report(session, desk.staff, parcel.id, ROUND)
    async with database.unit_of_work() as session:
        for refused in (THERE, ShipmentStatus.LOST, ShipmentStatus.SHIPPED):
            with pytest.raises(MoveRefused):
                await shipping.report(session, desk.staff, parcel.id, refused)
        await shipping.deliver(session, desk.staff, parcel.id, SHOP)
        with pytest.raises(MoveRefused):
            await shipping.report(session, desk.staff, parcel.id, MOVED)

    assert [step.status for step in (await desk.parcel(parcel)).steps] == ["shipped", "out_for_delivery", "delivered"]


async def test_a_parcel_that_does_not_move_is_looked_for_and_found(database: Database) -> None:
    desk = Desk(database)
    parcel = await desk.sent(await desk.sold())

    await desk.waits(timedelta(days=9, hours=23))
    assert await desk.tasks() == []
    await desk.waits(timedelta(hours=1))
    await desk.waits(timedelta(hours=1))
    assert await desk.tasks() == [TaskKind.PARCEL_MISSING]
    await desk.waits(timedelta(days=10))
    assert (await desk.parcel(parcel)).status is ShipmentStatus.SHIPPED
    for _ in range(2):
        async with database.unit_of_work() as session:
            found = await shipping.missing.find(session, desk.staff, parcel.id)
    await desk.settles()

    assert (found.missing_since, found.status, found.receipt_due_at) == (None, MOVED, now() + timedelta(days=3))
    assert await desk.tasks() == []
    await desk.waits(timedelta(days=2))
    await desk.told_by_carrier(says(MOVED, timedelta()))
    await desk.waits(timedelta(days=1))
    assert (await desk.parcel(parcel)).delivered_by is ArrivedBy.TIME
    assert await desk.violations() == []


@pytest.mark.parametrize("status", [MOVED, THERE])
async def test_a_carrier_that_speaks_again_closes_the_case_and_it_may_open_once_more(
    database: Database, status: ShipmentStatus
) -> None:
    desk = Desk(database)
    parcel = await desk.sent(await desk.sold())
    await desk.waits(timedelta(days=10))
    await desk.told_by_carrier(says(status, timedelta()))
    await desk.settles()
    assert (await desk.parcel(parcel)).missing_since is None
    assert await desk.tasks() == []

    await desk.waits(timedelta(days=3))
    async with database.unit_of_work() as session:
        await shipping.wait_longer(session, parcel.order_id, parcel.id) if status is MOVED else None
    await desk.waits(timedelta(days=7))

    assert await desk.tasks() == ([TaskKind.PARCEL_MISSING] if status is MOVED else [])


async def test_where_no_carrier_reports_silence_means_nothing(database: Database) -> None:
    desk = Desk(database)
    order = await desk.sold(3)
    silent, moved, unnumbered = (
        await desk.sent(order, pieces=1),
        await desk.sent(order, "B1234", 1),
        await desk.sent(order, ""),
    )
    async with database.unit_of_work() as session:
        await shipping.report(session, desk.staff, moved.id, MOVED)

    await desk.waits(timedelta(days=10), hears=False)

    missing = [bool((await desk.parcel(one)).missing_since) for one in (silent, moved, unnumbered)]
    assert missing == [False, True, False]


async def test_a_lost_parcel_is_sent_again_from_what_is_there(database: Database) -> None:
    desk = Desk(database)
    order = await desk.sold(2, on_hand=4)
    parcel = await desk.sent(order)
    async with database.unit_of_work() as session:
        with pytest.raises(MoveRefused):
            await shipping.missing.send_again(session, desk.staff, parcel.id, SHOP)
    await desk.waits(timedelta(days=10))
    for _ in range(2):
        async with database.unit_of_work() as session:
            lost = await shipping.missing.send_again(session, desk.staff, parcel.id, SHOP)
    await desk.settles()

    assert lost.status is ShipmentStatus.LOST
    again = await desk.now(order)
    assert (again.stage, again.lines[0].to_ship) == (Stage.PREPARING, 2)
    async with database.reading() as session:
        assert await inventory.available(session, [order.lines[0].variant_id]) == {order.lines[0].variant_id: 0}
    assert await desk.tasks() == []
    assert await desk.violations() == []
    second = await desk.sent(order, "SECOND1234")
    await desk.told_by_carrier(says(THERE, timedelta()), says(THERE, timedelta(), "SECOND1234"))
    assert (await desk.parcel(second)).status is THERE
    assert (await desk.parcel(parcel)).status is ShipmentStatus.LOST
    assert (await desk.now(order)).stage is Stage.DELIVERED
    assert await desk.violations() == []


async def test_what_is_not_there_cannot_be_sent_again(database: Database) -> None:
    desk = Desk(database)
    order = await desk.sold(2, on_hand=3)
    parcel = await desk.sent(order)
    await desk.waits(timedelta(days=10))

    with pytest.raises(inventory.OutOfStock) as refusal:
        async with database.unit_of_work() as session:
            await shipping.missing.send_again(session, desk.staff, parcel.id, SHOP)

    assert refusal.value.facts["left"] == 1
    assert (await desk.parcel(parcel)).missing_since is not None
    assert await desk.violations() == []


async def test_an_order_that_was_lost_whole_is_called_off_and_paid_back(database: Database) -> None:
    desk = Desk(database)
    order = await desk.sold()
    parcel = await desk.sent(order)
    await desk.waits(timedelta(days=10))
    for _ in range(2):
        async with database.unit_of_work() as session:
            await checkout.refund_lost(session, desk.staff, parcel.id, SHOP, desk.guards)
    await desk.settles()

    ended = await desk.now(order)
    assert (ended.status, ended.cancel_reason) == (OrderStatus.CANCELLED, CancelReason.LOST)
    assert (await desk.balance(order)).refund_pending == order.total
    assert await desk.tasks() == [TaskKind.REFUND_BY_HAND]
    assert await desk.violations() == []


async def test_of_a_part_that_was_lost_a_person_returns_the_money_and_the_rest_goes_on(database: Database) -> None:
    desk = Desk(database)
    order = await desk.sold(3)
    lost = await desk.sent(order, pieces=1)
    await desk.waits(timedelta(days=10))
    async with database.unit_of_work() as session:
        await checkout.refund_lost(session, desk.staff, lost.id, SHOP, desk.guards)
    await desk.settles()
    assert await desk.tasks() == [TaskKind.PARCEL_LOST]
    assert await desk.violations() == []

    rest = await desk.sent(order, "SECOND1234")
    async with database.unit_of_work() as session:
        await shipping.deliver(session, desk.staff, rest.id, SHOP)
    await desk.waits(timedelta(days=8))

    ended = await desk.now(order)
    assert (ended.status, ended.lines[0].cancelled) == (OrderStatus.COMPLETED, 1)
    assert await desk.violations() == []


async def test_what_was_lost_is_paid_back_once_to_the_cent_and_its_task_is_settled(database: Database) -> None:
    desk = Desk(database)
    order = await desk.sold(3)
    parcels = [await desk.sent(order, f"JD01460000{at}", pieces=1) for at in range(3)]
    await desk.waits(timedelta(days=10))
    for parcel in parcels[:2]:
        async with database.unit_of_work() as session:
            await checkout.refund_lost(session, desk.staff, parcel.id, SHOP, desk.guards)
    async with database.reading() as session:
        first, second = [one for one in await payments.open_tasks(session) if one.kind is TaskKind.PARCEL_LOST]

    for task in (first, first, second):
        async with database.unit_of_work() as session:
            assert not await checkout.pay_lost_back(session, desk.staff, task.id, limit=20_000)
    await desk.settles()

    assert (await desk.balance(order)).refund_pending.amount == order.total.amount * 2 // 3
    assert TaskKind.PARCEL_LOST not in await desk.tasks()
    assert await desk.violations() == []


async def three_for_an_odd_sum(desk: Desk) -> tuple[Order, list[Shipment]]:
    """Three cups for 72.01, a sum that no three parts share evenly, on their way in three parcels."""
    alice, cup = await desk.customer(), await desk.variant(price=2401, on_hand=5)
    coupon = await given(desk.database, alice, five_off(amount=2))
    order = await ordered(desk, alice, {cup: 3}, coupon)
    await desk.pays(order)
    async with desk.database.unit_of_work() as session:
        desk.staff = await a_customer(session, "Mia")
    assert order.total == euros(7201)
    return order, [await desk.sent(order, f"JD01460000{at}", pieces=1) for at in range(3)]


async def gives_up(desk: Desk, *parcels: Shipment) -> list[StaffTask]:
    """These parcels are given up one after the other; what is to be paid back for them."""
    await desk.waits(timedelta(days=10))
    for parcel in parcels:
        async with desk.database.unit_of_work() as session:
            await checkout.refund_lost(session, desk.staff, parcel.id, SHOP, desk.guards)
    async with desk.database.reading() as session:
        lost = [one for one in await payments.open_tasks(session) if one.kind is TaskKind.PARCEL_LOST]
    return sorted(lost, key=lambda task: task.id)


async def went_back(desk: Desk, order: Order) -> list[int]:
    async with desk.database.reading() as session:
        return [one.amount.amount for one in await payments.refunds.of_order(session, order.id)]


async def test_lost_parts_and_what_is_returned_sum_to_what_the_line_cost(database: Database) -> None:
    desk = Desk(database)
    order, (first, second, third) = await three_for_an_odd_sum(desk)
    for task in await gives_up(desk, second, first):
        async with database.unit_of_work() as session:
            assert not await checkout.pay_lost_back(session, desk.staff, task.id, limit=20_000)
    async with database.unit_of_work() as session:
        await shipping.deliver(session, desk.staff, third.id, SHOP)
    async with database.unit_of_work() as session:
        draft = await returns.begin(session, order.customer_id, order.id, Reason.NO_REASON, SHOP.timezone)
        await returns.ask(session, order.customer_id, draft.id, SHOP.timezone)
        await returns.agree(session, desk.staff, draft.id)
        await returns.receive(session, desk.staff, draft.id)
        await returns.settle(session, desk.staff, draft.id)
    await desk.settles()

    assert await went_back(desk, order) == [2400, 2400, 2401]
    assert await desk.violations() == []


async def test_what_was_sent_once_more_is_no_lost_part(database: Database) -> None:
    desk = Desk(database)
    _, (first, second, _) = await three_for_an_odd_sum(desk)
    await desk.waits(timedelta(days=10))
    async with database.unit_of_work() as session:
        await shipping.missing.send_again(session, desk.staff, first.id, SHOP)
    [task] = await gives_up(desk, second)

    async with database.reading() as session:
        lost = await checkout.lost_part(session, task)

    assert lost is not None
    assert lost.amount == euros(2400)


async def test_a_dear_part_that_two_people_paid_back_is_not_paid_back_again_from_its_task(database: Database) -> None:
    desk = Desk(database)
    order, (first, *_) = await three_for_an_odd_sum(desk)
    [task] = await gives_up(desk, first)
    async with database.unit_of_work() as session:
        pat, mia = [await a_customer(session, name) for name in ("Pat", "Mia")]
        for one in (pat, mia):
            await staff.claim(session, one, await staff.make_claim_code(session, Role.OWNER))

    async with database.unit_of_work() as session:
        assert await checkout.pay_lost_back(session, mia, task.id, limit=0)
        [asked] = await approvals.waiting(session, pat)
    async with database.unit_of_work() as session:
        await approvals.approve(session, pat, asked.id, {Act.REFUND: payments.carry_out_refund})
    async with database.unit_of_work() as session:
        assert not await checkout.pay_lost_back(session, mia, task.id, limit=20_000)
    await desk.settles()

    assert TaskKind.PARCEL_LOST not in await desk.tasks()
    async with database.reading() as session:
        [refund] = await payments.refunds.of_order(session, order.id)
    assert (refund.amount, refund.lines) == (euros(2400), {order.lines[0].id: 2400})
    assert await desk.violations() == []


async def test_a_part_that_was_paid_back_meanwhile_is_not_paid_back_by_a_second_person(database: Database) -> None:
    desk = Desk(database)
    order, (first, *_) = await three_for_an_odd_sum(desk)
    [task] = await gives_up(desk, first)
    async with database.unit_of_work() as session:
        pat, mia = [await a_customer(session, name) for name in ("Pat", "Mia")]
        for one in (pat, mia):
            await staff.claim(session, one, await staff.make_claim_code(session, Role.OWNER))
        assert await checkout.pay_lost_back(session, mia, task.id, limit=0)
        assert not await checkout.pay_lost_back(session, mia, task.id, limit=20_000)
        [asked] = await approvals.waiting(session, pat)

    with pytest.raises(AlreadyDecided):
        async with database.unit_of_work() as session:
            await approvals.approve(session, pat, asked.id, {Act.REFUND: payments.carry_out_refund})

    assert await went_back(desk, order) == [2400]


@pytest.mark.parametrize("then", ["again", "there"])
async def test_a_parcel_that_comes_back_is_somebodys_task_until_it_is_settled(database: Database, then: str) -> None:
    desk = Desk(database)
    parcel = await desk.sent(await desk.sold())
    await desk.told_by_carrier(says(ShipmentStatus.RETURNED_TO_SENDER))
    await desk.settles()
    assert await desk.tasks() == [TaskKind.PARCEL_RETURNED]

    async with database.unit_of_work() as session:
        if then == "again":
            await shipping.missing.send_again(session, desk.staff, parcel.id, SHOP)
        else:
            await shipping.deliver(session, desk.staff, parcel.id, SHOP)
    await desk.settles()

    assert await desk.tasks() == []
    assert await desk.violations() == []


async def test_nothing_leaves_while_its_money_goes_back(database: Database) -> None:
    desk = Desk(database, Guards(sending=(payments.nothing_goes_back,)))
    order = await desk.sold()
    [payment] = await _payments(database, order)
    async with database.unit_of_work() as session:
        one = Money(100, "EUR")
        await request(session, payment, one, RefundReason.EXCESS, charge="charge-1", key="too-much")
    await desk.sent(order, pieces=1)
    async with database.unit_of_work() as session:
        await request(session, payment, one, RefundReason.CANCELLED, charge="charge-1", key="goods")
    with pytest.raises(MoneyGoesBack):
        await desk.sent(order)


async def test_two_of_the_staff_never_send_the_same_units(database: Database) -> None:
    desk = Desk(database)
    order = await desk.sold(3)

    async def ship(number: int) -> bool:
        return await goes(desk.sent(order, f"NUMBER{number}", pieces=2), TooManyShipped, NotShippable)

    assert sorted(await asyncio.gather(*map(ship, range(6)))) == [False] * 5 + [True]
    assert (await desk.now(order)).sent == (2, 3)
    assert await desk.violations() == []


async def test_a_carrier_and_the_staff_and_the_customer_say_delivered_at_once(database: Database) -> None:
    desk = Desk(database)
    order = await desk.sold()
    parcel = await desk.sent(order)
    there = says(THERE, timedelta())

    async def by_staff() -> None:
        async with database.unit_of_work() as session:
            await shipping.deliver(session, desk.staff, parcel.id, SHOP)

    async def by_customer() -> None:
        async with database.unit_of_work() as session:
            await shipping.receive(session, order.customer_id, parcel.id, SHOP)

    async def by_carrier() -> None:
        await desk.told_by_carrier(there)

    await asyncio.gather(*(act() for act in (by_staff, by_carrier, by_customer) * 3))

    assert len(await desk.told(ShipmentDelivered)) == 1
    assert await desk.violations() == []


async def test_a_report_and_a_parcel_that_meet_in_the_door_find_each_other(database: Database) -> None:
    desk = Desk(database)
    order = await desk.sold(5)
    numbers = [f"MEETING{at}" for at in range(5)]
    reports = [says(MOVED, timedelta(), number) for number in numbers]

    await asyncio.gather(
        *(desk.sent(order, number, 1) for number in numbers), *(desk.told_by_carrier(one) for one in reports)
    )
    await desk.waits(timedelta(seconds=1))

    async with database.reading() as session:
        parcels = await shipping.of_order(session, order.id)
    assert [one.status for one in parcels] == [MOVED] * 5
    assert await desk.violations() == []


async def fetched(desk: Desk) -> Order:
    async with desk.database.unit_of_work() as session:
        door = NewMethod(code="pickup", title="At the shop", price=euros(0), kind=DeliveryKind.PICKUP)
        await shipping.add_method(session, None, door)
    desk.delivery = "pickup"
    return await desk.sold()


async def test_a_code_opens_once_and_for_the_one_who_types_it(database: Database) -> None:
    desk = Desk(database)
    order = await fetched(desk)
    async with database.unit_of_work() as session:
        with pytest.raises(NotFound):
            await shipping.fetching.hand_over(session, desk.staff, order.id, "12345678")
        pickup = await shipping.fetching.make_ready(session, desk.staff, order.id)
        assert await shipping.fetching.make_ready(session, desk.staff, order.id) == pickup
    assert (len(pickup.code), pickup.code.isdecimal()) == (8, True)

    async def hand_over(_: int) -> bool:
        try:
            async with database.unit_of_work() as session:
                return isinstance(
                    await shipping.fetching.hand_over(session, desk.staff, order.id, pickup.code), Shipment
                )
        except NotShippable:
            return False

    assert sorted(await asyncio.gather(*map(hand_over, range(6)))) == [False] * 5 + [True]
    assert (await desk.now(order)).stage is Stage.DELIVERED
    assert await desk.violations() == []


async def test_codes_cannot_be_guessed(database: Database) -> None:
    desk = Desk(database)
    order = await fetched(desk)
    async with database.unit_of_work() as session:
        pickup = await shipping.fetching.make_ready(session, desk.staff, order.id)
    wrong = f"{(int(pickup.code) + 1) % 10**8:08}"

    async def tries(code: str) -> Shipment | CodeWrong:
        async with database.unit_of_work() as session:
            return await shipping.fetching.hand_over(session, desk.staff, order.id, code)

    answers: Sequence[Shipment | CodeWrong] = [await tries(wrong) for _ in range(5)]
    assert [one.left for one in answers if isinstance(one, CodeWrong)] == [4, 3, 2, 1, 0]
    assert await tries(pickup.code) == CodeWrong(0, now() + timedelta(minutes=15))
    clock.advance(timedelta(minutes=15))
    assert isinstance(await tries(f"{pickup.code[:4]} {pickup.code[4:]}"), Shipment)
    with pytest.raises(NotShippable):
        await tries(pickup.code)


async def test_only_what_is_to_be_fetched_waits_and_a_cancelled_order_hands_nothing_out(database: Database) -> None:
    desk = Desk(database)
    sent = await desk.sold()
    async with database.unit_of_work() as session:
        with pytest.raises(NotShippable):
            await shipping.fetching.make_ready(session, desk.staff, sent.id)
    order = await fetched(desk)
    async with database.unit_of_work() as session:
        pickup = await shipping.fetching.make_ready(session, desk.staff, order.id)
        await orders.cancel_by_staff(session, desk.staff, order.id, CancelReason.OTHER)
        with pytest.raises(NotShippable):
            await shipping.fetching.hand_over(session, desk.staff, order.id, pickup.code)


@pytest.mark.parametrize("broken", ["give_back_stock", "return_money"])
async def test_no_effect_of_cancelling_blocks_another(database: Database, broken: str) -> None:
    async def fails(session: Session, cancelled: orders.OrderCancelled) -> None:
        if failing:
            raise RuntimeError(broken)
        await whole(session, cancelled)

    failing = True
    desk = Desk(database)
    order = await desk.sold(2, on_hand=5)
    whole = next(one for one in REACTIONS[orders.OrderCancelled] if one.__name__ == broken)
    effects = [fails if one is whole else one for one in REACTIONS[orders.OrderCancelled]]
    failures: list[str] = []
    desk.relay = Relay(database, {orders.OrderCancelled: effects}, lambda name, failure: failures.append(str(failure)))
    async with database.unit_of_work() as session:
        await orders.cancel(session, order.customer_id, order.id)
    await desk.settles()

    async with database.reading() as session:
        free = await inventory.available(session, [order.lines[0].variant_id])
    back = (await desk.balance(order)).refund_pending
    assert (free[order.lines[0].variant_id], bool(back)) == ((3, True) if broken == "give_back_stock" else (5, False))
    assert failures == [broken]
    failing = False
    clock.advance(timedelta(minutes=1))
    await desk.settles()
    assert (await desk.balance(order)).refund_pending == order.total
    assert await desk.violations() == []


async def _payments(database: Database, order: Order) -> Sequence[payments.Payment]:
    async with database.reading() as session:
        return await payments.of_order(session, order.id)
