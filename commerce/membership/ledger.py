"""The book of points: every change has legs that sum to nothing, and happens once per key."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from typing import Any

from sqlalchemy import bindparam, insert, select, update
from sqlalchemy.dialects import postgresql, sqlite

from commerce.kit.clock import now
from commerce.kit.database import Session, changed, insert_new, lock_for_update, speaks_postgresql
from commerce.membership.errors import NotEnoughPoints
from commerce.membership.models import legs_table, purses_table, transactions_table


class Account(StrEnum):
    """Where points can be: the first four are a customer's, the others the shop's."""

    AVAILABLE = "available"
    PENDING = "pending"
    HELD = "held"
    DEBT = "debt"
    ISSUED = "issued"
    REDEEMED = "redeemed"
    EXPIRED = "expired"
    ADJUST = "adjust"
    PROMO = "promo"


class Kind(StrEnum):
    """What may happen to points."""

    EARN = "earn"
    RIPEN = "ripen"
    HOLD = "hold"
    REDEEM = "redeem"
    RELEASE = "release"
    RETURN = "return"
    TAKE_BACK = "take_back"
    #: The payment of their order is contested: they cannot be spent until that is decided.
    FREEZE = "freeze"
    EXPIRE = "expire"
    CHECK_IN = "check_in"
    BIRTHDAY = "birthday"
    #: For something that a campaign promised.
    REWARD = "reward"
    #: Given by the shop for nothing that anybody did, as automations do.
    GIFT = "gift"
    #: For having described what was bought; and taken back when that is not shown any more or its goods went back.
    REVIEW = "review"
    UNREVIEW = "unreview"
    ADJUST = "adjust"


@dataclass(frozen=True)
class Purse:
    """A customer's sums; `debt` is what they owe."""

    available: int = 0
    pending: int = 0
    held: int = 0
    debt: int = 0

    @property
    def spendable(self) -> int:
        """How many points may be spent: whoever owes some spends only what exceeds that."""
        return max(0, self.available - self.debt)


Legs = Mapping[Account, int]
#: The purse of whoever never had points.
NO_POINTS = Purse()
_p = purses_table.c
_purse = select(_p.available, _p.pending, _p.held, _p.debt).where(_p.customer_id == bindparam("of"))
_move = (
    update(purses_table)
    .where(
        _p.customer_id == bindparam("of"),
        _p.available + bindparam("d_available") >= 0,
        _p.pending + bindparam("d_pending") >= 0,
        _p.held + bindparam("d_held") >= 0,
        _p.debt + bindparam("d_debt") >= 0,
    )
    .values(
        available=_p.available + bindparam("d_available"),
        pending=_p.pending + bindparam("d_pending"),
        held=_p.held + bindparam("d_held"),
        debt=_p.debt + bindparam("d_debt"),
    )
)
_add_legs = insert(legs_table)


async def purse(session: Session, customer_id: int) -> Purse:
    """A customer's sums as they stand; nothing for whoever never had points."""
    row = (await session.execute(_purse, {"of": customer_id})).first()
    return NO_POINTS if row is None else Purse(*row)


async def locked_purse(session: Session, customer_id: int) -> Purse:
    """A customer's sums, which nobody else changes until the end of the unit of work.

    Whatever touches lots, check-ins or tiers of a customer begins here, so that it follows one upon another.
    """
    locking = lock_for_update(session, _purse)
    row = (await session.execute(locking, {"of": customer_id})).first()
    if row is None:
        await insert_new(session, purses_table, customer_id=customer_id, available=0, pending=0, held=0, debt=0)
        row = (await session.execute(locking, {"of": customer_id})).one()
    return Purse(*row)


async def post(
    session: Session,
    customer_id: int,
    kind: Kind,
    key: str,
    legs: Legs,
    *,
    ref: str = "",
    actor_id: int | None = None,
    note: str | None = None,
) -> bool:
    """Write down what happened to a customer's points, once per key; tells whether it was new.

    The caller holds the purse. Raises `ValueError` for legs that do not sum to nothing, `NotEnoughPoints` for more
    than there is.
    """
    moved = {account: amount for account, amount in legs.items() if amount}
    if sum(moved.values()) or not moved:
        raise ValueError("the legs of a transaction sum to nothing, and there are some")
    row = {
        "customer_id": customer_id,
        "kind": kind,
        "ref": ref,
        "key": key,
        "happened_at": now(),
        "actor_id": actor_id,
        "note": note,
    }
    adding = _add_postgresql if speaks_postgresql(session) else _add_sqlite
    txn_id = await session.scalar(adding, row)
    if txn_id is None:
        return False
    await session.execute(
        _add_legs, [{"txn_id": txn_id, "account": account, "amount": amount} for account, amount in moved.items()]
    )
    if not await changed(session, _move, _difference(customer_id, moved)):
        raise NotEnoughPoints(left=(await purse(session, customer_id)).spendable)
    return True


def paying_debt(there: Purse, points: int, source: Account) -> dict[Account, int]:
    """The legs of points that come from a source: what is owed is paid first, the rest is available."""
    owed = min(there.debt, points)
    return {source: -points, Account.DEBT: owed, Account.AVAILABLE: points - owed}


def _difference(customer_id: int, legs: Legs) -> dict[str, int]:
    """What the legs do to the sums; a debt's leg is negative where it grows."""
    return {
        "of": customer_id,
        "d_available": legs.get(Account.AVAILABLE, 0),
        "d_pending": legs.get(Account.PENDING, 0),
        "d_held": legs.get(Account.HELD, 0),
        "d_debt": -legs.get(Account.DEBT, 0),
    }


def _adding(dialect: Any) -> Any:
    once = dialect.insert(transactions_table).on_conflict_do_nothing(index_elements=["key"])
    return once.returning(transactions_table.c.id)


_add_postgresql, _add_sqlite = _adding(postgresql), _adding(sqlite)
