"""How a partner's terms, figures, orders and statements are told, to the partner and to the staff alike."""

from __future__ import annotations

from decimal import Decimal, InvalidOperation
from zoneinfo import ZoneInfo

from campaigns.partners import EntryKind, Figures, Partner, PartnerInvalid, SaleStatus, SoldLine, Statement
from commerce.kit.money import Money
from handlers.chat.screen import Words, lines, text
from handlers.chat.writing import until


def percent(rate: int) -> str:
    """Basis points as people write them: `10%`, `7.5%`."""
    return f"{rate / 100:g}%"


def read_percent(words: str) -> int:
    """Basis points as people type them: `10`, `7.5 %`, `7,5`. Raises `PartnerInvalid`."""
    try:
        whole = Decimal(words.replace("%", "").replace("％", "").replace(",", ".").strip()) * 100
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
