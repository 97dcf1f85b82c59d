"""The merchant's side: a drop is drafted for a kind of coupon, published, paused for a while, and ended.

`staff_id` is the customer id of a member of staff whose right the caller has checked.
"""

from __future__ import annotations

from dataclasses import asdict
from typing import Any

from sqlalchemy import bindparam, delete, insert, select, update

from campaigns.drops.drop import Drop, Plan, get, locked
from campaigns.drops.errors import DropInvalid, DropKindTaken, DropNotDraft
from campaigns.drops.events import DropStopped
from campaigns.drops.models import drops_table
from campaigns.drops.opening import finish, is_over
from campaigns.drops.states import MOVES, Status
from commerce import coupons, staff
from commerce.coupons import Template, TemplateStatus, Way
from commerce.coupons.models import templates_table
from commerce.kit import states
from commerce.kit.clock import now
from commerce.kit.database import Session, changed
from commerce.kit.events import emit
from commerce.kit.profile import ShopProfile

_d, _t = drops_table.c, templates_table.c
_of_kind = select(_d.id, _d.status).where(_d.template_id == bindparam("template"))
_free = (
    select(_t.id)
    .outerjoin(drops_table, _d.template_id == _t.id)
    .where(_t.way == Way.DROP, _t.status.in_((TemplateStatus.DRAFT, TemplateStatus.ACTIVE)))
    .where(_d.id.is_(None))
    .order_by(_t.id.desc())
    .limit(bindparam("most"))
)


async def free_kinds(session: Session, most: int = 8) -> tuple[Template, ...]:
    """Kinds of coupons that are made for drops and that no drop has yet, the newest first."""
    found = list(await session.scalars(_free, {"most": most}))
    return tuple([await coupons.get_template(session, one) for one in found])


async def draft(session: Session, staff_id: int, plan: Plan, profile: ShopProfile) -> Drop:
    """Begin a drop that nobody sees yet; of a kind of coupon there is one. Raises `DropKindTaken`, `NotFound`."""
    kind = await coupons.get_template(session, plan.template_id)
    there = (await session.execute(_of_kind, {"template": plan.template_id})).first()
    if there is not None and there.status == Status.DRAFT:
        return await get(session, there.id)
    if there is not None or kind.plan.way is not Way.DROP:
        raise DropKindTaken
    facts = {"status": Status.DRAFT, "timezone": profile.timezone.key, "created_by": staff_id, "created_at": now()}
    row = {**asdict(plan), **facts, "claimed": 0}
    return await get(session, (await session.scalars(insert(drops_table).returning(_d.id), row)).one())


async def redraft(session: Session, drop_id: int, plan: Plan) -> Drop:
    """Change a draft. Raises `DropNotDraft` once it was published, `NotFound`."""
    there = update(drops_table).where(_d.id == drop_id, _d.status == Status.DRAFT)
    if not await changed(session, there.values(**asdict(plan))):
        await get(session, drop_id)
        raise DropNotDraft
    return await get(session, drop_id)


async def discard(session: Session, drop_id: int) -> None:
    """Throw a draft away; doing so twice changes nothing, and what was published stays."""
    await session.execute(delete(drops_table).where(_d.id == drop_id, _d.status == Status.DRAFT))


async def publish(session: Session, staff_id: int, drop_id: int) -> Drop:
    """Let its days come; its kind of coupon is published with it. Twice changes nothing.

    Raises `DropInvalid` where no day would come, `NotFound`.
    """
    drop = await locked(session, drop_id)
    if drop.status is not Status.DRAFT:
        return drop
    if not drop.plan.has_a_day() or is_over(drop):
        raise DropInvalid
    kind = await coupons.get_template(session, drop.plan.template_id)
    if kind.status is TemplateStatus.DRAFT:
        await coupons.publish(session, staff_id, kind.id)
    await states.move(session, drops_table, drop_id, MOVES, Status.RUNNING, published_at=now())
    plan = drop.plan
    details: dict[str, Any] = {"kind": plan.template_id, "daily": plan.daily, "total": plan.total}
    return await _noted(session, staff_id, drop_id, "drop.publish", details)


async def pause(session: Session, staff_id: int, drop_id: int) -> Drop:
    """Give none for a while; days that pass are not made up. Twice changes nothing. Raises `NotFound`."""
    await locked(session, drop_id)
    if not await states.try_move(session, drops_table, drop_id, MOVES, Status.PAUSED):
        return await get(session, drop_id)
    await emit(session, DropStopped(drop_id=drop_id))
    return await _noted(session, staff_id, drop_id, "drop.pause")


async def resume(session: Session, staff_id: int, drop_id: int) -> Drop:
    """Go on with the day that is. Where it is not paused, nothing changes. Raises `NotFound`."""
    await locked(session, drop_id)
    paused = _d.status == Status.PAUSED
    if not await states.try_move(session, drops_table, drop_id, MOVES, Status.RUNNING, paused):
        return await get(session, drop_id)
    return await _noted(session, staff_id, drop_id, "drop.resume")


async def end(session: Session, staff_id: int, drop_id: int) -> Drop:
    """Give none any more; whoever has one keeps it. Where it is over already, nothing changes. Raises `NotFound`."""
    if not await finish(session, await locked(session, drop_id)):
        return await get(session, drop_id)
    return await _noted(session, staff_id, drop_id, "drop.end")


async def _noted(
    session: Session, staff_id: int, drop_id: int, did: str, details: dict[str, Any] | None = None
) -> Drop:
    await staff.note(session, staff_id, did, f"drop:{drop_id}", details)
    return await get(session, drop_id)
