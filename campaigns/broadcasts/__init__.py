"""Broadcasts: the merchant says something to many people, each of whom gets it once, in good time, or not at all.

`keep_up` is what runs by the clock; `RULES` are its books.
"""

from campaigns.broadcasts.audience import Audience, Headcount
from campaigns.broadcasts.books import RULES
from campaigns.broadcasts.broadcast import KIND, MESSAGES_PER_STAR, Broadcast, card_of, get, is_paid, page
from campaigns.broadcasts.comparing import NO_COUPON, choose, compare, hours_of, in_full, is_tried, rest_days
from campaigns.broadcasts.comparing import begun as compared_or_drafted
from campaigns.broadcasts.comparing import running as comparing_now
from campaigns.broadcasts.content import (
    MOST_BUTTONS,
    MOST_PRODUCTS,
    Content,
    Letter,
    LinkButton,
    Media,
    MediaKind,
)
from campaigns.broadcasts.events import BroadcastChosen, BroadcastOver, BroadcastOverdue, BroadcastRested
from campaigns.broadcasts.judging import outcomes, source_of, span_of
from campaigns.broadcasts.keeping import keep_up
from campaigns.broadcasts.launching import Outlook, carry_out_launch, foresee, launch, unschedule
from campaigns.broadcasts.making import TRIALS, aim, copy, discard, draft, let_rest_wait, pay, rewrite, schedule
from campaigns.broadcasts.offers import offered_kinds
from campaigns.broadcasts.placeholders import filled
from campaigns.broadcasts.progress import Progress, progress
from campaigns.broadcasts.receiving import Bulletin, bulletin
from campaigns.broadcasts.refusals import (
    BroadcastAlike,
    BroadcastButtonWrong,
    BroadcastEmpty,
    BroadcastFixed,
    BroadcastForNobody,
    BroadcastFull,
    BroadcastMovedOn,
    BroadcastPlaceholder,
    BroadcastTooLate,
    BroadcastTooLong,
    BroadcastWithoutHour,
)
from campaigns.broadcasts.states import ALIVE, BEFORE, MOVES, OVER, How, Status
from campaigns.broadcasts.steering import pause, resume, still_go_out, stop
from campaigns.broadcasts.trying import let_go
from campaigns.broadcasts.withholding import withheld
from campaigns.rounds import Schedule, Timing

__all__ = [
    "ALIVE",
    "BEFORE",
    "KIND",
    "MESSAGES_PER_STAR",
    "MOST_BUTTONS",
    "MOST_PRODUCTS",
    "MOVES",
    "NO_COUPON",
    "OVER",
    "RULES",
    "TRIALS",
    "Audience",
    "Broadcast",
    "BroadcastAlike",
    "BroadcastButtonWrong",
    "BroadcastChosen",
    "BroadcastEmpty",
    "BroadcastFixed",
    "BroadcastForNobody",
    "BroadcastFull",
    "BroadcastMovedOn",
    "BroadcastOver",
    "BroadcastOverdue",
    "BroadcastPlaceholder",
    "BroadcastRested",
    "BroadcastTooLate",
    "BroadcastTooLong",
    "BroadcastWithoutHour",
    "Bulletin",
    "Content",
    "Headcount",
    "How",
    "Letter",
    "LinkButton",
    "Media",
    "MediaKind",
    "Outlook",
    "Progress",
    "Schedule",
    "Status",
    "Timing",
    "aim",
    "bulletin",
    "card_of",
    "carry_out_launch",
    "choose",
    "compare",
    "compared_or_drafted",
    "comparing_now",
    "copy",
    "discard",
    "draft",
    "filled",
    "foresee",
    "get",
    "hours_of",
    "in_full",
    "is_paid",
    "is_tried",
    "keep_up",
    "launch",
    "let_go",
    "let_rest_wait",
    "offered_kinds",
    "outcomes",
    "page",
    "pause",
    "pay",
    "progress",
    "rest_days",
    "resume",
    "rewrite",
    "schedule",
    "source_of",
    "span_of",
    "still_go_out",
    "stop",
    "unschedule",
    "withheld",
]
