"""What people may be written about without having asked just now, and what each of it needs."""

from __future__ import annotations

from enum import StrEnum


class Topic(StrEnum):
    """One subject of messages, to be agreed to and stopped by itself. The words are stored: they never change."""

    #: Broadcasts, personal offers, a word to those who stayed away.
    OFFERS = "offers"
    #: A cart left behind, a checkout not finished, something used up, how to use it.
    REMINDERS = "reminders"
    #: A price that fell, goods that are back: what somebody wished to be told.
    WATCHED = "watched"
    #: Points and coupons about to expire, a birthday, a tier, a member day.
    REWARDS = "rewards"
    #: A team that is nearly full.
    FRIENDS = "friends"


#: Agreed to by the wish itself, until it is stopped; nobody is held out of what they asked for.
ASKED_FOR = frozenset({Topic.WATCHED})


class Reason(StrEnum):
    """Why a message is not sent, or not yet: how the `reason` of its row begins. The words are stored."""

    BLOCKED = "blocked"
    NOT_AGREED = "not-agreed"
    STOPPED = "stopped"
    ASLEEP = "asleep"
    HELD_OUT = "held-out"
    QUIET = "quiet"
    CAPPED_DAY = "capped-day"
    CAPPED_WEEK = "capped-week"
    CAPPED_APART = "capped-apart"
