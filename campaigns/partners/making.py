"""The merchant's side: a partner is made, its terms changed for orders to come, paused, and ended.

`staff_id` is the customer id of a member of staff whose right the caller has checked.
"""

from __future__ import annotations

from typing import Any

from sqlalchemy import bindparam, insert, update

from campaigns.partners import codes
from campaigns.partners.errors import PartnerInvalid
from campaigns.partners.models import partners_table
from campaigns.partners.partner import Partner, editable, get, locked
from campaigns.partners.states import PARTNER_MOVES, PartnerStatus
from commerce import staff
from commerce.kit import states
from commerce.kit.clock import now
from commerce.kit.database import Session
from commerce.kit.money import Money, exponent

#: Basis points, and days.
MOST_RATE, MOST_DAYS = 9000, 365
#: What a new partner is offered, until the merchant says otherwise; the minimum in whole units of the currency.
HOUSE_DAYS, HOUSE_MINIMUM = 30, 20
MOST_NAME = 60
_LARGEST = 1_000_000
_p = partners_table.c
_mine = update(partners_table).where(_p.id == bindparam("of"))


async def make(session: Session, staff_id: int, name: str, rate: int, currency: str) -> Partner:
    """A new partner, whose links count from now on. Raises `PartnerInvalid`."""
    code = await codes.draw(session)
    row = {
        "name": tidy_name(name),
        "code": code,
        "status": PartnerStatus.ACTIVE,
        "rate": rate_of(rate),
        "window_days": HOUSE_DAYS,
        "new_only": False,
        "minimum": HOUSE_MINIMUM * 10 ** exponent(currency),
        "currency": currency,
        "created_by": staff_id,
        "created_at": now(),
    }
    partner_id = (await session.scalars(insert(partners_table).returning(_p.id), row)).one()
    await codes.keep(session, partner_id, code)
    await staff.note(session, staff_id, "partner.make", f"partner:{partner_id}", {"rate": rate})
    return await get(session, partner_id)


async def rename(session: Session, staff_id: int, partner_id: int, name: str) -> Partner:
    """Disclose the partner under this name from now on. Raises `PartnerInvalid`, `PartnerOver`."""
    return await _change(session, staff_id, partner_id, {"name": tidy_name(name)}, {})


async def set_rate(session: Session, staff_id: int, partner_id: int, rate: int) -> Partner:
    """Orders from now on earn so many basis points. Raises `PartnerInvalid`, `PartnerOver`."""
    was = await get(session, partner_id)
    return await _change(session, staff_id, partner_id, {"rate": rate_of(rate)}, {"rate_was": was.rate, "rate": rate})


async def set_window(session: Session, staff_id: int, partner_id: int, days: int) -> Partner:
    """Whoever comes from now on counts for so many days. Raises `PartnerInvalid`, `PartnerOver`."""
    if not 1 <= days <= MOST_DAYS:
        raise PartnerInvalid
    return await _change(session, staff_id, partner_id, {"window_days": days}, {"days": days})


async def set_new_only(session: Session, staff_id: int, partner_id: int, wanted: bool) -> Partner:
    """Count first orders only, from now on, or all. Raises `PartnerOver`."""
    return await _change(session, staff_id, partner_id, {"new_only": wanted}, {"new_only": wanted})


async def set_minimum(session: Session, staff_id: int, partner_id: int, minimum: Money) -> Partner:
    """Pay out only from so much on. Raises `PartnerInvalid`, `PartnerOver`."""
    partner = await get(session, partner_id)
    most = _LARGEST * 10 ** exponent(partner.currency)
    if minimum.currency != partner.currency or not 0 <= minimum.amount <= most:
        raise PartnerInvalid
    return await _change(session, staff_id, partner_id, {"minimum": minimum.amount}, {"minimum": minimum.amount})


async def move(session: Session, staff_id: int, partner_id: int, to: PartnerStatus) -> Partner:
    """Pause it, let it go on, or end it for good; where it stands there already, nothing changes.

    Raises `MoveRefused`, `NotFound`.
    """
    partner = await locked(session, partner_id)
    if partner.status is to:
        return partner
    ended_at = now() if to is PartnerStatus.ENDED else None
    await states.move(session, partners_table, partner_id, PARTNER_MOVES, to, ended_at=ended_at)
    await staff.note(session, staff_id, _DID[to], f"partner:{partner_id}")
    return await get(session, partner_id)


async def unlink(session: Session, staff_id: int, partner_id: int) -> Partner:
    """No person sees its figures any more."""
    partner = await locked(session, partner_id)
    if partner.customer_id is not None:
        await session.execute(_mine.values(customer_id=None), {"of": partner_id})
        await staff.note(session, staff_id, "partner.unlink", f"partner:{partner_id}")
    return await get(session, partner_id)


def tidy_name(name: str) -> str:
    """A name as it is disclosed. Raises `PartnerInvalid`."""
    tidy = " ".join(name.split())
    if not 2 <= len(tidy) <= MOST_NAME:
        raise PartnerInvalid
    return tidy


def rate_of(rate: int, least: int = 1) -> int:
    """Basis points that a share may have. Raises `PartnerInvalid`."""
    if not least <= rate <= MOST_RATE:
        raise PartnerInvalid
    return rate


_DID = {
    PartnerStatus.PAUSED: "partner.pause",
    PartnerStatus.ACTIVE: "partner.go_on",
    PartnerStatus.ENDED: "partner.end",
}


async def _change(
    session: Session, staff_id: int, partner_id: int, values: dict[str, Any], details: dict[str, Any]
) -> Partner:
    await editable(session, partner_id)
    await session.execute(_mine.values(**values), {"of": partner_id})
    await staff.note(session, staff_id, "partner.change", f"partner:{partner_id}", details)
    return await get(session, partner_id)
