"""Live sales: the shop posts goods in a group or channel, people claim them by comments, in order, while stock lasts.

The shop plans one (`begin`, `set_terms`, `set_price`, `set_word`, `publish`) and ends it (`stop`). `understand` tells
what a comment means; `claim`, `take_back` and `give_back` move the line. `take_claim` is a guard of placing,
`claim_again` one of paying; `count_payment`, `free_claim`, `free_pieces`, `serve_all` and `close_line` are reactions
for the map; `look_after` is for the timetable.
"""

from campaigns.calendar import Outlook
from campaigns.live_sales.buying import GRACE, claim_again, count_payment, free_claim, free_pieces, take_claim
from campaigns.live_sales.claim import Claim
from campaigns.live_sales.claiming import MOST_LAPSES, claim, give_all_back, give_back, take_back
from campaigns.live_sales.events import ClaimLapsed, ClaimOver, ClaimQueued, ClaimServed, ClaimsMoved
from campaigns.live_sales.hearing import TakenBack, Wish, is_talk, names_nothing, understand
from campaigns.live_sales.lapsing import look_after
from campaigns.live_sales.making import (
    ask_second_person,
    begin,
    carry_out_publishing,
    close_line,
    drop_variant,
    foresee,
    publish,
    refuse_loss,
    serve_all,
    set_price,
    set_quota,
    set_terms,
    set_word,
    stop,
    words_in,
)
from campaigns.live_sales.refusals import (
    LiveAlone,
    LiveBelowCost,
    LiveClaimGone,
    LivePaidFast,
    LiveSoldOut,
    LiveTermsUnclear,
    LiveTooDear,
    LiveWithoutVenue,
    LiveWordTaken,
)
from campaigns.live_sales.rows import get as get_claim
from campaigns.live_sales.rows import is_named, lapses_of, let_be_named, mine
from campaigns.live_sales.states import ClaimStatus
from campaigns.live_sales.terms import LiveSale, Terms, by_token, get
from campaigns.live_sales.viewing import Entry, Results, Tally, held_in, results, running, tally

__all__ = [
    "GRACE",
    "MOST_LAPSES",
    "Claim",
    "ClaimLapsed",
    "ClaimOver",
    "ClaimQueued",
    "ClaimServed",
    "ClaimStatus",
    "ClaimsMoved",
    "Entry",
    "LiveAlone",
    "LiveBelowCost",
    "LiveClaimGone",
    "LivePaidFast",
    "LiveSale",
    "LiveSoldOut",
    "LiveTermsUnclear",
    "LiveTooDear",
    "LiveWithoutVenue",
    "LiveWordTaken",
    "Outlook",
    "Results",
    "TakenBack",
    "Tally",
    "Terms",
    "Wish",
    "ask_second_person",
    "begin",
    "by_token",
    "carry_out_publishing",
    "claim",
    "claim_again",
    "close_line",
    "count_payment",
    "drop_variant",
    "foresee",
    "free_claim",
    "free_pieces",
    "get",
    "get_claim",
    "give_all_back",
    "give_back",
    "held_in",
    "is_named",
    "is_talk",
    "lapses_of",
    "let_be_named",
    "look_after",
    "mine",
    "names_nothing",
    "publish",
    "refuse_loss",
    "results",
    "running",
    "serve_all",
    "set_price",
    "set_quota",
    "set_terms",
    "set_word",
    "stop",
    "take_back",
    "take_claim",
    "tally",
    "understand",
    "words_in",
]
