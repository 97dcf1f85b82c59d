"""An invented shop's live sales: one a day in its group, where people claim by comments what is too little for all."""

from __future__ import annotations

import asyncio
from collections.abc import Sequence
from contextlib import suppress
from datetime import datetime, timedelta
from itertools import cycle
from random import Random

from sqlalchemy import select

from bot.simulation import gatherings, haggling, sales
from bot.simulation.shelves import move_in
from bot.simulation.whims import Whims, dear_goods, follow_whims, pause
from bot.simulation.wishes import Wish
from campaigns import calendar, live_sales, venues
from campaigns.calendar import Campaign, Kind
from campaigns.live_sales import ClaimStatus, TakenBack, Terms
from campaigns.live_sales import Wish as Claimed
from campaigns.live_sales.claim import PREFIX
from campaigns.live_sales.models import live_claims_table
from campaigns.venues import ChatFacts, VenueKind
from commerce import staff
from commerce.catalogue import VariantCard
from commerce.kit.clock import now
from commerce.kit.database import Database, Session
from commerce.kit.errors import ShopError
from commerce.kit.money import Money
from commerce.kit.profile import ShopProfile
from commerce.staff import Role

_MINUTE, _HOUR, _DAY = timedelta(minutes=1), timedelta(hours=1), timedelta(days=1)
CHAT = -1_009_000_000_001
#: Little time and no more than two; more of it, and as many as one likes.
_KINDS = (Terms(window=40 * _MINUTE), Terms(window=90 * _MINUTE, max_pieces=None))
#: So many of the goods that are worth it are sold so; of a day's orders about so many could come of it.
GOODS, _ONE_IN = 5, 20
LASTS = 20 * _HOUR
_COMMENTS = ("+1", "+1", "+1", "+2", "+3", "-1", "how lovely!")
_NUMBERS = 1_000_000_000
_MOST = 20
_k = live_claims_table.c
_kept = (
    select(_k.id, _k.customer_id, _k.variant_id, _k.quantity, _k.until)
    .where(_k.status == ClaimStatus.HELD)
    .order_by(_k.id.desc())
    .limit(_MOST)
)
_lively = (
    select(_k.id, _k.customer_id)
    .where(_k.status.in_((ClaimStatus.HELD, ClaimStatus.WAITING)))
    .order_by(_k.id.desc())
    .limit(_MOST)
)


async def go_live(database: Database, profile: ShopProfile, seed: int, *, orders: int, days: int) -> None:
    """Bring the bot into a group, and publish a sale for every day; every fourth one sells as much as there is."""
    chance, quota = Random(f"{seed}/live"), max(2, orders // days // _ONE_IN)
    async with database.unit_of_work() as session:
        staff_id = (await move_in(session, profile, 0, 0)).id
        await staff.claim(session, staff_id, await staff.make_claim_code(session, Role.MARKETING))
        await venues.learn(session, ChatFacts(CHAT, VenueKind.SUPERGROUP, "Tea club"), leads=True, by=staff_id)
        venue = await venues.find_by_chat(session, CHAT)
        assert venue is not None
        others = gatherings.GOODS + sales.GOODS + haggling.GOODS
        goods = (await dear_goods(database, session, seed))[others:][:GOODS]
        for day, card, terms in zip(range(days), cycle(goods), cycle(_KINDS), strict=False):
            begins, few = now() + day * _DAY + chance.uniform(0, 3) * _HOUR, None if day % 4 == 3 else quota
            held = Terms(window=terms.window, max_pieces=terms.max_pieces, venue_id=venue.id)
            await _publish(session, staff_id, card, held, begins, few)


async def change_mind(database: Database, staff_id: int, seed: int) -> None:
    """Once an hour: a sale is paused, has more pieces, or is over, with what is claimed or without; it goes on."""
    await follow_whims(database, staff_id, seed, Kind.LIVE_SALE, _WHIMS)


async def comment(database: Database, people: Sequence[int], chance: Random) -> None:
    """Some people write under a post at the same moment; now and then a comment is heard twice."""
    async with database.reading() as session:
        run = await calendar.running(session, Kind.LIVE_SALE, size=_MOST)
        if not run.campaigns:
            return
        sale = await live_sales.get(session, chance.choice(run.campaigns).id)
    written = [(person, chance.choice(_COMMENTS), chance.randrange(_NUMBERS)) for person in people]
    heard = written + [one for one in written if chance.random() < 0.1]

    async def writes(person: int, words: str, number: int) -> None:
        meant = live_sales.understand(words, sale.words)
        async with database.unit_of_work() as session:
            if isinstance(meant, Claimed):
                await live_sales.claim(session, sale.id, person, meant, chat_id=CHAT, message_id=number)
            elif isinstance(meant, TakenBack):
                await live_sales.take_back(session, sale.id, person, meant.variant_id)

    await asyncio.gather(*(writes(*one) for one in heard))


async def give_one_back(database: Database, chance: Random) -> None:
    """Somebody does not want what they claimed, or waits no longer."""
    async with database.reading() as session:
        found = (await session.execute(_lively)).all()
    if found:
        row = chance.choice(found)
        with suppress(ShopError):
            async with database.unit_of_work() as session:
                await live_sales.give_back(session, row.customer_id, row.id)


async def find_claim(session: Session, chance: Random) -> Wish | None:
    """Somebody comes by their private link for what is kept for them; a few too late, and some want it otherwise."""
    found = (await session.execute(_kept)).all()
    if not found:
        return None
    row = chance.choice(found)
    pieces = row.quantity if chance.random() < 0.95 else row.quantity + 1
    return Wish(row.customer_id, row.variant_id, pieces, f"{PREFIX}{row.id}")


async def _publish(
    session: Session, staff_id: int, card: VariantCard, terms: Terms, begins: datetime, quota: int | None
) -> None:
    """At half of the usual price."""
    made = await live_sales.begin(session, staff_id, card.product_id, card.price.currency)
    await live_sales.set_terms(session, made.id, terms)
    price = Money(card.price.amount // 2, card.price.currency)
    await live_sales.set_price(session, made.id, card.variant_id, price)
    await live_sales.set_quota(session, made.id, card.variant_id, quota)
    await calendar.set_titles(session, made.id, {"en": f"Live {made.id}"})
    await calendar.set_window(session, made.id, begins, begins + LASTS)
    await live_sales.publish(session, staff_id, made.id, below_cost=True)


async def _sell_more(session: Session, staff_id: int, campaign: Campaign) -> None:
    for variant_id, kept in sorted(campaign.variants.items()):
        if kept.quota is not None:
            await calendar.raise_quota(session, staff_id, campaign.id, variant_id, kept.quota + 1)


async def _end(session: Session, staff_id: int, campaign: Campaign) -> None:
    await live_sales.stop(session, staff_id, campaign.id, free=False)


async def _free(session: Session, staff_id: int, campaign: Campaign) -> None:
    await live_sales.stop(session, staff_id, campaign.id, free=True)


#: Of a hundred hours of a sale, in how many the merchant does what.
_WHIMS: Whims = ((6, pause), (8, _sell_more), (4, _end), (4, _free), (78, None))
