"""What cannot be sent back is told before it is paid for, and holds as it was told."""

from __future__ import annotations

from importlib import import_module

import pytest
from sqlalchemy import select, text, update

from commerce.catalogue.models import Product
from commerce.kit.database import table_of
from commerce.orders.models import lines_table
from handlers.carts import names_words
from handlers.chat.screen import listed
from tests.actors import Actor
from tests.journeys.test_returns import opens_the_order
from tests.town import Town

_products = table_of(Product)


async def says_of_the_teapot(town: Town, variant: int, *, returnable: bool) -> None:
    """The merchant's file says now whether it may come back."""
    product_id = await town.product_of(variant)
    async with town.database.unit_of_work() as session:
        await session.execute(update(_products).where(_products.c.id == product_id).values(returnable=returnable))


async def sells_and_sends(town: Town, *, returnable: bool) -> tuple[Actor, Actor, int]:
    """Mia sold Alice a teapot, which has arrived."""
    mia = await town.merchant("Mia")
    teapot = await town.sells("Teapot", returnable=returnable)
    alice = town.person("Alice")
    await alice.orders("Teapot")
    await alice.pays()
    await mia.sends_the_order()
    return mia, alice, teapot


async def test_what_cannot_be_sent_back_is_told_before_it_is_paid_for_and_stays_on_the_order(town: Town) -> None:
    await town.sells("Teapot")
    await town.sells("Engraved cup", price=900, returnable=False)
    await town.sells("Engraved jug", price=900, returnable=False)
    alice = town.person("Alice")

    await alice.puts_into_cart("Teapot", "Engraved cup", "Engraved jug")
    await alice.checks_out()

    told = "Cannot be sent back, unless something is wrong with it: Engraved cup, Engraved jug"
    assert told in alice.screen.words
    await alice.taps("Pay €")
    alice.sees(told)
    await alice.taps("Cancel order")
    await alice.taps("Cancel order")
    alice.does_not_see(told)


def test_names_are_told_as_far_as_they_fit() -> None:
    assert names_words([], 20) == ""
    assert names_words(["Teapot"], 20) == "Teapot"
    assert names_words(["Teapot", "Cup"], 9) == listed("Teapot", "Cup")
    assert names_words(["Teapot", "Cup", "Spoon"], 9) == listed("Teapot", "Cup", "…")
    assert names_words(["A teapot with a very long name", "Cup"], 9) == listed("A teapot…", "…")


async def test_nothing_is_said_where_everything_may_come_back(town: Town) -> None:
    await town.sells("Teapot")
    alice = town.person("Alice")

    await alice.puts_into_cart("Teapot")
    await alice.checks_out()

    alice.does_not_see("be sent back")


async def test_it_is_told_in_ones_own_language(town: Town) -> None:
    await town.sells("Teapot", returnable=False)
    wei = town.person("Wei", "zh")

    await wei.says("Teapot")
    await wei.taps("Teapot")
    wei.sees("不可退货")
    await wei.taps("加入购物车")
    await wei.says("/cart")
    await wei.taps("结算")
    await wei.says("Wei Wu\n7 Rabbit Row\n10115 Berlin\nGermany")
    await wei.taps("标准配送")

    wei.sees("这里的商品不支持无理由退货，有质量问题除外")


async def test_what_is_digital_is_opened_as_soon_as_it_is_there(rich_town: Town) -> None:
    await rich_town.sells("E-book", on_hand=None, kind="digital")
    alice = rich_town.person("Alice")

    await alice.says("E-book")
    await alice.taps("E-book")
    alice.sees("Cannot be returned")
    await alice.taps("Add to cart")
    await alice.checks_out()

    alice.sees("What you order here cannot be sent back, unless something is wrong with it.")


async def test_telegrams_form_tells_it_too(town: Town) -> None:
    await town.sells("Teapot", returnable=False)
    alice = town.person("Alice")
    await alice.says("teapot")
    for label in ("Teapot", "Add to cart", "Cart", "Check out", "Use Telegram's form", "Accept the terms"):
        await alice.taps(label)

    assert "cannot be sent back" in alice.message("Telegram's form asks").words


async def test_what_could_be_sent_back_when_it_was_ordered_still_can(town: Town) -> None:
    _, alice, teapot = await sells_and_sends(town, returnable=True)

    await says_of_the_teapot(town, teapot, returnable=False)

    await opens_the_order(alice, town)
    alice.does_not_see("be sent back, unless")
    await alice.taps("Return")
    alice.sees("I have changed my mind", "It does not work")


async def test_what_could_not_be_sent_back_when_it_was_ordered_cannot_without_a_fault(town: Town) -> None:
    _, alice, teapot = await sells_and_sends(town, returnable=False)

    await says_of_the_teapot(town, teapot, returnable=True)

    await opens_the_order(alice, town)
    alice.sees("What you order here cannot be sent back, unless something is wrong with it.")
    await alice.taps("Return")
    assert "I have changed my mind" not in alice.labels
    alice.sees("It does not work")


@pytest.mark.parametrize("returnable", [True, False])
async def test_nothing_is_ordered_under_another_word_than_was_read(town: Town, returnable: bool) -> None:
    teapot = await town.sells("Teapot", returnable=not returnable)
    alice = town.person("Alice")
    await alice.puts_into_cart("Teapot")
    await alice.checks_out()
    await says_of_the_teapot(town, teapot, returnable=returnable)

    await alice.taps("Pay €")

    alice.sees("Something changed since you last looked, so nothing was ordered yet")
    assert await town.orders_of(alice) == []
    assert ("cannot be sent back" in alice.screen.words) is not returnable


async def test_orders_of_before_keep_what_holds_of_their_goods_today(rich_town: Town) -> None:
    await rich_town.sells("Teapot")
    await rich_town.sells("Engraved cup", returnable=False)
    await rich_town.sells("E-book", on_hand=None, kind="digital")
    alice = rich_town.person("Alice")
    await alice.orders("Teapot", "Engraved cup", "E-book", by="Pay €")
    step = import_module("bot.migrations.versions.0014_kept_goods")

    async with rich_town.database.unit_of_work() as session:
        told = (await session.execute(select(lines_table.c.title, lines_table.c.returnable))).all()
        await session.execute(update(lines_table).values(returnable=True))
        await session.execute(text(step.FILL))
        filled = (await session.execute(select(lines_table.c.title, lines_table.c.returnable))).all()

    assert dict(told) == {"Teapot": True, "Engraved cup": False, "E-book": False}
    assert sorted(told) == sorted(filled)
