"""The doors of experiments at the counter: taps that several screens show."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from campaigns.experiments import Metric, Place
from commerce.staff import Permission
from handlers.chat.taps import Tap, tap


class Term(StrEnum):
    """What a merchant decides about an experiment."""

    METRIC = "metric"
    SHARE = "share"
    SMALLEST = "smallest"
    SIZES = "sizes"
    ALONE = "alone"


@tap("m.exps", needs=Permission.CAMPAIGN_PUBLISH)
@dataclass(frozen=True)
class ShowExperiments(Tap):
    """All experiments, a page of them."""

    page: int = 0


@tap("m.exp", needs=Permission.CAMPAIGN_PUBLISH)
@dataclass(frozen=True)
class ShowExperiment(Tap):
    """One experiment: its draft, or what came of it by now."""

    experiment_id: int


@tap("m.expby", needs=Permission.CAMPAIGN_PUBLISH)
@dataclass(frozen=True)
class ShowExperimentBy(Tap):
    """What came of it, by this measure."""

    experiment_id: int
    metric: Metric


@tap("m.expnew", needs=Permission.CAMPAIGN_PUBLISH)
@dataclass(frozen=True)
class NewExperiment(Tap):
    """Begin an experiment: where?"""


@tap("m.expat", needs=Permission.CAMPAIGN_PUBLISH)
@dataclass(frozen=True)
class CompareHere(Tap):
    """Begin an experiment in this place, or go on with its draft; of a product or broadcast with its id."""

    place: Place
    subject_id: int


@tap("m.expbc", needs=Permission.CAMPAIGN_PUBLISH)
@dataclass(frozen=True)
class CompareBroadcast(Tap):
    """Compare something on this broadcast: what?"""

    broadcast_id: int


@tap("m.expgo", needs=Permission.CAMPAIGN_PUBLISH)
@dataclass(frozen=True)
class StartExperiment(Tap):
    """Let it run."""

    experiment_id: int


@tap("m.exparm", needs=Permission.CAMPAIGN_PUBLISH)
@dataclass(frozen=True)
class ChangeArm(Tap):
    """What shall this arm show?"""

    experiment_id: int
    arm: int


@tap("m.exparmx", needs=Permission.CAMPAIGN_PUBLISH)
@dataclass(frozen=True)
class DropLastArm(Tap):
    """One arm fewer."""

    experiment_id: int


@tap("m.expt", needs=Permission.CAMPAIGN_PUBLISH)
@dataclass(frozen=True)
class ChangeExperimentTerm(Tap):
    """Let me change this."""

    experiment_id: int
    term: Term
