"""The command that draws the sample shop's pictures: `python -m bot.seeds.draw DIR`."""

from __future__ import annotations

import argparse
from pathlib import Path

from rich.console import Console
from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn, TimeElapsedColumn

from . import draw_all


def main() -> None:
    parser = argparse.ArgumentParser(prog="python -m bot.seeds.draw", description="Draw the sample shop's pictures.")
    parser.add_argument("folder", type=Path, help="where to put them; those that are up to date stay as they are")
    folder: Path = parser.parse_args().folder
    console = Console()
    bar = (TextColumn("Drawing pictures"), BarColumn(), MofNCompleteColumn(), TimeElapsedColumn())
    with Progress(*bar, console=console) as progress:
        task = progress.add_task("", total=None)
        drawn = draw_all(folder, lambda done, total: progress.update(task, completed=done, total=total))
    console.print(f"{drawn} pictures drawn into {folder}.", soft_wrap=True)


if __name__ == "__main__":
    main()
