"""Where files that staff have sent lie until they are taken in, and the rows of them that were refused."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import orjson

from commerce.catalogue import Rejected, Why

#: So many refused rows are kept to be given back.
MOST_REJECTED = 50_000


def folder_of(media_dir: Path) -> Path:
    """The folder beside that of the pictures: what lies there is only on its way."""
    return media_dir.with_name(f"{media_dir.name}-imports")


def upload_path(media_dir: Path, change_id: int) -> Path:
    """Where the file of a change lies, under a name of our own."""
    return folder_of(media_dir) / f"{change_id}.upload"


def rejects_path(media_dir: Path, change_id: int) -> Path:
    """Where the refused rows of a change lie."""
    return folder_of(media_dir) / f"{change_id}.rejects"


class RejectsBox:
    """Collects refused rows on the side; each try begins anew."""

    def __init__(self, path: Path) -> None:
        path.parent.mkdir(parents=True, exist_ok=True)
        self._stream = path.open("wb")
        self._kept = 0

    def add(self, one: Rejected) -> None:
        """Keep a refused row."""
        if self._kept < MOST_REJECTED:
            self._kept += 1
            kept = {"row": one.row, "sku": one.sku, "why": one.why, "facts": dict(one.facts), "cells": _legible(one)}
            self._stream.write(orjson.dumps(kept) + b"\n")

    def close(self) -> None:
        """No more rows come."""
        self._stream.close()


def rejects(media_dir: Path, change_id: int) -> Iterator[Rejected]:
    """The refused rows of a change, as they came; none where they were forgotten."""
    path = rejects_path(media_dir, change_id)
    if not path.exists():
        return
    with path.open("rb") as stream:
        for line in stream:
            kept = orjson.loads(line)
            yield Rejected(kept["row"], kept["sku"], Why(kept["why"]), kept["facts"], kept["cells"])


def throw_away(media_dir: Path, change_id: int) -> None:
    """Neither the file of a change nor its refused rows are needed any more."""
    upload_path(media_dir, change_id).unlink(missing_ok=True)
    rejects_path(media_dir, change_id).unlink(missing_ok=True)


def _legible(one: Rejected) -> list[str]:
    """Cells as they can be written down: what was no letter in any language becomes a question mark."""
    return [cell.encode("utf-8", "replace").decode() for cell in one.cells]
