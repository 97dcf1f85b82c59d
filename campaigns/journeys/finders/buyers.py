"""Whoever bought before: those who stay away, and those whose goods are used up by now."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import timedelta

from sqlalchemy import String, cast, exists, literal, select

from campaigns import consent
from campaigns.journeys.catalogue import DAY, delay_of
from campaigns.journeys.finders.looking import MOST, Found, asked, instant, may_hear, not_lately
from campaigns.journeys.journey import Journey
from campaigns.journeys.models import due_table
from campaigns.journeys.recipes import RECIPES
from campaigns.outbox import Delivery, State
from commerce.customers import CustomerRow
from commerce.kit.clock import now
from commerce.kit.database import Session, table_of
from commerce.kit.profile import ShopProfile
from commerce.orders.models import orders_table

#: Whoever was missed that long before the shop looked is not written to as if it were today.
_WITHIN = timedelta(days=7)

_o, _c, _d, _u = orders_table.c, table_of(CustomerRow).c, table_of(Delivery).c, due_table.c
_later = orders_table.alias("later").c
_missed = (
    select(_o.customer_id)
    .distinct()
    .join(table_of(CustomerRow), _c.id == _o.customer_id)
    .where(
        _o.paid_at.is_not(None),
        _o.paid_at > instant("from_then"),
        _o.paid_at <= instant("until_then"),
        ~exists().where(_later.customer_id == _o.customer_id, _later.paid_at > instant("until_then")),
        not_lately(_o.customer_id),
        ~exists().where(
            _d.customer_id == _o.customer_id,
            _d.topic.is_not(None),
            _d.state == State.SENT,
            _d.sent_at > instant("quiet_since"),
        ),
    )
    .order_by(_o.customer_id)
    .limit(MOST)
)
_goods_key = literal("goods:") + cast(_u.variant_id, String) + literal(":") + cast(_u.order_id, String)
_used_up = (
    select(_u.customer_id, _u.variant_id, _u.due_at, _goods_key.label("key"))
    .join(table_of(CustomerRow), _c.id == _u.customer_id)
    .where(_u.due_at > instant("from_then"), _u.due_at <= instant("until_then"), not_lately(_u.customer_id, _goods_key))
    .where(consent.personal_only(_u.customer_id))
    .order_by(_u.customer_id, _u.variant_id)
    .limit(MOST)
)


async def missed(session: Session, journey: Journey, _: ShopProfile) -> Iterable[Found]:
    """Whoever bought last as many days ago as this shop's customers usually come back in, and heard nothing lately."""
    day = timedelta(days=missed_after(journey))
    wanted = asked(
        journey, until_then=now() - day, from_then=now() - day - _WITHIN, quiet_since=now() - timedelta(days=7)
    )
    rows = await session.execute(_missed.where(may_hear(journey)), wanted)
    return [Found(row.customer_id, "", now()) for row in rows]


def missed_after(journey: Journey) -> int:
    """After how many days somebody is missed: as the merchant says, or as the shop has learned, or thirty."""
    [stage] = RECIPES[journey.kind].stages
    return max(1, delay_of(stage, journey.tuning, journey.learned) // DAY)


async def used_up(session: Session, journey: Journey, _: ShopProfile) -> Iterable[Found]:
    """Whoever buys something again and again, when their own usual time between two purchases has passed."""
    wanted = asked(journey, from_then=now() - _WITHIN, until_then=now())
    rows = await session.execute(_used_up.where(may_hear(journey)), wanted)
    return [Found(row.customer_id, row.key, row.due_at, {"variant": row.variant_id}) for row in rows]
