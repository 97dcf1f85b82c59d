"""A merchant who changes their mind about campaigns: what is paused goes on, and now and then something happens."""

from __future__ import annotations

from collections.abc import Awaitable, Callable, Sequence
from contextlib import suppress
from random import Random

from bot.simulation.shelves import variants
from campaigns import calendar
from campaigns.calendar import Campaign, Kind, Status
from campaigns.calendar.states import ALIVE
from commerce import catalogue
from commerce.catalogue import VariantCard
from commerce.kit.clock import now
from commerce.kit.database import Database, Session
from commerce.kit.errors import ShopError

#: What somebody at the counter does with a campaign.
Whim = Callable[[Session, int, Campaign], Awaitable[None]]
#: Of a hundred times that it is looked at, how often what is done.
Whims = Sequence[tuple[int, Whim | None]]

_LEAST_PRICE = 1_000
_MOST = 50


async def follow_whims(
    database: Database, staff_id: int, seed: int, kind: Kind, running: Whims, scheduled: Whims = ((1, None),)
) -> None:
    """Look once at every open campaign of a kind; the moment decides what is done."""
    async with database.reading() as session:
        found = await calendar.listed(session, kind=kind, statuses=ALIVE, size=_MOST)
    for campaign in found.campaigns:
        chance = Random(f"{seed}:campaign {campaign.id}:{now():%m%d%H}")
        whims = scheduled if campaign.status is Status.SCHEDULED else running
        [whim] = chance.choices([one for _, one in whims], weights=[weight for weight, _ in whims])
        act = _go_on if campaign.status is Status.PAUSED else whim
        if act is not None:
            with suppress(ShopError):
                async with database.unit_of_work() as session:
                    await act(session, staff_id, campaign)


async def pause(session: Session, staff_id: int, campaign: Campaign) -> None:
    """Sell nothing for now."""
    await calendar.pause(session, staff_id, campaign.id)


async def dear_goods(database: Database, session: Session, seed: int) -> list[VariantCard]:
    """What is worth a campaign, in an order that the seed decides: each kind takes its own part of it."""
    goods = await variants(database)
    cards = await catalogue.find_variants(session, goods, "en")
    dear = [cards[one] for one in goods if cards[one].price.amount >= _LEAST_PRICE and cards[one].floor is None]
    return Random(f"{seed}/gatherings").sample(dear, len(dear))


async def _go_on(session: Session, staff_id: int, campaign: Campaign) -> None:
    await calendar.resume(session, staff_id, campaign.id)
