"""Goods in and out: the catalogue file, archives of pictures, and taking back what one of them changed."""

from __future__ import annotations

from collections.abc import AsyncIterator, Iterator
from contextlib import asynccontextmanager, contextmanager
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any

import typer

from bot.commands.console import (
    AsJson,
    carry_out,
    database_of,
    err,
    print_json,
    progress_bar,
    settings_with_log,
    show,
)
from bot.troubles import Refused

if TYPE_CHECKING:
    from commerce.bulk_changes import Desk
    from commerce.catalogue import ImportReport, Layout, OnProgress, OnRefused


@dataclass(frozen=True)
class Reading:
    """What somebody knows better than the shop would guess of a file, and where its refused rows go."""

    columns: list[str]
    encoding: str | None
    errors: Path | None


def import_(
    file: Annotated[
        Path | None,
        typer.Argument(
            help="A catalogue file: CSV, XLSX, or a ZIP with one of them and pictures; or a ZIP of pictures alone."
        ),
    ] = None,
    dry_run: Annotated[bool, typer.Option("--dry-run", help="Tell what would change, and change nothing.")] = False,
    columns: Annotated[
        list[str] | None,
        typer.Option("--map", help="What a column stands for, as Heading=column; nothing behind = leaves it out."),
    ] = None,
    encoding: Annotated[
        str | None, typer.Option(help="What the file is written in, if that is guessed wrongly.")
    ] = None,
    errors: Annotated[Path | None, typer.Option(help="Where to write the refused rows with their reasons.")] = None,
    undo: Annotated[int | None, typer.Option(help="Take back the import of this number, and take nothing in.")] = None,
    as_json: AsJson = False,
) -> None:
    """Take goods in from a catalogue file. What it does not mention stays; a refused row is told with its reason."""
    from bot.commands.import_words import tell, tell_undone

    if undo is not None:
        undone = carry_out(_undo(undo))
        if as_json:
            print_json(undone)
        else:
            tell_undone(undone)
        return
    if file is None:
        raise Refused("Say which file is to be taken in.")
    number, report = carry_out(_import(file, dry_run, Reading(columns or [], encoding, errors), as_json))
    if as_json:
        print_json({**asdict(report), "number": number})
    else:
        tell(report, number)
    if report.refused_rows:
        raise typer.Exit(1)


def export(
    file: Annotated[Path, typer.Argument(help="Where to write the catalogue file, .csv or .xlsx; - for the terminal.")],
) -> None:
    """Write all goods into a catalogue file that can be imported again."""
    count = carry_out(_export(file))
    err.print(f"{count} variants written.", markup=False)


async def _import(file: Path, dry_run: bool, reading: Reading, quiet: bool) -> tuple[int | None, ImportReport]:
    from bot.commands.import_words import about_file, tell_columns
    from commerce import bulk_changes
    from commerce.catalogue import FileWrong

    async with _desk() as desk:
        try:
            layout = _layout(file, reading)
            if layout is not None and layout.is_complete and not quiet:
                tell_columns(layout)
            with progress_bar(f"Importing {file.name}", quiet=quiet) as bar, _rejects(reading, layout) as refuse:

                def note(done: int, total: int) -> None:
                    show(bar, done, total)

                if dry_run:
                    return None, await _try(desk, file, layout, note, refuse)
                return await bulk_changes.by_hand(desk, file, layout, note, refuse)
        except FileWrong as wrong:
            raise Refused(about_file(wrong, file)) from None


async def _try(
    desk: Desk, file: Path, layout: Layout | None, note: OnProgress, refuse: OnRefused | None
) -> ImportReport:
    from commerce.catalogue import import_catalogue, import_pictures

    if layout is None:
        return await import_pictures(
            desk.database, file, desk.media_dir, dry_run=True, on_progress=note, on_refused=refuse
        )
    return await import_catalogue(
        desk.database,
        file,
        desk.profile,
        desk.media_dir,
        stock=desk.stock,
        fetch=desk.fetch,
        dry_run=True,
        on_progress=note,
        layout=layout,
        on_refused=refuse,
    )


async def _undo(number: int) -> dict[str, Any]:
    """Take a change back; tells of how many rows that was possible, and of how many not."""
    from commerce import bulk_changes

    async with _desk() as desk:
        try:
            async with desk.database.unit_of_work() as session:
                await bulk_changes.undo(session, None, number)
        except (bulk_changes.ChangeGone, bulk_changes.ChangeMoved):
            raise Refused(f"There is no import {number} that can be taken back.") from None
        await bulk_changes.carry_on(desk, number)
        async with desk.database.reading() as session:
            return dict((await bulk_changes.get(session, number)).undone or {})


async def _export(file: Path) -> int:
    import sys

    from commerce import inventory
    from commerce.catalogue import export_catalogue, export_workbook

    async with database_of(settings_with_log()) as database, database.studying() as session:
        if str(file) == "-":
            return await export_catalogue(session, sys.stdout, stock=inventory)
        if file.suffix.lower() == ".xlsx":
            with file.open("wb") as raw:
                return await export_workbook(session, raw, stock=inventory)
        with file.open("w", encoding="utf-8", newline="") as stream:
            return await export_catalogue(session, stream, stock=inventory)


@asynccontextmanager
async def _desk() -> AsyncIterator[Desk]:
    from bot.fetching import Fetcher
    from commerce import bulk_changes, inventory

    settings = settings_with_log()
    async with database_of(settings) as database, Fetcher() as fetcher:
        yield bulk_changes.Desk(database, settings.profile(), settings.media_dir, inventory, _nowhere, fetcher.fetch)


async def _nowhere(_: str) -> bytes:
    """The command line asks Telegram for nothing."""
    raise FileNotFoundError


def _layout(file: Path, reading: Reading) -> Layout | None:
    """How a file is read, by what it looks like and what was said of it; None for an archive of pictures."""
    from commerce.catalogue import ENCODINGS, holds_pictures, read_layout

    if reading.encoding is not None and reading.encoding not in ENCODINGS:
        raise Refused(f"The encoding must be one of {', '.join(ENCODINGS)}.")
    if holds_pictures(file):
        return None
    layout = read_layout(file, reading.encoding)
    for said in reading.columns:
        heading, _, column = said.rpartition("=")
        headings = [one.strip().casefold() for one in layout.headings]
        if heading.strip().casefold() not in headings:
            raise Refused(f"{file} has no column {heading.strip()}.")
        layout = layout.with_column(headings.index(heading.strip().casefold()), column.strip().lower())
    return layout


@contextmanager
def _rejects(reading: Reading, layout: Layout | None) -> Iterator[OnRefused | None]:
    """Where refused rows are written, if they are wanted."""
    from bot.commands.import_words import because
    from commerce.catalogue import RejectsFile

    if reading.errors is None:
        yield None
        return
    with reading.errors.open("w", encoding="utf-8", newline="") as stream:
        yield RejectsFile(stream, layout.headings if layout is not None else ["picture"], because).add
