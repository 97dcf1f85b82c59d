"""A lower price in a campaign that runs: what is asked first, of all variants or of one of them."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Generic

from handlers.chat.keyboards import Row, way_back
from handlers.chat.router import Router, Visit
from handlers.chat.screen import Answer, Screen, Words, paragraphs
from handlers.merchant.campaign_changing.changing import Changing
from handlers.merchant.campaign_doors import OfVariant
from handlers.merchant.campaign_making import Plan
from handlers.merchant.campaign_steps import one_by_one, one_of
from handlers.merchant.campaign_words import cards_of, variant_name


@dataclass(frozen=True)
class Lowering(Generic[Plan]):
    """The lower price, typed; a kind's own file reads it, for each kind understands something else."""

    changing: Changing[Plan]
    ask_all: Words
    ask_one: Callable[[str], Words]
    choose: type[OfVariant]
    give: type[OfVariant]

    def answer(self, router: Router) -> None:
        """Answer the tap that asks for it."""
        router.tap(self.choose)(self.chosen)

    async def chosen(self, visit: Visit, wanted: OfVariant) -> Answer:
        plan = await self.changing.alive(visit, wanted.campaign_id)
        cards, rows = await cards_of(visit, plan.campaign), list[Row]()
        if wanted.variant_id is not None:
            ask = self.ask_one(variant_name(one_of(cards, wanted.variant_id)))
        else:
            ask = self.ask_all
            rows += one_by_one(cards, lambda one: self.choose(plan.id, one))
        rows.append(way_back(self.changing.menu(plan.id)))
        so_far = await self.changing.facts(visit, plan)
        return Screen(paragraphs(so_far, ask), rows, asks=self.give(plan.id, wanted.variant_id))
