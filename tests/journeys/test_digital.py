"""Digital goods in chat: keys, links and files that come when they are paid, again when asked for, to one buyer."""

from __future__ import annotations

from datetime import timedelta

from commerce.catalogue import Kind
from commerce.staff import Role
from tests.actors import Actor
from tests.town import Town


async def an_ebook(town: Town, price: int = 999) -> int:
    return await town.sells("E-book", price=price, on_hand=None, kind=Kind.DIGITAL)


async def opens_the_good(mia: Actor, sku: str = "TEA-1") -> None:
    """Mia looks at what a variant delivers."""
    await mia.says("/merchant")
    await mia.taps("Stock")
    await mia.says(sku)
    await mia.taps("What it delivers")


async def loads(mia: Actor, *keys: str) -> None:
    """Mia sells a variant by keys, and loads these."""
    await opens_the_good(mia)
    if "🔑 Keys" in mia.labels:
        await mia.taps("🔑 Keys")
    await mia.taps("Load keys")
    await mia.says("\n".join(keys))
    await mia.taps("Load")


async def buys(alice: Actor) -> None:
    """Alice orders an e-book and pays it in Stars."""
    await alice.orders("E-book", by="Pay 769")
    await alice.pays()


async def test_a_key_comes_when_it_is_paid_and_again_from_the_order_card(rich_town: Town) -> None:
    town, alice = rich_town, rich_town.person("Alice")
    mia, book = await town.merchant("Mia"), await an_ebook(rich_town)
    await loads(mia, "AAAA-1111", "BBBB-2222")
    mia.sees("✓ 2 keys are for sale.", "Unsold: 2 · Given: 0")

    await buys(alice)

    alice.sees("This is what you bought:", "here is your key", "AAAA-1111")
    alice.does_not_see("BBBB-2222")
    given = alice.message("AAAA-1111")
    assert not given.protected
    await alice.taps("Show the order", under=given)
    alice.sees("What you bought is here", "Completed")
    assert "Cancel order" not in " ".join(alice.labels)
    await alice.taps("Get it again")
    assert "AAAA-1111" in alice.screen.words
    assert await town.left(book) == 1


async def test_nobody_gets_what_somebody_else_bought_whatever_they_forge(rich_town: Town) -> None:
    town, alice, eve = rich_town, rich_town.person("Alice"), rich_town.person("Eve")
    mia, _ = await town.merchant("Mia"), await an_ebook(rich_town)
    await loads(mia, "AAAA-1111")
    await buys(alice)
    await eve.says("/start")

    for forged in ("dig:1", "dig.l:1:0:1"):
        await eve.forges(forged)
        assert eve.alert

    eve.does_not_see("AAAA-1111")


async def test_a_file_that_the_merchant_sent_reaches_the_buyer_and_goes_no_further(rich_town: Town) -> None:
    town, alice = rich_town, rich_town.person("Alice")
    mia, _ = await town.merchant("Mia"), await an_ebook(rich_town)
    await opens_the_good(mia)
    mia.sees("Nothing is delivered by itself yet")
    await mia.taps("A file")
    await mia.says("here it is")
    mia.sees("That was no file")
    await mia.does(mia.person.sends_document(b"%PDF-1.7 tea", "tea.pdf"))
    mia.sees("✓ Saved", "Every buyer gets the file tea.pdf")

    await buys(alice)

    given = alice.message("here is your file")
    assert given.media is not None
    assert given.media.kind == "document"
    assert given.protected
    await alice.taps("Show the order")
    await alice.taps("Get it again")
    assert alice.screen.media is not None
    assert alice.screen.protected


async def test_a_link_is_checked_before_anybody_gets_it(rich_town: Town) -> None:
    town, alice = rich_town, rich_town.person("Alice")
    mia, _ = await town.merchant("Mia"), await an_ebook(rich_town)
    await opens_the_good(mia)
    await mia.taps("A link")
    await mia.says("books.example")
    mia.sees("That is no link")
    await mia.says("https://books.example/tea")
    mia.sees("Every buyer gets this link", "https://books.example/tea")

    await buys(alice)

    alice.sees("here is your link", "https://books.example/tea")


async def test_a_file_of_keys_is_read_looked_at_and_loaded_and_undone(rich_town: Town) -> None:
    town = rich_town
    mia, book = await town.merchant("Mia"), await an_ebook(rich_town)
    await loads(mia, "OLD-1")
    await opens_the_good(mia)
    await mia.taps("Load keys")

    await mia.does(mia.person.sends_document(b"NEW-1\r\nold-1\r\nNEW-2\r\nNEW-1\r\n", "keys.txt"))
    mia.sees("The file is being read", "2 keys can be loaded", "2 lines are left out")
    mia.sees("line 2: the shop has, or had, this key", "line 4: an earlier line has the same key")
    assert await town.left(book) == 1
    await mia.taps_twice("Load 2 keys")
    assert await town.left(book) == 3
    mia.sees("Unsold: 3")
    await mia.taps("Take 2 of 2 out")

    mia.sees("✓ 2 unsold keys were taken out")
    assert await town.left(book) == 1


async def test_a_file_that_is_none_of_keys_says_so(rich_town: Town) -> None:
    mia, _ = await rich_town.merchant("Mia"), await an_ebook(rich_town)
    await loads(mia, "OLD-1")
    await opens_the_good(mia)
    await mia.taps("Load keys")

    await mia.does(mia.person.sends_document(b"\n\n \n", "keys.txt"))

    mia.sees("could not be read, or there is no key in it")
    await mia.taps("Send other keys")
    await mia.does(mia.person.sends_document(b"x" * 1_000_001, "keys.txt"))
    mia.sees("too large for a list of keys")
    await mia.does(mia.person.sends_sticker())
    mia.sees("neither words nor a file")


async def test_a_refund_in_stars_ends_access_and_the_key_stays_used(rich_town: Town) -> None:
    town, alice = rich_town, rich_town.person("Alice")
    mia, book = await town.merchant("Mia"), await an_ebook(rich_town)
    await loads(mia, "AAAA-1111")
    await buys(alice)
    await mia.taps("Open the order")
    mia.sees("given the key …1111")
    await mia.taps("Refund")
    await mia.taps("All of it: €9.99")
    await mia.taps("Our mistake")
    await town.sends_refunds()

    alice.sees("have been sent back to you", "Refunded", "cannot be had again")
    alice.does_not_see("AAAA-1111")
    assert "📥 Get it again" not in alice.labels
    await alice.forges("dig:1")
    assert "went back" in alice.toast
    assert await town.left(book) == 0


async def test_who_pays_for_a_key_that_is_not_there_waits_and_the_merchant_is_told(rich_town: Town) -> None:
    town, alice = rich_town, rich_town.person("Alice")
    mia, _ = await town.merchant("Mia"), await an_ebook(rich_town)
    await buys(alice)
    await opens_the_good(mia)
    await mia.taps("🔑 Keys")

    mia.sees("A key is missing", "Load keys")
    alice.sees("the shop has no key for E-book at the moment")
    await loads(mia, "AAAA-1111")

    alice.sees("This is what you bought:", "AAAA-1111")


async def test_a_mixed_cart_sends_the_teapot_and_gives_the_book(rich_town: Town) -> None:
    town, alice = rich_town, rich_town.person("Alice")
    mia, _ = await town.merchant("Mia"), await an_ebook(rich_town)
    await town.sells("Teapot", price=2400, on_hand=3)
    await loads(mia, "AAAA-1111")
    await alice.puts_into_cart("E-book", "Teapot")
    await alice.checks_out()
    await alice.taps("Pay on delivery · €24.00 + Pay 769 ⭐")
    assert (await alice.pays()).paid

    alice.sees("AAAA-1111")
    assert [one.stage for one in await town.orders_of(alice)] == ["completed", "placed"]


async def test_little_stock_of_keys_rings_and_nobody_counts_it_by_hand(rich_town: Town) -> None:
    town, alice = rich_town, rich_town.person("Alice")
    mia, _ = await town.merchant("Mia"), await an_ebook(rich_town)
    await loads(mia, "A1", "B2")
    await mia.says("/merchant")
    await mia.taps("Stock")
    await mia.says("TEA-1")
    assert not [label for label in mia.labels if "Correct the count" in label or "Goods came in" in label]
    await mia.forges("m.count?:1:in")
    await mia.says("5")
    mia.sees("Its stock is the number of its unsold keys")
    await opens_the_good(mia)
    await mia.taps("Ring below")
    await mia.says("2")
    await buys(alice)

    await town.passes(timedelta(minutes=1))

    mia.sees("Little is left of one thing")


async def test_a_warehouse_worker_sets_nothing_that_is_sold(rich_town: Town) -> None:
    will, _ = await rich_town.merchant("Will", Role.WAREHOUSE), await an_ebook(rich_town)

    for forged in ("m.dig:1", "m.dig.keys:1", "m.dig.sell:1", "m.dig.hand:1", "m.dig.load:1", "m.dig.undo:1"):
        await will.forges(forged)
        assert will.alert, forged

    will.does_not_see("What it delivers")
