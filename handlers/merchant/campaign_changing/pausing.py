"""Nothing is sold for a while, and then again."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Generic

from campaigns import calendar
from handlers.chat.router import Router, Visit
from handlers.chat.screen import Answer, Words
from handlers.merchant.campaign_changing.changing import Changing
from handlers.merchant.campaign_doors import OfCampaign
from handlers.merchant.campaign_making import Plan


@dataclass(frozen=True)
class Pausing(Generic[Plan]):
    """Paused by one tap, resumed by another, with what is said then."""

    changing: Changing[Plan]
    pause: type[OfCampaign]
    paused: Words
    resume: type[OfCampaign]
    resumed: Words

    def answer(self, router: Router) -> None:
        """Answer both of its taps."""
        router.tap(self.pause)(self.rest)
        router.tap(self.resume)(self.go_on)

    async def rest(self, visit: Visit, wanted: OfCampaign) -> Answer:
        plan = await self.changing.plans.get(visit.session, wanted.campaign_id)
        await calendar.pause(visit.session, visit.customer.id, plan.id)
        return await self.changing.screen(visit, plan.id, self.paused)

    async def go_on(self, visit: Visit, wanted: OfCampaign) -> Answer:
        plan = await self.changing.plans.get(visit.session, wanted.campaign_id)
        await calendar.resume(visit.session, visit.customer.id, plan.id)
        return await self.changing.screen(visit, plan.id, self.resumed)
