"""Opening a packet: one's own share, or a kind word for whoever came too late."""

from __future__ import annotations

from campaigns import packets
from campaigns.packets import Packet, Status, Taken
from handlers.chat.deep_links import DeepLink
from handlers.chat.keyboards import way_back
from handlers.chat.router import Router, Visit
from handlers.chat.screen import Answer, Button, Screen, Style, Words, lines, paragraphs, text
from handlers.chat.writing import until
from handlers.coupon_words import threshold_words
from handlers.doors import ShowShelf, ShowWallet
from handlers.packet_words import packet_name

router = Router()


@router.link("k")
async def open_packet(visit: Visit, link: DeepLink) -> Answer:
    """Whoever opens it again sees the same share."""
    taken = await packets.take(visit.session, visit.customer.id, link.ref, visit.shop.profile)
    return packet_screen(taken)


def packet_screen(taken: Taken) -> Screen:
    """What a tap brought, and the way on."""
    browse = Button(text("home-browse"), ShowShelf(None, 0), style=Style.PRIMARY)
    title = text("packet-title", name=packet_name(taken.packet.plan))
    if taken.share is None or taken.coupon is None:
        return Screen(paragraphs(title, _too_late(taken.packet)), [[browse], way_back()])
    share, coupon = taken.share, taken.coupon
    body = paragraphs(
        title,
        text("packet-yours", amount=share.amount, number=share.number, people=taken.packet.plan.people),
        lines(text("packet-your-coupon", until=until(coupon.valid_until)), threshold_words(coupon.terms)),
    )
    return Screen(body, [[browse], [Button(text("button-wallet"), ShowWallet())], way_back()])


def _too_late(packet: Packet) -> Words:
    """Why there is nothing, and nobody's fault."""
    if packet.status is Status.EMPTY:
        return text("packet-too-late", people=packet.plan.people)
    return text("packet-time-over")
