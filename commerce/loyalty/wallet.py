"""Everything a customer may want to know of their points and their tier, at one look."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import bindparam, func, select

from commerce import membership
from commerce.kit.clock import now
from commerce.kit.database import Session
from commerce.kit.money import Money
from commerce.kit.profile import ShopProfile
from commerce.loyalty.ripening import CONTESTED
from commerce.membership import Standing, Tier
from commerce.membership.models import order_points_table

_o = order_points_table.c
_mine = (_o.customer_id == bindparam("of"), _o.earned > 0, _o.ripened_at.is_(None))
_frozen = select(func.coalesce(func.sum(_o.earned), 0)).where(*_mine, CONTESTED)
_coming = (
    select(_o.earned, _o.ripens_at)
    .where(*_mine, ~CONTESTED)
    .order_by(_o.ripens_at.is_(None), _o.ripens_at, _o.order_id)
    .limit(bindparam("most"))
)
#: How many days are named one by one.
MOST_DAYS = 3


@dataclass(frozen=True, kw_only=True)
class Overview:
    """What somebody has, what comes when, what goes when, and how to get further."""

    standing: Standing
    #: What all spendable points take off an order.
    worth: Money
    #: Points on their way, and from when on they can be spent; nothing while their order is on its way.
    coming: tuple[tuple[int, datetime | None], ...]
    #: Of those on their way, how many wait until a bank has decided about the payment of their order.
    frozen: int
    #: When points expire, and how many.
    going: tuple[tuple[datetime, int], ...]
    #: What was bought in twelve months, and is past the time to be sent back.
    bought: Money
    #: What will count besides, once it is.
    not_yet: Money
    next_tier: Tier | None
    #: What is missing to the next tier.
    missing: Money


async def overview(session: Session, customer_id: int, profile: ShopProfile) -> Overview:
    """One customer's points and tier; the caller has checked whose they are."""
    currency = profile.currency
    standing = await membership.standing(session, customer_id, currency)
    bought = await membership.bought(session, customer_id, currency)
    following = standing.rules.after(standing.tier.code if standing.tier else None)
    coming = await session.execute(_coming, {"of": customer_id, "most": MOST_DAYS})
    return Overview(
        standing=standing,
        worth=Money(standing.purse.spendable * standing.rules.worth, currency),
        coming=tuple((row.earned, row.ripens_at) for row in coming),
        frozen=int((await session.scalars(_frozen, {"of": customer_id})).one()),
        going=tuple(await membership.expiring(session, customer_id, now(), MOST_DAYS)),
        bought=Money(bought, currency),
        not_yet=Money(await membership.bought_not_yet(session, customer_id, currency), currency),
        next_tier=following,
        missing=Money(max(0, following.threshold - bought) if following else 0, currency),
    )
