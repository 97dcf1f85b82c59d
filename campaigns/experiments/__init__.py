"""Experiments: some people are shown one thing, some another, and the shop learns which of them sells more.

`shown` is asked in a place of the shop, `arm_of` by whoever sends messages; both decide by a salted hash and write
down whom they told. `verdict` says in plain numbers what came of it, safe to be looked at every day.
"""

from campaigns.experiments.analysis import Judgement, Ruling
from campaigns.experiments.assigning import BUCKETS, arm_column, arm_for
from campaigns.experiments.books import RULES
from campaigns.experiments.curves import Curve, curves, rising
from campaigns.experiments.errors import (
    ExperimentArmsMissing,
    ExperimentInvalid,
    ExperimentNoRoom,
    ExperimentNotDraft,
    ExperimentPlaceTaken,
)
from campaigns.experiments.experiment import (
    MOST_ARMS,
    Arm,
    Experiment,
    Plan,
    find,
    find_among,
    get,
    letter_of,
    page,
    position_of,
)
from campaigns.experiments.exposing import COMPARED, Shown, arm_of, note_click, running, running_on, shown, shown_in
from campaigns.experiments.making import (
    begun,
    decide,
    discard,
    discard_with,
    draft,
    drafted,
    drop_arm,
    redraft,
    set_arm,
    start,
    start_with,
    stop,
    take_back,
    upcoming,
)
from campaigns.experiments.outcomes import Outcome, days_of, fill, outcomes, verdict
from campaigns.experiments.places import OF_A_BROADCAST, OF_A_SUBJECT, OF_WORDS, Metric, Place
from campaigns.experiments.states import MOVES, Status

__all__ = [
    "BUCKETS",
    "COMPARED",
    "MOST_ARMS",
    "MOVES",
    "OF_A_BROADCAST",
    "OF_A_SUBJECT",
    "OF_WORDS",
    "RULES",
    "Arm",
    "Curve",
    "Experiment",
    "ExperimentArmsMissing",
    "ExperimentInvalid",
    "ExperimentNoRoom",
    "ExperimentNotDraft",
    "ExperimentPlaceTaken",
    "Judgement",
    "Metric",
    "Outcome",
    "Place",
    "Plan",
    "Ruling",
    "Shown",
    "Status",
    "arm_column",
    "arm_for",
    "arm_of",
    "begun",
    "curves",
    "days_of",
    "decide",
    "discard",
    "discard_with",
    "draft",
    "drafted",
    "drop_arm",
    "fill",
    "find",
    "find_among",
    "get",
    "letter_of",
    "note_click",
    "outcomes",
    "page",
    "position_of",
    "redraft",
    "rising",
    "running",
    "running_on",
    "set_arm",
    "shown",
    "shown_in",
    "start",
    "start_with",
    "stop",
    "take_back",
    "upcoming",
    "verdict",
]
