"""The shelves in chat: whoever may fill them finds, counts, expects, and is told when little is left."""

from __future__ import annotations

from datetime import timedelta

from commerce.staff import Role
from tests.actors import Actor
from tests.journeys.test_places import keeper
from tests.town import Town


async def at_the_shelf(town: Town, on_hand: int = 10) -> Actor:
    """Pat of the warehouse, looking at the counts of the only teapot."""
    await town.sells("Teapot", on_hand=on_hand)
    pat = await keeper(town)
    await pat.says("tea-1")
    return pat


async def test_goods_come_in_are_counted_break_and_are_thrown_away(town: Town) -> None:
    pat = await at_the_shelf(town)
    pat.sees("Teapot · TEA-1", "To be sold: 10")

    await pat.taps("Goods came in")
    await pat.says("many")
    pat.sees("It has to begin with a whole number")
    await pat.says("5 order 4711")
    pat.sees("To be sold: 15")
    await pat.taps("Correct the count")
    pat.sees("The book says 15")
    await pat.says("14")
    pat.sees("Say why")
    await pat.says("14 one was lost")
    await pat.taps("Damaged")
    await pat.says("2 fell down")
    pat.sees("To be sold: 12", "Damaged: 2")
    await pat.taps("Thrown away")
    await pat.says("3")
    pat.sees("That count cannot be")
    await pat.says("2")
    await pat.taps("Safety stock")
    await pat.says("2")
    pat.sees("To be sold: 10", "Kept back: 2")
    await pat.taps("What happened")

    pat.sees("came in: 5: order 4711", "count corrected by -1: one was lost", "damaged: 2: fell down", "kept back: 2")


async def test_words_find_goods_and_nothing_found_asks_again(town: Town) -> None:
    pat = await at_the_shelf(town)
    await pat.taps("Back")

    await pat.says("xyzzy")
    pat.sees("Nothing is found for xyzzy")
    await pat.says("teapot")
    pat.sees("Found one")
    await pat.taps("Teapot · TEA-1")
    pat.sees("On the shelf: 10", "Nothing was sold in the last 4 weeks")


async def test_what_is_expected_is_promised_to_whoever_orders_ahead(town: Town) -> None:
    pat = await town.merchant("Pat", Role.WAREHOUSE)
    await town.sells("Teapot", on_hand=0, variant={"allow_backorder": True})
    alice = town.person("Alice")
    await alice.says("Teapot")
    await alice.taps("Teapot")
    alice.sees("Not all of this is there yet: it ships when it arrives.")
    await pat.says("/merchant")
    await pat.taps("Stock")
    await pat.says("TEA-1")
    pat.sees("It also sells beyond what is there")
    await pat.taps("Expected")
    for words in ("20 tomorrow", "20 2026-03-01", "20 2126-03-01"):
        await pat.says(words)
        assert "That is no day from today on" in pat.screen.words, words
    await pat.says("20 2026-03-14")
    pat.sees("Expected: 20, on Mar 14, 2026")

    await alice.orders("Teapot", by="Back")
    alice.sees("it ships when it arrives, expected Mar 14, 2026")


async def test_little_left_is_told_once_to_those_who_fill_the_shelf(town: Town) -> None:
    pat = await at_the_shelf(town)
    sue = await town.merchant("Sue", Role.SUPPORT)
    await pat.taps("Ring below")
    await pat.says("10")
    pat.sees("Rings below 10")
    alice = town.person("Alice")

    await alice.orders("Teapot", by="Pay €")
    await town.passes(timedelta(minutes=1))
    pat.does_not_see("Little is left")
    await alice.pays()
    await town.passes(timedelta(minutes=1))
    await town.passes(timedelta(days=2))

    pat.sees("Little is left of one thing", "Teapot · TEA-1: 9 left", "Lasts 252 days")
    assert len([one for one in pat.chat() if "Little is left" in one.words]) == 1
    sue.does_not_see("Little is left")
    await pat.taps("Teapot · TEA-1")
    await pat.taps("Ring below")
    await pat.says("0")
    assert "Rings below" not in pat.screen.words


async def test_who_may_not_fill_the_shelf_does_not_see_it(town: Town) -> None:
    sue = await town.merchant("Sue", Role.SUPPORT)
    await town.sells("Teapot")

    assert "🗄 Stock" not in sue.labels
    for data in ("m.stock", "m.count:1", "m.count?:1:in", "m.moves:1:0"):
        await sue.forges(data)
        assert sue.toast.startswith("You may not do this"), data
        assert sue.alert, data


async def test_a_variant_that_is_not_there_has_no_shelf(town: Town) -> None:
    pat = await at_the_shelf(town)

    for data in ("m.count:99", "m.count?:99:in", "m.moves:99:0"):
        await pat.forges(data)
        assert "cannot find this" in pat.toast, data
