"""Money is shared and split without losing or making a cent."""

from __future__ import annotations

from fractions import Fraction

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from commerce.kit.money import CurrencyMixed, Money, NotMoney, allocate, exponent, total, units_share

sums = st.integers(0, 10**9)
weights = st.lists(st.integers(0, 10**7), min_size=1, max_size=12)


@given(weights, st.data())
def test_shares_sum_exactly_and_none_exceeds_its_part(parts: list[int], data: st.DataObject) -> None:
    amount = data.draw(st.integers(0, sum(parts)))

    shares = allocate(amount, parts)

    assert sum(shares) == amount
    assert all(0 <= share <= part for share, part in zip(shares, parts, strict=True))


@given(weights, st.data())
def test_shares_are_fair_to_less_than_a_cent(parts: list[int], data: st.DataObject) -> None:
    assume(any(parts))
    amount = data.draw(st.integers(0, sum(parts)))

    for share, part in zip(allocate(amount, parts), parts, strict=True):
        assert abs(share - Fraction(amount * part, sum(parts))) < 1


@given(st.lists(st.tuples(st.integers(0, 1000), st.integers(0, 1000)), min_size=1, max_size=8), st.data())
def test_what_a_full_part_cannot_take_moves_to_the_others(parts: list[tuple[int, int]], data: st.DataObject) -> None:
    weights, caps = [weight for weight, _ in parts], [cap for _, cap in parts]
    amount = data.draw(st.integers(0, sum(cap for weight, cap in parts if weight)))

    shares = allocate(amount, weights, caps)

    assert sum(shares) == amount
    assert all(0 <= share <= cap for share, cap in zip(shares, caps, strict=True))
    assert all(share == 0 for share, weight in zip(shares, weights, strict=True) if not weight)


@given(weights)
def test_more_than_the_parts_hold_is_not_shared(parts: list[int]) -> None:
    with pytest.raises(ValueError, match="cannot hold"):
        allocate(sum(parts) + 1, parts)
    with pytest.raises(ValueError, match="zero or more"):
        allocate(-1, parts)


@given(sums, st.integers(1, 50), st.data())
def test_units_given_back_in_any_portions_sum_to_the_line(net: int, quantity: int, data: st.DataObject) -> None:
    paid_back = given_back = 0
    while given_back < quantity:
        given_back += data.draw(st.integers(1, quantity - given_back))
        due = units_share(net, quantity, given_back) - paid_back
        assert due >= 0
        paid_back += due

    assert paid_back == net


@given(st.integers(-(10**12), 10**12), st.sampled_from(["EUR", "JPY", "KWD", "XTR", "CLF"]))
def test_what_is_written_in_major_units_is_read_back(amount: int, currency: str) -> None:
    money = Money(amount, currency)

    assert Money.parse(str(money.major()), currency) == money
    assert len(str(money).split()[0].partition(".")[2]) == exponent(currency)


@pytest.mark.parametrize("words", ["", "twelve", "1,50", "1.005", "NaN", "Infinity", "1e400", "9" * 30])
def test_what_is_no_money_is_refused(words: str) -> None:
    with pytest.raises(NotMoney):
        Money.parse(words, "EUR")


@given(sums, st.integers(0, 10_000))
def test_a_percentage_never_grows_by_rounding(amount: int, basis_points: int) -> None:
    share = Money(amount, "EUR").share(basis_points).amount

    assert 0 <= Fraction(amount * basis_points, 10_000) - share < 1


def test_two_currencies_never_meet_in_one_sum() -> None:
    with pytest.raises(CurrencyMixed):
        total([Money(1, "EUR"), Money(1, "JPY")], "EUR")
