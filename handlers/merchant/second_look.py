"""Waiting for a second pair of eyes: acts over a limit, each with its facts, and somebody else's word on it."""

from __future__ import annotations

from dataclasses import dataclass

from campaigns import bargains, broadcasts, calendar, flash_sales, group_buys, live_sales, partners, personal_offers
from campaigns.calendar import Kind
from commerce import checkout, credit, membership, payments, staff
from commerce.kit.database import Session
from commerce.kit.money import Money
from commerce.staff import Act, Approval, Decision, Permission, approvals
from handlers.chat.keyboards import Row, way_back
from handlers.chat.router import Router, Visit
from handlers.chat.screen import Answer, Button, Screen, Style, Words, paragraphs, text
from handlers.chat.taps import Tap, tap
from handlers.doors import ShowConsole
from handlers.merchant.broadcast_doors import ShowBroadcast
from handlers.merchant.campaign_doors import ShowCampaign
from handlers.merchant.doors import ShowApproval, ShowApprovals, ShowStaffOrder
from handlers.merchant.offer_doors import ShowOffer
from handlers.merchant.partner_doors import ShowStaffPartner
from handlers.merchant.people import colleague, role_words
from handlers.merchant.promotion_doors import ShowPromotion
from handlers.merchant.subjects import subject_words

router = Router()


async def _publish(session: Session, approval: Approval) -> None:
    """A promotion or a campaign below cost."""
    if not approval.subject.startswith("campaign:"):
        await checkout.carry_out_publishing(session, approval)
        return
    kind = (await calendar.get(session, approval.subject_id)).kind
    if kind in (Kind.BARGAIN, Kind.LIVE_SALE):
        await (bargains if kind is Kind.BARGAIN else live_sales).carry_out_publishing(session, approval)
        return
    beside = await checkout.discounts_beside(session, approval.facts["currency"])
    carry_out = flash_sales.carry_out_publishing if kind is Kind.FLASH_SALE else group_buys.carry_out_publishing
    await carry_out(session, approval, beside)


#: How each act is done once a second person agrees; a slice with such an act adds its line here.
DOING: approvals.Doing = {
    Act.ROLE: staff.carry_out_grant,
    Act.REFUND: payments.carry_out_refund,
    Act.DISCOUNT: _publish,
    Act.POINTS: membership.carry_out_adjustment,
    Act.CREDIT: credit.carry_out_grant,
    Act.ORDER_DISCOUNT: checkout.carry_out_discount,
    Act.PAYOUT: partners.carry_out_payout,
    Act.BROADCAST: broadcasts.carry_out_launch,
    Act.OFFERS: personal_offers.carry_out_launch,
}


@tap("m.eye=", needs=Permission.CONSOLE_OPEN)
@dataclass(frozen=True)
class Approve(Tap):
    """Do it."""

    approval_id: int


@tap("m.eye!", needs=Permission.CONSOLE_OPEN)
@dataclass(frozen=True)
class RefuseApproval(Tap):
    """Leave it."""

    approval_id: int


@tap("m.eye-", needs=Permission.CONSOLE_OPEN)
@dataclass(frozen=True)
class TakeBack(Tap):
    """I do not need it any more."""

    approval_id: int


@router.tap(ShowApprovals)
async def show_approvals(visit: Visit, _: ShowApprovals) -> Answer:
    return await approvals_screen(visit)


@router.tap(ShowApproval)
async def show_approval(visit: Visit, wanted: ShowApproval) -> Answer:
    one = await approvals.get_for(visit.session, visit.customer.id, wanted.approval_id)
    return await approval_screen(visit.session, visit.customer.id, one)


@router.tap(Approve)
async def approve(visit: Visit, wanted: Approve) -> Answer:
    await approvals.approve(visit.session, visit.customer.id, wanted.approval_id, DOING)
    return await approvals_screen(visit, text("approval-approved"))


@router.tap(RefuseApproval)
async def refuse(visit: Visit, wanted: RefuseApproval) -> Answer:
    await approvals.refuse(visit.session, visit.customer.id, wanted.approval_id)
    return await approvals_screen(visit, text("approval-refused"))


@router.tap(TakeBack)
async def take_back(visit: Visit, wanted: TakeBack) -> Answer:
    await approvals.take_back(visit.session, visit.customer.id, wanted.approval_id)
    return await approvals_screen(visit, text("approval-void"))


async def approvals_screen(visit: Visit, notice: Words | None = None) -> Screen:
    """What this person may agree to, and what they asked for themselves."""
    waiting = await approvals.waiting(visit.session, visit.customer.id)
    rows: list[Row] = [
        [Button(await act_words(visit.session, visit.customer.id, one), ShowApproval(one.id))] for one in waiting
    ]
    rows.append(way_back(ShowConsole()))
    return Screen(paragraphs(notice, text("approvals-title", count=len(waiting))), rows)


async def approval_screen(session: Session, viewer_id: int, one: Approval) -> Screen:
    """One act: what, for whom, who asks, and until when it waits."""
    body = paragraphs(
        text("approval-title"),
        await act_words(session, viewer_id, one),
        text("approval-asked", name=await colleague(session, viewer_id, one.requested_by), at=one.requested_at),
        _where_it_stands(one),
    )
    rows = await _ways_to_look(session, viewer_id, one.subject)
    if one.status is Decision.WAITING and one.requested_by == viewer_id:
        rows.append([Button(text("approval-take-back"), TakeBack(one.id))])
    elif one.status is Decision.WAITING:
        rows.append([Button(text("approval-approve"), Approve(one.id), style=Style.SUCCESS)])
        rows.append([Button(text("approval-refuse"), RefuseApproval(one.id), style=Style.DANGER)])
    rows.append(way_back(ShowApprovals()))
    return Screen(body, rows)


async def _ways_to_look(session: Session, viewer_id: int, subject: str) -> list[Row]:
    """The way to what it is about, for whoever may see it: nobody agrees to what they cannot see."""
    kind, _, number = subject.partition(":")
    if kind == "order" and await staff.may(session, viewer_id, Permission.ORDER_READ):
        return [[Button(text("approval-look"), ShowStaffOrder(int(number)))]]
    if kind == "promotion" and await staff.may(session, viewer_id, Permission.CAMPAIGN_PUBLISH):
        return [[Button(text("approval-look"), ShowPromotion(int(number)))]]
    if kind == "campaign" and await staff.may(session, viewer_id, Permission.CAMPAIGN_PUBLISH):
        return [[Button(text("approval-look"), ShowCampaign(int(number)))]]
    if kind == "broadcast" and await staff.may(session, viewer_id, Permission.BROADCAST_SEND):
        return [[Button(text("approval-look"), ShowBroadcast(int(number)))]]
    if kind == "offer" and await staff.may(session, viewer_id, Permission.BROADCAST_SEND):
        return [[Button(text("approval-look"), ShowOffer(int(number)))]]
    if kind == "partner" and await staff.may(session, viewer_id, Permission.PARTNER_READ):
        return [[Button(text("approval-look"), ShowStaffPartner(int(number)))]]
    return []


async def act_words(session: Session, viewer_id: int, one: Approval) -> Words:
    """What is to be done, in a line."""
    about = await subject_words(session, viewer_id, one.subject)
    key = f"act-{one.act.value.replace('.', '-').replace('_', '-')}"
    return text(key, about=about, what=_facts(one))


def _facts(one: Approval) -> Words:
    """The role, the amount or the points that it is about; nothing where the act says it all."""
    if "role" in one.facts:
        return role_words(one.facts["role"])
    if "amount" in one.facts:
        return text("approval-amount", amount=Money(one.facts["amount"], one.facts["currency"]))
    if "people" in one.facts:
        return text("approval-people", count=one.facts["people"])
    return text("approval-points", count=one.facts["points"]) if "points" in one.facts else "–"


def _where_it_stands(one: Approval) -> Words:
    if one.status is Decision.WAITING:
        return text("approval-until", until=one.expires_at)
    return text(f"approval-{one.status.value}")
