"""What lies in a cart, beside what the shop says of it today: one statement for all of it."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Any

from sqlalchemy import BigInteger, Row, and_, bindparam, select

from commerce import catalogue, inventory
from commerce.carts.cart import Cart, CartLine, Problem
from commerce.carts.models import StoredLine
from commerce.catalogue import Variant, VariantCard
from commerce.kit.database import Session, table_of
from commerce.kit.errors import NotFound
from commerce.kit.money import Money
from commerce.kit.profile import ShopProfile
from commerce.pricing import CLOSED_TO_EVENTS, NO_TAXES, Basket, BasketLine, DeliveryChoice, TaxRules, quote

cart_lines = table_of(StoredLine)
_variants = table_of(Variant)


@dataclass(frozen=True)
class Line:
    """A line as it was written down."""

    line_id: int
    variant_id: int
    event_ref: str
    quantity: int
    selected: bool
    seen_price: Money


@dataclass(frozen=True)
class Goods:
    """A variant as it is sold today, and how many of it can be had (None: as many as wanted)."""

    card: VariantCard
    left: int | None

    def for_sale(self, profile: ShopProfile) -> bool:
        """Whether it can be bought for the shop's money today, if there is any."""
        return self.card.for_sale and self.card.price.currency == profile.currency


@dataclass(frozen=True)
class Contents:
    """The lines of a cart in the order they were put in, and their goods by variant."""

    lines: tuple[Line, ...]
    goods: dict[int, Goods]

    def line(self, line_id: int) -> Line:
        """One of the lines. Raises `NotFound`."""
        found = next((line for line in self.lines if line.line_id == line_id), None)
        if found is None:
            raise NotFound
        return found

    def units(self, variant_id: int) -> int:
        """How many units of a variant there are, over all lines."""
        return sum(line.quantity for line in self.lines if line.variant_id == variant_id)

    def having(self, line: Line) -> Contents:
        """The same with this line in the place of the one with its id, or at the end."""
        lines = {one.line_id: one for one in self.lines} | {line.line_id: line}
        return Contents(tuple(lines[at] for at in sorted(lines)), self.goods)


async def contents(session: Session, customer_id: int, language: str, *, also: int | None = None) -> Contents:
    """What lies in a customer's cart; the goods hold one variant more if asked for, and if there is such a variant."""
    rows = (await session.execute(_contents, {"of": customer_id, "also": also, "language": language})).all()
    goods = {row.id: Goods(catalogue.card_of(row), inventory.left_of(row)) for row in rows}
    return Contents(tuple(_stored(row) for row in rows if row.line_id is not None), goods)


def drawn(customer_id: int, found: Contents, profile: ShopProfile) -> Cart:
    """The cart as its owner sees it today."""
    lines = tuple(_line(line, found, profile) for line in found.lines)
    charged = [line for line in lines if line.charged]
    subtotal = quote(basket(charged, profile.currency)).merchandise_net if charged else Money.zero(profile.currency)
    return Cart(customer_id=customer_id, lines=lines, subtotal=subtotal)


def basket(
    lines: Iterable[CartLine],
    currency: str,
    *,
    taxes: TaxRules = NO_TAXES,
    delivery: DeliveryChoice | None = None,
) -> Basket:
    """These lines, ready to be priced."""
    return Basket(currency=currency, lines=tuple(map(_basket_line, lines)), taxes=taxes, delivery=delivery)


def _stored(row: Row[*tuple[Any, ...]]) -> Line:
    return Line(
        row.line_id,
        row.id,
        row.event_ref,
        row.quantity,
        row.selected,
        Money(row.unit_price_seen, row.currency_seen),
    )


def _line(line: Line, found: Contents, profile: ShopProfile) -> CartLine:
    goods = found.goods[line.variant_id]
    card = goods.card
    return CartLine(
        line_id=line.line_id,
        variant_id=line.variant_id,
        product_id=card.product_id,
        sku=card.sku,
        title=card.title,
        options=card.option_label,
        photo=card.photo,
        kind=card.kind,
        quantity=line.quantity,
        unit_price=card.price,
        seen_price=line.seen_price,
        compare_at=card.compare_at,
        tax_class=card.tax_class,
        weight_grams=card.weight_grams,
        event_ref=line.event_ref,
        selected=line.selected,
        left=goods.left,
        most=card.max_quantity,
        problem=_problem(goods, _bought_with(line, found.lines), profile),
    )


def _bought_with(line: Line, lines: Sequence[Line]) -> int:
    """How many of the line's variant would be bought with it, over all lines."""
    others = (one for one in lines if one.variant_id == line.variant_id and one.selected and one is not line)
    return line.quantity + sum(one.quantity for one in others)


def _problem(goods: Goods, units: int, profile: ShopProfile) -> Problem | None:
    left, most = goods.left, goods.card.max_quantity
    if not goods.for_sale(profile):
        return Problem.UNAVAILABLE
    if left == 0:
        return Problem.SOLD_OUT
    if most is not None and units > most and (left is None or most <= left):
        return Problem.LIMIT
    return Problem.LESS_LEFT if left is not None and units > left else None


def _basket_line(line: CartLine) -> BasketLine:
    return BasketLine(
        key=line.line_id,
        variant_id=line.variant_id,
        quantity=line.quantity,
        unit_list=line.unit_price,
        compare_at=line.compare_at,
        tax_class=line.tax_class,
        weight_grams=line.weight_grams,
        requires_shipping=line.needs_shipping,
        marks=frozenset({f"product:{line.product_id}", f"variant:{line.variant_id}"}),
        event_ref=line.event_ref,
        closed_lanes=CLOSED_TO_EVENTS if line.event_ref else frozenset(),
    )


_here = and_(cart_lines.c.customer_id == bindparam("of"), cart_lines.c.removed_at.is_(None))
_wanted = select(cart_lines.c.variant_id).where(_here).union_all(select(bindparam("also", type_=BigInteger())))
_contents = (
    inventory.with_stock(catalogue.select_variants())
    .add_columns(
        cart_lines.c.id.label("line_id"),
        cart_lines.c.event_ref,
        cart_lines.c.quantity,
        cart_lines.c.selected,
        cart_lines.c.unit_price_seen,
        cart_lines.c.currency_seen,
    )
    .outerjoin(cart_lines, and_(_here, cart_lines.c.variant_id == _variants.c.id))
    .where(_variants.c.id.in_(_wanted))
    .order_by(cart_lines.c.id)
)
