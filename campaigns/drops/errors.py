"""What the shop refuses about drops."""

from __future__ import annotations

from commerce.kit.errors import Conflict, Invalid


class DropInvalid(Invalid):
    """A drop cannot be like that."""


class DropNotDraft(Conflict):
    """What was published is not changed any more."""


class DropKindTaken(Conflict):
    """This kind of coupon is another drop's, or comes another way."""


class DropNotBegun(Conflict):
    """Today's coupons cannot be claimed yet. Facts: `starts`."""


class DropGone(Conflict):
    """All coupons of the day are claimed, or its day is over. Facts: `starts`, when the next ones come."""


class DropOver(Conflict):
    """There are none any more, and none will come."""


class DropPaused(Conflict):
    """The shop gives none at the moment."""


class DropLimit(Conflict):
    """One has had as many of a drop as there are for one. Facts: `most`."""
