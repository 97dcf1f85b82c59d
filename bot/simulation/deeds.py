"""How each deed is done: the same calls that the chat and the providers' reports make."""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from dataclasses import dataclass
from random import Random
from zoneinfo import ZoneInfo

from bot.guards import GUARDS
from bot.simulation.fates import Deed
from commerce import orders, payments, returns, shipping
from commerce.kit.clock import now
from commerce.kit.database import Database, Session
from commerce.kit.errors import NotFound, ShopError
from commerce.kit.money import Money
from commerce.kit.profile import ShopProfile
from commerce.orders import CancelReason, Order
from commerce.payments import EventKind, Payment, Report
from commerce.returns import Disposition, Reason, Return


@dataclass(frozen=True)
class Hands:
    """Who does what is due: one shop's database, and the person at its counter."""

    database: Database
    staff_id: int
    seed: int
    profile: ShopProfile

    @property
    def zone(self) -> ZoneInfo:
        """Where the shop counts its days."""
        return self.profile.timezone

    def chance(self, order: Order, about: str) -> Random:
        """What is left to chance about an order: the same whenever it is asked."""
        return Random(f"{self.seed}:{order.id}:{about}")

    async def do(self, deed: Deed, order_id: int) -> None:
        """Try it; what is refused (it came too late, it was done already) is an answer too."""
        try:
            async with self.database.unit_of_work() as session:
                await _DEEDS[deed](session, await orders.get_for_staff(session, order_id), self)
        except ShopError:
            return


async def _let_through(session: Session, order: Order, _: Hands) -> None:
    payment = await _latest(session, order)
    await payments.pre_checkout(session, order.customer_id, payment.ref, payment.amount, guards=GUARDS)


async def _pay(session: Session, order: Order, _: Hands) -> None:
    payment = await _asked_for(session, order)
    await _report(session, order, payment, payment.amount, "paid")


async def _pay_some(session: Session, order: Order, _: Hands) -> None:
    payment = await _latest(session, order)
    await _report(session, order, payment, Money(1 + payment.amount.amount // 2, payment.amount.currency), "some")


async def _pay_too_much(session: Session, order: Order, _: Hands) -> None:
    payment = await _latest(session, order)
    await _report(session, order, payment, payment.amount + Money(77, payment.amount.currency), "too much")


async def _pay_again(session: Session, order: Order, _: Hands) -> None:
    payment = await _latest(session, order)
    await _report(session, order, payment, payment.amount, "again")


async def _pay_in_dollars(session: Session, order: Order, _: Hands) -> None:
    payment = await _latest(session, order)
    other = "USD" if order.currency != "USD" else "EUR"
    await _report(session, order, payment, Money(payment.amount.amount, other), "odd")


async def _pay_nobody(session: Session, order: Order, _: Hands) -> None:
    await _report(session, order, None, order.total, "stray")


async def _take_money_back(session: Session, order: Order, _: Hands) -> None:
    for payment in await payments.of_order(session, order.id):
        if payment.captured and payment.provider == "cards":
            charge = f"{order.id}-paid"
            await _report(session, order, payment, payment.captured, "failed", EventKind.CAPTURE_FAILED, charge)


async def _cancel(session: Session, order: Order, _: Hands) -> None:
    await orders.cancel(session, order.customer_id, order.id, guards=GUARDS)


async def _cancel_by_staff(session: Session, order: Order, by: Hands) -> None:
    await orders.cancel_by_staff(session, by.staff_id, order.id, CancelReason.OTHER, guards=GUARDS)


async def _call_off_a_piece(session: Session, order: Order, by: Hands) -> None:
    unsent = order.unsent
    if unsent:
        one = {min(unsent): 1}
        await returns.call_off_pieces(
            session, order.customer_id, order.id, one, by.profile, count=1, seen=order.called_off, guards=GUARDS
        )


async def _accept(session: Session, order: Order, by: Hands) -> None:
    await orders.accept(session, by.staff_id, order.id)


async def _ship_one(session: Session, order: Order, by: Hands) -> None:
    line = next((one for one in order.lines if one.to_ship), None)
    if line is not None:
        one = {line.id: 1}
        await shipping.ship(session, by.staff_id, order.id, "other", f"SIM{order.id}A", quantities=one, guards=GUARDS)


async def _ship(session: Session, order: Order, by: Hands) -> None:
    await shipping.ship(session, by.staff_id, order.id, "other", f"SIM{order.id}B", guards=GUARDS)


async def _arrive(session: Session, order: Order, by: Hands) -> None:
    for parcel in await shipping.of_order(session, order.id):
        await shipping.deliver(session, by.staff_id, parcel.id)


async def _collect(session: Session, order: Order, by: Hands) -> None:
    await payments.collect(session, by.staff_id, order.id)


async def _begin_return(session: Session, order: Order, by: Hands) -> None:
    reason = by.chance(order, "reason").choice((Reason.NO_REASON, Reason.NO_REASON, *Reason))
    await returns.begin(session, order.customer_id, order.id, reason, by.zone)


async def _ask_return(session: Session, order: Order, by: Hands) -> None:
    await _ask_for_return(session, order, by, 0)


async def _ask_another_return(session: Session, order: Order, by: Hands) -> None:
    await _ask_for_return(session, order, by, 1)


async def _ask_for_return(session: Session, order: Order, by: Hands, before: int) -> None:
    """Some of the pieces, all of them by chance; unless it was asked for already."""
    if len(await returns.of_order(session, order.id)) != before:
        return
    chance, customer_id = by.chance(order, f"return {before}"), order.customer_id
    reason = chance.choice((Reason.NO_REASON, Reason.NO_REASON, *Reason))
    draft = await returns.begin(session, customer_id, order.id, reason, by.zone)
    kept = chance.sample(sorted(draft.pieces), len(draft.pieces) // 2)
    for line_id, most in sorted(draft.pieces.items()):
        pieces = chance.randint(0 if line_id in kept else 1, most)
        await returns.choose(session, customer_id, draft.id, line_id, pieces, by.zone)
    await returns.prefer_credit(session, customer_id, draft.id, chance.random() < 0.2)
    if by.chance(order, f"instead {before}").random() < 0.3:
        await _choose_instead(session, order, draft.id)
    await returns.ask(session, customer_id, draft.id, by.zone)


async def _choose_instead(session: Session, order: Order, draft_id: int) -> None:
    """Something else for every line, where there is something; money where there is not."""
    draft = await returns.get(session, order.customer_id, draft_id)
    for line_id, offered in (await returns.choices(session, order, draft)).items():
        for one in offered[:1]:
            await returns.exchange_for(session, order.customer_id, draft_id, line_id, one.variant_id)


async def _replace(session: Session, order: Order, by: Hands) -> None:
    found = await _return(session, order)
    await returns.ship(session, by.staff_id, found.id, carrier="other")


async def _call_off_return(session: Session, order: Order, _: Hands) -> None:
    await returns.call_off(session, order.customer_id, (await _return(session, order)).id)


async def _agree(session: Session, order: Order, by: Hands) -> None:
    await returns.agree(session, by.staff_id, (await _return(session, order)).id)


async def _refuse(session: Session, order: Order, by: Hands) -> None:
    await returns.refuse(session, by.staff_id, (await _return(session, order)).id, "It was used.")


async def _refund_at_once(session: Session, order: Order, by: Hands) -> None:
    await returns.refund_at_once(session, by.staff_id, (await _return(session, order)).id)


async def _send_back(session: Session, order: Order, _: Hands) -> None:
    await returns.send(session, order.customer_id, (await _return(session, order)).id, f"SIM{order.id}R")


async def _take_in(session: Session, order: Order, by: Hands) -> None:
    await returns.receive(session, by.staff_id, (await _return(session, order)).id)


async def _settle(session: Session, order: Order, by: Hands) -> None:
    found = await _return(session, order)
    chance = by.chance(order, f"goods of {found.requested_at}")
    for line_id in sorted(found.pieces):
        became = chance.choice((Disposition.RESTOCK, Disposition.RESTOCK, Disposition.RESTOCK, *Disposition))
        await returns.look_at(session, found.id, line_id, became)
    await returns.settle(session, by.staff_id, found.id)


async def _return(session: Session, order: Order) -> Return:
    """The return that was asked for last."""
    found = await returns.of_order(session, order.id)
    if not found:
        raise NotFound
    return found[-1]


async def _latest(session: Session, order: Order) -> Payment:
    """The latest way to pay; credit is the shop's own, nobody else reports it."""
    found = [one for one in await payments.of_order(session, order.id) if one.provider != payments.CREDIT]
    if not found:
        raise NotFound
    return found[-1]


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
    await payments.record(session, report, guards=GUARDS, by_hand=payment.by_hand if payment else False)


_DEEDS: dict[Deed, Callable[[Session, Order, Hands], Awaitable[None]]] = {
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
    Deed.CALL_OFF_A_PIECE: _call_off_a_piece,
    Deed.ACCEPT: _accept,
    Deed.SHIP_ONE: _ship_one,
    Deed.SHIP: _ship,
    Deed.ARRIVE: _arrive,
    Deed.COLLECT: _collect,
    Deed.BEGIN_RETURN: _begin_return,
    Deed.ASK_RETURN: _ask_return,
    Deed.ASK_ANOTHER_RETURN: _ask_another_return,
    Deed.CALL_OFF_RETURN: _call_off_return,
    Deed.AGREE: _agree,
    Deed.REFUSE: _refuse,
    Deed.REFUND_AT_ONCE: _refund_at_once,
    Deed.SEND_BACK: _send_back,
    Deed.TAKE_IN: _take_in,
    Deed.SETTLE: _settle,
    Deed.REPLACE: _replace,
}
