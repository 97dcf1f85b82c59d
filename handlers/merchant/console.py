"""The merchant's console: what waits at the counter, and the way to it."""

from __future__ import annotations

from dataclasses import dataclass

from campaigns import referrals
from commerce import coupons, orders, payments, returns, reviews, staff, support
from commerce.kit.errors import NotAllowed
from commerce.staff import MAY, Permission
from handlers.chat.keyboards import Row, grid, way_back
from handlers.chat.refusals import words_for
from handlers.chat.router import Router, Visit
from handlers.chat.screen import Answer, Button, Screen, Style, Words, lines, paragraphs, text
from handlers.chat.taps import Tap, tap
from handlers.doors import ShowConsole
from handlers.merchant.broadcast_doors import ShowBroadcasts
from handlers.merchant.campaign_doors import ShowCampaigns
from handlers.merchant.doors import (
    ShowApprovals,
    ShowCouponKinds,
    ShowLog,
    ShowMyRole,
    ShowOpenOrders,
    ShowReferrals,
    ShowReplacements,
    ShowReturns,
    ShowStaff,
    ShowStock,
    ShowTasks,
)
from handlers.merchant.drop_doors import ShowAllDrops
from handlers.merchant.experiment_doors import ShowExperiments
from handlers.merchant.goods_doors import ShowGoods
from handlers.merchant.import_doors import ShowImports
from handlers.merchant.journey_doors import ShowJourneys
from handlers.merchant.menus import owe_menu
from handlers.merchant.money_doors import ShowTransfers
from handlers.merchant.offer_doors import ShowOffers
from handlers.merchant.packet_doors import ShowPackets
from handlers.merchant.partner_doors import ShowPartners
from handlers.merchant.promotion_doors import ShowPromotions
from handlers.merchant.review_doors import ShowStaffReviews
from handlers.merchant.search_doors import ShowMisses
from handlers.merchant.segment_doors import ShowAudiences
from handlers.merchant.talk_doors import ShowTalks
from handlers.merchant.tasks import tasks_for

router = Router()


@tap("m.claim?")
@dataclass(frozen=True)
class GiveCode(Tap):
    """Which code did the command line show?"""


@router.command("merchant", "today")
async def console_by_command(visit: Visit) -> Answer:
    """Staff see the console; anybody else may say the one-time code that makes them staff."""
    if visit.words:
        return await claim(visit, visit.words)
    if await staff.find_role(visit.session, visit.customer.id) is None:
        return Screen(text("claim-ask"), [way_back()], asks=GiveCode())
    await owe_menu(visit.session, visit.customer.id, visit.language)
    return await console_screen(visit)


@router.tap(ShowConsole)
async def show_console(visit: Visit, _: ShowConsole) -> Answer:
    return await console_screen(visit)


@router.reply(GiveCode)
async def claim_by_reply(visit: Visit, _: GiveCode) -> Answer:
    return await claim(visit, visit.words)


async def claim(visit: Visit, code: str) -> Screen:
    """Whoever says the code first, in time, has the role it stands for; a wrong one is counted."""
    try:
        await staff.claim(visit.session, visit.customer.id, code)
    except staff.CodeWrong as wrong:
        return _refused(visit, wrong)
    screen = await console_screen(visit)
    return Screen(paragraphs(text("claim-done"), screen.body), screen.rows)


def _refused(visit: Visit, wrong: staff.CodeWrong) -> Screen:
    """Always the same words, whatever was wrong; an open question stays open."""
    asked = visit.question
    again = text("still-asked") if isinstance(asked, GiveCode) else None
    return Screen(paragraphs(words_for(wrong), again), [way_back()], asks=asked)


async def console_screen(visit: Visit) -> Screen:
    """What waits for this person, in figures and buttons. Raises `NotAllowed` for everybody who is not staff."""
    role = await staff.find_role(visit.session, visit.customer.id)
    if role is None:
        raise NotAllowed
    told: list[Words] = []
    rows: list[Row] = []
    if Permission.ORDER_READ in MAY[role]:
        waiting = (await orders.open_orders(visit.session)).count
        told.append(text("console-orders-waiting", count=waiting))
        rows.append([Button(text("console-orders", count=waiting), ShowOpenOrders(0), style=Style.PRIMARY)])
    replaced = await returns.count_to_replace(visit.session) if Permission.ORDER_SHIP in MAY[role] else 0
    if {Permission.ORDER_REFUND, Permission.ORDER_SHIP} & MAY[role]:
        tasks = len(tasks_for(role, await payments.open_tasks(visit.session)))
        returned = await returns.count_for_staff(visit.session) if Permission.ORDER_REFUND in MAY[role] else 0
        told.append(text("console-tasks-waiting", count=tasks + returned + replaced))
        rows.append([Button(text("console-tasks", count=tasks), ShowTasks())])
    if Permission.ORDER_REFUND in MAY[role] and payments.BANK in visit.shop.providers:
        rows.append([Button(text("console-transfers"), ShowTransfers(0))])
    if Permission.TALK_ANSWER in MAY[role]:
        asked = await support.count_open(visit.session)
        told += [text("console-talks-waiting", count=asked)] if asked else []
        rows.append([Button(text("console-talks", count=asked), ShowTalks(0))])
    rows += await _returns_row(visit, role)
    rows += _replacements_row(replaced)
    if Permission.COUPON_EDIT in MAY[role]:
        running = await coupons.running(visit.session)
        told.append(text("console-coupons-running", count=running))
    odd = await referrals.count_waiting(visit.session) if Permission.REFERRAL_REVIEW in MAY[role] else 0
    told += [text("console-referrals-waiting", count=odd)] if odd else []
    unread = await reviews.count_waiting(visit.session) if Permission.REVIEW_JUDGE in MAY[role] else 0
    told += [text("console-reviews-waiting", count=unread)] if unread else []
    rows += _selling_rows(role, odd, unread)
    rows += await _house_rows(visit, role)
    rows.append(way_back())
    title = text("console-title", shop=visit.shop.profile.name)
    return Screen(paragraphs(title, lines(*told) if told else text("console-nothing")), rows)


def _selling_rows(role: staff.Role, odd: int, unread: int) -> list[Row]:
    """What there is to sell, and what makes people buy it."""
    row: Row = []
    if Permission.STOCK_ADJUST in MAY[role]:
        row.append(Button(text("console-stock"), ShowStock()))
    if Permission.CATALOGUE_EDIT in MAY[role]:
        row.append(Button(text("console-goods"), ShowGoods()))
        row.append(Button(text("console-imports"), ShowImports()))
    if Permission.CAMPAIGN_PUBLISH in MAY[role]:
        row.append(Button(text("console-promotions"), ShowPromotions()))
        row.append(Button(text("console-campaigns"), ShowCampaigns()))
    if Permission.COUPON_EDIT in MAY[role]:
        row.append(Button(text("console-coupons"), ShowCouponKinds(0)))
        row.append(Button(text("console-packets"), ShowPackets()))
        row.append(Button(text("console-drops"), ShowAllDrops()))
    if Permission.PARTNER_READ in MAY[role]:
        row.append(Button(text("console-partners"), ShowPartners()))
    if Permission.REFERRAL_REVIEW in MAY[role]:
        row.append(Button(text("console-referrals", count=odd), ShowReferrals()))
    if Permission.REVIEW_JUDGE in MAY[role]:
        row.append(Button(text("console-reviews", count=unread), ShowStaffReviews()))
    if Permission.BROADCAST_SEND in MAY[role]:
        row.append(Button(text("console-broadcasts"), ShowBroadcasts()))
        row.append(Button(text("console-journeys"), ShowJourneys()))
        row.append(Button(text("console-offers"), ShowOffers()))
        row.append(Button(text("console-audiences"), ShowAudiences()))
    if Permission.CAMPAIGN_PUBLISH in MAY[role]:
        row.append(Button(text("console-experiments"), ShowExperiments()))
    if Permission.CATALOGUE_EDIT in MAY[role]:
        row.append(Button(text("console-searches"), ShowMisses()))
    return grid(row, 2)


async def _house_rows(visit: Visit, role: staff.Role) -> list[Row]:
    """What concerns the staff themselves: what waits for a second person, who works here, and what was done."""
    waiting = await staff.approvals.count_waiting(visit.session, visit.customer.id)
    rows: list[Row] = [[Button(text("console-approvals", count=waiting), ShowApprovals())]] if waiting else []
    last: Row = []
    if Permission.STAFF_READ in MAY[role]:
        last.append(Button(text("console-staff"), ShowStaff(0)))
    if Permission.AUDIT_READ in MAY[role]:
        last.append(Button(text("console-log"), ShowLog()))
    return [*rows, [*last, Button(text("console-my-role"), ShowMyRole())]]


def _replacements_row(count: int) -> list[Row]:
    return [[Button(text("console-replacements", count=count), ShowReplacements(0))]] if count else []


async def _returns_row(visit: Visit, role: staff.Role) -> list[Row]:
    if Permission.ORDER_REFUND not in MAY[role]:
        return []
    _, count = await returns.waiting(visit.session, 0, 1)
    return [[Button(text("console-returns", count=count), ShowReturns(0))]] if count else []
