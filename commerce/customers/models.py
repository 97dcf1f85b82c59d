"""The people who shop, and where their parcels go; what is personal is sealed."""

from __future__ import annotations

from datetime import datetime
from secrets import randbelow
from typing import Any

from sqlalchemy import BigInteger, ForeignKey, String
from sqlalchemy.orm import Mapped, mapped_column

from commerce.customers.phones import as_signed
from commerce.kit.database import Base, Id
from commerce.kit.sealing import Sealed


def _draw() -> int:
    return randbelow(2**31 - 1)


class CustomerRow(Base):
    """A person, known by their Telegram user id.

    `seen_as` is the blind sign of the name they were last met under: it tells that a name has changed without opening
    the sealed one. `language_chosen` keeps a language the person chose from following their app's.
    """

    __tablename__ = "customer"

    id: Mapped[int] = mapped_column(Id, primary_key=True)
    telegram_id: Mapped[int] = mapped_column(BigInteger, unique=True)
    name: Mapped[str | None] = mapped_column(Sealed)
    username: Mapped[str | None] = mapped_column(Sealed)
    seen_as: Mapped[str] = mapped_column(String(32))
    language: Mapped[str] = mapped_column(String(16))
    language_chosen: Mapped[bool]
    phone: Mapped[str | None] = mapped_column(Sealed)
    phone_index: Mapped[str | None] = mapped_column(String(32), index=True, info={"sign_of": "phone", "as": as_signed})
    reachable: Mapped[bool]
    unreachable_reason: Mapped[str | None] = mapped_column(String(80))
    terms_version: Mapped[str | None] = mapped_column(String(40))
    terms_accepted_at: Mapped[datetime | None]
    #: Which price lists are theirs; nobody's group means those for everybody only.
    customer_group: Mapped[str | None] = mapped_column(String(40))
    first_source: Mapped[str | None] = mapped_column(String(80))
    #: Drawn once and never told: by it people are parted into groups that nothing about them decides.
    lot: Mapped[int] = mapped_column(default=_draw)
    created_at: Mapped[datetime]
    seen_at: Mapped[datetime]


class AddressRow(Base):
    """Where somebody wants parcels to go; `fields` holds recipient, phone, lines, city, region and label, sealed."""

    __tablename__ = "address"

    id: Mapped[int] = mapped_column(Id, primary_key=True)
    customer_id: Mapped[int] = mapped_column(ForeignKey("customer.id"), index=True)
    fields: Mapped[dict[str, Any]] = mapped_column(Sealed)
    postcode: Mapped[str] = mapped_column(Sealed)
    country: Mapped[str] = mapped_column(String(2))
    created_at: Mapped[datetime]
    last_used_at: Mapped[datetime | None]
    removed_at: Mapped[datetime | None]
