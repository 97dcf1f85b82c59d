"""Looking through goods one by one, as a patient person would: what filters, orders and counts are compared with."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace

from commerce.catalogue import Facets, Option, ProductCard, Sieve, Sort, Value, sign_of


@dataclass(frozen=True, slots=True)
class Thing:
    """A product that is looked through; of each variant what it costs today, whether it is there, and its options.

    `shelves` are its category and all above it, the nearest first; `sold` is how many pieces were sold,
    `liked` how well buyers like it beside other things.
    """

    card: ProductCard
    prices: tuple[int, ...]
    there: tuple[bool, ...]
    shelves: tuple[int, ...] = ()
    sold: int = 0
    liked: float = 0.0
    tags: frozenset[str] = field(init=False)
    options: tuple[frozenset[str], ...] = field(init=False)

    def __post_init__(self) -> None:
        names = [option.name for option in self.card.options]
        signs = (
            frozenset(sign_of(f"{name}={value}") for name, value in zip(names, one.option_values, strict=False))
            for one in self.card.variants
        )
        object.__setattr__(self, "tags", frozenset(map(sign_of, self.card.tags)))
        object.__setattr__(self, "options", tuple(signs))


@dataclass(frozen=True, slots=True)
class Found:
    """A thing that fits, and the places of those of its variants on its card that do."""

    thing: Thing
    fitting: tuple[int, ...]


class Sifter:
    """Things that are looked through, and the words for what they have in common."""

    def __init__(self, things: Sequence[Thing]) -> None:
        self.things = things
        self._options: dict[str, tuple[str, str]] = {}
        self._values: dict[str, tuple[str, str]] = {}
        self._tags: dict[str, str] = {}
        for thing in things:
            self._learn(thing.card)

    def _learn(self, card: ProductCard) -> None:
        for tag in card.tags:
            self._tags.setdefault(sign_of(tag), tag)
        for option in card.options:
            name = sign_of(option.name)
            self._options.setdefault(name, (name, option.label))
            for value, label in option.values:
                self._values.setdefault(sign_of(f"{option.name}={value}"), (name, label))

    def label(self, sign: str) -> str | None:
        """What a sign stands for among these things."""
        return self._values[sign][1] if sign in self._values else self._tags.get(sign)

    def sift(self, sieve: Sieve, sort: Sort = Sort.BEST) -> list[Found]:
        """What fits, in this order."""
        test = self._test(sieve)
        found = [Found(thing, fitting) for thing in self.things if (fitting := test(thing))]
        key = _ORDERS.get(sort)
        return sorted(found, key=key) if key is not None else found

    def count(self, sieve: Sieve) -> int:
        """How many things fit."""
        test = self._test(sieve)
        return sum(1 for thing in self.things if test(thing))

    def prices(self) -> list[int]:
        """What each thing costs at the least."""
        return [min(thing.prices) for thing in self.things]

    def facets(self, sieve: Sieve) -> Facets:
        """What can be filtered by beside what is chosen."""
        fit = self.count(sieve)
        stocked = self.count(replace(sieve, in_stock=True))
        offers_stock = sieve.in_stock or 0 < stocked < fit
        options = (self._option(sign, label, sieve) for sign, label in self._options.values())
        return Facets(
            self._categories(sieve),
            stocked if offers_stock else None,
            self._tag_values(sieve, fit),
            tuple(one for one in options if one.values),
        )

    def _categories(self, sieve: Sieve) -> tuple[tuple[int, int], ...]:
        """The shelves below the chosen one among which the things part, with how many stand on each."""
        test = self._test(sieve)
        ways = [thing.shelves[::-1] for thing in self.things if test(thing)]
        depth = max((way.index(sieve.category_id) + 1 for way in ways if sieve.category_id in way), default=0)
        while True:
            counts = Counter(way[depth] for way in ways if len(way) > depth)
            if len(counts) != 1 or counts.total() < len(ways):
                return tuple(counts.items())
            depth += 1

    def _tag_values(self, sieve: Sieve, fit: int) -> tuple[Value, ...]:
        test = self._test(sieve)
        counts = Counter(tag for thing in self.things if test(thing) for tag in thing.tags)
        return self._told(counts, sieve.tags, self._tags, fit)

    def _option(self, sign: str, label: str, sieve: Sieve) -> Option:
        """The values of one option: each counted as if none of the others were chosen."""
        mine = {value: said for value, (name, said) in self._values.items() if name == sign}
        test = self._test(replace(sieve, options=sieve.options - mine.keys()))
        counts: Counter[str] = Counter()
        fit = 0
        for thing in self.things:
            if fitting := test(thing):
                fit += 1
                counts.update(frozenset().union(*(thing.options[at] for at in fitting)) & mine.keys())
        return Option(sign, label, self._told(counts, sieve.options, mine, fit))

    def _told(
        self, counts: Mapping[str, int], chosen: frozenset[str], labels: Mapping[str, str], fit: int
    ) -> tuple[Value, ...]:
        """Those that are chosen or make a difference, in the order in which the things have them."""
        return tuple(
            Value(sign, label, counts.get(sign, 0), sign in chosen)
            for sign, label in labels.items()
            if sign in chosen or 0 < counts.get(sign, 0) < fit
        )

    def _test(self, sieve: Sieve) -> Callable[[Thing], tuple[int, ...]]:
        """Which variants of a thing fit; none where the thing does not."""
        wanted = self._by_option(sieve.options)

        def test(thing: Thing) -> tuple[int, ...]:
            if sieve.category_id is not None and sieve.category_id not in thing.shelves:
                return ()
            if not sieve.tags <= thing.tags:
                return ()
            return tuple(at for at in range(len(thing.prices)) if _fits(thing, at, sieve, wanted))

        return test

    def _by_option(self, signs: Iterable[str]) -> list[frozenset[str]]:
        """The wanted values, those of one option together; one that nothing here has stands alone."""
        groups: dict[str, set[str]] = {}
        for sign in signs:
            groups.setdefault(self._values[sign][0] if sign in self._values else sign, set()).add(sign)
        return [frozenset(group) for group in groups.values()]


def _fits(thing: Thing, at: int, sieve: Sieve, wanted: Collection[frozenset[str]]) -> bool:
    """Whether this one variant is all that is asked for: a red one that is sold out and a blue one are not."""
    if sieve.in_stock and not thing.there[at]:
        return False
    if sieve.band is not None and not sieve.band.holds(thing.prices[at]):
        return False
    return all(values & thing.options[at] for values in wanted)


def _cheapest(found: Found) -> int:
    return min(found.thing.prices[at] for at in found.fitting)


def _dearest(found: Found) -> int:
    return -max(found.thing.prices[at] for at in found.fitting)


_ORDERS: Mapping[Sort, Callable[[Found], float]] = {
    Sort.CHEAPEST: _cheapest,
    Sort.DEAREST: _dearest,
    Sort.NEWEST: lambda found: -found.thing.card.product_id,
    Sort.SOLD: lambda found: -found.thing.sold,
    Sort.RATED: lambda found: -found.thing.liked,
}
