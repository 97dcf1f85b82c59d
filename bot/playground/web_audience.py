"""Everybody who watches: the pages that are open, and how each learns what happens in our Telegram."""

from __future__ import annotations

import asyncio
import json
import secrets
from collections.abc import Callable

from bot.playground.happenings import Happening
from bot.playground.people import Person
from bot.playground.seeing import SeenChat
from bot.playground.web_stage import Stage
from bot.playground.web_view import (
    Json,
    chat_facts,
    chats_of,
    instant,
    newest_messages,
    person_card,
    told,
    whole_state,
)

_PATIENCE = 2000
_PASSED_ON = {"message", "edited", "deleted", "answered", "action", "refused"}


class Seat:
    """One open page: the words that wait to be sent to it; None asks it to leave."""

    def __init__(self) -> None:
        self.words: asyncio.Queue[str | None] = asyncio.Queue()
        self.behind = False

    def hear(self, words: str) -> None:
        """Take words for the page; one that reads too slowly gets the whole state later instead."""
        if self.words.qsize() >= _PATIENCE:
            self.behind = True
        if not self.behind:
            self.words.put_nowait(words)

    def answer(self, words: str) -> None:
        """Take the answer to something the page asked; it is never left out."""
        self.words.put_nowait(words)


class Audience:
    """The open pages. The model is listened to only while there is one."""

    def __init__(self, stage: Stage) -> None:
        self.stage = stage
        self._run = secrets.token_hex(4)
        self._seats: set[Seat] = set()
        self._facts: dict[tuple[int, int], Json] = {}
        self._stop_listening: Callable[[], None] | None = None
        self._looking = False

    def join(self) -> Seat:
        """A page opens: it hears the whole state first, then every happening."""
        if self._stop_listening is None:
            self._stop_listening = self.stage.telegram.subscribe(self._happened)
            self._facts = {
                (person.id, chat.id): chat_facts(self.stage, person, chat)
                for person in self.stage.cast
                for chat in chats_of(self.stage, person)
            }
        seat = Seat()
        seat.hear(self.state())
        self._seats.add(seat)
        return seat

    def leave(self, seat: Seat) -> None:
        """A page closes."""
        self._seats.discard(seat)
        if not self._seats and self._stop_listening is not None:
            self._stop_listening()
            self._stop_listening = None

    def dismiss(self) -> None:
        """The house closes: every page is asked to leave."""
        for seat in self._seats:
            seat.words.put_nowait(None)

    def state(self) -> str:
        """Everything a page shows, as one message."""
        return _written(whole_state(self.stage, self._run))

    def tell_clock(self) -> None:
        """The shop's clock was pushed."""
        self._tell({"kind": "clock", "now": instant(self.stage.telegram.now())})

    def tell_newcomer(self, person: Person) -> None:
        """Somebody was added: everybody else can write to them now."""
        self._tell({"kind": "person", "person": person_card(self.stage, person)})
        self._look_later()

    def _happened(self, happening: Happening) -> None:
        if happening.kind in _PASSED_ON:
            for words in told(self.stage, happening):
                self._tell(words)
        if happening.kind != "refused":
            self._look_later()

    def _look_later(self) -> None:
        """Keyboards, pins and members have no happenings of their own: look once when this moment is over."""
        if not self._looking:
            self._looking = True
            asyncio.get_running_loop().call_soon(self._look)

    def _look(self) -> None:
        self._looking = False
        for person in self.stage.cast:
            for chat in chats_of(self.stage, person):
                self._compare(person, chat)

    def _compare(self, person: Person, chat: SeenChat) -> None:
        key = (person.id, chat.id)
        facts, before = chat_facts(self.stage, person, chat), self._facts.get(key)
        if facts == before:
            return
        self._facts[key] = facts
        if before is None:
            self._tell({"kind": "chat", "chat": {**facts, **newest_messages(person, chat.id)}})
        else:
            self._tell({"kind": "chat", "chat": facts, "keyboard_is_new": facts["keyboard"] != before["keyboard"]})

    def _tell(self, words: Json) -> None:
        if self._seats:
            written = _written(words)
            for seat in self._seats:
                seat.hear(written)


def _written(words: Json) -> str:
    return json.dumps(words, ensure_ascii=False, separators=(",", ":"), default=str)
