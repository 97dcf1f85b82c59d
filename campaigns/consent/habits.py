"""When somebody wishes to be left in peace, by which clock, and whether the shop may learn what they like."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any
from zoneinfo import ZoneInfo

from sqlalchemy import ColumnElement, Row, Select, bindparam, exists, select, update

from campaigns.consent.models import habits_table
from campaigns.consent.quiet import USUAL, QuietHours
from commerce.kit.clock import now
from commerce.kit.database import Session, changed, insert_all_new, insert_new
from commerce.kit.facts import CUSTOMER, Fact, told

_h = habits_table.c
_of = select(_h.zone, _h.zone_from, _h.quiet_from, _h.quiet_until, _h.personal, _h.asked_at).where(
    _h.customer_id == bindparam("whom")
)
#: Whether somebody was ever asked whether they wish to hear of offers.
ASKED: Fact[bool] = Fact(
    select(*told(number=_h.customer_id)).where(_h.customer_id == CUSTOMER, _h.asked_at.is_not(None)), bool
)
_ask = (
    update(habits_table)
    .where(_h.customer_id == bindparam("whom"), _h.asked_at.is_(None))
    .values(asked_at=bindparam("at"))
)
#: They said themselves which clock is theirs.
CHOSEN = "chosen"


@dataclass(frozen=True)
class Habits:
    """How somebody wishes to be written to; `zone` is None where only the shop's own clock is known."""

    zone: ZoneInfo | None = None
    zone_chosen: bool = False
    quiet: QuietHours = USUAL
    personal: bool = True
    asked: bool = False


async def habits_of(session: Session, customer_id: int) -> Habits:
    """How somebody wishes to be written to; the usual where they never said."""
    row = (await session.execute(_of, {"whom": customer_id})).first()
    return Habits() if row is None else habits_in(row)


def habits_in(row: Row[*tuple[Any, ...]]) -> Habits:
    """What a row says of somebody's habits, also one in which there are none."""
    quiet = USUAL if row.quiet_from is None else QuietHours(row.quiet_from, row.quiet_until)
    zone = ZoneInfo(row.zone) if row.zone is not None else None
    return Habits(zone, row.zone_from == CHOSEN, quiet, row.personal is not False, row.asked_at is not None)


async def personal(session: Session, customer_id: int) -> bool:
    """Whether the shop may choose for somebody by what they looked at and bought."""
    return (await habits_of(session, customer_id)).personal


def personal_only(customer: ColumnElement[int]) -> ColumnElement[bool]:
    """Whether the shop may choose for a customer by what they do; in SQL, beside the column of their id."""
    return ~exists().where(_h.customer_id == customer, _h.personal.is_(False))


def impersonal() -> Select[int]:
    """The ids of those for whom it may not, as `customer_id`: few, wherever people are asked."""
    return select(_h.customer_id).where(_h.personal.is_(False))


async def set_personal(session: Session, customer_id: int, wanted: bool) -> None:
    """Choose for them by what they like from now on, or do not."""
    await set_habits(session, customer_id, personal=wanted)


async def note_asked(session: Session, customer_id: int) -> bool:
    """They are asked now whether they wish to hear of offers; False if they were before."""
    await begin_habits(session, customer_id)
    return await changed(session, _ask, {"whom": customer_id, "at": now()}) == 1


async def begin_habits(session: Session, customer_id: int) -> None:
    """There is a row for what they say."""
    await insert_new(session, habits_table, customer_id=customer_id, personal=True)


async def begin_all_habits(session: Session, customer_ids: Sequence[int]) -> None:
    """There is a row for what each of these says."""
    rows = [{"customer_id": one, "personal": True} for one in customer_ids]
    await insert_all_new(session, habits_table, rows)


async def set_habits(session: Session, customer_id: int, **said: Any) -> None:
    """Note what they said of themselves."""
    await begin_habits(session, customer_id)
    await session.execute(update(habits_table).where(_h.customer_id == customer_id).values(**said))
