"""Bargaining in chat: friends cut the price to the cent, the owner buys at it, or it comes to nothing in words."""

from __future__ import annotations

from datetime import timedelta
from typing import Any

from campaigns import bargains, calendar
from campaigns.bargains import Bargain, BargainSale, BargainTerms
from commerce import catalogue, customers, inventory
from commerce.kit.clock import now
from commerce.kit.money import Money
from tests.actors import Actor
from tests.haggling import TITLES
from tests.journeys.test_group_buys import orders_alone, shares
from tests.makers import a_customer
from tests.town import Town

HOUR, MINUTE, SECOND = timedelta(hours=1), timedelta(minutes=1), timedelta(seconds=1)


async def runs(
    town: Town,
    *variants: int,
    floor: int = 1400,
    quota: int | None = None,
    ends_in: timedelta | None = None,
    **terms: Any,
) -> BargainSale:
    """The shop lets these variants of one product be bargained for; amounts in cents."""
    async with town.database.unit_of_work() as session:
        mia = await a_customer(session, "Mia")
        card = (await catalogue.find_variants(session, [variants[0]], "en"))[variants[0]]
        made = await bargains.begin(session, mia, card.product_id, "EUR")
        await bargains.set_terms(session, made.id, BargainTerms(**terms))
        for one in variants:
            await bargains.set_floor(session, made.id, one, Money(floor, "EUR"))
            await bargains.set_quota(session, made.id, one, quota)
        await calendar.set_titles(session, made.id, TITLES)
        await calendar.set_window(session, made.id, None, now() + ends_in if ends_in else None)
        sale = await bargains.publish(session, mia, made.id)
    await town.settles()
    return sale


async def bargain_of(town: Town, actor: Actor) -> Bargain:
    """Somebody's latest open bargain, or else the latest of all."""
    async with town.database.reading() as session:
        known = await customers.by_telegram_id(session, actor.person.id)
        assert known is not None
        return (await bargains.mine(session, known.id))[0]


async def starts(town: Town, actor: Actor, title: str = "Teapot") -> str:
    """Somebody starts a bargain for a product; gives its link."""
    await actor.says(title)
    await actor.taps(title)
    await actor.taps("Bargain · down to")
    await actor.taps("Start the bargain")
    return town.front.link("b", (await bargain_of(town, actor)).token)


async def helps(actor: Actor, link: str) -> None:
    """A friend opens the link and cuts the price."""
    await actor.opens(link)
    await actor.taps("Help cut the price")


async def test_seven_people_bring_the_price_down_and_the_owner_buys(town: Town) -> None:
    await runs(town, await town.sells("Teapot", price=2400), helpers=6)
    alice, *friends = [town.person(name) for name in ("Alice", "Bob", "Carol", "Dan", "Eve", "Finn", "Grace")]

    await alice.says("Teapot")
    await alice.taps("Teapot")
    alice.sees("✂️ Bargain · down to €14.00")
    await alice.taps("Bargain")
    alice.sees(
        "Now €24.00, and €14.00 when everybody has helped",
        "the cut of number 6 takes it to the lowest price exactly",
        "6 friends are needed, no more and no fewer; each of them helps once",
        "People of one household, with one phone number or card help once, and not with their own",
        "decided by chance, €0.01 at least",
        "Your friends have 2 days for it",
        "kept for you for 24 h",
        "that ends the bargain",
        "One such price for each customer",
    )
    await alice.taps("Start the bargain")
    alice.sees("Now €24.00", "Lowest price €14.00: €10.00 still to be cut", "○○○○○○ 0 of 6", "Share")
    link = town.front.link("b", (await bargain_of(town, alice)).token)
    alice.does_not_see("Help cut the price")
    alice.does_not_see("(was €24.00)")

    for at, friend in enumerate(friends[:5], 1):
        await friend.opens(link)
        friend.sees("Help your friend: one tap, it costs you nothing", f"{at - 1} of 6")
        friend.does_not_see("Alice", "Buy now")
        before = (await bargain_of(town, alice)).price
        await friend.taps("Help cut the price")
        after = (await bargain_of(town, alice)).price
        cut = before - after
        assert friend.toast == f"✂️ You cut €{cut.amount / 100:.2f}. It costs €{after.amount / 100:.2f} now."
        friend.sees("●" * at + "○" * (6 - at) + f" {at} of 6", f"✂️ You cut €{cut.amount / 100:.2f}.", "Thank you")
        friend.does_not_see("Help cut the price")

    await town.passes(MINUTE)
    alice.sees("5 friends cut the price of your Teapot", "●●●●●○ 5 of 6")
    assert sum("cut the price of your" in one.words for one in alice.chat()) == 1
    await helps(friends[5], link)
    friends[5].sees("The price is settled.", "€14.00 (was €24.00)")
    alice.sees("Your friends made it: Teapot costs you €14.00", "kept until Tue, Mar 3, 09:01 UTC")

    await alice.taps("Buy now · €14.00")
    await orders_alone(alice)
    alice.sees("Total: €14.00")
    await alice.pays()
    await alice.opens(link)
    alice.sees("Bought at this price.")
    await friends[0].opens(link)
    friends[0].sees("Bought at this price.")
    friends[0].does_not_see("Your order")


async def test_a_friend_helps_once_and_nobody_helps_oneself(town: Town) -> None:
    await runs(town, await town.sells("Teapot", price=2400), helpers=3)
    alice, bob = town.person("Alice"), town.person("Bob")
    link = await starts(town, alice)
    token = link.partition("b_")[2]
    await helps(bob, link)

    await bob.forges(f"brg-:{token}")
    assert bob.toast.startswith("You have helped with this bargain already: you cut €")
    await alice.forges(f"brg-:{token}")
    assert bob.toast != alice.toast
    assert alice.toast == "This is your own bargain. Share it with your friends: they can help."
    await bob.forges(f"brg!:{token}:1")
    assert bob.toast
    bob.does_not_see("step 1")
    assert (await bargain_of(town, alice)).helps == 1


async def test_of_one_household_one_helps_and_nobody_is_named(town: Town) -> None:
    teapot = await town.sells("Teapot", price=2400)
    await town.sells("Mug")
    people = [town.person(name) for name in ("Alice", "Bob", "Carol", "Dan", "Eve")]
    alice, bob, carol, dan, eve = people
    for one in (bob, carol):
        await one.orders("Mug")
    await runs(town, teapot, helpers=3)
    link = await starts(town, alice)

    await helps(bob, link)
    await helps(carol, link)
    assert carol.toast.startswith("Thank you! People who seem to belong together")
    assert not any(name in carol.toast for name in ("Bob", "Alice"))
    await helps(dan, link)
    await helps(eve, link)

    assert (await bargain_of(town, alice)).helps == 3


async def test_a_doubled_tap_starts_one_bargain_and_cuts_once(town: Town) -> None:
    await runs(town, await town.sells("Teapot", price=2400), helpers=3)
    alice, bob = town.person("Alice"), town.person("Bob")
    await alice.says("Teapot")
    await alice.taps("Teapot")
    await alice.taps("Bargain")
    await alice.taps_twice("Start the bargain")
    alice.sees("○○○ 0 of 3")
    link = town.front.link("b", (await bargain_of(town, alice)).token)
    await bob.opens(link)
    await bob.taps_twice("Help cut the price")
    assert (await bargain_of(town, alice)).helps == 1

    await alice.says("Teapot")
    await alice.taps("Teapot")
    await alice.taps("Bargain")
    alice.sees("Your bargain · €")
    await alice.taps("Your bargain")
    alice.sees("●○○ 1 of 3")


async def test_it_is_bought_early_after_a_question_and_nobody_cuts_any_more(town: Town) -> None:
    await runs(town, await town.sells("Teapot", price=2400), helpers=3)
    alice, bob, carol = [town.person(name) for name in ("Alice", "Bob", "Carol")]
    link = await starts(town, alice)
    await carol.opens(link)
    await helps(bob, link)
    await alice.opens(link)
    await alice.taps("Buy now")
    alice.sees("That ends the bargain: 2 more friends would take it to €14.00")
    await alice.taps("Buy now")
    await orders_alone(alice)

    await carol.taps("Help cut the price")
    assert carol.toast == "This bargain is settled or over, so its price is not cut any more."
    await alice.pays()
    assert (await bargain_of(town, alice)).status == "paid"


async def test_an_order_that_is_not_paid_leaves_the_price_and_then_it_is_kept_no_more(town: Town) -> None:
    await runs(town, await town.sells("Teapot", price=2400), helpers=2)
    alice, bob, carol = [town.person(name) for name in ("Alice", "Bob", "Carol")]
    link = await starts(town, alice)
    for one in (bob, carol):
        await helps(one, link)
    await alice.taps("Buy now")
    await orders_alone(alice)
    await town.passes(16 * MINUTE)
    alice.sees("the price of €14.00 for Teapot is still kept for you", "Buy now · €14.00")
    await town.passes(24 * HOUR)

    alice.sees("The price of €14.00 for Teapot was not used in time", "Nothing was charged", "Bargain again")
    await alice.says("/deals")
    await alice.taps("My bargains")
    alice.sees("⌛ Teapot · not bought in time")
    await alice.taps("⌛ Teapot")
    alice.sees("The price is kept no more.")
    assert "Buy now · €14.00" not in alice.labels
    await alice.taps("Buy now · €14.00")
    assert alice.toast.startswith("At this price it cannot be bought now")


async def test_a_bargain_that_is_too_slow_expires_and_can_be_started_again(town: Town) -> None:
    await runs(town, await town.sells("Teapot", price=2400), helpers=3)
    alice, bob = town.person("Alice"), town.person("Bob")
    link = await starts(town, alice)
    await helps(bob, link)
    await town.passes(48 * HOUR)
    alice.sees("The time of your bargain for Teapot is over", "●○○ 1 of 3", "Nothing was charged")
    await bob.opens(link)
    bob.sees("The time was over before the lowest price was reached.")
    bob.does_not_see("Help cut the price")
    await alice.taps("Bargain again")
    await alice.taps("Start the bargain")
    alice.sees("○○○ 0 of 3")


async def test_the_shop_ends_a_campaign_and_open_bargains_are_told(town: Town) -> None:
    sale = await runs(town, await town.sells("Teapot", price=2400), helpers=2)
    alice, bob = town.person("Alice"), town.person("Bob")
    await starts(town, alice)
    async with town.database.unit_of_work() as session:
        await bargains.stop(session, sale.campaign.created_by, sale.id, call_off=True)
    await town.settles()
    await town.passes(SECOND)
    alice.sees("The shop ended the bargains for Teapot")
    await bob.says("Teapot")
    await bob.taps("Teapot")
    bob.does_not_see("Bargain")
    await bob.forges(f"brgs:{sale.campaign.product_id}:~")
    assert bob.toast == "No bargain can be started for this at the moment."


async def test_pieces_that_are_all_taken_are_told_in_words(town: Town) -> None:
    await runs(town, await town.sells("Teapot", price=2400), helpers=2, quota=1)
    alice, bob, carol, dan = [town.person(name) for name in ("Alice", "Bob", "Carol", "Dan")]
    link, theirs = await starts(town, alice), await starts(town, bob)
    bob.sees("One piece is left.")
    await helps(dan, theirs)
    for one in (carol, dan):
        await helps(one, link)
    await carol.opens(theirs)
    carol.sees("All pieces are taken at the moment; one becomes free when somebody does not buy in time")
    await carol.taps("Help cut the price")
    assert carol.toast.startswith("All pieces of this offer are taken at the moment")
    await bob.opens(theirs)
    await bob.taps("Buy now")
    await bob.taps("Buy now")
    await orders_alone(bob)
    assert bob.toast.startswith("All pieces of this offer are taken at the moment")


async def test_nobody_begins_to_bargain_over_what_is_sold_out_and_an_old_button_says_so(town: Town) -> None:
    teapot = await town.sells("Teapot", price=2400, on_hand=1)
    await runs(town, teapot)
    alice = town.person("Alice")
    await alice.says("Teapot")
    await alice.taps("Teapot")
    await alice.taps("Bargain · down to")
    async with town.database.unit_of_work() as session:
        await inventory.set_on_hand(session, teapot, 0)
    await alice.taps("Start the bargain")
    assert alice.toast == "This is sold out."
    async with town.database.unit_of_work() as session:
        await inventory.set_on_hand(session, teapot, 1)
    await alice.taps("Start the bargain")
    assert (await bargain_of(town, alice)).start_price == Money(2400, "EUR")


async def test_what_was_bargained_for_is_ordered_alone_and_the_rest_of_the_cart_waits(town: Town) -> None:
    await runs(town, await town.sells("Teapot", price=2400), helpers=2)
    await town.sells("Cup", price=500)
    alice, bob, carol = [town.person(name) for name in ("Alice", "Bob", "Carol")]
    await alice.puts_into_cart("Cup")
    link = await starts(town, alice)
    for one in (bob, carol):
        await helps(one, link)
    await alice.taps("Buy now")
    alice.sees("The other thing in your cart stays there for another order")
    await orders_alone(alice)
    await alice.pays()
    await alice.says("/cart")
    alice.sees("1 × Cup")


async def test_a_shared_card_follows_its_bargain_and_leads_friends_to_it(town: Town) -> None:
    await runs(town, await town.sells("Teapot", price=2400), helpers=2)
    alice, bob, carol = [town.person(name) for name in ("Alice", "Bob", "Carol")]
    link = await starts(town, alice)
    await shares(alice, bob)
    card = bob.person.sees(alice.person)[-1]
    assert "○○ 0 of 2" in card.words
    assert card.buttons[0][0].value == link
    await helps(bob, link)
    await town.passes(15 * SECOND)
    assert "●○ 1 of 2" in bob.person.sees(alice.person)[-1].words
    await helps(carol, link)
    await town.passes(15 * SECOND)
    assert "The price is settled" in bob.person.sees(alice.person)[-1].words
    assert "Help cut the price" not in str(bob.person.sees(alice.person)[-1].labels)


async def test_variants_are_chosen_and_limits_are_told(town: Town) -> None:
    colours = [(("Red",), 2400, 9), (("Blue",), 2600, 9)]
    red, blue = await town.sells_in_variants("Teapot", colours, option_names=("Colour",))
    await runs(town, red, blue, helpers=2, max_bargains=1, own_first=True, max_helps=1)
    alice, bob, carol = [town.person(name) for name in ("Alice", "Bob", "Carol")]
    await alice.says("Teapot")
    await alice.taps("Teapot")
    await alice.taps("Bargain")
    alice.sees("The first cut is your own")
    await alice.taps("Blue")
    alice.sees("Bargain for Teapot (Blue)", "Now €26.00")
    await alice.taps("Start the bargain")
    alice.sees("●○ 1 of 2", "✂️ You cut €")
    link = town.front.link("b", (await bargain_of(town, alice)).token)
    await bob.opens(link)
    await bob.taps("Bargain for yourself")
    await bob.taps("Start the bargain")
    theirs = town.front.link("b", (await bargain_of(town, bob)).token)
    await helps(carol, link)
    await carol.opens(theirs)
    await carol.taps("Help cut the price")
    assert carol.toast == "One can help once in this offer, and you have."
    await alice.says("Teapot")
    await alice.taps("Teapot")
    await alice.taps("Red")
    await alice.taps("Bargain")
    await alice.taps("Start the bargain")
    assert alice.toast == "One customer can have one price of this offer, and you have had it."


async def test_bargains_are_told_in_chinese_as_well(town: Town) -> None:
    await runs(town, await town.sells("Teapot", price=2400), helpers=2)
    alice, bob, carol = town.person("Alice", "zh"), town.person("Bob", "zh"), town.person("Carol", "zh")
    await alice.says("Teapot")
    await alice.taps("Teapot")
    await alice.taps("砍价")
    await alice.taps("开始砍价")
    link = town.front.link("b", (await bargain_of(town, alice)).token)
    for one in (bob, carol):
        await one.opens(link)
        await one.taps("帮忙砍价")
        assert one.toast.startswith("✂️ 您砍了")
    alice.sees("好友帮您砍到了最低价", "立即购买 · €14.00")


async def test_a_link_that_leads_to_no_bargain_leads_home(town: Town) -> None:
    alice = town.person("Alice")
    await alice.opens(town.front.link("b", "nothing-of-ours"))
    alice.sees("Welcome to Teapots", "This link leads to nothing that is here any more")
    await alice.says("/deals")
    alice.sees("Nothing runs at the moment")
    alice.does_not_see("My bargains")
