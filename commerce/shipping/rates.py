"""Where the shop delivers, how fast, and for how much."""

from __future__ import annotations

from dataclasses import dataclass

from commerce.kit.database import Session
from commerce.kit.money import Money
from commerce.kit.profile import ShopProfile
from commerce.shipping.states import DeliveryKind


@dataclass(frozen=True, kw_only=True)
class DeliveryOption:
    """One way for one parcel to reach one place, priced.

    A fresh shop's own method has the code `standard` and no title: it is called by a word of the texts.
    """

    code: str
    kind: DeliveryKind
    title: str
    details: str
    price: Money
    #: Merchandise of this much makes it free (it may be free already).
    free_over: Money | None
    min_days: int | None
    max_days: int | None


async def options(
    session: Session, country: str, weight_grams: int, merchandise: Money, profile: ShopProfile
) -> tuple[DeliveryOption, ...]:
    """How goods of this weight and worth can get to a country (ISO 3166, two letters), pickup included.

    A shop that set nothing up delivers everywhere at no charge. Empty when nobody carries it there.
    """
    raise NotImplementedError


async def pickups(session: Session, profile: ShopProfile) -> tuple[DeliveryOption, ...]:
    """Where goods can be picked up, whatever the address."""
    raise NotImplementedError
