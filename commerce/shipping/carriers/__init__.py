"""Who carries parcels, and how each of them reports where a parcel is.

An adapter is one file: it checks who speaks, and reads what was said into `Report`s. `ADAPTERS` knows them by the last
part of the address they report to, `POST /carriers/{carrier}`.
"""

from commerce.shipping.carriers.aftership import AfterShip
from commerce.shipping.carriers.easypost import EasyPost
from commerce.shipping.carriers.firms import CARRIERS, Carrier, checked_link, read_tracking, tidy_number, tracking_link
from commerce.shipping.carriers.generic import Generic
from commerce.shipping.carriers.reports import Adapter, Report, ReportUnreadable, ReportUnsigned

#: Every known carrier may report in our own words; services that follow parcels for others have theirs.
ADAPTERS: dict[str, Adapter] = {
    **{code: Generic(code) for code in ("generic", *CARRIERS)},
    "aftership": AfterShip(),
    "easypost": EasyPost(),
}

__all__ = [
    "ADAPTERS",
    "CARRIERS",
    "Adapter",
    "Carrier",
    "Report",
    "ReportUnreadable",
    "ReportUnsigned",
    "checked_link",
    "read_tracking",
    "tidy_number",
    "tracking_link",
]
