"""What people might type to find goods of a catalogue, with the slips they make, and what they should then find."""

from __future__ import annotations

import random
import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass

from bench.wares import Wares, is_chinese, is_latin, is_russian
from commerce.search.words import fold

#: Seeds of questions: what is tuned is tuned on one, and what is told is told of others.
TUNING, REPORTING = 11, 1009
_ALPHABETS = {"latin": "abcdefghijklmnopqrstuvwxyz", "russian": "абвгдежзийклмнопрстуфхцчшщъыьэюя"}
_SHORTEST = 4
_TYPED = dict(
    zip(
        "абвгдеёжзийклмнопрстуфхцчшщъыьэюя",
        "a b v g d e e zh z i y k l m n o p r s t u f kh ts ch sh shch - y - e yu ya".split(),  # noqa: SIM905
        strict=True,
    )
)
_KEYS = dict(zip("йцукенгшщзхъфывапролджэячсмитьбюё", "qwertyuiop[]asdfghjkl;'zxcvbnm,.`", strict=True))


@dataclass(frozen=True)
class Question:
    """What is typed, and what should be found: goods with all these words, or beginnings of words, or signs."""

    typed: str
    words: tuple[str, ...] = ()
    begun: str = ""
    signs: tuple[str, ...] = ()
    several: bool = True

    def is_answered_by(self, title: str) -> bool:
        """Whether a folded title is what was meant."""
        there = words_in(title)
        return (
            all(word in there for word in self.words)
            and (not self.begun or any(word.startswith(self.begun) for word in there))
            and all(sign in title for sign in self.signs)
        )


Maker = Callable[[list[str], random.Random], Question | None]


def questions(wares: Wares, seed: int, each: int) -> dict[str, list[Question]]:
    """So many questions of each class, about goods picked by chance."""
    dice = random.Random(seed)
    return {name: list(_some(wares, dice, each, *maker)) for name, maker in _CLASSES.items()}


def _some(wares: Wares, dice: random.Random, each: int, fits: Callable[[int], bool], make: Maker) -> Iterator[Question]:
    made = 0
    while made < each:
        number = dice.randrange(wares.count)
        if not fits(number):
            continue
        question = make(words_in(fold(wares.title(number))), dice)
        if question is not None:
            made += 1
            yield question


def _exact(words: list[str], dice: random.Random) -> Question:
    return Question(" ".join(words), tuple(words))


def _prefix(words: list[str], dice: random.Random) -> Question | None:
    long = [at for at, word in enumerate(words) if len(word) >= 5 and word.isalpha()]
    if not long or len(words) < 2:
        return None
    at = dice.choice(long)
    other = dice.choice([word for one, word in enumerate(words) if one != at])
    begun = words[at][: dice.randint(3, len(words[at]) - 1)]
    return Question(f"{other} {begun}", (other,), begun)


def _with_slips(count: int, of: int, alphabet: str) -> Maker:
    """So many of so many words have a slip, in any of their letters."""

    def make(words: list[str], dice: random.Random) -> Question | None:
        long = [word for word in dict.fromkeys(words) if len(word) >= _SHORTEST and word.isalpha()]
        if len(long) < max(count, 1) or len(set(words)) < of:
            return None
        wrong = dice.sample(long, count)
        others = [word for word in dict.fromkeys(words) if word not in wrong]
        chosen = [*wrong, *dice.sample(others, of - count)] if of > count else wrong
        dice.shuffle(chosen)
        typed = [_slip(word, dice, _ALPHABETS[alphabet]) if word in wrong else word for word in chosen]
        return Question(" ".join(typed), tuple(chosen), several=of > 1)

    return make


def _swapped(words: list[str], dice: random.Random) -> Question | None:
    return Question(" ".join(reversed(words)), tuple(words)) if len(words) > 1 else None


def _missing(words: list[str], dice: random.Random) -> Question | None:
    if len(words) < 3:
        return None
    kept = words[:]
    kept.pop(dice.randrange(len(kept)))
    return Question(" ".join(kept), tuple(kept))


def _heard(words: list[str], dice: random.Random) -> Question:
    kept = words[:2]
    return Question(
        " ".join("".join(_TYPED.get(one, one) for one in word).replace("-", "") for word in kept), tuple(kept)
    )


def _wrong_keyboard(words: list[str], dice: random.Random) -> Question:
    kept = words[:2]
    return Question(" ".join("".join(_KEYS.get(one, one) for one in word) for word in kept), tuple(kept))


def _chinese(words: list[str], dice: random.Random) -> Question:
    kind, thing = words[0][4:6], words[0][6:]
    return Question(kind + thing, signs=(kind, thing[:2]))


def _chinese_swapped(words: list[str], dice: random.Random) -> Question | None:
    first, second = words[0][2:4], words[0][4:6]
    return None if first == second else Question(second + first, signs=(first, second))


def _chinese_wrong(words: list[str], dice: random.Random) -> Question:
    title = words[0]
    at = dice.randrange(2, len(title))
    typed = title[:at] + dice.choice("鸡鱼牛羊猪狗") + title[at + 1 :]
    return Question(typed, signs=(title[:at], title[at + 1 :]))


def _slip(word: str, dice: random.Random, alphabet: str) -> str:
    """A letter too many, too few, another one, or two swapped: anywhere, also at the first."""
    kind, at = dice.randrange(4), dice.randrange(len(word))
    if kind == 0:
        return word[:at] + dice.choice(alphabet) + word[at:]
    if kind == 1:
        return word[:at] + word[at + 1 :]
    if kind == 2:
        return word[:at] + dice.choice([one for one in alphabet if one != word[at]]) + word[at + 1 :]
    at = min(at, len(word) - 2)
    return word[:at] + word[at + 1] + word[at] + word[at + 2 :]


_CLASSES: dict[str, tuple[Callable[[int], bool], Maker]] = {
    "exact": (is_latin, _exact),
    "half-typed": (is_latin, _prefix),
    "one slip": (is_latin, _with_slips(1, 3, "latin")),
    "two slips": (is_latin, _with_slips(2, 3, "latin")),
    "swapped words": (is_latin, _swapped),
    "missing word": (is_latin, _missing),
    "a lone word with a slip": (is_latin, _with_slips(1, 1, "latin")),
    "Russian, one slip": (is_russian, _with_slips(1, 2, "russian")),
    "Russian as heard": (is_russian, _heard),
    "Russian, wrong keyboard": (is_russian, _wrong_keyboard),
    "Chinese": (is_chinese, _chinese),
    "Chinese, swapped words": (is_chinese, _chinese_swapped),
    "Chinese, one wrong sign": (is_chinese, _chinese_wrong),
}


def words_in(title: str) -> list[str]:
    """The words of a folded title, as anybody would cut it."""
    return re.findall(r"[^\W_]+", title)


def recall(found: Sequence[int], wanted: set[int], at: int = 10) -> float:
    """Which share of what could stand among the first ten does."""
    return len(wanted.intersection(found[:at])) / min(at, len(wanted))
