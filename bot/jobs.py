"""What runs when: the shop's timetable on one page.

Everything here looks up in tables what is due, so it may run at any time, in any process, any number of times.
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import timedelta
from typing import TYPE_CHECKING

from bot.engine import Chore
from campaigns import outbox
from commerce import catalogue, checkout, coupons, inventory, loyalty, payments, returns, search, staff
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

    async def end_old_requests() -> int:
        async with shop.database.unit_of_work() as session:
            return await staff.approvals.expire_due(session)

    async def look_after_parcels() -> int:
        hears = shop.settings.carrier_webhook_secret is not None
        return await checkout.look_after_parcels(shop.database, shop.profile, shop.front.guards, hears_carriers=hears)

    async def look_at_the_shelves() -> int:
        async with shop.database.unit_of_work() as session:
            return len(await inventory.ring(session))

    async def look_after_pages() -> int:
        front = shop.front
        return await payments.look_after_pages(
            shop.database, front.providers, front.way_back, shop.profile.name, front.guards
        )

    async def look_into_messages() -> int:
        return await payments.look_into_messages(shop.database, shop.front.providers, shop.front.guards)

    async def forget_old_messages() -> int:
        async with shop.database.unit_of_work() as session:
            return await payments.forget_messages(session)

    async def see_to_returns() -> int:
        return await returns.act_due(shop.database)

    async def keep_points_up() -> int:
        return await loyalty.keep_up(shop.database, shop.profile)

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

    async def forget_left_checkouts() -> int:
        async with shop.database.unit_of_work() as session:
            return await checkout.forget_left(session)

    return (
        Chore("search", follow_the_shelves, every=timedelta(seconds=2), topics=(catalogue.TOPIC,)),
        Chore("updates", shop.intake.catch_up, every=timedelta(seconds=2)),
        Chore("reactions", shop.relay.run, every=timedelta(seconds=3), topics=(events.TOPIC,)),
        Chore("messages", shop.sender.run, every=timedelta(seconds=3), topics=(outbox.TOPIC,)),
        Chore("unpaid-orders", end_unpaid_orders, every=timedelta(seconds=5)),
        Chore("coupons", end_coupons, every=timedelta(minutes=1)),
        Chore("refunds", return_money, every=timedelta(seconds=30)),
        Chore("approvals", end_old_requests, every=timedelta(minutes=5)),
        Chore("parcels", look_after_parcels, every=timedelta(minutes=1)),
        Chore("stock-alerts", look_at_the_shelves, every=timedelta(minutes=1)),
        Chore("payment-pages", look_after_pages, every=timedelta(seconds=5), topics=(payments.PAGES,)),
        Chore("provider-messages", look_into_messages, every=timedelta(seconds=5), topics=(payments.MESSAGES,)),
        Chore("old-provider-messages", forget_old_messages, every=timedelta(hours=1)),
        Chore("returns", see_to_returns, every=timedelta(minutes=1)),
        Chore("points-and-tiers", keep_points_up, every=timedelta(minutes=1)),
        Chore("answers", note_what_was_answered, every=timedelta(seconds=1)),
        Chore("leases", take_back_leases, every=timedelta(seconds=30)),
        Chore("old-updates", forget_old_updates, every=timedelta(hours=1)),
        Chore("left-checkouts", forget_left_checkouts, every=timedelta(hours=1)),
    )
