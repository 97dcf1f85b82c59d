"""Shipping: where to, for how much; parcels leave, arrive, and can be followed."""

from __future__ import annotations

from datetime import timedelta

import pytest

from commerce import inventory, orders, shipping
from commerce.kit import clock
from commerce.kit.clock import now
from commerce.kit.database import Database, Session
from commerce.kit.errors import NotFound
from commerce.orders import Fulfilment, Order, Stage
from commerce.shipping import (
    DeliveryKind,
    NewMethod,
    NotShippable,
    ShipmentDelivered,
    ShipmentSent,
    ShipmentStatus,
    TooManyShipped,
    TrackingInvalid,
)
from commerce.shipping.states import SHIPMENT_MOVES
from tests.counter import SHOP, Counter
from tests.makers import a_customer, euros


async def paid(counter: Counter, quantity: int = 2) -> Order:
    alice, teapot = await counter.customer(), await counter.variant(on_hand=5)
    order = await counter.orders(alice, {teapot: quantity})
    await counter.pays(order)
    return await counter.now(order)


async def mia(session: Session) -> int:
    return await a_customer(session, "Mia")


async def codes(session: Session, country: str, grams: int = 0) -> list[tuple[str, int]]:
    return [(one.code, one.fee.amount) for one in await shipping.options(session, country, grams, SHOP)]


async def test_a_fresh_shop_delivers_everywhere_at_no_charge_and_has_no_pickup(database: Database) -> None:
    async with database.unit_of_work() as session:
        assert await codes(session, "NZ") == [("standard", 0)]
        assert await shipping.pickups(session, SHOP) == ()


async def test_the_zone_that_names_a_country_decides(database: Database) -> None:
    async with database.unit_of_work() as session:
        rest = await shipping.add_zone(session, "Rest of the world", [])
        near = await shipping.add_zone(session, "Near", ["de", "AT"])
        await shipping.add_method(session, rest, NewMethod(code="air", title="By air", price=euros(1900)))
        await shipping.add_method(session, near, NewMethod(code="parcel", title="Parcel", price=euros(490)))
        await shipping.add_method(session, near, NewMethod(code="express", title="Express", price=euros(990)))

        assert await codes(session, "at") == [("parcel", 490), ("express", 990)]
        assert await codes(session, "NZ") == [("air", 1900)]
        await shipping.offer_method(session, "parcel", offered=False)
        assert await codes(session, "DE") == [("express", 990)]
        with pytest.raises(NotFound):
            await shipping.offer_method(session, "pigeon", offered=True)


async def test_where_no_zone_reaches_nobody_delivers(database: Database) -> None:
    async with database.unit_of_work() as session:
        near = await shipping.add_zone(session, "Near", ["DE"])
        await shipping.add_method(session, near, NewMethod(code="parcel", title="Parcel", price=euros(490)))

        assert await codes(session, "NZ") == []


async def test_heavier_parcels_cost_more_until_nobody_carries_them(database: Database) -> None:
    steps = ((1_000, euros(400)), (5_000, euros(700)))
    async with database.unit_of_work() as session:
        zone = await shipping.add_zone(session, "Everywhere", [])
        await shipping.add_method(
            session, zone, NewMethod(code="parcel", title="Parcel", price=euros(0), weight_steps=steps)
        )

        prices = [await codes(session, "DE", grams) for grams in (0, 1_000, 1_001, 5_000, 5_001)]

    assert prices == [[("parcel", 400)], [("parcel", 400)], [("parcel", 700)], [("parcel", 700)], []]


async def test_pickup_is_offered_beside_whatever_is_delivered(database: Database) -> None:
    async with database.unit_of_work() as session:
        door = NewMethod(code="pickup", title="At the shop", price=euros(0), kind=DeliveryKind.PICKUP)
        await shipping.add_method(session, None, door)

        assert await codes(session, "DE") == [("standard", 0), ("pickup", 0)]


async def test_a_parcel_leaves_and_arrives(database: Database) -> None:
    counter = Counter(database)
    order = await paid(counter)
    async with database.unit_of_work() as session:
        who = await mia(session)
        parcel = await shipping.ship(session, who, order.id, "ups", "1z 999aa1 0123456784")
    sent = await counter.now(order)

    assert (parcel.carrier_name, parcel.tracking_number) == ("UPS", "1Z999AA10123456784")
    assert parcel.link == "https://www.ups.com/track?tracknum=1Z999AA10123456784"
    assert (sent.stage, sent.accepted_at) == (Stage.SHIPPED, now())
    assert await counter.violations() == []
    clock.advance(timedelta(days=2))
    async with database.unit_of_work() as session:
        arrived = await shipping.deliver(session, who, parcel.id)
        await shipping.deliver(session, who, parcel.id)

    assert (arrived.status, arrived.delivered_at) == (ShipmentStatus.DELIVERED, now())
    assert [step.status for step in arrived.steps] == ["shipped", "delivered"]
    assert (await counter.now(order)).stage is Stage.DELIVERED
    facts = {"shipment_id": parcel.id, "order_id": order.id, "customer_id": order.customer_id}
    assert await counter.told(ShipmentSent, ShipmentDelivered) == [facts, facts | {"by": "staff"}]
    assert await counter.violations() == []


async def test_an_order_may_leave_in_several_parcels(database: Database) -> None:
    counter = Counter(database)
    order = await paid(counter, 3)
    [line] = order.lines
    async with database.unit_of_work() as session:
        who = await mia(session)
        first = await shipping.ship(session, who, order.id, "dpd", "01505000000000", quantities={line.id: 2})
        assert (await orders.get_for_staff(session, order.id)).stage is Stage.PARTLY_SHIPPED
        with pytest.raises(TooManyShipped) as refusal:
            await shipping.ship(session, who, order.id, "dpd", quantities={line.id: 2})
    assert refusal.value.facts == {"left": 1}

    async with database.unit_of_work() as session:
        second = await shipping.ship(session, who, order.id, "gls", "ABCD1234")
        await shipping.deliver(session, who, first.id)

    assert (first.contents, second.contents) == ({line.id: 2}, {line.id: 1})
    now_ = await counter.now(order)
    assert (now_.fulfilment, now_.stage) == (Fulfilment.PARTIALLY_DELIVERED, Stage.SHIPPED)
    async with database.reading() as session:
        assert [one.id for one in await shipping.of_order(session, order.id)] == [first.id, second.id]
    assert await counter.violations() == []


async def test_nothing_leaves_for_an_order_that_is_not_paid_or_was_called_off(database: Database) -> None:
    counter = Counter(database)
    alice, teapot = await counter.customer(), await counter.variant()
    unpaid, gone = await counter.orders(alice, {teapot: 1}), await paid(counter)
    async with database.unit_of_work() as session:
        who = await mia(session)
        await orders.cancel(session, gone.customer_id, gone.id)
        for order in (unpaid, gone):
            with pytest.raises(NotShippable):
                await shipping.ship(session, who, order.id, "other")


async def test_nothing_leaves_twice(database: Database) -> None:
    counter = Counter(database)
    order = await paid(counter)
    async with database.unit_of_work() as session:
        who = await mia(session)
        await shipping.ship(session, who, order.id, "other")
        with pytest.raises(NotShippable):
            await shipping.ship(session, who, order.id, "other")
        with pytest.raises(TooManyShipped):
            await shipping.ship(session, who, order.id, "other", quantities={order.lines[0].id: -1})


async def test_lines_of_another_order_do_not_fit_into_the_parcel(database: Database) -> None:
    counter = Counter(database)
    mine, other = await paid(counter), await paid(counter)
    async with database.unit_of_work() as session:
        with pytest.raises(TooManyShipped):
            await shipping.ship(session, await mia(session), mine.id, "other", quantities={other.lines[0].id: 1})


async def test_what_is_shipped_has_left_the_shelf(database: Database) -> None:
    counter = Counter(database)
    order = await paid(counter, 2)
    async with database.unit_of_work() as session:
        await shipping.ship(session, await mia(session), order.id, "other")
        variant = order.lines[0].variant_id
        assert await inventory.available(session, [variant]) == {variant: 3}


async def test_a_corrected_tracking_number_keeps_the_old_one_in_the_history(database: Database) -> None:
    counter = Counter(database)
    order = await paid(counter)
    async with database.unit_of_work() as session:
        who = await mia(session)
        parcel = await shipping.ship(session, who, order.id, "usps", "9400100000000000000000")
        fixed = await shipping.change_tracking(
            session, who, parcel.id, "other", "", link="https://carrier.example/t/42?x=1"
        )

    assert fixed.link == "https://carrier.example/t/42?x=1"
    assert [(step.status, step.note) for step in fixed.steps] == [
        ("shipped", None),
        ("tracking_changed", "usps 9400100000000000000000"),
    ]


@pytest.mark.parametrize("carrier", ["dhl", "ups", "dpd", "gls", "usps", "royal-mail"])
def test_every_known_carrier_can_be_followed(carrier: str) -> None:
    link = shipping.tracking_link(carrier, "AB123456789GB")

    assert link is not None
    assert link.startswith("https://")
    assert link.endswith("AB123456789GB")


def test_numbers_and_links_that_cannot_be_right_are_refused() -> None:
    for number in ("ab", "12 3", "A" * 41, "<b>1234</b>", "1234?x=1"):
        with pytest.raises(TrackingInvalid):
            shipping.tidy_number(number)
    for link in ("carrier.example", "javascript:alert(1)", "https://x y.example", 'https://a.example/"'):
        with pytest.raises(TrackingInvalid):
            shipping.checked_link(link)
    assert shipping.tracking_link("other", "1234") is None


async def test_a_carrier_nobody_knows_and_a_parcel_that_is_not_there_are_refused(database: Database) -> None:
    counter = Counter(database)
    order = await paid(counter)
    async with database.unit_of_work() as session:
        who = await mia(session)
        with pytest.raises(TrackingInvalid):
            await shipping.ship(session, who, order.id, "pigeon", "1234")
        with pytest.raises(NotFound):
            await shipping.deliver(session, who, 999)
        with pytest.raises(NotFound):
            await shipping.ship(session, who, 999, "other")


def test_what_arrived_does_not_travel_any_more() -> None:
    assert SHIPMENT_MOVES[ShipmentStatus.DELIVERED] == ()
    assert ShipmentStatus.DELIVERED in SHIPMENT_MOVES[ShipmentStatus.EXCEPTION]
