"""Everything on the shelves in columns, so that a hundred thousand goods are looked through at once."""

from __future__ import annotations

from array import array
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any, TypeVar

import numpy as np
from numpy.typing import NDArray

from commerce.browsing.common import Kinds, Numbers
from commerce.browsing.remembering import Standings, Todays
from commerce.browsing.words import Words
from commerce.catalogue import sign_of
from commerce.kit.finder import Finder
from commerce.kit.money import Money

#: So many goods may have left before the others move together.
_FEWEST_GONE = 1024
#: What stands for the shelf of goods that stand on none.
NOWHERE = 0
#: What stands for a cost that nobody says.
NO_COST = -1

Ids = NDArray[np.int64]
Cell = TypeVar("Cell", bound=np.generic)


@dataclass(frozen=True, slots=True)
class Piece:
    """A variant by its options: its list price, the floor and the cost that bind what comes off, and is there any."""

    variant_id: int
    values: tuple[str, ...]
    price: Money
    there: bool
    floor: int | None = None
    cost: int | None = None


@dataclass(frozen=True, slots=True)
class Ware:
    """A product by what it is filtered and ordered by; `options` are the names of what its variants differ in."""

    product_id: int
    category_id: int | None
    tags: tuple[str, ...]
    options: tuple[str, ...]
    pieces: tuple[Piece, ...]
    #: What tags and options are called in other languages: `{"zh": {"Colour=Red": "红色"}}`.
    said: Mapping[str, Mapping[str, str]] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Terms:
    """What tells what a piece costs somebody, its marks and its cost aside: minor units of the currency."""

    price: int
    currency: str
    floor: int | None


@dataclass(frozen=True, slots=True)
class Cut:
    """Some goods, copied from the columns: products in an order, and their pieces one after the other."""

    products: Ids
    categories: Numbers
    tags: Numbers
    #: Where the pieces of each product begin, and whose each piece is.
    begins: NDArray[np.int64]
    owners: NDArray[np.int64]
    variants: Ids
    prices: Ids
    terms: Numbers
    #: What each piece costs the shop; less than nought where nobody says.
    costs: Ids
    options: Numbers
    there: NDArray[np.bool_]


@dataclass
class Seen:
    """How far the rows have been followed: the shelves, the movements of stock, and which places are sold from."""

    version: int = 0
    #: The highest movements of late, each with when it was seen, in seconds of a clock that never goes back.
    moved: list[tuple[float, int]] = field(default_factory=list)
    places: tuple[object, ...] | None = None
    #: Somebody is reading.
    is_busy: bool = False


class Wares:
    """All goods that are for sale. Belongs to one thread; whoever changes anything leaves it whole."""

    def __init__(self) -> None:
        #: Whether all goods have been read once.
        self.is_ready = False
        self.seen = Seen()
        self.todays = Todays()
        self.standings = Standings()
        self.words = Words()
        self.tags: Kinds[tuple[str, ...]] = Kinds(lambda tags: map(sign_of, tags))
        self.options: Kinds[frozenset[str]] = Kinds(lambda signs: signs)
        self.terms: Kinds[Terms] = Kinds()
        self._rows, self._spots = Finder(), Finder()
        self._products, self._alive = array("q"), array("B")
        self._categories, self._tags = array("i"), array("i")
        self._begins, self._counts = array("i"), array("i")
        self._variants, self._prices, self._costs = array("q"), array("q"), array("q")
        self._terms, self._options, self._there = array("i"), array("i"), array("B")
        self._living = 0
        self._in_order: tuple[Numbers, Ids] | None = None
        self._whole: Cut | None = None

    def __len__(self) -> int:
        return self._living

    def put(self, ware: Ware) -> None:
        """Take a product in, in place of what was known of it; one without any variant is not for sale."""
        self.remove(ware.product_id)
        if not ware.pieces:
            return
        self._rows.add(ware.product_id, len(self._products))
        self._products.append(ware.product_id)
        self._alive.append(1)
        self._categories.append(ware.category_id or NOWHERE)
        self._tags.append(self.tags.number(ware.tags))
        self._begins.append(len(self._variants))
        self._counts.append(len(ware.pieces))
        for piece in ware.pieces:
            self._add(ware.options, piece)
        self.words.learn(ware.tags, ware.options, [one.values for one in ware.pieces], ware.said)
        self._living += 1
        self._in_order = self._whole = None

    def _add(self, names: Sequence[str], piece: Piece) -> None:
        signs = frozenset(sign_of(f"{name}={value}") for name, value in zip(names, piece.values, strict=False))
        self._spots.add(piece.variant_id, len(self._variants))
        self._variants.append(piece.variant_id)
        self._prices.append(piece.price.amount)
        self._terms.append(self.terms.number(Terms(piece.price.amount, piece.price.currency, piece.floor)))
        self._costs.append(NO_COST if piece.cost is None else piece.cost)
        self._options.append(self.options.number(signs))
        self._there.append(piece.there)

    def remove(self, product_id: int) -> None:
        """Forget a product, if it is known."""
        for row in self._rows.find(product_id):
            if self._alive[row]:
                self._alive[row] = 0
                self._living -= 1
                self._in_order = self._whole = None
                self._tidy()
                return

    def stock(self, variant_id: int, there: bool) -> None:
        """Note whether there is any of a variant, if it is known."""
        spots = self._spots.find(variant_id)
        if spots and self._there[spots[-1]] != there:
            self._there[spots[-1]] = there
            self._whole = None

    def clear(self) -> None:
        """Forget everything, since what was read turned out not to be so."""
        for product_id in self._products.tolist():
            self.remove(product_id)
        self.is_ready, self.seen = False, Seen()

    def standing(self) -> Numbers:
        """The rows of all goods as they came to the shop."""
        return self._ordered()[0]

    def having(self, product_ids: Ids) -> Numbers:
        """The rows of these products, in their order; those that are not for sale are left out."""
        rows, products = self._ordered()
        if not len(products):
            return rows
        at = np.minimum(np.searchsorted(products, product_ids), len(products) - 1)
        found: Numbers = rows[at[products[at] == product_ids]]
        return found

    def within(self, rows: Numbers, categories: Sequence[int]) -> Numbers:
        """Those of some rows that stand in one of these categories."""
        theirs = np.frombuffer(self._categories, np.int32)[rows] if len(rows) else rows
        found: Numbers = rows[np.isin(theirs, np.array(categories, np.int32))]
        return found

    def all(self) -> Cut:
        """All goods as they came to the shop; whoever asks again before anything changes has the same."""
        if self._whole is None:
            self._whole = self.cut(self.standing())
        return self._whole

    def cut(self, rows: Numbers) -> Cut:
        """These rows with their pieces; nothing that happens afterwards changes it."""
        counts = _of(self._counts, np.int32, rows).astype(np.int64)
        begins = np.cumsum(counts) - counts
        owners = np.repeat(np.arange(len(rows)), counts)
        spots = np.arange(len(owners)) + (_of(self._begins, np.int32, rows) - begins)[owners]
        return Cut(
            products=_of(self._products, np.int64, rows),
            categories=_of(self._categories, np.int32, rows),
            tags=_of(self._tags, np.int32, rows),
            begins=begins,
            owners=owners,
            variants=_of(self._variants, np.int64, spots),
            prices=_of(self._prices, np.int64, spots),
            terms=_of(self._terms, np.int32, spots),
            costs=_of(self._costs, np.int64, spots),
            options=_of(self._options, np.int32, spots),
            there=_of(self._there, np.uint8, spots) > 0,
        )

    def _ordered(self) -> tuple[Numbers, Ids]:
        """The rows of all goods in the order of their ids, and these ids."""
        if self._in_order is None:
            rows = np.flatnonzero(np.array(self._alive, np.uint8)).astype(np.int32)
            products = np.array(self._products, np.int64)[rows]
            order = np.argsort(products, kind="stable")
            self._in_order = rows[order], products[order]
        return self._in_order

    def _tidy(self) -> None:
        """Close the gaps that changed products left, when they have become many."""
        gone = len(self._alive) - self._living
        if gone < _FEWEST_GONE or gone * 3 < len(self._alive):
            return
        alive = np.array(self._alive, np.uint8) > 0
        counts = np.array(self._counts, np.int64)
        kept = np.repeat(alive, counts)
        for names, stay in ((_OF_PRODUCTS, alive), (_OF_PIECES, kept)):
            for name in names:
                column = getattr(self, name)
                setattr(self, name, array(column.typecode, np.array(column)[stay].tobytes()))
        left = counts[alive]
        self._begins = array("i", (np.cumsum(left) - left).astype(np.int32).tobytes())
        self._rows.rename(_places_after(alive))
        self._spots.rename(_places_after(kept))


def _of(column: array[int], kind: type[Cell], places: NDArray[np.integer[Any]]) -> NDArray[Cell]:
    """What stands at these places of a column, copied."""
    if not len(places):
        return np.empty(0, kind)
    found: NDArray[Cell] = np.frombuffer(column, kind)[places]
    return found


def _places_after(stay: NDArray[np.bool_]) -> Numbers:
    """Where everybody stands once those are gone that do not stay, who are at -1."""
    return np.where(stay, np.cumsum(stay) - 1, -1).astype(np.int32)


_OF_PRODUCTS = ("_products", "_alive", "_categories", "_tags", "_counts")
_OF_PIECES = ("_variants", "_prices", "_costs", "_terms", "_options", "_there")
