"""How any campaign is made at the counter: its goods, prices, pieces, time and name are asked for in one way.

A `Making` says what a kind of campaign is to its maker. `Goods`, `Prices`, `Pieces`, `Window` and `Title` each ask for
one thing with that kind's own taps, and answer whatever comes back. A kind's wizard puts them in order, and asks
whatever else its campaigns are made of.
"""

from handlers.merchant.campaign_making.goods import Goods
from handlers.merchant.campaign_making.making import Making, Plan, Plans, Then
from handlers.merchant.campaign_making.pieces import Pieces
from handlers.merchant.campaign_making.prices import FlashPriceUnclear, Prices, read_price, typed_prices
from handlers.merchant.campaign_making.titles import Title
from handlers.merchant.campaign_making.windows import DAYS, HOURS, Window

__all__ = [
    "DAYS",
    "HOURS",
    "FlashPriceUnclear",
    "Goods",
    "Making",
    "Pieces",
    "Plan",
    "Plans",
    "Prices",
    "Then",
    "Title",
    "Window",
    "read_price",
    "typed_prices",
]
