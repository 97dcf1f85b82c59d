"""How much is measured: thoroughly, or only to see that everything works."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path


@dataclass(frozen=True)
class Plan:
    """Rounds of each measurement, seconds of each lap, sizes; `folder` is for everything that is thrown away."""

    folder: Path
    rounds: int = 5
    lap: float = 1.5
    warm_up: float = 2.0
    rows: int = 20_000
    real_rows: int | None = None
    races: int = 7
    broadcast: float = 6.0
    steps: int = 10_000

    @classmethod
    def quick(cls, folder: Path) -> Plan:
        """One small round of everything."""
        return cls(
            folder, rounds=1, lap=0.5, warm_up=1.0, rows=2_000, real_rows=5_000, races=1, broadcast=2.5, steps=80
        )
