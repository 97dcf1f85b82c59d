"""Checkout: from a cart to a promise, and what ends one."""

from commerce.checkout.asking_off import (
    ask_to_call_off,
    call_off_due,
    decline_to_call_off,
    drop_request,
    find_request,
)
from commerce.checkout.auditing import Violation, audit
from commerce.checkout.beside import carry_out_publishing, discounts_beside
from commerce.checkout.buying_again import BoughtAgain, buy_again
from commerce.checkout.cases import (
    LostPart,
    close_case,
    lost_part,
    open_case,
    open_case_of_return,
    pay_lost_back,
    refund_lost,
)
from commerce.checkout.couponing import keep_coupons, redeem_coupons, return_coupons, unlock_coupons
from commerce.checkout.deadlines import complete_due, look_after_parcels
from commerce.checkout.discounting import carry_out_discount, discount, room_for_discount
from commerce.checkout.drafts import BEGUN
from commerce.checkout.errors import (
    AddressMissing,
    DeliveryMissing,
    DiscountTooLarge,
    FormOutdated,
    MoneyCame,
    NoCheckout,
    NothingToOrder,
    NotToBeDiscounted,
    OrderedOtherwise,
    ParcelsUnderWay,
    PaymentMethodUnknown,
    TermsNotAccepted,
    TooManyUnpaid,
)
from commerce.checkout.expiry import expire_due
from commerce.checkout.forgetting import forget_left
from commerce.checkout.forms import Form, FormOption, form_options, form_payment, open_form, place_form
from commerce.checkout.never_paid import close_never_paid
from commerce.checkout.offering import CouponOffer, Obstacle, choose_coupon, coupon_offers, go_without_coupons
from commerce.checkout.placing import Placed, QuoteChanged, one_at_a_time, place
from commerce.checkout.points import PointsOffer
from commerce.checkout.review import BETWEEN, Piece, Progress, Review, Step
from commerce.checkout.rule import Rule
from commerce.checkout.steps import (
    abandon,
    accept_terms,
    begin,
    choose_address,
    choose_delivery,
    choose_time,
    delivery_options,
    find_progress,
    go_to,
    review,
    use_credit,
    use_points,
    write_note,
)

__all__ = [
    "BEGUN",
    "BETWEEN",
    "AddressMissing",
    "BoughtAgain",
    "CouponOffer",
    "DeliveryMissing",
    "DiscountTooLarge",
    "Form",
    "FormOption",
    "FormOutdated",
    "LostPart",
    "MoneyCame",
    "NoCheckout",
    "NotToBeDiscounted",
    "NothingToOrder",
    "Obstacle",
    "OrderedOtherwise",
    "ParcelsUnderWay",
    "PaymentMethodUnknown",
    "Piece",
    "Placed",
    "PointsOffer",
    "Progress",
    "QuoteChanged",
    "Review",
    "Rule",
    "Step",
    "TermsNotAccepted",
    "TooManyUnpaid",
    "Violation",
    "abandon",
    "accept_terms",
    "ask_to_call_off",
    "audit",
    "begin",
    "buy_again",
    "call_off_due",
    "carry_out_discount",
    "carry_out_publishing",
    "choose_address",
    "choose_coupon",
    "choose_delivery",
    "choose_time",
    "close_case",
    "close_never_paid",
    "complete_due",
    "coupon_offers",
    "decline_to_call_off",
    "delivery_options",
    "discount",
    "discounts_beside",
    "drop_request",
    "expire_due",
    "find_progress",
    "find_request",
    "forget_left",
    "form_options",
    "form_payment",
    "go_to",
    "go_without_coupons",
    "keep_coupons",
    "look_after_parcels",
    "lost_part",
    "one_at_a_time",
    "open_case",
    "open_case_of_return",
    "open_form",
    "pay_lost_back",
    "place",
    "place_form",
    "redeem_coupons",
    "refund_lost",
    "return_coupons",
    "review",
    "room_for_discount",
    "unlock_coupons",
    "use_credit",
    "use_points",
    "write_note",
]
