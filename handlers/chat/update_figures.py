"""Figures about incoming updates, for the merchant's operator: how many, how they ended, how long they took."""

from __future__ import annotations

from enum import StrEnum

from prometheus_client import CollectorRegistry, Counter, Histogram

_BUCKETS = (0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 10)


class Outcome(StrEnum):
    """How an update ended, or went on."""

    DONE = "done"
    RETRIED = "retried"
    SET_ASIDE = "set_aside"
    DROPPED = "dropped"
    NOT_AN_UPDATE = "not_an_update"


class UpdateFigures:
    """Counters in a Prometheus registry; shops that share a registry share one of these."""

    def __init__(self, registry: CollectorRegistry | None = None) -> None:
        registry = registry or CollectorRegistry()
        outcomes = Counter("parley_updates", "Updates by how they ended.", ["outcome"], registry=registry)
        self._outcomes = {outcome: outcomes.labels(outcome.value) for outcome in Outcome}
        self._seconds = Histogram(
            "parley_update_seconds",
            "Seconds from the first in line to the answer.",
            buckets=_BUCKETS,
            registry=registry,
        )

    def update(self, outcome: Outcome, seconds: float = 0.0) -> None:
        """One more update ended so, after so many seconds of work."""
        self._outcomes[outcome].inc()
        if outcome is Outcome.DONE:
            self._seconds.observe(seconds)
