"""Birthdays: a month and a day that a customer may tell, and gifts at nine in the morning once a year."""

from __future__ import annotations

from calendar import isleap, monthrange
from collections.abc import Iterable, Iterator
from datetime import UTC, date, datetime, time, timedelta

from sqlalchemy import bindparam, select

from commerce import coupons, membership
from commerce.coupons import Template
from commerce.kit.clock import now
from commerce.kit.database import Database, Instant, Session, put
from commerce.kit.events import emit
from commerce.kit.profile import ShopProfile
from commerce.kit.sealing import keyring_of
from commerce.loyalty.errors import BirthdaySet, DayUnknown
from commerce.loyalty.models import birthdays_table
from commerce.membership import BirthdayCame, Kind, Programme

#: When the gift comes, by the shop's clock.
AT = time(9, 0)
#: For how many days a gift is made up for that a shop which was away has missed.
CATCH_UP_DAYS = 7
_CHANGED_EVERY = timedelta(days=365)
#: Any leap year: 29 February is a birthday.
_LEAP = 2024

_b = birthdays_table.c
_mine = select(_b.day, _b.set_at).where(_b.customer_id == bindparam("of"))
_of_day = (
    select(_b.customer_id)
    .where(_b.sign.in_(bindparam("signs", expanding=True)), _b.set_at <= bindparam("at", type_=Instant()))
    .order_by(_b.customer_id)
)


async def birthday(session: Session, customer_id: int) -> tuple[int, int] | None:
    """Month and day of somebody's birthday, if they told it."""
    row = (await session.execute(_mine, {"of": customer_id})).first()
    if row is None:
        return None
    month, day = str(row.day).split("-")
    return int(month), int(day)


async def set_birthday(session: Session, customer_id: int, month: int, day: int) -> None:
    """Note month and day, sealed; they can be changed once a year. Raises `DayUnknown`, `BirthdaySet(again)`."""
    if not 1 <= month <= 12 or not 1 <= day <= monthrange(_LEAP, month)[1]:
        raise DayUnknown
    words = f"{month:02d}-{day:02d}"
    row = (await session.execute(_mine, {"of": customer_id})).first()
    if row is not None:
        if row.day == words:
            return
        if now() - row.set_at < _CHANGED_EVERY:
            raise BirthdaySet(again=row.set_at + _CHANGED_EVERY)
    sign = keyring_of(session.get_bind().dialect).blind(words)
    key = ["customer_id"]
    await put(session, birthdays_table, key, customer_id=customer_id, day=words, sign=sign, set_at=now())


async def give_birthday_gifts(database: Database, profile: ShopProfile) -> int:
    """Give points and coupons to those whose day it is, or was while the shop was away; once a year each.

    Returns how many got something.
    """
    given = 0
    for at, day in _mornings(profile):
        async with database.reading() as session:
            ring = keyring_of(session.get_bind().dialect)
            signs = [sign for words in _told_as(day) for sign in ring.blinds(words)]
            due = list(await session.scalars(_of_day, {"signs": signs, "at": at}))
            kinds = await coupons.birthday_kinds(session) if due else ()
        for customer_id in due:
            async with database.unit_of_work() as session:
                given += await _give(session, customer_id, day, kinds, profile)
    return given


async def _give(session: Session, customer_id: int, day: date, kinds: Iterable[Template], profile: ShopProfile) -> bool:
    """Coupons before points, in the order in which everybody holds them."""
    given = await coupons.give_for_birthday(session, customer_id, day.year, kinds, profile)
    points = await _give_points(session, customer_id, day.year, profile)
    if not given and not points:
        return False
    first = given[0] if given else None
    came = BirthdayCame(customer_id=customer_id, day=day.isoformat(), year=day.year, points=points, coupon_id=first)
    await emit(session, came)
    return True


async def _give_points(session: Session, customer_id: int, year: int, profile: ShopProfile) -> int:
    """How many came; nought where they were given before."""
    standing = await membership.standing(session, customer_id, profile.currency)
    points = gift_of(standing.rules, standing.tier.code if standing.tier else None)
    if not points:
        return 0
    key = f"birthday:{customer_id}:{year}"
    fresh = await membership.give(session, customer_id, points, Kind.BIRTHDAY, key, standing.rules, profile.timezone)
    return points if fresh else 0


def gift_of(rules: Programme, code: str | None) -> int:
    """How many points a birthday gives to somebody with this tier, or with none."""
    tier = rules.tier(code)
    return (tier.birthday_points if tier else rules.birthday_points) if rules.enabled else 0


def _mornings(profile: ShopProfile) -> Iterator[tuple[datetime, date]]:
    """The latest mornings at nine that have come, as instants, and their days."""
    today = now().astimezone(profile.timezone).date()
    for back in range(CATCH_UP_DAYS):
        day = today - timedelta(days=back)
        at = datetime.combine(day, AT, tzinfo=profile.timezone).astimezone(UTC)
        if at <= now():
            yield at, day


def _told_as(day: date) -> list[str]:
    """The birthdays that are kept on a day: 29 February on the 28th, where there is no 29th."""
    extra = ["02-29"] if (day.month, day.day) == (2, 28) and not isleap(day.year) else []
    return [f"{day:%m-%d}", *extra]
