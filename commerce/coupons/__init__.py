"""Coupons: promises to one customer of a lower price; claimed, locked by an order, redeemed with it or given back."""

from commerce.coupons.birthdays import birthday_kinds, give_for_birthday
from commerce.coupons.claiming import claim, grant, void
from commerce.coupons.codes import Entered, enter_code, forget_guesses
from commerce.coupons.coming import can_be_had, give_once, kinds_of, take_back_unused
from commerce.coupons.coupon import Coupon, Figures, Plan, Template
from commerce.coupons.days import end_of_day, validity
from commerce.coupons.events import CouponGranted
from commerce.coupons.reading import (
    Claimable,
    Purse,
    at_hand,
    budgets_left,
    claimable,
    figures,
    find_usable,
    get,
    get_template,
    of_order,
    purse,
    terms_about,
)
from commerce.coupons.refusals import (
    CouponGone,
    CouponLimitReached,
    CouponNotDraft,
    CouponNotOffered,
    CouponsAllClaimed,
    TermsInvalid,
)
from commerce.coupons.states import BY_ITSELF, CouponStatus, Slot, Stack, TemplateStatus, Way
from commerce.coupons.templates import begin, close, discard, draft, end, end_due, pause, publish, redraft, running
from commerce.coupons.terms import SOURCE, Terms
from commerce.coupons.using import expire_due, give_back, keep, lock, redeem

__all__ = [
    "BY_ITSELF",
    "SOURCE",
    "Claimable",
    "Coupon",
    "CouponGone",
    "CouponGranted",
    "CouponLimitReached",
    "CouponNotDraft",
    "CouponNotOffered",
    "CouponStatus",
    "CouponsAllClaimed",
    "Entered",
    "Figures",
    "Plan",
    "Purse",
    "Slot",
    "Stack",
    "Template",
    "TemplateStatus",
    "Terms",
    "TermsInvalid",
    "Way",
    "at_hand",
    "begin",
    "birthday_kinds",
    "budgets_left",
    "can_be_had",
    "claim",
    "claimable",
    "close",
    "discard",
    "draft",
    "end",
    "end_due",
    "end_of_day",
    "enter_code",
    "expire_due",
    "figures",
    "find_usable",
    "forget_guesses",
    "get",
    "get_template",
    "give_back",
    "give_for_birthday",
    "give_once",
    "grant",
    "keep",
    "kinds_of",
    "lock",
    "of_order",
    "pause",
    "publish",
    "purse",
    "redeem",
    "redraft",
    "running",
    "take_back_unused",
    "terms_about",
    "validity",
    "void",
]
