"""A crowd comments at the same moment; time, money and the shop's end race claims: never more than there is."""

from __future__ import annotations

from collections import Counter as Tally
from collections.abc import Awaitable
from typing import Any

import pytest

from campaigns import live_sales
from campaigns.live_sales import Claim, ClaimStatus
from commerce import carts
from commerce.checkout import NothingToOrder, Placed
from commerce.inventory import OutOfStock
from commerce.kit import clock
from commerce.kit.database import Database
from commerce.orders import OrderStatus
from tests.counter import EN
from tests.live import MINUTE, LiveDesk
from tests.scale.together import Shop, together


@pytest.fixture
def shop(database: Database, second: Database) -> Shop[LiveDesk]:
    """Two processes of one shop."""
    return Shop(LiveDesk(database), LiveDesk(second))


def all_comment(shop: Shop[LiveDesk], crowd: list[int], sale: Any, words: str = "+1") -> list[Awaitable[Any]]:
    """Everybody comments, every other one by the other door, each with a message of their own."""
    return [shop.door(at).comments(who, sale, words, message=1000 + at) for at, who in enumerate(crowd)]


async def test_fifty_people_comment_at_once_for_ten_pieces(shop: Shop[LiveDesk]) -> None:
    desk = shop.one
    sale = await desk.sells(await desk.variant(price=2400, on_hand=40), quota=10)
    crowd = await desk.people(50)

    claims = [one for one in await together(*all_comment(shop, crowd, sale)) if isinstance(one, Claim)]
    await shop.settles()

    stands = sorted([(one.id, await desk.stands(one)) for one in claims])
    assert [status for _, status in stands] == [ClaimStatus.HELD] * 10 + [ClaimStatus.WAITING] * 40
    assert await desk.counts(sale) == (10, 0)
    assert await desk.violations() == []


async def test_a_comment_that_two_processes_hear_claims_once(shop: Shop[LiveDesk]) -> None:
    desk = shop.one
    sale = await desk.sells(await desk.variant(price=2400, on_hand=40), quota=10)
    alice = await desk.customer()

    heard = await together(*(shop.door(at).comments(alice, sale, "+1", message=7) for at in range(8)))

    assert sum(isinstance(one, Claim) for one in heard) == 1
    assert await desk.counts(sale) == (1, 0)


async def test_claims_and_the_ordinary_shop_sell_no_piece_twice(shop: Shop[LiveDesk]) -> None:
    desk = shop.one
    teapot = await desk.variant(price=2400, on_hand=10)
    sale = await desk.sells(teapot)
    crowd = await desk.people(24)
    shoppers = [(who, await desk.reviews(who, {teapot: 1})) for who in crowd[12:]]

    acts: list[Awaitable[Any]] = all_comment(shop, crowd[:12], sale)
    acts += [shop.door(at).taps_order(who, look, "cards") for at, (who, look) in enumerate(shoppers)]
    answers = await together(*acts)
    await shop.settles()

    kept = sum([await desk.stands(one) is ClaimStatus.HELD for one in answers if isinstance(one, Claim)])
    ordered = sum(isinstance(one, Placed) for one in answers[12:])
    assert kept + ordered == 10
    assert {type(one) for one in answers if isinstance(one, Exception)} <= {OutOfStock, NothingToOrder}
    assert await desk.left(teapot) == 0
    assert await desk.violations() == []


async def test_a_claim_that_lapses_while_it_is_ordered_is_either_ordered_or_the_next_ones(
    shop: Shop[LiveDesk],
) -> None:
    desk = shop.one
    sale = await desk.sells(await desk.variant(price=2400, on_hand=40), quota=5)
    crowd = await desk.people(10)
    claims = [await desk.claimed(who, sale) for who in crowd]
    clock.advance(15 * MINUTE - (MINUTE / 60))
    looks = [(one.customer_id, await _at_the_last_look(desk, one)) for one in claims[:5]]
    clock.advance(MINUTE / 60)

    acts: list[Awaitable[Any]] = [shop.door(at).taps_order(*one, "cards") for at, one in enumerate(looks)]
    acts += [live_sales.look_after(one.database) for one in shop.both]
    await together(*acts)
    await shop.settles()

    stands = Tally([await desk.stands(one) for one in claims])
    assert stands[ClaimStatus.LAPSED] + stands[ClaimStatus.ORDERED] == 5
    assert stands[ClaimStatus.HELD] == stands[ClaimStatus.LAPSED]
    assert (await desk.counts(sale))[0] == 5
    assert await desk.violations() == []


async def test_an_order_that_expires_while_it_is_paid_has_its_goods_or_its_money_back(shop: Shop[LiveDesk]) -> None:
    desk = shop.one
    sale = await desk.sells(await desk.variant(price=2400, on_hand=40), quota=5)
    crowd = await desk.people(8)
    claims = [await desk.claimed(who, sale) for who in crowd]
    orders = [await desk.buys(one) for one in claims[:5]]
    clock.advance(15 * MINUTE)

    acts: list[Awaitable[Any]] = [shop.door(at).pays(one, charge=f"c{one.id}") for at, one in enumerate(orders)]
    acts += [one.expires() for one in shop.both]
    await together(*acts)
    await shop.settles()
    await desk.looks_after()

    stands = [await desk.now(one) for one in orders]
    for one, claim in zip(stands, claims, strict=False):
        paid = one.status is OrderStatus.PAID
        assert await desk.stands(claim) is (ClaimStatus.SOLD if paid else ClaimStatus.LAPSED)
        assert await desk.back(one) == (0 if paid else one.total.amount)
    held, sold = await desk.counts(sale)
    assert held + sold <= 5
    assert await desk.violations() == []


@pytest.mark.parametrize("free", [True, False])
async def test_an_end_that_races_claims_leaves_nobody_waiting(shop: Shop[LiveDesk], free: bool) -> None:
    desk = shop.one
    teapot = await desk.variant(price=2400, on_hand=40)
    sale = await desk.sells(teapot, quota=10)
    crowd = await desk.people(30)
    merchant = await desk.merchant()

    async def ends(door: LiveDesk) -> None:
        async with door.database.unit_of_work() as session:
            await live_sales.stop(session, merchant, sale.id, free=free)

    comments = all_comment(shop, crowd, sale)
    acts: list[Awaitable[Any]] = [*comments[:15], ends(shop.other), *comments[15:]]
    answers = await together(*acts)
    await shop.settles()

    stands = Tally([await desk.stands(one) for one in answers if isinstance(one, Claim)])
    assert stands[ClaimStatus.WAITING] == 0
    assert stands[ClaimStatus.HELD] <= (0 if free else 10)
    assert await desk.left(teapot) == 40 - stands[ClaimStatus.HELD]
    assert await desk.violations() == []


async def _at_the_last_look(desk: LiveDesk, claim: Claim) -> Any:
    async with desk.database.unit_of_work() as session:
        await carts.buy_alone(session, claim.customer_id, claim.variant_id, claim.quantity, claim.event_ref, **EN)
    return await desk.reviews(claim.customer_id, {})
