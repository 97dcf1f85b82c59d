"""The ways to read what somebody typed: as it stands, on the other keyboard, by synonyms, joined and split."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from enum import StrEnum

from commerce.search.scripts import with_other_keyboard
from commerce.search.synonyms import Synonyms
from commerce.search.vocabulary import How, Vocabulary
from commerce.search.words import is_unspaced, words_of

_MOST_WORDS = 12
_MOST_READINGS = 8
_OTHER_KEYBOARD, _BY_SYNONYM, _JOINED = 0.95, 0.98, 0.92
#: The shortest part that a word is split into, and the shortest beginning that tells the other keyboard.
_SHORTEST_PART = 3


#: Tells whether any goods have this very word now.
Knows = Callable[[str], bool]


class By(StrEnum):
    """What had to be done to read it so."""

    KEYBOARD = "keyboard"
    SYNONYM = "synonym"
    JOINED = "joined"
    SPLIT = "split"


@dataclass(frozen=True, slots=True)
class Reading:
    """Words to look for, what they are worth against those that stand there, and how they were come by."""

    words: tuple[str, ...]
    worth: float = 1.0
    by: tuple[By, ...] = ()

    def instead(self, words: tuple[str, ...], worth: float, by: By) -> Reading:
        """Other words in place of these."""
        return replace(self, words=words[:_MOST_WORDS], worth=self.worth * worth, by=(*self.by, by))


def readings_of(text: str, vocabulary: Vocabulary, knows: Knows, synonyms: Synonyms) -> list[Reading]:
    """All ways to read a text, the plainest first; none where there is no word in it."""
    plain = _as_it_stands(text, vocabulary, knows)
    if not plain.words:
        return []
    found = [plain]
    for reading in (*_by_synonyms(plain, synonyms), *_joined(plain, knows), *_split(plain, vocabulary, knows)):
        if len(found) < _MOST_READINGS and all(set(reading.words) != set(one.words) for one in found):
            found.append(reading)
    return found


def _as_it_stands(text: str, vocabulary: Vocabulary, knows: Knows) -> Reading:
    """Words that nobody knows are looked at through the other keyboard."""
    words: list[str] = []
    by: set[By] = set()
    for chunk in text.split()[: _MOST_WORDS * 2]:
        theirs = words_of(chunk)
        if not theirs or not all(_leads_somewhere(word, vocabulary, knows) for word in theirs):
            other = words_of(with_other_keyboard(chunk) or "")
            if other and all(_is_meant(word, vocabulary, knows) for word in other):
                theirs = other
                by.add(By.KEYBOARD)
        words += theirs
    return Reading(tuple(dict.fromkeys(words))[:_MOST_WORDS], _OTHER_KEYBOARD if by else 1.0, tuple(by))


def _leads_somewhere(word: str, vocabulary: Vocabulary, knows: Knows) -> bool:
    return knows(word) or any(knows(vocabulary.word(number)) for number in vocabulary.as_typed(word))


def _is_meant(word: str, vocabulary: Vocabulary, knows: Knows) -> bool:
    """Whether this can hardly be chance: a word that is known, a form of one, or a beginning that is long enough."""
    sure = {How.EXACT, How.FORM} | ({How.BEGINNING} if len(word) >= _SHORTEST_PART else set())
    meanings = vocabulary.as_typed(word).items()
    return any(one.how in sure and knows(vocabulary.word(number)) for number, one in meanings)


def _by_synonyms(reading: Reading, synonyms: Synonyms) -> Iterator[Reading]:
    """Each place where a synonym stands read by it, then all such places together."""
    last = reading
    for words in synonyms.replacing(reading.words):
        yield reading.instead(words, _BY_SYNONYM, By.SYNONYM)
        last = reading.instead(words, _BY_SYNONYM, By.SYNONYM)
    if last is not reading:
        for words in synonyms.replacing(last.words):
            yield last.instead(words, _BY_SYNONYM, By.SYNONYM)


def _joined(reading: Reading, knows: Knows) -> Iterator[Reading]:
    """`tea pot` as `teapot`."""
    for at, (one, other) in enumerate(zip(reading.words, reading.words[1:], strict=False)):
        if not is_unspaced(one) and knows(one + other):
            words = (*reading.words[:at], one + other, *reading.words[at + 2 :])
            yield reading.instead(words, _JOINED, By.JOINED)


def _split(reading: Reading, vocabulary: Vocabulary, knows: Knows) -> Iterator[Reading]:
    """`teacup` as `tea cup`, where nobody knows the whole but everybody its parts."""
    for at, word in enumerate(reading.words):
        if is_unspaced(word) or knows(word):
            continue
        cuts = [
            (word[:cut], word[cut:])
            for cut in range(_SHORTEST_PART, len(word) - _SHORTEST_PART + 1)
            if knows(word[:cut]) and knows(word[cut:])
        ]
        if cuts:
            parts = max(cuts, key=lambda pair: min(map(vocabulary.count, pair)))
            yield reading.instead((*reading.words[:at], *parts, *reading.words[at + 1 :]), _JOINED, By.SPLIT)
