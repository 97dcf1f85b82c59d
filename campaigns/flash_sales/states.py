"""How far the claim of an order on pieces of a flash sale has come."""

from __future__ import annotations

from enum import StrEnum

from commerce.kit.states import Moves


class ClaimStatus(StrEnum):
    """Where a claim stands, with the order that is to pay for it."""

    #: The order waits for its money.
    HELD = "held"
    SOLD = "sold"
    #: The customer did not pay: it counts against them.
    LAPSED = "lapsed"
    #: The shop called the order off, or its money went back before anything was sent.
    RETURNED = "returned"


CLAIM_MOVES: Moves[ClaimStatus] = {
    ClaimStatus.HELD: (ClaimStatus.SOLD, ClaimStatus.LAPSED, ClaimStatus.RETURNED),
    ClaimStatus.SOLD: (ClaimStatus.LAPSED, ClaimStatus.RETURNED),
    #: Late money brings the order back to life, if there are pieces.
    ClaimStatus.LAPSED: (ClaimStatus.HELD,),
    ClaimStatus.RETURNED: (ClaimStatus.HELD,),
}

#: Claims that count against what a customer may have.
LIVE = (ClaimStatus.HELD, ClaimStatus.SOLD)
#: Claims that nobody has paid for.
UNPAID = (ClaimStatus.HELD, ClaimStatus.LAPSED)
