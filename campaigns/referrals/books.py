"""Referrals agree with themselves: one for each friend, no circles, and nothing given before its time or twice."""

from __future__ import annotations

from typing import Any

from sqlalchemy import Select, and_, case, exists, func, literal, or_, select

from campaigns.referrals.accepting import MOST_STEPS
from campaigns.referrals.models import referrals_table, thanks_table
from campaigns.referrals.states import WITH_ORDER, Status
from commerce.checkout import Rule
from commerce.coupons.models import coupons_table
from commerce.orders.models import orders_table
from commerce.orders.states import LAPSED, OrderStatus

_r, _t, _o, _c = referrals_table.c, thanks_table.c, orders_table.c, coupons_table.c
_above = referrals_table.alias()


def _twice() -> Select[Any]:
    """A friend came twice, or by themselves."""
    count = func.count()
    return (
        select(_r.friend_id, count)
        .group_by(_r.friend_id)
        .having(or_(count > 1, func.sum(case((_r.friend_id == _r.inviter_id, 1), else_=0)) > 0))
    )


def _circles() -> Select[Any]:
    """Somebody brought whoever brought them.

    A circle has a step from a friend to an inviter who came later: only from there it is followed upwards.
    """
    later = select(_r.id, _r.friend_id, _r.inviter_id.label("above"), literal(1).label("steps"))
    later = later.join(_above, _above.c.friend_id == _r.inviter_id).where(_above.c.id >= _r.id)
    way = later.cte("way", recursive=True)
    further = select(way.c.id, way.c.friend_id, _above.c.inviter_id, way.c.steps + 1)
    way = way.union_all(further.join(_above, _above.c.friend_id == way.c.above).where(way.c.steps < MOST_STEPS))
    return select(way.c.id, way.c.steps).where(way.c.above == way.c.friend_id, way.c.steps < MOST_STEPS)


def _early() -> Select[Any]:
    """A reward came before the friend's order could go back no more."""
    early = or_(_r.ripens_at.is_(None), _r.rewarded_at.is_(None), _r.rewarded_at < _r.ripens_at)
    return select(_r.id, _r.ripens_at, _r.rewarded_at).where(_r.status == Status.REWARDED, early)


def _thanks() -> Select[Any]:
    """The inviter of a reward has no coupon, or one of what is not rewarded, or somebody else has it."""
    mine = and_(_t.referral_id == _r.id, _t.for_inviter.is_(True))
    there = exists().where(mine)
    anothers = exists().where(
        _t.referral_id == _r.id,
        _t.coupon_id == _c.id,
        _c.customer_id != case((_t.for_inviter.is_(True), _r.inviter_id), else_=_r.friend_id),
    )
    return select(_r.id, _r.status).where(
        or_(
            and_(_r.status == Status.REWARDED, ~there),
            and_(_r.status.not_in((Status.REWARDED, Status.REVERSED)), there),
            anothers,
        )
    )


def _anothers_order() -> Select[Any]:
    """The order of a referral is not its friend's, or was placed too late."""
    wrong = or_(_o.customer_id != _r.friend_id, _o.placed_at >= _r.converts_until)
    return select(_r.id, _o.number).join(orders_table, _o.id == _r.order_id).where(wrong)


def _for_nothing() -> Select[Any]:
    """A referral lives although its order came to nothing."""
    over = _o.status.in_((*LAPSED, OrderStatus.CLOSED))
    return (
        select(_o.id, _o.number, _r.id, _r.status)
        .join(referrals_table, _r.order_id == _o.id)
        .where(over, _r.status.in_(WITH_ORDER))
    )


RULES = (
    Rule("a friend is invited once, and by somebody else", "customer {0}: {1} referrals", _twice()),
    Rule("nobody is invited by whom they brought", "referral {0}: a circle of {1} steps", _circles()),
    Rule("a reward waits until nothing can go back", "referral {0}: ripe at {1}, rewarded at {2}", _early()),
    Rule("a reward is a coupon of the inviter's, given once", "referral {0} is {1}", _thanks()),
    Rule("a referral counts its friend's order, placed in time", "referral {0}, order {1}", _anothers_order()),
    Rule(
        "an order that came to nothing brings nobody a reward",
        "order {1}, referral {2} is {3}",
        _for_nothing(),
        may_be_owed=True,
    ),
)
