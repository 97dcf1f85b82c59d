"""Somebody with Telegram open while the shop's process comes and goes."""

from __future__ import annotations

import asyncio
from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import datetime
from random import Random

from commerce.kit.clock import now
from tests.crash.door import Door, Message, NotPossible, Told, words_of
from tests.crash.waiting import TooLong, until

INTERRUPTED = "I was interrupted"
#: Seconds after which people say a thing again, or look for another way.
PATIENCE = 12.0
#: Seconds a tap may take, restarts of the shop included. The app itself waits 150.
TAP_PATIENCE = 120.0


class Lost(Exception):
    """This did not lead where it should: time to begin again from a known place."""


class Turned(Lost):
    """The shop said no, in these words."""


class Closing(Exception):
    """The day is over."""


@dataclass
class Tapped:
    """A tap, when it was made and what the newest message was, and what came of it."""

    callback: str
    label: str
    at: datetime
    newest: int
    answered: bool = False
    interrupted: bool = False


@dataclass
class Person:
    """What somebody does in the chat with the shop. Acts raise `Lost` when they lead nowhere."""

    name: str
    id: int
    door: Door
    chance: Random
    closing: asyncio.Event
    tapped: list[Tapped] = field(default_factory=list)
    complaints: list[str] = field(default_factory=list)

    async def lives(self) -> None:
        """One errand after another until the day is over; whoever gets lost begins again."""
        while not self.closing.is_set():
            try:
                await self.errand()
            except (Lost, NotPossible, TooLong):
                continue
            except Closing:
                return

    async def errand(self) -> None:
        """What this person came for."""
        raise NotImplementedError

    async def says(self, words: str, *shows: str) -> Message:
        """Type words, and see one of these come of it; or anything, if nothing is named."""
        await self._breathes()
        said = await self.door.acts(self.id, "says", text=words)
        return await self._sees(shows, after=said, since=said)

    async def opens(self, payload: str, *shows: str) -> Message:
        """Open a link into the shop."""
        await self._breathes()
        said = await self.door.acts(self.id, "starts", payload=payload)
        return await self._sees(shows, after=said, since=said)

    async def taps(self, label: str, under: Message, *shows: str, twice: bool = False) -> Message:
        """Tap a button, and see one of these words come of it. Raises `Turned` when the shop says no."""
        since = await self._newest()
        told = await self.tap(label, under, twice=twice)
        if told.alert:
            raise Turned(told.words)
        return await self._sees(shows, after=under["id"] - 1, since=since)

    async def tap(self, label: str, under: Message, *, twice: bool = False) -> Told:
        """Tap a button, perhaps with a nervous finger, and read what is shown over the chat."""
        await self._breathes()
        tap = await self._touch(label, under)
        again = await self._touch_again(label, under) if twice else None
        told = await self._told(tap)
        if again is not None:
            await self._told(again)
        return told

    async def _sees(self, shows: Sequence[str], *, after: int, since: int) -> Message:
        """The newest message of the shop after `after` that shows one of these words.

        Raises `Lost` when it does not come, or when the shop says that it was interrupted `since` then.
        """

        async def look() -> Message | None:
            theirs = [one for one in await self.door.chat(self.id, last=30) if one["from_bot"] and not one["service"]]
            for message in reversed(theirs):
                if message["id"] > after and (not shows or any(one in words_of(message) for one in shows)):
                    return message
            if any(one["id"] > since and INTERRUPTED in words_of(one) for one in theirs):
                raise Lost(f"{shows}: interrupted")
            return None

        try:
            return await until(f"{shows} for {self.name}", look, PATIENCE)
        except TooLong as slow:
            raise Lost(str(slow)) from None

    async def _newest(self) -> int:
        return int((await self.door.chat(self.id, last=1))[-1]["id"])

    async def _touch(self, label: str, under: Message) -> Tapped:
        newest = await self._newest()
        done = await self.door.acts(self.id, "taps", label=label, message_id=under["id"])
        if not done["callback_id"]:
            raise Lost(f"{label} is no button of the shop's")
        tap = Tapped(done["callback_id"], label, now(), newest)
        self.tapped.append(tap)
        return tap

    async def _touch_again(self, label: str, under: Message) -> Tapped | None:
        try:
            return await self._touch(label, under)
        except (NotPossible, Lost):
            return None

    async def _told(self, tap: Tapped) -> Told:
        """What a tap was answered; `Lost` when the shop only said that it was interrupted."""

        async def look() -> Told | None:
            told = await self.door.answer(tap.callback, within=1.0)
            tap.answered = told is not None
            if told is None and await self._was_interrupted(tap):
                raise Lost(f"{tap.label}: interrupted")
            return told

        return await until(f"an answer to {self.name}'s tap on {tap.label}", look, TAP_PATIENCE)

    async def _was_interrupted(self, tap: Tapped) -> bool:
        messages = await self.door.chat(self.id, last=20)
        tap.interrupted = any(one["id"] > tap.newest and INTERRUPTED in words_of(one) for one in messages)
        return tap.interrupted

    async def _breathes(self) -> None:
        """People are not machines, and go home when the shop closes."""
        await asyncio.sleep(self.chance.uniform(0, 0.15))
        if self.closing.is_set():
            raise Closing
