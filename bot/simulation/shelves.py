"""What an invented shop sells, and the people who come: enough of everything but of some things far too little."""

from __future__ import annotations

from random import Random

from sqlalchemy import func, select

from bot.troubles import Refused
from commerce import catalogue, checkout, customers, inventory, pricing, shipping
from commerce.catalogue import NewProduct, NewVariant, Variant
from commerce.customers import AddressFields, Customer
from commerce.kit.database import Database, Session, table_of
from commerce.kit.money import Money
from commerce.kit.profile import ShopProfile
from commerce.orders.models import orders_table
from commerce.pricing import Rate
from commerce.shipping import NewMethod

PEOPLE = 400
#: Telegram gives people smaller numbers than these.
_FIRST_PERSON = 9_000_000_000
_COUNTRIES = ("DE", "AT", "FR", "CN")
_variants = table_of(Variant)


async def furnish(database: Database, profile: ShopProfile, seed: int) -> None:
    """Fill an empty shop. Raises `Refused` where somebody's real shop stands."""
    async with database.unit_of_work() as session:
        if await session.scalar(select(func.count()).select_from(orders_table)):
            raise Refused("This database has orders: a simulation needs an empty one. Name it by DATABASE_URL.")
        if await session.scalar(select(func.count()).select_from(_variants)):
            raise Refused("This database has goods: a simulation needs an empty one. Name it by DATABASE_URL.")
        chance = Random(seed)
        await _set_up(session, profile.currency)
        for number in range(1, 61):
            await _put_up(session, number, chance, profile.currency)


async def people(database: Database, profile: ShopProfile) -> list[int]:
    """Everybody who buys here, each with an address; the first one works at the counter."""
    async with database.unit_of_work() as session:
        return [(await move_in(session, profile, number, number)).id for number in range(PEOPLE)]


async def move_in(session: Session, profile: ShopProfile, number: int, house: int) -> Customer:
    """The person of this number; whoever is new tells in which house they live, and accepts the terms."""
    person = await customers.meet(session, _FIRST_PERSON + number, f"Person {number}", None, "en")
    if person.is_new:
        home = AddressFields(
            recipient=f"Person {number}",
            lines=(f"{house} Main Street",),
            postcode="10115",
            city="Town",
            country=_COUNTRIES[house % len(_COUNTRIES)],
        )
        await customers.add_address(session, person.id, home)
        await checkout.accept_terms(session, person.id, profile)
    return person


async def variants(database: Database) -> list[int]:
    """Everything that is sold."""
    async with database.reading() as session:
        return list(await session.scalars(select(_variants.c.id).order_by(_variants.c.id)))


async def restock(database: Database, wanted: list[int]) -> None:
    """What runs low comes in again."""
    async with database.reading() as session:
        left = await inventory.available(session, wanted)
    low = [variant_id for variant_id, count in left.items() if count is not None and count < 5]
    for variant_id in low:
        async with database.unit_of_work() as session:
            await inventory.receive(session, variant_id, 40, reason="weekly delivery")


async def _set_up(session: Session, currency: str) -> None:
    """Taxes within prices and on top of them; delivery that costs something, and less or nothing for much."""
    await pricing.set_tax_rate(session, "standard", Rate(1_900))
    await pricing.set_tax_rate(session, "books", Rate(700, inclusive=False))
    near = await shipping.add_zone(session, "Near", ("DE", "AT"))
    far = await shipping.add_zone(session, "Far", ())
    post = NewMethod(code="post", title="Post", price=Money(490, currency), free_over=Money(9_000, currency))
    await shipping.add_method(session, near, post)
    await shipping.add_method(session, near, NewMethod(code="express", title="Express", price=Money(1_290, currency)))
    await shipping.add_method(session, far, NewMethod(code="world", title="World", price=Money(2_450, currency)))


async def _put_up(session: Session, number: int, chance: Random, currency: str) -> None:
    price = 0 if number == 60 else chance.randint(100, 9000)
    tracked = number % 10 != 0
    tax_class = "books" if number % 4 == 0 else "standard"
    new = NewVariant(
        sku=f"SIM-{number:03}",
        price=Money(price, currency),
        floor=Money(price * 9 // 10, currency) if number % 3 == 0 else None,
        weight_grams=chance.randint(50, 2000),
        track_stock=tracked,
        max_quantity=5 if number % 7 == 0 else None,
    )
    product_id = await catalogue.add_product(
        session, NewProduct(title=f"Thing {number}", variants=(new,), tax_class=tax_class)
    )
    if tracked:
        (card,) = (await catalogue.card(session, product_id, "en")).variants
        await inventory.set_on_hand(session, card.variant_id, chance.choice((2, 5, 40, 200)))
