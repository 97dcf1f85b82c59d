"""Is this a friend? Signs that somebody invited themselves: looked for before a reward, and never before an order.

What Telegram does not tell is not guessed: when an account was made, whether it has a picture that others may not see,
and from which device or address of the network somebody orders.
"""

from __future__ import annotations

from collections.abc import AsyncIterator
from datetime import timedelta
from typing import Any

from sqlalchemy import Select, bindparam, func, select

from campaigns.referrals.clustering import is_counted
from campaigns.referrals.models import referrals_table
from campaigns.referrals.referral import Referral
from campaigns.referrals.states import Signal, Status
from commerce.kinship import Mark, Sign, marks_of, marks_of_address
from commerce.kit.clock import now
from commerce.kit.database import Session
from commerce.orders.models import orders_table
from commerce.orders.states import OrderStatus

#: More friends than this within an hour before or after one are a burst.
BURST, BURST_WITHIN = 5, timedelta(hours=1)
#: So many orders of an inviter's friends that were paid back within so long are remarkable.
REFUNDED, REFUNDED_WITHIN = 3, timedelta(days=90)
#: So many other orders of a friend's, each of them paid back wholly, are remarkable.
SENT_BACK = 2
_MOST_ORDERS = 50

_r, _o = referrals_table.c, orders_table.c
_came_by = (_r.inviter_id == bindparam("inviter"),)
_burst = select(func.count()).where(*_came_by, _r.bound_at.between(bindparam("since"), bindparam("until")))
_refunded = select(func.count()).where(*_came_by, _r.status == Status.REVERSED, _r.ended_at >= bindparam("since"))
_friends_orders = select(_r.order_id).where(*_came_by, _r.friend_id != bindparam("friend"), _r.order_id.is_not(None))
_sent_to = (
    select(_o.address)
    .where(_o.id.in_(_friends_orders), _o.address.is_not(None))
    .order_by(_o.id.desc())
    .limit(_MOST_ORDERS)
)
_sent = select(_o.address).where(_o.id == bindparam("order_id"), _o.address.is_not(None))
_others = (
    select(_o.status, func.count().label("many"))
    .where(_o.customer_id == bindparam("friend"), _o.id != bindparam("order_id"), _o.paid_at.is_not(None))
    .group_by(_o.status)
)


async def weigh(session: Session, referral: Referral) -> list[Signal]:
    """What speaks against a reward without a person's look, or against any."""
    return [one async for one in _signals(session, referral)]


async def _signals(session: Session, referral: Referral) -> AsyncIterator[Signal]:
    shared = await _shared(session, referral)
    for signal in shared:
        yield signal
    around = {"since": referral.bound_at - BURST_WITHIN, "until": referral.bound_at + BURST_WITHIN}
    if (await session.scalars(_burst, {"inviter": referral.inviter_id, **around})).one() > BURST:
        yield Signal.BURST
    lately = {"inviter": referral.inviter_id, "since": now() - REFUNDED_WITHIN}
    if (await session.scalars(_refunded, lately)).one() >= REFUNDED:
        yield Signal.REFUNDS
    if await _sends_back(session, referral):
        yield Signal.SENT_BACK
    if not shared and await is_counted(session, referral):
        yield Signal.CLUSTER


async def _shared(session: Session, referral: Referral) -> list[Signal]:
    """What the friend has in common with the inviter; and the place with another of the inviter's friends."""
    inviter, friend = referral.inviter_id, referral.friend_id
    marks = await marks_of(session, (inviter, friend))
    theirs = marks.get(inviter, set())
    sent = await _addresses(session, _sent, order_id=referral.order_id)
    friends = await _addresses(session, _sent_to, inviter=inviter, friend=friend)
    both = {sign for sign, _ in theirs & marks.get(friend, set())} - {Sign.PLACE}
    there = {sign for sign, _ in sent & (theirs | friends)} & {Sign.PLACE}
    return [
        *([Signal.PHONE] if Sign.PHONE in both else []),
        *([Signal.CARD] if Sign.CARD in both else []),
        *([Signal.ADDRESS] if there else []),
    ]


async def _addresses(session: Session, statement: Select[Any], **asked: int | None) -> set[Mark]:
    found: set[Mark] = set()
    for address in await session.scalars(statement, asked):
        found |= marks_of_address(address)
    return found


async def _sends_back(session: Session, referral: Referral) -> bool:
    """Whether everything else that a friend ever paid for was paid back, more than once."""
    asked = {"friend": referral.friend_id, "order_id": referral.order_id or 0}
    many = {row.status: int(row.many) for row in await session.execute(_others, asked)}
    return many.get(OrderStatus.CLOSED, 0) >= SENT_BACK and set(many) == {OrderStatus.CLOSED}
