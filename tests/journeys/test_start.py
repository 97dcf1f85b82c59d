"""The front door: /start, home, the language of the house, and links that lead in."""

from __future__ import annotations

from commerce import orders
from tests.actors import ADDRESS
from tests.town import Town


async def test_a_stranger_is_welcomed_and_finds_every_way_on(town: Town) -> None:
    alice = town.person("Alice")

    await alice.says("/start")

    alice.sees("Welcome to Teapots", "I am a bot")
    assert alice.labels == [
        "🛍 Browse",
        "🔎 Search",
        "🛒 Cart",
        "📦 My orders",
        "👛 Wallet",
        "♥ Wishlist",
        "🤝 Invite friends",
        "❓ Help",
        "🌐 Language",
        "🔔 Offers for you?",
    ]
    await alice.taps("Help")
    alice.sees("How Teapots works")
    await alice.taps("Home")
    alice.sees("Welcome to Teapots")
    assert len(alice.chat()) == 2


async def test_the_home_screen_counts_what_lies_in_the_cart(town: Town) -> None:
    await town.sells("Teapot")
    alice = town.person("Alice")

    await alice.puts_into_cart("Teapot")
    await alice.taps("Add to cart")
    await alice.says("/start")

    alice.sees("🛒 Cart (2)")


async def test_the_home_screen_leads_back_into_a_checkout_that_was_begun(town: Town) -> None:
    await town.sells("Teapot")
    alice = town.person("Alice")
    await alice.puts_into_cart("Teapot")
    await alice.taps("Cart")
    await alice.taps("Check out")
    await alice.says(ADDRESS)

    await alice.says("/start")
    assert alice.labels[0] == "▶ Continue your order · step 2 of 3"
    await alice.taps("Continue your order")
    alice.sees("step 2 of 3", "7 Rabbit Row")
    await alice.says("/cancel")
    await alice.taps("Home")

    assert alice.labels[0] == "🛍 Browse"


async def test_the_shop_speaks_the_language_of_the_persons_app(town: Town) -> None:
    wei, bob = town.person("Wei", "zh-hans"), town.person("Bob", "pt-br")

    await wei.says("/start")
    await bob.says("/start")

    wei.sees("欢迎光临 Teapots", "🛍 逛一逛", "🛒 购物车", "📦 我的订单", "❓ 帮助")
    bob.sees("Welcome to Teapots")


async def test_a_language_once_chosen_stays_whatever_the_app_speaks(town: Town) -> None:
    alice = town.person("Alice")

    await alice.says("/language")
    assert "✅ English" in alice.labels
    await alice.taps("简体中文")
    alice.sees("欢迎光临 Teapots")
    await alice.says("/help")
    alice.sees("Teapots 使用说明")
    await alice.says("/language")
    await alice.taps("English")

    alice.sees("Welcome to Teapots")


async def test_links_land_on_the_product_and_on_the_very_variant(town: Town) -> None:
    small, large = await town.sells_in_variants(
        "Teapot", [(("Small",), 1000, 5), (("Large",), 2000, 5)], option_names=("Size",)
    )
    alice = town.person("Alice")

    await alice.opens(town.front.link("p", await town.product_of(small)))
    alice.sees("Teapot", "Your choice: Small", "€10.00")
    await alice.opens(town.front.link("v", large))

    alice.sees("Your choice: Large", "€20.00")


async def test_a_link_to_an_order_opens_it_for_its_owner_only(town: Town) -> None:
    await town.sells("Teapot")
    alice, bob = town.person("Alice"), town.person("Bob")
    await alice.orders("Teapot", by="Pay on delivery")
    (order,) = await town.orders_of(alice)

    link = town.front.link("o", order.number)
    await alice.opens(link)
    await bob.opens(link)

    alice.sees(order.number, "1 × Teapot")
    bob.does_not_see(order.number, "Rabbit Row")
    bob.sees("leads to nothing", "Welcome")


async def test_links_that_lead_nowhere_lead_home(town: Town) -> None:
    gone = await town.sells("Teapot")
    dead = town.front.link("p", await town.product_of(gone))
    await town.takes_off_the_shelf(gone)
    alice = town.person("Alice")

    for link in (dead, "p_1234567890123456789012345678901234567890", "v_0", "p_tea", "o_A", "zz_9", "hello", "g_7"):
        await alice.opens(link)
        assert "leads to nothing" in alice.screen.words, link
        assert "🛍 Browse" in alice.labels, link


async def test_home_offers_the_counter_to_staff_only(town: Town) -> None:
    mia, alice = await town.merchant("Mia"), town.person("Alice")

    await mia.says("/start")
    await alice.says("/start")

    assert "🧾 Merchant console" in mia.labels
    assert "🧾 Merchant console" not in alice.labels
    async with town.database.reading() as session:
        assert (await orders.open_orders(session)).count == 0
