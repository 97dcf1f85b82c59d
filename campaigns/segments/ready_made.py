"""Audiences that every shop has, before anybody has made one."""

from __future__ import annotations

from collections.abc import Mapping

from campaigns.segments.rules import (
    And,
    BoughtTogether,
    HasBirthday,
    LastOrdered,
    Met,
    Not,
    Ordered,
    Rfm,
    Rule,
    Seen,
    UsedCoupons,
)


def ready_made(currency: str) -> Mapping[str, Rule]:
    """The rules by their names, in the order in which they are shown; money is that of the shop."""
    return {
        "new": Met(14),
        "active": Seen(7),
        "first-order": And((Ordered(1), Not(Ordered(2)))),
        "never-ordered": And((Not(Met(7)), Not(Ordered(1)))),
        "high-value": Rfm(currency, frequency=(3, 5), money=(5, 5)),
        "slipping-away": And((Rfm(currency, recency=(1, 2), frequency=(3, 5)), LastOrdered(30))),
        "asleep": Not(Seen(30)),
        "group-buyers": BoughtTogether(2, 180),
        "coupon-hunters": UsedCoupons(3, 180),
        "birthday": HasBirthday(7),
    }
