"""How far a return has come, and on which right it rests."""

from __future__ import annotations

from enum import StrEnum

from commerce.kit.states import Moves


class ReturnStatus(StrEnum):
    """Where a return stands."""

    #: The customer is still choosing pieces and reasons; nobody else sees it.
    DRAFT = "draft"
    REQUESTED = "requested"
    #: Agreed to: the goods are to be sent back.
    AWAITING = "awaiting"
    IN_TRANSIT = "in_transit"
    #: The goods are back and are looked at.
    RECEIVED = "received"
    #: Looked at, and the replacement is to be sent.
    ACCEPTED = "accepted"
    #: The replacement is on its way.
    SHIPPED = "shipped"
    #: Looked at, and the money is on its way (or none was owed); or the replacement is there.
    COMPLETED = "completed"
    REJECTED = "rejected"
    CANCELLED = "cancelled"
    #: Agreed to, and never sent.
    EXPIRED = "expired"


#: Returns whose pieces nobody may return a second time.
CLAIMING = (
    ReturnStatus.REQUESTED,
    ReturnStatus.AWAITING,
    ReturnStatus.IN_TRANSIT,
    ReturnStatus.RECEIVED,
    ReturnStatus.ACCEPTED,
    ReturnStatus.SHIPPED,
    ReturnStatus.COMPLETED,
)
#: Returns that wait for somebody.
LIVE = tuple(one for one in CLAIMING if one is not ReturnStatus.COMPLETED)
#: Exchanges whose replacement is held while their goods come back; once these were looked at it is promised.
HOLDING = (ReturnStatus.AWAITING, ReturnStatus.IN_TRANSIT, ReturnStatus.RECEIVED)

RETURN_MOVES: Moves[ReturnStatus] = {
    ReturnStatus.DRAFT: (ReturnStatus.REQUESTED, ReturnStatus.CANCELLED),
    ReturnStatus.REQUESTED: (
        ReturnStatus.AWAITING,
        ReturnStatus.COMPLETED,
        ReturnStatus.REJECTED,
        ReturnStatus.CANCELLED,
    ),
    ReturnStatus.AWAITING: (
        ReturnStatus.IN_TRANSIT,
        ReturnStatus.RECEIVED,
        ReturnStatus.CANCELLED,
        ReturnStatus.EXPIRED,
    ),
    ReturnStatus.IN_TRANSIT: (ReturnStatus.RECEIVED,),
    ReturnStatus.RECEIVED: (ReturnStatus.ACCEPTED, ReturnStatus.COMPLETED),
    ReturnStatus.ACCEPTED: (ReturnStatus.SHIPPED, ReturnStatus.COMPLETED),
    #: What was lost on its way is sent once more, or paid back.
    ReturnStatus.SHIPPED: (ReturnStatus.ACCEPTED, ReturnStatus.COMPLETED),
    ReturnStatus.COMPLETED: (),
    ReturnStatus.REJECTED: (),
    ReturnStatus.CANCELLED: (),
    ReturnStatus.EXPIRED: (),
}


class Reason(StrEnum):
    """Why a customer sends goods back."""

    NO_REASON = "no_reason"
    DAMAGED = "damaged"
    WRONG = "wrong"
    FAULTY = "faulty"
    NOT_AS_SHOWN = "not_as_shown"

    @property
    def is_shops_fault(self) -> bool:
        """Whether the shop has to answer for it: the longer window, and it pays for the way."""
        return self is not Reason.NO_REASON


class Ending(StrEnum):
    """What a return ends in."""

    MONEY = "money"
    #: The same for the same money: no sum moves.
    EXCHANGE = "exchange"


class Turned(StrEnum):
    """Why what was to be an exchange ends in money."""

    #: The replacement was sold, or lost on its way.
    GONE = "gone"
    STAFF = "staff"
    #: The money for the goods had gone back meanwhile.
    UNPAID = "unpaid"


class Disposition(StrEnum):
    """What became of goods that came back."""

    RESTOCK = "restock"
    DAMAGED = "damaged"
    #: They were said to be sent, and are not there.
    MISSING = "missing"
