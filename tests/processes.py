"""Real processes: a shop that can be stopped, or killed at any instant, and a Telegram that outlives it."""

from __future__ import annotations

import asyncio
import os
import signal
import socket
import sys
from collections.abc import AsyncIterator, Mapping
from contextlib import asynccontextmanager, suppress
from itertools import cycle
from pathlib import Path
from typing import Any

import aiohttp
import orjson

from commerce.kit.sealing import Keyring
from tests.warm import Forked

HOUSE = Path(__file__).parents[1]
#: The number our Telegram gives to the first update.
FIRST_UPDATE = 700_000_001
TOKEN = "4242:the-token-of-a-shop-in-a-process-of-its-own"
Line = dict[str, Any]
#: A place for ports of its own for each of the test processes that run beside each other.
_beside = int(os.environ.get("PYTEST_XDIST_WORKER", "gw0")[2:]) % 20
_ports = cycle(range(12_000 + 1_000 * _beside, 13_000 + 1_000 * _beside))


class Running:
    """A process, and the JSON lines it logs."""

    def __init__(self, process: asyncio.subprocess.Process | Forked) -> None:
        self._process = process
        self._news = asyncio.Condition()
        self.lines: list[Line] = []
        self._reading = asyncio.create_task(self._read())

    async def logs(self, event: str, times: int = 1, *, within: float = 30, **facts: Any) -> Line:
        """Wait until it has logged such a line so often; gives the last of them. Fails if it ends before.

        `within` is how many seconds it may take.
        """

        def found() -> list[Line]:
            return [one for one in self.lines if one.get("event") == event and facts.items() <= one.items()]

        async with asyncio.timeout(within), self._news:
            await self._news.wait_for(lambda: len(found()) >= times or self._reading.done())
        assert len(found()) >= times, f"it ended without {event!r}: {self.lines[-5:]}"
        return found()[times - 1]

    async def answers(self, update_id: int) -> None:
        """Wait until it has answered this update, or has ended; not for long, since another may have done so before."""
        with suppress(TimeoutError):
            async with asyncio.timeout(3), self._news:
                await self._news.wait_for(
                    lambda: self._reading.done() or any(line.get("update_id") == update_id for line in self.lines)
                )

    async def asked_to_stop(self) -> int:
        """Ask it to stop as an operator does; gives its exit code."""
        self._process.send_signal(signal.SIGTERM)
        return await self.ended()

    async def killed(self) -> None:
        """End it without a warning."""
        if self._process.returncode is None:
            self._process.kill()
        await self.ended()

    async def ended(self) -> int:
        """Wait until it has ended; gives its exit code."""
        code = await self._process.wait()
        await self._reading
        return code

    async def _read(self) -> None:
        assert self._process.stderr is not None
        async for raw in self._process.stderr:
            async with self._news:
                self.lines.append(_parsed(raw))
                self._news.notify_all()
        async with self._news:
            self._news.notify_all()


def _parsed(raw: bytes) -> Line:
    """A line of the log; what is none (or was cut off) is only an event, in its own words."""
    try:
        line: Line = orjson.loads(raw)
    except orjson.JSONDecodeError:
        return {"event": raw.decode(errors="replace").rstrip()}
    return line


class OuterTelegram:
    """Our Telegram in a process of its own, driven through its control door."""

    def __init__(self, address: str, session: aiohttp.ClientSession) -> None:
        self.address = address
        self._session = session

    async def person(self, name: str) -> int:
        """Somebody new; gives their id."""
        return int((await self._post("person", name=name))["id"])

    async def act(self, person: int, deed: str, **details: Any) -> Any:
        """Let somebody do something; gives what came of it, or `None` if that was not possible just now."""
        answer = await self._post("act", person=person, do=deed, **{"with": details})
        return answer.get("result", True) if "error" not in answer else None

    async def shown(self, person: int) -> list[dict[str, Any]]:
        """What somebody's chat with the shop shows now."""
        async with self._session.get(f"{self.address}/control/chat", params={"person": person}) as response:
            told: dict[str, Any] = orjson.loads(await response.read())
        return list(told.get("messages", ()))

    async def newest_update(self) -> int:
        """The number of the last update that was queued for the shop."""
        return FIRST_UPDATE - 1 + next(iter((await self.state())["queued"].values()))

    async def state(self) -> dict[str, Any]:
        """What waits and what was refused."""
        async with self._session.get(f"{self.address}/control/state") as response:
            told: dict[str, Any] = orjson.loads(await response.read())
        return told

    async def _post(self, door: str, **wish: Any) -> dict[str, Any]:
        async with self._session.post(f"{self.address}/control/{door}", data=orjson.dumps(wish)) as response:
            answer: dict[str, Any] = orjson.loads(await response.read())
        return answer


@asynccontextmanager
async def telegram_outside(latency: float = 0.0) -> AsyncIterator[OuterTelegram]:
    """A Telegram in another process for as long as the block lasts; it takes so many seconds longer to answer bots."""
    process = await asyncio.create_subprocess_exec(
        *(sys.executable, "-m", "bot.playground", "--port", "0", "--bot", f"{TOKEN}=teapot_bot"),
        *("--latency", str(latency)),
        cwd=HOUSE,
        stdout=asyncio.subprocess.PIPE,
    )
    assert process.stdout is not None
    address = (await process.stdout.readline()).decode().strip()
    async with aiohttp.ClientSession() as session:
        yield OuterTelegram(address, session)
    process.terminate()
    await process.communicate()


class ShopOutside:
    """A shop whose process comes and goes, on a database that stays."""

    def __init__(self, telegram: OuterTelegram, database_url: str, folder: Path) -> None:
        self.port = free_port()
        self.settings = {
            "BOT_TOKEN": TOKEN,
            "BOT_API_URL": telegram.address,
            "DATABASE_URL": database_url,
            "ENCRYPTION_KEY": Keyring.new_key(),
            "MEDIA_DIR": str(folder / "media"),
            "HTTP_PORT": str(self.port),
            "LOG_FORMAT": "json",
        }
        self.minutes_ahead = 0
        #: Whether further processes are forked from one that has read everything.
        self.warm = False
        self._folder = folder
        self._running: list[Running] = []

    async def opens(self, command: str = "run", **settings: str) -> Running:
        """Start a process of the shop, its clock `minutes_ahead` of ours."""
        environment = bare_environment(self.settings | settings) | {"PYTHONPATH": str(HOUSE)}
        if self.warm:
            forked = Forked([command], environment, self._folder, self.minutes_ahead)
            await forked.listens()
            self._running.append(Running(forked))
            return self._running[-1]
        program = ("tests.later", str(self.minutes_ahead)) if self.minutes_ahead else ("bot",)
        process = await asyncio.create_subprocess_exec(
            *(sys.executable, "-m", *program, command),
            cwd=self._folder,
            env=environment,
            stderr=asyncio.subprocess.PIPE,
            stdout=asyncio.subprocess.DEVNULL,
        )
        self._running.append(Running(process))
        return self._running[-1]

    async def closes(self) -> None:
        """End whatever still runs."""
        for running in self._running:
            await running.killed()


def bare_environment(settings: Mapping[str, str]) -> dict[str, str]:
    """This process's environment without a shop's settings, and these instead."""
    from bot.settings import Settings

    ours = {name.upper() for name in Settings.model_fields}
    return {name: value for name, value in os.environ.items() if name not in ours} | dict(settings)


def free_port() -> int:
    """A port that nobody uses, and that no line out of this machine takes meanwhile: those begin at higher numbers."""
    return next(port for port in _ports if _is_free(port))


def _is_free(port: int) -> bool:
    with socket.socket() as door:
        try:
            door.bind(("127.0.0.1", port))
        except OSError:
            return False
    return True
