"""Invitations at the counter: those that look odd, why, and the two answers; and what a first order must be worth."""

from __future__ import annotations

from dataclasses import dataclass

from campaigns import referrals
from campaigns.referrals import Promise, Referral, Signal
from commerce import customers, orders, staff
from commerce.kit.errors import Invalid, MoveRefused
from commerce.kit.numerals import read_amount
from commerce.staff import Permission
from handlers.chat.keyboards import Row, pages, way_back
from handlers.chat.router import Router, Visit
from handlers.chat.screen import Answer, Button, Screen, Style, Words, lines, listed, paragraphs, text
from handlers.chat.taps import Tap, tap
from handlers.chat.writing import shortened
from handlers.coupon_words import called
from handlers.doors import ShowConsole
from handlers.merchant.doors import ShowCouponKinds, ShowReferrals, ShowStaffOrder
from handlers.merchant.people import name_words
from handlers.merchant.referral_doors import AskInviter, AskWhich, AskWorth, LookAgain, ShowReferral

router = Router()

PAGE = 5
#: Signs of a reason that the log keeps.
MOST_REASON = 200


@tap("m.ref+", needs=Permission.REFERRAL_REVIEW)
@dataclass(frozen=True)
class ApproveReferral(Tap):
    """It is a friend: thank the inviter."""

    referral_id: int


@tap("m.ref-", needs=Permission.REFERRAL_REVIEW)
@dataclass(frozen=True)
class AskRefusal(Tap):
    """It brings nothing: why not?"""

    referral_id: int


@tap("m.ref?", needs=Permission.REFERRAL_REVIEW)
@dataclass(frozen=True)
class GiveRefusal(Tap):
    """Why does it bring nothing?"""

    referral_id: int


@tap("m.ref=", needs=Permission.CAMPAIGN_PUBLISH)
@dataclass(frozen=True)
class AskMinimum(Tap):
    """What must a first order be worth?"""


@tap("m.ref=?", needs=Permission.CAMPAIGN_PUBLISH)
@dataclass(frozen=True)
class GiveMinimum(Tap):
    """What shall it be worth?"""


@router.tap(ShowReferrals)
async def show_referrals(visit: Visit, wanted: ShowReferrals) -> Answer:
    return await referrals_screen(visit, wanted.page)


@router.tap(ShowReferral)
async def show_referral(visit: Visit, wanted: ShowReferral) -> Answer:
    return await referral_screen(visit, await referrals.get(visit.session, wanted.referral_id))


@router.tap(ApproveReferral)
async def approve(visit: Visit, wanted: ApproveReferral) -> Answer:
    await staff.require(visit.session, visit.customer.id, Permission.REFERRAL_REVIEW)
    await referrals.approve(visit.session, visit.customer.id, wanted.referral_id, visit.shop.profile)
    return await referrals_screen(visit, 0, text("referral-approved"))


@router.tap(AskRefusal)
async def ask_refusal(_: Visit, wanted: AskRefusal) -> Answer:
    return _why(wanted.referral_id)


@router.reply(GiveRefusal)
async def refuse(visit: Visit, asked: GiveRefusal) -> Answer:
    """The reason stays in the log. Whoever was slower than a colleague or a refund sees how it stands."""
    await staff.require(visit.session, visit.customer.id, Permission.REFERRAL_REVIEW)
    reason = " ".join(visit.words.split())
    if not reason:
        return _why(asked.referral_id)
    try:
        await referrals.refuse(visit.session, visit.customer.id, asked.referral_id, shortened(reason, MOST_REASON))
    except MoveRefused:
        return await referral_screen(visit, await referrals.get(visit.session, asked.referral_id))
    return await referrals_screen(visit, 0, text("referral-refused"))


@router.tap(AskMinimum)
async def ask_minimum(visit: Visit, _: AskMinimum) -> Answer:
    return _how_much(await referrals.promise(visit.session, visit.shop.profile))


@router.reply(GiveMinimum)
async def set_minimum(visit: Visit, _: GiveMinimum) -> Answer:
    """What is no amount is asked again."""
    await staff.require(visit.session, visit.customer.id, Permission.CAMPAIGN_PUBLISH)
    try:
        minimum = read_amount(visit.words, visit.shop.profile.currency)
        await referrals.set_minimum(visit.session, visit.customer.id, minimum)
    except Invalid:
        promised = await referrals.promise(visit.session, visit.shop.profile)
        return _how_much(promised, text("referral-minimum-unclear"))
    return await referrals_screen(visit, 0, text("referral-minimum-kept", minimum=minimum))


async def referrals_screen(visit: Visit, page: int, notice: Words | None = None) -> Screen:
    """What the shop promises, and those that a person is to look at, the oldest first."""
    await staff.require(visit.session, visit.customer.id, Permission.REFERRAL_REVIEW)
    page = max(0, page)
    promised = await referrals.promise(visit.session, visit.shop.profile)
    waiting, count = await referrals.waiting(visit.session, page, PAGE)
    rows: list[Row] = [[Button(text("referral-look", number=str(one.id)), ShowReferral(one.id))] for one in waiting]
    rows += pages(page, max(page, (count - 1) // PAGE), ShowReferrals)
    rows.append([Button(text("referral-find"), AskWhich())])
    rows += await _rules_rows(visit, promised)
    rows.append(way_back(ShowConsole()))
    body = paragraphs(
        notice,
        text("referrals-title"),
        lines(*_promise_words(promised)),
        lines(text("referrals-waiting", count=count), *(_line(one) for one in waiting)),
    )
    return Screen(body, rows)


async def referral_screen(visit: Visit, referral: Referral, notice: Words | None = None) -> Screen:
    """One invitation: who, since when, what speaks against it, and the answers there are."""
    rows: list[Row] = []
    if referral.status is referrals.Status.IN_REVIEW:
        rows.append([Button(text("referral-approve"), ApproveReferral(referral.id), style=Style.SUCCESS)])
        rows.append([Button(text("referral-refuse"), AskRefusal(referral.id), style=Style.DANGER)])
    if referral.status in referrals.MAY_CHANGE:
        rows.append([Button(text("referral-change"), AskInviter(referral.id))])
    if referral.status is referrals.Status.REJECTED and referral.reason in referrals.TURNS_DOWN.values():
        rows.append([Button(text("referral-look-again"), LookAgain(referral.id))])
    if referral.order_id and await staff.may(visit.session, visit.customer.id, Permission.ORDER_READ):
        rows.append([Button(text("referral-order"), ShowStaffOrder(referral.order_id))])
    rows.append(way_back(ShowReferrals()))
    stands = await referrals.inviter_figures(visit.session, referral.inviter_id)
    body = paragraphs(
        notice,
        text("referral-one", number=str(referral.id)),
        lines(
            text("referral-inviter", who=await who(visit, referral.inviter_id)),
            text("referral-inviter-figures", invited=stands.invited, earned=stands.earned),
            text("referral-friend", who=await who(visit, referral.friend_id), at=referral.bound_at),
            await _order_words(visit, referral),
        ),
        lines(*[await _because(visit, referral, one) for one in referral.signals]),
        _stands(referral),
    )
    return Screen(body, rows)


async def _because(visit: Visit, referral: Referral, signal: Signal) -> Words:
    if signal is not Signal.CLUSTER:
        return text(f"referral-because-{signal.value.replace('_', '-')}")
    size, signs = await referrals.circle_of(visit.session, referral.friend_id)
    shared = [text(f"referral-shares-{one.value}") for one in signs]
    if not shared:
        return text("referral-because-cluster", size=0, what="")
    return text("referral-because-cluster", size=size, what=listed(shared[0], *shared[1:]))


def _stands(referral: Referral) -> Words:
    if referral.status is referrals.Status.REJECTED and referral.reason:
        return text("referral-why", why=text(f"referral-reason-{referral.reason.replace('_', '-')}"))
    return text(f"referral-is-{referral.status.value}")


async def _rules_rows(visit: Visit, promised: Promise) -> list[Row]:
    rows: list[Row] = []
    if await staff.may(visit.session, visit.customer.id, Permission.CAMPAIGN_PUBLISH):
        rows.append([Button(text("referral-minimum", minimum=promised.minimum), AskMinimum())])
        rows.append([Button(text("referral-worth", worth=promised.most_worth), AskWorth())])
    if await staff.may(visit.session, visit.customer.id, Permission.COUPON_EDIT):
        rows.append([Button(text("console-coupons"), ShowCouponKinds(0))])
    return rows


def _promise_words(promised: Promise) -> list[Words]:
    for_friends, for_inviters = (
        listed(*(called(one.plan.name, one.plan.terms) for one in kinds)) if kinds else text("referrals-nothing")
        for kinds in (promised.for_friends, promised.for_inviters)
    )
    told: list[Words] = [
        text("referrals-for-friends", what=for_friends),
        text("referrals-for-inviters", what=for_inviters),
    ]
    missing = not promised.for_friends or not promised.for_inviters
    return [*told, text("referrals-how")] if missing else told


def _line(referral: Referral) -> Words:
    why = [text(f"referral-sign-{one.value.replace('_', '-')}") for one in referral.signals]
    return text("referral-line", number=str(referral.id), why=listed(why[0], *why[1:]) if why else "–")


async def who(visit: Visit, customer_id: int) -> Words:
    """By name for those who may see who orders, else by number."""
    if await staff.may(visit.session, visit.customer.id, Permission.CONTACT_READ):
        person = await customers.person(visit.session, customer_id)
        if person.name:
            return name_words(person.name, person.username)
    return text("referral-number", number=str(customer_id))


async def _order_words(visit: Visit, referral: Referral) -> Words | None:
    if referral.order_id is None:
        return None
    order = await orders.get_for_staff(visit.session, referral.order_id)
    return text("referral-order-line", number=order.number, amount=order.merchandise)


def _why(referral_id: int) -> Screen:
    return Screen(text("referral-refuse-why"), [way_back(ShowReferral(referral_id))], asks=GiveRefusal(referral_id))


def _how_much(promised: Promise, notice: Words | None = None) -> Screen:
    ask = text("referral-minimum-ask", minimum=promised.minimum)
    return Screen(paragraphs(notice, ask), [way_back(ShowReferrals())], asks=GiveMinimum())
