"""A clerk who hears updates in place of the whole chat, and updates to give them."""

from __future__ import annotations

import asyncio
from collections.abc import Mapping
from typing import Any

from sqlalchemy import select

from commerce.kit.database import Database
from handlers.chat import inbox
from handlers.chat.inbox import InboxRow
from handlers.chat.intake import Intake


def words(update_id: int, person: int = 7, said: str = "teapot") -> dict[str, Any]:
    sender = {"id": person, "first_name": "Alice"}
    return {"update_id": update_id, "message": {"from": sender, "chat": {"id": person}, "text": said}}


def paid(update_id: int, person: int = 7) -> dict[str, Any]:
    update = words(update_id, person)
    update["message"]["successful_payment"] = {"total_amount": 2400}
    return update


class Clerk:
    """Hears updates; settles them, stumbles over some, and remembers what it was asked to say."""

    def __init__(self, database: Database) -> None:
        self._database = database
        self.handled: list[int] = []
        self.stumbles: dict[int, list[Exception]] = {}
        self.held: dict[int, asyncio.Event] = {}
        self.began: asyncio.Queue[int] = asyncio.Queue()
        self.busy_with: list[int] = []
        self.sorry_for: list[str] = []

    async def handle(self, update_id: int, update: Mapping[str, Any]) -> None:
        self.began.put_nowait(update_id)
        if update_id in self.held:
            await self.held[update_id].wait()
        async with self._database.unit_of_work() as session:
            if not await inbox.settle(session, update_id):
                return
            if self.stumbles.get(update_id):
                raise self.stumbles[update_id].pop(0)
        self.handled.append(update_id)

    async def busy(self, update: Mapping[str, Any]) -> None:
        self.busy_with.append(update["update_id"])

    async def apologise(self, update: Mapping[str, Any], reference: str) -> None:
        self.sorry_for.append(reference)


async def opened(intake: Intake) -> Intake:
    """Serve, with everything that waited from before taken up."""
    intake.serve()
    await intake.catch_up()
    return intake


async def states(database: Database) -> dict[int, str]:
    async with database.reading() as session:
        rows = await session.execute(select(InboxRow.update_id, InboxRow.state).order_by(InboxRow.update_id))
        return dict(rows.all())
