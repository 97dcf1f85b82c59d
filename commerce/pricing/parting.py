"""A quote taken apart: some of its lines as an order of their own, at the very prices they were quoted together."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import replace

from commerce.kit.money import Money, total
from commerce.pricing.promotions import Lane
from commerce.pricing.quotes import Adjustment, Quote


def part_of(quote: Quote, keys: Collection[int], *, with_delivery: bool) -> Quote:
    """The lines with these keys, what was taken off them, and the delivery if it belongs to them.

    The parts of a quote sum to the quote in every amount: nothing is worked out anew.
    """
    lines = tuple(line for line in quote.lines if line.key in keys)
    delivery = quote.delivery if with_delivery else None
    merchandise_list = _sum(quote, *(line.list_total for line in lines))
    merchandise_net = _sum(quote, *(line.net_total for line in lines))
    delivery_net = delivery.fee_net if delivery else Money.zero(quote.currency)
    fee_list = delivery.fee_list if delivery else Money.zero(quote.currency)
    tax_added = _sum(quote, *(line.tax_added for line in lines), *([delivery.tax_added] if delivery else ()))
    return replace(
        quote,
        lines=lines,
        adjustments=tuple(one for one in (_part(one, keys, with_delivery) for one in quote.adjustments) if one),
        missed=(),
        delivery=delivery,
        merchandise_list=merchandise_list,
        merchandise_net=merchandise_net,
        delivery_net=delivery_net,
        discount_total=merchandise_list - merchandise_net + fee_list - delivery_net,
        tax_total=_sum(quote, *(line.tax_total for line in lines), *([delivery.tax_total] if delivery else ())),
        tax_added=tax_added,
        total=merchandise_net + delivery_net + tax_added,
    )


def _part(one: Adjustment, keys: Collection[int], with_delivery: bool) -> Adjustment | None:
    """What of an adjustment falls on these lines; what comes off the delivery goes with it."""
    if one.lane is Lane.DELIVERY or not one.parts:
        return one if with_delivery else None
    parts = tuple(part for part in one.parts if part.line_key in keys)
    amount = total((part.amount for part in parts), one.amount.currency)
    return replace(one, parts=parts, amount=amount) if amount else None


def _sum(quote: Quote, *amounts: Money) -> Money:
    return total(amounts, quote.currency)
