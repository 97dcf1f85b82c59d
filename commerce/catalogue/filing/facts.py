"""What several rows of the file say together of the product they share."""

from __future__ import annotations

from collections.abc import Mapping
from typing import NamedTuple

from commerce.catalogue.filing.lines import Line, Said
from commerce.catalogue.filing.report import RowRefused, Why
from commerce.catalogue.models import Kind
from commerce.catalogue.naming import path_key


class Facts(NamedTuple):
    """The first thing said on each matter; empty where nothing was said."""

    description: str
    category: tuple[str, ...]
    kind: Kind | None
    tax_class: str
    tags: tuple[str, ...]
    returnable: bool | None
    said: Mapping[str, Said]


NOTHING_SAID = Facts("", (), None, "", (), None, {})


def together(facts: Facts, line: Line) -> Facts:
    """What was said with what one more row says. Raises `RowRefused` when it says something else than before."""
    own = (line.description, line.category, line.kind, line.tax_class, line.tags, line.returnable)
    if facts is NOTHING_SAID:
        return Facts(*own, line.said)
    if own == facts[:6] and not line.said:
        return facts
    _check(facts, line)
    said = dict(facts.said)
    for language, more in line.said.items():
        said[language] = _said_together(said[language], more) if language in said else more
    return Facts(
        facts.description or line.description,
        facts.category or line.category,
        facts.kind or line.kind,
        facts.tax_class or line.tax_class,
        facts.tags or line.tags,
        line.returnable if facts.returnable is None else facts.returnable,
        said,
    )


def _check(facts: Facts, line: Line) -> None:
    _compare("description", facts.description, line.description)
    _compare("kind", facts.kind, line.kind)
    _compare("tax_class", facts.tax_class, line.tax_class)
    _compare("tags", facts.tags, line.tags)
    _compare("returnable", facts.returnable, line.returnable)
    if facts.category and line.category and facts.category != line.category:
        _compare("category", path_key(facts.category), path_key(line.category))
    for language, said in line.said.items():
        if (before := facts.said.get(language)) is not None:
            _compare_said(language, before, said)


def _compare(column: str, before: object, said: object) -> None:
    """Empty cells say nothing; two different things contradict each other."""
    if said != before and before not in _NOTHING and said not in _NOTHING:
        raise RowRefused(Why.CONTRADICTION, column=column)


_NOTHING: tuple[object, ...] = (None, "", ())


def _compare_said(language: str, before: Said, said: Said) -> None:
    _compare(f"title:{language}", before.title, said.title)
    _compare(f"description:{language}", before.description, said.description)
    _compare(f"category:{language}", before.category, said.category)
    for word, translated in said.words.items():
        _compare(f"option:{language}", before.words.get(word), translated)


def _said_together(before: Said, said: Said) -> Said:
    return Said(
        before.title or said.title,
        before.description or said.description,
        before.category or said.category,
        {**said.words, **before.words},
    )
