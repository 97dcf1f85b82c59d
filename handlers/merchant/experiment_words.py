"""Experiments in words: what is compared, each arm with what came of it, and the verdict without any statistics."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from campaigns import broadcasts
from campaigns.attribution import Span
from campaigns.broadcasts import NO_COUPON
from campaigns.experiments import (
    OF_A_BROADCAST,
    Arm,
    Experiment,
    Judgement,
    Metric,
    Outcome,
    Place,
    Plan,
    Ruling,
    Status,
    letter_of,
)
from campaigns.experiments.analysis import Compared, needed
from commerce import catalogue, coupons
from commerce.kit.errors import NotFound
from commerce.kit.money import Money
from handlers.chat.router import Visit
from handlers.chat.screen import Words, lines, text
from handlers.chat.taps import Tap
from handlers.chat.writing import shortened
from handlers.coupon_words import called
from handlers.merchant.broadcast_doors import ShowBroadcast
from handlers.merchant.experiment_doors import ShowExperiments, Term

MOST_SHOWN = 80
#: Ten-thousandths in one of a hundred.
PERCENT = 100
#: Nobody is told to be surer than this.
_SUREST = 99


async def place_words(visit: Visit, experiment: Experiment) -> Words:
    """What differs between the arms, and of what."""
    place, subject = experiment.plan.place, experiment.plan.subject_id
    key = f"experiment-place-{place.value.replace('_', '-')}"
    if place in (Place.PRODUCT_TEXT, Place.PRODUCT_PHOTO):
        try:
            title = (await catalogue.card(visit.session, subject, visit.language)).title
        except NotFound:
            title = f"{subject}"
        return text(key, title=shortened(title, 40))
    return text(key, number=subject)


def back_of(experiment: Experiment) -> Tap:
    """One step back: to the broadcast on which something is compared, or to all experiments."""
    if experiment.plan.place in OF_A_BROADCAST:
        return ShowBroadcast(experiment.plan.subject_id)
    return ShowExperiments()


async def label_words(visit: Visit, experiment: Experiment) -> Words:
    """An experiment in a list."""
    return text(f"experiment-label-{experiment.status.value}", place=await place_words(visit, experiment))


async def arms_words(visit: Visit, experiment: Experiment) -> list[Words]:
    """Each arm with what it shows; the first of a broadcast as that itself has it."""
    if experiment.plan.place in OF_A_BROADCAST:
        found = await broadcasts.get(visit.session, experiment.plan.subject_id)
        experiment = broadcasts.in_full(experiment, found)
    place = experiment.plan.place
    return [
        text("experiment-arm", letter=one.letter, shows=await _arm_words(visit, one, place)) for one in experiment.arms
    ]


async def _arm_words(visit: Visit, arm: Arm, place: Place) -> Words:
    if arm.is_as_it_is:
        return text("experiment-as-it-is" if arm.position == 0 else "experiment-nothing-yet")
    if arm.choice is not None:
        return await _choice_words(visit, arm.choice, place)
    said = arm.words.get(visit.language) or next(iter(arm.words.values()))
    return text("experiment-says", words=shortened(said.replace("\n", " "), MOST_SHOWN))


async def _choice_words(visit: Visit, choice: int, place: Place) -> Words:
    match place:
        case Place.PICKS:
            return text("experiment-rung", number=choice)
        case Place.BROADCAST_HOUR:
            return text("experiment-hour", hour=f"{choice}:00")
        case Place.BROADCAST_OFFER if choice == NO_COUPON:
            return text("broadcast-coupon-none")
        case Place.BROADCAST_OFFER:
            kind = await coupons.get_template(visit.session, choice)
            return text("broadcast-coupon-kind", name=called(kind.plan.name, kind.plan.terms))
    return text("experiment-shows-photo", number=choice)


def measure(place: Place, metric: Metric) -> str:
    """The word of a measure: whoever reads a broadcast puts nothing into the cart by it, but follows it."""
    return "follows" if place in OF_A_BROADCAST and metric is Metric.CLICKS else metric.value


def span_words(span: Span) -> Words:
    """Why nothing can be said of hours yet, or for how long each of the people is counted."""
    if span.missed:
        return text("experiment-hours-cut", count=span.missed)
    if span.is_judged:
        return text("experiment-hours-counted", hours=span.hours)
    if span.waiting and span.last is not None:
        return text("experiment-hours-wait", count=span.waiting, last=span.last)
    return text("experiment-hours-soon")


def outcome_lines(place: Place, arms: Sequence[Words], found: Sequence[Outcome], currency: str) -> Words:
    """Each arm (see `arms_words`) with its people, who tapped, who bought, and for how much."""
    key = f"experiment-outcome-{measure(place, Metric.CLICKS)}"
    told: list[Words] = []
    for arm, one in zip(arms, found, strict=True):
        told.append(arm)
        told.append(
            text(
                key,
                people=one.people,
                clicked=one.clicked,
                clickedshare=percent_of(one.clicked, one.people),
                bought=one.bought,
                boughtshare=percent_of(one.bought, one.people),
                revenue=Money(one.revenue, currency),
            )
        )
    return lines(*told)


def percent_of(part: int, whole: int) -> float:
    """`8.3`, in percent."""
    return round(100 * part / whole, 1) if whole else 0


def verdict_words(experiment: Experiment, verdict: Judgement, metric: Metric, fewest: int) -> Words:
    """What can be said, in a sentence or two, and how long it will take."""
    return lines(*_verdict(experiment, verdict, metric, fewest))


def _verdict(experiment: Experiment, verdict: Judgement, metric: Metric, fewest: int) -> Iterator[Words]:
    by = measure(experiment.plan.place, metric)
    match verdict.ruling:
        case Ruling.EMPTY:
            yield text("experiment-empty")
        case Ruling.UNEVEN:
            yield text("experiment-uneven")
        case Ruling.TOO_FEW:
            yield _difference(verdict, by, "so-far")
            yield _size(verdict, fewest)
            yield from _days(experiment, verdict)
        case Ruling.OPEN:
            yield _difference(verdict, by, "so-far")
            yield text("experiment-open")
            yield from _days(experiment, verdict)
        case Ruling.HARMS:
            yield _difference(verdict, by, "sure")
            for one in verdict.passed:
                facts = {"arm": letter_of(one.arm), "share": round(100 * one.share, 1)}
                yield text(f"experiment-harms-{one.guard.value}", **facts)
        case Ruling.WINNER:
            yield text("experiment-won", said=_difference(verdict, by, "sure"))
            yield from _bounds(verdict.best)
        case Ruling.FIRST_STAYS:
            yield text("experiment-first-stays", said=_difference(verdict, by, "sure"))


def _difference(verdict: Judgement, by: str, how: str) -> Words:
    """`B sells 8 % more, 96 % sure`."""
    best = verdict.best
    arm = verdict.arm or 1 + verdict.against.index(best)
    if best is None or best.lift is None:
        return text("experiment-no-base", metric=by)
    percent = round(100 * best.lift)
    if not percent:
        return text("experiment-alike", arm=letter_of(arm))
    more = "more" if percent > 0 else "less"
    said = text(f"experiment-{more}-{by}", arm=letter_of(arm), percent=abs(percent))
    return text(f"experiment-{how}", said=said, sure=min(_SUREST, int(100 * best.sure)))


def _size(verdict: Judgement, fewest: int) -> Words:
    if verdict.least is None:
        return text("experiment-too-few-unknown")
    return text("experiment-too-few", least=verdict.least, fewest=fewest)


def _days(experiment: Experiment, verdict: Judgement) -> Iterator[Words]:
    if experiment.status is not Status.RUNNING:
        return
    if verdict.days_left is not None:
        yield text("experiment-days", count=verdict.days_left)
    elif verdict.least is not None:
        yield text(f"experiment-too-long-{measure(experiment.plan.place, Metric.CLICKS)}")


def _bounds(best: Compared | None) -> Iterator[Words]:
    bounds = None if best is None else best.lift_bounds
    if bounds is not None:
        yield text("experiment-bounds", low=round(100 * bounds[0]), high=round(100 * bounds[1]))


def term_words(experiment: Experiment, term: Term) -> Words:
    """What is decided of it about this."""
    plan, first = experiment.plan, experiment.weights[0]
    if term is Term.METRIC:
        return text(f"experiment-by-{measure(plan.place, plan.metric)}")
    values = {
        Term.SHARE: plan.share // PERCENT,
        Term.SMALLEST: plan.smallest // PERCENT,
        Term.SIZES: first,
        Term.ALONE: int(plan.alone),
    }
    return text(f"experiment-is-{term.value}", value=value_words(term, values[term]))


def value_words(term: Term, value: int) -> Words:
    """One of what may be decided about it; see `CHOICES`."""
    return text(f"experiment-value-{term.value}", value=value)


def needs_words(plan: Plan) -> Words:
    """How many people it takes where five of a hundred buy, or thirty put something into the cart or follow it."""
    smallest = plan.smallest / 10_000
    key = f"experiment-needs-{measure(plan.place, Metric.CLICKS)}"
    return text(key, orders=needed(0.05, smallest) or 0, clicks=needed(0.3, smallest) or 0)


def silent(visit: Visit, arm: Arm) -> list[str]:
    """The shop's languages in which an arm that has words has none."""
    return [] if not arm.words else [one for one in visit.shop.texts.languages if one not in arm.words]
