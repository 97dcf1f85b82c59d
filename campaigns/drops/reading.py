"""Looking drops up: what a customer sees of those that run, and what came of each for the staff."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime

from sqlalchemy import and_, bindparam, exists, func, select

from campaigns.drops.claiming import count_mine, find_mine
from campaigns.drops.drop import Day, Drop, day_of, drop_of, find_day, left_of, whole
from campaigns.drops.models import claims_table, days_table, drops_table
from campaigns.drops.reminding import is_reminded
from campaigns.drops.states import Status
from commerce import coupons
from commerce.coupons import CouponStatus, Template
from commerce.coupons.models import coupons_table
from commerce.kit.clock import now
from commerce.kit.database import Session
from commerce.kit.facts import Fact, told
from commerce.kit.money import Money
from commerce.orders.models import orders_table

_d, _days, _c = drops_table.c, days_table.c, claims_table.c
_coupons, _o = coupons_table.c, orders_table.c
_earlier = orders_table.alias()
_running = whole.where(_d.status == Status.RUNNING).order_by(_d.id.desc()).limit(bindparam("most"))
#: Whether any drop gives coupons on some day.
RUNNING: Fact[bool] = Fact(select(*told(number=_d.id)).where(_d.status == Status.RUNNING).distinct(), bool)
_page = whole.order_by(_d.id.desc()).limit(bindparam("size")).offset(bindparam("skip"))
_count = select(func.count()).select_from(drops_table)
_last_days = (
    select(days_table).where(_days.drop_id == bindparam("drop_id")).order_by(_days.day.desc()).limit(bindparam("most"))
)
_used = (
    select(func.count(), func.coalesce(func.sum(_coupons.discount), 0), func.count(_o.id))
    .select_from(claims_table)
    .join(coupons_table, and_(_coupons.id == _c.coupon_id, _coupons.status == CouponStatus.REDEEMED))
    .outerjoin(
        orders_table,
        and_(
            _o.id == _coupons.order_id,
            ~exists().where(
                _earlier.c.customer_id == _o.customer_id, _earlier.c.paid_at.is_not(None), _earlier.c.id < _o.id
            ),
        ),
    )
    .where(_c.drop_id == bindparam("drop_id"))
)
_people = select(func.count(_c.customer_id.distinct())).where(_c.drop_id == bindparam("drop_id"))


@dataclass(frozen=True, kw_only=True)
class Look:
    """A drop as one customer sees it now."""

    drop: Drop
    kind: Template
    #: The day that can be claimed now, or, if none can, none.
    day: date | None
    #: How many of it are left, and how many there were.
    left: int
    quota: int
    #: Until when it can be claimed.
    ends_at: datetime | None
    #: When the next ones come, if any do.
    next_at: datetime | None
    #: Whether this customer has one of today, and whether they have all that one may have.
    has_todays: bool
    has_all: bool
    reminded: bool


@dataclass(frozen=True, kw_only=True)
class Figures:
    """What came of a drop: who claimed, how many are used and what these took off, and who had not bought before."""

    people: int
    used: int
    given: Money
    #: Orders with one of its coupons that were their customer's first.
    new_customers: int
    #: Of days that are over, what nobody claimed.
    lapsed: int
    #: The latest days, the newest first.
    days: tuple[Day, ...]


async def looks(session: Session, customer_id: int, most: int = 3) -> tuple[Look, ...]:
    """What runs, as this customer sees it, the newest first."""
    found = [drop_of(row) for row in await session.execute(_running, {"most": most})]
    seen = [await look(session, customer_id, one) for one in found if one.gives]
    return tuple(one for one in seen if one.day is not None or one.next_at is not None)


async def look(session: Session, customer_id: int, drop: Drop) -> Look:
    """One drop as this customer sees it."""
    window = drop.open_window(now())
    noted = None if window is None else await find_day(session, drop.id, window.day)
    mine = None if window is None else await find_mine(session, customer_id, drop.id, window.day)
    most = drop.plan.per_person
    had = 0 if most is None else await count_mine(session, customer_id, drop.id)
    return Look(
        drop=drop,
        kind=await coupons.get_template(session, drop.plan.template_id),
        day=None if window is None else window.day,
        left=0 if window is None else left_of(drop, noted),
        quota=drop.quota() if noted is None else noted.quota,
        ends_at=None if window is None else window.ends_at,
        next_at=drop.next_start(now()),
        has_todays=mine is not None,
        has_all=most is not None and had >= most,
        reminded=await is_reminded(session, customer_id, drop.id),
    )


async def page(session: Session, number: int, size: int) -> tuple[tuple[Drop, ...], int]:
    """A page of all drops, the newest first, and how many there are; the caller has checked the right."""
    rows = await session.execute(_page, {"size": size, "skip": number * size})
    return tuple(map(drop_of, rows)), (await session.scalars(_count)).one()


async def figures(session: Session, drop: Drop, most: int = 7) -> Figures:
    """What came of a drop; the caller has checked the right."""
    of = {"drop_id": drop.id}
    used, given, new = (await session.execute(_used, of)).one()
    days = [day_of(row) for row in await session.execute(_last_days, {**of, "most": 10_000})]
    kind = await coupons.get_template(session, drop.plan.template_id)
    return Figures(
        people=(await session.scalars(_people, of)).one(),
        used=used,
        given=Money(int(given), kind.plan.terms.currency),
        new_customers=new,
        lapsed=sum(one.quota - one.taken for one in days if one.ends_at <= now()),
        days=tuple(days[:most]),
    )
