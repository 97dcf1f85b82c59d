"""Something off by hand: the order's sums agree, the old price cannot be paid, and nothing is done twice or alone."""

from __future__ import annotations

import asyncio

import pytest
from sqlalchemy import func, select

from commerce import checkout, orders, payments, pricing, staff
from commerce.checkout import DiscountTooLarge, NotToBeDiscounted
from commerce.kit.database import Database
from commerce.orders import Order, OrderDiscounted, OrderStatus
from commerce.orders.models import line_adjustments_table
from commerce.payments import AmountChanged, Outcome
from commerce.pricing import Rate
from commerce.staff import Role, approvals
from tests.counter import Counter
from tests.makers import a_customer, a_variant, euros

NO_LIMIT = 10**9


class Boss:
    """Somebody of the shop who may take something off."""

    def __init__(self, counter: Counter, staff_id: int) -> None:
        self.counter, self.staff_id = counter, staff_id

    async def takes_off(self, order: Order, amount: int, *, limit: int = NO_LIMIT) -> bool:
        async with self.counter.database.unit_of_work() as session:
            return await checkout.discount(
                session,
                self.staff_id,
                order.id,
                euros(amount),
                "For the scratch",
                self.counter.providers,
                seen=order.total.amount,
                limit=limit,
            )


async def a_boss(counter: Counter, name: str = "Mia", role: Role = Role.OWNER) -> Boss:
    async with counter.database.unit_of_work() as session:
        who = await a_customer(session, name)
        await staff.claim(session, who, await staff.make_claim_code(session, role))
    return Boss(counter, who)


async def with_an_order(database: Database, **goods: int) -> tuple[Counter, Boss, Order]:
    """Alice has ordered, and not paid yet."""
    counter = Counter(database)
    alice = await counter.customer()
    wanted = {await counter.variant(title, price=price): 1 for title, price in (goods or {"Teapot": 2400}).items()}
    order = await counter.orders(alice, wanted)
    return counter, await a_boss(counter), order


async def test_it_costs_less_on_every_line_and_the_books_agree(database: Database) -> None:
    counter, mia, order = await with_an_order(database, Teapot=2400, Cup=600)

    assert await mia.takes_off(order, 500)

    now = await counter.now(order)
    assert [line.net_total for line in now.lines] == [euros(2000), euros(500)]
    assert (now.merchandise, now.total) == (euros(2500), euros(2500))
    assert [(one.label, one.amount) for one in now.adjustments] == [("For the scratch", euros(500))]
    assert len(await counter.told(OrderDiscounted)) == 1
    assert await counter.violations() == []


async def test_only_the_new_price_can_be_paid(database: Database) -> None:
    counter, mia, order = await with_an_order(database)
    before = await counter.payment(order)

    await mia.takes_off(order, 400)

    with pytest.raises(AmountChanged):
        await counter.is_let_through(order, euros(2400))
    async with database.unit_of_work() as session:
        with pytest.raises(AmountChanged):
            await payments.pre_checkout(session, order.customer_id, before.ref, before.amount, guards=counter.guards)
    await counter.is_let_through(order)
    await counter.pays(order)
    now = await counter.now(order)
    assert (now.status, (await counter.payment(order)).captured) == (OrderStatus.PAID, euros(2000))
    assert await counter.violations() == []


async def test_whoever_pays_the_old_price_all_the_same_gets_the_rest_back(database: Database) -> None:
    counter, mia, order = await with_an_order(database)
    before = await counter.payment(order)

    await mia.takes_off(order, 400)
    recorded = await counter.hears(before.ref, euros(2400))

    assert recorded.outcome is Outcome.OVERPAID
    await counter.settles()
    balance = await counter.balance(order)
    assert balance.captured - balance.refunded - balance.refund_pending == euros(2000)
    assert await counter.violations() == []


@pytest.mark.parametrize("inclusive", [True, False])
async def test_tax_is_worked_out_on_what_is_paid(database: Database, inclusive: bool) -> None:
    counter = Counter(database)
    async with database.unit_of_work() as session:
        await pricing.set_tax_rate(session, "standard", Rate(1900, inclusive=inclusive))
    alice = await counter.customer()
    order = await counter.orders(alice, {await counter.variant(price=11900): 1})
    mia = await a_boss(counter)

    await mia.takes_off(order, 1190)

    now = await counter.now(order)
    assert now.total == (euros(10710) if inclusive else euros(10710 + 2035))
    assert now.tax == (euros(1710) if inclusive else euros(2035))
    assert now.tax_added == (euros(0) if inclusive else euros(2035))
    assert await counter.violations() == []


async def test_something_that_can_be_paid_is_left(database: Database) -> None:
    counter, mia, order = await with_an_order(database)
    async with database.reading() as session:
        known = await payments.of_order(session, order.id)
        most = await checkout.room_for_discount(session, order, known, counter.providers)
    least = payments.least_of(counter.providers["telegram"], "EUR")
    assert most == order.total - least > euros(2000)

    with pytest.raises(DiscountTooLarge):
        await mia.takes_off(order, most.amount + 1)

    await mia.takes_off(order, most.amount)
    assert (await counter.now(order)).total == least


async def test_a_price_that_is_not_what_was_seen_is_left_alone(database: Database) -> None:
    counter, mia, order = await with_an_order(database)
    await mia.takes_off(order, 100)

    with pytest.raises(NotToBeDiscounted):
        await mia.takes_off(order, 100)

    assert (await counter.now(order)).total == euros(2300)


async def test_nothing_is_taken_off_what_is_paid_being_paid_or_over(database: Database) -> None:
    counter, mia, order = await with_an_order(database)
    await counter.is_let_through(order)
    with pytest.raises(NotToBeDiscounted):
        await mia.takes_off(order, 100)

    await counter.pays(order)
    with pytest.raises(NotToBeDiscounted):
        await mia.takes_off(order, 100)

    _, _, other = await with_an_order(database)
    async with database.unit_of_work() as session:
        await orders.cancel(session, other.customer_id, other.id)
    with pytest.raises(NotToBeDiscounted):
        await mia.takes_off(other, 100)
    assert await counter.violations() == []


async def test_above_the_limit_it_takes_two_however_it_is_parted(database: Database) -> None:
    counter, mia, order = await with_an_order(database)
    noa = await a_boss(counter, "Noa", Role.ADMIN)

    assert await mia.takes_off(order, 300, limit=500)
    order = await counter.now(order)
    assert not await mia.takes_off(order, 300, limit=500)
    assert (await counter.now(order)).total == euros(2100)

    async with database.unit_of_work() as session:
        [waiting] = await approvals.waiting(session, noa.staff_id)
        await approvals.approve(session, noa.staff_id, waiting.id, {waiting.act: checkout.carry_out_discount})
    assert (await counter.now(order)).total == euros(1800)
    assert await counter.violations() == []


async def test_below_cost_takes_two_whatever_the_amount(database: Database) -> None:
    counter = Counter(database)
    alice = await counter.customer()
    async with database.unit_of_work() as session:
        teapot = await a_variant(session, price=2400, cost=euros(2300))
    order = await counter.orders(alice, {teapot: 1})
    mia = await a_boss(counter)
    await a_boss(counter, "Noa", Role.ADMIN)

    assert await mia.takes_off(order, 100)
    assert not await mia.takes_off(await counter.now(order), 1)


async def test_goods_keep_their_floor(database: Database) -> None:
    counter = Counter(database)
    alice = await counter.customer()
    async with database.unit_of_work() as session:
        teapot = await a_variant(session, price=2400, floor=euros(2300))
        cup = await a_variant(session, "Cup", price=600)
    order = await counter.orders(alice, {teapot: 1, cup: 1})
    mia = await a_boss(counter)

    with pytest.raises(DiscountTooLarge) as refused:
        await mia.takes_off(order, 701)
    await mia.takes_off(order, 300)

    assert refused.value.facts["most"] == euros(700)
    assert [line.net_total for line in (await counter.now(order)).lines] == [euros(2300), euros(400)]
    assert await counter.violations() == []


async def test_what_was_agreed_to_too_late_is_not_done(database: Database) -> None:
    counter, mia, order = await with_an_order(database)
    noa = await a_boss(counter, "Noa", Role.ADMIN)
    assert not await mia.takes_off(order, 300, limit=100)
    await counter.pays(order)

    async with database.unit_of_work() as session:
        [waiting] = await approvals.waiting(session, noa.staff_id)
        with pytest.raises(NotToBeDiscounted):
            await approvals.approve(session, noa.staff_id, waiting.id, {waiting.act: checkout.carry_out_discount})

    assert (await counter.now(order)).total == euros(2400)


async def test_two_people_taking_off_and_somebody_paying_at_once(database: Database) -> None:
    counter, mia, order = await with_an_order(database, Teapot=2400, Cup=600)
    noa = await a_boss(counter, "Noa", Role.ADMIN)

    done = await asyncio.gather(
        mia.takes_off(order, 500), noa.takes_off(order, 500), counter.pays(order, 3000), return_exceptions=True
    )

    await counter.settles()
    now, balance = await counter.now(order), await counter.balance(order)
    took_off = sum(one is True for one in done)
    assert took_off <= 1
    assert now.total == euros(3000 - 500 * took_off)
    assert now.status is OrderStatus.PAID
    assert balance.captured - balance.refunded - balance.refund_pending == now.total
    assert await counter.violations() == []


async def test_the_parts_are_kept_for_what_goes_back(database: Database) -> None:
    _, mia, order = await with_an_order(database, Teapot=1000, Cup=1000, Jug=1000)

    await mia.takes_off(order, 100)

    async with database.reading() as session:
        parts = (await session.scalars(select(line_adjustments_table.c.amount))).all()
        whole = await session.scalar(select(func.sum(line_adjustments_table.c.amount)))
    assert (sorted(parts), whole) == ([33, 33, 34], 100)
