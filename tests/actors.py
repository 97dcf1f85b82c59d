"""People in a test: what they do in their chat, and what they see there."""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable
from datetime import timedelta
from typing import TYPE_CHECKING, Any, TypeVar

from bot.playground import CallbackAnswer, PayResult, Person, SeenMessage

if TYPE_CHECKING:
    from tests.town import Town

T = TypeVar("T")
#: Where everybody lives who does not say otherwise.
ADDRESS = "Alice Liddell\n7 Rabbit Row\n10115 Berlin\nGermany"


class Actor:
    """Somebody with Telegram open, in private with the shop. Every act waits until the town is quiet again."""

    def __init__(self, town: Town, person: Person) -> None:
        self._town = town
        self.person = person
        self.toast = ""
        #: Whether the toast waits until it is read.
        self.alert = False

    @property
    def name(self) -> str:
        return self.person.name

    async def does(self, act: Awaitable[T]) -> T:
        """Anything else a person can do: `await alice.does(alice.person.sends_sticker())`."""
        done = await act
        await self._town.settles()
        return done

    async def says(self, words: str) -> None:
        """Type words into the chat with the shop."""
        await self.does(self.person.says(words))

    async def taps(self, label: str, *, under: SeenMessage | None = None) -> None:
        """Tap the newest button whose label contains these words; what is answered over the chat is `toast`.

        `under` names an older message by how it was seen.
        """
        tap = await self.does(self.person.taps(label, message_id=under.id if under else None))
        self._hears(await tap.answered())

    async def taps_twice(self, label: str) -> None:
        """Tap so fast that the second tap leaves before the first was heard."""
        first, second = await self.person.taps(label), await self.person.taps(label)
        await self._town.settles()
        await first.answered()
        self._hears(await second.answered())

    async def forges(self, data: str) -> None:
        """Send button data that no button carries, under the newest message of the shop."""
        tap = await self.does(self.person.forges(data, self.screen.id))
        self._hears(await tap.answered())

    async def pays(self, *, success_after: timedelta | None = None, **how: Any) -> PayResult:
        """Pay the newest bill; the money may need a while to arrive after the shop has agreed."""
        if success_after is not None:
            paying = await self.begins_to_pay(**how)
            await self._town.passes(success_after)
            return await paying
        paying = asyncio.create_task(self.person.pays(**how))
        await self._town.until_done(paying)
        await self._town.settles()
        return await paying

    async def begins_to_pay(self, **how: Any) -> asyncio.Task[PayResult]:
        """Pay the newest bill: the shop agrees, and has not heard of the money yet."""
        paying = asyncio.create_task(self.person.pays(**how))
        await self._town.hears_until_done(paying)
        return paying

    async def opens(self, link: str) -> None:
        """Open a link into the shop."""
        await self.does(self.person.opens(link))

    async def blocks(self) -> None:
        """Block the shop's bot."""
        await self.does(self.person.blocks())

    async def unblocks(self) -> None:
        """Let the shop write again."""
        await self.does(self.person.unblocks())

    async def puts_into_cart(self, *titles: str) -> None:
        """Find each of these by its title and put one of it into the cart."""
        for title in titles:
            await self.says(title)
            await self.taps(title)
            await self.taps("Add to cart")
            assert self.toast.startswith("✓ Added"), self.toast

    async def checks_out(self) -> None:
        """Go from the cart to the last look, answering what is asked: the address, the delivery, the terms."""
        await self.says("/cart")
        await self.taps("Check out")
        if "Type it in one message" in self.screen.words:
            await self.says(ADDRESS)
        elif "step 1 of 3" in self.screen.words:
            await self.taps("7 Rabbit Row")
        if "step 2" in self.screen.words:
            await self.taps("Standard delivery")
        if "accept the shop's terms" in self.screen.words:
            await self.taps("Accept the terms")

    async def orders(self, *titles: str, by: str = "Pay €") -> None:
        """Put these into the cart, check out, and tap the button that begins with `by`."""
        await self.puts_into_cart(*titles)
        await self.checks_out()
        await self.taps(by)

    async def sends_the_order(self, pieces: int = 1) -> None:
        """As staff, from the news of an order of so many pieces: all of it leaves without a number, and arrives."""
        await self.taps("Open the order")
        await self.taps("Accept")
        await self.taps("Ship")
        if pieces > 1:
            await self.taps("Next: ship")
        await self.taps("UPS")
        await self.taps("It has no number")
        await self.taps("delivered")

    async def publishes_below_cost(self) -> None:
        """As staff, from a draft: the shop asks once more, and nothing is published before the second yes."""
        await self.taps("Publish")
        self.sees("Somewhere you would sell below cost", "Nothing is published yet")
        await self.taps("Leave it as it is")
        self.sees("📝 Draft")
        await self.taps("Publish")
        await self.taps("Publish, even below cost")

    async def takes_a_second_look(self, at: str) -> None:
        """As staff: open what somebody else has asked for."""
        await self.says("/merchant")
        await self.taps("👀")
        await self.taps(at)

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
        """Demand that each of these stands in the chat now, in what the shop wrote or on a button."""
        shown = self._shown()
        for one in words:
            assert one in shown, f"{self.name} does not see {one!r} in:\n{shown}"

    def does_not_see(self, *words: str) -> None:
        """Demand that none of these stands in what the shop wrote, as it looks now."""
        shown = self._shown()
        for one in words:
            assert one not in shown, f"{self.name} sees {one!r} in:\n{shown}"

    def bill(self) -> SeenMessage:
        """The newest bill in the chat, paid or not."""
        return next(one for one in reversed(self.chat()) if one.invoice is not None)

    def message(self, words: str) -> SeenMessage:
        """The newest message that holds these words, as it looks now."""
        return next(one for one in reversed(self.chat()) if words in one.words)

    def _hears(self, answer: CallbackAnswer) -> None:
        self.toast, self.alert = answer.text or "", answer.alert

    def _shown(self) -> str:
        parts: list[str] = []
        for message in (one for one in self.chat() if not one.mine):
            parts.append(message.words)
            if message.invoice is not None:
                parts.append(f"{message.invoice.title} {message.invoice.description}")
            parts += [label for row in message.labels for label in row]
        return "\n".join(parts)
