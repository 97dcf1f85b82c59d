"""Many hands on the coupons of a day at the same moment, by two processes: so many and no more, one for each."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta

from campaigns import drops
from campaigns.drops import Drop, DropGone, DropOver, Status
from commerce.coupons import Coupon
from commerce.kit import clock
from tests.counter import Counter
from tests.coupons import ever_had
from tests.drops import a_drop, as_it_stands, claims, seen_by
from tests.makers import a_customer
from tests.scale.together import Shop, together

HOUR, DAY = timedelta(hours=1), timedelta(days=1)


async def test_two_hundred_people_come_at_once_and_ten_have_one(shop: Shop[Counter]) -> None:
    """The clock of the house notes the day at the very same moment."""
    drop, crowd = await a_drop(shop.one.database), await _crowd(shop.one, 200)
    clock.advance(HOUR)

    taps = (claims(shop.door(at).database, one, drop) for at, one in enumerate(crowd))
    *answers, _, _ = await together(*taps, drops.keep_up(shop.one.database), drops.keep_up(shop.other.database))

    had = [one for one in answers if isinstance(one, Coupon)]
    assert len(had) == len({one.customer_id for one in had}) == 10
    assert len([one for one in answers if isinstance(one, DropGone)]) == 190
    assert (await as_it_stands(shop.one.database, drop)).claimed == 10
    assert (await seen_by(shop.one.database, crowd[0], drop)).left == 0
    assert len(await shop.one.told(drops.DropComing)) == 1
    assert await shop.one.violations() == []


async def test_one_person_taps_thirty_times_at_once_and_has_one(shop: Shop[Counter]) -> None:
    drop, [alice] = await a_drop(shop.one.database), await _crowd(shop.one, 1)
    clock.advance(HOUR)

    answers = await together(*(claims(shop.door(at).database, alice, drop) for at in range(30)))

    assert len({one.id for one in answers if isinstance(one, Coupon)}) == 1
    assert all(isinstance(one, Coupon) for one in answers)
    assert len(await ever_had(shop.one.database, alice)) == 1
    assert await shop.one.violations() == []


async def test_a_double_tap_at_midnight_takes_one_of_each_day_and_never_two_of_one(shop: Shop[Counter]) -> None:
    drop, people = await a_drop(shop.one.database, minute=0), await _crowd(shop.one, 12)
    before, after = date(2026, 3, 2), date(2026, 3, 3)
    clock.freeze(datetime(2026, 3, 2, 23, 59, 59, tzinfo=UTC))
    await together(*(claims(shop.door(at).database, one, drop, before) for at, one in enumerate(people[:5])))
    clock.advance(timedelta(seconds=1))

    answers = await together(
        *(claims(shop.door(at).database, one, drop, day) for day in (before, after) for at, one in enumerate(people)),
        *(
            claims(shop.door(at + 1).database, one, drop, day)
            for day in (before, after)
            for at, one in enumerate(people)
        ),
    )

    each = [len(await ever_had(shop.one.database, one)) for one in people]
    assert (sum(each), max(each)) == (15, 2)
    assert (await as_it_stands(shop.one.database, drop)).claimed == 15
    assert len([one for one in answers if isinstance(one, DropGone)]) >= 14
    assert await shop.one.violations() == []


async def test_the_last_of_all_are_claimed_at_once_and_it_ends_with_them(shop: Shop[Counter]) -> None:
    drop, crowd = await a_drop(shop.one.database, daily=50, total=7), await _crowd(shop.one, 40)
    clock.advance(HOUR)

    answers = await together(*(claims(shop.door(at).database, one, drop) for at, one in enumerate(crowd)))
    await together(drops.keep_up(shop.one.database), drops.keep_up(shop.other.database))

    assert len([one for one in answers if isinstance(one, Coupon)]) == 7
    assert len([one for one in answers if isinstance(one, DropOver)]) == 33
    assert (await as_it_stands(shop.one.database, drop)).status is Status.ENDED
    assert len(await shop.one.told(drops.DropStopped)) == 1
    assert await shop.one.violations() == []


async def test_the_shop_pauses_and_ends_it_while_people_tap_and_nobody_has_half_a_coupon(shop: Shop[Counter]) -> None:
    drop, crowd = await a_drop(shop.one.database, daily=100), await _crowd(shop.one, 40)
    clock.advance(HOUR)
    async with shop.one.database.unit_of_work() as session:
        mia = await a_customer(session, "Mia")

    async def ends() -> Drop:
        async with shop.other.database.unit_of_work() as session:
            await drops.pause(session, mia, drop.id)
            return await drops.end(session, mia, drop.id)

    taps = [claims(shop.door(at).database, one, drop) for at, one in enumerate(crowd)]
    answers = await together(*taps[:20], ends(), *taps[20:])

    had = len([one for one in answers if isinstance(one, Coupon)])
    assert (await as_it_stands(shop.one.database, drop)).claimed == had
    assert await shop.one.violations() == []


async def _crowd(shop: Counter, count: int) -> list[int]:
    """So many people, all of them in one go."""
    async with shop.database.unit_of_work() as session:
        return [await a_customer(session, f"Person {number}") for number in range(count)]
