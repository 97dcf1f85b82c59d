"""How much a benefit takes off each of some lines."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from fractions import Fraction

from commerce.kit.money import BASIS_POINTS, allocate
from commerce.pricing.promotions import (
    AmountOff,
    Benefit,
    Bundle,
    CheapestOff,
    Gift,
    PercentByUnits,
    PercentOff,
    PercentRungs,
    Rungs,
    UnitPrice,
    UnitPrices,
)


@dataclass(frozen=True)
class Pieces:
    """A line as benefits see it: what it costs now, for so many pieces with these marks, and what it costs at least."""

    net: int
    quantity: int
    marks: frozenset[str] = frozenset()
    floor: int = 0

    @property
    def room(self) -> int:
        """How much may still come off."""
        return max(0, self.net - self.floor)


def reductions(benefit: Benefit, lines: Sequence[Pieces], most: int | None) -> list[int]:
    """Minor units off each line, given what the lines cost now: never more than a line costs, nor than `most` in all.

    Percentages are rounded down, and sums are shared by the largest remainder in proportion to what the lines cost.
    What would take a line below its floor is cut off and falls on no other line.
    """
    wanted = wishes(benefit, lines, most)
    return [min(part, line.room) for part, line in zip(wanted, lines, strict=True)]


def wishes(benefit: Benefit, lines: Sequence[Pieces], most: int | None) -> list[int]:
    """What `reductions` would be if no line had a floor."""
    parts = _parts(benefit, lines)
    if most is not None and sum(parts) > most:
        return allocate(most, parts)
    return parts


def _parts(benefit: Benefit, lines: Sequence[Pieces]) -> list[int]:
    match benefit:
        case UnitPrice(amount):
            return [max(0, line.net - amount * line.quantity) for line in lines]
        case UnitPrices():
            return [_off_the_list(benefit, line) for line in lines]
        case CheapestOff():
            return _off_the_cheapest(benefit, lines)
        case Bundle():
            return _off_the_sets(benefit, lines)
        case Gift():
            return [0] * len(lines)
        case _:
            worth = sum(line.net for line in lines)
            off = _sum_off(benefit, worth, sum(line.quantity for line in lines))
            return allocate(min(off, worth), [line.net for line in lines])


def _sum_off(benefit: PercentOff | AmountOff | Rungs | PercentRungs | PercentByUnits, worth: int, units: int) -> int:
    match benefit:
        case PercentOff(basis_points):
            return worth * basis_points // BASIS_POINTS
        case AmountOff(amount, each):
            return amount * (worth // each if each else 1)
        case Rungs(rungs):
            return highest(rungs, worth)
        case PercentRungs(rungs):
            return worth * highest(rungs, worth) // BASIS_POINTS
        case PercentByUnits(rungs):
            return worth * highest(rungs, units) // BASIS_POINTS


def highest(rungs: Iterable[tuple[int, int]], reached: int) -> int:
    """The most that the rungs reached so far give."""
    return max((gives for at, gives in rungs if reached >= at), default=0)


def _off_the_list(benefit: UnitPrices, line: Pieces) -> int:
    own = [price for mark, units, price in benefit.prices if _has(line, mark) and line.quantity >= units]
    return max(0, line.net - min(own) * line.quantity) if own else 0


def _has(line: Pieces, mark: str) -> bool:
    return not mark or mark in line.marks


def _off_the_cheapest(benefit: CheapestOff, lines: Sequence[Pieces]) -> list[int]:
    reduced = sum(line.quantity for line in lines) // benefit.of * benefit.count
    parts = [0] * len(lines)
    for at in sorted(range(len(lines)), key=lambda at: (_unit(lines[at]), at)):
        units = min(lines[at].quantity, reduced)
        parts[at] = _worth_of(lines[at], units) * benefit.basis_points // BASIS_POINTS
        reduced -= units
    return parts


def _off_the_sets(benefit: Bundle, lines: Sequence[Pieces]) -> list[int]:
    """What the pieces in whole sets cost beside what the sets cost, shared over those pieces."""
    places: list[list[int]] = [[] for _ in benefit.parts]
    for at, line in enumerate(lines):
        part = next((part for part, (mark, _) in enumerate(benefit.parts) if _has(line, mark)), None)
        if part is not None:
            places[part].append(at)
    wanted = list(zip(places, (units for _, units in benefit.parts), strict=True))
    sets = min(sum(lines[at].quantity for at in here) // units for here, units in wanted)
    worth = [0] * len(lines)
    for here, units in wanted:
        left = units * sets
        for at in sorted(here, key=lambda at: (-_unit(lines[at]), at)):
            taken = min(lines[at].quantity, left)
            worth[at] = _worth_of(lines[at], taken)
            left -= taken
    whole = sum(worth)
    off = whole * benefit.basis_points // BASIS_POINTS if benefit.price is None else whole - benefit.price * sets
    return allocate(max(0, off), worth)


def _unit(line: Pieces) -> Fraction:
    return Fraction(line.net, line.quantity)


def _worth_of(line: Pieces, units: int) -> int:
    return line.net * units // line.quantity
