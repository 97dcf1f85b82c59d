"""Shops to measure: a database with tables, deliveries, taxes and goods, ready to be opened."""

from __future__ import annotations

import csv
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from PIL import Image

from bench.plan import Plan
from bench.postgresql import postgresql
from bot.lifecycle import prepare_database
from bot.seeds import SHOP
from bot.settings import Settings, keyring_for, read_settings
from bot.shop_file import read_shop_file, set_up
from commerce import inventory
from commerce.catalogue.filing.importing import import_catalogue
from commerce.kit.database import Database
from commerce.kit.sealing import Keyring

COLUMNS = ("sku", "product", "category", "description", "option1", "price", "stock", "weight_grams", "images")
SHELVES = ("Teapots", "Cups", "Teas")
COLOURS = ("Celadon", "Night blue")
PICTURE = "teapot.jpg"
_WORDS = "A full-bellied stoneware teapot that pours without a drip and keeps its heat through a long talk. "


@dataclass(frozen=True)
class Premises:
    """Where a shop stands: its settings as a process takes them, and as this process reads them."""

    environment: dict[str, str]
    settings: Settings

    def database(self) -> Database:
        """The shop's database, opened in this process."""
        return Database(self.settings.database_url, keyring_for(self.settings))


def premises(folder: Path, database_url: str, **more: str) -> Premises:
    """A place for a shop, with a key of its own."""
    environment = {
        "DATABASE_URL": database_url,
        "ENCRYPTION_KEY": Keyring.new_key(),
        "MEDIA_DIR": str(folder / "media"),
        "SHOP_NAME": "Teapots",
        "PAYMENT_PROVIDER_TOKEN": "4242:TEST:play-money",
        "LOG_FORMAT": "json",
        **more,
    }
    given = {name.lower(): value for name, value in environment.items()}
    return Premises(environment, read_settings(None, **given))


def empty_shops(plan: Plan, name: str) -> Iterator[tuple[str, Database]]:
    """A shop without anything in it on each kind of database, one after the other."""
    yield "SQLite", _empty_shop(plan, f"sqlite:///{plan.folder / name}.db")
    with postgresql(plan.folder) as server:
        yield "PostgreSQL", _empty_shop(plan, server.database(name))


def _empty_shop(plan: Plan, url: str) -> Database:
    place = premises(plan.folder, url)
    prepare_database(place.settings)
    return place.database()


async def furnish(place: Premises, catalogue: Path) -> None:
    """Create the tables, set the sample shop's deliveries and taxes up, and import a catalogue file."""
    prepare_database(place.settings)
    database = place.database()
    async with database.unit_of_work() as session:
        await set_up(session, read_shop_file(SHOP), place.settings.shop_currency)
    await import_catalogue(database, catalogue, place.settings.profile(), place.settings.media_dir, stock=inventory)
    await database.close()


def write_shelves(path: Path, media: Path, products: int = 20) -> None:
    """A catalogue file with so many products of two colours on each of three shelves, and one picture for all."""
    media.mkdir(parents=True, exist_ok=True)
    Image.effect_noise((800, 800), 40).convert("RGB").save(media / PICTURE, quality=85)
    _write(path, (row for shelf in SHELVES for row in _shelf(shelf, products)))


def write_many(path: Path, rows: int) -> None:
    """A catalogue file with so many rows, five variants to a product, without pictures."""
    _write(
        path,
        (
            (
                f"SKU-{row}",
                f"{SHELVES[row // 5 % 3][:-1]} {row // 5}",
                f"{SHELVES[row // 5 % 3]} > Shelf {row // 5 % 40}",
                _WORDS,
                f"Size={row % 5}",
                f"{10 + row % 90}.00",
                row % 250,
                100 + row % 900,
                "",
            )
            for row in range(rows)
        ),
    )


def _shelf(shelf: str, products: int) -> Iterator[tuple[object, ...]]:
    for number in range(products):
        for colour in COLOURS:
            sku = f"{shelf[:3].upper()}-{number}-{colour[:3].upper()}"
            title = f"{shelf[:-1]} No. {number}"
            yield sku, title, shelf, _WORDS * 2, f"Colour={colour}", "24.00", 1_000_000, 780, PICTURE


def _write(path: Path, rows: Iterator[tuple[object, ...]]) -> None:
    with path.open("w", encoding="utf-8", newline="") as file:
        writer = csv.writer(file)
        writer.writerow(COLUMNS)
        writer.writerows(rows)
