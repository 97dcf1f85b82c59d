"""Running the shop: for real, as a stand-by, as a demo; and bringing its database up to date."""

from __future__ import annotations

import os
from pathlib import Path
from typing import Annotated

import typer

from bot.commands.console import carry_out, err, out, progress_bar, settings_with_log, show
from bot.logs import start_logging

DEMO_FOLDER = Path("var/demo")


def run() -> None:
    """Serve the shop: listen to Telegram, do what is owed, answer web requests. Stops on SIGTERM or Ctrl-C."""
    from bot.assembly import assemble
    from bot.lifecycle import run, shop_app
    from bot.settings import keyring_for

    settings = settings_with_log(None)
    shop = assemble(settings, keyring_for(settings))
    carry_out(run(shop, app=shop_app(shop)))


def worker() -> None:
    """Stand by without a web server, and do the shop's work whenever no other process does."""
    from bot.assembly import assemble
    from bot.lifecycle import run
    from bot.settings import keyring_for

    settings = settings_with_log(None)
    carry_out(run(assemble(settings, keyring_for(settings)), app=None))


def demo(
    port: Annotated[int, typer.Option(envvar="HTTP_PORT", help="The port of the chat page; 0: any free one.")] = 8080,
    host: Annotated[str, typer.Option(envvar="HTTP_HOST", help="The address to listen at.")] = "127.0.0.1",
    folder: Annotated[
        Path, typer.Option(help="Where the demo keeps its pictures, and its database, which begins anew at each start.")
    ] = DEMO_FOLDER,
) -> None:
    """Try a sample shop in the browser, with a Telegram of our own: no token, no account, no other service."""
    from bot.demo import play

    start_logging("text", os.environ.get("LOG_LEVEL", "WARNING"))
    folder.mkdir(parents=True, exist_ok=True)
    with progress_bar("Preparing the demo") as bar:

        def on_progress(what: str, done: int, whole: int) -> None:
            bar.update(bar.task_ids[0], description=what)
            show(bar, done, whole)

        def opened(address: str) -> None:
            bar.stop()
            out.print(f"\nThe shop is open: {address}\nStop it with Ctrl-C.\n", markup=False)

        carry_out(play(folder, host, port, on_progress, opened))


def migrate() -> None:
    """Create the tables, or bring them up to date; an SQLite file with data is copied first."""
    from bot.migrations import steps
    from bot.settings import keyring_for

    settings = settings_with_log()
    keyring_for(settings)
    kept = steps.keep_copy(settings.database())
    taken = steps.upgrade(settings.database())
    if kept is not None:
        err.print(f"A copy from before is kept in {kept}.", markup=False)
    for step in taken:
        out.print(step, markup=False)
    out.print(f"The database is up to date ({steps.head()}).", markup=False)
