"""The card of a packet in other people's chats: how much, for how many, and how many shares are left, to the end."""

from __future__ import annotations

from datetime import timedelta

from campaigns import packets, shared_cards
from campaigns.packets import Packet, PacketEnded, ShareTaken, Status
from commerce import staff
from commerce.kit.clock import now
from commerce.kit.database import Session
from commerce.kit.errors import NotFound
from commerce.staff import Permission
from handlers.chat.front import ShopFront
from handlers.chat.messenger import Drawing, SharedRedraw
from handlers.chat.router import Visit
from handlers.chat.screen import Button, Found, Screen, Style, paragraphs, text
from handlers.packet_words import offer_words, packet_name, standing_words

#: How such a card is called among those that are kept.
PACKET = "packet"
#: At most one edit of a card in so long.
_EVERY = timedelta(seconds=3)


async def find_packet(visit: Visit, token: str) -> Found | None:
    """A packet as a result of inline mode, for those who may drop one; nobody else sends its card."""
    if not await staff.may(visit.session, visit.customer.id, Permission.COUPON_EDIT):
        return None
    try:
        packet = await packets.by_token(visit.session, token)
    except NotFound:
        return None
    card = _card(visit.shop, packet)
    return Found(
        id=f"k{packet.id}",
        title=text("packet-title", name=packet_name(packet.plan)),
        description=text("packet-taken", taken=packet.taken, people=packet.plan.people),
        card=card.body,
        rows=card.rows,
    )


async def keep_packet(visit: Visit, packet_id: int, inline_message_id: str) -> None:
    """A card was sent somewhere: it is kept up to date from now on; one that ended meanwhile is drawn once."""
    packet = await packets.get(visit.session, packet_id)
    if packet.status is Status.DRAFT:
        raise NotFound
    await shared_cards.keep(visit.session, visit.customer.id, PACKET, packet.id, inline_message_id)
    await _redraw(visit.session, packet)


async def follow_packet(session: Session, happened: ShareTaken | PacketEnded) -> None:
    """A reaction: the cards of a packet say how it stands."""
    await _redraw(session, await packets.get(session, happened.packet_id))


async def draw_packet(drawing: Drawing) -> SharedRedraw:
    """The card as it is now, in the language of whoever sent it."""
    packet = await packets.get(drawing.session, drawing.details["ref"])
    return SharedRedraw(drawing.details["card"], _card(drawing.shop, packet))


async def _redraw(session: Session, packet: Packet) -> None:
    await shared_cards.redraw(session, PACKET, packet.id, _EVERY, for_good=packet.status is not Status.OPEN)


def _card(shop: ShopFront, packet: Packet) -> Screen:
    """What anybody may read of a packet, and the link into it while there is something in it."""
    title = text("packet-title", name=packet_name(packet.plan))
    if not packet.gives(now()):
        over = Button(text("inline-open", shop=shop.profile.name), url=shop.link("k", packet.token))
        return Screen(paragraphs(title, standing_words(packet)), [[over]])
    opens = Button(text("packet-open"), url=shop.link("k", packet.token), style=Style.PRIMARY)
    return Screen(paragraphs(title, offer_words(packet.plan), standing_words(packet)), [[opens]])
