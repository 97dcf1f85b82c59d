"""Which kinds of coupons a broadcast can bring: those that anybody may claim, and that are given now."""

from __future__ import annotations

from sqlalchemy import bindparam, select

from commerce import coupons
from commerce.coupons import Template, TemplateStatus, Way
from commerce.coupons.models import templates_table
from commerce.kit.database import Session

_t = templates_table.c
_offered = (
    select(_t.id)
    .where(_t.way == Way.PUBLIC, _t.status == TemplateStatus.ACTIVE)
    .order_by(_t.id.desc())
    .limit(bindparam("most"))
)


async def offered_kinds(session: Session, most: int = 8) -> tuple[Template, ...]:
    """The newest kinds that anybody may claim."""
    found = list(await session.scalars(_offered, {"most": most}))
    return tuple([await coupons.get_template(session, one) for one in found])
