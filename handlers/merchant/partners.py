"""Partners at the counter: who they are, what came of each, and how a partnership is linked, paused and ended."""

from __future__ import annotations

from dataclasses import dataclass

from campaigns import partners
from campaigns.partners import Partner, PartnerStatus
from commerce import staff
from commerce.staff import Permission
from handlers.chat.keyboards import Row, pages, way_back
from handlers.chat.router import Router, Visit
from handlers.chat.screen import Answer, Button, Screen, Style, Words, lines, paragraphs, text
from handlers.chat.taps import Tap, tap
from handlers.doors import ShowConsole, ShowPartnerOrders, ShowStatements
from handlers.merchant.partner_doors import AskPayout, ShowPartners, ShowPartnerTerms, ShowStaffPartner
from handlers.merchant.partner_making import NewPartner
from handlers.partner_words import figures_words, percent, whole_terms_words
from handlers.partners import link_of
from handlers.sharing import sharing_page

router = Router()

PAGE = 5


@tap("m.ptn+", needs=Permission.PARTNER_EDIT)
@dataclass(frozen=True)
class InvitePerson(Tap):
    """A link by which its person sees the figures in their own chat."""

    partner_id: int


@tap("m.ptn-", needs=Permission.PARTNER_EDIT)
@dataclass(frozen=True)
class UnlinkPerson(Tap):
    """Its person shall not see them any more."""

    partner_id: int


@tap("m.ptn=", needs=Permission.PARTNER_EDIT)
@dataclass(frozen=True)
class MovePartner(Tap):
    """Pause it, let it go on, or end it; `sure` after what that means was read."""

    partner_id: int
    to: PartnerStatus
    sure: bool = False


@router.tap(ShowPartners)
async def show_partners(visit: Visit, wanted: ShowPartners) -> Answer:
    return await partners_screen(visit, wanted.page)


@router.tap(ShowStaffPartner)
async def show_partner(visit: Visit, wanted: ShowStaffPartner) -> Answer:
    return await partner_card(visit, await partners.get(visit.session, wanted.partner_id))


@router.tap(InvitePerson)
async def invite_person(visit: Visit, wanted: InvitePerson) -> Answer:
    """The link is told this once; an older one ends."""
    partner = await partners.get(visit.session, wanted.partner_id)
    link = visit.shop.link("i", await partners.invite(visit.session, visit.customer.id, partner.id))
    body = paragraphs(text("partner-invitation", name=partner.name), link)
    said = text("partner-send-words", shop=visit.shop.profile.name, name=partner.name)
    words = visit.shop.texts.plain(said, visit.language)
    send = Button(text("partner-send"), url=sharing_page(link, words))
    return Screen(body, [[send, Button(text("partner-copy"), copy=link)], way_back(ShowStaffPartner(partner.id))])


@router.tap(UnlinkPerson)
async def unlink_person(visit: Visit, wanted: UnlinkPerson) -> Answer:
    return await partner_card(visit, await partners.unlink(visit.session, visit.customer.id, wanted.partner_id))


@router.tap(MovePartner)
async def move_partner(visit: Visit, wanted: MovePartner) -> Answer:
    """What cannot be undone is asked twice."""
    if wanted.to is PartnerStatus.ENDED and not wanted.sure:
        keep = Button(text("partner-keep"), ShowStaffPartner(wanted.partner_id))
        end = Button(text("partner-end"), MovePartner(wanted.partner_id, wanted.to, True), style=Style.DANGER)
        return Screen(text("partner-end-ask"), [[keep], [end]])
    return await partner_card(
        visit, await partners.move(visit.session, visit.customer.id, wanted.partner_id, wanted.to)
    )


async def partners_screen(visit: Visit, page: int) -> Screen:
    """Every partner with its sums, the newest first."""
    page = max(0, page)
    shown, count = await partners.page(visit.session, page, PAGE)
    told = [await _line(visit, one) for one in shown]
    rows: list[Row] = [[Button(_label(one), ShowStaffPartner(one.id))] for one in shown]
    rows += pages(page, max(page, (count - 1) // PAGE), ShowPartners)
    if await staff.may(visit.session, visit.customer.id, Permission.PARTNER_EDIT):
        rows.append([Button(text("partner-new"), NewPartner(), style=Style.PRIMARY)])
    rows.append(way_back(ShowConsole()))
    body = paragraphs(text("partners-title", count=count), lines(*told) if told else text("partners-how"))
    return Screen(body, rows)


async def partner_card(visit: Visit, partner: Partner, notice: Words | None = None) -> Screen:
    """One partner, what came of it since its first day, and what this member of staff may do."""
    figures = await partners.figures(visit.session, partner)
    may_edit = await staff.may(visit.session, visit.customer.id, Permission.PARTNER_EDIT)
    may_pay = await staff.may(visit.session, visit.customer.id, Permission.PARTNER_PAY)
    body = paragraphs(
        notice,
        lines(text("partner-title", name=partner.name), text(f"partner-stands-{partner.status.value}")),
        await whole_terms_words(visit, partner),
        text("partner-link", link=link_of(visit, partner)),
        text("partner-has-person" if partner.customer_id else "partner-has-no-person"),
        figures_words(figures),
    )
    rows: list[Row] = [
        [
            Button(text("partner-orders"), ShowPartnerOrders(partner.id)),
            Button(text("partner-statements"), ShowStatements(partner.id)),
        ]
    ]
    if may_pay and partners.is_payable(partner, figures.due):
        pay = Button(text("partner-pay", amount=figures.due), AskPayout(partner.id), style=Style.SUCCESS)
        rows.append([pay])
    if may_edit and partner.status is not PartnerStatus.ENDED:
        rows += _edit_rows(visit, partner)
    return Screen(body, [*rows, way_back(ShowPartners())])


def _edit_rows(visit: Visit, partner: Partner) -> list[Row]:
    person = (
        Button(text("partner-invite"), InvitePerson(partner.id))
        if partner.customer_id is None
        else Button(text("partner-unlink"), UnlinkPerson(partner.id))
    )
    turn = (
        Button(text("partner-pause"), MovePartner(partner.id, PartnerStatus.PAUSED))
        if partner.status is PartnerStatus.ACTIVE
        else Button(text("partner-go-on"), MovePartner(partner.id, PartnerStatus.ACTIVE), style=Style.SUCCESS)
    )
    return [
        [Button(text("partner-copy"), copy=link_of(visit, partner)), person],
        [Button(text("partner-terms"), ShowPartnerTerms(partner.id)), turn],
        [Button(text("partner-end"), MovePartner(partner.id, PartnerStatus.ENDED), style=Style.DANGER)],
    ]


async def _line(visit: Visit, partner: Partner) -> Words:
    figures = await partners.figures(visit.session, partner)
    facts = {"orders": figures.orders, "net": figures.net, "due": figures.due, "approved": figures.approved}
    return text("partner-line", name=partner.name, percent=percent(partner.rate), **facts)


def _label(partner: Partner) -> Words:
    return text(f"partner-label-{partner.status.value}", name=partner.name)
