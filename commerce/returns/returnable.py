"""What of an order can be sent back, and what for."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from zoneinfo import ZoneInfo

from sqlalchemy import bindparam, func, select

from commerce import payments, shipping
from commerce.kit.clock import now
from commerce.kit.database import Session
from commerce.kit.money import Money, units_share
from commerce.orders import Order, OrderLine, OrderStatus
from commerce.returns.goods import sent_instead
from commerce.returns.models import lines_table, returns_table
from commerce.returns.states import CLAIMING, Reason
from commerce.returns.windows import deadline

_r, _l = returns_table.c, lines_table.c
_claimed = (
    select(_l.order_line_id, func.sum(_l.quantity))
    .join(returns_table, _r.id == _l.return_id)
    .where(
        _r.order_id == bindparam("of_order"),
        func.coalesce(_r.of_return_id, 0) == bindparam("of_return"),
        _r.status.in_(CLAIMING),
    )
    .group_by(_l.order_line_id)
)
SOLD = (OrderStatus.PAID, OrderStatus.PROCESSING, OrderStatus.COMPLETED)


@dataclass(frozen=True, kw_only=True)
class Returnable:
    """How many pieces of a line may come back for some reason, and until when the first of them."""

    line: OrderLine
    most: int
    until: datetime


async def returnable(
    session: Session, order: Order, reason: Reason, zone: ZoneInfo, of_return_id: int | None = None
) -> tuple[Returnable, ...]:
    """The lines of which something may be sent back now.

    Pieces that arrived in different parcels have windows of their own. Goods that cannot be returned, as was told when
    they were ordered, can all the same when the shop has to answer for it. What an exchange sent (`of_return_id`) comes
    back from its own delivery on; its lines are what was sent.
    """
    if order.status not in SOLD:
        return ()
    order = await sent_instead(session, order, of_return_id)
    claimed = await claimed_of(session, order.id, of_return_id)
    sent = [one for one in await shipping.of_order(session, order.id) if one.return_id == of_return_id]
    parcels = [one for one in sent if one.delivered_at is not None]
    found = []
    for line in order.lines:
        open_ones = [
            (deadline(parcel.delivered_at, reason, zone), parcel.contents[line.id])
            for parcel in parcels
            if parcel.delivered_at is not None and line.id in parcel.contents
        ]
        open_ones = [(until, pieces) for until, pieces in open_ones if until > now()]
        there = sum(parcel.contents.get(line.id, 0) for parcel in parcels)
        most = min(sum(pieces for _, pieces in open_ones), there - claimed.get(line.id, 0))
        if most > 0 and (line.returnable or reason.is_shops_fault):
            found.append(Returnable(line=line, most=most, until=min(until for until, _ in open_ones)))
    return tuple(found)


async def claimed_of(session: Session, order_id: int, of_return_id: int | None = None) -> dict[int, int]:
    """Pieces by order line that are being returned or were; of those that an exchange sent, where one is named."""
    rows = await session.execute(_claimed, {"of_order": order_id, "of_return": of_return_id or 0})
    return {line_id: int(pieces) for line_id, pieces in rows}


def paid_back(order: Order) -> dict[int, int]:
    """Pieces by order line that are paid for no longer: returned earlier, or off the order before they came."""
    return {line.id: line.returned + line.cancelled for line in order.lines}


def owed(order: Order, pieces: Mapping[int, int], *, with_sending: bool) -> tuple[dict[int, int], Money]:
    """What goes back for these pieces by order line, and in all: with what sending cost, if they are the last of it."""
    sums = worth(order, pieces, paid_back(order))
    sending = sending_of(order, pieces) if with_sending else Money.zero(order.currency)
    return sums, Money(sum(sums.values()), order.currency) + sending


async def still_there(session: Session, order: Order, wanted: Money) -> Money:
    """As much of a sum as can still go back: a bank may have taken the money already."""
    return min(wanted, payments.returnable(order, await payments.of_order(session, order.id)))


def net_shares(order: Order, pieces: Mapping[int, int], amount: Money, wanted: Money) -> dict[int, int]:
    """What of each line goes back when so much of what was wanted does, without the tax that came on top."""
    shares = {}
    for line in order.lines:
        if line.id in pieces:
            gone, net = line.returned + line.cancelled, line.net_total.amount
            up_to_here = units_share(net, line.quantity, gone + pieces[line.id])
            share = up_to_here - units_share(net, line.quantity, gone)
            shares[line.id] = share * amount.amount // wanted.amount if wanted else 0
    return shares


def worth(order: Order, pieces: Mapping[int, int], before: Mapping[int, int]) -> dict[int, int]:
    """What these pieces cost, tax included, by order line in minor units; `before` went back earlier.

    In whatever parts a line comes back, the parts sum to what it cost.
    """
    by_id = {line.id: line for line in order.lines}
    return {
        line_id: _share(by_id[line_id], before.get(line_id, 0) + quantity)
        - _share(by_id[line_id], before.get(line_id, 0))
        for line_id, quantity in pieces.items()
    }


def sending_of(order: Order, pieces: Mapping[int, int]) -> Money:
    """What was paid for sending it all, if these pieces are the last of it; nothing otherwise."""
    before = paid_back(order)
    rest = [line.quantity - before[line.id] - pieces.get(line.id, 0) for line in order.lines if line.kind == "physical"]
    goods = sum(line.net_total.amount + line.tax_added.amount for line in order.lines)
    paid = order.total.amount - goods
    return Money(paid if not any(rest) else 0, order.currency)


def _share(line: OrderLine, pieces: int) -> int:
    return units_share(line.worth.amount, line.quantity, pieces)
