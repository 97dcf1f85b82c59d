"""What the shop promises for inviting: coupons for both, from what worth of a first order on, and how many at most."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import timedelta

from sqlalchemy import select

from campaigns.referrals.errors import MinimumInvalid, WorthInvalid
from campaigns.referrals.models import rules_table
from commerce import coupons, membership, staff
from commerce.coupons import Template, Way
from commerce.kit.database import Session, put
from commerce.kit.money import Money, exponent
from commerce.kit.profile import ShopProfile

#: How long after coming by a link a friend may order for it to count.
CONVERTS_WITHIN = timedelta(days=30)
#: So many rewards one inviter has by itself in a day and in a month; more wait for a person to look.
MOST_A_DAY, MOST_A_MONTH = 10, 50
#: What a first order must be worth where the merchant has not said so, in whole units of the currency.
HOUSE_MINIMUM = 10
#: What all rewards of one inviter together may be worth by themselves where the merchant has not said so.
HOUSE_WORTH = 500
_LARGEST = 1_000_000
_rules = select(rules_table.c.minimum, rules_table.c.currency, rules_table.c.most_worth)


@dataclass(frozen=True, kw_only=True)
class Promise:
    """What there is now for a friend who comes and for whoever invites; nothing is promised where there is none."""

    for_friends: tuple[Template, ...]
    for_inviters: tuple[Template, ...]
    #: What the goods of a friend's first order must be worth after all that was taken off.
    minimum: Money
    #: Days after an order has arrived until it counts, as long as it may be sent back.
    wait_days: int
    #: What all rewards of one inviter together may be worth by themselves; a person looks at more.
    most_worth: Money


async def promise(session: Session, profile: ShopProfile) -> Promise:
    """What the shop promises today."""
    rules = await membership.programme(session, profile.currency)
    return Promise(
        for_friends=await coupons.kinds_of(session, Way.FRIEND),
        for_inviters=await coupons.kinds_of(session, Way.INVITER),
        minimum=await _minimum(session, profile.currency),
        wait_days=rules.wait_days,
        most_worth=await most_worth(session, profile.currency),
    )


async def set_minimum(session: Session, staff_id: int, minimum: Money) -> None:
    """Let friends' first orders count from so much on; who came earlier keeps the rule of their day.

    `staff_id` is the customer id of a member of staff whose right the caller has checked. Raises `MinimumInvalid`.
    """
    if not 1 <= minimum.amount <= _LARGEST * 10 ** exponent(minimum.currency):
        raise MinimumInvalid
    was = await _minimum(session, minimum.currency)
    await put(session, rules_table, ["id"], id=1, minimum=minimum.amount, currency=minimum.currency)
    if was != minimum:
        details = {"was": was.amount, "amount": minimum.amount, "currency": minimum.currency}
        await staff.note(session, staff_id, "referral.minimum", "shop", details)


async def set_most_worth(session: Session, staff_id: int, worth: Money) -> None:
    """Let a person look at every reward that would bring one inviter above so much in all.

    `staff_id` is the customer id of a member of staff whose right the caller has checked. Raises `WorthInvalid`.
    """
    if not 1 <= worth.amount <= _LARGEST * 10 ** exponent(worth.currency):
        raise WorthInvalid
    was = await most_worth(session, worth.currency)
    minimum = await _minimum(session, worth.currency)
    facts = {"minimum": minimum.amount, "currency": worth.currency, "most_worth": worth.amount}
    await put(session, rules_table, ["id"], id=1, **facts)
    if was != worth:
        details = {"was": was.amount, "amount": worth.amount, "currency": worth.currency}
        await staff.note(session, staff_id, "referral.worth", "shop", details)


async def most_worth(session: Session, currency: str) -> Money:
    """What all rewards of one inviter together may be worth by themselves."""
    row = (await session.execute(_rules)).first()
    if row is not None and row.currency == currency and row.most_worth is not None:
        return Money(row.most_worth, currency)
    return Money(HOUSE_WORTH * 10 ** exponent(currency), currency)


async def _minimum(session: Session, currency: str) -> Money:
    row = (await session.execute(_rules)).first()
    if row is not None and row.currency == currency:
        return Money(row.minimum, currency)
    return Money(HOUSE_MINIMUM * 10 ** exponent(currency), currency)
