"""Carts: what people intend to buy, with today's prices and stock; a cart promises nothing and lasts."""

from commerce.carts.alone import Alone, buy_alone
from commerce.carts.cart import Cart, CartLine, Problem, Removed
from commerce.carts.contents import GIFT, basket
from commerce.carts.filling import MOST_UNITS, accept_prices, add, choose, set_quantity
from commerce.carts.refusals import EventOver, LimitReached, QuantityInvalid, VariantUnavailable
from commerce.carts.removing import clear, put_back, remove, restore
from commerce.carts.several import Several, add_each
from commerce.carts.viewing import CAME_FOR, HELD, view

__all__ = [
    "CAME_FOR",
    "GIFT",
    "HELD",
    "MOST_UNITS",
    "Alone",
    "Cart",
    "CartLine",
    "EventOver",
    "LimitReached",
    "Problem",
    "QuantityInvalid",
    "Removed",
    "Several",
    "VariantUnavailable",
    "accept_prices",
    "add",
    "add_each",
    "basket",
    "buy_alone",
    "choose",
    "clear",
    "put_back",
    "remove",
    "restore",
    "set_quantity",
    "view",
]
