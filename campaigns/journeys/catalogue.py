"""What a journey of the catalogue is made of, and the steps that come of it as the merchant has tuned it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import timedelta
from typing import Any

from campaigns.consent import Topic
from campaigns.journeys.journey import Tuning
from campaigns.journeys.states import Check, Happening, Kind, Since
from campaigns.journeys.steps import Branch, End, Grant, Graph, Send, Step, Wait
from campaigns.outbox import Lane

HOUR, DAY = 60, 24 * 60
#: Under which word the shop keeps the number of days that it has learned.
DAYS = "days"
#: However late the shop is: two messages of one journey do not come at once.
LEAST = 3 * HOUR


@dataclass(frozen=True, kw_only=True)
class Stage:
    """One message of a journey: so many minutes after `since`, if all of `checks` are so, at `hour` where one is said.

    `choices` are the delays that are offered to the merchant; none: it cannot be changed. `optional`: only sent where
    the merchant chose a coupon for it.
    """

    name: str
    minutes: int
    choices: tuple[int, ...] = ()
    since: Since = Since.BEGINNING
    hour: int | None = None
    checks: tuple[Check, ...] = ()
    hours: int = 24
    #: The search for people waits so long already, and so long as the shop has learned where nobody says otherwise.
    searched: bool = False
    with_coupon: bool = False
    optional: bool = False


@dataclass(frozen=True, kw_only=True)
class Recipe:
    """A journey of the catalogue. `again_after`: when somebody may be brought onto it once more for the same thing."""

    stages: tuple[Stage, ...]
    topic: Topic
    lane: Lane
    exits: Mapping[Happening, str]
    again_after: timedelta | None = None
    #: It runs in every shop until the merchant switches it off.
    from_the_start: bool = False
    #: How often the shop looks who is to be brought onto it.
    every: timedelta = timedelta(minutes=1)

    @property
    def takes_coupon(self) -> bool:
        """Whether a coupon may be given along the way."""
        return any(one.with_coupon for one in self.stages)


def delay_of(stage: Stage, tuning: Tuning, learned: Mapping[str, Any] | None = None) -> int:
    """After how many minutes a stage comes: as the merchant has it, or as the shop has learned, or the house."""
    otherwise = DAY * int((learned or {}).get(DAYS, 0)) if stage.searched else 0
    return tuning.delays.get(stage.name, otherwise or stage.minutes)


def stages_of(recipe: Recipe, tuning: Tuning) -> tuple[Stage, ...]:
    """The messages that a journey has as it is tuned."""
    return tuple(one for one in recipe.stages if not one.optional or tuning.template_id is not None)


def graph_of(kind: Kind, recipe: Recipe, tuning: Tuning) -> Graph:
    """The steps of a journey as it is tuned: each stage is a wait, a look at each of its checks, and a message."""
    steps = dict[str, Step]()
    stages = stages_of(recipe, tuning)
    for at, stage in enumerate(stages):
        following = f"{stages[at + 1].name}-wait" if at + 1 < len(stages) else "end"
        steps.update(_steps_of(kind, stage, tuning, following, LEAST if at else 0))
    steps["end"] = End()
    return Graph(f"{stages[0].name}-wait" if stages else "end", steps, recipe.exits)


def _steps_of(kind: Kind, stage: Stage, tuning: Tuning, following: str, least: int) -> dict[str, Step]:
    name, steps = stage.name, dict[str, Step]()
    gives = tuning.template_id if stage.with_coupon else None
    line = tuning.line
    steps[name] = Send(notice=notice_of(kind), then=following, checks=stage.checks, hours=stage.hours, line=line)
    onward = name
    if gives is not None:
        steps[f"{name}-gift"] = Grant(template_id=gives, then=name)
        steps[f"{name}-may"] = Branch(check=Check.MAY_HEAR, yes=f"{name}-gift", no=name)
        onward = f"{name}-may"
    for number, check in reversed(list(enumerate(stage.checks))):
        if check is not Check.COUPON_UNSPENT:
            steps[f"{name}-{number}"] = Branch(check=check, yes=onward, no=following)
            onward = f"{name}-{number}"
    minutes = 0 if stage.searched else delay_of(stage, tuning)
    steps[f"{name}-wait"] = Wait(minutes=minutes, since=stage.since, hour=stage.hour, least=least, then=onward)
    return steps


def notice_of(kind: Kind) -> str:
    """The name of the notice that draws the messages of a journey."""
    return f"journey-{kind.value}"
