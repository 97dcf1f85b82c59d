"""People who fill a cart and order: everything a chat would ask of the shop for it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from random import Random

from bot.guards import GUARDS
from bot.simulation.friends import bring_friend, friends, open_link
from bot.simulation.partnerships import come_by
from campaigns import calendar, group_buys
from campaigns.calendar import Kind
from campaigns.group_buys import GroupBuy
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
#: Of all who come, so many come for a team.
_TOGETHER = 0.35
_MOST = 50


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
            if chance.random() < _TOGETHER:
                await self._come_for_a_team(person, chance)
            else:
                await self._fill_cart(person, chance)
            key, quote_hash, methods = await self._check_out(person, chance)
            method = chance.choice(methods)
            placed = [await self._place(person, key, quote_hash, method) for _ in range(taps)]
        except ShopError:
            return None
        return placed[0]

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

    async def _come_for_a_team(self, person: int, chance: Random) -> None:
        """A seat in a team, for a checkout of its own."""
        found = await self._find_team(person, chance)
        if found is None:
            return
        group, ref = found
        variant_id, pieces = chance.choice(sorted(group.prices)), chance.choice((1, 1, 1, 2))
        async with self.database.unit_of_work() as session:
            await carts.buy_alone(session, person, variant_id, pieces, ref, language=LANGUAGE, profile=self.profile)

    async def _find_team(self, person: int, chance: Random) -> tuple[GroupBuy, str] | None:
        """One of others that misses little, or else a new one in whatever group buy there is."""
        async with self.database.reading() as session:
            teams = await group_buys.teams_nearly_full(session, person)
            if teams and chance.random() < 0.75:
                team = chance.choice(teams)
                return await group_buys.get(session, team.campaign_id), team.event_ref
            run = await calendar.running(session, Kind.GROUP_BUY, size=_MOST)
            if not run.campaigns:
                return None
            group = await group_buys.get(session, chance.choice(run.campaigns).id)
            return group, group_buys.ref_to_open(group.id)

    async def _fill_cart(self, person: int, chance: Random) -> None:
        """Some goods, and nothing of a team that came to nothing, if they think of that."""
        wanted = {chance.choice(self.goods): chance.randint(1, 3) for _ in range(chance.randint(1, 3))}
        if chance.random() < 0.95:
            await self._forget_team(person)
        for variant_id, quantity in wanted.items():
            await self._add(person, variant_id, quantity)
        if chance.random() < 0.35:
            await self._claim(person, chance)

    async def _forget_team(self, person: int) -> None:
        async with self.database.unit_of_work() as session:
            cart = await carts.view(session, person, LANGUAGE, self.profile)
            for line in cart.lines:
                if line.event_ref.startswith(group_buys.PREFIX):
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
