"""Which goods have the words that are meant, and how well each fits."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from commerce.search.places import Places
from commerce.search.postings import Postings, together
from commerce.search.vocabulary import How, Meant, Vocabulary

#: What a word counts in a title, and in what else is known of the goods.
IN_TITLE, ELSEWHERE = 1.0, 0.6
_LATEST = 64

Spots = NDArray[np.int32]
Weights = NDArray[np.float32]


@dataclass(frozen=True)
class Fit:
    """Goods by their places, and the sum of how well each of the words fits each of them."""

    spots: Spots
    weights: Weights

    def __len__(self) -> int:
        return len(self.spots)


@dataclass(frozen=True, slots=True)
class Matched:
    """A word that was read, the word of the goods that it fits best, why, and what that counts."""

    read: str
    word: str | None = None
    how: How | None = None
    in_title: bool = False
    counts: float = 0.0


NOTHING = Fit(np.empty(0, np.int32), np.empty(0, np.float32))


@dataclass(frozen=True)
class _Group:
    """The goods under the words that one typed word may mean, those that fit worse before those that fit better."""

    lists: list[tuple[float, Spots]]
    size: int

    def lay_out(self, board: Weights) -> None:
        """Write on a board of all places how well this word fits each: the best counts, since it is written last."""
        for weight, spots in self.lists:
            board[spots] = weight

    def clear(self, board: Weights) -> None:
        for _, spots in self.lists:
            board[spots] = 0.0


class Matcher:
    """Compares what is meant with the goods at all places."""

    def __init__(self, vocabulary: Vocabulary, places: Places, titles: Postings, others: Postings) -> None:
        self._vocabulary = vocabulary
        self._places = places
        self._titles = titles
        self._others = others
        self._board: Weights = np.zeros(0, np.float32)

    def having_all(self, meant: Sequence[Meant], optional: Collection[int] = ()) -> Fit:
        """Goods that have all of the words, looked for from the rarest on, so that common ones only thin out a few.

        Those at the places `optional` need not be there; where they are, they count.
        """
        every = [(self._group(words), at in optional) for at, words in enumerate(meant)]
        groups = sorted((group for group, may_lack in every if not may_lack), key=lambda group: group.size)
        if not groups or not groups[0].size:
            return NOTHING
        board = self._clean_board()
        spots = self._places.alive(self._all_of(groups[:1]))
        weights = np.zeros(len(spots), np.float32)
        for group in groups:
            group.lay_out(board)
            theirs = board[spots]
            group.clear(board)
            fits = theirs > 0
            spots, weights = spots[fits], weights[fits] + theirs[fits]
            if not len(spots):
                return NOTHING
        for group, may_lack in every:
            if may_lack:
                group.lay_out(board)
                weights += board[spots]
                group.clear(board)
        return Fit(spots, weights)

    def having_most(self, meant: Sequence[Meant], counts: Sequence[float]) -> Fit:
        """Goods with as many of the words as any has, where that is at least half of them; each counts so much."""
        groups = [self._group(words) for words in meant]
        board = self._clean_board()
        spots = self._places.alive(self._all_of(groups))
        had = np.zeros(len(spots), np.float32)
        weights = np.zeros(len(spots), np.float32)
        for group in groups:
            group.lay_out(board)
            theirs = board[spots]
            group.clear(board)
            had += theirs > 0
            weights += theirs
        most = float(had.max(initial=0.0))
        if not most or most < sum(counts) / 2:
            return NOTHING
        having = had == most
        return Fit(spots[having], weights[having])

    def knows(self, word: str) -> bool:
        """Whether any goods have this very word now."""
        number = self._vocabulary.number(word)
        return number is not None and self._is_anywhere(number)

    def leads_anywhere(self, words: Meant) -> bool:
        """Whether any goods have any of these words now."""
        return any(map(self._is_anywhere, words))

    def _is_anywhere(self, number: int) -> bool:
        """Goods that came last are looked at first: they are the likeliest to be there still."""
        lists = [spots for one in (self._titles, self._others) if (spots := one.of(number)) is not None]
        return any(len(self._places.alive(some)) for spots in lists for some in (spots[-_LATEST:], spots[:-_LATEST]))

    def best(self, read: str, meant: Meant, place: int) -> Matched:
        """Which of the words that are meant counts most for the goods at a place."""
        found = Matched(read)
        for number, (likeness, how) in meant.items():
            for postings, worth in ((self._titles, IN_TITLE), (self._others, ELSEWHERE)):
                if likeness * worth > found.counts and postings.has(number, place):
                    word = self._vocabulary.word(number)
                    found = Matched(read, word, how, worth == IN_TITLE, likeness * worth)
        return found

    def _group(self, words: Meant) -> _Group:
        lists: list[tuple[float, Spots]] = []
        for number, meaning in words.items():
            for postings, worth in ((self._others, ELSEWHERE), (self._titles, IN_TITLE)):
                spots = postings.of(number)
                if spots is not None:
                    lists.append((meaning.likeness * worth, spots))
        lists.sort(key=lambda pair: pair[0])
        return _Group(lists, sum(len(spots) for _, spots in lists))

    def _all_of(self, groups: Sequence[_Group]) -> Spots:
        return together((spots for group in groups for _, spots in group.lists), self._places.end)

    def _clean_board(self) -> Weights:
        """Noughts for all places; whoever writes on it wipes it clean."""
        if len(self._board) < self._places.end:
            self._board = np.zeros(self._places.end + self._places.end // 8, np.float32)
        return self._board
