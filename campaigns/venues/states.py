"""What a venue is, what may be wrong with it, what is posted there, and how far a post has come."""

from __future__ import annotations

from enum import StrEnum

from commerce.kit.states import Moves


class VenueKind(StrEnum):
    """What Telegram calls it."""

    GROUP = "group"
    SUPERGROUP = "supergroup"
    CHANNEL = "channel"


class Trouble(StrEnum):
    """Why the shop could not write there the last time."""

    REMOVED = "removed"
    NO_RIGHT = "no_right"
    GONE = "gone"
    OTHER = "other"


class Subject(StrEnum):
    """What a post shows."""

    CAMPAIGN = "campaign"
    PRODUCT = "product"


class PostStatus(StrEnum):
    """Where a post is."""

    SENDING = "sending"
    UP = "up"
    #: It says how things ended, and is never changed again.
    OVER = "over"
    #: Telegram would not have it.
    FAILED = "failed"
    #: Its sending was cut off: it may stand there or not.
    UNKNOWN = "unknown"


POST_MOVES: Moves[PostStatus] = {
    PostStatus.SENDING: (PostStatus.UP, PostStatus.FAILED, PostStatus.OVER, PostStatus.UNKNOWN),
    PostStatus.UP: (PostStatus.OVER,),
    #: The outbox may have another try.
    PostStatus.FAILED: (PostStatus.UP, PostStatus.OVER),
    PostStatus.UNKNOWN: (PostStatus.UP, PostStatus.FAILED, PostStatus.OVER),
    PostStatus.OVER: (),
}
