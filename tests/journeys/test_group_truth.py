"""What is said of teams and their orders stays true when somebody leaves, is paid back, or ends at the same moment."""

from __future__ import annotations

from functools import partial

import pytest
from sqlalchemy import select, update

from bot.playground import SeenMessage
from campaigns import group_buys, outbox
from commerce import catalogue, orders, payments
from commerce.catalogue.models import Variant
from commerce.kit import clock
from commerce.kit.database import table_of
from commerce.orders import Order
from commerce.payments import RefundReason
from handlers.card_picture import Poster
from handlers.chat.card_hand import CardDrawing
from handlers.shared_teams import draw_team
from tests.actors import Actor
from tests.journeys.test_group_buys import HOUR, MINUTE, joins, orders_alone, runs, shares, starts, teams_of
from tests.journeys.test_venues import a_channel, newest
from tests.makers import euros
from tests.town import Town

GOODS = table_of(Variant)


async def latest(town: Town, actor: Actor) -> Order:
    """Somebody's newest order."""
    async with town.database.reading() as session:
        page = await orders.mine(session, (await town.customer(actor)).id, 0, 6)
        return await orders.get_for_staff(session, page.orders[0].id)


async def calls_off(actor: Actor, order: Order) -> None:
    """Somebody calls an order off, from the list of their orders."""
    await actor.says("/orders")
    await actor.taps(order.number)
    await actor.taps("Cancel order")
    await actor.taps("Cancel order")


async def test_the_counter_offers_no_work_on_an_order_that_waits_for_its_team(town: Town) -> None:
    mia = await town.merchant()
    await runs(town, await town.sells("Teapot", price=2400), sizes=(2,))
    alice, bob = town.person("Alice"), town.person("Bob")
    link = await starts(town, alice)
    order = await latest(town, alice)
    await mia.forges(f"m.order:{order.id}")
    assert "Cancel order" in mia.labels
    assert not {"✓ Accept", "🚚 Ship"} & set(mia.labels)
    await joins(bob, link)
    await mia.forges(f"m.order:{order.id}")
    assert {"✓ Accept", "🚚 Ship", "Cancel order"} <= set(mia.labels)


async def test_the_shop_hears_nothing_of_an_order_that_was_called_off_while_it_waited(town: Town) -> None:
    mia = await town.merchant()
    await runs(town, await town.sells("Teapot", price=2400), sizes=(2,))
    alice, bob = town.person("Alice"), town.person("Bob")
    link = await starts(town, alice)
    await calls_off(alice, await latest(town, alice))
    mia.does_not_see("The customer called off")
    link = await starts(town, bob)
    await joins(town.person("Carol"), link)
    await calls_off(bob, await latest(town, bob))
    mia.sees("The customer called off")


async def test_who_gave_up_an_order_of_a_team_that_was_complete_reads_so(town: Town) -> None:
    await runs(town, await town.sells("Teapot", price=2400), sizes=(2,))
    alice, bob = town.person("Alice"), town.person("Bob")
    link = await starts(town, alice)
    await joins(bob, link)
    await calls_off(bob, await latest(town, bob))
    await bob.opens(link)
    assert "You were in it; your own order is over." in bob.screen.words
    await alice.opens(link)
    assert "You are in: your order goes to the shop." in alice.screen.words


async def test_what_went_back_before_is_not_promised_again_when_the_team_fails(town: Town) -> None:
    mia = await town.merchant()
    await runs(town, await town.sells("Teapot", price=2400), sizes=(2,))
    alice = town.person("Alice")
    await starts(town, alice)
    order, staff = await latest(town, alice), await town.customer(mia)
    async with town.database.unit_of_work() as session:
        most = payments.returnable(order, await payments.of_order(session, order.id))
        half: dict[str, int | bool] = {"seen": most.amount, "as_credit": False}
        reason = RefundReason.GOODWILL
        await payments.give_back_by_staff(session, staff.id, order.id, most.share(5000), reason, **half)
    await town.settles()
    await town.passes(24 * HOUR)
    await town.sends_refunds()
    alice.sees("Your team was not full in time.", "The €9.50 of order")
    alice.does_not_see("The €19.00 of order")


async def test_nobody_hears_that_an_order_goes_to_the_shop_which_they_called_off_at_that_moment(town: Town) -> None:
    await runs(town, await town.sells("Teapot", price=2400), sizes=(2,))
    alice, bob = town.person("Alice"), town.person("Bob")
    link = await starts(town, alice)
    await joins(bob, link)
    order = await latest(town, bob)
    await calls_off(bob, order)
    [team] = await teams_of(town, bob)
    async with town.database.unit_of_work() as session:
        about = {"team": team.id, "order": order.id}
        await outbox.post(session, order.customer_id, "team-complete", about, dedup="late")
    before = len(bob.chat())
    await town.settles()
    assert len(bob.chat()) == before


async def test_a_team_that_is_reminded_late_is_not_told_that_it_has_a_whole_hour(town: Town) -> None:
    await runs(town, await town.sells("Teapot", price=2400), sizes=(2,))
    alice = town.person("Alice")
    await starts(town, alice)
    clock.advance(23 * HOUR + 50 * MINUTE)
    await group_buys.remind_due(town.database)
    await town.settles()
    alice.sees("Little time is left for your team", "in 10 min")
    alice.does_not_see("One hour")


async def test_who_has_not_paid_is_told_that_the_team_they_would_have_joined_is_called_off(town: Town) -> None:
    group = await runs(town, await town.sells("Teapot", price=2400))
    alice, bob = town.person("Alice"), town.person("Bob")
    await joins(bob, await starts(town, alice), pays=False)
    order = await latest(town, bob)
    async with town.database.unit_of_work() as session:
        await group_buys.stop(session, (await town.customer(alice)).id, group.id, call_off_teams=True)
    await group_buys.expire_due(town.database)
    await town.settles()
    bob.sees(f"call off order {order.number}. You have not been charged.", "There is no team for it any more.")


async def test_late_money_for_a_seat_is_told_what_came_of_it_and_nothing_else(town: Town) -> None:
    await runs(town, await town.sells("Teapot", price=2400))
    alice, bob = town.person("Alice"), town.person("Bob")
    link = await starts(town, alice)
    await joins(bob, link, pays=False)
    await town.passes(14 * MINUTE)
    paying = await bob.begins_to_pay()
    await town.passes(16 * MINUTE, hearing=False)
    await town.relay.run()
    await town.until_done(paying)
    await town.settles()
    bob.sees("There was one in a team for Teapot, and it is yours", "●●○ 2 of 3")
    bob.does_not_see("your order stands", "another team")
    assert [one.id for one in await teams_of(town, bob)] == [one.id for one in await teams_of(town, alice)]


async def now_costs(town: Town, variant_id: int, **amounts: int) -> None:
    """The shop changes what goods cost, while a group buy runs."""
    async with town.database.unit_of_work() as session:
        await session.execute(update(GOODS).where(GOODS.c.id == variant_id).values(**amounts))
        usual = await session.scalar(select(GOODS.c.price).where(GOODS.c.id == variant_id))
        await catalogue.set_price(session, variant_id, euros(usual or 0))


async def test_a_floor_that_was_raised_later_is_what_every_screen_says_and_what_is_paid(town: Town) -> None:
    teapot = await town.sells("Teapot", price=2400)
    await runs(town, teapot, sizes=(5,))
    alice, bob, carol, dan, eve = [town.person(name) for name in ("Alice", "Bob", "Carol", "Dan", "Eve")]
    link = await starts(town, alice)
    await now_costs(town, teapot, floor_price=2100)

    await bob.says("Teapot")
    await bob.taps("Teapot")
    bob.sees("Group price €21.00 · 1 of 5")
    await bob.taps("Group price")
    bob.sees("€21.00 in a team, €24.00 alone")
    await bob.opens(link)
    await bob.taps("Join for €21.00")
    await bob.taps("Confirm · €21.00")
    await orders_alone(bob)
    bob.sees("Total: €21.00")
    await bob.pays()
    await carol.says("/deals")
    assert "€21.00" in " ".join(carol.labels)
    for one in (carol, dan, eve):
        await joins(one, link)
    for one in (alice, bob, carol, dan, eve):
        await one.opens(link)
        one.sees("The team is complete.")


async def test_what_costs_no_more_alone_is_not_offered_together_and_that_is_said(town: Town) -> None:
    teapot = await town.sells("Teapot", price=2400)
    await runs(town, teapot)
    alice, bob = town.person("Alice"), town.person("Bob")
    link = await starts(town, alice)
    await bob.opens(link)
    await bob.taps("Join for")
    await now_costs(town, teapot, price=1800)

    await bob.taps("Confirm")
    assert "Today it costs no more alone: €18.00. Nothing was started" in bob.toast
    await bob.opens(link)
    bob.sees("Today it costs no more alone: €18.00.")
    assert not [one for one in bob.labels if "Join" in one]
    await bob.taps("Buy it alone")
    bob.sees("€18.00")
    assert not [one for one in bob.labels if "Group price" in one]
    await bob.forges(f"grp:{await town.product_of(teapot)}:{teapot}")
    bob.sees("Today it costs no more alone")
    assert not [one for one in bob.labels if "Start a group" in one]
    await bob.says("/deals")
    assert not [one for one in bob.labels if "team of" in one]
    await alice.opens(link)
    alice.sees("You lead this team")
    alice.does_not_see("costs no more alone")


@pytest.mark.parametrize(
    ("reason", "told"),
    [
        ("late", "and no other team had one"),
        ("seated", "you have another seat of this offer by now"),
        ("left", "whoever has left a team of this offer gets no other seat"),
        ("limit", "you have had as much of this offer as one customer may have"),
        ("sold_out", "all pieces at this price are taken"),
    ],
)
async def test_whoever_has_late_money_back_reads_the_reason_there_was(town: Town, reason: str, told: str) -> None:
    await runs(town, await town.sells("Teapot", price=2400))
    alice = town.person("Alice")
    await starts(town, alice)
    [team] = await teams_of(town, alice)
    about = {"team": team.id, "order": team.my_order_id, "reason": reason}
    async with town.database.unit_of_work() as session:
        await outbox.post(session, (await town.customer(alice)).id, "team-lost", about, dedup="late")
    await town.settles()
    alice.sees("Your payment came when", told)


async def shown(town: Town, card: SeenMessage, sharer: Actor) -> tuple[str, str, Poster]:
    """What a card in another chat says and offers, and what is drawn on its picture."""
    [team] = await teams_of(town, sharer)
    async with town.database.reading() as session:
        drawn = await draw_team(CardDrawing(session, town.front, "en", team.id))
    assert drawn.picture is not None
    assert isinstance(drawn.picture.draw, partial)
    return card.words, card.buttons[0][0].label, drawn.picture.draw.args[0]


async def test_a_card_in_another_chat_says_and_offers_what_the_screen_of_its_team_does(town: Town) -> None:
    teapot = await town.sells("Teapot", price=2400)
    await runs(town, teapot, sizes=(5,))
    alice, bob, carol = [town.person(name) for name in ("Alice", "Bob", "Carol")]
    link = await starts(town, alice)
    await now_costs(town, teapot, floor_price=2100)
    await alice.opens(link)
    await shares(alice, bob)

    words, button, poster = await shown(town, bob.person.sees(alice.person)[-1], alice)
    assert "€21.00 in a team, €24.00 alone" in words
    assert button == "Join for €21.00"
    assert (poster.price, poster.price_label, poster.beside) == ("€21.00", "together", "€24.00")

    await now_costs(town, teapot, floor_price=1000, price=1800)
    await shares(alice, carol)
    await town.passes(2 * HOUR)
    for friend in (bob, carol):
        card = friend.person.sees(alice.person)[-1]
        words, button, poster = await shown(town, card, alice)
        assert "Today it costs no more alone: €18.00." in words
        assert (button, card.buttons[0][0].value) == (
            "Buy it alone",
            town.front.link("p", await town.product_of(teapot)),
        )
        assert (poster.price, poster.price_label, poster.beside) == ("€18.00", "alone", "")
    await bob.opens(link)
    bob.sees("Today it costs no more alone: €18.00.", "Buy it alone")


async def test_a_card_of_a_ladder_whose_first_price_was_overtaken_tells_the_others(town: Town) -> None:
    teapot = await town.sells("Teapot", price=2400)
    await runs(town, teapot, prices=(2000, 1500), sizes=(2, 4))
    alice, bob = town.person("Alice"), town.person("Bob")
    link = await starts(town, alice)
    await now_costs(town, teapot, price=2000)
    await alice.opens(link)
    await shares(alice, bob)

    words, button, poster = await shown(town, bob.person.sees(alice.person)[-1], alice)
    assert "The first pay €20.00, as anybody does alone." in words
    assert (button, poster.price, poster.beside) == ("Join for €20.00", "€20.00", "€20.00")
    await bob.opens(link)
    bob.sees("The first pay €20.00, as anybody does alone.", "Join for €20.00")


async def test_a_card_offers_the_variant_that_saves_something(town: Town) -> None:
    colours = [(("Red",), 2400, 10), (("Blue",), 2600, 10)]
    red, blue = await town.sells_in_variants("Teapot", colours, option_names=("Colour",))
    await runs(town, red, blue)
    alice, bob = town.person("Alice"), town.person("Bob")
    link = await starts(town, alice)
    await now_costs(town, red, price=1800)
    await alice.opens(link)
    await shares(alice, bob)

    words, button, poster = await shown(town, bob.person.sees(alice.person)[-1], alice)
    assert "€19.00 in a team, €26.00 alone" in words
    assert (button, poster.price, poster.beside) == ("Join for €19.00", "€19.00", "€26.00")
    await bob.opens(link)
    bob.sees("€19.00 in a team, €26.00 alone", "Join for €19.00")


async def test_a_post_in_a_channel_tells_the_price_that_a_floor_holds_up(town: Town) -> None:
    mia, alice = await town.merchant(), town.person("Alice")
    channel = await a_channel(town, mia, alice)
    teapot = await town.sells("Teapot", price=2400)
    await runs(town, teapot)
    await now_costs(town, teapot, floor_price=2100)
    await mia.says("/campaigns")
    await mia.taps("Together · ")
    await mia.taps("Post in a channel")
    await mia.taps("Teapot news")
    mia.sees("€21.00 in a team, €24.00 alone")
    await mia.taps("Post in Teapot news")
    assert "€21.00 in a team, €24.00 alone" in newest(alice, channel).words
