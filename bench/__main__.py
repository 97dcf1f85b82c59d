"""The benchmarks: one table, printed and kept in `bench/results/`.

    python -m bench [--quick] [CHAPTER …]

Everything that is compared runs in turns, A B A B, several rounds each: medians are shown with the least and the most,
and ratios are taken round by round. Traffic goes over 127.0.0.1 only.
"""

from __future__ import annotations

import argparse
import asyncio
import tempfile
import time
from collections.abc import AsyncIterator, Callable
from pathlib import Path

from rich.console import Console
from rich.live import Live

from bench.broadcasting import broadcasting
from bench.browsing import browsing
from bench.cards import cards
from bench.coupons import coupons
from bench.experiments import experiments
from bench.figures import Figure
from bench.finding import finding
from bench.growing import growing
from bench.importing import importing
from bench.living import living
from bench.plan import Plan
from bench.processes import stay_off_the_first_core
from bench.racing import racing
from bench.recommending import recommending
from bench.searching import searching
from bench.segments import audiences
from bench.shopping import shopping
from bench.stampede import stampede
from bench.table import drawn, keep
from bench.tapping import tapping
from bench.teams import teams
from bench.updates import polling_on_postgresql, polling_on_sqlite, starting, webhook_on_sqlite

Chapter = Callable[[Plan], AsyncIterator[Figure]]
CHAPTERS: dict[str, Chapter] = {
    "updates": polling_on_sqlite,
    "updates-postgresql": polling_on_postgresql,
    "updates-webhook": webhook_on_sqlite,
    "starting": starting,
    "racing": racing,
    "stampede": stampede,
    "teams": teams,
    "cards": cards,
    "broadcast": broadcasting,
    "experiments": experiments,
    "shopping": shopping,
    "growing": growing,
    "segments": audiences,
    "finding": finding,
    "importing": importing,
    "searching": searching,
    "browsing": browsing,
    "tapping": tapping,
    "living": living,
    "recommend": recommending,
    "coupons": coupons,
}


def main() -> None:
    """Measure what was asked for."""
    parser = argparse.ArgumentParser(prog="python -m bench", description=(__doc__ or "").splitlines()[0])
    parser.add_argument(
        "chapters", nargs="*", metavar="CHAPTER", help=f"of {', '.join(CHAPTERS)}; all if none is named"
    )
    parser.add_argument("--quick", action="store_true", help="one small round of everything, in under a minute")
    asked = parser.parse_args()
    unknown = set(asked.chapters) - set(CHAPTERS)
    if unknown:
        parser.error(f"there is no chapter {', '.join(sorted(unknown))}")
    asyncio.run(measure(asked.chapters or list(CHAPTERS), quick=asked.quick))


async def measure(chapters: list[str], *, quick: bool) -> list[Figure]:
    """Measure these chapters, show the table as it grows, and keep it."""
    stay_off_the_first_core()
    began = time.perf_counter()
    console = Console()
    figures: list[Figure] = []
    with tempfile.TemporaryDirectory(prefix="parley-bench-") as place, Live(console=console) as live:
        for name in chapters:
            folder = Path(place) / name
            folder.mkdir()
            plan = Plan.quick(folder) if quick else Plan(folder)
            async for figure in CHAPTERS[name](plan):
                figures.append(figure)
                live.update(drawn(figures))
    kept = keep(figures)
    console.print(f"{time.perf_counter() - began:.0f} s; kept in {kept} and beside it as JSON.")
    return figures


if __name__ == "__main__":
    main()
