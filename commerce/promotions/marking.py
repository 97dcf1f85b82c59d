"""The marks by which promotions know goods: `product:7`, `variant:9`, `category:2` and all above it, `tag:tea`."""

from __future__ import annotations

from collections.abc import Iterable

from commerce import catalogue
from commerce.catalogue import VariantCard
from commerce.kit.database import Session
from commerce.pricing import BasketLine


async def marks(session: Session, cards: Iterable[VariantCard]) -> dict[int, frozenset[str]]:
    """The marks of some variants, by their ids."""
    cards = list(cards)
    ways = await catalogue.ways(session, {card.category_id for card in cards if card.category_id is not None})
    return {card.variant_id: marks_of(card, ways.get(card.category_id or 0, ())) for card in cards}


def marks_of(card: VariantCard, way: Iterable[int]) -> frozenset[str]:
    """The marks of a variant whose shelf stands at the beginning of this way up."""
    return frozenset(
        {
            f"product:{card.product_id}",
            f"variant:{card.variant_id}",
            *(f"category:{category_id}" for category_id in way),
            *(f"tag:{tag}" for tag in card.tags),
        }
    )


async def line_for(session: Session, card: VariantCard, quantity: int = 1) -> BasketLine:
    """So many of a variant, as they would be priced in a cart."""
    return line_of(card, (await marks(session, [card]))[card.variant_id], quantity)


def line_of(card: VariantCard, known: frozenset[str], quantity: int = 1, event_ref: str = "") -> BasketLine:
    """So many of a variant with these marks, as a basket of their own."""
    return BasketLine(
        key=card.variant_id,
        variant_id=card.variant_id,
        quantity=quantity,
        unit_list=card.price,
        compare_at=card.compare_at,
        floor=card.floor,
        cost=card.cost,
        marks=known,
        tax_class=card.tax_class,
        event_ref=event_ref,
    )
