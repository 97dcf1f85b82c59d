"""Checkout: from a cart to a promise, and what ends one."""

from commerce.checkout.auditing import Violation, audit
from commerce.checkout.buying_again import BoughtAgain, buy_again
from commerce.checkout.cases import close_case, open_case, refund_lost
from commerce.checkout.deadlines import complete_due, look_after_parcels
from commerce.checkout.errors import (
    AddressMissing,
    DeliveryMissing,
    FormOutdated,
    NoCheckout,
    NothingToOrder,
    OrderedOtherwise,
    PaymentMethodUnknown,
    TermsNotAccepted,
    TooManyUnpaid,
)
from commerce.checkout.expiry import expire_due
from commerce.checkout.forgetting import forget_left
from commerce.checkout.forms import Form, FormOption, form_options, form_payment, open_form, place_form
from commerce.checkout.placing import Placed, QuoteChanged, place
from commerce.checkout.review import BETWEEN, Piece, Progress, Review, Step
from commerce.checkout.steps import (
    abandon,
    accept_terms,
    begin,
    choose_address,
    choose_delivery,
    delivery_options,
    find_progress,
    go_to,
    review,
    use_credit,
)

__all__ = [
    "BETWEEN",
    "AddressMissing",
    "BoughtAgain",
    "DeliveryMissing",
    "Form",
    "FormOption",
    "FormOutdated",
    "NoCheckout",
    "NothingToOrder",
    "OrderedOtherwise",
    "PaymentMethodUnknown",
    "Piece",
    "Placed",
    "Progress",
    "QuoteChanged",
    "Review",
    "Step",
    "TermsNotAccepted",
    "TooManyUnpaid",
    "Violation",
    "abandon",
    "accept_terms",
    "audit",
    "begin",
    "buy_again",
    "choose_address",
    "choose_delivery",
    "close_case",
    "complete_due",
    "delivery_options",
    "expire_due",
    "find_progress",
    "forget_left",
    "form_options",
    "form_payment",
    "go_to",
    "look_after_parcels",
    "open_case",
    "open_form",
    "place",
    "place_form",
    "refund_lost",
    "review",
    "use_credit",
]
