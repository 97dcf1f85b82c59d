"""What people do in the shop: noted cheaply, kept for a while, and what brought them and their orders here.

`note` keeps it in mind until its update is committed, `write` puts it into the database, soon after. `note_bought` is
a reaction, `note_origin` a guard of placed orders; `forget` runs by the clock, `forget_history` is one person's wish.
"""

from campaigns.behaviour.arriving import DIRECT, ELSEWHERE, WINDOW, arrive, note_origin
from campaigns.behaviour.books import RULES
from campaigns.behaviour.buying import note_bought
from campaigns.behaviour.forgetting import forget, forget_history
from campaigns.behaviour.kinds import WITH_PRODUCT, Kind
from campaigns.behaviour.noting import note, write
from campaigns.behaviour.sources import Came, came_by

__all__ = [
    "DIRECT",
    "ELSEWHERE",
    "RULES",
    "WINDOW",
    "WITH_PRODUCT",
    "Came",
    "Kind",
    "arrive",
    "came_by",
    "forget",
    "forget_history",
    "note",
    "note_bought",
    "note_origin",
    "write",
]
