"""How digital goods are delivered, and how far a batch of keys has come."""

from __future__ import annotations

from enum import StrEnum

from commerce.kit.states import Moves


class How(StrEnum):
    """What a buyer gets: the same file or link as everybody, or a key that nobody else gets."""

    FILE = "file"
    LINK = "link"
    KEYS = "keys"


class BatchStatus(StrEnum):
    """Where keys stand that somebody brought."""

    #: Their file is still to be read.
    FETCHING = "fetching"
    #: The file could not be read.
    UNREAD = "unread"
    #: Looked at, and not for sale yet.
    DRAFT = "draft"
    LOADED = "loaded"
    #: Taken out again; those that were sold before stay sold.
    UNDONE = "undone"


BATCH_MOVES: Moves[BatchStatus] = {
    BatchStatus.FETCHING: (BatchStatus.DRAFT, BatchStatus.UNREAD),
    BatchStatus.UNREAD: (),
    BatchStatus.DRAFT: (BatchStatus.LOADED,),
    BatchStatus.LOADED: (BatchStatus.UNDONE,),
    BatchStatus.UNDONE: (),
}
