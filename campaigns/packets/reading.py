"""Looking packets up for the staff, and what came of each."""

from __future__ import annotations

from dataclasses import dataclass

from sqlalchemy import bindparam, func, select

from campaigns.packets.models import packets_table
from campaigns.packets.packet import Packet, packet_of
from commerce import coupons
from commerce.kit.database import Session
from commerce.kit.money import Money

_p = packets_table.c
_page = select(packets_table).order_by(_p.id.desc()).limit(bindparam("size")).offset(bindparam("skip"))
_count = select(func.count()).select_from(packets_table)


@dataclass(frozen=True, kw_only=True)
class Figures:
    """What came of a packet: what people have of it, how many have used theirs, and what these took off."""

    given: Money
    redeemed: int
    taken_off: Money


async def page(session: Session, number: int, size: int) -> tuple[tuple[Packet, ...], int]:
    """A page of all packets, the newest first, and how many there are; the caller has checked the right."""
    rows = await session.execute(_page, {"size": size, "skip": number * size})
    return tuple(map(packet_of, rows)), (await session.scalars(_count)).one()


async def figures(session: Session, packet: Packet) -> Figures:
    """What came of a packet; the caller has checked the right."""
    given = packet.plan.money(packet.plan.total - packet.rest)
    if packet.template_id is None:
        return Figures(given=given, redeemed=0, taken_off=packet.plan.money(0))
    [came] = await coupons.figures(session, packet.template_id)
    return Figures(given=given, redeemed=came.redeemed, taken_off=came.given)
