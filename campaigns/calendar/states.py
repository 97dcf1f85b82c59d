"""What kinds of campaigns there are, how far one has come, and what may follow."""

from __future__ import annotations

from enum import StrEnum

from commerce.kit.states import Moves


class Kind(StrEnum):
    """What a campaign is about."""

    GROUP_BUY = "group_buy"
    FLASH_SALE = "flash_sale"
    BARGAIN = "bargain"
    LIVE_SALE = "live_sale"


class Status(StrEnum):
    """Where a campaign stands; the clock starts and ends it, people pause it and call it off."""

    DRAFT = "draft"
    #: Published, and to start when its time comes.
    SCHEDULED = "scheduled"
    RUNNING = "running"
    PAUSED = "paused"
    ENDED = "ended"
    CANCELLED = "cancelled"


MOVES: Moves[Status] = {
    Status.DRAFT: (Status.SCHEDULED, Status.CANCELLED),
    Status.SCHEDULED: (Status.RUNNING, Status.ENDED, Status.CANCELLED),
    Status.RUNNING: (Status.PAUSED, Status.ENDED, Status.CANCELLED),
    Status.PAUSED: (Status.RUNNING, Status.ENDED, Status.CANCELLED),
    #: Over, but what came of it may still be called off as well.
    Status.ENDED: (Status.CANCELLED,),
    Status.CANCELLED: (),
}

#: Published and not over: goods of these are taken.
ALIVE = (Status.SCHEDULED, Status.RUNNING, Status.PAUSED)
