"""How far a bargain has come, and what may follow."""

from __future__ import annotations

from enum import StrEnum

from commerce.kit.states import Moves


class BargainStatus(StrEnum):
    """Where a bargain stands."""

    #: Friends may cut its price.
    ACTIVE = "active"
    #: Its price is settled, and a piece is kept for its owner for a while.
    REACHED = "reached"
    #: An order at its price waits for its money.
    ORDERED = "ordered"
    PAID = "paid"
    #: Its time was over before the price was settled.
    EXPIRED = "expired"
    #: The price was settled, and nobody bought in time.
    LAPSED = "lapsed"


BARGAIN_MOVES: Moves[BargainStatus] = {
    #: Straight to an order where its owner buys at the price that it has come to.
    BargainStatus.ACTIVE: (BargainStatus.REACHED, BargainStatus.ORDERED, BargainStatus.EXPIRED),
    BargainStatus.REACHED: (BargainStatus.ORDERED, BargainStatus.LAPSED),
    BargainStatus.ORDERED: (BargainStatus.PAID, BargainStatus.REACHED, BargainStatus.LAPSED),
    BargainStatus.PAID: (),
    BargainStatus.EXPIRED: (),
    BargainStatus.LAPSED: (),
}

#: Of these a customer has one at a time for a variant.
LIVE = (BargainStatus.ACTIVE, BargainStatus.REACHED, BargainStatus.ORDERED)
#: A piece of the campaign is kept for these.
KEEPING = (BargainStatus.REACHED, BargainStatus.ORDERED)


class EndReason(StrEnum):
    """Why a bargain came to nothing."""

    TIME = "time"
    #: The shop called the campaign off.
    CAMPAIGN = "campaign"
