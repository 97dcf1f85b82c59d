"""What may stand in the way of being erased."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

#: So many numbers are told of one kind of hindrance.
MOST_TOLD = 5


class Why(StrEnum):
    """What has to be over first."""

    #: Orders that are neither over nor fetched: goods or money are on the way.
    ORDER = "order"
    #: Money that goes back.
    REFUND = "refund"
    #: Goods that come back.
    RETURN = "return"
    #: A bank contests a payment.
    DISPUTE = "dispute"
    #: They work in the shop.
    STAFF = "staff"
    #: They are a partner of the shop, or are owed something as one.
    PARTNER = "partner"


@dataclass(frozen=True)
class Hindrance:
    """One thing that has to be over first, with the orders that it is about: a few numbers, and how many there are."""

    why: Why
    numbers: tuple[str, ...] = ()
    count: int = 0
