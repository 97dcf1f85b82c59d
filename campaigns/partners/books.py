"""Partners agree with themselves: what is earned follows what stayed sold, and statements and payouts add it up."""

from __future__ import annotations

from typing import Any

from sqlalchemy import Select, and_, func, or_, select

from campaigns.partners.models import (
    entries_table,
    part_lines_table,
    parts_table,
    payouts_table,
    sales_table,
    statements_table,
)
from campaigns.partners.states import COUNTED
from commerce.checkout.rule import Rule, summed
from commerce.orders.models import lines_table, orders_table
from commerce.orders.states import LAPSED, OrderStatus

_s, _part, _l, _e = sales_table.c, parts_table.c, part_lines_table.c, entries_table.c
_st, _out, _o, _line = statements_table.c, payouts_table.c, orders_table.c, lines_table.c


def _ledger() -> Select[Any]:
    """The ledger says something else of an order than what stays of it earns, or speaks of one that is not approved."""
    net, amount = summed(_e.net), summed(_e.amount)
    approved = _s.approved_at.is_not(None)
    return (
        select(_s.order_id, _part.rate, _part.net, net, _part.commission, amount)
        .join(parts_table, _part.order_id == _s.order_id)
        .outerjoin(entries_table, and_(_e.order_id == _s.order_id, _e.rate == _part.rate))
        .group_by(_s.order_id, _part.rate, _part.net, _part.commission)
        .having(
            or_(
                and_(approved, or_(net != _part.net, amount != _part.commission)),
                and_(_s.approved_at.is_(None), func.count(_e.id) > 0),
            )
        )
    )


def _strangers() -> Select[Any]:
    """An entry is of another partner than its order, or than its statement."""
    return (
        select(_e.id, _e.partner_id, _s.partner_id, _st.partner_id)
        .join(sales_table, _s.order_id == _e.order_id)
        .outerjoin(statements_table, _st.id == _e.statement_id)
        .where(or_(_s.partner_id != _e.partner_id, _st.partner_id != _e.partner_id))
    )


def _sold() -> Select[Any]:
    """A part was sold for something else than its lines."""
    worth = summed(_line.net_total - _line.tax_total + _line.tax_added)
    return (
        select(_part.order_id, _part.rate, _part.sold, worth)
        .join(sales_table, _s.order_id == _part.order_id)
        .outerjoin(part_lines_table, and_(_l.order_id == _part.order_id, _l.rate == _part.rate))
        .outerjoin(lines_table, _line.id == _l.line_id)
        .where(_s.status.in_(COUNTED))
        .group_by(_part.order_id, _part.rate, _part.sold)
        .having(worth != _part.sold)
    )


def _for_nothing() -> Select[Any]:
    """An order came to nothing, and still earns."""
    over = _o.status.in_((*LAPSED, OrderStatus.CLOSED))
    return (
        select(_o.id, _o.number, _part.commission)
        .join(sales_table, _s.order_id == _o.id)
        .join(parts_table, _part.order_id == _o.id)
        .where(over, _s.status.in_(COUNTED), _part.net > 0)
    )


def _statements() -> Select[Any]:
    """A statement is not the sum of its entries."""
    count, net, amount = func.count(_e.id), summed(_e.net), summed(_e.amount)
    return (
        select(_st.number, _st.entries, count, _st.net, net, _st.total, amount)
        .outerjoin(entries_table, _e.statement_id == _st.id)
        .group_by(_st.id)
        .having(or_(count != _st.entries, net != _st.net, amount != _st.total))
    )


def _numbers() -> Select[Any]:
    """The numbers of a partner's statements have a gap."""
    last = func.max(_st.seq)
    return select(_st.partner_id, last, func.count()).group_by(_st.partner_id).having(last != func.count())


def _payouts() -> Select[Any]:
    """A payout is not the sum of the statements that it settles, or settles another partner's."""
    total = summed(_st.total)
    another = func.count().filter(_st.partner_id != _out.partner_id)
    return (
        select(_out.id, _out.amount, total)
        .outerjoin(statements_table, _st.payout_id == _out.id)
        .group_by(_out.id)
        .having(or_(total != _out.amount, another > 0))
    )


RULES = (
    Rule(
        "the ledger of partners says what stays of approved orders",
        "order {0} at {1}: {2} stay, {3} written; {4} earned, {5} written",
        _ledger(),
    ),
    Rule("an entry is of its order's partner", "entry {0} of {1}, order of {2}, statement of {3}", _strangers()),
    Rule("a partner's part was sold for what its lines were", "order {0} at {1}: {2}, lines {3}", _sold()),
    Rule(
        "an order that came to nothing earns no commission",
        "order {1}: {2}",
        _for_nothing(),
        may_be_owed=True,
    ),
    Rule("a statement is the sum of its entries", "{0}: {1} entries, {2} there; {3}, {4}; {5}, {6}", _statements()),
    Rule("statements of a partner are numbered without gaps", "partner {0}: number {1}, {2} statements", _numbers()),
    Rule("a payout is the sum of its statements", "payout {0}: {1}, statements {2}", _payouts()),
)
