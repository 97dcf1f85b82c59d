"""Customers of a crash test: some buy, one counts, one forgets to pay."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from tests.crash.door import Message, NotPossible, words_of
from tests.crash.person import Lost, Person, Turned
from tests.crash.shelves import CANDLES, GOODS, SUGAR, Shelves
from tests.crash.waiting import TooLong, until

ADDRESS = "Alice Liddell\n2 Hatter Lane\n10115 Berlin\nGermany"
CASH, CARD = "Pay on delivery", "Pay €"


@dataclass
class Buyer(Person):
    """Fills a cart and checks out, again and again."""

    #: How often an order may have been placed, and how often it surely was.
    tried: int = 0
    placed: int = 0

    async def errand(self) -> None:
        cart = await self.says("/cart", "Your cart")
        if "is empty" in words_of(cart):
            cart = await self.fills_the_cart()
        try:
            card = await self.orders(cart)
        except (NotPossible, Turned):
            await self.empties(cart)
            return
        await self.after_ordering(card)

    async def fills_the_cart(self) -> Message:
        """Find something by its name and put one or two of it into the cart."""
        title, _, _ = self.chance.choice(GOODS)
        found = await self.says(title, "I found")
        if "nothing" in words_of(found):
            self.complaints.append(f"{self.name} looked for {title} and was told: {words_of(found)}")
        card = await self.taps(title, found, "SKU")
        told = await self.tap("Add to cart", card, twice=self.chance.random() < 0.3)
        if told.alert:
            raise Turned(told.words)
        return await self.taps("Cart", card, "Your cart")

    async def empties(self, cart: Message) -> None:
        """What cannot be had now is not wanted any more."""
        await self.taps("Remove", cart, "Your cart")

    async def orders(self, cart: Message, way: str | None = None) -> Message:
        """From the cart to the card of an order. Raises `Lost` when it is not clear what came of it."""
        step = await self.taps("Check out", cart, "step ")
        step = await self.reaches_the_last_look(step)
        way = way or self.chance.choice((CASH, CARD, CARD))
        known = await self._cards()
        self.tried += 1
        await self.taps(way, step, "📦 Order", twice=self.chance.random() < 0.4)
        for card in await self._cards():
            if card["id"] == step["id"] or card["id"] not in {one["id"] for one in known}:
                self.placed += 1
                return card
        raise Lost("no card of an order")

    async def reaches_the_last_look(self, step: Message) -> Message:
        """Answer what is asked: the address, the delivery, the terms."""
        for _ in range(6):
            words = words_of(step)
            if "Type it in one message" in words:
                step = await self.says(ADDRESS, "step 2", "step 3")
            elif "step 1" in words:
                step = await self.taps("2 Hatter Lane", step, "step 2", "step 3")
            elif "step 2" in words:
                step = await self.taps("Standard delivery", step, "step 3")
            elif "accept the shop's terms" in words:
                step = await self.taps("Accept the terms", step, "are held for you")
            else:
                return step
        raise Lost("the checkout does not end")

    async def after_ordering(self, card: Message) -> None:
        """Pay, mostly; or call it off."""
        if "Waiting for your payment" not in words_of(card):
            if self.chance.random() < 0.2:
                await self.calls_off(card)
            return
        mood = self.chance.random()
        if mood < 0.15:
            await self.calls_off(card)
        elif mood < 0.25:
            return
        else:
            await self.pays(card)

    async def calls_off(self, card: Message) -> None:
        """Cancel the order under its card."""
        asked = await self.taps("Cancel order", card, "Call off")
        await self.taps("Cancel order", asked, "📦 Order")

    async def pays(self, card: Message) -> None:
        """Pay the newest bill; where none has come, ask for it. A card may be declined, a finger may slip twice."""
        await self._has_a_bill(card)
        for _ in range(3):
            succeed, times = self.chance.random() > 0.15, 2 if self.chance.random() < 0.15 else 1
            result: dict[str, Any] = await self.door.acts(self.id, "pays", succeed=succeed, times=times)
            if result["outcome"] in ("paid", "refused"):
                return

    async def _has_a_bill(self, card: Message) -> None:
        async def look() -> bool | None:
            newest = await self.door.chat(self.id, last=5)
            return any(one["invoice"] and one["id"] > card["id"] - 1 for one in newest) or None

        try:
            await until("the bill", look, 3)
        except TooLong:
            await self.taps("Pay €", card, "📦 Order")
            await until("the bill that was asked for", look, 5)

    async def _cards(self) -> list[Message]:
        newest = await self.door.chat(self.id, last=12)
        return [one for one in reversed(newest) if one["from_bot"] and words_of(one).startswith("📦 Order")]


@dataclass
class Counter(Person):
    """Puts the same thing into the cart one by one: each tap must count once."""

    adds: int = 0
    card: Message | None = None

    async def errand(self) -> None:
        if self.card is None:
            found = await self.says(SUGAR, "I found")
            self.card = await self.taps(SUGAR, found, "SKU")
        before = len(self.tapped)
        try:
            told = await self.tap("Add to cart", self.card, twice=self.chance.random() < 0.3)
        finally:
            self.adds += len(self.tapped) - before
        if told.alert:
            self.complaints.append(f"{self.name} could not have sugar: {told.words}")


@dataclass
class Dreamer(Buyer):
    """Orders a candle, never pays, orders another one: in the end all of them lie in the cart again."""

    shelves: Shelves | None = None
    adds: int = 0

    async def errand(self) -> None:
        cart = await self.says("/cart", "Your cart")
        if "is empty" in words_of(cart):
            cart = await self.fills_the_cart()
        await self.orders(cart, CARD)

    async def fills_the_cart(self) -> Message:
        assert self.shelves is not None
        if self.adds >= CANDLES:
            raise Lost("no candle is left that was not ordered yet")
        card = await self.opens(f"v_{self.shelves.variants[f'Candle {self.adds + 1}']}", "SKU")
        before = len(self.tapped)
        try:
            told = await self.tap("Add to cart", card)
        finally:
            self.adds += len(self.tapped) - before
        if told.alert:
            self.complaints.append(f"{self.name} could not have a candle: {told.words}")
        return await self.taps("Cart", card, "Your cart")
