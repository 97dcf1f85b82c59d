"""What may be told of broadcasts afterwards."""

from __future__ import annotations

from dataclasses import dataclass

from commerce.kit.events import Event


@dataclass(frozen=True, kw_only=True)
class BroadcastRested(Event):
    """The shop paused a broadcast by itself, for the `times`-th time; `why` is a word of `Why`."""

    broadcast_id: int
    why: str
    times: int


@dataclass(frozen=True, kw_only=True)
class BroadcastOverdue(Event):
    """The moment of a broadcast passed while the shop did not run."""

    broadcast_id: int


@dataclass(frozen=True, kw_only=True)
class BroadcastChosen(Event):
    """Versions of a broadcast were tried on a part of its people; the rest gets one of them."""

    broadcast_id: int


@dataclass(frozen=True, kw_only=True)
class BroadcastOver(Event):
    """Everybody of a broadcast is accounted for."""

    broadcast_id: int
