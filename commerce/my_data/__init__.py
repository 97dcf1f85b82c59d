"""What the shop holds about one person: all of it told to them in a file, and erased when they wish.

`register(...)` is the page of all tables, which the assembly writes (`bot/personal.py`). `tell` makes the file;
`hindrances`, `given_up` and `outlook` are asked before `erase_as_told`. `keep_up` keeps the list of who was erased
elsewhere.
"""

from commerce.my_data.agreeing import Outcome, erase_as_told
from commerce.my_data.erasing import TOPIC, erase
from commerce.my_data.finding import by_phone
from commerce.my_data.hindering import GivenUp, given_up, hindrances
from commerce.my_data.hindrance import Hindrance, Why
from commerce.my_data.holding import (
    FROM_NUMBER,
    Fate,
    Holding,
    Register,
    by_hand,
    erased,
    kept,
    nobodys,
    of_staff,
    register,
)
from commerce.my_data.outlook import Outlook, outlook
from commerce.my_data.rows import in_order
from commerce.my_data.telling import FORMAT, MARKS, VERSION, tell
from commerce.my_data.tombstones import (
    ListWrong,
    Tombstone,
    erase_again,
    erasures,
    keep_up,
    read_list,
    write_list,
)

__all__ = [
    "FORMAT",
    "FROM_NUMBER",
    "MARKS",
    "TOPIC",
    "VERSION",
    "Fate",
    "GivenUp",
    "Hindrance",
    "Holding",
    "ListWrong",
    "Outcome",
    "Outlook",
    "Register",
    "Tombstone",
    "Why",
    "by_hand",
    "by_phone",
    "erase",
    "erase_again",
    "erase_as_told",
    "erased",
    "erasures",
    "given_up",
    "hindrances",
    "in_order",
    "keep_still",
    "keep_up",
    "kept",
    "nobodys",
    "of_staff",
    "outlook",
    "read_list",
    "register",
    "tell",
    "write_list",
]
