"""Conditions on what people are: what stands in their own row, and what was given to them."""

from __future__ import annotations

from calendar import isleap
from datetime import datetime, timedelta
from typing import Any

from sqlalchemy import ColumnElement, Dialect, Select, String, func, literal, or_, select
from sqlalchemy.types import TypeDecorator

from campaigns.consent import bucket
from campaigns.segments.models import tags_table
from campaigns.segments.rules import (
    CameBy,
    CartWorth,
    HasBirthday,
    HasTier,
    HoldsCoupon,
    InGroup,
    Lot,
    Met,
    Rule,
    Seen,
    Speaks,
    Tagged,
    UsedCoupons,
)
from commerce.carts.models import StoredLine
from commerce.coupons import CouponStatus
from commerce.coupons.models import coupons_table
from commerce.customers.models import CustomerRow
from commerce.kit.database import table_of
from commerce.kit.sealing import keyring_of
from commerce.loyalty.models import birthdays_table
from commerce.membership.models import tiers_table

_c, _k, _b = table_of(CustomerRow).c, coupons_table.c, birthdays_table.c
_t, _m, _lines = tiers_table.c, tags_table.c, table_of(StoredLine)
#: Of people who came before the shop wrote down how, nobody knows.
_source = func.coalesce(_c.first_source, "")
#: How many keys of a ring may be in use while sealed words are being sealed anew.
_KEYS = 3


class _Blind(TypeDecorator[str]):
    """Words as the fingerprint that finds them sealed, under one of the ring's keys; empty where it has fewer."""

    impl = String
    cache_ok = True

    def __init__(self, key: int) -> None:
        super().__init__()
        self.key_number = key

    def process_bind_param(self, value: Any, dialect: Dialect) -> str:
        signs = keyring_of(dialect).blinds(value)
        return signs[self.key_number] if self.key_number < len(signs) else ""


def trait(rule: Rule, at: datetime) -> ColumnElement[bool] | None:
    """The condition on a customer's own row; None where it is about something else."""
    match rule:
        case Speaks(languages):
            return _c.language.in_(languages)
        case CameBy(sources):
            return or_(*(or_(_source == one, _source.startswith(f"{one}:", autoescape=True)) for one in sources))
        case Met(days):
            return _c.created_at >= at - timedelta(days=days)
        case Seen(days):
            return _c.seen_at >= at - timedelta(days=days)
        case InGroup(groups):
            return func.coalesce(_c.customer_group, "").in_(groups)
        case Lot(salt, first, last):
            return bucket(_c.lot, salt).between(first, last)
    return None


def belongings(rule: Rule, at: datetime) -> Select[int] | None:
    """Who has something of the kind; None where the condition is about something else."""
    match rule:
        case HasTier(tiers):
            return select(_t.customer_id).where(_t.tier.in_(tiers), _t.until > at)
        case Tagged(tags):
            return select(_m.customer_id).where(_m.tag.in_(tags)).distinct()
        case HoldsCoupon():
            usable = (_k.status == CouponStatus.AVAILABLE, _k.valid_from <= at, _k.valid_until > at)
            return select(_k.customer_id).where(*usable).distinct()
        case UsedCoupons(least, days):
            return _who_used(least, None if days is None else at - timedelta(days=days))
        case CartWorth(amount, currency):
            return _whose_cart(amount, currency)
        case HasBirthday(days):
            return _born_on(at, days)
    return None


def _who_used(least: int, since: datetime | None) -> Select[int]:
    used = select(_k.customer_id).where(_k.status == CouponStatus.REDEEMED).group_by(_k.customer_id)
    used = used if since is None else used.where(_k.redeemed_at >= since)
    return used.having(func.count() >= least)


def _whose_cart(amount: int, currency: str) -> Select[int]:
    lines = _lines.c
    lies = (lines.removed_at.is_(None), lines.currency_seen == currency)
    worth = func.sum(lines.unit_price_seen * lines.quantity)
    return select(lines.customer_id).where(*lies).group_by(lines.customer_id).having(worth >= amount)


def _born_on(at: datetime, days: int) -> Select[int]:
    """Whose day is within the days from today on; 29 February is the 28th where a year has none."""
    those = [at + timedelta(days=by) for by in range(days)]
    dates = [one.strftime("%m-%d") for one in those]
    if any((one.month, one.day) == (2, 28) and not isleap(one.year) for one in those):
        dates.append("02-29")
    signs = [_b.sign.in_([literal(one, _Blind(key)) for one in dates]) for key in range(_KEYS)]
    return select(_b.customer_id).where(or_(*signs))
