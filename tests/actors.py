"""People in a test: what they do in their chat, and what they see there."""

from __future__ import annotations

import asyncio
from typing import TYPE_CHECKING, Any

from bot.playground import PayResult, Person, SeenMessage

if TYPE_CHECKING:
    from tests.town import Town


class Actor:
    """Somebody with Telegram open, in private with the shop. Every act waits until the town is quiet again."""

    def __init__(self, town: Town, person: Person) -> None:
        self._town = town
        self.person = person
        self.toast = ""

    @property
    def name(self) -> str:
        return self.person.name

    async def says(self, words: str) -> None:
        """Type words into the chat with the shop."""
        await self.person.says(words)
        await self._town.settles()

    async def taps(self, label: str) -> None:
        """Tap the newest button whose label contains these words; what is answered over the chat is `toast`."""
        tap = await self.person.taps(label)
        await self._town.settles()
        answer = await tap.answered()
        self.toast = answer.text or ""

    async def taps_twice(self, label: str) -> None:
        """Tap so fast that the second tap leaves before the first was heard."""
        first, second = await self.person.taps(label), await self.person.taps(label)
        await self._town.settles()
        await first.answered()
        self.toast = (await second.answered()).text or ""

    async def forges(self, data: str) -> None:
        """Send button data that no button carries, under the newest message of the shop."""
        message = next(one for one in reversed(self.chat()) if one.from_bot)
        tap = await self.person.forges(data, message.id)
        await self._town.settles()
        self.toast = (await tap.answered()).text or ""

    async def pays(self, **how: Any) -> PayResult:
        """Pay the newest bill."""
        paying = asyncio.create_task(self.person.pays(**how))
        await self._town.until_done(paying)
        await self._town.settles()
        return await paying

    async def opens(self, link: str) -> None:
        """Open a link into the shop."""
        await self.person.opens(link)
        await self._town.settles()

    async def blocks(self) -> None:
        """Block the shop's bot."""
        await self.person.blocks()
        await self._town.settles()

    async def unblocks(self) -> None:
        """Let the shop write again."""
        await self.person.unblocks()
        await self._town.settles()

    def chat(self) -> list[SeenMessage]:
        """The chat with the shop as it looks now; empty before the first word."""
        return self.person.sees()

    @property
    def screen(self) -> SeenMessage:
        """The newest message of the shop."""
        return next(one for one in reversed(self.chat()) if one.from_bot and not one.service)

    @property
    def labels(self) -> list[str]:
        """The buttons under the newest message of the shop."""
        return [label for row in self.screen.labels for label in row]

    def sees(self, *words: str) -> None:
        """Demand that each of these stands somewhere in the chat now, in a message or on a button."""
        shown = self._shown()
        for one in words:
            assert one in shown, f"{self.name} does not see {one!r} in:\n{shown}"

    def does_not_see(self, *words: str) -> None:
        """Demand that none of these stands anywhere in the chat now."""
        shown = self._shown()
        for one in words:
            assert one not in shown, f"{self.name} sees {one!r} in:\n{shown}"

    def _shown(self) -> str:
        parts: list[str] = []
        for message in self.chat():
            parts.append(message.words)
            if message.invoice is not None:
                parts.append(f"{message.invoice.title} {message.invoice.description}")
            parts += [label for row in message.labels for label in row]
        return "\n".join(parts)
