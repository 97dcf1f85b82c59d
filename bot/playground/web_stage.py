"""What the demo lets the chat page do besides chatting: who plays, who sells, and how time passes."""

from __future__ import annotations

from collections.abc import Awaitable, Callable, Collection
from dataclasses import dataclass
from datetime import timedelta

from bot.playground.accounts import BotAccount
from bot.playground.people import Person
from bot.playground.telegram import Telegram


async def nobody_minds(person: Person) -> None:
    """Nothing more is to be done for a newcomer."""


@dataclass(frozen=True)
class Stage:
    """The play as the page shows it.

    `cast` holds the people in the order of their columns, and grows when somebody is added. `merchants` are the ids
    of those who sell. `advance` moves the shop's clock by a positive span and comes back when what was due has been
    set off. `zone` is the shop's time zone by its IANA name; the page shows all times in it. `welcome` is awaited
    for everybody the page adds (to bring them into the group, say).
    """

    telegram: Telegram
    bot: BotAccount
    cast: list[Person]
    advance: Callable[[timedelta], Awaitable[None]]
    merchants: Collection[int] = ()
    zone: str = "UTC"
    welcome: Callable[[Person], Awaitable[None]] = nobody_minds

    def find(self, person_id: int) -> Person | None:
        """A member of the cast by id."""
        return next((person for person in self.cast if person.id == person_id), None)

    async def add(self, name: str, language: str) -> Person:
        """Somebody new joins the cast."""
        person = self.telegram.add_person(name, language)
        self.cast.append(person)
        await self.welcome(person)
        return person
