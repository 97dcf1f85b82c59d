"""Whoever wishes to be told of goods: that they are back, no more people than pieces at a time; that they cost less."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from datetime import timedelta
from typing import Any

from sqlalchemy import String, and_, bindparam, cast, exists, func, literal, or_, select

from campaigns.journeys.checking import buyable
from campaigns.journeys.finders.looking import MOST, Found, asked, instant, may_hear, not_lately
from campaigns.journeys.journey import Journey
from campaigns.journeys.models import enrolments_table
from campaigns.journeys.posting import SOURCE
from campaigns.journeys.recipes import RECIPES
from campaigns.journeys.states import UNMET, Check, Kind
from campaigns.outbox import Delivery, State
from commerce import inventory
from commerce.customers import CustomerRow
from commerce.kit.clock import now
from commerce.kit.database import Session, table_of
from commerce.kit.profile import ShopProfile
from commerce.orders.models import lines_table, orders_table
from commerce.wishlists import STEADY, WishKind
from commerce.wishlists.models import STANDS, wishes_table

#: Whoever is told of a piece has so long before the next one hears of it.
WAVE = timedelta(hours=1)
#: No message is on its way for longer than that.
_LONGEST = timedelta(days=3)
_PENDING = (State.PLANNED, State.DUE, State.LEASED, State.SENDING)

_w, _e, _c, _d = wishes_table.c, enrolments_table.c, table_of(CustomerRow).c, table_of(Delivery).c
_o, _l = orders_table.c, lines_table.c
_waits = (_w.kind == WishKind.BACK.value, *STANDS)
_variants = select(_w.variant_id).distinct().where(*_waits)
_STAGE = RECIPES[Kind.BACK].stages[0].name
_dedup = literal("journey:") + cast(_e.id, String) + literal(f":{_STAGE}")
_its = _d.dedup == _dedup
#: A message that found nobody used nobody's place.
_in_vain = exists().where(_its, _d.state == State.SUPPRESSED).correlate(enrolments_table)
#: And one that was about nothing any more before it left was none: its wish is as old as it was.
_not_told = (
    exists()
    .where(_its, or_(_d.state == State.EXPIRED, _d.reason == UNMET[Check.GOODS_BUYABLE]))
    .correlate(enrolments_table)
)
_about = (_e.journey_id == bindparam("journey"), _e.key == bindparam("about"))
_lately_told = exists().where(*_about, _e.customer_id == _w.customer_id, _e.entered_at > instant("lately"), ~_not_told)
_oldest = (
    select(_w.customer_id)
    .join(table_of(CustomerRow), _c.id == _w.customer_id)
    .where(_w.variant_id == bindparam("variant"), *_waits, ~_lately_told)
    .order_by(_w.id)
    .limit(bindparam("most"))
)
#: Told just now, or to be told when their night or a cap is over; of goods that are told of together, by one message.
_being_told = (
    exists()
    .where(
        _d.customer_id == _e.customer_id,
        _d.source_kind == SOURCE,
        _d.source_id == _e.journey_id,
        _d.created_at >= _e.entered_at,
        or_(_d.state.in_(_PENDING), _d.sent_at > instant("since")),
    )
    .correlate(enrolments_table)
)
_told = select(func.count()).where(
    *_about,
    _e.entered_at > instant("earliest"),
    or_(and_(_e.entered_at > instant("since"), ~_in_vain), _being_told),
)
_low = (_w.kind == WishKind.PRICE.value, *STANDS, _w.low_since <= instant("steady"))
_lower_goods = select(_w.variant_id).distinct().where(*_low)
_price_key = literal("goods:") + cast(_w.variant_id, String)
#: Whoever bought it since needs no lower price.
_bought = exists().where(
    _o.customer_id == _w.customer_id, _l.order_id == _o.id, _l.variant_id == _w.variant_id, _o.placed_at > _w.asked_at
)
_lower = (
    select(_w.customer_id, _w.variant_id)
    .join(table_of(CustomerRow), _c.id == _w.customer_id)
    .where(
        *_low,
        _w.variant_id.in_(bindparam("goods", expanding=True)),
        ~_bought,
        not_lately(_w.customer_id, _price_key),
    )
    .order_by(_w.customer_id, _w.variant_id)
    .limit(MOST)
)


async def watchers(session: Session, journey: Journey, _: ShopProfile) -> Iterable[Found]:
    """The next of those who wait for something that is there and can be written to; the others keep their wish.

    Of each thing no more are told within a wave than there are pieces. What is back for somebody at once is told of in
    one message.
    """
    oldest = _oldest.where(may_hear(journey))
    waited_for = await buyable(session, list(await session.scalars(_variants, {"at": now()})))
    back: dict[int, list[int]] = defaultdict(list)
    for variant_id, left in (await inventory.available(session, waited_for)).items():
        wanted = asked(journey, about=f"goods:{variant_id}", since=now() - WAVE, variant=variant_id, at=now())
        told = (await session.scalars(_told, {**wanted, "earliest": now() - _LONGEST})).one()
        most = MOST if left is None else min(MOST, max(0, left - told))
        for who in await session.scalars(oldest, {**wanted, "most": most}):
            back[who].append(variant_id)
    return _together(back, again_after=timedelta())


async def cheaper(session: Session, journey: Journey, _: ShopProfile) -> Iterable[Found]:
    """Whoever wished to hear of a lower price that has stood for a while, and has not bought the goods since."""
    low = {"at": now(), "steady": now() - STEADY}
    goods = await buyable(session, list(await session.scalars(_lower_goods, low)))
    fell: dict[int, list[int]] = defaultdict(list)
    wanted = asked(journey, goods=goods, **low)
    for row in await session.execute(_lower.where(may_hear(journey)), wanted) if goods else ():
        fell[row.customer_id].append(row.variant_id)
    return _together(fell)


def _together(found: Mapping[int, Sequence[int]], again_after: timedelta | None = None) -> list[Found]:
    """One message for all goods of a person: one of them stands for all."""
    brought: list[Found] = []
    for who, goods in found.items():
        facts: list[dict[str, Any]] = [{"variant": one, "variants": list(goods)} for one in goods]
        brought += [Found(who, f"goods:{one['variant']}", now(), one, again_after) for one in facts]
        if len(brought) >= MOST:
            break
    return brought
