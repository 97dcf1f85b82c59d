"""Payouts: the staff send the money, and say so here; it settles every statement that is closed, to the cent.

`staff_id` is the customer id of a member of staff whose right the caller has checked.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from sqlalchemy import bindparam, insert, select, update

from campaigns.partners.errors import PayoutInvalid, PayoutNotDue
from campaigns.partners.events import PayoutRecorded
from campaigns.partners.models import payouts_table, statements_table
from campaigns.partners.partner import Partner, locked
from campaigns.partners.states import PartnerStatus
from commerce import staff
from commerce.checkout.rule import summed
from commerce.kit.clock import now
from commerce.kit.database import Session
from commerce.kit.errors import NotFound
from commerce.kit.events import emit
from commerce.kit.money import Money
from commerce.staff import Act, Approval, approvals

MOST_REFERENCE = 80
_s, _o = statements_table.c, payouts_table.c
_unpaid = (_s.partner_id == bindparam("of"), _s.payout_id.is_(None))
_due = select(summed(_s.total)).where(*_unpaid)
_add = insert(payouts_table).returning(_o.id)
_settle = update(statements_table).where(*_unpaid).values(payout_id=bindparam("paid_by"))
_settled = select(summed(_s.total)).where(_s.payout_id == bindparam("paid_by"))
_by_id = select(payouts_table).where(_o.id == bindparam("payout_id"))


@dataclass(frozen=True, kw_only=True)
class Payout:
    """What a partner was paid, as the staff say."""

    id: int
    partner_id: int
    amount: Money
    day: date
    reference: str


async def due(session: Session, partner: Partner) -> Money:
    """What a partner has to get by the statements that are closed; less than nothing if more went back since."""
    return Money(int((await session.scalars(_due, {"of": partner.id})).one()), partner.currency)


def is_payable(partner: Partner, amount: Money) -> bool:
    """Whether so much is paid out: it reaches the minimum, or there will be nothing more to wait for."""
    least = Money(1, partner.currency)
    return amount >= (least if partner.status is PartnerStatus.ENDED else max(partner.minimum, least))


async def pay(
    session: Session, staff_id: int, partner_id: int, *, seen: int, day: date, reference: str, today: date, limit: int
) -> Payout | None:
    """Write down that a partner was paid what was due; None if a second person is to agree first.

    `seen` are the minor units that were due when it was decided: what became another sum meanwhile is not paid, and a
    doubled tap is no second payout. It takes two above `limit`. Raises `PayoutNotDue`, `PayoutInvalid`, `AlreadyAsked`.
    """
    reference = " ".join(reference.split())
    if not 1 <= len(reference) <= MOST_REFERENCE or day > today:
        raise PayoutInvalid
    amount = await _still_due(session, partner_id, seen)
    if await approvals.needed(session, staff_id, Act.PAYOUT, size=amount.amount, limit=limit):
        facts = {"amount": amount.amount, "currency": amount.currency, "day": day.isoformat(), "reference": reference}
        await approvals.request(session, staff_id, Act.PAYOUT, f"partner:{partner_id}", facts)
        return None
    return await _record(session, staff_id, partner_id, amount, day, reference)


async def carry_out_payout(session: Session, approval: Approval) -> None:
    """Write down what somebody paid and somebody else agreed to, once. Raises `PayoutNotDue` for another sum by now."""
    facts = approval.facts
    amount = await _still_due(session, approval.subject_id, facts["amount"])
    day = date.fromisoformat(facts["day"])
    await _record(session, approval.requested_by, approval.subject_id, amount, day, facts["reference"])


async def get_payout(session: Session, payout_id: int) -> Payout:
    """One payout: the caller has checked the right to see it. Raises `NotFound`."""
    row = (await session.execute(_by_id, {"payout_id": payout_id})).first()
    if row is None:
        raise NotFound
    money = Money(row.amount, row.currency)
    return Payout(id=row.id, partner_id=row.partner_id, amount=money, day=row.day, reference=row.reference)


async def _still_due(session: Session, partner_id: int, seen: int) -> Money:
    """The partner is kept still: no month of it is closed, and nothing paid, meanwhile."""
    partner = await locked(session, partner_id)
    amount = await due(session, partner)
    if amount.amount != seen or not is_payable(partner, amount):
        raise PayoutNotDue
    return amount


async def _record(session: Session, staff_id: int, partner_id: int, amount: Money, day: date, reference: str) -> Payout:
    row = {"partner_id": partner_id, "amount": amount.amount, "currency": amount.currency, "day": day}
    said = {"reference": reference, "recorded_by": staff_id, "recorded_at": now()}
    payout_id = (await session.scalars(_add, {**row, **said})).one()
    await session.execute(_settle, {"of": partner_id, "paid_by": payout_id})
    settled = (await session.scalars(_settled, {"paid_by": payout_id})).one()
    if int(settled) != amount.amount:
        raise PayoutNotDue
    details = {"amount": amount.amount, "currency": amount.currency, "payout": payout_id}
    await staff.note(session, staff_id, "partner.payout", f"partner:{partner_id}", details)
    await emit(session, PayoutRecorded(partner_id=partner_id, payout_id=payout_id))
    return await get_payout(session, payout_id)
