"""What a piece costs in a campaign: of all variants, or of one that costs something else."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Generic

from campaigns import group_buys
from campaigns.calendar import Campaign
from campaigns.group_buys import GroupPriceUnclear, Rung
from commerce.kit.errors import Invalid
from commerce.kit.money import Money
from handlers.chat.keyboards import Row, way_back
from handlers.chat.router import Router, Visit
from handlers.chat.screen import Answer, Screen, Words, paragraphs
from handlers.merchant.campaign_doors import OfCampaign, OfVariant
from handlers.merchant.campaign_making.making import Making, Plan
from handlers.merchant.campaign_steps import one_by_one, one_of
from handlers.merchant.campaign_words import cards_of, variant_name


class FlashPriceUnclear(Invalid):
    """What was typed is no price of a piece."""


@dataclass(frozen=True)
class Prices(Generic[Plan]):
    """The price, typed; a wizard reads it, for each kind understands something else."""

    making: Making[Plan]
    ask_all: Words
    ask_one: Callable[[str], Words]
    choose: type[OfVariant]
    give: type[OfVariant]
    before: type[OfCampaign]
    #: Whether one variant may get its price before all of them have one.
    apart_at_first: bool = False

    def answer(self, router: Router) -> None:
        """Answer the tap that asks for it."""
        router.tap(self.choose)(self.chosen)

    async def chosen(self, visit: Visit, wanted: OfVariant) -> Answer:
        return await self.screen(visit, await self.making.draft(visit, wanted.campaign_id), wanted.variant_id)

    async def screen(self, visit: Visit, plan: Plan, variant_id: int | None = None) -> Screen:
        """What is so far, and the question."""
        cards, rows = await cards_of(visit, plan.campaign), list[Row]()
        if variant_id is not None:
            ask = self.ask_one(variant_name(one_of(cards, variant_id)))
        else:
            ask = self.ask_all
            if self.apart_at_first or self.making.has_prices(plan):
                rows += one_by_one(cards, lambda one: self.choose(plan.id, one))
        rows.append(way_back(self.before(plan.id)))
        so_far = await self.making.facts(visit, plan)
        return Screen(paragraphs(so_far, ask), rows, asks=self.give(plan.id, variant_id))


async def typed_prices(visit: Visit, campaign: Campaign, variant_id: int | None) -> dict[int, Money]:
    """What was typed, as the price of each variant or of this one, in ascending order. Raises `FlashPriceUnclear`."""
    typed = read_price(visit.words, campaign.currency)
    cards = await cards_of(visit, campaign)
    asked = sorted(cards) if variant_id is None else [variant_id]
    return {one: typed.price(one_of(cards, one).price) for one in asked}


def read_price(words: str, currency: str) -> Rung:
    """Understand `12.00` or `-50%`. Raises `FlashPriceUnclear`."""
    try:
        rungs = group_buys.read_ladder(words, currency)
    except GroupPriceUnclear as error:
        raise FlashPriceUnclear from error
    if len(rungs) != 1 or rungs[0].size is not None:
        raise FlashPriceUnclear
    return rungs[0]
