"""One price for one customer: the shelf, the search, the card, the cart and the order never tell different ones."""

from __future__ import annotations

from datetime import timedelta

from commerce import catalogue, coupons, membership
from commerce.coupons import Plan, Stack, Terms
from commerce.kit import clock
from commerce.kit.clock import now
from commerce.kit.money import Money
from commerce.promotions import Kind
from tests.actors import Actor
from tests.statements import statements_of
from tests.town import Town


async def is_gold(town: Town, actor: Actor) -> None:
    """Somebody has the tier that takes 3 % off."""
    await actor.says("/start")
    known = await town.customer(actor)
    async with town.database.unit_of_work() as session:
        rules = await membership.programme(session, "EUR")
        await membership.give_tier(session, known.id, known.id, "gold", "", rules, town.profile.timezone)
    await actor.says("/start")


async def looks_everywhere(actor: Actor, title: str, offer: str, price: str) -> None:
    """The shelf and the search tell the offer, the card and the cart its price, and so does the last look."""
    await actor.says("/start")
    await actor.taps("Browse")
    assert offer in actor.labels
    await actor.says(title)
    assert offer in actor.labels
    await actor.taps(title)
    actor.sees(f"Add to cart · {price}")
    await actor.taps("Add to cart")
    assert actor.toast.endswith(price)
    await actor.says("/cart")
    actor.sees(f"1 piece: {price}")
    await actor.checks_out()
    actor.sees(f"Total: {price}")


async def test_a_price_for_a_while_is_the_same_wherever_it_is_read(town: Town) -> None:
    teapot = await town.sells("Teapot", price=2400)
    ends = now() + timedelta(hours=3)
    await town.runs(Kind.PRICE, (1, 2000), by_share=True, window=(None, ends), goods=(f"variant:{teapot}",))

    await looks_everywhere(town.person("Alice"), "Teapot", "Teapot · €19.20 (was €24.00)", "€19.20")
    await town.passes(timedelta(hours=3))

    await looks_everywhere(town.person("Bob"), "Teapot", "Teapot · €24.00", "€24.00")


async def test_a_price_list_is_on_the_shelf_of_its_group_alone(town: Town) -> None:
    teapot = await town.sells("Teapot", price=2400)
    await town.runs(Kind.PRICE, (1, 1500), goods=(f"variant:{teapot}",), group="trade")
    alice, bob = town.person("Alice"), town.person("Bob")
    await town.belongs_to(bob, "trade")

    await looks_everywhere(alice, "Teapot", "Teapot · €24.00", "€24.00")
    await looks_everywhere(bob, "Teapot", "Teapot · €15.00 (was €24.00)", "€15.00")


async def test_a_tiers_price_is_shown_before_the_checkout(town: Town) -> None:
    await town.sells("Teapot", price=10_000)
    alice = town.person("Alice")
    await is_gold(town, alice)

    await looks_everywhere(alice, "Teapot", "Teapot · €97.00 (was €100.00)", "€97.00")
    alice.sees("Gold: -€3.00")
    await alice.says("/cart")

    alice.sees("🏷 Gold")


async def test_of_a_tier_and_a_price_for_a_while_the_better_one_holds(town: Town) -> None:
    teapot = await town.sells("Teapot", price=10_000)
    await town.runs(Kind.PRICE, (1, 1000), by_share=True, goods=(f"variant:{teapot}",))
    alice = town.person("Alice")
    await is_gold(town, alice)

    await looks_everywhere(alice, "Teapot", "Teapot · €90.00 (was €100.00)", "€90.00")


async def test_variants_that_cost_differently_begin_at_the_lowest_of_todays_prices(town: Town) -> None:
    red, _ = await town.sells_in_variants(
        "T-shirt", [(("Red",), 1200, 5), (("Blue",), 1000, 5)], option_names=("Colour",)
    )
    await town.sells_in_variants("Scarf", [(("Red",), 1200, 5), (("Blue",), 1200, 5)], option_names=("Colour",))
    await town.runs(Kind.PRICE, (1, 800), goods=(f"variant:{red}",))
    alice = town.person("Alice")

    await alice.says("/start")
    await alice.taps("Browse")

    assert {"T-shirt · from €8.00", "Scarf · €12.00"} <= set(alice.labels)
    async with town.database.reading() as session:
        sku = (await catalogue.find_variants(session, [red], "en"))[red].sku
    await alice.says(sku)
    assert "T-shirt (Red) · €8.00 (was €12.00)" in alice.labels


async def test_the_former_price_of_the_catalogue_stands_on_the_shelf_as_on_the_card(town: Town) -> None:
    teapot = await town.sells("Teapot", price=3000)
    clock.advance(timedelta(days=1))
    await town.prices(teapot, 2400, before=3000)
    wei = town.person("Wei", "zh")

    await wei.says("Teapot")

    assert "Teapot · €24.00（原价 €30.00）" in wei.labels


async def test_what_is_shared_tells_the_price_that_anybody_pays(town: Town) -> None:
    teapot = await town.sells("Teapot", price=2400)
    await town.runs(Kind.PRICE, (1, 1500), goods=(f"variant:{teapot}",), group="trade")
    await town.runs(Kind.PRICE, (1, 2000), goods=(f"variant:{teapot}",))
    alice, bob = town.person("Alice"), town.person("Bob")
    await town.belongs_to(alice, "trade")

    asked = await alice.does(alice.person.types_inline("teapot", chat=bob.person))

    (found,) = await asked.answered()
    assert found["description"] == "€20.00"


async def test_no_discount_takes_goods_below_their_floor_and_the_cart_says_why(town: Town) -> None:
    await town.sells("Teapot", price=2400, variant={"floor": Money(2000, "EUR")})
    await town.sells("Cup", price=1000)
    await town.runs(Kind.PRICE, (1, 1000), by_share=True, label="Week")
    await town.runs(Kind.ORDER, (1000, 2500), by_share=True, label="Quarter off")
    alice, wei = town.person("Alice"), town.person("Wei", "zh")
    await alice.puts_into_cart("Teapot")
    assert alice.toast.endswith("€20.00")
    await alice.puts_into_cart("Cup")

    await alice.says("/cart")
    alice.sees("Quarter off: -€3.85", "At its lowest price, so no more comes off: Teapot", "2 pieces: €26.75")
    alice.does_not_see("comes off: Teapot, Cup")
    await alice.checks_out()
    alice.sees("At its lowest price, so no more comes off: Teapot", "Total: €26.75")
    await alice.taps("Pay on delivery")
    await wei.says("Teapot")
    assert "Teapot · €21.60（原价 €24.00）" in wei.labels
    await wei.taps("Teapot")
    await wei.taps("加入购物车")
    await wei.says("/cart")

    wei.sees("已是最低价，不能再减：Teapot")


async def test_the_lowest_price_of_the_preview_is_the_floor(town: Town) -> None:
    await town.sells("Teapot", price=2400, variant={"floor": Money(2000, "EUR"), "cost": Money(1900, "EUR")})
    mia = await town.merchant("Mia")
    await mia.says("/merchant")
    await mia.taps("Promotions")
    await mia.taps("New promotion")
    await mia.taps("A lower price (")
    await mia.taps("All goods")
    await mia.says("-50%")
    await mia.taps("Until I end it")
    await mia.taps("As suggested")
    mia.sees("Teapot at €20.00 (list €24.00)", "That is its floor price")

    await mia.taps("Publish")

    mia.sees("It runs")


async def test_the_lowest_price_counts_tiers_and_coupons_and_asks_below_cost(town: Town) -> None:
    await town.sells("Teapot", price=10_000, variant={"cost": Money(8500, "EUR")})
    mia = await town.merchant("Mia")
    known = await town.customer(mia)
    async with town.database.unit_of_work() as session:
        terms = Terms(stack=Stack.ORDER, currency="EUR", amount=500)
        kind = await coupons.draft(session, known.id, Plan(name="Five", terms=terms, total=10, term_days=30))
        await coupons.publish(session, known.id, kind.id)
    await mia.says("/merchant")
    await mia.taps("Promotions")
    await mia.taps("New promotion")
    await mia.taps("Money or a share")
    await mia.taps("All goods")
    await mia.says("50 = -10%")
    await mia.taps("Until I end it")
    await mia.taps("As suggested")
    mia.sees("Teapot at €80.50 (list €100.00)", "below its cost of €85.00")

    await mia.taps("Publish")

    mia.sees("Somewhere you would sell below cost", "Nothing is published yet")


async def test_a_page_of_prices_takes_two_statements_however_long_it_is(town: Town) -> None:
    for number in range(8):
        await town.sells(f"Cup {number}", price=1000)
    alice = town.person("Alice")
    await is_gold(town, alice)
    await alice.forges("shelf:~:0")
    before = await statements_of(alice.forges("shelf:~:0"))
    for _ in range(5):
        await town.runs(Kind.PRICE, (1, 500), by_share=True)
        await town.runs(Kind.ORDER, (10_000, 500))
    await alice.forges("shelf:~:0")
    assert "Cup 0 · €9.50 (was €10.00)" in alice.labels

    after = await statements_of(alice.forges("shelf:~:0"))
    assert len(after) <= len(before)
    assert len([one for one in after if "tier_standing" in one or "FROM promotion" in one]) == 2


async def test_staff_read_discounts_in_their_own_language(town: Town) -> None:
    await town.sells("Teapot", price=10_000)
    await town.runs(Kind.ORDER, (5000, 500), label="Spring")
    wei, alice = town.person("Wei", "zh"), town.person("Alice")
    await wei.says(f"/merchant {await town.claim_code()}")
    await is_gold(town, alice)
    await alice.orders("Teapot")
    alice.sees("Gold: -€3.00", "Spring: -€5.00")
    await alice.pays()

    await wei.says("/open_orders")
    await wei.taps("€92.00")

    wei.sees("金卡：-€3.00", "Spring优惠：-€5.00")
