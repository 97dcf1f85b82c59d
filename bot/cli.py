"""`parley`: everything an operator does, as commands; a trouble is one sentence and an exit code."""

from __future__ import annotations

import sys
from collections.abc import Sequence

import typer
from sqlalchemy.exc import DBAPIError

from bot.commands import (
    caring,
    explaining,
    importing,
    keeping,
    learning,
    logbook,
    measuring,
    people,
    rehearsing,
    serving,
    shelving,
)
from bot.commands.console import err
from bot.troubles import Trouble
from commerce.kit.sealing import KeysWrong

app = typer.Typer(
    name="parley",
    help="A shop that lives in a Telegram chat. Settings come from the environment and from .env (see .env.example).",
    no_args_is_help=True,
    add_completion=False,
    pretty_exceptions_enable=False,
    rich_markup_mode=None,
)
app.command()(serving.demo)
app.command()(serving.run)
app.command()(serving.worker)
app.command()(serving.migrate)
app.command()(shelving.setup)
app.command("import")(importing.import_)
app.command()(importing.export)
app.command()(shelving.search)
app.command()(caring.audit)
app.command("audit-log")(logbook.audit_log)
app.command()(explaining.why)
app.command()(caring.doctor)
app.command()(caring.claim)
app.command()(caring.rekey)
app.command()(people.erase)
app.command("export-person")(people.export_person)
app.command()(keeping.backup)
app.command()(keeping.restore)
app.command()(learning.learn)
app.command()(rehearsing.simulate)
app.command()(measuring.bench)


def main(words: Sequence[str] | None = None) -> None:
    """Carry out the command line. Exit codes: 1 for what was found wrong, 2 for what could not be begun."""
    try:
        app(words, prog_name="parley")
    except (Trouble, KeysWrong) as refusal:
        err.print(str(refusal), markup=False)
        sys.exit(2)
    except DBAPIError as failure:
        err.print(f"The database cannot be used: {type(failure.orig).__name__}. Check DATABASE_URL.", markup=False)
        sys.exit(2)
    except OSError as failure:
        if failure.filename is None:
            raise
        err.print(f"{failure.filename} cannot be used: {failure.strerror}.", markup=False)
        sys.exit(2)
