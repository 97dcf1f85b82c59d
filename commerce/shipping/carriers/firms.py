"""Who carries parcels, and where their way can be followed."""

from __future__ import annotations

import re
from dataclasses import dataclass
from urllib.parse import quote

from commerce.shipping.errors import TrackingInvalid


@dataclass(frozen=True)
class Carrier:
    """A firm that carries parcels; `link` holds `{number}` where its tracking page wants it."""

    code: str
    #: The firm's own name, the same in every language.
    name: str
    link: str = ""


#: Public tracking pages, as the carriers print them on their receipts.
CARRIERS = {
    carrier.code: carrier
    for carrier in (
        Carrier("dhl", "DHL", "https://www.dhl.com/en/express/tracking.html?AWB={number}"),
        Carrier("ups", "UPS", "https://www.ups.com/track?tracknum={number}"),
        Carrier("dpd", "DPD", "https://tracking.dpd.de/status/en_US/parcel/{number}"),
        Carrier("gls", "GLS", "https://gls-group.com/track/{number}"),
        Carrier("usps", "USPS", "https://tools.usps.com/go/TrackConfirmAction?tLabels={number}"),
        Carrier("royal-mail", "Royal Mail", "https://www.royalmail.com/track-your-item#/tracking-results/{number}"),
        Carrier("other", ""),
    )
}
_NUMBER = re.compile(r"[A-Z0-9][A-Z0-9-]{3,39}")
_LINK = re.compile(r"https?://[^\s\"'<>]{4,480}")


def tidy_number(typed: str) -> str:
    """A tracking number without the spaces people type. Raises `TrackingInvalid`."""
    number = "".join(typed.split()).upper()
    if number and not _NUMBER.fullmatch(number):
        raise TrackingInvalid
    return number


def checked_link(typed: str) -> str:
    """A tracking link given by hand. Raises `TrackingInvalid` for what is no web address."""
    link = typed.strip()
    if not _LINK.fullmatch(link):
        raise TrackingInvalid
    return link


def read_tracking(typed: str) -> tuple[str, str | None]:
    """The number and the link in what somebody typed; either may lack. Raises `TrackingInvalid`."""
    links = [word for word in typed.split() if "://" in word]
    number = tidy_number(" ".join(word for word in typed.split() if word not in links))
    return number, checked_link(" ".join(links)) if links else None


def tracking_link(carrier: str, number: str) -> str | None:
    """Where the parcel can be followed, if its carrier is one we know."""
    known = CARRIERS.get(carrier)
    if known is None or not known.link or not number:
        return None
    return known.link.format(number=quote(number, safe=""))
