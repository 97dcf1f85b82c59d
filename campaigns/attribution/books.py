"""Attribution agrees with itself: what is thanked to a message is its reader's, and is worth what the order is."""

from __future__ import annotations

from typing import Any

from sqlalchemy import Select, and_, or_, select

from campaigns.attribution.kinds import Touch
from campaigns.attribution.models import touches_table
from campaigns.experiments.worth import payments_table, worth
from campaigns.outbox import Delivery
from commerce.checkout.rule import Rule
from commerce.kit.database import table_of
from commerce.orders import OrderPaymentReversed
from commerce.orders.models import orders_table
from commerce.payments import DisputeClosed, RefundSucceeded

_d, _t, _o = table_of(Delivery).c, touches_table.c, orders_table.c


def _somebody_elses() -> Select[Any]:
    """What somebody did is noted for a message to somebody else, or for one that advertises nothing."""
    return (
        select(_t.id, _t.delivery_id, _t.customer_id)
        .join(table_of(Delivery), _d.id == _t.delivery_id)
        .where(or_(_d.customer_id != _t.customer_id, _d.topic.is_(None)))
    )


def _untimely() -> Select[Any]:
    """An order is thanked to a message that came after it, or is somebody else's, or was never paid."""
    return (
        select(_t.order_id, _t.delivery_id)
        .join(orders_table, _o.id == _t.order_id)
        .join(table_of(Delivery), _d.id == _t.delivery_id)
        .where(or_(_o.customer_id != _t.customer_id, _d.begun_at > _o.placed_at, _o.paid_at.is_(None)))
    )


def _misvalued() -> Select[Any]:
    """It counts for another sum than is paid of it by now."""
    return (
        select(_t.order_id, _t.value, worth)
        .join(orders_table, and_(_o.id == _t.order_id, _t.kind == Touch.CONVERT))
        .outerjoin(payments_table, payments_table.c.order_id == _o.id)
        .group_by(_t.order_id, _t.value, _o.id)
        .having(_t.value != worth)
    )


#: What is heard before a message is thanked for what stays paid.
HEARD = (RefundSucceeded, DisputeClosed, OrderPaymentReversed)
RULES = (
    Rule("what came of a message is its reader's doing", "touch {0} of message {1}: customer {2}", _somebody_elses()),
    Rule("an order is thanked to a message before it", "order {0}, message {1}", _untimely()),
    Rule("a message is thanked for what stays paid", "{0}: counted {1}, paid {2}", _misvalued(), may_be_owed=True),
)
