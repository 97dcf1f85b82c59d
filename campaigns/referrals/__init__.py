"""Referrals: friends who come by a customer's link, and what both of them have of it.

One level, once for ever, and nothing before the friend's order can go back no more. `follow_order` is the reaction for
the map; `keep_up` is what runs by the clock.
"""

from campaigns.referrals.accepting import Arrival, Came, accept, link_code
from campaigns.referrals.books import RULES
from campaigns.referrals.errors import MinimumInvalid, NoThanksLeft
from campaigns.referrals.events import FriendBought, ReferralHeld, ReferralReversed, ReferralRewarded
from campaigns.referrals.following import follow_order
from campaigns.referrals.forgetting import forget
from campaigns.referrals.promising import CONVERTS_WITHIN, MOST_A_DAY, MOST_A_MONTH, Promise, promise, set_minimum
from campaigns.referrals.referral import Referral, find_of_friend, get, thanks_of
from campaigns.referrals.reviewing import approve, count_waiting, refuse, waiting
from campaigns.referrals.rewarding import keep_up
from campaigns.referrals.standing import InviterFigures, Leader, Standing, be_listed, inviter_figures, leaders, standing
from campaigns.referrals.states import MOVES, Reason, Signal, Status

__all__ = [
    "CONVERTS_WITHIN",
    "MOST_A_DAY",
    "MOST_A_MONTH",
    "MOVES",
    "RULES",
    "Arrival",
    "Came",
    "FriendBought",
    "InviterFigures",
    "Leader",
    "MinimumInvalid",
    "NoThanksLeft",
    "Promise",
    "Reason",
    "Referral",
    "ReferralHeld",
    "ReferralReversed",
    "ReferralRewarded",
    "Signal",
    "Standing",
    "Status",
    "accept",
    "approve",
    "be_listed",
    "count_waiting",
    "find_of_friend",
    "follow_order",
    "forget",
    "get",
    "inviter_figures",
    "keep_up",
    "leaders",
    "link_code",
    "promise",
    "refuse",
    "set_minimum",
    "standing",
    "thanks_of",
    "waiting",
]
