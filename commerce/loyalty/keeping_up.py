"""What time does to points and tiers: they ripen, expire after warnings, are reviewed; birthdays and reminders come."""

from __future__ import annotations

from datetime import timedelta

from sqlalchemy import bindparam, select, update

from commerce import membership
from commerce.kit.clock import now
from commerce.kit.database import Database, Instant
from commerce.kit.events import emit
from commerce.kit.profile import ShopProfile
from commerce.loyalty.birthdays import give_birthday_gifts
from commerce.loyalty.reminding import remind
from commerce.loyalty.ripening import ripen_due
from commerce.membership import PointsExpiring
from commerce.membership.models import lots_table

#: So many days before points expire their owner is warned.
WARNED_BEFORE = (30, 7, 1)
#: Nobody is warned at night, by the shop's clock.
WARNS_FROM, WARNS_UNTIL = 9, 21

_l = lots_table.c
_over = (
    select(_l.customer_id)
    .where(_l.remaining > 0, _l.expires_at <= bindparam("at", type_=Instant()))
    .distinct()
    .limit(200)
)
_soon = (_l.remaining > 0, _l.expires_at <= bindparam("by", type_=Instant()), _l.warned > bindparam("days"))
_to_warn = select(_l.customer_id).where(*_soon, _l.expires_at > bindparam("at", type_=Instant())).distinct().limit(200)
_warned = update(lots_table).where(_l.customer_id == bindparam("of"), *_soon).values(warned=bindparam("days"))


async def keep_up(database: Database, profile: ShopProfile) -> int:
    """Do what is due; may run anywhere, any number of times. Returns how much was done."""
    done = await ripen_due(database)
    done += await expire_points(database)
    done += await warn(database, profile)
    done += await review_tiers(database, profile)
    done += await remind(database, profile)
    return done + await give_birthday_gifts(database, profile)


async def expire_points(database: Database) -> int:
    """Points whose day has come are no more; returns how many customers lost some."""
    async with database.reading() as session:
        due = list(await session.scalars(_over, {"at": now()}))
    for customer_id in due:
        async with database.unit_of_work() as session:
            await membership.locked_purse(session, customer_id)
            await membership.expire_over(session, customer_id)
    return len(due)


async def warn(database: Database, profile: ShopProfile) -> int:
    """Tell people a month, a week and a day before points expire: one message for all of them. Returns how many."""
    local = now().astimezone(profile.timezone)
    if not WARNS_FROM <= local.hour < WARNS_UNTIL:
        return 0
    told = 0
    for days in sorted(WARNED_BEFORE):
        by = now() + timedelta(days=days)
        async with database.reading() as session:
            due = list(await session.scalars(_to_warn, {"by": by, "at": now(), "days": days}))
        for customer_id in due:
            async with database.unit_of_work() as session:
                await membership.locked_purse(session, customer_id)
                await session.execute(_warned, {"of": customer_id, "by": by, "days": days})
                await emit(session, PointsExpiring(customer_id=customer_id, day=local.date().isoformat()))
        told += len(due)
    return told


async def review_tiers(database: Database, profile: ShopProfile) -> int:
    """Tiers whose last day has come are kept or go down by one; returns how many."""
    async with database.reading() as session:
        due = await membership.due_reviews(session)
        rules = await membership.programme(session, profile.currency)
    for customer_id in due:
        async with database.unit_of_work() as session:
            await membership.review_tier(session, customer_id, rules, profile.timezone)
    return len(due)
