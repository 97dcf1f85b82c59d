"""A coupon as its owner has it, and a kind of coupon as the shop made it."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import Row

from commerce.coupons import terms as terms_of
from commerce.coupons.states import CouponStatus, Slot, TemplateStatus, Way
from commerce.coupons.terms import SOURCE, Terms
from commerce.kit.money import Money
from commerce.pricing import Promotion


@dataclass(frozen=True, kw_only=True)
class Coupon:
    """One coupon of one customer; it is good from `valid_from` until just before `valid_until`."""

    id: int
    template_id: int
    customer_id: int
    seq: int
    status: CouponStatus
    name: str
    terms: Terms
    valid_from: datetime
    valid_until: datetime
    order_id: int | None
    discount: int

    @property
    def slot(self) -> Slot:
        """The room it takes on an order."""
        return self.terms.slot

    @property
    def source(self) -> str:
        """How an adjustment names it."""
        return f"{SOURCE}:{self.id}"

    @property
    def promotion(self) -> Promotion:
        """The same as the price engine understands it."""
        return self.terms.as_promotion(self.source, self.name)

    def has_begun(self, moment: datetime) -> bool:
        """Whether its time has come."""
        return self.valid_from <= moment

    def is_over(self, moment: datetime) -> bool:
        """Whether its time has passed."""
        return self.valid_until <= moment

    def is_usable(self, moment: datetime) -> bool:
        """Whether an order may take it now."""
        return self.status is CouponStatus.AVAILABLE and self.has_begun(moment) and not self.is_over(moment)


@dataclass(frozen=True, kw_only=True)
class Plan:
    """A kind of coupon as the merchant wants it; `total` None: as many as are claimed.

    It can be claimed from `claim_from` until `claim_until`, where they are given. It is good until `valid_until`, or
    until the end of the day `term_days` after it was claimed and `delay_days` more. `budget` is in minor units.
    """

    name: str
    terms: Terms
    way: Way = Way.PUBLIC
    total: int | None = None
    per_customer: int = 1
    claim_from: datetime | None = None
    claim_until: datetime | None = None
    valid_from: datetime | None = None
    valid_until: datetime | None = None
    term_days: int | None = None
    delay_days: int = 0
    budget: int | None = None


@dataclass(frozen=True, kw_only=True)
class Template:
    """A kind of coupon, how far it has come, and how many were claimed."""

    id: int
    status: TemplateStatus
    #: In its plain form, where one is needed.
    code: str | None
    claimed: int
    spent: int
    plan: Plan

    @property
    def left(self) -> int | None:
        """How many can still be claimed; None: as many as are wanted."""
        return None if self.plan.total is None else self.plan.total - self.claimed


@dataclass(frozen=True, kw_only=True)
class Figures:
    """What came of a kind of coupon: how many were claimed, how many are redeemed, and what these took off."""

    template: Template
    redeemed: int
    given: Money


def coupon_of(row: Row[*tuple[Any, ...]]) -> Coupon:
    """A coupon from its row."""
    return Coupon(
        id=row.id,
        template_id=row.template_id,
        customer_id=row.customer_id,
        seq=row.seq,
        status=CouponStatus(row.status),
        name=row.name,
        terms=terms_of.read(row.terms),
        valid_from=row.valid_from,
        valid_until=row.valid_until,
        order_id=row.order_id,
        discount=row.discount,
    )


def template_of(row: Row[*tuple[Any, ...]]) -> Template:
    """A kind of coupon from its row."""
    plan = Plan(
        name=row.name,
        terms=terms_of.read(row.terms),
        way=Way(row.way),
        total=row.total,
        per_customer=row.per_customer,
        claim_from=row.claim_from,
        claim_until=row.claim_until,
        valid_from=row.valid_from,
        valid_until=row.valid_until,
        term_days=row.term_days,
        delay_days=row.delay_days,
        budget=row.budget,
    )
    return Template(
        id=row.id,
        status=TemplateStatus(row.status),
        code=row.code,
        claimed=row.claimed,
        spent=row.spent,
        plan=plan,
    )
