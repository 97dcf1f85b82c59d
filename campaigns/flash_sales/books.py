"""Claims agree with the counts of customers, with the pieces of their sales, and with the orders that pay for them."""

from __future__ import annotations

from typing import Any

from sqlalchemy import Select, and_, exists, or_, select

from campaigns.calendar import quotas
from campaigns.flash_sales.models import claims_table, counts_table, terms_table
from campaigns.flash_sales.pieces import KEPT, sum_where
from campaigns.flash_sales.states import LIVE, ClaimStatus
from commerce.checkout.rule import Rule
from commerce.orders import PiecesCalledOff
from commerce.orders.models import lines_table, orders_table
from commerce.orders.states import LAPSED, UNPAID, OrderStatus

_n, _k, _t = counts_table.c, claims_table.c, terms_table.c
_o, _l = orders_table.c, lines_table.c
_OVER = (*LAPSED, OrderStatus.CLOSED)
#: Until this is heard of, what it leads to is owed.
HEARD = (PiecesCalledOff,)


def _counts() -> Select[Any]:
    has = sum_where(_k.status.in_(LIVE))
    theirs = and_(_k.campaign_id == _n.campaign_id, _k.variant_id == _n.variant_id, _k.customer_id == _n.customer_id)
    return (
        select(_n.campaign_id, _n.variant_id, _n.customer_id, _n.pieces, has)
        .outerjoin(claims_table, theirs)
        .group_by(_n.campaign_id, _n.variant_id, _n.customer_id, _n.pieces)
        .having(_n.pieces != has)
    )


def _limits() -> Select[Any]:
    return (
        select(_n.campaign_id, _n.variant_id, _n.customer_id, _n.pieces, _t.max_pieces)
        .join(terms_table, _t.campaign_id == _n.campaign_id)
        .where(_n.pieces > _t.max_pieces)
    )


def _orders() -> Select[Any]:
    """A claim is not what its order's money says."""
    waits = and_(_k.status == ClaimStatus.HELD, _o.status.not_in(UNPAID))
    sold = and_(_k.status == ClaimStatus.SOLD, _o.status.in_((*UNPAID, *LAPSED)))
    gone = and_(_k.status.not_in(LIVE), _o.status.not_in(_OVER), ~_all_called_off())
    return (
        select(_o.id, _o.number, _o.status, _k.status)
        .join(claims_table, _k.order_id == _o.id)
        .where(or_(waits, sold, gone))
    )


def _all_called_off() -> Any:
    """Nothing of the line that was claimed for is left, although the order goes on."""
    ours = (_l.order_id == _o.id, _l.variant_id == _k.variant_id, _l.event_ref.startswith("flash:"))
    return exists().where(*ours, _l.cancelled_quantity == _l.quantity)


def _without_claim() -> Select[Any]:
    """Something was ordered at a sale's price that the sale does not know of."""
    claimed = exists().where(_k.order_id == _l.order_id, _k.variant_id == _l.variant_id)
    return (
        select(_o.id, _o.number, _l.event_ref)
        .join(lines_table, _l.order_id == _o.id)
        .where(_l.event_ref.startswith("flash:"), ~claimed)
    )


RULES = (
    Rule("a sale counts what each customer has", "sale {0}, variant {1}, customer {2}: {3} ({4})", _counts()),
    Rule(
        "a customer has no more of a sale than it gives", "sale {0}, variant {1}, customer {2}: {3} of {4}", _limits()
    ),
    Rule("a sale counts its pieces", "sale {0}, variant {1}: {2} held ({3}), {4} sold ({5})", quotas.miscounted(KEPT)),
    Rule("pieces are sold when their order is paid", "order {1} is {2}, its claim {3}", _orders(), may_be_owed=True),
    Rule("what is sold at a sale's price is claimed", "order {1}: {2}", _without_claim()),
)
