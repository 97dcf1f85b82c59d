"""What a group buy will come to before it is published: the least a piece may bring, with all that comes on top."""

from __future__ import annotations

from collections.abc import Sequence

from campaigns import calendar
from campaigns.calendar import Outlook
from campaigns.group_buys.selling import ref_to_open
from campaigns.group_buys.terms import GroupBuy
from commerce.kit.database import Session
from commerce.pricing import Promotion


async def foresee(session: Session, group: GroupBuy, beside: Sequence[Promotion] = ()) -> tuple[Outlook, ...]:
    """The worst case of each variant in the largest team, what loses most first.

    `beside` is what else lowers prices, such as coupons: it counts where it may.
    """
    lowest = {one: group.lowest(one) for one, prices in group.prices.items() if prices}
    coupons = group.terms.with_coupons
    found = await calendar.foresee(session, ref_to_open(group.id), lowest, beside, with_coupons=coupons)
    return tuple(sorted(found, key=lambda one: (not one.below_cost, _left(one), one.card.variant_id)))


def _left(one: Outlook) -> float:
    """Which share of the usual price is left."""
    return one.worst.amount / one.card.price.amount if one.card.price else 1.0
