"""A later end of a campaign that always has one: until when, by the shop's clock."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Generic

from campaigns import calendar
from handlers.chat.keyboards import way_back
from handlers.chat.router import Router, Visit
from handlers.chat.screen import Answer, Screen, paragraphs, text
from handlers.merchant.campaign_changing.changing import Changing
from handlers.merchant.campaign_doors import OfCampaign, Prolongs
from handlers.merchant.campaign_making import Plan
from handlers.merchant.campaign_steps import end_words, moment_of, typed_end
from handlers.merchant.promotion_words import window_words


@dataclass(frozen=True)
class LaterEnd(Generic[Plan]):
    """Until when, typed; then whether it shall be so."""

    changing: Changing[Plan]
    choose: type[OfCampaign]
    give: type[OfCampaign]
    prolong: type[Prolongs]

    def answer(self, router: Router) -> None:
        """Answer all of its taps."""
        router.tap(self.choose)(self.chosen)
        router.reply(self.give)(self.given)
        router.tap(self.prolong)(self.prolonged)

    async def chosen(self, visit: Visit, wanted: OfCampaign) -> Answer:
        plan = await self.changing.alive(visit, wanted.campaign_id)
        ask = text("flash-ask-end", zone=str(visit.shop.profile.timezone))
        told = paragraphs(window_words(plan.campaign.starts_at, plan.campaign.ends_at), ask)
        return Screen(told, [way_back(self.changing.menu(plan.id))], asks=self.give(plan.id))

    async def given(self, visit: Visit, asked: OfCampaign) -> Answer:
        plan = await self.changing.alive(visit, asked.campaign_id)
        ends_at = typed_end(visit)
        calendar.refuse_earlier(plan.campaign, ends_at)
        await self.changing.refuse_loss(visit, plan)
        yes = self.prolong(plan.id, int(ends_at.timestamp()))
        return self.changing.sure(plan, end_words(plan.campaign.ends_at, ends_at), yes)

    async def prolonged(self, visit: Visit, wanted: Prolongs) -> Answer:
        plan = await self.changing.alive(visit, wanted.campaign_id)
        await self.changing.refuse_loss(visit, plan)
        await calendar.prolong(visit.session, visit.customer.id, plan.id, moment_of(wanted.until))
        return await self.changing.changed(visit, plan)
