"""The books of reviews: whoever speaks has bought, and the stars are counted right."""

from __future__ import annotations

from sqlalchemy import func, or_, select

from commerce.checkout import Rule
from commerce.orders.models import lines_table, orders_table
from commerce.reviews.models import ratings_table, reviews_table, thanks_table, votes_table
from commerce.reviews.states import ReviewStatus, ThanksStatus

_r, _t, _v, _l, _o = reviews_table.c, ratings_table.c, votes_table.c, lines_table.c, orders_table.c
_k = thanks_table.c
_counted = (
    select(_r.product_id, _r.stars, func.count().label("many"))
    .where(_r.status == ReviewStatus.PUBLISHED)
    .group_by(_r.product_id, _r.stars)
    .subquery()
)
_c = _counted.c
_same = (_c.product_id == _t.product_id) & (_c.stars == _t.stars)
_miscounted = (
    select(_t.product_id, _t.stars, _t.reviews, func.coalesce(_c.many, 0))
    .outerjoin(_counted, _same)
    .where(_t.reviews != func.coalesce(_c.many, 0))
)
_uncounted = select(_c.product_id, _c.stars, _c.many).outerjoin(ratings_table, _same).where(_t.reviews.is_(None))
_not_bought = (
    select(_r.id, _r.order_line_id)
    .join(lines_table, _l.id == _r.order_line_id)
    .join(orders_table, _o.id == _l.order_id)
    .where(or_(_o.customer_id != _r.customer_id, _l.product_id != _r.product_id, _o.id != _r.order_id))
)
_votes = select(_v.review_id, func.count().label("many")).group_by(_v.review_id).subquery()
_misheard = (
    select(_r.id, _r.helpful, func.coalesce(_votes.c.many, 0))
    .outerjoin(_votes, _votes.c.review_id == _r.id)
    .where(_r.helpful != func.coalesce(_votes.c.many, 0))
)
_thanked_unread = (
    select(_k.review_id, _k.customer_id)
    .join(reviews_table, _r.id == _k.review_id)
    .where(_k.status == ThanksStatus.GIVEN, _r.status != ReviewStatus.PUBLISHED)
)
_own_vote = (
    select(_v.review_id, _v.customer_id)
    .join(reviews_table, _r.id == _v.review_id)
    .where(_r.customer_id == _v.customer_id)
)

RULES = (
    Rule("stars are counted as they are shown", "product {0}, {1} stars: {2} counted, {3} shown", _miscounted),
    Rule("all stars that are shown are counted", "product {0}, {1} stars: {2} not counted", _uncounted),
    Rule("whoever reviews goods has bought them", "review {0} of order line {1}", _not_bought),
    Rule("whoever finds a review helpful is counted", "review {0}: {1} counted, {2} are", _misheard),
    Rule("points are given for reviews that everybody reads", "review {0}: customer {1}", _thanked_unread),
    Rule("nobody finds their own review helpful", "review {0}: customer {1}", _own_vote),
)
