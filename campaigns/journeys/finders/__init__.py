"""Who is to be brought onto which journey now: looked up in what the shop knows anyway, some at a time."""

from collections.abc import Awaitable, Callable, Iterable
from typing import TypeAlias

from campaigns.journeys.finders.buyers import missed, used_up
from campaigns.journeys.finders.carts import left_carts, left_checkouts, lower_prices
from campaigns.journeys.finders.looking import MOST, SLACK, Found
from campaigns.journeys.finders.members import expiring_coupons, members
from campaigns.journeys.finders.newcomers import newcomers
from campaigns.journeys.finders.watchers import cheaper, watchers
from campaigns.journeys.journey import Journey
from campaigns.journeys.states import Kind
from commerce.kit.database import Session
from commerce.kit.profile import ShopProfile

__all__ = ["FINDS", "MOST", "SLACK", "Found", "find"]

_Find: TypeAlias = Callable[[Session, Journey, ShopProfile], Awaitable[Iterable[Found]]]
#: What is not named here begins with something that happens to a person.
FINDS: dict[Kind, _Find] = {
    Kind.WELCOME: newcomers,
    Kind.CART: left_carts,
    Kind.CHECKOUT: left_checkouts,
    Kind.WINBACK: missed,
    Kind.REPLENISH: used_up,
    Kind.PRICE: lower_prices,
    Kind.BACK: watchers,
    Kind.CHEAPER: cheaper,
    Kind.COUPON: expiring_coupons,
    Kind.MEMBERS: members,
}


async def find(session: Session, journey: Journey, profile: ShopProfile) -> list[Found]:
    """Some of those who are to be brought onto a journey and have not been for the same thing lately."""
    search = FINDS.get(journey.kind)
    return [] if search is None else list(await search(session, journey, profile))
