"""What people are told of their invitations without having tapped; a friend is never named."""

from __future__ import annotations

from campaigns import outbox, referrals
from campaigns.referrals import FriendBought, ReferralHeld, ReferralReversed, ReferralRewarded, Status
from commerce import coupons, staff
from commerce.kit.clock import now
from commerce.kit.database import Session
from commerce.staff import Permission
from handlers.chat.messenger import Drawing
from handlers.chat.screen import Button, Screen, Words, lines, text
from handlers.chat.writing import until
from handlers.coupon_words import name_of, threshold_words, worth_words
from handlers.doors import ShowInvite, ShowWallet
from handlers.merchant.doors import ShowReferrals
from handlers.notices import notices


async def tell_bought(session: Session, bought: FriendBought) -> None:
    """A friend has ordered: something is on its way to whoever was promised it."""
    if bought.promised:
        await _tell(session, bought.inviter_id, "friend-bought", bought.referral_id)


async def tell_rewarded(session: Session, rewarded: ReferralRewarded) -> None:
    """Here is what was promised."""
    await _tell(session, rewarded.inviter_id, "referral-rewarded", rewarded.referral_id)


async def tell_reversed(session: Session, over: ReferralReversed) -> None:
    """Nothing comes of it after all; whoever was promised nothing need not hear of it."""
    if over.promised or over.taken:
        await _tell(session, over.inviter_id, "referral-reversed", over.referral_id, taken=over.taken)


async def ring_for_review(session: Session, _: ReferralHeld) -> None:
    """Somebody is to look: one message a day for however many there are."""
    for member in await staff.members(session, Permission.REFERRAL_REVIEW):
        dedup = f"staff-referrals:{now().date().isoformat()}:{member.customer_id}"
        await outbox.post(session, member.customer_id, "staff-referrals", dedup=dedup)


@notices.draws("friend-bought")
async def draw_bought(drawing: Drawing) -> Screen | None:
    """When the coupon comes, as far as that can be said; nothing if it is there or gone already."""
    referral = await referrals.get(drawing.session, drawing.details["referral"])
    if referral.status not in (Status.QUALIFIED, Status.PENDING_REWARD):
        return None
    return Screen(text("notice-friend-bought", days=referral.wait_days), [[_to_invite()]])


@notices.draws("referral-rewarded")
async def draw_rewarded(drawing: Drawing) -> Screen | None:
    """What it is worth, and the way to the wallet; nothing if it was taken back meanwhile."""
    referral = await referrals.get(drawing.session, drawing.details["referral"])
    if referral.status is not Status.REWARDED:
        return None
    told: list[Words] = []
    for coupon_id in await referrals.thanks_of(drawing.session, referral.id):
        coupon = await coupons.get(drawing.session, drawing.customer.id, coupon_id)
        worth, good = worth_words(coupon.terms), until(coupon.valid_until)
        told += [text("invite-welcome-coupon", name=name_of(coupon), worth=worth, until=good)]
        told += [one for one in [threshold_words(coupon.terms)] if one is not None]
    rows = [[Button(text("button-wallet"), ShowWallet()), _to_invite()]]
    return Screen(lines(text("notice-referral-rewarded"), *told), rows)


@notices.draws("referral-reversed")
async def draw_reversed(drawing: Drawing) -> Screen:
    """Why nothing comes of it, and whether something was taken back."""
    return Screen(text("notice-referral-reversed", taken=drawing.details["taken"]), [[_to_invite()]])


@notices.draws("staff-referrals")
async def draw_review(drawing: Drawing) -> Screen | None:
    """How many invitations wait; nothing once none does, or for somebody who may not decide any more."""
    count = await referrals.count_waiting(drawing.session)
    if not count or not await staff.may(drawing.session, drawing.customer.id, Permission.REFERRAL_REVIEW):
        return None
    words = text("notice-staff-referrals", count=count)
    return Screen(words, [[Button(text("console-referrals", count=count), ShowReferrals())]])


async def _tell(session: Session, customer_id: int, notice: str, referral_id: int, **details: int) -> None:
    facts = {"referral": referral_id, **details}
    await outbox.post(session, customer_id, notice, facts, dedup=f"{notice}:{referral_id}")


def _to_invite() -> Button:
    return Button(text("button-invite"), ShowInvite())
