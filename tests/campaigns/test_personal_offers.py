"""The rules of personal offers: the best one for each, none for whoever buys anyway, and never more than the budget."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator
from datetime import timedelta
from zoneinfo import ZoneInfo

import pytest
from sqlalchemy import update

from bot.auditing import audit
from bot.rechecks import RECHECKS
from campaigns import consent, outbox, personal_offers
from campaigns.consent import Gatekeeper
from campaigns.outbox import Lane, Sender
from campaigns.personal_offers import OffersForNobody, OffersIncomplete, OffersMovedOn, Outlook, Status
from campaigns.personal_offers.launching import MOST_ASKED
from campaigns.personal_offers.learning import chances
from campaigns.personal_offers.preparing import prepare, promise_piece, weigh_piece
from campaigns.rounds import Rest
from commerce import catalogue, coupons, inventory
from commerce.coupons import CouponStatus
from commerce.coupons.models import coupons_table
from commerce.customers import CustomerRow
from commerce.kit import clock
from commerce.kit.database import Database, table_of
from commerce.kit.money import Money
from tests.counter import SHOP, Counter
from tests.coupons import a_share, ever_had, five_off, reviewed
from tests.offering import (
    Postman,
    a_kind,
    cost,
    drafted,
    draws,
    goes_on,
    hears_nothing,
    launched,
    launches,
    now_is,
    picks,
    stands,
)
from tests.readers import a_lot, crowd, say_yes, where_it_is_noon
from tests.statements import statements_of
from tests.suggesting import Shop

DAY = timedelta(days=1)


@pytest.fixture
async def shop(database: Database) -> AsyncIterator[Shop]:
    """A shop whose books balance in the end; what it remembers of purchases is invented."""
    yield Shop(database)
    async with database.reading() as session:
        assert [one for one in await audit(session) if one.rule != "a purchase is in a paid order"] == []


def sender(shop: Shop) -> tuple[Sender, Postman]:
    postman = Postman()
    return Sender(shop.database, postman, Gatekeeper(ZoneInfo(where_it_is_noon()), RECHECKS)), postman


async def test_everybody_gets_one_offer_and_the_coupon_comes_when_it_is_followed(shop: Shop) -> None:
    pot = await shop.has("Blue teapot", price=2_000, cost=cost(1_000))
    alice, bob = await crowd(shop.database, 2)
    offers = await launched(shop.database, [pot], [await a_kind(shop.database)])
    await personal_offers.keep_up(shop.database)
    found = await picks(shop.database, offers)
    assert {one: (row.product_id, row.discount, row.fate) for one, row in found.items()} == {
        alice: (pot, 200, "promised"),
        bob: (pot, 200, "promised"),
    }
    assert (await now_is(shop.database, offers)).promised == 400
    postbox, postman = sender(shop)
    clock.advance(timedelta(seconds=1))
    await goes_on(shop.database, postbox)
    assert dict(postman.got) == {alice: 1, bob: 1}
    assert (await now_is(shop.database, offers)).status is Status.ENDED

    for _ in range(2):
        async with shop.database.unit_of_work() as session:
            coupon = await personal_offers.claim(session, alice, offers.id, SHOP)
        assert coupon is not None
        assert (coupon.terms.include, coupon.terms.most) == ((f"product:{pot}",), 200)
    assert len(await ever_had(shop.database, alice)) == 1
    assert await ever_had(shop.database, bob) == []


async def test_the_best_of_several_is_chosen_by_what_it_leaves(shop: Shop) -> None:
    """The dear one leaves more, and a discount that leaves nothing is never chosen."""
    pot = await shop.has("Blue teapot", price=8_000, cost=cost(2_000))
    cup = await shop.has("Red cup", price=900, cost=cost(850))
    [alice] = await crowd(shop.database, 1)
    small, large = await a_kind(shop.database), await a_kind(shop.database, a_share(7_000))
    offers = await launched(shop.database, [pot, cup], [small, large])
    await personal_offers.keep_up(shop.database)
    row = (await picks(shop.database, offers))[alice]
    assert (row.product_id, row.template_id) == (pot, small)
    assert row.worth > 0


async def test_whoever_surely_buys_it_anyway_is_offered_no_discount_on_it(shop: Shop) -> None:
    pot = await shop.has("Blue teapot", price=2_000, cost=cost(1_000))
    people = await crowd(shop.database, 12)
    regular, now_and_then = people[0], people[1]
    await shop.bought(regular, pot, days_ago=(1, 11, 21, 31, 41))
    await shop.bought(now_and_then, pot, days_ago=(20, 50))
    offers = await launched(shop.database, [pot], [await a_kind(shop.database)])
    await personal_offers.keep_up(shop.database)
    stand = await stands(shop.database, offers)
    assert stand[regular] == ("suppressed", "buys-anyway")
    assert sum(state == "planned" for state, _ in stand.values()) >= 10


async def test_the_margin_that_is_to_be_left_is_left(shop: Shop) -> None:
    pot = await shop.has("Blue teapot", price=2_000, cost=cost(1_500))
    await crowd(shop.database, 2)
    kind = await a_kind(shop.database, a_share(2_000))
    draft = await drafted(shop.database, [pot], [kind], floor=1_000)
    with pytest.raises(OffersForNobody):
        await launches(shop.database, draft)
    async with shop.database.unit_of_work() as session:
        await personal_offers.set_floor(session, draft.id, 500)
        seen = await personal_offers.foresee(session, await personal_offers.get(session, draft.id))
    assert (seen.offered, seen.cost_at_most) == (2, 800)


async def test_the_budget_goes_to_the_best_first_and_is_never_passed(shop: Shop) -> None:
    pot = await shop.has("Blue teapot", price=2_000, cost=cost(1_000))
    people = await crowd(shop.database, 7)
    await shop.bought(people[6], pot, days_ago=(300,))
    offers = await launched(shop.database, [pot], [await a_kind(shop.database)], budget=700)
    await personal_offers.keep_up(shop.database)
    stand = await stands(shop.database, offers)
    found = await picks(shop.database, offers)
    assert (await now_is(shop.database, offers)).promised == 600
    assert sum(one == ("suppressed", "budget-spent") for one in stand.values()) == 4
    promised = [row.worth for row in found.values() if row.fate == "promised"]
    assert min(promised) >= max(row.worth for row in found.values() if row.fate == "too_dear")


async def test_a_tenth_is_held_out_by_lot_and_takes_nothing_of_the_budget(shop: Shop) -> None:
    pot = await shop.has("Blue teapot", price=2_000, cost=cost(1_000))
    alice, bob = await crowd(shop.database, 2)
    draft = await drafted(shop.database, [pot], [await a_kind(shop.database)])
    async with shop.database.reading() as session:
        salt = (await personal_offers.get(session, draft.id)).salt
    await draws(shop.database, alice, salt, held_out=True)
    offers = await launches(shop.database, draft)
    await personal_offers.keep_up(shop.database)
    stand = await stands(shop.database, offers)
    assert (stand[alice], stand[bob][0]) == (("held_out", "held-out"), "planned")
    assert (await now_is(shop.database, offers)).promised == 200
    async with shop.database.unit_of_work() as session:
        await consent.set_personal(session, bob, True)
        assert (await personal_offers.progress(session, await personal_offers.get(session, offers.id))).held_out == 1


async def test_of_whoever_hears_nothing_this_quarter_only_those_count_who_would_have_had_an_offer(shop: Shop) -> None:
    pot = await shop.has("Blue teapot", price=2_000, cost=cost(1_000))
    alice, bob, carol = await crowd(shop.database, 3)
    for one in (bob, carol):
        await hears_nothing(shop.database, one)
    async with shop.database.unit_of_work() as session:
        await consent.set_personal(session, carol, False)
    offers = await launched(shop.database, [pot], [await a_kind(shop.database)])
    await personal_offers.keep_up(shop.database)
    stand = await stands(shop.database, offers)
    assert stand[alice][0] == "planned"
    assert stand[bob] == ("held_out", "held-out")
    assert stand[carol] == ("suppressed", "not-personal")


async def test_a_process_that_dies_in_the_midst_has_promised_nothing_twice_and_another_goes_on(shop: Shop) -> None:
    pot = await shop.has("Blue teapot", price=2_000, cost=cost(1_000))
    people = await crowd(shop.database, 320)
    offers = await launched(shop.database, [pot], [await a_kind(shop.database)], budget=100_000)
    async with shop.database.reading() as session:
        chance = await chances(session)
    assert offers.launched_at is not None
    assert await weigh_piece(shop.database, offers, chance, offers.launched_at)
    assert len(await picks(shop.database, offers)) < len(people)
    await personal_offers.keep_up(shop.database)
    stand = await stands(shop.database, offers)
    assert sum(stand[one][0] == "planned" for one in people) == 320
    assert (await now_is(shop.database, offers)).promised == 320 * 200


async def test_nobody_is_offered_the_same_again_within_two_weeks_nor_when_they_wish_no_personal_offers(
    shop: Shop,
) -> None:
    pot = await shop.has("Blue teapot", price=2_000, cost=cost(1_000))
    alice, bob, carol = await crowd(shop.database, 3)
    async with shop.database.unit_of_work() as session:
        await consent.set_personal(session, bob, False)
    kind = await a_kind(shop.database)
    first = await launched(shop.database, [pot], [kind], budget=200)
    await personal_offers.keep_up(shop.database)
    assert (await stands(shop.database, first))[bob] == ("suppressed", "not-personal")
    second = await launched(shop.database, [pot], [kind])
    await personal_offers.keep_up(shop.database)
    stand = await stands(shop.database, second)
    assert stand[alice] == ("suppressed", "offered-lately")
    assert stand[carol][0] == "planned"
    clock.advance(14 * DAY)
    third = await launched(shop.database, [pot], [kind])
    await personal_offers.keep_up(shop.database)
    assert (await stands(shop.database, third))[alice][0] == "planned"


@pytest.mark.parametrize("what", ["sold-out", "price-changed", "coupon-gone", "not-personal"])
async def test_it_is_looked_at_once_more_before_it_leaves(shop: Shop, what: str) -> None:
    pot = await shop.has("Blue teapot", price=2_000, cost=cost(1_000), on_hand=5)
    [alice] = await crowd(shop.database, 1)
    kind = await a_kind(shop.database)
    offers = await launched(shop.database, [pot], [kind])
    await personal_offers.keep_up(shop.database)
    async with shop.database.unit_of_work() as session:
        card = await catalogue.card(session, pot, "en")
        variant = card.variants[0].variant_id
        if what == "sold-out":
            await inventory.set_on_hand(session, variant, 0)
        elif what == "price-changed":
            await catalogue.set_price(session, variant, Money(2_500, "EUR"))
        elif what == "not-personal":
            await consent.set_personal(session, alice, False)
        else:
            await coupons.pause(session, offers.created_by, kind)
    postbox, postman = sender(shop)
    clock.advance(timedelta(seconds=1))
    await goes_on(shop.database, postbox)
    assert (await stands(shop.database, offers))[alice] == ("suppressed", what)
    assert not postman.got


async def test_a_kind_that_has_given_out_gives_no_coupon_and_a_late_claim_none(shop: Shop) -> None:
    pot = await shop.has("Blue teapot", price=2_000, cost=cost(1_000))
    alice, bob = await crowd(shop.database, 2)
    offers = await launched(shop.database, [pot], [await a_kind(shop.database, total=1)])
    await personal_offers.keep_up(shop.database)
    async with shop.database.unit_of_work() as session:
        assert await personal_offers.claim(session, alice, offers.id, SHOP) is not None
    async with shop.database.unit_of_work() as session:
        assert await personal_offers.claim(session, bob, offers.id, SHOP) is None
    clock.advance(30 * DAY)
    async with shop.database.unit_of_work() as session:
        again = await personal_offers.claim(session, alice, offers.id, SHOP)
        assert again is not None
        assert again.status is CouponStatus.AVAILABLE
        assert await personal_offers.claim(session, bob, offers.id, SHOP) is None


async def test_an_amount_off_and_newcomers_are_reckoned_with(shop: Shop) -> None:
    pot = await shop.has("Blue teapot", price=2_000, cost=cost(500))
    alice, bob = await crowd(shop.database, 2)
    await shop.bought(bob, pot, days_ago=(200,))
    kind = await a_kind(shop.database, five_off(new_customers_only=True))
    offers = await launched(shop.database, [pot], [kind])
    await personal_offers.keep_up(shop.database)
    found = await picks(shop.database, offers)
    assert {one: row.discount for one, row in found.items()} == {alice: 500}


async def test_what_changed_after_it_was_seen_is_not_launched_and_nothing_is_not_either(shop: Shop) -> None:
    pot = await shop.has("Blue teapot", price=2_000, cost=cost(500))
    await crowd(shop.database, 1)
    draft = await drafted(shop.database, [pot], [])
    async with shop.database.unit_of_work() as session:
        with pytest.raises(OffersIncomplete):
            await personal_offers.launch(session, draft.created_by, draft.id, version=draft.version, limit=9)
        with pytest.raises(OffersMovedOn):
            await personal_offers.launch(session, draft.created_by, draft.id, version=draft.version - 1, limit=9)


async def test_a_stop_calls_back_whoever_waits_and_a_rest_keeps_them_waiting(shop: Shop) -> None:
    pot = await shop.has("Blue teapot", price=2_000, cost=cost(500))
    people = await crowd(shop.database, 3)
    offers = await launched(shop.database, [pot], [await a_kind(shop.database)])
    await personal_offers.keep_up(shop.database)
    async with shop.database.unit_of_work() as session:
        await personal_offers.pause(session, offers.created_by, offers.id)
    postbox, postman = sender(shop)
    clock.advance(timedelta(seconds=1))
    await goes_on(shop.database, postbox)
    assert not postman.got
    async with shop.database.unit_of_work() as session:
        await personal_offers.resume(session, offers.created_by, offers.id)
        await personal_offers.stop(session, offers.created_by, offers.id)
    await goes_on(shop.database, postbox)
    stand = await stands(shop.database, offers)
    assert {stand[one] for one in people} == {("cancelled", "stopped by the staff")}


@pytest.mark.parametrize(("act", "where"), [("stop", "cancelled"), ("pause", "due")])
async def test_what_is_in_hand_when_offers_are_stopped_or_told_to_rest_does_not_go_out(
    shop: Shop, act: str, where: str
) -> None:
    pot = await shop.has("Blue teapot", price=2_000, cost=cost(500))
    people = await crowd(shop.database, 3)
    offers = await launched(shop.database, [pot], [await a_kind(shop.database)])
    await personal_offers.keep_up(shop.database)
    clock.advance(timedelta(seconds=1))
    await personal_offers.keep_up(shop.database)
    async with shop.database.unit_of_work() as session:
        assert len(await outbox.lease(session, "a process that died", Lane.BULK, 60)) == 3
        await getattr(personal_offers, act)(session, offers.created_by, offers.id)

    postbox, postman = sender(shop)
    await postbox.take_over()
    await postbox.run()

    assert not postman.got
    stand = await stands(shop.database, offers)
    assert {stand[one][0] for one in people} == {where}


async def test_offers_that_people_block_rest_by_themselves_and_the_staff_let_them_go_on(shop: Shop) -> None:
    pot = await shop.has("Blue teapot", price=2_000, cost=cost(1_000))
    people = await crowd(shop.database, 60)
    offers = await launched(shop.database, [pot], [await a_kind(shop.database)])
    await personal_offers.keep_up(shop.database)
    postbox, postman = sender(shop)
    postman.gone |= set(people[:10])
    clock.advance(timedelta(seconds=1))
    await goes_on(shop.database, postbox, 6)
    found = await now_is(shop.database, offers)
    assert (found.status, found.rest) == (Status.PAUSED, Rest.BLOCKS)
    assert sum(postman.got.values()) < 50
    async with shop.database.unit_of_work() as session:
        await personal_offers.resume(session, offers.created_by, offers.id)
    await goes_on(shop.database, postbox, 6)
    assert sum(postman.got.values()) == 50
    assert (await now_is(shop.database, offers)).status is Status.ENDED


async def test_two_processes_that_prepare_at_once_promise_nothing_twice(shop: Shop) -> None:
    pot = await shop.has("Blue teapot", price=2_000, cost=cost(1_000))
    people = await crowd(shop.database, 60)
    offers = await launched(shop.database, [pot], [await a_kind(shop.database)], budget=10_100)
    await asyncio.gather(*(personal_offers.keep_up(shop.database) for _ in range(3)))
    await asyncio.gather(*(promise_piece(shop.database, offers.id) for _ in range(3)))
    stand = await stands(shop.database, offers)
    assert sum(stand[one][0] == "planned" for one in people) == 50
    assert (await now_is(shop.database, offers)).promised == 10_000


async def test_two_campaigns_that_promise_at_once_offer_nobody_the_same(shop: Shop) -> None:
    pot = await shop.has("Blue teapot", price=2_000, cost=cost(1_000))
    people = await crowd(shop.database, 30)
    kind = await a_kind(shop.database)
    both = [await launched(shop.database, [pot], [kind]) for _ in range(2)]
    await asyncio.gather(*(prepare(shop.database, one) for one in both))
    stand = [await stands(shop.database, one) for one in both]
    for one in people:
        assert sorted(those[one][0] for those in stand) == ["planned", "suppressed"]


async def test_two_taps_at_once_bring_one_coupon(shop: Shop) -> None:
    pot = await shop.has("Blue teapot", price=2_000, cost=cost(1_000))
    [alice] = await crowd(shop.database, 1)
    offers = await launched(shop.database, [pot], [await a_kind(shop.database)])
    await personal_offers.keep_up(shop.database)

    async def taps() -> int | None:
        async with shop.database.unit_of_work() as session:
            coupon = await personal_offers.claim(session, alice, offers.id, SHOP)
            return None if coupon is None else coupon.id

    got = await asyncio.gather(*(taps() for _ in range(4)))
    [coupon] = await ever_had(shop.database, alice)
    assert set(got) == {coupon.id}


async def test_promises_that_nobody_takes_in_time_give_their_part_of_the_budget_back_once(shop: Shop) -> None:
    pot = await shop.has("Blue teapot", price=2_000, cost=cost(1_000))
    alice, bob = await crowd(shop.database, 2)
    offers = await launched(shop.database, [pot], [await a_kind(shop.database, term_days=90)])
    await personal_offers.keep_up(shop.database)
    postbox, _ = sender(shop)
    clock.advance(timedelta(seconds=1))
    await goes_on(shop.database, postbox)
    async with shop.database.unit_of_work() as session:
        assert await personal_offers.claim(session, alice, offers.id, SHOP) is not None
    clock.advance(9 * DAY)
    assert await personal_offers.give_back(shop.database) == 0
    clock.advance(2 * DAY)
    done = await asyncio.gather(*(personal_offers.give_back(shop.database) for _ in range(3)))
    assert sum(done) == 1
    assert (await now_is(shop.database, offers)).promised == 200
    async with shop.database.unit_of_work() as session:
        assert await personal_offers.claim(session, bob, offers.id, SHOP) is None
        assert (await personal_offers.progress(session, offers)).given_back == 200


@pytest.mark.parametrize("how", ["ran out", "taken back"])
async def test_a_coupon_that_was_taken_and_not_used_gives_its_part_back(shop: Shop, how: str) -> None:
    pot = await shop.has("Blue teapot", price=2_000, cost=cost(1_000))
    [alice] = await crowd(shop.database, 1)
    offers = await launched(shop.database, [pot], [await a_kind(shop.database)])
    await personal_offers.keep_up(shop.database)
    async with shop.database.unit_of_work() as session:
        coupon = await personal_offers.claim(session, alice, offers.id, SHOP)
        assert coupon is not None
    clock.advance(8 * DAY)
    async with shop.database.unit_of_work() as session:
        if how == "ran out":
            assert await coupons.expire_due(session) == 1
        else:
            await coupons.void(session, offers.created_by, coupon.id)
    assert [await personal_offers.give_back(shop.database) for _ in range(2)] == [1, 0]
    assert (await now_is(shop.database, offers)).promised == 0


async def test_what_never_came_or_whose_coupon_was_withdrawn_is_given_back_at_once(shop: Shop) -> None:
    pot = await shop.has("Blue teapot", price=2_000, cost=cost(1_000))
    people = await crowd(shop.database, 3)
    stopped = await launched(shop.database, [pot], [await a_kind(shop.database)])
    await personal_offers.keep_up(shop.database)
    assert await personal_offers.give_back(shop.database) == 0
    async with shop.database.unit_of_work() as session:
        await personal_offers.stop(session, stopped.created_by, stopped.id)
    for _ in range(3):
        await personal_offers.keep_up(shop.database)
    assert await personal_offers.give_back(shop.database) == len(people)
    clock.advance(15 * DAY)
    kind = await a_kind(shop.database)
    withdrawn = await launched(shop.database, [pot], [kind])
    await personal_offers.keep_up(shop.database)
    async with shop.database.unit_of_work() as session:
        await coupons.end(session, withdrawn.created_by, kind)
    assert await personal_offers.give_back(shop.database) == len(people)
    postbox, postman = sender(shop)
    clock.advance(timedelta(seconds=1))
    await goes_on(shop.database, postbox)
    assert not postman.got
    stand = await stands(shop.database, withdrawn)
    assert {stand[one] for one in people} == {("suppressed", "coupon-gone")}


async def test_a_coupon_that_had_run_out_and_is_good_again_after_an_order_that_was_paid_late_counts_again(
    shop: Shop,
) -> None:
    pot = await shop.has("Blue teapot", price=2_000, cost=cost(1_000))
    [alice] = await crowd(shop.database, 1)
    offers = await launched(shop.database, [pot], [await a_kind(shop.database)])
    await personal_offers.keep_up(shop.database)
    async with shop.database.unit_of_work() as session:
        coupon = await personal_offers.claim(session, alice, offers.id, SHOP)
        assert coupon is not None
    clock.advance(8 * DAY)
    async with shop.database.unit_of_work() as session:
        await coupons.expire_due(session)
    assert await personal_offers.give_back(shop.database) == 1
    async with shop.database.unit_of_work() as session:
        again = update(coupons_table).where(coupons_table.c.id == coupon.id).values(status=CouponStatus.AVAILABLE)
        await session.execute(again)
    assert [await personal_offers.give_back(shop.database) for _ in range(2)] == [1, 0]
    assert (await now_is(shop.database, offers)).promised == 200


@pytest.mark.parametrize(
    ("then", "costs", "pieces", "pays"),
    [
        (2_000, 1_000, 1, 1_200),
        (2_600, 1_000, 1, 1_800),
        (1_300, 1_000, 1, 1_130),
        (1_300, 1_000, 3, 3_390),
        (1_050, 1_000, 1, 1_050),
        (900, 1_000, 1, 900),
        (1_300, 1_200, 1, 1_300),
        (1_300, 500, 2, 1_800),
    ],
)
async def test_what_is_to_be_left_is_left_whatever_the_price_and_the_cost_became_before_it_was_bought(
    database: Database, then: int, costs: int, pieces: int, pays: int
) -> None:
    """Four tenths off, at most €8.00, of which a tenth of the price is to be left after the cost; sums in cents."""
    shop, counter = Shop(database), Counter(database)
    pot = await shop.has("Blue teapot", price=2_000, cost=cost(1_000), on_hand=10)
    alice = await counter.customer()
    async with database.unit_of_work() as session:
        await say_yes(session, [alice])
        await session.execute(update(table_of(CustomerRow)).values(lot=a_lot()))
    offers = await launched(database, [pot], [await a_kind(database, a_share(4_000))], floor=1_000)
    await personal_offers.keep_up(database)
    async with database.unit_of_work() as session:
        coupon = await personal_offers.claim(session, alice, offers.id, SHOP)
        [variant] = (await catalogue.card(session, pot, "en")).variants
        await catalogue.set_price(session, variant.variant_id, Money(then, "EUR"), None)
        await session.execute(update(catalogue.Variant).values(cost_price=costs))
    assert coupon is not None
    seen = await reviewed(counter, alice, {variant.variant_id: pieces}, coupon)
    assert seen.quote.merchandise_net == Money(pays, "EUR")


async def test_a_look_ahead_at_very_many_people_reads_a_part_of_them_says_so_and_is_about_right(shop: Shop) -> None:
    pot = await shop.has("Blue teapot", price=2_000, cost=cost(1_000))
    people = await crowd(shop.database, MOST_ASKED + 400)
    async with shop.database.unit_of_work() as session:
        for one in people[::8]:
            await shop.remembers(session, one, pot, days_ago=(1, 11, 21, 31, 41))
    draft = await drafted(shop.database, [pot], [await a_kind(shop.database)], budget=10**7)
    seen: list[Outlook] = []

    async def looks() -> None:
        async with shop.database.reading() as session:
            seen.append(await personal_offers.foresee(session, await personal_offers.get(session, draft.id)))

    said = [one for one in await statements_of(looks()) if "taste" in one]
    assert said
    assert all("customer.id IN" in one or "taste.customer_id IN" in one for one in said), said
    [outlook] = seen
    assert outlook.is_about
    assert outlook.whole == len(people) + 2, "the owner, and whoever made the coupon"

    offers = await launches(shop.database, draft)
    await personal_offers.keep_up(shop.database)
    promised = (await now_is(shop.database, offers)).promised
    assert abs(outlook.cost_at_most - promised) <= promised // 20
    surely = sum(why == "buys-anyway" for _, why in (await stands(shop.database, offers)).values())
    assert abs(outlook.left_out["buys-anyway"] - surely) <= surely // 10
