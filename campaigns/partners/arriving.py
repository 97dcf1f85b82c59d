"""Somebody comes by a partner's link: it is counted once a day, and the last link counts for what they order."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime, timedelta

from sqlalchemy import bindparam, delete, select

from campaigns.partners import codes
from campaigns.partners.models import bindings_table, clicks_table, partners_table
from campaigns.partners.partner import get
from campaigns.partners.states import PartnerStatus
from commerce import staff
from commerce.kit.clock import now
from commerce.kit.database import Instant, Session, insert_new, put
from commerce.kit.errors import NotFound
from commerce.kit.profile import ShopProfile

_b, _p = bindings_table.c, partners_table.c
_bound = (
    select(_b.partner_id, _p.name, _b.bound_at, _b.until)
    .join(partners_table, _p.id == _b.partner_id)
    .where(_b.customer_id == bindparam("who"), _b.until > bindparam("at", type_=Instant()))
)
_old_bindings = delete(bindings_table).where(_b.until <= bindparam("at", type_=Instant()))
_old_clicks = (
    clicks_table.update()
    .where(clicks_table.c.customer_id.is_not(None), clicks_table.c.day < bindparam("today"))
    .values(customer_id=None)
)
_unbind = delete(bindings_table).where(_b.customer_id == bindparam("who"))


@dataclass(frozen=True, kw_only=True)
class Arrival:
    """What came of opening a link: whose it is, and whether what they order counts for it now."""

    partner_id: int
    name: str
    counts: bool
    #: It is their own.
    own: bool = False


@dataclass(frozen=True, kw_only=True)
class Binding:
    """Whose link somebody came by last, and until when it counts."""

    partner_id: int
    name: str
    bound_at: datetime
    until: datetime


async def arrive(session: Session, customer_id: int, code: str, profile: ShopProfile) -> Arrival:
    """Somebody opened a link. What they order for so many days from now counts for its partner, and for no earlier one.

    Nothing counts for a partner that is paused or has ended, for the partner's own person, and for the staff.
    Raises `NotFound` for a code that nobody has.
    """
    partner_id = await codes.find(session, code)
    if partner_id is None:
        raise NotFound
    partner = await get(session, partner_id)
    if partner.customer_id == customer_id:
        return Arrival(partner_id=partner.id, name=partner.name, counts=False, own=True)
    if partner.status is not PartnerStatus.ACTIVE or await staff.find_role(session, customer_id) is not None:
        return Arrival(partner_id=partner.id, name=partner.name, counts=False)
    today = now().astimezone(profile.timezone).date()
    await insert_new(session, clicks_table, partner_id=partner.id, customer_id=customer_id, day=today)
    until = now() + timedelta(days=partner.window_days)
    bound = {"customer_id": customer_id, "partner_id": partner.id, "bound_at": now(), "until": until}
    await put(session, bindings_table, ("customer_id",), **bound, timezone=profile.timezone.key)
    return Arrival(partner_id=partner.id, name=partner.name, counts=True)


async def bound_to(session: Session, customer_id: int) -> Binding | None:
    """Whom somebody's orders count for at the moment, if for anybody."""
    row = (await session.execute(_bound, {"who": customer_id, "at": now()})).first()
    if row is None:
        return None
    return Binding(partner_id=row.partner_id, name=row.name, bound_at=row.bound_at, until=row.until)


async def unbind(session: Session, customer_id: int) -> None:
    """Somebody does not want their orders to count for a partner: what they order from now on does not."""
    await session.execute(_unbind, {"who": customer_id})


async def forget_old(session: Session, today: date) -> None:
    """What nobody needs any more is forgotten: who came on an earlier day, and links whose time is over."""
    await session.execute(_old_bindings, {"at": now()})
    await session.execute(_old_clicks, {"today": today})
