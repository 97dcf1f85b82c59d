"""What each process knows of all that is for sale: it follows the shelves and the stock, and prices are exact."""

from __future__ import annotations

from collections.abc import AsyncIterator
from typing import Any
from zoneinfo import ZoneInfo

import numpy as np
import pytest
from sqlalchemy import insert

from commerce import browsing, catalogue, inventory, membership
from commerce.browsing import Asker, Look, ShelvesUnread, Wares
from commerce.catalogue import Band, NewProduct, NewVariant, Sieve, Sort, Status
from commerce.inventory import locations
from commerce.kit.database import Database, Session
from commerce.kit.sealing import Keyring
from commerce.promotions import Kind
from commerce.reviews.models import ratings_table
from tests.counter import Counter
from tests.makers import a_customer, a_promotion, a_variant, euros

TEA = Sieve(tags=frozenset({catalogue.sign_of("tea")}))
THERE = Sieve(in_stock=True)


@pytest.fixture
async def elsewhere(database_url: str, keyring: Keyring) -> AsyncIterator[Database]:
    """The same rows as another process sees them."""
    database = Database(database_url, keyring)
    yield database
    await database.close()


async def opens(database: Database, wares: Wares, customer_id: int = 0, **about: Any) -> Look:
    """What somebody looks through; the process has read the shelves."""
    async with database.reading() as session:
        if not wares.is_ready:
            await browsing.refresh(session, wares)
        return await browsing.look(session, wares, Asker(customer_id, "en", "EUR"), **about)


def ids(look: Look, sieve: Sieve | None = None, sort: Sort = Sort.BEST) -> list[int]:
    found = look.sift(sieve or Sieve(), sort)
    return [one.product_id for one in found.some(0, found.total)]


async def sells(session: Session, title: str, price: int, *, on_hand: int = 5, **about: Any) -> tuple[int, int]:
    """Something on the shelf: its id and that of its variant."""
    new = NewVariant(sku=title.upper(), price=euros(price), track_stock=True)
    product_id = await catalogue.add_product(session, NewProduct(title=title, variants=(new,), **about))
    variant_id = (await catalogue.card(session, product_id, "en")).variants[0].variant_id
    await inventory.set_on_hand(session, variant_id, on_hand)
    return product_id, variant_id


async def test_whatever_changes_in_one_process_is_looked_through_in_the_other(
    database: Database, elsewhere: Database
) -> None:
    wares = Wares()
    async with database.unit_of_work() as session:
        pot, pot_variant = await sells(session, "Pot", 2400, tags=("tea",))
        cup, cup_variant = await sells(session, "Cup", 900, on_hand=0)
    assert ids(await opens(elsewhere, wares)) == [pot, cup]
    assert ids(await opens(elsewhere, wares), THERE) == [pot]

    async with database.unit_of_work() as session:
        await inventory.receive(session, cup_variant, 1)
        await inventory.set_on_hand(session, pot_variant, 0)
    assert ids(await opens(elsewhere, wares), THERE) == [cup]

    async with database.unit_of_work() as session:
        await catalogue.set_price(session, cup_variant, euros(3000), None)
        await catalogue.set_tags(session, cup, ("tea",))
    look = await opens(elsewhere, wares)
    assert (ids(look, TEA), ids(look, Sieve(band=Band(2500, None)))) == ([pot, cup], [cup])
    assert ids(look, sort=Sort.DEAREST) == [cup, pot]

    async with database.unit_of_work() as session:
        await catalogue.set_product_status(session, pot, Status.ARCHIVED)
    assert ids(await opens(elsewhere, wares)) == [cup]


async def test_an_order_that_takes_the_last_piece_is_seen_at_once(database: Database) -> None:
    desk, wares = Counter(database), Wares()
    teapot = await desk.variant(on_hand=1)
    alice = await desk.customer()
    assert (await opens(database, wares)).count(THERE) == 1

    await desk.orders(alice, {teapot: 1})
    assert (await opens(database, wares)).count(THERE) == 0
    await desk.expires()
    await desk.settles()

    assert (await opens(database, wares)).count(THERE) == 0, "it waits for its payment"


async def test_a_place_that_closes_takes_its_stock_with_it(database: Database) -> None:
    wares = Wares()
    async with database.unit_of_work() as session:
        mia = await a_customer(session, "Mia")
        teapot = await a_variant(session, on_hand=0)
        await locations.add(session, mia, "attic", "Attic")
        await inventory.receive(session, teapot, 3, location="attic")
    assert (await opens(database, wares)).count(THERE) == 1

    async with database.unit_of_work() as session:
        await locations.close(session, mia, "attic")

    assert (await opens(database, wares)).count(THERE) == 0


async def test_nobody_looks_before_the_shelves_are_read(database: Database) -> None:
    async with database.reading() as session:
        with pytest.raises(ShelvesUnread):
            await browsing.look(session, Wares(), Asker(0, "en", "EUR"))


async def test_what_is_being_changed_is_not_learnt_before_it_is_committed(database: Database) -> None:
    wares = Wares()
    assert ids(await opens(database, wares)) == []
    with pytest.raises(RuntimeError):
        async with database.unit_of_work() as session:
            await sells(session, "Pot", 2400)
            assert await browsing.refresh(session, wares) == 0
            raise RuntimeError

    assert ids(await opens(database, wares)) == []


async def test_every_price_is_the_one_that_cards_tell(database: Database) -> None:
    """A price for a while, a price list of some goods, a tier, floors and margins: the columns never tell another."""
    wares = Wares()
    async with database.unit_of_work() as session:
        alice = await a_customer(session)
        for number in range(1, 13):
            new = NewVariant(
                sku=f"POT-{number}",
                price=euros(1000 + 37 * (number % 5)),
                floor=euros(950) if number % 3 == 0 else None,
                cost=euros(900) if number % 4 == 0 else None,
            )
            tags = ("tea",) if number % 2 else ("tea", "gift")
            about: dict[str, Any] = {"category": ("Kitchen", "Pots") if number % 3 else ("Cups",), "tags": tags}
            await catalogue.add_product(session, NewProduct(title=f"Pot {number}", variants=(new,), **about))
        rules = await membership.programme(session, "EUR")
        await membership.give_tier(session, alice, alice, "gold", "", rules, ZoneInfo("UTC"))
        pots = await catalogue.category_at(session, ("Kitchen", "Pots"))
        await a_promotion(session, Kind.PRICE, (1, 1000), by_share=True, goods=(f"category:{pots}",))
        await a_promotion(session, Kind.PRICE, (1, 960), goods=("product:3", "variant:4", "tag:gift"))
    look = await opens(database, wares, alice)

    async with database.reading() as session:
        cards = await catalogue.cards(session, look.cut.products.tolist(), "en")
        prices = await membership.prices(session, alice, cards.values(), "en", "EUR")
    told = {int(variant): int(price) for variant, price in zip(look.cut.variants, look.prices, strict=True)}
    by_cards = {one.variant_id: prices.of(one).price.amount for card in cards.values() for one in card.variants}
    assert told == by_cards
    assert len(set(told.values())) > 4


@pytest.mark.parametrize("few", [True, False])
async def test_what_sold_most_and_what_is_liked_best_come_first(
    database: Database, few: bool, monkeypatch: pytest.MonkeyPatch
) -> None:
    if not few:
        monkeypatch.setattr("commerce.browsing.opening.FEW", 0)
    wares = Wares()
    async with database.unit_of_work() as session:
        pots = [(await sells(session, f"Pot {number}", 1000))[0] for number in range(4)]
        await catalogue.count_sold(session, pots[2], 9)
        await catalogue.count_sold(session, pots[1], 5)
        rows = [{"product_id": pots[3], "stars": 5, "reviews": 9}, {"product_id": pots[0], "stars": 1, "reviews": 9}]
        await session.execute(insert(ratings_table), rows)

    sold = await opens(database, wares, sort=Sort.SOLD)
    liked = await opens(database, wares, sort=Sort.RATED)

    assert ids(sold, sort=Sort.SOLD) == [pots[2], pots[1], pots[0], pots[3]]
    assert ids(liked, sort=Sort.RATED) == [pots[3], pots[1], pots[2], pots[0]]


async def test_columns_close_their_gaps_and_lose_nothing(database: Database) -> None:
    wares = Wares()
    made = [browsing.Ware(at, None, (), (), (browsing.Piece(at, (), euros(at), True),)) for at in range(1, 3001)]
    for ware in made:
        wares.put(ware)
    for at in range(1, 2601):
        wares.remove(at)
    for at in (2700, 2800):
        wares.put(made[at - 1])
    wares.stock(2650, False)
    wares.stock(1, False)

    cut = wares.cut(wares.standing())
    assert (len(wares), cut.products.tolist()) == (400, list(range(2601, 3001)))
    assert cut.prices.tolist() == cut.variants.tolist() == cut.products.tolist()
    assert np.flatnonzero(~cut.there).tolist() == [49]
