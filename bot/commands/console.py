"""What every command needs: settings, the database, and a way to say things to people or to machines."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator, Coroutine, Iterator
from contextlib import asynccontextmanager, contextmanager
from pathlib import Path
from typing import Annotated, Any, TypeVar

import orjson
import typer
from rich.console import Console
from rich.progress import BarColumn, Progress, TextColumn, TimeRemainingColumn

from bot.logs import start_logging
from bot.migrations import steps
from bot.settings import Settings, keyring_for, read_settings
from bot.troubles import Refused
from commerce.kit.database import Database

Result = TypeVar("Result")

#: Results go to stdout; progress, hints and troubles to stderr.
out = Console(highlight=False, soft_wrap=True)
err = Console(stderr=True, highlight=False, soft_wrap=True)

_NO_TABLES = "The database has no tables yet: run `parley migrate` first."

AsJson = Annotated[bool, typer.Option("--json", help="Print the result as JSON, for machines.")]


def settings_with_log(level: str | None = "WARNING") -> Settings:
    """The settings, and a log that is quiet enough for a terminal; `None` is the level they ask for."""
    settings = read_settings()
    start_logging(settings.log_format, level or settings.log_level, settings.secrets())
    return settings


def carry_out(errand: Coroutine[Any, Any, Result]) -> Result:
    """Run an errand to its end."""
    return asyncio.run(errand)


@asynccontextmanager
async def database_of(settings: Settings) -> AsyncIterator[Database]:
    """The shop's database, up to date. Raises `Refused` if it is not."""
    _insist_on_file(settings)
    database = Database(settings.database_url, keyring_for(settings))
    try:
        step = await steps.current(database)
        if step is None:
            raise Refused(_NO_TABLES)
        if step != steps.head():
            raise Refused(f"The database stands at step {step}, not {steps.head()}: run `parley migrate` first.")
        yield database
    finally:
        await database.close()


def _insist_on_file(settings: Settings) -> None:
    """Nobody who only looks makes folders, keys and an empty database by mistyping a name."""
    url = settings.database()
    if url.get_backend_name() == "sqlite" and not Path(url.database or "").exists():
        raise Refused(_NO_TABLES)


def print_json(value: Any) -> None:
    """Print one JSON document."""
    document = orjson.dumps(value, default=str, option=orjson.OPT_INDENT_2 | orjson.OPT_NON_STR_KEYS)
    out.print(document.decode(), markup=False)


@contextmanager
def progress_bar(title: str, *, quiet: bool = False) -> Iterator[Progress]:
    """A progress bar on stderr that goes when it is done; `quiet` shows none."""
    columns = (
        TextColumn("{task.description}"),
        BarColumn(),
        TextColumn("{task.percentage:>3.0f} %"),
        TimeRemainingColumn(),
    )
    with Progress(*columns, console=err, transient=True, disable=quiet or not err.is_terminal) as progress:
        progress.add_task(title, total=None)
        yield progress


def show(progress: Progress, done: int, total: int) -> None:
    """Move the bar to so much of so much."""
    progress.update(progress.task_ids[0], completed=done, total=max(total, 1))
