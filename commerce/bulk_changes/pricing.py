"""Prices of many goods changed by a percentage or an amount, looked at first, and taken back if need be."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import asdict, dataclass
from typing import Any

from sqlalchemy import update

from commerce.bulk_changes.bringing import begin
from commerce.bulk_changes.change import Change, changes, get
from commerce.bulk_changes.errors import NothingToPrice, PricesUnclear
from commerce.bulk_changes.journal import Journal
from commerce.bulk_changes.states import Kind, Status
from commerce.catalogue import Priced, Where, begin_change, priced, reprice
from commerce.kit.database import Database, Session

_AT_ONCE = 500
_MOST_SHOWN = 8
_ALL = 10_000
#: Prices are at most multiplied by eleven.
_MOST_PERCENT = 100_000
_MOST_AMOUNT = 10**9


@dataclass(frozen=True, slots=True, kw_only=True)
class PriceRule:
    """By how much prices change: by basis points (`-1000`: a tenth less) or by an amount in minor units."""

    percent: int | None = None
    amount: int | None = None

    def applied(self, price: int) -> int:
        """The price that comes of a price; halves of the smallest coin are rounded up. May fall below nothing."""
        if self.percent is not None:
            return (price * (_ALL + self.percent) + _ALL // 2) // _ALL
        return price + (self.amount or 0)


@dataclass(slots=True)
class Foreseen:
    """What a rule would do: how many prices it changes, and how many it cannot, or had better not."""

    count: int = 0
    #: Prices that would fall to nothing or below: they stay as they are.
    too_low: int = 0
    #: Prices that would fall below what the shop pays for the goods.
    below_cost: int = 0
    examples: list[tuple[Priced, int]] | None = None


async def foresee(session: Session, where: Where, rule: PriceRule) -> Foreseen:
    """Look at what a rule would do. Raises `PricesUnclear`."""
    _check(rule)
    seen = Foreseen(examples=[])
    after: int | None = 0
    while after is not None:
        goods, after = await priced(session, where, after, _AT_ONCE)
        for one in goods:
            _foresee_one(seen, one, rule)
    return seen


async def propose(
    session: Session, actor_id: int, name: str, where: Where, rule: PriceRule, currency: str = "EUR"
) -> Change:
    """Write a change of prices down, with what it would do. Raises `PricesUnclear`, `NothingToPrice`."""
    seen = await foresee(session, where, rule)
    if not seen.count and not seen.too_low:
        raise NothingToPrice
    examples = [[one.sku, one.title, one.price, price] for one, price in seen.examples or ()]
    report = {"would": seen.count, "too_low": seen.too_low, "below_cost": seen.below_cost, "examples": examples}
    terms = {"where": asdict(where), "rule": asdict(rule), "done_to": 0, "row": 1, "currency": currency}
    return await begin(session, Kind.PRICES, actor_id, name, Status.READY, terms=terms, report=report)


async def run_prices(database: Database, change: Change) -> dict[str, Any]:
    """Change the prices, a few hundred at a time; goes on where it stopped. Returns the figures.

    How far it has come is looked up each time: another process may have carried on with it as well.
    """
    where, rule = rule_of(change)
    terms = dict(change.terms or {})
    after: int | None = terms["done_to"]
    while after is not None:
        async with database.unit_of_work() as session:
            await begin_change(session)
            now_stands = await get(session, change.id)
            if now_stands.status is not Status.RUNNING:
                break
            terms = dict(now_stands.terms or {})
            goods, after = await priced(session, where, terms["done_to"], _AT_ONCE)
            prices = {one.variant_id: price for one in goods if (price := rule.applied(one.price)) > 0}
            traces = await reprice(session, prices, terms["row"])
            if traces:
                await Journal(change.id).note(session, traces)
            last = after if after is not None else max((one.variant_id for one in goods), default=terms["done_to"])
            terms |= {"done_to": last, "row": terms["row"] + len(traces)}
            await session.execute(update(changes).where(changes.c.id == change.id).values(terms=terms))
    return {"new": 0, "changed": terms["row"] - 1, "unchanged": 0, "refused_rows": 0, "refused": []}


def rule_of(change: Change) -> tuple[Where, PriceRule]:
    """Where prices change, and by how much."""
    terms: Mapping[str, Any] = change.terms or {}
    return Where(**terms["where"]), PriceRule(**terms["rule"])


def _foresee_one(seen: Foreseen, one: Priced, rule: PriceRule) -> None:
    price = rule.applied(one.price)
    if price <= 0:
        seen.too_low += 1
    elif price != one.price:
        seen.count += 1
        seen.below_cost += one.cost is not None and price < one.cost <= one.price
        if seen.examples is not None and len(seen.examples) < _MOST_SHOWN:
            seen.examples.append((one, price))


def _check(rule: PriceRule) -> None:
    by = rule.percent if rule.percent is not None else rule.amount
    most = _MOST_PERCENT if rule.percent is not None else _MOST_AMOUNT
    if not by or by > most or (rule.percent is not None and by <= -_ALL) or by < -most:
        raise PricesUnclear
