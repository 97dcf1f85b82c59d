"""A shop's life played fast, to see whether its books agree in the end."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated

import typer
from rich.table import Table

from bot.commands.console import (
    AsJson,
    carry_out,
    database_of,
    err,
    out,
    print_json,
    progress_bar,
    settings_with_log,
    show,
)

if TYPE_CHECKING:
    from bot.simulation import Plan, Story


def simulate(
    orders: Annotated[int, typer.Option("--orders", min=1, help="How many orders are placed.")] = 1000,
    days: Annotated[int, typer.Option("--days", min=1, help="In how many days.")] = 30,
    seed: Annotated[int, typer.Option("--seed", help="Which chance: the same seed invents the same people.")] = 1,
    kills: Annotated[int, typer.Option("--kills", min=0, help="How many processes are killed on the way.")] = 5,
    as_json: AsJson = False,
) -> None:
    """Play a shop's life in an EMPTY database: orders, late and doubled payments, parcels, crashes; then audit it.

    Exit code 1 if the books do not agree in the end.
    """
    from bot.simulation import Plan

    story = carry_out(_simulate(Plan(orders=orders, days=days, seed=seed, kills=kills), quiet=as_json))
    if as_json:
        print_json({"figures": story.figures, "violations": story.violations})
    else:
        _print(story)
    if story.violations:
        err.print(f"{len(story.violations)} rules are broken.", markup=False)
        raise typer.Exit(1)


async def _simulate(plan: Plan, *, quiet: bool) -> Story:
    from bot.simulation import simulate as play
    from bot.simulation import tell

    settings = settings_with_log("ERROR")
    async with database_of(settings) as database:
        with progress_bar("Living", quiet=quiet) as bar:
            end = await play(settings, plan, lambda done, total: show(bar, done, total))
        return await tell(database, end)


def _print(story: Story) -> None:
    table = Table(show_header=False, box=None, pad_edge=False)
    for title, counts in story.figures.items():
        for at, (name, count) in enumerate(counts.items()):
            table.add_row("" if at else title, name, f"{count:,}", style=None)
    out.print(table)
    for one in story.violations:
        out.print(f"{one['rule']}: {one['what']}", markup=False)
    if not story.violations:
        out.print("The books agree.")
