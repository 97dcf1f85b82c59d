"""People on journeys in tests: who agreed to hear of everything, and whose lot is in nobody's control group."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import timedelta
from typing import Any

from sqlalchemy import select, update

from campaigns import attribution, consent, journeys
from campaigns.attribution import Results
from campaigns.consent import Topic
from campaigns.journeys import Kind
from campaigns.journeys.journey import find, make
from campaigns.journeys.models import enrolments_table, journeys_table, steps_table, versions_table
from campaigns.journeys.steps import Graph, written
from campaigns.outbox import Delivery
from commerce import membership
from commerce.customers import CustomerRow
from commerce.kit import clock
from commerce.kit.database import Database, Session, table_of
from commerce.kit.profile import ShopProfile
from tests.actors import Actor
from tests.town import Town

_e, _s, _d, _c = enrolments_table.c, steps_table.c, table_of(Delivery).c, table_of(CustomerRow).c


async def hears(database: Database, *people: int, held_out: bool = False) -> None:
    """These people agreed to everything; they are in the control group of half a year, or in none for a year."""
    await draws_lot(database, *people, held_out=held_out)
    async with database.unit_of_work() as session:
        for one in people:
            for topic in Topic:
                await consent.allow(session, one, topic, "settings")


async def draws_lot(database: Database, *people: int, held_out: bool = False) -> None:
    """These people are in the control group of half a year, or in none for a year."""
    quarters = [clock.now() + timedelta(days=91 * number) for number in range(2 if held_out else 5)]
    lots = (lot for lot in range(10**7) if {consent.is_held_out(lot, one) for one in quarters} == {held_out})
    statement = update(table_of(CustomerRow)).where(_c.id.in_(people)).values(lot=next(lots))
    async with database.unit_of_work() as session:
        await session.execute(statement)


async def comes(town: Town, actor: Actor, *, held_out: bool = False) -> int:
    """Somebody starts the bot and agrees to everything; returns their id."""
    await actor.says("/start")
    known = (await town.customer(actor)).id
    await hears(town.database, known, held_out=held_out)
    return known


async def runs(database: Database, mia: int, *kinds: Kind) -> None:
    """The merchant switches these on."""
    async with database.unit_of_work() as session:
        for kind in kinds:
            await journeys.switch_on(session, mia, kind)


async def runs_graph(database: Database, mia: int, graph: Graph, kind: Kind = Kind.CART) -> None:
    """A journey of the catalogue with other steps, and nobody is looked for."""
    async with database.unit_of_work() as session:
        journey = await journeys.switch_on(session, mia, kind)
        row = {"journey_id": journey.id, "number": 99, "graph": written(graph), "made_at": clock.now()}
        version = (await session.scalars(versions_table.insert().returning(versions_table.c.id), [row])).one()
        later = clock.now() + timedelta(days=9999)
        values = {"version_id": version, "looked_at": later}
        await session.execute(update(journeys_table).where(journeys_table.c.id == journey.id).values(**values))


async def enters(database: Database, person: int, kind: Kind = Kind.CART, key: str = "", **how: Any) -> int | None:
    """Somebody is brought onto a journey."""
    async with database.unit_of_work() as session:
        return await journeys.enter(session, await make(session, kind), person, key, **how)


async def stands(database: Database, person: int) -> list[tuple[str, str, str | None]]:
    """How somebody stands on their journeys: where, as what, and why they left."""
    rows = select(_e.node, _e.state, _e.reason).where(_e.customer_id == person).order_by(_e.id)
    async with database.reading() as session:
        return [(row.node, row.state, row.reason) for row in await session.execute(rows)]


async def trail(database: Database, person: int) -> list[tuple[str, str]]:
    """The steps somebody took, and what came of each."""
    rows = select(_s.node, _s.outcome).join(enrolments_table, _e.id == _s.enrolment_id).order_by(_s.id)
    async with database.reading() as session:
        return [(row.node, row.outcome) for row in await session.execute(rows.where(_e.customer_id == person))]


async def results_of(session: Session, kind: Kind) -> Results:
    """What is thanked to the messages of a journey."""
    journey = await find(session, kind)
    assert journey is not None
    return await attribution.results(session, journeys.source_of(journey.id))


async def owed(database: Database, person: int) -> Sequence[Mapping[str, Any]]:
    """The messages of journeys to somebody: which step, and what became of it."""
    rows = select(_d.id, _d.step, _d.state, _d.reason).where(_d.customer_id == person, _d.source_kind == "journey")
    async with database.reading() as session:
        return [dict(row._mapping) for row in await session.execute(rows.order_by(_d.id))]


async def tiered(database: Database, staff_id: int, person: int, shop: ShopProfile) -> None:
    """Somebody is a gold member."""
    async with database.unit_of_work() as session:
        rules = await membership.programme(session, shop.currency)
        await membership.give_tier(session, staff_id, person, "gold", "a friend", rules, shop.timezone)
