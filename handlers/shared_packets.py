"""The card of a packet in other people's chats: how much, for how many, and how many shares are left, to the end."""

from __future__ import annotations

from campaigns import packets, shared_cards
from campaigns.packets import Packet, PacketEnded, ShareTaken, Status
from commerce import staff
from commerce.kit.clock import now
from commerce.kit.database import Session
from commerce.kit.errors import NotFound
from commerce.staff import Permission
from handlers.card_posters import Plan, dots_of, picture_for
from handlers.card_results import Sent, drawing_for, found_card
from handlers.card_words import clock_words
from handlers.chat.card_hand import CardDrawing, DrawnCard
from handlers.chat.router import Visit
from handlers.chat.screen import Button, Found, Screen, Style, Words, lines, paragraphs, text
from handlers.chat.writing import until
from handlers.packet_words import offer_words, packet_name, standing_words

#: How such a card is called among those that are kept.
PACKET = "packet"


async def find_packet(visit: Visit, token: str) -> Found | None:
    """A packet as a result of inline mode, for those who may drop one; nobody else sends its card."""
    if not await staff.may(visit.session, visit.customer.id, Permission.COUPON_EDIT):
        return None
    try:
        packet = await packets.by_token(visit.session, token)
    except NotFound:
        return None
    title = text("packet-title", name=packet_name(packet.plan))
    about = text("packet-taken", taken=packet.taken, people=packet.plan.people)
    return await found_card(visit, "k", packet.id, _card(drawing_for(visit, packet.id), packet), title, about)


async def keep_packet(visit: Visit, packet_id: int, sent: Sent) -> None:
    """A card was sent somewhere: it is kept up to date from now on; one that ended meanwhile is drawn once."""
    packet = await packets.get(visit.session, packet_id)
    if packet.status is Status.DRAFT:
        raise NotFound
    await shared_cards.keep(visit.session, visit.customer.id, PACKET, packet.id, sent.where, sent.picture, sent.looks)
    await _redraw(visit.session, packet, fresh=sent.where)


async def follow_packet(session: Session, happened: ShareTaken | PacketEnded) -> None:
    """A reaction: the cards of a packet say how it stands."""
    await _redraw(session, await packets.get(session, happened.packet_id))


async def draw_packet(drawing: CardDrawing) -> DrawnCard:
    """The card as it is now."""
    return _card(drawing, await packets.get(drawing.session, drawing.ref))


async def _redraw(session: Session, packet: Packet, *, fresh: str | None = None) -> None:
    """A packet is taken within minutes, however long it may be open: it is always told soon."""
    over = packet.status is not Status.OPEN
    only = None if over else fresh
    await shared_cards.redraw(session, PACKET, packet.id, shared_cards.NEAR, for_good=over, only=only)


def _card(drawing: CardDrawing, packet: Packet) -> DrawnCard:
    """What anybody may read of a packet, and the link into it while there is something in it."""
    shop = drawing.shop
    title, link = text("packet-title", name=packet_name(packet.plan)), shop.link("k", packet.token)
    picture = picture_for(drawing, PACKET, None, _plan(packet, link))
    if not packet.gives(now()):
        over = Button(text("inline-open", shop=shop.profile.name), url=link)
        return DrawnCard(Screen(paragraphs(title, standing_words(packet)), [[over]]), packet.token, None, picture)
    opens = Button(text("packet-open"), url=link, style=Style.PRIMARY)
    body = paragraphs(title, offer_words(packet.plan), lines(_taken_words(packet), _clock_words(packet)))
    return DrawnCard(Screen(body, [[opens]]), packet.token, packet.expires_at, picture)


def _taken_words(packet: Packet) -> Words:
    return text("packet-taken", taken=packet.taken, people=packet.plan.people)


def _clock_words(packet: Packet) -> Words | None:
    ends_at = packet.expires_at
    return None if ends_at is None else clock_words(ends_at, until(ends_at))


def _plan(packet: Packet, link: str) -> Plan:
    people = packet.plan.people
    return Plan(
        title=packet_name(packet.plan),
        price=packet.plan.money(packet.plan.total),
        price_label=text("card-picture-for-all", people=people),
        dots=dots_of(packet.taken, 0, people),
        count=text("card-picture-shares", done=packet.taken, wanted=people),
        state=_picture_state(packet),
        link=link,
        scan=text("card-picture-open" if packet.gives(now()) else "card-picture-shop"),
    )


def _picture_state(packet: Packet) -> Words:
    if packet.gives(now()) and packet.expires_at is not None:
        return text("card-picture-ends", until=until(packet.expires_at))
    return text("card-picture-packet-done" if packet.status is Status.EMPTY else "card-picture-over")
