"""What an answer does to the message that was tapped, and to the question that is open."""

from __future__ import annotations

from handlers.chat.incoming import Incoming, Kind
from handlers.chat.screen import Answer, Screen, Silence


def replaces(incoming: Incoming, screen: Screen) -> bool:
    """Whether a screen takes the place of the message that was tapped."""
    reached = incoming.kind is Kind.TAP and not incoming.out_of_reach
    return reached and not screen.fresh and not screen.shares and not screen.attached


def fits(incoming: Incoming, screen: Screen) -> bool:
    """Whether a screen can be edited into the tapped message: words into words, a photo into a photo."""
    return incoming.on_photo == (screen.photo is not None)


def screen_in_place(incoming: Incoming, answer: Answer) -> Screen | None:
    """The screen that will be edited into the tapped message, if one will."""
    first = answer[0] if isinstance(answer, tuple) and answer else answer
    if isinstance(first, Screen) and replaces(incoming, first) and fits(incoming, first):
        return first
    return None


def question_left(answer: Answer) -> tuple[bool, Screen | None]:
    """Whether an answer says anything about the open question, and the screen that asks."""
    screens = [one for one in (answer if isinstance(answer, tuple) else (answer,)) if isinstance(one, Screen)]
    return bool(screens), next((one for one in screens if one.asks is not None), None)


def is_silent(answer: Answer) -> bool:
    """Whether there is nothing to say at all."""
    return isinstance(answer, Silence)
