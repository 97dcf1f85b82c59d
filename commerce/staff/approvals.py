"""Four eyes: an act over a limit waits until a second person agrees, and is then done exactly once."""

from __future__ import annotations

from collections.abc import Awaitable, Callable, Mapping
from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import StrEnum
from typing import Any

from sqlalchemy import ColumnElement, Row, Select, func, select, update

from commerce.kit.clock import now
from commerce.kit.database import Session, changed, insert_new, table_of
from commerce.kit.errors import Conflict, NotAllowed, NotFound
from commerce.kit.events import emit
from commerce.staff.audit import note
from commerce.staff.events import ApprovalDecided, ApprovalRequested
from commerce.staff.members import find_role, may, members, require
from commerce.staff.models import ApprovalRow
from commerce.staff.roles import MAY, Permission

#: How long an act waits for a second person.
LIVES = timedelta(hours=72)
_approvals = table_of(ApprovalRow)
_a = _approvals.c


class Act(StrEnum):
    """What may need a second person. The words are permanent: they stand in databases."""

    ROLE = "staff.grant"
    REFUND = "order.refund"
    DISCOUNT = "price.below_cost"
    POINTS = "points.adjust"
    CREDIT = "credit.grant"
    ORDER_DISCOUNT = "order.discount"
    PAYOUT = "partner.payout"
    BROADCAST = "broadcast.launch"
    OFFERS = "offer.launch"


#: Who may ask for an act, and who may agree to somebody else's.
RIGHTS: dict[Act, tuple[Permission, Permission]] = {
    Act.ROLE: (Permission.STAFF_GRANT, Permission.STAFF_GRANT),
    Act.REFUND: (Permission.ORDER_REFUND, Permission.ORDER_REFUND_OVER),
    Act.DISCOUNT: (Permission.CAMPAIGN_PUBLISH, Permission.PRICE_BELOW_COST),
    Act.POINTS: (Permission.POINTS_ADJUST, Permission.POINTS_ADJUST_OVER),
    Act.CREDIT: (Permission.CREDIT_GRANT, Permission.CREDIT_GRANT_OVER),
    Act.ORDER_DISCOUNT: (Permission.ORDER_REFUND, Permission.ORDER_REFUND_OVER),
    Act.PAYOUT: (Permission.PARTNER_PAY, Permission.PARTNER_PAY_OVER),
    Act.BROADCAST: (Permission.BROADCAST_SEND, Permission.BROADCAST_SEND_OVER),
    Act.OFFERS: (Permission.BROADCAST_SEND, Permission.BROADCAST_SEND_OVER),
}


class Decision(StrEnum):
    """What has become of a request; only one that waits can still move."""

    WAITING = "waiting"
    APPROVED = "approved"
    REFUSED = "refused"
    EXPIRED = "expired"
    VOID = "void"


class AlreadyAsked(Conflict):
    """Another request about the same thing waits for a second person."""


class AlreadyDecided(Conflict):
    """Somebody else has decided meanwhile, or the request has waited too long."""


class OwnRequest(NotAllowed):
    """Nobody agrees to what they asked for themselves."""


class AskerGone(Conflict):
    """Whoever asked may not do this any more."""


@dataclass(frozen=True, slots=True)
class Approval:
    """An act that waits, or has been decided. `facts` hold what is to be done, nothing personal."""

    id: int
    act: Act
    subject: str
    facts: Mapping[str, Any]
    reason: str | None
    status: Decision
    requested_by: int
    requested_at: datetime
    expires_at: datetime
    decided_by: int | None

    @property
    def subject_id(self) -> int:
        """The id behind the subject's kind: 42 of `order:42`."""
        return int(self.subject.rpartition(":")[2])


#: How each act is carried out once it is agreed to, in the transaction that agrees.
Doing = Mapping[Act, Callable[[Session, Approval], Awaitable[None]]]


async def needed(session: Session, by: int, act: Act, *, size: int = 1, limit: int = 0) -> bool:
    """Whether an act of this size needs a second person: it is above the limit, and somebody else could agree.

    Somebody who may agree to such acts and is alone in that decides alone; the book says who did it.
    """
    if size <= limit:
        return False
    _, agrees = RIGHTS[act]
    may_agree = {one.customer_id for one in await members(session, agrees)}
    return may_agree != {by}


async def request(
    session: Session, by: int, act: Act, subject: str, facts: Mapping[str, Any], reason: str | None = None
) -> Approval:
    """Ask a second person to agree to an act; asking the same again changes nothing.

    `subject` reads `order:42` and is what the act is about: one request per act and subject waits at a time.
    Raises `NotAllowed`, `AlreadyAsked`.
    """
    asks, _ = RIGHTS[act]
    await require(session, by, asks)
    await _expire(session, (_a.act == act) & (_a.subject == subject))
    fresh = await insert_new(
        session,
        _approvals,
        act=act,
        subject=subject,
        facts=dict(facts),
        reason=reason,
        status=Decision.WAITING,
        requested_by=by,
        requested_at=now(),
        expires_at=now() + LIVES,
    )
    waits = select(_approvals).where(_a.act == act, _a.subject == subject, _a.status == Decision.WAITING)
    row = (await session.execute(waits)).first()
    if row is None:
        raise AlreadyAsked
    asked = _approval(row)
    if fresh:
        await note(session, by, "approval.request", subject, {"act": act, **facts}, reason)
        await emit(session, ApprovalRequested(approval_id=asked.id, act=act, by=by))
    elif asked.requested_by != by or dict(asked.facts) != dict(facts):
        raise AlreadyAsked
    return asked


async def get(session: Session, approval_id: int) -> Approval:
    """One request. Raises `NotFound`."""
    row = (await session.execute(select(_approvals).where(_a.id == approval_id))).first()
    if row is None:
        raise NotFound
    return _approval(row)


async def get_for(session: Session, who: int, approval_id: int) -> Approval:
    """One request, for somebody who asked it or may agree to it. Raises `NotFound` for others."""
    found = await get(session, approval_id)
    if found.requested_by != who and not await may(session, who, RIGHTS[found.act][1]):
        raise NotFound
    return found


async def waiting(session: Session, who: int, most: int = 20) -> list[Approval]:
    """What waits that somebody may agree to, and what they asked for themselves; the oldest first."""
    open_ones = await _theirs(session, who, select(_approvals))
    return [_approval(row) for row in await session.execute(open_ones.order_by(_a.id).limit(most))]


async def count_waiting(session: Session, who: int) -> int:
    """How much waits that somebody may agree to or asked for."""
    counted = await _theirs(session, who, select(func.count()).select_from(_approvals))
    return await session.scalar(counted) or 0


async def approve(session: Session, by: int, approval_id: int, doing: Doing) -> Approval:
    """Agree to an act, and do it: of several who agree at once one does, and the act happens once.

    Agreeing again changes nothing.

    Raises `NotFound`, `NotAllowed`, `OwnRequest`, `AlreadyDecided`, `AskerGone`, and whatever the act refuses with;
    then it still waits.
    """
    found = await _decide(session, by, approval_id, Decision.APPROVED)
    if found.status is Decision.APPROVED:
        return found
    asks, _ = RIGHTS[found.act]
    if not await may(session, found.requested_by, asks):
        raise AskerGone
    await note(session, by, "approval.approve", found.subject, {"act": found.act, "asked_by": found.requested_by})
    await doing[found.act](session, found)
    return found


async def refuse(session: Session, by: int, approval_id: int) -> Approval:
    """Do not agree: nothing is done. Raises as `approve`."""
    found = await _decide(session, by, approval_id, Decision.REFUSED)
    if found.status is Decision.REFUSED:
        return found
    await note(session, by, "approval.refuse", found.subject, {"act": found.act, "asked_by": found.requested_by})
    return found


async def take_back(session: Session, by: int, approval_id: int) -> Approval:
    """Whoever asked needs it no more. Raises `NotFound` for others, `AlreadyDecided`."""
    found = await get(session, approval_id)
    if found.requested_by != by:
        raise NotFound
    await _move(session, found, Decision.VOID, by)
    await note(session, by, "approval.take-back", found.subject, {"act": found.act})
    return found


async def expire_due(session: Session) -> int:
    """End what has waited too long; returns how many."""
    return await _expire(session, _a.id > 0)


async def _theirs(session: Session, who: int, statement: Select[Any]) -> Select[Any]:
    role = await find_role(session, who)
    rights = MAY[role] if role else frozenset()
    acts = [act for act, (_, agrees) in RIGHTS.items() if agrees in rights]
    return statement.where(
        _a.status == Decision.WAITING, _a.expires_at > now(), _a.act.in_(acts) | (_a.requested_by == who)
    )


async def _decide(session: Session, by: int, approval_id: int, decision: Decision) -> Approval:
    """The request as it stood before; saying the same twice decides once."""
    found = await get(session, approval_id)
    await require(session, by, RIGHTS[found.act][1])
    if found.requested_by == by:
        raise OwnRequest
    if (found.status, found.decided_by) == (decision, by):
        return found
    await _move(session, found, decision, by)
    return found


async def _move(session: Session, found: Approval, to: Decision, by: int) -> None:
    open_one = (_a.id == found.id, _a.status == Decision.WAITING, _a.expires_at > now())
    moved = update(_approvals).where(*open_one).values(status=to, decided_by=by, decided_at=now())
    if not await changed(session, moved):
        raise AlreadyDecided
    await emit(session, ApprovalDecided(approval_id=found.id, status=to, by=by))


async def _expire(session: Session, those: ColumnElement[bool]) -> int:
    overdue = (_a.status == Decision.WAITING, _a.expires_at <= now(), those)
    count = 0
    for approval_id in (await session.scalars(select(_a.id).where(*overdue).order_by(_a.id))).all():
        ended = update(_approvals).where(_a.id == approval_id, *overdue)
        if await changed(session, ended.values(status=Decision.EXPIRED, decided_at=now())):
            await emit(session, ApprovalDecided(approval_id=approval_id, status=Decision.EXPIRED, by=None))
            count += 1
    return count


def _approval(row: Row[*tuple[Any, ...]]) -> Approval:
    return Approval(
        id=row.id,
        act=Act(row.act),
        subject=row.subject,
        facts=row.facts,
        reason=row.reason,
        status=Decision(row.status),
        requested_by=row.requested_by,
        requested_at=row.requested_at,
        expires_at=row.expires_at,
        decided_by=row.decided_by,
    )
