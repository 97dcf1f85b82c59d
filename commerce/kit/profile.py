"""Who the shop is: its name, money, languages and promises, decided by the merchant."""

from dataclasses import dataclass
from datetime import timedelta
from zoneinfo import ZoneInfo

from commerce.kit.hours import Hours

_UTC = ZoneInfo("UTC")


@dataclass(frozen=True, kw_only=True)
class Limits:
    """Up to where one of the staff decides alone; what is above waits for a second person."""

    #: In minor units of the shop's currency.
    refund: int = 200_00
    credit: int = 50_00
    points: int = 5000
    #: So many people hear of something because one person decided so.
    broadcast: int = 1000
    #: Up to this, customers who are trusted have money back at once for faulty goods, and keep those; nothing: nobody.
    trusted: int = 0


@dataclass(frozen=True, kw_only=True)
class ShopProfile:
    """What every part of the shop may need to know of the shop itself."""

    name: str = "Parley shop"
    currency: str = "EUR"
    timezone: ZoneInfo = _UTC
    #: Language tags in order of preference; the first is spoken to whoever speaks none of them.
    languages: tuple[str, ...] = ("en", "zh")
    #: How long stock is held for an order that waits for its payment.
    hold: timedelta = timedelta(minutes=15)
    #: How many orders one customer may have open that are still to be paid on delivery.
    most_unpaid: int = 3
    #: Taking a new version means that everyone is asked once more before buying.
    terms_version: str = "1"
    #: It stands on the privacy policy.
    privacy_version: str = "1"
    limits: Limits = Limits()
    #: A parcel counts as received so long after it left, unless somebody says more of it.
    receipt_after: timedelta = timedelta(days=14)
    #: An order is completed at the end of this day after its last parcel arrived: so long it may be returned freely.
    return_window: timedelta = timedelta(days=7)
    #: A parcel that is followed and has not moved for so long is looked for.
    missing_after: timedelta = timedelta(days=10)
    #: When services can be had; nothing: they are sold without a time.
    hours: Hours | None = None
