"""What runs when: the shop's timetable on one page.

Everything here looks up in tables what is due, so it may run at any time, in any process, any number of times.
"""

from __future__ import annotations

from collections.abc import Awaitable, Callable, Iterator, Sequence
from datetime import timedelta
from typing import TYPE_CHECKING

from bot.engine import Chore
from campaigns import (
    bargains,
    calendar,
    drops,
    flash_sales,
    group_buys,
    live_sales,
    outbox,
    packets,
    partners,
    referrals,
    venues,
)
from commerce import catalogue, checkout, coupons, inventory, loyalty, payments, returns, search, staff
from commerce.kit import events
from commerce.kit.database import Session
from handlers.chat import inbox

if TYPE_CHECKING:
    from bot.assembly import Shop

#: Telegram keeps updates for a day; after two nobody can send an old one again.
FORGET_UPDATES_AFTER = timedelta(days=2)


def timetable(shop: Shop) -> Sequence[Chore]:
    """All chores of a shop: what wakes each, and how often it is looked after anyway."""
    everybodys = (_of_the_house, _of_money, _of_goods, _of_customers, _of_campaigns)
    return [chore for one in everybodys for chore in one(shop)]


def _of_the_house(shop: Shop) -> Iterator[Chore]:
    """What comes in and goes out, and what follows from it."""

    async def follow_the_shelves() -> int:
        async with shop.database.reading() as session:
            return await search.refresh(session, shop.front.index)

    async def note_what_was_answered() -> int:
        await shop.dispatcher.flush()
        return 0

    forget_old_updates = _in_one(shop, lambda session: inbox.purge(session, FORGET_UPDATES_AFTER))
    yield Chore("search", follow_the_shelves, every=timedelta(seconds=2), topics=(catalogue.TOPIC,))
    yield Chore("updates", shop.intake.catch_up, every=timedelta(seconds=2))
    yield Chore("reactions", shop.relay.run, every=timedelta(seconds=3), topics=(events.TOPIC,))
    yield Chore("messages", shop.sender.run, every=timedelta(seconds=3), topics=(outbox.TOPIC,))
    yield Chore("answers", note_what_was_answered, every=timedelta(seconds=1))
    yield Chore("cards", shop.cards.run, every=timedelta(seconds=0.5))
    yield Chore("leases", _in_one(shop, outbox.reap), every=timedelta(seconds=30))
    yield Chore("old-updates", forget_old_updates, every=timedelta(hours=1))
    yield Chore("approvals", _in_one(shop, staff.approvals.expire_due), every=timedelta(minutes=5))


def _of_money(shop: Shop) -> Iterator[Chore]:
    """Payments that are waited for, and money that goes back."""
    database, front = shop.database, shop.front

    async def end_unpaid_orders() -> int:
        return await checkout.expire_due(database, front.providers, front.guards)

    async def return_money() -> int:
        return await payments.refunds.send_due(database, front.providers)

    async def look_after_pages() -> int:
        return await payments.look_after_pages(
            database, front.providers, front.way_back, shop.profile.name, front.guards
        )

    async def look_into_messages() -> int:
        return await payments.look_into_messages(database, front.providers, front.guards)

    async def ask_what_was_said() -> int:
        return await payments.ask_what_was_said(database, front.providers)

    yield Chore("unpaid-orders", end_unpaid_orders, every=timedelta(seconds=5))
    yield Chore("refunds", return_money, every=timedelta(seconds=30))
    yield Chore("payment-pages", look_after_pages, every=timedelta(seconds=5), topics=(payments.PAGES,))
    yield Chore("provider-messages", look_into_messages, every=timedelta(seconds=5), topics=(payments.MESSAGES,))
    yield Chore("unheard-provider-messages", ask_what_was_said, every=timedelta(hours=6))
    yield Chore("old-provider-messages", _in_one(shop, payments.forget_messages), every=timedelta(hours=1))


def _of_goods(shop: Shop) -> Iterator[Chore]:
    """Parcels, shelves, and what is sent back."""

    async def look_after_parcels() -> int:
        hears = shop.settings.carrier_webhook_secret is not None
        return await checkout.look_after_parcels(shop.database, shop.profile, shop.front.guards, hears_carriers=hears)

    async def look_at_the_shelves() -> int:
        async with shop.database.unit_of_work() as session:
            return len(await inventory.ring(session))

    async def see_to_returns() -> int:
        return await returns.act_due(shop.database)

    async def see_to_requests() -> int:
        return await checkout.call_off_due(shop.database, shop.front.guards)

    yield Chore("parcels", look_after_parcels, every=timedelta(minutes=1))
    yield Chore("stock-alerts", look_at_the_shelves, every=timedelta(minutes=1))
    yield Chore("returns", see_to_returns, every=timedelta(minutes=1))
    yield Chore("requests", see_to_requests, every=timedelta(minutes=1))


def _of_customers(shop: Shop) -> Iterator[Chore]:
    """What customers were promised for some time, and what they left lying."""

    async def keep_points_up() -> int:
        return await loyalty.keep_up(shop.database, shop.profile)

    async def thank_inviters() -> int:
        return await referrals.keep_up(shop.database, shop.profile)

    async def keep_partners_up() -> int:
        return await partners.keep_up(shop.database, shop.profile, referrals.belong_together)

    async def thank_leaders() -> int:
        return await group_buys.reward_due(shop.database, shop.profile)

    async def end_coupons() -> int:
        async with shop.database.unit_of_work() as session:
            ended = await coupons.expire_due(session) + await coupons.end_due(session)
            await coupons.forget_guesses(session)
        return ended

    yield Chore("coupons", end_coupons, every=timedelta(minutes=1))
    yield Chore("points-and-tiers", keep_points_up, every=timedelta(minutes=1))
    yield Chore("referrals", thank_inviters, every=timedelta(minutes=1))
    yield Chore("partners", keep_partners_up, every=timedelta(minutes=1))
    yield Chore("leaders", thank_leaders, every=timedelta(minutes=1))
    yield Chore("left-checkouts", _in_one(shop, checkout.forget_left), every=timedelta(hours=1))


def _of_campaigns(shop: Shop) -> Iterator[Chore]:
    """What starts and ends by itself."""

    async def turn_campaigns() -> int:
        return await calendar.turn_due(shop.database) + await calendar.fill_due(shop.database)

    async def end_teams() -> int:
        return await group_buys.expire_due(shop.database) + await group_buys.remind_due(shop.database)

    async def free_pieces() -> int:
        return await flash_sales.free_due(shop.database)

    async def end_bargains() -> int:
        return await bargains.expire_due(shop.database)

    async def open_drops() -> int:
        return await drops.keep_up(shop.database)

    async def end_packets() -> int:
        return await packets.end_due(shop.database)

    async def look_after_lines() -> int:
        return await live_sales.look_after(shop.database)

    async def look_at_posts() -> int:
        return await venues.look_again(shop.database)

    yield Chore("campaigns", turn_campaigns, every=timedelta(seconds=5))
    yield Chore("teams", end_teams, every=timedelta(seconds=5))
    yield Chore("flash-pieces", free_pieces, every=timedelta(seconds=2))
    yield Chore("bargains", end_bargains, every=timedelta(seconds=5))
    yield Chore("drops", open_drops, every=timedelta(seconds=15))
    yield Chore("packets", end_packets, every=timedelta(seconds=5))
    yield Chore("live-claims", look_after_lines, every=timedelta(seconds=3))
    yield Chore("posts", look_at_posts, every=timedelta(seconds=30))


def _in_one(shop: Shop, act: Callable[[Session], Awaitable[int]]) -> Callable[[], Awaitable[int]]:
    """The act in a unit of work of its own."""

    async def work() -> int:
        async with shop.database.unit_of_work() as session:
            return await act(session)

    return work
