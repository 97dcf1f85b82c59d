"""Personal offers in chat: a merchant puts a campaign together, sees what it costs, launches; people take theirs."""

from __future__ import annotations

from datetime import timedelta
from pathlib import Path

from sqlalchemy import select, update

from campaigns.consent import bucket_of, is_held_out
from campaigns.personal_offers.models import offers_table
from campaigns.personal_offers.preparing import HELD_OUT
from commerce.customers import CustomerRow
from commerce.kit import clock
from commerce.kit.database import Database, table_of
from commerce.kit.profile import Limits, ShopProfile
from commerce.staff import Role
from tests.actors import Actor
from tests.journeys.conftest import opened
from tests.offering import a_kind
from tests.readers import agrees
from tests.town import Town

_customers = table_of(CustomerRow).c
SECOND = timedelta(seconds=1)


async def goes_on(town: Town, seconds: int = 6) -> None:
    for _ in range(seconds):
        await town.passes(SECOND)


async def drawn(town: Town, actor: Actor, *, held_out: bool) -> None:
    """By lot somebody is left alone by the newest campaign, or is not."""
    known = await town.customer(actor)
    async with town.database.unit_of_work() as session:
        salt = (await session.scalars(select(offers_table.c.salt).order_by(offers_table.c.id.desc()))).first() or ""
        lot = next(
            lot
            for lot in range(1, 10**6)
            if (bucket_of(lot, salt) < HELD_OUT) is held_out and not is_held_out(lot, clock.now())
        )
        await session.execute(update(table_of(CustomerRow)).where(_customers.id == known.id).values(lot=lot))


async def composes(mia: Actor) -> None:
    """From the console to a draft with a product, a coupon and a budget."""
    await mia.says("/merchant")
    await mia.taps("🎯 Personal offers")
    await mia.taps("New personal offers")
    mia.sees("Goods, a coupon and a budget are needed")
    await mia.taps("📦 Goods")
    await mia.says("teapot")
    await mia.taps("Blue teapot")
    await mia.taps("Back")
    await mia.taps("🎟 Coupons")
    await mia.taps("For you")
    await mia.taps("Back")
    await mia.taps("💰 Budget")
    await mia.says("50")


async def test_five_people_and_one_campaign(town: Town) -> None:
    mia = await town.merchant("Mia", Role.OWNER)
    alice, bob, carol, dora = (town.person(one) for one in ("Alice", "Bob", "Carol", "Dora"))
    await agrees(town, alice, bob, carol)
    await dora.says("/start")
    await town.sells("Blue teapot", price=2400)
    await a_kind(town.database)
    await composes(mia)
    mia.sees("Goods: 1", "• Blue teapot", "• For you", "everybody who agrees", "€50.00 at most", "10 % of the price")
    await drawn(town, alice, held_out=False)
    await drawn(town, bob, held_out=False)
    await drawn(town, carol, held_out=True)
    await mia.taps("Preview")
    mia.sees("Offers: 2 of 6 people", "Held out, to see what offers do: 1", "never agreed to it", "€4.80 at most")
    mia.sees("Blue teapot, €2.40 off")
    await mia.taps("Launch, to 2 people")
    mia.sees("Launched.", "Nothing has been sent yet")

    await goes_on(town)
    for somebody in (alice, bob):
        somebody.sees("Something for you", "€21.60 instead of €24.00", "for you alone")
    for somebody in (carol, dora):
        somebody.does_not_see("Something for you")
    await alice.taps("Take it and see")
    alice.sees("In your wallet: 10% off, €2.40 at most", "tap ✅ Use it", "Blue teapot", "Add to cart")
    alice.does_not_see("🔎 ✨")
    await alice.taps("Add to cart")
    await bob.taps("Not interested")
    bob.sees("not suggested for 90 days")

    await alice.checks_out()
    alice.sees("would save you €2.40", "Total: €24.00")
    await alice.taps("✅ Use it · -€2.40")
    alice.sees("Total: €21.60")
    await mia.says("/merchant")
    await mia.taps("🎯 Personal offers")
    await mia.taps("Offers 1")
    mia.sees("Sent: 2 of 2", "Held out: 1", "Taken: 1 · used: 0 · not interested: 1", "€4.80 of €50.00")
    assert mia.screen.words.index("never agreed to it") < mia.screen.words.index("Taken: 1"), (
        "why stands below how many"
    )
    await mia.taps("Results")
    mia.sees("personal offers 1")


async def one_is_to_get_it(town: Town) -> tuple[Actor, Actor]:
    """Mia has launched a campaign of which Alice alone is to get an offer."""
    mia = await town.merchant("Mia", Role.OWNER)
    alice = town.person("Alice")
    await agrees(town, alice)
    await town.sells("Blue teapot", price=2400)
    await a_kind(town.database)
    await composes(mia)
    await drawn(town, alice, held_out=False)
    await mia.taps("Preview")
    await mia.taps("Launch, to one person")
    return mia, alice


async def test_whoever_declined_too_quickly_has_the_offer_back(town: Town) -> None:
    mia, alice = await one_is_to_get_it(town)
    await goes_on(town)
    await alice.taps("Not interested")
    await looks_at_it(town, mia)
    mia.sees("not interested: 1")
    await alice.taps("Undo")
    alice.sees("€21.60 instead of €24.00")
    await looks_at_it(town, mia)
    mia.sees("not interested: 0")
    await alice.taps("Take it and see")
    alice.sees("In your wallet", "Blue teapot")


async def test_an_offer_that_is_over_does_not_come_back_with_undo(town: Town) -> None:
    _, alice = await one_is_to_get_it(town)
    await goes_on(town)
    await alice.taps("Not interested")
    clock.advance(timedelta(days=30))
    await alice.taps("Undo")
    alice.sees("over")
    alice.does_not_see("instead of")


async def looks_at_it(town: Town, mia: Actor) -> None:
    """Mia opens the campaign a moment later."""
    await town.passes(timedelta())
    await mia.says("/merchant")
    await mia.taps("🎯 Personal offers")
    await mia.taps("Offers 1")


async def test_a_campaign_is_paused_resumed_and_stopped_and_a_draft_thrown_away(town: Town) -> None:
    mia, alice = await one_is_to_get_it(town)
    await looks_at_it(town, mia)
    await mia.taps("Pause")
    mia.sees("It rests")
    await goes_on(town)
    alice.does_not_see("Something for you")
    await mia.taps("Resume")
    await mia.taps("Stop")
    await mia.taps("Stop")
    mia.sees("Nobody else gets an offer")
    await goes_on(town)
    alice.does_not_see("Something for you")
    await mia.taps("Back")
    await mia.taps("New personal offers")
    await mia.taps("Throw away")
    await mia.taps("Throw away")
    mia.sees("One campaign")


async def test_the_card_goes_on_by_itself_and_whoever_launched_hears_how_it_ended(town: Town) -> None:
    mia = await town.merchant("Mia", Role.OWNER)
    other = await town.merchant("Olga", Role.OWNER)
    alice = town.person("Alice")
    await agrees(town, alice)
    await town.sells("Blue teapot", price=2400)
    await a_kind(town.database)
    await composes(mia)
    await drawn(town, alice, held_out=False)
    await mia.taps("Preview")
    await mia.taps("Launch, to one person")
    mia.sees("Best offers found, not decided on yet: 0", "0 %")
    await goes_on(town)
    card = mia.message("Everybody is accounted for.")
    assert any("100 %" in label for row in card.labels for label in row)
    mia.sees("Personal offers are through.", "Sent: 1 of 1", "€2.40 of €50.00", "added under Results")
    other.does_not_see("Personal offers are through.")


async def test_after_a_stop_it_is_over_once_what_was_on_its_way_is_back_and_says_so(town: Town) -> None:
    mia, alice = await one_is_to_get_it(town)
    await looks_at_it(town, mia)
    await mia.taps("Stop")
    await mia.taps("Stop")
    await goes_on(town)
    mia.sees("Personal offers are stopped.", "Sent: 0 of 1", "Called off: 1")
    mia.does_not_see("are through")
    alice.does_not_see("Something for you")


async def test_what_cannot_be_is_asked_again_and_audiences_are_chosen(town: Town) -> None:
    mia = await town.merchant("Mia", Role.OWNER)
    await town.sells("Blue teapot", price=2400)
    await mia.says("/merchant")
    await mia.taps("🎯 Personal offers")
    mia.sees("None yet. You choose goods")
    await mia.taps("New personal offers")
    await mia.taps("💰 Budget")
    await mia.says("-5")
    mia.sees("That cannot be", "Type a sum")
    await mia.says("30")
    mia.sees("Budget: €30.00 at most")
    await mia.taps("📏 Margin")
    await mia.says("all of it")
    mia.sees("That cannot be")
    await mia.says("12,5 %")
    mia.sees("12.5 % of the price")
    await mia.taps("👥 For whom")
    await mia.taps("Slipping away")
    mia.sees("Who may get an offer?")
    await mia.taps("Back")
    mia.sees("For: Slipping away")
    await mia.taps("🎟 Coupons")
    mia.sees("There is no coupon for personal offers yet")


async def test_above_a_number_of_people_somebody_else_must_agree(database: Database, tmp_path: Path) -> None:
    shop = ShopProfile(name="Teapots", limits=Limits(broadcast=1))
    async with opened(Town(database, tmp_path, profile=shop)) as town:
        owner = await town.merchant("Olga", Role.OWNER)
        mia = await town.merchant("Mia", Role.MARKETING)
        alice, bob = town.person("Alice"), town.person("Bob")
        await agrees(town, alice, bob)
        await town.sells("Blue teapot", price=2400)
        await a_kind(town.database)
        await composes(mia)
        for one in (alice, bob):
            await drawn(town, one, held_out=False)
        await mia.taps("Preview")
        mia.sees("Customer ")
        await mia.taps("Launch, to 2 people")
        mia.sees("More than 1 people: somebody else has to agree first")
        await goes_on(town, 2)
        alice.does_not_see("Something for you")
        await owner.takes_a_second_look("Send personal offers 1 to 2 people")
        await owner.taps("Look")
        owner.sees("Blue teapot")
        await owner.takes_a_second_look("Send personal offers 1 to 2 people")
        await owner.taps("Approve")
        await goes_on(town)
        alice.sees("Something for you")
        bob.sees("Something for you")


async def test_a_whole_category_is_offered_and_in_chinese_everything_has_words(town: Town) -> None:
    mia = await town.merchant("Mia", Role.OWNER)
    li = town.person("Li", "zh-hans")
    await agrees(town, li)
    await town.sells("Blue teapot", price=2400, category=["Tea"])
    await a_kind(town.database)
    await mia.says("/merchant")
    await mia.taps("🎯 Personal offers")
    await mia.taps("New personal offers")
    await mia.taps("📦 Goods")
    await mia.taps("A whole category")
    await mia.taps("➕ Take it")
    mia.sees("1 of 20 chosen", "Blue teapot")
    await mia.taps("Back")
    await mia.taps("🎟 Coupons")
    await mia.taps("For you")
    await mia.taps("Back")
    await mia.taps("💰 Budget")
    await mia.says("50")
    await drawn(town, li, held_out=False)
    await mia.taps("Preview")
    await mia.taps("Launch, to one person")
    await goes_on(town)
    li.sees("为您准备的优惠", "专享价 €21.60")
    await li.taps("领取并查看")
    li.sees("已放入钱包")
