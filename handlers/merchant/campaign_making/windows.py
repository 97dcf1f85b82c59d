"""From when until when a campaign runs."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Generic

from campaigns import calendar
from commerce.kit.clock import now
from handlers.chat.keyboards import Row, grid, way_back
from handlers.chat.router import Router, Visit
from handlers.chat.screen import Answer, Button, Screen, Words, text
from handlers.chat.taps import Tap
from handlers.merchant.campaign_doors import Lasts, OfCampaign
from handlers.merchant.campaign_making.making import Making, Plan, Then
from handlers.merchant.campaign_steps import days_rows, end_after, typed_window

_HOURS = (1, 2, 4, 12, 24, 48)
_MOST_HOURS = 31 * 24


@dataclass(frozen=True)
class Span:
    """What a kind of campaign is planned in: the buttons for so many of it from now on, and the end they mean."""

    rows: Callable[[Callable[[int], Tap]], list[Row]]
    end: Callable[[int], datetime | None]


@dataclass(frozen=True)
class Window(Generic[Plan]):
    """From now for a while by a tap, or two moments typed."""

    making: Making[Plan]
    ask: Callable[[str], Words]
    span: Span
    choose: type[OfCampaign]
    last: type[Lasts]
    give: type[OfCampaign]
    before: Callable[[int], Tap]
    then: Then[Plan]

    def answer(self, router: Router) -> None:
        """Answer all of its taps."""
        router.tap(self.choose)(self.chosen)
        router.tap(self.last)(self.lasting)
        router.reply(self.give)(self.given)

    async def chosen(self, visit: Visit, wanted: OfCampaign) -> Answer:
        return self.screen(visit, await self.making.draft(visit, wanted.campaign_id))

    async def lasting(self, visit: Visit, wanted: Lasts) -> Answer:
        plan = await self.making.draft(visit, wanted.campaign_id)
        return await self._is(visit, plan, None, self.span.end(wanted.span))

    async def given(self, visit: Visit, asked: OfCampaign) -> Answer:
        plan = await self.making.draft(visit, asked.campaign_id)
        return await self._is(visit, plan, *typed_window(visit))

    def screen(self, visit: Visit, plan: Plan) -> Screen:
        """From when until when, by the shop's clock?"""
        rows = [*self.span.rows(lambda span: self.last(plan.id, span)), way_back(self.before(plan.id))]
        return Screen(self.ask(str(visit.shop.profile.timezone)), rows, asks=self.give(plan.id))

    async def _is(self, visit: Visit, plan: Plan, starts_at: datetime | None, ends_at: datetime | None) -> Screen:
        await calendar.set_window(visit.session, plan.id, starts_at, ends_at)
        return await self.making.next_screen(visit, plan.id, self.then)


def _hours_rows(to: Callable[[int], Tap]) -> list[Row]:
    return grid([Button(text("campaign-hours", count=hours), to(hours)) for hours in _HOURS], 3)


def _end_after_hours(hours: int) -> datetime:
    return now() + timedelta(hours=min(max(hours, 1), _MOST_HOURS))


DAYS = Span(days_rows, end_after)
HOURS = Span(_hours_rows, _end_after_hours)
