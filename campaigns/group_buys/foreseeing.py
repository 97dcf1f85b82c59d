"""What a group buy will come to before it is published: the least a piece may bring, with all that comes on top."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from campaigns import calendar
from campaigns.calendar import Outlook
from campaigns.group_buys.selling import ref_to_open
from campaigns.group_buys.terms import GroupBuy
from commerce import coupons, membership
from commerce.kit.database import Session
from commerce.kit.money import Money
from commerce.pricing import Promotion


async def foresee(session: Session, group: GroupBuy, beside: Sequence[Promotion] = ()) -> tuple[Outlook, ...]:
    """The worst case of each variant in the largest team, what loses most first.

    `beside` is what else lowers prices, such as coupons: it counts where it may. So does what the leader is thanked
    with: nobody's piece brings less than theirs.
    """
    lowest = {one: group.lowest(one) for one, prices in group.prices.items() if prices}
    coupons = group.terms.with_coupons
    found = await calendar.foresee(session, ref_to_open(group.id), lowest, beside, with_coupons=coupons)
    found = [await _with_thanks(session, group, one) for one in found]
    return tuple(sorted(found, key=lambda one: (not one.below_cost, _left(one), one.card.variant_id)))


async def _with_thanks(session: Session, group: GroupBuy, one: Outlook) -> Outlook:
    """What the leader has of it counted in; a piece of theirs that becomes cheaper is sold for less, too."""
    share = group.terms.reward.share if group.terms.reward is not None else None
    price = one.price if share is None else one.price - one.price.share(share)
    worst = max(one.worst - await thanks_worth(session, group, one), one.worst * 0)
    return replace(one, price=price, worst=worst)


async def thanks_worth(session: Session, group: GroupBuy, one: Outlook) -> Money:
    """The most that a leader's reward may be worth, beside one piece of this variant."""
    reward, nothing = group.terms.reward, one.worst * 0
    if reward is None:
        return nothing
    if reward.share is not None:
        return one.worst.share(reward.share)
    if reward.points is not None:
        rules = await membership.programme(session, group.campaign.currency)
        return Money(reward.points * rules.worth, nothing.currency)
    terms = (await coupons.get_template(session, reward.template_id or 0)).plan.terms
    if terms.currency != nothing.currency:
        return nothing
    if terms.amount is not None:
        return Money(terms.amount, terms.currency)
    most = Money(terms.most, terms.currency) if terms.most is not None else one.card.price
    return min(most, one.card.price.share(terms.basis_points or 0))


def _left(one: Outlook) -> float:
    """Which share of the usual price is left."""
    return one.worst.amount / one.card.price.amount if one.card.price else 1.0
