"""What kinds of promotion there are, and where each stands."""

from __future__ import annotations

from enum import StrEnum

from commerce.kit.states import Moves


class Kind(StrEnum):
    """What a promotion does."""

    #: A lower unit price for a while, or for a group of customers: a price list.
    PRICE = "price"
    #: A lower unit price from so many pieces on.
    TIERS = "tiers"
    #: From so many pieces on, a share off all of them.
    PIECES = "pieces"
    #: Buy some and get more of the same: the cheapest are free.
    BUY_GET = "buy_get"
    #: One piece of each of some products costs one price together.
    BUNDLE = "bundle"
    #: Something of the shop's goods comes along at no price.
    GIFT = "gift"
    #: From so much on, so much off the order.
    ORDER = "order"
    #: From so much on, less for the delivery, or nothing.
    DELIVERY = "delivery"


class Status(StrEnum):
    """Where a promotion stands with the merchant; whether it runs is a matter of its window, too."""

    DRAFT = "draft"
    ACTIVE = "active"
    PAUSED = "paused"
    ENDED = "ended"


MOVES: Moves[Status] = {
    Status.DRAFT: (Status.ACTIVE,),
    Status.ACTIVE: (Status.PAUSED, Status.ENDED),
    Status.PAUSED: (Status.ACTIVE, Status.ENDED),
    Status.ENDED: (),
}


class Phase(StrEnum):
    """What a promotion is doing at a moment: its status and its window together."""

    DRAFT = "draft"
    SCHEDULED = "scheduled"
    RUNNING = "running"
    PAUSED = "paused"
    ENDED = "ended"
