"""Carts: what people intend to buy, with today's prices and stock; a cart promises nothing and lasts."""

from commerce.carts.cart import Cart, CartLine, Problem, Removed
from commerce.carts.filling import accept_prices, add, clear, put_back, remove, restore, select, set_quantity
from commerce.carts.refusals import LimitReached, QuantityInvalid, VariantUnavailable
from commerce.carts.viewing import basket, view

__all__ = [
    "Cart",
    "CartLine",
    "LimitReached",
    "Problem",
    "QuantityInvalid",
    "Removed",
    "VariantUnavailable",
    "accept_prices",
    "add",
    "basket",
    "clear",
    "put_back",
    "remove",
    "restore",
    "select",
    "set_quantity",
    "view",
]
