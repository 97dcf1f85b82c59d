"""Partners by the rules: whose an order is, what it earns and when, and what statements and payouts add up to."""

from __future__ import annotations

from collections.abc import AsyncIterator
from dataclasses import replace
from datetime import date, timedelta
from zoneinfo import ZoneInfo

import pytest
from sqlalchemy import func, select, update

from campaigns import partners
from campaigns.partners import (
    AlreadyPartner,
    CodeInvalid,
    CodeTaken,
    EntryKind,
    PartnerInvalid,
    PartnerOver,
    PartnerStatus,
    PayoutInvalid,
    PayoutNotDue,
    Reason,
    SaleStatus,
)
from campaigns.partners.models import bindings_table, clicks_table, entries_table, parts_table, statements_table
from commerce import catalogue, checkout, credit, customers, orders, payments, pricing, returns, staff
from commerce.catalogue import NewProduct, NewVariant
from commerce.kit import clock
from commerce.kit.clock import now
from commerce.kit.database import Database
from commerce.kit.errors import MoveRefused, NotFound
from commerce.kit.money import Money
from commerce.orders import Order
from commerce.payments import DisputeStatus
from commerce.pricing import Rate
from commerce.promotions import Kind
from commerce.returns.windows import deadline
from commerce.staff import Act, Role, approvals
from tests.counter import SHOP
from tests.makers import a_promotion, euros
from tests.partnering import DAY, TWO_MONTHS, WINDOW, Partnering
from tests.returning import taken_in


@pytest.fixture
async def shop(database: Database) -> AsyncIterator[Partnering]:
    """A shop with partners, whose books balance in the end."""
    shop = Partnering(database)
    yield shop
    await shop.settles()
    assert await shop.violations() == []


async def status(shop: Partnering, order: Order) -> SaleStatus:
    sale = await shop.sale(order)
    assert sale is not None
    return sale.status


async def reason(shop: Partnering, order: Order) -> Reason | None:
    sale = await shop.sale(order)
    assert sale is not None
    return sale.reason


async def commission(shop: Partnering, order: Order) -> int:
    return sum(one.commission for one in await shop.parts(order))


async def ledger(shop: Partnering) -> list[tuple[EntryKind, int, int]]:
    e = entries_table.c
    async with shop.database.reading() as session:
        rows = await session.execute(select(e.kind, e.net, e.amount).order_by(e.id))
    return [(EntryKind(kind), net, amount) for kind, net, amount in rows]


async def count(shop: Partnering, table: object) -> int:
    async with shop.database.reading() as session:
        return (await session.scalars(select(func.count()).select_from(table))).one()  # type: ignore[arg-type]


async def test_an_order_earns_when_it_is_paid_and_counts_when_nothing_can_go_back(shop: Partnering) -> None:
    partner = await shop.has_partner()
    bob = await shop.came_by(partner)
    order = await shop.orders(bob, {await shop.variant(price=2400): 1})
    assert (await status(shop, order), await commission(shop, order)) == (SaleStatus.WAITING, 0)

    await shop.pays(order)
    await shop.settles()
    assert (await status(shop, order), await commission(shop, order)) == (SaleStatus.PENDING, 240)
    await shop.lives(40 * DAY)
    assert await status(shop, order) is SaleStatus.PENDING
    await shop.arrives(order)
    await shop.lives(WINDOW - DAY)
    assert (await status(shop, order), await ledger(shop)) == (SaleStatus.PENDING, [])

    await shop.lives(DAY)

    assert (await status(shop, order), await ledger(shop)) == (SaleStatus.APPROVED, [(EntryKind.EARNED, 2400, 240)])
    figures = await shop.figures(partner)
    assert (figures.clicks, figures.orders, figures.customers) == (1, 1, 1)
    assert (figures.sold, figures.pending, figures.approved) == (euros(2400), euros(0), euros(240))


async def test_it_counts_only_after_every_time_to_send_things_back_is_over(shop: Partnering) -> None:
    order = await shop.buys(await shop.came_by(await shop.has_partner()))
    arrived, zone = now(), SHOP.timezone

    sale = await shop.sale(order)

    assert sale is not None
    assert sale.ripens_at is not None
    assert all(sale.ripens_at >= deadline(arrived, one, zone) for one in returns.Reason)


async def test_the_last_link_counts_for_as_long_as_its_partner_says(shop: Partnering) -> None:
    first, last = await shop.has_partner("First"), await shop.has_partner("Last", days=10)
    bob = await shop.came_by(first)
    await shop.clicks(bob, last)

    within = await shop.buys(bob, arrives=False)
    await shop.lives(10 * DAY)
    after = await shop.buys(bob, arrives=False)

    sale = await shop.sale(within)
    assert sale is not None
    assert sale.partner_id == last.id
    assert await shop.sale(after) is None


async def test_an_order_counts_by_the_link_at_its_placing_not_at_its_payment(shop: Partnering) -> None:
    first, last = await shop.has_partner("First"), await shop.has_partner("Last")
    bob = await shop.came_by(first)
    order = await shop.orders(bob, {await shop.variant(): 1}, "cash")
    await shop.clicks(bob, last)
    await shop.lives(40 * DAY)

    await shop.pays(order)
    await shop.settles()

    sale = await shop.sale(order)
    assert sale is not None
    assert (sale.partner_id, sale.status) == (first.id, SaleStatus.PENDING)


async def test_the_terms_of_an_order_stay_as_they_were(shop: Partnering) -> None:
    partner = await shop.has_partner()
    bob = await shop.came_by(partner)
    old = await shop.buys(bob, 1000, arrives=False)
    mia = await shop.merchant()
    async with shop.database.unit_of_work() as session:
        await partners.set_rate(session, mia, partner.id, 500)
        await partners.set_new_only(session, mia, partner.id, True)

    carol = await shop.came_by(partner, "Carol")
    new = await shop.buys(carol, 1000, arrives=False)
    again = await shop.buys(bob, 1000, arrives=False)

    assert [await commission(shop, one) for one in (old, new)] == [100, 50]
    assert (await status(shop, again), await reason(shop, again)) == (SaleStatus.DECLINED, Reason.NOT_NEW)


async def test_what_one_opens_twice_a_day_is_one_click_and_who_it_was_is_forgotten(shop: Partnering) -> None:
    partner = await shop.has_partner()
    bob = await shop.came_by(partner)
    await shop.clicks(bob, partner)
    await shop.lives(DAY)
    await shop.clicks(bob, partner)
    await shop.came_by(partner, "Carol")

    assert (await shop.figures(partner)).clicks == 3
    await shop.lives(DAY)
    async with shop.database.reading() as session:
        assert set(await session.scalars(select(clicks_table.c.customer_id))) == {None}
    await shop.lives(31 * DAY)
    assert await count(shop, bindings_table) == 0
    assert (await shop.figures(partner)).clicks == 3


async def test_a_partner_earns_nothing_on_what_its_own_person_orders(shop: Partnering) -> None:
    partner = await shop.has_partner()
    pat, mia = await shop.came_by(partner, "Pat"), await shop.merchant()
    placed = await shop.orders(pat, {await shop.variant(): 1})
    pending = await shop.buys(pat)
    async with shop.database.unit_of_work() as session:
        await partners.accept(session, pat, await partners.invite(session, mia, partner.id))

    await shop.pays(placed)
    await shop.lives(WINDOW)
    own = await shop.clicks(pat, partner)
    later = await shop.buys(pat)

    assert (own.counts, own.own) == (False, True)
    assert [await reason(shop, one) for one in (placed, pending)] == [Reason.OWN, Reason.OWN]
    assert await shop.sale(later) is None
    assert await ledger(shop) == []


@pytest.mark.parametrize("same", ["phone", "card"])
async def test_a_partner_earns_nothing_on_what_its_person_orders_under_another_name(
    shop: Partnering, same: str
) -> None:
    partner, mia, card = await shop.has_partner(), await shop.merchant(), "card-7" if same == "card" else None
    pat, other = await shop.settled("Pat"), await shop.came_by(partner, "Tap")
    async with shop.database.unit_of_work() as session:
        await partners.accept(session, pat, await partners.invite(session, mia, partner.id))
    await shop.buys(pat, card=card)
    bob = await shop.came_by(partner, "Bob")
    paid = await shop.buys(other, card=card)
    before = await shop.buys(bob)
    if same == "phone":
        async with shop.database.unit_of_work() as session:
            for who in (pat, other):
                await customers.note_phone(session, who, "+4930901820")

    await shop.lives(WINDOW)

    assert (await status(shop, paid), await reason(shop, paid)) == (SaleStatus.DECLINED, Reason.OWN)
    assert await status(shop, before) is SaleStatus.APPROVED


async def test_what_the_staff_order_never_counts(shop: Partnering) -> None:
    partner = await shop.has_partner()
    before, after = await shop.came_by(partner, "Bob"), await shop.settled("Carol")
    order = await shop.orders(before, {await shop.variant(): 1})
    async with shop.database.unit_of_work() as session:
        await staff.ensure_owner(session, before)
        await staff.ensure_owner(session, after)

    await shop.pays(order)
    await shop.settles()

    assert not (await shop.clicks(after, partner)).counts
    assert (await reason(shop, order), await shop.sale(await shop.buys(before))) == (Reason.STAFF, None)


async def test_only_first_orders_count_where_the_partner_brings_new_customers(shop: Partnering) -> None:
    partner = await shop.has_partner(new_only=True)
    old = await shop.settled("Old")
    await shop.buys(old)
    await shop.clicks(old, partner)
    new = await shop.came_by(partner, "New")
    first, second = [await shop.orders(new, {await shop.variant(): 1}, "cash") for _ in range(2)]

    nothing = await shop.buys(old)
    for order in (second, first):
        await shop.pays(order)
        await shop.settles()
        clock.advance(timedelta(minutes=1))

    assert await reason(shop, nothing) is Reason.NOT_NEW
    assert [await status(shop, one) for one in (second, first)] == [SaleStatus.PENDING, SaleStatus.DECLINED]
    assert (await shop.figures(partner)).customers == 1


async def test_some_goods_earn_more_and_some_nothing(shop: Partnering) -> None:
    partner, mia = await shop.has_partner(), await shop.merchant()
    bob = await shop.came_by(partner)
    async with shop.database.unit_of_work() as session:
        kitchen = await catalogue.category_at(session, ["Kitchen"])
        pots = await catalogue.category_at(session, ["Kitchen", "Pots"])
        goods, way = [], ("Kitchen", "Pots")
        for title, category in (("Pan", ("Kitchen",)), ("Pot", way), ("Gem", way), ("Book", ())):
            new = NewVariant(sku=title, price=euros(1000), track_stock=False)
            product = await catalogue.add_product(session, NewProduct(title=title, variants=(new,), category=category))
            goods.append((await catalogue.card(session, product, "en")).variants[0])
        await partners.set_special(session, mia, partner.id, f"category:{kitchen}", 2000)
        await partners.set_special(session, mia, partner.id, f"category:{pots}", 3000)
        await partners.set_special(session, mia, partner.id, f"product:{goods[2].product_id}", 0)

    order = await shop.orders(bob, {one.variant_id: 1 for one in goods})
    await shop.pays(order)
    await shop.settles()

    assert {one.rate: one.commission for one in await shop.parts(order)} == {0: 0, 1000: 100, 2000: 200, 3000: 300}


async def test_discounts_and_delivery_earn_nothing(shop: Partnering) -> None:
    partner = await shop.has_partner()
    bob = await shop.came_by(partner)
    async with shop.database.unit_of_work() as session:
        await a_promotion(session, Kind.ORDER, (1000, 600))

    order = await shop.buys(bob, 2400, arrives=False)

    assert order.merchandise == euros(1800)
    assert await commission(shop, order) == 180


@pytest.mark.parametrize("late", [False, True])
async def test_what_goes_back_takes_its_commission_along(shop: Partnering, late: bool) -> None:
    partner = await shop.has_partner()
    order = await shop.buys(await shop.came_by(partner), 2400)
    if late:
        await shop.lives(WINDOW)

    await shop.gives(order, 1000)
    await shop.lives(WINDOW)
    assert [await commission(shop, order), await status(shop, order)] == [140, SaleStatus.APPROVED]
    await shop.gives(order, 1400)

    assert [await commission(shop, order), await status(shop, order)] == [0, SaleStatus.REVERSED]
    earned = [(EntryKind.EARNED, 2400, 240), (EntryKind.TAKEN_BACK, -1000, -100)]
    assert await ledger(shop) == [
        *(earned if late else [(EntryKind.EARNED, 1400, 140)]),
        (EntryKind.TAKEN_BACK, -1400, -140),
    ]
    assert (await shop.figures(partner)).returned == euros(2400)


@pytest.mark.parametrize("late", [False, True])
@pytest.mark.parametrize("thanks", [2400, 1000])
async def test_what_thanks_the_customer_for_something_else_takes_no_commission_along(
    shop: Partnering, late: bool, thanks: int
) -> None:
    order = await shop.buys(await shop.came_by(await shop.has_partner()), 2400)
    if late:
        await shop.lives(WINDOW)

    await shop.thanks(order, thanks)
    await shop.lives(WINDOW)

    assert [await commission(shop, order), await status(shop, order)] == [240, SaleStatus.APPROVED]
    assert await ledger(shop) == [(EntryKind.EARNED, 2400, 240)]
    assert await shop.violations() == []


async def test_what_comes_back_of_an_order_that_thanked_its_customer_takes_its_part_along(shop: Partnering) -> None:
    order = await shop.buys(await shop.came_by(await shop.has_partner()), 2400)
    await shop.thanks(order, 1000)
    await shop.gives(order, 600)
    assert [await commission(shop, order), await status(shop, order)] == [137, SaleStatus.PENDING]

    await shop.gives(order, 800)
    assert [await commission(shop, order), await status(shop, order)] == [0, SaleStatus.REVERSED]


async def test_what_is_told_again_and_again_is_written_once(shop: Partnering) -> None:
    order = await shop.earns(await shop.has_partner())
    paid = orders.OrderPaid(order_id=order.id, customer_id=order.customer_id, reinstated=False)

    for _ in range(3):
        async with shop.database.unit_of_work() as session:
            await partners.follow_order(session, paid)
        await partners.keep_up(shop.database, SHOP)

    assert await ledger(shop) == [(EntryKind.EARNED, 2400, 240)]


async def test_while_a_bank_contests_the_payment_it_waits_and_lost_it_is_gone(shop: Partnering) -> None:
    partner = await shop.has_partner()
    order = await shop.buys(await shop.came_by(partner))
    await shop.hears_of_a_dispute(order, DisputeStatus.OPEN)
    await shop.lives(WINDOW)
    assert await status(shop, order) is SaleStatus.PENDING

    await shop.hears_of_a_dispute(order, DisputeStatus.LOST)

    assert (await status(shop, order), await ledger(shop)) == (SaleStatus.REVERSED, [])


async def test_a_dispute_that_is_lost_after_the_payout_is_taken_off_the_next_statement(shop: Partnering) -> None:
    partner = await shop.has_partner()
    order = await shop.earns(partner)
    await shop.lives(TWO_MONTHS)
    await shop.pays_out(partner)

    await shop.hears_of_a_dispute(order, DisputeStatus.LOST)
    await shop.lives(TWO_MONTHS)

    paid, taken = await shop.statements(partner)
    assert (paid.total, paid.paid_on is not None) == (euros(240), True)
    assert (taken.total, taken.carried, taken.paid_on) == (euros(-240), euros(0), None)
    assert (await shop.figures(partner)).due == euros(-240)
    with pytest.raises(PayoutNotDue):
        await shop.pays_out(partner)


async def test_an_order_that_lapses_and_comes_back_earns_once(shop: Partnering) -> None:
    partner = await shop.has_partner()
    bob = await shop.came_by(partner)
    order = await shop.orders(bob, {await shop.variant(): 1})
    clock.advance(timedelta(hours=1))
    await shop.expires()
    await shop.settles()
    assert await status(shop, order) is SaleStatus.WAITING

    await shop.pays(order)
    await shop.settles()

    assert (await status(shop, order), await commission(shop, order)) == (SaleStatus.PENDING, 240)


async def test_an_order_that_thanks_an_inviter_brings_the_partner_nothing(shop: Partnering) -> None:
    order = await shop.buys(await shop.came_by(await shop.has_partner()))

    async with shop.database.unit_of_work() as session:
        await partners.yield_order(session, order.id)
    await shop.lives(WINDOW)

    assert (await status(shop, order), await reason(shop, order)) == (SaleStatus.DECLINED, Reason.INVITED)
    assert await ledger(shop) == []


async def test_a_paused_partner_earns_on_what_was_ordered_before(shop: Partnering) -> None:
    partner, mia = await shop.has_partner(), await shop.merchant()
    bob = await shop.came_by(partner)
    before = await shop.buys(bob, arrives=False)
    async with shop.database.unit_of_work() as session:
        await partners.move(session, mia, partner.id, PartnerStatus.PAUSED)

    meanwhile = await shop.buys(bob, arrives=False)
    arrival = await shop.clicks(await shop.settled("Carol"), partner)
    async with shop.database.unit_of_work() as session:
        await partners.move(session, mia, partner.id, PartnerStatus.ACTIVE)
    after = await shop.buys(bob, arrives=False)

    assert not arrival.counts
    assert await shop.sale(meanwhile) is None
    assert [await status(shop, one) for one in (before, after)] == [SaleStatus.PENDING] * 2


async def test_what_has_ended_stays_ended_and_is_still_paid(shop: Partnering) -> None:
    partner, mia = await shop.has_partner(minimum=100_000), await shop.merchant()
    await shop.earns(partner)
    await shop.lives(TWO_MONTHS)
    with pytest.raises(PayoutNotDue):
        await shop.pays_out(partner)
    async with shop.database.unit_of_work() as session:
        await partners.move(session, mia, partner.id, PartnerStatus.ENDED)

    with pytest.raises(PartnerOver):
        async with shop.database.unit_of_work() as session:
            await partners.set_rate(session, mia, partner.id, 500)
    with pytest.raises(PartnerOver):
        async with shop.database.unit_of_work() as session:
            await partners.choose(session, mia, partner.id, "TEA")
    with pytest.raises(MoveRefused):
        async with shop.database.unit_of_work() as session:
            await partners.move(session, mia, partner.id, PartnerStatus.ACTIVE)

    assert (await shop.pays_out(partner)).amount == euros(240)


@pytest.mark.parametrize("typed", ["ab", "a_b", "x" * 21, "茶茶茶", ""])
async def test_a_code_is_of_letters_and_figures(shop: Partnering, typed: str) -> None:
    partner, mia = await shop.has_partner(), await shop.merchant()

    with pytest.raises(CodeInvalid):
        async with shop.database.unit_of_work() as session:
            await partners.choose(session, mia, partner.id, typed)


async def test_codes_that_look_alike_are_one_and_old_ones_lead_there_still(shop: Partnering) -> None:
    partner, other, mia = await shop.has_partner(), await shop.has_partner("Other"), await shop.merchant()
    async with shop.database.unit_of_work() as session:
        await partners.choose(session, mia, partner.id, "boil-50")

    for typed in ("B0IL5O", "801LSO"):
        with pytest.raises(CodeTaken):
            async with shop.database.unit_of_work() as session:
                await partners.choose(session, mia, other.id, typed)
    bob = await shop.settled()
    async with shop.database.unit_of_work() as session:
        now_called = await partners.get(session, partner.id)
        found = [await partners.arrive(session, bob, code, SHOP) for code in (partner.code, "boil5o", "BO1L50")]

    assert (now_called.code, {one.partner_id for one in found}) == ("BOIL50", {partner.id})
    with pytest.raises(NotFound):
        async with shop.database.unit_of_work() as session:
            await partners.arrive(session, bob, "NOBODY", SHOP)


@pytest.mark.parametrize("rate", [0, -1, 9001])
async def test_a_share_is_neither_nothing_nor_nearly_all(shop: Partnering, rate: int) -> None:
    with pytest.raises(PartnerInvalid):
        await shop.has_partner(rate=rate)


async def test_an_invitation_links_one_person_once(shop: Partnering) -> None:
    partner, other, mia = await shop.has_partner(), await shop.has_partner("Other"), await shop.merchant()
    pat, quinn = await shop.settled("Pat"), await shop.settled("Quinn")
    async with shop.database.unit_of_work() as session:
        old, word = [await partners.invite(session, mia, partner.id) for _ in range(2)]
        elsewhere = await partners.invite(session, mia, other.id)
        await partners.accept(session, pat, word)

    for who, token, refused in (
        (quinn, word, NotFound),
        (quinn, old, NotFound),
        (quinn, "forged", NotFound),
        (pat, elsewhere, AlreadyPartner),
    ):
        with pytest.raises(refused):
            async with shop.database.unit_of_work() as session:
                await partners.accept(session, who, token)
    with pytest.raises(AlreadyPartner):
        async with shop.database.unit_of_work() as session:
            await partners.invite(session, mia, partner.id)
    clock.advance(8 * DAY)
    with pytest.raises(NotFound):
        async with shop.database.unit_of_work() as session:
            await partners.accept(session, quinn, elsewhere)


async def test_a_month_is_closed_once_by_the_shops_calendar_and_later_changes_come_with_the_next(
    database: Database,
) -> None:
    berlin = replace(SHOP, timezone=ZoneInfo("Asia/Shanghai"))
    shop = Partnering(database, berlin)
    partner = await shop.has_partner()
    order = await shop.earns(partner)
    assert now().date() == date(2026, 3, 18)
    await shop.lives(timedelta(days=13, hours=6, minutes=59))
    assert await shop.statements(partner) == []

    await shop.lives(timedelta(minutes=1))
    [march] = await shop.statements(partner)
    await shop.gives(order, 1000)
    await shop.lives(TWO_MONTHS)

    assert (march.number, march.month, march.total, march.entries) == (
        f"P{partner.id}-001",
        date(2026, 3, 1),
        euros(240),
        1,
    )
    first, second = await shop.statements(partner)
    assert first == march
    assert (second.month, second.total, second.carried, second.balance) == (
        date(2026, 4, 1),
        euros(-100),
        euros(240),
        euros(140),
    )
    async with database.reading() as session:
        lines = await partners.statements.lines_of(session, second)
    assert [(one.number, one.kind, one.rate, one.net, one.amount) for one in lines] == [
        (order.number, EntryKind.TAKEN_BACK, 1000, euros(-1000), euros(-100))
    ]
    assert await shop.violations() == []


async def test_after_a_long_night_every_month_has_its_own_statement(shop: Partnering) -> None:
    partner = await shop.has_partner()
    for _ in range(3):
        await shop.earns(partner)
        clock.advance(20 * DAY)
    e = entries_table.c
    async with shop.database.unit_of_work() as session:
        await session.execute(update(entries_table).values(statement_id=None))
        await session.execute(statements_table.delete())
        count_before = len(set(await session.scalars(select(e.happened_at))))

    await partners.keep_up(shop.database, SHOP)
    await partners.keep_up(shop.database, SHOP)

    months = [one.month for one in await shop.statements(partner)]
    assert (months, count_before) == ([date(2026, 3, 1), date(2026, 4, 1), date(2026, 5, 1)], 3)


async def test_an_entry_that_came_too_late_for_its_month_is_stated_with_the_next(shop: Partnering) -> None:
    partner = await shop.has_partner()
    order = await shop.earns(partner)
    await shop.lives(20 * DAY)
    await shop.gives(order, 1000)
    async with shop.database.unit_of_work() as session:
        late = update(entries_table).where(entries_table.c.statement_id.is_(None))
        await session.execute(late.values(happened_at=now() - 10 * DAY))

    await shop.lives(TWO_MONTHS)

    assert [(one.month, one.total) for one in await shop.statements(partner)] == [
        (date(2026, 3, 1), euros(240)),
        (date(2026, 4, 1), euros(-100)),
    ]


async def test_a_payout_settles_what_is_stated_to_the_cent_and_once(shop: Partnering) -> None:
    partner = await shop.has_partner()
    await shop.earns(partner, 2400)
    await shop.lives(TWO_MONTHS)
    await shop.earns(partner, 1000)
    figures = await shop.figures(partner)
    assert (figures.due, figures.approved) == (euros(240), euros(340))

    with pytest.raises(PayoutNotDue):
        await shop.pays_out(partner, seen=340)
    payout = await shop.pays_out(partner)
    with pytest.raises(PayoutNotDue):
        await shop.pays_out(partner, seen=240)

    figures = await shop.figures(partner)
    assert (payout.amount, figures.paid, figures.due, figures.approved) == (
        euros(240),
        euros(240),
        euros(0),
        euros(100),
    )
    async with shop.database.reading() as session:
        listed, total = await partners.page_of(session, partner.id, 0, 10)
    assert ([one.is_paid for one in listed], total) == ([False, True], 2)


async def test_too_little_waits_for_the_next_month(shop: Partnering) -> None:
    partner = await shop.has_partner(minimum=300)
    await shop.earns(partner, 2400)
    await shop.lives(TWO_MONTHS)
    with pytest.raises(PayoutNotDue):
        await shop.pays_out(partner)

    await shop.earns(partner, 2400, "Carol")
    await shop.lives(TWO_MONTHS)

    assert (await shop.pays_out(partner)).amount == euros(480)
    assert [one.paid_on is not None for one in await shop.statements(partner)] == [True, True]


async def test_a_payout_over_the_limit_takes_two_and_what_changed_meanwhile_is_not_paid(shop: Partnering) -> None:
    shop.profile = replace(SHOP, limits=replace(SHOP.limits, refund=100))
    partner = await shop.has_partner()
    order = await shop.earns(partner)
    await shop.lives(TWO_MONTHS)
    fay, olga = await shop.settled("Fay"), await shop.settled("Olga")
    async with shop.database.unit_of_work() as session:
        await staff.ensure_owner(session, olga)
        await staff.grant(session, olga, fay, Role.FINANCE)

    assert await shop.pays_out(partner, by=fay) is None
    assert (await shop.figures(partner)).paid == euros(0)
    await shop.gives(order, 1000)
    clock.advance(20 * DAY)
    await partners.keep_up(shop.database, shop.profile)
    async with shop.database.unit_of_work() as session:
        await approvals.expire_due(session)
    asked = await shop.pays_out(partner, by=fay)
    assert asked is None
    async with shop.database.unit_of_work() as session:
        [waiting] = await approvals.waiting(session, olga)
        await approvals.approve(session, olga, waiting.id, {Act.PAYOUT: partners.carry_out_payout})

    assert (await shop.figures(partner)).paid == euros(140 if len(await shop.statements(partner)) == 2 else 240)


@pytest.mark.parametrize(("reference", "ahead"), [("", 0), ("x" * 81, 0), ("SEPA", 1)])
async def test_a_payout_has_a_reference_and_a_day_that_has_come(shop: Partnering, reference: str, ahead: int) -> None:
    partner, mia = await shop.has_partner(), await shop.merchant()
    await shop.earns(partner)
    await shop.lives(TWO_MONTHS)
    today = now().date()

    with pytest.raises(PayoutInvalid):
        async with shop.database.unit_of_work() as session:
            await partners.pay(
                session,
                mia,
                partner.id,
                seen=240,
                day=today + ahead * DAY,
                reference=reference,
                today=today,
                limit=10_000,
            )


async def test_whoever_is_erased_leaves_numbers_behind(shop: Partnering) -> None:
    partner, mia = await shop.has_partner(), await shop.merchant()
    pat, bob = await shop.settled("Pat"), await shop.came_by(partner)
    async with shop.database.unit_of_work() as session:
        await partners.accept(session, pat, await partners.invite(session, mia, partner.id))
    order = await shop.buys(bob)

    async with shop.database.unit_of_work() as session:
        for who in (pat, bob):
            await partners.forget(session, who)
    await shop.lives(WINDOW)

    async with shop.database.reading() as session:
        assert await partners.find_of(session, pat) is None
        assert await partners.bound_to(session, bob) is None
        assert set(await session.scalars(select(clicks_table.c.customer_id))) == {None}
    assert ((await shop.figures(partner)).clicks, await status(shop, order)) == (1, SaleStatus.APPROVED)


async def test_somebody_may_let_go_of_a_partners_link(shop: Partnering) -> None:
    partner = await shop.has_partner()
    bob = await shop.came_by(partner)
    async with shop.database.unit_of_work() as session:
        bound = await partners.bound_to(session, bob)
        await partners.unbind(session, bob)

    order = await shop.buys(bob)

    assert bound is not None
    assert (bound.name, await shop.sale(order)) == ("Tea Weekly", None)


@pytest.mark.parametrize(
    ("breaks", "rule"),
    [
        (update(entries_table).values(amount=239), "the ledger of partners says what stays of approved orders"),
        (update(parts_table).values(sold=9999), "a partner's part was sold for what its lines were"),
        (update(statements_table).values(entries=2), "a statement is the sum of its entries"),
        (update(statements_table).values(seq=2), "statements of a partner are numbered without gaps"),
        (update(statements_table).values(payout_id=None), "a payout is the sum of its statements"),
    ],
)
async def test_the_books_notice(database: Database, breaks: object, rule: str) -> None:
    shop = Partnering(database)
    partner = await shop.has_partner()
    await shop.earns(partner)
    await shop.lives(TWO_MONTHS)
    await shop.pays_out(partner)
    assert await shop.violations() == []

    async with database.unit_of_work() as session:
        await session.execute(breaks)  # type: ignore[call-overload]

    assert rule in {one.rule for one in await shop.violations()}


async def test_money_of_another_currency_is_nobodys(shop: Partnering) -> None:
    partner, mia = await shop.has_partner(), await shop.merchant()
    async with shop.database.unit_of_work() as session:
        with pytest.raises(PartnerInvalid):
            await partners.set_minimum(session, mia, partner.id, Money(100, "USD"))


@pytest.mark.parametrize(("inclusive", "net"), [(True, 2017), (False, 2400)])
async def test_tax_earns_nothing_whether_prices_contain_it_or_not(shop: Partnering, inclusive: bool, net: int) -> None:
    async with shop.database.unit_of_work() as session:
        await pricing.set_tax_rate(session, "standard", Rate(1900, inclusive=inclusive))

    order = await shop.buys(await shop.came_by(await shop.has_partner()), 2400, arrives=False)

    [part] = await shop.parts(order)
    assert (part.net, part.commission) == (net, net // 10)


async def test_a_piece_that_is_sent_back_takes_its_own_share_and_waits_for_the_money(shop: Partnering) -> None:
    partner, mia = await shop.has_partner(), await shop.merchant()
    bob = await shop.came_by(partner)
    pot, cup = await shop.variant("Pot", price=2000), await shop.variant("Cup", price=500)
    async with shop.database.unit_of_work() as session:
        product = (await catalogue.find_variants(session, [pot], "en"))[pot].product_id
        await partners.set_special(session, mia, partner.id, f"product:{product}", 3000)
    order = await shop.orders(bob, {pot: 2, cup: 1}, "cards")
    await shop.pays(order)
    await shop.settles()
    await shop.arrives(order)
    assert {one.rate: one.commission for one in await shop.parts(order)} == {1000: 50, 3000: 1200}

    async with shop.database.unit_of_work() as session:
        one = await returns.begin(session, bob, order.id, returns.Reason.NO_REASON, SHOP.timezone)
        pots, cups = sorted(order.lines, key=lambda line: -line.quantity)
        await returns.choose(session, bob, one.id, pots.id, 1, SHOP.timezone)
        await returns.choose(session, bob, one.id, cups.id, 0, SHOP.timezone)
        await returns.ask(session, bob, one.id, SHOP.timezone)
    await shop.lives(WINDOW)
    assert await status(shop, order) is SaleStatus.PENDING
    async with shop.database.unit_of_work() as session:
        await taken_in(session, mia, one.id)
        await returns.settle(session, mia, one.id)
    await payments.refunds.send_due(shop.database, shop.providers)
    await shop.settles()
    await shop.lives(DAY)

    assert {one.rate: one.commission for one in await shop.parts(order)} == {1000: 50, 3000: 600}
    assert await ledger(shop) == [(EntryKind.EARNED, 500, 50), (EntryKind.EARNED, 2000, 600)]


async def test_what_is_paid_with_store_credit_earns_as_money_does(shop: Partnering) -> None:
    partner, mia = await shop.has_partner(), await shop.merchant()
    bob = await shop.came_by(partner)
    async with shop.database.unit_of_work() as session:
        await credit.grant(session, mia, bob, euros(1000), "sorry", key="grant")
    await shop.reviews(bob, {await shop.variant(price=2400): 1})
    async with shop.database.unit_of_work() as session:
        await checkout.use_credit(session, bob, True)
        review = await checkout.review(session, bob, SHOP, shop.providers, "en")
    placed = await shop.taps_order(bob, review)
    assert isinstance(placed, checkout.Placed)

    await shop.pays(placed.order, 1400)
    await shop.settles()

    assert (await status(shop, placed.order), await commission(shop, placed.order)) == (SaleStatus.PENDING, 240)


async def test_an_order_whose_goods_cost_nothing_earns_nothing(shop: Partnering) -> None:
    partner = await shop.has_partner()
    bob = await shop.came_by(partner)

    order = await shop.orders(bob, {await shop.variant(price=0): 1}, "zero")
    await shop.settles()

    assert (await status(shop, order), await reason(shop, order)) == (SaleStatus.DECLINED, Reason.NOTHING)


async def test_so_many_goods_have_a_share_of_their_own(shop: Partnering) -> None:
    partner, mia = await shop.has_partner(), await shop.merchant()
    async with shop.database.unit_of_work() as session:
        for number in range(30):
            await partners.set_special(session, mia, partner.id, f"product:{number}", 100)
        await partners.set_special(session, mia, partner.id, "product:7", 200)

        with pytest.raises(PartnerInvalid):
            await partners.set_special(session, mia, partner.id, "product:99", 100)
        await partners.set_special(session, mia, partner.id, "product:7", None)
        await partners.set_special(session, mia, partner.id, "product:99", 100)

        assert len(await partners.special(session, partner.id)) == 30
