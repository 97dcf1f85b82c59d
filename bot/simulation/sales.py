"""An invented shop's flash sales: one a day, for some hours and with fewer pieces than people come for."""

from __future__ import annotations

from contextlib import suppress
from datetime import datetime, timedelta
from itertools import cycle
from random import Random

from bot.simulation import gatherings
from bot.simulation.shelves import PEOPLE, move_in
from bot.simulation.whims import Whims, dear_goods, follow_whims, pause
from bot.simulation.wishes import Wish
from campaigns import calendar, flash_sales
from campaigns.calendar import Campaign, Kind, Status
from campaigns.flash_sales import FlashNotBegun, FlashSoldOut, Terms
from commerce import membership
from commerce.catalogue import VariantCard
from commerce.kit.clock import now
from commerce.kit.database import Database, Session
from commerce.kit.errors import ShopError
from commerce.kit.money import Money
from commerce.kit.profile import ShopProfile

_HOUR, _DAY = timedelta(hours=1), timedelta(days=1)
#: One piece for everybody and members first; more of them and time to pay; as many as one likes, but no time.
_KINDS = (
    Terms(),
    Terms(max_pieces=2, hold=None, with_coupons=True),
    Terms(max_pieces=None, hold=timedelta(minutes=10), early=False),
)
#: So many of the goods that are worth it are sold in flash sales.
GOODS = 7
LASTS = 10 * _HOUR
#: Of a day's orders so many come to a sale, and of these a part find something.
_ONE_IN = 20
_LOOKED_AT = (Status.SCHEDULED, Status.RUNNING)
_MOST = 50


async def open_sales(database: Database, profile: ShopProfile, seed: int, *, orders: int, days: int) -> None:
    """Publish a sale for every day of the run; every fifth one sells as much as there is. Some people are members."""
    chance, quota = Random(f"{seed}/sales"), max(1, orders // days // _ONE_IN)
    async with database.unit_of_work() as session:
        staff_id = (await move_in(session, profile, 0, 0)).id
        favoured = [(await move_in(session, profile, number, number)).id for number in range(1, PEOPLE, 10)]
        await _favour(session, staff_id, favoured, profile)
        goods = (await dear_goods(database, session, seed))[gatherings.GOODS :][:GOODS]
        for day, card, terms in zip(range(days), cycle(goods), cycle(_KINDS), strict=False):
            begins = now() + day * _DAY + chance.uniform(1, 15) * _HOUR
            await _publish(session, staff_id, card, terms, begins, None if day % 5 == 4 else quota)


async def change_mind(database: Database, staff_id: int, seed: int) -> None:
    """Once an hour: a sale is paused, cheaper, bigger, longer, or over; what is paused goes on."""
    await follow_whims(database, staff_id, seed, Kind.FLASH_SALE, _WHIMS, _BEFORE)


async def find_piece(database: Database, person: int, chance: Random) -> Wish | None:
    """What somebody may have of a sale that runs, or begins soon; or else they ask to be told, as most people do.

    Some do not look first, and hear at the till.
    """
    async with database.reading() as session:
        found = await calendar.listed(session, kind=Kind.FLASH_SALE, statuses=_LOOKED_AT, size=_MOST)
    near = [one for one in found.campaigns if one.starts_at is not None and one.starts_at <= now() + _HOUR]
    if not near:
        return None
    campaign = chance.choice(near)
    variant_id, pieces = min(campaign.variants), chance.choice((1, 1, 1, 2))
    wish = Wish(person, variant_id, pieces, flash_sales.ref_of(campaign.id))
    if chance.random() < 0.3:
        return wish
    try:
        async with database.reading() as session:
            await flash_sales.look(session, person, campaign.id, variant_id, pieces)
    except ShopError as refused:
        if chance.random() < 0.7:
            await _ask_to_be_told(database, person, campaign.id, variant_id, refused)
        return None
    return wish


async def _favour(session: Session, staff_id: int, favoured: list[int], profile: ShopProfile) -> None:
    rules = await membership.programme(session, profile.currency)
    for number, person in enumerate(favoured):
        tier = rules.tiers[number % len(rules.tiers)]
        await membership.give_tier(session, staff_id, person, tier.code, "a friend", rules, profile.timezone)


async def _ask_to_be_told(
    database: Database, person: int, campaign_id: int, variant_id: int, refused: ShopError
) -> None:
    with suppress(ShopError):
        async with database.unit_of_work() as session:
            if isinstance(refused, FlashNotBegun):
                await flash_sales.remind(session, person, campaign_id)
            elif isinstance(refused, FlashSoldOut):
                await flash_sales.watch(session, person, campaign_id, variant_id)


async def _publish(
    session: Session, staff_id: int, card: VariantCard, terms: Terms, begins: datetime, quota: int | None
) -> None:
    """At three fifths of the usual price."""
    made = await flash_sales.begin(session, staff_id, card.product_id, card.price.currency)
    await flash_sales.set_terms(session, made.id, terms)
    price = Money(card.price.amount * 6 // 10, card.price.currency)
    await flash_sales.set_price(session, made.id, card.variant_id, price)
    await flash_sales.set_quota(session, made.id, card.variant_id, quota)
    await calendar.set_titles(session, made.id, {"en": f"Rush {made.id}"})
    await calendar.set_window(session, made.id, begins, begins + LASTS)
    await flash_sales.publish(session, staff_id, made.id, below_cost=True)


async def _lower(session: Session, staff_id: int, campaign: Campaign) -> None:
    """A twentieth less."""
    sale = await flash_sales.get(session, campaign.id)
    for variant_id, price in sorted(sale.prices.items()):
        less = Money(price.amount * 19 // 20, price.currency)
        await flash_sales.lower_price(session, staff_id, sale.id, variant_id, less, below_cost=True)


async def _sell_more(session: Session, staff_id: int, campaign: Campaign) -> None:
    for variant_id, kept in sorted(campaign.variants.items()):
        if kept.quota is not None:
            await calendar.raise_quota(session, staff_id, campaign.id, variant_id, kept.quota + 1)


async def _prolong(session: Session, staff_id: int, campaign: Campaign) -> None:
    assert campaign.ends_at is not None
    await calendar.prolong(session, staff_id, campaign.id, campaign.ends_at + _HOUR)


async def _stop(session: Session, staff_id: int, campaign: Campaign) -> None:
    """Over where it has begun, called off where it has not."""
    await flash_sales.stop(session, staff_id, campaign.id)


#: Of a hundred hours of a sale, in how many the merchant does what; and of a thousand hours before it begins.
_WHIMS: Whims = (
    (6, pause),
    (5, _lower),
    (6, _sell_more),
    (3, _prolong),
    (4, _stop),
    (76, None),
)
_BEFORE: Whims = ((1, _stop), (2, _lower), (2, _sell_more), (995, None))
