"""Backups: made while the shop goes on, restored into an empty one."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from bot.commands.console import carry_out, database_of, err, out, progress_bar, settings_with_log, show
from bot.migrations import steps
from bot.settings import Settings
from bot.troubles import Refused
from commerce.kit.clock import now
from commerce.kit.sealing import KeysWrong

if TYPE_CHECKING:
    from commerce.my_data import Tombstone


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
    _copy_list(settings, target)
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
    again = _erase_again(settings, file)
    out.print(
        f"{kept.rows} rows and {kept.pictures} pictures of {kept.made_at} are back ({steps.head()}).", markup=False
    )
    if again:
        out.print(f"{again} people who had their data erased since then were erased again.", markup=False)
    err.print("Sealed data need the key they were sealed with: set ENCRYPTION_KEY to it.", markup=False)


def _list_beside(backup_file: Path) -> Path:
    """The list of who was erased that lies beside backups, for a shop that comes back on another machine."""
    return backup_file.with_name("erased.jsonl")


def _copy_list(settings: Settings, target: Path) -> None:
    """Whoever takes the backups away takes the list along, also of those who were erased after older ones."""
    from bot.jobs import erased_list_of
    from commerce import my_data

    known = _listed(erased_list_of(settings)) | _listed(_list_beside(target))
    if known:
        my_data.write_list(_list_beside(target), known)


def _erase_again(settings: Settings, file: Path) -> int:
    """Nobody who was erased since the backup was made comes back with it; returns how many that were."""
    from bot.jobs import erased_list_of

    known = _listed(erased_list_of(settings)) | _listed(_list_beside(file))
    try:
        return carry_out(_erase(settings, known)) if known else 0
    except KeysWrong:
        err.print("With this ENCRYPTION_KEY nobody can be erased again; the shop does it when it starts.", markup=False)
        return 0


async def _erase(settings: Settings, those: set[Tombstone]) -> int:
    from bot.personal import REGISTER
    from commerce import my_data

    async with database_of(settings) as database:
        return await my_data.erase_again(database, REGISTER, those)


def _listed(path: Path) -> set[Tombstone]:
    from commerce import my_data

    try:
        return my_data.read_list(path)
    except my_data.ListWrong as wrong:
        raise Refused(f"{wrong}: mend it or take it away.") from None
