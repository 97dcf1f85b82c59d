"""What one line costs today before anything else is looked at: its list price, or a better unit price."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from commerce.kit.money import Money
from commerce.pricing.baskets import Basket, BasketLine
from commerce.pricing.lanes import Desk
from commerce.pricing.promotions import Lane, Promotion


@dataclass(frozen=True)
class PriceToday:
    """The price of a whole line, and which unit price made it lower than the list says, if any did."""

    total: Money
    why: Promotion | None


def price_today(line: BasketLine, promotions: Iterable[Promotion]) -> PriceToday:
    """A line at its unit price: limited-time prices, price lists and tiers, the best of them for the customer."""
    prices = tuple(one for one in promotions if one.lane is Lane.UNIT_PRICE)
    if not prices:
        return PriceToday(line.unit_list * line.quantity, None)
    currency = line.unit_list.currency
    desk = Desk.lay_out(Basket(currency=currency, lines=(line,), promotions=prices))
    desk.run(Lane.UNIT_PRICE)
    return PriceToday(Money(desk.nets[0], currency), desk.applied[0].promotion if desk.applied else None)
