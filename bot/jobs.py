"""What runs when: the shop's timetable on one page.

Everything here looks up in tables what is due, so it may run at any time, in any process, any number of times.
"""

from __future__ import annotations

from collections.abc import Awaitable, Callable, Iterator, Sequence
from datetime import timedelta
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from bot.engine import Chore
from bot.settings import Settings
from campaigns import (
    bargains,
    behaviour,
    broadcasts,
    calendar,
    drops,
    flash_sales,
    group_buys,
    journeys,
    live_sales,
    outbox,
    packets,
    partners,
    personal_offers,
    recommendations,
    referrals,
    segments,
    venues,
)
from commerce import (
    appointments,
    browsing,
    bulk_changes,
    catalogue,
    checkout,
    coupons,
    digital,
    inventory,
    loyalty,
    my_data,
    payments,
    returns,
    reviews,
    search,
    staff,
    support,
    wishlists,
)
from commerce.kit import events
from commerce.kit.database import Session
from handlers import goods_notices
from handlers.chat import inbox

if TYPE_CHECKING:
    from bot.assembly import Shop

#: Telegram keeps updates for a day; after two nobody can send an old one again.
FORGET_UPDATES_AFTER = timedelta(days=2)


def timetable(shop: Shop) -> Sequence[Chore]:
    """All chores of a shop: what wakes each, and how often it is looked after anyway."""
    everybodys = (_of_the_house, _of_money, _of_goods, _of_customers, _of_campaigns, _of_advertising, _of_suggestions)
    return [chore for one in everybodys for chore in one(shop)]


def _of_the_house(shop: Shop) -> Iterator[Chore]:
    """What comes in and goes out, and what follows from it."""

    async def follow_the_shelves() -> int:
        async with shop.database.reading() as session:
            looked_at = await search.refresh(session, shop.front.index)
            looked_at += await browsing.refresh(session, shop.front.wares)
        shop.goods_known.set()
        return looked_at

    async def tell_what_matters() -> int:
        return await shop.sender.run(outbox.Lane.TRANSACTIONAL)

    async def advertise() -> int:
        return await shop.sender.run(outbox.Lane.TRIGGERED, outbox.Lane.BULK)

    async def note_what_was_answered() -> int:
        await shop.dispatcher.flush()
        return 0

    forget_old_updates = _in_one(shop, lambda session: inbox.purge(session, FORGET_UPDATES_AFTER))
    often = timedelta(seconds=1.5)
    yield Chore("search", follow_the_shelves, every=often, topics=(catalogue.TOPIC,), everywhere=True)
    yield Chore("updates", shop.intake.catch_up, every=timedelta(seconds=2))
    yield Chore("reactions", shop.relay.run, every=timedelta(seconds=3), topics=(events.TOPIC,))
    yield Chore("messages", tell_what_matters, every=timedelta(seconds=3), topics=(outbox.TOPIC,))
    yield Chore("advertising", advertise, every=timedelta(seconds=3), topics=(outbox.TOPIC,))
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

    async def weigh_the_goods() -> int:
        return await search.weigh(shop.database, inventory.available)

    async def look_for_films() -> int:
        async with shop.database.unit_of_work() as session:
            return await goods_notices.ring_for_films_elsewhere(session, shop.front.bot_id)

    async def see_to_returns() -> int:
        return await returns.act_due(shop.database)

    async def see_to_requests() -> int:
        return await checkout.call_off_due(shop.database, shop.front.guards)

    yield Chore("imports", shop.clerk.run, every=timedelta(seconds=2), topics=(bulk_changes.TOPIC, catalogue.PHOTOS))
    yield Chore("old-imports", shop.clerk.forget, every=timedelta(hours=1))
    yield Chore("films", look_for_films, every=timedelta(hours=1))
    yield Chore("parcels", look_after_parcels, every=timedelta(minutes=1))
    forget_drafts = _in_one(shop, digital.forget_drafts)
    yield Chore("key-files", shop.key_files.read, every=timedelta(seconds=30), topics=(digital.TOPIC,))
    yield Chore("old-key-files", forget_drafts, every=timedelta(hours=1))
    yield Chore("stock-alerts", look_at_the_shelves, every=timedelta(minutes=1))
    yield Chore("standings", weigh_the_goods, every=timedelta(minutes=1))
    yield Chore("old-misses", _in_one(shop, search.misses.forget), every=timedelta(hours=6))
    yield Chore("returns", see_to_returns, every=timedelta(minutes=1))
    yield Chore("requests", see_to_requests, every=timedelta(minutes=1))


def _of_customers(shop: Shop) -> Iterator[Chore]:
    """What customers were promised for some time, and what they left lying."""

    async def keep_points_up() -> int:
        return await loyalty.keep_up(shop.database, shop.profile)

    async def thank_inviters() -> int:
        return await referrals.keep_up(shop.database, shop.profile)

    async def keep_partners_up() -> int:
        return await partners.keep_up(shop.database, shop.profile)

    async def thank_leaders() -> int:
        return await group_buys.reward_due(shop.database, shop.profile)

    async def thank_reviewers() -> int:
        return await reviews.thank_due(shop.database, shop.profile)

    async def forget_behaviour() -> int:
        async with shop.database.unit_of_work() as session:
            return await behaviour.forget(session, timedelta(days=shop.settings.behaviour_days))

    async def forget_audiences() -> int:
        async with shop.database.unit_of_work() as session:
            return await segments.forget(session) + await segments.forget_snapshots(session)

    async def end_coupons() -> int:
        async with shop.database.unit_of_work() as session:
            ended = await coupons.expire_due(session) + await coupons.end_due(session)
            await coupons.forget_guesses(session)
        return ended

    yield Chore("behaviour", shop.remembering.write, every=timedelta(seconds=1))
    yield Chore("old-behaviour", forget_behaviour, every=timedelta(minutes=30))
    yield Chore("old-audiences", forget_audiences, every=timedelta(hours=1))
    yield Chore("coupons", end_coupons, every=timedelta(minutes=1))
    yield Chore("points-and-tiers", keep_points_up, every=timedelta(minutes=1))
    yield Chore("referrals", thank_inviters, every=timedelta(minutes=1))
    yield Chore("partners", keep_partners_up, every=timedelta(minutes=1))
    yield Chore("leaders", thank_leaders, every=timedelta(minutes=1))
    yield Chore("reviewers", thank_reviewers, every=timedelta(minutes=1))
    keep_list = partial(my_data.keep_up, shop.database, shop.front.register, erased_list_of(shop.settings))
    yield Chore("erasures", keep_list, every=timedelta(minutes=1), topics=(my_data.TOPIC,))
    yield Chore("quiet-talks", _in_one(shop, support.close_quiet), every=timedelta(hours=1))
    yield Chore("appointments", _in_one(shop, appointments.remind_due), every=timedelta(minutes=1))
    yield Chore("left-checkouts", _in_one(shop, checkout.forget_left), every=timedelta(hours=1))
    yield Chore("old-wishes", _in_one(shop, wishlists.forget_old), every=timedelta(hours=1))


def _of_campaigns(shop: Shop) -> Iterator[Chore]:
    """What starts and ends by itself."""
    database = shop.database

    async def turn_campaigns() -> int:
        return await calendar.turn_due(database) + await calendar.fill_due(database)

    async def end_teams() -> int:
        return await group_buys.expire_due(database) + await group_buys.remind_due(database)

    yield Chore("campaigns", turn_campaigns, every=timedelta(seconds=5))
    yield Chore("teams", end_teams, every=timedelta(seconds=5))
    yield Chore("flash-pieces", partial(flash_sales.free_due, database), every=timedelta(seconds=2))
    yield Chore("old-prices", _in_one(shop, flash_sales.forget_prices), every=timedelta(hours=6))
    yield Chore("bargains", partial(bargains.expire_due, database), every=timedelta(seconds=5))
    yield Chore("drops", partial(drops.keep_up, database), every=timedelta(seconds=15))
    yield Chore("packets", partial(packets.end_due, database), every=timedelta(seconds=5))
    yield Chore("live-claims", partial(live_sales.look_after, database), every=timedelta(seconds=3))
    yield Chore("posts", partial(venues.look_again, database), every=timedelta(seconds=30))
    yield Chore("lost-posts", _in_one(shop, venues.give_up_lost), every=timedelta(minutes=1))


def _of_advertising(shop: Shop) -> Iterator[Chore]:
    """Whose turn it is, and who is brought onto an automation."""
    go_on = partial(journeys.keep_up, shop.database, shop.profile)
    yield Chore("broadcasts", partial(broadcasts.keep_up, shop.database), every=timedelta(seconds=1))
    yield Chore("offers", partial(personal_offers.keep_up, shop.database), every=timedelta(seconds=1))
    yield Chore("offer-budgets", partial(personal_offers.give_back, shop.database), every=timedelta(minutes=10))
    yield Chore("journeys", go_on, every=timedelta(seconds=10), topics=(journeys.TOPIC,))


def _of_suggestions(shop: Shop) -> Iterator[Chore]:
    """What is known of goods, so that they can be suggested."""
    learn = partial(recommendations.learn_due, shop.database, models_of(shop.settings))
    yield Chore("demand", partial(recommendations.count_demand, shop.database), every=timedelta(hours=1))
    yield Chore("companions", partial(recommendations.pair_due, shop.database), every=timedelta(minutes=1))
    yield Chore("models", learn, every=timedelta(minutes=10))


def erased_list_of(settings: Settings) -> Path:
    """The list of who was erased, beside the folder of the pictures: outside of the database, and of its backups."""
    return settings.media_dir.with_name(f"{settings.media_dir.name}-erased.jsonl")


def models_of(settings: Settings) -> Path:
    """The folder of the models, beside that of the pictures: backups need them not, for they are made anew."""
    return settings.media_dir.with_name(f"{settings.media_dir.name}-models")


def _in_one(shop: Shop, act: Callable[[Session], Awaitable[int]]) -> Callable[[], Awaitable[int]]:
    """The act in a unit of work of its own."""

    async def work() -> int:
        async with shop.database.unit_of_work() as session:
            return await act(session)

    return work
