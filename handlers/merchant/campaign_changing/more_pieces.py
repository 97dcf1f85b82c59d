"""More pieces of a campaign that runs: so many of each variant in all."""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from dataclasses import dataclass
from typing import Generic

from campaigns import calendar
from handlers.chat.keyboards import way_back
from handlers.chat.router import Router, Visit
from handlers.chat.screen import Answer, Screen, Words, paragraphs, text
from handlers.merchant.campaign_changing.changing import Changing
from handlers.merchant.campaign_doors import OfCampaign, SetsPieces
from handlers.merchant.campaign_making import Plan
from handlers.merchant.campaign_steps import count_in, countable

_IN_ALL = text("flash-ask-more")


def _so_many(count: int | None) -> Words:
    return text("flash-more-any") if count is None else text("flash-more-ask", count=count)


@dataclass(frozen=True)
class MorePieces(Generic[Plan]):
    """How many in all, typed; then whether it shall be so."""

    changing: Changing[Plan]
    #: Of each variant how many are sold, held and left.
    pieces: Callable[[Visit, Plan], Awaitable[Words]]
    choose: type[OfCampaign]
    give: type[OfCampaign]
    sell: type[SetsPieces]
    ask: Words = _IN_ALL
    so_many: Callable[[int | None], Words] = _so_many

    def answer(self, router: Router) -> None:
        """Answer all of its taps."""
        router.tap(self.choose)(self.chosen)
        router.reply(self.give)(self.given)
        router.tap(self.sell)(self.sold)

    async def chosen(self, visit: Visit, wanted: OfCampaign) -> Answer:
        plan = await self.changing.alive(visit, wanted.campaign_id)
        told = paragraphs(await self.pieces(visit, plan), self.ask)
        return Screen(told, [way_back(self.changing.menu(plan.id))], asks=self.give(plan.id))

    async def given(self, visit: Visit, asked: OfCampaign) -> Answer:
        """`50` of each variant in all, or `-` for as many as there are."""
        plan, pieces = await self.changing.alive(visit, asked.campaign_id), count_in(visit.words)
        for kept in plan.campaign.variants.values():
            calendar.refuse_fewer(kept, pieces)
        await self.changing.refuse_loss(visit, plan)
        told = paragraphs(await self.pieces(visit, plan), self.so_many(pieces))
        return self.changing.sure(plan, told, self.sell(plan.id, pieces))

    async def sold(self, visit: Visit, wanted: SetsPieces) -> Answer:
        """Whoever waits for some is served from them."""
        plan, pieces = await self.changing.alive(visit, wanted.campaign_id), countable(wanted.pieces)
        await self.changing.refuse_loss(visit, plan)
        for one in sorted(plan.campaign.variants):
            await calendar.raise_quota(visit.session, visit.customer.id, plan.id, one, pieces)
        return await self.changing.changed(visit, plan)
