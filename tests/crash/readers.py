"""A broadcast whose process is killed again and again: everybody gets it once at most, and is accounted for."""

from __future__ import annotations

import asyncio
from collections import Counter
from contextlib import suppress
from dataclasses import dataclass
from random import Random
from time import monotonic

import aiohttp
from sqlalchemy import func, insert, select

from bot.auditing import audit
from campaigns import broadcasts, rounds
from campaigns.broadcasts import Content, Letter, Status
from campaigns.outbox import Delivery, State
from campaigns.outbox.sending import PAID_AT_ONCE
from commerce import customers, staff
from commerce.customers import CustomerRow
from commerce.kit.clock import now
from commerce.kit.database import Database, table_of
from commerce.kit.errors import MoveRefused
from commerce.kit.profile import ShopProfile
from commerce.kit.sealing import Keyring
from tests.crash.day import LATENCY, LOG, Outcome, Plan
from tests.crash.door import Door, words_of
from tests.crash.lives import Lives
from tests.crash.waiting import until
from tests.processes import ShopOutside, telegram_outside
from tests.readers import a_lot, say_yes, where_it_is_noon

WORDS = "Only today: every teapot half price"
#: What may happen to a message on its way.
ACCIDENTS = (
    {"code": 429, "retry_after": 1},
    {"code": 403},
    {"code": 500},
    {"code": 502},
    {"drop": True},
    {"drop": True, "after": True},
)
#: So many messages are with Telegram at the same time, at most; and so many of those that are paid for.
IN_FLIGHT, PAID_IN_FLIGHT = 16, PAID_AT_ONCE
#: Seconds between two accidents.
BETWEEN_ACCIDENTS = 1.2
_d = table_of(Delivery).c


@dataclass
class _Trouble:
    """What happened besides the kills."""

    kills: int = 0
    accidents: int = 0
    rests: int = 0


async def broadcast(plan: Plan, people: int, stars: int = 0) -> Outcome:
    """Live through it and check everything afterwards; with `stars` it pays for speed and is killed while it does."""
    async with telegram_outside(latency=LATENCY) as telegram, aiohttp.ClientSession() as session:
        shop = ShopOutside(telegram, plan.database_url, plan.folder)
        shop.settings["SHOP_TIMEZONE"] = where_it_is_noon()
        lives = Lives(shop)
        try:
            return await _passes(plan, people, stars, lives, shop, Door(session, telegram.address))
        finally:
            await lives.closes()
            lives.keep_log(plan.folder / LOG)


async def _passes(plan: Plan, people: int, stars: int, lives: Lives, shop: ShopOutside, door: Door) -> Outcome:
    shop.warm = True
    await lives.starts()
    await lives.listens()
    database = Database(plan.database_url, Keyring.parse(shop.settings["ENCRYPTION_KEY"]))
    try:
        readers = await door.crowd(people)
        broadcast_id = await _launches(database, readers, await door.person("Mia"), stars)
        trouble, began = _Trouble(), monotonic()
        chance = Random(plan.seed)
        accidents = asyncio.create_task(_has_accidents(door, chance, trouble))
        resuming = asyncio.create_task(_lets_it_go_on(database, broadcast_id, trouble))
        try:
            pause = 0.85 * _lasts(people, stars) / (plan.kills + 1)
            await _is_killed(database, broadcast_id, lives, chance, plan.kills, pause, trouble)
            await until("the end", lambda: _is_over(database, broadcast_id), 60 + people / 5, glance=0.3)
        finally:
            for task in (accidents, resuming):
                task.cancel()
        await door.calm()
        complaints, figures = await _judged(database, door, broadcast_id, readers, trouble, paid=stars > 0)
        complaints += await _spent(database, door, broadcast_id, stars, figures)
        return Outcome(complaints, {**figures, "seconds": round(monotonic() - began)})
    finally:
        await database.close()


async def _launches(database: Database, readers: list[int], mia: int, stars: int) -> int:
    """Everybody agrees to hear of offers; an owner launches a broadcast to them, at the highest pace."""
    at, table = now(), table_of(CustomerRow)
    facts = {"seen_as": "x", "language": "en", "language_chosen": False, "reachable": True, "lot": a_lot()}
    rows = [{"telegram_id": one, **facts, "created_at": at, "seen_at": at} for one in readers]
    async with database.unit_of_work() as session:
        await session.execute(insert(table), rows)
        ids = list(await session.scalars(select(table.c.id).where(table.c.seen_as == "x")))
        await say_yes(session, ids)
        owner = await customers.expect(session, mia, "en")
        await staff.ensure_owner(session, owner.id)
        await rounds.set_pace(session, owner.id, max(rounds.CHOICES))
        draft = await broadcasts.draft(session, owner.id, Content({"en": Letter(WORDS)}), ShopProfile())
        await broadcasts.pay(session, draft.id, stars)
        assert await broadcasts.launch(session, owner.id, draft.id, version=1, limit=10**9)
    return draft.id


def _lasts(people: int, stars: int) -> float:
    """Seconds in which it is to be killed: all of it, or what goes by the paid way."""
    return stars * broadcasts.MESSAGES_PER_STAR / rounds.PAID if stars else people / max(rounds.CHOICES)


async def _is_killed(
    database: Database, broadcast_id: int, lives: Lives, chance: Random, kills: int, pause: float, trouble: _Trouble
) -> None:
    """So many times, spread over the whole of it, from the writing down of its people to the last message."""
    for _ in range(kills):
        await asyncio.sleep(chance.uniform(0.1, 2 * pause))
        if await _is_over(database, broadcast_id):
            return
        await lives.dies()
        trouble.kills += 1
        await lives.starts()
        if chance.random() < 0.8:
            await lives.listens()


async def _has_accidents(door: Door, chance: Random, trouble: _Trouble) -> None:
    while True:
        await asyncio.sleep(chance.uniform(0.2, 2 * BETWEEN_ACCIDENTS))
        await door.accident(method="sendMessage", **chance.choice(ACCIDENTS))
        trouble.accidents += 1


async def _lets_it_go_on(database: Database, broadcast_id: int, trouble: _Trouble) -> None:
    """A broadcast that is interrupted so often rests by itself now and then; somebody lets it go on each time."""
    while True:
        await asyncio.sleep(0.5)
        async with database.reading() as session:
            found = await broadcasts.get(session, broadcast_id)
        if found.status is Status.PAUSED:
            with suppress(MoveRefused):
                async with database.unit_of_work() as session:
                    await broadcasts.resume(session, found.created_by, broadcast_id)
                trouble.rests += 1


async def _is_over(database: Database, broadcast_id: int) -> bool | None:
    async with database.reading() as session:
        return (await broadcasts.get(session, broadcast_id)).is_over or None


async def _judged(
    database: Database, door: Door, broadcast_id: int, readers: list[int], trouble: _Trouble, *, paid: bool
) -> tuple[list[str], dict[str, object]]:
    got = {one: sum(words_of(message) == WORDS for message in await door.chat(one)) for one in readers}
    table = table_of(CustomerRow)
    rows = select(table.c.telegram_id, _d.state).join_from(table_of(Delivery), table, table.c.id == _d.customer_id)
    async with database.reading() as session:
        known = (await session.execute(rows.where(_d.source_kind == "broadcast", _d.source_id == broadcast_id))).all()
        complaints = [str(one) for one in await audit(session)]
    ended = {telegram_id: state for telegram_id, state in known if telegram_id in got}
    counts = Counter(ended.values())
    complaints += [f"{one} has it {count} times" for one, count in got.items() if count > 1]
    complaints += [f"{one} is not accounted for" for one in readers if one not in ended]
    complaints += [f"{one} should have it: {ended[one]}" for one in ended if ended[one] == State.SENT and not got[one]]
    without = (State.SENT, State.UNKNOWN)
    complaints += [f"{one} has it, and is {ended[one]}" for one in ended if got[one] and ended[one] not in without]
    complaints += [f"{count} are still {state}" for state, count in counts.items() if state not in _ENDS]
    most = trouble.kills * (IN_FLIGHT + PAID_IN_FLIGHT * bool(paid)) + trouble.accidents
    if counts[State.UNKNOWN] > most:
        complaints.append(f"{counts[State.UNKNOWN]} are unknown, and at most {most} were on their way")
    figures = {"people": len(readers), "kills": trouble.kills, "accidents": trouble.accidents, "rests": trouble.rests}
    return complaints, {**figures, **dict(sorted(counts.items()))}


async def _spent(
    database: Database, door: Door, broadcast_id: int, stars: int, figures: dict[str, object]
) -> list[str]:
    """What Telegram charged against what was to be spent: never more, and nothing twice for anybody."""
    charged = Counter(await door.paid_for())
    async with database.reading() as session:
        found = await broadcasts.get(session, broadcast_id)
        its = (_d.source_kind == "broadcast", _d.source_id == broadcast_id, _d.step.endswith("$"))
        marked = int(await session.scalar(select(func.count()).where(*its)) or 0)
    figures |= {"paid for": charged.total(), "counted as paid": found.paid_given, "to be paid at most": found.paid_most}
    complaints = [f"{one} was paid for {count} times" for one, count in charged.items() if count > 1]
    if marked != found.paid_given:
        complaints.append(f"{marked} messages are marked as paid for, {found.paid_given} are counted")
    if charged.total() > found.paid_given or found.paid_given > stars * broadcasts.MESSAGES_PER_STAR:
        complaints.append(f"{charged.total()} were paid for, {found.paid_given} counted, {stars} Stars")
    return complaints


_ENDS = (State.SENT, State.UNKNOWN, State.FAILED, State.SUPPRESSED)
