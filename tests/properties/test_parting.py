"""A quote taken apart is the same quote: every sum of the parts is the sum of the whole."""

from __future__ import annotations

from collections import Counter

from hypothesis import given
from hypothesis import strategies as st

from commerce.kit.money import Money
from commerce.pricing import Basket, Quote, part_of, quote
from tests.properties.test_quotes import baskets


@given(baskets(), st.data())
def test_the_parts_of_a_quote_sum_to_it_in_every_amount(basket: Basket, data: st.DataObject) -> None:
    whole = quote(basket)
    keys = {line.key for line in whole.lines}
    mine = data.draw(st.sets(st.sampled_from(sorted(keys)))) if keys else set()
    sent = data.draw(st.booleans())

    parts = [part_of(whole, mine, with_delivery=sent), part_of(whole, keys - mine, with_delivery=not sent)]

    assert _amounts(parts) == _amounts([whole])
    assert _taken_off(parts) == _taken_off([whole])
    for part in parts:
        assert part.total == part.merchandise_net + part.delivery_net + part.tax_added
        assert sum(line.net_total.amount for line in part.lines) == part.merchandise_net.amount


def _amounts(quotes: list[Quote]) -> list[int]:
    names = ("merchandise_list", "merchandise_net", "delivery_net", "discount_total", "tax_total", "tax_added", "total")
    return [sum(_amount(one, name) for one in quotes) for name in names]


def _amount(one: Quote, name: str) -> int:
    amount = getattr(one, name)
    assert isinstance(amount, Money)
    return amount.amount


def _taken_off(quotes: list[Quote]) -> Counter[str]:
    """What each promotion took off, in minor units."""
    taken: Counter[str] = Counter()
    for one in quotes:
        for adjustment in one.adjustments:
            taken[f"{adjustment.lane}:{adjustment.source}"] += adjustment.amount.amount
    return taken
