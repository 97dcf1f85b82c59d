"""What experiments tell, in plain numbers: pure functions that know neither people nor databases."""

from campaigns.experiments.analysis.comparing import Compared, compare
from campaigns.experiments.analysis.guarding import Guard, guards_of
from campaigns.experiments.analysis.ratio import ALARM, ratio_mismatch
from campaigns.experiments.analysis.samples import Sample, adjusted
from campaigns.experiments.analysis.sequential import half_width, sequential_p
from campaigns.experiments.analysis.sizes import needed
from campaigns.experiments.analysis.verdicts import Figures, Judgement, Ruling, judge

__all__ = [
    "ALARM",
    "Compared",
    "Figures",
    "Guard",
    "Judgement",
    "Ruling",
    "Sample",
    "adjusted",
    "compare",
    "guards_of",
    "half_width",
    "judge",
    "needed",
    "ratio_mismatch",
    "sequential_p",
]
