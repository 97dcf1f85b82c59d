"""Looks for what was typed: first as it stands, then ever more forgivingly."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from commerce.search.matching import Fit, Matcher
from commerce.search.readings import Reading
from commerce.search.scripts import with_other_keyboard
from commerce.search.vocabulary import Meant, Vocabulary
from commerce.search.weighing import Found
from commerce.search.words import is_unspaced, words_of

#: With fewer goods than these, unknown words are taken for misspelt ones as well.
_FEW = 5
#: With fewer than these, words of a script without spaces need not stand side by side.
_A_PAGE = 10
#: Signs that stand beside each other so many times less often than their neighbours do are where two words meet.
_RARER = 4
#: One wrong sign spoils two words of a script without spaces.
_SIGN_COUNTS = 0.5


class Looker:
    """Finds the goods that each reading of a text leads to."""

    def __init__(self, vocabulary: Vocabulary, matcher: Matcher) -> None:
        self._vocabulary = vocabulary
        self._matcher = matcher

    def find(self, readings: Sequence[Reading]) -> list[Found]:
        """What each reading leads to, where it leads to anything.

        Only the plainest one is forgiven slips; others are guesses already, and have to stand there as they are read.
        """
        if not readings:
            return []
        others = [Found(one, *self._as_read(one)) for one in readings[1:]]
        found = [one for one in others if len(one.fit)]
        plain = Found(readings[0], *self._forgiving(readings[0], settled=bool(found)))
        return [plain, *found] if len(plain.fit) else found

    def corrected(self, text: str) -> str | None:
        """The text with unknown words replaced by the likeliest near ones; None where there is nothing to correct."""
        typed = text.split()
        meant = [self._probably(chunk) for chunk in typed]
        if not any(meant):
            return None
        return " ".join(one or chunk for one, chunk in zip(meant, typed, strict=True))

    def _probably(self, chunk: str) -> str | None:
        words = words_of(chunk)
        if any(map(is_unspaced, words)) or (words and all(map(self._leads_to_goods, words))):
            return None
        other = words_of(with_other_keyboard(chunk) or "")
        if other and all(map(self._leads_to_goods, other)):
            return " ".join(other)
        near = [word if self._leads_to_goods(word) else self._nearest(word) for word in words]
        return " ".join(near) if near != words else None

    def _nearest(self, word: str) -> str:
        near = self._vocabulary.near(word)
        known = [(near[number].likeness, self._vocabulary.word(number)) for number in near]
        with_goods = [(likeness, one) for likeness, one in known if self._leads_to_goods(one)]
        best = max(with_goods, key=lambda pair: (pair[0], self._vocabulary.count(pair[1])), default=None)
        return word if best is None else best[1]

    def _leads_to_goods(self, word: str) -> bool:
        return self._matcher.leads_anywhere(self._vocabulary.as_typed(word))

    def _as_read(self, reading: Reading) -> tuple[Sequence[Meant], Fit]:
        meant = [self._vocabulary.as_typed(word) for word in reading.words]
        return meant, self._matcher.having_all(meant)

    def _forgiving(self, reading: Reading, *, settled: bool) -> tuple[Sequence[Meant], Fit]:
        """Goods with all the words as typed; then with unknown ones misspelt; then any; then most of them."""
        meant, fit = self._as_read(reading)
        seams = (self._seams(reading.words) or _between_twos(reading.words)) if len(fit) < _A_PAGE else set()
        if seams:
            fit = self._matcher.having_all(meant, seams)
        unknown = [at not in seams and not self._matcher.knows(word) for at, word in enumerate(reading.words)]
        if settled or len(fit) >= _FEW or (len(fit) and not any(unknown)):
            return meant, fit
        for wider in self._wider(reading.words, meant, unknown, found=len(fit) > 0):
            more = self._matcher.having_all(wider, seams)
            if len(more) > len(fit):
                return wider, more
        if len(fit):
            return meant, fit
        everything = self._with_near(reading.words, meant, [True] * len(meant))
        counts = [_SIGN_COUNTS if is_unspaced(word) else 1.0 for word in reading.words]
        return everything, self._matcher.having_most(everything, counts)

    def _wider(
        self, words: Sequence[str], meant: Sequence[Meant], unknown: Sequence[bool], *, found: bool
    ) -> Iterator[Sequence[Meant]]:
        """Ever more that may have been meant; known words are doubted only where nothing was found."""
        if any(unknown):
            yield self._with_near(words, meant, unknown)
        if not found:
            yield self._with_near(words, meant, [True] * len(words))

    def _seams(self, words: Sequence[str]) -> set[int]:
        """Where two words meet in a script without spaces: signs that hardly ever stand beside each other here.

        They need not do so to be found: 无线蓝牙耳机 finds 蓝牙无线耳机, and 红色茶壶 a 红色陶土茶壶.
        """
        often = [self._vocabulary.count(word) if is_unspaced(word) else 0 for word in words]
        return {
            at
            for at in range(1, len(words) - 1)
            if is_unspaced(words[at]) and 0 < min(often[at - 1], often[at + 1]) >= often[at] * _RARER
        }

    def _with_near(self, words: Sequence[str], meant: Sequence[Meant], which: Sequence[bool]) -> list[Meant]:
        """These words or those near them; a pair of signs is guessed at only beside another one."""
        in_pairs = sum(map(is_unspaced, words)) > 1
        return [
            self._or_near(word, known, in_pairs) if doubted else known
            for word, known, doubted in zip(words, meant, which, strict=True)
        ]

    def _or_near(self, word: str, known: Meant, in_pairs: bool) -> Meant:
        signs = self._vocabulary.signs_near(word) if in_pairs else {}
        return {**signs, **self._vocabulary.near(word), **known}


def _between_twos(words: Sequence[str]) -> set[int]:
    """The seams if all words were of two signs, as most are: every other pair of a chain of overlapping ones."""
    seams: set[int] = set()
    begin = 0
    for at, word in enumerate(words):
        if at and not (is_unspaced(word) and words[at - 1][1:] == word[:1]):
            begin = at
        is_last = at + 1 == len(words) or words[at + 1][:1] != word[1:] or not is_unspaced(words[at + 1])
        if is_last and (at - begin) % 2 == 0:
            seams.update(range(begin + 1, at, 2))
    return seams
