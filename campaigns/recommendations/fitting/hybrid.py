"""Learns from who bought what: what goes with what (EASE), what kinds of baskets there are (truncated SVD).

Needs numpy and scipy, which are imported here and nowhere that every shop comes by.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray
from scipy import linalg, sparse
from scipy.sparse.linalg import svds

from campaigns.recommendations.model import Knowledge, liking

Floats = NDArray[np.float32]
Ints = NDArray[np.int64]

#: EASE takes room with the square and time with the third power of the goods; above so many, SVD does alone.
MOST_FOR_EASE = 5_000
_STRENGTH = 30.0
#: Of each product, so many others that speak most for it or against it.
_WITNESSES = 100
_DIRECTIONS = 32
_BLOCK = 512


@dataclass(frozen=True)
class Tastes:
    """Who likes what, as columns: `people` and `goods` are places in lists, `weight` is as of today."""

    people: Ints
    goods: Ints
    weight: Floats
    first_day: Ints
    last_day: Ints
    #: Products by number, ascending; the place of the category of each, and the day on which it stands.
    products: Ints
    categories: Ints
    day: int

    @property
    def matrix(self) -> sparse.csr_array:
        """People by goods, by how much they like them."""
        shape = (int(self.people.max(initial=-1)) + 1, len(self.products))
        return sparse.csr_array((liking(self.weight), (self.people, self.goods)), shape=shape, dtype=np.float32)


def learn(tastes: Tastes, trend: Floats, new_buyers: Floats) -> Knowledge:
    """All that is to be known of these goods; nobody's name or number is in it."""
    matrix = tastes.matrix
    starts, others, weights = _ease(matrix) if len(tastes.products) <= MOST_FOR_EASE else _nothing(len(tastes.products))
    return Knowledge(
        products=tastes.products,
        categories=tastes.categories,
        directions=_directions(matrix),
        starts=starts,
        others=others,
        weights=weights,
        trend=trend,
        new_buyers=new_buyers,
    )


def _directions(matrix: sparse.csr_array) -> Floats:
    """The main directions in which baskets differ, goods by directions; fewer where there is too little to see."""
    most = min(_DIRECTIONS, min(matrix.shape) - 1)
    if most < 1 or not matrix.nnz:
        return np.zeros((matrix.shape[1], 1), np.float32)
    start = np.random.default_rng(0).standard_normal(min(matrix.shape)).astype(np.float32)
    _, _, found = svds(matrix, k=most, v0=start)
    return np.ascontiguousarray(found.T.astype(np.float32))


def _ease(matrix: sparse.csr_array) -> tuple[Ints, NDArray[np.int32], Floats]:
    """How much each product speaks for each other one, the strongest of each: by the product that speaks.

    The inverse of the regularised Gram matrix tells it all (Steck, "Embarrassingly shallow autoencoders", 2019); it is
    worked out in place, in single precision.
    """
    count = matrix.shape[1]
    gram = _gram(matrix)
    factor, wrong = linalg.lapack.spotrf(gram, lower=1, overwrite_a=1)
    inverse, wrong_too = linalg.lapack.spotri(factor, lower=1, overwrite_c=1)
    if wrong or wrong_too:
        return _nothing(count)
    _mirror(inverse)
    scale = -np.diag(inverse).copy()
    np.fill_diagonal(inverse, 0)
    speaks: list[NDArray[np.int32]] = []
    weights: list[Floats] = []
    for place in range(count):
        column = inverse[:, place] / scale[place]
        speaks.append(_strongest(column))
        weights.append(column[speaks[-1]])
    return _by_speaker(speaks, weights, count)


def _gram(matrix: sparse.csr_array) -> Floats:
    """How often two products are liked by the same people; a block at a time, as the sparse product takes much room."""
    goods = matrix.T.tocsr()
    gram = np.empty((goods.shape[0], goods.shape[0]), np.float32, order="F")
    for begin in range(0, goods.shape[0], _BLOCK):
        gram[:, begin : begin + _BLOCK] = (goods[begin : begin + _BLOCK] @ matrix).toarray().T
    gram[np.diag_indices(len(gram))] += _STRENGTH
    return gram


def _mirror(inverse: Floats) -> None:
    """Copy the lower half into the upper one, a block at a time: there is no room for another whole one."""
    for begin in range(0, len(inverse), _BLOCK):
        end = begin + _BLOCK
        inverse[begin:end, end:] = inverse[end:, begin:end].T
        block = inverse[begin:end, begin:end]
        block[:] = np.tril(block) + np.tril(block, -1).T


def _strongest(column: Floats) -> NDArray[np.int32]:
    most = min(_WITNESSES, len(column))
    places = np.argpartition(-np.abs(column), most - 1)[:most]
    return np.sort(places[column[places] != 0]).astype(np.int32)


def _by_speaker(
    speaks: list[NDArray[np.int32]], weights: list[Floats], count: int
) -> tuple[Ints, NDArray[np.int32], Floats]:
    lengths = [len(one) for one in speaks]
    speaker, spoken_for = np.concatenate(speaks), np.repeat(np.arange(count, dtype=np.int32), lengths)
    order = np.lexsort((spoken_for, speaker))
    starts = np.concatenate([[0], np.cumsum(np.bincount(speaker, minlength=count))]).astype(np.int64)
    return starts, spoken_for[order], np.concatenate(weights)[order].astype(np.float32)


def _nothing(count: int) -> tuple[Ints, NDArray[np.int32], Floats]:
    return np.zeros(count + 1, np.int64), np.zeros(0, np.int32), np.zeros(0, np.float32)
