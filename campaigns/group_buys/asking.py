"""What carts ask for a piece today: a group's price, held up by what goods cost at least, and never above their list.

A floor may be raised and a list price may fall after a campaign was published. What screens tell is what is paid.
"""

from __future__ import annotations

from dataclasses import replace

from sqlalchemy import bindparam, select

from campaigns.group_buys.terms import GroupBuy
from commerce.catalogue.models import Variant
from commerce.kit.database import Session, table_of
from commerce.kit.money import Money

_goods = table_of(Variant).c
_of = select(_goods.id, _goods.price, _goods.floor_price).where(_goods.id.in_(bindparam("variants", expanding=True)))


async def as_asked(session: Session, group: GroupBuy) -> GroupBuy:
    """A group buy at the prices that carts ask today."""
    prices = dict(group.prices)
    for row in await session.execute(_of, {"variants": sorted(prices)}):
        prices[row.id] = tuple(
            Money(asked(one.amount, row.price, row.floor_price), one.currency) for one in prices[row.id]
        )
    return replace(group, prices=prices)


def asked(price: int, usual: int, floor: int | None) -> int:
    """What is asked at a group's price for a piece of this list price and floor; minor units."""
    return min(usual, max(price, floor or 0))
