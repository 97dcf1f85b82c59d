"""Everybody is written down, the most engaged first, also in a large shop and while people come and go."""

from __future__ import annotations

from collections import Counter
from datetime import timedelta

from sqlalchemy import func, insert, select, update

from campaigns import broadcasts, consent
from campaigns.broadcasts.models import broadcasts_table
from campaigns.consent import ASLEEP_AFTER, Topic
from campaigns.consent.models import habits_table
from campaigns.outbox import Delivery, State
from commerce.customers import CustomerRow
from commerce.kit import clock
from commerce.kit.database import Database, table_of
from tests.campaigns.test_broadcasts import launched, now_is
from tests.readers import a_lot, crowd

_customers, _b, _d = table_of(CustomerRow), broadcasts_table.c, table_of(Delivery).c
_c = _customers.c


async def seen_one_after_another(database: Database, readers: list[int]) -> None:
    """Each of them was here a minute before the next, all within the last days."""
    async with database.unit_of_work() as session:
        for ago, one in enumerate(reversed(readers)):
            at = clock.now() - timedelta(hours=2, minutes=ago)
            await session.execute(update(_customers).where(_c.id == one).values(seen_at=at))


async def has_a_hundred_thousand_customers(database: Database) -> None:
    """By its newest number; then every other one tells when the most engaged were here."""
    newest = {"id": 100_000, "telegram_id": 7, "seen_as": "Nina", "language": "en", "language_chosen": False}
    here = {"reachable": True, "lot": a_lot(), "created_at": clock.now(), "seen_at": clock.now()}
    async with database.unit_of_work() as session:
        await session.execute(insert(_customers).values({**newest, **here}))


async def test_in_a_large_shop_about_a_twentieth_comes_first_and_everybody_comes(database: Database) -> None:
    readers = await crowd(database, 600)
    await seen_one_after_another(database, readers)
    await has_a_hundred_thousand_customers(database)
    broadcast = await launched(database)
    await broadcasts.keep_up(database)

    async with database.reading() as session:
        rows = (await session.execute(select(_d.customer_id, _d.state, _d.reason).order_by(_d.id))).all()
        since = await session.scalar(select(_b.engaged_from).where(_b.id == broadcast.id))
        engaged = set(await session.scalars(select(_c.id).where(_c.seen_at >= since, _c.id.in_(readers))))
    assert 28 <= len(engaged) <= 32
    planned = [row.customer_id for row in rows if row.state == State.PLANNED]
    assert set(planned[: len(engaged)]) == engaged
    assert Counter(planned) == Counter(readers)
    assert {row.reason for row in rows if row.customer_id not in readers} == {"not-agreed"}


async def test_a_small_audience_of_a_large_shop_is_looked_at_whole(database: Database) -> None:
    readers = await crowd(database, 300)
    await seen_one_after_another(database, readers)
    await has_a_hundred_thousand_customers(database)
    broadcast = await launched(database)
    await broadcasts.keep_up(database)

    async with database.reading() as session:
        since = await session.scalar(select(_b.engaged_from).where(_b.id == broadcast.id))
        engaged = set(await session.scalars(select(_c.id).where(_c.seen_at >= since, _c.id.in_(readers))))
    assert engaged == set(readers[-15:])


async def test_whoever_comes_back_while_people_are_written_down_is_not_forgotten(database: Database) -> None:
    readers = await crowd(database, 400)
    await seen_one_after_another(database, readers)
    broadcast = await launched(database)
    engaged_from = clock.now() - timedelta(hours=2, minutes=19)
    async with database.unit_of_work() as session:
        # A process has walked past the engaged, and died; then the one who was away longest came back.
        walked = {"engaged_from": engaged_from, "pass_no": 1, "pass_after": 0}
        await session.execute(update(broadcasts_table).where(_b.id == broadcast.id).values(walked))
        back = update(_customers).where(_c.id == readers[0]).values(seen_at=clock.now())
        await session.execute(back)
    await broadcasts.keep_up(database)

    async with database.reading() as session:
        there = Counter(await session.scalars(select(_d.customer_id).where(_d.state == State.PLANNED)))
    assert there == Counter(readers[:-20])
    assert (await now_is(database, broadcast)).recipients == 380


async def test_whoever_sleeps_and_has_had_the_last_word_is_left_out_and_nobody_else(database: Database) -> None:
    readers = await crowd(database, 4)
    had_it, in_vain, back, never = readers
    long_ago = clock.now() - ASLEEP_AFTER
    first = await launched(database)
    await broadcasts.keep_up(database)
    async with database.unit_of_work() as session:
        await session.execute(update(table_of(Delivery)).values(state=State.SENT, begun_at=clock.now()))
        failed = update(table_of(Delivery)).where(_d.customer_id == in_vain)
        await session.execute(failed.values(state=State.FAILED, reason="refused"))
        await session.execute(update(_customers).values(seen_at=long_ago))
        for one in (had_it, in_vain, back):
            word = select(_d.id).where(_d.customer_id == one, _d.source_id == first.id).scalar_subquery()
            heard = {"customer_id": one, "personal": True, "last_word_id": word, "last_word_at": clock.now()}
            await session.execute(insert(habits_table).values(heard))
        await session.execute(update(_customers).where(_c.id == back).values(seen_at=clock.now()))
        asked = select(_c.id, consent.excluded(Topic.OFFERS, clock.now())).where(_c.id.in_(readers))
        assert dict((await session.execute(asked)).all()) == {had_it: "asleep", in_vain: None, back: None, never: None}
    second = await launched(database)
    await broadcasts.keep_up(database)

    async with database.reading() as session:
        asked = select(_d.customer_id, _d.state).where(_d.source_id == second.id, _d.customer_id.in_(readers))
        states = dict((await session.execute(asked)).all())
        slept = await session.scalar(select(func.count()).where(_d.source_id == second.id, _d.reason == "asleep"))
    assert states == {had_it: "suppressed", in_vain: "planned", back: "planned", never: "planned"}
    assert slept == 1
