"""The merchant's side: a kind of coupon is drafted, published, paused and ended; each step stands in the staff's book.

`staff_id` is the customer id of a member of staff whose right the caller has checked.
"""

from __future__ import annotations

from dataclasses import fields
from typing import Any

from sqlalchemy import delete, func, insert, or_, select, update

from commerce import staff
from commerce.coupons.coupon import Plan, Template, template_of
from commerce.coupons.models import templates_table
from commerce.coupons.reading import get_template
from commerce.coupons.refusals import CouponNotDraft, TermsInvalid
from commerce.coupons.states import TEMPLATE_MOVES, TemplateStatus, Way
from commerce.coupons.terms import written
from commerce.kit import ids, states
from commerce.kit.clock import now
from commerce.kit.database import Session, changed
from commerce.kit.errors import NotFound

_t = templates_table.c
#: Signs of a code: nobody finds one of 78 thousand million by guessing.
CODE_SIGNS = 8


async def draft(session: Session, staff_id: int, plan: Plan) -> Template:
    """Begin a kind of coupon; nobody sees it before it is published. The same plan twice is the same draft.

    Raises `TermsInvalid`.
    """
    mine = select(templates_table).where(_t.created_by == staff_id, _t.status == TemplateStatus.DRAFT)
    for begun in map(template_of, await session.execute(mine)):
        if begun.plan == plan:
            return begun
    row = {
        **_row(plan),
        "status": TemplateStatus.DRAFT,
        "claimed": 0,
        "spent": 0,
        "created_by": staff_id,
        "created_at": now(),
    }
    template_id = (await session.scalars(insert(templates_table).returning(_t.id), row)).one()
    return await get_template(session, template_id)


async def redraft(session: Session, template_id: int, plan: Plan) -> Template:
    """Change a draft. Raises `CouponNotDraft` once it was published, `TermsInvalid`, `NotFound`."""
    there = update(templates_table).where(_t.id == template_id, _t.status == TemplateStatus.DRAFT)
    if not await changed(session, there.values(**_row(plan))):
        await get_template(session, template_id)
        raise CouponNotDraft
    return await get_template(session, template_id)


async def discard(session: Session, template_id: int) -> None:
    """Throw a draft away; doing so twice changes nothing, and what was published stays."""
    await session.execute(delete(templates_table).where(_t.id == template_id, _t.status == TemplateStatus.DRAFT))


async def publish(session: Session, staff_id: int, template_id: int) -> Template:
    """Let it be claimed from now on, by its code if it has one; what was paused goes on. Twice changes nothing."""
    template = await get_template(session, template_id)
    code = template.code or (ids.code(CODE_SIGNS) if template.plan.way is Way.CODE else None)
    return await _move(session, staff_id, template, TemplateStatus.ACTIVE, code=code, published_at=now())


async def pause(session: Session, staff_id: int, template_id: int) -> Template:
    """Let it be claimed no more for a while; whoever has one may use it."""
    return await _move(session, staff_id, await get_template(session, template_id), TemplateStatus.PAUSED)


async def end(session: Session, staff_id: int, template_id: int) -> Template:
    """Let it be claimed no more, ever; whoever has one may use it."""
    template = await get_template(session, template_id)
    return await _move(session, staff_id, template, TemplateStatus.ENDED, ended_at=now())


async def begin(session: Session, staff_id: int, plan: Plan) -> Template:
    """A kind of coupon that belongs to a campaign, there at once; whoever runs the campaign notes what the staff did.

    Raises `TermsInvalid`.
    """
    row = {**_row(plan), "status": TemplateStatus.ACTIVE, "claimed": 0, "spent": 0, "published_at": now()}
    made = {**row, "created_by": staff_id, "created_at": now()}
    template_id = (await session.scalars(insert(templates_table).returning(_t.id), made)).one()
    return await get_template(session, template_id)


async def close(session: Session, template_id: int) -> None:
    """The campaign of a kind is over: none is given any more, and whoever has one may use it. Twice changes nothing."""
    await states.try_move(session, templates_table, template_id, TEMPLATE_MOVES, TemplateStatus.ENDED, ended_at=now())


async def running(session: Session) -> int:
    """How many kinds that the staff look after can be claimed now, or could but for a pause."""
    alive = (_t.status.in_((TemplateStatus.ACTIVE, TemplateStatus.PAUSED)), _t.way != Way.PACKET)
    return (await session.scalars(select(func.count()).select_from(templates_table).where(*alive))).one()


async def end_due(session: Session) -> int:
    """End what can never be claimed again because its time is over; tells how many."""
    over = or_(_t.claim_until <= now(), _t.valid_until <= now())
    there = update(templates_table).where(_t.status.in_((TemplateStatus.ACTIVE, TemplateStatus.PAUSED)), over)
    return await changed(session, there.values(status=TemplateStatus.ENDED, ended_at=now()))


async def _move(session: Session, staff_id: int, template: Template, to: TemplateStatus, **values: Any) -> Template:
    """What a packet gives away is the packet's: nobody stops it from here."""
    if template.plan.way is Way.PACKET:
        raise NotFound
    if template.status is not to:
        await states.move(session, templates_table, template.id, TEMPLATE_MOVES, to, **values)
        await staff.note(session, staff_id, f"coupon.{to}", f"coupon_template:{template.id}", {"was": template.status})
    return await get_template(session, template.id)


def _row(plan: Plan) -> dict[str, Any]:
    counts = (plan.total, plan.budget, plan.term_days, plan.per_customer)
    if any(one is not None and one < 1 for one in counts) or plan.delay_days < 0:
        raise TermsInvalid
    if plan.term_days is None and plan.valid_until is None:
        raise TermsInvalid
    return {one.name: getattr(plan, one.name) for one in fields(plan)} | {"terms": written(plan.terms)}
