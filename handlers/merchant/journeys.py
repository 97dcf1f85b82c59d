"""Automations at the counter: what each does in words, on or off, how it is tuned, and what came of it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import timedelta

from campaigns import journeys
from campaigns.journeys import RECIPES, Kind, Look, delay_of
from commerce import coupons
from commerce.staff import Permission
from handlers.chat.keyboards import Row, way_back
from handlers.chat.router import Router, Visit
from handlers.chat.screen import Answer, Button, Screen, Style, Words, lines, paragraphs, text
from handlers.chat.taps import Tap, tap
from handlers.coupon_words import worth_words
from handlers.doors import ShowConsole
from handlers.merchant.journey_doors import (
    AskWhy,
    ChooseJourneyCoupon,
    ChooseJourneyDelay,
    GiveJourneyLine,
    ShowJourney,
    ShowJourneyNumbered,
    ShowJourneys,
)
from handlers.merchant.journey_results import results_rows
from handlers.team_words import duration_words
from handlers.why_words import TOLD, reason_words

router = Router()


@tap("m.jyon", needs=Permission.BROADCAST_SEND)
@dataclass(frozen=True)
class SwitchJourneyOn(Tap):
    """Let it run."""

    kind: Kind


@tap("m.jyoff", needs=Permission.BROADCAST_SEND)
@dataclass(frozen=True)
class SwitchJourneyOff(Tap):
    """Let it rest."""

    kind: Kind


@tap("m.jy0", needs=Permission.BROADCAST_SEND)
@dataclass(frozen=True)
class ResetJourney(Tap):
    """As it was from the beginning."""

    kind: Kind


@router.tap(ShowJourneys)
async def show_journeys(visit: Visit, _: ShowJourneys) -> Answer:
    """Every automation there is, with a mark for those that run."""
    rows: list[Row] = []
    await journeys.begin(visit.session)
    on = await journeys.switched_on(visit.session)
    for kind in Kind:
        mark = "journey-on" if kind in on else "journey-off"
        rows.append([Button(text(mark, name=text(f"journey-name-{kind.value}")), ShowJourney(kind))])
    rows.append([Button(text("journeys-why"), AskWhy())])
    return Screen(text("journeys-title"), [*rows, way_back(ShowConsole())])


@router.tap(ShowJourney)
async def show_journey(visit: Visit, wanted: ShowJourney) -> Answer:
    return await journey_screen(visit, wanted.kind)


@router.tap(ShowJourneyNumbered)
async def show_numbered(visit: Visit, wanted: ShowJourneyNumbered) -> Answer:
    return await journey_screen(visit, await journeys.kind_of(visit.session, wanted.journey_id))


@router.tap(SwitchJourneyOn)
async def switch_on(visit: Visit, wanted: SwitchJourneyOn) -> Answer:
    await journeys.switch_on(visit.session, visit.customer.id, wanted.kind)
    return await journey_screen(visit, wanted.kind, text("journey-runs-now"))


@router.tap(SwitchJourneyOff)
async def switch_off(visit: Visit, wanted: SwitchJourneyOff) -> Answer:
    await journeys.switch_off(visit.session, visit.customer.id, wanted.kind)
    return await journey_screen(visit, wanted.kind, text("journey-rests-now"))


@router.tap(ResetJourney)
async def reset(visit: Visit, wanted: ResetJourney) -> Answer:
    await journeys.reset(visit.session, visit.customer.id, wanted.kind)
    return await journey_screen(visit, wanted.kind)


async def journey_screen(visit: Visit, kind: Kind, notice: Words | None = None) -> Screen:
    """What it does, step by step; the merchant's own line and coupon; what came of it; and what can be done."""
    await journeys.begin(visit.session)
    look = await journeys.look(visit.session, kind)
    name = text(f"journey-name-{kind.value}")
    body = paragraphs(
        notice,
        text("journey-title-on" if look.is_on else "journey-title-off", name=name),
        text(f"journey-about-{kind.value}"),
        lines(*_stage_words(look)),
        await _own_words(visit, look),
        lines(*_figures_words(look)) if look.figures.entered else text("journey-nobody-yet"),
    )
    return Screen(body, [*_steps(look), *results_rows(look), way_back(ShowJourneys())])


def minutes_words(minutes: int) -> Words:
    """`45 min`, `24 h`, `3 days`."""
    return duration_words(timedelta(minutes=minutes))


def stage_words(look: Look, name: str) -> Words:
    """One message of it, with when it comes."""
    stage = next(one for one in RECIPES[look.kind].stages if one.name == name)
    return text(
        f"journey-stage-{look.kind.value}-{name}", delay=minutes_words(delay_of(stage, look.tuning, look.learned))
    )


def _stage_words(look: Look) -> Iterator[Words]:
    for number, stage in enumerate(RECIPES[look.kind].stages, 1):
        told = text("journey-stage", number=number, words=stage_words(look, stage.name))
        off = stage.optional and look.tuning.template_id is None
        yield text("journey-stage-off", words=told) if off else told


async def _own_words(visit: Visit, look: Look) -> Words | None:
    told: list[Words] = []
    if look.tuning.line:
        told.append(text("journey-own-line", line=look.tuning.line))
    if look.tuning.template_id is not None:
        plan = (await coupons.get_template(visit.session, look.tuning.template_id)).plan
        worth = worth_words(plan.terms)
        key = "journey-own-coupon" if plan.name else "journey-own-unnamed-coupon"
        told.append(text(key, name=plan.name, worth=worth))
    return lines(*told) if told else None


def _figures_words(look: Look) -> Iterator[Words]:
    came = look.figures
    yield text("journey-figures", entered=came.entered, going=came.on_the_way, finished=came.finished)
    yield text("journey-figures-sent", sent=came.sent, waiting=came.waiting, unsent=came.unsent)
    for one in came.why_unsent:
        yield text("journey-figures-unsent", why=reason_words(one.state, one.reason), count=one.count)
    yield text("journey-figures-bought", bought=came.bought, after=came.bought_after)
    for reason, count in sorted(came.left.items()):
        yield text("journey-figures-left", why=text(f"why-{reason}") if reason in TOLD else reason, count=count)


def _steps(look: Look) -> Iterator[Row]:
    kind = look.kind
    if look.is_on:
        yield [Button(text("journey-switch-off"), SwitchJourneyOff(kind))]
    else:
        yield [Button(text("journey-switch-on"), SwitchJourneyOn(kind), style=Style.SUCCESS)]
    for number, stage in enumerate(RECIPES[kind].stages, 1):
        if stage.choices:
            delay = minutes_words(delay_of(stage, look.tuning, look.learned))
            label = text("journey-change-delay", number=number, delay=delay)
            yield [Button(label, ChooseJourneyDelay(kind, stage.name))]
    row = [Button(text("journey-change-line"), GiveJourneyLine(kind))]
    if RECIPES[kind].takes_coupon:
        row.append(Button(text("journey-change-coupon"), ChooseJourneyCoupon(kind)))
    yield row
    if look.tuning != journeys.Tuning():
        yield [Button(text("journey-reset"), ResetJourney(kind))]
