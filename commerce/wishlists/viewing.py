"""A wishlist as it is today: what each thing costs and whether it can be had, and what became cheaper since."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import Row, bindparam, select

from commerce import catalogue, inventory, membership
from commerce.catalogue import Product, ProductCard, VariantCard
from commerce.kit.database import Session, table_of
from commerce.kit.money import Money
from commerce.membership import Prices, PriceTag
from commerce.wishlists.falling import Lately, lately
from commerce.wishlists.models import WishKind, saved_table
from commerce.wishlists.wishing import wishes_for

_s, _p = saved_table.c, table_of(Product).c
_saved = (
    select(_s.id, _s.product_id, _s.variant_id, _s.price_seen, _s.currency_seen, _s.saved_at, _p.title)
    .join(table_of(Product), _p.id == _s.product_id)
    .where(_s.customer_id == bindparam("of"), _s.removed_at.is_(None))
    .order_by(_s.saved_at.desc(), _s.id.desc())
)


@dataclass(frozen=True, kw_only=True)
class Saved:
    """Something on a list. `variant_id` is None where the product was saved and none of its variants was chosen.

    `tag` is what it costs whoever looks, None where it is not sold any more; `left` how many can be had (None: as many
    as wanted); `was` what it cost before it became cheaper, None where it did not.
    """

    saved_id: int
    product_id: int
    variant_id: int | None
    title: str
    options: str
    saved_at: datetime
    tag: PriceTag | None
    left: int | None
    was: Money | None
    wishes: frozenset[WishKind]

    @property
    def is_gone(self) -> bool:
        """Whether it is not sold any more."""
        return self.tag is None

    @property
    def is_there(self) -> bool:
        """Whether it can be bought now."""
        return not self.is_gone and self.left != 0

    @property
    def buyable(self) -> int | None:
        """The variant that can be put into the cart at once: nothing is left to choose, and there is some."""
        return self.variant_id if self.is_there else None


@dataclass(frozen=True)
class Wishlist:
    """All that somebody saved: what became cheaper first, then the newest."""

    saved: tuple[Saved, ...]

    def find(self, saved_id: int) -> Saved | None:
        """One of the things on it."""
        return next((one for one in self.saved if one.saved_id == saved_id), None)

    @property
    def cheaper(self) -> int:
        """How many things became cheaper since they were saved."""
        return sum(one.was is not None for one in self.saved)

    @property
    def buyable(self) -> list[int]:
        """The variants that can be put into the cart now."""
        return [one.buyable for one in self.saved if one.buyable is not None]


async def view(
    session: Session, customer_id: int, language: str, currency: str, *, for_whom: int | None = None
) -> Wishlist:
    """Somebody's list; the prices are those of whoever looks at it, a friend (`for_whom`) or the customer.

    A friend is not told what was wished, nor what anything cost when it was saved.
    """
    rows = (await session.execute(_saved, {"of": customer_id})).all()
    cards = await catalogue.cards(session, {row.product_id for row in rows}, language)
    variants = [variant for card in cards.values() for variant in card.variants]
    theirs = customer_id if for_whom is None else for_whom
    mine = for_whom is None
    look = _Look(
        cards=cards,
        gone=await _gone(session, rows, cards, language),
        left=await inventory.available(session, [one.variant_id for one in variants]),
        prices=await membership.prices(session, theirs, cards.values(), language, currency),
        lately=await lately(session, variants) if mine else None,
        wishes=await wishes_for(session, customer_id, [one.variant_id for one in variants]) if mine else {},
    )
    saved = [look.at(row) for row in rows]
    return Wishlist(tuple(sorted(saved, key=lambda one: one.was is None)))


async def _gone(
    session: Session, rows: Iterable[Row[*tuple[Any, ...]]], cards: Mapping[int, ProductCard], language: str
) -> dict[int, VariantCard]:
    """The variants that are not sold any more, for their names."""
    missing = [
        row.variant_id
        for row in rows
        if row.variant_id is not None
        and (row.product_id not in cards or cards[row.product_id].find(row.variant_id) is None)
    ]
    return await catalogue.find_variants(session, missing, language)


@dataclass(frozen=True, kw_only=True)
class _Look:
    """All that is known of the goods of a list today."""

    cards: Mapping[int, ProductCard]
    gone: Mapping[int, VariantCard]
    left: Mapping[int, int | None]
    prices: Prices
    lately: Lately | None
    wishes: Mapping[int, frozenset[WishKind]]

    def at(self, row: Row[*tuple[Any, ...]]) -> Saved:
        card = self.cards.get(row.product_id)
        variant = None if card is None or row.variant_id is None else card.find(row.variant_id)
        there = card is not None and (row.variant_id is None or variant is not None)
        named = variant or (self.gone.get(row.variant_id) if row.variant_id is not None else None)
        tag = self._tag(card, variant) if there and card is not None else None
        return Saved(
            saved_id=row.id,
            product_id=row.product_id,
            variant_id=row.variant_id,
            title=card.title if card is not None else named.title if named is not None else row.title,
            options=named.option_label if named is not None else "",
            saved_at=row.saved_at,
            tag=tag,
            left=self._left(card, variant) if there and card is not None else 0,
            was=self._was(card, variant, tag, Money(row.price_seen, row.currency_seen)),
            wishes=self.wishes.get(row.variant_id, frozenset()),
        )

    def _tag(self, card: ProductCard, variant: VariantCard | None) -> PriceTag:
        return self.prices.of_product(card) if variant is None else self.prices.of(variant)

    def _left(self, card: ProductCard, variant: VariantCard | None) -> int | None:
        """Of a product as many as of all its variants together."""
        counts = [self.left.get(one.variant_id, 0) for one in ([variant] if variant else card.variants)]
        return None if None in counts else sum(one for one in counts if one is not None)

    def _was(
        self, card: ProductCard | None, variant: VariantCard | None, tag: PriceTag | None, seen: Money
    ) -> Money | None:
        """Of a product by its cheapest variant."""
        if self.lately is None or card is None or tag is None:
            return None
        one = variant or min(card.variants, key=lambda each: self.prices.of(each).price.amount)
        return self.lately.fell_from(one, tag.price, seen)
