"""What people do in the shop that is worth remembering for a while."""

from __future__ import annotations

from enum import StrEnum


class Kind(StrEnum):
    """One kind of thing somebody did; the stored words are permanent."""

    #: Looked at the card of a product.
    VIEWED = "viewed"
    #: Searched for words; which ones is not kept, only a fingerprint and how much was found.
    SEARCHED = "searched"
    #: Put a product into the cart.
    ADDED = "added"
    #: Saved a product for later.
    SAVED = "saved"
    #: Began to check out.
    CHECKOUT = "checkout"
    #: Asked a person of the shop.
    ASKED = "asked"
    #: Came by a message of the shop's; the subject is its delivery.
    CLICKED = "clicked"
    #: Paid for a product.
    BOUGHT = "bought"
    #: Looked at a team of others that could be joined; the subject is the team.
    TEAM = "team"


#: Whose subject is a product.
WITH_PRODUCT = frozenset({Kind.VIEWED, Kind.ADDED, Kind.SAVED, Kind.BOUGHT})
