"""Files that Telegram held and hands out no more: another bot's after a change of token, or ones it has dropped."""

from __future__ import annotations

from dataclasses import dataclass, replace

from telegram.error import BadRequest

from commerce.kit.events import Event
from handlers.chat.screen import Screen, paragraphs, text

#: How Telegram says that a bot knows no file by this name.
_SAID = ("wrong file", "wrong remote file", "file reference", "file_reference")


@dataclass(frozen=True, kw_only=True)
class FileGone(Event):
    """A file of the shop's could not be shown; `about` says what it is of, such as `film:12`, `mark` which it was."""

    about: str
    mark: str


def is_gone(refused: BadRequest) -> bool:
    """Whether the call failed for the name of a file that is not (or no longer) known to this bot."""
    said = refused.message.lower()
    return any(words in said for words in _SAID)


def without_file(screen: Screen) -> Screen:
    """The same words and buttons, and that the file is missing."""
    return replace(screen, body=paragraphs(screen.body, text("file-gone")), attached=(), protected=False)
