"""Quotes add up, whatever is in the basket and however many promotions quarrel over it."""

from __future__ import annotations

from collections import Counter
from dataclasses import replace
from fractions import Fraction

from hypothesis import given
from hypothesis import strategies as st

from commerce.pricing import (
    CLOSED_TO_DISCOUNTS,
    CLOSED_TO_EVENTS,
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

cents = st.integers(0, 20_000)
basis_points = st.integers(0, 10_000)
marks = st.frozensets(st.sampled_from(["tag:tea", "tag:cup", "product:1"]), max_size=2)
classes = st.sampled_from(["standard", "books", "other"])
events = st.sampled_from(["", "", "", "flash:1"])
rates = st.builds(Rate, st.integers(0, 3000), st.booleans())

some_mark = st.sampled_from(["tag:tea", "tag:cup", "product:1"])
pieces = st.integers(1, 4)
by_units = st.builds(PercentByUnits, st.lists(st.tuples(pieces, basis_points), max_size=3).map(tuple))
price_lists = st.builds(UnitPrices, st.lists(st.tuples(some_mark | st.just(""), pieces, cents), max_size=3).map(tuple))
bundles = st.builds(
    Bundle,
    st.lists(st.tuples(some_mark, pieces), min_size=1, max_size=3, unique_by=lambda part: part[0]).map(tuple),
    st.none() | cents,
    basis_points,
)
benefits: dict[Lane, st.SearchStrategy[Benefit]] = {
    Lane.UNIT_PRICE: st.builds(UnitPrice, cents) | st.builds(PercentOff, basis_points) | price_lists | by_units,
    Lane.ITEM: st.builds(PercentOff, basis_points)
    | st.integers(1, 4).flatmap(lambda of: st.builds(CheapestOff, st.just(of), st.integers(1, of), basis_points))
    | by_units
    | bundles,
    Lane.ORDER: st.builds(PercentOff, basis_points)
    | st.builds(AmountOff, cents, st.sampled_from([0, 0, 1000]))
    | st.builds(Rungs, st.lists(st.tuples(cents, cents), max_size=3).map(tuple))
    | st.builds(PercentRungs, st.lists(st.tuples(cents, basis_points), max_size=3).map(tuple))
    | st.builds(Gift),
    Lane.COUPON: st.builds(PercentOff, basis_points) | st.builds(AmountOff, cents) | st.builds(UnitPrice, cents),
    Lane.POINTS: st.builds(AmountOff, cents),
    Lane.DELIVERY: st.builds(AmountOff, cents) | st.builds(PercentOff, basis_points),
}


@st.composite
def promotions(draw: st.DrawFn, source: str) -> Promotion:
    lane = draw(st.sampled_from(sorted(benefits)))
    return Promotion(
        source=source,
        label=source,
        lane=lane,
        benefit=draw(benefits[lane]),
        scope=Scope(any_of=draw(marks), none_of=draw(st.just(frozenset()) | marks)),
        event_ref=draw(events),
        threshold=draw(st.just(0) | cents),
        least_units=draw(st.integers(0, 3)),
        priority=draw(st.integers(0, 1)),
        group=draw(st.sampled_from(["", "a"])),
        most=draw(st.none() | cents),
    )


@st.composite
def lines(draw: st.DrawFn, key: int, gifts: tuple[str, ...] = ("",)) -> BasketLine:
    return BasketLine(
        gift_of=draw(st.sampled_from(gifts)),
        key=key,
        variant_id=draw(st.integers(1, 5)),
        quantity=draw(st.integers(1, 6)),
        unit_list=euros(draw(cents)),
        tax_class=draw(classes),
        marks=draw(marks),
        event_ref=draw(events),
        closed_lanes=draw(st.sampled_from([frozenset(), frozenset(), CLOSED_TO_EVENTS, CLOSED_TO_DISCOUNTS])),
        floor=draw(st.none() | cents.map(euros)),
    )


deliveries = st.none() | st.builds(
    DeliveryChoice,
    code=st.just("post"),
    title=st.just("Post"),
    fee=cents.map(euros),
    free_over=st.none() | cents.map(euros),
    tax_class=classes,
)


@st.composite
def baskets(draw: st.DrawFn, most_lines: int = 5, most_promotions: int = 6) -> Basket:
    gifts = ("", "", "", "promo:0", "promo:1", "promo:gone")
    return Basket(
        currency="EUR",
        lines=tuple(draw(lines(key, gifts)) for key in range(draw(st.integers(0, most_lines)))),
        delivery=draw(deliveries),
        taxes=TaxRules(draw(st.dictionaries(classes, rates))),
        promotions=tuple(draw(promotions(f"promo:{at}")) for at in range(draw(st.integers(0, most_promotions)))),
    )


def off_the_lines(found: Quote) -> Counter[int]:
    off: Counter[int] = Counter()
    for adjustment in found.adjustments:
        for part in adjustment.parts:
            off[part.line_key] += part.amount.amount
    return off


@given(baskets())
def test_every_sum_is_exact_and_nothing_is_negative(basket: Basket) -> None:
    found = quote(basket)
    off = off_the_lines(found)

    for line in found.lines:
        assert line.list_total == line.unit_list * line.quantity
        assert line.net_total.amount == line.list_total.amount - off[line.key] >= 0
        assert 0 <= line.tax_added.amount <= line.tax_total.amount
    assert found.merchandise_net.amount == sum(line.net_total.amount for line in found.lines)
    assert found.total == found.merchandise_net + found.delivery_net + found.tax_added
    assert found.delivery_net.amount >= 0
    taxes = [line.tax_total.amount for line in found.lines]
    taxes += [found.delivery.tax_total.amount] if found.delivery else []
    assert found.tax_total.amount == sum(taxes)
    fee = found.delivery.fee_list if found.delivery else euros(0)
    assert found.discount_total == found.merchandise_list + fee - found.merchandise_net - found.delivery_net


@given(baskets())
def test_every_adjustment_is_the_sum_of_its_parts_and_within_its_cap(basket: Basket) -> None:
    by_source = {promotion.source: promotion for promotion in basket.promotions}

    for adjustment in quote(basket).adjustments:
        assert adjustment.amount.amount > 0
        if adjustment.lane is not Lane.DELIVERY:
            assert adjustment.amount.amount == sum(part.amount.amount for part in adjustment.parts)
            assert all(part.amount.amount > 0 for part in adjustment.parts)
        promotion = by_source.get(adjustment.source)
        if promotion is not None and promotion.most is not None:
            assert adjustment.amount.amount <= promotion.most


@given(baskets())
def test_promotions_fall_only_on_lines_that_are_open_to_them(basket: Basket) -> None:
    by_source = {promotion.source: promotion for promotion in basket.promotions}
    by_key = {line.key: line for line in basket.lines}

    for adjustment in quote(basket).adjustments:
        for part in adjustment.parts:
            promotion, line = by_source[adjustment.source], by_key[part.line_key]
            if isinstance(promotion.benefit, Gift):
                assert line.gift_of == promotion.source
                continue
            assert not line.gift_of
            assert promotion.lane not in line.closed_lanes
            assert promotion.scope.covers(line.marks)
            assert promotion.event_ref in ("", line.event_ref)


@given(baskets())
def test_within_a_lane_promotions_compete(basket: Basket) -> None:
    by_source = {promotion.source: promotion for promotion in basket.promotions}
    found = quote(basket)
    touched: Counter[tuple[Lane, int]] = Counter()
    groups: Counter[tuple[Lane, str]] = Counter()
    for adjustment in found.adjustments:
        if adjustment.lane in (Lane.UNIT_PRICE, Lane.ITEM):
            touched.update((adjustment.lane, part.line_key) for part in adjustment.parts)
        elif adjustment.source in by_source:
            groups[adjustment.lane, by_source[adjustment.source].group] += 1

    assert all(times == 1 for times in touched.values())
    assert all(times == 1 for times in groups.values())
    assert sum(adjustment.lane is Lane.DELIVERY for adjustment in found.adjustments) <= 1


@given(baskets())
def test_no_promotion_applies_below_its_threshold(basket: Basket) -> None:
    by_source = {promotion.source: promotion for promotion in basket.promotions}

    for adjustment in quote(basket).adjustments:
        promotion = by_source.get(adjustment.source)
        if promotion is None:
            continue
        counted = [line for line in basket.lines if promotion.scope.covers(line.marks) and not line.gift_of]
        assert sum(line.unit_list.amount * line.quantity for line in counted) >= promotion.threshold
        assert sum(line.quantity for line in counted) >= promotion.least_units


@given(baskets(), st.randoms(use_true_random=False))
def test_the_order_of_promotions_does_not_matter(basket: Basket, chance: object) -> None:
    shuffled = list(basket.promotions)
    chance.shuffle(shuffled)  # type: ignore[attr-defined]

    assert quote(replace(basket, promotions=tuple(shuffled))) == quote(basket)


@given(baskets(most_promotions=1))
def test_one_promotion_makes_nothing_dearer_unless_free_delivery_is_lost_by_it(basket: Basket) -> None:
    fixed = replace(basket, delivery=basket.delivery and replace(basket.delivery, free_over=None))

    assert quote(fixed).total <= quote(replace(fixed, promotions=())).total


@given(baskets())
def test_tax_is_within_half_a_cent_of_the_exact_one(basket: Basket) -> None:
    for line in quote(basket).lines:
        whole = 10_000 + line.rate.basis_points if line.rate.inclusive else 10_000
        exact = Fraction(line.net_total.amount * line.rate.basis_points, whole)
        assert abs(line.tax_total.amount - exact) <= Fraction(1, 2)
        assert line.tax_added.amount == (0 if line.rate.inclusive else line.tax_total.amount)


@given(baskets())
def test_the_same_basket_has_the_same_fingerprint_whatever_its_lines_are_called(basket: Basket) -> None:
    renamed = tuple(replace(line, key=line.key + 100) for line in basket.lines)
    delivery = basket.delivery and replace(basket.delivery, title="Another title")

    assert quote(basket).hash == quote(basket).hash
    assert quote(replace(basket, lines=renamed, delivery=delivery)).hash == quote(basket).hash


@given(baskets(), baskets())
def test_baskets_that_are_charged_differently_have_different_fingerprints(one: Basket, other: Basket) -> None:
    def charged(found: Quote) -> object:
        at = {line.key: place for place, line in enumerate(found.lines)}
        return (
            [replace(line, key=0, tax_class="", rate=Rate(0)) for line in found.lines],
            [(a.lane, a.source, a.amount, [(at[p.line_key], p.amount) for p in a.parts]) for a in found.adjustments],
            found.delivery and replace(found.delivery, title="", tax_class="", rate=Rate(0)),
        )

    first, second = quote(one), quote(other)

    assert (first.hash == second.hash) == (charged(first) == charged(second))


@given(baskets())
def test_a_gift_is_there_at_no_price_exactly_when_its_promotion_applies(basket: Basket) -> None:
    found = quote(basket)
    by_source = {promotion.source: promotion for promotion in basket.promotions}
    nets = {line.key: line.net_total.amount for line in found.lines}
    won = {one.source: one for one in found.adjustments}

    for line in basket.lines:
        if not line.gift_of:
            assert line.key in nets
        elif (
            line.unit_list
            and isinstance(getattr(by_source.get(line.gift_of), "benefit", None), Gift)
            and (line.gift_of in won)
        ):
            assert nets[line.key] == 0
            parts = [part.amount for part in won[line.gift_of].parts if part.line_key == line.key]
            assert sum(part.amount for part in parts) == (line.unit_list * line.quantity).amount
        else:
            assert line.key not in nets


@given(baskets())
def test_gifts_that_may_come_change_nothing_for_what_is_bought(basket: Basket) -> None:
    without = replace(basket, lines=tuple(line for line in basket.lines if not line.gift_of))
    plain = tuple(one for one in basket.promotions if not isinstance(one.benefit, Gift))

    with_gifts, alone = quote(replace(basket, promotions=plain)), quote(replace(without, promotions=plain))

    assert with_gifts == alone


@given(
    lines(0),
    st.lists(st.integers(0, 99), max_size=5, unique=True).flatmap(
        lambda at: st.tuples(*(promotions(f"promo:{one}") for one in at))
    ),
)
def test_nothing_is_ever_cheaper_than_its_worst_price(line: BasketLine, them: tuple[Promotion, ...]) -> None:
    them = tuple(one for one in them if one.lane in (Lane.UNIT_PRICE, Lane.ITEM, Lane.ORDER, Lane.COUPON))
    (priced,) = quote(Basket(currency="EUR", lines=(line,), promotions=them)).lines

    worst = worst_price(line, them, dict.fromkeys(line.marks, line.unit_list.amount))

    assert priced.net_total >= worst * line.quantity
    assert worst <= line.unit_list


@given(baskets())
def test_nothing_but_points_takes_a_line_below_its_floor(basket: Basket) -> None:
    basket = replace(basket, promotions=tuple(one for one in basket.promotions if one.lane is not Lane.POINTS))
    bought = {line.key: line for line in basket.lines if not line.gift_of}
    found = {line.key: line for line in quote(basket).lines}

    for key, line in bought.items():
        if line.floor is not None:
            assert found[key].net_total >= min(line.floor, line.unit_list) * line.quantity
        if found[key].held_up:
            assert line.floor is not None
            assert found[key].net_total <= line.floor * line.quantity
    free = replace(basket, lines=tuple(replace(line, floor=euros(0)) for line in basket.lines))
    without = replace(basket, lines=tuple(replace(line, floor=None) for line in basket.lines))
    assert quote(free) == quote(without)


@given(baskets())
def test_a_line_alone_costs_at_its_unit_price_what_it_costs_among_others(basket: Basket) -> None:
    prices = tuple(
        replace(one, threshold=0, least_units=0, most=None) for one in basket.promotions if one.lane is Lane.UNIT_PRICE
    )
    bought = tuple(line for line in basket.lines if not line.gift_of)
    found = {line.key: line.net_total for line in quote(replace(basket, promotions=prices)).lines}

    for line in bought:
        today = price_today(line, prices)
        if not any(isinstance(one.benefit, PercentOff | PercentByUnits) for one in prices):
            assert today.total == found[line.key]
        assert today.total <= line.unit_list * line.quantity


@given(baskets())
def test_what_is_missing_would_be_enough(basket: Basket) -> None:
    """More of the same goods, worth what is missing, brings the promotion nearer: never further away."""
    for missed in quote(basket).missed:
        assert (missed.missing.amount > 0) != (missed.units > 0)


@given(baskets().filter(lambda basket: bool(basket.lines)), st.data())
def test_any_change_of_what_is_bought_changes_the_fingerprint(basket: Basket, data: st.DataObject) -> None:
    basket = replace(basket, lines=tuple(replace(line, gift_of="") for line in basket.lines))
    at = data.draw(st.integers(0, len(basket.lines) - 1))
    line = basket.lines[at]
    others = [
        replace(line, quantity=line.quantity + 1),
        replace(line, unit_list=line.unit_list + euros(1)),
        replace(line, variant_id=99),
    ]

    for other in others:
        changed = (*basket.lines[:at], other, *basket.lines[at + 1 :])
        assert quote(replace(basket, lines=changed)).hash != quote(basket).hash
    assert quote(replace(basket, lines=basket.lines[:at] + basket.lines[at + 1 :])).hash != quote(basket).hash
