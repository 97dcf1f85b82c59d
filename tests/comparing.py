"""Experiments in tests: started by Mia, and shown to whoever comes."""

from __future__ import annotations

import random
from collections.abc import Iterator
from typing import Any

from sqlalchemy import bindparam, literal, select, update

from campaigns import experiments
from campaigns.consent import is_held_out
from campaigns.experiments import Experiment, Place, Plan, Shown
from campaigns.experiments.models import experiments_table
from commerce import customers
from commerce.customers import CustomerRow
from commerce.kit.clock import now
from commerce.kit.database import Database, table_of

_customers, _experiments = table_of(CustomerRow).c, experiments_table.c


async def an_experiment(database: Database, place: Place = Place.ADD_BUTTON, **plan: Any) -> Experiment:
    """Other words than so far for half of the people, unless more is said."""
    async with database.unit_of_work() as session:
        owner = (await customers.expect(session, 9_000_001, "en")).id
        made = await experiments.draft(session, owner, Plan(place=place, **plan))
    async with database.unit_of_work() as session:
        await experiments.set_arm(session, made.id, 1, words={"en": "Into my bag"})
    async with database.unit_of_work() as session:
        return await experiments.start(session, owner, made.id)


async def sees(
    database: Database, customer_id: int, place: Place = Place.ADD_BUTTON, language: str = "en", subject_id: int = 0
) -> Shown | None:
    """What somebody is shown in a place."""
    async with database.unit_of_work() as session:
        return await experiments.shown(session, place, customer_id, language, subject_id)


def lots_in_reach() -> Iterator[int]:
    """Lots, the same in every run, of people none of whom is held out.

    They are drawn: lots at even distances from each other fall into one and the same arm by one salt in 400.
    """
    drawn = random.Random(2_026)
    while True:
        lot = drawn.randrange(1, 2**31 - 1)
        if not is_held_out(lot, now()):
            yield lot


async def without_luck(database: Database) -> None:
    """Who falls into which arm of what is made so far is the same in every run: people and salts go by their numbers.

    Nobody who has met the shop is held out by lot.
    """
    draws = update(table_of(CustomerRow)).where(_customers.id == bindparam("whom")).values(lot=bindparam("drawn"))
    salts = update(experiments_table).values(salt=literal("experiment ") + _experiments.place)
    async with database.unit_of_work() as session:
        people = await session.scalars(select(_customers.id).order_by(_customers.id))
        await session.execute(
            draws, [{"whom": one, "drawn": lot} for one, lot in zip(people, lots_in_reach(), strict=False)]
        )
        await session.execute(salts)
