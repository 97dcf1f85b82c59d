"""Packets at the counter: drafted with a preview, published, shared into a group, and what came of each."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace

from campaigns import packets
from campaigns.packets import Packet, Plan, Status, fair_minimum, most_for_one
from commerce.kit.clock import now
from commerce.kit.errors import Invalid
from commerce.kit.money import Money
from commerce.staff import Permission
from handlers.chat.keyboards import Row, grid, pages, way_back
from handlers.chat.refusals import words_for
from handlers.chat.router import Router, Visit
from handlers.chat.screen import Answer, Button, Screen, Style, Words, lines, paragraphs, text
from handlers.chat.taps import Tap, tap
from handlers.chat.writing import shortened
from handlers.coupon_words import MOST_NAME
from handlers.doors import ShowConsole
from handlers.merchant.packet_doors import ShowPacket, ShowPackets
from handlers.merchant.packet_terms import CHOICES, Term, changed, term_label, typed, value_words
from handlers.packet_words import offer_words, packet_name, standing_words
from handlers.shared_packets import PACKET
from handlers.sharing import share_button
from handlers.showing_around import picture_button

router = Router()

PAGE = 6
#: What a new packet parts among how many, until the merchant says otherwise; in major units.
_TOTAL, _PEOPLE = "50", 10


@tap("m.pknew", needs=Permission.COUPON_EDIT)
@dataclass(frozen=True)
class NewPacket(Tap):
    """Begin a packet."""


@tap("m.pkt", needs=Permission.COUPON_EDIT)
@dataclass(frozen=True)
class ChangePacketTerm(Tap):
    """Let me change this."""

    packet_id: int
    term: Term


@tap("m.pkt=", needs=Permission.COUPON_EDIT)
@dataclass(frozen=True)
class SetPacketTerm(Tap):
    """It shall be so much."""

    packet_id: int
    term: Term
    value: int


@tap("m.pkt?", needs=Permission.COUPON_EDIT)
@dataclass(frozen=True)
class GivePacketTerm(Tap):
    """How much shall it be?"""

    packet_id: int
    term: Term


@tap("m.pkdrop", needs=Permission.COUPON_EDIT)
@dataclass(frozen=True)
class DiscardPacket(Tap):
    """Throw the draft away."""

    packet_id: int


@tap("m.pk+", needs=Permission.COUPON_EDIT)
@dataclass(frozen=True)
class PublishPacket(Tap):
    """Let people take their shares."""

    packet_id: int


@tap("m.pk-", needs=Permission.COUPON_EDIT)
@dataclass(frozen=True)
class AskEndPacket(Tap):
    """End it: sure?"""

    packet_id: int


@tap("m.pk-=", needs=Permission.COUPON_EDIT)
@dataclass(frozen=True)
class EndPacket(Tap):
    """Give no more shares away."""

    packet_id: int


@router.tap(ShowPackets)
async def show_packets(visit: Visit, wanted: ShowPackets) -> Answer:
    return await packets_screen(visit, wanted.page)


@router.tap(ShowPacket)
async def show_packet(visit: Visit, wanted: ShowPacket) -> Answer:
    return await packet_screen(visit, wanted.packet_id)


@router.tap(NewPacket)
async def new_packet(visit: Visit, _: NewPacket) -> Answer:
    """On to how much there is to part."""
    currency = visit.shop.profile.currency
    total = Money.parse(_TOTAL, currency).amount
    plan = Plan(currency=currency, total=total, people=_PEOPLE, minimum=fair_minimum(total, _PEOPLE))
    return term_screen(await packets.draft(visit.session, visit.customer.id, plan), Term.TOTAL)


@router.tap(ChangePacketTerm)
async def change_term(visit: Visit, wanted: ChangePacketTerm) -> Answer:
    return term_screen(await packets.get(visit.session, wanted.packet_id), wanted.term)


@router.tap(SetPacketTerm)
async def set_term(visit: Visit, wanted: SetPacketTerm) -> Answer:
    packet = await packets.get(visit.session, wanted.packet_id)
    return await _redrafted(visit, packet, wanted.term, wanted.value)


@router.reply(GivePacketTerm)
async def read_term(visit: Visit, asked: GivePacketTerm) -> Answer:
    """What cannot be understood, or is no packet, is asked again."""
    packet = await packets.get(visit.session, asked.packet_id)
    if asked.term is Term.NAME:
        named = replace(packet.plan, name=shortened(" ".join(visit.words.split()), MOST_NAME))
        return _draft_screen(await packets.redraft(visit.session, packet.id, named))
    try:
        value = typed(visit.words, asked.term, packet.plan.currency)
    except Invalid:
        return term_screen(packet, asked.term, text("packet-term-unclear"))
    return await _redrafted(visit, packet, asked.term, value)


@router.tap(DiscardPacket)
async def discard(visit: Visit, unwanted: DiscardPacket) -> Answer:
    await packets.discard(visit.session, unwanted.packet_id)
    return await packets_screen(visit, 0)


@router.tap(PublishPacket)
async def publish(visit: Visit, wanted: PublishPacket) -> Answer:
    """What has no name of its own is called a packet, in the shop's first language."""
    packet = await packets.get(visit.session, wanted.packet_id)
    name = visit.shop.texts.plain(packet_name(packet.plan), visit.shop.profile.languages[0])
    await packets.publish(visit.session, visit.customer.id, wanted.packet_id, name)
    return await packet_screen(visit, wanted.packet_id, text("packet-published"))


@router.tap(AskEndPacket)
async def ask_end(visit: Visit, wanted: AskEndPacket) -> Answer:
    packet = await packets.get(visit.session, wanted.packet_id)
    question = text("packet-end-ask", left=packet.left, rest=packet.plan.money(packet.rest))
    keep = Button(text("coupon-kind-keep"), ShowPacket(packet.id))
    return Screen(question, [[keep], [Button(text("coupon-kind-end"), EndPacket(packet.id), style=Style.DANGER)]])


@router.tap(EndPacket)
async def end(visit: Visit, wanted: EndPacket) -> Answer:
    await packets.end(visit.session, visit.customer.id, wanted.packet_id)
    return await packet_screen(visit, wanted.packet_id)


async def packets_screen(visit: Visit, page: int) -> Screen:
    """Every packet with how it stands, the newest first."""
    page = max(0, page)
    shown, count = await packets.page(visit.session, page, PAGE)
    rows: list[Row] = [[Button(_label(one), ShowPacket(one.id))] for one in shown]
    rows += pages(page, max(page, (count - 1) // PAGE), ShowPackets)
    rows.append([Button(text("packet-new"), NewPacket(), style=Style.PRIMARY)])
    rows.append(way_back(ShowConsole()))
    return Screen(paragraphs(text("packets-title", count=count), lines(*map(_label, shown)) if shown else None), rows)


async def packet_screen(visit: Visit, packet_id: int, notice: Words | None = None) -> Screen:
    """A draft, or a packet as everybody sees it, what it has cost so far, and what can be done with it."""
    packet = await packets.get(visit.session, packet_id)
    if packet.status is Status.DRAFT:
        return _draft_screen(packet)
    came = await packets.figures(visit.session, packet)
    plan = packet.plan
    facts = {"given": came.given, "total": plan.money(plan.total), "used": came.redeemed, "off": came.taken_off}
    body = paragraphs(
        notice,
        _label(packet),
        offer_words(plan),
        standing_words(packet),
        text("packet-figures", **facts),
        text("packet-how-to-share") if packet.gives(now()) else None,
    )
    return Screen(body, [*_steps(visit, packet), way_back(ShowPackets())])


def term_screen(packet: Packet, term: Term, notice: Words | None = None) -> Screen:
    """How much shall it be? Answered by a button or by typing."""
    choices = CHOICES.get(term, ())
    buttons = [Button(value_words(packet.plan, term, one), SetPacketTerm(packet.id, term, one)) for one in choices]
    rows = [*grid(buttons, 4), way_back(ShowPacket(packet.id))]
    question = text(f"packet-ask-{term.value}")
    return Screen(paragraphs(notice, question), rows, asks=GivePacketTerm(packet.id, term))


def _draft_screen(packet: Packet) -> Screen:
    """A packet nobody sees yet, as it would look, what it may cost, and a button for each of its terms."""
    plan = packet.plan
    terms = [Button(term_label(plan, term), ChangePacketTerm(packet.id, term)) for term in Term]
    rows = grid(terms, 2)
    rows.append([Button(text("coupon-publish"), PublishPacket(packet.id), style=Style.PRIMARY)])
    rows.append([Button(text("coupon-discard"), DiscardPacket(packet.id), style=Style.DANGER)])
    rows.append(way_back(ShowPackets()))
    most = plan.money(most_for_one(plan.total, plan.people, plan.minimum))
    body = paragraphs(
        text("packet-draft"),
        text("packet-title", name=packet_name(plan)),
        lines(offer_words(plan), text("packet-open-for", hours=plan.hours)),
        text("packet-cost", total=plan.money(plan.total), most=most),
        text("packet-draft-change"),
    )
    return Screen(body, rows)


def _steps(visit: Visit, packet: Packet) -> Iterator[Row]:
    if not packet.gives(now()):
        return
    yield [share_button(visit.shop, "k", packet.token)]
    yield [picture_button(PACKET, packet.token)]
    yield [Button(text("packet-copy"), copy=visit.shop.link("k", packet.token))]
    yield [Button(text("coupon-kind-end"), AskEndPacket(packet.id))]


def _label(packet: Packet) -> Words:
    plan = packet.plan
    facts = {"name": packet_name(plan), "total": plan.money(plan.total), "taken": packet.taken, "people": plan.people}
    return text(f"packet-label-{packet.status.value}", **facts)


async def _redrafted(visit: Visit, packet: Packet, term: Term, value: int) -> Screen:
    """The draft as it is now; what would be no packet is told, and asked again."""
    try:
        plan = changed(packet.plan, term, value)
    except Invalid as refused:
        return term_screen(packet, term, words_for(refused))
    return _draft_screen(await packets.redraft(visit.session, packet.id, plan))
