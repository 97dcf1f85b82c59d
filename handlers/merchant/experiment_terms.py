"""Who takes part in an experiment, by what it is judged, and how small a difference it shall find."""

from __future__ import annotations

from dataclasses import dataclass, replace

from campaigns import broadcasts, experiments
from campaigns.experiments import Experiment, Metric, Place
from commerce.staff import Permission
from handlers.chat.keyboards import grid, way_back
from handlers.chat.router import Router, Visit
from handlers.chat.screen import Answer, Button, Screen, text
from handlers.chat.taps import Tap, tap
from handlers.merchant.broadcast_doors import LetRestWait
from handlers.merchant.broadcast_trials import hours_screen
from handlers.merchant.experiment_doors import ChangeExperimentTerm, ShowExperiment, Term
from handlers.merchant.experiment_drafts import draft_screen
from handlers.merchant.experiment_words import PERCENT, measure, value_words

router = Router()

#: Shares and differences in percent, and how many times the others the first arm is as large; 1 and 0 are yes and no.
CHOICES: dict[Term, tuple[int, ...]] = {
    Term.SHARE: (100, 50, 20, 10),
    Term.SMALLEST: (5, 10, 20, 50, 100),
    Term.SIZES: (1, 4, 9),
    Term.ALONE: (1, 0),
}


@tap("m.expt=", needs=Permission.CAMPAIGN_PUBLISH)
@dataclass(frozen=True)
class SetExperimentTerm(Tap):
    """It shall be so much."""

    experiment_id: int
    term: Term
    value: int


@tap("m.expm", needs=Permission.CAMPAIGN_PUBLISH)
@dataclass(frozen=True)
class SetMetric(Tap):
    """It is judged by this."""

    experiment_id: int
    metric: Metric


@router.tap(ChangeExperimentTerm)
async def change_term(visit: Visit, wanted: ChangeExperimentTerm) -> Answer:
    experiment = await experiments.get(visit.session, wanted.experiment_id)
    return _term_screen(experiment, wanted.term)


@router.tap(SetMetric)
async def set_metric(visit: Visit, wanted: SetMetric) -> Answer:
    experiment = await experiments.get(visit.session, wanted.experiment_id)
    plan = replace(experiment.plan, metric=wanted.metric)
    return await draft_screen(visit, await experiments.redraft(visit.session, experiment.id, plan))


@router.tap(SetExperimentTerm)
async def set_term(visit: Visit, wanted: SetExperimentTerm) -> Answer:
    """Those that exclude one another have to leave people for others."""
    experiment = await experiments.get(visit.session, wanted.experiment_id)
    if wanted.term is Term.SIZES:
        return await draft_screen(
            visit, await experiments.set_arm(visit.session, experiment.id, 0, weight=wanted.value)
        )
    plan = experiment.plan
    if wanted.term is Term.SHARE:
        plan = replace(plan, share=wanted.value * PERCENT)
    elif wanted.term is Term.SMALLEST:
        plan = replace(plan, smallest=wanted.value * PERCENT)
    elif wanted.term is Term.ALONE:
        alone = bool(wanted.value)
        plan = replace(plan, alone=alone, share=min(plan.share, 5_000) if alone else plan.share)
    return await draft_screen(visit, await experiments.redraft(visit.session, experiment.id, plan))


@router.tap(LetRestWait)
async def let_rest_wait(visit: Visit, wanted: LetRestWait) -> Answer:
    if not wanted.hours:
        return hours_screen(wanted.broadcast_id)
    await broadcasts.let_rest_wait(visit.session, wanted.broadcast_id, wanted.hours)
    there = await broadcasts.compare(visit.session, visit.customer.id, wanted.broadcast_id, Place.BROADCAST)
    return await draft_screen(visit, there)


def _term_screen(experiment: Experiment, term: Term) -> Screen:
    if term is Term.METRIC:
        buttons = [
            Button(text(f"experiment-measure-{measure(experiment.plan.place, one)}"), SetMetric(experiment.id, one))
            for one in Metric
        ]
    else:
        buttons = [Button(value_words(term, one), SetExperimentTerm(experiment.id, term, one)) for one in CHOICES[term]]
    rows = [*grid(buttons, 2), way_back(ShowExperiment(experiment.id))]
    key = measure(experiment.plan.place, Metric.CLICKS) if term is Term.METRIC else term.value
    return Screen(text(f"experiment-ask-{key}"), rows)
