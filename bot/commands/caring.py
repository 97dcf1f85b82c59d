"""Care for a running shop: is it well, do its books agree, who owns it, are its keys fresh."""

from __future__ import annotations

from dataclasses import asdict
from typing import TYPE_CHECKING, Annotated

import typer
from rich.markup import escape

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
from bot.settings import keyring_for
from commerce.kit.database import Database
from commerce.kit.sealing import Keyring

if TYPE_CHECKING:
    from bot.doctor import Finding

_MARKS = {"well": "[green]✓[/]", "look": "[yellow]![/]", "wrong": "[red]✗[/]"}


def doctor(
    again: Annotated[bool, typer.Option("--again", help="Try again what was set aside or not delivered.")] = False,
    as_json: AsJson = False,
) -> None:
    """Look at everything the shop needs, and say what is wrong. Exit code 1 if something is."""
    findings = carry_out(_doctor(again))
    if as_json:
        print_json([asdict(one) for one in findings])
    for one in () if as_json else findings:
        out.print(f"{_MARKS[one.verdict]} {one.about}: {escape(one.words)}")
    if any(one.verdict == "wrong" for one in findings):
        raise typer.Exit(1)


def audit(as_json: AsJson = False) -> None:
    """Check that the books agree: stock, orders, money, refunds, parcels, teams. Exit code 1 with what is wrong."""
    violations = carry_out(_audit())
    if as_json:
        print_json({"violations": violations})
    for one in () if as_json else violations:
        out.print(f"{one['rule']}: {one['what']}", markup=False)
    if violations:
        err.print(f"{len(violations)} rules are broken.", markup=False)
        raise typer.Exit(1)
    if not as_json:
        out.print("The books agree.")


def claim() -> None:
    """Print a code that makes the first person who types it to the bot an owner of the shop; good for one use."""
    code = carry_out(_claim())
    out.print(f"/merchant {code}", markup=False)
    err.print("Type this line to your bot. Whoever does so first owns the shop; the code works once and not for long.")


def rekey(
    new_key: Annotated[bool, typer.Option("--new-key", help="Only print a fresh key, to be put first.")] = False,
) -> None:
    """Seal all personal data anew with the first key of ENCRYPTION_KEY, after which the older ones may go."""
    if new_key:
        out.print(Keyring.new_key(), markup=False)
        return
    count = carry_out(_rekey())
    out.print(f"{count} sealed words now need only the first key.", markup=False)


async def _doctor(again: bool) -> list[Finding]:
    from bot.doctor import examine, try_again

    settings = settings_with_log("ERROR")
    keyring = keyring_for(settings)
    database = Database(settings.database_url, keyring)
    try:
        if again:
            counts = await try_again(database)
            err.print("Tried again:", ", ".join(f"{count} {what}" for what, count in counts.items()), markup=False)
        return [finding async for finding in examine(settings, database, keyring)]
    finally:
        await database.close()


async def _audit() -> list[dict[str, str]]:
    from bot.auditing import audit as look_through

    async with database_of(settings_with_log()) as database, database.studying() as session:
        return [asdict(one) for one in await look_through(session)]


async def _claim() -> str:
    from commerce import staff

    async with database_of(settings_with_log()) as database, database.unit_of_work() as session:
        return await staff.make_claim_code(session)


async def _rekey() -> int:
    from bot.rekeying import rekey as seal_anew
    from commerce import staff

    settings = settings_with_log()
    async with database_of(settings) as database:
        with progress_bar("Sealing anew") as bar:
            count = await seal_anew(database, keyring_for(settings), lambda done, total: show(bar, done, total))
        async with database.unit_of_work() as session:
            await staff.note(session, None, "shop.rekey", "shop", {"sealed": count})
    return count
