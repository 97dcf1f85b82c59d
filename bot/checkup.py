"""How the shop is: what waits, since when, what was set aside, and whether that is too much."""

from __future__ import annotations

from dataclasses import asdict, dataclass, field
from datetime import datetime, timedelta
from typing import Any

from sqlalchemy import func, select
from sqlalchemy.exc import SQLAlchemyError

from bot.migrations import steps
from campaigns import outbox
from campaigns.outbox import Standing
from commerce.kit.clock import now
from commerce.kit.database import Database, Session, table_of
from commerce.kit.events import Progress, StoredReaction
from handlers.chat import inbox
from handlers.chat.inbox import Backlog

#: How long something may wait before the shop is called unwell.
MOST_WAIT = {"updates": timedelta(minutes=1), "messages": timedelta(minutes=5), "reactions": timedelta(minutes=5)}
_reactions = table_of(StoredReaction)


@dataclass(frozen=True)
class Owed:
    """Reactions that wait, and those that failed too often."""

    due: int
    oldest: datetime | None
    set_aside: int


@dataclass(frozen=True)
class Checkup:
    """The state of a shop. It is well when `reasons` is empty; what was set aside is shown, but no reason by itself."""

    reasons: list[str] = field(default_factory=list)
    updates: Backlog | None = None
    messages: Standing | None = None
    reactions: Owed | None = None

    @property
    def well(self) -> bool:
        """Whether the shop can serve people now."""
        return not self.reasons

    def as_json(self) -> dict[str, Any]:
        """The same for machines."""
        return {"ready": self.well, **asdict(self)}


async def check(database: Database) -> Checkup:
    """Look at the database, its migrations and everything that waits. Raises nothing."""
    try:
        step = await steps.current(database)
        if step != steps.head():
            return Checkup([f"migrations are not current: the database stands at {step}, {steps.head()} is needed"])
        async with database.reading() as session:
            updates, messages, reactions = (
                await inbox.backlog(session),
                await outbox.standing(session),
                await _owed(session),
            )
    except (SQLAlchemyError, OSError) as failure:
        return Checkup([f"the database cannot be reached: {type(failure).__name__}"])
    oldest = {"updates": updates.oldest, "messages": messages.oldest, "reactions": reactions.oldest}
    reasons = [words for name, since in oldest.items() if (words := _too_long(name, since))]
    return Checkup(reasons, updates, messages, reactions)


async def _owed(session: Session) -> Owed:
    waits = select(func.count(), func.min(_reactions.c.due_at)).where(
        _reactions.c.status == Progress.DUE, _reactions.c.due_at <= now()
    )
    due, oldest = (await session.execute(waits)).one()
    aside = select(func.count()).where(_reactions.c.status == Progress.SET_ASIDE)
    return Owed(due, oldest, await session.scalar(aside) or 0)


def _too_long(name: str, since: datetime | None) -> str | None:
    waited = now() - since if since is not None else timedelta()
    if waited <= MOST_WAIT[name]:
        return None
    return f"{name} wait for {int(waited.total_seconds())} s, more than {int(MOST_WAIT[name].total_seconds())} s"
