"""The book of store credit: every movement has two legs that sum to nought, and nobody ever has less than nothing."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from sqlalchemy import bindparam, func, insert, select, update

from commerce import customers, staff
from commerce.credit.errors import CreditInvalid, CreditShort
from commerce.credit.events import CreditGiven
from commerce.credit.models import balances_table, legs_table, transactions_table
from commerce.kit.clock import now
from commerce.kit.database import Session, changed, insert_new
from commerce.kit.events import emit
from commerce.kit.money import Money

#: The longest reason that is kept.
MOST_REASON = 200


class Account(StrEnum):
    """Where credit can be: a customer's two pockets, and the shop's two sides."""

    AVAILABLE = "available"
    HELD = "held"
    #: What the shop has ever given, as its debt.
    GIVEN = "given"
    #: What orders have taken.
    SPENT = "spent"


class Kind(StrEnum):
    """What can happen to credit."""

    GRANT = "grant"
    REFUND = "refund"
    HOLD = "hold"
    RELEASE = "release"
    TAKE = "take"
    RETURN = "return"
    #: Its owner is erased and gave it up.
    FORFEIT = "forfeit"


#: From which account into which.
_WAYS: Mapping[Kind, tuple[Account, Account]] = {
    Kind.GRANT: (Account.GIVEN, Account.AVAILABLE),
    Kind.REFUND: (Account.GIVEN, Account.AVAILABLE),
    Kind.HOLD: (Account.AVAILABLE, Account.HELD),
    Kind.RELEASE: (Account.HELD, Account.AVAILABLE),
    Kind.TAKE: (Account.HELD, Account.SPENT),
    Kind.RETURN: (Account.SPENT, Account.AVAILABLE),
    Kind.FORFEIT: (Account.AVAILABLE, Account.GIVEN),
}
_b, _t, _l = balances_table.c, transactions_table.c, legs_table.c
_balance = select(_b.available, _b.held).where(_b.customer_id == bindparam("customer"))
_shift = (
    update(balances_table)
    .where(
        _b.customer_id == bindparam("customer"),
        _b.available + bindparam("more_available") >= 0,
        _b.held + bindparam("more_held") >= 0,
    )
    .values(available=_b.available + bindparam("more_available"), held=_b.held + bindparam("more_held"))
)
_by_key = select(_t.id).where(_t.key == bindparam("key"))
_add_legs = insert(legs_table)


@dataclass(frozen=True)
class Balance:
    """What a customer can spend, and what is set apart for orders that are not paid yet."""

    available: Money
    held: Money


@dataclass(frozen=True, kw_only=True)
class Entry:
    """One line of a customer's credit as they may read it; `amount` is what their spendable credit changed by."""

    kind: Kind
    amount: Money
    order_id: int | None
    reason: str | None
    happened_at: datetime


async def balance(session: Session, customer_id: int, currency: str) -> Balance:
    """What somebody has; nothing for whoever never had any. Credit is in the shop's currency."""
    row = (await session.execute(_balance, {"customer": customer_id})).first()
    available, held = row or (0, 0)
    return Balance(Money(available, currency), Money(held, currency))


async def grant(session: Session, staff_id: int, customer_id: int, amount: Money, reason: str, *, key: str) -> bool:
    """The shop gives somebody credit, for a reason, once per key; tells whether this very call did.

    `staff_id` is the customer id of a member of staff whose right the caller has checked. Raises `CreditInvalid`,
    `NobodyThere`.
    """
    reason = reason.strip()[:MOST_REASON]
    if amount <= Money.zero(amount.currency) or not reason:
        raise CreditInvalid
    await customers.require_present(session, customer_id)
    if not await move(session, Kind.GRANT, customer_id, amount, key=key, staff_id=staff_id, reason=reason):
        return False
    await staff.note(session, staff_id, "credit.grant", f"customer:{customer_id}", {"amount": amount.amount}, reason)
    return True


async def move(
    session: Session,
    kind: Kind,
    customer_id: int,
    amount: Money,
    *,
    key: str,
    order_id: int | None = None,
    staff_id: int | None = None,
    reason: str | None = None,
) -> bool:
    """Move credit as its kind says, once per key; tells whether this very call did. Raises `CreditShort`."""
    about = {"order_id": order_id, "staff_id": staff_id}
    if not await _move(session, kind, customer_id, amount.amount, key, **about, reason=reason):
        return False
    if _WAYS[kind][0] is Account.GIVEN:
        transaction_id = (await session.scalars(_by_key, {"key": key})).one()
        given = CreditGiven(
            transaction_id=transaction_id,
            customer_id=customer_id,
            order_id=order_id,
            amount=amount.amount,
            kind=kind,
        )
        await emit(session, given)
    return True


async def forfeit(session: Session, customer_id: int) -> int:
    """Somebody gives up what they could still spend: the shop owes it no more. Returns how much, in minor units.

    What is set apart for orders stays with those.
    """
    row = (await session.execute(_balance, {"customer": customer_id})).first()
    left: int = row.available if row is not None else 0
    if left:
        await _move(session, Kind.FORFEIT, customer_id, left, f"forfeit:{customer_id}")
    return left


async def _move(
    session: Session,
    kind: Kind,
    customer_id: int,
    amount: int,
    key: str,
    *,
    order_id: int | None = None,
    staff_id: int | None = None,
    reason: str | None = None,
) -> bool:
    row = {"key": key, "kind": kind, "customer_id": customer_id, "order_id": order_id, "staff_id": staff_id}
    if not await insert_new(session, transactions_table, **row, reason=reason, happened_at=now()):
        return False
    source, target = _WAYS[kind]
    await insert_new(session, balances_table, customer_id=customer_id, available=0, held=0)
    shift = {source: -amount, target: amount}
    more = {"more_available": shift.get(Account.AVAILABLE, 0), "more_held": shift.get(Account.HELD, 0)}
    if not await changed(session, _shift, {"customer": customer_id, **more}):
        raise CreditShort
    transaction_id = (await session.scalars(_by_key, {"key": key})).one()
    legs = [{"transaction_id": transaction_id, "account": one, "amount": by} for one, by in shift.items()]
    await session.execute(_add_legs, legs)
    return True


async def entries(session: Session, customer_id: int, currency: str, most: int = 10) -> tuple[Entry, ...]:
    """What happened to somebody's spendable credit, the newest first."""
    mine = (
        select(_t.kind, _l.amount, _t.order_id, _t.reason, _t.happened_at)
        .join(legs_table, _l.transaction_id == _t.id)
        .where(_t.customer_id == customer_id, _l.account == Account.AVAILABLE)
        .order_by(_t.id.desc())
        .limit(most)
    )
    return tuple(
        Entry(
            kind=Kind(row.kind),
            amount=Money(row.amount, currency),
            order_id=row.order_id,
            reason=row.reason,
            happened_at=row.happened_at,
        )
        for row in await session.execute(mine)
    )


async def outstanding(session: Session, currency: str) -> Money:
    """What the shop owes all its customers together, as credit they can still spend."""
    owed = await session.scalar(select(func.coalesce(func.sum(_b.available + _b.held), 0)))
    return Money(int(owed or 0), currency)
