"""Orders of which it is not decided yet whether their money stays: nothing is given for them before."""

from __future__ import annotations

from typing import Any

from sqlalchemy import ColumnElement, exists, or_

from commerce.payments import FREEZES
from commerce.payments.models import payments_table
from commerce.returns.models import returns_table
from commerce.returns.states import LIVE

_p, _back = payments_table.c, returns_table.c


def undecided(order_id: Any) -> ColumnElement[bool]:
    """For statements: a bank contests a payment of the order in this column, or something of it is on its way back."""
    return or_(
        exists().where(_p.order_id == order_id, _p.dispute_status.in_(FREEZES)),
        exists().where(_back.order_id == order_id, _back.status.in_(LIVE)),
    )
