"""The table of a run: printed as it grows, and kept as text and JSON."""

from __future__ import annotations

import os
import platform
from collections.abc import Sequence
from datetime import UTC, datetime
from pathlib import Path

import orjson
from rich.console import Console
from rich.table import Table

from bench.figures import Figure

RESULTS = Path(__file__).parent / "results"
_WIDTH = 150


def drawn(figures: Sequence[Figure]) -> Table:
    """All figures as one table, a chapter after the other."""
    table = Table("", "ours", "beside it", "ratio", "goal", "", header_style="bold", pad_edge=False)
    chapter = ""
    for one in figures:
        if one.chapter != chapter:
            if chapter:
                table.add_section()
            chapter = one.chapter
            table.add_row(f"[bold]{chapter}")
        theirs = f"{one.theirs} {one.beside}" if one.theirs is not None else one.beside
        ratio = str(one.ratio) if one.ratio is not None else ""
        table.add_row(f"  {one.what}", f"{one.ours} {one.unit}", theirs, ratio, one.goal, _mark(one.met))
    return table


def keep(figures: Sequence[Figure], folder: Path = RESULTS) -> Path:
    """Write the table down, as text for people and as JSON for machines; returns the text's path."""
    folder.mkdir(parents=True, exist_ok=True)
    stamp = datetime.now(UTC)
    name = stamp.strftime("%Y-%m-%d-%H%M%S")
    text = folder / f"{name}.txt"
    with text.open("w", encoding="utf-8") as file:
        console = Console(file=file, width=_WIDTH)
        console.print(f"{stamp:%Y-%m-%d %H:%M} UTC, {_machine()}")
        console.print(drawn(figures))
    whole = {"at": stamp.isoformat(), "machine": _machine(), "figures": [one.as_json() for one in figures]}
    (folder / f"{name}.json").write_bytes(orjson.dumps(whole, option=orjson.OPT_INDENT_2))
    return text


def _machine() -> str:
    load = os.getloadavg()[0]
    return f"{os.cpu_count()} cores, {platform.machine()}, Python {platform.python_version()}, load {load:.1f}"


def _mark(met: bool | None) -> str:
    return {True: "[green]met", False: "[red]missed", None: ""}[met]
