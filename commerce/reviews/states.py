"""How a review stands, what may follow, and why the shop does not show one."""

from __future__ import annotations

from enum import StrEnum

from commerce.kit.states import Moves

#: From the worst to the best.
STARS = (1, 2, 3, 4, 5)
#: From here down somebody was not content, and hopes for an answer.
FEW = 2


class ReviewStatus(StrEnum):
    """Where a review stands. The words stand in databases and never change."""

    #: Somebody of the shop is to look at it first.
    PENDING = "pending"
    PUBLISHED = "published"
    #: Looked at, and not shown; its writer was told why and may write it anew.
    REJECTED = "rejected"
    #: Shown once, and taken away by the shop; its writer was told why.
    HIDDEN = "hidden"
    #: Taken back by its writer.
    WITHDRAWN = "withdrawn"


MOVES: Moves[ReviewStatus] = {
    ReviewStatus.PENDING: (
        ReviewStatus.PENDING,
        ReviewStatus.PUBLISHED,
        ReviewStatus.REJECTED,
        ReviewStatus.WITHDRAWN,
    ),
    ReviewStatus.PUBLISHED: (
        ReviewStatus.PUBLISHED,
        ReviewStatus.PENDING,
        ReviewStatus.HIDDEN,
        ReviewStatus.WITHDRAWN,
    ),
    ReviewStatus.REJECTED: (ReviewStatus.PENDING, ReviewStatus.PUBLISHED, ReviewStatus.WITHDRAWN),
    ReviewStatus.HIDDEN: (ReviewStatus.PUBLISHED, ReviewStatus.WITHDRAWN),
    ReviewStatus.WITHDRAWN: (ReviewStatus.PENDING, ReviewStatus.PUBLISHED),
}


class Why(StrEnum):
    """Why a review is not shown: never because of its stars. The words stand in databases and never change."""

    #: Links, names of other shops, telephone numbers.
    CONTACT = "contact"
    RUDE = "rude"
    #: Not about these goods.
    OFF_TOPIC = "off-topic"
    #: Something about a person that is nobody's business.
    PRIVATE = "private"
    #: Pictures that do not show the goods, or show people who were not asked.
    PICTURES = "pictures"
    #: Said in the shop's own words.
    OTHER = "other"


class ThanksStatus(StrEnum):
    """How the points for a review stand. The words stand in databases and never change."""

    #: Promised; given once the goods can be sent back no more and everybody can read it.
    COMING = "coming"
    GIVEN = "given"
    #: The goods were paid back, or nobody is there any more.
    VOID = "void"


THANKS_MOVES: Moves[ThanksStatus] = {
    ThanksStatus.COMING: (ThanksStatus.COMING, ThanksStatus.GIVEN, ThanksStatus.VOID),
    ThanksStatus.GIVEN: (ThanksStatus.COMING, ThanksStatus.VOID),
    ThanksStatus.VOID: (ThanksStatus.COMING,),
}


class Sort(StrEnum):
    """In which order reviews are read. The words stand in buttons and never change."""

    NEWEST = "new"
    #: What most readers found helpful first.
    HELPFUL = "help"
    HIGHEST = "high"
    LOWEST = "low"
