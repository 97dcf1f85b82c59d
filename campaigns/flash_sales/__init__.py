"""Flash sales: few pieces at a low price, from one moment until another, for whoever comes first.

The shop plans one (`begin`, `set_terms`, `set_price`, `publish`), lowers its prices, stops it. A customer comes for
`ref_of` by a cart line; `look` tells beforehand what would be refused, `seen_by` how it stands for them. `turn_away`
and `claim` are guards of placing, `claim_again` one of paying; `count_payment`, `give_back`, `give_back_pieces`,
`offer`, `withdraw`, `tell_watchers`, `tell_of_more` and `drop_reminders` are reactions for the map; `free_due` is for
the timetable.
"""

from campaigns.calendar import Outlook
from campaigns.flash_sales.approving import ask_second_person, carry_out_publishing, refuse_loss
from campaigns.flash_sales.claiming import claim, claim_again, turn_away
from campaigns.flash_sales.counting import count_payment, give_back, give_back_pieces
from campaigns.flash_sales.earlier import earlier_prices, forget_prices
from campaigns.flash_sales.entitled import MOST_UNPAID, look, opens_for, unpaid
from campaigns.flash_sales.events import PiecesFreed
from campaigns.flash_sales.foreseeing import foresee
from campaigns.flash_sales.freeing import free_due
from campaigns.flash_sales.making import (
    begin,
    drop_variant,
    lower_price,
    publish,
    refuse_rise,
    set_price,
    set_quota,
    set_terms,
    stop,
)
from campaigns.flash_sales.pieces import counted
from campaigns.flash_sales.refusals import (
    FlashBarred,
    FlashBelowCost,
    FlashLimit,
    FlashNotBegun,
    FlashOver,
    FlashPaidFast,
    FlashPaused,
    FlashSoldOut,
    FlashTermsUnclear,
    FlashTooDear,
    FlashWithoutEnd,
)
from campaigns.flash_sales.selling import offer, ref_of, withdraw
from campaigns.flash_sales.states import ClaimStatus
from campaigns.flash_sales.terms import FlashSale, Offer, Terms, Window, get, offer_of
from campaigns.flash_sales.viewing import (
    Look,
    Results,
    of_product,
    results,
    running_and_coming,
    seen_by,
)
from campaigns.flash_sales.watching import (
    BACK,
    STARTS,
    do_not_remind,
    drop_reminders,
    is_reminded,
    remind,
    tell_of_more,
    tell_watchers,
    watch,
)

__all__ = [
    "BACK",
    "MOST_UNPAID",
    "STARTS",
    "ClaimStatus",
    "FlashBarred",
    "FlashBelowCost",
    "FlashLimit",
    "FlashNotBegun",
    "FlashOver",
    "FlashPaidFast",
    "FlashPaused",
    "FlashSale",
    "FlashSoldOut",
    "FlashTermsUnclear",
    "FlashTooDear",
    "FlashWithoutEnd",
    "Look",
    "Offer",
    "Outlook",
    "PiecesFreed",
    "Results",
    "Terms",
    "Window",
    "ask_second_person",
    "begin",
    "carry_out_publishing",
    "claim",
    "claim_again",
    "count_payment",
    "counted",
    "do_not_remind",
    "drop_reminders",
    "drop_variant",
    "earlier_prices",
    "foresee",
    "forget_prices",
    "free_due",
    "get",
    "give_back",
    "give_back_pieces",
    "is_reminded",
    "look",
    "lower_price",
    "of_product",
    "offer",
    "offer_of",
    "opens_for",
    "publish",
    "ref_of",
    "refuse_loss",
    "refuse_rise",
    "remind",
    "results",
    "running_and_coming",
    "seen_by",
    "set_price",
    "set_quota",
    "set_terms",
    "stop",
    "tell_of_more",
    "tell_watchers",
    "turn_away",
    "unpaid",
    "watch",
    "withdraw",
]
