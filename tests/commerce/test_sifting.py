"""Filters that combine, their counts, orders, and ranges of prices, against what a patient person would count."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from itertools import count

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from commerce.browsing import Look, Piece, Ware, Wares, facets
from commerce.browsing.words import Words
from commerce.catalogue import (
    Band,
    Kind,
    OptionCard,
    ProductCard,
    Sieve,
    Sort,
    Status,
    VariantCard,
    bands,
    sign_of,
)
from commerce.kit.money import Money
from commerce.reviews import Rating
from tests.patience import Sifter, Thing

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
EVERYTHING = (SHIRT, JUMPER, SCARF)


def looking(things: Sequence[Thing], sort: Sort = Sort.BEST) -> Look:
    """The same things in columns, in their order; each piece costs what it does by its list."""
    wares = Wares()
    ways: dict[int, tuple[int, ...]] = {}
    for thing in things:
        card = thing.card
        pieces = (
            Piece(variant.variant_id, variant.option_values, Money(price, "EUR"), there)
            for variant, price, there in zip(card.variants, thing.prices, thing.there, strict=True)
        )
        options = tuple(option.name for option in card.options)
        wares.put(Ware(card.product_id, card.category_id, card.tags, options, tuple(pieces)))
        ways |= {shelf: thing.shelves[at:] for at, shelf in enumerate(thing.shelves)}
    cut = wares.cut(wares.having(np.array([thing.card.product_id for thing in things], np.int64)))
    ranks = [thing.sold if sort is Sort.SOLD else round(thing.liked * 1_000_000) for thing in things]
    return Look(wares, cut, cut.prices, (), ways, "en", np.array(ranks, np.int64))


def sifted(things: Sequence[Thing], sieve: Sieve, sort: Sort = Sort.BEST) -> list[int]:
    everything = looking(things, sort).sift(sieve, sort)
    return [one.product_id for one in everything.some(0, everything.total)]


def found(sieve: Sieve, sort: Sort = Sort.BEST) -> list[int]:
    return sifted(EVERYTHING, sieve, sort)


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
    look = looking(EVERYTHING)
    first, blue = SHIRT.card.variants[0].variant_id, SHIRT.card.variants[2].variant_id

    (shirt,) = look.sift(Sieve(options=frozenset({RED}), in_stock=True, category_id=3)).some(0, 9)
    assert shirt.variants == (first,)
    (shirt,) = look.sift(Sieve(category_id=3)).some(0, 9)
    assert shirt.variants[:2] == (first, blue), "what is there before what is not"


def test_every_order_keeps_to_what_fits() -> None:
    assert found(Sieve(), Sort.CHEAPEST) == [1, 3, 2]
    assert found(Sieve(), Sort.DEAREST) == [2, 3, 1]
    assert found(Sieve(), Sort.NEWEST) == [3, 2, 1]
    assert found(Sieve(), Sort.SOLD) == [3, 2, 1]
    assert found(Sieve(options=frozenset({LARGE})), Sort.CHEAPEST) == [1, 3, 2]
    assert found(Sieve(options=frozenset({LARGE}), in_stock=True), Sort.CHEAPEST) == [3, 2]


def test_counts_leave_out_what_makes_no_difference() -> None:
    told = facets(looking(EVERYTHING), Sieve())

    assert told.categories == ((1, 2), (2, 1))
    assert told.in_stock is None
    assert [(one.label, one.count) for one in told.tags] == [("gift", 2), ("wool", 1)]
    assert [(one.label, [(value.label, value.count) for value in one.values]) for one in told.options] == [
        ("Colour", [("Red", 2), ("Blue", 2)]),
        ("Size", [("S", 1)]),
    ]


def test_a_tag_is_called_as_the_thing_that_was_changed_last_calls_it_in_each_language() -> None:
    words = Words()
    words.learn(("Gift",), (), (), {"ru": {"=Gift": "сувенир"}, "zh": {"=Gift": "礼物"}})
    words.learn(("gift", "wool"), (), (), {"ru": {"=gift": "подарок"}})

    assert [words.label(GIFT, language) for language in ("ru", "zh", "ar")] == ["подарок", "礼物", "Gift"]
    assert words.label(sign_of("wool"), "ru") == "wool"


def test_a_value_is_counted_as_if_none_of_its_siblings_were_chosen() -> None:
    colour, size = facets(looking(EVERYTHING), Sieve(options=frozenset({RED}))).options

    assert [(one.label, one.count, one.chosen) for one in colour.values] == [("Red", 2, True), ("Blue", 2, False)]
    assert [(one.label, one.count) for one in size.values] == [("S", 1)]


def test_the_shelves_told_are_those_where_the_goods_part() -> None:
    assert facets(looking(EVERYTHING), Sieve(category_id=1)).categories == ((3, 1), (4, 1))
    assert facets(looking(EVERYTHING), Sieve(category_id=3)).categories == ()
    assert facets(looking([SHIRT, JUMPER]), Sieve()).categories == ((3, 1), (4, 1))
    assert facets(looking([]), Sieve()).categories == ()


def test_stock_is_offered_where_it_makes_a_difference() -> None:
    gone = replace(SCARF, there=(False,))

    assert facets(looking([SHIRT, gone]), Sieve()).in_stock == 1
    assert facets(looking([SHIRT, gone]), Sieve(in_stock=True)).in_stock == 1
    assert facets(looking([gone]), Sieve()).in_stock is None


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
    sifter = looking(some)
    told_of = facets(sifter, sieve)

    for category_id, told in told_of.categories:
        assert told == sifter.count(replace(sieve, category_id=category_id)) > 0
    for tag in told_of.tags:
        if not tag.chosen:
            assert tag.count == sifter.count(replace(sieve, tags=sieve.tags | {tag.sign})) > 0
    for option in told_of.options:
        others = sieve.options - {value.sign for value in option.values}
        for value in option.values:
            assert value.count == sifter.count(replace(sieve, options=others | {value.sign}))
    if told_of.in_stock is not None:
        assert told_of.in_stock == sifter.count(replace(sieve, in_stock=True))


@given(st.lists(things, max_size=12), sieves, st.sampled_from(Sort))
def test_columns_tell_what_a_patient_person_would(some: list[Thing], sieve: Sieve, sort: Sort) -> None:
    patient, look = Sifter(some), looking(some, sort)
    by_hand = patient.sift(sieve, sort)
    all_ = look.sift(sieve, sort)

    assert (all_.total, look.count(sieve)) == (len(by_hand), patient.count(sieve))
    assert [(one.product_id, set(one.variants)) for one in all_.some(0, all_.total)] == [
        (one.thing.card.product_id, {one.thing.card.variants[at].variant_id for at in one.fitting}) for one in by_hand
    ]
    assert look.lowest().tolist() == patient.prices()
    told, expected = facets(look, sieve), patient.facets(sieve)
    assert (told.in_stock, told.tags, told.options) == (expected.in_stock, expected.tags, expected.options)
    assert dict(told.categories) == dict(expected.categories)


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
    ratings = (disliked, unknown, praised_once, loved)
    things = [replace(a_thing(at, ("Red", "S", 1000, True)), liked=one.weighed) for at, one in enumerate(ratings, 1)]

    assert sifted(things, Sieve(), Sort.RATED) == [4, 3, 2, 1]
