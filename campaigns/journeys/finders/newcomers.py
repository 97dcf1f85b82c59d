"""Whoever has met the shop since a journey was switched on, and has not ordered yet.

To be seen in a group is not to meet the shop: that is when they come, if they have done nothing in it before.
"""

from __future__ import annotations

from collections.abc import Iterable
from datetime import timedelta

from sqlalchemy import and_, exists, or_, select

from campaigns import behaviour
from campaigns.behaviour.models import events_table
from campaigns.consent.models import changes_table
from campaigns.journeys.finders.looking import MOST, Found, asked, instant, may_hear, not_lately, since
from campaigns.journeys.journey import Journey
from campaigns.journeys.recipes import RECIPES
from campaigns.journeys.states import Kind
from commerce.customers import CustomerRow
from commerce.kit.clock import now
from commerce.kit.database import Session, table_of
from commerce.kit.profile import ShopProfile
from commerce.orders.models import orders_table

#: Somebody is a newcomer for so long.
_FRESH = timedelta(hours=24)
_c, _h, _b, _o = table_of(CustomerRow).c, changes_table.c, events_table.c, orders_table.c
_said_yes = select(_h.customer_id).where(
    _h.topic == RECIPES[Kind.WELCOME].topic, _h.agreed, _h.changed_at >= instant("said_since")
)
_from_then = instant("from_then")
_did_anything = exists().where(_b.customer_id == _c.id, _b.happened_at < _from_then)
_comes_at_last = and_(_c.first_source.in_(behaviour.ELSEWHERE), ~_did_anything)
_ordered = exists().where(_o.customer_id == _c.id)
_newcomers = (
    select(_c.id, _c.created_at)
    .where(
        _c.id.in_(_said_yes),
        or_(_c.created_at >= _from_then, _comes_at_last),
        not_lately(_c.id),
        ~_ordered,
    )
    .order_by(_c.id)
    .limit(MOST)
)


async def newcomers(session: Session, journey: Journey, _: ShopProfile) -> Iterable[Found]:
    """New people who agreed to hear of offers, as soon as they do, unless they have ordered before."""
    met = max(journey.on_since or now(), now() - _FRESH)
    wanted = asked(journey, from_then=met, said_since=since(journey, met))
    rows = await session.execute(_newcomers.where(may_hear(journey)), wanted)
    return [Found(row.id, "", row.created_at if row.created_at >= met else now()) for row in rows]
