"""What a person's app asks the bot and waits for: a tap, an inline query, a delivery, the last word before paying."""

from __future__ import annotations

import asyncio
from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any

from bot.playground.accounts import BotAccount
from bot.playground.errors import bad_request
from bot.playground.parameters import Json

PATIENCE = {"callback": 150, "inline": 30, "shipping": 10, "pre_checkout": 10}
TOO_OLD = "query is too old and response timeout expired or query ID is invalid"
#: More questions than these are forgotten once they are late or answered: those of a busy day, and no whole demo.
MOST_REMEMBERED = 10_000


@dataclass(frozen=True, slots=True)
class Answer:
    """What the bot replied; None as a whole means it stayed silent."""

    fields: Json


class Question:
    """One open question to a bot, with the instant after which its answer is refused."""

    def __init__(self, kind: str, id_: str, bot: BotAccount, now: Callable[[], datetime], about: Any = None) -> None:
        self.kind = kind
        self.id = id_
        self.bot = bot
        self.about = about
        self.answer: Answer | None = None
        self._now = now
        self._deadline = now() + timedelta(seconds=PATIENCE[kind])
        self._changed = asyncio.Event()

    @property
    def late(self) -> bool:
        """Whether the time to answer is over."""
        return self._now() >= self._deadline

    def give(self, fields: Json) -> None:
        """Record the bot's answer and wake whoever waits."""
        self.answer = Answer(fields)
        self._changed.set()

    def look_again(self) -> None:
        """The clock was moved: whoever waits shall look at it."""
        self._changed.set()

    async def wait(self) -> Answer | None:
        """The answer, or None once the model's clock has passed the deadline."""
        while self.answer is None and not self.late:
            self._changed.clear()
            left = (self._deadline - self._now()).total_seconds()
            with suppress(TimeoutError):
                async with asyncio.timeout(left):
                    await self._changed.wait()
        return self.answer


class QuestionBook:
    """All open questions by id."""

    def __init__(self, now: Callable[[], datetime]) -> None:
        self._now = now
        self._open: dict[str, Question] = {}
        self._count = 0

    def ask(self, kind: str, bot: BotAccount, about: Any = None) -> Question:
        """Open a question; its id is what the update will carry."""
        self._count += 1
        self._forget_late()
        question = Question(kind, f"{bot.id}{self._count:010d}", bot, self._now, about)
        self._open[question.id] = question
        return question

    def find(self, id_: str) -> Question:
        """A question by its id. Raises `KeyError` for one that was never asked, or long ago."""
        return self._open[id_]

    def open_for(self, kind: str, id_: str, bot: BotAccount) -> Question:
        """The question a bot answers. Raises `ApiError` if it is unknown, late or answered already."""
        question = self._open.get(id_)
        if question is None or question.kind != kind or question.bot is not bot:
            raise bad_request(TOO_OLD)
        if question.answer is not None or question.late:
            raise bad_request(TOO_OLD)
        return question

    def look_again(self) -> None:
        """The clock was moved."""
        for question in self._open.values():
            question.look_again()

    def _forget_late(self) -> None:
        """Now and then, so that a long demo does not remember every tap."""
        if len(self._open) > MOST_REMEMBERED and self._count % 500 == 0:
            waiting = {key: one for key, one in self._open.items() if not one.late and one.answer is None}
            self._open = waiting
