"""Group buys and teams for whoever looks: values, never rows; strangers see how many there are, and nobody's name."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any

from sqlalchemy import Row, Select, and_, bindparam, select

from campaigns import calendar
from campaigns.calendar import Kind
from campaigns.calendar.models import campaigns_table
from campaigns.group_buys.asking import as_asked
from campaigns.group_buys.models import members_table, teams_table
from campaigns.group_buys.selling import ref_to_join
from campaigns.group_buys.states import LIVE, Completion, Role, SeatStatus, TeamStatus
from campaigns.group_buys.teams import team_of
from campaigns.group_buys.terms import GroupBuy, get
from commerce.kit.clock import now
from commerce.kit.database import Instant, Session
from commerce.kit.errors import NotFound
from commerce.orders.models import orders_table
from commerce.orders.states import LAPSED, OrderStatus

_t, _m, _c, _o = teams_table.c, members_table.c, campaigns_table.c, orders_table.c
_seat_of = members_table.alias()
_seat = and_(_m.team_id == _t.id, _m.customer_id == bindparam("customer"), _m.status != SeatStatus.RELEASED)
_all: Select[Any] = (
    select(
        teams_table,
        _c.product_id,
        _m.order_id.label("my_order"),
        _m.role.label("my_role"),
        _m.status.label("my_status"),
        _o.status.label("my_order_status"),
    )
    .join(campaigns_table, _c.id == _t.campaign_id)
    .outerjoin(members_table, _seat)
    .outerjoin(orders_table, _o.id == _m.order_id)
    .order_by(_m.id.desc())
)
_by_token = _all.where(_t.token == bindparam("token")).limit(1)
_by_id = _all.where(_t.id == bindparam("team")).limit(1)
_by_order = (
    _all.join(_seat_of, _seat_of.c.team_id == _t.id)
    .where(_seat_of.c.order_id == bindparam("order"), _seat_of.c.customer_id == bindparam("customer"))
    .limit(1)
)
_mine = _all.where(_m.status.in_((*LIVE, SeatStatus.SUCCEEDED, SeatStatus.LOST))).limit(bindparam("most"))
_with_room = (
    _all.where(
        _t.status == TeamStatus.FORMING,
        _t.held + _t.paid < _t.size,
        _t.expires_at > bindparam("after", type_=Instant()),
        _m.id.is_(None),
    )
    .order_by(None)
    .order_by(_t.size - _t.paid - _t.held, _t.expires_at, _t.id)
    .limit(bindparam("most"))
)
_with_room_in = _with_room.where(_t.campaign_id == bindparam("campaign"))
_members = select(_m.customer_id).where(_m.team_id == bindparam("team"), _m.status.in_(bindparam("of", expanding=True)))


@dataclass(frozen=True, kw_only=True)
class Team:
    """A team as somebody sees it; `my_…` tell of their own seat, if they have one."""

    id: int
    token: str
    campaign_id: int
    product_id: int
    status: TeamStatus
    size: int
    #: Seats kept for unpaid orders, and seats that are paid.
    held: int
    paid: int
    opened_at: datetime | None
    expires_at: datetime | None
    settled_at: datetime | None
    completion: Completion | None
    #: How many had paid when it came to nothing.
    reached: int | None = None
    my_order_id: int | None = None
    my_role: Role | None = None
    my_status: SeatStatus | None = None
    #: Whether the order that pays for it came to nothing, or was paid back.
    my_order_is_over: bool = False

    @property
    def had(self) -> int:
        """How many paid seats it has, or had until it came to nothing."""
        return self.paid if self.reached is None else self.reached

    @property
    def came_to_nothing(self) -> bool:
        """Whether it ended without being complete."""
        return self.status in (TeamStatus.FAILED, TeamStatus.CANCELLED)

    @property
    def free(self) -> int:
        """How many seats can be had."""
        return self.size - self.held - self.paid

    @property
    def missing(self) -> int:
        """How many have to pay before it is complete."""
        return self.size - self.paid

    @property
    def is_forming(self) -> bool:
        """Whether it can still be joined, as far as there are seats."""
        return self.status is TeamStatus.FORMING and self.expires_at is not None and now() < self.expires_at

    @property
    def is_mine(self) -> bool:
        """Whether whoever looks has a seat in it."""
        return self.my_status is not None

    @property
    def i_lead(self) -> bool:
        """Whether whoever looks leads it."""
        return self.my_role is Role.LEADER

    @property
    def event_ref(self) -> str:
        """What a cart line comes for that joins it."""
        return ref_to_join(self.campaign_id, self.id)


async def team(session: Session, customer_id: int, token: str) -> Team:
    """The team of a shared link. Raises `NotFound`, also for one whose leader has not paid, unless it is one's own."""
    return _seen((await session.execute(_by_token, {"token": token, "customer": customer_id})).first())


async def team_by_id(session: Session, customer_id: int, team_id: int) -> Team:
    """The same by its number, for whoever came by an earlier screen. Raises `NotFound`."""
    return _seen((await session.execute(_by_id, {"team": team_id, "customer": customer_id})).first())


async def team_of_order(session: Session, customer_id: int, order_id: int) -> Team | None:
    """The team in which an order of this customer has its seat, or had it."""
    row = (await session.execute(_by_order, {"order": order_id, "customer": customer_id})).first()
    return None if row is None else _team(row)


async def mine(session: Session, customer_id: int, most: int = 20) -> tuple[Team, ...]:
    """The teams somebody has or had a paid or a waiting seat in, the latest first."""
    rows = await session.execute(_mine, {"customer": customer_id, "most": most})
    return tuple(_team(row) for row in rows)


async def teams_nearly_full(
    session: Session,
    customer_id: int,
    campaign_id: int | None = None,
    most: int = 3,
    *,
    time_to_pay: timedelta = timedelta(minutes=15),
) -> tuple[Team, ...]:
    """Teams of others, in a campaign or in any, that miss least and leave somebody so long to pay who joins."""
    asked = {"customer": customer_id, "after": now() + time_to_pay, "most": most}
    if campaign_id is None:
        rows = await session.execute(_with_room, asked)
    else:
        rows = await session.execute(_with_room_in, {**asked, "campaign": campaign_id})
    return tuple(_team(row) for row in rows)


async def open_campaign_of(session: Session, product_id: int) -> GroupBuy | None:
    """The group buy that sells a product now, at what is asked today."""
    found = await calendar.running_of(session, product_id, Kind.GROUP_BUY)
    return None if found is None else await as_asked(session, await get(session, found))


async def members(
    session: Session,
    team_id: int,
    of: Collection[SeatStatus] = (SeatStatus.JOINED, SeatStatus.SUCCEEDED, SeatStatus.LOST),
) -> tuple[int, ...]:
    """The customers in a team, for messages to them."""
    return tuple(await session.scalars(_members, {"team": team_id, "of": list(of)}))


def _seen(row: Row[*tuple[Any, ...]] | None) -> Team:
    if row is None:
        raise NotFound
    found = _team(row)
    if found.status is TeamStatus.PENDING_LEADER and not found.is_mine:
        raise NotFound
    return found


def _team(row: Row[*tuple[Any, ...]]) -> Team:
    stored = team_of(row)
    return Team(
        id=stored.id,
        token=stored.token,
        campaign_id=stored.campaign_id,
        product_id=row.product_id,
        status=stored.status,
        size=stored.size,
        held=stored.held,
        paid=stored.paid,
        opened_at=stored.opened_at,
        expires_at=stored.expires_at,
        settled_at=stored.settled_at,
        completion=stored.completion,
        reached=stored.reached,
        my_order_id=row.my_order,
        my_role=None if row.my_role is None else Role(row.my_role),
        my_status=None if row.my_status is None else SeatStatus(row.my_status),
        my_order_is_over=row.my_order_status in (*LAPSED, OrderStatus.CLOSED),
    )
