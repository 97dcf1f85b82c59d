"""Returns as people see them."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import Row, Select, bindparam, func, select

from commerce import orders
from commerce.kit.database import Session, lock_for_update
from commerce.kit.errors import NotFound
from commerce.kit.money import Money
from commerce.orders import Order
from commerce.returns.models import lines_table, photos_table, returns_table
from commerce.returns.states import HOLDING, LIVE, Disposition, Ending, Reason, ReturnStatus

_r, _l, _p = returns_table.c, lines_table.c, photos_table.c
_one = select(returns_table).where(_r.id == bindparam("wanted"))
_order_of = select(_r.order_id).where(_r.id == bindparam("wanted"))
_of_order = select(returns_table).where(_r.order_id == bindparam("of_order"), _r.status != "draft").order_by(_r.id)
_lines = select(lines_table).where(_l.return_id.in_(bindparam("ids", expanding=True))).order_by(_l.order_line_id)
_owed = _r.status == ReturnStatus.ACCEPTED
_photos = select(photos_table).where(_p.return_id.in_(bindparam("ids", expanding=True))).order_by(_p.id)


@dataclass(frozen=True)
class Replacement:
    """What a customer wants instead, in the words of that day."""

    variant_id: int
    title: str
    options: str

    @property
    def name(self) -> str:
        """As people call it: `T-shirt (Red / L)`."""
        return f"{self.title} ({self.options})" if self.options else self.title


@dataclass(frozen=True, kw_only=True)
class Return:
    """A return as it stands; `pieces` and `dispositions` are by order line."""

    id: int
    order_id: int
    customer_id: int
    status: ReturnStatus
    reason: Reason
    note: str | None
    answer: str | None
    tracking: str | None
    as_credit: bool
    refunded: Money
    requested_at: datetime | None
    due_at: datetime | None
    pieces: Mapping[int, int]
    dispositions: Mapping[int, Disposition]
    #: Telegram's file ids.
    photos: tuple[str, ...]
    ending: Ending
    #: By order line.
    replacements: Mapping[int, Replacement]
    #: The exchange whose replacement comes back, where it is one.
    of_return_id: int | None

    @property
    def count(self) -> int:
        """How many pieces."""
        return sum(self.pieces.values())

    @property
    def is_exchange(self) -> bool:
        """Whether other goods are sent instead of money."""
        return self.ending is Ending.EXCHANGE

    @property
    def keeps_replacement(self) -> bool:
        """Whether other goods are kept for it, or promised, and not yet sent."""
        return self.is_exchange and self.status in (*HOLDING, ReturnStatus.ACCEPTED)

    @property
    def replaced(self) -> dict[int, int]:
        """Pieces by order line for which something is or will be sent instead: what did not come back has nothing."""
        if not self.is_exchange:
            return {}
        gone = {line_id for line_id, one in self.dispositions.items() if one is Disposition.MISSING}
        return {line_id: pieces for line_id, pieces in self.pieces.items() if line_id not in gone}


def about(found: Return) -> dict[str, Any]:
    """Whose return it is, as facts are told."""
    return {"return_id": found.id, "order_id": found.order_id, "customer_id": found.customer_id}


async def get(session: Session, customer_id: int, return_id: int) -> Return:
    """One of a customer's own returns. Raises `NotFound`."""
    found = await get_for_staff(session, return_id)
    if found.customer_id != customer_id:
        raise NotFound
    return found


async def get_draft(session: Session, customer_id: int, return_id: int) -> Return:
    """A return that its customer is still choosing. Raises `NotFound`."""
    draft = await get(session, customer_id, return_id)
    if draft.status is not ReturnStatus.DRAFT:
        raise NotFound
    return draft


async def get_for_staff(session: Session, return_id: int) -> Return:
    """Any return; the caller has checked the right to see it. Raises `NotFound`."""
    row = (await session.execute(_one, {"wanted": return_id})).first()
    if row is None:
        raise NotFound
    return (await _whole(session, [row]))[0]


async def of_order(session: Session, order_id: int) -> tuple[Return, ...]:
    """The returns of an order that were asked for; the caller has checked whose it is."""
    rows = (await session.execute(_of_order, {"of_order": order_id})).all()
    return tuple(await _whole(session, list(rows)))


async def waiting(session: Session, page: int, size: int) -> tuple[tuple[Return, ...], int]:
    """For staff: a page of the returns that wait for somebody, the most urgent first, and how many there are."""
    live = _r.status.in_(LIVE)
    count = int(await session.scalar(select(func.count()).select_from(returns_table).where(live)) or 0)
    some: Select[Any] = select(returns_table).where(live).order_by(_r.due_at, _r.id).limit(size).offset(page * size)
    rows = (await session.execute(some)).all()
    return tuple(await _whole(session, list(rows))), count


async def count_for_staff(session: Session) -> int:
    """How many returns wait for the shop's word or eyes, rather than for a customer or a parcel."""
    mine = _r.status.in_((ReturnStatus.REQUESTED, ReturnStatus.RECEIVED))
    return int(await session.scalar(select(func.count()).select_from(returns_table).where(mine)) or 0)


async def to_replace(session: Session, page: int, size: int) -> tuple[tuple[Return, ...], int]:
    """For staff: a page of the exchanges whose replacement is to be sent, the oldest first, and how many there are."""
    some: Select[Any] = select(returns_table).where(_owed).order_by(_r.id).limit(size).offset(page * size)
    rows = (await session.execute(some)).all()
    return tuple(await _whole(session, list(rows))), await count_to_replace(session)


async def count_to_replace(session: Session) -> int:
    """How many replacements wait to be sent."""
    return int(await session.scalar(select(func.count()).select_from(returns_table).where(_owed)) or 0)


async def locked(session: Session, return_id: int) -> tuple[Order, Return]:
    """An order and one of its returns, held still until the end. Raises `NotFound`.

    The order comes first, as for everybody who changes both: whoever closes an order ends its returns.
    """
    wanted = {"wanted": return_id}
    order_id = await session.scalar(_order_of, wanted)
    if order_id is None:
        raise NotFound
    order = await orders.locked(session, order_id)
    await session.execute(lock_for_update(session, _order_of), wanted)
    return order, await get_for_staff(session, return_id)


async def _whole(session: Session, rows: list[Row[*tuple[Any, ...]]]) -> list[Return]:
    if not rows:
        return []
    asked = {"ids": [row.id for row in rows]}
    lines: dict[int, list[Any]] = {}
    for line in await session.execute(_lines, asked):
        lines.setdefault(line.return_id, []).append(line)
    photos: dict[int, list[str]] = {}
    for photo in await session.execute(_photos, asked):
        photos.setdefault(photo.return_id, []).append(photo.file_id)
    return [_return(row, lines.get(row.id, []), photos.get(row.id, [])) for row in rows]


def _return(row: Row[*tuple[Any, ...]], lines: list[Any], photos: list[str]) -> Return:
    return Return(
        id=row.id,
        order_id=row.order_id,
        customer_id=row.customer_id,
        status=ReturnStatus(row.status),
        reason=Reason(row.reason),
        note=row.note,
        answer=row.answer,
        tracking=row.tracking,
        as_credit=row.as_credit,
        refunded=Money(row.refunded, row.currency),
        requested_at=row.requested_at,
        due_at=row.due_at,
        pieces={line.order_line_id: line.quantity for line in lines},
        dispositions={line.order_line_id: Disposition(line.disposition) for line in lines if line.disposition},
        photos=tuple(photos),
        ending=Ending(row.ending),
        replacements={
            line.order_line_id: Replacement(line.replacement_id, line.replacement_title, line.replacement_options)
            for line in lines
            if line.replacement_id is not None
        },
        of_return_id=row.of_return_id,
    )
