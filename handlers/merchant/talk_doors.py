"""The doors of talks with customers: taps that the console, its screens and the news show."""

from __future__ import annotations

from dataclasses import dataclass

from commerce.staff import Permission
from handlers.chat.taps import Tap, tap


@tap("m.talks", needs=Permission.TALK_ANSWER)
@dataclass(frozen=True)
class ShowTalks(Tap):
    """Who waits for an answer?"""

    page: int


@tap("m.talk", needs=Permission.TALK_ANSWER)
@dataclass(frozen=True)
class ShowTalk(Tap):
    """What was said in this one; page 0 is the newest."""

    talk_id: int
    page: int = 0


@tap("m.talk?", needs=Permission.TALK_ANSWER)
@dataclass(frozen=True)
class AnswerTalk(Tap):
    """Let me answer; also the question that is open then."""

    talk_id: int
