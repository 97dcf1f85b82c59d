"""A town: a shop with its shelves, a Telegram of our own, and people who live in both."""

from __future__ import annotations

import asyncio
import io
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from datetime import timedelta
from itertools import count
from pathlib import Path
from types import MappingProxyType
from typing import Any

from PIL import Image

from bot.clerk import Clerk
from bot.guards import GUARDS
from bot.key_files import KeyFiles
from bot.personal import REGISTER
from bot.playground import Telegram
from bot.playground.in_process import InProcessRequest
from bot.playground.stripe import Stripe
from bot.reactions import REACTIONS
from bot.rechecks import RECHECKS
from bot.stars import stars_by
from campaigns import (
    bargains,
    behaviour,
    broadcasts,
    calendar,
    drops,
    flash_sales,
    group_buys,
    journeys,
    live_sales,
    outbox,
    packets,
    partners,
    personal_offers,
    referrals,
    shared_cards,
    venues,
)
from campaigns.consent import Gatekeeper
from campaigns.outbox import Sender
from commerce import (
    appointments,
    browsing,
    catalogue,
    checkout,
    customers,
    inventory,
    loyalty,
    orders,
    payments,
    returns,
    reviews,
    search,
    staff,
)
from commerce.catalogue import NewProduct, NewVariant
from commerce.catalogue.media import add_photo
from commerce.kit import clock
from commerce.kit.database import Database
from commerce.kit.events import Relay
from commerce.kit.money import Money
from commerce.kit.profile import ShopProfile
from commerce.orders import OrderSummary
from commerce.payments import BankTransfer, PageProvider, PayOnDelivery, Provider, TelegramPayments, TelegramStars
from commerce.payments.providers.stripe import StripePayments
from commerce.promotions import Kind
from handlers import ROUTERS
from handlers.chat import inbox
from handlers.chat.card_hand import CardHand
from handlers.chat.courier import Courier
from handlers.chat.dispatcher import Dispatcher
from handlers.chat.front import ShopFront
from handlers.chat.intake import Intake
from handlers.chat.messenger import ChatMessenger
from handlers.chat.ordering import Bounds
from handlers.chat.pacing import Lane, Limits, Pacer
from handlers.chat.router import Router, Routes
from handlers.chat.speaking import Speaker
from handlers.chat.texts import Texts
from handlers.notices import notices
from handlers.shared_cards import DRAWS
from tests.actors import Actor
from tests.auditor import violations
from tests.makers import a_promotion

TOKEN = "4242:the-token-of-a-shop-in-a-test-town"
Facts = Mapping[str, Any]
NOTHING: Facts = MappingProxyType({})


class Town:
    """One shop and its people. What a person does is heard at once, and its consequences with it."""

    def __init__(
        self,
        database: Database,
        media: Path,
        *,
        provider_token: str = "1234:TEST:pay",
        routers: Iterable[Router] = ROUTERS,
        bounds: Bounds | None = None,
        profile: ShopProfile | None = None,
        stripe: Stripe | None = None,
        stars_rate: int | None = None,
        transfer_days: int | None = None,
    ) -> None:
        self.database = database
        self.telegram = Telegram(clock.now)
        self.bot = self.telegram.add_bot(TOKEN, "teapot_bot", "Teapots")
        self.profile = profile or ShopProfile(name="Teapots", most_unpaid=1000)
        self.media = media
        self.failures: list[BaseException] = []
        self.stripe = stripe
        self._provider_token = provider_token
        self._stars_rate = stars_rate
        self._transfer_days = transfer_days
        self._routers = tuple(routers)
        self._bounds = bounds
        self._seen_refusals = 0
        self._seen_set_aside: set[int] = set()
        self._invented = 900_000_000
        self._skus = count(1)
        self._assemble()

    def _assemble(self) -> None:
        """A process of the shop, as the assembly puts it together, on the transport of a test."""
        self.front = ShopFront(
            profile=self.profile,
            texts=Texts(self.profile.languages, self.profile.timezone),
            index=search.Index(),
            media=self.media,
            bot_id=self.bot.id,
            bot_username="teapot_bot",
            inline=True,
            provider_token=self._provider_token,
            providers={one.name: one for one in self._ways_to_pay()},
            guards=GUARDS,
            register=REGISTER,
        )
        self.courier = Courier(TOKEN, request=InProcessRequest(self.telegram), pacer=Pacer(Limits.none()))
        self.front.providers = {**self.front.providers, **{one.name: one for one in self._more_ways_to_pay()}}
        speaker = Speaker(self.courier, self.database, self.front)
        self.dispatcher = Dispatcher(self.database, Routes(self._routers), self.front, speaker)
        self.intake = Intake(self.database, self.dispatcher, self._bounds)
        self.relay = Relay(self.database, REACTIONS, lambda _, failure: self.failures.append(failure))
        messenger = ChatMessenger(self.database, self.front, speaker, notices)
        gate = Gatekeeper(self.profile.timezone, RECHECKS)
        self.sender = Sender(self.database, messenger, gate, is_paid=broadcasts.is_paid, expect=messenger.expect)
        self.clerk = Clerk(self.database, self.profile, self.media, self.courier)
        self.cards = shared_cards.Editor(self.database, CardHand(self.database, self.front, self.courier, DRAWS))
        self.key_files = KeyFiles(self.database, self.courier)

    def _ways_to_pay(self) -> Iterator[Provider]:
        if self._provider_token:
            yield TelegramPayments()
        if self.stripe is not None:
            yield StripePayments(self.stripe.key, self.stripe.root, str(self.bot.id))
        yield PayOnDelivery()

    def _more_ways_to_pay(self) -> Iterator[Provider]:
        if self._transfer_days:
            yield BankTransfer(timedelta(days=self._transfer_days))
        if self._stars_rate:
            yield TelegramStars(self._stars_rate, stars_by(self.courier, self.database))

    async def opens_its_doors(self) -> None:
        """The shop begins to listen."""
        async with self.database.reading() as session:
            await search.refresh(session, self.front.index)
            await browsing.refresh(session, self.front.wares)
        await self.dispatcher.make_up()
        self.intake.serve()
        await self.intake.catch_up()

    async def restarts(self) -> None:
        """The shop's process stops and a new one begins: only what was written down is left."""
        await self.intake.stop(0)
        await self.leaves_providers()
        self._assemble()
        await self.opens_its_doors()
        await self.settles()

    def person(self, name: str, language: str = "en") -> Actor:
        """Somebody new in town."""
        return Actor(self, self.telegram.add_person(name, language, username=name.lower()))

    async def merchant(self, name: str = "Mia", role: staff.Role = staff.Role.OWNER) -> Actor:
        """Somebody who works in the shop."""
        actor = self.person(name)
        await actor.says(f"/merchant {await self.claim_code(role)}")
        return actor

    async def claim_code(self, role: staff.Role = staff.Role.OWNER) -> str:
        """A code as the command line shows it."""
        async with self.database.unit_of_work() as session:
            return await staff.make_claim_code(session, role)

    async def dismisses(self, owner: Actor, member: Actor) -> None:
        """An owner withdraws somebody's role."""
        by, whom = await self.customer(owner), await self.customer(member)
        async with self.database.unit_of_work() as session:
            await staff.revoke(session, by.id, whom.id)

    async def customer(self, actor: Actor) -> customers.Customer:
        """What the shop knows of somebody who has met it."""
        async with self.database.reading() as session:
            known = await customers.by_telegram_id(session, actor.person.id)
        assert known is not None
        return known

    async def belongs_to(self, actor: Actor, group: str) -> None:
        """Somebody becomes a customer of a group."""
        await actor.says("/start")
        known = await self.customer(actor)
        async with self.database.unit_of_work() as session:
            await customers.set_group(session, known.id, group)

    async def runs(self, kind: Kind, *terms: tuple[int, int], **facts: Any) -> int:
        """A promotion that the shop has published; see `a_promotion`."""
        async with self.database.unit_of_work() as session:
            return await a_promotion(session, kind, *terms, **facts)

    async def sells(
        self, title: str, *, price: int = 2400, on_hand: int | None = 10, variant: Facts = NOTHING, **product: Any
    ) -> int:
        """Put a product with one variant on the shelf; the price is in cents. Returns the variant's id.

        Further facts of it go into `NewVariant` (`variant`) and `NewProduct`.
        """
        (variant_id,) = await self.sells_in_variants(title, [((), price, on_hand)], variant=variant, **product)
        return variant_id

    async def sells_in_variants(
        self,
        title: str,
        variants: Sequence[tuple[tuple[str, ...], int, int | None]],
        *,
        variant: Facts = NOTHING,
        **product: Any,
    ) -> list[int]:
        """A product with several variants: options, price in cents, stock. Facts as for `sells`."""
        made = tuple(
            NewVariant(
                sku=f"TEA-{next(self._skus)}",
                price=Money(price, self.profile.currency),
                options=options,
                track_stock=on_hand is not None,
                **{"weight_grams": 500, **variant},
            )
            for options, price, on_hand in variants
        )
        async with self.database.unit_of_work() as session:
            new = await catalogue.add_product(session, NewProduct(title=title, variants=made, **product))
            card = await catalogue.card(session, new, "en")
            for one, (_, _, on_hand) in zip(card.variants, variants, strict=True):
                if on_hand is not None:
                    await inventory.set_on_hand(session, one.variant_id, on_hand)
        async with self.database.reading() as session:
            await search.refresh(session, self.front.index)
            await browsing.refresh(session, self.front.wares)
        return [one.variant_id for one in card.variants]

    async def product_of(self, variant_id: int) -> int:
        """The product that a variant belongs to."""
        async with self.database.reading() as session:
            return (await catalogue.find_variants(session, [variant_id], "en"))[variant_id].product_id

    async def pictures(self, variant_id: int, *colours: str, option: str | None = None) -> list[str]:
        """Give a variant's product a photo in each of these colours; returns their paths under the media folder."""
        product_id = await self.product_of(variant_id)
        paths = []
        async with self.database.unit_of_work() as session:
            for colour in colours:
                photo = await add_photo(session, self.media, product_id, a_picture(colour), option)
                paths.append(photo.path)
        return paths

    async def prices(self, variant_id: int, cents: int, before: int | None = None) -> None:
        """The merchant changes a price, and may want an earlier one shown beside it."""
        currency = self.profile.currency
        former = None if before is None else Money(before, currency)
        async with self.database.unit_of_work() as session:
            await catalogue.set_price(session, variant_id, Money(cents, currency), former)

    async def stocks(self, variant_id: int, on_hand: int) -> None:
        """The merchant counts the stock of a variant anew."""
        async with self.database.unit_of_work() as session:
            await inventory.set_on_hand(session, variant_id, on_hand)

    async def limits(self, variant_id: int, most: int | None) -> None:
        """The merchant sells at most so many of a variant to one customer."""
        async with self.database.unit_of_work() as session:
            await catalogue.set_limit(session, variant_id, most)

    async def takes_off_the_shelf(self, variant_id: int) -> None:
        """The merchant sells a product no longer."""
        product_id = await self.product_of(variant_id)
        async with self.database.unit_of_work() as session:
            await catalogue.set_product_status(session, product_id, catalogue.Status.ARCHIVED)

    async def asks_for_new_terms(self) -> None:
        """The merchant publishes another version of the terms; the shop starts anew with it."""
        self.profile = replace(self.profile, terms_version=f"{self.profile.terms_version}+")
        await self.restarts()

    async def left(self, variant_id: int) -> int | None:
        """How many of a variant can be bought now."""
        async with self.database.reading() as session:
            return (await inventory.available(session, [variant_id]))[variant_id]

    async def orders_of(self, actor: Actor) -> list[OrderSummary]:
        """What the books say that somebody ordered, the newest first."""
        async with self.database.reading() as session:
            known = await customers.by_telegram_id(session, actor.person.id)
            return list((await orders.mine(session, known.id, size=100)).orders) if known else []

    async def front_titles(self) -> list[str]:
        """What is for sale, by its titles."""
        async with self.database.unit_of_work() as session:
            return sorted(card.title for card in (await catalogue.shelf(session, None, 0, 100, "en")).items)

    async def photos_of(self, sku: str) -> list[catalogue.PhotoCard]:
        """The pictures of the product that a SKU belongs to."""
        async with self.database.unit_of_work() as session:
            variant = await catalogue.find_by_sku(session, sku, "en")
            assert variant is not None
            return await catalogue.photos(session, variant.product_id)

    def file_of(self, actor: Actor) -> bytes:
        """The content of the file that the shop sent somebody last."""
        media = actor.screen.media
        assert media is not None
        return self.telegram.file_bytes(media.unique_id).content

    async def settles(self) -> None:
        """Wait until everything that was said is heard, and everything owed is told."""
        worked = 1
        while worked or self.telegram.pending(TOKEN):
            await self.intake.take(self.telegram.take_updates(TOKEN))
            await self.intake.idle()
            worked = await self.relay.run() + await self.sender.run() + await self.cards.run()
            worked += await self._minds_pages() + await self.clerk.run() + await self.key_files.read()
        await self.dispatcher.flush()
        async with self.database.unit_of_work() as session:
            await behaviour.write(session)

    async def _minds_pages(self) -> int:
        """The pages that are due, and what was said at the door."""
        providers, guards = self.front.providers, self.front.guards
        minded = await payments.look_after_pages(
            self.database, providers, self.front.way_back, self.profile.name, guards
        )
        return minded + await payments.look_into_messages(self.database, providers, guards)

    async def returns_money(self) -> None:
        """Refunds that are due are asked for, and what follows happens."""
        await payments.refunds.send_due(self.database, self.front.providers)
        await self.settles()

    async def passes(self, by: timedelta, *, hearing: bool = True) -> None:
        """Let time pass: deadlines come, and what follows from them happens.

        Without `hearing`, what people and Telegram said meanwhile still waits.
        """
        clock.advance(by)
        self.telegram.clock_moved()
        await checkout.expire_due(self.database, self.front.providers, self.front.guards)
        async with self.database.unit_of_work() as session:
            await staff.approvals.expire_due(session)
        await returns.act_due(self.database)
        await checkout.call_off_due(self.database, self.front.guards)
        await calendar.turn_due(self.database)
        await calendar.fill_due(self.database)
        await group_buys.reward_due(self.database, self.profile)
        await reviews.thank_due(self.database, self.profile)
        await group_buys.expire_due(self.database)
        await group_buys.remind_due(self.database)
        await flash_sales.free_due(self.database)
        await bargains.expire_due(self.database)
        await broadcasts.keep_up(self.database)
        await personal_offers.keep_up(self.database)
        await packets.end_due(self.database)
        await drops.keep_up(self.database)
        await live_sales.look_after(self.database)
        await venues.look_again(self.database)
        async with self.database.unit_of_work() as session:
            await outbox.reap(session)
            await venues.give_up_lost(session)
        await checkout.look_after_parcels(self.database, self.profile, self.front.guards, hears_carriers=True)
        async with self.database.unit_of_work() as session:
            await inventory.ring(session)
            await appointments.remind_due(session)
        await loyalty.keep_up(self.database, self.profile)
        await referrals.keep_up(self.database, self.profile)
        await partners.keep_up(self.database, self.profile)
        await journeys.keep_up(self.database, self.profile)
        await self.intake.catch_up()
        if hearing:
            await self.settles()

    async def sends_refunds(self) -> None:
        """The timetable's work: what is to go back by itself goes back, and is heard of."""
        await payments.refunds.send_due(self.database, self.front.providers)
        await self.settles()

    async def bills(self, actor: Actor, payload: str) -> None:
        """A bill that no order stands behind, as from a shop whose books were lost."""
        bill = {
            "chat_id": actor.person.id,
            "title": "Lost",
            "description": "Lost",
            "payload": payload,
            "provider_token": self._provider_token,
            "currency": "EUR",
            "prices": [{"label": "Lost", "amount": 2400}],
        }
        await self.courier.call("sendInvoice", bill, lane=Lane.REPLY)

    async def hears_from_telegram(self, actor: Actor, **content: Any) -> None:
        """A message in somebody's name with content that our Telegram would not send by itself."""
        self._invented += 1
        message = {
            "message_id": self._invented,
            "date": self.telegram.second(),
            "from": actor.person.as_json(),
            "chat": actor.person.as_chat(),
            **content,
        }
        await self.intake.take([{"update_id": self._invented, "message": message}])
        await self.settles()

    async def hears_until_done(self, doing: asyncio.Task[Any]) -> None:
        """Answer what is asked meanwhile, and leave everything that comes of it for later."""
        while not doing.done():
            await asyncio.sleep(0)
            if not doing.done():
                await self.intake.take(self.telegram.take_updates(TOKEN))
                await self.intake.idle()

    async def until_done(self, doing: asyncio.Task[Any]) -> None:
        """Serve the chat while somebody waits for the shop's answer, as when paying."""
        while not doing.done():
            await asyncio.sleep(0)
            await self.settles()

    def refusals(self) -> list[str]:
        """What Telegram refused since this was last asked; edits that change nothing are as good as done."""
        fresh = self.telegram.refusals[self._seen_refusals :]
        self._seen_refusals = len(self.telegram.refusals)
        told = [f"{one.method}: {one.description}" for one in fresh]
        return [one for one in told if "message is not modified" not in one]

    async def set_aside(self) -> list[str]:
        """The errors of the updates that were left to a person since this was last asked."""
        fresh = [one for one in await self.broken() if one.update_id not in self._seen_set_aside]
        self._seen_set_aside |= {one.update_id for one in fresh}
        return [one.error for one in fresh]

    async def broken(self) -> list[inbox.SetAside]:
        """The updates that were left to a person."""
        async with self.database.reading() as session:
            return await inbox.broken(session)

    async def tries_again(self) -> None:
        """A person gives what was set aside another round."""
        async with self.database.unit_of_work() as session:
            await inbox.try_again(session)
        await self.restarts()

    async def leaves_in_order(self) -> None:
        """What every town must look like when its test is over: the books balance, and Telegram refused nothing."""
        await self.settles()
        assert await violations(self.database) == []
        async with self.database.unit_of_work() as session:
            assert (await inbox.backlog(session)).waiting == 0
        assert self.failures == []
        assert self.refusals() == []
        assert await self.set_aside() == []
        await self.intake.stop(0)
        await self.telegram.close()
        await self.leaves_providers()

    async def leaves_providers(self) -> None:
        """Close the lines to payment providers."""
        for way in self.front.providers.values():
            if isinstance(way, PageProvider):
                await way.leave()


def a_picture(colour: str) -> bytes:
    """A small JPEG of one colour."""
    written = io.BytesIO()
    Image.new("RGB", (64, 48), colour).save(written, "JPEG")
    return written.getvalue()
