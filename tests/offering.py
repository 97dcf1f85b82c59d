"""Campaigns of personal offers in tests: goods with a cost, coupons made for them, and people who agree."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import timedelta
from typing import Any

from sqlalchemy import select, update

from campaigns import consent, personal_offers
from campaigns.outbox import Delivered, Delivery, Outcome, Owed, Sender, Unreachable
from campaigns.personal_offers import KIND, Aim, Offers
from campaigns.personal_offers.models import offers_table, picks_table
from campaigns.personal_offers.preparing import HELD_OUT
from commerce import staff
from commerce.coupons import Terms, Way
from commerce.customers import CustomerRow
from commerce.kit import clock
from commerce.kit.database import Database, table_of
from commerce.kit.money import Money
from tests.counter import SHOP
from tests.coupons import a_share, published
from tests.makers import a_customer
from tests.readers import a_lot

_d, _k, _c = table_of(Delivery).c, picks_table.c, table_of(CustomerRow).c


@dataclass
class Postman:
    """Delivers everything, and remembers who got an offer; what the staff are told is no offer."""

    got: Counter[int] = field(default_factory=Counter)
    gone: set[int] = field(default_factory=set)

    async def deliver(self, owed: Owed) -> Outcome:
        if owed.customer_id in self.gone:
            return Unreachable("blocked")
        if owed.source is not None:
            self.got[owed.customer_id] += 1
        return Delivered(1)


def cost(cents: int) -> Money:
    """What a piece costs the shop."""
    return Money(cents, "EUR")


async def a_kind(database: Database, terms: Terms | None = None, **facts: Any) -> int:
    """A kind of coupon for personal offers, a tenth off unless more is said."""
    return (await published(database, terms or a_share(1_000), **{"name": "For you", "way": Way.OFFER, **facts})).id


async def the_owner(database: Database) -> int:
    """Somebody of the staff who decides alone."""
    async with database.unit_of_work() as session:
        mia = await a_customer(session, "Owner")
        await staff.ensure_owner(session, mia)
    return mia


async def drafted(
    database: Database,
    products: Sequence[int],
    templates: Sequence[int],
    *,
    budget: int = 100_000,
    floor: int = 0,
    aim: Aim | None = None,
) -> Offers:
    """A campaign that holds nobody out, so that each test says who is."""
    mia = await the_owner(database)
    async with database.unit_of_work() as session:
        draft = await personal_offers.draft(session, mia, SHOP)
        await personal_offers.put_products(session, draft.id, products)
        for one in templates:
            await personal_offers.put_template(session, draft.id, one, True)
        await personal_offers.set_floor(session, draft.id, floor)
        if aim is not None:
            await personal_offers.aim(session, draft.id, aim)
        found = await personal_offers.set_budget(session, draft.id, budget)
        salt = next(f"salt {n}" for n in range(10**4) if consent.bucket_of(a_lot(), f"salt {n}") >= HELD_OUT)
        await session.execute(update(offers_table).where(offers_table.c.id == draft.id).values(salt=salt))
    return found


async def launched(database: Database, products: Sequence[int], templates: Sequence[int], **facts: Any) -> Offers:
    """The same, let go."""
    draft = await drafted(database, products, templates, **facts)
    return await launches(database, draft)


async def launches(database: Database, draft: Offers) -> Offers:
    """Let it go, whatever the number of people."""
    async with database.unit_of_work() as session:
        version = (await personal_offers.get(session, draft.id)).version
        assert await personal_offers.launch(session, draft.created_by, draft.id, version=version, limit=10**9)
        return await personal_offers.get(session, draft.id)


async def picks(database: Database, offers: Offers) -> dict[int, Any]:
    """What was found for each person, by their ids."""
    async with database.reading() as session:
        rows = await session.execute(select(picks_table).where(_k.campaign_id == offers.id))
        return {row.customer_id: row for row in rows}


async def stands(database: Database, offers: Offers) -> Mapping[int, tuple[str, str | None]]:
    """Where everybody's message is, and why, by their ids."""
    rows = select(_d.customer_id, _d.state, _d.reason).where(_d.source_kind == KIND, _d.source_id == offers.id)
    async with database.reading() as session:
        return {row.customer_id: (row.state, row.reason) for row in await session.execute(rows)}


async def draws(database: Database, person: int, salt: str, *, held_out: bool) -> None:
    """Somebody's lot is held out of a campaign, and of nothing else; or is not."""
    at = clock.now()
    lot = next(
        lot
        for lot in range(1, 10**6)
        if (consent.bucket_of(lot, salt) < HELD_OUT) is held_out and not consent.is_held_out(lot, at)
    )
    async with database.unit_of_work() as session:
        await session.execute(update(table_of(CustomerRow)).where(_c.id == person).values(lot=lot))


async def hears_nothing(database: Database, person: int) -> None:
    """Somebody is left alone by all advertising this quarter."""
    async with database.unit_of_work() as session:
        drawn = update(table_of(CustomerRow)).where(_c.id == person).values(lot=a_lot(held_out=True))
        await session.execute(drawn)


async def goes_on(database: Database, sender: Sender, seconds: int = 5) -> None:
    """So many seconds in which the clock rings and the sender works."""
    for _ in range(seconds):
        await personal_offers.keep_up(database)
        while await sender.run():
            pass
        clock.advance(timedelta(seconds=1))


async def now_is(database: Database, offers: Offers) -> Offers:
    """The campaign as it stands."""
    async with database.reading() as session:
        return await personal_offers.get(session, offers.id)
