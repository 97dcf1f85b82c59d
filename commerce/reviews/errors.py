"""What the shop says no to about reviews."""

from commerce.kit.errors import Conflict, Invalid


class NotReviewable(Conflict):
    """Only what has arrived can be reviewed, and for some time; `days` says for how long."""


class ReviewSettled(Conflict):
    """The time in which a review may be changed is over; `hours` says how long it was."""


class ReviewChanged(Conflict):
    """The review is not the one any more that was looked at."""


class AnsweredAlready(Conflict):
    """The shop has answered this review, and answers once."""


class NotFit(Invalid):
    """The words hold a link, a contact or an insult, so they are not shown."""
