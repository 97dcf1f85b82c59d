"""Drops in tests: published for a kind of coupon of their own, and claimed by whoever comes."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import Any
from zoneinfo import ZoneInfo

from campaigns import drops
from campaigns.drops import Drop, Look, Plan
from commerce.coupons import Coupon, Terms, Way
from commerce.kit import clock
from commerce.kit.database import Database
from commerce.kit.profile import ShopProfile
from tests.counter import SHOP
from tests.coupons import published
from tests.makers import a_customer


async def a_drop(
    database: Database,
    *,
    terms: Terms | None = None,
    budget: int | None = None,
    shop: ShopProfile = SHOP,
    **facts: Any,
) -> Drop:
    """Ten coupons of five euros a day from ten in the morning on, unless more is said."""
    kind = await published(database, terms, name="Tea time", way=Way.DROP, budget=budget)
    today = clock.now().astimezone(shop.timezone).date()
    plan = Plan(**{"template_id": kind.id, "first_day": today, "daily": 10, **facts})
    async with database.unit_of_work() as session:
        mia = await a_customer(session, "Mia")
        begun = await drops.draft(session, mia, plan, shop)
        return await drops.publish(session, mia, begun.id)


async def claims(database: Database, customer_id: int, drop: Drop, day: date | None = None, **how: Any) -> Coupon:
    """Somebody taps the button of a day: today's, unless another is said."""
    on = day or clock.now().astimezone(drop.zone).date()
    async with database.unit_of_work() as session:
        return await drops.claim(session, customer_id, drop.id, on, SHOP, **{"bought_before": False, **how})


async def seen_by(database: Database, customer_id: int, drop: Drop) -> Look:
    """How it looks to somebody now."""
    async with database.reading() as session:
        return await drops.look(session, customer_id, await drops.get(session, drop.id))


async def as_it_stands(database: Database, drop: Drop) -> Drop:
    async with database.reading() as session:
        return await drops.get(session, drop.id)


def a_shop_in(zone: str) -> ShopProfile:
    """The same shop somewhere else."""
    return replace(SHOP, timezone=ZoneInfo(zone))
