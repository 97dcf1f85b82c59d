"""A partner is linked with a person: by a link that one person opens and accepts."""

from __future__ import annotations

import hashlib
from datetime import timedelta

from sqlalchemy import ColumnElement, bindparam, insert, select, update

from campaigns.partners.errors import AlreadyPartner
from campaigns.partners.models import invitations_table, partners_table
from campaigns.partners.partner import Partner, editable, find_of, get
from campaigns.partners.states import PartnerStatus
from commerce import staff
from commerce.kit import ids
from commerce.kit.clock import now
from commerce.kit.database import Session, changed
from commerce.kit.errors import NotFound

#: How long a link waits for its person.
LIVES = timedelta(days=7)
_i, _p = invitations_table.c, partners_table.c
_link = update(partners_table).where(
    _p.id == bindparam("of"), _p.customer_id.is_(None), _p.status != PartnerStatus.ENDED
)


async def invite(session: Session, staff_id: int, partner_id: int) -> str:
    """The token of a link that links one person with a partner; it is told this once, and older ones end.

    `staff_id` is a member of staff whose right the caller has checked. Raises `AlreadyPartner`, `PartnerOver`.
    """
    partner = await editable(session, partner_id)
    if partner.customer_id is not None:
        raise AlreadyPartner
    await session.execute(
        update(invitations_table).where(_i.partner_id == partner_id, *_open()).values(revoked_at=now())
    )
    word = ids.token()
    row = {"hash": _hashed(word), "partner_id": partner_id, "created_at": now(), "expires_at": now() + LIVES}
    await session.execute(insert(invitations_table), [row])
    await staff.note(session, staff_id, "partner.invite", f"partner:{partner_id}")
    return word


async def invited_to(session: Session, customer_id: int, word: str) -> Partner:
    """Which partner a link invites somebody to be. Raises `NotFound`, `AlreadyPartner`."""
    partner_id = await session.scalar(select(_i.partner_id).where(_i.hash == _hashed(word), *_open()))
    if partner_id is None:
        raise NotFound
    if await find_of(session, customer_id) is not None:
        raise AlreadyPartner
    return await get(session, partner_id)


async def accept(session: Session, customer_id: int, word: str) -> Partner:
    """Be the partner that a link invites to; of several who do so at once one is.

    Raises `NotFound`, `AlreadyPartner`.
    """
    partner = await invited_to(session, customer_id, word)
    using = update(invitations_table).where(_i.hash == _hashed(word), *_open())
    if not await changed(session, using.values(used_at=now())):
        raise NotFound
    if not await changed(session, _link.values(customer_id=customer_id), {"of": partner.id}):
        raise AlreadyPartner
    await staff.note(session, customer_id, "partner.accept", f"partner:{partner.id}")
    return await get(session, partner.id)


def _open() -> tuple[ColumnElement[bool], ...]:
    return _i.used_at.is_(None), _i.revoked_at.is_(None), _i.expires_at > now()


def _hashed(word: str) -> str:
    return hashlib.sha256(word.encode()).hexdigest()
