"""The one place where anything gets its price."""

from __future__ import annotations

from commerce.kit.money import CurrencyMixed, Money, total
from commerce.pricing.baskets import Basket, DeliveryChoice
from commerce.pricing.lanes import Desk, Gain
from commerce.pricing.promotions import Lane
from commerce.pricing.quotes import Adjustment, Missed, Part, Quote, QuotedLine
from commerce.pricing.sending import Sending, price_delivery, told
from commerce.pricing.taxes import tax_on

_BEFORE_POINTS = (Lane.UNIT_PRICE, Lane.ITEM, Lane.ORDER, Lane.COUPON)


def quote(basket: Basket) -> Quote:
    """Work out what a basket costs.

    Pure: no clock, no database, no chance; the order of the promotions does not matter. Raises `ValueError` for
    quantities below one, negative prices, and keys or sources that occur twice; `CurrencyMixed` for mixed currencies.
    """
    _check(basket)
    desk = Desk.lay_out(basket)
    for lane in _BEFORE_POINTS:
        desk.run(lane)
    sending = None if basket.delivery is None else price_delivery(desk, basket.delivery)
    desk.run(Lane.POINTS)
    return _write_down(desk, sending)


def _write_down(desk: Desk, sending: Sending | None) -> Quote:
    currency = desk.basket.currency
    lines = tuple(_line(desk, at) for at in desk.taken)
    adjustments = tuple(_adjustment(desk, gain) for gain in desk.applied)
    missed = tuple(_missed(desk))
    if sending is not None:
        adjustments += sending.adjustments
        missed += sending.missed
    return _sum_up(currency, lines, adjustments, missed, sending)


def _sum_up(
    currency: str,
    lines: tuple[QuotedLine, ...],
    adjustments: tuple[Adjustment, ...],
    missed: tuple[Missed, ...],
    sending: Sending | None,
) -> Quote:
    delivery = sending.quoted if sending else None
    taxed = [(one.tax_total, one.tax_added) for one in (*lines, *((delivery,) if delivery else ()))]
    merchandise = total((line.net_total for line in lines), currency)
    fee = delivery.fee_net if delivery else Money.zero(currency)
    added = total((tax_added for _, tax_added in taxed), currency)
    return Quote(
        currency=currency,
        lines=lines,
        adjustments=adjustments,
        missed=missed,
        delivery=delivery,
        merchandise_list=total((line.list_total for line in lines), currency),
        merchandise_net=merchandise,
        delivery_net=fee,
        discount_total=total((one.amount for one in adjustments), currency),
        tax_total=total((tax for tax, _ in taxed), currency),
        tax_added=added,
        total=merchandise + fee + added,
    )


def _line(desk: Desk, at: int) -> QuotedLine:
    line, net, currency = desk.basket.lines[at], desk.nets[at], desk.basket.currency
    rate = desk.basket.taxes.rate(line.tax_class)
    tax = Money(tax_on(net, rate), currency)
    return QuotedLine(
        key=line.key,
        variant_id=line.variant_id,
        quantity=line.quantity,
        unit_list=line.unit_list,
        list_total=line.unit_list * line.quantity,
        net_total=Money(net, currency),
        tax_class=line.tax_class,
        rate=rate,
        tax_total=tax,
        tax_added=Money.zero(currency) if rate.inclusive else tax,
        held_up=desk.is_held_up(at),
    )


def _adjustment(desk: Desk, gain: Gain) -> Adjustment:
    currency, lines = desk.basket.currency, desk.basket.lines
    return Adjustment(
        lane=gain.promotion.lane,
        source=gain.promotion.source,
        label=gain.promotion.label,
        amount=Money(gain.amount, currency),
        parts=tuple(Part(lines[at].key, Money(part, currency)) for at, part in sorted(gain.parts.items())),
    )


def _missed(desk: Desk) -> list[Missed]:
    return [told(one, desk.basket.currency) for one in desk.missed]


def _check(basket: Basket) -> None:
    floors = [line.floor for line in basket.lines if line.floor is not None]
    amounts = [line.unit_list for line in basket.lines] + floors + _fees(basket.delivery)
    if any(money.currency != basket.currency for money in amounts):
        raise CurrencyMixed(f"not everything is priced in {basket.currency}")
    if any(money.amount < 0 for money in amounts) or any(line.quantity < 1 for line in basket.lines):
        raise ValueError("prices are nought or more, quantities one or more")
    if len({line.key for line in basket.lines}) < len(basket.lines):
        raise ValueError("two lines have one key")
    if len({one.source for one in basket.promotions}) < len(basket.promotions):
        raise ValueError("two promotions have one source")


def _fees(choice: DeliveryChoice | None) -> list[Money]:
    if choice is None:
        return []
    return [choice.fee] if choice.free_over is None else [choice.fee, choice.free_over]
