"""Puts the sample shop's pictures into a folder, and draws only those that are missing or out of date."""

from __future__ import annotations

import os
from collections.abc import Callable, Collection
from hashlib import sha256
from pathlib import Path

import PIL

from . import drawing

QUALITY = 85
STAMP = ".sample-pictures"

Progress = Callable[[int, int], None]
"""Told how many pictures are done, and of how many."""


def draw_all(folder: Path, progress: Progress | None = None, names: Collection[str] = drawing.PICTURES.keys()) -> int:
    """Draw the pictures the sample catalogue names into the folder, as `<name>.jpg`; returns how many were drawn.

    Pictures that are there already are left alone, unless the drawing code has changed since: its stamp lies beside
    them. A picture appears whole or not at all, so an interrupted run can simply be repeated. The folder is made if
    need be. Raises KeyError for a name that is not in `PICTURES`.
    """
    folder.mkdir(parents=True, exist_ok=True)
    _forget_outdated(folder)
    drawn = 0
    for done, name in enumerate(names, start=1):
        picture = folder / f"{name}.jpg"
        if not picture.exists():
            _save(name, picture)
            drawn += 1
        if progress is not None:
            progress(done, len(names))
    return drawn


def stamp_of_drawings() -> str:
    """A stamp that changes whenever the pictures may: it covers the drawing code and Pillow's version."""
    digest = sha256(PIL.__version__.encode())
    for source in sorted(Path(drawing.__file__).parent.glob("*.py")):
        digest.update(source.read_bytes())
    return digest.hexdigest()


def _forget_outdated(folder: Path) -> None:
    stamp, stamp_file = stamp_of_drawings(), folder / STAMP
    if stamp_file.exists() and stamp_file.read_text(encoding="ascii") == stamp:
        return
    for name in drawing.PICTURES:
        (folder / f"{name}.jpg").unlink(missing_ok=True)
    stamp_file.write_text(stamp, encoding="ascii")


def _save(name: str, picture: Path) -> None:
    unfinished = picture.with_suffix(".part")
    drawing.draw(name).save(unfinished, format="JPEG", quality=QUALITY, optimize=True)
    os.replace(unfinished, picture)
