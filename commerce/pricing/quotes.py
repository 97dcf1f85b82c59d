"""A price worked out, with its reasons."""

from __future__ import annotations

import hashlib
from dataclasses import dataclass
from functools import cached_property

import orjson

from commerce.kit.money import Money
from commerce.pricing.baskets import Rate
from commerce.pricing.promotions import Lane


@dataclass(frozen=True)
class Part:
    """What an adjustment takes off one line."""

    line_key: int
    amount: Money


@dataclass(frozen=True, kw_only=True)
class Adjustment:
    """What one promotion takes off; never negative, and never nothing.

    The parts fall on lines and sum to the amount. What comes off the delivery fee has no parts.
    """

    lane: Lane
    source: str
    label: str
    amount: Money
    parts: tuple[Part, ...] = ()


@dataclass(frozen=True, kw_only=True)
class QuotedLine:
    """One line's price. `net_total` is what is left of `list_total`; of the tax, `tax_added` comes on top of it."""

    key: int
    variant_id: int
    quantity: int
    unit_list: Money
    list_total: Money
    net_total: Money
    tax_class: str
    rate: Rate
    tax_total: Money
    tax_added: Money
    #: Whether more would have come off, had it not reached the lowest price of its goods.
    held_up: bool = False


@dataclass(frozen=True, kw_only=True)
class QuotedDelivery:
    """The price of sending it: the fee as listed, what is left of it, and its tax."""

    code: str
    title: str
    fee_list: Money
    fee_net: Money
    tax_class: str
    rate: Rate
    tax_total: Money
    tax_added: Money


@dataclass(frozen=True, kw_only=True)
class Missed:
    """A promotion (or free delivery, or a further rung) that so much more of its goods would reach.

    Where pieces are counted, so many `units` more are missing and no money. `amount_off` and `share_off` (basis
    points) are what it gives then, where that can be said.
    """

    source: str
    label: str
    lane: Lane
    missing: Money
    units: int = 0
    amount_off: Money | None = None
    share_off: int = 0


@dataclass(frozen=True, kw_only=True)
class Quote:
    """What everything costs together: `total = merchandise_net + delivery_net + tax_added`.

    `tax_total` is all the tax, contained or added. `discount_total` is what came off goods and delivery.
    """

    currency: str
    lines: tuple[QuotedLine, ...]
    adjustments: tuple[Adjustment, ...]
    missed: tuple[Missed, ...]
    delivery: QuotedDelivery | None
    merchandise_list: Money
    merchandise_net: Money
    delivery_net: Money
    discount_total: Money
    tax_total: Money
    tax_added: Money
    total: Money

    @cached_property
    def hash(self) -> str:
        """A fingerprint of all that is charged and why; another price, reason or quantity gives another one.

        Titles and the caller's line keys do not count.
        """
        return hashlib.sha256(orjson.dumps(_charged(self))).hexdigest()[:32]


def _charged(quote: Quote) -> list[object]:
    place = {line.key: at for at, line in enumerate(quote.lines)}
    return [
        quote.currency,
        [_line(line) for line in quote.lines],
        [_adjustment(one, place) for one in quote.adjustments],
        quote.delivery and _delivery(quote.delivery),
        quote.total.amount,
    ]


def _line(line: QuotedLine) -> list[int]:
    taxes = [line.tax_total.amount, line.tax_added.amount]
    return [line.variant_id, line.quantity, line.unit_list.amount, line.net_total.amount, *taxes]


def _adjustment(one: Adjustment, place: dict[int, int]) -> list[object]:
    parts = [[place[part.line_key], part.amount.amount] for part in one.parts]
    return [one.lane, one.source, one.amount.amount, parts]


def _delivery(delivery: QuotedDelivery) -> list[object]:
    amounts = delivery.fee_list, delivery.fee_net, delivery.tax_total, delivery.tax_added
    return [delivery.code, *(money.amount for money in amounts)]
