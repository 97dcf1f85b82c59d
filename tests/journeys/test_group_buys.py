"""Buying together in chat: a team is started, shared, joined and filled; whoever waits in vain has their money back."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import timedelta
from typing import Any

from campaigns import calendar, group_buys
from campaigns.group_buys import GroupBuy, Team, Terms
from commerce import catalogue, customers
from commerce.kit.money import Money
from tests.actors import ADDRESS, Actor
from tests.makers import a_customer
from tests.teams import TITLES
from tests.town import Town

HOUR, MINUTE = timedelta(hours=1), timedelta(minutes=1)


async def runs(
    town: Town, *variants: int, prices: Sequence[int] = (1900,), quota: int | None = None, **terms: Any
) -> GroupBuy:
    """The shop sells these variants of one product to teams; amounts in cents."""
    async with town.database.unit_of_work() as session:
        mia = await a_customer(session, "Mia")
        card = (await catalogue.find_variants(session, [variants[0]], "en"))[variants[0]]
        made = await group_buys.begin(session, mia, card.product_id, "EUR")
        await group_buys.set_terms(session, made.id, Terms(**terms))
        for one in variants:
            await group_buys.set_prices(session, made.id, one, [Money(price, "EUR") for price in prices])
            await group_buys.set_quota(session, made.id, one, quota)
        await calendar.set_titles(session, made.id, TITLES)
        group = await group_buys.publish(session, mia, made.id)
    await town.settles()
    return group


async def teams_of(town: Town, actor: Actor) -> tuple[Team, ...]:
    """The teams that somebody has a seat in."""
    async with town.database.reading() as session:
        known = await customers.by_telegram_id(session, actor.person.id)
        assert known is not None
        return await group_buys.mine(session, known.id)


async def link_of(town: Town, actor: Actor) -> str:
    """The link of somebody's latest team."""
    return town.front.link("g", (await teams_of(town, actor))[0].token)


async def orders_alone(actor: Actor) -> None:
    """From the confirmed seat on to the order: the address, the delivery, the terms, the way to pay."""
    if "Type it in one message" in actor.screen.words:
        await actor.says(ADDRESS)
    elif "step 1 of 3" in actor.screen.words:
        await actor.taps("7 Rabbit Row")
    if "step 2" in actor.screen.words:
        await actor.taps("Standard delivery")
    if "accept the shop's terms" in actor.screen.words:
        await actor.taps("Accept the terms")
    await actor.taps("Pay €")


async def starts(town: Town, actor: Actor, title: str = "Teapot", *, pays: bool = True) -> str:
    """Somebody starts a team for a product, and pays; gives the team's link."""
    await actor.says(title)
    await actor.taps(title)
    await actor.taps("Group price")
    await actor.taps("Start a group")
    await actor.taps("Confirm")
    await orders_alone(actor)
    if pays:
        await actor.pays()
    return await link_of(town, actor)


async def joins(actor: Actor, link: str, *, pays: bool = True) -> None:
    """Somebody joins by the link, and pays."""
    await actor.opens(link)
    await actor.taps("Join for")
    await actor.taps("Confirm")
    await orders_alone(actor)
    if pays:
        await actor.pays()


async def test_five_people_make_a_team_and_the_shop_hears_of_it_only_then(town: Town) -> None:
    mia = await town.merchant()
    teapot = await town.sells("Teapot", price=2400)
    await runs(town, teapot, sizes=(5,))
    alice, bob, carol, dan, eve = [town.person(name) for name in ("Alice", "Bob", "Carol", "Dan", "Eve")]

    await alice.says("Teapot")
    await alice.taps("Teapot")
    alice.sees("👥 Group price €19.00 · team of 5")
    await alice.taps("Group price")
    alice.sees("€19.00 in a team, €24.00 alone", "your money goes back by itself", "you have 24 h for it")
    await alice.taps("Start a group · €19.00")
    alice.sees("Start a group for Teapot?", "your money goes back by itself", "Nothing is charged before you pay")
    await alice.taps("Confirm · €19.00")
    await orders_alone(alice)
    alice.sees("Total: €19.00")
    await alice.pays()
    link = await link_of(town, alice)

    await bob.says("Teapot")
    await bob.taps("Teapot")
    bob.sees("Group price €19.00 · 1 of 5")
    await bob.opens(link)
    bob.sees("●○○○○ 1 of 5", "In it: a friend", "4 more are missing", "Join for €19.00")
    bob.does_not_see("Alice")
    await bob.taps("Join for €19.00")
    bob.sees("Join this team for Teapot?", "€19.00 in a team, €24.00 alone", "ends Tue, Mar 3, 09:00 UTC · in 24 h")
    await bob.taps("Confirm · €19.00")
    await orders_alone(bob)
    await bob.pays()
    for one in (carol, dan):
        await joins(one, link)
    mia.does_not_see("New order")
    await joins(eve, link)

    for one in (alice, bob, carol, dan, eve):
        await one.opens(link)
        one.sees("The team is complete.", "your order goes to the shop")
    assert sum("New order" in one.words for one in mia.chat()) == 5
