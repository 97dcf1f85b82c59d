"""The last moment before money moves: is this payment still right?"""

from __future__ import annotations

from datetime import timedelta

from commerce.kit.database import Session
from commerce.kit.money import Money
from commerce.orders import NO_GUARDS, Guards, Order

#: For how long a payment that was let through may be on its way.
IN_FLIGHT = timedelta(minutes=10)


async def pre_checkout(
    session: Session, customer_id: int | None, ref: str, amount: Money, *, guards: Guards = NO_GUARDS
) -> Order:
    """Let a payment through, or refuse it before anything is charged (Telegram waits 10 s for the answer).

    `customer_id` is who pays, `ref` the invoice's payload. Afterwards the order cannot expire for ten minutes.
    Raises a leaf of `PaymentRefused` that says why: `InvoiceUnknown`, `InvoiceNotYours`, `AlreadyPaid`,
    `PaymentTooLate`, `OrderCancelledAlready`, `AmountChanged`, `StockGone`, or what a guard refuses.
    """
    raise NotImplementedError
