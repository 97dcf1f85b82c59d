"""The merchant's side: a packet is drafted, published, and ended before its time if need be.

`staff_id` is the customer id of a member of staff whose right the caller has checked.
"""

from __future__ import annotations

from dataclasses import asdict
from datetime import timedelta
from typing import Any

from sqlalchemy import delete, insert, select, update

from campaigns.packets.errors import PacketNotDraft
from campaigns.packets.events import PacketEnded
from campaigns.packets.models import packets_table
from campaigns.packets.packet import Packet, Plan, get, locked, packet_of
from campaigns.packets.states import MOVES, Status
from commerce import coupons, staff
from commerce.coupons import Way
from commerce.kit import ids, states
from commerce.kit.clock import now
from commerce.kit.database import Session, changed
from commerce.kit.events import emit

_p = packets_table.c


async def draft(session: Session, staff_id: int, plan: Plan) -> Packet:
    """Begin a packet that nobody sees yet. The same plan twice is the same draft."""
    mine = select(packets_table).where(_p.created_by == staff_id, _p.status == Status.DRAFT)
    for begun in map(packet_of, await session.execute(mine)):
        if begun.plan == plan:
            return begun
    facts = {"token": ids.token(), "status": Status.DRAFT, "created_by": staff_id, "created_at": now()}
    packet_id = (await session.scalars(insert(packets_table).returning(_p.id), {**_row(plan), **facts})).one()
    return await get(session, packet_id)


async def redraft(session: Session, packet_id: int, plan: Plan) -> Packet:
    """Change a draft. Raises `PacketNotDraft` once it was published, `NotFound`."""
    there = update(packets_table).where(_p.id == packet_id, _p.status == Status.DRAFT)
    if not await changed(session, there.values(**_row(plan))):
        await get(session, packet_id)
        raise PacketNotDraft
    return await get(session, packet_id)


async def discard(session: Session, packet_id: int) -> None:
    """Throw a draft away; doing so twice changes nothing, and what was published stays."""
    await session.execute(delete(packets_table).where(_p.id == packet_id, _p.status == Status.DRAFT))


async def publish(session: Session, staff_id: int, packet_id: int, name: str) -> Packet:
    """Let people take their shares from now on; `name` is what their coupons are called. Twice changes nothing.

    Raises `NotFound`.
    """
    packet = await locked(session, packet_id)
    if packet.status is not Status.DRAFT:
        return packet
    plan = packet.plan
    kind = coupons.Plan(name=name, terms=plan.terms, way=Way.PACKET, total=plan.people, term_days=plan.term_days)
    template = await coupons.begin(session, staff_id, kind)
    values: dict[str, Any] = {"name": name, "template_id": template.id, "published_at": now()}
    until = now() + timedelta(hours=plan.hours)
    await states.move(session, packets_table, packet_id, MOVES, Status.OPEN, **values, expires_at=until)
    details = {"amount": plan.total, "currency": plan.currency, "people": plan.people}
    await staff.note(session, staff_id, "packet.publish", f"packet:{packet_id}", details)
    return await get(session, packet_id)


async def end(session: Session, staff_id: int, packet_id: int) -> Packet:
    """Give no more shares away; those that were taken stay. Where it is over already, nothing changes.

    Raises `NotFound`.
    """
    if await close(session, packet_id, Status.ENDED):
        await staff.note(session, staff_id, "packet.end", f"packet:{packet_id}")
    return await get(session, packet_id)


async def close(session: Session, packet_id: int, to: Status, *also: Any) -> bool:
    """An open packet gives no more shares away, nor does its kind of coupon; tells whether this very call did it."""
    if not await states.try_move(session, packets_table, packet_id, MOVES, to, *also, ended_at=now()):
        return False
    packet = await get(session, packet_id)
    if packet.template_id is not None:
        await coupons.close(session, packet.template_id)
    await emit(session, PacketEnded(packet_id=packet_id))
    return True


def _row(plan: Plan) -> dict[str, Any]:
    return {**asdict(plan), "rest": plan.total, "taken": 0}
