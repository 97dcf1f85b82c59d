"""The log of the staff as a file: for whoever has to look through it without a chat."""

from __future__ import annotations

import csv
import sys
from collections.abc import AsyncIterator, Callable
from contextlib import nullcontext
from dataclasses import asdict
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, TextIO
from zoneinfo import ZoneInfo

import orjson
import typer

from bot.commands.console import carry_out, database_of, err, settings_with_log
from bot.troubles import Refused

if TYPE_CHECKING:
    from commerce.kit.database import Session
    from commerce.staff import Entry

_COLUMNS = ("id", "happened_at", "actor_id", "action", "subject", "details", "reason", "update_id")


def audit_log(
    file: Annotated[Path, typer.Argument(help="The file to write; - is the terminal.")] = Path("-"),
    as_json: Annotated[bool, typer.Option("--json/--csv", help="One JSON document per line, or a table.")] = False,
    since: Annotated[str | None, typer.Option(help="Only from this day on, such as 2026-03-01 (the shop's).")] = None,
) -> None:
    """Write down what the staff and this command line did: who (customer ids), what, to what, and why."""
    count = carry_out(_write(file, as_json, since))
    err.print(f"{count} entries.", markup=False)


async def _write(file: Path, as_json: bool, since: str | None) -> int:
    from commerce import staff

    settings = settings_with_log()
    begins = None if since is None else _day(since, ZoneInfo(settings.shop_timezone))
    async with database_of(settings) as database:
        with _opened(file) as stream:
            put = _as_json(stream) if as_json else _as_csv(stream)
            count = 0
            async with database.studying() as session:
                async for entry in _all(session, begins):
                    put(entry)
                    count += 1
        async with database.unit_of_work() as session:
            await staff.note(session, None, "log.export", "log", {"entries": count})
    return count


async def _all(session: Session, since: datetime | None) -> AsyncIterator[Entry]:
    from commerce import staff

    last = 0
    while some := await staff.log_after(session, last, since):
        for one in some:
            yield one
        last = some[-1].id


def _day(said: str, zone: ZoneInfo) -> datetime:
    try:
        return datetime.strptime(said, "%Y-%m-%d").replace(tzinfo=zone).astimezone(UTC)
    except ValueError:
        raise Refused(f"{said} is no day: write it like 2026-03-01.") from None


def _opened(file: Path) -> nullcontext[TextIO] | TextIO:
    if str(file) == "-":
        return nullcontext(sys.stdout)
    try:
        return file.open("w", encoding="utf-8", newline="")
    except OSError as error:
        raise Refused(f"{file} cannot be written: {error.strerror}.") from None


def _as_json(stream: TextIO) -> Callable[[Entry], None]:
    def put(entry: Entry) -> None:
        stream.write(orjson.dumps(asdict(entry)).decode() + "\n")

    return put


def _as_csv(stream: TextIO) -> Callable[[Entry], None]:
    table = csv.writer(stream)
    table.writerow(_COLUMNS)

    def put(entry: Entry) -> None:
        row = asdict(entry) | {
            "happened_at": entry.happened_at.isoformat(),
            "details": orjson.dumps(dict(entry.details)).decode(),
        }
        table.writerow([_tame(row[name]) for name in _COLUMNS])

    return put


def _tame(value: object) -> object:
    """Words that a spreadsheet would take for a formula are only words."""
    return f"'{value}" if isinstance(value, str) and value[:1] in ("=", "+", "-", "@") else value
