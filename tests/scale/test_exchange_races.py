"""An exchange touched by several people at the same moment: what replaces the goods is kept once and sent once."""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable, Callable
from datetime import timedelta
from typing import Any

import pytest
from sqlalchemy import update

from bot.reactions import REACTIONS
from commerce import catalogue, inventory, orders, payments, returns, shipping
from commerce.catalogue import NewProduct, NewVariant
from commerce.inventory import StockHold
from commerce.kit import clock
from commerce.kit.database import Database, Session, table_of
from commerce.kit.events import Relay
from commerce.orders import Order
from commerce.payments import DisputeStatus, EventKind
from commerce.returns import Ending, Reason, Return, ReturnStatus
from commerce.returns.models import lines_table as return_lines
from commerce.returns.models import returns_table
from commerce.shipping import ShipmentStatus
from tests.commerce.test_parcels import Desk
from tests.counter import SHOP
from tests.makers import a_customer, euros
from tests.returning import as_it_is, taken_in
from tests.scale.together import Shop
from tests.trying import tries

holds = table_of(StockHold)


class Rack(Desk):
    """A desk that sells shirts in two sizes."""

    def __init__(self, database: Database) -> None:
        super().__init__(database)
        self.relay = Relay(database, REACTIONS, lambda name, failure: self.failures.append(f"{name}: {failure!r}"))

    async def shirts(self, small: int = 9, large: int = 1) -> tuple[int, int]:
        """A shirt, small and large, at one price."""
        made = tuple(NewVariant(sku=f"SHIRT-{one}", price=euros(2400), options=(one,)) for one in ("S", "L"))
        async with self.database.unit_of_work() as session:
            self.staff = await a_customer(session, "Mia")
            new = NewProduct(title="Shirt", variants=made, option_names=("Size",))
            card = await catalogue.card(session, await catalogue.add_product(session, new), "en")
            first, second = (one.variant_id for one in card.variants)
            for variant_id, on_hand in ((first, small), (second, large)):
                await inventory.set_on_hand(session, variant_id, on_hand)
        return first, second

    async def wears(self, variant_id: int, pieces: int = 1) -> Order:
        """Somebody new has bought this, and it has arrived."""
        order = await self.orders(await self.customer(), {variant_id: pieces})
        await self.pays(order, charge=f"charge-{order.id}")
        clock.advance(timedelta(hours=2))
        async with self.database.unit_of_work() as session:
            parcel = await shipping.ship(session, self.staff, order.id, "dhl", profile=SHOP)
            await shipping.deliver(session, self.staff, parcel.id, SHOP)
        await self.settles()
        return await self.now(order)

    async def asked(self, order: Order, wanted: int, why: Reason = Reason.NO_REASON) -> Return:
        """Everything of it is to be exchanged for that."""
        person = order.customer_id
        async with self.database.unit_of_work() as session:
            draft = await returns.begin(session, person, order.id, why, SHOP.timezone)
            for line_id in draft.pieces:
                draft = await returns.exchange_for(session, person, draft.id, line_id, wanted)
            return await returns.ask(session, person, draft.id, SHOP.timezone)

    async def accepted(self, order: Order, wanted: int) -> Return:
        """The goods came back and were looked at; the replacement is owed."""
        one = await self.asked(order, wanted)
        async with self.database.unit_of_work() as session:
            await taken_in(session, self.staff, one.id)
            return await returns.settle(session, self.staff, one.id)

    async def stands(self, one: Return) -> Return:
        """The return as it stands, with the books in order and everything told."""
        await self.settles()
        assert await self.violations() == []
        return await as_it_is(self, one)

    async def sends(self, one: Return, number: str = "1Z12345678") -> bool:
        """The replacement leaves."""
        return await tries(self, lambda session: self.shipping(session, one, number))

    def shipping(self, session: Session, one: Return, number: str = "") -> Awaitable[Any]:
        """The act of sending it."""
        return returns.ship(session, self.staff, one.id, carrier="ups", tracking_number=number, profile=SHOP)


@pytest.fixture
def shop(database: Database, second: Database) -> Shop[Rack]:
    """Two processes of one shop."""
    return Shop(Rack(database), Rack(second))


async def test_two_exchanges_for_the_last_one_are_one_exchange_and_one_refund(shop: Shop[Rack]) -> None:
    rack, other = shop.one, shop.other
    small, large = await rack.shirts(large=1)
    asked = [await rack.asked(await rack.wears(small), large) for _ in range(2)]
    clerk = rack.staff

    await asyncio.gather(
        *(
            tries(door, lambda session, at=at: returns.agree(session, clerk, asked[at].id))
            for at, door in enumerate((rack, other))
        )
    )

    endings = sorted([(await rack.stands(one)).ending for one in asked])
    assert endings == [Ending.EXCHANGE, Ending.MONEY]
    assert await rack.left(large) == 0


async def test_an_exchange_that_several_agree_to_is_kept_once(shop: Shop[Rack]) -> None:
    rack, other = shop.one, shop.other
    small, large = await rack.shirts(large=9)
    one = await rack.asked(await rack.wears(small), large)

    done = await asyncio.gather(
        *(tries(shop.door(n), lambda session: returns.agree(session, rack.staff, one.id)) for n in range(4))
    )

    assert sum(done) == 1
    assert (await rack.stands(one)).status is ReturnStatus.AWAITING
    assert (await rack.left(large), other.failures) == (8, [])


async def test_an_agreement_and_a_change_of_mind_leave_nothing_kept_for_nobody(shop: Shop[Rack]) -> None:
    rack, other = shop.one, shop.other
    small, large = await rack.shirts(large=1)
    order = await rack.wears(small)
    one = await rack.asked(order, large)

    await asyncio.gather(
        tries(rack, lambda session: returns.agree(session, rack.staff, one.id)),
        tries(other, lambda session: returns.call_off(session, order.customer_id, one.id)),
    )

    assert (await rack.stands(one)).status is ReturnStatus.CANCELLED
    assert await rack.left(large) == 1


async def test_a_replacement_is_sent_or_paid_for_and_never_both(shop: Shop[Rack]) -> None:
    rack, other = shop.one, shop.other
    small, large = await rack.shirts(large=1)
    one = await rack.accepted(await rack.wears(small), large)
    other.staff = rack.staff

    done = await asyncio.gather(
        rack.sends(one),
        other.sends(one),
        tries(other, lambda session: returns.rather_refund(session, rack.staff, one.id)),
    )

    after = await rack.stands(one)
    assert sum(done) == 1
    assert (after.status, after.refunded) in {
        (ReturnStatus.SHIPPED, euros(0)),
        (ReturnStatus.COMPLETED, euros(2400)),
    }
    assert await rack.left(large) == (0 if after.is_exchange else 1)


async def test_opposite_exchanges_do_not_wait_for_each_other(shop: Shop[Rack]) -> None:
    rack, other = shop.one, shop.other
    small, large = await rack.shirts(small=9, large=9)
    pairs = [(small, large), (large, small)] * 2
    received = []
    for has, wants in pairs:
        one = await rack.asked(await rack.wears(has), wants)
        async with rack.database.unit_of_work() as session:
            received.append(await taken_in(session, rack.staff, one.id))

    done = await asyncio.gather(
        *(
            tries(shop.door(n), lambda session, one=one: returns.settle(session, rack.staff, one.id))
            for n, one in enumerate(received)
        )
    )

    assert all(done)
    assert {(await rack.stands(one)).status for one in received} == {ReturnStatus.ACCEPTED}
    assert (await rack.left(small), await rack.left(large), other.failures) == (7, 7, [])


async def test_what_a_bank_took_back_is_not_replaced(shop: Shop[Rack]) -> None:
    rack = shop.one
    small, large = await rack.shirts(large=1)
    order = await rack.wears(small)
    one = await rack.accepted(order, large)
    payment = await rack.payment(order)
    taken = {"kind": EventKind.CAPTURE_FAILED, "charge": f"charge-{order.id}", "event_id": "failed-1"}

    await rack.hears(payment.ref, order.total, **taken)
    assert not await rack.sends(one)
    await rack.settles()

    after = await rack.stands(one)
    assert (after.status, after.ending, after.refunded) == (ReturnStatus.COMPLETED, Ending.MONEY, euros(0))
    assert await rack.left(large) == 1


async def test_nothing_is_sent_while_a_bank_looks_into_the_payment_nor_once_it_took_the_money(
    shop: Shop[Rack],
) -> None:
    rack = shop.one
    small, large = await rack.shirts(large=1)
    order = await rack.wears(small)
    one = await rack.accepted(order, large)

    await rack.hears_of_a_dispute(order, DisputeStatus.OPEN, settling=False)
    with pytest.raises(returns.ReplacementContested):
        async with rack.database.unit_of_work() as session:
            await rack.shipping(session, one)
    await rack.settles()
    assert await rack.left(large) == 0
    await rack.hears_of_a_dispute(order, DisputeStatus.LOST, settling=False)

    after = await rack.stands(one)
    assert (after.status, after.ending, after.refunded) == (ReturnStatus.COMPLETED, Ending.MONEY, euros(0))
    assert await rack.left(large) == 1


async def test_a_replacement_of_a_completed_order_counts_as_received_in_time(shop: Shop[Rack]) -> None:
    rack = shop.one
    small, large = await rack.shirts(large=1)
    order = await rack.wears(small)
    async with rack.database.unit_of_work() as session:
        await orders.complete(session, rack.staff, order.id)
    one = await rack.accepted(order, large)
    assert await rack.sends(one, "")
    line = (await rack.now(order)).lines[0]
    assert (line.shipped, line.delivered) == (1, 1)

    await rack.waits(SHOP.receipt_after + timedelta(minutes=1))

    assert (await rack.stands(one)).status is ReturnStatus.COMPLETED
    line = (await rack.now(order)).lines[0]
    assert (line.shipped, line.delivered) == (1, 1)


async def test_a_replacement_may_be_exchanged_again_and_its_money_comes_back_once(shop: Shop[Rack]) -> None:
    rack = shop.one
    small, large = await rack.shirts(small=1, large=1)
    order = await rack.wears(small)
    one = await rack.accepted(order, large)
    person, zone = order.customer_id, SHOP.timezone
    async with rack.database.unit_of_work() as session:
        await returns.ship(session, rack.staff, one.id, carrier=shipping.BY_HAND, profile=SHOP)
    await rack.settles()
    assert await rack.left(small) == 1

    async with rack.database.unit_of_work() as session:
        draft = await returns.begin(session, person, order.id, Reason.NO_REASON, zone, one.id)
        (line_id,) = draft.pieces
        await returns.exchange_for(session, person, draft.id, line_id, small)
        again = await returns.ask(session, person, draft.id, zone)
        await taken_in(session, rack.staff, again.id)
        await returns.settle(session, rack.staff, again.id)
        await returns.ship(session, rack.staff, again.id, carrier=shipping.BY_HAND, profile=SHOP)
    await rack.stands(again)
    assert (await rack.left(small), await rack.left(large)) == (0, 1)

    async with rack.database.unit_of_work() as session:
        draft = await returns.begin(session, person, order.id, Reason.NO_REASON, zone, again.id)
        last = await returns.ask(session, person, draft.id, zone)
        paid = await returns.refund_at_once(session, rack.staff, last.id)
    assert paid.refunded == euros(2400)
    await rack.stands(last)
    for exchange in (None, one.id, again.id):
        async with rack.database.unit_of_work() as session:
            with pytest.raises(returns.NothingReturnable):
                await returns.begin(session, person, order.id, Reason.FAULTY, zone, exchange)
    async with rack.database.reading() as session:
        assert payments.returnable(await rack.now(order), await payments.of_order(session, order.id)) < euros(2400)


async def test_a_lost_replacement_is_promised_again_or_becomes_money(shop: Shop[Rack]) -> None:
    rack = shop.one
    small, large = await rack.shirts(large=2)
    order = await rack.wears(small)
    one = await rack.accepted(order, large)

    async def is_lost() -> None:
        async with rack.database.unit_of_work() as session:
            parcel = (await shipping.of_order(session, order.id))[-1]
            await shipping.report(session, rack.staff, parcel.id, ShipmentStatus.RETURNED_TO_SENDER, SHOP)
            await shipping.missing.send_again(session, rack.staff, parcel.id, SHOP)

    assert await rack.sends(one, "1Z12345678")
    await is_lost()
    assert (await rack.stands(one)).status is ReturnStatus.ACCEPTED
    assert await rack.left(large) == 0
    assert await rack.sends(one, "1Z12345679")
    await is_lost()
    after = await rack.stands(one)
    assert (after.status, after.ending, after.refunded) == (ReturnStatus.COMPLETED, Ending.MONEY, euros(2400))


BROKEN: dict[str, tuple[str, Callable[[], Any]]] = {
    "stock is kept that nobody owes": (
        "stock is kept for an exchange while it is owed",
        lambda: update(returns_table).values(status="cancelled"),
    ),
    "less is kept than is owed": (
        "stock is kept for an exchange while it is owed",
        lambda: update(holds).where(holds.c.order_id < 0).values(settled=1),
    ),
    "a replacement that was never sent": (
        "what replaces goods lies in one parcel",
        lambda: update(returns_table).values(status="shipped"),
    ),
    "an exchange that paid": ("an exchange moves no money", lambda: update(returns_table).values(refunded=1)),
    "an exchange for nothing": (
        "an exchange moves no money",
        lambda: update(return_lines).values(replacement_id=None),
    ),
    "more comes back of a replacement than was sent": (
        "no more of a replacement comes back than arrived",
        lambda: update(returns_table).values(of_return_id=returns_table.c.id),
    ),
}


@pytest.mark.parametrize("what", BROKEN)
async def test_the_audit_sees_an_exchange_that_does_not_balance(shop: Shop[Rack], what: str) -> None:
    rack = shop.one
    small, large = await rack.shirts(large=2)
    await rack.stands(await rack.accepted(await rack.wears(small), large))
    rule, breaks = BROKEN[what]

    async with rack.database.unit_of_work() as session:
        await session.execute(breaks())

    assert rule in {one.rule for one in await rack.violations()}
