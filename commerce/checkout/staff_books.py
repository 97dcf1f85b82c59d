"""Staff: nobody agrees to what they asked for themselves, and no link lets in more than it should."""

from __future__ import annotations

from sqlalchemy import and_, func, or_, select

from commerce.checkout.rule import Rule
from commerce.kit.database import table_of
from commerce.staff import Decision, Role, StaffMember
from commerce.staff.models import ApprovalRow, StaffInvitation

_a, _i, _m = table_of(ApprovalRow).c, table_of(StaffInvitation).c, table_of(StaffMember).c
_BY_ANOTHER = (Decision.APPROVED, Decision.REFUSED)
_owners = and_(_m.role == Role.OWNER, _m.revoked_at.is_(None))

RULES = (
    Rule(
        "an act over a limit is decided by another person than asked for it",
        "request {0} ({1}) was asked by {2} and decided by {3}",
        select(_a.id, _a.act, _a.requested_by, _a.decided_by).where(
            _a.status.in_(_BY_ANOTHER), or_(_a.decided_by.is_(None), _a.decided_by == _a.requested_by)
        ),
    ),
    Rule(
        "an invitation is accepted in time, once, and not after it was withdrawn",
        "invitation {0}",
        select(_i.id).where(
            or_(
                _i.used_by.is_(None) != _i.used_at.is_(None),
                _i.used_at >= _i.expires_at,
                and_(_i.used_at.is_not(None), _i.revoked_at.is_not(None)),
            )
        ),
    ),
    Rule(
        "a shop that has had an owner keeps one",
        "{0} owners",
        select(func.count())
        .select_from(table_of(StaffMember))
        .where(_owners)
        .having(
            and_(
                func.count() == 0,
                select(func.count()).where(_m.role == Role.OWNER).select_from(table_of(StaffMember)).scalar_subquery()
                > 0,
            )
        ),
    ),
)
