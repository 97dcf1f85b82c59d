"""Changes to invitations at the counter: finding one, who brought a friend in truth, and the most of all rewards.

Who a new inviter is, is said by that person's link: a link cannot be guessed, and names are not searched here.
"""

from __future__ import annotations

from dataclasses import dataclass

from campaigns import referrals
from campaigns.referrals import ClosesCircle, InviterStays, InviterUnknown, NotForYourself
from commerce import staff
from commerce.kit.errors import Invalid, MoveRefused, NotFound
from commerce.kit.numerals import read_amount
from commerce.staff import Permission
from handlers.chat.keyboards import way_back
from handlers.chat.refusals import words_for
from handlers.chat.router import Router, Visit
from handlers.chat.screen import Answer, Screen, Words, paragraphs, text
from handlers.chat.taps import Tap, tap
from handlers.chat.writing import shortened
from handlers.merchant.doors import ShowReferrals
from handlers.merchant.referral_doors import AskInviter, AskWhich, AskWorth, LookAgain, ShowReferral
from handlers.merchant.referrals import MOST_REASON, referral_screen, referrals_screen, who

router = Router()


@tap("m.ref.find?", needs=Permission.REFERRAL_REVIEW)
@dataclass(frozen=True)
class GiveWhich(Tap):
    """Which invitation is it?"""


@tap("m.ref.by?", needs=Permission.REFERRAL_REVIEW)
@dataclass(frozen=True)
class GiveInviter(Tap):
    """Who brought this friend?"""

    referral_id: int


@tap("m.ref.why?", needs=Permission.REFERRAL_REVIEW)
@dataclass(frozen=True)
class GiveReason(Tap):
    """Why is it somebody else?"""

    referral_id: int
    inviter_id: int


@tap("m.ref.worth?", needs=Permission.CAMPAIGN_PUBLISH)
@dataclass(frozen=True)
class GiveWorth(Tap):
    """What shall all rewards of one inviter be worth at the most?"""


@router.tap(AskWhich)
async def ask_which(_: Visit, __: AskWhich) -> Answer:
    return _which()


@router.reply(GiveWhich)
async def find(visit: Visit, _: GiveWhich) -> Answer:
    await staff.require(visit.session, visit.customer.id, Permission.REFERRAL_REVIEW)
    try:
        found = await referrals.find(visit.session, visit.words)
    except NotFound:
        return _which(text("referral-find-nothing"))
    return await referral_screen(visit, found)


@router.tap(AskInviter)
async def ask_inviter(_: Visit, wanted: AskInviter) -> Answer:
    return _by_whom(wanted.referral_id)


@router.reply(GiveInviter)
async def name_inviter(visit: Visit, asked: GiveInviter) -> Answer:
    await staff.require(visit.session, visit.customer.id, Permission.REFERRAL_REVIEW)
    try:
        inviter_id = await referrals.inviter_by(visit.session, visit.words)
    except InviterUnknown:
        return _by_whom(asked.referral_id, text("referral-change-unclear"))
    return await _why(visit, asked.referral_id, inviter_id)


@router.reply(GiveReason)
async def change_inviter(visit: Visit, asked: GiveReason) -> Answer:
    """Whoever was slower than a reward or a refund sees how it stands."""
    await staff.require(visit.session, visit.customer.id, Permission.REFERRAL_REVIEW)
    reason = shortened(" ".join(visit.words.split()), MOST_REASON)
    if not reason:
        return await _why(visit, asked.referral_id, asked.inviter_id)
    try:
        changed = await referrals.rebind(visit.session, visit.customer.id, asked.referral_id, asked.inviter_id, reason)
    except (ClosesCircle, InviterStays, NotForYourself) as refused:
        referral = await referrals.get(visit.session, asked.referral_id)
        return await referral_screen(visit, referral, words_for(refused))
    return await referral_screen(visit, changed, text("referral-changed"))


@router.tap(LookAgain)
async def look_again(visit: Visit, wanted: LookAgain) -> Answer:
    await staff.require(visit.session, visit.customer.id, Permission.REFERRAL_REVIEW)
    try:
        found = await referrals.look_again(visit.session, visit.customer.id, wanted.referral_id)
    except MoveRefused:
        found = await referrals.get(visit.session, wanted.referral_id)
    return await referral_screen(visit, found)


@router.tap(AskWorth)
async def ask_worth(visit: Visit, _: AskWorth) -> Answer:
    return await _how_much(visit)


@router.reply(GiveWorth)
async def set_worth(visit: Visit, _: GiveWorth) -> Answer:
    """What is no amount is asked again."""
    await staff.require(visit.session, visit.customer.id, Permission.CAMPAIGN_PUBLISH)
    try:
        worth = read_amount(visit.words, visit.shop.profile.currency)
        await referrals.set_most_worth(visit.session, visit.customer.id, worth)
    except Invalid:
        return await _how_much(visit, text("referral-worth-unclear"))
    return await referrals_screen(visit, 0, text("referral-worth-kept", worth=worth))


def _which(notice: Words | None = None) -> Screen:
    body = paragraphs(notice, text("referral-find-ask"))
    return Screen(body, [way_back(ShowReferrals())], asks=GiveWhich())


def _by_whom(referral_id: int, notice: Words | None = None) -> Screen:
    body = paragraphs(notice, text("referral-change-ask"))
    return Screen(body, [way_back(ShowReferral(referral_id))], asks=GiveInviter(referral_id))


async def _why(visit: Visit, referral_id: int, inviter_id: int) -> Screen:
    body = text("referral-change-why", who=await who(visit, inviter_id))
    return Screen(body, [way_back(ShowReferral(referral_id))], asks=GiveReason(referral_id, inviter_id))


async def _how_much(visit: Visit, notice: Words | None = None) -> Screen:
    promised = await referrals.promise(visit.session, visit.shop.profile)
    body = paragraphs(notice, text("referral-worth-ask", worth=promised.most_worth))
    return Screen(body, [way_back(ShowReferrals())], asks=GiveWorth())
