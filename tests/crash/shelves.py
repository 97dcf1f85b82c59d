"""What the shop of a crash test sells: a lot of some things, too little of others."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from commerce import catalogue, inventory
from commerce.catalogue import NewProduct, NewVariant
from commerce.catalogue.media import add_photo
from commerce.kit.database import Database, Session
from commerce.kit.money import Money
from tests.town import a_picture

#: Title, price in cents, pieces. People race for what is scarce.
GOODS = (
    ("Teapot", 2400, 6),
    ("Whisk", 900, 4),
    ("Tea bowl", 1500, 9),
    ("Kettle", 5900, 400),
    ("Tray", 3100, 400),
    ("Strainer", 700, 400),
)
#: Bought one by one by somebody who counts; nobody else wants them.
SUGAR = "Sugar cube"
#: Ordered by somebody who never pays; each of them once.
CANDLES = 120


@dataclass(frozen=True)
class Shelves:
    """Variants by title, and how many pieces there were at the beginning."""

    variants: dict[str, int]
    pieces: dict[int, int]


async def fill(database: Database, media: Path) -> Shelves:
    """Put everything on the shelves."""
    stock: dict[str, tuple[int, int | None]] = {title: (price, pieces) for title, price, pieces in GOODS}
    stock |= {SUGAR: (5, None)} | {f"Candle {number}": (400, 50) for number in range(1, CANDLES + 1)}
    variants = {}
    async with database.unit_of_work() as session:
        for title, (price, pieces) in stock.items():
            variants[title] = await _add(session, title, price, pieces)
        product = (await catalogue.find_variants(session, [variants["Kettle"]], "en"))[variants["Kettle"]].product_id
        await add_photo(session, media, product, a_picture("silver"))
    return Shelves(variants, {variants[title]: pieces for title, (_, pieces) in stock.items() if pieces is not None})


async def _add(session: Session, title: str, price: int, pieces: int | None) -> int:
    variant = NewVariant(
        sku=f"SKU {title}", price=Money(price, "EUR"), track_stock=pieces is not None, weight_grams=100
    )
    product = await catalogue.add_product(session, NewProduct(title=title, variants=(variant,)))
    variant_id = (await catalogue.card(session, product, "en")).variants[0].variant_id
    if pieces is not None:
        await inventory.set_on_hand(session, variant_id, pieces)
    return variant_id
