"""The other end: what one person was offered; following it brings the coupon, once; and they may say no."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from typing import Any

from sqlalchemy import bindparam, select, update

from campaigns import consent, recommendations, rounds
from campaigns.outbox import Later, Never, Owed
from campaigns.personal_offers.goods import deals, narrowed
from campaigns.personal_offers.models import offers_table, picks_table
from campaigns.personal_offers.offers import ROUNDS, Offers, get
from campaigns.personal_offers.states import ONCE_PROMISED, Fate, Reason, Why
from commerce import coupons
from commerce.coupons import Coupon, Way
from commerce.kit.clock import now
from commerce.kit.database import Instant, Session, changed, lock_for_update, table_of
from commerce.kit.errors import NotFound
from commerce.kit.profile import ShopProfile
from commerce.orders.models import StoredOrderLine, orders_table

#: An offer can be taken for so long after the last one was sent.
KEEPS = timedelta(days=7)

_k, _o, _r, _l = picks_table.c, offers_table.c, orders_table.c, table_of(StoredOrderLine).c
_mine = select(picks_table).where(
    _k.campaign_id == bindparam("of"), _k.customer_id == bindparam("whom"), _k.fate.in_(ONCE_PROMISED)
)
_row_of = select(_k.id).where(_k.id == bindparam("pick"), _k.fate == Fate.PROMISED)
_claim = (
    update(picks_table)
    .where(_k.id == bindparam("pick"), _k.coupon_id.is_(None))
    .values(coupon_id=bindparam("given"), claimed_at=bindparam("at"))
)
_decline = (
    update(picks_table).where(_k.id == bindparam("pick"), _k.declined_at.is_(None)).values(declined_at=bindparam("at"))
)
_take_back = update(picks_table).where(_k.id == bindparam("pick")).values(declined_at=None)
_bought = (
    select(_l.id)
    .join(orders_table, _r.id == _l.order_id)
    .where(_r.customer_id == bindparam("whom"), _l.product_id == bindparam("product"))
    .where(_r.placed_at >= bindparam("since", type_=Instant()), _r.ended_at.is_(None))
    .limit(1)
)
_forget = update(picks_table).where(_k.customer_id == bindparam("whom")).values(standing=None)


@dataclass(frozen=True, kw_only=True)
class Promise:
    """What one person was offered; sums are minor units."""

    id: int
    campaign_id: int
    product_id: int
    template_id: int
    reason: Reason
    price: int
    discount: int
    #: What is to be left of the price after the discount and the cost, in basis points.
    floor: int
    coupon_id: int | None
    #: Nothing can come of it any more, and its part of the budget is free again.
    is_given_back: bool
    weighed_at: datetime
    #: Until when it can be taken.
    until: datetime


async def promise(session: Session, customer_id: int, campaign_id: int) -> Promise:
    """What somebody was offered in a campaign. Raises `NotFound`."""
    row = (await session.execute(_mine, {"of": campaign_id, "whom": customer_id})).first()
    if row is None:
        raise NotFound
    return _promise(row, await get(session, campaign_id))


async def claim(session: Session, customer_id: int, campaign_id: int, profile: ShopProfile) -> Coupon | None:
    """The coupon of somebody's offer: a doubled tap gives the same one; none where it is over or used up.

    Raises `NotFound` where nothing was offered.
    """
    found = await promise(session, customer_id, campaign_id)
    if found.coupon_id is None and now() <= found.until and await _is_kept(session, found):
        template = await coupons.get_template(session, found.template_id)
        terms = narrowed(template.plan.terms, found.product_id, found.discount, found.floor)
        coupon = await coupons.give_once(session, customer_id, template, found.id, profile, terms=terms)
        if coupon is not None:
            await changed(session, _claim, {"pick": found.id, "given": coupon.id, "at": now()})
            return coupon
        found = await promise(session, customer_id, campaign_id)
    return None if found.coupon_id is None else await coupons.get(session, customer_id, found.coupon_id)


async def _is_kept(session: Session, found: Promise) -> bool:
    """Whether it has not been given back; from now on nobody can, until the end of the unit of work."""
    return (await session.execute(lock_for_update(session, _row_of), {"pick": found.id})).first() is not None


async def decline(session: Session, customer_id: int, campaign_id: int) -> None:
    """They are not interested in the product: it is not suggested for a while. Twice changes nothing."""
    found = await promise(session, customer_id, campaign_id)
    await changed(session, _decline, {"pick": found.id, "at": now()})
    await recommendations.not_interested(session, customer_id, found.product_id)


async def wanted_after_all(session: Session, customer_id: int, campaign_id: int) -> None:
    """Take back that they declined. Raises `NotFound` where nothing was offered."""
    found = await promise(session, customer_id, campaign_id)
    await changed(session, _take_back, {"pick": found.id})
    await recommendations.wanted_after_all(session, customer_id, found.product_id)


async def still_wanted(session: Session, owed: Owed) -> str | Later | Never | None:
    """Just before it leaves: why somebody's offer is not to be sent any more, or not yet; or None.

    It may have been in hand already when its campaign was stopped, or told to rest.
    """
    if owed.source is None:
        return None
    try:
        found = await promise(session, owed.customer_id, owed.source.id)
        offers = await get(session, found.campaign_id)
    except NotFound:
        return Why.COUPON_GONE
    [held] = await rounds.still_go_out(session, ROUNDS, [owed])
    return held or await _why_not(session, owed, found, offers)


async def _why_not(session: Session, owed: Owed, found: Promise, offers: Offers) -> str | None:
    if found.is_given_back:
        return Why.COUPON_GONE
    asked: dict[str, Any] = {"whom": owed.customer_id, "product": found.product_id, "since": found.weighed_at}
    if await session.scalar(_bought, asked) is not None:
        return Why.BOUGHT
    if found.template_id not in {one.id for one in await coupons.kinds_of(session, Way.OFFER)}:
        return Why.COUPON_GONE
    if not await consent.personal(session, owed.customer_id):
        return Why.NOT_PERSONAL
    there = (await deals(session, replace(offers, products=(found.product_id,)))).get(found.product_id)
    if there is None:
        return Why.SOLD_OUT
    same = any(one.template_id == found.template_id and one.price == found.price for one in there)
    return None if same else Why.PRICE_CHANGED


async def forget_history(session: Session, customer_id: int) -> None:
    """Forget the numbers behind somebody's offers."""
    await session.execute(_forget, {"whom": customer_id})


def _promise(row: Any, offers: Offers) -> Promise:
    return Promise(
        id=row.id,
        campaign_id=row.campaign_id,
        product_id=row.product_id,
        template_id=row.template_id,
        reason=Reason(row.reason),
        price=row.price,
        discount=row.discount,
        floor=offers.floor,
        coupon_id=row.coupon_id,
        is_given_back=row.fate == Fate.GIVEN_BACK,
        weighed_at=row.weighed_at,
        until=(offers.not_after or row.weighed_at) + KEEPS,
    )
