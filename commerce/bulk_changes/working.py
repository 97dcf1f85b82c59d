"""Carries on with changes of many goods: looks files over, takes them in, takes them back; a stop costs nothing.

Each step may be begun anew at any time: rows that were taken in already are found unchanged.
"""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator, Awaitable, Callable, Mapping
from contextlib import asynccontextmanager, suppress
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from sqlalchemy import update

from commerce import staff
from commerce.bulk_changes import journal
from commerce.bulk_changes.bringing import begin, tell
from commerce.bulk_changes.change import Change, at_work, changes, get, stored_layout
from commerce.bulk_changes.files import RejectsBox, rejects_path, upload_path
from commerce.bulk_changes.pricing import run_prices
from commerce.bulk_changes.states import MOVES, Kind, Status
from commerce.catalogue import (
    Fetch,
    FileWrong,
    ImportReport,
    Layout,
    OnProgress,
    OnRefused,
    StockRoom,
    holds_pictures,
    import_catalogue,
    import_pictures,
    read_layout,
)
from commerce.kit.clock import now
from commerce.kit.database import Database
from commerce.kit.profile import ShopProfile
from commerce.kit.states import try_move

#: Brings a file by the messenger's name of it. Raises `OSError` when it cannot be had.
Download = Callable[[str], Awaitable[bytes]]
#: A step that failed so many times is given up.
MOST_ATTEMPTS = 5
#: So many seconds lie between two news of how far a step is.
_NEWS_EVERY = 3.0
_MOST_SHOWN = 10


@dataclass(frozen=True)
class Desk:
    """What it takes to carry changes out."""

    database: Database
    profile: ShopProfile
    media_dir: Path
    stock: StockRoom
    download: Download
    fetch: Fetch | None = None


async def keep_up(desk: Desk) -> int:
    """Carry on with everything that waits; returns how many changes came further."""
    async with desk.database.reading() as session:
        waiting = await at_work(session)
    for change_id in waiting:
        await carry_on(desk, change_id)
    return len(waiting)


async def carry_on(desk: Desk, change_id: int) -> None:
    """Do the present step of a change."""
    async with desk.database.unit_of_work() as session:
        change = await get(session, change_id)
        begun = {"attempts": changes.c.attempts + 1}
        await session.execute(update(changes).where(changes.c.id == change_id).values(begun))
    if change.attempts >= MOST_ATTEMPTS:
        await _give_up(desk, change, {"problem": "failed"})
    elif change.status is Status.LOOKING:
        await _look(desk, change)
    elif change.status is Status.RUNNING:
        await _run(desk, change)
    elif change.status is Status.UNDOING:
        await _undo(desk, change)


def figures(report: ImportReport) -> dict[str, Any]:
    """What is kept of a report: its figures, and the first refused rows."""
    return {
        "new": report.new,
        "changed": report.changed,
        "unchanged": report.unchanged,
        "refused_rows": report.refused_rows,
        "refused": [[one.row, one.sku, one.why, dict(one.facts)] for one in report.refused[:_MOST_SHOWN]],
        "ignored": list(report.ignored_columns),
        "overstated_rows": report.overstated_rows,
    }


async def _look(desk: Desk, change: Change) -> None:
    """Fetch a file and see what it would do; a column that is missing can be named, everything else refuses it."""
    path = upload_path(desk.media_dir, change.id)
    try:
        if not path.exists():
            await _fetch(desk, change, path)
        if await asyncio.to_thread(holds_pictures, path):
            report = await _take_in(desk, change, Kind.PICTURES, None, dry_run=True)
            await _ready(desk, change, kind=Kind.PICTURES, report=figures(report))
            return
        layout = await asyncio.to_thread(_layout_of, change, path)
    except OSError:
        await _refuse(desk, change, {"problem": "not-fetched"})
        return
    except FileWrong as wrong:
        await _refuse(desk, change, wrong.facts)
        return
    try:
        report = await _take_in(desk, change, Kind.GOODS, layout, dry_run=True)
    except FileWrong as wrong:
        if wrong.facts.get("problem") not in ("column-missing", "column-twice"):
            await _refuse(desk, change, wrong.facts)
        else:
            await _ready(desk, change, layout=stored_layout(layout), problem=wrong.facts)
        return
    await _ready(desk, change, layout=stored_layout(layout), report=figures(report))


def _layout_of(change: Change, path: Path) -> Layout:
    """As somebody has said it is read; where only its letters are known, the rest is guessed."""
    if change.layout is None:
        return read_layout(path)
    return change.layout if change.layout.headings else read_layout(path, change.layout.encoding)


async def _run(desk: Desk, change: Change) -> None:
    try:
        if change.kind is Kind.PRICES:
            report = await run_prices(desk.database, change)
        else:
            report = figures(await _take_in(desk, change, change.kind, change.layout, dry_run=False))
    except FileWrong as wrong:
        await _give_up(desk, change, wrong.facts)
        return
    await _move(desk, change, Status.DONE, report=report, finished_at=now())
    upload_path(desk.media_dir, change.id).unlink(missing_ok=True)


async def _give_up(desk: Desk, change: Change, problem: Mapping[str, Any]) -> None:
    """What was begun and cannot be ended; as far as it came, it can be taken back."""
    async with desk.database.reading() as session:
        rows, _ = await journal.tally(session, change.id)
    if change.status is Status.LOOKING or not rows:
        await _refuse(desk, change, problem)
        return
    came = change.report if change.status is Status.UNDOING else {**figures(ImportReport(False)), "changed": rows}
    await _move(desk, change, Status.DONE, report=came, problem=dict(problem), finished_at=now())


async def _undo(desk: Desk, change: Change) -> None:
    """Take it back transaction by transaction, the last one first."""
    while True:
        async with desk.database.unit_of_work() as session:
            if await journal.take_back_last(session, change.id, desk.stock) is None:
                break
        await asyncio.sleep(0)
    async with desk.database.reading() as session:
        rows, left = await journal.tally(session, change.id)
    await _move(desk, change, Status.UNDONE, undone={"rows": rows - left, "left_rows": left})


async def _take_in(desk: Desk, change: Change, kind: Kind, layout: Layout | None, *, dry_run: bool) -> ImportReport:
    path = upload_path(desk.media_dir, change.id)
    kept = None if dry_run else journal.Journal(change.id)
    box = RejectsBox(rejects_path(desk.media_dir, change.id))
    try:
        async with _news(desk, change) as note:
            if kind is Kind.PICTURES:
                return await import_pictures(
                    desk.database,
                    path,
                    desk.media_dir,
                    dry_run=dry_run,
                    on_progress=note,
                    on_refused=box.add,
                    journal=kept,
                )
            return await import_catalogue(
                desk.database,
                path,
                desk.profile,
                desk.media_dir,
                stock=desk.stock,
                fetch=_not_yet if dry_run else desk.fetch,
                dry_run=dry_run,
                on_progress=note,
                layout=layout,
                on_refused=box.add,
                journal=kept,
            )
    finally:
        box.close()


async def _not_yet(_: str) -> bytes:
    """A look over a file asks nobody for the pictures it names."""
    return b""


async def _fetch(desk: Desk, change: Change, path: Path) -> None:
    content = await desk.download(change.upload or "")
    path.parent.mkdir(parents=True, exist_ok=True)
    unfinished = path.with_suffix(".part")
    await asyncio.to_thread(unfinished.write_bytes, content)
    unfinished.replace(path)


@asynccontextmanager
async def _news(desk: Desk, change: Change) -> AsyncIterator[Callable[[int, int], None]]:
    """Now and then, while a step lasts, tell how far it is."""
    came = 0

    def note(done: int, size: int) -> None:
        nonlocal came
        came = 1000 * done // max(size, 1)

    async def tell_now_and_then() -> None:
        told = 0
        while True:
            await asyncio.sleep(_NEWS_EVERY)
            if came != told:
                told = came
                await _tell_progress(desk, change, told)

    telling = asyncio.create_task(tell_now_and_then())
    try:
        yield note
    finally:
        telling.cancel()
        with suppress(asyncio.CancelledError):
            await telling


async def _tell_progress(desk: Desk, change: Change, thousandths: int) -> None:
    async with desk.database.unit_of_work() as session:
        mine = (changes.c.id == change.id, changes.c.status == change.status)
        await session.execute(update(changes).where(*mine).values(progress=thousandths))
        await tell(session, change.id, f"{change.status}:{change.version}:{thousandths}")


async def _ready(desk: Desk, change: Change, **values: Any) -> None:
    await _move(desk, change, Status.READY, **values)


async def _refuse(desk: Desk, change: Change, problem: Mapping[str, Any]) -> None:
    await _move(desk, change, Status.REFUSED, problem=dict(problem), finished_at=now())
    upload_path(desk.media_dir, change.id).unlink(missing_ok=True)


async def _move(desk: Desk, change: Change, to: Status, **values: Any) -> None:
    """Bring a change further, unless somebody has brought it elsewhere meanwhile."""
    async with desk.database.unit_of_work() as session:
        fits = (changes.c.version == change.version, changes.c.status == change.status)
        if await try_move(session, changes, change.id, MOVES, to, *fits, progress=0, attempts=0, **values):
            await tell(session, change.id, f"{to}:{change.version}")


async def by_hand(
    desk: Desk, path: Path, layout: Layout | None, note: OnProgress, on_refused: OnRefused | None = None
) -> tuple[int, ImportReport]:
    """Take in a file that lies on this machine, as the command line does; returns the change's number, and the report.

    Without a layout it is an archive of pictures. Raises `FileWrong`; what was taken in until then can be taken back.
    """
    kind = Kind.PICTURES if layout is None else Kind.GOODS
    async with desk.database.unit_of_work() as session:
        change = await begin(session, kind, None, path.name, Status.RUNNING)
        await staff.note(session, None, "catalogue.import", f"bulk_change:{change.id}", {"file": change.name})
    try:
        report = await _taken_by_hand(desk, path, layout, journal.Journal(change.id), note, on_refused)
    except FileWrong as wrong:
        await _give_up(desk, change, wrong.facts)
        raise
    await _move(desk, change, Status.DONE, report=figures(report), finished_at=now())
    return change.id, report


async def _taken_by_hand(
    desk: Desk,
    path: Path,
    layout: Layout | None,
    kept: journal.Journal,
    note: OnProgress,
    on_refused: OnRefused | None,
) -> ImportReport:
    if layout is None:
        return await import_pictures(
            desk.database, path, desk.media_dir, on_progress=note, on_refused=on_refused, journal=kept
        )
    return await import_catalogue(
        desk.database,
        path,
        desk.profile,
        desk.media_dir,
        stock=desk.stock,
        fetch=desk.fetch,
        on_progress=note,
        layout=layout,
        on_refused=on_refused,
        journal=kept,
    )
