"""Refunds over the limit: they wait for a second person, and go out once that person agrees."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from commerce import orders, staff
from commerce.kit.database import Session
from commerce.kit.money import Money, total
from commerce.payments.attempts import of_order
from commerce.payments.giving_back import give_back, returnable
from commerce.payments.states import RefundReason
from commerce.payments.tasks import finish_task_named
from commerce.staff import Act, AlreadyDecided, Approval, approvals


async def ask_second_person(
    session: Session,
    staff_id: int,
    order_id: int,
    amount: Money,
    reason: RefundReason,
    *,
    seen: int,
    as_credit: bool,
    limit: int,
    task: str | None = None,
    lines: Mapping[int, int] | None = None,
) -> bool:
    """Ask somebody else to agree to a refund where it takes two; tells whether it does.

    It takes two once what goes back of the order is above `limit` minor units together with what has gone back before:
    many small refunds are one large one. Nobody is asked about what was decided on something else than what is there:
    `seen` is as in `give_back_by_staff`, and a doubled tap is no second refund. `task` names the open task that it
    settles, and `lines` are as in `give_back`. Raises `NotFound`, `AlreadyAsked`.
    """
    order = await orders.locked(session, order_id)
    known = await of_order(session, order_id)
    left = returnable(order, known)
    if left.amount != seen:
        return False
    came = total((one.in_order(one.captured) for one in known), order.currency)
    whole = came - left + amount
    if not await approvals.needed(session, staff_id, Act.REFUND, size=whole.amount, limit=limit):
        return False
    facts: dict[str, Any] = {"amount": amount.amount, "currency": amount.currency}
    facts |= {"as_credit": as_credit, "why": reason.value}
    if task is not None:
        facts |= {"task": task, "lines": {str(line_id): share for line_id, share in (lines or {}).items()}}
    await approvals.request(session, staff_id, Act.REFUND, f"order:{order_id}", facts)
    return True


async def carry_out_refund(session: Session, approval: Approval) -> None:
    """Give back what somebody asked for and somebody else agreed to, once, and settle the task it was asked for.

    Raises what `give_back` raises, and `AlreadyDecided` where that task was settled meanwhile.
    """
    facts = approval.facts
    amount, reason = Money(facts["amount"], facts["currency"]), RefundReason(facts["why"])
    await orders.locked(session, approval.subject_id)
    task = facts.get("task")
    if task is not None and not await finish_task_named(session, task, approval.requested_by):
        raise AlreadyDecided
    key = task or f"approval:{approval.id}"
    lines = {int(line_id): share for line_id, share in facts.get("lines", {}).items()}
    await give_back(session, approval.subject_id, amount, reason, key=key, lines=lines, as_credit=facts["as_credit"])
    details = {"amount": amount.amount, "as_credit": facts["as_credit"]}
    await staff.note(session, approval.requested_by, "order.refund", approval.subject, details, reason)
