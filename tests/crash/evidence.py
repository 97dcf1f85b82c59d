"""What is left when the day is over: rows, chats, a log, and what people remember."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from sqlalchemy import Executable, and_, func, select

from campaigns.outbox.models import Delivery, State
from commerce.customers import CustomerRow
from commerce.kit.clock import now
from commerce.kit.database import Database, table_of
from commerce.kit.events import Progress, StoredEvent, StoredReaction
from commerce.orders.models import orders_table
from commerce.orders.states import UNPAID
from handlers.chat.inbox import InboxRow
from handlers.chat.inbox import State as Heard
from tests.crash.door import Message
from tests.crash.lives import Lives
from tests.crash.person import Person
from tests.crash.shelves import Shelves

inbox, events, reactions = table_of(InboxRow), table_of(StoredEvent), table_of(StoredReaction)
deliveries, customers = table_of(Delivery), table_of(CustomerRow)
#: Messages that are not at their end.
_ON_THE_WAY = (State.PLANNED, State.DUE, State.LEASED, State.SENDING)


@dataclass(frozen=True)
class Evidence:
    """Everything the proofs look at. `chats` are by Telegram id, `queued` counts all updates there ever were."""

    database: Database
    lives: Lives
    people: tuple[Person, ...]
    chats: dict[int, list[Message]]
    customer_ids: dict[int, int]
    shelves: Shelves
    queued: int
    secrets: tuple[str, ...]

    async def rows(self, statement: Executable) -> list[Any]:
        """What the database answers."""
        async with self.database.reading() as session:
            return list((await session.execute(statement)).all())

    def chat_of(self, customer_id: int) -> list[Message]:
        """The chat of a customer."""
        return self.chats[next(one for one, known in self.customer_ids.items() if known == customer_id)]


async def gather(
    database: Database, lives: Lives, people: tuple[Person, ...], shelves: Shelves, secrets: tuple[str, ...]
) -> Evidence:
    """Collect it."""
    door = people[0].door
    async with database.reading() as session:
        known = (await session.execute(select(customers.c.telegram_id, customers.c.id))).all()
    return Evidence(
        database=database,
        lives=lives,
        people=people,
        chats={one.id: await door.chat(one.id) for one in people},
        customer_ids={row.telegram_id: row.id for row in known},
        shelves=shelves,
        queued=(await door.updates())[0],
        secrets=secrets,
    )


async def still_owed(database: Database) -> dict[str, int]:
    """How much waits to be heard, ended, followed up or told, by kind; nothing is left out but what is nought.

    All of it at one instant: what moves from one kind to another meanwhile is never missed between them.
    """
    overdue = and_(orders_table.c.status.in_(UNPAID), orders_table.c.expires_at <= now())
    waiting = {
        "updates": (inbox, inbox.c.state == Heard.WAITING),
        "orders": (orders_table, overdue),
        "facts": (events, ~events.c.shared_out),
        "reactions": (reactions, reactions.c.status == Progress.DUE),
        "messages": (deliveries, deliveries.c.state.in_(_ON_THE_WAY)),
    }
    counting = [
        select(func.count()).select_from(table).where(condition).scalar_subquery().label(name)
        for name, (table, condition) in waiting.items()
    ]
    async with database.reading() as session:
        counts = (await session.execute(select(*counting))).one()
    return {name: count for name, count in zip(waiting, counts, strict=True) if count}
