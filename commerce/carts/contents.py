"""What lies in a cart, beside what the shop says of it today."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass

from sqlalchemy import and_, bindparam, select

from commerce import catalogue, inventory
from commerce.carts.cart import Cart, CartLine, Problem
from commerce.carts.models import StoredCart, StoredCartLine
from commerce.catalogue import VariantCard
from commerce.kit.database import Session, table_of
from commerce.kit.money import Money
from commerce.kit.profile import ShopProfile
from commerce.pricing import CLOSED_TO_EVENTS, NO_TAXES, Basket, BasketLine, DeliveryChoice, TaxRules, quote

carts = table_of(StoredCart)
cart_lines = table_of(StoredCartLine)


@dataclass(frozen=True)
class Stored:
    """A line as it was written down."""

    line_id: int
    variant_id: int
    event_ref: str
    quantity: int
    selected: bool
    seen_price: Money


@dataclass(frozen=True)
class Goods:
    """Some variants as they are sold today, and how many of each can be had (None: as many as wanted)."""

    cards: dict[int, VariantCard]
    left: dict[int, int | None]


async def stored_lines(session: Session, customer_id: int) -> tuple[int, list[Stored]]:
    """The version of a customer's cart and its lines in the order they were put in; no cart at all is version 0."""
    rows = (await session.execute(_lines, {"of_customer": customer_id})).all()
    version = rows[0][0] if rows else 0
    return version, [
        Stored(line_id, variant_id, event_ref, quantity, selected, Money(seen, currency))
        for _, line_id, variant_id, event_ref, quantity, selected, seen, currency in rows
        if line_id is not None
    ]


async def look_up(session: Session, variant_ids: Collection[int], language: str) -> Goods:
    """Today's words, prices and stock of some variants."""
    cards = await catalogue.find_variants(session, variant_ids, language)
    return Goods(cards, await inventory.available(session, variant_ids))


def cart_of(customer_id: int, version: int, stored: Sequence[Stored], goods: Goods, profile: ShopProfile) -> Cart:
    """The cart that these lines make today."""
    lines = tuple(_line(line, goods, _units(line, stored), profile) for line in stored)
    charged = tuple(line for line in lines if line.charged)
    subtotal = quote(basket(charged, profile.currency)).merchandise_net if charged else Money.zero(profile.currency)
    return Cart(customer_id=customer_id, version=version, lines=lines, subtotal=subtotal)


def basket(
    lines: Iterable[CartLine],
    currency: str,
    *,
    taxes: TaxRules = NO_TAXES,
    delivery: DeliveryChoice | None = None,
) -> Basket:
    """These lines, ready to be priced."""
    return Basket(currency=currency, lines=tuple(map(_basket_line, lines)), taxes=taxes, delivery=delivery)


def _line(stored: Stored, goods: Goods, units: int, profile: ShopProfile) -> CartLine:
    card, left = goods.cards[stored.variant_id], goods.left[stored.variant_id]
    return CartLine(
        line_id=stored.line_id,
        variant_id=stored.variant_id,
        product_id=card.product_id,
        sku=card.sku,
        title=card.title,
        options=card.option_label,
        photo=card.photo,
        kind=card.kind,
        quantity=stored.quantity,
        unit_price=card.price,
        seen_price=stored.seen_price,
        compare_at=card.compare_at,
        tax_class=card.tax_class,
        weight_grams=card.weight_grams,
        event_ref=stored.event_ref,
        selected=stored.selected,
        left=left,
        most=card.max_quantity,
        problem=_problem(card, left, units, profile),
    )


def _units(line: Stored, stored: Sequence[Stored]) -> int:
    """How many of the line's variant would be bought with it, over all lines."""
    others = sum(
        one.quantity
        for one in stored
        if one.variant_id == line.variant_id and one.selected and one.line_id != line.line_id
    )
    return line.quantity + others


def _problem(card: VariantCard, left: int | None, units: int, profile: ShopProfile) -> Problem | None:
    if not for_sale(card, profile):
        return Problem.UNAVAILABLE
    if left == 0:
        return Problem.SOLD_OUT
    most = card.max_quantity
    if most is not None and units > most and (left is None or most <= left):
        return Problem.LIMIT
    return Problem.LESS_LEFT if left is not None and units > left else None


def for_sale(card: VariantCard, profile: ShopProfile) -> bool:
    """Whether a variant can be bought for the shop's money today."""
    return card.for_sale and card.price.currency == profile.currency


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


_lines = (
    select(
        carts.c.version,
        cart_lines.c.id,
        cart_lines.c.variant_id,
        cart_lines.c.event_ref,
        cart_lines.c.quantity,
        cart_lines.c.selected,
        cart_lines.c.unit_price_seen,
        cart_lines.c.currency_seen,
    )
    .outerjoin(cart_lines, and_(cart_lines.c.customer_id == carts.c.customer_id, cart_lines.c.removed_at.is_(None)))
    .where(carts.c.customer_id == bindparam("of_customer"))
    .order_by(cart_lines.c.id)
)
