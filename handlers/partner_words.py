"""How a partner's terms, figures, orders and statements are told, to the partner and to the staff alike."""

from __future__ import annotations

from collections.abc import AsyncIterator
from decimal import Decimal, InvalidOperation
from zoneinfo import ZoneInfo

from campaigns import partners
from campaigns.partners import EntryKind, Figures, Partner, PartnerInvalid, SaleStatus, SoldLine, Statement
from commerce import catalogue
from commerce.kit.errors import NotFound
from commerce.kit.money import Money
from commerce.kit.numerals import plain_number
from handlers.chat.router import Visit
from handlers.chat.screen import Words, lines, text
from handlers.chat.writing import until


def percent(rate: int) -> str:
    """Basis points as people write them: `10%`, `7.5%`."""
    return f"{rate / 100:g}%"


def read_percent(words: str) -> int:
    """Basis points as people type them: `10`, `7.5 %`, `7,5`. Raises `PartnerInvalid`."""
    try:
        whole = Decimal(plain_number(words)) * 100
    except InvalidOperation:
        raise PartnerInvalid from None
    if not whole.is_finite() or whole != whole.to_integral_value() or abs(whole) > 10_000:
        raise PartnerInvalid
    return int(whole)


def terms_words(partner: Partner) -> Words:
    """What a partner is promised, line by line."""
    return lines(
        text("partner-share-of", percent=percent(partner.rate)),
        text("partner-counts-for", days=partner.window_days),
        text("partner-first-only" if partner.new_only else "partner-all-orders"),
        text("partner-paid-from", minimum=partner.minimum) if partner.minimum else None,
    )


async def whole_terms_words(visit: Visit, partner: Partner) -> Words:
    """The terms of a partner, with those of some goods."""
    return lines(terms_words(partner), *[one async for one in goods_words(visit, partner)])


async def goods_words(visit: Visit, partner: Partner) -> AsyncIterator[Words]:
    """The goods that earn another share, by their names; what is not on the shelves any more is left out."""
    for mark, rate in (await partners.special(visit.session, partner.id)).items():
        name = await goods_name(visit, mark)
        if name is not None:
            yield text("partner-goods-line", goods=name, percent=percent(rate))


async def goods_name(visit: Visit, mark: str) -> str | None:
    """What `product:7` or `category:2` is called."""
    kind, _, number = mark.partition(":")
    try:
        if kind == "product":
            return (await catalogue.card(visit.session, int(number), visit.language)).title
        path = await catalogue.category_path(visit.session, int(number), visit.language)
    except NotFound:
        return None
    return " › ".join(one.title for one in path)


def figures_words(figures: Figures) -> Words:
    """What came of it, from the first day on."""
    return lines(
        text("partner-came", clicks=figures.clicks, orders=figures.orders, customers=figures.customers),
        text("partner-sold", net=figures.net, returned=figures.returned),
        text("partner-pending", amount=figures.pending),
        text("partner-approved", amount=figures.approved),
        text("partner-due", amount=figures.due),
        text("partner-paid", amount=figures.paid),
    )


def order_words(line: SoldLine, currency: str, zone: ZoneInfo) -> Words:
    """An order by its number, what of it counts, and how far its commission has come; never who ordered."""
    facts = {
        "number": line.number,
        "day": line.placed_at.astimezone(zone).date(),
        "net": Money(line.net, currency),
        "share": percent(line.rate) if line.rate is not None else "–",
        "commission": Money(line.commission, currency),
    }
    return text("partner-order-line", how=_how_far(line, zone), **facts)


def _how_far(line: SoldLine, zone: ZoneInfo) -> Words:
    if line.status is SaleStatus.DECLINED:
        return text(f"partner-declined-{(line.reason or 'own').replace('_', '-')}")
    if line.status is SaleStatus.PENDING and line.ripens_at is not None:
        return text("partner-is-pending-until", until=until(line.ripens_at.astimezone(zone)).date())
    return text("partner-is-paid") if line.is_paid else text(f"partner-is-{line.status.value}")


def entry_words(kind: EntryKind) -> Words:
    """Why a partner's account changed."""
    return text(f"partner-entry-{kind.value.replace('_', '-')}")


def month_of(statement: Statement) -> str:
    """The month as everybody reads it: `2026-03`."""
    return f"{statement.month:%Y-%m}"
