"""Many hands on one partner at the same moment: credited once, written once, stated once and paid once."""

from __future__ import annotations

from collections import Counter as Tally
from collections.abc import AsyncIterator

import pytest
from sqlalchemy import func, select

from campaigns import partners
from campaigns.partners import AlreadyPartner, Arrival, Payout, PayoutNotDue, SaleStatus
from campaigns.partners.models import clicks_table, entries_table, sales_table
from commerce.kit import clock
from commerce.kit.database import Database
from commerce.kit.errors import NotFound
from commerce.orders import OrderPaid
from tests.counter import SHOP
from tests.makers import euros
from tests.partnering import TWO_MONTHS, WINDOW, Partnering
from tests.scale.together import Shop, together


@pytest.fixture
async def doors(database: Database, second: Database) -> AsyncIterator[Shop[Partnering]]:
    """Two processes of one shop."""
    doors = Shop(Partnering(database), Partnering(second))
    yield doors
    assert await doors.one.violations() == []


async def rows(shop: Partnering, table: object) -> int:
    async with shop.database.reading() as session:
        return (await session.scalars(select(func.count()).select_from(table))).one()  # type: ignore[arg-type]


async def test_links_opened_at_once_count_once_each_and_bind_to_one(doors: Shop[Partnering]) -> None:
    shop = doors.one
    made = [await shop.has_partner(f"Partner {number}") for number in range(3)]
    bob = await shop.settled("Bob")

    answers = await together(*(doors.door(at).clicks(bob, made[at % 3]) for at in range(12)))
    order = await shop.buys(bob)

    assert [one.counts for one in answers if isinstance(one, Arrival)] == [True] * 12
    assert (await rows(shop, clicks_table), await rows(shop, sales_table)) == (3, 1)
    assert await shop.sale(order) is not None


async def test_the_relay_tells_twice_and_the_clock_runs_in_two_processes_and_it_is_written_once(
    doors: Shop[Partnering],
) -> None:
    shop = doors.one
    partner = await shop.has_partner()
    order = await shop.buys(await shop.came_by(partner))

    async def told_again(by: Partnering) -> None:
        async with by.database.unit_of_work() as session:
            paid = OrderPaid(order_id=order.id, customer_id=order.customer_id, reinstated=False)
            await partners.follow_order(session, paid)

    await together(*(told_again(doors.door(at)) for at in range(6)))
    clock.advance(WINDOW)
    await together(
        *(partners.keep_up(doors.door(at).database, SHOP) for at in range(6)),
        *(told_again(doors.door(at)) for at in range(6)),
    )
    clock.advance(TWO_MONTHS)
    await together(*(partners.keep_up(doors.door(at).database, SHOP) for at in range(6)))
    await doors.settles()

    assert await rows(shop, entries_table) == 1
    assert [one.total for one in await shop.statements(partner)] == [euros(240)]
    assert len(await shop.told(partners.StatementClosed)) == 1
    assert len(await shop.told(partners.PartnerOrderPaid)) == 1


async def test_a_refund_and_the_approval_at_once_leave_nothing_earned(doors: Shop[Partnering]) -> None:
    shop = doors.one
    partner = await shop.has_partner()
    order = await shop.buys(await shop.came_by(partner))
    clock.advance(WINDOW)

    await together(partners.keep_up(doors.other.database, SHOP), shop.gives(order, 2400))
    await doors.settles()

    sale = await shop.sale(order)
    assert sale is not None
    assert (sale.status, (await shop.figures(partner)).earned) == (SaleStatus.REVERSED, euros(0))


async def test_a_refund_while_months_are_closed_stands_on_one_statement(doors: Shop[Partnering]) -> None:
    shop = doors.one
    partner = await shop.has_partner()
    placed = [await shop.earns(partner, 1000, f"Bob {number}") for number in range(4)]
    clock.advance(TWO_MONTHS)

    await together(
        *(shop.gives(one, 500) for one in placed[:2]),
        partners.keep_up(doors.other.database, SHOP),
        partners.keep_up(doors.one.database, SHOP),
    )
    await doors.settles()
    clock.advance(TWO_MONTHS)
    await partners.keep_up(shop.database, SHOP)

    assert sum(one.total.amount for one in await shop.statements(partner)) == 300


async def test_one_payout_of_many_at_once_is_recorded(doors: Shop[Partnering]) -> None:
    shop = doors.one
    partner, mia = await shop.has_partner(), await shop.merchant()
    await shop.earns(partner)
    await shop.lives(TWO_MONTHS)

    answers = await together(*(doors.door(at).pays_out(partner, seen=240, by=mia) for at in range(8)))

    came = Tally(type(one) for one in answers)
    assert came == {Payout: 1, PayoutNotDue: 7}
    figures = await shop.figures(partner)
    assert (figures.paid, figures.due) == (euros(240), euros(0))


async def test_of_many_who_accept_at_once_one_is_the_partner(doors: Shop[Partnering]) -> None:
    shop = doors.one
    partner, mia = await shop.has_partner(), await shop.merchant()
    people = [await shop.settled(f"Person {number}") for number in range(6)]
    async with shop.database.unit_of_work() as session:
        word = await partners.invite(session, mia, partner.id)

    async def accepts(by: Partnering, who: int) -> int:
        async with by.database.unit_of_work() as session:
            await partners.accept(session, who, word)
        return who

    answers = await together(*(accepts(doors.door(at), who) for at, who in enumerate(people)))

    linked = [one for one in answers if isinstance(one, int)]
    assert len(linked) == 1
    assert {type(one) for one in answers if not isinstance(one, int)} <= {NotFound, AlreadyPartner}
    async with shop.database.reading() as session:
        assert (await partners.get(session, partner.id)).customer_id == linked[0]


async def test_one_code_is_given_once(doors: Shop[Partnering]) -> None:
    shop = doors.one
    made, mia = [await shop.has_partner(f"Partner {number}") for number in range(4)], await shop.merchant()

    async def chooses(by: Partnering, partner_id: int, code: str) -> int:
        async with by.database.unit_of_work() as session:
            await partners.choose(session, mia, partner_id, code)
        return partner_id

    spelled = ("TEAL0VE", "TEALOVE", "TEA1OVE", "TEAIOVE")
    answers = await together(*(chooses(doors.door(at), one.id, spelled[at]) for at, one in enumerate(made)))

    assert len([one for one in answers if isinstance(one, int)]) == 1
