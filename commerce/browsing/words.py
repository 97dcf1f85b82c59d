"""What tags, options and their values are called: filters know them by signs of four letters."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from commerce.catalogue import sign_of
from commerce.catalogue.naming import is_tag_key, tag_of


@dataclass(frozen=True, slots=True)
class OptionValue:
    """A value of an option: the sign of the option's name, and the words as translations know them, `Colour=Red`."""

    option: str
    word: str
    value: str


class Words:
    """The words of everything that goods were ever filtered by; what was learnt first is the first to be told."""

    def __init__(self) -> None:
        self.tags: dict[str, str] = {}
        self.options: dict[str, str] = {}
        self.values: dict[str, OptionValue] = {}
        self._said: dict[str, dict[str, str]] = defaultdict(dict)
        #: What tags are called in each language, by their signs.
        self._tags_said: dict[str, dict[str, str]] = defaultdict(dict)

    def learn(
        self,
        tags: Iterable[str],
        names: Sequence[str],
        values: Iterable[Sequence[str]],
        said: Mapping[str, Mapping[str, str]],
    ) -> None:
        """Note what goods have, and what it is called elsewhere."""
        for tag in tags:
            self.tags.setdefault(sign_of(tag), tag)
        for name in names:
            self.options.setdefault(sign_of(name), name)
        for some in values:
            for name, value in zip(names, some, strict=False):
                word = f"{name}={value}"
                self.values.setdefault(sign_of(word), OptionValue(sign_of(name), word, value))
        for language, words in said.items():
            self._said[language].update(words)
            self._tags_said[language].update(
                (sign_of(tag_of(key)), word) for key, word in words.items() if is_tag_key(key)
            )

    def option(self, sign: str, language: str) -> str:
        """What an option is called."""
        name = self.options[sign]
        return self._in(language).get(name, name)

    def label(self, sign: str, language: str) -> str | None:
        """What a tag or a value of an option is called; None for what no goods ever had."""
        value = self.values.get(sign)
        if value is None:
            return self._tags_said.get(language, {}).get(sign) or self.tags.get(sign)
        return self._in(language).get(value.word, value.value)

    def together(self, signs: Iterable[str]) -> list[frozenset[str]]:
        """Some values, those of one option together; one that is not known stands alone."""
        groups: dict[str, set[str]] = defaultdict(set)
        for sign in signs:
            groups[self.values[sign].option if sign in self.values else sign].add(sign)
        return [frozenset(group) for group in groups.values()]

    def _in(self, language: str) -> Mapping[str, str]:
        return self._said.get(language, {})
