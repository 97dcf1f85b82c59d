"""`python -m bot.migrations "what changes"`: write the next step, from what the models say now."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path
from tempfile import TemporaryDirectory

from sqlalchemy.engine import make_url

from bot.migrations.steps import FOLDER, upgrade, write_step


def main(words: str) -> None:
    """Compare the models with a database that has taken every step, and write down the difference."""
    number = f"{len(list((FOLDER / 'versions').glob('[0-9]*.py'))) + 1:04d}"
    with TemporaryDirectory() as folder:
        url = make_url(f"sqlite:///{Path(folder) / 'shop.db'}")
        upgrade(url)
        written = write_step(url, number, words)
    for tidying in (["format"], ["check", "--fix"], ["format"]):
        subprocess.run([sys.executable, "-m", "ruff", *tidying, "--quiet", str(written)], check=False)
    print(f"{written}: read it before you commit it")  # noqa: T201


if __name__ == "__main__":
    main(" ".join(sys.argv[1:]) or sys.exit("Say in a few words what changes."))
