"""What a price fell from, as it may be said: never more than the least that was asked for lately.

Whoever says that a price was lowered names the least that everybody could have the goods for within the thirty days
before (see `commerce.catalogue.history`), also where somebody saw more.
"""

from __future__ import annotations

from collections.abc import Collection

from sqlalchemy import bindparam, select

from commerce import catalogue
from commerce.catalogue import Variant, VariantCard
from commerce.kit.clock import now
from commerce.kit.database import Session, table_of
from commerce.kit.money import Money

#: A price that fell by less than so many hundredths is none to write about.
WORTH_TELLING = 5
_v = table_of(Variant).c
_before = select(_v.id, _v.lowest_before).where(_v.id.in_(bindparam("ids", expanding=True)))


class Lately:
    """The least that some variants were asked for within the thirty days before their present price began."""

    def __init__(self, before_list: dict[int, int | None], lowest_list: dict[int, Money]) -> None:
        self._before_list = before_list
        self._lowest_list = lowest_list

    def fell_from(self, variant: VariantCard, today: Money, seen: Money) -> Money | None:
        """What a price of today fell from since a higher one was seen; None where it did not, or nobody may say so.

        Where a promotion lowers it, list prices were asked until it began; otherwise the list price itself fell.
        """
        if seen.currency != today.currency:
            return None
        if today < variant.price:
            lowest = self._lowest_list.get(variant.variant_id)
        else:
            before = self._before_list.get(variant.variant_id)
            lowest = None if before is None else Money(before, today.currency)
        was = seen if lowest is None or lowest > seen else lowest
        return was if was > today else None


async def lately(session: Session, variants: Collection[VariantCard]) -> Lately:
    """What these were asked for lately, in two statements and one more for each currency."""
    ids = sorted(one.variant_id for one in variants)
    if not ids:
        return Lately({}, {})
    before = {row.id: row.lowest_before for row in await session.execute(_before, {"ids": ids})}
    lowest: dict[int, Money] = {}
    for currency in sorted({one.price.currency for one in variants}):
        lowest |= await catalogue.lowest_prices(session, ids, currency, now())
    return Lately(before, lowest)


def worth_telling(was: int, today: int) -> bool:
    """Whether a price in minor units fell by so much that somebody would want to hear of it."""
    return today * 100 <= was * (100 - WORTH_TELLING)
