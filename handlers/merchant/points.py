"""A customer's points at the counter: their book, points given or taken for a reason, a tier given by hand."""

from __future__ import annotations

import re
from dataclasses import dataclass

from commerce import membership, orders, staff
from commerce.orders import Order
from commerce.staff import Permission
from handlers.chat.keyboards import Row, pages, way_back
from handlers.chat.router import Router, Visit
from handlers.chat.screen import Answer, Button, Screen, Style, Words, lines, paragraphs, text
from handlers.chat.taps import Tap, tap
from handlers.loyalty import entry_words, last_day
from handlers.merchant.doors import ShowCustomerPoints, ShowStaffOrder

router = Router()

PAGE = 8
#: `+50 late parcel`, `−20 counted twice`: a sign, a number, a reason.
_ADJUSTMENT = re.compile(r"([+\-−])\s*(\d{1,9})\s+(\S.*)", re.DOTALL)


@tap("m.pts+", needs=Permission.POINTS_ADJUST)
@dataclass(frozen=True)
class AskAdjustment(Tap):
    """Give or take points."""

    order_id: int


@tap("m.pts?", needs=Permission.POINTS_ADJUST)
@dataclass(frozen=True)
class GiveAdjustment(Tap):
    """How many, and why?"""

    order_id: int


@tap("m.tiers", needs=Permission.POINTS_ADJUST)
@dataclass(frozen=True)
class ChooseTier(Tap):
    """Which tier should they have?"""

    order_id: int


@tap("m.tier=", needs=Permission.POINTS_ADJUST)
@dataclass(frozen=True)
class GiveTier(Tap):
    """This one; none with an empty code."""

    order_id: int
    code: str


@router.tap(ShowCustomerPoints)
async def show_customer_points(visit: Visit, wanted: ShowCustomerPoints) -> Answer:
    return await customer_points_screen(visit, await _order(visit, wanted.order_id), wanted.page)


@router.tap(AskAdjustment)
async def ask_adjustment(visit: Visit, wanted: AskAdjustment) -> Answer:
    return await _ask(visit, await _order(visit, wanted.order_id))


@router.reply(GiveAdjustment)
async def adjust(visit: Visit, asked: GiveAdjustment) -> Answer:
    """The number of the update makes it happen once, however often the message is heard."""
    order = await _order(visit, asked.order_id)
    read = _ADJUSTMENT.fullmatch(visit.words.strip())
    if read is None or not int(read[2]):
        return await _ask(visit, order, text("staff-points-unclear"))
    points = int(read[2]) if read[1] == "+" else -int(read[2])
    profile = visit.shop.profile
    waits = await membership.ask_second_person(
        visit.session,
        visit.customer.id,
        order.customer_id,
        points,
        read[3],
        profile.currency,
        profile.timezone,
        limit=profile.limits.points,
    )
    if waits:
        return await customer_points_screen(visit, order, 0, text("staff-points-take-two"))
    await membership.adjust(
        visit.session,
        visit.customer.id,
        order.customer_id,
        points,
        read[3],
        f"adjust:{visit.incoming.update_id}",
        await membership.programme(visit.session, profile.currency),
        profile.timezone,
    )
    return await customer_points_screen(visit, order, 0, text("staff-points-done"))


@router.tap(ChooseTier)
async def choose_tier(visit: Visit, wanted: ChooseTier) -> Answer:
    order = await _order(visit, wanted.order_id)
    rules = await membership.programme(visit.session, visit.shop.profile.currency)
    rows: list[Row] = [[Button(one.named(visit.language), GiveTier(order.id, one.code))] for one in rules.tiers]
    rows.append([Button(text("staff-tier-none"), GiveTier(order.id, ""), style=Style.DANGER)])
    return Screen(text("staff-tier-ask"), [*rows, way_back(ShowCustomerPoints(order.id, 0))])


@router.tap(GiveTier)
async def give_tier(visit: Visit, wanted: GiveTier) -> Answer:
    order = await _order(visit, wanted.order_id)
    await membership.give_tier(
        visit.session,
        visit.customer.id,
        order.customer_id,
        wanted.code,
        f"order:{order.id}",
        await membership.programme(visit.session, visit.shop.profile.currency),
        visit.shop.profile.timezone,
    )
    return await customer_points_screen(visit, order, 0, text("staff-points-done"))


async def customer_points_screen(visit: Visit, order: Order, page: int, notice: Words | None = None) -> Screen:
    """What an order's customer has, and how it came about."""
    standing = await membership.standing(visit.session, order.customer_id, visit.shop.profile.currency)
    found = await membership.entries(visit.session, order.customer_id, page, PAGE)
    told = [
        lines(words, text("staff-points-note", note=one.note) if one.note else None)
        for one, words in zip(found.entries, await entry_words(visit.session, found.entries), strict=True)
    ]
    purse = standing.purse
    sums = text("staff-points-sums", available=purse.available, pending=purse.pending, held=purse.held, debt=purse.debt)
    rows: list[Row] = [
        [
            Button(text("staff-points-adjust"), AskAdjustment(order.id)),
            Button(text("staff-tier"), ChooseTier(order.id)),
        ],
        *pages(found.page, found.pages - 1, lambda to: ShowCustomerPoints(order.id, to)),
        way_back(ShowStaffOrder(order.id)),
    ]
    body = paragraphs(
        text("staff-points-title", number=order.number),
        notice,
        lines(sums, _tier(visit, standing)),
        lines(*told) if told else text("points-history-none"),
    )
    return Screen(body, rows)


def _tier(visit: Visit, standing: membership.Standing) -> Words:
    if standing.tier is None or standing.tier_until is None:
        return text("tier-none")
    day = last_day(standing.tier_until, visit.shop.profile.timezone, visit.language)
    return text("tier-have", tier=standing.tier.named(visit.language), day=day)


async def _order(visit: Visit, order_id: int) -> Order:
    await staff.require(visit.session, visit.customer.id, Permission.POINTS_ADJUST)
    return await orders.get_for_staff(visit.session, order_id)


async def _ask(visit: Visit, order: Order, notice: Words | None = None) -> Screen:
    return Screen(
        paragraphs(notice, text("staff-points-ask", most=visit.shop.profile.limits.points)),
        [way_back(ShowCustomerPoints(order.id, 0))],
        asks=GiveAdjustment(order.id),
    )
