"""Teams agree with themselves, with their campaigns, and with the orders that pay for their seats."""

from __future__ import annotations

from typing import Any

from sqlalchemy import Select, Text, and_, cast, exists, func, literal, or_, select

from campaigns.calendar import quotas
from campaigns.group_buys.events import SeatLost, SeatSecured
from campaigns.group_buys.models import members_table, rewards_table, teams_table, terms_table
from campaigns.group_buys.opening import COUNTED
from campaigns.group_buys.pieces import KEPT, PAID, sum_where
from campaigns.group_buys.states import LIVE, Completion, RewardStatus, SeatStatus, TeamStatus
from commerce.checkout.rule import Rule
from commerce.coupons.models import coupons_table
from commerce.kit.money import BASIS_POINTS
from commerce.membership.models import transactions_table
from commerce.orders import OrderPaymentReversed
from commerce.orders.models import lines_table, orders_table
from commerce.orders.states import LAPSED, UNPAID, OrderStatus
from commerce.payments.models import refunds_table

_t, _m, _o, _l = teams_table.c, members_table.c, orders_table.c, lines_table.c
_terms, _w = terms_table.c, rewards_table.c
_points, _coupons, _back = transactions_table.c, coupons_table.c, refunds_table.c
_OVER = (*LAPSED, OrderStatus.CLOSED)
#: A leader's cheaper piece: its order says so, and the money is on its way by the key of the reward.
_went_back = and_(
    _w.given_back > 0,
    exists().where(_l.order_id == _w.order_id, _l.price_cut >= _w.given_back),
    exists().where(_back.idempotency_key.like(literal("%group-leader:").concat(cast(_w.order_id, Text)).concat(":%"))),
)
#: Until these are heard of, what they lead to is owed.
HEARD = (OrderPaymentReversed, SeatSecured, SeatLost)


def _seats() -> Select[Any]:
    held, paid = sum_where((SeatStatus.HELD,), 1), sum_where(PAID, 1)
    return (
        select(_t.id, _t.held, held, _t.paid, paid)
        .outerjoin(members_table, _m.team_id == _t.id)
        .group_by(_t.id)
        .having(or_(_t.held != held, _t.paid != paid, held + paid > _t.size))
    )


def _ended() -> Select[Any]:
    """Somebody still waits in a team that is over, or has won in one that came to nothing."""
    over = and_(_t.status.in_((TeamStatus.SUCCEEDED, TeamStatus.FAILED, TeamStatus.CANCELLED)), _m.status.in_(LIVE))
    won = and_(_t.status != TeamStatus.SUCCEEDED, _m.status == SeatStatus.SUCCEEDED)
    return select(_t.id, _t.status, _m.id, _m.status).join(members_table, _m.team_id == _t.id).where(or_(over, won))


def _reached() -> Select[Any]:
    """A team that came to nothing does not say how many it had, or one that did not says so."""
    nothing = _t.status.in_((TeamStatus.FAILED, TeamStatus.CANCELLED))
    wrong = or_(and_(nothing, _t.reached.is_(None)), and_(~nothing, _t.reached.is_not(None)))
    return select(_t.id, _t.status).where(or_(wrong, _t.reached < 0, _t.reached > _t.size))


def _leaders() -> Select[Any]:
    """A team that forms is led by nobody who is in it."""
    leads = exists().where(_m.id == _t.leader_member_id, _m.team_id == _t.id, _m.status.in_(LIVE))
    return select(_t.id).where(_t.status.in_((TeamStatus.PENDING_LEADER, TeamStatus.FORMING)), ~leads)


def _full() -> Select[Any]:
    """A team that has everybody still waits."""
    return select(_t.id, _t.paid).where(_t.status == TeamStatus.FORMING, _t.paid >= _t.size)


def _without_seat() -> Select[Any]:
    seat = exists().where(_m.order_id == _o.id, _m.status == SeatStatus.JOINED)
    return select(_o.id, _o.number).where(_o.status == OrderStatus.AWAITING_GROUP, ~seat)


def _seats_and_orders() -> Select[Any]:
    """Somebody's seat is not what their order's money says."""
    waits = and_(_m.status == SeatStatus.HELD, _o.status.not_in((*UNPAID, OrderStatus.PAYMENT_REVERSED)))
    joined = and_(_m.status == SeatStatus.JOINED, _o.status != OrderStatus.AWAITING_GROUP)
    left = and_(_m.status == SeatStatus.LEFT, _o.status.not_in(_OVER))
    return (
        select(_o.id, _o.number, _o.status, _m.status)
        .join(members_table, _m.order_id == _o.id)
        .where(or_(waits, joined, left))
    )


def _lost() -> Select[Any]:
    """Who has no seat keeps the order, and the shop the money."""
    return (
        select(_o.id, _o.number, _o.status)
        .join(members_table, _m.order_id == _o.id)
        .where(_m.status == SeatStatus.LOST, _o.status.not_in(_OVER))
    )


def _differences() -> Select[Any]:
    """A price fell, and nobody has given the difference back."""
    gone = (*_OVER, OrderStatus.PAYMENT_REVERSED)
    return (
        select(_o.id, _o.number, _m.unit_price, _m.final_price)
        .join(members_table, _m.order_id == _o.id)
        .join(lines_table, and_(_l.order_id == _o.id, _l.variant_id == _m.variant_id))
        .where(_m.final_price < _m.unit_price, _l.price_cut == 0, _l.net_total > 0, _o.status.not_in(gone))
    )


def _completed_short() -> Select[Any]:
    """The shop completed a team of fewer people than it had said."""
    short = or_(_t.paid < _terms.complete_from, _t.paid * BASIS_POINTS < _t.size * _terms.complete_share)
    never = and_(_terms.complete_from.is_(None), _terms.complete_share.is_(None))
    return (
        select(_t.id, _t.paid)
        .join(terms_table, _terms.campaign_id == _t.campaign_id)
        .where(_t.completion == Completion.AUTO, or_(short, never))
    )


def _rewards() -> Select[Any]:
    """A reward is another's than the leader's order, was given too soon, or without what was promised."""
    without = or_(
        and_(
            _w.points.is_not(None),
            ~exists().where(_points.key == literal("group-leader:").concat(cast(_w.team_id, Text))),
        ),
        and_(_w.template_id.is_not(None), _w.coupon_id.is_(None)),
        and_(_w.share.is_not(None), ~_went_back),
    )
    early = or_(_w.ripens_at.is_(None), _w.ended_at < _w.ripens_at)
    anothers = exists().where(_coupons.id == _w.coupon_id, _coupons.customer_id != _w.customer_id)
    given = and_(_w.status == RewardStatus.GIVEN, or_(without, early))
    return (
        select(_w.team_id, _w.status)
        .join(members_table, _m.order_id == _w.order_id)
        .where(or_(_m.customer_id != _w.customer_id, _m.status != SeatStatus.SUCCEEDED, anothers, given))
    )


def _too_many_rewards() -> Select[Any]:
    count = func.count()
    return (
        select(_w.customer_id, _w.campaign_id, count)
        .join(terms_table, _terms.campaign_id == _w.campaign_id)
        .where(_w.status != RewardStatus.VOID)
        .group_by(_w.customer_id, _w.campaign_id, _terms.leader_most)
        .having(count > _terms.leader_most)
    )


def _too_many_teams() -> Select[Any]:
    count = func.count()
    return (
        select(_t.campaign_id, count, _terms.teams_in_all)
        .join(terms_table, _terms.campaign_id == _t.campaign_id)
        .where(_t.status.in_(COUNTED))
        .group_by(_t.campaign_id, _terms.teams_in_all)
        .having(count > _terms.teams_in_all)
    )


def _for_nothing() -> Select[Any]:
    """A reward is on its way although the leader's order came to nothing."""
    return (
        select(_o.id, _o.number)
        .join(rewards_table, _w.order_id == _o.id)
        .where(_w.status == RewardStatus.COMING, _o.status.in_(_OVER))
    )


RULES = (
    Rule("the shop completes no team of fewer people than it said", "team {0}: {1} paid", _completed_short()),
    Rule("a leader's reward is theirs, and given once nothing can go back", "team {0}: {1}", _rewards()),
    Rule("a customer has no more rewards than were promised", "customer {0}, campaign {1}: {2}", _too_many_rewards()),
    Rule(
        "a leader whose order came to nothing is not rewarded",
        "order {1}",
        _for_nothing(),
        may_be_owed=True,
    ),
    Rule("a campaign has no more teams than it lets be opened", "campaign {0}: {1} of {2}", _too_many_teams()),
    Rule("a team counts its seats", "team {0}: {1} held ({2}), {3} paid ({4})", _seats()),
    Rule("nobody waits in a team that is over", "team {0} is {1}, member {2} is {3}", _ended()),
    Rule("a team that came to nothing says how many it had, and no other does", "team {0} is {1}", _reached()),
    Rule("a team that forms has a leader", "team {0}", _leaders()),
    Rule("a team that has everybody is complete", "team {0}: {1} paid", _full()),
    Rule(
        "a campaign counts its pieces",
        "campaign {0}, variant {1}: {2} held ({3}), {4} sold ({5})",
        quotas.miscounted(KEPT),
    ),
    Rule("an order waits for its group in a seat", "order {1}", _without_seat(), may_be_owed=True),
    Rule("a seat is paid when its order is", "order {1} is {2}, its seat {3}", _seats_and_orders(), may_be_owed=True),
    Rule("who has no seat has the money back", "order {1} is {2}", _lost(), may_be_owed=True),
    Rule(
        "a price that fell gives the difference back",
        "order {1}: {2} paid, {3} after all",
        _differences(),
        may_be_owed=True,
    ),
)
