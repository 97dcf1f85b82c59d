"""People who fill a cart and order: everything a chat would ask of the shop for it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from random import Random

from commerce import carts, checkout, coupons, customers, orders
from commerce.checkout import Placed
from commerce.kit.database import Database, Session
from commerce.kit.errors import ShopError
from commerce.kit.profile import ShopProfile
from commerce.orders import Order
from commerce.payments import Providers

LANGUAGE = "en"
#: So many people come again and again.
_REGULARS = 50


@dataclass(frozen=True)
class Shoppers:
    """Everybody who buys, and what there is to buy."""

    database: Database
    profile: ShopProfile
    providers: Providers
    people: Sequence[int]
    goods: Sequence[int]

    async def one_orders(self, chance: Random) -> Order | None:
        """Somebody orders something, unless the shop refuses."""
        person = chance.choice(self.people[:_REGULARS] if chance.random() < 0.5 else self.people)
        wanted = {chance.choice(self.goods): chance.randint(1, 3) for _ in range(chance.randint(1, 3))}
        taps = chance.choice((1, 1, 1, 2))
        try:
            for variant_id, quantity in wanted.items():
                await self._add(person, variant_id, quantity)
            if chance.random() < 0.35:
                await self._claim(person, chance)
            key, quote_hash, methods = await self._check_out(person, chance)
            method = chance.choice(methods)
            placed = [await self._place(person, key, quote_hash, method) for _ in range(taps)]
        except ShopError:
            return None
        return placed[0]

    async def _add(self, person: int, variant_id: int, quantity: int) -> None:
        async with self.database.unit_of_work() as session:
            await carts.add(session, person, variant_id, quantity, language=LANGUAGE, profile=self.profile)

    async def _claim(self, person: int, chance: Random) -> None:
        """A look into the wallet; another may be quicker."""
        async with self.database.reading() as session:
            bought = await orders.has_bought(session, person)
            offered = await coupons.claimable(session, person, bought_before=bought)
        if not offered:
            return
        wanted = chance.choice(offered)
        try:
            async with self.database.unit_of_work() as session:
                await coupons.claim(session, person, wanted.template.id, wanted.seq, self.profile, bought_before=bought)
        except ShopError:
            return

    async def _check_out(self, person: int, chance: Random) -> tuple[str, str, tuple[str, ...]]:
        async with self.database.unit_of_work() as session:
            await carts.accept_prices(session, person, profile=self.profile)
            progress = await checkout.begin(session, person, self.profile, LANGUAGE)
            if progress.needs_delivery:
                [home, *_] = await customers.list_addresses(session, person)
                progress = await checkout.choose_address(session, person, home.id, self.profile, LANGUAGE)
                option = chance.choice(checkout.delivery_options(progress))
                await checkout.choose_delivery(session, person, option.code, self.profile, LANGUAGE)
            await self._save(session, person, chance)
            review = await checkout.review(session, person, self.profile, self.providers, LANGUAGE)
        return review.key, review.quote_hash, review.methods

    async def _save(self, session: Session, person: int, chance: Random) -> None:
        """The best coupons, points and credit, as far as there are any and somebody thinks of them."""
        if chance.random() < 0.85:
            for offer in reversed(await checkout.coupon_offers(session, person, self.profile, LANGUAGE)):
                if offer.obstacle is None:
                    await checkout.choose_coupon(session, person, offer.coupon.id)
        if chance.random() < 0.4:
            points = chance.choice((100, 500, 10_000))
            await checkout.use_points(session, person, points, self.profile, LANGUAGE)
        await checkout.use_credit(session, person, chance.random() < 0.5)

    async def _place(self, person: int, key: str, quote_hash: str, method: str) -> Order | None:
        async with self.database.unit_of_work() as session:
            placed = await checkout.place(
                session,
                person,
                self.profile,
                self.providers,
                key=key,
                quote_hash=quote_hash,
                method=method,
                language=LANGUAGE,
            )
        return placed.order if isinstance(placed, Placed) else None
