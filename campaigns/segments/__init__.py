"""Segments: saved rules that tell who belongs to an audience, asked of the database whenever somebody wants to know.

A rule is a tree of plain values (`rules`); `people` makes of it one statement that gives their ids, for `IN` and for
`INSERT … SELECT`; `describe` gives what words are made of. Consent and caps are the business of whoever writes to them.
"""

from campaigns.segments.books import RULES
from campaigns.segments.compiling import people
from campaigns.segments.describing import Told, describe
from campaigns.segments.errors import SegmentChanged, SegmentInvalid, SegmentTooLarge
from campaigns.segments.lines import Lines, as_lines, of_lines, put
from campaigns.segments.ready_made import ready_made
from campaigns.segments.rules import (
    And,
    BoughtTogether,
    CameBy,
    CartWorth,
    Did,
    Everyone,
    FondOf,
    HasBirthday,
    HasTier,
    HoldsCoupon,
    InGroup,
    LastDid,
    LastOrdered,
    Lot,
    Met,
    Not,
    Or,
    Ordered,
    Rfm,
    Rule,
    Seen,
    Speaks,
    Spent,
    Tagged,
    UsedCoupons,
    leaves,
)
from campaigns.segments.saving import copy, draft, forget, keep, redefine, remove, rename, restore
from campaigns.segments.segment import Look, Segment, count, get, groups_in_use, listed, look
from campaigns.segments.snapshots import Snapshot, begin, extend, forget_snapshots, members, take
from campaigns.segments.tagging import plain_tag, tag, tags_in_use, tags_of
from campaigns.segments.writing import read, word_of, written

__all__ = [
    "RULES",
    "And",
    "BoughtTogether",
    "CameBy",
    "CartWorth",
    "Did",
    "Everyone",
    "FondOf",
    "HasBirthday",
    "HasTier",
    "HoldsCoupon",
    "InGroup",
    "LastDid",
    "LastOrdered",
    "Lines",
    "Look",
    "Lot",
    "Met",
    "Not",
    "Or",
    "Ordered",
    "Rfm",
    "Rule",
    "Seen",
    "Segment",
    "SegmentChanged",
    "SegmentInvalid",
    "SegmentTooLarge",
    "Snapshot",
    "Speaks",
    "Spent",
    "Tagged",
    "Told",
    "UsedCoupons",
    "as_lines",
    "begin",
    "copy",
    "count",
    "describe",
    "draft",
    "extend",
    "forget",
    "forget_snapshots",
    "get",
    "groups_in_use",
    "keep",
    "leaves",
    "listed",
    "look",
    "members",
    "of_lines",
    "people",
    "plain_tag",
    "put",
    "read",
    "ready_made",
    "redefine",
    "remove",
    "rename",
    "restore",
    "tag",
    "tags_in_use",
    "tags_of",
    "take",
    "word_of",
    "written",
]
