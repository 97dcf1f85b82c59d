"""Which product a campaign sells, and which of its variants."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Generic

from campaigns import calendar
from campaigns.calendar import Campaign
from commerce import catalogue
from commerce.catalogue import VariantCard
from handlers.chat.keyboards import grid, way_back
from handlers.chat.router import Router, Visit
from handlers.chat.screen import Answer, Button, Screen, Style, Words, text
from handlers.chat.taps import Tap
from handlers.merchant.campaign_doors import OfCampaign, OfProduct, PutsVariant, ShowCampaign, ShowCampaigns
from handlers.merchant.campaign_making.making import Making, Plan
from handlers.merchant.campaign_steps import MOST_VARIANTS, found_screen, short_name


@dataclass(frozen=True)
class Goods(Generic[Plan]):
    """The product, found by a word; then each of its variants with whether it is sold."""

    making: Making[Plan]
    ask: Words
    new: type[Tap]
    name: type[Tap]
    take: type[OfProduct]
    go_on: type[OfCampaign]
    choose: type[OfCampaign]
    put: type[PutsVariant]
    #: All that are left, by one tap.
    put_all: type[OfCampaign] | None = None
    all_at_first: bool = False

    def answer(self, router: Router) -> None:
        """Answer all of its taps."""
        router.tap(self.new)(self.begun)
        router.reply(self.name)(self.named)
        router.tap(self.take)(self.taken)
        router.tap(self.go_on)(self.gone_on)
        router.tap(self.choose)(self.chosen)
        router.tap(self.put)(self.variant_put)
        if self.put_all is not None:
            router.tap(self.put_all)(self.all_put)

    async def begun(self, _: Visit, __: Tap) -> Answer:
        return Screen(self.ask, [way_back(ShowCampaigns())], asks=self.name())

    async def named(self, visit: Visit, asked: Tap) -> Answer:
        return await found_screen(visit, asked, self.take, ShowCampaigns())

    async def taken(self, visit: Visit, wanted: OfProduct) -> Answer:
        """With a single variant there is nothing to choose."""
        card = await catalogue.card(visit.session, wanted.product_id, visit.language)
        currency = visit.shop.profile.currency
        plan = await self.making.plans.begin(visit.session, visit.customer.id, card.product_id, currency)
        if self.all_at_first or len(card.variants) == 1:
            await _put_all(visit, plan.campaign)
        return await self.making.next_screen(visit, plan.id, None)

    async def gone_on(self, visit: Visit, wanted: OfCampaign) -> Answer:
        plan = await self.making.draft(visit, wanted.campaign_id)
        return await self.making.next_screen(visit, plan.id, None)

    async def chosen(self, visit: Visit, wanted: OfCampaign) -> Answer:
        return await self.screen(visit, await self.making.draft(visit, wanted.campaign_id))

    async def variant_put(self, visit: Visit, wanted: PutsVariant) -> Answer:
        plan = await self.making.draft(visit, wanted.campaign_id)
        if wanted.sold:
            await _put(visit, plan.campaign, wanted.variant_id)
        else:
            await self.making.plans.drop_variant(visit.session, plan.id, wanted.variant_id)
        return await self.screen(visit, await self.making.plans.get(visit.session, plan.id))

    async def all_put(self, visit: Visit, wanted: OfCampaign) -> Answer:
        plan = await self.making.draft(visit, wanted.campaign_id)
        await _put_all(visit, plan.campaign)
        return await self.making.next_screen(visit, plan.id, None)

    async def screen(self, visit: Visit, plan: Plan) -> Screen:
        """Each variant with whether it is sold."""
        campaign = plan.campaign
        card = await catalogue.card(visit.session, campaign.product_id, visit.language)
        shown, sold = card.variants[:MOST_VARIANTS], campaign.variants
        rows = grid([self._button(campaign, one) for one in shown], 2)
        if self.put_all is not None and any(one.variant_id not in sold for one in shown):
            rows.append([Button(text("campaign-all-variants"), self.put_all(plan.id), style=Style.PRIMARY)])
        if sold:
            rows.append([Button(text("promo-go-on"), self.go_on(plan.id), style=Style.SUCCESS)])
        rows.append(way_back(ShowCampaign(plan.id)))
        return Screen(text("campaign-ask-variants", title=card.title, count=len(sold)), rows)

    def _button(self, campaign: Campaign, card: VariantCard) -> Button:
        sold = card.variant_id in campaign.variants
        label = text("campaign-variant-sold" if sold else "campaign-variant", name=short_name(card), price=card.price)
        return Button(label, self.put(campaign.id, card.variant_id, not sold))


async def _put(visit: Visit, campaign: Campaign, variant_id: int) -> None:
    """Let it sell one more variant of its product; twice changes nothing. Raises `VariantGone`."""
    if variant_id in campaign.variants:
        return
    card = await catalogue.card(visit.session, campaign.product_id, visit.language)
    if card.find(variant_id) is None:
        raise catalogue.VariantGone
    await calendar.put_variant(visit.session, campaign.id, variant_id)


async def _put_all(visit: Visit, campaign: Campaign) -> None:
    card = await catalogue.card(visit.session, campaign.product_id, visit.language)
    for one in card.variants[:MOST_VARIANTS]:
        if one.variant_id not in campaign.variants:
            await calendar.put_variant(visit.session, campaign.id, one.variant_id)
