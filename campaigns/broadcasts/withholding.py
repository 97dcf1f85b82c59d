"""Whoever's version of a broadcast brings another coupon, or none, does not find that coupon in the wallet either.

Otherwise both versions would bring the same to whoever looks there, and nothing could be learned of the coupon.
"""

from __future__ import annotations

from typing import Any

from sqlalchemy import Row, bindparam, select

from campaigns import experiments
from campaigns.attribution import LIFT_WINDOW
from campaigns.broadcasts import comparing
from campaigns.broadcasts.broadcast import KIND, get
from campaigns.broadcasts.comparing import NO_COUPON
from campaigns.experiments import Experiment, Place, position_of
from campaigns.outbox import Delivery, State
from commerce.kit.clock import now
from commerce.kit.database import Instant, Session, table_of

_d = table_of(Delivery).c
#: Whoever was left out, or left alone, or will not get it after all is no part of the comparison.
_mine = select(_d.source_id, _d.arm).where(
    _d.customer_id == bindparam("whom"),
    _d.source_kind == KIND,
    _d.source_id.in_(bindparam("those", expanding=True)),
    _d.arm.is_not(None),
    _d.state.not_in((State.SUPPRESSED, State.HELD_OUT, State.CANCELLED)),
    _d.due_at > bindparam("since", type_=Instant()),
)


async def withheld(session: Session, customer_id: int) -> frozenset[int]:
    """The kinds of coupons that others get by a comparison in which this customer gets another, or none.

    From when a broadcast is launched until it is no longer counted who bought; not when the comparison was stopped.
    """
    running = {one.plan.subject_id: one for one in await experiments.running_on(session, Place.BROADCAST_OFFER)}
    if not running:
        return frozenset()
    asked = {"whom": customer_id, "those": list(running), "since": now() - LIFT_WINDOW}
    kinds: set[int] = set()
    for row in (await session.execute(_mine, asked)).all():
        kinds |= await _others(session, running[row.source_id], row)
    return frozenset(kinds)


async def _others(session: Session, compared: Experiment, row: Row[*tuple[Any, ...]]) -> set[int]:
    chosen = comparing.choices(compared, await get(session, row.source_id))
    return {one for one in chosen if one not in (NO_COUPON, chosen[position_of(row.arm)])}
