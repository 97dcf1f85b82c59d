"""Who may have a seat: one at a time, so many teams and pieces in all, and only new customers where it is so."""

from __future__ import annotations

from sqlalchemy import bindparam, func, select

from campaigns.group_buys.models import members_table
from campaigns.group_buys.refusals import AlreadyInTeam, LeftBefore, OnlyNewJoin, TooManyPieces, TooManyTeams
from campaigns.group_buys.states import LIVE, JoinerRule, Reason, Role, SeatStatus
from campaigns.group_buys.teams import Seat, seat_of
from campaigns.group_buys.terms import GroupBuy, Terms
from commerce import customers, orders
from commerce.kit.database import Session
from commerce.kit.errors import ShopError
from commerce.orders.models import orders_table
from commerce.orders.states import LAPSED, OrderStatus

_m, _o = members_table.c, orders_table.c
_mine = select(members_table).where(_m.customer_id == bindparam("customer"), _m.campaign_id == bindparam("campaign"))
#: Seats that count against what a customer may have.
_COUNTED = (*LIVE, SeatStatus.SUCCEEDED)
_pieces = (
    select(func.coalesce(func.sum(_m.quantity), 0))
    .join(orders_table, _o.id == _m.order_id)
    .where(
        _m.customer_id == bindparam("customer"),
        _m.campaign_id == bindparam("campaign"),
        _m.status.in_(_COUNTED),
        _o.status.not_in((*LAPSED, OrderStatus.CLOSED)),
    )
)


async def seats_of(session: Session, customer_id: int, campaign_id: int) -> tuple[Seat, ...]:
    """Every seat a customer ever had in a campaign."""
    rows = await session.execute(_mine, {"customer": customer_id, "campaign": campaign_id})
    return tuple(seat_of(row) for row in rows)


async def refuse_customer(
    session: Session, customer_id: int, group: GroupBuy, pieces: int, *, joins: bool, phone: str = ""
) -> None:
    """Refuse a seat to somebody who may not have (another) one.

    Raises `AlreadyInTeam`, `LeftBefore`, `TooManyTeams(most)`, `TooManyPieces(most, left)`, `OnlyNewJoin`.
    """
    had = await seats_of(session, customer_id, group.id)
    if any(one.is_live for one in had):
        raise AlreadyInTeam
    if any(one.voluntary for one in had):
        raise LeftBefore
    counted = [one for one in had if one.status in _COUNTED]
    terms = group.terms
    if terms.max_teams is not None and len(counted) >= terms.max_teams:
        raise TooManyTeams(most=terms.max_teams)
    if terms.max_pieces is not None:
        left = max(0, terms.max_pieces - await _pieces_of(session, customer_id, group.id))
        if pieces > left:
            raise TooManyPieces(most=terms.max_pieces, left=left)
    if joins and terms.joiner_rule is JoinerRule.NEW_ONLY and not await is_new(session, customer_id, phone=phone):
        raise OnlyNewJoin


async def _pieces_of(session: Session, customer_id: int, campaign_id: int) -> int:
    """How many pieces a customer has or waits for, without those whose money went back."""
    return int((await session.scalars(_pieces, {"customer": customer_id, "campaign": campaign_id})).one())


async def what_keeps_from_another(session: Session, seat: Seat, group: GroupBuy) -> Reason | None:
    """Why somebody whose seat was released, and who has paid for it after all, may not have another one; or nothing."""
    try:
        await refuse_customer(session, seat.customer_id, group, seat.quantity, joins=False)
    except AlreadyInTeam:
        return Reason.SEATED
    except LeftBefore:
        return Reason.LEFT
    except ShopError:
        return Reason.LIMIT
    return None


async def may_stay(session: Session, seat: Seat, terms: Terms) -> bool:
    """Whether somebody who has paid may have the seat they asked for: anybody leads."""
    return seat.role is Role.LEADER or await may_join(session, seat, terms)


async def may_join(session: Session, seat: Seat, terms: Terms) -> bool:
    """Whether somebody who has paid may join: where only new customers may, this order is their first one."""
    if terms.joiner_rule is JoinerRule.ANY:
        return True
    address = (await orders.get_for_staff(session, seat.order_id)).address
    phone = (address.phone or "") if address is not None else ""
    return await is_new(session, seat.customer_id, besides=seat.order_id, phone=phone)


async def is_new(session: Session, customer_id: int, *, besides: int = 0, phone: str = "") -> bool:
    """Whether neither this customer nor anybody with their telephone number has bought; `phone` is where it is sent."""
    if await orders.has_bought(session, customer_id, besides=besides):
        return False
    for other in await customers.with_phone_of(session, customer_id, phone):
        if await orders.has_bought(session, other):
            return False
    return True
