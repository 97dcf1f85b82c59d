"""Personal offers: each person of an audience gets the one offer, of goods with a coupon, that is worth most.

`learned` and `by_rules` tell who is likely to use which coupon, from eighteen numbers (`Standing`). `keep_up` is what
runs by the clock, `still_wanted` looks once more before a message leaves; `RULES` are the books.
"""

from campaigns.personal_offers.books import RULES
from campaigns.personal_offers.chances import by_rules, learned
from campaigns.personal_offers.claiming import (
    Promise,
    claim,
    decline,
    forget_history,
    promise,
    still_wanted,
    wanted_after_all,
)
from campaigns.personal_offers.events import OffersOver, OffersRested
from campaigns.personal_offers.giving_back import give_back
from campaigns.personal_offers.keeping import keep_up
from campaigns.personal_offers.launching import Outlook, carry_out_launch, foresee, launch
from campaigns.personal_offers.making import (
    MOST_PRODUCTS,
    aim,
    discard,
    draft,
    drop_product,
    put_products,
    put_template,
    set_budget,
    set_floor,
)
from campaigns.personal_offers.offers import KIND, Aim, Offers, card_of, get, page
from campaigns.personal_offers.progress import Progress, progress
from campaigns.personal_offers.refusals import (
    OffersFixed,
    OffersForNobody,
    OffersFull,
    OffersIncomplete,
    OffersMovedOn,
    OffersSumWrong,
)
from campaigns.personal_offers.standing import Standing
from campaigns.personal_offers.states import Fate, Reason, Status, Why
from campaigns.personal_offers.steering import pause, resume, stop
from campaigns.personal_offers.weighing import Weighed

__all__ = [
    "KIND",
    "MOST_PRODUCTS",
    "RULES",
    "Aim",
    "Fate",
    "Offers",
    "OffersFixed",
    "OffersForNobody",
    "OffersFull",
    "OffersIncomplete",
    "OffersMovedOn",
    "OffersOver",
    "OffersRested",
    "OffersSumWrong",
    "Outlook",
    "Progress",
    "Promise",
    "Reason",
    "Standing",
    "Status",
    "Weighed",
    "Why",
    "aim",
    "by_rules",
    "card_of",
    "carry_out_launch",
    "claim",
    "decline",
    "discard",
    "draft",
    "drop_product",
    "foresee",
    "forget_history",
    "get",
    "give_back",
    "keep_up",
    "launch",
    "learned",
    "page",
    "pause",
    "progress",
    "promise",
    "put_products",
    "put_template",
    "resume",
    "set_budget",
    "set_floor",
    "still_wanted",
    "stop",
    "wanted_after_all",
]
