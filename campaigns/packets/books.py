"""Packets agree with themselves: no more is given than there is, to no more people, and each share is a coupon."""

from __future__ import annotations

from typing import Any

from sqlalchemy import Select, and_, exists, func, or_, select

from campaigns.packets.models import packets_table, shares_table
from campaigns.packets.states import Status
from commerce.checkout.rule import Rule, summed
from commerce.coupons.models import coupons_table

_p, _s, _c = packets_table.c, shares_table.c, coupons_table.c


def _sums() -> Select[Any]:
    """The shares and the rest are not the total, or not so many have a share as the packet says."""
    given = summed(_s.amount)
    count = func.count(_s.id)
    return (
        select(_p.id, _p.total, _p.rest, given, _p.taken, count)
        .outerjoin(shares_table, _s.packet_id == _p.id)
        .group_by(_p.id)
        .having(or_(given + _p.rest != _p.total, count != _p.taken, count > _p.people))
    )


def _too_small() -> Select[Any]:
    """Somebody has less than the least share."""
    return select(_p.id, _s.number, _s.amount).join(packets_table, _p.id == _s.packet_id).where(_s.amount < _p.minimum)


def _ends() -> Select[Any]:
    """A packet is empty although shares are left, or has given all of them and is not."""
    return select(_p.id, _p.status, _p.taken, _p.people).where(
        (_p.status == Status.EMPTY) != and_(_p.taken == _p.people, _p.rest == 0)
    )


def _without_coupon() -> Select[Any]:
    """A share is not the coupon of whoever took it, worth as much, of the packet's own kind."""
    its = exists().where(
        _c.id == _s.coupon_id,
        _c.customer_id == _s.customer_id,
        _c.template_id == _p.template_id,
        _c.terms["amount"].as_integer() == _s.amount,
    )
    return select(_p.id, _s.number, _s.coupon_id).join(packets_table, _p.id == _s.packet_id).where(~its)


def _without_share() -> Select[Any]:
    """A coupon of a packet's kind is nobody's share."""
    return (
        select(_p.id, _c.id)
        .join(packets_table, _p.template_id == _c.template_id)
        .where(~exists().where(_s.coupon_id == _c.id, _s.packet_id == _p.id))
    )


RULES = (
    Rule(
        "a packet is what its shares and its rest are together",
        "packet {0}: {1} in all, {2} left, {3} given; {4} taken, {5} shares",
        _sums(),
    ),
    Rule("no share of a packet is below the least", "packet {0}, share {1}: {2}", _too_small()),
    Rule("a packet is empty when every share is taken", "packet {0} is {1}: {2} of {3} taken", _ends()),
    Rule("each share of a packet has its coupon", "packet {0}, share {1}, coupon {2}", _without_coupon()),
    Rule("each coupon of a packet is a share", "packet {0}, coupon {1}", _without_share()),
)
