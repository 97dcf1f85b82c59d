"""What may be told of drops afterwards."""

from dataclasses import dataclass

from commerce.kit.events import Event


@dataclass(frozen=True, kw_only=True)
class DropComing(Event):
    """The coupons of a day can be claimed in a moment, or already."""

    drop_id: int
    day_id: int


@dataclass(frozen=True, kw_only=True)
class DropStopped(Event):
    """A drop was paused or is over: nobody is reminded of it."""

    drop_id: int
