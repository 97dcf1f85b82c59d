"""People who agreed to hear of offers, for tests: many at once, none of them held out unless asked for."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import UTC, timedelta

from sqlalchemy import insert, select, text, update

from campaigns import consent
from campaigns.consent import Topic, is_held_out
from campaigns.consent.models import changes_table, consents_table, habits_table
from campaigns.outbox import Delivery
from commerce.customers import CustomerRow
from commerce.kit.clock import now
from commerce.kit.database import Database, Session, speaks_postgresql, table_of
from tests.actors import Actor
from tests.town import Town

_customers, _deliveries = table_of(CustomerRow), table_of(Delivery)
#: Where so many move in at once PostgreSQL's planner is told, which would hear of it in its own time.
_REMARKABLE = 1_000
_tell_planner = text(f"ANALYZE {_customers.name}, {consents_table.name}, {changes_table.name}")


def a_lot(*, held_out: bool = False) -> int:
    """A lot that is held out in the quarter of now, or is not."""
    return next(lot for lot in range(1, 10**6) if is_held_out(lot, now()) is held_out)


def where_it_is_noon() -> str:
    """A zone in which nobody sleeps now, whichever clock the test goes by."""
    ahead = 12 - now().astimezone(UTC).hour
    return f"Etc/GMT{-ahead:+d}" if ahead else "UTC"


async def agrees(town: Town, *actors: Actor, held_out: bool = False) -> None:
    """These people have met the shop and agreed to hear of offers; by lot they are held out, or not."""
    for actor in actors:
        await actor.says("/start")
        known = await town.customer(actor)
        async with town.database.unit_of_work() as session:
            await consent.allow(session, known.id, Topic.OFFERS, "settings")
            drawn = update(_customers).where(_customers.c.id == known.id).values(lot=a_lot(held_out=held_out))
            await session.execute(drawn)


async def crowd(database: Database, count: int, first: int = 10_000, *, language: str = "en") -> list[int]:
    """So many people who agree, never held out, by their customer ids; their Telegram ids follow one another."""
    at, lot = now(), a_lot()
    rows = [
        {
            "telegram_id": first + number,
            "seen_as": "x",
            "language": language,
            "language_chosen": False,
            "reachable": True,
            "lot": lot,
            "created_at": at,
            "seen_at": at - timedelta(minutes=number % 1000),
        }
        for number in range(count)
    ]
    async with database.unit_of_work() as session:
        await session.execute(insert(_customers), rows)
        ids = list(
            await session.scalars(
                select(_customers.c.id).where(_customers.c.telegram_id.between(first, first + count - 1))
            )
        )
        await say_yes(session, ids)
        if count > _REMARKABLE and speaks_postgresql(session):
            await session.execute(_tell_planner)
    return sorted(ids)


async def say_yes(session: Session, ids: Sequence[int]) -> None:
    """All of these agree to hear of offers."""
    said = [{"customer_id": one, "topic": Topic.OFFERS, "agreed": True, "changed_at": now()} for one in ids]
    await session.execute(insert(consents_table), said)
    await session.execute(insert(changes_table), [{**one, "source": "settings"} for one in said])


async def states(database: Database, broadcast_id: int) -> Sequence[str]:
    """The states of everybody of a broadcast, in their order."""
    of = (_deliveries.c.source_kind == "broadcast", _deliveries.c.source_id == broadcast_id)
    async with database.reading() as session:
        return list(await session.scalars(select(_deliveries.c.state).where(*of).order_by(_deliveries.c.id)))


async def lives_in(town: Town, actor: Actor, zone: str) -> None:
    """Somebody has said by which clock they live."""
    known = await town.customer(actor)
    async with town.database.unit_of_work() as session:
        await session.execute(insert(habits_table), {"customer_id": known.id, "zone": zone, "personal": True})
