"""Chooses for each person the one offer from which the shop expects most, or says why there is none.

What an offer is worth: that somebody buys who else would not, times what is left of the margin; less the discount for
whoever would have bought anyway. Whoever surely buys a thing anyway is never offered it.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from math import exp, log

from campaigns.personal_offers.chances import Chance
from campaigns.personal_offers.goods import Deal
from campaigns.personal_offers.people import Known
from campaigns.personal_offers.standing import Standing
from campaigns.personal_offers.states import Reason, Why

#: Of each product, one in so many of its surest buyers is never given a discount on it.
SUREST = 10
#: A discount of the whole price would make buying so many times likelier, as a power of e: a tenth off, half again.
PULL = 4.0


@dataclass(frozen=True, slots=True, kw_only=True)
class Weighed:
    """The best offer for somebody, with what it is worth (minor units) and the numbers behind it."""

    customer_id: int
    deal: Deal
    worth: int
    chance: float
    anyway: float
    reason: Reason
    standing: Standing


def bar(scores: Iterable[float], people: int) -> float | None:
    """From which likelihood on somebody is among the surest tenth of so many people; none where nobody buys anyway."""
    likely = sorted((one for one in scores if one > 0), reverse=True)
    return likely[min(len(likely), -(-people // SUREST)) - 1] if likely else None


def worth(deal: Deal, chance: float, anyway: float) -> float:
    """What the shop earns more by an offer, in minor units."""
    return chance * (1 - anyway) * (deal.margin - deal.discount) - anyway * deal.discount


def pulled(chance: float, deal: Deal) -> float:
    """The likelihood that somebody uses a coupon, with what it takes off of the price."""
    chance = min(max(chance, 1e-9), 1 - 1e-9)
    return 1 / (1 + exp(-(log(chance / (1 - chance)) + PULL * deal.discount / deal.price)))


def weigh(
    people: Sequence[Known],
    deals: Mapping[int, Sequence[Deal]],
    bars: Mapping[int, float],
    chance: Chance,
    day: int,
    unit: int,
) -> dict[int, Weighed | Why]:
    """The best offer for each of these people, who may all be written to, by their ids."""
    found: dict[int, Weighed | Why] = {}
    asked: list[tuple[Known, Deal, Standing]] = []
    for one in people:
        whys = _refused(one, deals, bars)
        open_ = [product for product in deals if product not in whys] if one.personal else []
        fit = [deal for product in open_ for deal in deals[product] if not (deal.newcomers_only and one.bought)]
        asked += [(one, deal, standing) for deal, standing in _standings(one, fit, day, unit)]
        found[one.id] = _why(one, whys.values())
    likely = chance([standing for _, _, standing in asked])
    for (one, deal, standing), plain in zip(asked, likely, strict=True):
        offer = _weighed(one, deal, standing, plain)
        best = found[one.id]
        if offer.worth > 0 and (not isinstance(best, Weighed) or offer.worth > best.worth):
            found[one.id] = offer
    return found


def _standings(one: Known, fit: Iterable[Deal], day: int, unit: int) -> Iterator[tuple[Deal, Standing]]:
    """The numbers beside each deal; goods of one shelf have the same, which are worked out once."""
    known: dict[tuple[int, int], Standing] = {}
    for deal in fit:
        key = (deal.category_id or -deal.product_id, deal.days)
        if key not in known:
            known[key] = one.standing(deal.product_id, deal.category_id, deal.days, day, unit)
        yield deal, known[key]


def _weighed(one: Known, deal: Deal, standing: Standing, plain: float) -> Weighed:
    anyway, likely = one.anyway.get(deal.product_id, 0.0), pulled(plain, deal)
    return Weighed(
        customer_id=one.id,
        deal=deal,
        worth=int(worth(deal, likely, anyway)),
        chance=likely,
        anyway=anyway,
        reason=_reason(one, deal),
        standing=standing,
    )


def _refused(one: Known, deals: Mapping[int, object], bars: Mapping[int, float]) -> dict[int, Why]:
    """Which of the products somebody is not offered, and why."""
    whys: dict[int, Why] = {}
    for product in deals:
        if product in bars and one.anyway.get(product, 0.0) >= bars[product]:
            whys[product] = Why.BUYS_ANYWAY
        elif product in one.lately:
            whys[product] = Why.OFFERED_LATELY
        elif product in one.unwanted:
            whys[product] = Why.NO_GAIN
    return whys


def _why(one: Known, whys: Iterable[Why]) -> Why:
    """Why somebody has no offer, if they have none."""
    if not one.personal:
        return Why.NOT_PERSONAL
    known = set(whys)
    return next((why for why in (Why.BUYS_ANYWAY, Why.OFFERED_LATELY) if why in known), Why.NO_GAIN)


def _reason(one: Known, deal: Deal) -> Reason:
    if any(line.product_id == deal.product_id for line in one.bought):
        return Reason.AGAIN
    alike = deal.category_id is not None and any(line.category_id == deal.category_id for line in one.bought)
    return Reason.CATEGORY if alike else Reason.NEW
