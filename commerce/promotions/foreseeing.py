"""What a promotion will come to before it is published: the lowest price it can lead to, and a cart to look at."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Any

from sqlalchemy import ColumnElement, Float, Row, cast, or_, select

from commerce import catalogue, pricing
from commerce.catalogue import Product, Status, Variant, VariantCard
from commerce.kit.clock import now
from commerce.kit.database import Session, table_of
from commerce.kit.money import Money
from commerce.pricing import Basket, BasketLine, DeliveryChoice, Promotion, Quote
from commerce.promotions.compiling import compiled
from commerce.promotions.marking import line_of, marks
from commerce.promotions.reading import active
from commerce.promotions.records import Record
from commerce.promotions.states import Kind

#: So many variants are looked at one by one, those with the least to lose first.
MOST_VARIANTS = 3_000
#: What sending the sample cart costs, in major units of any currency: enough to see it come off.
_SAMPLE_FEE = "5"
_MOST_SAMPLED = 99
_variants, _products = table_of(Variant), table_of(Product)


@dataclass(frozen=True)
class Worst:
    """The least a variant may bring a piece, beside its list price and what it costs the shop, where that is known."""

    variant_id: int
    price: Money
    list_price: Money
    cost: Money | None
    floor: Money | None = None

    @property
    def at_floor(self) -> bool:
        """Whether only its floor keeps it from getting lower."""
        return self.floor is not None and self.price <= self.floor

    @property
    def below_cost(self) -> bool:
        """Whether the shop would pay for selling it."""
        return self.cost is not None and self.price < self.cost


@dataclass(frozen=True)
class Outlook:
    """How low prices may get: the variant that loses most, of `looked_at` variants; None where there is none.

    `below` says how many of them might be sold below what they cost.
    """

    worst: Worst | None
    below: int
    looked_at: int

    @property
    def below_cost(self) -> bool:
        """Whether anything may be sold below what it costs."""
        return self.below > 0


@dataclass(frozen=True)
class Sample:
    """A cart that has the promotion: its quote, and its goods by the line keys of the quote."""

    quote: Quote
    cards: dict[int, VariantCard]


async def foresee(session: Session, record: Record, beside: Sequence[Promotion] = ()) -> Outlook:
    """The worst case over all lanes, with everything else that is published or still to come, for whomever.

    `beside` is what else lowers prices, such as tiers and coupons. A gift costs the shop what it is worth by nature,
    and counts as no price.
    """
    others = [compiled(one, "") for one in await active(session, record.currency) if not _is_over(one)]
    promotions = [*(one for one in others if one.source != record.source), compiled(record, ""), *beside]
    lines = await _lines(session, record)
    worths = _worths(lines)
    found = [_worst(line, cost, promotions, worths) for line, cost in lines]
    by_loss = sorted(found, key=lambda one: (not one.below_cost, _left(one), one.variant_id))
    return Outlook(by_loss[0] if by_loss else None, sum(one.below_cost for one in found), len(found))


async def sample(session: Session, record: Record, language: str) -> Sample | None:
    """A small cart that just reaches the first rung, priced with this promotion alone; None where no goods fit."""
    lines = [line for line, _ in await _lines(session, record)]
    if not lines:
        return None
    bought = _sampled(record, lines)
    wanted = [line.variant_id for line in bought] + ([record.gift_variant_id] if record.gift_variant_id else [])
    cards = await catalogue.find_variants(session, wanted, language)
    gift = cards.get(record.gift_variant_id or 0)
    if gift is not None and record.kind is Kind.GIFT:
        bought.append(
            BasketLine(
                key=-record.id,
                variant_id=gift.variant_id,
                quantity=record.gift_quantity,
                unit_list=gift.price,
                gift_of=record.source,
            )
        )
    quote = pricing.quote(
        Basket(
            currency=record.currency,
            lines=tuple(bought),
            delivery=DeliveryChoice(code="standard", title="", fee=Money.parse(_SAMPLE_FEE, record.currency))
            if record.kind is Kind.DELIVERY
            else None,
            promotions=(compiled(record, language),),
        )
    )
    return Sample(quote, {line.key: cards[line.variant_id] for line in bought})


def _sampled(record: Record, lines: Sequence[BasketLine]) -> list[BasketLine]:
    """One of each part of a set; otherwise so many of one thing that the first rung is reached."""
    if record.kind is Kind.BUNDLE:
        parts = (next((line for line in lines if mark in line.marks), None) for mark in sorted(record.include))
        return [line for line in parts if line is not None]
    line = lines[0]
    return [_so_many(line, _enough(record, line.unit_list.amount))]


def _so_many(line: BasketLine, quantity: int) -> BasketLine:
    return replace(line, quantity=quantity)


def _enough(record: Record, price: int) -> int:
    first = record.terms[0]
    match record.kind:
        case Kind.BUY_GET:
            return first.at + first.gives
        case Kind.GIFT:
            return max(1, first.gives, _pieces_for(first.at, price))
        case Kind.ORDER | Kind.DELIVERY:
            return _pieces_for(first.at, price)
        case _:
            return first.at


def _pieces_for(worth: int, price: int) -> int:
    return max(1, min(_MOST_SAMPLED, -(-worth // price))) if price else 1


def _is_over(record: Record) -> bool:
    return record.ends_at is not None and record.ends_at <= now()


def _worst(line: BasketLine, cost: Money | None, promotions: Sequence[Promotion], worths: dict[str, int]) -> Worst:
    worst = pricing.worst_price(line, promotions, worths)
    return Worst(line.variant_id, worst, line.unit_list, cost, line.floor)


def _left(one: Worst) -> float:
    """Which share of the list price is left."""
    return one.price.amount / one.list_price.amount if one.list_price else 1.0


def _worths(lines: Sequence[tuple[BasketLine, Money | None]]) -> dict[str, int]:
    worths: dict[str, int] = {}
    for line, _ in lines:
        for mark in line.marks:
            worths[mark] = max(worths.get(mark, 0), line.unit_list.amount)
    return worths


async def _lines(session: Session, record: Record) -> list[tuple[BasketLine, Money | None]]:
    """A piece of each variant that the promotion is for, and what it costs the shop."""
    asked = _asked.where(_variants.c.currency == record.currency, *await _narrowed(session, record))
    rows: Sequence[Row[Any]] = (await session.execute(asked)).all()
    cards = await catalogue.find_variants(session, [row.id for row in rows], "")
    known = await marks(session, cards.values())
    scope = compiled(record, "").scope
    return [(line_of(card, known[one]), card.cost) for one, card in cards.items() if scope.covers(known[one])]


async def _narrowed(session: Session, record: Record) -> list[ColumnElement[bool]]:
    """What can be asked of the rows already; tags are looked at afterwards."""
    ids: dict[str, list[int]] = {"product": [], "variant": [], "category": []}
    for mark in record.include:
        kind, _, ref = mark.partition(":")
        if kind not in ids:
            return []
        ids[kind].append(int(ref))
    if not record.include:
        return []
    shelves = [below for one in ids["category"] for below in await catalogue.shelves_below(session, one)]
    return [
        or_(
            _products.c.id.in_(ids["product"]),
            _variants.c.id.in_(ids["variant"]),
            _products.c.category_id.in_(shelves),
        )
    ]


_asked = (
    select(_variants.c.id)
    .join(_products, _products.c.id == _variants.c.product_id)
    .where(_variants.c.status == Status.ACTIVE, _products.c.listed, _variants.c.price > 0)
    .order_by((cast(_variants.c.cost_price, Float) / _variants.c.price).desc().nulls_last(), _variants.c.id)
    .limit(MOST_VARIANTS)
)
