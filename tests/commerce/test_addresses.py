"""Addresses as people type them."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from commerce.customers import AddressUnclear, CountryUnknown, country_name, parse_address


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
        ("سارة أحمد، شارع الملك فهد 12، 12211 الرياض، ألمانيا", "سارة أحمد, شارع الملك فهد 12, 12211 الرياض, DE"),
        ("Eva\nHinterhaus\nSeestr. 3\n8002 Zürich\nSchweiz", "Eva, Hinterhaus, Seestr. 3, 8002 Zürich, CH"),
        ("Jan\nDam 1\n1012 JS Amsterdam\nNederland", "Jan, Dam 1, 1012 JS Amsterdam, NL"),
        ("Иван\nТверская 1\n125009 Москва\nРоссия", "Иван, Тверская 1, 125009 Москва, RU"),
        ("Bob, 742 Evergreen Terrace, Springfield", "Bob, 742 Evergreen Terrace, Springfield, DE"),
        ("João, Rua A 5, São Paulo, 01310-100, Brasil", "João, Rua A 5, 01310-100 São Paulo, BR"),
    ],
)
def test_an_address_is_understood_as_it_is_written(typed: str, understood: str) -> None:
    assert parse_address(typed, "DE").one_line() == understood


@pytest.mark.parametrize(
    ("typed", "named", "guess"),
    [
        ("Bob, 1 Rue de Rivoli, 75001 Paris, Frnace", "Frnace", "FR"),
        ("Bob, 1 Rue de Rivoli, Paris, Frnace", "Frnace", "FR"),
        ("Eva\nSeestr. 3\n8002 Zürich\nSchweitz", "Schweitz", "CH"),
        ("Bob\nBroadway 1\nSpringfield, IL 62701\nUntied States", "Untied States", "US"),
        ("Ada, 2 Hatter Lane, 10115 Berlin, Atlantis", "Atlantis", None),
    ],
)
def test_a_country_nobody_knows_is_asked_about_and_never_taken_for_ours(
    typed: str, named: str, guess: str | None
) -> None:
    with pytest.raises(CountryUnknown) as refused:
        parse_address(typed, "DE")

    assert refused.value.facts["named"] == named
    assert (refused.value.guess.country if refused.value.guess else None) == guess


@pytest.mark.parametrize(
    ("typed", "phone"),
    [
        ("Ada, 2 Hatter Lane, 10115 Berlin, +49 170 1234567", "+49 170 1234567"),
        ("Ada\n+49 170 1234567\n2 Hatter Lane\n10115 Berlin\nGermany", "+49 170 1234567"),
        ("Ada\n2 Hatter Lane\n10115 Berlin\nGermany\nTel.: 030 1234", "030 1234"),
        ("Ada\n2 Hatter Lane\nBerlin\n10115", None),
    ],
)
def test_a_telephone_number_belongs_to_the_parcel_and_not_to_the_town(typed: str, phone: str | None) -> None:
    fields = parse_address(typed, "DE")

    assert fields.one_line() == "Ada, 2 Hatter Lane, 10115 Berlin, DE"
    assert fields.phone == phone


@pytest.mark.parametrize(
    ("typed", "understood"),
    [
        ("王小明 13800000000 上海市黄浦区南京东路100号 200001", "王小明, 黄浦区南京东路100号, 200001 上海市, CN"),
        ("上海市黄浦区南京东路 100 号 200001 王小明 13800000000", "王小明, 黄浦区南京东路100号, 200001 上海市, CN"),
        ("王小明\n上海黄浦区南京东路100号，200001\n+86 13800000000", "王小明, 黄浦区南京东路100号, 200001 上海, CN"),
        (
            "收件人：王小明 电话：13800000000 地址：广东省深圳市南山区科技园1栋 邮编：518057",
            "王小明, 南山区科技园1栋, 518057 深圳市, 广东省, CN",
        ),
    ],
)
def test_a_chinese_address_is_read_from_the_province_to_the_door(typed: str, understood: str) -> None:
    fields = parse_address(typed, "DE")

    assert fields.one_line() == understood
    assert fields.phone == "13800000000"


def test_a_chinese_address_without_a_name_asks_for_one() -> None:
    with pytest.raises(AddressUnclear) as refused:
        parse_address("上海市黄浦区南京东路100号", "DE")

    assert refused.value.facts["missing"] == "name"


def test_a_country_is_called_by_its_name() -> None:
    assert country_name("DE", "en") == "Germany"
    assert country_name("DE", "zh") == "德国"
    assert country_name("XX", "en") == "XX"


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
