"""What tells that two customers belong together: one place, one phone number, one card; compared, and never kept.

Addresses and numbers are opened where they are compared. Nothing of it is written down again, sealed or not.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Mapping
from enum import StrEnum
from typing import Any

from sqlalchemy import BindParameter, bindparam, select

from commerce import customers
from commerce.kit.database import Session, table_of
from commerce.orders.models import orders_table
from commerce.payments import EventKind
from commerce.payments.models import events_table, payments_table

_o, _p, _e = orders_table.c, payments_table.c, events_table.c
_people, _homes = table_of(customers.CustomerRow).c, table_of(customers.AddressRow).c
_them: BindParameter[int] = bindparam("them", expanding=True)
_phones = select(_people.id.label("who"), _people.phone).where(_people.id.in_(_them), _people.phone.is_not(None))
_sent = select(_o.customer_id.label("who"), _o.address).where(_o.customer_id.in_(_them), _o.address.is_not(None))
_kept = select(_homes.customer_id.label("who"), _homes.fields, _homes.postcode, _homes.country).where(
    _homes.customer_id.in_(_them), _homes.removed_at.is_(None)
)
_cards = (
    select(_p.customer_id.label("who"), _e.details)
    .join(payments_table, _p.id == _e.payment_id)
    .where(_p.customer_id.in_(_them), _e.kind == EventKind.CAPTURED, _e.details.is_not(None))
)


class Sign(StrEnum):
    """What is the same of two people."""

    PLACE = "place"
    PHONE = "phone"
    CARD = "card"


#: A sign and what it is; two people who have one belong together.
Mark = tuple[Sign, str]


async def marks_of(session: Session, customer_ids: Collection[int]) -> dict[int, set[Mark]]:
    """What these customers could share with others."""
    found: dict[int, set[Mark]] = defaultdict(set)
    them = {"them": sorted(customer_ids)}
    for who, phone in await session.execute(_phones, them):
        found[who] |= marks_of_phone(phone)
    for who, address in await session.execute(_sent, them):
        found[who] |= marks_of_address(address)
    for who, fields, postcode, country in await session.execute(_kept, them):
        found[who] |= marks_of_address({**fields, "postcode": postcode, "country": country})
    for who, details in await session.execute(_cards, them):
        found[who] |= _of_card(details)
    return found


async def one_person(session: Session, customer_id: int, other_id: int) -> bool:
    """Whether two customers have one phone number, or paid with one card: one person, as far as can be told."""
    if customer_id == other_id:
        return True
    marks = await marks_of(session, (customer_id, other_id))
    both = marks.get(customer_id, set()) & marks.get(other_id, set())
    return any(sign is not Sign.PLACE for sign, _ in both)


def marks_of_address(address: Mapping[str, Any]) -> set[Mark]:
    """Where it is, whoever lives there and however it was typed; and whom to call there."""
    parts = (*address["lines"], address["postcode"], address["city"], address["country"])
    place = "".join(sign for sign in "".join(parts).casefold() if sign.isalnum())
    return {(Sign.PLACE, place), *marks_of_phone(address.get("phone"))}


def marks_of_phone(phone: str | None) -> set[Mark]:
    """A number by its last digits; nothing of one that is none."""
    digits = customers.last_digits(phone or "")
    return {(Sign.PHONE, digits)} if digits else set()


def _of_card(details: Mapping[str, Any]) -> set[Mark]:
    """As far as the provider says which card it was: Stripe does, Telegram and banks do not."""
    card = details.get("card")
    return {(Sign.CARD, str(card))} if card else set()
