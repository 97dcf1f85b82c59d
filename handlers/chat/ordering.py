"""Who is served next: one chat and one person in order, many at once, nobody starved by a neighbour's flood."""

from __future__ import annotations

import asyncio
from collections import deque
from collections.abc import Awaitable, Callable, Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from commerce.kit.clock import now
from handlers.chat.inbox import Update
from handlers.chat.incoming import is_about_money

Key = tuple[str, int]
#: Serves one update; gives `None` when it is finished with it, or the moment to come back to it.
Serve = Callable[[int, Update], Awaitable[datetime | None]]

#: Of these it is asked within ten seconds whether the money may move, so they wait for nobody else's chat.
URGENT = ("pre_checkout_query", "shipping_query")


@dataclass(frozen=True)
class Bounds:
    """How much may wait and how much may run."""

    at_once: int = 64
    #: Updates of one person that may wait; of the next one the shop says that it is busy.
    per_person: int = 20
    #: Updates of one group that may wait, whoever sent them.
    per_group: int = 200
    #: Updates of everybody together; beyond that no further ones are fetched.
    in_all: int = 1000


def keys_of(update: Update) -> tuple[Key, ...]:
    """The lines an update stands in: its chat's and its sender's; a private chat is its person's line.

    Any shape is understood as far as it goes, since broken updates queue like others.
    """
    content = next((part for name, part in update.items() if name != "update_id" and isinstance(part, Mapping)), {})
    message = content.get("message")
    chat = _id_in(content, "chat") or (_id_in(message, "chat") if isinstance(message, Mapping) else None)
    person = _id_in(content, "from") or _id_in(content, "user")
    keys = []
    if person is not None:
        keys.append(("person", person))
    if chat is not None and chat != person:
        keys.append(("person" if chat > 0 else "group", chat))
    return tuple(keys)


class Lines:
    """Updates standing in line by chat and by person: each is served when it is first in all of its lines.

    A chat's next update joins the end of the ready ones when the one before it is finished, so those with much to say
    take turns with those who say little. An update that must be tried again later keeps its place in its lines and
    takes up nobody's time meanwhile.
    """

    def __init__(self, serve: Serve, bounds: Bounds | None = None) -> None:
        self.bounds = bounds or Bounds()
        self._serve = serve
        self._lines: dict[Key, deque[_Ticket]] = {}
        self._tickets: dict[int, _Ticket] = {}
        self._ready: deque[_Ticket] = deque()
        self._resting: list[tuple[datetime, _Ticket]] = []
        self._tasks: set[asyncio.Task[None]] = set()
        self._flooding: set[Key] = set()
        self._open = True
        self._eased = asyncio.Event()
        self._eased.set()

    def __len__(self) -> int:
        return len(self._tickets)

    def __contains__(self, update_id: int) -> bool:
        return update_id in self._tickets

    def add(self, update_id: int, update: Update, *, whatever_waits: bool = False) -> bool:
        """Let an update stand in line; `False` if its line is full. Money is never turned away.

        `whatever_waits` admits it all the same: it was accepted once, before a restart.
        """
        keys = keys_of(update)
        if not whatever_waits and not is_about_money(update) and any(self._is_full(key) for key in keys):
            return False
        ticket = _Ticket(update_id, update, keys)
        self._tickets[update_id] = ticket
        for key in keys:
            line = self._lines.setdefault(key, deque())
            ticket.ahead += bool(line)
            line.append(ticket)
        self._see(ticket)
        if len(self._tickets) >= self.bounds.in_all:
            self._eased.clear()
        return True

    def first_turned_away(self, update: Update) -> bool:
        """Whether nobody was turned away since this line was last empty: only the first one is told so."""
        full = {key for key in keys_of(update) if self._is_full(key)}
        fresh = full - self._flooding
        self._flooding |= full
        return bool(fresh)

    def resume(self) -> int:
        """Take up again what rested until now; returns how many."""
        due = [ticket for at, ticket in self._resting if at <= now()]
        self._resting = [(at, ticket) for at, ticket in self._resting if at > now()]
        for ticket in due:
            self._see(ticket)
        return len(due)

    def has_room(self) -> bool:
        """Whether another update may come in."""
        return self._eased.is_set()

    async def room(self) -> None:
        """Wait until the crowd has thinned out to half of what fits."""
        await self._eased.wait()

    async def idle(self) -> None:
        """Wait until nothing can be served just now."""
        while self._tasks:
            await asyncio.wait(self._tasks)

    async def close(self, grace: float) -> None:
        """Begin nothing new and wait for what is being served; after `grace` seconds it is interrupted.

        Interrupting is safe: what was not committed is served again after the next start.
        """
        self._open = False
        if self._tasks:
            _, late = await asyncio.wait(self._tasks, timeout=grace)
            for task in late:
                task.cancel()
            await asyncio.gather(*late, return_exceptions=True)

    def _is_full(self, key: Key) -> bool:
        most = self.bounds.per_person if key[0] == "person" else self.bounds.per_group
        return len(self._lines.get(key, ())) >= most

    def _see(self, ticket: _Ticket) -> None:
        """Serve this one if it is first everywhere and there are hands free."""
        if ticket.ahead:
            return
        if ticket.urgent:
            self._ready.appendleft(ticket)
        else:
            self._ready.append(ticket)
        self._go()

    def _go(self) -> None:
        while self._open and self._ready and len(self._tasks) < self.bounds.at_once:
            task = asyncio.create_task(self._run(self._ready.popleft()))
            self._tasks.add(task)
            task.add_done_callback(self._ended)

    async def _run(self, ticket: _Ticket) -> None:
        again_at = await self._serve(ticket.update_id, ticket.update)
        if again_at is not None:
            self._resting.append((again_at, ticket))
            return
        del self._tickets[ticket.update_id]
        for key in ticket.keys:
            self._advance(key)
        if len(self._tickets) <= self.bounds.in_all // 2:
            self._eased.set()

    def _advance(self, key: Key) -> None:
        line = self._lines[key]
        line.popleft()
        if line:
            line[0].ahead -= 1
            self._see(line[0])
        else:
            del self._lines[key]
            self._flooding.discard(key)

    def _ended(self, task: asyncio.Task[None]) -> None:
        self._tasks.discard(task)
        self._go()


class _Ticket:
    """One update's place: in how many of its lines somebody stands before it."""

    __slots__ = ("ahead", "keys", "update", "update_id", "urgent")

    def __init__(self, update_id: int, update: Update, keys: tuple[Key, ...]) -> None:
        self.update_id = update_id
        self.update = update
        self.keys = keys
        self.ahead = 0
        self.urgent = any(kind in update for kind in URGENT)


def _id_in(content: Mapping[str, Any], name: str) -> int | None:
    part = content.get(name)
    found = part.get("id") if isinstance(part, Mapping) else None
    return found if type(found) is int else None
