"""Cards in chats that the shop does not see: kept while what they show lives, edited when it moves, not too often."""

from campaigns.shared_cards.budget import Budget
from campaigns.shared_cards.editing import Editor, Face, Gone, Hand, Lost, Outcome, Shown
from campaigns.shared_cards.keeping import GRACE, Urgency, hold_picture, keep, redraw
from campaigns.shared_cards.models import CardPicture, SharedCard, SharedThing
from campaigns.shared_cards.owing import Owed
from campaigns.shared_cards.pace import FAR, NEAR, end_of_slot, next_tick, rest, told
from campaigns.shared_cards.pictures import NOTICE, Album, Held, held, let_go
from campaigns.shared_cards.sharers import bears_picture, sharers

__all__ = [
    "FAR",
    "GRACE",
    "NEAR",
    "NOTICE",
    "Album",
    "Budget",
    "CardPicture",
    "Editor",
    "Face",
    "Gone",
    "Hand",
    "Held",
    "Lost",
    "Outcome",
    "Owed",
    "SharedCard",
    "SharedThing",
    "Shown",
    "Urgency",
    "bears_picture",
    "end_of_slot",
    "held",
    "hold_picture",
    "keep",
    "let_go",
    "next_tick",
    "redraw",
    "rest",
    "sharers",
    "told",
]
