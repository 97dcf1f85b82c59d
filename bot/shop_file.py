"""The shop file: where a shop delivers and for how much, what it taxes, its small print. `parley setup shop.toml`."""

from __future__ import annotations

import tomllib
from collections.abc import Iterator, Mapping
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Any

from pydantic import BaseModel, ConfigDict, Field, ValidationError

from bot.loyalty_section import LoyaltySection
from commerce import membership, papers, pricing, shipping, staff
from commerce.kit.database import Session
from commerce.kit.money import Money, NotMoney
from commerce.papers import PaperKind
from commerce.pricing import Rate
from commerce.shipping import DeliveryKind, NewMethod

Said = Mapping[str, str]


class ShopFileWrong(ValueError):
    """The file cannot be used; the words name the place and what is wrong there."""


class _Part(BaseModel):
    model_config = ConfigDict(extra="forbid", frozen=True)


class _Step(_Part):
    up_to_grams: int = Field(gt=0)
    price: str


class _Method(_Part):
    code: str = Field(pattern=r"^[a-z][a-z0-9-]{0,19}$")
    title: dict[str, str]
    details: dict[str, str] = {}
    price: str
    free_over: str | None = None
    days: tuple[int, int] | None = None
    steps: tuple[_Step, ...] = ()


class _Zone(_Part):
    code: str
    title: dict[str, str]
    countries: tuple[str, ...] = ()
    methods: tuple[_Method, ...] = Field(min_length=1)


class _TaxClass(_Part):
    name: str
    percent: str = Field(pattern=r"^\d{1,2}(\.\d{1,2})?$")


class _Tax(_Part):
    included: bool = True
    classes: tuple[_TaxClass, ...] = ()


class _Shop(_Part):
    name: str | None = None
    currency: str
    languages: tuple[str, ...] = ("en",)
    timezone: str = "UTC"


class ShopFile(_Part):
    """The whole file, read and checked."""

    shop: _Shop
    tax: _Tax = _Tax()
    zones: tuple[_Zone, ...] = ()
    pickups: tuple[_Method, ...] = ()
    terms: dict[str, str] = {}
    privacy: dict[str, str] = {}
    contact: dict[str, str] = {}
    seller: dict[str, str] = {}
    bank_transfer: dict[str, str] = {}
    loyalty: LoyaltySection | None = None


@dataclass(frozen=True)
class SetUp:
    """What was set up: how many zones, ways to deliver, tax classes and papers."""

    zones: int
    methods: int
    tax_classes: int
    papers: int


def read_shop_file(path: Path) -> ShopFile:
    """Read and check a shop file. Raises `ShopFileWrong` in one sentence."""
    try:
        return ShopFile.model_validate(tomllib.loads(path.read_text(encoding="utf-8")))
    except OSError as error:
        raise ShopFileWrong(f"{path} cannot be read: {error.strerror}") from error
    except UnicodeDecodeError as error:
        raise ShopFileWrong(f"{path} cannot be read: it is not UTF-8") from error
    except tomllib.TOMLDecodeError as error:
        raise ShopFileWrong(f"{path} is no TOML: {error}") from error
    except ValidationError as error:
        first = error.errors()[0]
        place = ".".join(str(part) for part in first["loc"])
        raise ShopFileWrong(f"{path}: {place}: {first['msg']}") from error


async def set_up(session: Session, file: ShopFile, currency: str) -> SetUp:
    """Make the shop as the file says; deliveries that it does not name are offered no more.

    Orders that were placed keep what they were promised. Raises `ShopFileWrong` for amounts that are none, or for
    another currency than the shop's.
    """
    if file.shop.currency != currency:
        raise ShopFileWrong(f"the file is in {file.shop.currency}, the shop in {currency}: set SHOP_CURRENCY")
    methods = await _deliveries(session, file)
    for one in file.tax.classes:
        rate = Rate(_basis_points(one.percent), inclusive=file.tax.included)
        await pricing.set_tax_rate(session, one.name, rate)
    await _loyalty(session, file)
    said = list(_papers(file))
    for kind, language, words in said:
        await papers.set_paper(session, kind, language, words)
    done = SetUp(len(file.zones), methods, len(file.tax.classes), len(said))
    await staff.note(session, None, "shop.setup", "shop", asdict(done))
    return done


async def _deliveries(session: Session, file: ShopFile) -> int:
    await shipping.forget_methods(session)
    count = 0
    for zone in file.zones:
        zone_id = await shipping.add_zone(session, _first(zone.title), zone.countries)
        for method in zone.methods:
            await shipping.add_method(session, zone_id, _method(method, file, DeliveryKind.DELIVERY))
            count += 1
    for method in file.pickups:
        await shipping.add_method(session, None, _method(method, file, DeliveryKind.PICKUP))
        count += 1
    return count


async def _loyalty(session: Session, file: ShopFile) -> None:
    """The programme; a file that says nothing of it leaves it as it is."""
    if file.loyalty is None:
        return
    try:
        rules = file.loyalty.programme(file.shop.currency, lambda major: _money(major, file).amount)
    except ShopFileWrong:
        raise
    except ValueError as error:
        raise ShopFileWrong(f"loyalty: {error}") from error
    await membership.set_programme(session, rules)


def _method(said: _Method, file: ShopFile, kind: DeliveryKind) -> NewMethod:
    languages = said.title.keys() | said.details.keys()
    days: tuple[Any, Any] = said.days or (None, None)
    return NewMethod(
        code=said.code,
        title=_first(said.title),
        details=_first(said.details),
        words={one: (said.title.get(one, ""), said.details.get(one, "").strip()) for one in sorted(languages)},
        price=_money(said.price, file),
        kind=kind,
        free_over=None if said.free_over is None else _money(said.free_over, file),
        weight_steps=tuple((step.up_to_grams, _money(step.price, file)) for step in said.steps),
        min_days=days[0],
        max_days=days[1],
    )


def _papers(file: ShopFile) -> Iterator[tuple[PaperKind, str, str]]:
    all_of_them = {
        PaperKind.TERMS: file.terms,
        PaperKind.PRIVACY: file.privacy,
        PaperKind.CONTACT: file.contact,
        PaperKind.SELLER: file.seller,
        PaperKind.BANK: file.bank_transfer,
    }
    for kind, said in all_of_them.items():
        for language, words in said.items():
            yield kind, language, words


def _money(major: str, file: ShopFile) -> Money:
    try:
        amount = Money.parse(major, file.shop.currency)
    except NotMoney as error:
        raise ShopFileWrong(f"{major!r} is no amount of {file.shop.currency}") from error
    if amount.amount < 0:
        raise ShopFileWrong(f"{major!r} is less than nothing")
    return amount


def _basis_points(percent: str) -> int:
    """`19` → 1900, `7.7` → 770."""
    whole, _, rest = percent.partition(".")
    return int(whole) * 100 + int((rest + "00")[:2])


def _first(said: Said) -> str:
    return next(iter(said.values()), "").strip()
