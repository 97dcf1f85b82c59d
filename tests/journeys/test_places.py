"""A shop that opens a second place: goods are moved there, sold from both, and every piece is where the books say."""

from __future__ import annotations

from commerce.staff import Role
from tests.actors import Actor
from tests.town import Town


async def keeper(town: Town) -> Actor:
    """Pat of the warehouse, who looks at the shelves."""
    pat = await town.merchant("Pat", Role.WAREHOUSE)
    await pat.says("/merchant")
    await pat.taps("Stock")
    return pat


async def with_a_depot(town: Town, on_hand: int = 10) -> Actor:
    """Pat, who has opened a depot and looks at the counts of the only teapot."""
    await town.sells("Teapot", on_hand=on_hand)
    pat = await keeper(town)
    await pat.taps("Places")
    await pat.taps("Another place")
    await pat.says("depot Depot North")
    await pat.taps("Back")
    await pat.taps("Back")
    await pat.says("tea-1")
    return pat


async def moves(pat: Actor, pieces: str) -> None:
    """So many teapots go from the shop to the depot."""
    await pat.taps("Move")
    await pat.taps("Shop (")
    await pat.says(pieces)


async def buys(town: Town, name: str, pieces: int) -> Actor:
    """Somebody buys so many teapots."""
    person = town.person(name)
    await person.puts_into_cart("Teapot")
    await person.says("/cart")
    for _ in range(pieces - 1):
        await person.taps("+")
    await person.checks_out()
    await person.taps("Pay €")
    await person.pays()
    return person


async def test_a_merchant_opens_a_second_place_and_sells_from_both(town: Town) -> None:
    pat = await with_a_depot(town, on_hand=5)
    pat.sees("To be sold: 5", "📍 Shop: 5 on the shelf", "📍 Depot North: 0 on the shelf")
    await moves(pat, "3 for the sale")
    pat.sees(
        "Moved 3 from Shop to Depot North.", "To be sold: 5", "Shop: 2 on the shelf", "Depot North: 3 on the shelf"
    )
    await pat.taps("Depot North")
    await pat.taps("Goods came in")
    await pat.says("1 order 4711")
    pat.sees("📍 Depot North", "To be sold: 4", "On the shelf: 4")

    alice = await buys(town, "Alice", 6)
    bob = town.person("Bob")
    await bob.says("Teapot")
    await bob.taps("Teapot")
    bob.sees("Sold out")
    await pat.forges("m.pack:1")

    pat.sees("6 of 6 × Teapot", "📍 Shop: 2, Depot North: 4")
    wei = town.person("Wei", "zh")
    await wei.says(f"/merchant {await town.claim_code()}")
    await wei.forges("m.pack:1")
    wei.sees("：2、Depot North：4")
    await pat.taps("ship 6 pieces")
    await pat.taps("DHL")
    await pat.says("JD014600003606")
    alice.sees("is on its way")
    await pat.forges("m.count:1")
    pat.sees("To be sold: 0", "Shop: 0 on the shelf", "Depot North: 0 on the shelf")
    await pat.taps("What happened")
    pat.sees(
        "moved: -3 · 📍 Shop: for the sale", "moved: 3 · 📍 Depot North: for the sale", "sent: -4 · 📍 Depot North"
    )


async def test_whoever_fetches_one_piece_is_told_from_where(town: Town) -> None:
    pat = await with_a_depot(town, on_hand=1)
    await moves(pat, "1")
    await buys(town, "Alice", 1)

    await pat.forges("m.order:1")

    pat.sees("📍 Depot North: 1")
    await pat.taps("Ship")
    await pat.taps("DHL")
    await pat.says("JD014600003606")
    await pat.forges("m.order:1")
    assert "Depot North" not in pat.screen.words


async def test_one_place_is_never_spoken_of(town: Town) -> None:
    await town.sells("Teapot", on_hand=5)
    pat = await keeper(town)
    await pat.taps("Places")
    pat.sees("All goods stand in one place.")
    await pat.taps("1. Shop")
    pat.sees("Everything is sold from here.", "One thing stands here, 5 of it.")
    assert not {"Close", "Earlier", "Later"} & {label.split()[-1] for label in pat.labels}
    await pat.taps("Back")
    await pat.taps("Back")
    await pat.says("tea-1")
    assert "📍" not in "".join([pat.screen.words, *pat.labels])
    await buys(town, "Alice", 2)
    for data in ("m.order:1", "m.pack:1"):
        await pat.forges(data)
        assert "📍 Shop" not in pat.screen.words, data


async def test_a_closed_place_keeps_its_goods_until_it_is_open_again(town: Town) -> None:
    pat = await with_a_depot(town, on_hand=3)
    await moves(pat, "2")
    await pat.forges("m.place:depot")
    await pat.taps("Close it")
    pat.sees("Closed: nothing is sold from here", "One thing stands here, 2 of it.")
    await pat.taps_twice("Open it again")
    pat.sees("Sold from as number 2 of 2.")
    await pat.taps("Close it")

    assert await town.left(1) == 1
    await pat.forges("m.count:1")
    pat.sees("To be sold: 1", "Depot North: 2 on the shelf, closed")
    await pat.forges("m.place.shut:main")
    assert "only open place" in pat.toast
    await pat.forges("m.place.open:depot")
    assert await town.left(1) == 3


async def test_the_first_in_the_order_is_sold_from_first(town: Town) -> None:
    pat = await with_a_depot(town, on_hand=6)
    await moves(pat, "3")
    await pat.forges("m.place:depot")
    await pat.taps("Earlier")
    pat.sees("Sold from as number 1 of 2.")
    await pat.taps("Name")
    await pat.says("Harbour")
    await pat.taps("Back")
    pat.sees("1. Harbour", "2. Shop")

    await buys(town, "Alice", 2)
    await pat.forges("m.pcount:1:depot")

    pat.sees("📍 Harbour", "To be sold: 1", "Sold, not sent yet: 2")


async def test_goods_are_moved_once_however_often_it_is_tapped_and_only_what_is_free(town: Town) -> None:
    pat = await with_a_depot(town, on_hand=5)
    await buys(town, "Alice", 2)
    await pat.taps("Move", under=pat.message("To be sold: 5"))
    await pat.taps("Shop (3 free)")
    await pat.says("many")
    pat.sees("It has to begin with a whole number")
    await pat.says("4")
    pat.sees("Only 3 can be moved from here")
    await pat.says("0")
    pat.sees("That count cannot be")
    await pat.taps_twice("All 3")

    pat.sees("To be sold: 3", "Shop: 2 on the shelf", "Depot North: 3 on the shelf")
    await pat.taps("Move")
    pat.sees("Depot North (3 free)")
    assert "Shop (" not in "".join(pat.labels)


async def test_with_three_places_it_is_asked_where_goods_go(town: Town) -> None:
    pat = await with_a_depot(town, on_hand=4)
    await pat.forges("m.place+")
    await pat.says("Attic")
    pat.sees("A place needs a name")
    await pat.says("depot Attic")
    pat.sees("There is a place with the code depot already")
    await pat.says("ATTIC The attic")
    await pat.forges("m.move:1")
    await pat.taps("Shop (4 free)")
    pat.sees("Where does Teapot go from Shop?")
    await pat.taps("The attic")
    await pat.taps("All 4")

    pat.sees("Moved 4 from Shop to The attic.")
    await pat.taps("Move")
    await pat.taps("The attic (4 free)")
    await pat.taps("Back")
    pat.sees("From where do pieces of Teapot go?")


async def test_nothing_free_cannot_be_moved(town: Town) -> None:
    pat = await with_a_depot(town, on_hand=0)

    await pat.taps("Move")

    pat.sees("Nothing of Teapot can be moved")


async def test_each_place_is_counted_by_itself_and_the_bell_is_for_all(town: Town) -> None:
    pat = await with_a_depot(town, on_hand=10)
    await pat.taps("Ring below")
    await pat.says("12")
    pat.sees("Rings below 12")
    await pat.taps("Depot North")
    assert "Ring below" not in "".join(pat.labels)
    await pat.taps("Correct the count")
    pat.sees("📍 Depot North", "The book says 0")
    await pat.says("4")
    pat.sees("Say why")
    await pat.says("4 found in a crate")
    await pat.taps("Damaged")
    await pat.says("9 fell down")
    pat.sees("That count cannot be")
    await pat.says("1 fell down")
    await pat.taps("Expected")
    await pat.says("5 yesterday")
    pat.sees("That is no day from today on")
    await pat.says("5")
    pat.sees("Expected: 5", "To be sold: 3", "Damaged: 1")
    await pat.taps("Back")

    pat.sees("To be sold: 13", "On the shelf: 14", "Expected: 5", "Rings below 12")


async def test_a_button_from_before_the_second_place_asks_which_one_is_meant(town: Town) -> None:
    pat = await with_a_depot(town, on_hand=10)

    await pat.forges("m.count?:1:count")

    pat.sees("Shop: 10 on the shelf", "Depot North: 0 on the shelf")
    assert "The book says" not in pat.screen.words


async def test_the_owner_reads_what_was_done_with_the_places(town: Town) -> None:
    mia = await town.merchant("Mia")
    await town.sells("Teapot", on_hand=5)
    await mia.forges("m.place+")
    await mia.says("depot Depot")
    await mia.taps("Earlier")
    await mia.taps("Close it")
    await mia.taps("Open it again")
    await mia.forges("m.mall:1:main:depot")
    await mia.forges("m.log:0:~:~")

    mia.sees("opened place depot", "changed when place depot is sold from", "closed place depot", "moved TEA-1")


async def test_who_may_not_fill_the_shelf_does_not_touch_the_places(town: Town) -> None:
    sue = await town.merchant("Sue", Role.SUPPORT)
    await town.sells("Teapot")
    before = sue.screen

    for data in (
        "m.places",
        "m.place:main",
        "m.place+",
        "m.place.name:main",
        "m.place.at:main:0",
        "m.place.shut:main",
        "m.place.open:main",
        "m.pcount:1:main",
        "m.pcount?:1:in:main",
        "m.move:1",
        "m.mfrom:1:main",
        "m.mto:1:main:depot",
        "m.mall:1:main:depot",
    ):
        await sue.forges(data)
        assert sue.toast.startswith("You may not do this"), data
        assert sue.alert, data
        assert sue.screen == before, data


async def test_a_place_that_is_not_there_cannot_be_found(town: Town) -> None:
    pat = await with_a_depot(town)

    for data in (
        "m.place:moon",
        "m.place.name:moon",
        "m.place.at:moon:0",
        "m.pcount:1:moon",
        "m.pcount:99:depot",
        "m.pcount?:1:in:moon",
        "m.mfrom:1:moon",
        "m.mto:1:main:moon",
        "m.mto:1:main:main",
        "m.mall:1:main:moon",
        "m.mall:99:main:depot",
    ):
        await pat.forges(data)
        assert "cannot find this" in pat.toast, data
