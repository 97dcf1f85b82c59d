"""A till: a Stripe of our own behind real HTTP, and the shop's door at which it tells what happened."""

from __future__ import annotations

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager

from aiohttp import web
from aiohttp.test_utils import TestServer
from prometheus_client import CollectorRegistry

from bot.http import make_app
from bot.http.stripe_webhook import PATH
from bot.playground.stripe import Stripe, pay_page_routes, stripe_routes
from commerce.kit import clock
from commerce.kit.database import Database

SECRET = "whsec_between_the_two_of_us"


@asynccontextmanager
async def opened_till(database: Database) -> AsyncIterator[Stripe]:
    """A Stripe that listens, and that knows where this database's shop listens."""
    stripe = Stripe(clock.now, SECRET)
    app = web.Application()
    app.add_routes([*stripe_routes(stripe), *pay_page_routes(stripe)])
    shop = make_app(database, CollectorRegistry(), leads=lambda: True, stripe_secret=SECRET)
    async with TestServer(app) as house, TestServer(shop) as door:
        stripe.root = str(house.make_url("")).rstrip("/")
        stripe.tell(str(door.make_url(PATH)))
        yield stripe
