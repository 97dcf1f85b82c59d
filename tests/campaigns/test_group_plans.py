"""Plans of group buys: prices as they are typed, what they may come to, another one like it, and what came of them."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from campaigns import group_buys
from campaigns.calendar import Status
from campaigns.group_buys import GroupPriceUnclear, LadderUnclear, Rung
from commerce.kit.clock import now
from commerce.kit.database import Database
from commerce.kit.money import Money
from tests.makers import euros
from tests.teams import HOUR, GroupDesk


@pytest.fixture
def desk(database: Database) -> GroupDesk:
    return GroupDesk(database)


@pytest.mark.parametrize(
    ("words", "rungs"),
    [
        ("19.00", [Rung(None, 1900)]),
        ("19,00", [Rung(None, 1900)]),
        ("١٩٫٥٠", [Rung(None, 1950)]),
        (" €19 ", [Rung(None, 1900)]),
        ("-20%", [Rung(None, None, 2000)]),
        ("−12,5 %", [Rung(None, None, 1250)]),
        ("3 = 19.00", [Rung(3, 1900)]),
        ("5 people = 17\n3 = 19.00", [Rung(3, 1900), Rung(5, 1700)]),
        ("3人：19；5人：-30%", [Rung(3, 1900), Rung(5, None, 3000)]),
    ],
)
def test_prices_are_understood_as_they_are_typed(words: str, rungs: list[Rung]) -> None:
    assert list(group_buys.read_ladder(words, "EUR")) == rungs


@pytest.mark.parametrize(
    "words",
    ["", "cheap", "19,,00", "1.234", "-5", "-0%", "-100%", "20%", "3 = ", "= 19", "3 = 19\n17", "17…", "1.9.0"],
)
def test_what_is_no_price_is_told(words: str) -> None:
    with pytest.raises(GroupPriceUnclear):
        group_buys.read_ladder(words, "EUR")


@given(st.text(max_size=40))
def test_whatever_is_typed_is_a_price_or_is_refused(words: str) -> None:
    try:
        rungs = group_buys.read_ladder(words, "EUR")
    except GroupPriceUnclear:
        return
    assert all(euros(0) <= one.price(euros(2400)) for one in rungs)


async def test_a_ladder_is_for_all_variants_and_one_of_them_keeps_its_sizes(desk: GroupDesk) -> None:
    teapot = await desk.variant(price=2400)
    made = await desk.plans(teapot)
    async with desk.database.unit_of_work() as session:
        ladder = group_buys.read_ladder("2 = -10%\n4 = -25%", "EUR")
        await group_buys.set_ladder(session, made.id, ladder)
        with pytest.raises(LadderUnclear):
            await group_buys.set_ladder(session, made.id, group_buys.read_ladder("3 = 20", "EUR"), teapot)
    after = await desk.group(made)

    assert (after.terms.sizes, after.prices[teapot]) == ((2, 4), (euros(2160), euros(1800)))


async def test_another_like_it_has_its_goods_prices_names_and_rules_and_no_time(desk: GroupDesk) -> None:
    teapot = await desk.variant(price=2400)
    made = await desk.sells(
        teapot, (2000, 1800), window=(None, now() + 5 * HOUR), quota=7, sizes=(2, 4), max_pieces=2, complete_from=2
    )
    merchant = await desk.merchant()
    async with desk.database.unit_of_work() as session:
        like = await group_buys.copy(session, merchant, made.id)

    assert like.campaign.status is Status.DRAFT
    assert (like.terms, like.prices, like.campaign.titles) == (made.terms, made.prices, made.campaign.titles)
    assert (like.campaign.variants[teapot].quota, like.campaign.ends_at) == (7, None)


async def test_what_it_may_come_to_is_told_before_it_is_published(desk: GroupDesk) -> None:
    teapot = await desk.variant(price=2400, cost=Money(1700, "EUR"))
    made = await desk.plans(teapot, (2000, 1600), sizes=(2, 4))
    async with desk.database.reading() as session:
        (worst,) = await group_buys.foresee(session, made)

    assert (worst.worst, worst.card.price, worst.card.cost, worst.below_cost) == (
        euros(1600),
        euros(2400),
        euros(1700),
        True,
    )
