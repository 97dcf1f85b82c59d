"""Where the shop delivers, how fast, and for how much."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from typing import Any

from sqlalchemy import Row, bindparam, delete, insert, select, update

from commerce.kit.database import Session, changed
from commerce.kit.errors import NotFound
from commerce.kit.money import Money
from commerce.kit.profile import ShopProfile
from commerce.shipping.models import methods_table, zones_table
from commerce.shipping.states import DeliveryKind

_m, _z = methods_table.c, zones_table.c
_all = (
    select(methods_table, _z.countries)
    .outerjoin(zones_table, _z.id == _m.zone_id)
    .order_by(_z.position, _z.id, _m.position, _m.id)
)
_called = select(_m.title, _m.words).where(_m.code == bindparam("of_code")).order_by(_m.position, _m.id)


@dataclass(frozen=True, kw_only=True)
class DeliveryOption:
    """One way for one parcel to reach one place.

    A fresh shop's own method has the code `standard` and no title: it is called by a word of the texts.
    """

    code: str
    kind: DeliveryKind
    title: str
    details: str
    #: What it costs this order; `fee` is what it costs before any order is big enough to have it for less.
    price: Money
    fee: Money
    #: Goods of this worth make it free.
    free_over: Money | None
    min_days: int | None
    max_days: int | None


@dataclass(frozen=True, kw_only=True)
class NewMethod:
    """A way to deliver, as a shop sets it up; amounts in the shop's money.

    `weight_steps` are `(up to grams, price)` ascending and replace `price`; heavier parcels are not carried.
    `words` are title and details in other languages, by language.
    """

    code: str
    title: str
    price: Money
    kind: DeliveryKind = DeliveryKind.DELIVERY
    details: str = ""
    words: Mapping[str, tuple[str, str]] = field(default_factory=dict)
    free_over: Money | None = None
    weight_steps: tuple[tuple[int, Money], ...] = ()
    min_days: int | None = None
    max_days: int | None = None


async def options(
    session: Session, country: str, weight_grams: int, profile: ShopProfile, language: str = ""
) -> tuple[DeliveryOption, ...]:
    """How goods of this weight can get to a country (ISO 3166, two letters), pickup included.

    The zone that names the country decides, else the one for everywhere else. A shop that set no zone up delivers
    everywhere at no charge. Empty when nobody carries it there. Titles are in `language` where they were given in it.
    """
    rows = (await session.execute(_all)).all()
    zoned = [row for row in rows if row.zone_id is not None]
    if not zoned:
        return (_standard(profile), *_pickups(rows, profile, language))
    named = [row for row in zoned if country.upper() in row.countries]
    chosen = named or [row for row in zoned if not row.countries]
    offered = (_option(row, weight_grams, profile, language) for row in chosen if row.active)
    return (*(one for one in offered if one), *_pickups(rows, profile, language))


async def pickups(session: Session, profile: ShopProfile, language: str = "") -> tuple[DeliveryOption, ...]:
    """Where goods can be picked up, whatever the address."""
    return _pickups((await session.execute(_all)).all(), profile, language)


async def title_in(session: Session, code: str, title: str, language: str) -> str:
    """What a way of delivery that an order calls `title` is called in another language; the same where nobody said."""
    rows = (await session.execute(_called, {"of_code": code})).all()
    known = [row for row in rows if title in {row.title, *(said.get("title") for said in row.words.values())}]
    return next((row.words.get(language, {}).get("title") or row.title for row in known), title)


async def add_zone(session: Session, title: str, countries: Iterable[str]) -> int:
    """Deliver to some countries alike (none named: to everywhere else); returns the zone's id."""
    codes = sorted({country.upper() for country in countries})
    row = {"title": title, "countries": codes, "position": 0 if codes else 1_000}
    return int((await session.scalars(insert(zones_table).returning(_z.id), row)).one())


async def add_method(session: Session, zone_id: int | None, method: NewMethod) -> None:
    """Offer a way to deliver in a zone; a pickup stands outside of every zone (`None`)."""
    row = {
        "zone_id": zone_id,
        "code": method.code,
        "kind": method.kind,
        "title": method.title,
        "details": method.details,
        "words": {said: {"title": title, "details": details} for said, (title, details) in method.words.items()},
        "currency": method.price.currency,
        "price": method.price.amount,
        "free_over": None if method.free_over is None else method.free_over.amount,
        "weight_steps": [
            [grams, price.amount] for grams, price in sorted(method.weight_steps, key=lambda step: step[0])
        ],
        "min_days": method.min_days,
        "max_days": method.max_days,
    }
    await session.execute(insert(methods_table), [row])


async def offer_method(session: Session, code: str, offered: bool) -> None:
    """Offer the methods of this code, or stop. Raises `NotFound`."""
    if not await changed(session, update(methods_table).where(_m.code == code).values(active=offered)):
        raise NotFound


async def forget_methods(session: Session) -> None:
    """Take every zone and method out, so that others can be set up; orders keep what they were promised."""
    await session.execute(delete(methods_table))
    await session.execute(delete(zones_table))


def _pickups(rows: Iterable[Row[*tuple[Any, ...]]], profile: ShopProfile, language: str) -> tuple[DeliveryOption, ...]:
    offered = (_option(row, 0, profile, language) for row in rows if row.zone_id is None and row.active)
    return tuple(one for one in offered if one)


def _option(
    row: Row[*tuple[Any, ...]], weight_grams: int, profile: ShopProfile, language: str
) -> DeliveryOption | None:
    price = _fee(row, weight_grams)
    if price is None or row.currency != profile.currency:
        return None
    fee = Money(price, row.currency)
    said = row.words.get(language, {})
    return DeliveryOption(
        code=row.code,
        kind=DeliveryKind(row.kind),
        title=said.get("title") or row.title,
        details=said.get("details") or row.details,
        price=fee,
        fee=fee,
        free_over=None if row.free_over is None else Money(row.free_over, row.currency),
        min_days=row.min_days,
        max_days=row.max_days,
    )


def _fee(row: Row[*tuple[Any, ...]], weight_grams: int) -> int | None:
    if not row.weight_steps:
        return int(row.price)
    return next((price for up_to, price in row.weight_steps if weight_grams <= up_to), None)


def _standard(profile: ShopProfile) -> DeliveryOption:
    nothing = Money.zero(profile.currency)
    return DeliveryOption(
        code="standard",
        kind=DeliveryKind.DELIVERY,
        title="",
        details="",
        price=nothing,
        fee=nothing,
        free_over=None,
        min_days=None,
        max_days=None,
    )
