"""Rules of the books are looked at many at a time, and each that is broken is named, as if it were looked at alone."""

from __future__ import annotations

import pytest
from sqlalchemy import literal, select

from bot.auditing import CAMPAIGN_RULES
from commerce import checkout
from commerce.checkout import Rule, Violation
from commerce.checkout.auditing import ALWAYS, OF_PAYMENTS
from commerce.checkout.rule import AT_ONCE, broken_ones
from commerce.kit.database import Database

#: More than go into three statements.
MANY = 3 * AT_ONCE + 5
LAST = MANY - 1
SOME = {
    "none": (),
    "the first": (0,),
    "the last": (LAST,),
    "the last of a statement and the first of the next": (AT_ONCE - 1, AT_ONCE),
    "some of each statement": (3, 4, AT_ONCE + 1, 2 * AT_ONCE, LAST),
    "all": tuple(range(MANY)),
}


def a_rule(number: int, rows: int) -> Rule:
    """A rule that so many rows break."""
    broken = select(literal(number), literal("row 1")).where(literal(rows) > 0)
    if rows > 1:
        broken = broken.union_all(*(select(literal(number), literal(f"row {row}")) for row in range(2, rows + 1)))
    return Rule(f"rule {number}", "{0}: {1}", broken)


@pytest.mark.parametrize("broken", SOME.values(), ids=SOME.keys())
async def test_whichever_rules_are_broken_these_are_named_and_no_others(
    database: Database, broken: tuple[int, ...]
) -> None:
    rules = [a_rule(number, rows=1 + number % 3 if number in broken else 0) for number in range(MANY)]
    async with database.reading() as session:
        assert await broken_ones(session, rules) == [rules[number] for number in broken]
        assert await checkout.audit(session, also=rules) == [
            Violation(f"rule {number}", f"{number}: row {row}") for number in broken for row in range(1, 2 + number % 3)
        ]


async def test_every_rule_of_the_house_can_be_looked_at_with_others_and_none_is_broken_in_an_empty_shop(
    database: Database,
) -> None:
    rules = (*ALWAYS, *OF_PAYMENTS, *CAMPAIGN_RULES)
    async with database.reading() as session:
        assert await broken_ones(session, rules) == []
        assert [rule for rule in rules if (await session.execute(rule.broken)).all()] == []
