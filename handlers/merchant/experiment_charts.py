"""The chart of an experiment: for each arm, who had done it after how many days."""

from __future__ import annotations

from dataclasses import dataclass
from functools import partial

from campaigns import attribution, broadcasts, experiments
from campaigns.experiments import OF_A_BROADCAST, Arm, Curve, Experiment, Metric
from commerce.staff import Permission
from handlers.charts import Chart, Line, draw
from handlers.chat.router import Router, Visit
from handlers.chat.screen import Answer, File, Words, text
from handlers.chat.taps import Tap, tap
from handlers.merchant.experiment_words import measure, place_words

router = Router()


@tap("m.expchart", needs=Permission.CAMPAIGN_PUBLISH)
@dataclass(frozen=True)
class DrawExperiment(Tap):
    """The same as a chart; money is drawn by who bought."""

    experiment_id: int
    metric: Metric


@router.tap(DrawExperiment)
async def draw_experiment(visit: Visit, wanted: DrawExperiment) -> Answer:
    """Below the card, which stays: whoever has no picture reads the same there."""
    experiment = await experiments.get(visit.session, wanted.experiment_id)
    metric = Metric.CLICKS if wanted.metric is Metric.CLICKS else Metric.ORDERS
    found = await _curves(visit, experiment, metric)
    say = partial(visit.shop.texts.plain, language=visit.language)
    title = text(
        f"experiment-chart-{measure(experiment.plan.place, metric)}", place=await place_words(visit, experiment)
    )
    named = zip(experiment.arms, found, strict=True)
    chart = Chart(
        language=visit.language,
        title=say(title),
        across=say(text("experiment-chart-days")),
        upwards=say(text("results-chart-share")),
        lines=[Line(one.points, say(_end(arm, one))) for arm, one in named if one.people],
        note=say(text("experiment-chart-note")),
    )
    return File("experiment.png", partial(draw, chart), title, is_picture=True)


async def _curves(visit: Visit, experiment: Experiment, metric: Metric) -> list[Curve]:
    if experiment.plan.place in OF_A_BROADCAST:
        span = await broadcasts.span_of(visit.session, experiment)
        hours = None if span is None else span.hours
        source = broadcasts.source_of(experiment)
        return await attribution.curves_of_arms(visit.session, source, experiment, metric, hours)
    return await experiments.curves(visit.session, experiment, metric)


def _end(arm: Arm, one: Curve) -> Words:
    return text("experiment-chart-end", letter=arm.letter, share=round(one.end, 1), people=one.people)
