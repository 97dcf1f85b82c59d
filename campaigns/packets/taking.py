"""The first who tap have a share each: drawn while the packet is held, so that the order of taps decides.

Whoever is through holds the packet's row until the end: the rest that a share is drawn from is the one it is taken
from, and the unique (packet, person) is the last defence against a second share.
"""

from __future__ import annotations

from dataclasses import dataclass, replace

from sqlalchemy import bindparam, insert, update

from campaigns.packets.events import PacketEmptied, ShareTaken
from campaigns.packets.models import packets_table, shares_table
from campaigns.packets.packet import Packet, Share, by_token, find_share, get, locked
from campaigns.packets.parting import next_share
from campaigns.packets.states import Status
from commerce import coupons
from commerce.coupons import Coupon, CouponNotOffered
from commerce.kit.clock import now
from commerce.kit.database import Instant, Session, changed
from commerce.kit.events import emit
from commerce.kit.profile import ShopProfile

_p = packets_table.c
_take = (
    update(packets_table)
    .where(
        _p.id == bindparam("packet_id"),
        _p.status == Status.OPEN,
        _p.taken == bindparam("had"),
        _p.rest == bindparam("left"),
        _p.expires_at > bindparam("at", type_=Instant()),
    )
    .values(
        taken=_p.taken + 1,
        rest=_p.rest - bindparam("share"),
        status=bindparam("to"),
        ended_at=bindparam("over_at", type_=Instant()),
    )
)
_add = insert(shares_table)


@dataclass(frozen=True, kw_only=True)
class Taken:
    """What came of a tap: a packet as it stands, and the person's share of it, if they have one."""

    packet: Packet
    share: Share | None
    coupon: Coupon | None = None


async def take(session: Session, customer_id: int, token: str, profile: ShopProfile) -> Taken:
    """Somebody opens a packet: they have a share of it, the same one however often they tap, or come too late.

    Raises `NotFound` for a link that leads to nothing.
    """
    packet = await by_token(session, token)
    mine = await find_share(session, customer_id, packet)
    if mine is None and packet.gives(now()):
        packet = await locked(session, packet.id)
        mine = await find_share(session, customer_id, packet)
        if mine is None and packet.gives(now()):
            packet, mine = await _give(session, customer_id, packet, profile)
    coupon = None if mine is None else await coupons.get(session, customer_id, mine.coupon_id)
    return Taken(packet=packet, share=mine, coupon=coupon)


async def _give(
    session: Session, customer_id: int, packet: Packet, profile: ShopProfile
) -> tuple[Packet, Share | None]:
    """The next share of a packet that is held; none where its time ended this very moment."""
    amount = next_share(packet.rest, packet.left, packet.plan.minimum)
    if not await changed(session, _take, _taking(packet, amount)):
        return await get(session, packet.id), None
    coupon = await _coupon(session, customer_id, packet, amount, profile)
    share = {"packet_id": packet.id, "customer_id": customer_id, "number": packet.taken + 1, "amount": amount}
    await session.execute(_add, [{**share, "coupon_id": coupon.id, "taken_at": now()}])
    await emit(session, ShareTaken(packet_id=packet.id))
    if packet.left == 1:
        await emit(session, PacketEmptied(packet_id=packet.id))
    money = packet.plan.money(amount)
    return await get(session, packet.id), Share(number=packet.taken + 1, amount=money, coupon_id=coupon.id)


async def _coupon(session: Session, customer_id: int, packet: Packet, amount: int, profile: ShopProfile) -> Coupon:
    """A share as a coupon of that person's own; the last one closes their kind."""
    assert packet.template_id is not None
    template = await coupons.get_template(session, packet.template_id)
    terms = replace(template.plan.terms, amount=amount)
    coupon = await coupons.give_once(session, customer_id, template, 1, profile, terms=terms)
    if coupon is None:
        raise CouponNotOffered
    if packet.left == 1:
        await coupons.close(session, template.id)
    return coupon


def _taking(packet: Packet, amount: int) -> dict[str, object]:
    last = packet.left == 1
    return {
        "packet_id": packet.id,
        "had": packet.taken,
        "left": packet.rest,
        "share": amount,
        "to": Status.EMPTY if last else Status.OPEN,
        "over_at": now() if last else None,
        "at": now(),
    }
