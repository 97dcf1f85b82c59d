"""Bargains in an invented shop: people start them, friends cut, some of them all the way down."""

from __future__ import annotations

import asyncio
from collections.abc import Sequence
from contextlib import suppress
from datetime import timedelta
from random import Random

from sqlalchemy import select

from bot.simulation import gatherings, sales
from bot.simulation.shelves import move_in
from bot.simulation.whims import Whims, dear_goods, follow_whims, pause
from bot.simulation.wishes import Wish
from campaigns import bargains, calendar
from campaigns.bargains import BargainStatus, BargainTerms
from campaigns.bargains.models import bargains_table
from campaigns.calendar import Campaign, Kind
from commerce.catalogue import VariantCard
from commerce.kit.database import Database, Session
from commerce.kit.errors import ShopError
from commerce.kit.money import Money
from commerce.kit.profile import ShopProfile

_HOUR = timedelta(hours=1)
#: Few friends and little time to pay; few pieces, and no order before the end; as often as one likes.
_KINDS = (
    BargainTerms(helpers=2, window=24 * _HOUR, time_to_pay=2 * _HOUR),
    BargainTerms(helpers=3, window=36 * _HOUR, own_first=True, early_buy=False, max_bargains=2),
    BargainTerms(helpers=4, window=24 * _HOUR, max_bargains=None, max_helps=None, max_helps_a_day=2, smallest=7),
)
GOODS = len(_KINDS)
#: So many pieces of the second kind are sold, of this many orders one.
_ONE_IN = 60
_MOST = 20
_b = bargains_table.c
_open = select(_b.id).where(_b.status == BargainStatus.ACTIVE).order_by(_b.id.desc()).limit(_MOST)
_worth_buying = (
    select(_b.id, _b.customer_id, _b.variant_id)
    .where(_b.status.in_((BargainStatus.REACHED, BargainStatus.ACTIVE)))
    .order_by(_b.status.desc(), _b.id.desc())
    .limit(_MOST)
)


async def let_haggle(database: Database, profile: ShopProfile, seed: int, *, orders: int, days: int) -> None:
    """Open bargains of every kind, for as long as the run takes; of the second kind few pieces are sold."""
    async with database.unit_of_work() as session:
        staff_id = (await move_in(session, profile, 0, 0)).id
        goods = (await dear_goods(database, session, seed))[gatherings.GOODS + sales.GOODS :]
        for number, (card, terms) in enumerate(zip(goods, _KINDS, strict=False)):
            quota = max(2, orders // _ONE_IN) if number == 1 else None
            await _publish(session, staff_id, card, terms, quota)


async def change_mind(database: Database, staff_id: int, seed: int) -> None:
    """Once a day: bargains are paused, may go lower, or end and begin anew; what is paused goes on."""
    await follow_whims(database, staff_id, seed, Kind.BARGAIN, _WHIMS)


async def start_one(database: Database, person: int, chance: Random) -> None:
    """Somebody begins to bargain over whatever there is."""
    async with database.reading() as session:
        run = await calendar.running(session, Kind.BARGAIN, size=_MOST)
    if run.campaigns:
        campaign = chance.choice(run.campaigns)
        with suppress(ShopError):
            async with database.unit_of_work() as session:
                await bargains.start(session, person, campaign.id, chance.choice(sorted(campaign.variants)))


async def help_one(database: Database, profile: ShopProfile, friends: Sequence[int], chance: Random) -> None:
    """Some people open somebody's bargain at the same moment, and cut; the owner may be among them."""
    async with database.reading() as session:
        found = (await session.scalars(_open)).all()
    if not found:
        return
    bargain_id = chance.choice(found)

    async def helps(friend: int) -> None:
        with suppress(ShopError):
            async with database.unit_of_work() as session:
                await bargains.help_cut(session, friend, bargain_id, profile.timezone)

    await asyncio.gather(*map(helps, friends))


async def find_buyer(session: Session, chance: Random) -> Wish | None:
    """An owner who comes to buy, most likely one whose price was cut all the way down."""
    found = (await session.execute(_worth_buying)).all()
    if not found:
        return None
    row = found[min(chance.randrange(len(found)), chance.randrange(len(found)))]
    return Wish(row.customer_id, row.variant_id, 1, f"{bargains.PREFIX}{row.id}")


async def _publish(session: Session, staff_id: int, card: VariantCard, terms: BargainTerms, quota: int | None) -> None:
    """Down to a half."""
    made = await bargains.begin(session, staff_id, card.product_id, card.price.currency)
    await bargains.set_terms(session, made.id, terms)
    await bargains.set_floor(session, made.id, card.variant_id, Money(card.price.amount // 2, card.price.currency))
    await bargains.set_quota(session, made.id, card.variant_id, quota)
    await calendar.set_titles(session, made.id, {"en": f"Bargain {made.id}"})
    await bargains.publish(session, staff_id, made.id, below_cost=True)


async def _lower(session: Session, staff_id: int, campaign: Campaign) -> None:
    """A twentieth less."""
    sale = await bargains.get(session, campaign.id)
    for variant_id, floor in sorted(sale.floors.items()):
        less = Money(floor.amount * 19 // 20, floor.currency)
        await bargains.lower_floor(session, staff_id, sale.id, variant_id, less, below_cost=True)


async def _end(session: Session, staff_id: int, campaign: Campaign) -> None:
    await _begin_anew(session, staff_id, campaign, call_off=False)


async def _call_off(session: Session, staff_id: int, campaign: Campaign) -> None:
    await _begin_anew(session, staff_id, campaign, call_off=True)


async def _begin_anew(session: Session, staff_id: int, campaign: Campaign, *, call_off: bool) -> None:
    await bargains.stop(session, staff_id, campaign.id, call_off=call_off)
    made = await bargains.copy(session, staff_id, campaign.id)
    await bargains.publish(session, staff_id, made.id, below_cost=True)


#: Of a hundred days of a campaign, on how many the merchant does what.
_WHIMS: Whims = (
    (8, pause),
    (8, _lower),
    (4, _end),
    (4, _call_off),
    (76, None),
)
