"""How many pieces a campaign sells: of each variant, or of one of them."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import Generic

from handlers.chat.keyboards import grid, way_back
from handlers.chat.router import Router, Visit
from handlers.chat.screen import Answer, Button, Screen, Words, paragraphs, text
from handlers.merchant.campaign_doors import OfVariant, SetsPieces
from handlers.merchant.campaign_making.making import Making, Plan
from handlers.merchant.campaign_steps import count_in, countable, one_by_one, one_of
from handlers.merchant.campaign_words import cards_of, pieces_words, variant_name

_PIECES = (5, 10, 20, 50, 100, None)


@dataclass(frozen=True)
class Pieces(Generic[Plan]):
    """How many: by a tap, or typed."""

    making: Making[Plan]
    ask: Words
    choose: type[OfVariant]
    take: type[SetsPieces]
    give: type[OfVariant]
    before: type[OfVariant]

    def answer(self, router: Router) -> None:
        """Answer all of its taps."""
        router.tap(self.choose)(self.chosen)
        router.tap(self.take)(self.taken)
        router.reply(self.give)(self.given)

    async def chosen(self, visit: Visit, wanted: OfVariant) -> Answer:
        """Of each, with a way to each alone; or of this one."""
        plan = await self.making.draft(visit, wanted.campaign_id)
        cards = await cards_of(visit, plan.campaign)
        if wanted.variant_id is None:
            screen, single = self.screen(visit, plan), one_by_one(cards, lambda one: self.choose(plan.id, one))
            return replace(screen, rows=[*screen.rows[:-1], *single, screen.rows[-1]])
        ask = text("campaign-ask-quota-of", name=variant_name(one_of(cards, wanted.variant_id)))
        body = paragraphs(pieces_words(plan.campaign, cards), ask)
        return Screen(body, [way_back(self.choose(plan.id))], asks=self.give(plan.id, wanted.variant_id))

    async def taken(self, visit: Visit, wanted: SetsPieces) -> Answer:
        return await self._are(visit, wanted.campaign_id, wanted.pieces)

    async def given(self, visit: Visit, asked: OfVariant) -> Answer:
        return await self._are(visit, asked.campaign_id, count_in(visit.words), asked.variant_id)

    def screen(self, _: Visit, plan: Plan) -> Screen:
        """How many pieces of each?"""
        labels = {one: text("flash-any-pieces") if one is None else str(one) for one in _PIECES}
        buttons = [Button(label, self.take(plan.id, one)) for one, label in labels.items()]
        rows = [*grid(buttons, 3), way_back(self.before(plan.id))]
        return Screen(self.ask, rows, asks=self.give(plan.id, None))

    async def _are(self, visit: Visit, campaign_id: int, pieces: int | None, variant_id: int | None = None) -> Screen:
        plan, pieces = await self.making.draft(visit, campaign_id), countable(pieces)
        for one in sorted(plan.campaign.variants) if variant_id is None else [variant_id]:
            await self.making.plans.set_quota(visit.session, plan.id, one, pieces)
        return await self.making.next_screen(visit, plan.id, None)
