"""How much a benefit takes off each of some lines."""

from __future__ import annotations

from collections.abc import Sequence
from fractions import Fraction

from commerce.kit.money import BASIS_POINTS, allocate
from commerce.pricing.promotions import AmountOff, Benefit, CheapestOff, PercentOff, Rungs, UnitPrice


def reductions(benefit: Benefit, nets: Sequence[int], quantities: Sequence[int], most: int | None) -> list[int]:
    """Minor units off each line, given what the lines cost now: never more than a line costs, nor than `most` in all.

    Percentages are rounded down, and sums are shared by the largest remainder in proportion to what the lines cost.
    """
    parts = _parts(benefit, nets, quantities)
    if most is not None and sum(parts) > most:
        return allocate(most, parts)
    return parts


def _parts(benefit: Benefit, nets: Sequence[int], quantities: Sequence[int]) -> list[int]:
    match benefit:
        case UnitPrice(amount):
            return [max(0, net - amount * quantity) for net, quantity in zip(nets, quantities, strict=True)]
        case CheapestOff():
            return _off_the_cheapest(benefit, nets, quantities)
        case _:
            worth = sum(nets)
            return allocate(min(_sum_off(benefit, worth), worth), nets)


def _sum_off(benefit: PercentOff | AmountOff | Rungs, worth: int) -> int:
    match benefit:
        case PercentOff(basis_points):
            return worth * basis_points // BASIS_POINTS
        case AmountOff(amount, each):
            return amount * (worth // each if each else 1)
        case Rungs(rungs):
            return max((off for reached, off in rungs if worth >= reached), default=0)


def _off_the_cheapest(benefit: CheapestOff, nets: Sequence[int], quantities: Sequence[int]) -> list[int]:
    reduced = sum(quantities) // benefit.of * benefit.count
    parts = [0] * len(nets)
    for at in sorted(range(len(nets)), key=lambda at: (Fraction(nets[at], quantities[at]), at)):
        units = min(quantities[at], reduced)
        parts[at] = nets[at] * units // quantities[at] * benefit.basis_points // BASIS_POINTS
        reduced -= units
    return parts
