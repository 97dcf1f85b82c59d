"""What it costs to send a basket: the method's fee, its own free-over rule, and promotions on the fee."""

from __future__ import annotations

from dataclasses import dataclass

from commerce.kit.money import Money
from commerce.pricing.baskets import DeliveryChoice
from commerce.pricing.benefits import Pieces, reductions
from commerce.pricing.lanes import Desk, Gain, best, missing
from commerce.pricing.nearing import Near
from commerce.pricing.promotions import Lane, Promotion
from commerce.pricing.quotes import Adjustment, Missed, QuotedDelivery
from commerce.pricing.taxes import tax_on

#: The source of the adjustment that a delivery method's own free-over rule makes.
FREE_OVER = "delivery:free-over"


@dataclass(frozen=True)
class Sending:
    """A delivery with its price, what came off the fee, and what would have."""

    quoted: QuotedDelivery
    adjustments: tuple[Adjustment, ...]
    missed: tuple[Missed, ...]


def price_delivery(desk: Desk, choice: DeliveryChoice) -> Sending:
    """The fee, measured at what the goods cost at this moment: the method's own rule first, then the best promotion."""
    gap = _gap_to_free(desk, choice)
    if gap is not None and gap <= 0:
        free = _off(FREE_OVER, choice.title, choice.fee)
        return Sending(_quoted(desk, choice, 0), (free,), ())
    near = [_missed(FREE_OVER, choice.title, gap, desk)] if gap and desk.taken else []
    return _with_promotions(desk, choice, near)


def _gap_to_free(desk: Desk, choice: DeliveryChoice) -> int | None:
    if not choice.fee or choice.free_over is None:
        return None
    return choice.free_over.amount - sum(desk.nets)


def _with_promotions(desk: Desk, choice: DeliveryChoice, near: list[Missed]) -> Sending:
    fee = choice.fee.amount
    promotions = [one for one in desk.basket.promotions if one.lane is Lane.DELIVERY]
    winner = best(_off_the_fee(desk, one, fee) for one in promotions)
    if winner is not None:
        off = _off(winner.promotion.source, winner.promotion.label, Money(winner.amount, desk.basket.currency))
        left = fee - winner.amount
        return Sending(_quoted(desk, choice, left), (off,), tuple(near) if left else ())
    gaps = sorted(missing(desk, promotions), key=lambda one: one.promotion.source) if fee else []
    near += [told(one, desk.basket.currency) for one in gaps]
    return Sending(_quoted(desk, choice, fee), (), tuple(near))


def _off_the_fee(desk: Desk, promotion: Promotion, fee: int) -> Gain:
    places = desk.eligible(promotion)
    off = reductions(promotion.benefit, [Pieces(fee, 1)], promotion.most)[0] if desk.holds(promotion, places) else 0
    return Gain(promotion, {0: off}, places)


def _quoted(desk: Desk, choice: DeliveryChoice, net: int) -> QuotedDelivery:
    currency = desk.basket.currency
    rate = desk.basket.taxes.rate(choice.tax_class)
    tax = Money(tax_on(net, rate), currency)
    return QuotedDelivery(
        code=choice.code,
        title=choice.title,
        fee_list=choice.fee,
        fee_net=Money(net, currency),
        tax_class=choice.tax_class,
        rate=rate,
        tax_total=tax,
        tax_added=Money.zero(currency) if rate.inclusive else tax,
    )


def _off(source: str, label: str, amount: Money) -> Adjustment:
    return Adjustment(lane=Lane.DELIVERY, source=source, label=label, amount=amount)


def told(one: Near, currency: str) -> Missed:
    """What is near, as a quote tells it."""
    return Missed(
        lane=one.promotion.lane,
        source=one.promotion.source,
        label=one.promotion.label,
        missing=Money(one.gap, currency),
        units=one.units,
        amount_off=Money(one.amount_off, currency) if one.amount_off else None,
        share_off=one.share_off,
    )


def _missed(source: str, label: str, gap: int, desk: Desk) -> Missed:
    return Missed(lane=Lane.DELIVERY, source=source, label=label, missing=Money(gap, desk.basket.currency))
