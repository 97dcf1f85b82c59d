"""What a card tells beside price and stock: three options, the way to the customer, what others bought."""

from __future__ import annotations

import pytest
from sqlalchemy import insert

from campaigns.recommendations.models import companions_table, demand_table
from commerce import shipping
from commerce.kit.money import Money
from commerce.shipping import NewMethod
from tests.actors import Actor
from tests.town import Town

POTS = [
    (("Red", "S", "Matt"), 1000, 3),
    (("Red", "L", "Matt"), 1200, 0),
    (("Blue", "S", "Glossy"), 1000, 3),
    (("Red", "S", "Glossy"), 1100, 3),
]


async def looks_at(town: Town, title: str = "Teapot", name: str = "Alice") -> Actor:
    alice = town.person(name)
    await alice.says(title)
    await alice.taps(title)
    return alice


async def delivers(town: Town, *countries: str, days: tuple[int, int], **facts: int) -> None:
    """The shop delivers to these countries within so many days."""
    amounts = {name: Money(amount, "EUR") for name, amount in facts.items()}
    async with town.database.unit_of_work() as session:
        zone = await shipping.add_zone(session, "Zone", countries)
        method = NewMethod(code="post", title="Post", min_days=days[0], max_days=days[1], **amounts)  # type: ignore[arg-type]
        await shipping.add_method(session, zone, method)


async def test_three_options_show_what_is_possible_and_no_tap_is_dead(town: Town) -> None:
    await town.sells_in_variants("Teapot", POTS, option_names=("Colour", "Size", "Glaze"))
    alice = await looks_at(town)

    alice.sees("Your choice: Red / S / Matt")
    assert alice.labels[:6] == ["✅ Red", "✗ Blue", "✅ S", "✗ L", "✅ Matt", "Glossy"]
    await alice.taps("✗ L")
    alice.sees("Your choice: Red / L / Matt", "Sold out for now")
    assert alice.toast == ""
    await alice.taps("S")
    await alice.taps("✗ Blue")
    assert alice.toast == "There is no Blue / S / Matt. This is the nearest: Blue / S / Glossy"
    alice.sees("Your choice: Blue / S / Glossy", "Add to cart · €10.00")
    await alice.taps("Red")

    alice.sees("Your choice: Red / S / Glossy", "Add to cart · €11.00")


@pytest.mark.parametrize("data", ["near:{0}:99:0", "near:{0}:{0}:9", "near:{0}:{0}:-9", "near:{0}:{1}:0"])
async def test_a_forged_wish_shows_the_card_without_a_word(town: Town, data: str) -> None:
    pot, *_ = await town.sells_in_variants("Teapot", POTS, option_names=("Colour", "Size", "Glaze"))
    cup = await town.sells("Cup")
    alice = await looks_at(town)

    await alice.forges(data.format(pot, cup))

    assert alice.toast == ""
    alice.sees("Your choice: Red / S / Matt")


async def test_a_card_promises_how_soon_the_goods_come(town: Town) -> None:
    await delivers(town, "DE", days=(2, 3), price=490, free_over=5000)
    await delivers(town, "FR", days=(4, 6), price=0)
    await town.sells("Teapot")

    alice = await looks_at(town)
    alice.sees("🚚 Germany: 2–3 days, €4.90 (free from €50.00)")
    await alice.taps("Add to cart")
    await alice.says("/cart")
    await alice.taps("Check out")
    await alice.says("Alice Liddell\n7 Rue du Lapin\n75001 Paris\nFrance")
    await alice.taps("Post")
    await alice.taps("Accept the terms")
    await alice.taps("Pay on delivery")
    await alice.says("teapot")
    await alice.taps("Teapot")

    alice.sees("🚚 France: 4–6 days, free of charge")


async def test_nothing_is_promised_that_the_shop_does_not_say(town: Town) -> None:
    await town.sells("Teapot")
    await town.sells("Pattern", kind="digital")
    await town.sells("Cosy", on_hand=0)

    (await looks_at(town)).does_not_see("🚚")
    await delivers(town, "DE", days=(2, 3), price=490)
    (await looks_at(town, "Pattern", "Bob")).does_not_see("🚚")
    (await looks_at(town, "Cosy", "Cleo")).does_not_see("🚚")
    (await looks_at(town, "Teapot", "Dora")).sees("🚚 Germany: 2–3 days, €4.90")


async def test_how_often_others_bought_it_is_told_once_it_says_something(town: Town) -> None:
    teapot, cup = [await town.product_of(await town.sells(title)) for title in ("Teapot", "Cup")]
    async with town.database.unit_of_work() as session:
        await session.execute(insert(demand_table), [_demand(teapot, 10), _demand(cup, 9)])
        beside = {"product_id": teapot, "rank": 0, "other_id": cup, "baskets": 9}
        await session.execute(insert(companions_table), [beside])

    alice = await looks_at(town)
    alice.sees("🛍 Bought 10 times here", "🤝 Often bought with: Cup", "Bought together")
    await alice.says("cup")
    await alice.taps("Cup")

    assert "Bought" not in alice.screen.words


def _demand(product_id: int, sales: int) -> dict[str, object]:
    """The count of a product that is in so many orders."""
    counts = dict.fromkeys(("buyers", "late_buyers", "new_buyers"), sales)
    facts = {"rebuy": 0, "gap": None, "comes_back": False, "staple": False, "trend": 1.0}
    return {"product_id": product_id, "sales": sales, **counts, **facts}
