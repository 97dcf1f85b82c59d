"""Credit over the limit: it waits for a second person, and is given once that person agrees."""

from __future__ import annotations

from datetime import timedelta

from sqlalchemy import func, select

from commerce.credit.ledger import Kind, grant
from commerce.credit.models import legs_table, transactions_table
from commerce.kit.clock import now
from commerce.kit.database import Session
from commerce.kit.money import Money
from commerce.staff import Act, Approval, approvals

#: Gifts to one customer by one member of staff within this long count together.
TOGETHER = timedelta(hours=24)
_t, _l = transactions_table.c, legs_table.c


async def ask_second_person(
    session: Session, staff_id: int, customer_id: int, amount: Money, reason: str, *, key: str, limit: int
) -> bool:
    """Ask somebody else to agree to a gift of credit where it takes two; tells whether it does.

    It takes two once the gift, together with those of the same person to the same customer within `TOGETHER`, is above
    `limit` minor units. What was given under this `key` already is no second gift. Raises `AlreadyAsked`.
    """
    if await session.scalar(select(_t.id).where(_t.key == key)) is not None:
        return False
    whole = await _given(session, staff_id, customer_id) + amount.amount
    if not await approvals.needed(session, staff_id, Act.CREDIT, size=whole, limit=limit):
        return False
    facts = {"amount": amount.amount, "currency": amount.currency, "why": reason}
    await approvals.request(session, staff_id, Act.CREDIT, f"customer:{customer_id}", facts)
    return True


async def carry_out_grant(session: Session, approval: Approval) -> None:
    """Give what somebody asked for and somebody else agreed to, once. Raises `CreditInvalid`."""
    amount = Money(approval.facts["amount"], approval.facts["currency"])
    key = f"approval:{approval.id}"
    await grant(session, approval.requested_by, approval.subject_id, amount, approval.facts["why"], key=key)


async def _given(session: Session, staff_id: int, customer_id: int) -> int:
    recent = (_t.kind == Kind.GRANT, _t.staff_id == staff_id, _t.customer_id == customer_id)
    counted = select(func.sum(_l.amount)).join(transactions_table, _t.id == _l.transaction_id)
    since = _t.happened_at > now() - TOGETHER
    return int(await session.scalar(counted.where(*recent, since, _l.account == "available")) or 0)
