"""Rounds: one message for each of many people, written down first and sent in a pace; broadcasts and personal offers.

A `Kind` says which rows are of it and what follows; `come`, `take_turn` and `settle` are what runs by the clock,
`Hand` is the hand of the staff on a round, `rest` the shop's own, `figures` how far it is, and `keep_card` shows that.
"""

from campaigns.rounds.feeding import SWEEP, lapse, next_ones, take_turn
from campaigns.rounds.figures import Figures, figures
from campaigns.rounds.keeping import GRACE, come, harm_of, settle, unsettled
from campaigns.rounds.kinds import Counted, Kind, Rest, Stage
from campaigns.rounds.pace import CHOICES, PAID, USUAL, duration, pace, set_pace
from campaigns.rounds.refusals import RoundTimeWrong
from campaigns.rounds.steering import Hand, rest, still_go_out
from campaigns.rounds.telling import Card, keep_card, redraw_card
from campaigns.rounds.timing import AROUND, Schedule, Timing, deadline, first_moment, fixed, read_local, written_local

__all__ = [
    "AROUND",
    "CHOICES",
    "GRACE",
    "PAID",
    "SWEEP",
    "USUAL",
    "Card",
    "Counted",
    "Figures",
    "Hand",
    "Kind",
    "Rest",
    "RoundTimeWrong",
    "Schedule",
    "Stage",
    "Timing",
    "come",
    "deadline",
    "duration",
    "figures",
    "first_moment",
    "fixed",
    "harm_of",
    "keep_card",
    "lapse",
    "next_ones",
    "pace",
    "read_local",
    "redraw_card",
    "rest",
    "set_pace",
    "settle",
    "still_go_out",
    "take_turn",
    "unsettled",
    "written_local",
]
