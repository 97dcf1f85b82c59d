"""The ledger of commissions: what an order brings is written once, and every later change as a line of its own."""

from __future__ import annotations

from collections.abc import Iterable

from sqlalchemy import bindparam, func, insert, select

from campaigns.partners.models import entries_table
from campaigns.partners.sales import Part, Sale
from campaigns.partners.states import EntryKind
from commerce.kit.clock import now
from commerce.kit.database import Session

_e = entries_table.c
_stands = (
    select(_e.rate, func.count().label("many"), func.sum(_e.net).label("net"), func.sum(_e.amount).label("amount"))
    .where(_e.order_id == bindparam("order_id"))
    .group_by(_e.rate)
)
_add = insert(entries_table)


async def settle(session: Session, sale: Sale, parts: Iterable[Part]) -> None:
    """Bring the ledger to what an order brings by now; where it says so already, nothing is written.

    The caller keeps the order still; of two who do not, the key of the entry lets one through.
    """
    rows = {row.rate: row for row in await session.execute(_stands, {"order_id": sale.order_id})}
    for part in parts:
        row = rows.get(part.rate)
        count, net, amount = (int(row.many), int(row.net), int(row.amount)) if row else (0, 0, 0)
        if (part.net, part.commission) != (net, amount):
            await _write(session, sale, part.rate, count, part.net - net, part.commission - amount)


async def _write(session: Session, sale: Sale, rate: int, count: int, net: int, amount: int) -> None:
    entry = {
        "key": f"order:{sale.order_id}:{rate}:{count}",
        "partner_id": sale.partner_id,
        "order_id": sale.order_id,
        "rate": rate,
        "kind": _kind(count, net),
        "net": net,
        "amount": amount,
        "happened_at": now(),
    }
    await session.execute(_add, entry)


def _kind(count: int, net: int) -> EntryKind:
    if net < 0:
        return EntryKind.TAKEN_BACK
    return EntryKind.RESTORED if count else EntryKind.EARNED
