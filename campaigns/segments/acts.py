"""Conditions on what people did: looked at, searched, chose, asked, clicked, bought."""

from __future__ import annotations

from datetime import datetime, timedelta

from sqlalchemy import Select, case, func, literal, select, union_all

from campaigns.behaviour.kinds import Kind
from campaigns.behaviour.models import events_table, past_table
from campaigns.segments.goods import products_of
from campaigns.segments.rules import Did, FondOf, LastDid, Rule

_e, _p = events_table.c, past_table.c
#: What an act tells of somebody's taste.
WEIGHTS = {Kind.VIEWED: 1, Kind.SAVED: 2, Kind.ADDED: 3, Kind.BOUGHT: 5}
#: Fewer points than these tell nothing.
FEWEST_POINTS = 3
#: What is asked of nobody who wants nothing personal: it is as if they had done nothing.
OF_BEHAVIOUR = (Did, LastDid, FondOf)


def acts(rule: Rule, at: datetime) -> Select[int] | None:
    """Who did so; None where the condition is about something else."""
    match rule:
        case Did(_, least, None, None, None):
            return _ever(rule.kind, least)
        case Did():
            return _lately(rule, at)
        case LastDid(kind, days):
            return _not_since(kind, at - timedelta(days=days))
        case FondOf():
            return _fond(rule, at - timedelta(days=rule.days))
    return None


def _lately(rule: Did, at: datetime) -> Select[int]:
    did = select(_e.customer_id).where(_e.kind == rule.kind).group_by(_e.customer_id)
    if rule.days is not None:
        did = did.where(_e.happened_at >= at - timedelta(days=rule.days))
    if rule.product_id is not None:
        did = did.where(_e.subject_id == rule.product_id)
    if rule.category_id is not None:
        did = did.where(_e.subject_id.in_(products_of(rule.category_id)))
    return did if rule.least == 1 else did.having(func.count() >= rule.least)


def _ever(kind: Kind, least: int) -> Select[int]:
    """Counted from what is kept, and from what is left of what was before."""
    both = union_all(
        select(_e.customer_id, literal(1).label("times")).where(_e.kind == kind),
        select(_p.customer_id, _p.times).where(_p.kind == kind),
    ).subquery()
    did = select(both.c.customer_id).group_by(both.c.customer_id)
    return did if least == 1 else did.having(func.sum(both.c.times) >= least)


def _not_since(kind: Kind, since: datetime) -> Select[int]:
    both = union_all(
        select(_e.customer_id, _e.happened_at.label("at")).where(_e.kind == kind),
        select(_p.customer_id, _p.last_at).where(_p.kind == kind),
    ).subquery()
    return select(both.c.customer_id).group_by(both.c.customer_id).having(func.max(both.c.at) < since)


def _fond(rule: FondOf, since: datetime) -> Select[int]:
    """Kind by kind, as the index has them; it is the order of customers that would go through the whole table."""
    each = (
        select(_e.customer_id, _e.subject_id, literal(points).label("points")).where(
            _e.kind == kind, _e.happened_at >= since
        )
        for kind, points in WEIGHTS.items()
    )
    did = union_all(*each).subquery().c
    inside = case((did.subject_id.in_(products_of(rule.category_id)), did.points), else_=0)
    enough = func.sum(did.points) >= FEWEST_POINTS
    return (
        select(did.customer_id)
        .group_by(did.customer_id)
        .having(enough, func.sum(inside) * 100 >= func.sum(did.points) * rule.share)
    )
