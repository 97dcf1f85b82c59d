"""A town: a shop with its shelves, a Telegram of our own, and people who live in both."""

from __future__ import annotations

import asyncio
from datetime import timedelta
from itertools import count
from pathlib import Path

from bot.playground import Telegram
from bot.playground.in_process import InProcessRequest
from bot.reactions import REACTIONS
from campaigns.outbox import Sender
from commerce import catalogue, checkout, inventory, search, staff
from commerce.catalogue import NewProduct, NewVariant
from commerce.kit import clock
from commerce.kit.database import Database
from commerce.kit.events import Relay
from commerce.kit.money import Money
from commerce.kit.profile import ShopProfile
from commerce.payments import PayOnDelivery, TelegramPayments
from handlers import ROUTERS
from handlers.chat.courier import Courier
from handlers.chat.dispatcher import Dispatcher
from handlers.chat.front import ShopFront
from handlers.chat.intake import Intake
from handlers.chat.messenger import ChatMessenger
from handlers.chat.pacing import Limits, Pacer
from handlers.chat.router import Routes
from handlers.chat.speaking import Speaker
from handlers.chat.texts import Texts
from handlers.notices import notices
from tests.actors import Actor

TOKEN = "4242:the-token-of-a-shop-in-a-test-town"


class Town:
    """One shop and its people. What a person does is heard at once, and its consequences with it."""

    def __init__(
        self, database: Database, media: Path, *, provider_token: str = "1234:TEST:pay", **front: object
    ) -> None:
        self.database = database
        self.telegram = Telegram(clock.now)
        self.bot = self.telegram.add_bot(TOKEN, "teapot_bot", "Teapots")
        self.profile = ShopProfile(name="Teapots")
        self.front = ShopFront(
            profile=self.profile,
            texts=Texts(self.profile.languages, self.profile.timezone),
            index=search.Index(),
            media=media,
            bot_id=self.bot.id,
            bot_username="teapot_bot",
            inline=True,
            provider_token=provider_token,
            providers={one.name: one for one in (TelegramPayments(), PayOnDelivery())},
        )
        self.courier = Courier(TOKEN, request=InProcessRequest(self.telegram), pacer=Pacer(Limits.none()))
        speaker = Speaker(self.courier, database, self.front)
        self.dispatcher = Dispatcher(database, Routes(ROUTERS), self.front, speaker)
        self.intake = Intake(database, self.dispatcher)
        self.failures: list[BaseException] = []
        self.relay = Relay(database, REACTIONS, lambda _, failure: self.failures.append(failure))
        self.sender = Sender(database, ChatMessenger(database, self.front, speaker, notices))
        self._skus = count(1)

    async def opens_its_doors(self) -> None:
        """The shop begins to listen."""
        self.intake.serve()
        await self.intake.catch_up()

    def person(self, name: str, language: str = "en") -> Actor:
        """Somebody new in town."""
        return Actor(self, self.telegram.add_person(name, language, username=name.lower()))

    async def merchant(self, name: str = "Mia", role: staff.Role = staff.Role.OWNER) -> Actor:
        """Somebody who works in the shop."""
        actor = self.person(name)
        async with self.database.unit_of_work() as session:
            code = await staff.make_claim_code(session, role)
        await actor.says(f"/merchant {code}")
        return actor

    async def sells(self, title: str, *, price: int = 2400, on_hand: int | None = 10, **more: object) -> int:
        """Put a product with one variant on the shelf; the price is in cents. Returns the variant's id."""
        (variant_id,) = await self.sells_in_variants(title, [((), price, on_hand)], **more)
        return variant_id

    async def sells_in_variants(
        self,
        title: str,
        variants: list[tuple[tuple[str, ...], int, int | None]],
        **more: object,
    ) -> list[int]:
        """A product with several variants: options, price in cents, stock. Further words go into `NewProduct`."""
        made = tuple(
            NewVariant(
                sku=f"TEA-{next(self._skus)}",
                price=Money(price, self.profile.currency),
                options=options,
                track_stock=on_hand is not None,
                weight_grams=500,
            )
            for options, price, on_hand in variants
        )
        async with self.database.unit_of_work() as session:
            product = await catalogue.add_product(session, NewProduct(title=title, variants=made, **more))  # type: ignore[arg-type]
            card = await catalogue.card(session, product, "en")
            for variant, (_, _, on_hand) in zip(card.variants, variants, strict=True):
                if on_hand is not None:
                    await inventory.set_on_hand(session, variant.variant_id, on_hand)
        async with self.database.reading() as session:
            await search.refresh(session, self.front.index)
        return [variant.variant_id for variant in card.variants]

    async def settles(self) -> None:
        """Wait until everything that was said is heard, and everything owed is told."""
        worked = 1
        while worked or self.telegram.pending(TOKEN):
            await self.intake.take(self.telegram.take_updates(TOKEN))
            await self.intake.idle()
            worked = await self.relay.run() + await self.sender.run()
        await self.dispatcher.flush()

    async def passes(self, by: timedelta) -> None:
        """Let time pass: deadlines come, and what follows from them happens."""
        clock.advance(by)
        self.telegram.clock_moved()
        await checkout.expire_due(self.database, self.front.providers, self.front.guards)
        await self.intake.catch_up()
        await self.settles()

    async def until_done(self, doing: asyncio.Task[object]) -> None:
        """Serve the chat while somebody waits for the shop's answer, as when paying."""
        while not doing.done():
            await asyncio.sleep(0)
            await self.settles()

    async def leaves_in_order(self) -> None:
        """What every town must look like when its test is over: the books balance, and Telegram refused nothing."""
        await self.settles()
        async with self.database.unit_of_work() as session:
            assert await checkout.audit(session) == []
        assert self.failures == []
        assert [f"{one.method}: {one.description}" for one in self.telegram.refusals] == []
        await self.intake.stop(0)
        await self.telegram.close()
