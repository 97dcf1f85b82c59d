"""Orders nobody paid in time give their stock back, exactly once."""

from __future__ import annotations

from datetime import datetime, timedelta

from commerce import inventory, orders, payments
from commerce.kit.clock import now
from commerce.kit.database import Database
from commerce.kit.errors import ShopError
from commerce.kit.together import several
from commerce.orders import NO_GUARDS, Guards
from commerce.payments import Owed, PageState, Payment, Providers, ProviderSilent, Truth

#: For how long stock stays held for an order whose provider does not answer.
SILENCE = timedelta(minutes=10)
#: How much longer an order waits for money its provider knows of.
MONEY_ON_ITS_WAY = timedelta(minutes=10)


async def expire_due(database: Database, providers: Providers, guards: Guards = NO_GUARDS) -> int:
    """End what is over time, asking each provider first; returns how many orders expired.

    A payment that is on its way or that the provider knows of is waited for; while a provider is silent the
    stock stays held, ten minutes at most. May run anywhere, any number of times at once.
    """
    async with database.reading() as session:
        due = await orders.due_to_expire(session)
    return sum(await several(_end(database, providers, guards, order_id) for order_id in due))


async def _end(database: Database, providers: Providers, guards: Guards, order_id: int) -> bool:
    asked = await _begin(database, guards, order_id)
    if asked is None:
        return False
    since, owed = asked
    truth = await _truth(database, providers, guards, owed)
    async with database.unit_of_work() as session:
        await orders.locked(session, order_id)
        if truth is Truth.UNPAID or (truth is None and now() - since >= SILENCE):
            return await orders.expire(session, order_id)
        if truth is not None and await orders.wait_until(session, order_id, now() + MONEY_ON_ITS_WAY):
            await inventory.extend(session, order_id, now() + MONEY_ON_ITS_WAY)
    return False


async def _begin(database: Database, guards: Guards, order_id: int) -> tuple[datetime, list[tuple[str, Owed]]] | None:
    """Stop an order from being paid; returns since when that is so, and whom to ask for what."""
    async with database.unit_of_work() as session:
        order = await orders.locked(session, order_id)
        try:
            for guard in guards.expiry:
                await guard(session, order)
        except ShopError:
            return None
        since = await orders.begin_expiry(session, order_id)
        if since is None:
            return None
        known = await payments.of_order(session, order_id)
        pages = await payments.pages_of_order(session, order_id)
    over = {number for number, page in pages.items() if page.state in (PageState.PAID, PageState.CLOSED)}
    asked = [one for one in known if one.id not in over]
    return since, [(one.provider, pages[one.id].owed if one.id in pages else _owed(one)) for one in asked]


def _owed(payment: Payment) -> Owed:
    return Owed(payment_id=payment.id, ref=payment.ref, amount=payment.amount, customer_id=payment.customer_id)


async def _truth(
    database: Database, providers: Providers, guards: Guards, owed: list[tuple[str, Owed]]
) -> Truth | None:
    """What the providers know together; None when one of them is silent and no other knows of money."""
    answers: set[Truth | None] = set()
    for name, payment in owed:
        try:
            known = await payments.last_word(database, providers[name], payment, guards) if name in providers else None
            answers.add(known or Truth.UNPAID)
        except ProviderSilent:
            answers.add(None)
    for answer in (Truth.PAID, Truth.PROCESSING, None):
        if answer in answers:
            return answer
    return Truth.UNPAID
