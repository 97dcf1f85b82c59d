"""Plays a life in processes of its own, kills some of them, and goes on with the next."""

from __future__ import annotations

import asyncio
import multiprocessing
import os
import signal
import time
from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime
from itertools import count
from multiprocessing.connection import Connection
from random import Random

from bot.logs import start_logging
from bot.settings import Settings, keyring_for, read_settings
from bot.simulation.drops import let_drop
from bot.simulation.gatherings import gather
from bot.simulation.haggling import let_haggle
from bot.simulation.life import Life, Stretch
from bot.simulation.live import go_live
from bot.simulation.offers import entice
from bot.simulation.packets import drop_first
from bot.simulation.partnerships import team_up
from bot.simulation.sales import open_sales
from bot.simulation.shelves import furnish
from bot.troubles import Trouble
from commerce.kit import clock
from commerce.kit.database import Database

#: Hears how many of how many orders there are.
Progress = Callable[[int, int], None]


class Broken(Trouble):
    """A process of the simulated shop ended by itself: a mistake of the shop's."""


@dataclass(frozen=True, kw_only=True)
class Plan:
    """What to play: so many orders in so many days, so many processes killed, which chance."""

    orders: int = 1000
    days: int = 30
    seed: int = 1
    kills: int = 5


async def simulate(settings: Settings, plan: Plan, progress: Progress) -> datetime:
    """Play it in the empty database that these settings name, from the shop's time on; returns that at the end.

    What people come to and what the merchant changes their mind about depends on the hour as well as on the seed.

    Its processes read the settings anew, from where this one has them. Raises `Refused` if the database is not
    empty, `Broken` when a process failed by itself.
    """
    began = clock.now()
    clock.freeze(began)
    try:
        database = Database(settings.database_url, keyring_for(settings))
        try:
            await furnish(database, settings.profile(), plan.seed)
            for offer in (entice, gather, open_sales, let_haggle, go_live, drop_first, let_drop, team_up):
                await offer(database, settings.profile(), plan.seed, orders=plan.orders, days=plan.days)
        finally:
            await database.close()
        return await asyncio.to_thread(_play, plan, progress, began)
    finally:
        clock.reset()


def _play(plan: Plan, progress: Progress, since: datetime) -> datetime:
    chance = Random(plan.seed)
    kill_at = sorted(chance.randint(1, plan.orders) for _ in range(plan.kills))
    for number in count():
        stretch = Stretch(orders=plan.orders, days=plan.days, seed=plan.seed, number=number, since=since)
        limit = kill_at[number] if number < len(kill_at) else None
        since, ended = _one_stretch(stretch, limit, chance, lambda done: progress(done, plan.orders))
        if ended:
            break
    return since


def _one_stretch(
    stretch: Stretch, kill_at: int | None, chance: Random, progress: Callable[[int], None]
) -> tuple[datetime, bool]:
    """Let one process live; returns the shop's time when it ended, and whether it had come to its end."""
    spawn = multiprocessing.get_context("spawn")
    ours, theirs = spawn.Pipe(duplex=False)
    process = spawn.Process(target=_live, args=(stretch, theirs), daemon=True)
    process.start()
    theirs.close()
    at = stretch.since
    try:
        while True:
            try:
                placed, at = ours.recv()
            except EOFError:
                break
            progress(placed)
            if kill_at is not None and placed >= kill_at:
                _kill_soon(process.pid, chance)
                process.join()
                return at, False
    finally:
        ours.close()
    process.join()
    if process.exitcode != 0:
        raise Broken(f"A process of the simulated shop ended with code {process.exitcode}; its log says why.")
    return at, True


def _kill_soon(pid: int | None, chance: Random) -> None:
    """Within the next rounds, at an instant nobody chose."""
    assert pid is not None
    time.sleep(chance.uniform(0, 0.3))
    os.kill(pid, signal.SIGKILL)


def _live(stretch: Stretch, pipe: Connection) -> None:
    """The life of one process."""

    async def live() -> None:
        settings = read_settings()
        start_logging(settings.log_format, "ERROR", settings.secrets())
        database = Database(settings.database_url, keyring_for(settings))
        try:
            await Life(stretch, database, settings.profile()).goes_on(lambda placed, at: pipe.send((placed, at)))
        finally:
            await database.close()

    asyncio.run(live())
