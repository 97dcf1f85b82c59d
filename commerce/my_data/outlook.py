"""What would become of somebody's rows if they were erased: told before anybody decides; nothing is changed."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass

from sqlalchemy import func, select

from commerce.kit.database import Session
from commerce.my_data.holding import Fate, Register
from commerce.my_data.rows import WHOM, in_order, table_named, theirs


@dataclass(frozen=True)
class Outlook:
    """How many rows of each section would go, and how many would stay for the books; sections without rows are left
    out. The section "" holds marks of the shop's own.
    """

    goes: Mapping[str, int]
    stays: Mapping[str, int]


async def outlook(session: Session, register: Register, customer_id: int) -> Outlook:
    """What erasing this person would do, by the register. The session only reads."""
    counts: dict[Fate, Counter[str]] = {Fate.ERASED: Counter(), Fate.KEPT: Counter()}
    for holding in in_order(register):
        count = select(func.count()).select_from(table_named(holding.table)).where(theirs(register, holding))
        counts[holding.fate][holding.section] += int(await session.scalar(count, {WHOM: customer_id}) or 0)
    return Outlook(*(dict(sorted((+counts[fate]).items())) for fate in (Fate.ERASED, Fate.KEPT)))
