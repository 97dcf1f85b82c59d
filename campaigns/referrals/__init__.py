"""Referrals: friends who come by a customer's link, and what both of them have of it.

One level, once for ever, and nothing before the friend's order can go back no more. `follow_order` is the reaction for
the map; `keep_up` is what runs by the clock.
"""

from campaigns.referrals.accepting import Arrival, Came, accept, link_code
from campaigns.referrals.books import RULES
from campaigns.referrals.clustering import circle_of, sweep
from campaigns.referrals.errors import (
    ClosesCircle,
    InviterStays,
    InviterUnknown,
    MinimumInvalid,
    NotForYourself,
    NoThanksLeft,
    WorthInvalid,
)
from campaigns.referrals.events import FriendBought, ReferralHeld, ReferralReversed, ReferralRewarded
from campaigns.referrals.following import follow_order
from campaigns.referrals.forgetting import forget
from campaigns.referrals.kinship import belong_together
from campaigns.referrals.promising import (
    CONVERTS_WITHIN,
    MOST_A_DAY,
    MOST_A_MONTH,
    Promise,
    promise,
    set_minimum,
    set_most_worth,
)
from campaigns.referrals.rebinding import MAY_CHANGE, find, inviter_by, look_again, rebind
from campaigns.referrals.referral import Referral, find_of_friend, get, thanks_of
from campaigns.referrals.reviewing import approve, count_waiting, refuse, waiting
from campaigns.referrals.rewarding import keep_up
from campaigns.referrals.standing import InviterFigures, Leader, Standing, be_listed, inviter_figures, leaders, standing
from campaigns.referrals.states import MOVES, TURNS_DOWN, Reason, Signal, Status
from commerce.kinship import Sign

__all__ = [
    "CONVERTS_WITHIN",
    "MAY_CHANGE",
    "MOST_A_DAY",
    "MOST_A_MONTH",
    "MOVES",
    "RULES",
    "TURNS_DOWN",
    "Arrival",
    "Came",
    "ClosesCircle",
    "FriendBought",
    "InviterFigures",
    "InviterStays",
    "InviterUnknown",
    "Leader",
    "MinimumInvalid",
    "NoThanksLeft",
    "NotForYourself",
    "Promise",
    "Reason",
    "Referral",
    "ReferralHeld",
    "ReferralReversed",
    "ReferralRewarded",
    "Sign",
    "Signal",
    "Standing",
    "Status",
    "WorthInvalid",
    "accept",
    "approve",
    "be_listed",
    "belong_together",
    "circle_of",
    "count_waiting",
    "find",
    "find_of_friend",
    "follow_order",
    "forget",
    "get",
    "inviter_by",
    "inviter_figures",
    "keep_up",
    "leaders",
    "link_code",
    "look_again",
    "promise",
    "rebind",
    "refuse",
    "set_minimum",
    "set_most_worth",
    "standing",
    "sweep",
    "thanks_of",
    "waiting",
]
