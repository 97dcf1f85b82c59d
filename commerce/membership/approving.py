"""Points by hand over the limit: they wait for a second person, and move once that person agrees."""

from __future__ import annotations

from datetime import timedelta
from zoneinfo import ZoneInfo

from sqlalchemy import func, select

from commerce.kit.clock import now
from commerce.kit.database import Session
from commerce.membership.crediting import adjust
from commerce.membership.errors import ReasonMissing
from commerce.membership.ledger import Account, Kind
from commerce.membership.models import legs_table, transactions_table
from commerce.membership.programme import programme
from commerce.staff import Act, Approval, approvals

#: What one member of staff gives or takes of one customer within this long counts together.
TOGETHER = timedelta(hours=24)
_t, _g = transactions_table.c, legs_table.c


async def ask_second_person(
    session: Session,
    staff_id: int,
    customer_id: int,
    points: int,
    reason: str,
    currency: str,
    zone: ZoneInfo,
    *,
    limit: int,
) -> bool:
    """Ask somebody else to agree to points given or taken by hand where it takes two; tells whether it does.

    It takes two once these points, together with what the same person moved for the same customer within `TOGETHER`,
    are more than `limit`. Raises `ReasonMissing`, `AlreadyAsked`.
    """
    reason = reason.strip()
    if not reason or not points:
        raise ReasonMissing
    whole = await _moved(session, staff_id, customer_id) + abs(points)
    if not await approvals.needed(session, staff_id, Act.POINTS, size=whole, limit=limit):
        return False
    facts = {"points": points, "in": currency, "zone": zone.key}
    await approvals.request(session, staff_id, Act.POINTS, f"customer:{customer_id}", facts, reason)
    return True


async def carry_out_adjustment(session: Session, approval: Approval) -> None:
    """Move the points that somebody asked for and somebody else agreed to, once. Raises `NotEnoughPoints`."""
    facts = approval.facts
    await adjust(
        session,
        approval.requested_by,
        approval.subject_id,
        facts["points"],
        approval.reason or "",
        f"approval:{approval.id}",
        await programme(session, facts["in"]),
        ZoneInfo(facts["zone"]),
    )


async def _moved(session: Session, staff_id: int, customer_id: int) -> int:
    by_hand = (_t.kind == Kind.ADJUST, _t.actor_id == staff_id, _t.customer_id == customer_id)
    counted = select(func.sum(func.abs(_g.amount))).join(transactions_table, _t.id == _g.txn_id)
    since = _t.happened_at > now() - TOGETHER
    return int(await session.scalar(counted.where(*by_hand, since, _g.account == Account.ADJUST)) or 0)
