"""Drops: on some days, from a time of day on, so many coupons for whoever claims them first; one a day for each.

`keep_up` is what runs by the clock; `tell_waiting` and `drop_reminders` are reactions for the map.
"""

from campaigns.drops.books import RULES
from campaigns.drops.claiming import claim, find_mine
from campaigns.drops.days import Window, falls_on, window_of, windows_from
from campaigns.drops.drop import EVERY_DAY, Day, Drop, Plan, find_day, get, left_of
from campaigns.drops.errors import (
    DropGone,
    DropInvalid,
    DropKindTaken,
    DropLimit,
    DropNotBegun,
    DropNotDraft,
    DropOver,
    DropPaused,
)
from campaigns.drops.events import DropComing, DropStopped
from campaigns.drops.making import discard, draft, end, free_kinds, pause, publish, redraft, resume
from campaigns.drops.opening import LEAD, keep_up
from campaigns.drops.reading import RUNNING, Figures, Look, figures, look, looks, page
from campaigns.drops.reminding import COMING, do_not_remind, drop_reminders, get_day, remind, tell_waiting
from campaigns.drops.states import ALIVE, MOVES, Status

__all__ = [
    "ALIVE",
    "COMING",
    "EVERY_DAY",
    "LEAD",
    "MOVES",
    "RULES",
    "RUNNING",
    "Day",
    "Drop",
    "DropComing",
    "DropGone",
    "DropInvalid",
    "DropKindTaken",
    "DropLimit",
    "DropNotBegun",
    "DropNotDraft",
    "DropOver",
    "DropPaused",
    "DropStopped",
    "Figures",
    "Look",
    "Plan",
    "Status",
    "Window",
    "claim",
    "discard",
    "do_not_remind",
    "draft",
    "drop_reminders",
    "end",
    "falls_on",
    "figures",
    "find_day",
    "find_mine",
    "free_kinds",
    "get",
    "get_day",
    "keep_up",
    "left_of",
    "look",
    "looks",
    "page",
    "pause",
    "publish",
    "redraft",
    "remind",
    "resume",
    "tell_waiting",
    "window_of",
    "windows_from",
]
