"""The merchant of a crash test: takes orders in, sends them, hands them over, sometimes calls one off."""

from __future__ import annotations

from dataclasses import dataclass

from tests.crash.door import Message, NotPossible, words_of
from tests.crash.person import Person
from tests.crash.waiting import until


@dataclass
class Merchant(Person):
    """Works through the open orders, the oldest first."""

    async def errand(self) -> None:
        if self.chance.random() < 0.2:
            await self.settles_tasks()
        orders = await self.says("/open_orders", "pen orders")
        if "No open orders" in words_of(orders):
            await self._waits_for_news(orders)
            return
        for row in self.chance.sample(orders["buttons"], len(orders["buttons"])):
            if " · " in row[0]["label"]:
                order = await self.taps(row[0]["label"], orders, "📦 Order")
                await self.works_on(order)
                return

    async def works_on(self, order: Message) -> None:
        """Whatever this order still needs, step by step."""
        for _ in range(6):
            labels = " ".join(button["label"] for row in order["buttons"] for button in row)
            if "Accept" in labels and self.chance.random() < 0.15:
                await self.calls_off(order)
                return
            if "Accept" in labels:
                order = await self.taps("Accept", order, "Accepted", twice=self.chance.random() < 0.3)
            elif "Ship" in labels:
                order = await self.ships(order)
            elif "delivered" in labels:
                order = await self.taps("delivered", order, "was delivered")
            elif "Money received" in labels:
                order = await self.taps("Money received", order, "Paid in full")
            else:
                return

    async def ships(self, order: Message) -> Message:
        """All of it in one parcel; with a number, or without one."""
        carrier = await self.taps("Ship", order, "Who carries", "What goes into this parcel")
        if "What goes" in words_of(carrier):
            carrier = await self.taps("Next", carrier, "Who carries")
        asked = await self.taps("DHL", carrier, "tracking number")
        if self.chance.random() < 0.5:
            return await self.says(f"JD{self.chance.randrange(10**12):012d}", "📦 Order")
        return await self.taps("no number", asked, "📦 Order", twice=self.chance.random() < 0.3)

    async def calls_off(self, order: Message) -> None:
        """With a reason the customer is told."""
        asked = await self.taps("Cancel order", order, "Call off")
        await self.taps("Another reason", asked, "📦 Order")

    async def settles_tasks(self) -> None:
        """Send money back by hand, where some has to go back."""
        console = await self.says("/merchant", "the counter")
        tasks = await self.taps("Tasks", console, "For a person to settle", "Nothing needs a person")
        if "Nothing" not in words_of(tasks):
            await self.taps("sent back", tasks, "For a person to settle", "Nothing needs a person")

    async def _waits_for_news(self, seen: Message) -> None:
        async def look() -> bool | None:
            newest = (await self.door.chat(self.id, last=1))[-1]
            return newest["id"] > seen["id"] or self.closing.is_set() or None

        try:
            await until("a new order", look, 4, glance=0.3)
        except (NotPossible, AssertionError):
            return
