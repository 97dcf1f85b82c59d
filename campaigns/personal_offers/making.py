"""The merchant's side before anything is sent: which goods, which coupons, for whom, for how much.

`staff_id` is the customer id of a member of staff whose right the caller has checked.
"""

from __future__ import annotations

from collections.abc import Collection
from typing import Any

from sqlalchemy import bindparam, delete, insert, update

from campaigns.personal_offers.models import offers_table
from campaigns.personal_offers.offers import Aim, Offers, get, locked, written
from campaigns.personal_offers.refusals import OffersFixed, OffersFull, OffersSumWrong
from campaigns.personal_offers.states import Status
from commerce.coupons import Slot, Way, get_template
from commerce.kit import ids
from commerce.kit.clock import now
from commerce.kit.database import Session, changed
from commerce.kit.errors import NotFound
from commerce.kit.money import BASIS_POINTS
from commerce.kit.profile import ShopProfile

MOST_PRODUCTS, MOST_TEMPLATES = 20, 5
#: The least margin after the discount that is usual, and for how many hours offers go out.
USUAL_FLOOR, USUAL_HOURS = 1_000, 72
#: More minor units than any budget.
_MOST_BUDGET = 10**12

_o = offers_table.c
_add = insert(offers_table).returning(_o.id)
_drop = delete(offers_table).where(_o.id == bindparam("of"), _o.status == Status.DRAFT)
_draft = update(offers_table).where(_o.id == bindparam("of"), _o.status == Status.DRAFT)


async def draft(session: Session, staff_id: int, profile: ShopProfile) -> Offers:
    """Begin a campaign that nobody gets yet."""
    row = {
        "status": Status.DRAFT,
        "version": 1,
        "products": [],
        "templates": [],
        "audience": written(Aim()),
        "currency": profile.currency,
        "promised": 0,
        "floor": USUAL_FLOOR,
        "keeps_hours": USUAL_HOURS,
        "salt": ids.code(20),
        "weighed_to": 0,
        "fed_to": 0,
        "watch_from": 0,
        "rests": 0,
        "left_out": {},
        "recipients": 0,
        "created_by": staff_id,
        "created_at": now(),
    }
    return await get(session, (await session.scalars(_add, row)).one())


async def put_products(session: Session, campaign_id: int, products: Collection[int]) -> Offers:
    """Offer these as well; twice changes nothing. Raises `OffersFull`, `OffersFixed`."""
    found = await _draft_of(session, campaign_id)
    wanted = [*found.products, *sorted(set(products) - set(found.products))]
    if len(wanted) > MOST_PRODUCTS:
        raise OffersFull(most=MOST_PRODUCTS)
    return await _set(session, campaign_id, products=wanted)


async def drop_product(session: Session, campaign_id: int, product_id: int) -> Offers:
    """Do not offer this after all. Raises `OffersFixed`."""
    found = await _draft_of(session, campaign_id)
    return await _set(session, campaign_id, products=[one for one in found.products if one != product_id])


async def put_template(session: Session, campaign_id: int, template_id: int, wanted: bool) -> Offers:
    """Take this kind of coupon, or not after all. Raises `OffersFull`, `OffersFixed`, `NotFound` for another kind."""
    found = await _draft_of(session, campaign_id)
    kind = await get_template(session, template_id)
    if kind.plan.way is not Way.OFFER or kind.plan.terms.slot is not Slot.GOODS:
        raise NotFound
    chosen = [one for one in found.templates if one != template_id] + ([template_id] if wanted else [])
    if len(chosen) > MOST_TEMPLATES:
        raise OffersFull(most=MOST_TEMPLATES)
    return await _set(session, campaign_id, templates=chosen)


async def aim(session: Session, campaign_id: int, aimed: Aim) -> Offers:
    """For whom it is. Raises `OffersFixed`."""
    return await _set(session, campaign_id, audience=written(aimed))


async def set_budget(session: Session, campaign_id: int, budget: int) -> Offers:
    """What all coupons together may take off at most, in minor units. Raises `OffersSumWrong`, `OffersFixed`."""
    if not 0 < budget <= _MOST_BUDGET:
        raise OffersSumWrong
    return await _set(session, campaign_id, budget=budget)


async def set_floor(session: Session, campaign_id: int, floor: int) -> Offers:
    """What is to be left after the discount, in basis points of the price. Raises `OffersSumWrong`, `OffersFixed`."""
    if not 0 <= floor < BASIS_POINTS:
        raise OffersSumWrong
    return await _set(session, campaign_id, floor=floor)


async def discard(session: Session, campaign_id: int) -> None:
    """Throw a draft away. Raises `OffersFixed`, `NotFound`."""
    await get(session, campaign_id)
    if not await changed(session, _drop, {"of": campaign_id}):
        raise OffersFixed


async def _draft_of(session: Session, campaign_id: int) -> Offers:
    found = await locked(session, campaign_id)
    if not found.is_draft:
        raise OffersFixed
    return found


async def _set(session: Session, campaign_id: int, **values: Any) -> Offers:
    if not await changed(session, _draft.values(version=_o.version + 1, **values), {"of": campaign_id}):
        await get(session, campaign_id)
        raise OffersFixed
    return await get(session, campaign_id)
