"""Whatever a merchant makes prices baskets by the rules, and what is typed is understood or refused, never guessed."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import Any
from zoneinfo import ZoneInfo

from hypothesis import given
from hypothesis import strategies as st

from commerce.pricing import Basket, BasketLine, Lane, Quote, quote, worst_price
from commerce.promotions import Kind, Record, Status, Term, WindowUnclear, compiled, read_window
from tests.makers import euros

MARKS = ["product:1", "product:2", "tag:tea", "category:3"]
cents = st.integers(1, 30_000)
pieces = st.integers(1, 6)
shares = st.integers(1, 10_000)
NOW = datetime(2026, 3, 2, 9, 0, tzinfo=UTC)


def terms(kind: Kind, by_share: bool) -> st.SearchStrategy[tuple[Term, ...]]:
    """Numbers as `read_terms` gives them: one rung of each height, as many as the kind takes."""
    gives = shares if by_share else cents
    one = {
        Kind.PRICE: st.builds(Term, st.just(1), gives),
        Kind.BUNDLE: st.builds(Term, st.just(1), gives),
        Kind.BUY_GET: st.builds(Term, pieces, pieces),
        Kind.GIFT: st.builds(Term, cents, st.just(0)) | st.builds(Term, st.just(0), pieces),
        Kind.TIERS: st.builds(Term, pieces, gives),
        Kind.PIECES: st.builds(Term, pieces, shares),
    }.get(kind, st.builds(Term, cents, gives))
    most = 3 if kind in (Kind.TIERS, Kind.PIECES, Kind.ORDER) else 1
    return st.lists(one, min_size=1, max_size=most, unique_by=lambda term: term.at).map(tuple)


@st.composite
def records(draw: st.DrawFn, number: int = 1) -> Record:
    kind = draw(st.sampled_from(list(Kind)))
    by_share = kind is Kind.PIECES or (kind not in (Kind.BUY_GET, Kind.GIFT) and draw(st.booleans()))
    least = 1 if kind is Kind.BUNDLE else 0
    facts: dict[str, Any] = {"customer_group": None, "most_uses": None, "most_each": None, "version": 1}
    return Record(
        id=number,
        kind=kind,
        status=Status.ACTIVE,
        labels={"en": kind.value},
        currency="EUR",
        terms=draw(terms(kind, by_share)),
        by_share=by_share,
        include=tuple(draw(st.lists(st.sampled_from(MARKS), min_size=least, max_size=3, unique=True))),
        exclude=tuple(draw(st.lists(st.sampled_from(MARKS), max_size=1))),
        gift_variant_id=9 if kind is Kind.GIFT else None,
        gift_quantity=1,
        priority=draw(st.integers(0, 1)),
        exclusive_group=draw(st.sampled_from(["", f"own:{number}"])),
        starts_at=None,
        ends_at=None,
        **facts,
    )


@st.composite
def bought(draw: st.DrawFn, made: tuple[Record, ...]) -> Basket:
    lines = [
        BasketLine(
            key=at,
            variant_id=at,
            quantity=draw(pieces),
            unit_list=euros(draw(cents)),
            marks=draw(st.frozensets(st.sampled_from(MARKS), max_size=3)),
            floor=draw(st.none() | cents.map(euros)),
        )
        for at in range(1, draw(st.integers(1, 4)) + 1)
    ]
    gifts = [
        BasketLine(key=-one.id, variant_id=9, quantity=1, unit_list=euros(800), gift_of=one.source)
        for one in made
        if one.kind is Kind.GIFT
    ]
    return Basket(currency="EUR", lines=(*lines, *gifts), promotions=tuple(compiled(one, "en") for one in made))


baskets = (
    st.integers(1, 4)
    .flatmap(lambda count: st.tuples(*(records(at + 1) for at in range(count))))
    .flatmap(lambda made: st.tuples(st.just(made), bought(made)))
)


def worth(found: Quote, basket: Basket, record: Record) -> int:
    """What the goods of a promotion cost at most: after the unit prices, before anything else."""
    scope = compiled(record, "en").scope
    lines = {line.key: line for line in basket.lines if not line.gift_of and scope.covers(line.marks)}
    return sum((line.unit_list * line.quantity).amount for line in lines.values())


@given(baskets)
def test_whatever_is_made_adds_up_and_falls_where_it_should(case: tuple[tuple[Record, ...], Basket]) -> None:
    made, basket = case
    by_source = {one.source: one for one in made}
    found = quote(basket)

    assert found.total.amount >= 0
    assert all(line.net_total.amount >= 0 for line in found.lines)
    for adjustment in found.adjustments:
        record = by_source[adjustment.source]
        assert adjustment.amount.amount == sum(part.amount.amount for part in adjustment.parts) > 0
        if record.kind is Kind.ORDER:
            reached = [term for term in record.terms if worth(found, basket, record) >= term.at]
            assert reached
            if not record.by_share:
                assert adjustment.amount.amount <= max(term.gives for term in reached)


@given(baskets)
def test_of_the_promotions_off_an_order_one_comes_off_unless_they_add_up(
    case: tuple[tuple[Record, ...], Basket],
) -> None:
    made, basket = case
    competing = {one.source for one in made if one.kind is Kind.ORDER and not one.exclusive_group}

    assert sum(one.source in competing for one in quote(basket).adjustments) <= 1


@given(baskets)
def test_no_piece_alone_brings_less_than_was_foreseen(case: tuple[tuple[Record, ...], Basket]) -> None:
    made, basket = case
    promotions = basket.promotions
    for line in basket.lines:
        if line.gift_of:
            continue
        (alone,) = (
            one
            for one in quote(Basket(currency="EUR", lines=(line,), promotions=promotions)).lines
            if one.key == line.key
        )
        worst = worst_price(line, promotions, dict.fromkeys(line.marks, line.unit_list.amount))
        assert alone.net_total >= worst * line.quantity
    assert all(one.lane is not Lane.LIST for one in promotions)
    assert len(made) == len(promotions)


@given(st.text(max_size=60) | st.from_regex(r"\A\d{4}-\d\d?-\d\d? ?\d?\d?:?\d?\d? . \d{4}-\d\d?-\d\d?\Z"))
def test_a_time_is_understood_or_refused(words: str) -> None:
    try:
        starts_at, ends_at = read_window(words, ZoneInfo("Asia/Shanghai"), NOW)
    except WindowUnclear:
        return
    assert starts_at < ends_at
    assert ends_at > NOW
