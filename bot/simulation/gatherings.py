"""What an invented shop sells to people who buy together, and a merchant who changes their mind about it."""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from contextlib import suppress
from datetime import timedelta
from random import Random

from bot.simulation.shelves import move_in, variants
from campaigns import calendar, group_buys
from campaigns.calendar import Kind, Status
from campaigns.group_buys import GroupBuy, JoinerRule, Late, Terms
from commerce import catalogue
from commerce.catalogue import VariantCard
from commerce.kit.clock import now
from commerce.kit.database import Database, Session
from commerce.kit.errors import ShopError
from commerce.kit.money import Money
from commerce.kit.profile import ShopProfile

_HOUR = timedelta(hours=1)
#: Teams of every kind, none of which waits longer than a day.
_KINDS = (
    Terms(),
    Terms(sizes=(2, 4), window=12 * _HOUR, with_coupons=True),
    Terms(sizes=(2,), joiner_rule=JoinerRule.NEW_ONLY, max_teams=2),
    Terms(sizes=(5,), window=8 * _HOUR, complete_from=3, late_policy=(Late.NEW_TEAM, Late.REFUND)),
    Terms(sizes=(3, 5), max_pieces=3, late_policy=(Late.REFUND,)),
    Terms(sizes=(2,), window=_HOUR, cap_at_end=True),
)
#: So many pieces of the last kind are sold, of this many orders one.
_ONE_IN = 30
_LEAST_PRICE = 1_000
_MOST = 50

_Whim = Callable[[Session, int, GroupBuy], Awaitable[None]]


async def gather(database: Database, profile: ShopProfile, seed: int, *, orders: int, days: int) -> None:
    """Sell something to teams of every kind; what is sold to the last one is little, and only for half the time."""
    goods = await variants(database)
    async with database.unit_of_work() as session:
        staff_id = (await move_in(session, profile, 0, 0)).id
        cards = await catalogue.find_variants(session, goods, "en")
        dear = [cards[one] for one in goods if cards[one].price.amount >= _LEAST_PRICE and cards[one].floor is None]
        chosen = Random(f"{seed}/gatherings").sample(dear, len(_KINDS))
        made = [await _plan(session, staff_id, card, terms) for card, terms in zip(chosen, _KINDS, strict=True)]
        await group_buys.set_quota(session, made[-1].id, chosen[-1].variant_id, max(4, orders // _ONE_IN))
        await calendar.set_window(session, made[-1].id, None, now() + timedelta(days=days / 2))
        for one in made:
            await group_buys.publish(session, staff_id, one.id, below_cost=True)


async def change_mind(database: Database, staff_id: int, seed: int) -> None:
    """Once a day: what is paused goes on; now and then something is paused, cheaper, or ends and begins anew."""
    async with database.reading() as session:
        open_ones = await calendar.listed(
            session, kind=Kind.GROUP_BUY, statuses=(Status.RUNNING, Status.PAUSED), size=_MOST
        )
    for campaign in open_ones.campaigns:
        chance = Random(f"{seed}:campaign {campaign.id}:{now():%m%d}")
        [whim] = chance.choices([one for _, one in _WHIMS], weights=[weight for weight, _ in _WHIMS])
        with suppress(ShopError):
            async with database.unit_of_work() as session:
                if campaign.status is Status.PAUSED:
                    await calendar.resume(session, staff_id, campaign.id)
                elif whim is not None:
                    await whim(session, staff_id, await group_buys.get(session, campaign.id))


async def _plan(session: Session, staff_id: int, card: VariantCard, terms: Terms) -> GroupBuy:
    """The first price is a seventh below the usual one, and every further one a tenth of it lower."""
    made = await group_buys.begin(session, staff_id, card.product_id, card.price.currency)
    await group_buys.set_terms(session, made.id, terms)
    prices = [
        Money(card.price.amount * (86 - 10 * step) // 100, card.price.currency) for step, _ in enumerate(terms.sizes)
    ]
    await group_buys.set_prices(session, made.id, card.variant_id, prices)
    await calendar.set_titles(session, made.id, {"en": f"Together {made.id}"})
    return made


async def _pause(session: Session, staff_id: int, group: GroupBuy) -> None:
    await calendar.pause(session, staff_id, group.id)


async def _lower(session: Session, staff_id: int, group: GroupBuy) -> None:
    """A twentieth less."""
    for variant_id, prices in sorted(group.prices.items()):
        less = [Money(one.amount * 19 // 20, one.currency) for one in prices]
        await group_buys.lower_prices(session, staff_id, group.id, variant_id, less, below_cost=True)


async def _end(session: Session, staff_id: int, group: GroupBuy) -> None:
    await _begin_anew(session, staff_id, group, call_off_teams=False)


async def _call_off(session: Session, staff_id: int, group: GroupBuy) -> None:
    await _begin_anew(session, staff_id, group, call_off_teams=True)


async def _begin_anew(session: Session, staff_id: int, group: GroupBuy, *, call_off_teams: bool) -> None:
    await group_buys.stop(session, staff_id, group.id, call_off_teams=call_off_teams)
    made = await group_buys.copy(session, staff_id, group.id)
    await group_buys.publish(session, staff_id, made.id, below_cost=True)


#: Of a hundred days of a campaign, on how many the merchant does what.
_WHIMS: tuple[tuple[int, _Whim | None], ...] = (
    (6, _pause),
    (6, _lower),
    (3, _end),
    (3, _call_off),
    (82, None),
)
