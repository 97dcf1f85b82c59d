"""Where each product stands in the index: its place, and what is weighed of it."""

from __future__ import annotations

from array import array
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from commerce.kit.finder import Finder

#: So many places may be left empty before the others move together.
_FEWEST_EMPTY = 4096
_LONGEST = 255


@dataclass(frozen=True, slots=True)
class Standing:
    """How a product stands, words aside: how well it sells, from 0 to 20, and whether there is any to sell."""

    level: int = 0
    in_stock: bool = True


#: What is thought of a product nobody has told anything about.
UNKNOWN = Standing()


class Places:
    """Products by place, in the order in which they came; whoever is changed moves to a new place at the end."""

    def __init__(self) -> None:
        self._by_product = Finder()
        self._products = array("q")
        self._marks = array("q")
        self._alive = array("B")
        self._lengths = array("B")
        self._levels = array("B")
        self._in_stock = array("B")
        self._living = 0

    def __len__(self) -> int:
        return self._living

    @property
    def end(self) -> int:
        """The place where the next product will stand."""
        return len(self._products)

    def take(self, product_id: int, length: int, mark: int, standing: Standing) -> int:
        """Give a product the next place: its shortest title has so many words, its texts this mark."""
        place = self.end
        self._products.append(product_id)
        self._marks.append(mark)
        self._alive.append(1)
        self._lengths.append(min(length, _LONGEST))
        self._levels.append(standing.level)
        self._in_stock.append(standing.in_stock)
        self._by_product.add(product_id, place)
        self._living += 1
        return place

    def of(self, product_id: int) -> int | None:
        """Where a product stands."""
        return next((place for place in reversed(self._by_product.find(product_id)) if self._alive[place]), None)

    def leave(self, place: int) -> None:
        """Nobody stands here any more."""
        self._alive[place] = 0
        self._living -= 1

    def mark(self, place: int) -> int:
        """What tells whether the texts of a product are the same."""
        return self._marks[place]

    def standing(self, place: int) -> Standing:
        return Standing(self._levels[place], bool(self._in_stock[place]))

    def weigh(self, place: int, standing: Standing) -> None:
        """A product sells better or worse than before, is sold out or there again."""
        self._levels[place] = standing.level
        self._in_stock[place] = standing.in_stock

    def product(self, place: int) -> int:
        """Who stands here."""
        return self._products[place]

    def length(self, place: int) -> int:
        """How many words the shortest title has."""
        return self._lengths[place]

    def is_alive(self, place: int) -> bool:
        """Whether somebody stands here."""
        return bool(self._alive[place])

    def alive(self, places: NDArray[np.int32]) -> NDArray[np.int32]:
        """Those of some places where somebody stands."""
        found: NDArray[np.int32] = places[np.frombuffer(self._alive, np.uint8)[places] > 0] if self.end else places
        return found

    def products(self, places: NDArray[np.int32]) -> NDArray[np.int64]:
        """Who stands there."""
        return np.frombuffer(self._products, np.int64)[places]

    def lengths(self, places: NDArray[np.int32]) -> NDArray[np.uint8]:
        """How many words the shortest title of each has."""
        return np.frombuffer(self._lengths, np.uint8)[places]

    def levels(self, places: NDArray[np.int32]) -> NDArray[np.uint8]:
        """How well each sells."""
        return np.frombuffer(self._levels, np.uint8)[places]

    def stocked(self, places: NDArray[np.int32]) -> NDArray[np.uint8]:
        """Whether there is any of each."""
        return np.frombuffer(self._in_stock, np.uint8)[places]

    @property
    def are_sparse(self) -> bool:
        """Whether so many places are empty that the others should move together."""
        empty = self.end - self._living
        return empty > _FEWEST_EMPTY and empty * 3 > self.end

    def move_together(self) -> NDArray[np.int32]:
        """Close the gaps; returns where everybody stands now, by where they stood; nobody is at -1."""
        alive = np.frombuffer(self._alive, np.uint8) > 0
        moved = np.where(alive, np.cumsum(alive) - 1, -1).astype(np.int32)
        self._by_product.rename(moved)
        for name, kind in _COLUMNS.items():
            setattr(self, name, array(kind, np.array(getattr(self, name))[alive].tobytes()))
        return moved


_COLUMNS = {"_products": "q", "_marks": "q", "_alive": "B", "_lengths": "B", "_levels": "B", "_in_stock": "B"}
