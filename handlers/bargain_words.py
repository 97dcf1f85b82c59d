"""What is said of bargains wherever they are shown: prices, who has helped, time, and the rules."""

from __future__ import annotations

from collections.abc import Iterator

from campaigns.bargains import Bargain, BargainSale, BargainStatus, SeenBargain
from commerce.kit.money import Money
from handlers.chat.screen import Words, lines, text
from handlers.team_words import MOST_DOTS, duration_words, time_left


def helpers_words(bargain: Bargain) -> Words:
    """`●●○○○ 2 of 5`: who has helped, and who is still needed."""
    dots = "●" * bargain.helps + "○" * bargain.missing
    shown = dots if bargain.helpers <= MOST_DOTS else "👥"
    return text("bargain-helpers", dots=shown, helps=bargain.helps, helpers=bargain.helpers)


def prices_words(bargain: Bargain) -> Words:
    """What it costs now, what it cost in the beginning, and how low it goes, to the cent."""
    start, cut = bargain.start_price, bargain.price < bargain.start_price
    if bargain.status is BargainStatus.ACTIVE:
        now = text("bargain-price-now", price=bargain.price, start=start, cut=cut)
        return lines(now, text("bargain-price-floor", floor=bargain.floor, left=bargain.left))
    return text("bargain-price-settled", price=bargain.price, start=start, cut=cut)


def state_words(bargain: Bargain) -> Words:
    """Where a bargain stands, in one sentence."""
    if bargain.status is BargainStatus.ACTIVE and not bargain.can_be_helped:
        return text("bargain-is-expired")
    if bargain.status is BargainStatus.ACTIVE:
        return text("bargain-missing", count=bargain.missing)
    return text(f"bargain-is-{bargain.status.value}")


def time_words(bargain: Bargain) -> Words | None:
    """Until when friends can help, or until when the price is kept."""
    if bargain.can_be_helped:
        return text("bargain-ends", until=bargain.expires_at, left=time_left(bargain.expires_at))
    if bargain.status is BargainStatus.REACHED and bargain.pay_by is not None:
        return text("bargain-pay-by", until=bargain.pay_by, left=time_left(bargain.pay_by))
    return None


def pieces_words(left: int | None) -> Words | None:
    """How many pieces the campaign has, where it has only so many."""
    return None if left is None else text("bargain-pieces", count=left)


def left_words(seen: SeenBargain) -> Words | None:
    """How many pieces are left, as long as none is kept for this bargain."""
    return pieces_words(seen.pieces_left) if seen.bargain.status is BargainStatus.ACTIVE else None


def rule_words(sale: BargainSale, variant_id: int) -> Iterator[Words]:
    """Everything a customer should know before they begin."""
    terms, kept = sale.terms, sale.campaign.variants.get(variant_id)
    yield text("bargain-rule-helpers", count=terms.helpers)
    yield text("bargain-rule-circle")
    yield text("bargain-rule-chance", smallest=Money(terms.smallest, sale.campaign.currency))
    if terms.own_first:
        yield text("bargain-rule-own")
    if terms.new_cut_more:
        yield text("bargain-rule-new")
    yield text("bargain-rule-window", window=duration_words(terms.window))
    yield text("bargain-rule-pay", window=duration_words(terms.time_to_pay))
    if terms.early_buy:
        yield text("bargain-rule-early")
    if terms.max_bargains is not None:
        yield text("bargain-rule-most", count=terms.max_bargains)
    if kept is not None and kept.left is not None:
        yield text("bargain-rule-left", count=kept.left)
