"""What a product's card says: its name and price, what is there, and what may be done with it."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace

from commerce import catalogue, membership
from commerce.catalogue import ProductCard, VariantCard
from commerce.kit.money import Money
from commerce.membership import PriceTag
from commerce.payments import asked_by
from commerce.pricing import BasketLine, PriceToday, Promotion, price_today
from commerce.promotions import Offers
from handlers.chat.router import Visit
from handlers.chat.screen import Words, lines, text
from handlers.chat.writing import shortened
from handlers.promotions import card_words

#: Leaves room in a caption (1024 signs) for price, stock and facts.
MOST_DESCRIPTION = 600
#: "3 left" is said from here down.
FEW = 5


@dataclass(frozen=True)
class Pricing:
    """What so many of the chosen variant cost today, and what is offered on them."""

    offers: Offers
    #: The price of the customer's tier.
    own: Promotion | None
    line: BasketLine

    @property
    def single(self) -> PriceToday:
        """One piece alone."""
        return price_today(replace(self.line, quantity=1), self._open)

    @property
    def total(self) -> Money:
        """All of them at their unit price."""
        return price_today(self.line, self._open).total

    @property
    def _open(self) -> tuple[Promotion, ...]:
        return self.offers.with_price(self.own).promotions


def card_body(
    card: ProductCard, chosen: VariantCard, left: Mapping[int, int | None], pricing: Pricing
) -> Iterator[Words]:
    """Title and price, the description, and the facts of the chosen variant, paragraph by paragraph."""
    today = pricing.single
    offered = card_words(today, pricing.offers, pricing.line.marks)
    yield lines(text("product-title", title=card.title), _price(membership.tag_of(chosen, today.total)), *offered)
    if card.description:
        yield shortened(card.description, MOST_DESCRIPTION)
    facts: list[Words] = [text("product-chosen", options=chosen.option_label)] if chosen.option_label else []
    facts.append(_stock(left.get(chosen.variant_id, 0)))
    if chosen.max_quantity is not None:
        facts.append(text("product-limit", most=chosen.max_quantity))
    facts.append(text("product-sku", sku=chosen.sku))
    if not chosen.may_come_back:
        facts.append(text("product-not-returnable"))
    yield lines(*facts)


def held_words(chosen: VariantCard, left: Mapping[int, int | None], held: int) -> Words | None:
    """Why no more can be put into the cart; nothing where it is sold out altogether."""
    there = left.get(chosen.variant_id, 0)
    if there is not None and there <= held:
        return text("product-all-held", count=held) if there else None
    return text("product-limit-held", count=held)


def in_stars(visit: Visit, card: ProductCard, chosen: VariantCard) -> Words | None:
    """What digital goods cost in Stars, where they are paid in them."""
    stars = visit.shop.providers.get("stars")
    if stars is None or card.kind != "digital" or not chosen.price:
        return None
    return text("product-in-stars", amount=asked_by(stars, chosen.price).amount)


def _price(tag: PriceTag) -> Words:
    if tag.former is None:
        return text("product-price", price=tag.price)
    key = "product-price-lowest" if tag.lowest else "product-price-former"
    return text(key, price=tag.price, former=tag.former)


def _stock(count: int | None) -> Words:
    if count is None:
        return text("product-available")
    if count <= 0:
        return text("product-sold-out")
    return text("product-few-left", left=count) if count <= FEW else text("product-in-stock")


def chip_words(chip: catalogue.Chip) -> Words:
    """A value of an option: chosen, to be had, or not to be had beside the other choices."""
    if chip.chosen:
        return text("product-chip-chosen", label=chip.label)
    return chip.label if chip.available else text("product-chip-out", label=chip.label)
