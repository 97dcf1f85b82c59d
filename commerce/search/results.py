"""Everything that some words find: how much that is, any page of it, and all of it in order."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property

import numpy as np
from numpy.typing import NDArray

from commerce.search.weighing import Products, Scores, best

#: Up to here the best are looked for among all; beyond, all are put in order once.
_SHALLOW = 256


@dataclass(frozen=True, slots=True)
class Hit:
    """A product that was found; a higher score is a better match.

    `variant_id` is the very variant whose number was typed.
    """

    product_id: int
    score: float
    variant_id: int | None = None


class Results:
    """What was found, the best first: those whose number was typed, then those that words led to, in no order yet."""

    def __init__(self, numbered: list[Hit], products: Products, scores: Scores) -> None:
        self._numbered = numbered
        if numbered and len(products):
            others = ~np.isin(products, np.array([hit.product_id for hit in numbered], np.int64))
            products, scores = products[others], scores[others]
        self._products, self._scores = products, scores

    @property
    def total(self) -> int:
        """How many products were found."""
        return len(self._numbered) + len(self._products)

    @cached_property
    def products(self) -> NDArray[np.int64]:
        """All of them by their ids, the best first."""
        numbered = np.array([hit.product_id for hit in self._numbered], np.int64)
        return np.concatenate([numbered, self._products[self._order]])

    def some(self, first: int, most: int) -> list[Hit]:
        """So many of them from a place on, counted from 0."""
        ahead, end = len(self._numbered), first + most
        if end <= _SHALLOW:
            by_words = best(self._products, self._scores, max(0, end - ahead))
            return [*self._numbered, *(Hit(*one) for one in by_words)][first:end]
        at = self._order[max(0, first - ahead) : max(0, end - ahead)]
        found = zip(self._products[at].tolist(), self._scores[at].tolist(), strict=True)
        return [*self._numbered[first:end], *(Hit(*one) for one in found)]

    def place_of(self, product_id: int) -> int | None:
        """Where a product stands, from 0."""
        found = np.flatnonzero(self.products == product_id)
        return int(found[0]) if len(found) else None

    @cached_property
    def _order(self) -> NDArray[np.intp]:
        return np.lexsort((self._products, -self._scores))
