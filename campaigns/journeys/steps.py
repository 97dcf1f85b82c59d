"""What a journey is made of: steps that follow one another without ever coming back, and what ends it on the way.

A graph is written down once as plain JSON and never changes; whoever is on the way finishes on theirs.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import asdict, dataclass, field
from typing import Any, TypeAlias

from campaigns.journeys.errors import JourneyInvalid
from campaigns.journeys.states import Check, Happening, Since
from commerce.kit.money import BASIS_POINTS


@dataclass(frozen=True, kw_only=True)
class Send:
    """Owe a message; `hours` is how long it is worth sending, `checks` are what must be so in the moment it leaves.

    `line` are the merchant's own words below it.
    """

    notice: str
    then: str
    checks: tuple[Check, ...] = ()
    hours: int = 24
    line: str = ""


@dataclass(frozen=True, kw_only=True)
class Wait:
    """Go on so many minutes after a moment; at an hour of the person's own day, where one is named.

    What is over already is not waited for, but for `least` minutes from here on.
    """

    minutes: int
    then: str
    since: Since = Since.HERE
    hour: int | None = None
    least: int = 0


@dataclass(frozen=True, kw_only=True)
class WaitFor:
    """Wait until something happens to the person (`then`), so many minutes at most (`otherwise`)."""

    happening: Happening
    minutes: int
    then: str
    otherwise: str


@dataclass(frozen=True, kw_only=True)
class Branch:
    """One way or the other."""

    check: Check
    yes: str
    no: str


@dataclass(frozen=True, kw_only=True)
class Split:
    """By lot: each way has so many of ten thousand; the same person always draws the same with the same salt."""

    salt: str
    ways: tuple[tuple[int, str], ...]


@dataclass(frozen=True, kw_only=True)
class Tag:
    """Remember a word about the person."""

    word: str
    then: str


@dataclass(frozen=True, kw_only=True)
class Grant:
    """Give a coupon of a kind that is for journeys; where none is left, the way goes on without."""

    template_id: int
    then: str


@dataclass(frozen=True, kw_only=True)
class Points:
    """Give points that can be spent at once."""

    points: int
    then: str


@dataclass(frozen=True)
class End:
    """The journey is over."""

    reason: str = "finished"


Step: TypeAlias = Send | Wait | WaitFor | Branch | Split | Tag | Grant | Points | End
_BY_NAME = {kind.__name__.lower(): kind for kind in (Send, Wait, WaitFor, Branch, Split, Tag, Grant, Points, End)}


@dataclass(frozen=True)
class Graph:
    """Where a journey begins, its steps by name, and what ends it wherever somebody stands, with the reason.

    Raises `JourneyInvalid` where a way leads nowhere, or back.
    """

    start: str
    steps: Mapping[str, Step]
    exits: Mapping[Happening, str] = field(default_factory=dict)

    def __post_init__(self) -> None:
        if self.start not in self.steps or any(len(name) > 24 for name in self.steps):
            raise JourneyInvalid
        self._insist_on_an_end(self.start, ())
        if any(sum(share for share, _ in one.ways) != BASIS_POINTS for one in self._splits()):
            raise JourneyInvalid

    def _splits(self) -> Iterator[Split]:
        return (one for one in self.steps.values() if isinstance(one, Split))

    def _insist_on_an_end(self, name: str, before: tuple[str, ...]) -> None:
        if name in before or name not in self.steps:
            raise JourneyInvalid
        for following in ways_from(self.steps[name]):
            self._insist_on_an_end(following, (*before, name))


def ways_from(step: Step) -> tuple[str, ...]:
    """The names of whatever may follow a step."""
    match step:
        case End():
            return ()
        case Branch():
            return (step.yes, step.no)
        case WaitFor():
            return (step.then, step.otherwise)
        case Split():
            return tuple(name for _, name in step.ways)
        case _:
            return (step.then,)


def written(graph: Graph) -> dict[str, Any]:
    """A graph as plain JSON."""
    steps = {name: {"do": type(one).__name__.lower(), **asdict(one)} for name, one in graph.steps.items()}
    return {"start": graph.start, "steps": steps, "exits": {str(one): why for one, why in graph.exits.items()}}


def read(facts: Mapping[str, Any]) -> Graph:
    """A graph as it was written."""
    steps = {name: _step(one) for name, one in facts["steps"].items()}
    return Graph(facts["start"], steps, {Happening(one): why for one, why in facts["exits"].items()})


def _step(facts: Mapping[str, Any]) -> Step:
    told = {name: value for name, value in facts.items() if name != "do"}
    match facts["do"]:
        case "send":
            told["checks"] = tuple(Check(one) for one in told["checks"])
        case "wait":
            told["since"] = Since(told["since"])
        case "waitfor":
            told["happening"] = Happening(told["happening"])
        case "branch":
            told["check"] = Check(told["check"])
        case "split":
            told["ways"] = tuple((share, name) for share, name in told["ways"])
    return _BY_NAME[facts["do"]](**told)
