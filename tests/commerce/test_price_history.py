"""What goods cost before: the earlier price beside a lower one is the least of the thirty days before it."""

from __future__ import annotations

from datetime import datetime, timedelta

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from sqlalchemy import func, select

from commerce import catalogue
from commerce.catalogue import NewProduct, NewVariant, PastPrice
from commerce.kit import clock
from commerce.kit.clock import now
from commerce.kit.database import Database, table_of
from commerce.kit.money import Money
from tests.statements import statements_of

DAY = timedelta(days=1)
_past = table_of(PastPrice)


def euros(cents: int) -> Money:
    return Money(cents, "EUR")


async def a_teapot(database: Database, price: int, before: int | None = None) -> int:
    wanted = None if before is None else euros(before)
    async with database.unit_of_work() as session:
        sold = await session.scalar(select(func.count()).select_from(table_of(catalogue.Variant)))
        variant = NewVariant(sku=f"TEA-{sold}", price=euros(price), compare_at=wanted)
        product = await catalogue.add_product(session, NewProduct(title=f"Teapot {sold}", variants=(variant,)))
        return (await catalogue.card(session, product, "en")).variants[0].variant_id


async def costs(database: Database, teapot: int, price: int, before: int | None = None) -> None:
    async with database.unit_of_work() as session:
        await catalogue.set_price(session, teapot, euros(price), None if before is None else euros(before))


async def seen(database: Database, teapot: int) -> int | None:
    async with database.reading() as session:
        former = (await catalogue.find_variants(session, [teapot], "en"))[teapot].compare_at
    return None if former is None else former.amount


async def test_a_lower_price_stands_beside_the_least_of_the_thirty_days_before(database: Database) -> None:
    teapot = await a_teapot(database, 2600)
    clock.advance(5 * DAY)
    await costs(database, teapot, 3000)
    clock.advance(5 * DAY)
    await costs(database, teapot, 2400, before=3000)
    assert await seen(database, teapot) == 2600

    clock.advance(100 * DAY)
    assert await seen(database, teapot) == 2600


async def test_what_was_asked_longer_ago_does_not_count(database: Database) -> None:
    teapot = await a_teapot(database, 1900)
    clock.advance(5 * DAY)
    await costs(database, teapot, 3000)
    clock.advance(30 * DAY)
    await costs(database, teapot, 2400, before=3500)

    assert await seen(database, teapot) == 3000


async def test_a_price_raised_for_a_moment_is_nothing_to_be_lowered_from(database: Database) -> None:
    teapot = await a_teapot(database, 2400)
    clock.advance(5 * DAY)
    await costs(database, teapot, 3000)
    await costs(database, teapot, 2400, before=3000)
    assert await seen(database, teapot) is None

    clock.advance(timedelta(hours=1))
    await costs(database, teapot, 3000)
    clock.advance(timedelta(hours=1))
    await costs(database, teapot, 2400, before=3000)
    assert await seen(database, teapot) is None


async def test_a_price_that_stays_was_not_lowered_however_much_is_struck_out(database: Database) -> None:
    teapot, cup = await a_teapot(database, 2400), await a_teapot(database, 500)
    clock.advance(5 * DAY)
    await costs(database, teapot, 2400, before=3000)

    assert (await seen(database, teapot), await seen(database, cup)) == (None, None)


async def test_what_new_goods_cost_elsewhere_is_their_merchants_word_until_their_price_moves(
    database: Database,
) -> None:
    teapot = await a_teapot(database, 2400, before=3000)
    assert await seen(database, teapot) == 3000

    clock.advance(5 * DAY)
    await costs(database, teapot, 2400, before=9900)
    assert await seen(database, teapot) == 3000

    await costs(database, teapot, 2000, before=9900)
    assert await seen(database, teapot) == 2400


async def test_naming_another_earlier_price_does_not_end_a_reduction_and_naming_none_does(database: Database) -> None:
    teapot = await a_teapot(database, 3000)
    clock.advance(5 * DAY)
    await costs(database, teapot, 2400, before=3500)
    clock.advance(5 * DAY)
    await costs(database, teapot, 2400, before=3000)
    assert await seen(database, teapot) == 3000

    await costs(database, teapot, 2400)
    assert await seen(database, teapot) is None
    clock.advance(timedelta(hours=1))
    await costs(database, teapot, 2400, before=3000)
    assert await seen(database, teapot) is None


async def test_a_reduction_that_goes_further_is_counted_from_the_price_before_it(database: Database) -> None:
    teapot = await a_teapot(database, 3000)
    clock.advance(5 * DAY)
    await costs(database, teapot, 2400, before=3000)
    clock.advance(5 * DAY)
    await costs(database, teapot, 2000, before=3000)

    assert await seen(database, teapot) == 2400


async def test_forgetting_old_prices_changes_nothing_that_is_seen(database: Database) -> None:
    teapot = await a_teapot(database, 3000)
    clock.advance(5 * DAY)
    await costs(database, teapot, 2400, before=3000)
    clock.advance(40 * DAY)
    async with database.unit_of_work() as session:
        assert await catalogue.forget_prices(session, now() - catalogue.BEFORE) == 1
        assert await catalogue.forget_prices(session, now() - catalogue.BEFORE) == 0
    assert await seen(database, teapot) == 3000
    await costs(database, teapot, 2000, before=3000)
    assert await seen(database, teapot) == 2400


async def test_a_price_that_is_given_up_was_never_asked(database: Database) -> None:
    teapot = await a_teapot(database, 3000)
    clock.advance(5 * DAY)
    with pytest.raises(RuntimeError):
        await gives_up(database, teapot)
    clock.advance(DAY)
    await costs(database, teapot, 2400, before=3000)

    assert await seen(database, teapot) == 3000


async def gives_up(database: Database, teapot: int) -> None:
    async with database.unit_of_work() as session:
        await catalogue.set_price(session, teapot, euros(100))
        raise RuntimeError


async def test_looking_at_goods_with_an_earlier_price_takes_no_statement_more(database: Database) -> None:
    plain, struck = await a_teapot(database, 3000), await a_teapot(database, 3000)
    clock.advance(5 * DAY)
    await costs(database, struck, 2400, before=3000)

    without, beside = await statements_of(seen(database, plain)), await statements_of(seen(database, struck))
    assert len(beside) == len(without)
    assert await seen(database, struck) == 3000


changes = st.lists(
    st.tuples(st.integers(0, 25), st.integers(1, 5), st.sampled_from([None, 3, 6])), min_size=1, max_size=8
)


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(changes=changes)
async def test_whatever_prices_do_the_earlier_one_is_the_least_of_thirty_days(
    database: Database, changes: list[tuple[int, int, int | None]]
) -> None:
    """Against a calendar of days: what was asked at any moment within thirty days before the last reduction began."""
    teapot, told = await a_teapot(database, 4), [(now(), 4, False)]
    for days, price, before in changes:
        clock.advance(days * DAY)
        await costs(database, teapot, price, before)
        struck = before is not None and before > price
        if (price, struck) != told[-1][1:]:
            told = [*(one for one in told if one[0] < now()), (now(), price, struck)]
        assert await seen(database, teapot) == _least(told)


def _least(told: list[tuple[datetime, int, bool]]) -> int | None:
    began, price, struck = told[-1]
    ends = [one[0] for one in told[1:]]
    least = min(
        (one[1] for one, until in zip(told, ends, strict=False) if until > began - timedelta(days=30)), default=None
    )
    return least if struck and least is not None and least > price else None
