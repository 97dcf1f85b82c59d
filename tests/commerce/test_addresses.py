"""Addresses as people type them."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from commerce.customers import AddressUnclear, parse_address


@pytest.mark.parametrize(
    ("typed", "understood"),
    [
        ("Ada Lovelace\n2 Hatter Lane\n10115 Berlin\nGermany", "Ada Lovelace, 2 Hatter Lane, 10115 Berlin, DE"),
        ("Ada Lovelace, 2 Hatter Lane, 10115 Berlin", "Ada Lovelace, 2 Hatter Lane, 10115 Berlin, DE"),
        ("Ada\n1 Abbey Road\nLondon NW8 9AY\nUK", "Ada, 1 Abbey Road, NW8 9AY London, GB"),
        ("Ada\n1 Abbey Road\nLondon\nNW8 9AY\nEngland", "Ada, 1 Abbey Road, NW8 9AY London, GB"),
        (
            "Bob\n742 Evergreen Terrace\nSpringfield, IL 62701\nUSA",
            "Bob, 742 Evergreen Terrace, 62701 Springfield, IL, US",
        ),
        ("王小明\n南京东路100号\n200001 上海\n中国", "王小明, 南京东路100号, 200001 上海, CN"),
        ("王小明，南京东路100号，上海，中国", "王小明, 南京东路100号, 上海, CN"),
        ("Eva\nHinterhaus\nSeestr. 3\n8002 Zürich\nSchweiz", "Eva, Hinterhaus, Seestr. 3, 8002 Zürich, CH"),
        ("Jan\nDam 1\n1012 JS Amsterdam\nNederland", "Jan, Dam 1, 1012 JS Amsterdam, NL"),
        ("Иван\nТверская 1\n125009 Москва\nРоссия", "Иван, Тверская 1, 125009 Москва, RU"),
    ],
)
def test_an_address_is_understood_as_it_is_written(typed: str, understood: str) -> None:
    assert parse_address(typed, "DE").one_line() == understood


@pytest.mark.parametrize(
    ("typed", "missing"), [("", "name"), ("Ada", "street"), ("Ada\n2 Hatter Lane", "city"), ("Ada\nGermany", "street")]
)
def test_what_is_missing_is_named(typed: str, missing: str) -> None:
    with pytest.raises(AddressUnclear) as refused:
        parse_address(typed, "DE")

    assert refused.value.facts["missing"] == missing


@given(st.text(max_size=300))
def test_whatever_is_typed_is_an_address_or_refused(typed: str) -> None:
    try:
        fields = parse_address(typed, "DE")
    except AddressUnclear:
        return
    assert fields.recipient
    assert fields.lines
    assert fields.city
