"""Experiments at the counter: all of them, what came of each in plain words, and which arm everybody shall see."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from campaigns import broadcasts, experiments, recommendations
from campaigns.attribution import Span
from campaigns.experiments import (
    OF_A_BROADCAST,
    Experiment,
    Judgement,
    Metric,
    Outcome,
    Place,
    Ruling,
    Status,
    letter_of,
)
from commerce.staff import Permission
from handlers.charts import can_draw
from handlers.chat.keyboards import Row, grid, pages, way_back
from handlers.chat.router import Router, Visit
from handlers.chat.screen import Answer, Button, Screen, Style, Words, paragraphs, text
from handlers.chat.taps import Tap, tap
from handlers.doors import ShowConsole
from handlers.merchant.experiment_charts import DrawExperiment
from handlers.merchant.experiment_doors import (
    NewExperiment,
    ShowExperiment,
    ShowExperimentBy,
    ShowExperiments,
    StartExperiment,
)
from handlers.merchant.experiment_drafts import draft_screen
from handlers.merchant.experiment_words import (
    arms_words,
    back_of,
    label_words,
    measure,
    outcome_lines,
    place_words,
    span_words,
    verdict_words,
)

router = Router()

PAGE = 8


@tap("m.exp-", needs=Permission.CAMPAIGN_PUBLISH)
@dataclass(frozen=True)
class StopExperiment(Tap):
    """Show everybody again what was shown before; asks once before it does."""

    experiment_id: int
    sure: bool = False


@tap("m.exp=", needs=Permission.CAMPAIGN_PUBLISH)
@dataclass(frozen=True)
class DecideExperiment(Tap):
    """Show everybody this arm from now on; asks once before it does."""

    experiment_id: int
    arm: int
    sure: bool = False


@tap("m.expundo", needs=Permission.CAMPAIGN_PUBLISH)
@dataclass(frozen=True)
class TakeBackWinner(Tap):
    """Show what is shown without experiments."""

    experiment_id: int


@router.tap(ShowExperiments)
async def show_experiments(visit: Visit, wanted: ShowExperiments) -> Answer:
    return await list_screen(visit, wanted.page)


@router.tap(ShowExperiment)
async def show_experiment(visit: Visit, wanted: ShowExperiment) -> Answer:
    return await experiment_screen(visit, wanted.experiment_id)


@router.tap(ShowExperimentBy)
async def show_by(visit: Visit, wanted: ShowExperimentBy) -> Answer:
    return await experiment_screen(visit, wanted.experiment_id, wanted.metric)


@router.tap(StartExperiment)
async def start(visit: Visit, wanted: StartExperiment) -> Answer:
    """Raises `NothingLearned` where an arm would suggest just as the first one does."""
    wished = await experiments.get(visit.session, wanted.experiment_id)
    if wished.plan.place is Place.PICKS:
        await recommendations.insist_on_a_difference(visit.session, [one.choice for one in wished.arms])
    await experiments.start(visit.session, visit.customer.id, wanted.experiment_id)
    return await experiment_screen(visit, wanted.experiment_id, notice=text("experiment-started"))


@router.tap(StopExperiment)
async def stop(visit: Visit, wanted: StopExperiment) -> Answer:
    if not wanted.sure:
        yes = Button(text("experiment-stop-yes"), StopExperiment(wanted.experiment_id, sure=True), style=Style.DANGER)
        return Screen(text("experiment-stop-ask"), [[yes], way_back(ShowExperiment(wanted.experiment_id))])
    await experiments.stop(visit.session, visit.customer.id, wanted.experiment_id)
    return await experiment_screen(visit, wanted.experiment_id)


@router.tap(DecideExperiment)
async def decide(visit: Visit, wanted: DecideExperiment) -> Answer:
    """Whatever the numbers say, the merchant decides; what they say stands beside the question."""
    if not wanted.sure:
        return await _sure_screen(visit, wanted)
    await experiments.decide(visit.session, visit.customer.id, wanted.experiment_id, wanted.arm)
    return await experiment_screen(visit, wanted.experiment_id)


@router.tap(TakeBackWinner)
async def take_back(visit: Visit, wanted: TakeBackWinner) -> Answer:
    await experiments.take_back(visit.session, visit.customer.id, wanted.experiment_id)
    return await experiment_screen(visit, wanted.experiment_id)


async def list_screen(visit: Visit, page: int) -> Screen:
    """Every experiment with where it stands, the newest first."""
    page = max(0, page)
    shown, count = await experiments.page(visit.session, page, PAGE)
    rows: list[Row] = [[Button(await label_words(visit, one), ShowExperiment(one.id))] for one in shown]
    rows += pages(page, max(page, (count - 1) // PAGE), ShowExperiments)
    rows.append([Button(text("experiment-new"), NewExperiment(), style=Style.PRIMARY)])
    rows.append(way_back(ShowConsole()))
    return Screen(text("experiments-title", count=count), rows)


async def experiment_screen(
    visit: Visit, experiment_id: int, metric: Metric | None = None, notice: Words | None = None
) -> Screen:
    """A draft, or what came of each arm, the verdict by a measure, and what can be done."""
    experiment = await experiments.get(visit.session, experiment_id)
    if experiment.status is Status.DRAFT:
        return await draft_screen(visit, experiment, notice)
    by = metric or experiment.plan.metric
    found, verdict = await judged(visit, experiment, by)
    span = await broadcasts.span_of(visit.session, experiment)
    body = paragraphs(
        notice,
        await label_words(visit, experiment),
        text("experiment-since", at=experiment.started_at) if experiment.started_at else None,
        outcome_lines(experiment.plan.place, await arms_words(visit, experiment), found, visit.shop.profile.currency),
        text(f"experiment-by-{measure(experiment.plan.place, by)}"),
        None if span is None else span_words(span),
        verdict_words(experiment, verdict, by, min(one.people for one in found)) if _is_judged(span) else None,
        _end_words(experiment),
    )
    rows = [*_ways(experiment, by, verdict, span), way_back(back_of(experiment))]
    return Screen(body, rows)


async def judged(visit: Visit, experiment: Experiment, metric: Metric) -> tuple[Sequence[Outcome], Judgement]:
    """What came of each arm by now, and what can be said of it."""
    if experiment.plan.place in OF_A_BROADCAST:
        found = await broadcasts.outcomes(visit.session, experiment)
    else:
        found = await experiments.outcomes(visit.session, experiment)
    return found, experiments.verdict(experiment, found, metric)


def _is_judged(span: Span | None) -> bool:
    """Hours are judged once everybody has had theirs; everything else at any time."""
    return span is None or span.is_judged


def _ways(experiment: Experiment, by: Metric, verdict: Judgement, span: Span | None) -> Iterator[Row]:
    """Whoever has too few people for one measure is offered those that need fewer."""
    yield [
        Button(text(f"experiment-measure-{measure(experiment.plan.place, one)}"), ShowExperimentBy(experiment.id, one))
        for one in Metric
        if one is not by
    ]
    if can_draw() and verdict.ruling is not Ruling.EMPTY and _is_judged(span):
        yield [Button(text("experiment-chart"), DrawExperiment(experiment.id, by))]
    in_shop = experiment.plan.place not in OF_A_BROADCAST
    if in_shop and experiment.status in (Status.RUNNING, Status.STOPPED):
        won = verdict.arm if verdict.ruling is Ruling.WINNER else None
        yield from grid(
            [
                Button(
                    text("experiment-roll-out", letter=one.letter),
                    DecideExperiment(experiment.id, one.position),
                    style=Style.SUCCESS if one.position == won else None,
                )
                for one in experiment.arms
            ],
            2,
        )
    if experiment.status is Status.RUNNING:
        yield [Button(text("experiment-stop"), StopExperiment(experiment.id))]
    if experiment.status is Status.DECIDED and experiment.live:
        yield [Button(text("experiment-take-back"), TakeBackWinner(experiment.id))]


def _end_words(experiment: Experiment) -> Words:
    if experiment.plan.place in OF_A_BROADCAST:
        return text("experiment-broadcast-grows")
    if experiment.status is Status.RUNNING:
        return text("experiment-look-often")
    if experiment.status is Status.STOPPED:
        return text("experiment-is-stopped")
    letter = letter_of(experiment.winner or 0)
    return text("experiment-everybody" if experiment.live else "experiment-was-decided", letter=letter)


async def _sure_screen(visit: Visit, wanted: DecideExperiment) -> Screen:
    experiment = await experiments.get(visit.session, wanted.experiment_id)
    by = experiment.plan.metric
    found, verdict = await judged(visit, experiment, by)
    letter = letter_of(min(max(wanted.arm, 0), len(experiment.arms) - 1))
    yes = DecideExperiment(experiment.id, wanted.arm, sure=True)
    ask = paragraphs(
        text("experiment-decide-ask", letter=letter, place=await place_words(visit, experiment)),
        verdict_words(experiment, verdict, by, min(one.people for one in found)),
    )
    button = Button(text("experiment-decide-yes", letter=letter), yes, style=Style.PRIMARY)
    return Screen(ask, [[button], way_back(ShowExperiment(experiment.id))])
