"""What may be told of reviews afterwards."""

from dataclasses import dataclass

from commerce.kit.events import Event


@dataclass(frozen=True, kw_only=True)
class ReviewWritten(Event):
    """Somebody gave their stars to what they bought, for the first time or anew."""

    review_id: int
    customer_id: int
    order_id: int
    product_id: int


@dataclass(frozen=True, kw_only=True)
class ReviewWaits(Event):
    """Somebody of the shop is to look at a review before it is shown; `change` says at which of its changes."""

    review_id: int
    change: int


@dataclass(frozen=True, kw_only=True)
class ReviewJudged(Event):
    """The shop shows a review that waited or was hidden, or does not show it; `status` is a `ReviewStatus`."""

    review_id: int
    customer_id: int
    status: str
    change: int


@dataclass(frozen=True, kw_only=True)
class ReviewAnswered(Event):
    """The shop answered a review."""

    review_id: int
    customer_id: int
