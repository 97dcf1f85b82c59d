"""Support: customers talk with the shop, and the staff answer when they are there. What is said is sealed.

`ask` and `settle` are the customer's, `answer`, `close` and `reopen` the staff's; `close_quiet` is for the timetable.
"""

from commerce.support.events import ShopAnswered, ShopAsked
from commerce.support.reading import (
    count_open,
    find_latest,
    find_live,
    find_message,
    get_for_staff,
    history,
    photos,
    waiting,
)
from commerce.support.saying import answer, ask, close, close_quiet, reopen, settle
from commerce.support.talk import History, Message, NothingSaid, Talk, TalkFull, TalkState

__all__ = [
    "History",
    "Message",
    "NothingSaid",
    "ShopAnswered",
    "ShopAsked",
    "Talk",
    "TalkFull",
    "TalkState",
    "answer",
    "ask",
    "close",
    "close_quiet",
    "count_open",
    "find_latest",
    "find_live",
    "find_message",
    "get_for_staff",
    "history",
    "photos",
    "reopen",
    "settle",
    "waiting",
]
