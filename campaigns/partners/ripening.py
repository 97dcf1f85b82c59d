"""What time does: commissions are approved once nothing can go back, months are closed, and old clicks forgotten."""

from __future__ import annotations

from collections.abc import Awaitable, Callable, Collection

from sqlalchemy import bindparam, exists, or_, select

from campaigns.partners import ledger, sales
from campaigns.partners.arriving import forget_old
from campaigns.partners.following import bring_up_to_date, people_of_order, why_not
from campaigns.partners.models import sales_table
from campaigns.partners.states import Reason, SaleStatus
from campaigns.partners.stating import close_due
from commerce import orders
from commerce.kit.clock import now
from commerce.kit.database import Database, Instant, Session
from commerce.kit.profile import ShopProfile
from commerce.payments import FREEZES
from commerce.payments.models import payments_table
from commerce.returns import LIVE
from commerce.returns.models import returns_table

#: Whether somebody belongs together with any of some others; who knows that is no partner.
Kinship = Callable[[Session, int, Collection[int]], Awaitable[bool]]

_s, _p, _back = sales_table.c, payments_table.c, returns_table.c
#: A bank contests the payment, or something of it is on its way back: it is not decided yet.
_undecided = or_(
    exists().where(_p.order_id == _s.order_id, _p.dispute_status.in_(FREEZES)),
    exists().where(_back.order_id == _s.order_id, _back.status.in_(LIVE)),
)
_ripe = (_s.status == SaleStatus.PENDING, _s.ripens_at <= bindparam("at", type_=Instant()), ~_undecided)
_due = select(_s.order_id).where(*_ripe).order_by(_s.ripens_at, _s.order_id).limit(200)
_is_ripe = select(_s.order_id).where(_s.order_id == bindparam("order_id"), *_ripe)


async def keep_up(database: Database, profile: ShopProfile, kinship: Kinship | None = None) -> int:
    """Approve what is due, and close months that are over; may run anywhere, any number of times. Returns how much."""
    async with database.reading() as session:
        due = list(await session.scalars(_due, {"at": now()}))
    for order_id in due:
        async with database.unit_of_work() as session:
            await approve(session, order_id, kinship)
    async with database.unit_of_work() as session:
        await forget_old(session, now().astimezone(profile.timezone).date())
    return len(due) + await close_due(database, profile)


async def approve(session: Session, order_id: int, kinship: Kinship | None = None) -> None:
    """A commission stands in the ledger from now on, as far as its order stayed; whatever came in between is seen."""
    order = await orders.locked(session, order_id)
    if await session.scalar(_is_ripe, {"order_id": order_id, "at": now()}) is None:
        return
    sale = await sales.find(session, order_id)
    assert sale is not None
    if await why_not(session, sale, order) is Reason.OWN:
        await sales.try_move(session, sale, SaleStatus.DECLINED, reason=Reason.OWN)
        return
    people = await people_of_order(session, order_id)
    if kinship is not None and people is not None and await kinship(session, *people):
        await sales.try_move(session, sale, SaleStatus.DECLINED, reason=Reason.CIRCLE)
        return
    stands = await bring_up_to_date(session, sale, order)
    if not any(one.net for one in stands):
        await sales.try_move(session, sale, SaleStatus.REVERSED)
    elif await sales.try_move(session, sale, SaleStatus.APPROVED, approved_at=now()):
        await ledger.settle(session, sale, stands)
