"""The households of the Complete Journey data as customers of a shop: what they bought before a day, and after it."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from itertools import groupby
from pathlib import Path
from typing import Any

import numpy as np
import pyarrow.parquet as parquet
from numpy.typing import NDArray
from sqlalchemy import insert

from bench.realdata import data_file, read_groceries
from bot.migrations.steps import upgrade
from campaigns.recommendations.models import purchases_table, tastes_table
from campaigns.recommendations.taste import taste_of
from commerce.catalogue import Category, Kind, Product, Status, Variant
from commerce.customers import CustomerRow
from commerce.kit.database import Database, table_of
from commerce.kit.sealing import Keyring

#: What nobody suggests: fuel, coupons, services.
_NOT_GOODS = frozenset(
    (
        *("", "FUEL", "MISCELLANEOUS", "COUPON", "CHARITABLE CONT", "POSTAL CENTER", "PHOTO & VIDEO"),
        *("TRAVEL & LEISURE", "CNTRL/STORE SUP", "PROD-WHS SALES", "GM MERCH EXP", "ELECT &PLUMBING"),
    )
)
_FEWEST_BUYERS, _LATE, _AHEAD = 10, timedelta(days=56), timedelta(days=28)
_DAY = 86_400
_CHUNK = 50_000

Ints = NDArray[np.int64]


@dataclass(frozen=True)
class Households:
    """Everything that was bought, line by line, and which goods the shop has: what sells, most households first."""

    fold: datetime
    household: Ints
    basket: Ints
    product: Ints
    moment: Ints
    goods: list[int]
    categories: dict[int, str]
    people: list[int]
    #: How many households there are in all.
    everybody: int

    @classmethod
    def until(cls, fold: datetime, most: int) -> Households:
        """The catalogue as of a day: bought by ten households at least, and within the 56 days before."""
        names = ("household_id", "basket_id", "product_id", "quantity", "sales_value", "transaction_timestamp")
        table = parquet.read_table(data_file("transactions"), columns=list(names))
        columns = [table.column(name).to_numpy() for name in names]
        real = (columns[3] > 0) & (columns[4] > 0)
        household, basket, product = (one[real].astype(np.int64) for one in columns[:3])
        moment = columns[5][real].astype("datetime64[s]").astype(np.int64)
        groceries = {one.number: one for one in read_groceries()}
        goods = _sellable(fold, most, household, product, moment, groceries)
        before = np.isin(product, goods) & (moment < fold.timestamp())
        people = np.unique(household[before]).tolist()
        categories = {one: groceries[one].category for one in goods}
        return cls(
            fold, household, basket, product, moment, sorted(goods), categories, people, len(np.unique(household))
        )

    def bought_before(self) -> list[tuple[int, int, int, int]]:
        """Basket, product, household and day of each purchase, by household and product."""
        mine = np.isin(self.product, self.goods) & (self.moment < self.fold.timestamp())
        columns = (self.household[mine], self.product[mine], self.moment[mine] // _DAY, self.basket[mine])
        rows = np.unique(np.stack(columns, axis=1), axis=0)
        first = np.unique(rows[:, [3, 1]], axis=0, return_index=True)[1]
        return [(basket, product, whose, day) for whose, product, day, basket in rows[np.sort(first)].tolist()]

    def bought_after(self) -> NDArray[np.bool_]:
        """Which goods each household bought in the 28 days that followed."""
        since, until = self.fold.timestamp(), (self.fold + _AHEAD).timestamp()
        mine = np.isin(self.product, self.goods) & (self.moment >= since) & (self.moment < until)
        mine &= np.isin(self.household, self.people)
        bought = np.zeros((len(self.people), len(self.goods)), bool)
        bought[np.searchsorted(self.people, self.household[mine]), np.searchsorted(self.goods, self.product[mine])] = (
            True
        )
        return bought


async def stocked(path: Path, households: Households) -> Database:
    """A shop on SQLite that has these goods and remembers what was bought before the day."""
    database = Database(f"sqlite:///{path}", Keyring([Keyring.new_key()]))
    upgrade(database.url)
    bought = households.bought_before()
    await _add(database, Category, _categories(households))
    await _add(database, Product, _products(households))
    await _add(database, Variant, _variants(households))
    await _add(database, CustomerRow, _customers(households))
    names = ("order_id", "product_id", "customer_id", "day")
    await _add(database, purchases_table, [dict(zip(names, row, strict=True)) for row in bought])
    await _add(database, tastes_table, _tastes(bought))
    return database


def _sellable(
    fold: datetime, most: int, household: Ints, product: Ints, moment: Ints, groceries: dict[int, Any]
) -> list[int]:
    before = moment < fold.timestamp()
    pairs = np.unique(np.stack([product[before], household[before]], axis=1), axis=0)
    numbers, buyers = np.unique(pairs[:, 0], return_counts=True)
    late = np.unique(product[before & (moment >= (fold - _LATE).timestamp())])
    goods = [one in groceries and groceries[one].department not in _NOT_GOODS for one in numbers.tolist()]
    chosen = np.flatnonzero((buyers >= _FEWEST_BUYERS) & np.isin(numbers, late) & np.array(goods))
    return [int(one) for one in numbers[chosen[np.argsort(-buyers[chosen], kind="stable")][:most]]]


def _tastes(bought: list[tuple[int, int, int, int]]) -> list[dict[str, Any]]:
    tastes = []
    for (whose, product), rows in groupby(bought, key=lambda row: (row[2], row[1])):
        taste = taste_of(product, (row[3] for row in rows))
        assert taste is not None
        numbers = {"times": taste.times, "weight": taste.weight}
        days = {"first_day": taste.first_day, "last_day": taste.last_day}
        tastes.append({"customer_id": whose, "product_id": product, **numbers, **days})
    return tastes


def _categories(households: Households) -> list[dict[str, Any]]:
    return [
        {"id": number, "path": title.casefold() or "-", "title": title or "-", "position": number, "version": 1}
        for title, number in _numbers(households).items()
    ]


def _numbers(households: Households) -> dict[str, int]:
    return {title: number for number, title in enumerate(sorted(set(households.categories.values())), 1)}


def _products(households: Households) -> list[dict[str, Any]]:
    numbers = _numbers(households)
    plain = {"kind": Kind.PHYSICAL, "status": Status.ACTIVE, "listed": True, "description": "", "tags": []}
    more = {"tax_class": "standard", "returnable": True, "option_names": [], "version": 1, "units_sold": 0}
    return [
        {
            "id": one,
            "title": f"CJ-{one}",
            "title_key": f"cj-{one}",
            "category_id": numbers[households.categories[one]],
            "created_at": datetime(2017, 1, 1, tzinfo=UTC),
            **plain,
            **more,
        }
        for one in households.goods
    ]


def _variants(households: Households) -> list[dict[str, Any]]:
    plain = {"option_values": [], "options_key": "", "price": 100, "currency": "USD", "position": 0}
    more = {"track_stock": False, "allow_backorder": False, "status": Status.ACTIVE}
    return [
        {"id": one, "product_id": one, "sku": f"CJ-{one}", "sku_key": f"cj-{one}", **plain, **more}
        for one in households.goods
    ]


def _customers(households: Households) -> list[dict[str, Any]]:
    since = datetime(2017, 1, 1, tzinfo=UTC)
    plain = {"seen_as": "", "language": "en", "language_chosen": False, "reachable": True, "lot": 0}
    return [
        {"id": one, "telegram_id": one, "created_at": since, "seen_at": since, **plain} for one in households.people
    ]


async def _add(database: Database, table: Any, rows: list[dict[str, Any]]) -> None:
    statement = insert(table if hasattr(table, "c") else table_of(table))
    async with database.unit_of_work() as session:
        for begin in range(0, len(rows), _CHUNK):
            await session.execute(statement, rows[begin : begin + _CHUNK])
