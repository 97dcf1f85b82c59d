"""A day in the life of a shop that is killed again and again: from its first start to the closing of its books."""

from __future__ import annotations

import asyncio
from dataclasses import dataclass
from pathlib import Path
from random import Random
from typing import Any

import aiohttp

from commerce.kit.database import Database
from commerce.kit.sealing import Keyring
from tests.crash import proof, shelves
from tests.crash.customers import Buyer, Counter, Dreamer
from tests.crash.door import Door, words_of
from tests.crash.evidence import gather, still_owed
from tests.crash.havoc import Havoc
from tests.crash.lives import Lives
from tests.crash.merchant import Merchant
from tests.crash.person import Person
from tests.crash.waiting import until
from tests.processes import TOKEN, OuterTelegram, ShopOutside, telegram_outside

TILL = "1234:TEST:the-token-of-a-till"
#: Where everything that the shop logged stands afterwards, in the folder of the day.
LOG = "log.jsonl"
#: Seconds our Telegram takes to answer a bot: time to be killed in.
LATENCY = 0.02
#: The day goes on so many minutes later: what nobody paid for has expired, and every lease has run out.
LATER = 20
BUYERS = 6


@dataclass(frozen=True)
class Plan:
    """What to live through: a database with tables or without, how many kills, which chance."""

    database_url: str
    folder: Path
    kills: int
    seed: int
    webhook: bool = False


@dataclass(frozen=True)
class Outcome:
    """What came of a day: the promises that were broken, and what it was like."""

    complaints: list[str]
    figures: dict[str, object]


async def live(plan: Plan) -> Outcome:
    """Live through it and check everything afterwards."""
    async with telegram_outside(latency=LATENCY) as telegram, aiohttp.ClientSession() as session:
        day = _Day(plan, telegram, Door(session, telegram.address))
        try:
            return await day.passes()
        finally:
            await day.lives.closes()
            day.lives.keep_log(plan.folder / LOG)


class _Day:
    def __init__(self, plan: Plan, telegram: OuterTelegram, door: Door) -> None:
        self.plan = plan
        self.door = door
        self.chance = Random(plan.seed)
        self.closing = asyncio.Event()
        self.people: list[Person] = []
        self.shop = ShopOutside(telegram, plan.database_url, plan.folder)
        self.lives = Lives(self.shop)

    async def passes(self) -> Outcome:
        """The whole of it."""
        mia = await self._person(Merchant, "Mia")
        self._furnish(owner=mia.id)
        start = await self._first_start()
        database = Database(self.plan.database_url, self._keyring())
        try:
            stock = await shelves.fill(database, self.plan.folder / "media")
            await self._moves_in(stock)
            havoc = Havoc(self.lives, self.door, self.chance, start)
            await self._busy_hours(havoc)
            await self._quiet(database)
            await self._much_later(havoc, database)
            return await self._judged(database, stock, havoc)
        finally:
            await database.close()

    async def _first_start(self) -> float:
        """The very first start is interrupted, too: tables and keys are whole, or not there. Gives its seconds."""
        for _ in range(self._some_kills()):
            await self.lives.starts()
            await asyncio.sleep(self.chance.uniform(0.5, 4.0))
            await self.lives.dies()
        self.shop.warm = True
        await self.lives.starts()
        return await self.lives.listens()

    async def _moves_in(self, stock: shelves.Shelves) -> None:
        await self._finds_the_goods()
        for number in range(1, BUYERS + 1):
            await self._person(Buyer, f"Buyer{number}")
        await self._person(Counter, "Carla")
        await self._person(Dreamer, "Dora", shelves=stock)

    async def _finds_the_goods(self) -> None:
        """The shop hears of new goods within seconds; before that nobody comes."""
        mia = self.people[0]

        async def look() -> bool | None:
            found = await mia.says(shelves.SUGAR, "I found")
            return "nothing" not in words_of(found) or None

        await until("the goods", look, 30)

    async def _busy_hours(self, havoc: Havoc) -> None:
        """Everybody does what they came for, while the shop is killed; then they go home."""
        async with asyncio.TaskGroup() as group:
            for person in self.people:
                group.create_task(person.lives())
            await self._sells(3)
            await havoc.rages(self.plan.kills)
            await self.door.calm()
            await self.lives.listens()
            await self._sells(2)
            self.closing.set()

    async def _sells(self, more: int) -> None:
        """Wait for so many more orders: the shop works before its first kill, and after its last one as ever."""
        buyers = [one for one in self.people if isinstance(one, Buyer)]
        before = sum(one.placed for one in buyers)

        async def look() -> bool | None:
            return sum(one.placed for one in buyers) >= before + more or None

        await until(f"{more} orders", look, 60)

    async def _quiet(self, database: Database) -> None:
        """Wait until everything that was said is heard, and everything owed is told."""

        async def look() -> bool | None:
            _, pending = await self.door.updates()
            return True if not pending and not await still_owed(database) else None

        try:
            await until("a quiet shop", look, 90, glance=0.3)
        except AssertionError as noisy:
            raise AssertionError(f"{noisy}: {await still_owed(database)}") from None

    async def _much_later(self, havoc: Havoc, database: Database) -> None:
        """The deadlines of the day pass; the shop is killed while it sees to them."""
        await self.lives.dies()
        await self.door.time_passes(LATER * 60)
        self.lives.go_on_later(LATER)
        await self.lives.starts()
        for _ in range(self._some_kills()):
            await self.lives.latest.logs("leading", within=60)
            await asyncio.sleep(self.chance.uniform(0, 1.0))
            await self.lives.dies()
            havoc.kills += 1
            await self.lives.starts()
        await self.lives.listens()
        await self._quiet(database)
        await self.lives.is_told_to_stop()

    def _some_kills(self) -> int:
        """For the special hours of the day, besides those in its midst."""
        return min(1 + self.plan.kills // 20, 4)

    async def _judged(self, database: Database, stock: shelves.Shelves, havoc: Havoc) -> Outcome:
        secrets = (TOKEN, TILL, "Hatter", "Liddell")
        evidence = await gather(database, self.lives, tuple(self.people), stock, secrets)
        figures = {"kills": havoc.kills, **await proof.figures(evidence)}
        return Outcome(await proof.complaints(evidence), figures)

    async def _person(self, kind: type[Person], name: str, **more: Any) -> Person:
        id_ = await self.door.person(name)
        chance = Random(f"{self.plan.seed} {name}")
        person = kind(name, id_, self.door, chance, self.closing, **more)
        self.people.append(person)
        return person

    def _furnish(self, owner: int) -> None:
        """What is not as in every shop outside; on SQLite the shop makes its own key, which is a thing to lose, too."""
        settings = self.shop.settings
        settings |= {
            "OWNER_IDS": str(owner),
            "PAYMENT_PROVIDER_TOKEN": TILL,
            "UNPAID_ORDERS": "1000",
            "SHOP_NAME": "Teapots",
        }
        if self.plan.database_url.startswith("sqlite"):
            del settings["ENCRYPTION_KEY"]
        if self.plan.webhook:
            settings |= {"UPDATES": "webhook", "PUBLIC_URL": f"http://127.0.0.1:{self.shop.port}"}

    def _keyring(self) -> Keyring:
        """The shop's keys: given to it, or made by it beside its database."""
        given = self.shop.settings.get("ENCRYPTION_KEY")
        made = Path(self.plan.database_url.removeprefix("sqlite:///")).with_suffix(".key")
        return Keyring.parse(given or made.read_text().strip())
