"""Bargains agree with the cuts in them, with their campaigns, and with the orders at their prices."""

from __future__ import annotations

from typing import Any

from sqlalchemy import Select, and_, func, not_, or_, select

from campaigns.bargains.bargain import PREFIX
from campaigns.bargains.models import bargains_table, helps_table
from campaigns.bargains.pieces import KEPT
from campaigns.bargains.states import KEEPING, BargainStatus
from campaigns.calendar import quotas
from commerce.checkout.rule import Rule, summed
from commerce.orders.models import lines_table, orders_table
from commerce.orders.states import LAPSED, UNPAID, OrderStatus

_b, _h, _o, _l = bargains_table.c, helps_table.c, orders_table.c, lines_table.c
_OVER = (*LAPSED, OrderStatus.CLOSED)


def _cuts() -> Select[Any]:
    people, cut = func.count(_h.id), summed(_h.amount)
    last = func.coalesce(func.max(_h.seq), 0)
    return (
        select(_b.id, _b.helps, people, _b.cut_total, cut)
        .outerjoin(helps_table, _h.bargain_id == _b.id)
        .group_by(_b.id)
        .having(or_(_b.helps != people, _b.cut_total != cut, last != people))
    )


def _settled() -> Select[Any]:
    """Friends may still cut what has nothing left to cut, or somebody cut less than everybody cuts."""
    full = and_(_b.status.in_((BargainStatus.ACTIVE, BargainStatus.EXPIRED)), _b.helps == _b.helpers)
    little = _h.amount < _b.smallest
    return (
        select(_b.id, _b.status, _h.seq, _h.amount)
        .outerjoin(helps_table, _h.bargain_id == _b.id)
        .where(or_(full, little))
    )


def _kept() -> Select[Any]:
    """A piece is kept for a bargain that has no claim to it, or none for one that has."""
    keeping, free = _b.status.in_(KEEPING), _b.status.not_in((*KEEPING, BargainStatus.PAID))
    return select(_b.id, _b.status, _b.counted).where(or_(and_(keeping, not_(_b.counted)), and_(free, _b.counted)))


def _orders() -> Select[Any]:
    """A bargain is not where its order is."""
    gone = and_(_b.status == BargainStatus.ORDERED, _o.status.in_(_OVER))
    heard = and_(_b.status == BargainStatus.ORDERED, _o.paid_at.is_not(None))
    unpaid = and_(_b.status == BargainStatus.PAID, or_(_o.status.in_(UNPAID), _o.paid_at.is_(None)))
    back = and_(_b.status == BargainStatus.PAID, _b.counted, _o.status.in_(_OVER))
    return (
        select(_o.id, _o.number, _o.status, _b.status)
        .join(bargains_table, _b.order_id == _o.id)
        .where(or_(gone, heard, unpaid, back))
    )


def _twice() -> Select[Any]:
    """More than one order has the price of one bargain."""
    return (
        select(_l.event_ref, func.count(_o.id))
        .join(orders_table, _o.id == _l.order_id)
        .where(_l.event_ref.like(f"{PREFIX}%"), _o.status.not_in(_OVER))
        .group_by(_l.event_ref)
        .having(func.count(_o.id) > 1)
    )


RULES = (
    Rule("a bargain counts its cuts", "bargain {0}: {1} helps ({2}), {3} cut ({4})", _cuts()),
    Rule("a bargain is settled by its last cut", "bargain {0} is {1}, cut {2} is {3}", _settled()),
    Rule("a piece is kept for a settled price", "bargain {0} is {1}, counted: {2}", _kept()),
    Rule(
        "a campaign of bargains counts its pieces",
        "campaign {0}, variant {1}: {2} held ({3}), {4} sold ({5})",
        quotas.miscounted(KEPT),
    ),
    Rule("a bargain is where its order is", "order {1} is {2}, its bargain {3}", _orders(), may_be_owed=True),
    Rule("a bargain is bought once", "{0} has {1} orders", _twice()),
)
