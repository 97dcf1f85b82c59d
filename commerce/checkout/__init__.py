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
)
from commerce.checkout.expiry import expire_due
from commerce.checkout.forms import Form, FormOption, form_options, form_payment, open_form, place_form
from commerce.checkout.placing import Placed, QuoteChanged, place
from commerce.checkout.points import PointsOffer
from commerce.checkout.review import Progress, Review, Step
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
    use_points,
)

__all__ = [
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
    "Placed",
    "PointsOffer",
    "Progress",
    "QuoteChanged",
    "Review",
    "Step",
    "TermsNotAccepted",
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
    "use_points",
]
