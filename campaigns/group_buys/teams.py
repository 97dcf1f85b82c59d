"""Teams and seats as rows: looked at, held still, and moved one guarded update at a time.

Whoever changes a seat holds its team; whoever holds an order as well has taken it before the team.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import Row, and_, bindparam, case, insert, select, update

from campaigns.group_buys.models import members_table, teams_table
from campaigns.group_buys.states import LIVE, SEAT_MOVES, Completion, Role, SeatStatus, TeamStatus
from campaigns.group_buys.terms import GroupBuy
from commerce.kit import ids, states
from commerce.kit.clock import now
from commerce.kit.database import Instant, Session, changed, insert_new, lock_for_update
from commerce.kit.errors import NotFound

_t, _m = teams_table.c, members_table.c
_at = bindparam("at", type_=Instant())
_team = select(teams_table).where(_t.id == bindparam("team"))
_seats = select(members_table).where(_m.team_id == bindparam("team")).order_by(_m.id)
_of_order = select(members_table).where(_m.order_id == bindparam("order"))
_open = insert(teams_table).returning(_t.id)
_free = and_(_t.status == TeamStatus.FORMING, _t.held + _t.paid < _t.size, _t.expires_at > _at)
_take_held = (
    update(teams_table)
    .where(_t.id == bindparam("team"), _free, _t.expires_at >= bindparam("until", type_=Instant()))
    .values(held=_t.held + 1)
)
_take_paid = update(teams_table).where(_t.id == bindparam("team"), _free).values(paid=_t.paid + 1)
_shift = (
    update(teams_table)
    .where(_t.id == bindparam("team"))
    .values(held=_t.held + bindparam("more_held"), paid=_t.paid + bindparam("more_paid"))
)
_heir = (
    select(members_table)
    .where(_m.team_id == bindparam("team"), _m.status.in_(LIVE))
    .order_by(case((_m.status == SeatStatus.JOINED, 0), else_=1), _m.paid_at, _m.joined_at, _m.id)
    .limit(1)
)
_lead = update(teams_table).where(_t.id == bindparam("team")).values(leader_member_id=bindparam("leader"))
_crown = update(members_table).where(_m.id == bindparam("member")).values(role=bindparam("as_what"))


@dataclass(frozen=True, kw_only=True)
class TeamRow:
    """A team as it stands."""

    id: int
    token: str
    campaign_id: int
    leader_member_id: int | None
    size: int
    held: int
    paid: int
    status: TeamStatus
    opened_at: datetime | None
    expires_at: datetime | None
    settled_at: datetime | None
    completion: Completion | None
    #: How many had paid when it came to nothing.
    reached: int | None
    #: What a piece costs in it (minor units): for each variant a price for each of the sizes, as it was opened.
    prices: Mapping[int, tuple[int, ...]]

    @property
    def is_over(self) -> bool:
        """Whether nobody waits for it any more."""
        return self.status not in (TeamStatus.PENDING_LEADER, TeamStatus.FORMING)


@dataclass(frozen=True, kw_only=True)
class Seat:
    """A member of a team as it stands; `unit_price` in minor units."""

    id: int
    team_id: int
    campaign_id: int
    customer_id: int
    order_id: int
    variant_id: int
    quantity: int
    unit_price: int
    final_price: int | None
    role: Role
    status: SeatStatus
    joined_at: datetime
    paid_at: datetime | None
    voluntary: bool
    moved: bool

    @property
    def is_live(self) -> bool:
        """Whether it takes a seat of a team that is forming."""
        return self.status in LIVE


async def find_team(session: Session, team_id: int) -> TeamRow:
    """A team. Raises `NotFound`."""
    return _found((await session.execute(_team, {"team": team_id})).first())


async def locked_team(session: Session, team_id: int) -> TeamRow:
    """A team, kept as it is until the end of the unit of work. Raises `NotFound`."""
    return _found((await session.execute(lock_for_update(session, _team), {"team": team_id})).first())


async def seats(session: Session, team_id: int) -> tuple[Seat, ...]:
    """Everybody who ever had a seat in a team, the first one first."""
    return tuple(seat_of(row) for row in await session.execute(_seats, {"team": team_id}))


async def seat_of_order(session: Session, order_id: int) -> Seat | None:
    """The seat that an order pays for."""
    row = (await session.execute(_of_order, {"order": order_id})).first()
    return None if row is None else seat_of(row)


async def locked_seat(session: Session, order_id: int) -> tuple[TeamRow, Seat]:
    """The team of an order's seat, kept as it is, and the seat as it is then; the caller keeps the order still.

    Nothing moves a seat to another team but the money of its order. Raises `NotFound` for an order without a seat.
    """
    seat = await seat_of_order(session, order_id)
    if seat is None:
        raise NotFound
    team = await locked_team(session, seat.team_id)
    seat = await seat_of_order(session, order_id)
    assert seat is not None
    return team, seat


async def open_team(session: Session, group: GroupBuy, expires_at: datetime | None = None) -> int:
    """A new team with one seat taken: by money when it has a deadline, by an order that waits for it otherwise."""
    paid = expires_at is not None
    row = {
        "token": ids.token(),
        "campaign_id": group.id,
        "leader_member_id": None,
        "size": group.terms.size,
        "held": 0 if paid else 1,
        "paid": 1 if paid else 0,
        "status": TeamStatus.FORMING if paid else TeamStatus.PENDING_LEADER,
        "opened_at": now() if paid else None,
        "expires_at": expires_at,
        "settled_at": None,
        "reminded_at": None,
        "completion": None,
        "reached": None,
        "prices": {str(variant_id): [one.amount for one in prices] for variant_id, prices in group.prices.items()},
    }
    team_id: int = (await session.scalars(_open, row)).one()
    return team_id


async def take_held(session: Session, team_id: int, until: datetime) -> bool:
    """Take a free seat for an order that may be paid until then; tells whether there was one for so long."""
    return await changed(session, _take_held, {"team": team_id, "at": now(), "until": until}) == 1


async def take_paid(session: Session, team_id: int) -> bool:
    """Take a free seat for an order that is paid; tells whether there was one."""
    return await changed(session, _take_paid, {"team": team_id, "at": now()}) == 1


async def shift(session: Session, team_id: int, *, held: int = 0, paid: int = 0) -> None:
    """Count so many seats more or less; the caller holds the team and has moved a seat."""
    await session.execute(_shift, {"team": team_id, "more_held": held, "more_paid": paid})


async def sit_down(session: Session, seat: dict[str, Any]) -> bool:
    """Write a seat down; tells whether its customer had none in the campaign."""
    return await insert_new(session, members_table, joined_at=now(), voluntary=False, moved=False, **seat)


async def move_seat(session: Session, seat: Seat, to: SeatStatus, **values: Any) -> bool:
    """Bring a seat to another state; tells whether it was as it is given here."""
    as_it_was = (_m.status == seat.status, _m.team_id == seat.team_id)
    return await states.try_move(session, members_table, seat.id, SEAT_MOVES, to, *as_it_was, **values)


async def lead(session: Session, team_id: int, member_id: int) -> None:
    """Whose team it is."""
    await session.execute(_lead, {"team": team_id, "leader": member_id})
    await session.execute(_crown, {"member": member_id, "as_what": Role.LEADER})


async def heir(session: Session, team_id: int) -> Seat | None:
    """Who would lead a team next: whoever paid first, or else whoever may still pay."""
    row = (await session.execute(_heir, {"team": team_id})).first()
    return None if row is None else seat_of(row)


def seat_of(row: Row[*tuple[Any, ...]]) -> Seat:
    """The seat that a row tells."""
    return Seat(
        id=row.id,
        team_id=row.team_id,
        campaign_id=row.campaign_id,
        customer_id=row.customer_id,
        order_id=row.order_id,
        variant_id=row.variant_id,
        quantity=row.quantity,
        unit_price=row.unit_price,
        final_price=row.final_price,
        role=Role(row.role),
        status=SeatStatus(row.status),
        joined_at=row.joined_at,
        paid_at=row.paid_at,
        voluntary=row.voluntary,
        moved=row.moved,
    )


def team_of(row: Row[*tuple[Any, ...]]) -> TeamRow:
    """The team that a row tells."""
    return TeamRow(
        id=row.id,
        token=row.token,
        campaign_id=row.campaign_id,
        leader_member_id=row.leader_member_id,
        size=row.size,
        held=row.held,
        paid=row.paid,
        status=TeamStatus(row.status),
        opened_at=row.opened_at,
        expires_at=row.expires_at,
        settled_at=row.settled_at,
        completion=None if row.completion is None else Completion(row.completion),
        reached=row.reached,
        prices={int(variant_id): tuple(prices) for variant_id, prices in row.prices.items()},
    )


def _found(row: Row[*tuple[Any, ...]] | None) -> TeamRow:
    if row is None:
        raise NotFound
    return team_of(row)
