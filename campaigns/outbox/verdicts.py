"""Whether an advertisement may leave now: asked of a gate in the very transaction in which it would."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Protocol

from campaigns.outbox.messenger import Owed
from campaigns.outbox.models import State
from commerce.kit.database import Session


@dataclass(frozen=True)
class Go:
    """It may leave."""


@dataclass(frozen=True)
class Later:
    """Not now, but from `until` on, when it is judged again; where that is past its `not_after` it lapses instead."""

    until: datetime
    reason: str


@dataclass(frozen=True)
class Never:
    """It will not be sent: held out, capped, suppressed, expired or called off, and why."""

    state: State
    reason: str


Verdict = Go | Later | Never


class Gate(Protocol):
    """Whoever knows what people agreed to, how much is too much, and when they sleep."""

    async def judge(self, session: Session, these: Sequence[Owed]) -> Sequence[Verdict]:
        """Decide on messages that have a topic, one for each person, just before they leave; in their order."""


class OpenGate:
    """Lets everything through."""

    async def judge(self, session: Session, these: Sequence[Owed]) -> Sequence[Verdict]:
        """Everything may leave."""
        return [Go()] * len(these)
