"""Tuning an automation in chat: when its messages come, a line of one's own, a coupon that comes along."""

from __future__ import annotations

import re
from dataclasses import dataclass

from campaigns import journeys
from campaigns.journeys import DAY, HOUR, MOST_LINE, RECIPES, JourneyInvalid, Kind, Stage, delay_of
from commerce import coupons
from commerce.coupons import Way
from commerce.kit.counting import DAYS, HOURS, MINUTES
from commerce.kit.errors import NotFound
from commerce.staff import Permission
from handlers.chat.keyboards import Row, grid, way_back
from handlers.chat.router import Router, Visit
from handlers.chat.screen import Answer, Button, Screen, Style, Words, paragraphs, text
from handlers.chat.taps import Tap, tap
from handlers.coupon_words import called
from handlers.merchant.doors import NewCouponKind
from handlers.merchant.journey_doors import (
    ChooseJourneyCoupon,
    ChooseJourneyDelay,
    GiveJourneyLine,
    ShowJourney,
)
from handlers.merchant.journeys import journey_screen, minutes_words, stage_words

router = Router()

_MOST_KINDS, _MOST_NAME = 8, 40
#: `90`, `90 min`, `2 h`, `3 days`, in the languages of the house.
_DELAY = re.compile(rf"^\s*(\d{{1,6}})\s*(?:{MINUTES}|(?P<hours>{HOURS})|(?P<days>{DAYS}))?\s*\.?\s*$", re.IGNORECASE)


@tap("m.jyd=", needs=Permission.BROADCAST_SEND)
@dataclass(frozen=True)
class SetJourneyDelay(Tap):
    """So many minutes."""

    kind: Kind
    stage: str
    minutes: int


@tap("m.jyl0", needs=Permission.BROADCAST_SEND)
@dataclass(frozen=True)
class NoJourneyLine(Tap):
    """No words of my own."""

    kind: Kind


@tap("m.jyc=", needs=Permission.BROADCAST_SEND)
@dataclass(frozen=True)
class SetJourneyCoupon(Tap):
    """This coupon, or none."""

    kind: Kind
    template_id: int | None


@router.tap(ChooseJourneyDelay)
async def choose_delay(visit: Visit, wanted: ChooseJourneyDelay) -> Answer:
    return await _delay_screen(visit, wanted)


@router.tap(SetJourneyDelay)
async def set_delay(visit: Visit, wanted: SetJourneyDelay) -> Answer:
    await journeys.set_delay(visit.session, visit.customer.id, wanted.kind, wanted.stage, wanted.minutes)
    return await journey_screen(visit, wanted.kind)


@router.reply(ChooseJourneyDelay)
async def delay_given(visit: Visit, asked: ChooseJourneyDelay) -> Answer:
    """Minutes, hours or days, as people type them; anything else is asked again."""
    found = _DELAY.match(visit.words)
    minutes = int(found[1]) * (HOUR if found["hours"] else DAY if found["days"] else 1) if found else 0
    try:
        await journeys.set_delay(visit.session, visit.customer.id, asked.kind, asked.stage, minutes)
    except JourneyInvalid:
        return await _delay_screen(visit, asked, text("journey-delay-unclear"))
    return await journey_screen(visit, asked.kind)


@router.tap(GiveJourneyLine)
async def ask_line(visit: Visit, wanted: GiveJourneyLine) -> Answer:
    return await _line_screen(visit, wanted.kind)


@router.reply(GiveJourneyLine)
async def line_given(visit: Visit, asked: GiveJourneyLine) -> Answer:
    if len(visit.words.strip()) > MOST_LINE:
        return await _line_screen(visit, asked.kind, text("journey-line-long", most=MOST_LINE))
    await journeys.set_line(visit.session, visit.customer.id, asked.kind, visit.words)
    return await journey_screen(visit, asked.kind)


@router.tap(NoJourneyLine)
async def no_line(visit: Visit, wanted: NoJourneyLine) -> Answer:
    await journeys.set_line(visit.session, visit.customer.id, wanted.kind, "")
    return await journey_screen(visit, wanted.kind)


@router.tap(ChooseJourneyCoupon)
async def choose_coupon(visit: Visit, wanted: ChooseJourneyCoupon) -> Answer:
    """The kinds that are made for it, none, or a new one."""
    kinds = (await coupons.kinds_of(visit.session, Way.JOURNEY))[:_MOST_KINDS]
    rows: list[Row] = [
        [
            Button(
                text("journey-coupon-kind", name=called(one.plan.name, one.plan.terms, _MOST_NAME)),
                SetJourneyCoupon(wanted.kind, one.id),
            )
        ]
        for one in kinds
    ]
    rows.append([Button(text("journey-coupon-none"), SetJourneyCoupon(wanted.kind, None))])
    rows.append([Button(text("coupon-kind-new"), NewCouponKind(), style=None if kinds else Style.PRIMARY)])
    return Screen(
        text("journey-ask-coupon" if kinds else "journey-no-coupons"), [*rows, way_back(ShowJourney(wanted.kind))]
    )


@router.tap(SetJourneyCoupon)
async def set_coupon(visit: Visit, wanted: SetJourneyCoupon) -> Answer:
    await journeys.set_coupon(visit.session, visit.customer.id, wanted.kind, wanted.template_id)
    return await journey_screen(visit, wanted.kind)


async def _delay_screen(visit: Visit, wanted: ChooseJourneyDelay, notice: Words | None = None) -> Screen:
    stage = _stage(wanted.kind, wanted.stage)
    look = await journeys.look(visit.session, wanted.kind)
    now_so = delay_of(stage, look.tuning, look.learned)
    buttons = [
        Button(
            text("journey-choice-now" if one == now_so else "journey-choice", delay=minutes_words(one)),
            SetJourneyDelay(wanted.kind, stage.name, one),
        )
        for one in stage.choices
    ]
    body = paragraphs(notice, stage_words(look, stage.name), text("journey-ask-delay"))
    return Screen(body, [*grid(buttons, 2), way_back(ShowJourney(wanted.kind))], asks=wanted)


async def _line_screen(visit: Visit, kind: Kind, notice: Words | None = None) -> Screen:
    look = await journeys.look(visit.session, kind)
    line = look.tuning.line
    rows: list[Row] = [[Button(text("journey-line-none"), NoJourneyLine(kind))]] if line else []
    told = text("journey-own-line", line=line) if line else None
    body = paragraphs(notice, told, text("journey-ask-line", most=MOST_LINE))
    return Screen(body, [*rows, way_back(ShowJourney(kind))], asks=GiveJourneyLine(kind))


def _stage(kind: Kind, name: str) -> Stage:
    """A message whose time can be changed. Raises `NotFound`."""
    found = next((one for one in RECIPES[kind].stages if one.name == name and one.choices), None)
    if found is None:
        raise NotFound
    return found
