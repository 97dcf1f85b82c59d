"""Wishlists: they last, they tell what became cheaper, and friends look at them only while they may."""

from __future__ import annotations

import asyncio
from datetime import timedelta
from typing import Any

import pytest
from sqlalchemy import func, select

from commerce import carts, catalogue, inventory, wishlists
from commerce.catalogue import NewProduct, NewVariant, Status
from commerce.kit import clock
from commerce.kit.database import Database, Session
from commerce.kit.errors import NotFound
from commerce.kit.facts import ask
from commerce.kit.profile import ShopProfile
from commerce.promotions import Kind
from commerce.wishlists import Saved, WishKind, Wishlist, WishlistFull
from commerce.wishlists.models import saved_table, wishes_table
from tests.makers import a_customer, a_promotion, a_variant, euros

SHOP = ShopProfile()
EN: Any = {"language": "en", "currency": "EUR"}
DAY = timedelta(days=1)


async def product_of(session: Session, variant: int) -> int:
    return (await catalogue.find_variants(session, [variant], "en"))[variant].product_id


async def saves(session: Session, person: int, variant: int) -> bool:
    return await wishlists.save(session, person, await product_of(session, variant), variant, **EN)


async def look(session: Session, person: int) -> Wishlist:
    return await wishlists.view(session, person, **EN)


async def only(session: Session, person: int) -> Saved:
    [one] = (await look(session, person)).saved
    return one


async def a_shirt(session: Session) -> tuple[int, list[int]]:
    """A product in two colours."""
    made = tuple(
        NewVariant(sku=f"SHIRT-{colour}", price=euros(price), options=(colour,), track_stock=False)
        for colour, price in (("Red", 2000), ("Blue", 2500))
    )
    shirt = await catalogue.add_product(session, NewProduct(title="Shirt", option_names=("Colour",), variants=made))
    return shirt, [one.variant_id for one in (await catalogue.card(session, shirt, "en")).variants]


async def is_saved(session: Session, customer_id: int, product_id: int, variant_id: int) -> bool:
    """Whether this variant, or its product as a whole, is on somebody's list."""
    saved = (await ask(session, (wishlists.SAVED,), customer_id, product_id)).of(wishlists.SAVED)
    return bool(saved & {variant_id, None})


async def test_what_is_saved_stays_and_saving_it_twice_changes_nothing(database: Database) -> None:
    async with database.unit_of_work() as session:
        alice, bob = await a_customer(session), await a_customer(session, "Bob")
        pot = await a_variant(session, price=2400, on_hand=3)
        assert await saves(session, alice, pot)
        assert not await saves(session, alice, pot)

    clock.advance(400 * DAY)
    async with database.reading() as session:
        one = await only(session, alice)
        assert (one.title, one.left, one.was, one.buyable) == ("Teapot", 3, None, pot)
        assert one.tag is not None
        assert one.tag.price == euros(2400)
        assert (await look(session, bob)).saved == ()


async def test_a_product_is_saved_as_a_whole_until_somebody_waits_for_one_of_its_variants(database: Database) -> None:
    async with database.unit_of_work() as session:
        alice = await a_customer(session)
        shirt, [red, blue] = await a_shirt(session)
        await wishlists.save(session, alice, shirt, None, **EN)
        whole = await only(session, alice)
        assert (whole.variant_id, whole.buyable, whole.is_there) == (None, None, True)
        assert whole.tag is not None
        assert whole.tag.varies
        assert await is_saved(session, alice, shirt, blue)

        await wishlists.wish(session, alice, blue, WishKind.PRICE, **EN)
        one = await only(session, alice)
        assert (one.variant_id, one.options, one.wishes) == (blue, "Blue", {WishKind.PRICE})
        assert not await is_saved(session, alice, shirt, red)
        await wishlists.save(session, alice, shirt, red, **EN)
        assert {each.variant_id for each in (await look(session, alice)).saved} == {red, blue}


async def test_a_product_that_is_taken_off_leaves_what_is_wished_of_a_variant_that_is_saved_itself(
    database: Database,
) -> None:
    async with database.unit_of_work() as session:
        alice = await a_customer(session)
        shirt, [red, blue] = await a_shirt(session)
        await wishlists.wish(session, alice, blue, WishKind.PRICE, **EN)
        await wishlists.save(session, alice, shirt, None, **EN)
        whole = next(one for one in (await look(session, alice)).saved if one.variant_id is None)
        assert await is_saved(session, alice, shirt, red)
        await wishlists.remove(session, alice, whole.saved_id)
        assert (await only(session, alice)).wishes == {WishKind.PRICE}


async def test_what_has_one_variant_only_is_saved_as_that(database: Database) -> None:
    async with database.unit_of_work() as session:
        alice, pot = await a_customer(session), await a_variant(session)
        await wishlists.save(session, alice, await product_of(session, pot), None, **EN)
        assert (await only(session, alice)).variant_id == pot


async def test_what_was_taken_off_comes_back_as_it_was_with_its_wishes(database: Database) -> None:
    async with database.unit_of_work() as session:
        alice, bob, pot = await a_customer(session), await a_customer(session, "Bob"), await a_variant(session)
        await saves(session, alice, pot)
        await wishlists.wish(session, alice, pot, WishKind.PRICE, **EN)
        saved = (await only(session, alice)).saved_id
    clock.advance(DAY)
    async with database.unit_of_work() as session:
        await catalogue.set_price(session, pot, euros(2000))
        for _ in range(2):
            await wishlists.remove(session, alice, saved)
        assert (await look(session, alice)).saved == ()
        assert await wishlists.wishes_for(session, alice, [pot]) == {}
        for somebody, number in ((bob, saved), (alice, saved + 1)):
            with pytest.raises(NotFound):
                await wishlists.remove(session, somebody, number)
            with pytest.raises(NotFound):
                await wishlists.put_back(session, somebody, number)
        for _ in range(2):
            await wishlists.put_back(session, alice, saved)
        one = await only(session, alice)
        assert (one.was, one.wishes) == (euros(2400), {WishKind.PRICE})


async def test_what_is_saved_again_begins_anew_and_its_old_wishes_do_not_come_back(database: Database) -> None:
    async with database.unit_of_work() as session:
        alice, pot = await a_customer(session), await a_variant(session)
        await wishlists.wish(session, alice, pot, WishKind.BACK, **EN)
        await wishlists.forget(session, alice, await product_of(session, pot), pot)
        clock.advance(DAY)
        await catalogue.set_price(session, pot, euros(2000))
        await saves(session, alice, pot)
        one = await only(session, alice)
        assert (one.was, one.wishes) == (None, frozenset())
        assert await wishlists.wish(session, alice, pot, WishKind.BACK, **EN)
        assert not await wishlists.wish(session, alice, pot, WishKind.BACK, **EN)


async def test_a_lower_price_is_told_beside_the_least_that_was_asked_for_lately(database: Database) -> None:
    """Whoever saved it in the one hour in which it cost more has lost nothing by that."""
    async with database.unit_of_work() as session:
        alice, bob = await a_customer(session), await a_customer(session, "Bob")
        pot = await a_variant(session, price=2000)
        await saves(session, alice, pot)
    clock.advance(DAY)
    async with database.unit_of_work() as session:
        await catalogue.set_price(session, pot, euros(3000))
        await saves(session, bob, pot)
        assert (await only(session, alice)).was is None
    clock.advance(DAY)
    async with database.unit_of_work() as session:
        await catalogue.set_price(session, pot, euros(1900))
        assert ((await only(session, alice)).was, (await only(session, bob)).was) == (euros(2000), euros(2000))
        await catalogue.set_price(session, pot, euros(2000))
        assert ((await only(session, alice)).was, (await only(session, bob)).was) == (None, None)


async def test_what_a_promotion_makes_cheaper_is_cheaper_and_comes_first(database: Database) -> None:
    async with database.unit_of_work() as session:
        alice = await a_customer(session)
        pot, cup = await a_variant(session, price=2000), await a_variant(session, "Cup", price=500)
        await saves(session, alice, pot)
        clock.advance(DAY)
        await saves(session, alice, cup)
        assert [one.title for one in (await look(session, alice)).saved] == ["Cup", "Teapot"]
        await a_promotion(session, Kind.PRICE, (1, 1000), by_share=True, goods=(f"variant:{pot}",))
        there = await look(session, alice)
        assert [one.title for one in there.saved] == ["Teapot", "Cup"]
        assert (there.cheaper, there.saved[0].was) == (1, euros(2000))


async def test_what_is_no_longer_sold_is_shown_as_gone_by_its_name(database: Database) -> None:
    async with database.unit_of_work() as session:
        alice = await a_customer(session)
        shirt, [red, _blue] = await a_shirt(session)
        pot = await a_variant(session)
        for variant in (red, pot):
            await saves(session, alice, variant)
        await catalogue.set_variant_status(session, red, Status.ARCHIVED)
        await catalogue.set_product_status(session, await product_of(session, pot), Status.ARCHIVED)
        there = await look(session, alice)
        assert sorted((one.title, one.options, one.is_gone) for one in there.saved) == [
            ("Shirt", "Red", True),
            ("Teapot", "", True),
        ]
        assert there.buyable == []
        for variant in (red, pot):
            with pytest.raises(NotFound):
                await wishlists.wish(session, alice, variant, WishKind.BACK, **EN)
        await wishlists.save(session, alice, shirt, None, **EN)
        with pytest.raises(NotFound):
            await wishlists.save(session, alice, shirt, pot, **EN)


async def test_a_list_holds_so_many_things_however_many_are_saved_at_once(database: Database) -> None:
    async with database.unit_of_work() as session:
        alice = await a_customer(session)
        goods = [await a_variant(session, f"Pot {number}") for number in range(wishlists.MOST + 3)]
        for pot in goods[: wishlists.MOST - 1]:
            await saves(session, alice, pot)

    async def tries(pot: int) -> bool:
        async with database.unit_of_work() as session:
            return await saves(session, alice, pot)

    outcomes = await asyncio.gather(*map(tries, goods[wishlists.MOST - 1 :]), return_exceptions=True)
    assert sorted(type(one).__name__ for one in outcomes) == ["WishlistFull"] * 3 + ["bool"]
    async with database.unit_of_work() as session:
        there = await look(session, alice)
        assert len(there.saved) == wishlists.MOST
        last = there.saved[-1]
        await wishlists.remove(session, alice, last.saved_id)
        missing = next(one for one in goods if one not in {each.variant_id for each in there.saved})
        await saves(session, alice, missing)
        with pytest.raises(WishlistFull):
            await wishlists.put_back(session, alice, last.saved_id)


async def test_saving_the_same_at_once_saves_it_once(database: Database) -> None:
    async with database.unit_of_work() as session:
        alice, pot = await a_customer(session), await a_variant(session)

    async def saves_it(kind: WishKind | None) -> None:
        async with database.unit_of_work() as session:
            if kind is None:
                await saves(session, alice, pot)
            else:
                await wishlists.wish(session, alice, pot, kind, **EN)

    await asyncio.gather(*(saves_it(kind) for kind in (None, WishKind.BACK, WishKind.PRICE) for _ in range(4)))
    async with database.reading() as session:
        assert (await only(session, alice)).wishes == set(WishKind)


async def test_friends_see_goods_and_their_own_prices_and_nothing_else_until_the_link_is_taken_back(
    database: Database,
) -> None:
    async with database.unit_of_work() as session:
        alice, bob, pot = await a_customer(session), await a_customer(session, "Bob"), await a_variant(session)
        await wishlists.wish(session, alice, pot, WishKind.PRICE, **EN)
        assert await wishlists.link_of(session, alice) is None
        token = await wishlists.share(session, alice)
        assert await wishlists.share(session, alice) == token == await wishlists.link_of(session, alice)
        assert await wishlists.owner_of(session, token) == alice
    clock.advance(DAY)
    async with database.unit_of_work() as session:
        await catalogue.set_price(session, pot, euros(1000))
        [one] = (await wishlists.view(session, alice, **EN, for_whom=bob)).saved
        assert (one.title, one.was, one.wishes) == ("Teapot", None, frozenset())
        assert await wishlists.withdraw(session, alice)
        assert not await wishlists.withdraw(session, alice)
        with pytest.raises(NotFound):
            await wishlists.owner_of(session, token)
        assert await wishlists.share(session, alice) != token
        with pytest.raises(NotFound):
            await wishlists.owner_of(session, token)


async def test_whoever_shares_twice_at_once_has_one_link(database: Database) -> None:
    async with database.unit_of_work() as session:
        alice = await a_customer(session)

    async def shares() -> str:
        async with database.unit_of_work() as session:
            return await wishlists.share(session, alice)

    assert len(set(await asyncio.gather(*(shares() for _ in range(5))))) == 1


async def test_all_that_can_be_had_comes_into_the_cart_once_and_nothing_else_is_kept_back(database: Database) -> None:
    async with database.unit_of_work() as session:
        alice = await a_customer(session)
        pot, cup = await a_variant(session, on_hand=1), await a_variant(session, "Cup", price=500)
        sold_out = await a_variant(session, "Tray", on_hand=0)
        await carts.add(session, alice, cup, 2, language="en", profile=SHOP)
        wanted = [pot, cup, sold_out, 999_999]
        first = await carts.add_each(session, alice, wanted, language="en", profile=SHOP)
        again = await carts.add_each(session, alice, wanted, language="en", profile=SHOP)
        assert (first.added, first.refused) == ((pot,), (sold_out, 999_999))
        assert again.added == ()
        assert sorted((line.variant_id, line.quantity) for line in again.cart.lines) == [(pot, 1), (cup, 2)]
        assert first.cart == again.cart == await carts.view(session, alice, "en", SHOP)


async def test_wishes_end_by_themselves_and_what_was_taken_off_is_forgotten(database: Database) -> None:
    async with database.unit_of_work() as session:
        alice = await a_customer(session)
        pot, cup = await a_variant(session), await a_variant(session, "Cup")
        await wishlists.wish(session, alice, pot, WishKind.BACK, **EN)
        await saves(session, alice, cup)
        await wishlists.remove(session, alice, (await look(session, alice)).saved[0].saved_id)
    clock.advance(wishlists.LASTS - timedelta(seconds=1))
    async with database.unit_of_work() as session:
        assert await wishlists.wishes_for(session, alice, [pot]) == {pot: {WishKind.BACK}}
        assert await wishlists.forget_old(session) == 1
    clock.advance(timedelta(seconds=1))
    async with database.unit_of_work() as session:
        assert await wishlists.wishes_for(session, alice, [pot]) == {}
        assert await wishlists.wish(session, alice, pot, WishKind.BACK, **EN)
    clock.advance(wishlists.LASTS)
    async with database.unit_of_work() as session:
        assert await wishlists.forget_old(session) == 1
        assert await session.scalar(select(func.count()).select_from(wishes_table)) == 0
        assert await session.scalar(select(func.count()).select_from(saved_table)) == 1


async def low(database: Database, person: int, variant: int) -> tuple[int, int] | None:
    """What it costs now and what it fell from, as far as the person waits for that."""
    async with database.reading() as session:
        fall = (await wishlists.lower_now(session, person, [variant])).get(variant)
        return None if fall is None else (fall.price.amount, fall.was.amount)


async def reprices(database: Database, variant: int, cents: int, after: timedelta = DAY) -> None:
    clock.advance(after)
    async with database.unit_of_work() as session:
        await catalogue.set_price(session, variant, euros(cents))


async def waits_for_less(database: Database, price: int = 2000) -> tuple[int, int]:
    async with database.unit_of_work() as session:
        alice, pot = await a_customer(session), await a_variant(session, price=price)
        await wishlists.wish(session, alice, pot, WishKind.PRICE, **EN)
    return alice, pot


async def test_a_price_has_fallen_when_it_is_five_hundredths_lower_and_not_after_it_was_raised_for_that(
    database: Database,
) -> None:
    alice, pot = await waits_for_less(database)
    for cents, told in ((1901, None), (1900, (1900, 1901)), (3000, None), (2850, None), (1000, (1000, 1900))):
        await reprices(database, pot, cents)
        assert await low(database, alice, pot) == told
    assert await low(database, alice + 1, pot) is None


async def test_a_promotion_for_everybody_counts_and_one_for_a_group_does_not(database: Database) -> None:
    alice, pot = await waits_for_less(database)
    clock.advance(DAY)
    async with database.unit_of_work() as session:
        await a_promotion(session, Kind.PRICE, (1, 5000), by_share=True, group="friends")
    assert await low(database, alice, pot) is None
    async with database.unit_of_work() as session:
        await a_promotion(session, Kind.PRICE, (1, 1000), by_share=True)
    assert await low(database, alice, pot) == (1800, 2000)


async def test_whoever_was_told_is_told_again_only_when_it_falls_as_much_once_more(database: Database) -> None:
    alice, pot = await waits_for_less(database)
    await reprices(database, pot, 1800)
    async with database.unit_of_work() as session:
        await wishlists.come_true(session, alice, lower={pot: euros(1800)})
    assert await low(database, alice, pot) is None
    for cents, told in ((2000, None), (1800, None), (1711, None), (1710, (1710, 1711))):
        await reprices(database, pot, cents)
        assert await low(database, alice, pot) == told


async def test_a_price_that_stands_is_noted_once_and_one_that_moves_begins_its_time_anew(database: Database) -> None:
    _, pot = await waits_for_less(database)
    noted = select(wishes_table.c.low_price, wishes_table.c.low_since)

    async def looks(after: timedelta = timedelta(minutes=5)) -> tuple[int, Any]:
        clock.advance(after)
        changes = await wishlists.look_at_prices(database, "EUR")
        async with database.reading() as session:
            row = (await session.execute(noted)).one()
        return changes, (row.low_price, row.low_since)

    assert await looks() == (0, (None, None))
    await reprices(database, pot, 1800)
    assert await looks() == (1, (1800, clock.now()))
    since = clock.now()
    assert await looks() == (0, (1800, since))
    await reprices(database, pot, 1700, after=timedelta(minutes=1))
    assert await looks() == (1, (1700, clock.now()))
    await reprices(database, pot, 2000, after=timedelta(minutes=1))
    assert await looks() == (1, (None, None))
    await reprices(database, pot, 1700)
    async with database.unit_of_work() as session:
        await catalogue.set_product_status(session, await product_of(session, pot), Status.ARCHIVED)
        await inventory.set_on_hand(session, pot, 3)
    assert await looks() == (0, (None, None))
