"""The verdict on an experiment: who has won, or what is missing to say so."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum
from math import ceil

from campaigns.experiments.analysis.comparing import Compared, compare
from campaigns.experiments.analysis.guarding import Passed, guards_of
from campaigns.experiments.analysis.ratio import ALARM, ratio_mismatch
from campaigns.experiments.analysis.samples import Sample, adjusted
from campaigns.experiments.analysis.sequential import sequential_p
from campaigns.experiments.analysis.sizes import ERROR, FEWEST, needed, needed_for_means

#: Longer than this is not told in days: it will not be known in time.
LONGEST = 60


class Ruling(StrEnum):
    """What can be said."""

    #: Nobody has been shown anything yet.
    EMPTY = "empty"
    #: People were not shared out as planned: nothing below may be believed.
    UNEVEN = "uneven"
    #: Too few people: no winner is declared, however far apart they seem.
    TOO_FEW = "too_few"
    #: Enough people, and nothing sure yet.
    OPEN = "open"
    #: It brings more, and drives people away.
    HARMS = "harms"
    #: Another arm brings more than the first.
    WINNER = "winner"
    #: The first one is better than every other.
    FIRST_STAYS = "first_stays"


@dataclass(frozen=True)
class Figures:
    """What is known of one arm; `measured` is what its people did or spent."""

    weight: int
    measured: Sample
    stopped: int = 0
    blocked: int = 0


@dataclass(frozen=True)
class Judgement:
    """The verdict, and what it rests on; `arm` is the best of the others, or the first where that stays."""

    ruling: Ruling
    arm: int = 0
    against: tuple[Compared | None, ...] = ()
    #: Whether people were shared out as planned.
    mismatch: float | None = None
    #: People in each arm below which no winner is declared; nothing while nobody can tell.
    least: int | None = None
    #: Days until there are enough, or until what shows now would be sure; nothing where that is too far off.
    days_left: int | None = None
    passed: tuple[Passed, ...] = ()

    @property
    def best(self) -> Compared | None:
        """How the arm it speaks of stands against the first; of the first, how the nearest other stands."""
        told = [one for one in self.against if one is not None]
        if self.arm:
            return self.against[self.arm - 1]
        return max(told, key=lambda one: one.difference, default=None)


def judge(arms: Sequence[Figures], *, smallest: float, days: float, money: bool = False) -> Judgement:
    """The verdict on arms that have been shown for so many days; `smallest` is the difference worth finding.

    With several arms the error is shared among them, so that more arms do not find more by chance.
    """
    people = [one.measured.people for one in arms]
    mismatch = ratio_mismatch(people, [one.weight for one in arms])
    if not all(people):
        uneven = mismatch is not None and mismatch < ALARM
        return Judgement(Ruling.UNEVEN if uneven else Ruling.EMPTY, mismatch=mismatch)
    error = ERROR / (len(arms) - 1)
    samples = adjusted([one.measured for one in arms]) if money else [one.measured for one in arms]
    against = tuple(compare(samples[0], one, error) for one in samples[1:])
    least = _least(samples[0], smallest, error, money)
    arm, best = _leading(against)
    passed = tuple(one for at, arm_ in enumerate(arms) for one in _guards(at, arm_))
    ruling = _ruling(
        mismatch, least is None or min(people) < least, best, against, any(one.arm == arm for one in passed)
    )
    arm = 0 if ruling is Ruling.FIRST_STAYS else arm
    left = _days_left(ruling, min(people), least, best, error, days)
    return Judgement(ruling, arm, against, mismatch, least, left, passed)


def _ruling(
    mismatch: float | None,
    too_few: bool,
    best: Compared | None,
    against: Sequence[Compared | None],
    harms: bool,
) -> Ruling:
    if mismatch is not None and mismatch < ALARM:
        return Ruling.UNEVEN
    if too_few or best is None:
        return Ruling.TOO_FEW
    if best.low > 0:
        return Ruling.HARMS if harms else Ruling.WINNER
    return Ruling.FIRST_STAYS if all(one is not None and one.high < 0 for one in against) else Ruling.OPEN


def _leading(against: Sequence[Compared | None]) -> tuple[int, Compared | None]:
    """The arm that stands best against the first."""
    told = [(one.difference, at) for at, one in enumerate(against, start=1) if one is not None]
    if not told:
        return 1, None
    _, arm = max(told)
    return arm, against[arm - 1]


def _least(first: Sample, smallest: float, error: float, money: bool) -> int | None:
    if money:
        least = needed_for_means(first.mean, first.variance, smallest, error)
    else:
        least = needed(first.mean, smallest, error)
    return None if least is None else max(least, FEWEST)


def _guards(at: int, arm: Figures) -> list[Passed]:
    return guards_of(at, arm.measured.people, arm.stopped, arm.blocked)


def _days_left(
    ruling: Ruling, fewest: int, least: int | None, best: Compared | None, error: float, days: float
) -> int | None:
    """At the pace so far: until every arm has enough people, and until what shows now would be sure."""
    if ruling not in (Ruling.TOO_FEW, Ruling.OPEN) or days <= 0 or best is None or least is None:
        return None
    times = max(least / fewest, _times_until_sure(best, error))
    left = ceil(days * (times - 1))
    return max(1, left) if left <= LONGEST else None


def _times_until_sure(best: Compared, error: float) -> float:
    """How many times the people of now it takes until such a difference would be sure."""
    times = 1.0
    while sequential_p(best.difference, best.noise, int(best.people * times), error) >= error and times < 1000:
        times *= 1.05
    return times
