"""What a customer's tier does to the delivery and points to a price: pure rules, on a basket."""

from __future__ import annotations

from dataclasses import dataclass, replace

from commerce.kit.money import BASIS_POINTS, Money
from commerce.membership import Standing
from commerce.pricing import AmountOff, Basket, Lane, Promotion, Quote, quote

#: Nobody asks for more at once than that.
MOST_POINTS = 1_000_000_000
#: The source of the adjustment that points make.
POINTS = "points"


@dataclass(frozen=True, kw_only=True)
class PointsOffer:
    """How many points can be used on this order, how many are, and what either takes off."""

    most: int
    used: int
    #: What all points that can be used would take off.
    most_worth: Money
    worth: Money
    #: Points come in steps of so many.
    step: int


def earlier_free(free_over: Money | None, standing: Standing) -> Money | None:
    """From what on a delivery costs nothing for this customer; one that is never free for others is not for them."""
    tier = standing.tier
    if free_over is None or tier is None or tier.free_over is None:
        return free_over
    return Money(min(free_over.amount, tier.free_over), free_over.currency)


def with_points(basket: Basket, standing: Standing, wanted: int, language: str) -> Basket:
    """The basket less as many of the wanted points as may be used on it."""
    points = fitting(basket, standing, wanted)
    return _less(basket, standing, points, standing.rules.points_named(points, language)) if points else basket


def earned_by(priced: Quote, standing: Standing) -> int:
    """How many points an order at this price earns if it is paid in money."""
    if not standing.rules.enabled:
        return 0
    contained = sum((line.tax_total - line.tax_added).amount for line in priced.lines)
    return standing.points_for(priced.merchandise_net.amount - contained)


def offered(basket: Basket, standing: Standing, wanted: int) -> PointsOffer | None:
    """What points may do to this basket; `None` where they may do nothing."""
    most = fitting(basket, standing, standing.purse.spendable)
    if not most:
        return None
    used, worth = fitting(basket, standing, wanted), standing.rules.worth
    return PointsOffer(
        most=most,
        used=used,
        most_worth=Money(most * worth, basket.currency),
        worth=Money(used * worth, basket.currency),
        step=standing.rules.step,
    )


def fitting(basket: Basket, standing: Standing, wanted: int) -> int:
    """As many of the wanted points as the rules let through.

    They are there, in whole steps, worth no more than the share of the goods that may be paid so, and leave nothing to
    pay or as much as a provider takes.
    """
    rules = standing.rules
    if not rules.enabled or wanted <= 0 or standing.purse.spendable < rules.least_balance:
        return 0
    most = _goods(basket) * rules.most_share // BASIS_POINTS // rules.worth
    points = _stepped(min(wanted, standing.purse.spendable, most), rules.step)
    while points > 0:
        left = quote(_less(basket, standing, points, "")).total.amount
        if left == 0 or left >= rules.least_payment:
            return points
        short = -(-(rules.least_payment - left) // rules.worth)
        points = _stepped(points - short, rules.step)
    return 0


def _goods(basket: Basket) -> int:
    """What the lines that points may fall on cost after everything before."""
    closed = {line.key for line in basket.lines if Lane.POINTS in line.closed_lanes}
    return sum(line.net_total.amount for line in quote(basket).lines if line.key not in closed)


def _less(basket: Basket, standing: Standing, points: int, label: str) -> Basket:
    benefit = AmountOff(points * standing.rules.worth)
    less = Promotion(source=POINTS, label=label, lane=Lane.POINTS, benefit=benefit)
    return replace(basket, promotions=(*basket.promotions, less))


def _stepped(points: int, step: int) -> int:
    return points - points % step
