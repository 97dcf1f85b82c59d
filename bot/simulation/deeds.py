"""How each deed is done: the same calls that the chat and the providers' reports make."""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from dataclasses import dataclass

from bot.simulation.fates import Deed
from commerce import orders, payments, shipping
from commerce.kit.clock import now
from commerce.kit.database import Database, Session
from commerce.kit.errors import ShopError
from commerce.kit.money import Money
from commerce.orders import CancelReason, Order
from commerce.payments import EventKind, Payment, Report


@dataclass(frozen=True)
class Hands:
    """Who does what is due: one shop's database, and the person at its counter."""

    database: Database
    staff_id: int

    async def do(self, deed: Deed, order_id: int) -> None:
        """Try it; what is refused (it came too late, it was done already) is an answer too."""
        try:
            async with self.database.unit_of_work() as session:
                await _DEEDS[deed](session, await orders.get_for_staff(session, order_id), self.staff_id)
        except ShopError:
            return


async def _let_through(session: Session, order: Order, _: int) -> None:
    payment = await _latest(session, order)
    await payments.pre_checkout(session, order.customer_id, payment.ref, payment.amount)


async def _pay(session: Session, order: Order, _: int) -> None:
    payment = await _asked_for(session, order)
    await _report(session, order, payment, payment.amount, "paid")


async def _pay_some(session: Session, order: Order, _: int) -> None:
    payment = await _latest(session, order)
    await _report(session, order, payment, Money(1 + payment.amount.amount // 2, payment.amount.currency), "some")


async def _pay_too_much(session: Session, order: Order, _: int) -> None:
    payment = await _latest(session, order)
    await _report(session, order, payment, payment.amount + Money(77, payment.amount.currency), "too much")


async def _pay_again(session: Session, order: Order, _: int) -> None:
    payment = await _latest(session, order)
    await _report(session, order, payment, payment.amount, "again")


async def _pay_in_dollars(session: Session, order: Order, _: int) -> None:
    payment = await _latest(session, order)
    other = "USD" if order.currency != "USD" else "EUR"
    await _report(session, order, payment, Money(payment.amount.amount, other), "odd")


async def _pay_nobody(session: Session, order: Order, _: int) -> None:
    await _report(session, order, None, order.total, "stray")


async def _take_money_back(session: Session, order: Order, _: int) -> None:
    for payment in await payments.of_order(session, order.id):
        if payment.captured and payment.provider == "cards":
            charge = f"{order.id}-paid"
            await _report(session, order, payment, payment.captured, "failed", EventKind.CAPTURE_FAILED, charge)


async def _cancel(session: Session, order: Order, _: int) -> None:
    await orders.cancel(session, order.customer_id, order.id)


async def _cancel_by_staff(session: Session, order: Order, staff_id: int) -> None:
    await orders.cancel_by_staff(session, staff_id, order.id, CancelReason.OTHER)


async def _accept(session: Session, order: Order, staff_id: int) -> None:
    await orders.accept(session, staff_id, order.id)


async def _ship_one(session: Session, order: Order, staff_id: int) -> None:
    line = next((one for one in order.lines if one.to_ship), None)
    if line is not None:
        await shipping.ship(session, staff_id, order.id, "other", f"SIM{order.id}A", quantities={line.id: 1})


async def _ship(session: Session, order: Order, staff_id: int) -> None:
    await shipping.ship(session, staff_id, order.id, "other", f"SIM{order.id}B")


async def _arrive(session: Session, order: Order, staff_id: int) -> None:
    for parcel in await shipping.of_order(session, order.id):
        await shipping.deliver(session, staff_id, parcel.id)


async def _collect(session: Session, order: Order, staff_id: int) -> None:
    await payments.collect(session, staff_id, order.id)


async def _latest(session: Session, order: Order) -> Payment:
    return (await payments.of_order(session, order.id))[-1]


async def _asked_for(session: Session, order: Order) -> Payment:
    """The way to pay what is still due, or the last one there was: people pay old bills too."""
    try:
        return await payments.offer(session, order.customer_id, order.id)
    except ShopError:
        return await _latest(session, order)


async def _report(
    session: Session,
    order: Order,
    payment: Payment | None,
    amount: Money,
    what: str,
    kind: EventKind = EventKind.CAPTURED,
    charge: str = "",
) -> None:
    if not amount:
        return
    report = Report(
        provider=payment.provider if payment else "cards",
        event_id=f"{order.id}-{what}",
        kind=kind,
        ref=payment.ref if payment else f"nobody-{order.id}",
        charge=charge or f"{order.id}-{what}",
        amount=amount,
        happened_at=now(),
        customer_id=order.customer_id,
    )
    await payments.record(session, report, by_hand=payment.by_hand if payment else False)


_DEEDS: dict[Deed, Callable[[Session, Order, int], Awaitable[None]]] = {
    Deed.LET_THROUGH: _let_through,
    Deed.PAY: _pay,
    Deed.PAY_SOME: _pay_some,
    Deed.PAY_TOO_MUCH: _pay_too_much,
    Deed.PAY_AGAIN: _pay_again,
    Deed.PAY_IN_DOLLARS: _pay_in_dollars,
    Deed.PAY_NOBODY: _pay_nobody,
    Deed.TAKE_MONEY_BACK: _take_money_back,
    Deed.CANCEL: _cancel,
    Deed.CANCEL_BY_STAFF: _cancel_by_staff,
    Deed.ACCEPT: _accept,
    Deed.SHIP_ONE: _ship_one,
    Deed.SHIP: _ship,
    Deed.ARRIVE: _arrive,
    Deed.COLLECT: _collect,
}
