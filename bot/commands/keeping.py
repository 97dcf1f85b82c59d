"""Backups: made while the shop goes on, restored into an empty one."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from bot.commands.console import err, out, progress_bar, settings_with_log, show
from bot.migrations import steps
from bot.troubles import Refused
from commerce.kit.clock import now


def backup(
    file: Annotated[Path | None, typer.Argument(help="The file to make (default: var/backups/, by the time).")] = None,
) -> None:
    """Write the whole shop, rows and pictures, into one file. Keys are not in it: keep them elsewhere."""
    from bot.backup import back_up

    settings = settings_with_log()
    target = file or Path("var/backups") / f"shop-{now():%Y%m%d-%H%M%S}.zip"
    if file is None:
        target.parent.mkdir(parents=True, exist_ok=True)
    url = settings.database()
    if url.get_backend_name() == "sqlite" and not Path(url.database or "").exists():
        raise Refused(f"There is no database {url.database} to back up.")
    with progress_bar("Backing up") as bar:
        try:
            kept = back_up(url, settings.media_dir, target, lambda done, total: show(bar, done, total))
        except FileExistsError:
            raise Refused(f"{target} exists already; a backup never writes over a file.") from None
    out.print(f"{target}: {kept.rows} rows, {kept.pictures} pictures, step {kept.step}.", markup=False)
    err.print("The encryption key is not in it: keep ENCRYPTION_KEY (or the .key file) in another place.", markup=False)


def restore(file: Annotated[Path, typer.Argument(help="A file made by `parley backup`.")]) -> None:
    """Bring a backup into an empty database, SQLite or PostgreSQL, whichever it was made from."""
    from bot.backup import BackupWrong
    from bot.backup import restore as bring_back

    settings = settings_with_log()
    with progress_bar("Restoring") as bar:
        try:
            kept = bring_back(settings.database(), settings.media_dir, file, lambda done, total: show(bar, done, total))
        except FileNotFoundError:
            raise Refused(f"{file} is not there.") from None
        except BackupWrong as wrong:
            raise Refused(f"{file} cannot be restored: {wrong}.") from None
    out.print(
        f"{kept.rows} rows and {kept.pictures} pictures of {kept.made_at} are back ({steps.head()}).", markup=False
    )
    err.print("Sealed data need the key they were sealed with: set ENCRYPTION_KEY to it.", markup=False)
