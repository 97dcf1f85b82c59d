"""What customers read: a campaign's name, typed or suggested."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Generic

from campaigns import calendar
from handlers.chat.router import Router, Visit
from handlers.chat.screen import Answer, Screen
from handlers.chat.taps import Tap
from handlers.merchant.campaign_doors import OfCampaign
from handlers.merchant.campaign_making.making import Making, Plan
from handlers.merchant.campaign_steps import title_screen, titles_in, titles_of


@dataclass(frozen=True)
class Title(Generic[Plan]):
    """A name in every language of the shop, or in some of them."""

    making: Making[Plan]
    ask: type[OfCampaign]
    take: type[OfCampaign]
    give: type[OfCampaign]
    before: Callable[[int], Tap]

    def answer(self, router: Router) -> None:
        """Answer all of its taps."""
        router.tap(self.ask)(self.asked)
        router.tap(self.take)(self.taken)
        router.reply(self.give)(self.given)

    async def asked(self, visit: Visit, wanted: OfCampaign) -> Answer:
        return self.screen(visit, await self.making.draft(visit, wanted.campaign_id))

    async def taken(self, visit: Visit, wanted: OfCampaign) -> Answer:
        """The numbers in words, said in every language of the shop."""
        plan = await self.making.draft(visit, wanted.campaign_id)
        if self.making.has_prices(plan):
            titles = titles_of(visit, self.making.suggested_title(plan))
            await calendar.set_titles(visit.session, plan.id, titles)
        return await self.making.next_screen(visit, plan.id, None)

    async def given(self, visit: Visit, asked: OfCampaign) -> Answer:
        """One line is its name in the language of whoever types; `zh: …` names it in another."""
        plan = await self.making.draft(visit, asked.campaign_id)
        titles = titles_in(visit, visit.words)
        if not titles:
            return self.screen(visit, plan)
        await calendar.set_titles(visit.session, plan.id, {**plan.campaign.titles, **titles})
        return await self.making.next_screen(visit, plan.id, None)

    def screen(self, _: Visit, plan: Plan) -> Screen:
        """Typed, or the numbers in words."""
        suggestion = self.making.suggested_title(plan) if self.making.has_prices(plan) else None
        return title_screen(suggestion, self.take(plan.id), self.before(plan.id), self.give(plan.id))
