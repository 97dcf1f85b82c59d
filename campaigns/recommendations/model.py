"""What the shop has learned of its goods, and what it says of one person's taste: numbers in, numbers out.

Needs numpy; only `reading_models` comes here, and only where numpy is.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, fields
from hashlib import sha256
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

from campaigns.recommendations.scoring import LONG_AGO, share_of_popular
from campaigns.recommendations.taste import Taste

Floats = NDArray[np.float32]
#: What is said by new buyers of late, and by the categories somebody buys from, beside each of EASE and SVD.
_NEW_COUNTS, _CATEGORY_COUNTS = 0.6, 0.1


@dataclass(frozen=True)
class Knowledge:
    """All arrays of a model. Everything is about goods; nothing is about anybody."""

    #: Products by number, ascending; all that follows is by place in this list.
    products: NDArray[np.int64]
    categories: NDArray[np.int64]
    directions: Floats
    #: What each product speaks for: `others[starts[one] : starts[one + 1]]`, and how much.
    starts: NDArray[np.int64]
    others: NDArray[np.int32]
    weights: Floats
    trend: Floats
    new_buyers: Floats

    @property
    def catalogue(self) -> str:
        """A fingerprint of the goods and their categories."""
        return sha256(self.products.tobytes() + self.categories.tobytes()).hexdigest()

    @property
    def is_finite(self) -> bool:
        """Whether every number is one."""
        mine = (getattr(self, one.name) for one in fields(self))
        return all(bool(np.isfinite(array).all()) for array in mine)

    def write(self, path: Path) -> None:
        """Put it into a file, which is there whole or not at all."""
        path.parent.mkdir(parents=True, exist_ok=True)
        half = path.with_suffix(".half")
        with half.open("wb") as file:
            np.savez(
                file, catalogue=np.array(self.catalogue), **{one.name: getattr(self, one.name) for one in fields(self)}
            )
        half.replace(path)

    @classmethod
    def read(cls, path: Path) -> tuple[Knowledge, str]:
        """Take it out of a file, with the fingerprint written beside it. Raises `OSError`, `ValueError`, `KeyError`."""
        with path.open("rb") as file, np.load(file, allow_pickle=False) as found:
            return cls(**{one.name: found[one.name] for one in fields(cls)}), str(found["catalogue"])


def liking(weight: Any) -> Any:
    """How much a weight says: much more for the first purchases than for later ones."""
    return weight / (weight + 1)


@dataclass(frozen=True)
class Hunch:
    """A product that somebody may like, how much, and what they have that speaks most for it."""

    product_id: int
    score: float
    because: int | None


@dataclass(frozen=True)
class Liked:
    """The goods somebody has, by place, and how much they like each."""

    places: NDArray[np.int64]
    likes: Floats


@dataclass(frozen=True)
class Voices:
    """What is said of goods, `of` which, by place, and how strongly; those `by` one of theirs stand until its end."""

    by: NDArray[np.int64]
    ends: NDArray[np.int64]
    of: NDArray[np.int32]
    strength: Floats

    def speakers(self, at: NDArray[np.int64]) -> NDArray[np.int64]:
        """Who says what stands at these places."""
        return self.by[np.searchsorted(self.ends, at, side="right")]


class Model:
    """What is known, ready to be asked for one person after another."""

    def __init__(self, knowledge: Knowledge) -> None:
        self.knowledge = knowledge
        self._place = {int(one): place for place, one in enumerate(knowledge.products)}
        self._new = _evened(knowledge.new_buyers) * _NEW_COUNTS
        self._popular = _evened(knowledge.trend) * 3
        sizes = np.bincount(knowledge.categories, minlength=1).astype(np.float32)
        self._categories = len(sizes)

    def knows(self, product_id: int) -> bool:
        """Whether it was there when this was learned."""
        return product_id in self._place

    def scores(self, tastes: Iterable[Taste], day: int, orders: int) -> Floats:
        """How much somebody of this taste, after so many orders, may like each product: by place."""
        liked = self._liked(tastes, day)
        return self._scores(liked, self._voices(liked), orders)

    def hunches(self, tastes: list[Taste], day: int, orders: int, most: int) -> list[Hunch]:
        """The best that they do not have, best first; a hunch that owes little to what they have names nothing."""
        liked = self._liked(tastes, day)
        voices = self._voices(liked)
        left = self._scores(liked, voices, orders).copy()
        left[self._lately(tastes, day)] = -np.inf
        best = _best(left, most)
        because = self._because(voices, best)
        products = self.knowledge.products
        return [
            Hunch(int(products[place]), float(left[place]), why)
            for place, why in zip(best, because, strict=True)
            if np.isfinite(left[place])
        ]

    def _scores(self, liked: Liked, voices: Voices, orders: int) -> Floats:
        if not len(liked.places):
            return self._popular
        popular = share_of_popular(orders)
        mixed: Floats = ((1 - popular) * self._learned(liked, voices) + popular * self._popular).astype(np.float32)
        return mixed

    def _lately(self, tastes: Iterable[Taste], day: int) -> list[int]:
        """The places of what somebody bought and what is no news yet."""
        had = (one.product_id for one in tastes if day - one.last_day <= LONG_AGO)
        return [self._place[one] for one in had if one in self._place]

    def _liked(self, tastes: Iterable[Taste], day: int) -> Liked:
        known = [(self._place[one.product_id], one.weight_on(day)) for one in tastes if one.product_id in self._place]
        places = np.array([place for place, _ in known], np.int64)
        return Liked(places, liking(np.array([weight for _, weight in known], np.float32)))

    def _voices(self, liked: Liked) -> Voices:
        """Everything that the goods somebody has say of others, one after another."""
        known = self.knowledge
        starts, ends = known.starts[liked.places], known.starts[liked.places + 1]
        spans = list(zip(starts.tolist(), ends.tolist(), strict=True))
        of = np.concatenate([known.others[:0], *(known.others[begin:end] for begin, end in spans)])
        strength = np.concatenate([known.weights[:0], *(known.weights[begin:end] for begin, end in spans)])
        counts = ends - starts
        strength *= np.repeat(liked.likes, counts)
        return Voices(liked.places, counts.cumsum(), of, strength)

    def _learned(self, liked: Liked, voices: Voices) -> Floats:
        known = self.knowledge
        together = _evened(known.directions @ (liked.likes @ known.directions[liked.places]))
        if len(voices.of):
            said = np.bincount(voices.of, voices.strength, len(known.products)).astype(np.float32)
            together = together + _evened(said)
        mine = np.bincount(known.categories[liked.places], liked.likes, self._categories).astype(np.float32)
        learned: Floats = together + self._new + _CATEGORY_COUNTS * _evened(mine[known.categories])
        return learned

    def _because(self, voices: Voices, wanted: NDArray[np.int64]) -> list[int | None]:
        """For each wanted place, the product of theirs that speaks most for it, if one does."""
        asked = np.zeros(len(self.knowledge.products), bool)
        asked[wanted] = True
        heard = np.flatnonzero(asked[voices.of])
        heard = heard[voices.strength[heard] > 0]
        heard = heard[np.argsort(voices.strength[heard], kind="stable")]
        speakers = voices.speakers(heard)
        best = dict(zip(voices.of[heard].tolist(), speakers.tolist(), strict=True))  # the strongest comes last
        owners = (best.get(int(place)) for place in wanted)
        return [None if owner is None else int(self.knowledge.products[owner]) for owner in owners]


def _best(scores: Floats, most: int) -> NDArray[np.int64]:
    """The places of the highest scores, best first, of alike ones the first."""
    if most < len(scores):
        least = np.partition(scores, len(scores) - most)[len(scores) - most]
        among = np.flatnonzero(scores >= least)
    else:
        among = np.arange(len(scores))
    return among[np.argsort(-scores[among], kind="stable")][:most]


def _evened(scores: Floats) -> Floats:
    """On a scale that others have as well: what differs by nothing says nothing."""
    spread = float(scores.std())
    return scores / spread if spread > 0 else np.zeros_like(scores)
