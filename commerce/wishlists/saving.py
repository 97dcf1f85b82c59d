"""Saving goods for later and taking them off again; the list is nobody's promise and lasts.

What is saved is the very variant somebody looked at, or the product where they had not chosen one yet.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import timedelta
from typing import Any

from sqlalchemy import bindparam, delete, func, or_, select, update

from commerce import catalogue, membership
from commerce.catalogue import ProductCard
from commerce.kit.clock import now
from commerce.kit.database import Id, Instant, Session, changed, insert_new, lock_for_update
from commerce.kit.errors import NotFound
from commerce.kit.facts import CUSTOMER, PRODUCT, Fact, told
from commerce.wishlists.models import saved_table, wishes_table, wishlists_table
from commerce.wishlists.refusals import WishlistFull

#: So many things a list can hold.
MOST = 200
#: How long something that was taken off can be put back.
REMEMBERED = timedelta(days=30)

_s, _w, _l = saved_table.c, wishes_table.c, wishlists_table.c
_theirs = _s.customer_id == bindparam("of")
_here = (_theirs, _s.removed_at.is_(None))
_product, _variant = bindparam("product", type_=Id), bindparam("variant", type_=Id)
_at = bindparam("at", type_=Instant())
_head = select(_l.customer_id).where(_l.customer_id == bindparam("of"))
_count = select(func.count()).select_from(saved_table).where(*_here)
#: This variant, or its product as a whole.
_covers = (_s.product_id == _product, or_(_s.variant_id.is_(None), _s.variant_id == _variant))
_covering = select(_s.id).where(*_here, *_covers).order_by(_s.variant_id.is_(None), _s.id)
#: What of a product is on somebody's list: variants, and None for the product as a whole.
SAVED: Fact[frozenset[int | None]] = Fact(
    select(*told(number=_s.variant_id)).where(
        _s.customer_id == CUSTOMER, _s.product_id == PRODUCT, _s.removed_at.is_(None)
    ),
    lambda rows: frozenset(row.number for row in rows),
)
_exactly = select(_s.id).where(*_here, _s.variant_id == _variant)
_same = (_theirs, _s.product_id == _product)
_make_room = delete(saved_table).where(*_same, _s.variant_id == _variant, _s.removed_at.is_not(None))
_narrow = (
    update(saved_table).where(*_here, _s.product_id == _product, _s.variant_id.is_(None)).values(variant_id=_variant)
)
_anew_variant = update(saved_table).where(*_same, _s.variant_id == _variant)
_anew_product = update(saved_table).where(*_same, _s.variant_id.is_(None))
_take_off = update(saved_table).where(*_here, _s.id == bindparam("of_saved")).values(removed_at=_at)
_put_back = (
    update(saved_table)
    .where(_theirs, _s.id == bindparam("of_saved"), _s.removed_at.is_not(None))
    .values(removed_at=None)
)
_this = select(_s.product_id, _s.variant_id, _s.removed_at).where(_theirs, _s.id == bindparam("of_saved"))
#: A wish is always on a variant that is saved itself.
_their_wishes = (_w.customer_id == bindparam("of"), _w.variant_id == _variant)
_drop = update(wishes_table).where(*_their_wishes, _w.dropped_at.is_(None)).values(dropped_at=_at)
_take_up = (
    update(wishes_table)
    .where(*_their_wishes, _w.dropped_at == bindparam("dropped", type_=Instant()))
    .values(dropped_at=None)
)
_old = (
    delete(saved_table).where(_s.removed_at < bindparam("before", type_=Instant())),
    delete(wishes_table).where(
        or_(_w.expires_at <= bindparam("at", type_=Instant()), _w.dropped_at < bindparam("before", type_=Instant()))
    ),
)


async def save(
    session: Session, customer_id: int, product_id: int, variant_id: int | None, *, language: str, currency: str
) -> bool:
    """Put this on somebody's list at what it costs them today; tells whether it is new there.

    What has one variant only is saved as that. Twice changes nothing more.
    Raises `NotFound` for what is not on the shelf, `WishlistFull(most)`.
    """
    card = await catalogue.card(session, product_id, language)
    if variant_id is None and len(card.variants) == 1:
        variant_id = card.variants[0].variant_id
    if variant_id is not None and card.find(variant_id) is None:
        raise NotFound
    await _hold(session, customer_id)
    goods = {"of": customer_id, "product": product_id, "variant": variant_id}
    if await session.scalar(_covering, goods) is not None:
        return False
    await _insist_on_room(session, customer_id)
    await _put(session, goods, await _price_of(session, customer_id, card, variant_id, language, currency))
    return True


async def save_variant(
    session: Session, customer_id: int, product_id: int, variant_id: int, *, language: str, currency: str
) -> None:
    """Have this very variant on the list; where the product was saved as a whole, that becomes this one.

    Raises as `save`.
    """
    if await save(session, customer_id, product_id, variant_id, language=language, currency=currency):
        return
    goods = {"of": customer_id, "product": product_id, "variant": variant_id}
    if await session.scalar(_exactly, goods) is None:
        await session.execute(_make_room, goods)
        await session.execute(_narrow, goods)


async def forget(session: Session, customer_id: int, product_id: int, variant_id: int | None) -> bool:
    """Take this off the list however it was saved, and what was wished of it; tells whether it was there."""
    asked = {"of": customer_id, "product": product_id, "variant": variant_id}
    there = list(await session.scalars(_covering, asked))
    for one in there:
        await remove(session, customer_id, one)
    return bool(there)


@dataclass(frozen=True)
class Removed:
    """What was taken off, and can be put back by its id."""

    saved_id: int
    product_id: int
    variant_id: int | None


async def remove(session: Session, customer_id: int, saved_id: int) -> Removed:
    """Take something off the list, with what was wished of it; `put_back` undoes it. Twice changes nothing more.

    Raises `NotFound` for what is not this customer's.
    """
    at = now()
    gone = await changed(session, _take_off, {"of": customer_id, "of_saved": saved_id, "at": at})
    row = (await session.execute(_this, {"of": customer_id, "of_saved": saved_id})).first()
    if row is None:
        raise NotFound
    if gone:
        goods = {"of": customer_id, "product": row.product_id, "variant": row.variant_id}
        await session.execute(_drop, {**goods, "at": at})
    return Removed(saved_id, row.product_id, row.variant_id)


async def put_back(session: Session, customer_id: int, saved_id: int) -> None:
    """Put something back just as it was, with its wishes. Twice changes nothing more.

    Raises `NotFound` for what is not this customer's, or was taken off too long ago, and `WishlistFull(most)`.
    """
    await _hold(session, customer_id)
    row = (await session.execute(_this, {"of": customer_id, "of_saved": saved_id})).first()
    if row is None:
        raise NotFound
    if row.removed_at is None:
        return
    await _insist_on_room(session, customer_id)
    await session.execute(_put_back, {"of": customer_id, "of_saved": saved_id})
    goods = {"of": customer_id, "product": row.product_id, "variant": row.variant_id}
    await session.execute(_take_up, {**goods, "dropped": row.removed_at})


async def forget_old(session: Session) -> int:
    """Forget what was taken off long ago, and wishes whose time is over; returns how much that was."""
    asked = {"before": now() - REMEMBERED, "at": now()}
    return sum([await changed(session, statement, asked) for statement in _old])


async def _hold(session: Session, customer_id: int) -> None:
    """One at a time changes how much a list holds."""
    await insert_new(session, wishlists_table, customer_id=customer_id)
    await session.execute(lock_for_update(session, _head), {"of": customer_id})


async def _insist_on_room(session: Session, customer_id: int) -> None:
    if (await session.scalars(_count, {"of": customer_id})).one() >= MOST:
        raise WishlistFull(most=MOST)


async def _price_of(
    session: Session, customer_id: int, card: ProductCard, variant_id: int | None, language: str, currency: str
) -> dict[str, Any]:
    prices = await membership.prices(session, customer_id, [card], language, currency)
    variant = None if variant_id is None else card.find(variant_id)
    price = (prices.of_product(card) if variant is None else prices.of(variant)).price
    return {"price_seen": price.amount, "currency_seen": price.currency, "saved_at": now(), "removed_at": None}


async def _put(session: Session, goods: Mapping[str, Any], fresh: Mapping[str, Any]) -> None:
    """What was taken off before begins anew."""
    again = _anew_product if goods["variant"] is None else _anew_variant
    if not await changed(session, again.values(**fresh), goods):
        whose = {"customer_id": goods["of"], "product_id": goods["product"], "variant_id": goods["variant"]}
        await insert_new(session, saved_table, **whose, **fresh)
