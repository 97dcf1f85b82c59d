"""What an inviter may know: how many came, what is on its way and until when, what was earned; and the board."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import bindparam, func, select, update

from campaigns.referrals.accepting import link_code
from campaigns.referrals.models import links_table, referrals_table
from campaigns.referrals.states import COMING, TURNS_DOWN, Status
from commerce import customers
from commerce.kit.database import Session

#: Referrals on their way that are told one by one, and lines of the board.
MOST_TOLD, MOST_LEADERS = 5, 10

_l, _r = links_table.c, referrals_table.c
_counts = select(_r.status, func.count().label("many")).where(_r.inviter_id == bindparam("of")).group_by(_r.status)
_coming = (
    select(_r.status, _r.ripens_at)
    .where(_r.inviter_id == bindparam("of"), _r.status.in_(COMING))
    .order_by(_r.ripens_at.is_(None), _r.ripens_at, _r.id)
    .limit(MOST_TOLD)
)
_turned_down = select(func.count()).where(
    _r.inviter_id == bindparam("of"), _r.status == Status.REJECTED, _r.reason.in_(TURNS_DOWN.values())
)
_listed = select(_l.listed).where(_l.customer_id == bindparam("of"))
_list = update(links_table).where(_l.customer_id == bindparam("of")).values(listed=bindparam("wanted"))
_count = func.count()
_leaders = (
    select(_l.customer_id, _count.label("many"))
    .join(referrals_table, _r.inviter_id == _l.customer_id)
    .where(_l.listed.is_(True), _r.status == Status.REWARDED)
    .group_by(_l.customer_id)
    .order_by(_count.desc(), func.min(_r.rewarded_at), _l.customer_id)
    .limit(MOST_LEADERS)
)


@dataclass(frozen=True, kw_only=True)
class Standing:
    """How an inviter stands; friends are counted and never named."""

    code: str
    listed: bool
    invited: int
    #: Came by the link, and may still place the order that counts.
    not_yet: int
    #: Have ordered, and the reward is on its way.
    pending: int
    earned: int
    #: Turned down by itself, for one phone number or one card.
    turned_down: int
    #: What is on its way, and from when on it counts; nothing while the order has not arrived.
    coming: tuple[tuple[Status, datetime | None], ...]


@dataclass(frozen=True, kw_only=True)
class InviterFigures:
    """How many somebody brought, and how many of them brought something."""

    invited: int
    earned: int


@dataclass(frozen=True, kw_only=True)
class Leader:
    """A line of the board: a first name and a count."""

    name: str
    count: int
    is_me: bool


async def standing(session: Session, customer_id: int) -> Standing:
    """How somebody stands who invites, or may; they have a link from now on."""
    code = await link_code(session, customer_id)
    mine = {"of": customer_id}
    counts = await _counted(session, customer_id)
    coming = await session.execute(_coming, mine)
    return Standing(
        code=code,
        listed=bool(await session.scalar(_listed, mine)),
        invited=sum(counts.values()),
        not_yet=counts.get(Status.BOUND, 0),
        pending=sum(counts.get(one, 0) for one in COMING),
        earned=counts.get(Status.REWARDED, 0),
        turned_down=(await session.scalars(_turned_down, mine)).one(),
        coming=tuple((Status(row.status), row.ripens_at) for row in coming),
    )


async def inviter_figures(session: Session, customer_id: int) -> InviterFigures:
    """What a member of staff sees of an inviter; the caller has checked the right."""
    counts = await _counted(session, customer_id)
    return InviterFigures(invited=sum(counts.values()), earned=counts.get(Status.REWARDED, 0))


async def be_listed(session: Session, customer_id: int, wanted: bool) -> None:
    """Show somebody's first name on the board from now on, or do not."""
    await link_code(session, customer_id)
    await session.execute(_list, {"of": customer_id, "wanted": wanted})


async def leaders(session: Session, viewer_id: int) -> tuple[Leader, ...]:
    """Those who wanted to be seen, by their first names; whoever brought more friends comes first."""
    found = []
    for row in (await session.execute(_leaders)).all():
        name = (await customers.person(session, row.customer_id)).name.split()
        found.append(Leader(name=name[0] if name else "", count=row.many, is_me=row.customer_id == viewer_id))
    return tuple(found)


async def _counted(session: Session, customer_id: int) -> dict[Status, int]:
    rows = await session.execute(_counts, {"of": customer_id})
    return {Status(row.status): int(row.many) for row in rows}
