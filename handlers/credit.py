"""Store credit in chat: used at the last look, shown in the wallet, and taken instead of money that would go back."""

from __future__ import annotations

from collections.abc import Iterator

from commerce import checkout, credit, orders, payments
from handlers.chat.keyboards import Row
from handlers.chat.router import Router, Visit
from handlers.chat.screen import Answer, Words, lines, text
from handlers.checkout import review_screen
from handlers.doors import CancelForCredit, UseCredit
from handlers.order_card import order_screen

router = Router()

#: How much of the credit's history the wallet shows.
MOST_ENTRIES = 5


@router.tap(UseCredit)
async def use_credit(visit: Visit, wanted: UseCredit) -> Answer:
    await checkout.use_credit(visit.session, visit.customer.id, wanted.wanted)
    return await review_screen(visit)


@router.tap(CancelForCredit)
async def cancel_for_credit(visit: Visit, wanted: CancelForCredit) -> Answer:
    """The order is called off, and what was paid is there to be spent at once."""
    await payments.prefer_credit(visit.session, visit.customer.id, wanted.order_id)
    order = await orders.cancel(visit.session, visit.customer.id, wanted.order_id, guards=visit.shop.guards)
    return await order_screen(visit, order)


async def credit_section(visit: Visit) -> tuple[Words, list[Row]]:
    """What somebody has and what became of it, for the wallet; it needs no buttons."""
    currency = visit.shop.profile.currency
    found = await credit.balance(visit.session, visit.customer.id, currency)
    told = await credit.entries(visit.session, visit.customer.id, currency, MOST_ENTRIES)
    if not told:
        return text("credit-none"), []
    held = text("credit-held", amount=found.held) if found.held else None
    return lines(text("credit-have", amount=found.available), held, *_history(told)), []


def _history(told: tuple[credit.Entry, ...]) -> Iterator[Words]:
    for one in told:
        key = f"credit-entry-{one.kind.value}"
        yield text(key, amount=one.amount if one.amount.amount > 0 else -one.amount, at=one.happened_at)
