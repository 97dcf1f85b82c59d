"""Many friends at once: who counts, who is looked at and why, what is the most, and who brought whom in truth."""

from __future__ import annotations

from commerce.staff import Role
from tests.actors import Actor
from tests.journeys.test_invite import WINDOW, brings, buys, link_of, promises
from tests.town import Town

NAMES = ("Bob", "Carol", "Dora", "Emil", "Fay")


def house(name: str, number: int, *more: str) -> str:
    """Where somebody lives, as they type it."""
    return "\n".join((name, f"{number} Yard Lane", "20095 Hamburg", "Germany", *more))


async def test_of_six_friends_those_count_who_keep_what_they_bought_and_no_circle_closes(town: Town) -> None:
    """A brings B, and B is no inviter of A's; an order that goes back brings nothing; and the most of all is kept."""
    await promises(town)
    await town.sells("Teapot")
    mia, alice = await town.merchant(), town.person("Alice")
    await mia.taps("Invitations")
    await mia.taps("Together up to €500.00")
    await mia.says("nothing")
    mia.sees("That is no amount")
    await mia.says("14")
    mia.sees("Up to €14.00 in all come by themselves now", "Together up to €14.00")
    bob, *others = [await brings(town, alice, name) for name in NAMES]
    await alice.opens(await link_of(bob))
    alice.sees("You know this shop already")
    gus = await brings(town, bob, "Gus")
    await alice.opens(await link_of(gus))
    alice.sees("You know this shop already")

    for number, friend in enumerate(others):
        await buys(mia, friend, house=house(NAMES[number + 1], number))
    await buys_and_calls_off(mia, bob)
    alice.sees("The order of a friend you invited went back, so no coupon comes of it")
    await town.passes(WINDOW)

    await alice.says("/invite")
    alice.sees("5 invited · 2 on the way · 2 earned", "coupons for €14.00 in all", "The shop is looking at an order")
    await mia.says("/merchant")
    await mia.taps("Invitations (2)")
    mia.sees("4: worth too much in all", "5: worth too much in all")
    await mia.taps("👀 4")
    mia.sees("All rewards of the inviter together would be worth more", "Brought 5 so far, 2 rewarded")
    await mia.taps("Give the coupon")
    await alice.says("/invite")
    alice.sees("5 invited · 1 on the way · 3 earned")


async def test_a_phone_that_both_have_does_not_count_and_a_person_may_look_all_the_same(town: Town) -> None:
    await promises(town)
    await town.sells("Teapot")
    mia, alice = await town.merchant(), town.person("Alice")
    await buys(mia, alice, house=house("Alice", 1, "+49 171 5550001"))
    bob, carol, dora = [await brings(town, alice, name) for name in ("Bob", "Carol", "Dora")]
    await buys(mia, bob, house=house("Bob", 2, "0171 5550001"))
    await buys(mia, carol, house=house("Carol", 3, "0171 5550002"))
    await buys(mia, dora, house=house("Dora", 4, "0171 5550003"))

    await town.passes(WINDOW)

    bob.does_not_see("did not count")
    await alice.says("/invite")
    alice.sees("3 invited · 0 on the way · 2 earned", "One order did not count: a friend has your phone number")
    await mia.says("/merchant")
    await mia.taps("Log")
    mia.sees("turned invitation 1 down")
    await mia.says("/merchant")
    await mia.taps("🤝 Invitations")
    await mia.taps("Find an invitation")
    await mia.says("77")
    mia.sees("There is none by that")
    await mia.says("1")
    mia.sees("Friend: Bob", "Both have one phone number", "one phone number, turned down by itself")
    await mia.taps("Look at it all the same")
    mia.sees("Is this a friend?")
    await mia.taps("Give the coupon")

    await alice.says("/invite")
    alice.sees("3 invited · 0 on the way · 3 earned")
    assert "did not count" not in alice.screen.words


async def test_people_who_belong_together_count_once_by_themselves_and_the_counter_says_why(town: Town) -> None:
    """Three inviters, three friends of theirs: two of them share a phone, two an address."""
    await promises(town)
    await town.sells("Teapot")
    mia = await town.merchant()
    alice, zoe, will = [town.person(name) for name in ("Alice", "Zoe", "Will")]
    bob, carol, dora = [await brings(town, one, name) for one, name in ((alice, "Bob"), (zoe, "Carol"), (will, "Dora"))]
    await buys(mia, bob, house=house("Bob", 2, "0171 5550001"))
    await buys(mia, carol, house=house("Carol", 3, "+49 171 5550001"))
    await buys(mia, dora, house=house("Dora", 3))

    await town.passes(WINDOW)

    alice.sees("Thank you for inviting!")
    for one in (zoe, will):
        one.does_not_see("Thank you for inviting!")
    await mia.says("/merchant")
    await mia.taps("Invitations (2)")
    mia.sees("2: people who belong together", "3: people who belong together")
    await mia.taps("👀 3")
    mia.sees("one of 3 people who belong together (a phone number, an address)", "one counts by itself")


async def test_a_colleague_says_who_brought_a_friend_in_truth_and_why(town: Town) -> None:
    await promises(town)
    await town.sells("Teapot")
    mia = await town.merchant("Mia", Role.MARKETING)
    alice, carol = town.person("Alice"), town.person("Carol")
    bob = await brings(town, alice)
    dora = await brings(town, bob, "Dora")
    mine = await link_of(mia)

    await mia.says("/merchant")
    await mia.taps("Invitations")
    await mia.taps("Find an invitation")
    await mia.says(await link_of(bob))
    mia.sees("Friend: ", "The friend has not ordered yet")
    assert "\n\n\n" not in mia.screen.words
    await mia.taps("Somebody else brought them")
    await mia.says("Carol, the one with the red hair")
    mia.sees("That is nobody's link")
    await mia.says(await link_of(dora))
    mia.sees("From now on", "Why? Your words stay in the log")
    await mia.says("They told me")
    mia.sees("That would close a circle")
    await mia.taps("Somebody else brought them")
    await mia.says(mine)
    await mia.says("It was me")
    mia.sees("You cannot make yourself the inviter")
    await mia.taps("Somebody else brought them")
    await mia.says(await link_of(carol))
    await mia.says("Both wrote to us: the wrong card was shared")

    mia.sees("The inviter was changed")
    await alice.says("/invite")
    alice.sees("Nobody has come by your link yet")
    await carol.says("/invite")
    carol.sees("1 invited · 0 on the way · 0 earned")
    owner = await town.merchant("Olga")
    await owner.taps("Log")
    owner.sees("changed who brought the friend of invitation 1", "Both wrote to us: the wrong card was shared")


async def test_only_the_staff_find_or_change_invitations(town: Town) -> None:
    await promises(town)
    alice = town.person("Alice")
    bob = await brings(town, alice)
    await town.merchant()

    for forged in ("m.ref.find", "m.ref.by:1", "m.ref.look:1", "m.ref.worth", "m.ref:1"):
        await bob.forges(forged)
        bob.does_not_see("Which one?", "Who did?", "Invitation 1", "Up to what worth")


async def buys_and_calls_off(mia: Actor, friend: Actor) -> None:
    """Somebody pays, calls the order off, and the money goes back by hand."""
    await friend.orders("Teapot")
    await friend.pays()
    await friend.says("/orders")
    await friend.taps("€24.00")
    await friend.taps("Cancel order")
    await friend.taps("Cancel order")
    await mia.says("/merchant")
    await mia.taps("Tasks (1)")
    await mia.taps("1 sent back")
