"""What happens to an order or a team, and days that come, bring people onto journeys about them."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from datetime import datetime
from typing import Any

from sqlalchemy import bindparam, func, select

from campaigns.journeys.entering import enter
from campaigns.journeys.finders.lookers import lookers, team_key
from campaigns.journeys.journey import find
from campaigns.journeys.states import Kind, about_order
from campaigns.journeys.tuning import begin
from commerce import orders
from commerce.kit.database import Session
from commerce.membership import BirthdayCame, CheckInDue
from commerce.orders import Fulfilment, OrderPaid
from commerce.orders.models import orders_table
from commerce.shipping import ShipmentDelivered

_o = orders_table.c
_paid = select(func.count()).where(_o.customer_id == bindparam("customer"), _o.paid_at.is_not(None))


async def hear_payment(session: Session, paid: OrderPaid) -> None:
    """A reaction: whoever paid for the first time is thanked for it later."""
    if (await session.scalars(_paid, {"customer": paid.customer_id})).one() == 1:
        await _bring(session, Kind.THANKS, paid.customer_id, about_order(paid.order_id), {"order": paid.order_id})


async def hear_delivery(session: Session, delivered: ShipmentDelivered) -> None:
    """A reaction: whoever has the goods is asked later how they are; once for each order.

    What they would tell others of them is asked once all that was sent is there.
    """
    key, facts = about_order(delivered.order_id), {"order": delivered.order_id}
    await _bring(session, Kind.HOWTO, delivered.customer_id, key, facts)
    order = await orders.get_for_staff(session, delivered.order_id)
    if order.fulfilment is Fulfilment.DELIVERED:
        await _bring(session, Kind.REVIEW, delivered.customer_id, key, facts)


async def hear_birthday(session: Session, came: BirthdayCame) -> None:
    """A reaction: whoever has birthday and was given something is told; once a year."""
    await begin(session)
    facts = {
        "day": came.day,
        "points": came.points,
        **({"coupon": came.coupon_id} if came.coupon_id is not None else {}),
    }
    await _bring(session, Kind.BIRTHDAY, came.customer_id, f"{came.year}", facts)


async def hear_check_in_due(session: Session, due: CheckInDue) -> None:
    """A reaction: whoever wished to be reminded to look in is, once a day; worth nothing when the day is over."""
    await begin(session)
    await _bring(session, Kind.CHECKIN, due.customer_id, due.day, {"until": due.until})


async def hear_nearly_full(
    session: Session, team_id: int, opened_at: datetime, until: datetime, members: Collection[int]
) -> None:
    """A team misses one more: a few of those who looked at it since it was opened, and are none of it, hear of it.

    It is worth nothing after `until`. Whoever hears of teams says so here: journeys know none.
    """
    journey = await find(session, Kind.TEAM)
    if journey is None or not journey.is_on:
        return
    for customer_id in await lookers(session, journey, team_id, opened_at, members):
        await enter(
            session, journey, customer_id, team_key(team_id), facts={"team": team_id, "until": until.isoformat()}
        )


async def _bring(session: Session, kind: Kind, customer_id: int, key: str, facts: Mapping[str, Any]) -> None:
    journey = await find(session, kind)
    if journey is not None:
        await enter(session, journey, customer_id, key, facts=facts)
