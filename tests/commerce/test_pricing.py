"""Prices: what comes off in which order, what does not, and what the state takes."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest

from commerce import pricing
from commerce.kit.database import Database
from commerce.kit.money import CurrencyMixed, Money
from commerce.pricing import (
    CLOSED_TO_DISCOUNTS,
    CLOSED_TO_EVENTS,
    FREE_OVER,
    AmountOff,
    Basket,
    BasketLine,
    Benefit,
    Bundle,
    CheapestOff,
    DeliveryChoice,
    Gift,
    Lane,
    PercentByUnits,
    PercentOff,
    PercentRungs,
    Promotion,
    Quote,
    Rate,
    Rungs,
    Scope,
    TaxRules,
    UnitPrice,
    UnitPrices,
    price_today,
    quote,
    worst_price,
)
from tests.makers import euros

TEA = frozenset({"tag:tea"})
CUPS = frozenset({"tag:cup"})


def line(key: int, price: int, quantity: int = 1, **more: Any) -> BasketLine:
    return BasketLine(key=key, variant_id=100 + key, quantity=quantity, unit_list=euros(price), **more)


def promotion(lane: Lane, benefit: Benefit, source: str = "promo:1", **more: Any) -> Promotion:
    return Promotion(source=source, label=source, lane=lane, benefit=benefit, **more)


def priced(lines: list[BasketLine], *promotions: Promotion, **more: Any) -> Quote:
    return quote(Basket(currency="EUR", lines=tuple(lines), promotions=promotions, **more))


def nets(found: Quote) -> list[int]:
    return [one.net_total.amount for one in found.lines]


def applied(found: Quote) -> dict[str, int]:
    return {one.source: one.amount.amount for one in found.adjustments}


POST = DeliveryChoice(code="post", title="Post", fee=euros(495))


def test_without_promotions_everything_costs_its_list_price() -> None:
    found = priced([line(1, 2400, 2), line(2, 500)], delivery=POST)

    assert (found.merchandise_net, found.delivery_net, found.total) == (euros(5300), euros(495), euros(5795))
    assert (found.adjustments, found.discount_total, found.tax_total) == ((), euros(0), euros(0))


def test_an_empty_basket_costs_nothing() -> None:
    assert priced([]).total == euros(0)


def test_a_percentage_is_rounded_down_and_shared_without_losing_a_cent() -> None:
    found = priced([line(1, 333), line(2, 333), line(3, 333)], promotion(Lane.ORDER, PercentOff(1000)))

    assert applied(found) == {"promo:1": 99}
    assert [part.amount.amount for part in found.adjustments[0].parts] == [33, 33, 33]


def test_what_does_not_divide_goes_to_the_earlier_lines() -> None:
    found = priced([line(1, 500), line(2, 500), line(3, 500)], promotion(Lane.ORDER, AmountOff(100)))

    assert nets(found) == [466, 467, 467]


@pytest.mark.parametrize(("price", "reached"), [(9950, False), (9999, False), (10000, True)])
def test_a_threshold_is_reached_by_the_whole_sum_only(price: int, reached: bool) -> None:
    found = priced([line(1, price)], promotion(Lane.ORDER, AmountOff(1000), threshold=10000))

    assert bool(found.adjustments) is reached
    assert [missed.missing for missed in found.missed] == ([] if reached else [euros(10000 - price)])


@pytest.mark.parametrize(("price", "reached"), [(9950, False), (10000, True)])
def test_delivery_is_free_from_the_whole_sum_on(price: int, reached: bool) -> None:
    found = priced([line(1, price)], delivery=replace(POST, free_over=euros(10000)))

    assert found.delivery_net == (euros(0) if reached else euros(495))
    assert applied(found) == ({FREE_OVER: 495} if reached else {})
    assert [missed.missing for missed in found.missed] == ([] if reached else [euros(50)])


def test_what_is_free_by_a_promotion_is_not_said_to_be_free_from_more_on() -> None:
    free = promotion(Lane.DELIVERY, PercentOff(10_000), threshold=4000)
    half = replace(free, benefit=PercentOff(5000))
    post = replace(POST, free_over=euros(10000))

    assert priced([line(1, 4800)], free, delivery=post).missed == ()
    assert [one.source for one in priced([line(1, 4800)], half, delivery=post).missed] == [FREE_OVER]


def test_only_eligible_goods_count_towards_a_threshold() -> None:
    tea_for_ten = promotion(Lane.ORDER, AmountOff(300), scope=Scope(any_of=TEA), threshold=1000)
    found = priced([line(1, 900, marks=TEA), line(2, 5000, marks=CUPS)], tea_for_ten)

    assert found.adjustments == ()
    assert found.missed[0].missing == euros(100)


def test_excluded_goods_neither_count_nor_get_anything() -> None:
    scope = Scope(none_of=frozenset({"tag:book"}))
    found = priced(
        [line(1, 1000), line(2, 1000, marks=frozenset({"tag:book"}))],
        promotion(Lane.ORDER, PercentOff(1000), scope=scope),
    )

    assert nets(found) == [900, 1000]


def test_lanes_follow_one_another_each_on_what_the_last_one_left() -> None:
    found = priced(
        [line(1, 10000)],
        promotion(Lane.POINTS, AmountOff(500), "points"),
        promotion(Lane.COUPON, PercentOff(1000), "coupon"),
        promotion(Lane.ORDER, PercentOff(1000), "order"),
        promotion(Lane.ITEM, PercentOff(1000), "item"),
        promotion(Lane.UNIT_PRICE, UnitPrice(9000), "tier"),
    )

    assert applied(found) == {"tier": 1000, "item": 900, "order": 810, "coupon": 729, "points": 500}
    assert [one.lane for one in found.adjustments] == sorted(one.lane for one in found.adjustments)


def test_a_line_takes_its_own_best_unit_price_and_never_a_higher_one() -> None:
    found = priced(
        [line(1, 1000, 2, marks=TEA), line(2, 1000, marks=CUPS), line(3, 700)],
        promotion(Lane.UNIT_PRICE, UnitPrice(800), "tier"),
        promotion(Lane.UNIT_PRICE, PercentOff(3000), "flash on tea", scope=Scope(any_of=TEA)),
    )

    assert nets(found) == [1400, 800, 700]
    assert applied(found) == {"flash on tea": 600, "tier": 200}


def test_whoever_came_for_an_event_gets_its_price_and_nobody_else_does() -> None:
    event = promotion(Lane.UNIT_PRICE, UnitPrice(500), "flash:1", event_ref="flash:1")
    tier = promotion(Lane.UNIT_PRICE, UnitPrice(400), "tier")
    found = priced([line(1, 1000, event_ref="flash:1"), line(2, 1000), line(3, 1000, event_ref="flash:2")], event, tier)

    assert nets(found) == [500, 400, 1000]


def test_goods_at_an_event_price_take_points_and_no_coupons() -> None:
    found = priced(
        [line(1, 1000, event_ref="flash:1", closed_lanes=CLOSED_TO_EVENTS), line(2, 1000)],
        promotion(Lane.COUPON, PercentOff(5000), "coupon"),
        promotion(Lane.POINTS, AmountOff(300), "points"),
    )

    assert nets(found) == [800, 400]


def test_gift_cards_are_never_discounted() -> None:
    every = [
        promotion(lane, benefit, lane.name)
        for lane, benefit in {
            Lane.UNIT_PRICE: UnitPrice(1),
            Lane.ITEM: PercentOff(5000),
            Lane.ORDER: PercentOff(5000),
            Lane.COUPON: PercentOff(5000),
            Lane.POINTS: AmountOff(100),
        }.items()
    ]
    found = priced([line(1, 5000, closed_lanes=CLOSED_TO_DISCOUNTS)], *every)

    assert nets(found) == [5000]


@pytest.mark.parametrize(
    ("prices", "benefit", "off"),
    [
        ([(1000, 3)], CheapestOff(3), [1000]),
        ([(1000, 5)], CheapestOff(3), [1000]),
        ([(1000, 6)], CheapestOff(3), [2000]),
        ([(1000, 2), (300, 1)], CheapestOff(3), [0, 300]),
        ([(1000, 2), (300, 4)], CheapestOff(3), [0, 600]),
        ([(999, 2)], CheapestOff(2, 1, 5000), [499]),
        ([(1000, 4)], CheapestOff(2, 2, 2000), [800]),
        ([(1000, 1)], CheapestOff(2), [0]),
    ],
)
def test_of_so_many_the_cheapest_cost_less(prices: list[tuple[int, int]], benefit: CheapestOff, off: list[int]) -> None:
    lines = [line(key, price, quantity) for key, (price, quantity) in enumerate(prices)]
    found = priced(lines, promotion(Lane.ITEM, benefit))

    assert [one.list_total.amount - one.net_total.amount for one in found.lines] == off


def test_no_line_serves_two_item_promotions() -> None:
    found = priced(
        [line(1, 1000, marks=TEA), line(2, 1000, marks=CUPS)],
        promotion(Lane.ITEM, PercentOff(2000), "tea", scope=Scope(any_of=TEA)),
        promotion(Lane.ITEM, PercentOff(1500), "everything"),
    )

    assert applied(found) == {"everything": 300}


def test_what_the_better_item_promotion_leaves_serves_the_next() -> None:
    found = priced(
        [line(1, 5000, marks=TEA), line(2, 1000, marks=CUPS)],
        promotion(Lane.ITEM, PercentOff(2000), "tea", scope=Scope(any_of=TEA)),
        promotion(Lane.ITEM, PercentOff(1500), "everything"),
    )

    assert applied(found) == {"tea": 1000, "everything": 150}


def test_the_higher_rung_counts_alone() -> None:
    rungs = Rungs(((10000, 1000), (20000, 3000)))

    assert [
        applied(priced([line(1, price)], promotion(Lane.ORDER, rungs))) for price in (9999, 10000, 20000, 40000)
    ] == [
        {},
        {"promo:1": 1000},
        {"promo:1": 3000},
        {"promo:1": 3000},
    ]


def test_a_sum_off_may_come_once_for_every_so_much() -> None:
    assert applied(priced([line(1, 7999)], promotion(Lane.ORDER, AmountOff(100, each=2000)))) == {"promo:1": 300}


def test_of_one_group_the_best_applies_and_groups_add_up() -> None:
    found = priced(
        [line(1, 10000)],
        promotion(Lane.ORDER, PercentOff(1000), "a", group="season"),
        promotion(Lane.ORDER, AmountOff(1500), "b", group="season"),
        promotion(Lane.ORDER, AmountOff(200), "c", group="welcome"),
    )

    assert applied(found) == {"b": 1500, "c": 200}


def test_the_merchants_priority_goes_before_the_greater_benefit() -> None:
    found = priced(
        [line(1, 10000)],
        promotion(Lane.ORDER, AmountOff(1500), "greater"),
        promotion(Lane.ORDER, AmountOff(1000), "preferred", priority=1),
    )

    assert applied(found) == {"preferred": 1000}


def test_each_promotion_is_tested_anew_after_the_one_before() -> None:
    found = priced(
        [line(1, 10000)],
        promotion(Lane.ORDER, AmountOff(1000), "a", group="a"),
        promotion(Lane.ORDER, AmountOff(500), "b", group="b", threshold=9500),
    )

    assert applied(found) == {"a": 1000}
    assert [(missed.source, missed.missing) for missed in found.missed] == [("b", euros(500))]


def test_of_two_coupons_the_better_one_applies() -> None:
    on_tea = promotion(Lane.COUPON, PercentOff(5000), "tea", scope=Scope(any_of=TEA))
    on_all = promotion(Lane.COUPON, AmountOff(600), "all")
    tea, cup = line(1, 1000, marks=TEA), line(2, 1000, marks=CUPS)

    assert applied(priced([tea, cup], on_tea, on_all)) == {"all": 600}
    assert applied(priced([tea, cup], on_tea, replace(on_all, benefit=AmountOff(400)))) == {"tea": 500}


def test_coupons_for_some_goods_go_before_those_for_the_order() -> None:
    found = priced(
        [line(1, 1000, marks=TEA), line(2, 1000, marks=CUPS)],
        promotion(Lane.COUPON, AmountOff(1500), "all", group="order"),
        promotion(Lane.COUPON, PercentOff(5000), "tea", group="item", scope=Scope(any_of=TEA)),
    )

    assert applied(found) == {"tea": 500, "all": 1500}
    assert nets(found) == [0, 0]


def test_nothing_ever_costs_less_than_nothing() -> None:
    found = priced([line(1, 1000), line(2, 500)], promotion(Lane.COUPON, AmountOff(9999), "coupon"), delivery=POST)

    assert (nets(found), applied(found), found.total) == ([0, 0], {"coupon": 1500}, euros(495))


def test_an_order_may_cost_nothing_at_all() -> None:
    assert priced([line(1, 1000)], promotion(Lane.COUPON, PercentOff(10000))).total == euros(0)


def test_a_promotion_gives_no_more_than_its_cap() -> None:
    found = priced([line(1, 10000), line(2, 5000)], promotion(Lane.ORDER, PercentOff(5000), most=1000))

    assert (applied(found), nets(found)) == ({"promo:1": 1000}, [9333, 4667])


def test_a_unit_price_gives_no_more_than_its_cap_over_all_lines() -> None:
    found = priced([line(1, 1000), line(2, 1000)], promotion(Lane.UNIT_PRICE, UnitPrice(500), most=700))

    assert applied(found) == {"promo:1": 700}


def test_a_promotion_that_gives_nothing_is_not_used() -> None:
    assert priced([line(1, 0)], promotion(Lane.ORDER, PercentOff(1000))).adjustments == ()


def test_a_number_of_units_may_be_a_condition() -> None:
    for_three = promotion(Lane.ITEM, PercentOff(1000), least_units=3)

    assert applied(priced([line(1, 1000, 2)], for_three)) == {}
    assert applied(priced([line(1, 1000, 2), line(2, 100)], for_three)) == {"promo:1": 210}


def test_free_delivery_is_measured_after_coupons_and_before_points() -> None:
    choice = replace(POST, free_over=euros(10000))
    points = promotion(Lane.POINTS, AmountOff(5000), "points")
    coupon = promotion(Lane.COUPON, AmountOff(1), "coupon")

    assert priced([line(1, 10000)], points, delivery=choice).delivery_net == euros(0)
    assert priced([line(1, 10000)], coupon, delivery=choice).delivery_net == euros(495)


def test_points_never_pay_for_delivery() -> None:
    found = priced([line(1, 300)], promotion(Lane.POINTS, AmountOff(5000), "points"), delivery=POST)

    assert (found.total, applied(found)) == (euros(495), {"points": 300})


def test_of_delivery_promotions_the_best_applies_and_the_fee_never_falls_below_nothing() -> None:
    half = promotion(Lane.DELIVERY, PercentOff(5000), "half")
    ten = promotion(Lane.DELIVERY, AmountOff(1000), "ten", threshold=5000)

    assert applied(priced([line(1, 1000)], half, ten, delivery=POST)) == {"half": 247}
    assert applied(priced([line(1, 5000)], half, ten, delivery=POST)) == {"ten": 495}
    assert priced([line(1, 5000)], half, ten, delivery=POST).adjustments[0].parts == ()


def test_what_costs_nothing_to_send_uses_up_no_delivery_promotion() -> None:
    ten = promotion(Lane.DELIVERY, AmountOff(1000), "ten")

    assert applied(priced([line(1, 1000)], ten, delivery=replace(POST, free_over=euros(0)))) == {FREE_OVER: 495}
    assert applied(priced([line(1, 1000)], ten, delivery=replace(POST, fee=euros(0)))) == {}
    assert applied(priced([line(1, 1000)], ten)) == {}


@pytest.mark.parametrize(
    ("net", "rate", "tax"),
    [
        (2400, Rate(1900), 383),
        (11900, Rate(1900), 1900),
        (100, Rate(0), 0),
        (10, Rate(500, inclusive=False), 0),
        (30, Rate(500, inclusive=False), 2),
        (50, Rate(500, inclusive=False), 2),
        (51, Rate(500, inclusive=False), 3),
        (2400, Rate(1900, inclusive=False), 456),
        (21, Rate(500), 1),
    ],
)
def test_tax_is_contained_or_added_and_halves_go_to_the_even_cent(net: int, rate: Rate, tax: int) -> None:
    found = priced([line(1, net)], taxes=TaxRules({"standard": rate}))

    assert found.tax_total == euros(tax)
    assert found.tax_added == (euros(0) if rate.inclusive else euros(tax))
    assert found.total == found.merchandise_net + found.tax_added


def test_each_class_of_goods_bears_its_own_tax_and_delivery_too() -> None:
    taxes = TaxRules({"standard": Rate(2000), "books": Rate(500, inclusive=False), "post": Rate(1000, inclusive=False)})
    lines = [line(1, 1200), line(2, 1000, tax_class="books"), line(3, 1000, tax_class="unknown")]
    found = priced(lines, taxes=taxes, delivery=replace(POST, fee=euros(500), tax_class="post"))

    assert [one.tax_total.amount for one in found.lines] == [200, 50, 0]
    assert found.delivery is not None
    assert found.delivery.tax_added == euros(50)
    assert (found.tax_total, found.tax_added, found.total) == (euros(300), euros(100), euros(3800))


def test_tax_is_on_what_is_paid_after_points() -> None:
    found = priced([line(1, 1200)], promotion(Lane.POINTS, AmountOff(600)), taxes=TaxRules({"standard": Rate(2000)}))

    assert found.tax_total == euros(100)


def test_mixed_money_is_no_basket() -> None:
    with pytest.raises(CurrencyMixed):
        quote(Basket(currency="JPY", lines=(line(1, 100),)))
    with pytest.raises(CurrencyMixed):
        priced([line(1, 100)], delivery=replace(POST, fee=Money(1, "JPY")))


@pytest.mark.parametrize(
    "lines",
    [
        [line(1, 100, 0)],
        [line(1, 100, -1)],
        [line(1, -100)],
        [line(1, 100), line(1, 200)],
    ],
)
def test_impossible_baskets_have_no_price(lines: list[BasketLine]) -> None:
    with pytest.raises(ValueError, match=r"quantities|one key"):
        priced(lines)


def test_two_promotions_never_share_a_source() -> None:
    with pytest.raises(ValueError, match="one source"):
        priced([line(1, 100)], promotion(Lane.ORDER, PercentOff(1)), promotion(Lane.COUPON, PercentOff(1)))


@pytest.mark.parametrize(
    "impossible",
    [
        lambda: PercentOff(10001),
        lambda: PercentOff(-1),
        lambda: AmountOff(-1),
        lambda: UnitPrice(-1),
        lambda: CheapestOff(2, 3),
        lambda: Rungs(((100, -1),)),
        lambda: promotion(Lane.POINTS, PercentOff(100)),
        lambda: promotion(Lane.TAX, PercentOff(100)),
        lambda: promotion(Lane.UNIT_PRICE, AmountOff(100)),
        lambda: promotion(Lane.ORDER, AmountOff(100), most=-1),
    ],
)
def test_impossible_promotions_are_refused(impossible: Any) -> None:
    with pytest.raises(ValueError, match="no such promotion"):
        impossible()


@pytest.mark.parametrize(("quantity", "unit"), [(1, 2400), (2, 2400), (3, 2200), (9, 2200), (10, 2000), (50, 2000)])
def test_more_pieces_of_a_line_have_a_lower_price_each(quantity: int, unit: int) -> None:
    tiers = promotion(Lane.UNIT_PRICE, UnitPrices((("product:7", 3, 2200), ("product:7", 10, 2000))))

    found = priced([line(1, 2400, quantity, marks=frozenset({"product:7"})), line(2, 500, 20)], tiers)

    assert nets(found) == [unit * quantity, 10_000]


@pytest.mark.parametrize(
    ("teapots", "cups", "off"),
    [(2, 0, 0), (2, 1, 1380), (3, 0, 1440), (3, 2, 3420), (5, 1, 4230)],
)
def test_so_many_pieces_cost_less_all_together(teapots: int, cups: int, off: int) -> None:
    rungs = promotion(Lane.ITEM, PercentByUnits(((3, 2000), (5, 3000), (6, 3000))), "pieces", scope=Scope(TEA | CUPS))
    lines = [line(1, 2400, teapots, marks=TEA), *([line(2, 2100, cups, marks=CUPS)] if cups else [])]

    assert applied(priced(lines, rungs)) == ({"pieces": off} if off else {})


@pytest.mark.parametrize(
    ("teapots", "cups", "parts"),
    [
        (1, 1, {}),
        (1, 2, {1: 600, 2: 400}),
        (2, 3, {1: 600, 2: 400}),
        (2, 4, {1: 1200, 2: 800}),
        (3, 4, {1: 1200, 2: 800}),
    ],
)
def test_a_set_has_one_price_as_often_as_it_is_whole(teapots: int, cups: int, parts: dict[int, int]) -> None:
    bundle = promotion(Lane.ITEM, Bundle((("tag:tea", 1), ("tag:cup", 2)), price=1500), scope=Scope(TEA | CUPS))

    found = priced([line(1, 1500, teapots, marks=TEA), line(2, 500, cups, marks=CUPS)], bundle)

    assert {one.line_key: one.amount.amount for each in found.adjustments for one in each.parts} == parts


def test_a_set_may_be_a_share_cheaper_and_never_makes_anything_dearer() -> None:
    tenth = promotion(Lane.ITEM, Bundle((("tag:tea", 1), ("tag:cup", 1)), basis_points=1000), scope=Scope(TEA | CUPS))
    dear = promotion(Lane.ITEM, Bundle((("tag:tea", 1), ("tag:cup", 1)), price=9900), scope=Scope(TEA | CUPS))
    lines = [line(1, 1500, 1, marks=TEA), line(2, 500, 1, marks=CUPS)]

    assert nets(priced(lines, tenth)) == [1350, 450]
    assert nets(priced(lines, dear)) == [1500, 500]


@pytest.mark.parametrize(("price", "given"), [(9950, False), (9999, False), (10_000, True), (25_000, True)])
def test_a_gift_comes_when_its_rung_is_reached_and_counts_for_nothing(price: int, given: bool) -> None:
    present = promotion(Lane.ORDER, Gift(), "gift", threshold=10_000, group="gift")
    money = promotion(Lane.ORDER, AmountOff(1000), "money", threshold=10_500, priority=1)
    cup = line(9, 800, gift_of="gift", marks=CUPS)

    found = priced([line(1, price), cup], present, money)

    assert [(one.key, one.net_total.amount) for one in found.lines][1:] == ([(9, 0)] if given else [])
    assert applied(found).get("gift") == (800 if given else None)
    assert found.total.amount == price - (1000 if price >= 10_500 else 0)
    assert ("gift" in [one.source for one in found.missed]) is not given


@pytest.mark.parametrize(
    ("price", "off", "gap", "next_share"),
    [(9950, 0, 50, 1000), (10_000, 1000, 10_000, 2000), (19_999, 1999, 1, 2000), (20_000, 4000, None, None)],
)
def test_a_laddered_share_tells_how_far_the_next_rung_is(
    price: int, off: int, gap: int | None, next_share: int | None
) -> None:
    found = priced([line(1, price)], promotion(Lane.ORDER, PercentRungs(((10_000, 1000), (20_000, 2000))), "ladder"))

    assert applied(found) == ({"ladder": off} if off else {})
    near = [(one.missing.amount, one.share_off) for one in found.missed]
    assert near == ([(gap, next_share)] if gap else [])


def test_pieces_that_are_missing_are_told_as_pieces() -> None:
    by_units = promotion(Lane.ITEM, PercentByUnits(((3, 2000),)), "pieces")
    free_one = promotion(Lane.ITEM, CheapestOff(4), "fourth")

    found = priced([line(1, 2400, 2)], by_units, free_one)

    assert {one.source: (one.units, one.missing.amount, one.share_off) for one in found.missed} == {
        "pieces": (1, 0, 2000),
        "fourth": (2, 0, 0),
    }


def test_the_price_of_today_is_the_best_for_the_customer_and_says_why() -> None:
    list_price = promotion(Lane.UNIT_PRICE, UnitPrices((("variant:101", 1, 2200),)), "list")
    sale = promotion(Lane.UNIT_PRICE, PercentOff(1000), "sale")
    money = promotion(Lane.ORDER, AmountOff(500), "money")
    mine = line(1, 2400, marks=frozenset({"variant:101"}))

    today = price_today(mine, (list_price, sale, money))

    assert today.total == euros(2160)
    assert today.why is not None
    assert today.why.source == "sale"
    assert price_today(mine, (money,)).why is None


@pytest.mark.parametrize(
    ("benefits", "worst"),
    [
        ([], 2400),
        ([(Lane.UNIT_PRICE, PercentOff(1000)), (Lane.UNIT_PRICE, UnitPrice(2200))], 2160),
        ([(Lane.UNIT_PRICE, PercentOff(1000)), (Lane.ITEM, CheapestOff(3)), (Lane.ORDER, PercentOff(1000))], 1296),
        ([(Lane.ORDER, Rungs(((10_000, 1000), (20_000, 5000))))], 1800),
        ([(Lane.ORDER, AmountOff(1000)), (Lane.DELIVERY, PercentOff(10_000))], 1400),
        ([(Lane.COUPON, AmountOff(5000))], 0),
    ],
)
def test_the_worst_price_takes_the_best_of_every_lane(benefits: list[tuple[Lane, Benefit]], worst: int) -> None:
    them = [promotion(lane, benefit, f"promo:{at}") for at, (lane, benefit) in enumerate(benefits)]

    assert worst_price(line(1, 2400), them) == euros(worst)


def test_a_worst_price_in_a_set_leans_on_what_the_others_cost() -> None:
    bundle = promotion(Lane.ITEM, Bundle((("tag:tea", 1), ("tag:cup", 2)), price=1500), scope=Scope(TEA | CUPS))

    assert worst_price(line(1, 1500, marks=TEA), [bundle], {"tag:tea": 1500, "tag:cup": 500}) == euros(900)


async def test_tax_rates_are_kept_for_each_class(database: Database) -> None:
    async with database.unit_of_work() as session:
        assert (await pricing.tax_rules(session)).rate("standard") == Rate(0, inclusive=True)
        await pricing.set_tax_rate(session, "standard", Rate(1900))
        await pricing.set_tax_rate(session, "books", Rate(700, inclusive=False))
        await pricing.set_tax_rate(session, "standard", Rate(2000))

    async with database.unit_of_work() as session:
        rules = await pricing.tax_rules(session)

    assert rules == TaxRules({"standard": Rate(2000), "books": Rate(700, inclusive=False)})


def test_what_would_go_below_a_floor_is_cut_off_and_falls_on_nothing_else() -> None:
    lines = [line(1, 1000, 2, floor=euros(900)), line(2, 1000)]

    found = priced(lines, promotion(Lane.ORDER, AmountOff(900)))

    assert applied(found) == {"promo:1": 500}
    assert nets(found) == [1800, 700]
    assert [one.held_up for one in found.lines] == [True, False]


@pytest.mark.parametrize(
    ("lane", "benefit"),
    [
        (Lane.UNIT_PRICE, UnitPrice(100)),
        (Lane.UNIT_PRICE, UnitPrices((("", 1, 100),))),
        (Lane.UNIT_PRICE, PercentOff(9000)),
        (Lane.ITEM, CheapestOff(of=2)),
        (Lane.ITEM, Bundle((("tag:tea", 1),), 100)),
        (Lane.ORDER, Rungs(((0, 5000),))),
        (Lane.COUPON, PercentRungs(((0, 10_000),))),
    ],
)
def test_no_promotion_of_any_lane_takes_goods_below_their_floor(lane: Lane, benefit: Benefit) -> None:
    goods = line(1, 1000, 2, floor=euros(700), marks=TEA)

    found = priced([goods], promotion(lane, benefit))

    assert (nets(found), found.lines[0].held_up) == ([1400], True)
    assert worst_price(goods, [promotion(lane, benefit)]) == euros(700)


def test_points_know_no_floor_and_a_list_price_below_it_stays_as_it_is() -> None:
    by_points = priced([line(1, 1000, floor=euros(900))], promotion(Lane.POINTS, AmountOff(400)))
    cheap = priced([line(1, 1000, floor=euros(1200))], promotion(Lane.ORDER, PercentOff(1000)))

    assert (nets(by_points), by_points.lines[0].held_up) == ([600], False)
    assert (nets(cheap), applied(cheap), cheap.lines[0].held_up) == ([1000], {}, True)
    assert worst_price(line(1, 1000, floor=euros(1200)), [promotion(Lane.ORDER, PercentOff(1000))]) == euros(1000)


def test_goods_above_their_floor_are_not_held_up() -> None:
    found = priced([line(1, 1000, floor=euros(500))], promotion(Lane.ORDER, PercentOff(1000)))

    assert (nets(found), found.lines[0].held_up) == ([900], False)
