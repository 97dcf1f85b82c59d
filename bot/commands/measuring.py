"""Measuring what the shop costs, where its source is at hand."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path
from typing import Annotated

import typer

from bot.troubles import Refused

_SOURCE = Path(__file__).parents[2]


def bench(
    chapters: Annotated[list[str] | None, typer.Argument(help="Which chapters; all if none is named.")] = None,
    quick: Annotated[bool, typer.Option("--quick", help="One small round of everything.")] = False,
) -> None:
    """Measure speed and cost beside bare programs, print a table and keep it in bench/results/."""
    if not (_SOURCE / "bench" / "__main__.py").is_file():
        raise Refused("The benchmarks come with the source of Parley, not with an installed package.")
    words = [*(["--quick"] if quick else []), *(chapters or [])]
    raise typer.Exit(subprocess.run([sys.executable, "-m", "bench", *words], cwd=_SOURCE).returncode)
