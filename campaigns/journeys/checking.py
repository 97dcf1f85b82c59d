"""What is so about a person at this moment, for ways that part and for messages that are about to leave."""

from __future__ import annotations

from collections.abc import Awaitable, Callable, Sequence
from datetime import date, datetime, timedelta
from typing import TypeAlias

from sqlalchemy import BigInteger, Date, bindparam, exists, func, select

from campaigns import consent
from campaigns.behaviour.models import events_table
from campaigns.journeys.enrolment import Enrolment
from campaigns.journeys.recipes import RECIPES
from campaigns.journeys.reductions import reductions
from campaigns.journeys.states import Check
from campaigns.outbox import Delivery, State
from commerce import catalogue, coupons, inventory, orders, returns, reviews
from commerce.carts.models import StoredLine
from commerce.coupons import CouponStatus
from commerce.customers import CustomerRow
from commerce.kit.clock import now
from commerce.kit.database import Instant, Session, table_of
from commerce.loyalty.models import checkins_table, reminders_table
from commerce.orders.models import orders_table

_o, _l, _b, _c = orders_table.c, table_of(StoredLine).c, events_table.c, table_of(CustomerRow).c
_d, _r, _i = table_of(Delivery).c, reminders_table.c, checkins_table.c
_since = bindparam("since", type_=Instant())
_ordered = select(_o.id).where(_o.customer_id == bindparam("customer"), _o.placed_at >= _since).limit(1)
_in_cart = select(_l.variant_id).where(
    _l.customer_id == bindparam("customer"), _l.removed_at.is_(None), _l.order_id.is_(None), _l.selected
)
_changed = select(func.max(_l.changed_at)).where(_l.customer_id == bindparam("customer"), _l.removed_at.is_(None))
_touched = select(_l.id).where(_l.customer_id == bindparam("customer")).limit(1)
_looked = select(_b.id).where(_b.customer_id == bindparam("customer"), _b.happened_at >= _since).limit(1)
_mine = select(_d.id).where(_d.customer_id == bindparam("customer"), _d.dedup.like(bindparam("own")))
_others = (
    select(_d.id)
    .where(
        _d.customer_id == bindparam("customer"),
        _d.source_kind == "journey",
        _d.source_id == bindparam("journey"),
        _d.created_at > _since,
        _d.id != bindparam("own"),
        _d.id < bindparam("before", type_=BigInteger()),
        _d.state.not_in((State.SUPPRESSED, State.CANCELLED, State.CAPPED, State.EXPIRED)),
    )
    .limit(1)
)
_waits_to_look_in = select(_r.customer_id).where(
    _r.customer_id == bindparam("customer"),
    ~exists().where(_i.customer_id == _r.customer_id, _i.day == bindparam("day", type_=Date())),
)
#: Above every number of a message.
MOST_ID = 2**62
_Look: TypeAlias = Callable[[Session, Enrolment], Awaitable[bool]]


async def holds(session: Session, check: Check, who: Enrolment) -> bool:
    """Whether it is so for somebody on a journey."""
    return await _LOOKS[check](session, who)


async def cart_changed_at(session: Session, customer_id: int) -> datetime | None:
    """When somebody's cart was changed last, as far as anything lies in it."""
    found: datetime | None = await session.scalar(_changed, {"customer": customer_id})
    return found


async def buyable(session: Session, variants: Sequence[int]) -> tuple[int, ...]:
    """Those of these goods that are for sale and not sold out, in their order."""
    left = await inventory.available(session, variants)
    cards = await catalogue.find_variants(session, variants, "en")
    for_sale = (one for one in variants if one in cards and cards[one].product_status is catalogue.Status.ACTIVE)
    return tuple(one for one in for_sale if left.get(one) != 0)


async def _nothing_ordered(session: Session, who: Enrolment) -> bool:
    asked = {"customer": who.customer_id, "since": who.began_at}
    return await session.scalar(_ordered, asked) is None


async def _never_bought(session: Session, who: Enrolment) -> bool:
    return not await orders.has_bought(session, who.customer_id)


async def _nothing_browsed(session: Session, who: Enrolment) -> bool:
    asked = {"customer": who.customer_id, "since": who.began_at}
    if await session.scalar(_looked, asked) is not None:
        return False
    return await session.scalar(_touched, {"customer": who.customer_id}) is None


async def _cart_buyable(session: Session, who: Enrolment) -> bool:
    """At least one line is for sale and in stock."""
    variants = list(await session.scalars(_in_cart, {"customer": who.customer_id}))
    left = await inventory.available(session, variants) if variants else {}
    return any(one is None or one > 0 for one in left.values())


async def _order_kept(session: Session, who: Enrolment) -> bool:
    order = await orders.get_for_staff(session, int(who.facts["order"]))
    sent_back = await returns.of_order(session, order.id)
    return order.is_promised and not any(one.status in returns.LIVE for one in sent_back)


async def _review_open(session: Session, who: Enrolment) -> bool:
    return bool(await reviews.to_ask_for(session, await orders.get_for_staff(session, int(who.facts["order"]))))


async def _goods_buyable(session: Session, who: Enrolment) -> bool:
    return bool(await buyable(session, who.goods))


async def _stands_for_all(_: Session, who: Enrolment) -> bool:
    return who.stands_for_all


async def _price_lower(session: Session, who: Enrolment) -> bool:
    return bool(await reductions(session, who.customer_id, who.facts["variants"]))


async def _first_today(session: Session, who: Enrolment) -> bool:
    """Of several that were written down at once, the first one counts."""
    asked = {"customer": who.customer_id, "journey": who.journey_id, "since": now() - timedelta(days=1)}
    mine = await session.scalar(_mine, {"own": f"journey:{who.id}:%", "customer": who.customer_id})
    return await session.scalar(_others, {**asked, "own": mine or 0, "before": mine or MOST_ID}) is None


async def _may_hear(session: Session, who: Enrolment) -> bool:
    may = consent.welcome(RECIPES[who.kind].topic, now())
    return await session.scalar(select(_c.id).where(_c.id == who.customer_id, may)) is not None


async def _coupon_unspent(session: Session, who: Enrolment) -> bool:
    coupon_id = who.facts.get("coupon")
    if coupon_id is None:
        return True
    coupon = await coupons.get(session, who.customer_id, coupon_id)
    return coupon.status is CouponStatus.AVAILABLE and coupon.valid_until > now()


async def _look_in_due(session: Session, who: Enrolment) -> bool:
    asked = {"customer": who.customer_id, "day": date.fromisoformat(who.key)}
    return await session.scalar(_waits_to_look_in, asked) is not None


_LOOKS: dict[Check, _Look] = {
    Check.NOTHING_ORDERED: _nothing_ordered,
    Check.NEVER_BOUGHT: _never_bought,
    Check.NOTHING_BROWSED: _nothing_browsed,
    Check.CART_BUYABLE: _cart_buyable,
    Check.ORDER_KEPT: _order_kept,
    Check.GOODS_BUYABLE: _goods_buyable,
    Check.STANDS_FOR_ALL: _stands_for_all,
    Check.PRICE_LOWER: _price_lower,
    Check.FIRST_TODAY: _first_today,
    Check.MAY_HEAR: _may_hear,
    Check.COUPON_UNSPENT: _coupon_unspent,
    Check.LOOK_IN_DUE: _look_in_due,
    Check.REVIEW_OPEN: _review_open,
}
