"""Keys come into the shop: brought, looked at, loaded, and taken out again while nobody has them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any

from sqlalchemy import bindparam, delete, func, insert, select, update

from commerce import inventory, staff
from commerce.digital.errors import BatchGone, KeysPromised, NotDigital
from commerce.digital.events import GoodsReady
from commerce.digital.goods import locked_how
from commerce.digital.models import batches_table, keys_table
from commerce.digital.reading_keys import MOST_BYTES, Line, RefusedLine, decoded, read_lines, sort_out
from commerce.digital.states import BATCH_MOVES, BatchStatus, How
from commerce.kit import states
from commerce.kit.clock import now
from commerce.kit.database import Session, changed, insert_all_new, touch
from commerce.kit.errors import Invalid, NotFound
from commerce.kit.events import emit
from commerce.kit.sealing import keyring_of

#: What wakes whoever reads files of keys.
TOPIC = "key-files"
#: Keys that nobody loaded are forgotten after this.
DRAFTS_LAST = timedelta(days=1)
_AT_ONCE = 500
_b, _k = batches_table.c, keys_table.c
_this = _b.id == bindparam("batch")
_batch = select(batches_table).where(_this)
_signs = select(_k.sign).where(_k.sign.in_(bindparam("signs", expanding=True)))
_free_of = select(func.count()).where(_k.batch_id == bindparam("batch"), _k.order_line_id.is_(None))
_latest = (
    select(
        batches_table,
        select(func.count()).where(_k.batch_id == _b.id, _k.order_line_id.is_(None)).scalar_subquery().label("left"),
    )
    .where(_b.variant_id == bindparam("variant"), _b.status.in_((BatchStatus.LOADED, BatchStatus.UNDONE)))
    .order_by(_b.id.desc())
    .limit(bindparam("most"))
)
_take_out = delete(keys_table).where(_k.batch_id == bindparam("batch"), _k.order_line_id.is_(None))
_unread = select(_b.id, _b.file_id).where(_b.status == BatchStatus.FETCHING).order_by(_b.id).limit(20)
_never_loaded = (BatchStatus.FETCHING, BatchStatus.UNREAD, BatchStatus.DRAFT)
_forget = delete(batches_table).where(
    _b.status.in_(_never_loaded), _b.brought_at < bindparam("before", type_=_b.brought_at.type)
)
_forget_mine = delete(batches_table).where(
    _b.status.in_(_never_loaded), _b.brought_by == bindparam("staff"), _b.variant_id == bindparam("variant")
)


@dataclass(frozen=True)
class Batch:
    """Keys that were brought together: how many were loaded, and how many of these nobody has been given."""

    id: int
    variant_id: int
    status: BatchStatus
    count: int
    left: int
    brought_by: int
    brought_at: datetime


@dataclass(frozen=True)
class Draft:
    """Keys that were looked at and not loaded yet: how many there are, and the lines that are refused."""

    batch_id: int
    variant_id: int
    fresh: int
    refused: tuple[RefusedLine, ...]


@dataclass(frozen=True)
class KeyFile:
    """A file of keys that is still to be read, by Telegram's name of it."""

    batch_id: int
    file_id: str


async def bring(session: Session, staff_id: int, variant_id: int, words: str) -> Draft:
    """Look at keys, one in each line; nothing is loaded before `load`. What the same person brought before is dropped.

    Here and below `staff_id` is the customer id of a member of staff whose right the caller has checked.
    Raises `NoKeys`, `TooManyKeys(most)`, `NotDigital` for a variant that is not sold by keys.
    """
    await _insist_on_keys(session, variant_id)
    lines = read_lines(words)
    await session.execute(_forget_mine, {"staff": staff_id, "variant": variant_id})
    stored = [[line.number, line.key] for line in lines]
    batch_id = await _add(session, staff_id, variant_id, BatchStatus.DRAFT, draft=stored)
    return await _looked_at(session, batch_id, variant_id, lines)


async def bring_file(session: Session, staff_id: int, variant_id: int, file_id: str) -> int:
    """Have a file of keys read, by Telegram's name of it; returns the batch that it becomes. Raises `NotDigital`."""
    await _insist_on_keys(session, variant_id)
    await session.execute(_forget_mine, {"staff": staff_id, "variant": variant_id})
    touch(session, TOPIC)
    return await _add(session, staff_id, variant_id, BatchStatus.FETCHING, file_id=file_id)


async def files_to_read(session: Session) -> Sequence[KeyFile]:
    """The files that are still to be read, the oldest first."""
    return [KeyFile(row.id, row.file_id) for row in await session.execute(_unread)]


async def take_file(session: Session, batch_id: int, content: bytes | None) -> Batch | None:
    """What a file of keys says; None of it where it could not be had, or is none of keys.

    Returns the batch for whoever tells of it; nothing where it was dropped meanwhile.
    """
    lines = _lines_of(content)
    to = BatchStatus.DRAFT if lines else BatchStatus.UNREAD
    stored = [[line.number, line.key] for line in lines] or None
    if not await states.try_move(session, batches_table, batch_id, BATCH_MOVES, to, draft=stored, file_id=None):
        return None
    return await get(session, batch_id)


async def look(session: Session, batch_id: int) -> Draft:
    """Keys that were brought, as they would be loaded now. Raises `BatchGone`, `NotFound`."""
    row = await _row(session, batch_id)
    if row.status != BatchStatus.DRAFT:
        raise BatchGone
    return await _looked_at(session, batch_id, row.variant_id, _drafted(row))


async def load(session: Session, staff_id: int, batch_id: int) -> int:
    """Keys that were looked at are for sale; returns how many came in. Loading twice changes nothing.

    A key that the shop has meanwhile is passed over. Raises `NotDigital`, `NotFound`.
    """
    row = await _row(session, batch_id)
    await _insist_on_keys(session, row.variant_id)
    if not await states.try_move(session, batches_table, batch_id, BATCH_MOVES, BatchStatus.LOADED, loaded_at=now()):
        return 0
    count = await _add_keys(session, row.variant_id, batch_id, _drafted(row))
    await session.execute(update(batches_table).where(_this).values(draft=None, count=count), {"batch": batch_id})
    await inventory.add_keys(session, row.variant_id, count)
    await staff.note(session, staff_id, "keys.load", f"variant:{row.variant_id}", {"count": count})
    await emit(session, GoodsReady(variant_id=row.variant_id))
    return count


async def take_out(session: Session, staff_id: int, batch_id: int) -> int:
    """The keys of a batch that nobody has been given leave the shop; returns how many. Doing so twice changes nothing.

    Those that were sold stay with whoever has them. Raises `KeysPromised(free)` where too many are promised to orders,
    `BatchGone` for keys that were never loaded, `NotFound`.
    """
    row = await _row(session, batch_id)
    if row.status == BatchStatus.UNDONE:
        return 0
    await locked_how(session, row.variant_id)
    left = int((await session.scalars(_free_of, {"batch": batch_id})).one())
    free = await inventory.take_out_keys(session, row.variant_id, left)
    if free < left:
        raise KeysPromised(free=free)
    if not await states.try_move(session, batches_table, batch_id, BATCH_MOVES, BatchStatus.UNDONE):
        raise BatchGone
    if await changed(session, _take_out, {"batch": batch_id}) != left:
        raise BatchGone
    await staff.note(session, staff_id, "keys.undo", f"variant:{row.variant_id}", {"count": left})
    return left


async def batches(session: Session, variant_id: int, most: int = 5) -> tuple[Batch, ...]:
    """The latest batches of a variant that were loaded, the newest first."""
    rows = await session.execute(_latest, {"variant": variant_id, "most": most})
    return tuple(_as_batch(row, row.left) for row in rows)


async def get(session: Session, batch_id: int) -> Batch:
    """One batch. Raises `NotFound`."""
    row = await _row(session, batch_id)
    return _as_batch(row, int((await session.scalars(_free_of, {"batch": batch_id})).one()))


async def forget_drafts(session: Session) -> int:
    """The clock's job: drop what was brought and never loaded; returns how many batches that were."""
    return await changed(session, _forget, {"before": now() - DRAFTS_LAST})


async def _insist_on_keys(session: Session, variant_id: int) -> None:
    if await locked_how(session, variant_id) is not How.KEYS:
        raise NotDigital


async def _add(session: Session, staff_id: int, variant_id: int, status: BatchStatus, **values: Any) -> int:
    row = {"variant_id": variant_id, "status": status, "count": 0, "brought_by": staff_id, "brought_at": now()}
    return int((await session.scalars(insert(batches_table).returning(_b.id), {**row, **values})).one())


async def _add_keys(session: Session, variant_id: int, batch_id: int, lines: Sequence[Line]) -> int:
    """Write keys down; returns how many of them the shop did not have."""
    good, _ = sort_out(lines, await _known(session, [line.key for line in lines]))
    sign = keyring_of(session.get_bind().dialect).blind
    rows = [
        {"variant_id": variant_id, "batch_id": batch_id, "words": line.key, "sign": sign(line.key)} for line in good
    ]
    for at in range(0, len(rows), _AT_ONCE):
        await insert_all_new(session, keys_table, rows[at : at + _AT_ONCE])
    return int((await session.scalars(_free_of, {"batch": batch_id})).one())


async def _looked_at(session: Session, batch_id: int, variant_id: int, lines: Sequence[Line]) -> Draft:
    known = await _known(session, [line.key for line in lines])
    good, refused = sort_out(lines, known)
    return Draft(batch_id, variant_id, len(good), tuple(refused))


async def _known(session: Session, keys: Sequence[str]) -> frozenset[str]:
    """Those of some keys that the shop has or had, under whatever key of the ring they were signed."""
    ring = keyring_of(session.get_bind().dialect)
    by_sign = {sign: key.casefold() for key in keys for sign in ring.blinds(key)}
    signs = list(by_sign)
    found: set[str] = set()
    for at in range(0, len(signs), _AT_ONCE):
        rows = await session.scalars(_signs, {"signs": signs[at : at + _AT_ONCE]})
        found |= {by_sign[sign] for sign in rows}
    return frozenset(found)


async def _row(session: Session, batch_id: int) -> Any:
    row = (await session.execute(_batch, {"batch": batch_id})).first()
    if row is None:
        raise NotFound
    return row


def _drafted(row: Any) -> tuple[Line, ...]:
    return tuple(Line(int(number), str(key)) for number, key in row.draft or ())


def _lines_of(content: bytes | None) -> tuple[Line, ...]:
    if content is None or len(content) > MOST_BYTES:
        return ()
    try:
        return read_lines(decoded(content))
    except Invalid:
        return ()


def _as_batch(row: Any, left: int) -> Batch:
    status = BatchStatus(row.status)
    return Batch(row.id, row.variant_id, status, row.count, left, row.brought_by, row.brought_at)
