"""The audit of credit and of Stars: silent about good books, and precise about bad ones."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest
from sqlalchemy import update

from commerce.credit.models import balances_table, legs_table
from commerce.kit.database import Database
from commerce.payments.models import payments_table, shares_table
from tests.purses import Purses

_b, _l, _p, _s = balances_table.c, legs_table.c, payments_table.c, shares_table.c

BROKEN: dict[str, tuple[str, Callable[[], Any]]] = {
    "credit comes from nowhere": (
        "a movement of credit has two sides that sum to nought",
        lambda: update(legs_table).where(_l.account == "available").values(amount=_l.amount + 1),
    ),
    "a leg is lost": ("a movement of credit has two sides that sum to nought", legs_table.delete),
    "a purse is fuller than its ledger": (
        "a customer's credit is what the ledger says, and never below nought",
        lambda: update(balances_table).values(available=_b.available + 1),
    ),
    "credit is set apart for nothing": (
        "credit is set apart for orders only",
        lambda: update(payments_table).where(_p.attempt == "held").values(attempt="closed"),
    ),
    "a paid order's credit still waits": (
        "credit waits only for orders that are still to be paid",
        lambda: update(payments_table).where(_p.provider == "credit", _p.captured > 0).values(attempt="held"),
    ),
    "spent credit is not what the orders kept": (
        "credit that was spent is what its orders kept",
        lambda: update(legs_table).where(_l.account == "spent").values(amount=1),
    ),
    "a share is missing": (
        "what several tenders pay sums to the order's total",
        lambda: update(shares_table).values(amount=0),
    ),
    "Stars are worth more than their rate says": (
        "money of another currency counts as it was offered",
        lambda: update(payments_table).where(_p.worth.is_not(None)).values(worth=_p.worth * 2),
    ),
    "a part of the Stars counts": (
        "money of another currency counts as it was offered",
        lambda: update(payments_table).where(_p.worth.is_not(None)).values(applied=_p.applied - 1),
    ),
}


@pytest.mark.parametrize("mistake", BROKEN)
async def test_the_audit_names_what_is_wrong(database: Database, mistake: str) -> None:
    purses = Purses(database)
    alice, teapot, book = await purses.customer(), await purses.variant(price=2400), await purses.ebook()
    await purses.gives_credit(alice, 800)
    paid = (await purses.buys(alice, {teapot: 1, book: 1}, "telegram+stars", use_credit=True)).also[0].order
    await purses.pays_stars(paid)
    first = await purses.variant(price=2000)
    bob = await purses.customer("Bob")
    await purses.gives_credit(bob, 500)
    await purses.pays((await purses.buys(bob, {first: 1}, "telegram", use_credit=True)).order)
    assert await purses.violations() == []
    rule, break_it = BROKEN[mistake]

    async with database.unit_of_work() as session:
        await session.execute(break_it())

    assert rule in {violation.rule for violation in await purses.violations()}
