"""What a published campaign is to whoever changes it: what can be changed, what is refused, what is shown then."""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from dataclasses import dataclass
from typing import Generic

from campaigns import calendar
from handlers.chat.keyboards import Row, way_back
from handlers.chat.router import Router, Visit
from handlers.chat.screen import Answer, Button, Screen, Words, paragraphs, text
from handlers.chat.taps import Tap
from handlers.merchant.campaign_doors import OfCampaign, ShowCampaign
from handlers.merchant.campaign_making import Plan, Plans
from handlers.merchant.campaign_steps import change_screen

_LOWER = text("campaign-lower")


@dataclass(frozen=True)
class Changing(Generic[Plan]):
    """A kind of campaign that can be changed while it runs."""

    plans: Plans[Plan]
    #: What is said of it, each fact on a line.
    facts: Callable[[Visit, Plan], Awaitable[Words]]
    #: Nobody makes more of a loss alone who needs a second person for it; tells whether there is one.
    refuse_loss: Callable[[Visit, Plan], Awaitable[bool]]
    #: The campaign as its merchant sees it.
    screen: Callable[[Visit, int, Words | None], Awaitable[Screen]]
    #: What can be changed: more pieces, a later end, a lower price.
    menu: type[OfCampaign]
    more: type[OfCampaign]
    later: type[OfCampaign]
    lower: type[OfCampaign] | None = None
    lower_label: Words = _LOWER
    #: Where the last question leads back to, where that is not the menu.
    back: type[OfCampaign] | None = None

    def answer(self, router: Router) -> None:
        """Answer the tap that asks what can be changed."""
        router.tap(self.menu)(self.asked)

    async def alive(self, visit: Visit, campaign_id: int) -> Plan:
        """One that is published and not over. Raises `CampaignFixed`, `NotFound`."""
        await calendar.amendable(visit.session, campaign_id)
        return await self.plans.get(visit.session, campaign_id)

    async def asked(self, visit: Visit, wanted: OfCampaign) -> Answer:
        """More pieces only where they are counted."""
        plan = await self.alive(visit, wanted.campaign_id)
        rows: list[Row] = [] if self.lower is None else [[Button(self.lower_label, self.lower(plan.id))]]
        if any(one.quota is not None for one in plan.campaign.variants.values()):
            rows.append([Button(text("campaign-more-pieces"), self.more(plan.id))])
        rows += [[Button(text("campaign-later-end"), self.later(plan.id))], way_back(ShowCampaign(plan.id))]
        return Screen(paragraphs(await self.facts(visit, plan), text("campaign-change-what")), rows)

    def sure(self, plan: Plan, change: Words, yes: Tap) -> Screen:
        """What changes, before it does."""
        return change_screen(change, yes, ShowCampaign(plan.id), (self.back or self.menu)(plan.id))

    async def changed(self, visit: Visit, plan: Plan) -> Screen:
        """What was changed, as it is now."""
        return await self.screen(visit, plan.id, text("campaign-changed"))
