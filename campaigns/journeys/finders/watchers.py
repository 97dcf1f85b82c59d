"""Whoever waits for goods that can be had again: three for each piece, those first who asked first, in waves."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from datetime import timedelta

from sqlalchemy import String, bindparam, cast, exists, func, literal, select

from campaigns.journeys.finders.looking import MOST, Found, asked, instant, may_hear, not_lately
from campaigns.journeys.journey import Journey
from campaigns.journeys.models import enrolments_table, watches_table
from campaigns.journeys.recipes import RECIPES
from campaigns.journeys.states import Kind
from campaigns.outbox import Delivery, State
from commerce import inventory
from commerce.customers import CustomerRow
from commerce.kit.clock import now
from commerce.kit.database import Session, table_of
from commerce.kit.profile import ShopProfile

#: So many are told of each piece that is back, within so long.
EACH, WAVE = 3, timedelta(hours=6)

_w, _e, _c, _d = watches_table.c, enrolments_table.c, table_of(CustomerRow).c, table_of(Delivery).c
_variants = select(_w.variant_id).distinct()
_oldest = (
    select(_w.customer_id)
    .join(table_of(CustomerRow), _c.id == _w.customer_id)
    .where(_w.variant_id == bindparam("variant"), not_lately(_w.customer_id, bindparam("about")))
    .order_by(_w.id)
    .limit(bindparam("most"))
)
_STAGE = RECIPES[Kind.BACK].stages[0].name
_dedup = literal("journey:") + cast(_e.id, String) + literal(f":{_STAGE}")
#: A message that found nobody used nobody's place.
_in_vain = exists().where(_d.dedup == _dedup, _d.state == State.SUPPRESSED).correlate(enrolments_table)
_told = select(func.count()).where(
    _e.journey_id == bindparam("journey"), _e.key == bindparam("about"), _e.entered_at > instant("since"), ~_in_vain
)


async def watchers(session: Session, journey: Journey, _: ShopProfile) -> Iterable[Found]:
    """The next of those who wait for something that is there and can be written to; the others keep their wish.

    What is back for somebody at once is told of in one message.
    """
    oldest = _oldest.where(may_hear(journey))
    waited_for = list(await session.scalars(_variants))
    back: dict[int, list[int]] = defaultdict(list)
    for variant_id, left in (await inventory.available(session, waited_for)).items():
        if left == 0:
            continue
        about = f"goods:{variant_id}"
        wanted = asked(journey, about=about, since=now() - WAVE, variant=variant_id)
        told = (await session.scalars(_told, wanted)).one()
        most = MOST if left is None else min(MOST, max(0, left * EACH - told))
        for who in await session.scalars(oldest, {**wanted, "most": most}):
            back[who].append(variant_id)
    found: list[Found] = []
    for who, goods in back.items():
        found += [Found(who, f"goods:{one}", now(), {"variant": one, "variants": goods}) for one in goods]
        if len(found) >= MOST:
            break
    return found
