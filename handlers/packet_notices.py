"""What those on the staff who dropped a packet are told of its end, with the picture that its cards end with."""

from __future__ import annotations

from campaigns import outbox, packets, shared_cards
from campaigns.packets import PacketEmptied, PacketEnded
from commerce.kit.database import Session
from commerce.staff import Permission
from handlers.card_results import last_picture
from handlers.chat.messenger import Drawing
from handlers.chat.screen import Button, Screen, text
from handlers.merchant.packet_doors import ShowPacket
from handlers.notices import notices
from handlers.packet_words import packet_name
from handlers.shared_packets import PACKET, draw_packet


async def tell_empty(session: Session, emptied: PacketEmptied) -> None:
    """Every share is somebody's."""
    await _tell(session, emptied.packet_id, "packet-empty")


async def tell_over(session: Session, ended: PacketEnded) -> None:
    """Its time was over, or the shop ended it, and shares were left."""
    await _tell(session, ended.packet_id, "packet-over")


@notices.draws("packet-empty", "packet-over", needs=Permission.COUPON_EDIT)
async def draw_end(drawing: Drawing) -> Screen:
    """How many have a share, what they have in all, and the way to what came of it."""
    packet = await packets.get(drawing.session, drawing.details["packet"])
    came = await packets.figures(drawing.session, packet)
    facts = {"name": packet_name(packet.plan), "people": packet.plan.people, "taken": packet.taken}
    words = text(f"notice-{drawing.notice}", **facts, given=came.given)
    rows = [[Button(text("notice-packet-show"), ShowPacket(packet.id))]]
    return Screen(words, rows, photo=await last_picture(drawing, PACKET, packet.id, draw_packet))


async def _tell(session: Session, packet_id: int, notice: str) -> None:
    """Whoever made it, and whoever has sent its card somewhere."""
    packet = await packets.get(session, packet_id)
    for customer_id in sorted({packet.created_by, *await shared_cards.sharers(session, PACKET, packet_id)}):
        dedup = f"{notice}:{packet_id}:{customer_id}"
        await outbox.post(session, customer_id, notice, {"packet": packet_id}, dedup=dedup)
