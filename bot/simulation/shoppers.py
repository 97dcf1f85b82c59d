"""People who fill a cart and order: everything a chat would ask of the shop for it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from random import Random

from bot.guards import GUARDS
from bot.simulation import drops, gatherings, haggling, live, packets, sales
from bot.simulation.friends import bring_friend, friends, open_link
from bot.simulation.partnerships import come_by
from bot.simulation.wishes import Wish
from campaigns import bargains, flash_sales, group_buys
from campaigns.live_sales.claim import PREFIX as LIVE
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
#: Of all who come, so many come for the price of their bargain, for what they claimed, then for a flash sale; of the
#: others, for a team.
_HAGGLED, _CLAIMED, _RUSHED, _TOGETHER = 0.1, 0.22, 0.5, 0.35
_OF_CAMPAIGNS = (group_buys.PREFIX, bargains.PREFIX, flash_sales.ref_of(0)[:-1], LIVE)


@dataclass(frozen=True)
class Shoppers:
    """Everybody who buys, and what there is to buy."""

    database: Database
    profile: ShopProfile
    providers: Providers
    people: Sequence[int]
    goods: Sequence[int]

    async def one_orders(self, chance: Random) -> Order | None:
        """Somebody orders something, alone or with others, unless the shop refuses."""
        person = await self._who_comes(chance)
        taps = chance.choice((1, 1, 1, 2))
        await come_by(self.database, self.profile, person, chance)
        try:
            wish = await self._wish(person, chance)
            if wish is None:
                await self._fill_cart(person, chance)
            else:
                person = wish.person
                await self._come_for(wish)
            key, quote_hash, methods = await self._check_out(person, chance)
            method = chance.choice(methods)
            placed = [await self._place(person, key, quote_hash, method) for _ in range(taps)]
        except ShopError:
            return None
        return placed[0]

    async def one_looks_in(self, chance: Random) -> None:
        """Somebody comes without ordering: to bargain, to help others with it, to claim, or for a packet or a drop."""
        person, lot = chance.choice(self.people), chance.random()
        some, crowd = (chance.sample(self.people, chance.choice(of)) for of in ((1, 1, 2, 3), (2, 3, 5)))
        if lot < 0.15:
            await haggling.start_one(self.database, person, chance)
        elif lot < 0.45:
            await haggling.help_one(self.database, self.profile, some, chance)
        elif lot < 0.7:
            await live.comment(self.database, crowd, chance)
        elif lot < 0.74:
            await live.give_one_back(self.database, chance)
        elif lot < 0.84:
            tapping = chance.choices(self.people[:_REGULARS], k=chance.choice((1, 2, 3)))
            await packets.open_one(self.database, self.profile, tapping, chance)
        else:
            await drops.claim_one(self.database, self.profile, crowd, chance)

    async def _who_comes(self, chance: Random) -> int:
        """Somebody's friend for the first time or once more; or somebody known, who now and then opens a link."""
        lot, came = chance.random(), await friends(self.database)
        if lot < 0.1:
            return await bring_friend(self.database, self.profile, [*self.people, *came], chance)
        if lot < 0.2 and came:
            return chance.choice(came)
        person = chance.choice(self.people[:_REGULARS] if chance.random() < 0.5 else self.people)
        if lot > 0.96:
            inviter = chance.choice((person, chance.choice(self.people), *came[-1:]))
            await open_link(self.database, self.profile, person, inviter)
        return person

    async def _wish(self, person: int, chance: Random) -> Wish | None:
        """What campaign somebody comes for, if for any: a bargain, a claim, few pieces, or a seat beside others."""
        lot = chance.random()
        if lot < _HAGGLED:
            async with self.database.reading() as session:
                return await haggling.find_buyer(session, chance)
        if lot < _CLAIMED:
            async with self.database.reading() as session:
                if claimed := await live.find_claim(session, chance):
                    return claimed
        if lot < _RUSHED and (found := await sales.find_piece(self.database, person, chance)):
            return found
        if chance.random() < _TOGETHER:
            async with self.database.reading() as session:
                return await gatherings.find_seat(session, person, chance)
        return None

    async def _come_for(self, wish: Wish) -> None:
        """At its price, for a checkout of its own."""
        wanted = (wish.person, wish.variant_id, wish.pieces, wish.event_ref)
        async with self.database.unit_of_work() as session:
            await carts.buy_alone(session, *wanted, language=LANGUAGE, profile=self.profile)

    async def _fill_cart(self, person: int, chance: Random) -> None:
        """Some goods, and nothing of a campaign that came to nothing, if they think of that."""
        wanted = {chance.choice(self.goods): chance.randint(1, 3) for _ in range(chance.randint(1, 3))}
        if chance.random() < 0.95:
            await self._forget_campaigns(person)
        for variant_id, quantity in wanted.items():
            await self._add(person, variant_id, quantity)
        if chance.random() < 0.35:
            await self._claim(person, chance)

    async def _forget_campaigns(self, person: int) -> None:
        async with self.database.unit_of_work() as session:
            cart = await carts.view(session, person, LANGUAGE, self.profile)
            for line in cart.lines:
                if line.event_ref.startswith(_OF_CAMPAIGNS):
                    await carts.remove(session, person, line.line_id, language=LANGUAGE, profile=self.profile)

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
                guards=GUARDS,
            )
        return placed.order if isinstance(placed, Placed) else None
