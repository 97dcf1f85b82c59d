"""Words that mean the same in this shop, as its staff have said."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from commerce.search.forms import stem
from commerce.search.words import words_of

_Words = tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Synonym:
    """Whoever types `said` may mean `meant`; and the other way round, where it goes both ways."""

    said: str
    meant: str
    both_ways: bool = True


class Synonyms:
    """All synonyms of a shop, found by the first of their words; their plurals mean the same."""

    def __init__(self, known: Iterable[Synonym] = ()) -> None:
        self._by_first: dict[str, list[tuple[_Words, _Words]]] = {}
        for one in known:
            self._note(one.said, one.meant)
            if one.both_ways:
                self._note(one.meant, one.said)

    def __bool__(self) -> bool:
        return bool(self._by_first)

    def replacing(self, words: _Words) -> Iterator[_Words]:
        """The words with some of them replaced by what they mean, in one place at a time."""
        if not self._by_first:
            return
        stems = tuple(map(stem, words))
        for at, first in enumerate(stems):
            for said, meant in self._by_first.get(first, ()):
                if stems[at : at + len(said)] == said:
                    yield tuple(dict.fromkeys((*words[:at], *meant, *words[at + len(said) :])))

    def _note(self, said: str, meant: str) -> None:
        from_words, to_words = tuple(map(stem, words_of(said))), tuple(words_of(meant))
        if from_words and to_words and from_words != tuple(map(stem, to_words)):
            self._by_first.setdefault(from_words[0], []).append((from_words, to_words))
