"""The playground's control door: people act through it, accidents are ordered, and what they see is read."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

import aiohttp

Message = dict[str, Any]


class NotPossible(Exception):
    """The app does not offer this now: the button, or the bill, is not there."""


@dataclass(frozen=True)
class Told:
    """What the shop answered to a tap."""

    words: str
    alert: bool


class Door:
    """One playground, over HTTP."""

    def __init__(self, session: aiohttp.ClientSession, address: str) -> None:
        self._address = address
        self._session = session

    async def person(self, name: str) -> int:
        """Somebody new; returns their Telegram id."""
        return int((await self._post("person", name=name, username=name.lower()))["id"])

    async def crowd(self, count: int) -> list[int]:
        """Many people who have started the shop's bot long ago; returns their Telegram ids."""
        return [int(one) for one in (await self._post("crowd", count=count))["ids"]]

    async def acts(self, person: int, do: str, **how: Any) -> Any:
        """Somebody does something. Raises `NotPossible`."""
        return (await self._post("act", person=person, do=do, **{"with": how}))["result"]

    async def answer(self, callback: str, within: float = 0) -> Told | None:
        """What a tap was answered, waiting so many seconds for it."""
        told = (await self._get("answer", callback=callback, within=within))["answer"]
        return None if told is None else Told(told["text"] or "", told["alert"])

    async def chat(self, person: int, last: int | None = None) -> list[Message]:
        """Somebody's chat with the shop, oldest first; all of it or its last messages."""
        asked = {"person": person, "last": last} if last else {"person": person}
        messages: list[Message] = (await self._get("chat", **asked))["messages"]
        return messages

    async def accident(self, **what: Any) -> None:
        """Let the next calls of a method go wrong."""
        await self._post("fault", **what)

    async def calm(self) -> None:
        """No more accidents."""
        await self._post("fault", clear=True)

    async def time_passes(self, seconds: int) -> None:
        """Move the playground's clock."""
        await self._post("clock", forward=seconds)

    async def updates(self) -> tuple[int, int]:
        """How many updates there ever were, and how many of them the shop has not confirmed."""
        state = await self._get("state")
        return sum(state["queued"].values()), sum(state["pending"].values())

    async def paid_for(self) -> list[int]:
        """The chat of each message that the shop paid for."""
        paid = (await self._get("state"))["paid"]
        return [chat for chats in paid.values() for chat in chats]

    async def _post(self, what: str, **wish: Any) -> Any:
        async with self._session.post(f"{self._address}/control/{what}", json=wish) as answer:
            return await _read(answer)

    async def _get(self, what: str, **query: Any) -> Any:
        async with self._session.get(f"{self._address}/control/{what}", params=query) as answer:
            return await _read(answer)


async def _read(answer: aiohttp.ClientResponse) -> Any:
    body = await answer.json()
    if answer.status == 409:
        raise NotPossible(body["error"])
    assert answer.status == 200, body
    return body


def words_of(message: Message) -> str:
    """Text or caption."""
    return str(message["text"] or message["caption"] or "")
