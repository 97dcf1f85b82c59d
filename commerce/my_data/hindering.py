"""What stands in the way of being erased, and what somebody gives up by it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from sqlalchemy import Select, bindparam, func, or_, select

from commerce import coupons, credit, membership
from commerce.kit.database import Session, table_of
from commerce.kit.money import Money
from commerce.my_data.hindrance import MOST_TOLD, Hindrance, Why
from commerce.my_data.holding import Register
from commerce.my_data.rows import WHOM
from commerce.orders.models import orders_table
from commerce.orders.states import PROMISED, UNPAID
from commerce.payments.models import payments_table, refunds_table
from commerce.payments.states import FREEZES, UNFINISHED, DisputeStatus
from commerce.returns.models import returns_table
from commerce.returns.states import LIVE
from commerce.staff.models import StaffMember


@dataclass(frozen=True)
class GivenUp:
    """What somebody gives up: store credit, points that can be spent or come yet, coupons at hand."""

    credit: Money
    points: int
    coupons: int

    @property
    def price(self) -> tuple[int, int]:
        """Credit in minor units, and points: what has to be the same when it is done as when it was told."""
        return self.credit.amount, self.points


_o, _p, _f, _r, _m = orders_table.c, payments_table.c, refunds_table.c, returns_table.c, table_of(StaffMember).c
_mine = _o.customer_id == bindparam(WHOM)
_paid_for = payments_table.outerjoin(orders_table, _p.order_id == _o.id)
_theirs = or_(_mine, _p.customer_id == bindparam(WHOM))
_number = func.coalesce(_o.number, _p.ref)
_found: dict[Why, Select[Any]] = {
    Why.ORDER: select(_o.number).where(_mine, _o.status.in_((*UNPAID, *PROMISED))).order_by(_o.id),
    Why.REFUND: select(_number)
    .select_from(refunds_table.join(_paid_for, _f.payment_id == _p.id))
    .where(_theirs, _f.status.in_(UNFINISHED))
    .distinct(),
    Why.RETURN: select(_o.number)
    .select_from(returns_table.join(orders_table, _r.order_id == _o.id))
    .where(_r.customer_id == bindparam(WHOM), _r.status.in_(LIVE))
    .distinct(),
    Why.DISPUTE: select(_number)
    .select_from(_paid_for)
    .where(_theirs, _p.dispute_status.in_((*FREEZES, DisputeStatus.INQUIRY)))
    .distinct(),
}
_works = select(_m.id).where(_m.customer_id == bindparam(WHOM), _m.revoked_at.is_(None))


async def hindrances(session: Session, register: Register, customer_id: int) -> tuple[Hindrance, ...]:
    """Everything that has to be over before somebody can be erased; nothing when they can."""
    told: list[Hindrance] = []
    for why, statement in _found.items():
        numbers = [str(one) for one in await session.scalars(statement, {WHOM: customer_id})]
        if numbers:
            told.append(Hindrance(why, tuple(numbers[:MOST_TOLD]), len(numbers)))
    if (await session.execute(_works, {WHOM: customer_id})).first() is not None:
        told.append(Hindrance(Why.STAFF))
    others = [await look(session, customer_id) for look in register.hindering]
    return (*told, *(one for one in others if one is not None))


async def given_up(session: Session, customer_id: int, currency: str) -> GivenUp:
    """What they would give up. `currency` is the shop's."""
    kept = await credit.balance(session, customer_id, currency)
    points = await membership.purse(session, customer_id)
    ready = await coupons.at_hand(session, customer_id)
    return GivenUp(kept.available, points.available + points.pending, len(ready))
