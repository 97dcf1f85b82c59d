"""What a piece costs in a team beside the price alone: what saves nothing is told so, and offered nowhere."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Protocol

from campaigns.group_buys import GroupBuy, Team
from commerce import membership
from commerce.catalogue import ProductCard, VariantCard
from commerce.kit.database import Session
from commerce.kit.errors import Conflict
from commerce.kit.money import Money
from handlers.chat.front import ShopFront
from handlers.chat.screen import Words, lines, text
from handlers.team_words import beside_words, rungs_words


class GroupNoCheaper(Conflict):
    """Alone it costs no more today than with others. Facts: `price`, alone."""


class Looks(Protocol):
    """What whoever looks is shown things from: a visit, or the drawing of a card."""

    @property
    def session(self) -> Session: ...
    @property
    def shop(self) -> ShopFront: ...
    @property
    def language(self) -> str: ...


@dataclass(frozen=True)
class Beside:
    """What a piece costs whoever comes next, and the same person alone."""

    group: GroupBuy
    variant_id: int
    price: Money
    alone: Money

    @property
    def is_cheaper(self) -> bool:
        """Whether anything is saved together, at least in the largest team."""
        return self.group.lowest(self.variant_id) < self.alone

    @property
    def words(self) -> Words:
        """Both prices, and what it costs from each size on where it falls with the size."""
        if not self.is_cheaper:
            return beside_words(self.alone, self.alone)
        if self.price >= self.alone:
            return lines(rungs_words(self.group, self.variant_id), text("group-no-cheaper-yet", price=self.alone))
        return lines(beside_words(self.price, self.alone), rungs_words(self.group, self.variant_id))


async def prices_beside(
    looks: Looks, customer_id: int | None, group: GroupBuy, card: ProductCard, variant: VariantCard, people: int = 1
) -> Beside:
    """The price in a team that becomes so large with whoever looks, beside their own alone; None: anybody's."""
    currency = looks.shop.profile.currency
    prices = await membership.prices(looks.session, customer_id, [card], looks.language, currency)
    return Beside(group, variant.variant_id, group.price(variant.variant_id, people), prices.of(variant).price)


async def offered(
    looks: Looks, customer_id: int | None, team: Team, group: GroupBuy, card: ProductCard
) -> Beside | None:
    """What the first variant costs whoever joins a team; if that saves nothing, what another one does.

    Nothing where none of its goods is to be had any more.
    """
    first: Beside | None = None
    for variant in card.variants:
        if variant.variant_id in group.prices:
            beside = await prices_beside(looks, customer_id, group, card, variant, team.paid + 1)
            if beside.is_cheaper:
                return beside
            first = first or beside
    return first
