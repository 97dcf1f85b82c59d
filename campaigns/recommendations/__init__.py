"""What somebody may like: what they need again, what is new to them, what goes with what; each with its reason.

The core is SQL and plain arithmetic and works in every shop; where numpy and scipy are (extra `reco`), the shop learns
at night what goes with what. `for_home` and `for_cart` (then `note_shown`) and `bought_together` answer in chat,
`popular` says the same to everybody, `for_push` is for messages of the shop's own accord (then `note_pushed`).
`not_interested`, `wanted_after_all` and `forget_history` are the customer's word.
`follow_order` is a reaction for the map; `count_demand`, `pair_due` and `learn_due` are for the timetable.
"""

from campaigns.recommendations.books import RULES
from campaigns.recommendations.comparing import insist_on_a_difference
from campaigns.recommendations.counting import count_demand
from campaigns.recommendations.errors import NothingLearned
from campaigns.recommendations.exploring import note_shown
from campaigns.recommendations.finding import has_any
from campaigns.recommendations.following import follow_order
from campaigns.recommendations.forgetting import forget_history
from campaigns.recommendations.learning import go_back, learn_due, learn_now
from campaigns.recommendations.pairing import companions, pair_due
from campaigns.recommendations.picking import bought_together, for_cart, for_home, for_push, still_worth
from campaigns.recommendations.picks import Head, Pick, Reason, Rung
from campaigns.recommendations.popular import popular, times_bought
from campaigns.recommendations.pushing import note_pushed
from campaigns.recommendations.reading_models import can_learn
from campaigns.recommendations.unwanted import not_interested, wanted_after_all

__all__ = [
    "RULES",
    "Head",
    "NothingLearned",
    "Pick",
    "Reason",
    "Rung",
    "bought_together",
    "can_learn",
    "companions",
    "count_demand",
    "follow_order",
    "for_cart",
    "for_home",
    "for_push",
    "forget_history",
    "go_back",
    "has_any",
    "insist_on_a_difference",
    "learn_due",
    "learn_now",
    "not_interested",
    "note_pushed",
    "note_shown",
    "pair_due",
    "popular",
    "still_worth",
    "times_bought",
    "wanted_after_all",
]
