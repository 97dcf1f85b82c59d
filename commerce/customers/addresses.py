"""Where parcels go: somebody's saved addresses, sealed."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import Row, Select, and_, bindparam, delete, insert, or_, select, update

from commerce.customers.models import AddressRow
from commerce.customers.registry import note_phone
from commerce.kit.clock import now
from commerce.kit.database import Session, changed, table_of
from commerce.kit.errors import Invalid, NotFound
from commerce.kit.facts import CUSTOMER, Fact, told


class AddressUnclear(Invalid):
    """The words are not an address one could send a parcel to; `missing` names the first thing that lacks."""


@dataclass(frozen=True, slots=True, kw_only=True)
class AddressFields:
    """An address as it stands on a parcel. `country` is two letters of ISO 3166-1, `lines` are street and house."""

    recipient: str
    lines: tuple[str, ...]
    postcode: str
    city: str
    country: str
    region: str = ""
    phone: str | None = None
    label: str = ""

    def one_line(self) -> str:
        """The address in one line, for buttons and summaries."""
        place = " ".join(word for word in (self.postcode, self.city) if word)
        return ", ".join(part for part in (self.recipient, *self.lines, place, self.region, self.country) if part)


@dataclass(frozen=True, slots=True)
class Address:
    """A saved address of a customer."""

    id: int
    customer_id: int
    fields: AddressFields
    #: Whether anything was ever ordered to it: until then it belongs to a checkout and is not kept for good.
    used: bool = False


_addresses = table_of(AddressRow)
_kept = select(
    *(_addresses.c[name] for name in ("id", "customer_id", "fields", "postcode", "country", "last_used_at"))
).where(_addresses.c.customer_id == bindparam("customer_id"), _addresses.c.removed_at.is_(None))
_all = _kept.order_by(_addresses.c.last_used_at.desc().nulls_last(), _addresses.c.id.desc())
#: To which country somebody had things sent last; None where that was never.
SENT_TO: Fact[str | None] = Fact(
    select(
        *told(
            word=select(_addresses.c.country)
            .where(
                _addresses.c.customer_id == CUSTOMER,
                _addresses.c.removed_at.is_(None),
                _addresses.c.last_used_at.is_not(None),
            )
            .order_by(_addresses.c.last_used_at.desc(), _addresses.c.id.desc())
            .limit(1)
            .scalar_subquery()
        )
    ),
    lambda rows: next((row.word for row in rows if row.word), None),
)
_one = _kept.where(_addresses.c.id == bindparam("address_id"))
_add = insert(_addresses).returning(_addresses.c.id)


async def add_address(session: Session, customer_id: int, fields: AddressFields) -> Address:
    """Save an address; the same address saved again is the same one."""
    for known in await list_addresses(session, customer_id):
        if known.fields == fields:
            return known
    sealed = {
        "recipient": fields.recipient,
        "lines": list(fields.lines),
        "city": fields.city,
        "region": fields.region,
        "phone": fields.phone,
        "label": fields.label,
    }
    row = {
        "customer_id": customer_id,
        "fields": sealed,
        "postcode": fields.postcode,
        "country": fields.country,
        "created_at": now(),
    }
    address_id = (await session.scalars(_add, row)).one()
    if fields.phone:
        await note_phone(session, customer_id, fields.phone)
    return Address(address_id, customer_id, fields)


async def list_addresses(session: Session, customer_id: int) -> list[Address]:
    """Their addresses, the last used one first."""
    return [_address(row) for row in await session.execute(_all, {"customer_id": customer_id})]


async def get_address(session: Session, customer_id: int, address_id: int) -> Address:
    """One of their addresses. Raises `NotFound` for anybody else's."""
    row = (await session.execute(_one, {"customer_id": customer_id, "address_id": address_id})).first()
    if row is None:
        raise NotFound
    return _address(row)


async def use_address(session: Session, customer_id: int, address_id: int) -> None:
    """Note that something is sent there now, so that it is offered first next time."""
    await _set(session, customer_id, address_id, last_used_at=now())


async def remove_address(session: Session, customer_id: int, address_id: int) -> None:
    """Offer an address no more; orders keep their own copy."""
    await _set(session, customer_id, address_id, removed_at=now())


async def restore_address(session: Session, customer_id: int, address_id: int) -> None:
    """Undo the removal. Raises `NotFound`, also when it is too late."""
    mine = (_addresses.c.id == address_id, _addresses.c.customer_id == customer_id)
    if not await changed(session, update(_addresses).where(*mine).values(removed_at=None)):
        raise NotFound


async def forget_addresses(session: Session, before: datetime, but: Select[int]) -> int:
    """Delete what was removed, or typed and never ordered to, before a moment; returns how many that were.

    `but` selects the ids of those that are still needed.
    """
    unneeded = or_(
        _addresses.c.removed_at < before, and_(_addresses.c.last_used_at.is_(None), _addresses.c.created_at < before)
    )
    return await changed(session, delete(_addresses).where(unneeded, _addresses.c.id.not_in(but)))


async def _set(session: Session, customer_id: int, address_id: int, **values: Any) -> None:
    mine = (_addresses.c.id == address_id, _addresses.c.customer_id == customer_id, _addresses.c.removed_at.is_(None))
    if not await changed(session, update(_addresses).where(*mine).values(**values)):
        raise NotFound


def _address(row: Row[*tuple[Any, ...]]) -> Address:
    words = {**row.fields, "lines": tuple(row.fields["lines"])}
    fields = AddressFields(postcode=row.postcode, country=row.country, **words)
    return Address(row.id, row.customer_id, fields, used=row.last_used_at is not None)
