"""Personal offers agree with the coupons and the outbox: no budget is passed, nobody has two, no coupon comes twice."""

from __future__ import annotations

from typing import Any

from sqlalchemy import Select, exists, func, or_, select

from campaigns.outbox import Delivery, State
from campaigns.personal_offers.models import offers_table, picks_table
from campaigns.personal_offers.offers import KIND
from campaigns.personal_offers.states import ONCE_PROMISED, Fate, Status
from campaigns.recommendations.candidates import LATELY
from commerce.checkout.rule import Rule
from commerce.coupons.models import coupons_table
from commerce.kit.database import table_of

_o, _k, _q, _d = offers_table.c, picks_table.c, coupons_table.c, table_of(Delivery).c
_others = picks_table.alias()


def _overspent() -> Select[Any]:
    """More was promised than is counted, or than the budget is."""
    promised = (
        select(func.coalesce(func.sum(_k.discount), 0))
        .where(_k.campaign_id == _o.id, _k.fate == Fate.PROMISED)
        .correlate(offers_table)
        .scalar_subquery()
    )
    wrong = or_(promised != _o.promised, _o.promised > func.coalesce(_o.budget, 0))
    return select(_o.id, promised, _o.promised, _o.budget).where(wrong)


def _twice() -> Select[Any]:
    """Somebody has two messages of one campaign."""
    return (
        select(_d.source_id, _d.customer_id, func.count())
        .where(_d.source_kind == KIND)
        .group_by(_d.source_id, _d.customer_id)
        .having(func.count() > 1)
    )


def _unpromised() -> Select[Any]:
    """A message brings, or brought, an offer that was not promised."""
    on_its_way = (State.PLANNED, State.DUE, State.LEASED, State.SENDING, State.SENT)
    promised = exists().where(
        _k.campaign_id == _d.source_id, _k.customer_id == _d.customer_id, _k.fate.in_(ONCE_PROMISED)
    )
    return select(_d.id, _d.source_id).where(_d.source_kind == KIND, _d.state.in_(on_its_way), ~promised)


def _strange_coupon() -> Select[Any]:
    """An offer's coupon is somebody else's, of another kind, or took off more than was promised; or was none's."""
    wrong = or_(
        _q.customer_id != _k.customer_id,
        _q.template_id != _k.template_id,
        _q.seq != _k.id,
        _q.discount > _k.discount,
        _k.fate.not_in(ONCE_PROMISED),
    )
    return select(_k.id, _k.coupon_id).join(coupons_table, _q.id == _k.coupon_id).where(wrong)


def _again() -> Select[Any]:
    """The same product was offered to somebody twice within 14 days."""
    near = _others.c.day - _k.day
    return (
        select(_k.customer_id, _k.product_id, _k.campaign_id, _others.c.campaign_id)
        .join(_others, (_others.c.customer_id == _k.customer_id) & (_others.c.product_id == _k.product_id))
        .where(_k.id < _others.c.id, _k.fate.in_(ONCE_PROMISED), _others.c.fate.in_(ONCE_PROMISED))
        .where(near < LATELY, near > -LATELY)
    )


def _unfinished() -> Select[Any]:
    """A campaign is over, and somebody still waits for it."""
    states = (State.PLANNED, State.DUE, State.LEASED, State.SENDING)
    left = exists().where(_d.source_kind == KIND, _d.source_id == _o.id, _d.state.in_(states))
    over = or_(_o.status == Status.ENDED, (_o.status == Status.STOPPED) & _o.ended_at.is_not(None))
    return select(_o.id, _o.status).where(over, left)


RULES = (
    Rule("personal offers keep their budget", "campaign {0}: {1} promised, {2} counted, of {3}", _overspent()),
    Rule("nobody has two personal offers of one campaign", "campaign {0}, customer {1}: {2}", _twice()),
    Rule("what is offered was promised", "message {0} of campaign {1}", _unpromised()),
    Rule("an offer's coupon is its own", "offer {0}, coupon {1}", _strange_coupon()),
    Rule("nothing is offered twice within two weeks", "customer {0}, product {1}: campaigns {2}, {3}", _again()),
    Rule("personal offers that ended leave nobody waiting", "campaign {0}, {1}", _unfinished()),
)
