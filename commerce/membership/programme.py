"""The rules of the loyalty programme: what earns points, what they are worth, which tiers there are."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import asdict, dataclass, field
from functools import lru_cache
from typing import Any

import orjson
from sqlalchemy import select

from commerce.kit.clock import now
from commerce.kit.database import Session, put
from commerce.kit.money import BASIS_POINTS, exponent
from commerce.membership.models import programme_table

Said = Mapping[str, str]
#: The one row of the rules.
_ONLY = 1
_facts = select(programme_table.c.facts).where(programme_table.c.id == _ONLY)


@dataclass(frozen=True, kw_only=True)
class Tier:
    """A level that customers reach by what they buy, and what it gives them; amounts in minor units.

    `threshold` is of what they paid for goods within twelve months. `discount` and `multiplier` are basis points: 300
    takes 3 % off, 15,000 makes points half as many again. `free_over` frees delivery earlier, where it can be free.
    """

    code: str
    title: Said
    threshold: int
    discount: int = 0
    multiplier: int = BASIS_POINTS
    free_over: int | None = None
    birthday_points: int = 0
    early_minutes: int = 0

    def named(self, language: str) -> str:
        """What the tier is called."""
        return _in(self.title, language)


@dataclass(frozen=True, kw_only=True)
class Programme:
    """Everything that is decided about points and tiers; amounts in minor units of `currency`.

    Whoever pays `earn_per` for goods earns `earn_points`. A point takes `worth` off, from `least_balance` points on, in
    steps of `step`, up to `most_share` (basis points) of the goods; what is left to pay is nothing or `least_payment`.
    """

    currency: str
    enabled: bool = True
    name: Said = field(default_factory=lambda: {"en": "points", "zh": "积分", "ru": "баллы", "ar": "نقاط"})
    earn_points: int = 1
    earn_per: int = 100
    worth: int = 1
    least_balance: int = 100
    step: int = 1
    most_share: int = 5_000
    least_payment: int = 100
    #: Days after everything arrived until points can be spent; as long as goods may be sent back.
    wait_days: int = 14
    #: Points last until the end of the n-th month after they came.
    lives_months: int = 12
    birthday_points: int = 50
    #: What the first, second … day of a check-in streak gives; then it begins anew.
    checkin: tuple[int, ...] = (1, 2, 3, 4, 5, 6, 10)
    #: The most points that check-ins give in a month.
    checkin_cap: int = 100
    #: What describing something that was bought gives, in words or by a picture, once for each product; 0: nothing.
    review_points: int = 0
    #: From the lowest to the highest.
    tiers: tuple[Tier, ...] = ()

    def tier(self, code: str | None) -> Tier | None:
        """The tier with this code, if there is (still) one."""
        return next((one for one in self.tiers if one.code == code), None)

    def rank(self, code: str | None) -> int:
        """How high a tier is: the lowest is 1, none is 0."""
        return next((at for at, one in enumerate(self.tiers, 1) if one.code == code), 0)

    def reached(self, amount: int) -> Tier | None:
        """The highest tier that somebody who bought for so much has reached."""
        return next((one for one in reversed(self.tiers) if amount >= one.threshold), None)

    def after(self, code: str | None) -> Tier | None:
        """The next tier up from this one, or from none."""
        return next(iter(self.tiers[self.rank(code) :]), None)

    def below(self, code: str) -> Tier | None:
        """The next tier down."""
        rank = self.rank(code)
        return self.tiers[rank - 2] if rank > 1 else None

    def points_named(self, count: int, language: str) -> str:
        """So many points in words, as they stand on an order."""
        return f"{count:,} {_in(self.name, language)}"


def house_programme(currency: str) -> Programme:
    """The rules of a shop that has said nothing: a point for each unit of money, worth a hundredth of it."""
    unit = 10 ** max(2, exponent(currency))
    return Programme(
        currency=currency,
        earn_per=unit,
        worth=unit // 100,
        least_payment=unit,
        tiers=(
            Tier(
                code="silver",
                title={"en": "Silver", "zh": "银卡", "ru": "Серебро", "ar": "الفضية"},
                threshold=200 * unit,
                discount=200,
                multiplier=12_000,
                birthday_points=100,
                early_minutes=10,
            ),
            Tier(
                code="gold",
                title={"en": "Gold", "zh": "金卡", "ru": "Золото", "ar": "الذهبية"},
                threshold=600 * unit,
                discount=300,
                multiplier=15_000,
                free_over=30 * unit,
                birthday_points=200,
                early_minutes=30,
            ),
            Tier(
                code="diamond",
                title={"en": "Diamond", "zh": "钻石卡", "ru": "Бриллиант", "ar": "الماسية"},
                threshold=1_500 * unit,
                discount=500,
                multiplier=20_000,
                free_over=0,
                birthday_points=500,
                early_minutes=60,
            ),
        ),
    )


async def programme(session: Session, currency: str) -> Programme:
    """The rules as they are now; those of the house where the shop has set none for this currency."""
    return rules_from(await session.scalar(_facts), currency)


def rules_from(facts: Any, currency: str) -> Programme:
    """The rules as the shop's row keeps them; those of the house without a row, or with one for another currency."""
    if facts is None:
        return _house(currency)
    known = _read(orjson.dumps(facts))
    return known if known.currency == currency else _house(currency)


async def set_programme(session: Session, rules: Programme) -> None:
    """Run the programme by these rules from now on; orders keep what they were promised."""
    await put(session, programme_table, ["id"], id=_ONLY, facts=asdict(rules), set_at=now())


@lru_cache(maxsize=8)
def _house(currency: str) -> Programme:
    return house_programme(currency)


@lru_cache(maxsize=8)
def _read(facts: bytes) -> Programme:
    told: dict[str, Any] = orjson.loads(facts)
    tiers = tuple(Tier(**one) for one in told.pop("tiers"))
    return Programme(**{**told, "checkin": tuple(told["checkin"]), "tiers": tiers})


def _in(said: Said, language: str) -> str:
    return said.get(language) or next(iter(said.values()), "")
