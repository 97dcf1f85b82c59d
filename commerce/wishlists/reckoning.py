"""Which wishes for a lower price have come true: looked up for all goods that anybody waits for, some at a time.

Compared is what everybody pays. A price counts once it has stood for a while: what was typed wrongly and put right
again is told to nobody.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import timedelta
from typing import Any

from sqlalchemy import Row, bindparam, select, update

from commerce import catalogue
from commerce.catalogue import VariantCard
from commerce.kit.clock import now
from commerce.kit.database import Database, Instant, Session, changed
from commerce.kit.money import Money
from commerce.wishlists.falling import Lately, lately, worth_telling
from commerce.wishlists.models import STANDS, WishKind, wishes_table
from commerce.wishlists.pricing import public_prices

#: A lower price has to stand for so long before anybody hears of it.
STEADY = timedelta(minutes=10)
#: So many goods are looked at at a time.
AT_ONCE = 100

_w = wishes_table.c
_for_price = (_w.kind == WishKind.PRICE.value, *STANDS)
_variants = (
    select(_w.variant_id)
    .distinct()
    .where(*_for_price, _w.variant_id > bindparam("after"))
    .order_by(_w.variant_id)
    .limit(AT_ONCE)
)
_columns = (_w.id, _w.variant_id, _w.baseline, _w.currency, _w.low_price, _w.low_since)
_wished = select(*_columns).where(*_for_price, _w.variant_id.in_(bindparam("variants", expanding=True)))
_note = (
    update(wishes_table)
    .where(_w.id == bindparam("of"))
    .values(low_price=bindparam("price"), low_since=bindparam("since", type_=Instant()))
)
_mine = _wished.where(_w.customer_id == bindparam("whose"))


@dataclass(frozen=True)
class Fall:
    """What goods cost before, as it may be said, and what they cost everybody now."""

    was: Money
    price: Money


@dataclass(frozen=True)
class _Shelf:
    """Goods as everybody can buy them now."""

    cards: Mapping[int, VariantCard]
    #: What those that are for sale cost.
    prices: Mapping[int, Money]
    lately: Lately

    def fall(self, wish: Row[*tuple[Any, ...]]) -> Fall | None:
        """What the goods of a wish fell from, where they cost so much less than when it was asked that it is told.

        Where they cost no less than lately, nobody may say that they fell.
        """
        price = self.prices.get(wish.variant_id)
        if price is None or price.currency != wish.currency or not worth_telling(wish.baseline, price.amount):
            return None
        was = self.lately.fell_from(self.cards[wish.variant_id], price, Money(wish.baseline, wish.currency))
        return None if was is None else Fall(was, price)


async def look_at_prices(database: Database, currency: str) -> int:
    """Note which wishes for a lower price have come true, and which have not any more; tells how many changed.

    It may run anywhere, any number of times. Nobody is kept from writing while the goods are looked at.
    """
    after = done = 0
    while True:
        async with database.studying() as session:
            these = list(await session.scalars(_variants, {"after": after, "at": now()}))
            changes = list(await _changes(session, these, currency)) if these else []
        if not these:
            return done
        if changes:
            async with database.unit_of_work() as session:
                await changed(session, _note, changes)
        after, done = these[-1], done + len(changes)


async def lower_now(session: Session, customer_id: int, variants: Collection[int]) -> dict[int, Fall]:
    """Those of these goods that somebody waits for and that cost everybody less now, with what they fell from."""
    asked = {"whose": customer_id, "variants": sorted(variants), "at": now()}
    wishes = (await session.execute(_mine, asked)).all()
    falls: dict[int, Fall | None] = {}
    for currency in sorted({one.currency for one in wishes}):
        shelf = await _shelf(session, [one.variant_id for one in wishes], currency)
        falls |= {one.variant_id: shelf.fall(one) for one in wishes if one.currency == currency}
    return {one: fall for one, fall in falls.items() if fall is not None}


async def _changes(session: Session, variants: Sequence[int], currency: str) -> Iterator[dict[str, Any]]:
    shelf = await _shelf(session, variants, currency)
    rows = (await session.execute(_wished, {"variants": variants, "at": now()})).all()
    return _noted(shelf, rows)


def _noted(shelf: _Shelf, rows: Sequence[Row[*tuple[Any, ...]]]) -> Iterator[dict[str, Any]]:
    """A price that changed again begins its time anew."""
    for row in rows:
        fall = shelf.fall(row)
        price = None if fall is None else fall.price.amount
        if price != row.low_price:
            yield {"of": row.id, "price": price, "since": None if price is None else now()}


async def _shelf(session: Session, variants: Sequence[int], currency: str) -> _Shelf:
    cards = await catalogue.find_variants(session, variants, "")
    sold = [one for one in cards.values() if one.for_sale]
    open_to_all = await public_prices(session, sold, currency)
    prices = {one.variant_id: open_to_all.of(one).price for one in sold}
    return _Shelf(cards, prices, await lately(session, sold))
