"""Is this a friend? Signs that somebody invited themselves: looked for before a reward, and never before an order."""

from __future__ import annotations

from collections.abc import AsyncIterator, Callable, Iterable, Mapping
from dataclasses import asdict
from datetime import timedelta
from typing import Any

from sqlalchemy import bindparam, func, select

from campaigns.referrals.models import referrals_table
from campaigns.referrals.referral import Referral
from campaigns.referrals.states import Signal, Status
from commerce import customers
from commerce.kit.clock import now
from commerce.kit.database import Session, table_of
from commerce.orders.models import orders_table

#: More friends than this within an hour before or after one are a burst.
BURST, BURST_WITHIN = 5, timedelta(hours=1)
#: So many orders of an inviter's friends that were paid back within so long are remarkable.
REFUNDED, REFUNDED_WITHIN = 3, timedelta(days=90)
_MOST_ORDERS = 50
_Address = Mapping[str, Any]

_r, _o = referrals_table.c, orders_table.c
_customers = table_of(customers.CustomerRow).c
_came_by = (_r.inviter_id == bindparam("inviter"),)
_burst = select(func.count()).where(*_came_by, _r.bound_at.between(bindparam("since"), bindparam("until")))
_refunded = select(func.count()).where(*_came_by, _r.status == Status.REVERSED, _r.ended_at >= bindparam("since"))
_phones = select(_customers.phone_index).where(
    _customers.id.in_((bindparam("inviter"), bindparam("friend"))), _customers.phone_index.is_not(None)
)
_friends_orders = select(_r.order_id).where(*_came_by, _r.friend_id != bindparam("friend"), _r.order_id.is_not(None))
_sent_to = (
    select(_o.address)
    .where((_o.customer_id == bindparam("inviter")) | _o.id.in_(_friends_orders), _o.address.is_not(None))
    .order_by(_o.id.desc())
    .limit(_MOST_ORDERS)
)
_sent = select(_o.address).where(_o.id == bindparam("order_id"))


async def weigh(session: Session, referral: Referral) -> list[Signal]:
    """What speaks against a reward without a person's look."""
    return [one async for one in _signals(session, referral)]


async def _signals(session: Session, referral: Referral) -> AsyncIterator[Signal]:
    pair = {"inviter": referral.inviter_id, "friend": referral.friend_id}
    there = await session.scalar(_sent, {"order_id": referral.order_id})
    known = list(await session.scalars(_sent_to, pair))
    saved = await customers.list_addresses(session, referral.inviter_id)
    theirs = [*known, *(asdict(one.fields) for one in saved)]
    if await _one_phone(session, pair) or _shared(_phone, there, theirs):
        yield Signal.PHONE
    if _shared(_place, there, theirs):
        yield Signal.ADDRESS
    around = {"since": referral.bound_at - BURST_WITHIN, "until": referral.bound_at + BURST_WITHIN}
    if (await session.scalars(_burst, {"inviter": referral.inviter_id, **around})).one() > BURST:
        yield Signal.BURST
    lately = {"inviter": referral.inviter_id, "since": now() - REFUNDED_WITHIN}
    if (await session.scalars(_refunded, lately)).one() >= REFUNDED:
        yield Signal.REFUNDS


async def _one_phone(session: Session, pair: Mapping[str, int]) -> bool:
    """Whether both told one number: their blind signs are the same."""
    signs = list(await session.scalars(_phones, pair))
    return len(signs) == 2 and signs[0] == signs[1]


def _shared(sign: Callable[[_Address], str], there: _Address | None, theirs: Iterable[_Address]) -> bool:
    """Whether an address shares something with one of theirs."""
    mine = sign(there) if there else ""
    return bool(mine) and any(sign(one) == mine for one in theirs)


def _place(address: _Address) -> str:
    """Where it is, whoever lives there and however it was typed."""
    parts = (*address["lines"], address["postcode"], address["city"], address["country"])
    return "".join(sign for sign in "".join(parts).casefold() if sign.isalnum())


def _phone(address: _Address) -> str:
    """The last nine digits: with or without the code of a country."""
    return "".join(sign for sign in address.get("phone") or "" if sign.isdigit())[-9:]
