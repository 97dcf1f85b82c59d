"""Prices: a basket goes in, a quote with its reasons comes out, and nobody else decides what anything costs.

Lanes follow one another: list price, unit price, item promotions, order promotions, coupons, points, delivery, tax.
"""

from commerce.pricing.baskets import ASSUMED_MARGIN, NO_TAXES, Basket, BasketLine, DeliveryChoice, Rate, TaxRules
from commerce.pricing.parting import part_of
from commerce.pricing.promotions import (
    CLOSED_TO_DISCOUNTS,
    CLOSED_TO_EVENTS,
    AmountOff,
    Benefit,
    Bundle,
    CheapestOff,
    Gift,
    Lane,
    PercentByUnits,
    PercentOff,
    PercentRungs,
    Promotion,
    Rungs,
    Scope,
    UnitPrice,
    UnitPrices,
)
from commerce.pricing.quotes import Adjustment, Missed, Part, Quote, QuotedDelivery, QuotedLine
from commerce.pricing.quoting import quote
from commerce.pricing.sending import FREE_OVER
from commerce.pricing.taxes import set_tax_rate, tax_on, tax_rules
from commerce.pricing.today import PriceToday, price_today
from commerce.pricing.worst import worst_price

__all__ = [
    "ASSUMED_MARGIN",
    "CLOSED_TO_DISCOUNTS",
    "CLOSED_TO_EVENTS",
    "FREE_OVER",
    "NO_TAXES",
    "Adjustment",
    "AmountOff",
    "Basket",
    "BasketLine",
    "Benefit",
    "Bundle",
    "CheapestOff",
    "DeliveryChoice",
    "Gift",
    "Lane",
    "Missed",
    "Part",
    "PercentByUnits",
    "PercentOff",
    "PercentRungs",
    "PriceToday",
    "Promotion",
    "Quote",
    "QuotedDelivery",
    "QuotedLine",
    "Rate",
    "Rungs",
    "Scope",
    "TaxRules",
    "UnitPrice",
    "UnitPrices",
    "part_of",
    "price_today",
    "quote",
    "set_tax_rate",
    "tax_on",
    "tax_rules",
    "worst_price",
]
