"""How far somebody's claim on pieces of a live sale has come."""

from __future__ import annotations

from enum import StrEnum

from commerce.kit.states import Moves


class ClaimStatus(StrEnum):
    """Where a claim stands."""

    #: In the line: there was no piece for it yet.
    WAITING = "waiting"
    #: Pieces are kept, and there is a while to order them.
    HELD = "held"
    #: Ordered, and not paid yet.
    ORDERED = "ordered"
    SOLD = "sold"
    #: Nobody ordered, or nobody paid, in time.
    LAPSED = "lapsed"
    #: Whoever claimed does not want it any more.
    GIVEN_UP = "given_up"
    #: The order was called off, and its money went back.
    RETURNED = "returned"
    #: The sale was over before it was its turn, or the shop freed it.
    OVER = "over"


_S = ClaimStatus
CLAIM_MOVES: Moves[ClaimStatus] = {
    _S.WAITING: (_S.HELD, _S.GIVEN_UP, _S.OVER),
    _S.HELD: (_S.ORDERED, _S.SOLD, _S.LAPSED, _S.GIVEN_UP, _S.OVER),
    _S.ORDERED: (_S.SOLD, _S.LAPSED, _S.RETURNED),
    _S.SOLD: (_S.RETURNED,),
    #: Late money brings the order back to life, if there are pieces.
    _S.LAPSED: (_S.ORDERED,),
    _S.RETURNED: (_S.ORDERED,),
    _S.GIVEN_UP: (),
    _S.OVER: (),
}
#: Pieces of the sale are kept for these.
KEEPING = (_S.HELD, _S.ORDERED)
#: What counts against what a customer may claim.
LIVE = (_S.WAITING, _S.HELD, _S.ORDERED, _S.SOLD)
