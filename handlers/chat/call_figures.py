"""Figures about the calls to Telegram, for the merchant's operator: how many, how fast, how long they queue."""

from __future__ import annotations

from prometheus_client import CollectorRegistry, Counter, Histogram

from handlers.chat.turnstile import Lane

TURN_BUCKETS = (0.001, 0.01, 0.05, 0.1, 0.5, 1, 5, 30, 120)
CALL_BUCKETS = (0.005, 0.02, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 10, 30)


class CallFigures:
    """Counters in a Prometheus registry; shops that share a registry share one of these."""

    def __init__(self, registry: CollectorRegistry | None = None) -> None:
        registry = registry or CollectorRegistry()
        self._calls = Counter(
            "parley_telegram_calls", "Calls to the Bot API by outcome.", ["method", "outcome"], registry=registry
        )
        self._floods = Counter(
            "parley_telegram_floods", "Answers 429, by what they made rest.", ["rests"], registry=registry
        )
        turns = Histogram(
            "parley_telegram_turn_seconds",
            "Seconds a call waited for its turn.",
            ["lane"],
            buckets=TURN_BUCKETS,
            registry=registry,
        )
        calls = Histogram(
            "parley_telegram_call_seconds",
            "Seconds from sending a call to its answer.",
            ["lane"],
            buckets=CALL_BUCKETS,
            registry=registry,
        )
        self._turns = {lane: turns.labels(lane.name.lower()) for lane in Lane}
        self._durations = {lane: calls.labels(lane.name.lower()) for lane in Lane}

    def turn(self, lane: Lane, seconds: float) -> None:
        """A call waited so long for its turn."""
        self._turns[lane].observe(seconds)

    def call(self, method: str, lane: Lane, seconds: float, outcome: str) -> None:
        """A call went out and ended so: `ok`, or the name of the failure."""
        self._durations[lane].observe(seconds)
        self._calls.labels(method, outcome).inc()

    def flood(self, *, whole_bot: bool) -> None:
        """Telegram answered 429."""
        self._floods.labels("bot" if whole_bot else "chat").inc()
