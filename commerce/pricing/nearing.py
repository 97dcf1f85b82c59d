"""How far it is to what a promotion gives next."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from commerce.pricing.promotions import (
    AmountOff,
    CheapestOff,
    Lane,
    PercentByUnits,
    PercentOff,
    PercentRungs,
    Promotion,
    Rungs,
)


@dataclass(frozen=True)
class Near:
    """So much more, or so many pieces more, and a promotion gives (more); minor units and basis points.

    `amount_off` and `share_off` are what it gives then, where that can be said.
    """

    promotion: Promotion
    gap: int = 0
    units: int = 0
    amount_off: int = 0
    share_off: int = 0


def near(promotion: Promotion, worth: int, units: int, *, applies: bool) -> Near | None:
    """What comes next, for goods of this worth and number; nothing where no more is to be had.

    Unit prices are no aim of their own: a price list says itself what more pieces cost.
    """
    if promotion.lane is Lane.UNIT_PRICE:
        return None
    reached = worth if worth >= promotion.threshold else -1
    match promotion.benefit:
        case Rungs(rungs) if found := _next(rungs, reached):
            return Near(promotion, gap=max(found[0], promotion.threshold) - worth, amount_off=found[1])
        case PercentRungs(rungs) if found := _next(rungs, reached):
            return Near(promotion, gap=max(found[0], promotion.threshold) - worth, share_off=found[1])
        case PercentByUnits(rungs) if found := _next(rungs, units):
            return Near(promotion, units=max(found[0], promotion.least_units) - units, share_off=found[1])
        case CheapestOff(of=of) if not applies and units < of:
            return Near(promotion, units=of - units)
    if applies:
        return None
    if worth < promotion.threshold:
        return Near(promotion, gap=promotion.threshold - worth, **_gives(promotion))
    if units < promotion.least_units:
        return Near(promotion, units=promotion.least_units - units, **_gives(promotion))
    return None


def _next(rungs: Iterable[tuple[int, int]], reached: int) -> tuple[int, int] | None:
    """The nearest rung above that gives more than those reached."""
    steps = sorted(rungs)
    given = max((gives for at, gives in steps if at <= reached), default=0)
    return next(((at, gives) for at, gives in steps if at > reached and gives > given), None)


def _gives(promotion: Promotion) -> dict[str, int]:
    match promotion.benefit:
        case PercentOff(basis_points):
            return {"share_off": basis_points}
        case AmountOff(amount, 0):
            return {"amount_off": amount}
    return {}
