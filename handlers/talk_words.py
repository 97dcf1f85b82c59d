"""How a talk is told: who said what, and when."""

from __future__ import annotations

from commerce.support import History, Message
from handlers.chat.screen import Attached, Words, lines, paragraphs, text
from handlers.chat.writing import shortened

#: The kind of kept message that belongs to a talk, by its number: a reply to it goes into the talk.
TALK = "talk"
#: So much of each message stands in a history of several.
MOST_OF_ONE = 400
#: So much of one fits below a photo, with what is said around it.
MOST_BELOW_PHOTO = 600
#: So much of one fits into a message of its own.
MOST_ALONE = 3000


def history_words(told: History, *, for_staff: bool = False) -> Words | None:
    """What was said on a page, line by line."""
    if not told.messages:
        return None
    return paragraphs(*(_said(one, for_staff) for one in told.messages))


def whole_words(message: Message) -> Words | None:
    """All that fits of one message."""
    most = MOST_BELOW_PHOTO if message.file_id else MOST_ALONE
    return shortened(message.words, most) if message.words else None


def photo_of(message: Message) -> tuple[Attached, ...]:
    """The photo that came with it."""
    return (Attached("photo", message.file_id),) if message.file_id else ()


def _said(message: Message, for_staff: bool) -> Words:
    side = "shop" if message.by_shop else "customer"
    who = text(f"talk-by-{side}-staff" if for_staff else f"talk-by-{side}", at=message.said_at)
    photo = text("talk-photo") if message.file_id else None
    return lines(who, photo, shortened(message.words, MOST_OF_ONE) if message.words else None)
