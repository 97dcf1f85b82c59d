"""Giving money back because the shop decides so: wholly or in part, each tender what it paid, with a reason."""

from __future__ import annotations

from collections.abc import Mapping

from commerce import customers, orders, staff
from commerce.kit.database import Session
from commerce.kit.errors import NotFound
from commerce.kit.money import Money, allocate, total
from commerce.orders import Order
from commerce.payments import refunding, refunds
from commerce.payments.attempts import Payment, get_payment, of_order
from commerce.payments.errors import RefundTooLarge, StarsGoWhole
from commerce.payments.models import payments_table
from commerce.payments.providers import STARS
from commerce.payments.squaring import square
from commerce.payments.states import RefundReason
from commerce.payments.tenders import CREDIT, shares_of, split

#: Why a shop gives something back of its own accord.
STAFF_REFUNDS = (
    RefundReason.DAMAGED,
    RefundReason.NOT_RECEIVED,
    RefundReason.MISTAKE,
    RefundReason.AGREED,
    RefundReason.GOODWILL,
)


def returnable(order: Order, payments: tuple[Payment, ...]) -> Money:
    """What of an order's money can still be given back; nothing where it goes back anyway, or has not come yet."""
    if order.has_lapsed or order.waits_for_payment:
        return Money.zero(order.currency)
    return total((payment.in_order(payment.returnable) for payment in payments), order.currency)


async def parted(
    session: Session, order: Order, known: tuple[Payment, ...], amount: Money, lines: Mapping[int, int] | None = None
) -> tuple[Money, Money]:
    """How much of what goes back is store credit, and how much is money, as they paid for `lines` (see `give_back`).

    `known` are the order's payments.
    """
    return split(known, await shares_of(session, order.id), amount, lines or {})


async def give_back(
    session: Session,
    order_id: int,
    amount: Money,
    reason: RefundReason,
    *,
    key: str,
    lines: Mapping[int, int] | None = None,
    as_credit: bool = False,
) -> None:
    """Give a part of an order's money back, once per key; the order itself stays, unless nothing is left.

    Store credit goes back to itself, money to where it came from (or to credit where its customer wants that), in the
    proportion in which they paid for `lines` (minor units by order line; none: for the whole order).
    Raises `RefundTooLarge`, `StarsGoWhole` for a part of a payment in Stars, `NotFound`.
    """
    order = await orders.locked(session, order_id)
    payments = await of_order(session, order_id)
    most = returnable(order, payments)
    if not Money.zero(order.currency) < amount <= most:
        raise RefundTooLarge(most=most)
    credit, money = await parted(session, order, payments, amount, lines)
    for payment in payments:
        part = min(credit if payment.provider == CREDIT else money, payment.in_order(payment.returnable))
        if payment.provider == CREDIT:
            credit -= part
        else:
            money -= part
        if part:
            mine = _share_of(lines or {}, part, amount)
            await _return_part(session, payment, part, reason, key, as_credit=as_credit, lines=mine)
            await square(session, order, payment.id)


async def give_back_by_staff(
    session: Session, staff_id: int, order_id: int, amount: Money, reason: RefundReason, *, seen: int, as_credit: bool
) -> bool:
    """A member of staff gives money back; tells whether anything was left to do.

    `staff_id` is the customer id of a member of staff whose right the caller has checked. `seen` is how much (in minor
    units) could still go back when they decided: saying so twice, or two saying so at once, does it once.
    Raises what `give_back` raises, and `NobodyThere` where credit would be of somebody who was erased.
    """
    order = await orders.locked(session, order_id)
    if as_credit:
        await customers.require_present(session, order.customer_id)
    if returnable(order, await of_order(session, order_id)).amount != seen:
        return False
    key = f"staff:{order_id}:{seen}:{len(await refunds.of_order(session, order_id))}"
    await give_back(session, order_id, amount, reason, key=key, as_credit=as_credit)
    details = {"amount": amount.amount, "as_credit": as_credit}
    await staff.note(session, staff_id, "order.refund", f"order:{order_id}", details, reason)
    return True


async def prefer_credit(session: Session, customer_id: int, order_id: int) -> None:
    """The customer would rather have as store credit what goes back of this order. Raises `NotFound`."""
    order = await orders.locked(session, order_id)
    if order.customer_id != customer_id:
        raise NotFound
    mine = payments_table.update().where(payments_table.c.order_id == order_id)
    await session.execute(mine.values(to_credit=True))


async def _return_part(
    session: Session,
    payment: Payment,
    part: Money,
    reason: RefundReason,
    key: str,
    *,
    as_credit: bool,
    lines: Mapping[int, int],
) -> None:
    """Charge by charge; of Stars the whole charge or nothing."""
    if payment.amount.currency == STARS and part != payment.in_order(payment.returnable):
        raise StarsGoWhole(amount=payment.in_order(payment.returnable))
    wanted = payment.returnable.amount if payment.is_foreign else part.amount
    for charge, left in (await refunding.left_of_charges(session, payment.id)).items():
        amount = Money(min(wanted, left), payment.amount.currency)
        wanted -= amount.amount
        if amount:
            there = await get_payment(session, payment.id)
            one = f"{key}:{payment.id}:{charge}"
            mine = _share_of(lines, payment.in_order(amount), part)
            await refunding.request(
                session, there, amount, reason, charge=charge, key=one, as_credit=as_credit, lines=mine
            )


def _share_of(lines: Mapping[int, int], part: Money, whole: Money) -> dict[int, int]:
    """What a part of some money is for, by order line; what is for none of them (the sending) has its share as well."""
    sums = list(lines.values())
    shares = allocate(min(sum(sums), whole.amount) * part.amount // whole.amount, sums)
    return {line_id: share for line_id, share in zip(lines, shares, strict=True) if share}
