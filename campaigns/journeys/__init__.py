"""Journeys: what the shop does by itself for somebody, step by step, until they do what it hopes for.

`keep_up` is what runs by the clock; `hear_order` is a reaction for the map; `why_not` is asked before a message leaves.
"""

from campaigns.journeys.arriving import hear_birthday, hear_check_in_due, hear_delivery, hear_nearly_full, hear_payment
from campaigns.journeys.books import RULES
from campaigns.journeys.catalogue import DAY, HOUR, Recipe, Stage, delay_of, notice_of
from campaigns.journeys.checking import buyable
from campaigns.journeys.enrolment import Enrolment, get, graph_of
from campaigns.journeys.entering import enter
from campaigns.journeys.errors import JourneyInvalid
from campaigns.journeys.explaining import Message, Why, why
from campaigns.journeys.hearing import hear, hear_order, hear_refund, hear_return, hear_review
from campaigns.journeys.journey import MOST_LINE, TOPIC, Journey, Tuning, kind_of
from campaigns.journeys.keeping_up import keep_up
from campaigns.journeys.leaving import leave, leave_all
from campaigns.journeys.posting import SOURCE, message, source_of, still_wanted, why_not
from campaigns.journeys.reading import Figures, Look, look, switched_on
from campaigns.journeys.recipes import RECIPES
from campaigns.journeys.reckoning import forget_history
from campaigns.journeys.reductions import reductions
from campaigns.journeys.states import BOUGHT, MOVES, REVIEWED, SWITCHED_OFF, Check, Happening, Kind, Since, State
from campaigns.journeys.suggesting import chosen, picks_now
from campaigns.journeys.tuning import begin, reset, set_coupon, set_delay, set_line, switch_off, switch_on
from campaigns.journeys.watching import can_watch, is_watching, reminds, unwatch, watch

__all__ = [
    "BOUGHT",
    "DAY",
    "HOUR",
    "MOST_LINE",
    "MOVES",
    "RECIPES",
    "REVIEWED",
    "RULES",
    "SOURCE",
    "SWITCHED_OFF",
    "TOPIC",
    "Check",
    "Enrolment",
    "Figures",
    "Happening",
    "Journey",
    "JourneyInvalid",
    "Kind",
    "Look",
    "Message",
    "Recipe",
    "Since",
    "Stage",
    "State",
    "Tuning",
    "Why",
    "begin",
    "buyable",
    "can_watch",
    "chosen",
    "delay_of",
    "enter",
    "forget_history",
    "get",
    "graph_of",
    "hear",
    "hear_birthday",
    "hear_check_in_due",
    "hear_delivery",
    "hear_nearly_full",
    "hear_order",
    "hear_payment",
    "hear_refund",
    "hear_return",
    "hear_review",
    "is_watching",
    "keep_up",
    "kind_of",
    "leave",
    "leave_all",
    "look",
    "message",
    "notice_of",
    "picks_now",
    "reductions",
    "reminds",
    "reset",
    "set_coupon",
    "set_delay",
    "set_line",
    "source_of",
    "still_wanted",
    "switch_off",
    "switch_on",
    "switched_on",
    "unwatch",
    "watch",
    "why",
    "why_not",
]
