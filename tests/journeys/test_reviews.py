"""Buyers say what they think by a tap, others read it on the card, and the shop judges what needs a person's eyes."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

from campaigns.journeys import Kind
from commerce import membership
from commerce.catalogue import Kind as ProductKind
from commerce.staff import Role
from tests.actors import Actor
from tests.journeys.test_digital import opens_the_good
from tests.town import Town, a_picture
from tests.travelling import comes, owed, runs, stands

MINUTE, HOUR, DAY = timedelta(minutes=1), timedelta(hours=1), timedelta(days=1)


async def delivered(town: Town, mia: Actor, name: str, *titles: str) -> Actor:
    """Somebody has bought these, and they have arrived."""
    actor = town.person(name)
    await comes(town, actor)
    await actor.orders(*titles)
    await actor.pays()
    await mia.sends_the_order(len(titles))
    return actor


async def looks_at_the_order(actor: Actor, town: Town) -> None:
    await actor.says((await town.orders_of(actor))[0].number)


async def looks_at(town: Town, actor: Actor, variant_id: int) -> None:
    await actor.says(f"/start p_{await town.product_of(variant_id)}")


async def test_stars_by_one_tap_then_words_and_everybody_reads_them_on_the_card(town: Town) -> None:
    teapot = await town.sells("Blue teapot")
    mia = await town.merchant("Mia")
    alice = await delivered(town, mia, "Alice", "Blue teapot")
    await looks_at(town, alice, teapot)
    alice.does_not_see("Reviews (")
    await looks_at_the_order(alice, town)
    await alice.taps("⭐ Review")
    alice.sees("⭐ Blue teapot", "How many stars? One tap is enough")
    await alice.taps("4 ⭐")
    alice.sees("You gave ★★★★☆", "Everybody can read it, as from “A***”", "✓ 4 ⭐")
    await alice.taps("Add words or pictures")
    alice.sees("Type what you think of it, or send a picture (5 at most)")
    await alice.says("Pours well, the lid is a bit loose.")
    alice.sees("“Pours well, the lid is a bit loose.”", "Everybody can read it")

    bob = town.person("Bob")
    await looks_at(town, bob, teapot)
    bob.sees("⭐ 4.0 · one review", "⭐ Reviews (1)")
    await bob.taps("Reviews (1)")
    bob.sees("1. ★★★★☆ · A*** · ", "Pours well, the lid is a bit loose.")
    bob.does_not_see("Alice")
    await bob.taps("👍 1")
    bob.sees("👍 1")
    await bob.taps("Back")
    bob.sees("Add to cart")


async def test_a_review_with_a_picture_waits_for_the_shop_and_the_writer_hears_what_comes_of_it(town: Town) -> None:
    teapot = await town.sells("Blue teapot")
    mia = await town.merchant("Mia")
    sue = await town.merchant("Sue", Role.SUPPORT)
    alice = await delivered(town, mia, "Alice", "Blue teapot")
    await looks_at_the_order(alice, town)
    await alice.taps("⭐ Review")
    await alice.taps("1 ⭐")
    await alice.taps("Add words or pictures")
    await alice.does(alice.person.sends_photo(a_picture("red"), "It came like this"))
    alice.sees("The shop has a look before others read it", "📷 Pictures (1)", "“It came like this”")
    sue.sees("A review of Blue teapot waits for a look", "★☆☆☆☆", "It came like this")
    await sue.says("/merchant")
    sue.sees("One review waits for a look.", "⭐ Reviews (1)")
    await sue.taps("⭐ Reviews (1)")
    sue.sees("One review waits", "★☆☆☆☆ Blue teapot", "Judge what is said, never how many stars")
    await sue.taps("★☆☆☆☆ Blue teapot")
    await sue.taps("📷 Pictures (1)")
    assert sue.screen.media is not None
    await sue.says("/merchant")
    await sue.taps("⭐ Reviews (1)")
    await sue.taps("★☆☆☆☆ Blue teapot")
    await sue.taps("Do not show it")
    await sue.taps("its pictures do not fit")
    sue.sees("Nobody reads it, and its writer has been told why.", "Not shown: its pictures do not fit")
    alice.sees("The shop does not show your review of Blue teapot: its pictures do not fit.")

    await alice.taps("Show the review")
    await alice.taps("No pictures")
    await sue.taps("Show the review")
    await sue.taps("✅ Show it")
    alice.sees("Your review of Blue teapot can be read by everybody now")
    bob = town.person("Bob")
    await looks_at(town, bob, teapot)
    bob.sees("⭐ 1.0 · one review")
    await mia.says("/merchant")
    await mia.taps("📜 Log")
    mia.sees("did not show review 1", "showed review 1")


async def test_the_shop_says_why_in_its_own_words_and_answers_below(town: Town) -> None:
    teapot = await town.sells("Blue teapot")
    mia = await town.merchant("Mia")
    alice = await delivered(town, mia, "Alice", "Blue teapot")
    await looks_at_the_order(alice, town)
    await alice.taps("⭐ Review")
    await alice.taps("2 ⭐")
    await mia.says("/merchant")
    await mia.taps("⭐ Reviews")
    mia.sees("No review waits", "All of the shop: ⭐ 2.0 · one review", "One of one or two stars is not answered")
    await mia.taps("Low ones, not answered")
    mia.sees("One low review is not answered")
    await mia.taps("★★☆☆☆ Blue teapot")
    await mia.taps("Answer")
    await mia.says("We are sorry: a new lid is on its way to you.")
    mia.sees("Your answer stands below it")
    assert "💬 Answer" not in mia.labels
    alice.sees("The shop has answered your review of Blue teapot: “We are sorry: a new lid is on its way to you.”")
    await mia.taps("Take it away")
    await mia.says("You asked us to")
    alice.sees("The shop has taken your review of Blue teapot away: You asked us to.")
    await looks_at(town, alice, teapot)
    alice.does_not_see("Reviews (1)")


async def test_who_may_not_judge_does_not_and_nobody_reviews_what_is_not_theirs(town: Town) -> None:
    await town.sells("Blue teapot")
    mia = await town.merchant("Mia")
    alice = await delivered(town, mia, "Alice", "Blue teapot")
    pat = await town.merchant("Pat", Role.WAREHOUSE)
    pat.does_not_see("⭐ Reviews")
    await pat.forges("m.rvs:0:waiting")
    await pat.forges("m.rv:1")
    bob = town.person("Bob")
    await bob.says("/start")
    await bob.forges("rv*:1:5")
    await bob.forges("rv.o:1")
    await bob.forges("rvs.p:1")
    await looks_at_the_order(alice, town)
    await alice.taps("⭐ Review")
    alice.sees("How many stars?")


async def test_of_several_things_each_has_its_own_review_and_it_is_taken_back_with_a_second_tap(town: Town) -> None:
    await town.sells("Blue teapot")
    cup = await town.sells("Red cup")
    mia = await town.merchant("Mia")
    alice = await delivered(town, mia, "Alice", "Blue teapot", "Red cup")
    await looks_at_the_order(alice, town)
    await alice.taps("⭐ Review")
    alice.sees("What would you like to review?", "☆ Blue teapot", "☆ Red cup")
    await alice.taps("☆ Red cup")
    await alice.taps("5 ⭐")
    await alice.taps("Take it back")
    alice.sees("Nobody reads it any more, and its stars do not count")
    await alice.taps("Take it back")
    alice.sees("You took your review back.", "How many stars?")
    await looks_at(town, alice, cup)
    alice.does_not_see("Reviews (")
    await looks_at_the_order(alice, town)
    await alice.taps("⭐ Review")
    await alice.taps("☆ Red cup")
    await alice.taps("3 ⭐")
    await town.passes(2 * DAY)
    await looks_at_the_order(alice, town)
    await alice.taps("⭐ Review")
    await alice.taps("★★★☆☆ Red cup")
    assert "1 ⭐" not in alice.labels
    await alice.taps("Add something")
    await alice.says("More at cheap-cups.com")
    alice.sees("That holds a link, a contact or a rude word")
    await alice.says("It did not fade.")
    alice.sees("➕ Later: It did not fade.")


async def test_reviews_are_read_page_by_page_and_by_their_stars(town: Town) -> None:
    teapot = await town.sells("Blue teapot", on_hand=99)
    mia = await town.merchant("Mia")
    for number, stars in enumerate((5, 4, 5, 1), 1):
        one = await delivered(town, mia, f"Person{number}", "Blue teapot")
        await looks_at_the_order(one, town)
        await one.taps("⭐ Review")
        await one.taps(f"{stars} ⭐")
        await one.taps("Add words or pictures")
        await one.says(f"Opinion {number}")
    bob = town.person("Bob")
    await looks_at(town, bob, teapot)
    bob.sees("⭐ 3.8 · 4 reviews")
    await bob.taps("Reviews (4)")
    bob.sees("1. ★☆☆☆☆", "Opinion 4", "5 ⭐ (2)", "4 ⭐ (1)", "1 ⭐ (1)")
    bob.does_not_see("Opinion 1")
    await bob.taps("Next")
    bob.sees("4. ★★★★★", "Opinion 1")
    await bob.taps("5 ⭐ (2)")
    bob.sees("✓ 5 ⭐ (2)", "Opinion 1", "Opinion 3")
    bob.does_not_see("Opinion 2")
    await bob.taps("With pictures")
    bob.sees("There is no such review")


async def asks(town: Town) -> tuple[Actor, int]:
    """A merchant whose shop asks for reviews, and their number."""
    mia = await town.merchant("Mia")
    known = (await town.customer(mia)).id
    await runs(town.database, known, Kind.REVIEW)
    return mia, known


async def test_three_days_after_the_goods_came_a_review_is_asked_for_once_and_given_by_one_tap(town: Town) -> None:
    teapot = await town.sells("Blue teapot")
    mia, _ = await asks(town)
    alice = await delivered(town, mia, "Alice", "Blue teapot")
    await town.passes(3 * DAY - HOUR)
    alice.does_not_see("How many stars?")
    await town.passes(HOUR + MINUTE)
    alice.sees("⭐ How many stars?", "One tap helps others to choose", "• Blue teapot", "1 ⭐", "5 ⭐", "Stop")
    await alice.taps("5 ⭐")
    alice.sees("You gave ★★★★★", "Everybody can read it")
    await looks_at(town, alice, teapot)
    alice.sees("⭐ 5.0 · one review")
    await town.passes(30 * DAY)
    assert [one["state"] for one in await owed(town.database, (await town.customer(alice)).id)] == ["sent"]


async def test_of_several_things_each_has_its_stars_in_the_message(town: Town) -> None:
    for title in ("Blue teapot", "Red cup", "Spoon", "Tray"):
        await town.sells(title)
    mia, _ = await asks(town)
    alice = await delivered(town, mia, "Alice", "Blue teapot", "Red cup", "Spoon", "Tray")
    await town.passes(3 * DAY + MINUTE)
    alice.sees("⭐ How many stars?", "• Blue teapot", "• Red cup", "• Spoon", "More of the order")
    alice.does_not_see("• Tray")
    await alice.taps("• Red cup")
    alice.sees("⭐ Red cup", "How many stars? One tap is enough")
    await alice.taps("More of the order")
    alice.sees("What would you like to review?", "☆ Tray")


async def test_nobody_is_asked_who_has_spoken_or_sends_something_back(town: Town) -> None:
    await town.sells("Blue teapot", on_hand=9)
    mia, _ = await asks(town)
    alice = await delivered(town, mia, "Alice", "Blue teapot")
    bob = await delivered(town, mia, "Bob", "Blue teapot")
    carol = await delivered(town, mia, "Carol", "Blue teapot")
    await looks_at_the_order(alice, town)
    await alice.taps("⭐ Review")
    await alice.taps("4 ⭐")
    await looks_at_the_order(bob, town)
    await bob.taps("Return")
    await bob.taps("changed my mind")
    await bob.taps("Next")
    await bob.taps("Next")
    await bob.taps("Confirm")
    await town.passes(4 * DAY)
    alice.does_not_see("We ask only once", "we ask only once")
    bob.does_not_see("we ask only once")
    carol.sees("we ask only once")
    left = [(await stands(town.database, (await town.customer(one)).id))[0][1:] for one in (alice, bob, carol)]
    assert left == [("exited", "reviewed"), ("exited", "order-back"), ("done", "finished")]


async def test_a_review_of_one_order_ends_no_question_about_another(town: Town) -> None:
    await town.sells("Blue teapot", on_hand=9)
    await town.sells("Red cup", on_hand=9)
    mia, _ = await asks(town)
    alice = await delivered(town, mia, "Alice", "Blue teapot")
    await alice.orders("Red cup")
    await alice.pays()
    await mia.sends_the_order()
    await looks_at_the_order(alice, town)
    await alice.taps("⭐ Review")
    await alice.taps("4 ⭐")
    await town.passes(4 * DAY)
    alice.sees("we ask only once", "• Blue teapot")
    reasons = {reason for _, _, reason in await stands(town.database, (await town.customer(alice)).id)}
    assert reasons == {"reviewed", "finished"}


async def test_two_sizes_of_one_thing_are_one_thing_to_speak_of(town: Town) -> None:
    pots = [(("Small",), 2000, 9), (("Large",), 3000, 9)]
    small, large = await town.sells_in_variants("Teapot", pots, option_names=("Size",))
    mia, _ = await asks(town)
    alice = town.person("Alice")
    await comes(town, alice)
    for variant_id in (small, large):
        await alice.says(f"/start v_{variant_id}")
        await alice.taps("Add to cart")
    await alice.checks_out()
    await alice.taps("Pay €")
    await alice.pays()
    await mia.sends_the_order(2)
    await town.passes(3 * DAY + MINUTE)
    alice.sees("How many stars?", "• Teapot (Small)")
    alice.does_not_see("• Teapot (Large)")
    await alice.taps("5 ⭐")
    await looks_at_the_order(alice, town)
    await alice.taps("⭐ Review")
    alice.sees("You gave ★★★★★")


async def test_what_is_typed_after_the_stars_is_a_search_and_no_review(town: Town) -> None:
    teapot = await town.sells("Blue teapot")
    mia = await town.merchant("Mia")
    alice = await delivered(town, mia, "Alice", "Blue teapot")
    await looks_at_the_order(alice, town)
    await alice.taps("⭐ Review")
    await alice.taps("5 ⭐")
    await alice.says("teapot")
    await looks_at(town, alice, teapot)
    await alice.taps("Reviews (1)")
    alice.sees("1. ★★★★★ · A***")
    assert "teapot" not in alice.screen.words.replace("Blue teapot", "")


async def test_among_my_orders_stands_what_i_said_and_what_waits_for_a_word(town: Town) -> None:
    await town.sells("Blue teapot")
    await town.sells("Red cup")
    mia = await town.merchant("Mia")
    bob = town.person("Bob")
    await bob.orders("Red cup")
    await bob.pays()
    await bob.says("/orders")
    await bob.taps("My reviews")
    bob.sees("You have not reviewed anything yet")
    bob.does_not_see("have no review yet")
    alice = await delivered(town, mia, "Alice", "Blue teapot", "Red cup")
    await alice.says("/orders")
    await alice.taps("My reviews")
    alice.sees("2 things that you bought have no review yet", "☆ Blue teapot", "☆ Red cup")
    await alice.taps("☆ Blue teapot")
    await alice.taps("4 ⭐")
    await alice.says("/orders")
    await alice.taps("My reviews")
    alice.sees("My reviews: one", "One thing that you bought has no review yet", "☆ Red cup", "★★★★☆ Blue teapot")
    await town.passes(91 * DAY)
    await alice.says("/orders")
    await alice.taps("My reviews")
    assert "☆ Red cup" not in alice.labels
    await alice.taps("★★★★☆ Blue teapot")
    alice.sees("You gave ★★★★☆", "Add something")


async def test_what_is_given_or_rendered_is_asked_about_and_reviewed_as_well(rich_town: Town) -> None:
    town = rich_town
    book = await town.sells("E-book", price=999, on_hand=None, kind=ProductKind.DIGITAL)
    mia, _ = await asks(town)
    await opens_the_good(mia)
    await mia.taps("A link")
    await mia.says("https://example.org/tea")
    alice = town.person("Alice")
    await comes(town, alice)
    await alice.orders("E-book", by="Pay 769")
    await alice.pays()
    await looks_at_the_order(alice, town)
    alice.sees("Completed", "⭐ Review")
    await town.passes(3 * DAY + MINUTE)
    alice.sees("⭐ How many stars?", "• E-book")
    await alice.taps("4 ⭐")
    await looks_at(town, alice, book)
    alice.sees("⭐ 4.0 · one review")


async def test_what_helped_most_readers_stands_first_where_that_is_wished(town: Town) -> None:
    teapot = await town.sells("Blue teapot", on_hand=99)
    mia = await town.merchant("Mia")
    for number, stars in enumerate((5, 1), 1):
        one = await delivered(town, mia, f"Person{number}", "Blue teapot")
        await looks_at_the_order(one, town)
        await one.taps("⭐ Review")
        await one.taps(f"{stars} ⭐")
    bob = town.person("Bob")
    await looks_at(town, bob, teapot)
    await bob.taps("Reviews (2)")
    bob.sees("1. ★☆☆☆☆", "2. ★★★★★")
    await bob.taps_twice("👍 2")
    bob.sees("✓ 👍 2")
    assert bob.toast == "👍 Thank you: others see that it helped."
    await bob.taps("Newest first")
    bob.sees("In which order?", "✓ 🕘 Newest first")
    await bob.taps("Most helpful first")
    bob.sees("1. ★★★★★", "👍 1", "2. ★☆☆☆☆", "✓ 👍 1")
    await bob.taps("✓ 👍 1")
    assert bob.toast == "Your 👍 is taken back."
    bob.sees("1. ★☆☆☆☆", "Most helpful first")
    await bob.taps("Most helpful first")
    await bob.taps("Most stars first")
    bob.sees("1. ★★★★★")
    await bob.taps("Most stars first")
    await bob.taps("Back")
    bob.sees("1. ★★★★★", "Most stars first")


async def test_once_the_time_for_it_is_over_nobody_is_invited_to_review(town: Town) -> None:
    await town.sells("Blue teapot", on_hand=9)
    mia = await town.merchant("Mia")
    alice = await delivered(town, mia, "Alice", "Blue teapot")
    bob = await delivered(town, mia, "Bob", "Blue teapot")
    for one in (alice, bob):
        await looks_at_the_order(one, town)
        assert "⭐ Review" in one.labels
    await bob.taps("⭐ Review")
    await bob.taps("4 ⭐")

    await town.passes(91 * DAY)

    await looks_at_the_order(alice, town)
    assert "⭐ Review" not in alice.labels
    await alice.forges(f"rv.o:{(await town.orders_of(alice))[0].id}")
    alice.sees("The time to review it is over")
    await looks_at_the_order(bob, town)
    await bob.taps("⭐ Review")
    bob.sees("You gave ★★★★☆")


async def test_whoever_is_thanked_for_a_review_is_told_before_and_readers_see_it(town: Town) -> None:
    teapot = await town.sells("Blue teapot", on_hand=9)
    async with town.database.unit_of_work() as session:
        await membership.set_programme(session, replace(membership.house_programme("EUR"), review_points=10))
    mia = await town.merchant("Mia")
    alice = await delivered(town, mia, "Alice", "Blue teapot")
    await looks_at_the_order(alice, town)
    await alice.taps("⭐ Review")
    alice.sees("10 points are yours for words or a picture, whatever you think of it")
    await alice.taps("2 ⭐")
    alice.sees("10 points are yours for words or a picture")
    await alice.taps("Add words or pictures")
    await alice.says("Pours badly.")
    alice.sees("10 points for it are on their way")

    await town.passes(20 * DAY)

    await looks_at_the_order(alice, town)
    await alice.taps("⭐ Review")
    alice.sees("You got 10 points for it.")
    await alice.says("/checkin")
    await alice.taps("My points")
    await alice.taps("History")
    alice.sees("+10 · for a review")
    bob = town.person("Bob")
    await looks_at(town, bob, teapot)
    await bob.taps("Reviews (1)")
    bob.sees("Thanked with points, whatever it says", "Pours badly.")
    await mia.says("/merchant")
    await mia.taps("⭐ Reviews")
    await mia.taps("Low ones, not answered")
    await mia.taps("★★☆☆☆ Blue teapot")
    await mia.taps("Take it away")
    await mia.taps("it is not about these goods")
    await alice.says("/checkin")
    await alice.taps("My points")
    await alice.taps("History")
    alice.sees("−10 · taken back with a review")
