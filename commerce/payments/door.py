"""What providers say at our door: kept and acknowledged first, looked into at the provider's afterwards."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import timedelta
from typing import Any

from sqlalchemy import Row, bindparam, delete, select, update

from commerce.kit.clock import now
from commerce.kit.database import Database, Session, call_leader, changed, insert_new, touch
from commerce.kit.events import pause_after
from commerce.kit.rows import rows_among
from commerce.kit.together import several
from commerce.orders import NO_GUARDS, Guards
from commerce.payments.asking import take_in
from commerce.payments.models import messages_table
from commerce.payments.providers import PageProvider, Providers, ProviderSilent, Remembers, Saying

TOPIC = "provider messages"
#: Providers repeat themselves for some days; a month later nobody asks about a message any more.
KEPT_FOR = timedelta(days=30)
#: How far back providers are asked what they said: longer than a shop stands still over a weekend.
_LOOKED_BACK = timedelta(days=3)
_LEASE = timedelta(minutes=1)
_m = messages_table.c
_due = (
    select(_m.id, _m.provider, _m.subject, _m.attempts)
    .where(_m.done_at.is_(None), _m.due_at <= bindparam("at"))
    .order_by(_m.due_at, _m.id)
    .limit(50)
)


async def take_message(
    session: Session, provider: str, message_id: str, kind: str, subject: str, body: Mapping[str, Any]
) -> bool:
    """Keep what a provider said, once; tells whether it was new. Its claims count for nothing until we asked."""
    fresh = await insert_new(
        session,
        messages_table,
        provider=provider,
        message_id=message_id,
        kind=kind[:80],
        subject=subject,
        body=dict(body),
        received_at=now(),
        attempts=0,
        due_at=now(),
    )
    if fresh:
        touch(session, TOPIC)
        await call_leader(session)
    return fresh


async def ask_what_was_said(database: Database, providers: Providers) -> int:
    """The clock's job: what providers said and never reached our door is asked for; returns how much of it was new.

    Messages may be lost for good, and nobody asks about what is paid otherwise: a refund made at the provider's or a
    dispute would never be known. Whoever is silent is asked again next time.
    """
    new = 0
    for provider in providers.values():
        if not isinstance(provider, Remembers):
            continue
        try:
            said = await provider.said_since(now() - _LOOKED_BACK)
        except ProviderSilent:
            continue
        new += await _keep(database, provider.name, said)
    return new


async def _keep(database: Database, provider: str, said: Sequence[Saying]) -> int:
    """Nearly all of it was heard at the door: nothing is written for that."""
    async with database.reading() as session:
        ids = [one.message_id for one in said]
        heard = {row.message_id for row in await rows_among(session, (_m.message_id,), _m.message_id, ids)}
    missed = [one for one in said if one.message_id not in heard]
    if not missed:
        return 0
    async with database.unit_of_work() as session:
        kept = [await take_message(session, provider, one.message_id, one.kind, one.subject, {}) for one in missed]
    return sum(kept)


async def look_into_messages(database: Database, providers: Providers, guards: Guards = NO_GUARDS) -> int:
    """Ask providers about what they said, and write down what they know; returns how many messages were due."""
    async with database.reading() as session:
        due = (await session.execute(_due, {"at": now()})).all()
    await several(_look_into(database, providers, guards, message) for message in due)
    return len(due)


async def forget_messages(session: Session) -> int:
    """Drop what was looked into long ago."""
    return await changed(session, delete(messages_table).where(_m.done_at < now() - KEPT_FOR))


async def _look_into(database: Database, providers: Providers, guards: Guards, message: Row[*tuple[Any, ...]]) -> None:
    async with database.unit_of_work() as session:
        mine = (_m.id == message.id, _m.attempts == message.attempts, _m.done_at.is_(None))
        taken = {"attempts": message.attempts + 1, "due_at": now() + _LEASE}
        if not await changed(session, update(messages_table).where(*mine).values(**taken)):
            return
    provider = providers.get(message.provider)
    try:
        seen = await provider.look_into(message.subject) if isinstance(provider, PageProvider) else None
    except ProviderSilent:
        async with database.unit_of_work() as session:
            later = now() + pause_after(message.attempts + 1)
            await session.execute(update(messages_table).where(_m.id == message.id).values(due_at=later))
        return
    async with database.unit_of_work() as session:
        if seen is not None:
            await take_in(session, seen, guards=guards)
        await session.execute(update(messages_table).where(_m.id == message.id).values(done_at=now()))
