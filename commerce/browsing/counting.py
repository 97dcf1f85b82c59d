"""How much each filter would leave: shelves, stock, tags and the values of options, over all goods there are."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import replace

import numpy as np

from commerce.browsing.common import Numbers
from commerce.browsing.looking import Fit, Look
from commerce.catalogue import Facets, Option, Sieve, Value, sign_of

#: Which options, and values of them, there are among the goods: by the numbers of what variants have.
_Kinds = Mapping[int, frozenset[str]]


def facets(look: Look, sieve: Sieve) -> Facets:
    """What can be filtered by beside what is chosen; what would leave everything as it is, or nothing, is left out."""
    fit = look.fit(sieve)
    stocked = look.count(replace(sieve, in_stock=True))
    offers_stock = sieve.in_stock or 0 < stocked < fit.count
    return Facets(
        _categories(look, sieve, fit),
        stocked if offers_stock else None,
        _tags(look, sieve, fit),
        tuple(one for one in _options(look, sieve) if one.values),
    )


def _categories(look: Look, sieve: Sieve, fit: Fit) -> tuple[tuple[int, int], ...]:
    """The shelves below the chosen one among which the goods part, with how many stand on each."""
    standing = _counted(look.cut.categories[fit.products])
    total = sum(standing.values())
    ways = [(way[::-1], standing[one]) for one, way in look.ways.items() if one in standing]
    depth = max((way.index(sieve.category_id) + 1 for way, _ in ways if sieve.category_id in way), default=0)
    while True:
        counts: Counter[int] = Counter()
        for way, count in ways:
            if len(way) > depth:
                counts[way[depth]] += count
        if len(counts) != 1 or counts.total() < total:
            return tuple(counts.items())
        depth += 1


def _tags(look: Look, sieve: Sieve, fit: Fit) -> tuple[Value, ...]:
    counts: Counter[str] = Counter()
    for number, count in _counted(look.cut.tags[fit.products]).items():
        for sign in set(map(sign_of, look.wares.tags.things[number])):
            counts[sign] += count
    labels = {one: label for one, label in look.wares.words.tags.items() if one in counts or one in sieve.tags}
    return _told(counts, sieve.tags, labels, fit.count)


def _options(look: Look, sieve: Sieve) -> list[Option]:
    """Each option that any of the goods have."""
    words = look.wares.words
    kinds = {one: look.wares.options.things[one] for one in np.unique(look.cut.options).tolist()}
    there = frozenset().union(*kinds.values())
    values: dict[str, list[str]] = {}
    for sign, value in words.values.items():
        if sign in there:
            values.setdefault(value.option, []).append(sign)
    return [_option(look, sign, values[sign], kinds, sieve) for sign in words.options if sign in values]


def _option(look: Look, sign: str, mine: Sequence[str], kinds: _Kinds, sieve: Sieve) -> Option:
    """The values of one option: each counted as if none of the others were chosen."""
    place = {value: at for at, value in enumerate(mine)}
    which = np.full(max(kinds) + 1, -1, np.int64)
    for number, signs in kinds.items():
        which[number] = next((place[one] for one in signs if one in place), -1)
    fit = look.fit(replace(sieve, options=sieve.options.difference(place)))
    theirs = which[look.cut.options[fit.pieces]]
    pairs = (look.cut.owners[fit.pieces] * len(mine) + theirs)[theirs >= 0]
    counts = np.bincount(np.unique(pairs) % len(mine), minlength=len(mine)).tolist()
    labels = {one: look.label(one) or "" for one in mine}
    told = _told(dict(zip(mine, counts, strict=True)), sieve.options, labels, fit.count)
    return Option(sign, look.wares.words.option(sign, look.language), told)


def _told(counts: Mapping[str, int], chosen: frozenset[str], labels: Mapping[str, str], fit: int) -> tuple[Value, ...]:
    """Those that are chosen or make a difference."""
    return tuple(
        Value(sign, label, counts.get(sign, 0), sign in chosen)
        for sign, label in labels.items()
        if sign in chosen or 0 < counts.get(sign, 0) < fit
    )


def _counted(numbers: Numbers) -> dict[int, int]:
    values, counts = np.unique(numbers, return_counts=True)
    return dict(zip(values.tolist(), counts.tolist(), strict=True))
