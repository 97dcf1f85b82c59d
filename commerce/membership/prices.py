"""What a piece costs somebody today, before any cart: the unit prices open to them, and that of their tier."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from commerce import promotions
from commerce.catalogue import ProductCard, VariantCard
from commerce.kit.database import Session
from commerce.kit.money import Money
from commerce.membership.programme import Programme, Tier
from commerce.membership.standing import Standing, standing
from commerce.pricing import Lane, PercentOff, Promotion, price_today

#: How the source of a tier's price begins; its code follows.
TIER = "tier:"


@dataclass(frozen=True)
class PriceTag:
    """What one piece costs, the higher price to be shown struck out, and whether it is only the lowest of several.

    `lowest` tells that the higher price is the least that was asked within thirty days before the list price fell.
    """

    price: Money
    former: Money | None = None
    varies: bool = False
    lowest: bool = False


@dataclass(frozen=True)
class Prices:
    """The unit prices that are open to somebody, ready for the goods they were looked up for."""

    currency: str
    promotions: tuple[Promotion, ...]
    marks: Mapping[int, frozenset[str]]

    def of(self, variant: VariantCard) -> PriceTag:
        """What a piece of one variant costs."""
        return tag_of(variant, self._today(variant))

    def of_product(self, card: ProductCard) -> PriceTag:
        """What a product costs; of several prices the lowest."""
        tags = [self.of(variant) for variant in card.variants]
        lowest = min(tags, key=lambda tag: tag.price.amount)
        if len({tag.price for tag in tags}) > 1:
            return PriceTag(lowest.price, varies=True)
        return lowest if len({tag.former for tag in tags}) == 1 else PriceTag(lowest.price)

    def _today(self, variant: VariantCard) -> Money:
        marks = self.marks.get(variant.variant_id, frozenset())
        fitting = [one for one in self.promotions if one.scope.covers(marks)]
        if not fitting or variant.price.currency != self.currency:
            return variant.price
        return price_today(promotions.line_of(variant, marks), fitting).total


def tag_of(variant: VariantCard, today: Money) -> PriceTag:
    """What a variant's piece is told to cost when it costs this today: beside its list price, or an earlier one."""
    if variant.price > today:
        return PriceTag(today, variant.price)
    former = variant.compare_at if variant.compare_at is not None and variant.compare_at > today else None
    return PriceTag(today, former, lowest=former is not None)


def member_price(mine: Standing, language: str) -> Promotion | None:
    """The price of the customer's tier, which competes with other unit prices."""
    return _price_of(mine.tier, language) if mine.tier is not None and mine.tier.discount else None


def tier_prices(rules: Programme) -> tuple[Promotion, ...]:
    """The prices of all tiers that have one."""
    return tuple(_price_of(tier, "") for tier in rules.tiers if tier.discount) if rules.enabled else ()


def _price_of(tier: Tier, language: str) -> Promotion:
    return Promotion(
        source=f"{TIER}{tier.code}",
        label=tier.named(language),
        lane=Lane.UNIT_PRICE,
        benefit=PercentOff(tier.discount),
    )


async def unit_prices(session: Session, customer_id: int | None, language: str, currency: str) -> tuple[Promotion, ...]:
    """The unit prices that are open to a customer, or to anybody (None): two statements at most."""
    found = await promotions.unit_prices(session, customer_id, language, currency)
    mine = None if customer_id is None else member_price(await standing(session, customer_id, currency), language)
    return found if mine is None else (*found, mine)


async def prices(
    session: Session, customer_id: int | None, cards: Iterable[ProductCard], language: str, currency: str
) -> Prices:
    """What these goods cost a customer today, or anybody (None), in two statements however many they are."""
    return await prices_under(session, await unit_prices(session, customer_id, language, currency), cards, currency)


async def prices_under(
    session: Session, found: tuple[Promotion, ...], cards: Iterable[ProductCard], currency: str
) -> Prices:
    """What these goods cost where these unit prices are open: no statement more."""
    variants = [variant for card in cards for variant in card.variants] if found else []
    return Prices(currency, found, await promotions.marks(session, variants) if variants else {})
