"""Claims of live sales agree with the pieces of their sales, with stock, with orders, and with their line."""

from __future__ import annotations

from typing import Any

from sqlalchemy import Select, String, and_, case, cast, exists, func, literal, not_, or_, select

from campaigns.calendar import Kind, quotas
from campaigns.live_sales.models import live_claims_table
from campaigns.live_sales.states import KEEPING, ClaimStatus
from commerce.catalogue.models import Variant
from commerce.checkout.rule import Rule, summed
from commerce.inventory import StockEarmark
from commerce.kit.database import table_of
from commerce.orders import PiecesCalledOff
from commerce.orders.models import lines_table, orders_table
from commerce.orders.states import LAPSED, UNPAID, OrderStatus

_k, _o, _l = live_claims_table.c, orders_table.c, lines_table.c
_e, _v = table_of(StockEarmark).c, table_of(Variant).c
_OVER = (*LAPSED, OrderStatus.CLOSED)
#: Until this is heard of, what it leads to is owed.
HEARD = (PiecesCalledOff,)


def _sum_where(which: Any) -> Any:
    return summed(case((which, _k.quantity), else_=0))


def _pieces() -> Select[Any]:
    kept, sold = _sum_where(_k.status.in_(KEEPING)), _sum_where(_k.status == ClaimStatus.SOLD)
    claimed = quotas.Kept(kind=Kind.LIVE_SALE, table=live_claims_table, held=kept, sold=sold)
    return quotas.miscounted(claimed)


def _earmarks() -> Select[Any]:
    """What is kept on the shelves is what claims wait to be ordered for, where stock is tracked."""
    ref = literal("live:") + cast(_k.id, String)
    kept = (
        select(_e.event_ref, func.sum(_e.quantity).label("kept"))
        .where(_e.event_ref.startswith("live:"))
        .group_by(_e.event_ref)
        .subquery()
    )
    should = case((and_(_k.status == ClaimStatus.HELD, _v.track_stock), _k.quantity), else_=0)
    return (
        select(_k.id, _k.status, func.coalesce(kept.c.kept, 0), should)
        .join(table_of(Variant), _v.id == _k.variant_id)
        .outerjoin(kept, kept.c.event_ref == ref)
        .where(func.coalesce(kept.c.kept, 0) != should)
    )


def _orders() -> Select[Any]:
    """A claim is not what its order's money says."""
    waits = and_(_k.status == ClaimStatus.ORDERED, _o.status.not_in(UNPAID))
    sold = and_(_k.status == ClaimStatus.SOLD, _o.status.in_((*UNPAID, *LAPSED)))
    gone = and_(_k.status.in_((ClaimStatus.LAPSED, ClaimStatus.RETURNED)), _o.status.not_in(_OVER), not_(_off()))
    return (
        select(_o.id, _o.number, _o.status, _k.id, _k.status)
        .join(live_claims_table, _k.order_id == _o.id)
        .where(or_(waits, sold, gone))
    )


def _off() -> Any:
    """Nothing of the claimed line is left, although the order goes on."""
    ours = (_l.order_id == _o.id, _l.event_ref.startswith("live:"))
    return exists().where(*ours, _l.cancelled_quantity == _l.quantity)


def _without_claim() -> Select[Any]:
    claimed = exists().where(_k.order_id == _l.order_id, _k.variant_id == _l.variant_id)
    return (
        select(_o.number, _l.event_ref)
        .join(lines_table, _l.order_id == _o.id)
        .where(_l.event_ref.startswith("live:"), ~claimed)
    )


def _overtaken() -> Select[Any]:
    """Somebody waits although whoever came later has been served."""
    later = live_claims_table.alias("later")
    ahead = exists().where(
        later.c.campaign_id == _k.campaign_id,
        later.c.variant_id == _k.variant_id,
        later.c.id > _k.id,
        later.c.served_at.is_not(None),
    )
    return select(_k.id, _k.campaign_id, _k.variant_id).where(_k.status == ClaimStatus.WAITING, ahead)


RULES = (
    Rule("a live sale counts its pieces", "sale {0}, variant {1}: {2} held ({3}), {4} sold ({5})", _pieces()),
    Rule("what is claimed and not ordered is kept on the shelf", "claim {0} is {1}: {2} kept, not {3}", _earmarks()),
    Rule("claims are sold when their order is paid", "order {1} is {2}, claim {3} is {4}", _orders(), may_be_owed=True),
    Rule("what is sold at a live sale's price was claimed", "order {0}: {1}", _without_claim()),
    Rule("nobody is overtaken in a line", "claim {0} of sale {1}, variant {2}", _overtaken()),
)
