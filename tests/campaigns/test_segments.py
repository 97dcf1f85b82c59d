"""Segments: rules that are written down, read back, and asked of the database."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest

from campaigns import segments
from campaigns.behaviour import Kind
from campaigns.segments import (
    And,
    BoughtTogether,
    CameBy,
    CartWorth,
    Did,
    Everyone,
    FondOf,
    HasBirthday,
    HasTier,
    HoldsCoupon,
    InGroup,
    LastDid,
    LastOrdered,
    Lot,
    Met,
    Not,
    Or,
    Ordered,
    Rfm,
    Rule,
    Seen,
    SegmentInvalid,
    SegmentTooLarge,
    Speaks,
    Spent,
    Tagged,
    UsedCoupons,
)
from commerce import loyalty
from commerce.kit.database import Database
from tests.campaigns.test_outbox import person
from tests.makers import a_customer

#: One of every kind, and with every way of asking.
ALL_KINDS: tuple[Rule, ...] = (
    Everyone(),
    Speaks(("en", "zh")),
    CameBy(("campaign", "product:7")),
    Met(14),
    Seen(7),
    InGroup(("trade",)),
    HasTier(("gold",)),
    Tagged(("wholesale", "press")),
    Did(Kind.VIEWED),
    Did(Kind.VIEWED, 3, 30),
    Did(Kind.ADDED, 1, 30, product_id=1),
    Did(Kind.BOUGHT, 2, None, category_id=1),
    LastDid(Kind.SEARCHED, 30),
    Ordered(),
    Ordered(2, 90),
    Ordered(1, 90, product_id=1),
    Ordered(1, None, category_id=1),
    LastOrdered(60),
    Spent(10_000, "EUR"),
    Spent(10_000, "EUR", 90),
    Rfm("EUR", recency=(1, 2), frequency=(3, 5), money=(2, 4)),
    CartWorth(5_000, "EUR"),
    FondOf(1, 50),
    UsedCoupons(),
    UsedCoupons(2, 90),
    HoldsCoupon(),
    BoughtTogether(1, 90),
    HasBirthday(7),
    Lot("spring", 0, 4_999),
)


@pytest.mark.parametrize("rule", ALL_KINDS, ids=str)
async def test_every_condition_is_written_read_and_asked(database: Database, rule: Rule) -> None:
    async with database.unit_of_work() as session:
        await a_customer(session, "Alice")
        for one in (rule, Not(rule), And((rule, Or((Not(rule), Met(1)))))):
            assert segments.read(segments.written(one)) == one
            assert 0 <= await segments.count(session, one) <= 1
        assert await segments.count(session, rule) + await segments.count(session, Not(rule)) == 1


@pytest.mark.parametrize(
    "given",
    [
        None,
        [],
        {},
        {"is": "god"},
        {"is": "met"},
        {"is": "met", "days": 0},
        {"is": "met", "days": "7"},
        {"is": "met", "days": True},
        {"is": "met", "days": 7, "hours": 1},
        {"is": "speaks", "languages": []},
        {"is": "speaks", "languages": "en"},
        {"is": "speaks", "languages": ["en\n"]},
        {"is": "spent", "amount": -1, "currency": "EUR"},
        {"is": "spent", "amount": 1, "currency": "euro"},
        {"is": "did", "kind": "slept"},
        {"is": "did", "kind": "searched", "product_id": 1},
        {"is": "ordered", "product_id": 1, "category_id": 1},
        {"is": "rfm", "currency": "EUR", "recency": [3, 2]},
        {"is": "rfm", "currency": "EUR", "recency": [0, 2]},
        {"is": "birthday", "days": 60},
        {"is": "lot", "salt": "s", "first": 0, "last": 10_000},
        {"is": "lot", "salt": "", "first": 0, "last": 10},
        {"and": []},
        {"and": [{"is": "everyone"}], "or": [{"is": "everyone"}]},
        {"not": []},
    ],
)
def test_what_is_no_rule_is_refused(given: object) -> None:
    with pytest.raises(SegmentInvalid):
        segments.read(given)


def test_a_rule_stays_small_enough_to_be_read() -> None:
    deep: object = {"is": "everyone"}
    for _ in range(2000):
        deep = {"not": deep}
    with pytest.raises((SegmentInvalid, SegmentTooLarge)):
        segments.read(deep)
    with pytest.raises(SegmentTooLarge):
        And(tuple(Met(days) for days in range(1, 26)))


def test_fourteen_conditions_within_each_other_are_refused_before_anybody_is_asked() -> None:
    nested: object = {"is": "met", "days": 1}
    for days in range(2, 15):
        nested = {"and" if days % 2 else "or": [{"is": "met", "days": days}, nested]}
    with pytest.raises(SegmentTooLarge) as refused:
        segments.read(nested)
    assert refused.value.facts == {"most": 24, "deepest": 8}


@pytest.mark.parametrize(("day", "found"), [("2027-02-28", True), ("2028-02-28", False), ("2028-02-29", True)])
async def test_whoever_was_born_on_the_29th_of_february_has_it_a_day_before_only_where_a_year_has_none(
    database: Database, day: str, found: bool
) -> None:
    alice = await person(database, 7)
    async with database.unit_of_work() as session:
        await loyalty.set_birthday(session, alice, 2, 29)
        noon = datetime.fromisoformat(f"{day}T12:00").replace(tzinfo=UTC)
        assert bool(await segments.count(session, HasBirthday(1), noon)) is found
