"""The loyalty section of the shop file: what earns points, what they are worth, which tiers there are."""

from __future__ import annotations

from collections.abc import Callable
from itertools import pairwise
from typing import Self

from pydantic import BaseModel, ConfigDict, Field, model_validator

from commerce.membership import Programme, Tier, house_programme

_PERCENT = r"^(100|\d{1,2})(\.\d{1,2})?$"


class _Part(BaseModel):
    model_config = ConfigDict(extra="forbid", frozen=True)


class TierSection(_Part):
    """One tier, as the file has it."""

    code: str = Field(pattern=r"^[a-z][a-z0-9-]{0,19}$")
    title: dict[str, str] = Field(min_length=1)
    reached_from: str
    percent_off: str = Field("0", pattern=_PERCENT)
    times_points: str = Field("1", pattern=r"^\d{1,2}(\.\d{1,2})?$")
    free_over: str | None = None
    birthday_points: int = Field(0, ge=0)
    early_minutes: int = Field(0, ge=0)


class LoyaltySection(_Part):
    """The programme, as the file has it; what it does not say is as the house has it."""

    enabled: bool = True
    name: dict[str, str] = {}
    points: int | None = Field(None, ge=1)
    per: str | None = None
    worth: str | None = None
    use_from: int | None = Field(None, ge=0)
    step: int | None = Field(None, ge=1)
    at_most_percent: str | None = Field(None, pattern=_PERCENT)
    least_payment: str | None = None
    wait_days: int | None = Field(None, ge=0, le=365)
    lasts_months: int | None = Field(None, ge=1, le=120)
    birthday_points: int | None = Field(None, ge=0)
    checkin: tuple[int, ...] | None = None
    checkin_cap: int | None = Field(None, ge=0)
    review_points: int | None = Field(None, ge=0)
    tiers: tuple[TierSection, ...] | None = None

    @model_validator(mode="after")
    def _is_one_of_a_kind(self) -> Self:
        codes = [one.code for one in self.tiers or ()]
        if len(set(codes)) < len(codes):
            raise ValueError("two tiers have one code")
        if any(points < 0 for points in self.checkin or ()):
            raise ValueError("a check-in gives nought points or more")
        return self

    def programme(self, currency: str, money: Callable[[str], int]) -> Programme:
        """The rules it describes; `money` reads an amount into minor units.

        Raises `ValueError` for tiers that do not rise, and for points that cost or are worth nothing.
        """
        house = house_programme(currency)
        tiers = house.tiers if self.tiers is None else tuple(_tier(one, money) for one in self.tiers)
        if any(lower.threshold >= higher.threshold for lower, higher in pairwise(tiers)):
            raise ValueError("each tier is reached from more than the one before it")
        rules = Programme(
            currency=currency,
            enabled=self.enabled,
            name=self.name or house.name,
            earn_points=_or(self.points, house.earn_points),
            earn_per=house.earn_per if self.per is None else money(self.per),
            worth=house.worth if self.worth is None else money(self.worth),
            least_balance=_or(self.use_from, house.least_balance),
            step=_or(self.step, house.step),
            most_share=house.most_share if self.at_most_percent is None else hundredths(self.at_most_percent),
            least_payment=house.least_payment if self.least_payment is None else money(self.least_payment),
            wait_days=_or(self.wait_days, house.wait_days),
            lives_months=_or(self.lasts_months, house.lives_months),
            birthday_points=_or(self.birthday_points, house.birthday_points),
            checkin=house.checkin if self.checkin is None else self.checkin,
            checkin_cap=_or(self.checkin_cap, house.checkin_cap),
            review_points=_or(self.review_points, house.review_points),
            tiers=tiers,
        )
        if not rules.earn_per or not rules.worth:
            raise ValueError("points cost something and are worth something")
        return rules


def hundredths(number: str) -> int:
    """`2.5` → 250: per cent as basis points."""
    whole, _, rest = number.partition(".")
    return int(whole) * 100 + int((rest + "00")[:2])


def _tier(said: TierSection, money: Callable[[str], int]) -> Tier:
    return Tier(
        code=said.code,
        title=said.title,
        threshold=money(said.reached_from),
        discount=hundredths(said.percent_off),
        multiplier=hundredths(said.times_points) * 100,
        free_over=None if said.free_over is None else money(said.free_over),
        birthday_points=said.birthday_points,
        early_minutes=said.early_minutes,
    )


def _or(said: int | None, house: int) -> int:
    return house if said is None else said
