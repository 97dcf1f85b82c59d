"""Small pictures of the goods, for lists; made once from the large ones."""

from __future__ import annotations

import asyncio
import os
from pathlib import Path

from PIL import Image

#: Small pictures stand here, under the media folder.
_FOLDER = "thumbnails"
_LONGEST_SIDE = 320
_QUALITY = 80


async def thumbnail(media_dir: Path, path: str) -> Path | None:
    """The file of the small picture made from a picture of the shop's; None where that one is gone."""
    small = media_dir / _FOLDER / Path(path).name
    return await asyncio.to_thread(_made, media_dir / path, small)


def _made(large: Path, small: Path) -> Path | None:
    if small.is_file():
        return small
    try:
        with Image.open(large, formats=("JPEG",)) as opened:
            opened.draft("RGB", (_LONGEST_SIDE, _LONGEST_SIDE))
            picture = opened.convert("RGB")
    except OSError:
        return None
    picture.thumbnail((_LONGEST_SIDE, _LONGEST_SIDE))
    small.parent.mkdir(parents=True, exist_ok=True)
    unfinished = small.with_suffix(f".{os.getpid()}.part")
    picture.save(unfinished, "JPEG", quality=_QUALITY, optimize=True)
    unfinished.replace(small)
    return small
