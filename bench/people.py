"""People who shop as fast as they are answered: the journey whose cost is measured."""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable, Callable
from contextlib import suppress
from dataclasses import dataclass, field
from itertools import count
from math import inf
from time import perf_counter
from typing import Any

from bench.bot_api import Bot, Json

_SCREENS = ("sendMessage", "sendPhoto", "editMessageText", "editMessageMedia", "editMessageCaption")
#: Longer than that no answer is waited for: something is broken.
_PATIENCE = 30.0
#: Seconds between an answer and what a person does next: nobody taps before the answer's receipt is back at the bot.
_PAUSE = 0.003


class NotAnswered(Exception):
    """The bot did not do what a person waited for; the words say who waited for what."""


class Closed(Exception):
    """It is time to go home."""


@dataclass
class Tally:
    """What was measured: seconds from each update to its answer, and how many updates there were in all."""

    waits: list[float] = field(default_factory=list)
    updates: int = 0
    #: Seconds from the payment to the word of thanks, which comes by way of the outbox.
    thanks: list[float] = field(default_factory=list)


class Town:
    """Everybody who talks to one bot."""

    def __init__(self, bot: Bot) -> None:
        self.bot = bot
        self.tally = Tally()
        #: When nobody begins anything any more.
        self.closes_at = inf
        self._numbers = count(1001)
        self._people: dict[int, Person] = {}
        self._queries: dict[str, Person] = {}
        bot.listener = self._heard

    def person(self) -> Person:
        """Somebody new in town."""
        number = next(self._numbers)
        person = self._people[number] = Person(self, number)
        return person

    def leave(self, person: Person) -> None:
        """Forget somebody."""
        self._people.pop(person.number, None)

    def asks(self, query_id: str, person: Person) -> None:
        """Remember whose question this is."""
        self._queries[query_id] = person

    def _heard(self, method: str, fields: Json, result: Any) -> None:
        if "chat_id" in fields:
            person = self._people.get(int(fields["chat_id"]))
        else:
            query = fields.get("callback_query_id") or fields.get("pre_checkout_query_id") or ""
            person = self._queries.pop(query, None)
        if person is not None:
            person.hears(method, fields, result)


class Person:
    """One person in private with the bot. Every act ends when the bot has answered it."""

    def __init__(self, town: Town, number: int) -> None:
        self._town = town
        self._bot = town.bot
        self.number = number
        self._account = {"id": number, "is_bot": False, "first_name": f"Alice {number}", "language_code": "en"}
        self._chat = {"id": number, "type": "private", "first_name": f"Alice {number}"}
        self._messages: dict[int, Json] = {}
        self._bill: Json = {}
        self._awaited: tuple[str, ...] = ()
        self._answer: asyncio.Future[None] | None = None
        self._queries = 0

    def hears(self, method: str, fields: Json, result: Any) -> None:
        """The bot does something in this chat."""
        if method == "sendInvoice":
            self._bill = fields
        elif isinstance(result, dict):
            self._messages[result["message_id"]] = result
        elif method == "deleteMessage":
            self._messages.pop(int(fields["message_id"]), None)
        if method in self._awaited and self._answer is not None and not self._answer.done():
            self._answer.set_result(None)

    async def says(self, words: str) -> None:
        """Type words."""
        await self._acts("message", self._message(text=words, **_commands(words)), _SCREENS)

    async def taps(self, label: str, then: tuple[str, ...] = _SCREENS) -> None:
        """Tap the newest button whose label contains these words."""
        message, data = self._button(label)
        query = self._fresh_query()
        tap = {"id": query, "from": self._account, "message": message, "chat_instance": "1", "data": data}
        await self._acts("callback_query", tap, then)

    async def pays(self) -> None:
        """Pay the newest bill; the word of thanks is waited for and timed apart."""
        total = sum(int(price["amount"]) for price in self._bill["prices"])
        facts = {
            "currency": self._bill["currency"],
            "total_amount": total,
            "invoice_payload": self._bill["payload"],
        }
        asked = {"id": self._fresh_query(), "from": self._account, **facts}
        await self._acts("pre_checkout_query", asked, ("answerPreCheckoutQuery",))
        charge = f"charge-{self._bot.id}-{self.number}-{self._bot.fresh_message_id()}"
        paid = {**facts, "telegram_payment_charge_id": charge, "provider_payment_charge_id": charge}
        began = perf_counter()
        await self._acts("message", self._message(successful_payment=paid), ("sendMessage",), timed=False)
        self._town.tally.thanks.append(perf_counter() - began)

    async def _acts(self, kind: str, content: Json, then: tuple[str, ...], timed: bool = True) -> None:
        if perf_counter() > self._town.closes_at:
            raise Closed
        self._awaited = then
        self._answer = asyncio.get_running_loop().create_future()
        began = perf_counter()
        self._bot.push(kind, content)
        try:
            async with asyncio.timeout(_PATIENCE):
                await self._answer
        except TimeoutError:
            said = content.get("text") or content.get("data") or list(content)
            raise NotAnswered(f"{self.number} waited for {' or '.join(then)} after the {kind} {said!r}") from None
        self._town.tally.updates += 1
        if timed:
            self._town.tally.waits.append(perf_counter() - began)
        await asyncio.sleep(_PAUSE)

    def _message(self, **content: Any) -> Json:
        return {
            "message_id": self._bot.fresh_message_id(),
            "from": self._account,
            "chat": self._chat,
            "date": 1_770_000_000,
            **content,
        }

    def _fresh_query(self) -> str:
        self._queries += 1
        query = f"{self.number}-{self._queries}"
        self._town.asks(query, self)
        return query

    def _button(self, label: str) -> tuple[Json, str]:
        for message in reversed(self._messages.values()):
            for row in message.get("reply_markup", {}).get("inline_keyboard", ()):
                for button in row:
                    if label in button["text"] and "callback_data" in button:
                        return message, button["callback_data"]
        raise NotAnswered(f"{self.number} sees no button {label!r}")


Journey = Callable[[Person], Awaitable[None]]


async def buys(person: Person) -> None:
    """start → browse → card → add → cart → checkout → pay, by somebody the shop has never met: 13 updates."""
    await person.says("/start")
    await person.taps("Browse")
    await person.taps("Teapots")
    await person.taps(f"Teapot No. {person.number % 8}")
    await person.taps("Add to cart", then=("answerCallbackQuery",))
    await person.taps("Cart")
    await person.taps("Check out")
    await person.says("Alice Liddell\n2 Hatter Lane\n10115 Berlin\nGermany")
    await person.taps("Parcel to your door")
    await person.taps("Accept the terms")
    await person.taps("Pay €", then=("sendInvoice",))
    await person.pays()


async def chats(person: Person) -> None:
    """Thirteen messages to a bot that repeats them."""
    for number in range(13):
        await person.says(f"hello {number}")


async def crowd(town: Town, journey: Journey, at_once: int, seconds: float, *, whole: bool = True) -> float:
    """So many people at a time make the journey, one after another for so long; returns the seconds it took in all.

    Whoever is under way then comes to the end of the journey, or (not `whole`) only of what they are doing.
    """
    began = perf_counter()
    closing = began + seconds
    town.closes_at = inf if whole else closing

    async def one_after_another() -> None:
        while perf_counter() < closing:
            person = town.person()
            with suppress(Closed):
                await journey(person)
            town.leave(person)

    async with asyncio.TaskGroup() as group:
        for _ in range(at_once):
            group.create_task(one_after_another())
    return perf_counter() - began


def _commands(words: str) -> Json:
    if not words.startswith("/"):
        return {}
    return {"entities": [{"type": "bot_command", "offset": 0, "length": len(words.split()[0])}]}
