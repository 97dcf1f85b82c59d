"""What lies in a cart, beside what the shop says of it today: one statement for all of it."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from typing import Any

from sqlalchemy import BigInteger, Row, and_, bindparam, or_, select

from commerce import catalogue, event_prices, inventory, membership, promotions
from commerce.carts.cart import Cart, CartLine, Problem
from commerce.carts.models import StoredLine
from commerce.catalogue import Variant, VariantCard
from commerce.event_prices import EventPrices
from commerce.kit.database import Session, table_of
from commerce.kit.errors import NotFound
from commerce.kit.money import Money
from commerce.kit.profile import ShopProfile
from commerce.membership import Standing
from commerce.pricing import (
    CLOSED_TO_EVENTS,
    NO_TAXES,
    Basket,
    BasketLine,
    DeliveryChoice,
    Promotion,
    TaxRules,
    price_today,
    quote,
)
from commerce.promotions import GiftGoods, Offers

#: How the event of an order line begins that came as a gift; the number of its promotion follows.
GIFT = "gift:"

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
    """A variant as it is sold today, how many of it can be had (None: as many as wanted), and its marks."""

    card: VariantCard
    left: int | None
    marks: frozenset[str]

    def for_sale(self, profile: ShopProfile) -> bool:
        """Whether it can be bought for the shop's money today, if there is any."""
        return self.card.for_sale and self.card.price.currency == profile.currency

    def priced(self, quantity: int, event_ref: str) -> BasketLine:
        """So many of them as a basket of their own."""
        return promotions.line_of(self.card, self.marks, quantity, event_ref)


@dataclass(frozen=True)
class Contents:
    """The lines of a cart as they were put in, their goods by variant, and what is offered on them, to whom."""

    lines: tuple[Line, ...]
    goods: dict[int, Goods]
    offers: Offers
    standing: Standing
    events: EventPrices
    #: What lies aside for the events that lines came for, by holder and variant.
    aside: Mapping[tuple[str, int], int] = field(default_factory=dict)

    def line(self, line_id: int) -> Line:
        """One of the lines. Raises `NotFound`."""
        found = next((line for line in self.lines if line.line_id == line_id), None)
        if found is None:
            raise NotFound
        return found

    def left(self, variant_id: int, event_ref: str = "") -> int | None:
        """How many of a variant can be had: also what lies aside for the event that they come for; None: any number."""
        left = self.goods[variant_id].left
        return None if left is None else left + self.aside.get((holder_of(event_ref), variant_id), 0)

    def units(self, variant_id: int) -> int:
        """How many units of a variant there are, over all lines."""
        return sum(line.quantity for line in self.lines if line.variant_id == variant_id)

    def having(self, line: Line) -> Contents:
        """The same with this line in the place of the one with its id, or at the end."""
        lines = {one.line_id: one for one in self.lines} | {line.line_id: line}
        return replace(self, lines=tuple(lines[at] for at in sorted(lines)))

    def price_now(self, variant_id: int, event_ref: str = "") -> Money:
        """What one piece of a variant costs today."""
        line = self.goods[variant_id].priced(1, event_ref)
        return price_today(line, self.offers.promotions).total


async def contents(
    session: Session,
    customer_id: int,
    language: str,
    profile: ShopProfile,
    *,
    also: int | None = None,
    among: Collection[int] = (),
    event_ref: str = "",
) -> Contents:
    """What lies in a customer's cart; the goods hold one variant more if asked for, or several (`among`), if there are.

    The prices of `event_ref` are read beside those of the events that the lines came for.
    """
    asked: dict[str, Any] = {"of": customer_id, "also": also, "language": language}
    statement = _contents
    if among:
        statement, asked = _contents_among, {**asked, "among": sorted(among)}
    rows = (await session.execute(statement, asked)).all()
    cards = {row.id: catalogue.card_of(row) for row in rows}
    marks = await promotions.marks(session, cards.values())
    goods = {row.id: Goods(cards[row.id], inventory.left_of(row), marks[row.id]) for row in rows}
    offers = await promotions.open_to(session, customer_id, language, profile.currency)
    standing = await membership.standing(session, customer_id, profile.currency)
    offers = offers.with_price(membership.member_price(standing, language))
    lines = tuple(_stored(row) for row in rows if row.line_id is not None)
    refs = {one.event_ref for one in lines} | {event_ref}
    events = await event_prices.open_to(session, customer_id, refs - {""}, language, profile.currency)
    aside = await _aside(session, refs)
    return Contents(lines, goods, offers.with_prices(events.prices, events.ends), standing, events, aside)


def holder_of(event_ref: str) -> str:
    """For whom pieces of an event lie aside: its first two words say it."""
    return ":".join(event_ref.split(":")[:2])


async def _aside(session: Session, refs: Iterable[str]) -> dict[tuple[str, int], int]:
    """What lies aside for the events that lines came for; most carts have none."""
    holders = {holder_of(one) for one in refs if one and not one.startswith(GIFT)}
    found: dict[tuple[str, int], int] = {}
    for holder in sorted(holders):
        for variant_id, units in (await inventory.all_put_by(session, holder)).items():
            found[holder, variant_id] = units
    return found


def drawn(customer_id: int, found: Contents, profile: ShopProfile) -> Cart:
    """The cart as its owner sees it today."""
    lines = tuple(_line(line, found, profile) for line in found.lines)
    charged = [line for line in lines if line.charged]
    if not charged:
        nothing = Money.zero(profile.currency)
        return Cart(customer_id=customer_id, lines=lines, subtotal=nothing, standing=found.standing)
    offers = found.offers.without_gifts({one.promotion_id for one in found.offers.gifts if not _may_come(one, charged)})
    gifts = tuple(map(_gift, offers.gifts))
    priced = quote(basket([*charged, *gifts], profile.currency, promotions=offers.promotions))
    return Cart(
        customer_id=customer_id,
        lines=lines,
        subtotal=priced.merchandise_net,
        quote=priced,
        gifts=gifts,
        offers=offers,
        standing=found.standing,
    )


def basket(
    lines: Iterable[CartLine],
    currency: str,
    *,
    taxes: TaxRules = NO_TAXES,
    delivery: DeliveryChoice | None = None,
    promotions: tuple[Promotion, ...] = (),
) -> Basket:
    """These lines, ready to be priced."""
    return Basket(
        currency=currency,
        lines=tuple(map(_basket_line, lines)),
        taxes=taxes,
        delivery=delivery,
        promotions=promotions,
    )


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
    alone = goods.priced(line.quantity, line.event_ref)
    offers = found.offers.promotions if card.price.currency == profile.currency else ()
    today = price_today(alone, offers)
    single = today.total if line.quantity == 1 else price_today(replace(alone, quantity=1), offers).total
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
        unit_price=single,
        seen_price=line.seen_price,
        list_price=card.price,
        today=today.total,
        why=today.why.label if today.why else "",
        until=found.offers.ends.get(today.why.source) if today.why else None,
        marks=goods.marks,
        floor=card.floor,
        cost=card.cost,
        compare_at=card.compare_at,
        tax_class=card.tax_class,
        weight_grams=card.weight_grams,
        event_ref=line.event_ref,
        closed_lanes=found.events.closed_lanes(line.event_ref, line.variant_id),
        selected=line.selected,
        left=found.left(line.variant_id, line.event_ref),
        most=card.max_quantity,
        problem=_problem(goods, line, found, profile),
        returnable=card.may_come_back,
    )


def _may_come(gift: GiftGoods, charged: Sequence[CartLine]) -> bool:
    """Whether there is enough of a gift beside what is bought, and it can travel with that."""
    bought = sum(line.quantity for line in charged if line.variant_id == gift.card.variant_id)
    enough = gift.left is None or gift.left - bought >= gift.quantity
    return enough and (not gift.card.needs_shipping or any(line.needs_shipping for line in charged))


def _gift(one: GiftGoods) -> CartLine:
    """What a promotion would bring along, as a line whose number is no cart line's."""
    card, nothing = one.card, Money.zero(one.card.price.currency)
    return CartLine(
        line_id=-one.promotion_id,
        variant_id=card.variant_id,
        product_id=card.product_id,
        sku=card.sku,
        title=card.title,
        options=card.option_label,
        photo=card.photo,
        kind=card.kind,
        quantity=one.quantity,
        unit_price=nothing,
        seen_price=nothing,
        list_price=card.price,
        today=nothing,
        why="",
        until=None,
        marks=frozenset(),
        compare_at=None,
        tax_class=card.tax_class,
        weight_grams=card.weight_grams,
        event_ref=f"{GIFT}{one.promotion_id}",
        closed_lanes=CLOSED_TO_EVENTS,
        selected=True,
        left=one.left,
        most=None,
        problem=None,
        gift_of=promotions.source_of(one.promotion_id),
        returnable=card.may_come_back,
    )


def _bought_with(line: Line, lines: Sequence[Line]) -> int:
    """How many of the line's variant would be bought with it, over all lines."""
    others = (one for one in lines if one.variant_id == line.variant_id and one.selected and one is not line)
    return line.quantity + sum(one.quantity for one in others)


def _problem(goods: Goods, line: Line, found: Contents, profile: ShopProfile) -> Problem | None:
    left = found.left(line.variant_id, line.event_ref)
    most, units = goods.card.max_quantity, _bought_with(line, found.lines)
    if not goods.for_sale(profile):
        return Problem.UNAVAILABLE
    if line.event_ref and not found.events.has(line.event_ref, line.variant_id):
        return Problem.EVENT_OVER
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
        unit_list=line.list_price,
        compare_at=line.compare_at,
        tax_class=line.tax_class,
        weight_grams=line.weight_grams,
        requires_shipping=line.needs_shipping,
        marks=line.marks,
        event_ref=line.event_ref,
        closed_lanes=line.closed_lanes,
        gift_of=line.gift_of,
        floor=line.floor,
        cost=line.cost,
    )


_here = and_(cart_lines.c.customer_id == bindparam("of"), cart_lines.c.removed_at.is_(None))
_wanted = select(cart_lines.c.variant_id).where(_here).union_all(select(bindparam("also", type_=BigInteger())))
_every = (
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
)
_contents = _every.where(_variants.c.id.in_(_wanted)).order_by(cart_lines.c.id)
_contents_among = _every.where(
    or_(_variants.c.id.in_(_wanted), _variants.c.id.in_(bindparam("among", expanding=True)))
).order_by(cart_lines.c.id)
