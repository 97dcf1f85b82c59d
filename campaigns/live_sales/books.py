"""Claims of live sales agree with the pieces of their sales, with stock, with orders, and with their line."""

from __future__ import annotations

from typing import Any

from sqlalchemy import Select, String, and_, case, cast, exists, literal, not_, or_, select

from campaigns.calendar import Kind, Status, quotas
from campaigns.calendar.models import campaigns_table
from campaigns.live_sales.claim import PREFIX
from campaigns.live_sales.models import live_claims_table
from campaigns.live_sales.states import KEEPING, ClaimStatus
from commerce.catalogue.models import Variant
from commerce.checkout.rule import Rule, summed
from commerce.inventory import StockAside
from commerce.kit.database import table_of
from commerce.orders import PiecesCalledOff
from commerce.orders.models import lines_table, orders_table
from commerce.orders.states import LAPSED, UNPAID, OrderStatus

_k, _o, _l, _c = live_claims_table.c, orders_table.c, lines_table.c, campaigns_table.c
_aside = table_of(StockAside)
_a, _v = _aside.c, table_of(Variant).c
#: As what is not heard of yet is named.
_campaign = literal("campaign:") + cast(_c.id, String)
#: Lies aside for a claim.
_is_for = and_(_a.holder == literal(PREFIX) + cast(_k.id, String), _a.variant_id == _k.variant_id)
_OVER = (*LAPSED, OrderStatus.CLOSED)
#: Until this is heard of, what it leads to is owed.
HEARD = (PiecesCalledOff,)


def _sum_where(which: Any) -> Any:
    return summed(case((which, _k.quantity), else_=0))


def _pieces() -> Select[Any]:
    kept, sold = _sum_where(_k.status.in_(KEEPING)), _sum_where(_k.status == ClaimStatus.SOLD)
    claimed = quotas.Kept(kind=Kind.LIVE_SALE, table=live_claims_table, held=kept, sold=sold)
    return quotas.miscounted(claimed)


def _kept() -> Select[Any]:
    """What lies aside is what claims wait to be ordered for, where stock is tracked."""
    lies = summed(_a.quantity)
    should = case((and_(_k.status == ClaimStatus.HELD, _v.track_stock), _k.quantity), else_=0)
    return (
        select(_k.id, _k.status, lies, should)
        .join(table_of(Variant), _v.id == _k.variant_id)
        .outerjoin(_aside, _is_for)
        .group_by(_k.id, _k.status, _k.quantity, _v.track_stock)
        .having(lies != should)
    )


def _for_nobody() -> Select[Any]:
    """Pieces lie aside for a claim that nobody made, or made on something else."""
    return (
        select(_a.holder, _a.variant_id, _a.quantity)
        .outerjoin(live_claims_table, _is_for)
        .where(_a.holder.startswith(PREFIX), _a.quantity > 0, _k.id.is_(None))
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
    ours = (_l.order_id == _o.id, _l.event_ref.startswith(PREFIX))
    return exists().where(*ours, _l.cancelled_quantity == _l.quantity)


def _without_claim() -> Select[Any]:
    claimed = exists().where(_k.order_id == _l.order_id, _k.variant_id == _l.variant_id)
    return (
        select(_o.number, _l.event_ref)
        .join(lines_table, _l.order_id == _o.id)
        .where(_l.event_ref.startswith(PREFIX), ~claimed)
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


def _left_waiting() -> Select[Any]:
    """Somebody waits in a sale that is over."""
    return (
        select(_campaign, _c.status, _k.id)
        .join(campaigns_table, _c.id == _k.campaign_id)
        .where(_k.status == ClaimStatus.WAITING, _c.status.in_((Status.ENDED, Status.CANCELLED)))
    )


RULES = (
    Rule("a live sale counts its pieces", "sale {0}, variant {1}: {2} held ({3}), {4} sold ({5})", _pieces()),
    Rule("what is claimed and not ordered is kept on the shelf", "claim {0} is {1}: {2} aside, not {3}", _kept()),
    Rule("pieces lie aside for claims", "{0}, variant {1}: {2}", _for_nobody()),
    Rule("claims are sold when their order is paid", "order {1} is {2}, claim {3} is {4}", _orders(), may_be_owed=True),
    Rule("what is sold at a live sale's price was claimed", "order {0}: {1}", _without_claim()),
    Rule("nobody is overtaken in a line", "claim {0} of sale {1}, variant {2}", _overtaken()),
    Rule("nobody waits in a sale that is over", "{0} is {1}: claim {2}", _left_waiting(), may_be_owed=True),
)
