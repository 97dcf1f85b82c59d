"""A carrier that reports in our own words: one JSON object, or several in a list.

    {"sent_at": "2026-11-24T12:00:00Z",
     "events": [{"id": "42", "number": "JD014600003606", "status": "in_transit", "at": "2026-11-24T11:58:00Z",
                 "words": "Leipzig"}]}

The header `X-Parley-Signature` holds the HMAC-SHA256 of the body in hexadecimal digits, after `sha256=` or without it.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import timedelta
from typing import Any

from commerce.kit.clock import now
from commerce.shipping.carriers.reports import (
    Report,
    ReportUnreadable,
    ReportUnsigned,
    check,
    id_of,
    mapping,
    moment,
    newest,
    number_in,
    rows,
    signature,
    words_in,
)
from commerce.shipping.states import ShipmentStatus

#: How far the sender's clock and the network may be away from the shop's.
TOLERANCE = timedelta(minutes=5)
HEADER = "X-Parley-Signature"


class Generic:
    """Our own words, for a carrier's program or a shop's own."""

    def __init__(self, name: str) -> None:
        self.name = name

    def read(self, headers: Mapping[str, str], body: bytes, secret: str) -> Sequence[Report]:
        """See `Adapter`; whatever was said more than five minutes ago is not believed any more."""
        check(headers.get(HEADER, "").strip().lower().removeprefix("sha256="), signature(secret, body).hex())
        said = mapping(body)
        sent_at = moment(said.get("sent_at"))
        if sent_at is None:
            raise ReportUnreadable
        if abs(now() - sent_at) > TOLERANCE:
            raise ReportUnsigned
        return newest(self._report(one) for one in rows(said.get("events", [said])))

    def _report(self, said: Mapping[str, Any]) -> Report:
        happened_at, number = moment(said.get("at")), number_in(said.get("number"))
        try:
            status = ShipmentStatus(said.get("status", ""))
        except ValueError as error:
            raise ReportUnreadable from error
        own = said.get("id")
        if happened_at is None or status not in REPORTED:
            raise ReportUnreadable
        own_name = isinstance(own, str | int) and own != ""
        named = id_of(number, own) if own_name else id_of(number, happened_at, status)
        words = words_in(said.get("words"))
        return Report(id=named, number=number, status=status, happened_at=happened_at, words=words)


#: What a carrier may say; that a parcel was never found is for the shop to decide.
REPORTED = frozenset(ShipmentStatus) - {ShipmentStatus.SHIPPED, ShipmentStatus.LOST}
