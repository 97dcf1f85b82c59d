"""What a customer bought and has: which of it may be reviewed, until when, and what they said of it before."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any

from sqlalchemy import Row, Select, bindparam, func, select

from commerce import membership, returns
from commerce.kit.clock import now
from commerce.kit.database import Instant, Session
from commerce.kit.errors import NotFound
from commerce.orders import Order, OrderStatus
from commerce.orders.models import history_table, lines_table, orders_table
from commerce.orders.states import PROMISED
from commerce.reviews.reading import of_customer
from commerce.reviews.review import Review
from commerce.reviews.states import ReviewStatus
from commerce.shipping.models import shipment_lines_table, shipments_table

#: Goods may be reviewed so long after they arrived.
OPEN_FOR = timedelta(days=90)
#: A review may be changed so long after it was written; what it said before is kept.
CHANGED_WITHIN = timedelta(hours=24)
#: And one thing may be added so long.
ADDED_WITHIN = timedelta(days=180)
#: No order is looked at that was placed so long before its goods could still be spoken of.
_LONGEST_WAY = timedelta(days=60)
_o, _l, _h, _s, _sl = orders_table.c, lines_table.c, history_table.c, shipments_table.c, shipment_lines_table.c
_parcel = (
    select(func.max(_s.delivered_at))
    .join(shipment_lines_table, _sl.shipment_id == _s.id)
    .where(_sl.order_line_id == _l.id, _s.return_id.is_(None))
    .correlate(lines_table)
    .scalar_subquery()
)
_done = (
    select(func.max(_h.happened_at))
    .where(_h.order_id == _o.id, _h.what.in_(("delivered", "given", "completed")))
    .correlate(orders_table)
    .scalar_subquery()
)
_lines: Select[Any] = (
    select(
        _l.id,
        _l.order_id,
        _l.product_id,
        _l.title,
        _l.options,
        _l.kind,
        _l.delivered_quantity,
        _o.status,
        _o.currency,
        _parcel.label("delivered_at"),
        _done.label("done_at"),
    )
    .join(orders_table, _o.id == _l.order_id)
    .where(_o.customer_id == bindparam("customer"))
)
_one = _lines.where(_l.id == bindparam("of_line"))
_of_order = _lines.where(_l.order_id == bindparam("of_order")).order_by(_l.position)
#: Of somebody with very many purchases those of the latest orders are looked at.
_latest = _lines.where(_o.placed_at >= bindparam("since", type_=Instant())).order_by(_l.id.desc()).limit(200)
#: Where goods are that somebody may speak of, also when their money has gone back since.
_HAD = (*PROMISED, OrderStatus.COMPLETED, OrderStatus.CLOSED)


@dataclass(frozen=True, kw_only=True)
class Bought:
    """One line of an order that has arrived, and the review of its product by whoever bought it, if there is one."""

    line_id: int
    order_id: int
    product_id: int
    title: str
    options: str
    until: datetime
    review: Review | None
    #: Points that a description of it is thanked with; nought where none are, or they are promised already.
    offer: int = 0

    @property
    def is_open(self) -> bool:
        """Whether it arrived lately enough to be reviewed."""
        return now() <= self.until

    @property
    def is_spoken_of(self) -> bool:
        """Whether there is a review of it that its writer has not taken back."""
        return self.review is not None and self.review.status is not ReviewStatus.WITHDRAWN

    @property
    def is_bought_again(self) -> bool:
        """Whether what was said before was said of an earlier purchase of the same thing."""
        return self.review is not None and self.review.order_id < self.order_id

    @property
    def may_be_written(self) -> bool:
        """Whether stars may be given now, for the first time, anew or otherwise."""
        review = self.review
        if review is None or review.status is ReviewStatus.WITHDRAWN or self.is_bought_again:
            return self.is_open and (review is None or review.status is not ReviewStatus.HIDDEN)
        if review.status is ReviewStatus.REJECTED:
            return self.is_open
        return review.status is not ReviewStatus.HIDDEN and now() <= review.written_at + CHANGED_WITHIN

    @property
    def may_be_added_to(self) -> bool:
        """Whether its writer may add one thing to what everybody reads, now that it cannot be changed any more."""
        review = self.review
        return (
            review is not None
            and review.is_shown
            and review.more is None
            and not self.may_be_written
            and now() <= review.written_at + ADDED_WITHIN
        )


async def bought(session: Session, customer_id: int, line_id: int) -> Bought:
    """One line of a customer's own orders. Raises `NotFound` for what is not theirs, or has not arrived."""
    rows = (await session.execute(_one, {"customer": customer_id, "of_line": line_id})).all()
    for found in await _read(session, customer_id, rows):
        return found
    raise NotFound


async def of_order(session: Session, customer_id: int, order_id: int) -> tuple[Bought, ...]:
    """What of a customer's own order has arrived, each product once: of two sizes of it the first stands for both."""
    rows = (await session.execute(_of_order, {"customer": customer_id, "of_order": order_id})).all()
    there = await _read(session, customer_id, rows)
    return tuple({one.product_id: one for one in reversed(there)}.values())[::-1]


async def unspoken(session: Session, customer_id: int) -> tuple[Bought, ...]:
    """What a customer has of which they may speak and never did, each product once, the latest first."""
    since = now() - OPEN_FOR - _LONGEST_WAY
    rows = (await session.execute(_latest, {"customer": customer_id, "since": since})).all()
    there = [one for one in await _read(session, customer_id, rows) if one.review is None and one.is_open]
    return tuple({one.product_id: one for one in reversed(there)}.values())[::-1]


async def to_ask_for(session: Session, order: Order) -> tuple[Bought, ...]:
    """What of an order its customer may be asked about: whatever arrived of which they have never spoken.

    Nothing, if any of it was reviewed, went back or is to go back, or if its money did.
    """
    if order.status not in (*PROMISED, OrderStatus.COMPLETED) or order.status is OrderStatus.PAYMENT_REVERSED:
        return ()
    sent_back = await returns.of_order(session, order.id)
    there = await of_order(session, order.customer_id, order.id)
    spoken_of = any(one.review is not None and one.review.order_id == order.id for one in there)
    if spoken_of or any(line.returned for line in order.lines) or any(one.status in returns.LIVE for one in sent_back):
        return ()
    return tuple(one for one in there if one.review is None and one.is_open)


async def _read(session: Session, customer_id: int, rows: Iterable[Row[Any]]) -> list[Bought]:
    arrived = [(row, at) for row in rows if (at := _arrived(row)) is not None]
    if not arrived:
        return []
    said = await of_customer(session, customer_id, [row.product_id for row, _ in arrived])
    offers = {row.currency: await _offer(session, row.currency) for row, _ in arrived}
    return [
        Bought(
            line_id=row.id,
            order_id=row.order_id,
            product_id=row.product_id,
            title=row.title,
            options=row.options,
            until=at + OPEN_FOR,
            review=(review := said.get(row.product_id)),
            offer=offers[row.currency] if review is None or review.thanks is None else 0,
        )
        for row, at in arrived
    ]


async def _offer(session: Session, currency: str) -> int:
    rules = await membership.programme(session, currency)
    return rules.review_points if rules.enabled else 0


def _arrived(row: Row[Any]) -> datetime | None:
    """When it arrived or was given; a service is rendered when its order is completed."""
    if row.status not in _HAD or row.status == OrderStatus.PAYMENT_REVERSED:
        return None
    there = row.delivered_quantity > 0 or (row.kind != "physical" and row.status == OrderStatus.COMPLETED)
    arrived: datetime | None = row.delivered_at or row.done_at
    return arrived if there else None
