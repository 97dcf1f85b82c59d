"""How much each filter would leave: shelves, stock, tags and the values of options, over all goods there are."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import replace

import numpy as np

from commerce.browsing.looking import Fit, Look
from commerce.catalogue import Facets, Option, Sieve, Value


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
    counted = np.bincount(look.cut.categories[fit.products])
    standing = {one: int(counted[one]) for one in np.flatnonzero(counted).tolist()}
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
    counts = look.wares.tags.count(look.cut.tags[fit.products])
    labels = {one: look.label(one) or "" for one in look.wares.words.tags if one in counts or one in sieve.tags}
    return _told(counts, sieve.tags, labels, fit.count)


def _options(look: Look, sieve: Sieve) -> Iterator[Option]:
    """Each option that any of the goods have."""
    words, there = look.wares.words, look.wares.options.count(look.cut.options)
    values: dict[str, list[str]] = {}
    for sign, value in words.values.items():
        if sign in there:
            values.setdefault(value.option, []).append(sign)
    for sign in words.options:
        if sign in values:
            yield Option(sign, words.option(sign, look.language), _values(look, values[sign], sieve))


def _values(look: Look, mine: list[str], sieve: Sieve) -> tuple[Value, ...]:
    """The values of one option: each counted as if none of the others were chosen."""
    fit = look.fit(replace(sieve, options=sieve.options.difference(mine)))
    counts = dict(zip(mine, look.having_each(fit, mine), strict=True))
    return _told(counts, sieve.options, {one: look.label(one) or "" for one in mine}, fit.count)


def _told(counts: Mapping[str, int], chosen: frozenset[str], labels: Mapping[str, str], fit: int) -> tuple[Value, ...]:
    """Those that are chosen or make a difference."""
    return tuple(
        Value(sign, label, counts.get(sign, 0), sign in chosen)
        for sign, label in labels.items()
        if sign in chosen or 0 < counts.get(sign, 0) < fit
    )
