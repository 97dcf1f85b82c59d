"""A partner as it stands, found for whoever may see it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from sqlalchemy import Row, bindparam, func, select

from campaigns.partners.errors import PartnerOver
from campaigns.partners.models import partners_table
from campaigns.partners.states import PartnerStatus
from commerce.kit.database import Session, lock_for_update
from commerce.kit.errors import NotFound
from commerce.kit.money import Money

_p = partners_table.c
_by_id = select(partners_table).where(_p.id == bindparam("partner_id"))
_of_person = select(partners_table).where(_p.customer_id == bindparam("of"))
_page = (
    select(partners_table)
    .order_by((_p.status == PartnerStatus.ENDED), _p.id.desc())
    .limit(bindparam("size"))
    .offset(bindparam("skip"))
)
_count = select(func.count()).select_from(partners_table)
_any = select(_p.id).limit(1)


@dataclass(frozen=True, kw_only=True)
class Partner:
    """Somebody who brings customers for a share of what they buy; see `StoredPartner`."""

    id: int
    name: str
    code: str
    status: PartnerStatus
    customer_id: int | None
    #: Basis points.
    rate: int
    window_days: int
    new_only: bool
    minimum: Money

    @property
    def currency(self) -> str:
        """What the commission is in."""
        return self.minimum.currency


async def get(session: Session, partner_id: int) -> Partner:
    """A partner: the caller has checked the right to see it. Raises `NotFound`."""
    return _found((await session.execute(_by_id, {"partner_id": partner_id})).first())


async def locked(session: Session, partner_id: int) -> Partner:
    """A partner, kept still until the end of the unit of work. Raises `NotFound`."""
    return _found((await session.execute(lock_for_update(session, _by_id), {"partner_id": partner_id})).first())


async def editable(session: Session, partner_id: int) -> Partner:
    """As `locked`, for whoever changes its terms. Raises `PartnerOver`, `NotFound`."""
    partner = await locked(session, partner_id)
    if partner.status is PartnerStatus.ENDED:
        raise PartnerOver
    return partner


async def find_of(session: Session, customer_id: int) -> Partner | None:
    """The partner that somebody is, if they are one."""
    row = (await session.execute(_of_person, {"of": customer_id})).first()
    return None if row is None else partner_of(row)


async def of(session: Session, customer_id: int) -> Partner:
    """The partner that somebody is. Raises `NotFound` for everybody else."""
    return _found((await session.execute(_of_person, {"of": customer_id})).first())


async def page(session: Session, page: int, size: int) -> tuple[Sequence[Partner], int]:
    """A page of all partners, the newest first and those that have ended last, and how many there are."""
    rows = await session.execute(_page, {"size": size, "skip": page * size})
    return [partner_of(row) for row in rows], (await session.scalars(_count)).one()


async def has_any(session: Session) -> bool:
    """Whether the shop has, or had, any partner."""
    return await session.scalar(_any) is not None


def partner_of(row: Row[*tuple[Any, ...]]) -> Partner:
    """A partner from its row."""
    return Partner(
        id=row.id,
        name=row.name,
        code=row.code,
        status=PartnerStatus(row.status),
        customer_id=row.customer_id,
        rate=row.rate,
        window_days=row.window_days,
        new_only=row.new_only,
        minimum=Money(row.minimum, row.currency),
    )


def _found(row: Row[*tuple[Any, ...]] | None) -> Partner:
    if row is None:
        raise NotFound
    return partner_of(row)
