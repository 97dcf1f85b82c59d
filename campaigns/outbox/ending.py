"""What becomes of one attempt to bring a message, as it is written down."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime, timedelta

from campaigns.outbox.messenger import Delivered, Failed, NotNeeded, Outcome, Owed, Unreachable
from campaigns.outbox.models import UNREACHABLE, Lane, State
from campaigns.outbox.verdicts import Go, Later, Never, Verdict
from commerce.kit.clock import now

_FIRST_PAUSE = timedelta(seconds=2)
_LONGEST_PAUSE = timedelta(minutes=10)
#: So long after it first left even the most important message is no news any more.
GIVE_UP_AFTER = timedelta(days=3)


@dataclass(frozen=True)
class Ending:
    """How an attempt ended: sent, due again at `due_at`, or not sent and why; `gone` is why nobody can be reached."""

    owed: Owed
    state: State
    reason: str | None = None
    message_id: int | None = None
    due_at: datetime | None = None
    gone: str | None = None


def ending(owed: Owed, outcome: Outcome) -> Ending:
    """What follows from what became of a message."""
    match outcome:
        case Delivered():
            return Ending(owed, State.SENT, message_id=outcome.message_id)
        case Unreachable():
            return Ending(owed, State.SUPPRESSED, f"{UNREACHABLE}: {outcome.reason}", gone=outcome.reason)
        case NotNeeded():
            return Ending(owed, State.SUPPRESSED, outcome.reason)
        case Failed() if outcome.maybe_sent and owed.lane is not Lane.TRANSACTIONAL:
            return Ending(owed, State.UNKNOWN, outcome.reason)
        case Failed() if outcome.final or now() - (owed.begun_at or now()) > GIVE_UP_AFTER:
            return Ending(owed, State.FAILED, outcome.reason)
        case Failed():
            return put_off(owed, outcome.retry_after or pause_after(owed.attempt), outcome.reason)


def put_off(owed: Owed, pause: timedelta, reason: str) -> Ending:
    """It is tried again after a pause."""
    return Ending(owed, State.DUE, reason, due_at=now() + pause)


def after(owed: Owed, until: datetime | None) -> Ending:
    """It waits as long as another one that comes before it."""
    return Ending(owed, State.DUE, "after another message", due_at=until)


def too_late(owed: Owed, waited_for: str | None) -> Ending:
    """It lapses; an advertisement says what it waited for so long."""
    known = waited_for is not None and owed.topic is not None
    return Ending(owed, State.EXPIRED, f"too late: {waited_for}" if known else "too late")


def refused(owed: Owed, verdict: Verdict) -> Ending | None:
    """What follows from a gate's verdict; nothing where the message may leave."""
    match verdict:
        case Go():
            return None
        case Later(until, reason) if owed.not_after is None or until <= owed.not_after:
            return Ending(owed, State.DUE, reason, due_at=max(until, now() + _FIRST_PAUSE))
        case Later(_, reason):
            return too_late(owed, reason)
        case Never(state, reason):
            return Ending(owed, state, reason)


def pause_after(attempt: int) -> timedelta:
    """How long a message rests after its first, second, third attempt: 2 s, 4 s, 8 s … ten minutes at most."""
    return min(_FIRST_PAUSE * (1 << min(attempt - 1, 16)), _LONGEST_PAUSE)
