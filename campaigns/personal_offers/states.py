"""How far a campaign of personal offers has come, and what may follow; and why somebody gets no offer of it."""

from __future__ import annotations

from enum import StrEnum

from commerce.kit.states import Moves


class Status(StrEnum):
    """Where a campaign of personal offers stands."""

    DRAFT = "draft"
    #: Everybody's best offer is looked for; nothing is promised yet.
    WEIGHING = "weighing"
    #: The best of all are promised first, as far as the budget goes; nothing is sent yet.
    PROMISING = "promising"
    RUNNING = "running"
    PAUSED = "paused"
    ENDED = "ended"
    STOPPED = "stopped"


MOVES: Moves[Status] = {
    Status.DRAFT: (Status.WEIGHING,),
    Status.WEIGHING: (Status.PROMISING, Status.STOPPED),
    Status.PROMISING: (Status.RUNNING, Status.STOPPED),
    Status.RUNNING: (Status.PAUSED, Status.ENDED, Status.STOPPED),
    Status.PAUSED: (Status.RUNNING, Status.STOPPED),
    Status.ENDED: (),
    Status.STOPPED: (),
}
PREPARING = (Status.WEIGHING, Status.PROMISING)


class Fate(StrEnum):
    """What became of somebody's best offer; the stored words are permanent."""

    #: Looked for and found, and not decided on yet.
    WEIGHED = "weighed"
    PROMISED = "promised"
    #: Left alone, to see what the offers do.
    HELD_OUT = "held_out"
    #: The budget did not reach as far.
    TOO_DEAR = "too_dear"
    #: Another campaign was quicker with the same product.
    LATELY = "lately"
    #: It was promised, and nothing can come of it any more: its part of the budget is free again.
    GIVEN_BACK = "given_back"


#: It was promised to somebody, whatever came of it.
ONCE_PROMISED = (Fate.PROMISED, Fate.GIVEN_BACK)


class Why(StrEnum):
    """Why somebody gets no offer, or not any more; the stored words are permanent."""

    BUYS_ANYWAY = "buys-anyway"
    NOT_PERSONAL = "not-personal"
    OFFERED_LATELY = "offered-lately"
    NO_GAIN = "no-gain"
    BUDGET = "budget-spent"
    SOLD_OUT = "sold-out"
    PRICE_CHANGED = "price-changed"
    COUPON_GONE = "coupon-gone"
    BOUGHT = "bought"


class Reason(StrEnum):
    """Why it is this product, as its reader is told."""

    AGAIN = "again"
    CATEGORY = "category"
    NEW = "new"
