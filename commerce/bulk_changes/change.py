"""A change of many goods as whoever brought it sees it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import asdict, dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import Row, Select, bindparam, or_, select

from commerce.bulk_changes.errors import ChangeGone
from commerce.bulk_changes.models import BulkChange
from commerce.bulk_changes.states import AT_WORK, Kind, Status
from commerce.catalogue import Form, Layout
from commerce.kit.database import Session, table_of

changes = table_of(BulkChange)
_c = changes.c
_by_id = select(changes).where(_c.id == bindparam("change_id"))
_latest = select(changes).where(_c.status != Status.DROPPED).order_by(_c.id.desc())
#: What the command line takes in, it carries on with itself.
_ours = or_(_c.upload.is_not(None), _c.kind == Kind.PRICES, _c.status == Status.UNDOING)
_at_work = select(_c.id).where(_c.status.in_(AT_WORK), _ours).order_by(_c.id)


@dataclass(frozen=True, slots=True, kw_only=True)
class Change:
    """Its figures stand in `report`: `new`, `changed`, `unchanged`, `refused_rows`, and a few of the refused rows."""

    id: int
    kind: Kind
    status: Status
    actor_id: int | None
    name: str
    upload: str | None
    version: int
    layout: Layout | None
    terms: Mapping[str, Any] | None
    report: Mapping[str, Any] | None
    problem: Mapping[str, Any] | None
    undone: Mapping[str, Any] | None
    attempts: int
    progress: int
    created_at: datetime
    finished_at: datetime | None

    @property
    def may_be_undone(self) -> bool:
        """Whether it has changed anything that can be taken back."""
        figures = self.report or {}
        return self.status is Status.DONE and bool(figures.get("new") or figures.get("changed"))


async def get(session: Session, change_id: int) -> Change:
    """A change by its number, for whoever may edit the catalogue. Raises `ChangeGone`."""
    row = (await session.execute(_by_id, {"change_id": change_id})).first()
    if row is None:
        raise ChangeGone
    return _change(row)


async def latest(session: Session, most: int, kind: Kind | None = None) -> list[Change]:
    """The changes that were brought last, the newest first; of one kind, if one is named."""
    some: Select[Any] = _latest.limit(most)
    if kind is not None:
        some = some.where(_c.kind == kind)
    return [_change(row) for row in await session.execute(some)]


async def at_work(session: Session) -> list[int]:
    """The changes that are to be carried on with, the oldest first."""
    return list(await session.scalars(_at_work))


def stored_layout(layout: Layout) -> dict[str, Any]:
    """How a file is read, as it is kept."""
    return asdict(layout)


def _change(row: Row[*tuple[Any, ...]]) -> Change:
    values = dict(row._mapping)
    layout = values["layout"]
    values |= {"kind": Kind(row.kind), "status": Status(row.status), "layout": layout and _layout(layout)}
    return Change(**values)


def _layout(kept: Mapping[str, Any]) -> Layout:
    columns = {name: tuple(kept[name]) for name in ("headings", "columns", "unread") if name in kept}
    return Layout(**{**kept, **columns, "form": Form(kept["form"])})
