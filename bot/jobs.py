"""What runs when: the shop's timetable on one page.

Everything here looks up in tables what is due, so it may run at any time, in any process, any number of times.
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import timedelta
from typing import TYPE_CHECKING

from bot.engine import Chore
from campaigns import outbox
from commerce import catalogue, checkout, coupons, payments, search
from commerce.kit import events
from handlers.chat import inbox

if TYPE_CHECKING:
    from bot.assembly import Shop

#: Telegram keeps updates for a day; after two nobody can send an old one again.
FORGET_UPDATES_AFTER = timedelta(days=2)


def timetable(shop: Shop) -> Sequence[Chore]:
    """All chores of a shop: what wakes each, and how often it is looked after anyway."""

    async def follow_the_shelves() -> int:
        async with shop.database.reading() as session:
            return await search.refresh(session, shop.front.index)

    async def end_unpaid_orders() -> int:
        return await checkout.expire_due(shop.database, shop.front.providers, shop.front.guards)

    async def return_money() -> int:
        return await payments.refunds.send_due(shop.database, shop.front.providers)

    async def end_coupons() -> int:
        async with shop.database.unit_of_work() as session:
            ended = await coupons.expire_due(session) + await coupons.end_due(session)
            await coupons.forget_guesses(session)
        return ended

    async def note_what_was_answered() -> int:
        await shop.dispatcher.flush()
        return 0

    async def take_back_leases() -> int:
        async with shop.database.unit_of_work() as session:
            return await outbox.reap(session)

    async def forget_old_updates() -> int:
        async with shop.database.unit_of_work() as session:
            return await inbox.purge(session, FORGET_UPDATES_AFTER)

    return (
        Chore("search", follow_the_shelves, every=timedelta(seconds=2), topics=(catalogue.TOPIC,)),
        Chore("updates", shop.intake.catch_up, every=timedelta(seconds=2)),
        Chore("reactions", shop.relay.run, every=timedelta(seconds=3), topics=(events.TOPIC,)),
        Chore("messages", shop.sender.run, every=timedelta(seconds=3), topics=(outbox.TOPIC,)),
        Chore("unpaid-orders", end_unpaid_orders, every=timedelta(seconds=5)),
        Chore("coupons", end_coupons, every=timedelta(minutes=1)),
        Chore("refunds", return_money, every=timedelta(seconds=30)),
        Chore("answers", note_what_was_answered, every=timedelta(seconds=1)),
        Chore("leases", take_back_leases, every=timedelta(seconds=30)),
        Chore("old-updates", forget_old_updates, every=timedelta(hours=1)),
    )
