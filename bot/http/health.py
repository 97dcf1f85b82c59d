"""What a machine may ask about the shop: does it live, is it ready, how much does it do."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from functools import partial

import orjson
from aiohttp import web
from prometheus_client import CONTENT_TYPE_LATEST, CollectorRegistry, Gauge, generate_latest

from bot.checkup import Checkup, check
from commerce.kit.clock import now
from commerce.kit.database import Database


def health_routes(
    database: Database, registry: CollectorRegistry, leads: Callable[[], bool], knows_the_goods: Callable[[], bool]
) -> list[web.RouteDef]:
    """`/healthz`, `/readyz` and `/metrics`."""
    gauges = _Gauges(registry)
    return [
        web.get("/healthz", _lives),
        web.get("/readyz", partial(_ready, database, leads, knows_the_goods)),
        web.get("/metrics", partial(_metrics, database, registry, gauges, leads)),
    ]


async def _lives(_: web.Request) -> web.Response:
    return web.Response(text="ok\n")


async def _ready(
    database: Database, leads: Callable[[], bool], knows_the_goods: Callable[[], bool], _: web.Request
) -> web.Response:
    """Ready is who can work and has looked through all shelves, so that whoever searches finds."""
    found = await check(database)
    if found.well and not knows_the_goods():
        found = replace(found, reasons=["the goods are not all known yet"])
    body = orjson.dumps({**found.as_json(), "leads": leads()}, option=orjson.OPT_UTC_Z)
    return web.Response(body=body, status=200 if found.well else 503, content_type="application/json")


async def _metrics(
    database: Database, registry: CollectorRegistry, gauges: _Gauges, leads: Callable[[], bool], _: web.Request
) -> web.Response:
    gauges.show(await check(database), leads())
    return web.Response(body=generate_latest(registry), headers={"Content-Type": CONTENT_TYPE_LATEST})


class _Gauges:
    """What waits and what was set aside, as it is when somebody asks."""

    def __init__(self, registry: CollectorRegistry) -> None:
        self._waiting = Gauge("parley_waiting", "Things that wait.", ["what"], registry=registry)
        self._oldest = Gauge(
            "parley_waiting_seconds", "Seconds the oldest of them has waited.", ["what"], registry=registry
        )
        self._aside = Gauge("parley_set_aside", "Things that wait for a person.", ["what"], registry=registry)
        self._ready = Gauge("parley_ready", "1 if the shop can serve people.", registry=registry)
        self._leads = Gauge("parley_leads", "1 if this process does the shop's work.", registry=registry)

    def show(self, found: Checkup, leads: bool) -> None:
        self._ready.set(found.well)
        self._leads.set(leads)
        if found.updates is None or found.messages is None or found.reactions is None:
            return
        waits = {
            "updates": (found.updates.waiting, found.updates.oldest, found.updates.set_aside),
            "messages": (found.messages.due, found.messages.oldest, found.messages.failed + found.messages.unknown),
            "reactions": (found.reactions.due, found.reactions.oldest, found.reactions.set_aside),
        }
        for what, (count, oldest, aside) in waits.items():
            self._waiting.labels(what).set(count)
            self._aside.labels(what).set(aside)
            self._oldest.labels(what).set((now() - oldest).total_seconds() if oldest is not None else 0)
