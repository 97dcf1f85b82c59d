"""What may be told of teams afterwards."""

from dataclasses import dataclass

from commerce.kit.events import Event


@dataclass(frozen=True, kw_only=True)
class TeamOpened(Event):
    """Its leader has paid: the team has its time, and its link can be shared."""

    team_id: int
    order_id: int
    customer_id: int


@dataclass(frozen=True, kw_only=True)
class SeatPaid(Event):
    """One more member has paid, and others are still missing, or not any more."""

    team_id: int
    order_id: int
    customer_id: int


@dataclass(frozen=True, kw_only=True)
class TeamEnding(Event):
    """Little time is left for a team that is not complete."""

    team_id: int


@dataclass(frozen=True, kw_only=True)
class TeamFilled(Event):
    """A team is complete; `completion` is a `Completion`."""

    team_id: int
    completion: str


@dataclass(frozen=True, kw_only=True)
class TeamFailed(Event):
    """A team came to nothing; `reason` is a `Reason`."""

    team_id: int
    reason: str


@dataclass(frozen=True, kw_only=True)
class SeatSecured(Event):
    """The team of an order is complete: the shop can work on it."""

    team_id: int
    order_id: int
    customer_id: int


@dataclass(frozen=True, kw_only=True)
class SeatLost(Event):
    """There is no seat for an order that was paid: it is called off, its money goes back. `reason` is a `Reason`."""

    team_id: int
    order_id: int
    customer_id: int
    reason: str


@dataclass(frozen=True, kw_only=True)
class SeatGone(Event):
    """The team of an order that waits for its money came to nothing: there is nothing to pay for any more."""

    team_id: int
    order_id: int
    customer_id: int


@dataclass(frozen=True, kw_only=True)
class SeatMoved(Event):
    """The money came when the seat was gone: the order has another one, in `team_id`, perhaps as its leader."""

    team_id: int
    order_id: int
    customer_id: int
    as_leader: bool


@dataclass(frozen=True, kw_only=True)
class SeatFreed(Event):
    """Somebody's seat in a forming team can be had again."""

    team_id: int


@dataclass(frozen=True, kw_only=True)
class LeaderRewarded(Event):
    """Whoever led a complete team has what was promised for it: their order can be sent back no more."""

    team_id: int
    customer_id: int


@dataclass(frozen=True, kw_only=True)
class LeaderChanged(Event):
    """The leader left, and whoever had been there longest after them leads the team; nothing else changed."""

    team_id: int
    customer_id: int
