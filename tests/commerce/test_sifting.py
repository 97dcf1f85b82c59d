"""Filters that combine, their counts, orders, and ranges of prices, against what a patient person would count."""

from __future__ import annotations

from dataclasses import replace
from itertools import count

import pytest
from hypothesis import given
from hypothesis import strategies as st

from commerce.catalogue import (
    Band,
    Kind,
    OptionCard,
    ProductCard,
    Sieve,
    Sifter,
    Sort,
    Status,
    Thing,
    VariantCard,
    bands,
    sign_of,
)
from commerce.kit.money import Money
from commerce.reviews import Rating

RED, BLUE, SMALL, LARGE = (sign_of(one) for one in ("Colour=Red", "Colour=Blue", "Size=S", "Size=L"))
GIFT = sign_of("gift")
_ids = count(1)


def a_variant(product_id: int, values: tuple[str, ...], price: int) -> VariantCard:
    return VariantCard(
        variant_id=next(_ids),
        product_id=product_id,
        sku="",
        title="",
        option_label="",
        option_values=values,
        price=Money(price, "EUR"),
        compare_at=None,
        weight_grams=0,
        kind=Kind.PHYSICAL,
        tax_class="standard",
        returnable=True,
        status=Status.ACTIVE,
        product_status=Status.ACTIVE,
        max_quantity=None,
        track_stock=True,
        allow_backorder=False,
        photo=None,
        category_id=None,
        tags=(),
        cost=None,
        floor=None,
    )


def a_thing(
    product_id: int,
    *variants: tuple[str, str, int, bool],
    tags: tuple[str, ...] = (),
    shelves: tuple[int, ...] = (),
    sold: int = 0,
) -> Thing:
    """A product in colours and sizes: each variant with its price, and whether it is there."""
    colours, sizes = dict.fromkeys(one[0] for one in variants), dict.fromkeys(one[1] for one in variants)
    card = ProductCard(
        product_id=product_id,
        slug="",
        kind=Kind.PHYSICAL,
        title=f"Thing {product_id}",
        description="",
        category_id=shelves[0] if shelves else None,
        tags=tags,
        options=(
            OptionCard("Colour", "Colour", tuple((one, one) for one in colours)),
            OptionCard("Size", "Size", tuple((one, one) for one in sizes)),
        ),
        variants=tuple(a_variant(product_id, one[:2], one[2]) for one in variants),
        photos=(),
        units_sold=0,
        version=1,
    )
    return Thing(card, tuple(one[2] for one in variants), tuple(one[3] for one in variants), shelves, sold)


SHIRT = a_thing(1, ("Red", "S", 1000, True), ("Red", "L", 1200, False), ("Blue", "S", 1000, True), shelves=(3, 1))
JUMPER = a_thing(2, ("Red", "L", 4000, True), tags=("gift", "wool"), shelves=(4, 1), sold=9)
SCARF = a_thing(3, ("Blue", "L", 1900, True), tags=("Gift",), shelves=(2,), sold=20)
SHOP = Sifter([SHIRT, JUMPER, SCARF])


def found(sieve: Sieve, sort: Sort = Sort.BEST) -> list[int]:
    return [one.thing.card.product_id for one in SHOP.sift(sieve, sort)]


@pytest.mark.parametrize(
    ("sieve", "ids"),
    [
        (Sieve(), [1, 2, 3]),
        (Sieve(options=frozenset({RED})), [1, 2]),
        (Sieve(options=frozenset({RED, BLUE})), [1, 2, 3]),
        (Sieve(options=frozenset({RED, LARGE})), [1, 2]),
        (Sieve(options=frozenset({RED, LARGE}), in_stock=True), [2]),
        (Sieve(options=frozenset({BLUE, LARGE})), [3]),
        (Sieve(band=Band(None, 1900)), [1]),
        (Sieve(band=Band(1900, None)), [2, 3]),
        (Sieve(band=Band(1200, 1900), in_stock=True), []),
        (Sieve(tags=frozenset({GIFT})), [2, 3]),
        (Sieve(tags=frozenset({GIFT, sign_of("wool")})), [2]),
        (Sieve(category_id=1), [1, 2]),
        (Sieve(category_id=3), [1]),
        (Sieve(options=frozenset({"none"})), []),
    ],
)
def test_one_variant_must_be_all_that_is_asked_for(sieve: Sieve, ids: list[int]) -> None:
    assert found(sieve) == ids


def test_the_variants_that_fit_are_named() -> None:
    (shirt,) = SHOP.sift(Sieve(options=frozenset({RED}), in_stock=True, category_id=3))

    assert shirt.fitting == (0,)


def test_every_order_keeps_to_what_fits() -> None:
    assert found(Sieve(), Sort.CHEAPEST) == [1, 3, 2]
    assert found(Sieve(), Sort.DEAREST) == [2, 3, 1]
    assert found(Sieve(), Sort.NEWEST) == [3, 2, 1]
    assert found(Sieve(), Sort.SOLD) == [3, 2, 1]
    assert found(Sieve(options=frozenset({LARGE})), Sort.CHEAPEST) == [1, 3, 2]
    assert found(Sieve(options=frozenset({LARGE}), in_stock=True), Sort.CHEAPEST) == [3, 2]


def test_counts_leave_out_what_makes_no_difference() -> None:
    facets = SHOP.facets(Sieve())

    assert facets.categories == ((1, 2), (2, 1))
    assert facets.in_stock is None
    assert [(one.label, one.count) for one in facets.tags] == [("gift", 2), ("wool", 1)]
    assert [(one.label, [(value.label, value.count) for value in one.values]) for one in facets.options] == [
        ("Colour", [("Red", 2), ("Blue", 2)]),
        ("Size", [("S", 1)]),
    ]


def test_a_tag_is_called_as_the_first_thing_that_has_a_name_for_it_calls_it() -> None:
    named = replace(SCARF, card=replace(SCARF.card, tags_said=(("Gift", "подарок"),)))
    again = replace(SCARF, card=replace(SCARF.card, tags_said=(("Gift", "сувенир"),)))
    shop = Sifter([SHIRT, JUMPER, named, again])

    assert [one.label for one in shop.facets(Sieve()).tags] == ["подарок", "wool"]
    assert shop.label(GIFT) == "подарок"


def test_a_value_is_counted_as_if_none_of_its_siblings_were_chosen() -> None:
    facets = SHOP.facets(Sieve(options=frozenset({RED})))
    colour, size = facets.options

    assert [(one.label, one.count, one.chosen) for one in colour.values] == [("Red", 2, True), ("Blue", 2, False)]
    assert [(one.label, one.count) for one in size.values] == [("S", 1)]


def test_the_shelves_told_are_those_where_the_goods_part() -> None:
    assert SHOP.facets(Sieve(category_id=1)).categories == ((3, 1), (4, 1))
    assert SHOP.facets(Sieve(category_id=3)).categories == ()
    assert Sifter([SHIRT, JUMPER]).facets(Sieve()).categories == ((3, 1), (4, 1))
    assert Sifter([]).facets(Sieve()).categories == ()


def test_stock_is_offered_where_it_makes_a_difference() -> None:
    gone = replace(SCARF, there=(False,))

    assert Sifter([SHIRT, gone]).facets(Sieve()).in_stock == 1
    assert Sifter([SHIRT, gone]).facets(Sieve(in_stock=True)).in_stock == 1
    assert Sifter([gone]).facets(Sieve()).in_stock is None


things = st.builds(
    lambda variants, tags, shelves: a_thing(next(_ids), *variants, tags=tuple(tags), shelves=tuple(shelves)),
    st.lists(
        st.tuples(
            st.sampled_from(["Red", "Blue", "Green"]), st.sampled_from("SML"), st.integers(0, 5000), st.booleans()
        ),
        min_size=1,
        max_size=4,
    ),
    st.lists(st.sampled_from(["gift", "wool", "new"]), unique=True),
    st.sampled_from([(), (1,), (2, 1), (3, 1), (4,)]),
)
sieves = st.builds(
    Sieve,
    category_id=st.sampled_from([None, 1, 2, 9]),
    band=st.none() | st.builds(Band, st.none() | st.integers(0, 3000), st.none() | st.integers(0, 6000)),
    in_stock=st.booleans(),
    tags=st.sets(st.sampled_from([GIFT, sign_of("wool")])).map(frozenset),
    options=st.sets(st.sampled_from([RED, BLUE, SMALL, LARGE])).map(frozenset),
)


@given(st.lists(things, max_size=12), sieves)
def test_a_count_is_what_a_tap_leaves(some: list[Thing], sieve: Sieve) -> None:
    sifter = Sifter(some)
    facets = sifter.facets(sieve)

    for category_id, told in facets.categories:
        assert told == sifter.count(replace(sieve, category_id=category_id)) > 0
    for tag in facets.tags:
        if not tag.chosen:
            assert tag.count == sifter.count(replace(sieve, tags=sieve.tags | {tag.sign})) > 0
    for option in facets.options:
        others = sieve.options - {value.sign for value in option.values}
        for value in option.values:
            assert value.count == sifter.count(replace(sieve, options=others | {value.sign}))
    if facets.in_stock is not None:
        assert facets.in_stock == sifter.count(replace(sieve, in_stock=True))


@given(st.lists(things, max_size=12), sieves, st.sampled_from(Sort))
def test_orders_neither_lose_nor_invent(some: list[Thing], sieve: Sieve, sort: Sort) -> None:
    sifter = Sifter(some)
    left = sifter.sift(sieve, sort)

    assert len(left) == sifter.count(sieve)
    assert {one.thing.card.product_id for one in left} == {one.thing.card.product_id for one in sifter.sift(sieve)}


@given(st.lists(st.integers(0, 10**9), max_size=60))
def test_every_price_lies_in_one_range_and_no_range_is_empty(prices: list[int]) -> None:
    told = bands(prices)

    assert len(told) <= 4
    assert len(told) != 1
    for price in prices if told else []:
        assert sum(band.holds(price) for band in told) == 1
    assert all(any(band.holds(price) for price in prices) for band in told)


def test_ranges_have_round_numbers_between_them() -> None:
    assert bands([490, 900, 1250, 1900, 2100, 3900, 4400, 9900]) == (
        Band(None, 1000),
        Band(1000, 2000),
        Band(2000, 4000),
        Band(4000, None),
    )
    assert bands([2400, 2400]) == ()
    assert bands([]) == ()


def test_a_sign_is_four_letters_and_pays_no_heed_to_case_and_spaces() -> None:
    assert sign_of("Colour=Red") == sign_of("colour=RED") == sign_of(" Colour=Red ")
    assert len({sign_of(f"Colour={number}") for number in range(1000)}) == 1000
    assert {len(sign_of(f"{number}")) for number in range(100)} == {4}


def test_the_best_rated_come_first_and_one_voice_does_not_outweigh_many() -> None:
    loved, praised_once, unknown, disliked = (
        Rating({5: 90, 4: 10}),
        Rating({5: 1}),
        Rating(),
        Rating({1: 5}),
    )
    things = [replace(SHIRT, liked=one.weighed) for one in (disliked, unknown, praised_once, loved)]

    assert [one.thing.liked for one in Sifter(things).sift(Sieve(), Sort.RATED)] == [
        one.weighed for one in (loved, praised_once, unknown, disliked)
    ]
