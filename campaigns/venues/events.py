"""What may be told of venues afterwards."""

from dataclasses import dataclass

from commerce.kit.events import Event


@dataclass(frozen=True, kw_only=True)
class PostWentUp(Event):
    """A post stands in its venue now; `subject` is a `Subject`, `ref` the number of what it shows."""

    post_id: int
    subject: str
    ref: int


@dataclass(frozen=True, kw_only=True)
class PostRefused(Event):
    """Telegram would not let the shop write into a venue; `trouble` is a `Trouble`, `staff_id` whoever posted."""

    post_id: int
    venue_id: int
    staff_id: int
    trouble: str


@dataclass(frozen=True, kw_only=True)
class PostLost(Event):
    """The sending of a post was cut off, and nobody knows whether it stands there; `staff_id` is whoever posted."""

    post_id: int
    venue_id: int
    staff_id: int


@dataclass(frozen=True, kw_only=True)
class VenueMoved(Event):
    """A group has become a supergroup: what the shop had posted in it stands out of its reach."""

    venue_id: int
