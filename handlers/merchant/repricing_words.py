"""How a change of many prices is told: where, by how much, what it would do, and with which goods."""

from __future__ import annotations

from commerce.bulk_changes import Change, PriceRule, Status
from commerce.kit.money import Money
from handlers.chat.screen import Words, lines, paragraphs, text
from handlers.chat.writing import shortened


def rule_words(rule: PriceRule, currency: str) -> Words:
    """By how much: `10 % less`, `€2.00 more`."""
    if rule.percent is not None:
        percent = abs(rule.percent) / 100
        return text("prices-percent-less" if rule.percent < 0 else "prices-percent-more", percent=percent)
    amount = rule.amount or 0
    return text("prices-amount-less" if amount < 0 else "prices-amount-more", amount=Money(abs(amount), currency))


def prices_words(change: Change) -> Words:
    """What a change of prices would do, or did; by how much is said in its name."""
    report, undone = change.report or {}, change.undone or {}
    if change.status is not Status.READY:
        return lines(
            text("prices-changed", count=report.get("changed", 0)),
            text("import-taken-back", count=undone["rows"]) if "rows" in undone else None,
            text("import-left", count=undone["left_rows"]) if undone.get("left_rows") else None,
        )
    examples = [_example(change, *one) for one in report.get("examples", ())]
    more = report.get("would", 0) - len(examples)
    return paragraphs(
        text("import-nothing-yet"),
        lines(
            text("prices-would", count=report.get("would", 0)),
            *examples,
            text("prices-more", count=more) if more > 0 else None,
        ),
        text("prices-too-low", count=report["too_low"]) if report.get("too_low") else None,
        text("prices-below-cost", count=report["below_cost"]) if report.get("below_cost") else None,
    )


def _example(change: Change, _: str, title: str, before: int, after: int) -> Words:
    currency = (change.terms or {})["currency"]
    return text(
        "prices-example", name=shortened(title, 40), before=Money(before, currency), after=Money(after, currency)
    )
